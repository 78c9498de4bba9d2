/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sessions from which on one may be asked to run late: those of a day that have a time. */

#include "config.h"

#include "plenary-shift-candidates.h"

#include "plenary-time.h"

/**
 * plenary_shift_can_be_asked:
 *
 * Returns: whether it is known when a session is, and it takes place
 */
gboolean
plenary_shift_can_be_asked (PlenarySession *session)
{
  int start, end;

  plenary_session_get_span (session, &start, &end);

  return start != PLENARY_TIME_NONE && !plenary_session_is_cancelled (session) &&
         PLENARY_IS_DAY (plenary_entity_get_parent (PLENARY_ENTITY (session)));
}

/**
 * plenary_shift_is_on:
 * @session: one that can be asked
 *
 * Returns: whether it has begun and is not over
 */
gboolean
plenary_shift_is_on (const PlenaryMoment *moment,
                     PlenarySession      *session)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  int start, end;

  plenary_session_get_span (session, &start, &end);

  return plenary_moment_get_tense (moment, PLENARY_DAY (day), start, end) ==
         PLENARY_MOMENT_PRESENT;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  int start, other_start, end;

  plenary_session_get_span (*(PlenarySession *const *) a, &start, &end);
  plenary_session_get_span (*(PlenarySession *const *) b, &other_start, &end);

  return start - other_start;
}

/**
 * plenary_shift_dup_sessions:
 *
 * Returns: (transfer full) (element-type PlenarySession): those of the day that can be asked, as
 *   they start
 */
GPtrArray *
plenary_shift_dup_sessions (PlenaryDay *day)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);
  PlenaryList *list = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    if (plenary_shift_can_be_asked (plenary_list_get (list, i)))
      g_ptr_array_add (sessions, g_object_ref (plenary_list_get (list, i)));

  g_ptr_array_sort (sessions, compare_starts);

  return sessions;
}

/**
 * plenary_shift_dup_days:
 *
 * Returns: (transfer full) (element-type PlenaryDay): those that have such sessions
 */
GPtrArray *
plenary_shift_dup_days (PlenaryAgenda *agenda)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      PlenaryList *sessions = plenary_day_get_sessions (day);

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        if (plenary_shift_can_be_asked (plenary_list_get (sessions, j)))
          {
            g_ptr_array_add (found, g_object_ref (day));
            break;
          }
    }

  return found;
}

/* Of those of a day that are on the one that began last. */
static PlenarySession *
find_on (PlenaryDay          *day,
         const PlenaryMoment *moment)
{
  g_autoptr(GPtrArray) sessions = plenary_shift_dup_sessions (day);

  for (guint i = sessions->len; i > 0; i--)
    if (plenary_shift_is_on (moment, g_ptr_array_index (sessions, i - 1)))
      return g_ptr_array_index (sessions, i - 1);

  return NULL;
}

/**
 * plenary_shift_find_session:
 * @moment: what time it is
 * @selected: (nullable): a session of the agenda
 *
 * Returns: (transfer none) (nullable): what is on, @selected before others; else @selected; else
 *   the first there is; NULL if none can be asked
 */
PlenarySession *
plenary_shift_find_session (PlenaryAgenda       *agenda,
                            const PlenaryMoment *moment,
                            PlenarySession      *selected)
{
  g_autoptr(GPtrArray) days = plenary_shift_dup_days (agenda);
  g_autoptr(GPtrArray) sessions = NULL;
  gboolean can_selected = selected != NULL && plenary_shift_can_be_asked (selected);

  if (days->len == 0 || (can_selected && plenary_shift_is_on (moment, selected)))
    return can_selected ? selected : NULL;

  for (guint i = 0; i < days->len; i++)
    {
      PlenarySession *session = find_on (g_ptr_array_index (days, i), moment);

      if (session != NULL)
        return session;
    }

  if (can_selected)
    return selected;

  sessions = plenary_shift_dup_sessions (g_ptr_array_index (days, 0));

  return g_ptr_array_index (sessions, 0);
}
