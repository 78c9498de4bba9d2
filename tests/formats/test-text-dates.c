/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-text-dates.h"

/* What dates begin a text, what is left of it, and NULL where there are none. */
static const struct
{
  const char *text;
  const char *dates;
  const char *rest;
} cases[] = {
  { "18 April 2017", "2017-04-18", "" },
  { "18–19 April 2017, Room 1", "2017-04-18 2017-04-19", ", Room 1" },
  { "18 - 20 April 2017", "2017-04-18 2017-04-19 2017-04-20", "" },
  { "18 to 19 April, 2017.", "2017-04-18 2017-04-19", "." },
  { "18 and 20 April 2017", "2017-04-18 2017-04-20", "" },
  { "18/19 April 2017", "2017-04-18 2017-04-19", "" },
  { "18 April 2017 (Tuesday), Rome", "2017-04-18", ", Rome" },
  { "18 April 2017, Tuesday", "2017-04-18", "" },
  { "18 April 2017 (Monday)", "", "" },
  { "18 April, Wednesday 19 April 2017", "2017-04-18 2017-04-19", "" },
  { "18, 19 & 21 April 2017", "2017-04-18 2017-04-19 2017-04-21", "" },
  { "18, 19, and 21 April 2017", "2017-04-18 2017-04-19 2017-04-21", "" },
  { "30 April – 2 May 2017", "2017-04-30 2017-05-01 2017-05-02", "" },
  { "31 December 2017 – 1 January 2018", "2017-12-31 2018-01-01", "" },
  { "Tuesday, 18 April 2017", "2017-04-18", "" },
  { "Tue 18 Apr. 2017: x", "2017-04-18", ": x" },
  { "Tuesday 18 – Wednesday 19 April 2017", "2017-04-18 2017-04-19", "" },
  { "18th of April 2017", "2017-04-18", "" },
  { "April 18, 2017", "2017-04-18", "" },
  { "April 18th–19th, 2017 (Rome)", "2017-04-18 2017-04-19", " (Rome)" },
  { "April 30 – May 1, 2017", "2017-04-30 2017-05-01", "" },
  { "2017-04-18", "2017-04-18", "" },
  { "18.04.2017", "2017-04-18", "" },
  { "18/4/2017", "2017-04-18", "" },
  { "4/18/2017", "2017-04-18", "" },
  { "4/4/2017", "2017-04-04", "" },
  { "18\u00a0April\u00a02017", "2017-04-18", "" },
  { "29 February 2016", "2016-02-29", "" },
  { "18 April 2017, 3 Market Street", "2017-04-18", ", 3 Market Street" },
  { "18 April 2017, 10h – 18h", "2017-04-18", ", 10h – 18h" },
  { "18 April 2017 - 19h30", "2017-04-18", " - 19h30" },
  { "Monday, 18 April 2017", "", "" },
  { "18–19 April", "", "" },
  { "5/4/2017", NULL, NULL },
  { "29 February 2017", NULL, NULL },
  { "31 April 2017", NULL, NULL },
  { "19–18 April 2017", NULL, NULL },
  { "0 April 2017", NULL, NULL },
  { "32 April 2017", NULL, NULL },
  { "April 2017", NULL, NULL },
  { "18 Aprils", NULL, NULL },
  { "18h April", NULL, NULL },
  { "in 2018", NULL, NULL },
  { "May we", NULL, NULL },
  { "", NULL, NULL },
};

static char *
show_dates (const PlenaryTextDates *dates)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < dates->n; i++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, dates->days[i]);
      g_string_append_printf (shown, "%s%04u-%02u-%02u", i > 0 ? " " : "",
                              (guint) g_date_get_year (&date), (guint) g_date_get_month (&date),
                              (guint) g_date_get_day (&date));
    }

  return g_string_free (shown, FALSE);
}

static void
test_dates_scan (void)
{
  const char *tag;
  const PlenaryTextLanguage *language = plenary_text_language_guess ("the day of the dates", &tag);

  g_assert_cmpstr (tag, ==, "en");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlenaryTextDates dates;
      const char *rest = NULL;
      g_autofree char *shown = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (plenary_text_dates_scan (language, cases[i].text, 0, &rest, &dates) ==
                     (cases[i].dates != NULL));
      g_assert_cmpstr (rest, ==, cases[i].rest);
      if (cases[i].dates == NULL)
        continue;

      shown = show_dates (&dates);
      g_assert_cmpstr (shown, ==, cases[i].dates);
      g_assert_cmpuint (dates.n_written, >, 0);
    }
}

/* A year that is known from elsewhere. */
static void
test_dates_year (void)
{
  const char *tag, *rest;
  const PlenaryTextLanguage *language = plenary_text_language_guess ("", &tag);
  PlenaryTextDates dates;
  g_autofree char *shown = NULL;
  g_autofree char *again = NULL;

  g_assert_true (plenary_text_dates_scan (language, "Tuesday, 18 April", 2017, &rest, &dates));
  shown = show_dates (&dates);
  g_assert_cmpstr (shown, ==, "2017-04-18");

  g_assert_true (plenary_text_dates_scan (language, "18 April 2018", 2017, &rest, &dates));
  again = show_dates (&dates);
  g_assert_cmpstr (again, ==, "2018-04-18");

  g_assert_false (plenary_text_dates_scan (language, "29 February", 2017, &rest, &dates));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/text-dates/scan", test_dates_scan);
  g_test_add_func ("/formats/text-dates/year", test_dates_year);

  return g_test_run ();
}
