/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left out is counted as people count it. */

#include "plenary-ledger-words.h"

#include "plenary-builder.h"
#include "plenary-handout.h"

static void
take_part (PlenaryBuilder *builder,
           const char     *person)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) role = plenary_text_new ("Host");

  g_ptr_array_add (people, plenary_participation_new (person, role, "confirmed", NULL));
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
}

static void
ask (PlenaryBuilder *builder)
{
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  /* Two that say the same are two. */
  g_ptr_array_add (questions, plenary_text_new ("Why?"));
  g_ptr_array_add (questions, plenary_text_new ("Why?"));
  plenary_builder_set_plain (builder, PLENARY_MEMBER_QUESTIONS_LEAD, "We ask:");
  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);
}

static void
add_session (PlenaryBuilder *builder,
             const char     *id,
             const char     *kind,
             const char     *title)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
}

static PlenaryAgenda *
create_agenda (void)
{
  static const char *const rooms[] = { "r", NULL };
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE, "10h30");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Workshop");
  plenary_builder_open (builder, PLENARY_ENTITY_ROOM, "r", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Harbour Room");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "k", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Kofi Mensah");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_POSITION, "Director");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);

  add_session (builder, "p", "panel", "Panel of experts");
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, "2");
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 600);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, 690);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, "It is about this.");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NOTES, "The chair is late.");
  ask (builder);
  take_part (builder, "k");
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "t", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "A talk");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, "On that.");
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  add_session (builder, "b1", "break", "Coffee");
  plenary_builder_close (builder);
  add_session (builder, "b2", "break", "Coffee");
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

/* A line for each reason. */
static char *
describe (PlenaryAgenda       *agenda,
          const PlenaryTicket *ticket)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  g_autoptr(PlenaryHandout) handout = plenary_handout_new (agenda, setting);
  PlenaryLedger *ledger = plenary_handout_get_ledger (handout);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (PlenaryOmission omission = 0; omission < PLENARY_N_OMISSIONS; omission++)
    if (plenary_ledger_count (ledger, omission) > 0)
      {
        guint n = plenary_ledger_words_count (ledger, agenda, omission);
        g_autofree char *words = plenary_ledger_words_dup (omission, n);

        g_string_append_printf (lines, "%s\n", words);
      }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

#define assert_words(agenda, ticket, expected) \
  G_STMT_START { \
    g_autofree char *words_ = describe (agenda, ticket); \
    g_assert_cmpstr (words_, ==, expected); \
  } G_STMT_END

static void
test_words_options (void)
{
  PlenaryAgenda *agenda = create_agenda ();
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  assert_words (agenda, ticket, "1 note, as notes are confidential\n");

  ticket->options = PLENARY_OPTION_NONE;
  assert_words (agenda, ticket,
                "2 breaks, as breaks are off\n"
                "1 abstract, as abstracts are off\n"
                "2 questions, as guiding questions are off\n"
                "1 person, as people are off\n"
                "1 talk, as talks are off\n"
                "1 note, as notes are confidential\n");

  ticket->options = PLENARY_OPTION_NOTES | PLENARY_OPTION_QUESTIONS | PLENARY_OPTION_PEOPLE |
                    PLENARY_OPTION_TALKS | PLENARY_OPTION_BREAKS;
  assert_words (agenda, ticket, "2 abstracts, as abstracts are off\n");
  g_assert_finalize_object (agenda);
}

/* A session is one, with all that is in it: its room, too, if no other has it. Who is in no other
 * takes part in nothing.
 */
static void
test_words_sessions (void)
{
  PlenaryAgenda *agenda = create_agenda ();
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  ticket->session = g_strdup ("b1");
  assert_words (agenda, ticket,
                "2 sessions, as they are not chosen\n"
                "1 person, who takes part in nothing that is printed\n");
  g_clear_pointer (&ticket->session, g_free);
  ticket->days = g_strsplit ("none", " ", -1);
  assert_words (agenda, ticket,
                "3 sessions, as their days are not chosen\n"
                "1 person, who takes part in nothing that is printed\n");
  g_assert_finalize_object (agenda);
}

/* Where it is and when, as the programme calls that, but not once more what it is. */
static void
test_words_places (void)
{
  PlenaryAgenda *agenda = create_agenda ();
  PlenaryProblemWords *words = plenary_problem_words_new (agenda);
  static const struct
  {
    const char    *id;
    PlenaryMember  member;
    const char    *expected;
  } cases[] = {
    { "p", PLENARY_MEMBER_TITLE, "Panel 2, Day 1, 10h\u2009\u2013\u200911h30" },
    { "p", PLENARY_MEMBER_ABSTRACT, "Panel 2, Day 1, 10h\u2009\u2013\u200911h30" },
    { "t", PLENARY_MEMBER_TITLE, "Panel 2, Day 1, 10h\u2009\u2013\u200911h30" },
    { "b1", PLENARY_MEMBER_TITLE, "Day 1" },
    { "b1", PLENARY_MEMBER_ABSTRACT, "Coffee, Day 1" },
    { "k", PLENARY_MEMBER_POSITION, "Kofi Mensah" },
    { "k", PLENARY_MEMBER_NAME, "" },
    { "a", PLENARY_MEMBER_TITLE, "" },
    { "a", PLENARY_MEMBER_VENUE, "Workshop" },
    { "gone", PLENARY_MEMBER_TITLE, "gone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlenaryLedgerEntry entry = { PLENARY_OMISSION_HANDOUT, (char *) cases[i].id,
                                   cases[i].member, (char *) "" };
      g_autofree char *place = plenary_ledger_words_dup_place (words, &entry);

      g_assert_cmpstr (place, ==, cases[i].expected);
    }

  plenary_problem_words_free (words);
  g_assert_finalize_object (agenda);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ledger-words/options", test_words_options);
  g_test_add_func ("/ledger-words/sessions", test_words_sessions);
  g_test_add_func ("/ledger-words/places", test_words_places);

  return g_test_run ();
}
