/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A moment is a time as a programme sees it: in its own time zone, and by the clock of each of its
 * days, which goes on past midnight.
 *
 * A programme of last year, or of next, is not running, and nothing in it is over or on now.
 */

#include "config.h"

#include "plenary-moment.h"

#include "plenary-time.h"

static GDateTime *
to_zone_of (PlenaryAgenda *agenda,
            GDateTime     *now)
{
  const char *name = plenary_agenda_get_time_zone (agenda);
  g_autoptr(GTimeZone) zone = *name != '\0' ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? g_date_time_to_timezone (now, zone) : g_date_time_ref (now);
}

static int
get_minute (const PlenaryMoment *self,
            const GDate         *date)
{
  gint64 days = (gint64) self->date - g_date_get_julian (date);

  return (int) CLAMP (days, -1000, 1000) * PLENARY_TIME_DAY + self->minute;
}

/* Whether some day began before or now, and some day is not over. */
static gboolean
is_within_days (const PlenaryMoment *self,
                PlenaryAgenda       *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  gboolean is_begun = FALSE;
  gboolean is_over = TRUE;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      GDate date;
      int start, end;

      if (!plenary_day_get_gdate (day, &date))
        continue;

      plenary_day_get_bounds (day, &start, &end);
      is_begun |= get_minute (self, &date) >= 0;
      is_over &= get_minute (self, &date) >= MAX (end, PLENARY_TIME_DAY);
    }

  return is_begun && !is_over;
}

/**
 * plenary_moment_init:
 * @self: (out caller-allocates): the moment
 * @agenda: a programme
 * @now: a time in any zone
 */
void
plenary_moment_init (PlenaryMoment *self,
                     PlenaryAgenda *agenda,
                     GDateTime     *now)
{
  g_autoptr(GDateTime) local = NULL;
  GDate date;
  int year, month, day;

  g_return_if_fail (PLENARY_IS_AGENDA (agenda));

  local = to_zone_of (agenda, now);
  g_date_time_get_ymd (local, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  self->date = g_date_get_julian (&date);
  self->minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  self->is_running = is_within_days (self, agenda);
}

/**
 * plenary_moment_in_day:
 *
 * Returns: the minute of the day's own clock, which may be of the next morning, or before its
 *   first; PLENARY_MOMENT_NEVER if the programme is not running or nobody can know
 */
int
plenary_moment_in_day (const PlenaryMoment *self,
                       PlenaryDay          *day)
{
  GDate date;

  if (!self->is_running || !plenary_day_get_gdate (day, &date))
    return PLENARY_MOMENT_NEVER;

  return get_minute (self, &date);
}

/**
 * plenary_moment_is_date:
 *
 * Returns: whether the day has the date of the moment
 */
gboolean
plenary_moment_is_date (const PlenaryMoment *self,
                        PlenaryDay          *day)
{
  int minute = plenary_moment_in_day (self, day);

  return minute >= 0 && minute < PLENARY_TIME_DAY;
}

/**
 * plenary_moment_get_tense:
 * @start: the minute of @day at which something starts
 * @end: the minute at which it ends
 */
PlenaryMomentTense
plenary_moment_get_tense (const PlenaryMoment *self,
                          PlenaryDay          *day,
                          int                  start,
                          int                  end)
{
  int minute = plenary_moment_in_day (self, day);

  if (minute == PLENARY_MOMENT_NEVER || minute < start)
    return PLENARY_MOMENT_FUTURE;

  return minute < end ? PLENARY_MOMENT_PRESENT : PLENARY_MOMENT_PAST;
}
