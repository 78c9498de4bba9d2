/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of several sessions at once: they come after the last of them that is on their day, as far
 * from each other as those are, and nothing makes room for them.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-placing.h"

static gboolean
get_span (PlenarySession *session,
          int            *start,
          int            *end)
{
  plenary_session_get_span (session, start, end);

  return *start >= 0 && *end >= *start &&
         PLENARY_IS_DAY (plenary_entity_get_parent (PLENARY_ENTITY (session)));
}

/* From when to when those of the sessions are that are on that day. */
static int
measure (GPtrArray     *sessions,
         PlenaryEntity *day)
{
  int first = G_MAXINT;
  int last = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      PlenarySession *session = g_ptr_array_index (sessions, i);
      int start, end;

      if (plenary_entity_get_parent (PLENARY_ENTITY (session)) == day &&
          get_span (session, &start, &end))
        {
          first = MIN (first, start);
          last = MAX (last, end);
        }
    }

  return last - first;
}

/**
 * plenary_deed_duplicate_sessions:
 * @sessions: (element-type PlenarySession): one or more sessions
 * @ids: (out) (transfer full): the ids of the copies, in time
 *
 * Returns: (transfer full) (nullable): the change that adds the copies; NULL if one of them is not
 *   on a day from a time to a time, or its copy would leave the clock of the day
 */
PlenaryEdit *
plenary_deed_duplicate_sessions (GPtrArray *sessions,
                                 GStrv     *ids)
{
  g_autoptr(GArray) targets = g_array_new (FALSE, FALSE, sizeof (PlenaryPlacingTarget));
  g_autoptr(PlenaryPlacing) placing = NULL;

  g_return_val_if_fail (sessions != NULL && sessions->len > 0, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      PlenarySession *session = g_ptr_array_index (sessions, i);
      PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
      PlenaryPlacingTarget target = { session };
      int later;

      if (!get_span (session, &target.start, &target.end))
        return NULL;

      later = measure (sessions, day);
      target.day = PLENARY_DAY (day);
      target.start += later;
      target.end += later;
      g_array_append_val (targets, target);

      if (target.end > PLENARY_TIME_LATEST)
        return NULL;
    }

  placing = plenary_placing_new ((PlenaryPlacingTarget *) (gpointer) targets->data, targets->len,
                                 PLENARY_PLACING_ALONE | PLENARY_PLACING_COPIES);

  return plenary_placing_create_edit (placing, ids);
}
