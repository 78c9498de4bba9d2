/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets for a podium: one for each session, with all that the programme says of it. */

#include "plenary-handout.h"
#include "plenary-sheet.h"

#include "handout-fixture.h"
#include "plenary-builder.h"
#include "plenary-time.h"
#include "random-programme.h"

#include <string.h>

static PlenarySetting *
create_setting (PlenaryAgenda *agenda,
                const char    *session)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PANEL_SHEETS);

  ticket->options |= PLENARY_OPTION_NOTES | PLENARY_OPTION_INTERNAL;
  ticket->session = g_strdup (session);

  return plenary_setting_new_for_ticket (ticket, agenda, now);
}

static gboolean
has_sheet (PlenaryAgenda  *agenda,
           PlenarySession *session)
{
  return plenary_agenda_get_look (agenda, session) != PLENARY_LOOK_BREAK &&
         !plenary_session_is_kind (session, "marker");
}

static guint
count_sheets (PlenaryAgenda *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint n = 0;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        n += has_sheet (agenda, plenary_list_get (sessions, j));
    }

  return n;
}

/* Nothing that a sheet is for is left out. */
static void
assert_ledger (PlenaryAgenda *agenda,
               PlenaryLedger *ledger)
{
  for (guint i = 0; i < plenary_ledger_get_n (ledger); i++)
    {
      const PlenaryLedgerEntry *entry = plenary_ledger_get (ledger, i);
      gpointer entity = plenary_agenda_find (agenda, entry->id);

      if ((PLENARY_IS_SESSION (entity) && has_sheet (agenda, entity)) || PLENARY_IS_PERSON (entity))
        g_error ("Member %d of %s is on no sheet: %s", entry->member, entry->id, entry->text);
    }
}

static void
test_sheet_random (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i);
      g_autoptr(PlenarySetting) setting = create_setting (agenda, NULL);
      g_autoptr(PlenaryWording) wording = plenary_wording_new (agenda, setting);
      g_autoptr(PlenaryFlow) flow = plenary_sheet_write (wording, G_MAXUINT);
      g_autoptr(PlenaryHandout) handout = plenary_handout_new (agenda, setting);
      guint n = count_sheets (agenda);

      g_assert_cmpuint (plenary_flow_get_n_chapters (flow), ==, n);
      assert_ledger (agenda, plenary_handout_get_ledger (handout));
      plenary_handout_lay_out (handout);
      g_assert_cmpuint (plenary_handout_get_n_pages (handout), >=, MAX (n, 1));
    }

  g_rand_free (rand);
}

static void
add_session (PlenaryBuilder *builder,
             const char     *id,
             const char     *kind,
             guint           n_talks,
             int             discussion)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, "7");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, id);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 600);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, 660);
  plenary_builder_set_number (builder, PLENARY_MEMBER_DISCUSSION, discussion);

  for (guint i = 0; i < n_talks; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_TALK, NULL, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Talk");
      plenary_builder_set_number (builder, PLENARY_MEMBER_MINUTES, 20);
      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
}

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE,
                              plenary_time_style_get_name (PLENARY_TIME_STYLE_COLON));
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  add_session (builder, "opened", "panel", 1, 30);
  add_session (builder, "discussed", "panel", 2, 0);
  add_session (builder, "overfull", "panel", 3, 30);
  add_session (builder, "spoken", "panel", 0, 30);
  add_session (builder, "silent", "panel", 0, 0);
  add_session (builder, "lunch", "break", 0, 0);

  return plenary_builder_finish (builder);
}

/* What stands beside what, in the list of a sheet. */
static char *
dump_order (PlenaryAgenda *agenda,
            const char    *session)
{
  g_autoptr(PlenarySetting) setting = create_setting (agenda, session);
  g_autoptr(PlenaryWording) wording = plenary_wording_new (agenda, setting);
  g_autoptr(PlenaryFlow) flow = plenary_sheet_write (wording, G_MAXUINT);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < plenary_flow_get_n_blocks (flow); i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (flow, i);

      if (block->aside == NULL || block->aside_style != PLENARY_PRINT_TIME)
        continue;

      g_string_append_printf (order, "%s%s %s", order->len > 0 ? "; " : "", block->aside,
                              block->text);

      /* What is under the list need not be on the page of its items, which have nothing under them.
       */
      g_assert_false (plenary_print_style_is_heading (block->style));
      g_assert_cmpuint (block->keep, ==, 0);
    }

  return g_string_free (order, FALSE);
}

static void
test_sheet_order (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  static const struct
  {
    const char *session;
    const char *expected;
  } rows[] = {
    { "opened", "10:00 Opening words\u200210 min; 10:10 Talk\u200220 min; "
                "10:30 Discussion\u200230 min; 11:00 End" },
    { "discussed", "10:00 Talk\u200220 min; 10:20 Talk\u200220 min; "
                   "10:40 Discussion\u200220 min; 11:00 End" },
    { "overfull", "10:00 Talk\u200220 min; 10:20 Talk\u200220 min; "
                  "10:40 Talk\u200220 min; 11:00 Discussion\u200230 min; 11:30 End" },
    { "spoken", "10:00 Opening words\u200230 min; 10:30 Discussion\u200230 min; 11:00 End" },
    { "silent", "" },
    { "lunch", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *order = dump_order (agenda, rows[i].session);

      g_assert_cmpstr (order, ==, rows[i].expected);
    }
}

/* Of one session only: a page, and the break has none but says of which programme it is. */
static void
test_sheet_one (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  static const char *const sessions[] = { "opened", "silent", "lunch" };

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr(PlenarySetting) setting = create_setting (agenda, sessions[i]);
      g_autoptr(PlenaryHandout) handout = plenary_handout_new (agenda, setting);

      plenary_handout_lay_out (handout);
      g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
    }
}

typedef struct
{
  const char *title;
  const char *abstract;
  guint       n_people;
  guint       n_talks;
} Panel;

static PlenaryAgenda *
create_panel (const Panel *panel)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < panel->n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_PERSON, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Ana Ferreira");
      plenary_builder_close (builder);
      g_ptr_array_add (people, plenary_participation_new (id, NULL, "confirmed", NULL));
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 600);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, 700);
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);

  for (guint i = 0; i < panel->n_talks; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_TALK, NULL, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, panel->title);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, panel->abstract);
      plenary_builder_set_number (builder, PLENARY_MEMBER_MINUTES, 10);
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

/* The running order stands beside the people where both are short, and over or under them where
 * one is not, or talks have more to say.
 */
static void
test_sheet_beside (void)
{
  static const struct
  {
    Panel    panel;
    gboolean is_beside;
  } rows[] = {
    { { "Statement", "", 4, 3 }, TRUE },
    { { "Statement", "", 1, 1 }, TRUE },
    { { "Statement", "", 0, 3 }, FALSE },
    { { "Statement", "", 4, 0 }, FALSE },
    { { "Statement", "It is about this.", 4, 3 }, FALSE },
    { { "Statement", "", 40, 3 }, FALSE },
    { { "Statement", "", 4, 40 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int size = 80; size <= 160; size += 40)
      {
        g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
        g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PANEL_SHEETS);
        g_autoptr(PlenaryAgenda) agenda = create_panel (&rows[i].panel);
        g_autoptr(PlenarySetting) setting = NULL;
        g_autoptr(PlenaryHandout) handout = NULL;
        g_autoptr(PlenaryWording) wording = NULL;
        g_autoptr(PlenaryFlow) flow = NULL;
        gboolean is_beside = FALSE;

        ticket->size = size / 100.0;
        setting = plenary_setting_new_for_ticket (ticket, agenda, now);
        wording = plenary_wording_new (agenda, setting);
        flow = plenary_sheet_write (wording, G_MAXUINT);

        /* The first is the head of the sheet. */
        for (guint j = 1; j < plenary_flow_get_n_blocks (flow); j++)
          {
            PlenaryFigure *figure = plenary_flow_get_block (flow, j)->figure;

            is_beside |= figure != NULL && figure->draw_parts != NULL;
          }

        g_assert_true (is_beside == rows[i].is_beside);
        handout = plenary_handout_new (agenda, setting);
        plenary_handout_lay_out (handout);
        handout_fixture_assert_ink (handout);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/sheet/random", test_sheet_random);
  g_test_add_func ("/layout/sheet/order", test_sheet_order);
  g_test_add_func ("/layout/sheet/one", test_sheet_one);
  g_test_add_func ("/layout/sheet/beside", test_sheet_beside);

  return g_test_run ();
}
