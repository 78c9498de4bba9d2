/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When things are, as paper says it: days, dates and times. */

#include "config.h"

#include "plenary-wording-private.h"

#define NO_BREAK_SPACE "\u00a0"

/* A day is not parted from its month, where a line ends within a date. */
static char *
hold (char *date)
{
  GString *held = g_string_new (NULL);
  g_autofree char *given = date;

  for (const char *p = given; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == ' ' && p > given && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (p))) &&
        g_unichar_isalpha (g_utf8_get_char (p + 1)))
      g_string_append (held, NO_BREAK_SPACE);
    else
      g_string_append_unichar (held, g_utf8_get_char (p));

  return g_string_free (held, FALSE);
}

/**
 * plenary_wording_dup_dates:
 *
 * Returns: (transfer full): from the first day to the last; empty where no day has a date
 */
char *
plenary_wording_dup_dates (PlenaryWording *self)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  gboolean has_dates = FALSE;
  GDate first, last;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      GDate date;

      if (!plenary_day_get_gdate (plenary_list_get (days, i), &date))
        continue;

      if (!has_dates || g_date_compare (&date, &first) < 0)
        first = date;

      if (!has_dates || g_date_compare (&date, &last) > 0)
        last = date;

      has_dates = TRUE;
    }

  return has_dates ? hold (plenary_dates_format_range (self->dates, &first, &last))
                   : g_strdup ("");
}

static char *
dup_day (PlenaryWording   *self,
         guint             index,
         PlenaryDateForm   form,
         char            **date)
{
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (self->agenda), index);
  g_autofree char *name = plenary_wording_dup_line (self, plenary_day_get_label (day));
  g_autofree char *number = NULL;
  g_autofree char *written = NULL;
  GDate gdate;

  *date = NULL;

  if (plenary_day_get_gdate (day, &gdate))
    written = hold (plenary_dates_format (self->dates, &gdate, form));

  if (*name != '\0')
    {
      *date = g_steal_pointer (&written);
      return g_steal_pointer (&name);
    }

  if (written != NULL)
    return g_steal_pointer (&written);

  number = plenary_words_number (self->words, index + 1);

  return plenary_words_fill (self->words, "day", "numbered", number, NULL);
}

/**
 * plenary_wording_dup_day:
 * @index: the place of a day in the programme
 * @date: (out) (nullable) (transfer full): its date, where it has a name besides
 *
 * Returns: (transfer full): the name of the day, else its date, else its number
 */
char *
plenary_wording_dup_day (PlenaryWording  *self,
                         guint            index,
                         char           **date)
{
  return dup_day (self, index, PLENARY_DATE_FORM_FULL, date);
}

/**
 * plenary_wording_dup_day_of_week:
 * @index: the place of a day in the programme
 * @date: (out) (nullable) (transfer full): its date, where it has a name besides
 *
 * Returns: (transfer full): the same without the year, for where that is said already
 */
char *
plenary_wording_dup_day_of_week (PlenaryWording  *self,
                                 guint            index,
                                 char           **date)
{
  return dup_day (self, index, PLENARY_DATE_FORM_DAY, date);
}

/**
 * plenary_wording_dup_date:
 * @index: the place of a day in the programme
 *
 * Returns: (transfer full): the date of the day without the year, else what it is called
 */
char *
plenary_wording_dup_date (PlenaryWording *self,
                          guint           index)
{
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (self->agenda), index);
  g_autofree char *date = NULL;
  GDate gdate;

  if (plenary_day_get_gdate (day, &gdate))
    return hold (plenary_dates_format (self->dates, &gdate, PLENARY_DATE_FORM_DAY));

  return plenary_wording_dup_day (self, index, &date);
}

/**
 * plenary_wording_dup_time:
 * @index: the place of a session in @day
 *
 * Returns: (transfer full): from when to when, in the style of the programme
 */
char *
plenary_wording_dup_time (PlenaryWording *self,
                          PlenaryDay     *day,
                          guint           index)
{
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);
  int start, end;

  plenary_day_get_span (day, index, &start, &end);

  /* A marker says what is at a time only if it was given one. */
  if (plenary_session_is_kind (session, "marker"))
    {
      start = plenary_session_get_start (session);
      end = plenary_session_get_end (session);
    }

  return plenary_words_set_digits (self->words,
                                   plenary_time_format_range (start, end, self->time_style));
}

/**
 * plenary_wording_dup_clock:
 * @minute: of a day
 *
 * Returns: (transfer full): that time, in the style of the programme
 */
char *
plenary_wording_dup_clock (PlenaryWording *self,
                           int             minute)
{
  return plenary_words_set_digits (self->words, plenary_time_format (minute, self->time_style));
}
