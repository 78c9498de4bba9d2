/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ticket.h"

#define MM (72.0 / 25.4)

static void
test_ticket_names (void)
{
  for (PlenaryHandoutKind kind = 0; kind < PLENARY_N_HANDOUT_KINDS; kind++)
    {
      PlenaryHandoutKind found = PLENARY_N_HANDOUT_KINDS;

      g_assert_true (plenary_handout_kind_from_name (plenary_handout_kind_get_name (kind), &found));
      g_assert_cmpint (found, ==, kind);
    }

  for (PlenaryOptions option = PLENARY_OPTION_ABSTRACTS; option <= PLENARY_OPTION_NOTES;
       option <<= 1)
    {
      PlenaryOptions found = PLENARY_OPTION_NONE;

      g_assert_true (plenary_option_from_name (plenary_option_get_name (option), &found));
      g_assert_cmpint (found, ==, option);
    }

  g_assert_false (plenary_handout_kind_from_name ("poster", &(PlenaryHandoutKind) { 0 }));
  g_assert_false (plenary_option_from_name ("", &(PlenaryOptions) { 0 }));
}

/* Nothing confidential unless asked for. */
static void
test_ticket_public (void)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  g_assert_true (plenary_ticket_shows (ticket, PLENARY_OPTION_ABSTRACTS | PLENARY_OPTION_BREAKS));
  g_assert_false (plenary_ticket_shows (ticket, PLENARY_OPTION_NOTES));
  g_assert_false (plenary_ticket_shows (ticket, PLENARY_OPTION_INTERNAL));
}

/* What hangs on a wall has nothing on its back, and a booklet always has. */
static void
test_ticket_sides (void)
{
  static const struct
  {
    PlenaryHandoutKind kind;
    PlenarySides       one;
    PlenarySides       two;
  } cases[] = {
    { PLENARY_HANDOUT_PROGRAMME, PLENARY_SIDES_ONE, PLENARY_SIDES_LONG_EDGE },
    { PLENARY_HANDOUT_GLANCE, PLENARY_SIDES_ONE, PLENARY_SIDES_SHORT_EDGE },
    { PLENARY_HANDOUT_LARGE_PRINT, PLENARY_SIDES_ONE, PLENARY_SIDES_LONG_EDGE },
    { PLENARY_HANDOUT_BOOKLET, PLENARY_SIDES_SHORT_EDGE, PLENARY_SIDES_SHORT_EDGE },
    { PLENARY_HANDOUT_PANEL_SHEETS, PLENARY_SIDES_ONE, PLENARY_SIDES_ONE },
    { PLENARY_HANDOUT_DOOR_SIGNS, PLENARY_SIDES_ONE, PLENARY_SIDES_ONE },
    { PLENARY_HANDOUT_BADGES, PLENARY_SIDES_ONE, PLENARY_SIDES_ONE },
    { PLENARY_HANDOUT_TABLE_SIGNS, PLENARY_SIDES_ONE, PLENARY_SIDES_ONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (cases[i].kind);

      g_assert_cmpint (plenary_ticket_get_sides (ticket), ==, cases[i].two);
      ticket->is_two_sided = FALSE;
      g_assert_cmpint (plenary_ticket_get_sides (ticket), ==, cases[i].one);
    }
}

/* A session has one wish at a time, and keeps it in a copy. */
static void
test_ticket_page_breaks (void)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(PlenaryTicket) copy = NULL;

  plenary_ticket_set_page_break (ticket, "a", PLENARY_PAGE_BREAK_ALWAYS);
  plenary_ticket_set_page_break (ticket, "b", PLENARY_PAGE_BREAK_ALWAYS);
  plenary_ticket_set_page_break (ticket, "b", PLENARY_PAGE_BREAK_NEVER);
  copy = plenary_ticket_copy (ticket);
  plenary_ticket_set_page_break (ticket, "b", PLENARY_PAGE_BREAK_AUTOMATIC);

  g_assert_cmpint (plenary_ticket_get_page_break (ticket, "a"), ==, PLENARY_PAGE_BREAK_ALWAYS);
  g_assert_cmpint (plenary_ticket_get_page_break (ticket, "b"), ==, PLENARY_PAGE_BREAK_AUTOMATIC);
  g_assert_cmpint (plenary_ticket_get_page_break (copy, "a"), ==, PLENARY_PAGE_BREAK_ALWAYS);
  g_assert_cmpint (plenary_ticket_get_page_break (copy, "b"), ==, PLENARY_PAGE_BREAK_NEVER);
}

static void
test_ticket_paper (void)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);
  PlenaryPaper paper;

  g_assert_true (plenary_ticket_get_paper (ticket, &paper));
  g_assert_cmpfloat_with_epsilon (paper.width, 297 * MM, 0.01);
  g_assert_cmpfloat_with_epsilon (paper.left, 19 * MM, 0.01);

  ticket->orientation = PLENARY_ORIENTATION_PORTRAIT;
  ticket->margin = 25 * MM;
  g_assert_true (plenary_ticket_get_paper (ticket, &paper));
  g_assert_cmpfloat_with_epsilon (paper.width, 210 * MM, 0.01);
  g_assert_cmpfloat_with_epsilon (paper.top, 25 * MM, 0.01);

  ticket->margin = 1000;
  g_assert_true (plenary_ticket_get_paper (ticket, &paper));
  g_assert_cmpfloat_with_epsilon (paper.top, PLENARY_TICKET_MOST_MARGIN, 0.01);

  g_free (ticket->paper);
  ticket->paper = g_strdup ("B5");
  g_assert_false (plenary_ticket_get_paper (ticket, &paper));
}

/* What a copy says stays when the first one changes. */
static void
test_ticket_copy (void)
{
  PlenaryTicket *ticket = plenary_ticket_new (PLENARY_HANDOUT_BADGES);
  g_autoptr(PlenaryTicket) copy = NULL;

  ticket->days = g_strsplit ("d1 d2", " ", -1);
  ticket->session = g_strdup ("s1");
  ticket->stars = plenary_stars_new ();
  plenary_filter_set (ticket->filter, PLENARY_ASPECT_ROOM, "r1", TRUE);
  plenary_filter_set_starred (ticket->filter, TRUE);
  copy = plenary_ticket_copy (ticket);
  plenary_filter_clear (ticket->filter);
  plenary_ticket_free (ticket);

  g_assert_cmpint (copy->kind, ==, PLENARY_HANDOUT_BADGES);
  g_assert_true (g_strv_contains ((const char *const *) copy->days, "d2"));
  g_assert_cmpstr (copy->session, ==, "s1");
  g_assert_true (plenary_filter_has (copy->filter, PLENARY_ASPECT_ROOM, "r1"));
  g_assert_true (plenary_filter_get_starred (copy->filter));
  g_assert_nonnull (copy->stars);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/ticket/names", test_ticket_names);
  g_test_add_func ("/layout/ticket/public", test_ticket_public);
  g_test_add_func ("/layout/ticket/sides", test_ticket_sides);
  g_test_add_func ("/layout/ticket/page-breaks", test_ticket_page_breaks);
  g_test_add_func ("/layout/ticket/paper", test_ticket_paper);
  g_test_add_func ("/layout/ticket/copy", test_ticket_copy);

  return g_test_run ();
}
