/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ticket-form.h"

#include "plenary-builder.h"

#include <string.h>

/* In two languages, with two days, of which one has a panel. */
static PlenaryAgenda *
create_agenda (void)
{
  static const char *const languages[] = { "en", "fr", NULL };
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_strings (builder, PLENARY_MEMBER_LANGUAGES, languages);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d2", NULL);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

/* All that is kept, a line each. */
static char *
dump (const PlenaryTicket *ticket)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  const char *const *keys = plenary_ticket_form_get_keys ();

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value = plenary_ticket_form_dup (ticket, keys[i]);

      g_string_append_printf (lines, "%s=%s\n", keys[i], value);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
read_lines (PlenaryTicket *ticket,
            const char    *lines)
{
  g_auto(GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i] != NULL && *split[i] != '\0'; i++)
    {
      char *sign = strchr (split[i], '=');

      *sign = '\0';
      g_assert_true (plenary_ticket_form_set (ticket, split[i], sign + 1));
    }
}

static void
test_form_usual (void)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autofree char *lines = dump (ticket);

  g_assert_cmpstr (lines, ==,
                   "paper=A4\norientation=usual\nmargin=0\nsize=1\nlanguage=\nwithout=\ndays=\n"
                   "kinds=\ntracks=\nrooms=\nstarred=false\ndraft=false\nstamp=false\n"
                   "crop-marks=true\ndays-apart=false\nown-sessions=false\n"
                   "two-sided=true\npage-starts=\npage-stays=\nwhole-sessions=false\n");
}

/* What was written is what is read. */
static void
test_form_round_trip (void)
{
  static const char *const lines =
    "paper=Letter\norientation=landscape\nmargin=34.02\nsize=1.2\nlanguage=fr\n"
    "without=abstracts;people\ndays=d1;d2\nkinds=panel\ntracks=\nrooms=r1\nstarred=true\n"
    "draft=true\nstamp=true\ncrop-marks=false\ndays-apart=true\nown-sessions=true\n"
    "two-sided=false\npage-starts=s1;s2\npage-stays=s3\nwhole-sessions=true\n";
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autofree char *written = NULL;

  read_lines (ticket, lines);
  written = dump (ticket);
  g_assert_cmpstr (written, ==, lines);

  g_assert_cmpint (ticket->orientation, ==, PLENARY_ORIENTATION_LANDSCAPE);
  g_assert_false (plenary_ticket_shows (ticket, PLENARY_OPTION_ABSTRACTS));
  g_assert_true (plenary_ticket_shows (ticket, PLENARY_OPTION_QUESTIONS));
  g_assert_true (plenary_filter_has (ticket->filter, PLENARY_ASPECT_ROOM, "r1"));
  g_assert_true (ticket->days_apart);
  g_assert_false (ticket->is_two_sided);
  g_assert_true (ticket->keeps_sessions);
  g_assert_cmpint (plenary_ticket_get_page_break (ticket, "s2"), ==, PLENARY_PAGE_BREAK_ALWAYS);
  g_assert_cmpint (plenary_ticket_get_page_break (ticket, "s3"), ==, PLENARY_PAGE_BREAK_NEVER);
}

/* A bad line leaves the ticket as it was. */
static void
test_form_bad (void)
{
  static const struct { const char *key; const char *value; } cases[] = {
    { "paper", "papyrus" }, { "paper", "" }, { "orientation", "up" }, { "orientation", "" },
    { "margin", "-1" }, { "margin", "1" }, { "margin", "500" }, { "margin", "wide" },
    { "margin", "nan" }, { "size", "0" }, { "size", "3" }, { "size", "inf" }, { "size", "1x" },
    { "size", "" }, { "starred", "yes" }, { "draft", "1" }, { "crop-marks", "" },
    { "of a later version", "true" }, { "notes", "true" },
  };
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_BADGES);
  g_autofree char *before = dump (ticket);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = NULL;

      g_assert_false (plenary_ticket_form_set (ticket, cases[i].key, cases[i].value));
      after = dump (ticket);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Nothing confidential comes by way of what is kept, nor goes there. */
static void
test_form_confidential (void)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autofree char *lines = NULL;

  ticket->options |= PLENARY_OPTION_NOTES | PLENARY_OPTION_INTERNAL;
  ticket->first_page = 2;
  ticket->session = g_strdup ("s1");
  lines = dump (ticket);
  g_assert_null (strstr (lines, "notes"));
  g_assert_null (strstr (lines, "internal"));
  g_assert_null (strstr (lines, "s1"));

  g_assert_true (plenary_ticket_form_set (ticket, "without", "talks;of a later version;notes"));
  g_assert_false (plenary_ticket_shows (ticket, PLENARY_OPTION_TALKS));
  g_assert_true (plenary_ticket_shows (ticket, PLENARY_OPTION_NOTES));
}

/* What has gone from the programme is not waited for. */
static void
test_form_fit (void)
{
  PlenaryAgenda *agenda = create_agenda ();
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  read_lines (ticket, "language=fr\ndays=d0;d2\nkinds=panel;talk\nrooms=gone\n");
  plenary_ticket_form_fit (ticket, agenda);
  g_assert_cmpstr (ticket->language, ==, "fr");
  g_assert_cmpstr (ticket->days[0], ==, "d2");
  g_assert_null (ticket->days[1]);
  g_assert_true (plenary_filter_has (ticket->filter, PLENARY_ASPECT_KIND, "panel"));
  g_assert_false (plenary_filter_has (ticket->filter, PLENARY_ASPECT_KIND, "talk"));
  g_assert_false (plenary_filter_has (ticket->filter, PLENARY_ASPECT_ROOM, "gone"));

  read_lines (ticket, "language=de\ndays=d0\n");
  plenary_ticket_form_fit (ticket, agenda);
  g_assert_cmpstr (ticket->language, ==, "");
  g_assert_null (ticket->days);
  g_assert_finalize_object (agenda);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ticket-form/usual", test_form_usual);
  g_test_add_func ("/ticket-form/round-trip", test_form_round_trip);
  g_test_add_func ("/ticket-form/bad", test_form_bad);
  g_test_add_func ("/ticket-form/confidential", test_form_confidential);
  g_test_add_func ("/ticket-form/fit", test_form_fit);

  return g_test_run ();
}
