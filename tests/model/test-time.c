/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-time.h"

#include <locale.h>
#include <string.h>

/* A mark in the tables below: the text is not understood. */
#define NO (-2)

/* Names the row of a table, for the log of a test that fails. */
static void
announce (const char *text)
{
  g_autofree char *shown = g_strescape (text != NULL ? text : "(none)", NULL);

  g_test_message ("%s", shown);
}

static void
test_style_names (void)
{
  for (int i = PLENARY_TIME_STYLE_LOCALE; i < PLENARY_TIME_N_STYLES; i++)
    {
      const char *name = plenary_time_style_get_name ((PlenaryTimeStyle) i);

      g_assert_cmpint (plenary_time_style_from_name (name), ==, i);
      g_assert_true ((name == NULL) == (i == PLENARY_TIME_STYLE_LOCALE));
    }

  g_assert_cmpint (plenary_time_style_from_name ("10h30"), ==, PLENARY_TIME_STYLE_HOURS);
  g_assert_cmpint (plenary_time_style_from_name ("10H30"), ==, PLENARY_TIME_STYLE_LOCALE);
  g_assert_cmpint (plenary_time_style_from_name (""), ==, PLENARY_TIME_STYLE_LOCALE);
}

static const struct
{
  const char *locale;
  const char *name;
} locale_cases[] =
{
  { "C", "10:30" }, { "POSIX", "10:30" }, { "C.UTF-8", "10:30" }, { "", "10:30" },
  { "en_US.UTF-8", "10:30 am" }, { "en-US", "10:30 am" }, { "en", "10:30 am" },
  { "EN-us", "10:30 am" }, { "en_GB.UTF-8", "10:30" }, { "en_IE@euro", "10:30" },
  { "en_DK", "10.30" }, { "fi_FI.UTF-8", "10.30" }, { "da", "10.30" }, { "sv_SE", "10:30" },
  { "sv_FI", "10.30" }, { "fr_FR.UTF-8", "10:30" }, { "fr", "10:30" }, { "fr_CA", "10h00" },
  { "de_DE", "10:30" }, { "es_ES", "10:30" }, { "es", "10:30" }, { "es-CO", "10:30 am" },
  { "zh-Hant-TW", "10:30" }, { "fil_PH", "10:30 am" }, { "hi", "10:30 am" },
  { "english", "10:30" }, { "und", "10:30" }, { "_____", "10:30" }, { "en-", "10:30 am" },
};

static void
test_locales (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (locale_cases); i++)
    {
      PlenaryTimeStyle style = plenary_time_style_resolve (PLENARY_TIME_STYLE_LOCALE,
                                                           locale_cases[i].locale);

      g_test_message ("%s", locale_cases[i].locale);
      g_assert_cmpstr (plenary_time_style_get_name (style), ==, locale_cases[i].name);
    }

  g_assert_cmpint (plenary_time_style_resolve (PLENARY_TIME_STYLE_DIGITS, "en"), ==,
                   PLENARY_TIME_STYLE_DIGITS);
  g_assert_cmpint (plenary_time_style_resolve (PLENARY_TIME_STYLE_LOCALE, NULL), ==,
                   PLENARY_TIME_STYLE_COLON);
}

/* Start and end, or -1, in the canonical notation, then in the styles of the document's words. */
static const struct
{
  int         start;
  int         end;
  const char *expected[PLENARY_TIME_N_STYLES - 1];
} format_cases[] =
{
  { 600, 690, { "10h – 11h30", "10h00 – 11h30", "10:00 – 11:30", "10.00 – 11.30", "1000 – 1130",
                "10:00 – 11:30_am", "10.00 – 11.30_a.m." } },
  { 545, -1, { "9h05", "9h05", "09:05", "09.05", "0905", "9:05_am", "9.05_a.m." } },
  { 0, -1, { "0h", "0h00", "00:00", "00.00", "0000", "12:00_am", "12.00_a.m." } },
  { 720, -1, { "12h", "12h00", "12:00", "12.00", "1200", "12:00_pm", "12.00_p.m." } },
  { 1380, 1530, { "23h – 1h30", "23h00 – 1h30", "23:00 – 01:30", "23.00 – 01.30", "2300 – 0130",
                  "11:00_pm – 1:30_am", "11.00_p.m. – 1.30_a.m." } },
  { 690, 780, { "11h30 – 13h", "11h30 – 13h00", "11:30 – 13:00", "11.30 – 13.00", "1130 – 1300",
                "11:30_am – 1:00_pm", "11.30_a.m. – 1.00_p.m." } },
  { 600, 2040 + 60, { "10h – 11h", "10h00 – 11h00", "10:00 – 11:00", "10.00 – 11.00",
                      "1000 – 1100", "10:00_am – 11:00_am", "10.00_a.m. – 11.00_a.m." } },
  { -1, 690, { "– 11h30", "– 11h30", "– 11:30", "– 11.30", "– 1130", "– 11:30_am",
               "– 11.30_a.m." } },
  { -1, -1, { "", "", "", "", "", "", "" } },
};

/* Writes the thin and no-break spaces of the result as " " and "_". */
static char *
show_spaces (char *text)
{
  g_autofree char *owned = text;
  g_autoptr(GString) string = g_string_new (owned);

  g_assert_null (strchr (owned, ' '));
  g_string_replace (string, "\u2009", " ", 0);
  g_string_replace (string, "\u00a0", "_", 0);

  return g_strdup (string->str);
}

static void
test_format (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (format_cases); i++)
    for (int j = 0; j < PLENARY_TIME_N_STYLES - 1; j++)
      {
        int start = format_cases[i].start, end = format_cases[i].end;
        PlenaryTimeStyle style = (PlenaryTimeStyle) (j + 1);
        g_autofree char *text = show_spaces (plenary_time_format_range (start, end, style));

        g_assert_cmpstr (text, ==, format_cases[i].expected[j]);
        if (end == PLENARY_TIME_NONE)
          {
            g_autofree char *single = show_spaces (plenary_time_format (start, style));

            g_assert_cmpstr (single, ==, text);
          }
      }
}

static void
test_round_trip (void)
{
  for (int minutes = 0; minutes <= PLENARY_TIME_LAST; minutes++)
    for (int i = 0; i < PLENARY_TIME_N_STYLES; i++)
      {
        g_autofree char *text = plenary_time_format (minutes, (PlenaryTimeStyle) i);
        g_autoptr(GError) error = NULL;
        const char *end = NULL;
        int parsed = NO;

        plenary_time_parse (text, PLENARY_TIME_NONE, &parsed, &error);
        g_assert_no_error (error);
        g_assert_cmpint (parsed, ==, minutes % PLENARY_TIME_DAY);

        parsed = NO;
        g_assert_true (plenary_time_scan (text, &end, &parsed) ==
                       (i != PLENARY_TIME_STYLE_DIGITS));
        if (i != PLENARY_TIME_STYLE_DIGITS)
          {
            g_assert_cmpstr (end, ==, "");
            g_assert_cmpint (parsed, ==, minutes % PLENARY_TIME_DAY);
          }
      }
}

static void
test_canonical (void)
{
  static const char * const wrong[] = { "", "9:00", "09:0", "09:60", "72:00", "99:59", "0a:00",
                                        "09:000", " 09:00", "09:00 ", "09.00", "-1:00", "+1:00",
                                        "٠٩:00", "0", "09:", "09:5\xff" };
  int parsed = NO;

  for (int minutes = 0; minutes <= PLENARY_TIME_LAST; minutes++)
    {
      g_autofree char *text = plenary_time_to_canonical (minutes);

      g_assert_cmpuint (strlen (text), ==, 5);
      g_assert_true (plenary_time_from_canonical (text, &parsed));
      g_assert_cmpint (parsed, ==, minutes);
    }

  parsed = NO;
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (plenary_time_from_canonical (wrong[i], &parsed));
  g_assert_false (plenary_time_from_canonical (NULL, &parsed));
  g_assert_cmpint (parsed, ==, NO);
}

/* What may be typed into a field whose other time is 10:00; expected minutes. */
static const struct
{
  const char *text;
  int         minutes;
} parse_cases[] =
{
  { NULL, -1 }, { "", -1 }, { "  \t\n", -1 }, { "\u00a0\u2009\u200b", -1 },
  { "16h30", 990 }, { "16H30", 990 }, { "16h", 960 }, { "16 h", 960 }, { "16 h 30", 990 },
  { "16h 30", 990 }, { "16 h 30 min", 990 }, { "16\u00a0h\u00a030", 990 }, { "4h5", NO },
  { "1630", 990 }, { "930", 570 }, { "0930", 570 }, { "0000", 0 }, { "2530", 1530 },
  { "16:30", 990 }, { " 16:30 ", 990 }, { "9:05", 545 }, { "16:30:00", 990 }, { "16:30:01", NO },
  { "16:30h", 990 }, { "16.30 Uhr", 990 }, { "16 Uhr", 960 }, { "16 Uhr 30", 990 },
  { "16.30", 990 }, { "16,30", NO }, { "16:3", NO }, { "16:300", NO }, { "16:", NO },
  { "4.30pm", 990 }, { "4:30 p.m.", 990 }, { "4:30 p. m.", 990 }, { "4:30PM", 990 },
  { "4pm", 960 }, { "4 PM", 960 }, { "4p", 960 }, { "4a", 240 }, { "430pm", 990 },
  { "4 pm.", 960 }, { "4:30 a.m", 270 }, { "4:30\u202fpm", 990 }, { "4pms", NO }, { "4 px", NO },
  { "12am", 0 }, { "12pm", 720 }, { "12:30 am", 30 }, { "0:30 am", 30 }, { "16:30 pm", 990 },
  { "16:30 am", NO }, { "0 pm", NO }, { "25 pm", NO }, { "0:30 pm", NO },
  { "16", 960 }, { "0", 0 }, { "71", 4260 }, { "72", NO }, { "7200", NO }, { "7159", 4319 },
  { "noon", 720 }, { "Noon", 720 }, { "midday", 720 }, { "midi", 720 }, { "MEDIODÍA", 720 },
  { "midnight", 0 }, { "minuit", 0 }, { "noon!", NO }, { "noonish", NO },
  { "25:30", 1530 }, { "71:59", 4319 }, { "72:00", NO }, { "10:60", NO }, { "99h99", NO },
  { "+90", 690 }, { "+ 90", 690 }, { "+1h30", 690 }, { "+1:30", 690 }, { "+1.5h", 690 },
  { "+45 min", 645 }, { "+0", 600 }, { "+3719", 4319 }, { "+3720", NO }, { "+", NO },
  { "++90", NO }, { "+-90", NO }, { "+1:60", NO }, { "+90 pm", NO },
  { "１６：３０", 990 }, { "１６ｈ３０", 990 }, { "＋９０", 690 }, { "４．３０ｐｍ", 990 },
  { "16∶30", 990 }, { "١٦:٣٠", 990 }, { "\u200e16:30\u200f", 990 }, { "16\ufeff:30", 990 },
  { "-1", NO }, { "−10", NO }, { "-10:00", NO }, { "16:-30", NO }, { "16:+3", NO },
  { "00016", NO }, { "99999", NO }, { "99999999999999999999999", NO }, { "1e3", NO },
  { "0x10", NO }, { "h", NO }, { ":30", NO }, { "pm", NO }, { "16:30 17:30", NO },
  { "16 30", NO }, { "10h-11h", NO }, { "later", NO }, { "\xff", NO }, { "16:30\xc3", NO },
  { "16\xe2\x80:30", NO }, { "½", NO }, { "Ⅻ", NO }, { "16²", NO }, { "%s%n", NO },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      int parsed = NO;

      announce (parse_cases[i].text);
      g_assert_true (plenary_time_parse (parse_cases[i].text, 600, &parsed, &error) ==
                     (parse_cases[i].minutes != NO));
      g_assert_cmpint (parsed, ==, parse_cases[i].minutes);
      g_assert_true ((error != NULL) == (parsed == NO));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
assert_parse_error (const char       *text,
                    PlenaryTimeError  code,
                    const char       *message)
{
  g_autoptr(GError) error = NULL;
  int parsed = NO;

  g_assert_false (plenary_time_parse (text, PLENARY_TIME_NONE, &parsed, &error));
  g_assert_error (error, PLENARY_TIME_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_parse_errors (void)
{
  g_autofree char *endless = g_strnfill (1000000, '1');

  assert_parse_error (" later\n", PLENARY_TIME_ERROR_SYNTAX,
                      "“later” is not a time: type it like 16:30, 4.30 pm or +90");
  assert_parse_error ("99h99", PLENARY_TIME_ERROR_RANGE,
                      "There is no time “99h99”: hours end at 71, minutes at 59");
  assert_parse_error ("+90", PLENARY_TIME_ERROR_BASE, "“+90” has no time to count from");
  assert_parse_error (endless, PLENARY_TIME_ERROR_SYNTAX,
                      "“1111111111111111111111111111111111111111…” is not a time: "
                      "type it like 16:30, 4.30 pm or +90");
  assert_parse_error ("a\xff", PLENARY_TIME_ERROR_SYNTAX,
                      "“a\ufffd” is not a time: type it like 16:30, 4.30 pm or +90");
}

static const struct
{
  int         start;
  const char *text;
  int         end;
} end_cases[] =
{
  { 1380, "1:30", 1530 }, { 1380, "25:30", 1530 }, { 1380, "1h30", 1530 },
  { 1380, "23:30", 1410 }, { 1380, "midnight", 1440 }, { 1380, "24:00", 1440 },
  { 1380, "11:00", 2100 }, { 1380, "11:01", 661 }, { 1380, "23:00", 1380 },
  { 1380, "+90", 1470 }, { 1380, "1.30 am", 1530 }, { 1380, "", -1 },
  { 840, "13:00", 780 }, { 840, "13", 780 }, { 840, "15", 900 }, { 840, "noon", 720 },
  { 1500, "1:30", 1530 }, { 1500, "2:00", 1560 }, { 1500, "15:00", 900 },
  { 4300, "1:00", 60 }, { 4000, "23:00", 4260 }, { -1, "1:30", 90 }, { 0, "0:00", 0 },
};

static void
test_parse_end (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (end_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      int parsed = NO;

      g_test_message ("%d, %s", end_cases[i].start, end_cases[i].text);
      plenary_time_parse_end (end_cases[i].text, end_cases[i].start, &parsed, &error);
      g_assert_no_error (error);
      g_assert_cmpint (parsed, ==, end_cases[i].end);
    }
}

/* Running text; what is left of it after the time, NULL where there is none. */
static const struct
{
  const char *text;
  int         minutes;
  const char *rest;
} scan_cases[] =
{
  { "10h – 11h30\tOpening", 600, " – 11h30\tOpening" }, { "11h30 – 13h", 690, " – 13h" },
  { "10h-11h", 600, "-11h" }, { "10h–11h", 600, "–11h" }, { "10h", 600, "" },
  { "9:00 Registration", 540, " Registration" }, { "09.00 Registration", 540, " Registration" },
  { "4.30pm: Tea", 990, ": Tea" }, { "4.30 p.m. Tea", 990, " Tea" }, { "4pm.", 960, "." },
  { "4 pm, tea", 960, ", tea" }, { "10:30, tea", 630, ", tea" }, { "10:30.", 630, "." },
  { "10 h 30 – 11 h", 630, " – 11 h" }, { "10h 30 people", 600, " 30 people" },
  { "16.30 Uhr Kaffee", 990, " Kaffee" }, { "25:30 Night", 1530, " Night" },
  { "Noon – 1pm", 720, " – 1pm" }, { "midnight", 0, "" }, { "12 noon Lunch", 720, " Lunch" },
  { "12:00 Noon lecture", 720, " Noon lecture" }, { "11 noon", 0, NULL },
  { "１０：３０　開会", 630, "　開会" },
  { "1030am Tea", 630, " Tea" }, { "10:30\xff", 630, "\xff" },
  { "12 people", 0, NULL }, { "12", 0, NULL }, { "2017", 0, NULL }, { "1630 Tea", 0, NULL },
  { "18.04.2017", 0, NULL }, { "18.04. – 19.04.", 0, NULL }, { "1.5 hours", 0, NULL },
  { "10 hours", 0, NULL }, { "10hours", 0, NULL }, { "10 amazing ideas", 0, NULL },
  { "4 p", 0, NULL }, { "10 a new day", 0, NULL }, { "10:301", 0, NULL }, { "10:30:45", 0, NULL },
  { "10.75 m", 0, NULL }, { "10.30% more", 0, NULL }, { "60:40 split", 0, NULL },
  { "30:00", 0, NULL }, { " 10h", 0, NULL }, { "-10h", 0, NULL }, { "+10h", 0, NULL },
  { "Noonday", 0, NULL }, { "", 0, NULL }, { "\xff", 0, NULL }, { "10:60", 0, NULL },
  { "1:2", 0, NULL }, { "100h", 0, NULL }, { "SDG 16", 0, NULL }, { "10h30mn", 0, NULL },
};

static void
test_scan (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scan_cases); i++)
    {
      const char *end = NULL;
      int minutes = NO;

      announce (scan_cases[i].text);
      g_assert_true (plenary_time_scan (scan_cases[i].text, &end, &minutes) ==
                     (scan_cases[i].rest != NULL));
      g_assert_cmpstr (end, ==, scan_cases[i].rest);
      g_assert_cmpint (minutes, ==, scan_cases[i].rest != NULL ? scan_cases[i].minutes : NO);
    }
}

static const struct
{
  const char *text;
  int         start;
  int         end;
  const char *rest;
} range_cases[] =
{
  { "10h – 11h30\tOpening", 600, 690, "\tOpening" }, { "11h30-13h Panel", 690, 780, " Panel" },
  { "9:00 — 10:30", 540, 630, "" }, { "9:00--10:30", 540, 630, "" },
  { "10h à 11h", 600, 660, "" }, { "10 am to 2 pm: Visit", 600, 840, ": Visit" },
  { "2 – 4.30 pm", 840, 990, "" }, { "10 – 2 pm", 600, 840, "" }, { "10 am – 2", 600, 840, "" },
  { "11.30 – 12.30 pm", 690, 750, "" }, { "12 – 1 pm", 720, 780, "" },
  { "9 – 12 am", 1260, 1440, "" }, { "10 – 11h30", 600, 690, "" },
  { "23h – 1h30", 1380, 1530, "" }, { "10h ~ 11h", 600, 660, "" },
  { "10:00\u2009–\u200911:30\u00a0am", 600, 690, "" }, { "Noon – 1pm", 720, 780, "" },
  { "11 a.m. – 12 noon", 660, 720, "" }, { "12 noon – 1 p.m. Lunch", 720, 780, " Lunch" },
  { "10 – 12", 0, 0, NULL }, { "2017 – 2018", 0, 0, NULL }, { "2017 – 10h", 0, 0, NULL },
  { "18.04. – 19.04.", 0, 0, NULL }, { "10-12.05.2017", 0, 0, NULL }, { "10h –", 0, 0, NULL },
  { "10h – Opening", 0, 0, NULL }, { "10h", 0, 0, NULL }, { "10h tomorrow", 0, 0, NULL },
  { "", 0, 0, NULL }, { "10h – 11h30x", 0, 0, NULL }, { "10h – 99h", 0, 0, NULL },
};

static void
test_scan_range (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (range_cases); i++)
    {
      const char *rest = NULL;
      int start = NO, end = NO;

      announce (range_cases[i].text);
      g_assert_true (plenary_time_scan_range (range_cases[i].text, &rest, &start, &end) ==
                     (range_cases[i].rest != NULL));
      g_assert_cmpstr (rest, ==, range_cases[i].rest);
      g_assert_cmpint (start, ==, rest != NULL ? range_cases[i].start : NO);
      g_assert_cmpint (end, ==, rest != NULL ? range_cases[i].end : NO);
    }
}

/* Whatever bytes there are: nothing is read beyond them, and what is understood is a time. */
static void
test_noise (void)
{
  static const char * const atoms[] = { "1", "9", "0", "30", "h", "H", ":", ".", " ", "+", "-",
                                        "am", "p", "m", "–", "\u00a0", "１", "\xff", "\xe2\x80",
                                        "min", "noon", "\u200b", "," };

  for (int i = 0; i < 100000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *exact = NULL;
      const char *rest;
      int n_atoms = g_test_rand_int_range (0, 9);
      int minutes, end;

      while (n_atoms-- > 0)
        g_string_append (text, atoms[g_test_rand_int_range (0, G_N_ELEMENTS (atoms))]);
      exact = g_strdup (text->str);

      if (plenary_time_parse_end (exact, g_test_rand_int_range (-1, 4320), &minutes, NULL))
        g_assert_true (minutes >= PLENARY_TIME_NONE && minutes <= PLENARY_TIME_LAST);
      if (plenary_duration_parse (exact, &minutes, NULL))
        g_assert_true (minutes >= 0 && minutes <= PLENARY_TIME_LAST);
      if (plenary_time_scan (exact, &rest, &minutes))
        g_assert_true (minutes >= 0 && rest > exact && rest <= exact + text->len);
      if (plenary_time_scan_range (exact, &rest, &minutes, &end))
        g_assert_true (minutes >= 0 && end >= 0 && end <= PLENARY_TIME_LAST &&
                       rest <= exact + text->len);
    }
}

static const struct
{
  const char *text;
  int         minutes;
} duration_cases[] =
{
  { NULL, 0 }, { "", 0 }, { " ", 0 }, { "0", 0 }, { "90", 90 }, { " 90 ", 90 }, { "90 min", 90 },
  { "90min", 90 }, { "90'", 90 }, { "90 minutes", 90 }, { "90 m", 90 }, { "1:30", 90 },
  { "1h30", 90 }, { "1 h 30", 90 }, { "1 h 30 min", 90 }, { "1h30m", 90 }, { "1H30", 90 },
  { "1 hour 30 minutes", 90 }, { "1 hr 5", 65 }, { "2 h", 120 }, { "2 hours", 120 },
  { "1.5 h", 90 }, { "1,5 h", 90 }, { "1.25h", 75 }, { "0.75 h", 45 }, { "1.50 h", 90 },
  { "１ｈ３０", 90 }, { "1\u00a0h\u00a030", 90 }, { "4319", 4319 }, { "71 h 59", 4319 },
  { "1.30 h", NO }, { "1.5", NO }, { "1.30", NO }, { "1:3", NO }, { "1:60", NO }, { "1h60", NO },
  { "4320", NO }, { "72 h", NO }, { "9999 h", NO }, { "99999", NO }, { "-5", NO }, { "+5", NO },
  { "h", NO }, { "an hour", NO }, { "90 pm", NO }, { "1 h 30 h", NO }, { "\xff", NO },
  { "90\xff", NO }, { "1h30h", NO }, { "90 min 5", NO },
};

static void
test_duration_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (duration_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      int parsed = NO;

      announce (duration_cases[i].text);
      g_assert_true (plenary_duration_parse (duration_cases[i].text, &parsed, &error) ==
                     (duration_cases[i].minutes != NO));
      g_assert_cmpint (parsed, ==, duration_cases[i].minutes);
      if (error != NULL)
        g_assert_true (error->domain == PLENARY_TIME_ERROR);
    }
}

static void
test_duration_format (void)
{
  static const struct { int minutes; const char *text; } cases[] =
    { { 0, "0_min" }, { 45, "45_min" }, { 60, "1_h" }, { 65, "1_h_05" }, { 90, "1_h_30" },
      { 120, "2_h" }, { 4319, "71_h_59" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = show_spaces (plenary_duration_format (cases[i].minutes));

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  for (int minutes = 0; minutes <= PLENARY_TIME_LAST; minutes++)
    {
      g_autofree char *text = plenary_duration_format (minutes);
      int parsed = NO;

      g_assert_true (plenary_duration_parse (text, &parsed, NULL));
      g_assert_cmpint (parsed, ==, minutes);
    }
}

/* Turkish has its own lower case of I, German its own point; nothing here may care. */
static void
test_any_locale (void)
{
  static const char * const names[] = { "tr_TR.UTF-8", "de_DE.UTF-8", "en_US.UTF-8" };
  guint n_found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (setlocale (LC_ALL, names[i]) == NULL)
        continue;

      n_found++;
      test_parse ();
      test_format ();
      test_duration_parse ();
    }

  setlocale (LC_ALL, "C.UTF-8");
  if (n_found == 0)
    g_test_skip ("None of the locales is installed");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/style-names", test_style_names);
  g_test_add_func ("/time/locales", test_locales);
  g_test_add_func ("/time/format", test_format);
  g_test_add_func ("/time/round-trip", test_round_trip);
  g_test_add_func ("/time/canonical", test_canonical);
  g_test_add_func ("/time/parse", test_parse);
  g_test_add_func ("/time/parse-errors", test_parse_errors);
  g_test_add_func ("/time/parse-end", test_parse_end);
  g_test_add_func ("/time/scan", test_scan);
  g_test_add_func ("/time/scan-range", test_scan_range);
  g_test_add_func ("/time/noise", test_noise);
  g_test_add_func ("/time/duration-parse", test_duration_parse);
  g_test_add_func ("/time/duration-format", test_duration_format);
  g_test_add_func ("/time/any-locale", test_any_locale);

  return g_test_run ();
}
