/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which day a session is on, or none: then it lies on the shelf.
 *
 * A session that leaves its day keeps its times, as somebody chose them and may want them back. On
 * another day it is at the same time if its room is free there, else as soon as it is free long
 * enough, else after all others.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-agenda.h"
#include "plenary-copy.h"
#include "plenary-deeds-private.h"
#include "plenary-fit-private.h"

/* When a day begins of which nothing is known. */
#define MORNING (9 * 60)

typedef struct
{
  int start;
  int end;
} Span;

/* Whether both cannot be at the same time. */
static gboolean
exclude_each_other (PlenaryAgenda  *agenda,
                    PlenarySession *a,
                    PlenarySession *b)
{
  const char *const *rooms = plenary_session_get_rooms (a);
  const char *const *others = plenary_session_get_rooms (b);

  return plenary_session_is_for_all (a, rooms) || plenary_session_is_for_all (b, others) ||
         plenary_fit_share_room (agenda, rooms, others);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  return ((const Span *) a)->start - ((const Span *) b)->start;
}

/* Returns: (transfer full): when @session cannot be on that day, by start */
static GArray *
find_taken (PlenaryDay     *day,
            PlenarySession *session)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (Span));
  PlenaryAgenda *agenda = PLENARY_AGENDA (plenary_entity_get_parent (PLENARY_ENTITY (day)));
  PlenaryList *sessions = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *other = plenary_list_get (sessions, i);
      Span span;

      plenary_day_get_span (day, i, &span.start, &span.end);

      if (other != session && span.start >= 0 && !plenary_session_is_cancelled (other) &&
          exclude_each_other (agenda, session, other))
        {
          span.end = MAX (span.start, span.end);
          g_array_append_val (taken, span);
        }
    }

  g_array_sort (taken, compare_spans);

  return taken;
}

/* The first minute from @from on at which so many are free before @until. */
static int
find_free (GArray *taken,
           int     from,
           int     length,
           int     until)
{
  for (guint i = 0; i < taken->len; i++)
    {
      Span *span = &g_array_index (taken, Span, i);

      if (span->start >= from + length)
        break;
      from = MAX (from, span->end);
    }

  return from + length <= until ? from : PLENARY_TIME_NONE;
}

/* When a session so long, which was meant to be at @wanted, is on that day. */
static int
choose_start (PlenaryDay     *day,
              PlenarySession *session,
              int             wanted,
              int             length)
{
  g_autoptr(GArray) taken = find_taken (day, session);
  int first, last, start;

  plenary_day_get_bounds (day, &first, &last);

  if (wanted >= 0 && find_free (taken, wanted, length, PLENARY_TIME_LATEST) == wanted)
    return wanted;

  if (first < 0)
    return wanted >= 0 ? wanted : MORNING;

  start = find_free (taken, first, length, last);

  return start >= 0 ? start : MIN (MAX (first, last), PLENARY_TIME_LATEST - length);
}

/* How long it is, or shall be as nobody said. */
static int
get_length (PlenarySession *session,
            int             start,
            int             end)
{
  if (plenary_session_is_kind (session, "marker"))
    return 0;

  return start >= 0 && end > start ? end - start :
                                     plenary_deed_get_usual_minutes (PLENARY_ENTITY (session));
}

/**
 * plenary_deed_get_length:
 * @session: a session, perhaps of the shelf
 *
 * Returns: how many minutes it takes, or would take as nobody said
 */
int
plenary_deed_get_length (PlenarySession *session)
{
  int start, end;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), 0);

  plenary_session_get_span (session, &start, &end);

  return get_length (session, start, end);
}

/**
 * plenary_deed_schedule:
 * @session: a session of another day or of the shelf
 * @day: the day it shall be on
 *
 * Returns: (transfer full) (nullable): the change, NULL if it is on that day
 */
PlenaryEdit *
plenary_deed_schedule (PlenarySession *session,
                       PlenaryDay     *day)
{
  PlenaryEntity *entity = PLENARY_ENTITY (session);
  PlenaryFitting fitting = { session, plenary_session_get_rooms (session) };
  g_autoptr(GArray) fittings = g_array_new (FALSE, FALSE, sizeof (PlenaryFitting));
  g_autoptr(GPtrArray) edits = NULL;
  int wanted, end, length;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);
  g_return_val_if_fail (PLENARY_IS_DAY (day), NULL);

  if (plenary_entity_get_parent (entity) == PLENARY_ENTITY (day))
    return NULL;

  plenary_session_get_span (session, &wanted, &end);
  length = get_length (session, wanted, end);
  fitting.start = choose_start (day, session, wanted, length);
  fitting.end = length > 0 ? fitting.start + length : PLENARY_TIME_NONE;
  g_array_append_val (fittings, fitting);
  edits = plenary_fit_by_time (day, plenary_list_get_n_items (plenary_day_get_sessions (day)),
                               fittings);

  g_ptr_array_add (edits, plenary_edit_set_number (entity, PLENARY_MEMBER_START, fitting.start));
  g_ptr_array_add (edits, plenary_edit_set_number (entity, PLENARY_MEMBER_END, fitting.end));
  g_ptr_array_add (edits, plenary_edit_move (entity, PLENARY_ENTITY (day),
                                             g_array_index (fittings, PlenaryFitting, 0).index));

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}

/* Puts it there with the time that it had only because of what came before it. */
static void
add_unscheduling (GPtrArray      *edits,
                  PlenarySession *session,
                  PlenaryAgenda  *agenda,
                  guint           index)
{
  PlenaryEntity *entity = PLENARY_ENTITY (session);
  int start, end;

  plenary_session_get_span (session, &start, &end);

  if (start >= 0 && plenary_session_get_start (session) < 0)
    g_ptr_array_add (edits, plenary_edit_set_number (entity, PLENARY_MEMBER_START, start));

  g_ptr_array_add (edits, plenary_edit_move (entity, PLENARY_ENTITY (agenda), index));
}

/**
 * plenary_deed_unschedule:
 * @agenda: an agenda
 * @sessions: (element-type PlenarySession): sessions of it
 *
 * What lies on the shelf stays where it is there.
 *
 * Returns: (transfer full) (nullable): the change that puts them after what lies on the shelf, in
 *   the order of the programme; NULL if all do
 */
PlenaryEdit *
plenary_deed_unschedule (PlenaryAgenda *agenda,
                         GPtrArray     *sessions)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  g_autoptr(GHashTable) wanted = g_hash_table_new (NULL, NULL);
  PlenaryList *days;
  guint n_shelved;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (sessions != NULL, NULL);

  days = plenary_agenda_get_days (agenda);
  n_shelved = plenary_list_get_n_items (plenary_agenda_get_shelf (agenda));

  for (guint i = 0; i < sessions->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (sessions, i));

  /* The last goes first, so that the places of the others stay what they are. */
  for (guint i = plenary_list_get_n_items (days); i > 0; i--)
    {
      PlenaryList *list = plenary_day_get_sessions (plenary_list_get (days, i - 1));

      for (guint j = plenary_list_get_n_items (list); j > 0; j--)
        if (g_hash_table_contains (wanted, plenary_list_get (list, j - 1)))
          add_unscheduling (edits, plenary_list_get (list, j - 1), agenda, n_shelved);
    }

  return edits->len > 0 ? plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len) : NULL;
}

/**
 * plenary_deed_copy_to_shelf:
 * @agenda: an agenda
 * @sessions: (element-type PlenarySession): sessions of it
 * @ids: (out) (optional) (transfer full): the ids of the copies
 *
 * What they follow from there they do not follow on the shelf, so that each copy is told the time
 * that what it is a copy of has.
 *
 * Returns: (transfer full): the change that puts copies after what lies on the shelf
 */
PlenaryEdit *
plenary_deed_copy_to_shelf (PlenaryAgenda *agenda,
                            GPtrArray     *sessions,
                            GStrv         *ids)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  g_autoptr(GStrvBuilder) copies = g_strv_builder_new ();
  guint n_shelved;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (sessions != NULL, NULL);

  n_shelved = plenary_list_get_n_items (plenary_agenda_get_shelf (agenda));

  for (guint i = 0; i < sessions->len; i++)
    {
      PlenarySession *session = g_ptr_array_index (sessions, i);
      g_auto(GVariantDict) changes = G_VARIANT_DICT_INIT (NULL);
      g_auto(GStrv) new_ids = NULL;
      PlenaryEdit *edit;
      int start, end;

      plenary_session_get_span (session, &start, &end);

      if (start >= 0)
        g_variant_dict_insert (&changes, "start", "i", start);

      edit = plenary_copy_insert_with (PLENARY_ENTITY (session), PLENARY_ENTITY (agenda),
                                       n_shelved + i, g_variant_dict_end (&changes));
      new_ids = plenary_edit_dup_ids (edit);
      g_strv_builder_add (copies, new_ids[0]);
      g_ptr_array_add (edits, edit);
    }

  if (ids != NULL)
    *ids = g_strv_builder_end (copies);

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
