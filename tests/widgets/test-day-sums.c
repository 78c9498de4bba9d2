/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-day-head.h"
#include "plenary-day-sums.h"
#include "plenary-history.h"
#include "plenary-widgets.h"

#include "day-text.h"
#include "editor-driver.h"

#define SPACE "\u00a0"

/* The labels in view, and the tooltip. */
static char *
describe (GtkWidget *sums)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *label = gtk_widget_get_first_child (sums); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    if (gtk_widget_get_visible (label))
      g_string_append_printf (text, "[%s]", gtk_label_get_text (GTK_LABEL (label)));

  if (gtk_widget_get_tooltip_text (sums) != NULL)
    g_string_append (text, gtk_widget_get_tooltip_text (sums));

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *day;
  const char *expected;
} Case;

static const Case cases[] = {
  { "day - -", "[]" },
  { "a 10:00 11:30; b 11:30 12:00 break",
    "[1" SPACE "h" SPACE "30 planned · 30" SPACE "min breaks]"
    "1" SPACE "h" SPACE "30 planned · 30" SPACE "min breaks" },
  { "day 9:00 11:00; a 10:00 11:20",
    "[1" SPACE "h" SPACE "20 planned · 1" SPACE "h free][20" SPACE "min over the end]"
    "1" SPACE "h" SPACE "20 planned · 1" SPACE "h free · 20" SPACE "min over the end" },
  { "a 10:00 -", "[]1 session is not counted, as it has no end" },
};

static void
test_day_sums_show (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = day_text_read (cases[i].day);
      GtkWidget *sums = g_object_ref_sink (plenary_day_sums_new ());
      g_autofree char *text = NULL;

      plenary_day_sums_show (PLENARY_DAY_SUMS (sums), agenda,
                             plenary_agenda_find (agenda, "the-day"));
      text = describe (sums);
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_finalize_object (sums);
    }
}

/* A day has them while it is edited, and as it is now. */
static void
test_day_sums_in_head (void)
{
  g_autoptr(PlenaryAgenda) agenda = day_text_read ("a 10:00 11:00");
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryReading) reading = plenary_reading_new (agenda);
  PlenaryDay *day = plenary_agenda_find (agenda, "the-day");
  PlenaryMoment moment = { FALSE };
  PlenaryDayHead *head = g_object_ref_sink (PLENARY_DAY_HEAD (plenary_day_head_new ()));
  GtkWidget *sums = driver_find (GTK_WIDGET (head), PLENARY_TYPE_DAY_SUMS, NULL, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  plenary_day_head_show (head, reading, &moment, day);
  g_assert_false (gtk_widget_get_visible (sums));
  plenary_day_head_set_editing (head, TRUE);
  g_assert_true (gtk_widget_get_visible (sums));
  before = describe (sums);
  g_assert_true (g_str_has_prefix (before, "[1" SPACE "h planned]"));

  plenary_history_do (history, "Longer",
                      plenary_edit_set_number (plenary_agenda_find (agenda, "a"),
                                               PLENARY_MEMBER_END, 12 * 60), NULL);
  plenary_day_head_show (head, reading, &moment, day);
  after = describe (sums);
  g_assert_true (g_str_has_prefix (after, "[2" SPACE "h planned]"));
  g_assert_finalize_object (head);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  g_test_add_func ("/widgets/day-sums/show", test_day_sums_show);
  g_test_add_func ("/widgets/day-sums/in-head", test_day_sums_in_head);

  return g_test_run ();
}
