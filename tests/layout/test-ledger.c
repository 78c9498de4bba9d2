/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is not on a handout, and why: held against the programme itself. */

#include "plenary-handout.h"

#include "plenary-builder.h"
#include "random-programme.h"

static PlenaryLedger *
write_handout (PlenaryAgenda       *agenda,
               const PlenaryTicket *ticket)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  g_autoptr(PlenaryHandout) handout = plenary_handout_new (agenda, setting);

  return plenary_ledger_ref (plenary_handout_get_ledger (handout));
}

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Workshop");

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *day = g_strdup_printf ("d%u", i);
      g_autofree char *panel = g_strdup_printf ("p%u", i);
      g_autofree char *lunch = g_strdup_printf ("b%u", i);
      g_autofree char *desk = g_strdup_printf ("i%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_DAY, day, NULL);
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, panel, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
      plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, i == 0 ? "1" : "2");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Panel of experts");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, "It is about this.");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NOTES, "The chair is late.");
      plenary_builder_close (builder);
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, lunch, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "meal");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Lunch");
      plenary_builder_close (builder);
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, desk, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "session");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Desk team");
      plenary_builder_set_flag (builder, PLENARY_MEMBER_INTERNAL, TRUE);
      plenary_builder_close (builder);
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static char *
describe (PlenaryLedger *ledger)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plenary_ledger_get_n (ledger); i++)
    {
      const PlenaryLedgerEntry *entry = plenary_ledger_get (ledger, i);

      g_string_append_printf (text, "%s%s %s: %s", i > 0 ? "; " : "", entry->id,
                              plenary_omission_get_name (entry->omission), entry->text);
    }

  return g_string_free (text, FALSE);
}

#define assert_left_out(agenda, ticket, expected) \
  G_STMT_START { \
    g_autoptr(PlenaryLedger) ledger_ = write_handout (agenda, ticket); \
    g_autofree char *text_ = describe (ledger_); \
    g_assert_cmpstr (text_, ==, expected); \
  } G_STMT_END

static void
test_ledger_programme (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  assert_left_out (agenda, ticket,
                   "p0 notes: The chair is late.; i0 internal: Desk team; "
                   "p1 notes: The chair is late.; i1 internal: Desk team");

  ticket->options |= PLENARY_OPTION_NOTES | PLENARY_OPTION_INTERNAL;
  assert_left_out (agenda, ticket, "");

  ticket->options &= ~(PLENARY_OPTION_ABSTRACTS | PLENARY_OPTION_BREAKS);
  assert_left_out (agenda, ticket,
                   "p0 abstracts: It is about this.; b0 breaks: Lunch; "
                   "p1 abstracts: It is about this.; b1 breaks: Lunch");
}

static void
test_ledger_chosen (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  ticket->days = g_strsplit ("d1", " ", -1);
  ticket->options |= PLENARY_OPTION_NOTES | PLENARY_OPTION_INTERNAL;
  assert_left_out (agenda, ticket,
                   "p0 day-not-chosen: 1; p0 day-not-chosen: Panel of experts; "
                   "p0 day-not-chosen: It is about this.; p0 day-not-chosen: The chair is late.; "
                   "b0 day-not-chosen: Lunch; i0 day-not-chosen: Desk team");

  ticket->session = g_strdup ("p1");
  g_clear_pointer (&ticket->days, g_strfreev);
  ticket->days = g_strsplit ("d1", " ", -1);
  ticket->options &= ~PLENARY_OPTION_INTERNAL;
  assert_left_out (agenda, ticket,
                   "p0 day-not-chosen: 1; p0 day-not-chosen: Panel of experts; "
                   "p0 day-not-chosen: It is about this.; p0 day-not-chosen: The chair is late.; "
                   "b0 day-not-chosen: Lunch; i0 day-not-chosen: Desk team; "
                   "b1 session-not-chosen: Lunch; i1 internal: Desk team");
}

/* Whatever the programme: with all options on, nothing that has a day is left out but what no page
 * refers to.
 */
static void
test_ledger_random (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 40; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
      g_autoptr(PlenaryLedger) ledger = NULL;

      ticket->options |= PLENARY_OPTION_NOTES | PLENARY_OPTION_INTERNAL;
      ledger = write_handout (agenda, ticket);

      for (guint j = 0; j < plenary_ledger_get_n (ledger); j++)
        {
          const PlenaryLedgerEntry *entry = plenary_ledger_get (ledger, j);
          gpointer entity = plenary_agenda_find (agenda, entry->id);

          g_assert_cmpint (entry->omission, ==, PLENARY_OMISSION_HANDOUT);

          if (PLENARY_IS_SESSION (entity) || PLENARY_IS_TALK (entity))
            g_error ("Member %d of %s is on no page: %s", entry->member, entry->id, entry->text);
        }
    }

  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/ledger/programme", test_ledger_programme);
  g_test_add_func ("/layout/ledger/chosen", test_ledger_chosen);
  g_test_add_func ("/layout/ledger/random", test_ledger_random);

  return g_test_run ();
}
