/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on now and what is next, over all days of a programme.
 *
 * What is cancelled takes no part, and neither does what has no length, as the line that closes a
 * day. After the last session of a day, what is next is the first of the day that follows.
 */

#include "config.h"

#include "plenary-now-next.h"

#include "plenary-time.h"

static void
add_next (PlenaryNowNext *self,
          PlenarySession *session,
          int             ahead)
{
  if (self->next->len > 0 && ahead > self->ahead)
    return;

  if (ahead < self->ahead)
    g_ptr_array_set_size (self->next, 0);

  self->ahead = ahead;
  g_ptr_array_add (self->next, g_object_ref (session));
}

static void
look_at_day (PlenaryNowNext *self,
             PlenaryDay     *day,
             int             minute)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      int start, end;

      plenary_day_get_span (day, i, &start, &end);

      if (plenary_session_is_cancelled (session) || start == PLENARY_TIME_NONE || end <= start)
        continue;

      if (start > minute)
        add_next (self, session, start - minute);
      else if (end > minute)
        g_ptr_array_add (self->now, g_object_ref (session));
    }
}

/**
 * plenary_now_next_new:
 * @moment: the time
 *
 * Returns: (transfer full): what is on and what is next, both empty if the programme is not running
 */
PlenaryNowNext *
plenary_now_next_new (PlenaryAgenda       *agenda,
                      const PlenaryMoment *moment)
{
  PlenaryNowNext *self;
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  self = g_new0 (PlenaryNowNext, 1);
  self->now = g_ptr_array_new_with_free_func (g_object_unref);
  self->next = g_ptr_array_new_with_free_func (g_object_unref);
  days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      int minute = plenary_moment_in_day (moment, day);

      if (minute != PLENARY_MOMENT_NEVER)
        look_at_day (self, day, minute);
    }

  return self;
}

void
plenary_now_next_free (PlenaryNowNext *self)
{
  g_ptr_array_unref (self->now);
  g_ptr_array_unref (self->next);
  g_free (self);
}
