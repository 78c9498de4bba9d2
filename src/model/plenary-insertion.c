/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting another session into a day: a new one, or a copy.
 *
 * Nothing else moves by that. What comes may stand where others are; whether they make room for it
 * is another question, which plenary-shift.h answers.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-copy.h"
#include "plenary-deeds-private.h"
#include "plenary-fit-private.h"
#include "plenary-numbering.h"

#define USUAL_MINUTES 60

static gboolean
has_length (PlenarySession *session)
{
  PlenaryLook look = plenary_look_from_kind (plenary_session_get_kind (session));

  return look != PLENARY_LOOK_BREAK && !plenary_session_is_kind (session, "marker");
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The length that half of the sessions do not pass. */
int
plenary_deed_get_usual_minutes (PlenaryEntity *entity)
{
  g_autoptr(GArray) lengths = g_array_new (FALSE, FALSE, sizeof (int));
  PlenaryList *days = plenary_agenda_get_days (plenary_agenda_of (entity));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          PlenarySession *session = plenary_list_get (sessions, j);
          int start, end, length;

          plenary_session_get_span (session, &start, &end);
          length = end - start;

          if (start >= 0 && end > start && has_length (session))
            g_array_append_val (lengths, length);
        }
    }

  if (lengths->len == 0)
    return USUAL_MINUTES;

  g_array_sort (lengths, compare_numbers);

  return g_array_index (lengths, int, (lengths->len - 1) / 2);
}

/* When what stands before that place in the day is over. */
static int
get_end_before (PlenaryEntity *parent,
                guint          index)
{
  int start, end;

  if (!PLENARY_IS_DAY (parent))
    return PLENARY_TIME_NONE;

  if (index == 0)
    return plenary_day_get_start (PLENARY_DAY (parent));

  plenary_day_get_span (PLENARY_DAY (parent), index - 1, &start, &end);

  return end;
}

/* What follows a session in one of several rooms is there, too. */
static void
stay_in_room (GVariantDict  *members,
              PlenaryEntity *parent,
              guint          index)
{
  const char *const *rooms;
  PlenarySession *before;

  if (!PLENARY_IS_DAY (parent) || index == 0 ||
      plenary_list_get_n_items (plenary_agenda_get_rooms (plenary_agenda_of (parent))) < 2)
    return;

  before = plenary_list_get (plenary_day_get_sessions (PLENARY_DAY (parent)), index - 1);
  rooms = plenary_session_get_rooms (before);

  if (*rooms != NULL &&
      !plenary_entity_get_flag (PLENARY_ENTITY (before), PLENARY_MEMBER_EVERYONE))
    g_variant_dict_insert_value (members, "room", g_variant_new_strv (rooms, -1));
}

/* What leaves its start to the one before it would start later, and yet end when it did: it stays
 * where it is. What has no end goes along, and so does a marker.
 */
static PlenaryEdit *
keep_next (PlenaryEntity *parent,
           guint          index,
           int            reached)
{
  PlenaryList *sessions;

  if (!PLENARY_IS_DAY (parent))
    return NULL;

  sessions = plenary_day_get_sessions (PLENARY_DAY (parent));

  for (guint i = index; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      gboolean has_end = plenary_session_get_end (session) != PLENARY_TIME_NONE;
      int start, end;

      plenary_day_get_span (PLENARY_DAY (parent), i, &start, &end);

      if (plenary_session_get_start (session) != PLENARY_TIME_NONE || start == reached ||
          (!has_end && !plenary_session_is_kind (session, "marker")))
        return NULL;

      if (has_end)
        return plenary_edit_set_number (PLENARY_ENTITY (session), PLENARY_MEMBER_START, start);
    }

  return NULL;
}

/* The insertion, and what keeps others where they are. */
static PlenaryEdit *
insert (PlenaryEdit   *insertion,
        PlenaryEntity *parent,
        guint          index,
        int            end)
{
  g_autoptr(PlenaryEdit) owned = insertion;
  g_autoptr(PlenaryEdit) keep = keep_next (parent, index, end);
  PlenaryEdit *both[] = { owned, keep };

  return plenary_edit_join (both, keep != NULL ? 2 : 1);
}

/**
 * plenary_deed_add_session:
 * @parent: a day, or the agenda for its shelf
 * @index: the place in the list there
 * @start: the minute at which it shall start, PLENARY_TIME_NONE where the one before it ends
 *
 * Where the one before it ends it is in the same room, if there are several.
 *
 * Returns: (transfer full): the change that adds a session of the usual length;
 *   plenary_edit_dup_ids() tells its id first
 */
PlenaryEdit *
plenary_deed_add_session (PlenaryEntity *parent,
                          guint          index,
                          int            start)
{
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);
  int from, end = PLENARY_TIME_NONE;

  g_return_val_if_fail (PLENARY_IS_DAY (parent) || PLENARY_IS_AGENDA (parent), NULL);

  from = start >= 0 ? start : get_end_before (parent, index);
  g_variant_dict_insert (&members, "kind", "s", "session");

  if (start >= 0)
    g_variant_dict_insert (&members, "start", "i", start);
  else
    stay_in_room (&members, parent, index);

  if (from >= 0)
    {
      end = MIN (from + plenary_deed_get_usual_minutes (parent), PLENARY_TIME_LATEST);
      g_variant_dict_insert (&members, "end", "i", end);
    }

  return insert (plenary_edit_insert (PLENARY_ENTITY_SESSION, parent, index, NULL,
                                      g_variant_dict_end (&members)),
                 parent, index, end);
}

/* What a new session has by standing in a room or a track. */
void
plenary_deed_add_place (GVariantDict  *members,
                        PlenaryEntity *place)
{
  if (PLENARY_IS_ROOM (place))
    {
      const char *const rooms[] = { plenary_entity_get_id (place), NULL };

      g_variant_dict_insert_value (members, "room", g_variant_new_strv (rooms, -1));
    }
  else if (PLENARY_IS_TRACK (place))
    {
      g_variant_dict_insert (members, "track", "s", plenary_entity_get_id (place));
    }
}

/**
 * plenary_deed_fill_gap:
 * @day: a day
 * @place: (nullable): the room or the track that the session is in
 * @start: the minute at which it shall start
 * @end: the minute until which there is time, PLENARY_TIME_NONE where there is no end to it
 *
 * Returns: (transfer full): the change that adds a session of the usual length, or a shorter one;
 *   plenary_edit_dup_ids() tells its id first
 */
PlenaryEdit *
plenary_deed_fill_gap (PlenaryDay    *day,
                       PlenaryEntity *place,
                       int            start,
                       int            end)
{
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);
  PlenaryFitting fitting = { NULL, NULL, 0, start };
  g_autoptr(GArray) fittings = g_array_new (FALSE, FALSE, sizeof (PlenaryFitting));
  g_autoptr(GPtrArray) edits = NULL;
  int usual_end;

  g_return_val_if_fail (PLENARY_IS_DAY (day), NULL);
  g_return_val_if_fail (start >= 0, NULL);

  usual_end = MIN (start + plenary_deed_get_usual_minutes (PLENARY_ENTITY (day)),
                   PLENARY_TIME_LATEST);
  g_variant_dict_insert (&members, "kind", "s", "session");
  g_variant_dict_insert (&members, "start", "i", start);
  fitting.end = end > start ? MIN (usual_end, end) : usual_end;
  g_variant_dict_insert (&members, "end", "i", fitting.end);
  plenary_deed_add_place (&members, place);

  g_array_append_val (fittings, fitting);
  edits = plenary_fit_by_time (day, plenary_list_get_n_items (plenary_day_get_sessions (day)),
                               fittings);
  g_ptr_array_insert (edits, 0,
                      plenary_edit_insert (PLENARY_ENTITY_SESSION, PLENARY_ENTITY (day),
                                           g_array_index (fittings, PlenaryFitting, 0).index, NULL,
                                           g_variant_dict_end (&members)));

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}

static PlenaryEntity *
get_place (PlenarySession *session,
           guint          *index)
{
  PlenaryEntity *parent = plenary_entity_get_parent (PLENARY_ENTITY (session));
  PlenaryList *list = PLENARY_IS_DAY (parent) ? plenary_day_get_sessions (PLENARY_DAY (parent)) :
                                                plenary_agenda_get_shelf (PLENARY_AGENDA (parent));

  plenary_list_find (list, session, index);

  return parent;
}

/* When a copy is that follows what it is a copy of. */
static gboolean
get_next_span (PlenarySession *session,
               int            *start,
               int            *end)
{
  int length;

  plenary_session_get_span (session, start, end);
  length = *end - *start;

  if (*start < 0 || length <= 0 || *end + length > PLENARY_TIME_LATEST ||
      plenary_session_get_end (session) == PLENARY_TIME_NONE)
    return FALSE;

  *start = *end;
  *end += length;

  return TRUE;
}

static void
set_next_number (GVariantDict   *members,
                 PlenarySession *session)
{
  g_autofree char *number = NULL;

  if (*plenary_session_get_number (session) != '\0')
    number = plenary_numbering_dup_next (session, plenary_session_get_kind (session));

  if (number != NULL)
    g_variant_dict_insert (members, "number", "s", number);
}

/**
 * plenary_deed_duplicate_session:
 *
 * Returns: (transfer full): the change that adds a copy of @session, which comes directly after it
 *   where it is known when that is, and has the next number; plenary_edit_dup_ids() tells its id
 *   first
 */
PlenaryEdit *
plenary_deed_duplicate_session (PlenarySession *session)
{
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);
  PlenaryEntity *parent;
  guint index;
  int start, end;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);

  set_next_number (&members, session);

  if (!get_next_span (session, &start, &end))
    return plenary_copy_duplicate (PLENARY_ENTITY (session), g_variant_dict_end (&members));

  parent = get_place (session, &index);
  g_variant_dict_insert (&members, "end", "i", end);

  if (plenary_session_get_start (session) != PLENARY_TIME_NONE)
    g_variant_dict_insert (&members, "start", "i", start);

  return insert (plenary_copy_insert_with (PLENARY_ENTITY (session), parent, index + 1,
                                           g_variant_dict_end (&members)),
                 parent, index + 1, end);
}
