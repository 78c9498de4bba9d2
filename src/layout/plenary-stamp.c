/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A stamp tells one printout from another: which state of the programme it is, and from when. */

#include "config.h"

#include "plenary-stamp.h"

#include "plenary-dates.h"

#define SEPARATOR " · "

static char *
dup_date (PlenaryWording *wording,
          GDateTime      *time)
{
  const char *language = plenary_setting_get_language (plenary_wording_get_setting (wording));
  g_autoptr(PlenaryDates) dates = plenary_dates_new (language);
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return plenary_dates_format (dates, &date, PLENARY_DATE_FORM_PLAIN);
}

/* The last state that was kept: what it is called, or when it was saved. */
static char *
dup_revision (PlenaryWording *wording)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  g_autoptr(GVariant) revisions = plenary_entity_dup_value (PLENARY_ENTITY (agenda),
                                                            PLENARY_MEMBER_REVISIONS);
  gsize n = g_variant_n_children (revisions);
  g_autoptr(GVariant) revision = NULL;
  g_autoptr(GVariant) label_variant = NULL;
  g_autoptr(PlenaryText) text = NULL;
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *label = NULL;
  g_autofree char *date = NULL;
  const char *saved;

  if (n == 0)
    return g_strdup ("");

  revision = g_variant_get_child_value (revisions, n - 1);
  g_variant_get (revision, "(@a(ss)&s&s@a(sss))", &label_variant, &saved, NULL, NULL);
  text = plenary_text_new_from_variant (label_variant);
  label = plenary_wording_dup_line (wording, text);
  time = g_date_time_new_from_iso8601 (saved, NULL);

  if (*label != '\0' || time == NULL)
    return g_steal_pointer (&label);

  date = dup_date (wording, time);

  return plenary_words_fill (plenary_wording_get_words (wording), "page", "revision", date, NULL);
}

/**
 * plenary_stamp_dup_printed:
 *
 * Returns: (transfer full): the day on which it is printed
 */
char *
plenary_stamp_dup_printed (PlenaryWording *wording)
{
  g_autofree char *date =
    dup_date (wording, plenary_setting_get_now (plenary_wording_get_setting (wording)));

  return plenary_words_fill (plenary_wording_get_words (wording), "page", "printed", date, NULL);
}

/**
 * plenary_stamp_dup:
 *
 * Returns: (transfer full): which state of the programme it is, if any was kept, and the day on
 *   which it is printed
 */
char *
plenary_stamp_dup (PlenaryWording *wording)
{
  g_autofree char *revision = dup_revision (wording);
  g_autofree char *printed = plenary_stamp_dup_printed (wording);

  return g_strconcat (revision, *revision != '\0' ? SEPARATOR : "", printed, NULL);
}
