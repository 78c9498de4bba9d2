/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-time.h"
#include "plenary-until.h"

static const struct
{
  const char *id;
  const char *kind;
  const char *number;
  const char *title;
  int         start;
  int         end;
  const char *state;
} sessions[] = {
  { "first", "panel", "1", "Frameworks", 10 * 60, -1, "" },
  { "after", "closing", "", "Thanks", -1, -1, "" },
  { "coffee", "break", "", "Pause-café", 11 * 60, 11 * 60 + 30, "" },
  { "second", "panel", "2", "Roles", 11 * 60 + 30, 12 * 60, "" },
  { "gone", "meal", "", "Lunch", 12 * 60, 13 * 60, "cancelled" },
  { "noon", "break", "", "Break", 13 * 60, 14 * 60, "" },
  { "follows", "social", "", "Group photo", -1, 14 * 60 + 15, "" },
  { "third", "k1", "3", "The role of lunch in diplomacy", 14 * 60 + 30, -1, "" },
  { "tea", "break", "", "Break", 16 * 60, 16 * 60 + 30, "" },
  { "dinner", "meal", "", "Reception", 19 * 60, -1, "" },
};

static const struct
{
  const char *path;
  const char *session;
  const char *text;
  int         expected;     /* -1: nothing of that name; -2: not of that form */
} cases[] = {
  { "/model/until/break", "first", "until the break", 660 },
  { "/model/until/case", "first", "  Until THE  Break ", 660 },
  { "/model/until/quoted", "first", "“until the break”", 660 },
  { "/model/until/next-break", "coffee", "till break", 780 },
  { "/model/until/coffee", "first", "to coffee", 660 },
  { "/model/until/lunch", "first", "until lunch", 780 },
  { "/model/until/lunch-by-name", "other-day", "until lunch", 750 },
  { "/model/until/lunch-by-kind", "other-day", "until the lunch break", 750 },
  { "/model/until/no-lunch-later", "tea", "until lunch", -1 },
  { "/model/until/dinner", "third", "until dinner", 1140 },
  { "/model/until/title", "first", "until the group photo", 840 },
  { "/model/until/part-of-title", "first", "until reception", 1140 },
  { "/model/until/part-of-word", "first", "until recep", -1 },
  { "/model/until/kind", "coffee", "until the panel", 690 },
  { "/model/until/number", "first", "until panel 2", 690 },
  { "/model/until/own-kind", "first", "until round table 3", 870 },
  { "/model/until/itself", "second", "until panel 2", -1 },
  { "/model/until/before", "noon", "until panel 1", -1 },
  { "/model/until/follower", "first", "until thanks", -1 },
  { "/model/until/end", "third", "until the end", 1200 },
  { "/model/until/french", "first", "jusqu’à la pause", 660 },
  { "/model/until/french-lunch", "first", "jusqu'au déjeuner", 780 },
  { "/model/until/french-dinner", "third", "Jusqu’au dîner", 1140 },
  { "/model/until/french-end", "first", "jusqu’à la fin de la journée", 1200 },
  { "/model/until/german", "first", "bis zur Pause", 660 },
  { "/model/until/german-lunch", "first", "bis zum Mittagessen", 780 },
  { "/model/until/spanish", "first", "hasta la pausa", 660 },
  { "/model/until/time", "first", "until 16h30", 990 },
  { "/model/until/french-time", "first", "jusqu’à 16h", 960 },
  { "/model/until/past-midnight", "dinner", "until 1:30", 1530 },
  { "/model/until/noon", "first", "until noon", 720 },
  { "/model/until/nothing", "first", "until", -1 },
  { "/model/until/only-article", "first", "until the", -1 },
  { "/model/until/time-alone", "first", "16h30", -2 },
  { "/model/until/other-word", "first", "untilled land", -2 },
  { "/model/until/empty", "first", "", -2 },
  { "/model/until/shelf", "shelved", "until the break", -1 },
};

static void
add (PlenaryBuilder *builder,
     guint           index)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, sessions[index].id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, sessions[index].kind);
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, sessions[index].number);
  plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, sessions[index].state);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, sessions[index].title);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, sessions[index].start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, sessions[index].end);
  plenary_builder_close (builder);
}

/* A day with a late coffee break before a meal. */
static void
add_other_day (PlenaryBuilder *builder)
{
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d2", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "other-day", NULL);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 600);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "late", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "break");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 700);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "meal", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "meal");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Networking lunch");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 750);
  plenary_builder_close (builder);
  plenary_builder_close (builder);
}

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_open (builder, PLENARY_ENTITY_KIND, "k1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Round table");
  plenary_builder_close (builder);

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, 20 * 60);

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    add (builder, i);

  plenary_builder_close (builder);
  add_other_day (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "shelved", NULL);

  return plenary_builder_finish (builder);
}

static void
test_until (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(GError) error = NULL;
  int minutes = -2;
  gboolean is_read = plenary_until_read (plenary_agenda_find (agenda, cases[i].session),
                                         cases[i].text, &minutes, &error);

  g_assert_cmpint (is_read, ==, cases[i].expected > -2);
  g_assert_cmpint (minutes, ==, cases[i].expected);

  if (cases[i].expected == -1)
    g_assert_error (error, PLENARY_TIME_ERROR, PLENARY_TIME_ERROR_BASE);
  else
    g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_until);

  return g_test_run ();
}
