/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When things are, as the programme says it: times of the day, and days. */

#include "config.h"

#include "plenary-reading-private.h"

#include "plenary-guard.h"

#include <glib/gi18n.h>

char *
plenary_reading_dup_clock (PlenaryReading *self,
                           int             minute)
{
  return plenary_time_format (minute, self->style);
}

/**
 * plenary_reading_dup_range:
 *
 * Returns: (transfer full): from when to when; empty if that is nothing a clock can show
 */
char *
plenary_reading_dup_range (PlenaryReading *self,
                           int             start,
                           int             end)
{
  if (start < 0 || MAX (start, end) > PLENARY_TIME_LAST || end < PLENARY_TIME_NONE)
    return g_strdup ("");

  return plenary_time_format_range (start, end != start ? end : PLENARY_TIME_NONE, self->style);
}

/**
 * plenary_reading_dup_time:
 *
 * Returns: (transfer full): when it is; empty if nobody can know
 */
char *
plenary_reading_dup_time (PlenaryReading *self,
                          PlenarySession *session)
{
  int start, end;

  plenary_session_get_span (session, &start, &end);

  if (plenary_session_is_kind (session, "marker"))
    end = PLENARY_TIME_NONE;

  return plenary_time_format_range (start, end, self->style);
}

/**
 * plenary_reading_dup_spoken_time:
 *
 * Returns: (transfer full): when it is, as it is said and not as it is written
 */
char *
plenary_reading_dup_spoken_time (PlenaryReading *self,
                                 PlenarySession *session)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int start, end;

  plenary_session_get_span (session, &start, &end);
  from = plenary_time_format (start, self->style);
  to = plenary_time_format (end, self->style);

  if (*from == '\0' || *to == '\0' || start == end)
    return g_steal_pointer (&from);

  /* Translators: when a session is, as a screen reader says it: from 10h to 11h30. */
  return g_strdup_printf (_("%s to %s"), from, to);
}

/**
 * plenary_reading_dup_length:
 *
 * Returns: (transfer full): how long it is; empty if nobody can know
 */
char *
plenary_reading_dup_length (PlenaryReading *self,
                            PlenarySession *session)
{
  int start, end;

  plenary_session_get_span (session, &start, &end);

  return start >= 0 && end > start ? plenary_duration_format (end - start) : g_strdup ("");
}

/**
 * plenary_reading_dup_label:
 *
 * Returns: (transfer full): what a day is called; empty if it is known by its date alone
 */
char *
plenary_reading_dup_label (PlenaryReading *self,
                           PlenaryDay     *day)
{
  g_autofree char *label = plenary_reading_dup_line (self, plenary_day_get_label (day));
  g_autofree char *number = NULL;
  GDate date;
  guint index;

  if (*label != '\0' || plenary_day_get_gdate (day, &date) ||
      !plenary_list_find (plenary_agenda_get_days (self->agenda), day, &index))
    return g_steal_pointer (&label);

  number = plenary_words_number (self->words, index + 1);

  return plenary_words_fill (self->words, "day", "numbered", number, NULL);
}

/**
 * plenary_reading_dup_date:
 *
 * Returns: (transfer full): the date of a day, “Tuesday 18 April”; empty if it has none
 */
char *
plenary_reading_dup_date (PlenaryReading *self,
                          PlenaryDay     *day)
{
  GDate date;

  if (!plenary_day_get_gdate (day, &date))
    return plenary_guard_line (plenary_day_get_date (day));

  return plenary_dates_format (self->dates, &date, PLENARY_DATE_FORM_DAY);
}

/**
 * plenary_reading_dup_day:
 *
 * Returns: (transfer full): the day in full, “Day One, Tuesday 18 April”
 */
char *
plenary_reading_dup_day (PlenaryReading *self,
                         PlenaryDay     *day)
{
  g_autofree char *label = plenary_reading_dup_label (self, day);
  g_autofree char *date = plenary_reading_dup_date (self, day);

  if (*label == '\0' || *date == '\0')
    return g_strconcat (label, date, NULL);

  return g_strconcat (label, plenary_words_get (self->words, "programme", "separator"), date, NULL);
}

/**
 * plenary_reading_dup_short_day:
 * @is_shortest: whether the month is left out
 *
 * Returns: (transfer full): the day in short, “Tue 18 April”; its label if it has no date
 */
char *
plenary_reading_dup_short_day (PlenaryReading *self,
                               PlenaryDay     *day,
                               gboolean        is_shortest)
{
  GDate date;

  if (!plenary_day_get_gdate (day, &date))
    return plenary_reading_dup_day (self, day);

  return plenary_dates_format (self->dates, &date, is_shortest ? PLENARY_DATE_FORM_SHORT :
                                                                 PLENARY_DATE_FORM_MEDIUM);
}

/**
 * plenary_reading_dup_dates:
 *
 * Returns: (transfer full): from when to when the programme is; empty if no day has a date
 */
char *
plenary_reading_dup_dates (PlenaryReading *self)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  GDate first, last, date;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    if (plenary_day_get_gdate (plenary_list_get (days, i), &date))
      {
        if (!g_date_valid (&first) || g_date_compare (&date, &first) < 0)
          first = date;

        if (!g_date_valid (&last) || g_date_compare (&date, &last) > 0)
          last = date;
      }

  return g_date_valid (&first) ? plenary_dates_format_range (self->dates, &first, &last) :
                                 g_strdup ("");
}
