/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menu of a session offers beside dragging it: to another day or room at the same time, or
 * at another, to change places with the one before or after, and to become two. What follows makes
 * room.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-agenda.h"
#include "plenary-relocation.h"
#include "plenary-time.h"

/* Nobody parts a session into less. */
#define LEAST_PART 5

/* The room that it is in, NULL if it is in none that is known. */
static PlenaryEntity *
get_room (PlenarySession *session)
{
  PlenaryAgenda *agenda = plenary_agenda_of (PLENARY_ENTITY (session));
  const char *const *rooms = plenary_session_get_rooms (session);
  PlenaryEntity *room = *rooms != NULL ? plenary_agenda_find (agenda, *rooms) : NULL;

  return PLENARY_IS_ROOM (room) ? room : NULL;
}

/**
 * plenary_deed_relocate:
 * @sessions: (element-type PlenarySession): sessions of days
 * @day: (nullable): the day that they shall be on, NULL for the one that each is on
 * @room: (nullable): the room that they shall be in, NULL for what each is in
 *
 * Returns: (transfer full) (nullable): the change, NULL if one of them is on no day, or nobody
 *   knows when
 */
PlenaryEdit *
plenary_deed_relocate (GPtrArray   *sessions,
                       PlenaryDay  *day,
                       PlenaryRoom *room)
{
  g_autoptr(GArray) targets = g_array_new (FALSE, FALSE, sizeof (PlenaryPlacingTarget));
  g_autoptr(PlenaryPlacing) placing = NULL;

  g_return_val_if_fail (sessions != NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      PlenarySession *session = g_ptr_array_index (sessions, i);
      PlenaryEntity *parent = plenary_entity_get_parent (PLENARY_ENTITY (session));
      PlenaryPlacingTarget target = { session, day };

      plenary_session_get_span (session, &target.start, &target.end);

      if (!PLENARY_IS_DAY (parent) || target.start == PLENARY_TIME_NONE)
        return NULL;

      if (day == NULL)
        target.day = PLENARY_DAY (parent);

      target.from = get_room (session);
      target.to = room != NULL ? PLENARY_ENTITY (room) : target.from;
      g_array_append_val (targets, target);
    }

  placing = plenary_placing_new ((PlenaryPlacingTarget *) (gpointer) targets->data, targets->len,
                                 PLENARY_PLACING_DEFAULT);

  return plenary_placing_create_edit (placing, NULL);
}

/* When one of several comes to be: as far from the first as it was, or, where nobody knows how far
 * that is, after the one before it.
 */
static int
find_start (PlenarySession             *session,
            PlenarySession             *first,
            int                         start,
            const PlenaryPlacingTarget *before)
{
  int first_start, own_start, end;

  plenary_session_get_span (first, &first_start, &end);
  plenary_session_get_span (session, &own_start, &end);

  if (first_start >= 0 && own_start >= 0)
    return start + own_start - first_start;

  return before == NULL ? start : MAX (before->start, before->end);
}

static gboolean
is_possible (const PlenaryPlacingTarget *target)
{
  return target->start >= 0 && target->start <= PLENARY_TIME_LAST &&
         target->end <= PLENARY_TIME_LATEST;
}

/**
 * plenary_relocation_new:
 * @sessions: (element-type PlenarySession): sessions of days or of the shelf
 * @day: the day that they shall be on; if the first is on it the others keep to theirs
 * @room: (nullable): the room that they shall be in, NULL for what each is in
 * @start: the minute at which the first shall start
 * @flags: whether others make room
 *
 * Returns: (transfer full) (nullable): what comes of it, NULL if one of them would leave the clock
 */
PlenaryPlacing *
plenary_relocation_new (GPtrArray           *sessions,
                        PlenaryDay          *day,
                        PlenaryRoom         *room,
                        int                  start,
                        PlenaryPlacingFlags  flags)
{
  g_autoptr(GArray) targets = g_array_new (FALSE, FALSE, sizeof (PlenaryPlacingTarget));
  PlenarySession *first;

  g_return_val_if_fail (sessions != NULL && sessions->len > 0, NULL);
  g_return_val_if_fail (PLENARY_IS_DAY (day), NULL);

  first = g_ptr_array_index (sessions, 0);

  for (guint i = 0; i < sessions->len; i++)
    {
      PlenarySession *session = g_ptr_array_index (sessions, i);
      PlenaryEntity *parent = plenary_entity_get_parent (PLENARY_ENTITY (session));
      gboolean keeps_day = PLENARY_IS_DAY (parent) &&
        plenary_entity_get_parent (PLENARY_ENTITY (first)) == PLENARY_ENTITY (day);
      PlenaryPlacingTarget target = { session, keeps_day ? PLENARY_DAY (parent) : day };
      int old_start, old_end;

      plenary_session_get_span (session, &old_start, &old_end);
      target.start = find_start (session, first, start, i > 0 ?
                                 &g_array_index (targets, PlenaryPlacingTarget, i - 1) : NULL);
      target.end = PLENARY_IS_DAY (parent) && old_end == PLENARY_TIME_NONE ?
        PLENARY_TIME_NONE : target.start + plenary_deed_get_length (session);
      target.from = get_room (session);
      target.to = room != NULL ? PLENARY_ENTITY (room) : target.from;

      if (!is_possible (&target))
        return NULL;

      g_array_append_val (targets, target);
    }

  return plenary_placing_new ((PlenaryPlacingTarget *) (gpointer) targets->data, targets->len,
                              flags);
}

static gboolean
is_for_all (PlenarySession *session)
{
  return plenary_session_is_for_all (session, plenary_session_get_rooms (session));
}

/* Whether both are in the same place. */
static gboolean
are_together (PlenarySession *a,
              PlenarySession *b)
{
  const char *const *rooms = plenary_session_get_rooms (a);

  if (is_for_all (a) || is_for_all (b))
    return is_for_all (a) && is_for_all (b);

  for (guint i = 0; rooms[i] != NULL; i++)
    if (g_strv_contains (plenary_session_get_rooms (b), rooms[i]))
      return TRUE;

  return FALSE;
}

static gboolean
get_span (PlenarySession *session,
          int            *start,
          int            *end)
{
  plenary_session_get_span (session, start, end);

  return *start >= 0 && *end > *start && !plenary_session_is_cancelled (session);
}

/* The next one before or after it in its place. */
static PlenarySession *
find_neighbour (PlenarySession *session,
                int             step)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  PlenaryList *sessions = plenary_day_get_sessions (PLENARY_DAY (day));
  PlenarySession *best = NULL;
  int best_distance = G_MAXINT;
  int from, to;

  get_span (session, &from, &to);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *other = plenary_list_get (sessions, i);
      int start, end, distance;

      if (other == session || !are_together (session, other) || !get_span (other, &start, &end))
        continue;

      distance = step > 0 ? start - to : from - end;

      if (distance >= 0 && distance < best_distance)
        {
          best = other;
          best_distance = distance;
        }
    }

  return best;
}

/**
 * plenary_deed_swap_session:
 * @step: 1 for the session after it in its room, -1 for the one before
 *
 * The time between both stays between them.
 *
 * Returns: (transfer full) (nullable): the change by which both change places, NULL if there is no
 *   such session
 */
PlenaryEdit *
plenary_deed_swap_session (PlenarySession *session,
                           int             step)
{
  PlenaryPlacingTarget targets[2] = { { NULL } };
  g_autoptr(PlenaryPlacing) placing = NULL;
  PlenarySession *other = NULL;
  PlenaryEntity *day;
  int start, end, first, last;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);

  day = plenary_entity_get_parent (PLENARY_ENTITY (session));

  if (PLENARY_IS_DAY (day) && get_span (session, &start, &end))
    other = find_neighbour (session, step);

  if (other == NULL)
    return NULL;

  targets[0].session = step > 0 ? session : other;
  targets[1].session = step > 0 ? other : session;
  get_span (targets[0].session, &first, &end);
  get_span (targets[1].session, &start, &last);
  targets[0].day = targets[1].day = PLENARY_DAY (day);
  targets[0].start = last - (end - first);
  targets[0].end = last;
  targets[1].start = first;
  targets[1].end = first + (last - start);
  placing = plenary_placing_new (targets, G_N_ELEMENTS (targets), PLENARY_PLACING_ALONE);

  return plenary_placing_create_edit (placing, NULL);
}

static void
add_member (GVariantDict *members,
            GVariant     *all,
            const char   *name)
{
  g_autoptr(GVariant) value = g_variant_lookup_value (all, name, NULL);

  if (value != NULL)
    g_variant_dict_insert_value (members, name, value);
}

/* The second part is called what the first is and stands where it does; what it is about has to be
 * said anew.
 */
static GVariant *
describe_part (PlenarySession *session,
               int             start,
               int             end)
{
  static const char *const names[] = { "kind", "title", "room", "track", "everyone" };
  g_autoptr(GVariant) all = g_variant_ref_sink (plenary_edit_describe (PLENARY_ENTITY (session)));
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_member (&members, all, names[i]);

  g_variant_dict_insert (&members, "start", "i", start);
  g_variant_dict_insert (&members, "end", "i", end);

  return g_variant_dict_end (&members);
}

/**
 * plenary_deed_split_session:
 * @minute: where it is parted, PLENARY_TIME_NONE for its middle
 *
 * Returns: (transfer full) (nullable): the change that makes two sessions of it; NULL if it is too
 *   short, or not on a day from a time to a time. plenary_edit_dup_ids() tells the id of the second
 *   first
 */
PlenaryEdit *
plenary_deed_split_session (PlenarySession *session,
                            int             minute)
{
  g_autoptr(PlenaryEdit) insert = NULL;
  g_autoptr(PlenaryEdit) set = NULL;
  PlenaryEdit *both[2];
  PlenaryEntity *day;
  guint index = 0;
  int start, end;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);

  day = plenary_entity_get_parent (PLENARY_ENTITY (session));

  if (!PLENARY_IS_DAY (day) || !get_span (session, &start, &end))
    return NULL;

  if (minute == PLENARY_TIME_NONE)
    minute = start + (end - start) / 2 / LEAST_PART * LEAST_PART;

  if (minute < start + LEAST_PART || minute > end - LEAST_PART)
    return NULL;

  plenary_list_find (plenary_day_get_sessions (PLENARY_DAY (day)), session, &index);
  insert = plenary_edit_insert (PLENARY_ENTITY_SESSION, day, index + 1, NULL,
                                describe_part (session, minute, end));
  set = plenary_edit_set_number (PLENARY_ENTITY (session), PLENARY_MEMBER_END, minute);
  both[0] = insert;
  both[1] = set;

  return plenary_edit_join (both, G_N_ELEMENTS (both));
}
