/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-text-write.h"

#include "import-check.h"
#include "plenary-json.h"
#include "plenary-role.h"

#include <string.h>

static PlenaryAgenda *
read_string (const char *json,
             gssize      length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, length < 0 ? strlen (json) : (gsize) length);
  g_autoptr(GError) error = NULL;
  PlenaryAgenda *agenda = plenary_json_read (bytes, &error);

  g_assert_no_error (error);

  return agenda;
}

static char *
dup_day (PlenaryDay *day,
         gpointer    agenda)
{
  static const char *const months[] = { "January", "February", "March", "April", "May", "June",
                                        "July", "August", "September", "October", "November",
                                        "December" };
  const char *label = plenary_agenda_pick (agenda, plenary_day_get_label (day));
  GDate date;

  if (!plenary_day_get_gdate (day, &date))
    return g_strdup (label);

  return g_strdup_printf ("%s%s%u %s %u", label, *label != '\0' ? " – " : "",
                          (guint) g_date_get_day (&date), months[g_date_get_month (&date) - 1],
                          (guint) g_date_get_year (&date));
}

static char *
dup_kind (PlenarySession *session,
          gpointer        agenda)
{
  const char *word = plenary_session_get_kind (session);
  PlenaryEntity *kind = plenary_agenda_find (agenda, word);
  char *name;

  if (PLENARY_IS_KIND (kind))
    word = plenary_agenda_pick (agenda, plenary_kind_get_name (PLENARY_KIND (kind)));

  name = g_strdup_printf ("%s %s", word, plenary_session_get_number (session));
  name[0] = g_ascii_toupper (name[0]);

  return g_strchomp (name);
}

static char *
dup_state (PlenarySession *session,
           gpointer        agenda)
{
  return g_strdup (plenary_session_is_cancelled (session) ? "Cancelled" : "");
}

static char *
dup_role (PlenaryParticipation *participation,
          gpointer              agenda)
{
  return g_strdup (plenary_agenda_pick (agenda, participation->role));
}

static char *
dup_attendance (PlenaryParticipation *participation,
                gpointer              agenda)
{
  return g_strdup (g_str_equal (participation->attendance, "invited") ? "to be confirmed" : "");
}

static char *
write_text (PlenaryAgenda *agenda,
            GPtrArray     *entities)
{
  const PlenaryTextWords words = { dup_day, dup_kind, dup_state, dup_role, dup_attendance, agenda };

  return plenary_text_write (agenda, entities, &words);
}

static const char programme[] =
  "{\"plenary\": 1, \"id\": \"a\", \"language\": \"en\", \"time-style\": \"10h30\","
  " \"rooms\": [{\"id\": \"r1\", \"name\": \"Hall\"}, {\"id\": \"r2\", \"name\": \"Attic\"}],"
  " \"people\": [{\"id\": \"p1\", \"name\": \"Ann Doe\", \"position\": \"Director\","
  "               \"affiliation\": \"Archive\"},"
  "              {\"id\": \"p2\", \"name\": \"Bob Roe\"}, {\"id\": \"p3\", \"name\": \"Cy\"}],"
  " \"days\": [{\"id\": \"d1\", \"label\": \"Day One\", \"date\": \"2031-05-06\", \"sessions\": ["
  "  {\"id\": \"s1\", \"kind\": \"panel\", \"number\": \"1\", \"title\": \"Sources\","
  "   \"start\": \"10:00\", \"end\": \"11:30\", \"room\": [\"r1\", \"r2\"],"
  "   \"abstract\": \"Of *all* rivers.\\n\\n- one\\n- two\\n\\nAnd the sea.\","
  "   \"questions-lead\": \"To be asked:\", \"questions\": [\"Why?\", {\"fr\": \"Où ?\"}],"
  "   \"people\": [{\"person\": \"p1\", \"role\": \"Guide\"},"
  "                {\"person\": \"p2\", \"attendance\": \"invited\"},"
  "                {\"person\": \"p3\", \"attendance\": \"declined\"}, {\"person\": \"gone\"}],"
  "   \"talks\": [{\"id\": \"k1\", \"title\": \"Springs\", \"people\": [{\"person\": \"p2\"}]}],"
  "   \"notes\": \"Confidential\"},"
  "  {\"id\": \"s2\", \"kind\": \"break\", \"title\": \"Break\", \"end\": \"12:00\"},"
  "  {\"id\": \"s3\", \"kind\": \"talk\", \"state\": \"cancelled\"},"
  "  {\"id\": \"s4\", \"kind\": \"marker\", \"title\": \"End of the day\"}]},"
  "  {\"id\": \"d2\", \"label\": \"Day Two\", \"sessions\": ["
  "   {\"id\": \"s5\", \"kind\": \"talk\", \"title\": \"Alone\", \"start\": \"09:00\"}]}],"
  " \"shelf\": [{\"id\": \"s6\", \"kind\": \"talk\", \"title\": \"Some day\"}]}";

#define S1 "10h – 11h30\tPanel 1 – Sources\n" \
           "\n" \
           "\tHall, Attic\n" \
           "\n" \
           "\tGuide: Ann Doe, Director, Archive\n" \
           "\tBob Roe (to be confirmed)\n" \
           "\n" \
           "\tOf all rivers.\n" \
           "\n" \
           "\t• one\n" \
           "\t• two\n" \
           "\n" \
           "\tAnd the sea.\n" \
           "\n" \
           "\t– Springs, Bob Roe\n" \
           "\n" \
           "\tTo be asked:\n" \
           "\t1. Why?\n" \
           "\t2. Où ?\n"

#define S2 "11h30 – 12h\tBreak\n"

/* Headings stand where one would not know the day else. */
static void
test_text_write (void)
{
  static const struct { const char *ids; const char *expected; } cases[] = {
    { "s1", S1 },
    { "s2 s1", S1 "\n" S2 },
    { "s3 s4", "12h\tTalk (Cancelled)\n\nEnd of the day\n" },
    { "s5 s2", "Day One – 6 May 2031\n\n" S2 "\nDay Two\n\n9h\tAlone\n" },
    { "d2", "Day Two\n\n9h\tAlone\n" },
    { "s6", "Some day\n" },
    { "d2 s6", "Day Two\n\n9h\tAlone\n\nSome day\n" },
  };
  g_autoptr(PlenaryAgenda) agenda = read_string (programme, -1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) entities = g_ptr_array_new ();
      g_auto(GStrv) ids = g_strsplit (cases[i].ids, " ", -1);
      g_autofree char *text = NULL;
      g_autoptr(GString) plain = NULL;

      for (guint j = 0; ids[j] != NULL; j++)
        g_ptr_array_add (entities, plenary_agenda_find (agenda, ids[j]));

      text = write_text (agenda, entities);
      plain = g_string_new (text);
      g_string_replace (plain, "\u2009", " ", 0);
      g_assert_cmpstr (plain->str, ==, cases[i].expected);
    }
}

static void
append_texts (GString       *dump,
              PlenaryAgenda *agenda,
              GPtrArray     *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    g_string_append_printf (dump, "  ? %s\n", plenary_agenda_pick (agenda,
                                                                   g_ptr_array_index (texts, i)));
}

/* What both a programme and its text have. */
static char *
dump_days (PlenaryAgenda *agenda)
{
  GString *dump = g_string_new (NULL);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      PlenaryList *sessions = plenary_day_get_sessions (day);

      g_string_append_printf (dump, "%s %s\n", plenary_day_get_date (day),
                              plenary_agenda_pick (agenda, plenary_day_get_label (day)));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          PlenarySession *session = plenary_list_get (sessions, j);
          g_autofree char *kind = dup_kind (session, agenda);

          g_string_append_printf (dump, "%d-%d %s: %s\n%s\n%s\n",
                                  plenary_session_get_start (session),
                                  plenary_session_get_end (session), kind,
                                  plenary_agenda_pick (agenda, plenary_session_get_title (session)),
                                  plenary_agenda_pick (agenda,
                                                       plenary_session_get_abstract (session)),
                                  plenary_agenda_pick (agenda,
                                                       plenary_session_get_questions_lead (session)));
          append_texts (dump, agenda, plenary_session_get_questions (session));
        }
    }

  return g_string_free (dump, FALSE);
}

/* What went out as a text comes in again. */
static void
test_text_write_import (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "text", data, NULL);
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(GPtrArray) entities = g_ptr_array_new ();
  g_autoptr(PlenaryTextImport) import = NULL;
  PlenaryList *days;
  gsize length;

  g_assert_true (g_file_get_contents (path, &json, &length, NULL));
  agenda = read_string (json, (gssize) length);
  days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    g_ptr_array_add (entities, plenary_list_get (days, i));

  text = write_text (agenda, entities);
  g_test_message ("%s", text);
  import = import_text (text, -1);
  import_check (import);
  before = dump_days (agenda);
  after = dump_days (plenary_text_import_get_agenda (import));
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const files[] = { "archives-2032.plenary", "harbours-2033.plenary",
                                       "rivers-2031.plenary" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/text-write/sessions", test_text_write);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/text-write/import/", files[i], NULL);

      g_test_add_data_func (path, files[i], test_text_write_import);
    }

  return g_test_run ();
}
