/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-dates.h"

#include <stdio.h>

typedef struct
{
  const char      *language;
  const char      *first;
  const char      *last;
  PlenaryDateForm  form;
  const char      *expected;
} Row;

static const Row rows[] = {
  { "en",    "2017-04-18", NULL, PLENARY_DATE_FORM_SHORT, "Tue 18" },
  { "en",    "2017-04-18", NULL, PLENARY_DATE_FORM_MEDIUM, "Tue 18 April" },
  { "en",    "2017-04-18", NULL, PLENARY_DATE_FORM_DAY,   "Tuesday 18 April" },
  { "en",    "2017-04-18", NULL, PLENARY_DATE_FORM_FULL,  "Tuesday 18 April 2017" },
  { "en",    "2017-04-18", NULL, PLENARY_DATE_FORM_PLAIN, "18 April 2017" },
  { "en-GB", "2024-02-29", NULL, PLENARY_DATE_FORM_FULL,  "Thursday 29 February 2024" },
  { "en-US", "2017-04-18", NULL, PLENARY_DATE_FORM_FULL,  "Tuesday, April 18, 2017" },
  { "und",   "2017-04-18", NULL, PLENARY_DATE_FORM_FULL,  "Tuesday 18 April 2017" },
  { "",      "2017-04-18", NULL, PLENARY_DATE_FORM_FULL,  "Tuesday 18 April 2017" },
  { "fr",    "2017-04-18", NULL, PLENARY_DATE_FORM_FULL,  "Mardi 18 avril 2017" },
  { "FR-ca", "2017-04-18", NULL, PLENARY_DATE_FORM_DAY,   "Mardi 18 avril" },
  { "fr",    "2011-11-01", NULL, PLENARY_DATE_FORM_FULL,  "Mardi 1er novembre 2011" },
  { "fr",    "2011-11-11", NULL, PLENARY_DATE_FORM_PLAIN, "11 novembre 2011" },
  { "es",    "2017-04-18", NULL, PLENARY_DATE_FORM_PLAIN, "18 de abril de 2017" },
  { "zh",    "2017-04-18", NULL, PLENARY_DATE_FORM_FULL,  "2017年4月18日星期二" },
  { "ar",    "2017-04-18", NULL, PLENARY_DATE_FORM_PLAIN, "١٨ أبريل ٢٠١٧" },

  { "en",    "2017-04-18", "2017-04-18", 0, "18 April 2017" },
  { "en",    "2017-04-18", "2017-04-19", 0, "18–19 April 2017" },
  { "en",    "2017-04-30", "2017-05-02", 0, "30 April – 2 May 2017" },
  { "en",    "2017-12-31", "2018-01-02", 0, "31 December 2017 – 2 January 2018" },
  { "en-US", "2017-04-18", "2017-04-19", 0, "April 18 – 19, 2017" },
  { "fr",    "2017-04-18", "2017-04-19", 0, "18–19 avril 2017" },
  { "fr",    "2017-04-01", "2017-04-02", 0, "1er–2 avril 2017" },
  { "fr",    "2017-12-31", "2018-01-02", 0, "31 décembre 2017 – 2 janvier 2018" },
  { "zh",    "2017-04-18", "2017-04-19", 0, "2017年4月18日至19日" },
};

static void
parse (const char *string,
       GDate      *date)
{
  int year, month, day;

  g_assert_cmpint (sscanf (string, "%d-%d-%d", &year, &month, &day), ==, 3);
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static void
test_dates (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(PlenaryDates) dates = plenary_dates_new (row->language);
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  GDate first, last;

  parse (row->first, &first);
  parse (row->last != NULL ? row->last : row->first, &last);

  for (guint i = 0; i < 2; i++)
    {
      g_free (again);
      again = g_steal_pointer (&written);
      written = row->last != NULL ? plenary_dates_format_range (dates, &first, &last)
                                  : plenary_dates_format (dates, &first, row->form);
    }

  g_assert_cmpstr (written, ==, row->expected);
  g_assert_cmpstr (again, ==, row->expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/dates/%u-%s", i, rows[i].language);

      g_test_add_data_func (path, &rows[i], test_dates);
    }

  return g_test_run ();
}
