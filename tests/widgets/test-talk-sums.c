/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-talk-sums.h"
#include "plenary-widgets.h"

#include "day-text.h"
#include "editor-driver.h"

#define SPACE "\u00a0"

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryHistory *history;
  PlenaryEntity  *session;
  GtkWidget      *sums;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = day_text_read ("a 10:00 11:30 panel");
  f->history = plenary_history_new (f->agenda);
  f->session = plenary_agenda_find (f->agenda, "a");
  f->sums = g_object_ref_sink (plenary_talk_sums_new ());
  plenary_field_set_history (PLENARY_FIELD (f->sums), f->history);
  plenary_field_set_entity (PLENARY_FIELD (f->sums), f->session);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->sums);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static void
add_talk (Fixture *f,
          int      minutes)
{
  GVariant *members = minutes >= 0 ? g_variant_new_parsed ("{'minutes': <%i>}", minutes) : NULL;

  plenary_history_do (f->history, "Add",
                      plenary_edit_insert (PLENARY_ENTITY_TALK, f->session, 0, NULL, members),
                      NULL);
}

static void
set_number (Fixture       *f,
            PlenaryMember  member,
            int            number)
{
  plenary_history_do (f->history, "Set", plenary_edit_set_number (f->session, member, number),
                      NULL);
}

static void
assert_shown (Fixture    *f,
              const char *expected,
              gboolean    is_warning,
              const char *tooltip)
{
  GtkWidget *label = adw_bin_get_child (ADW_BIN (f->sums));

  g_assert_true (gtk_widget_get_visible (f->sums));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, expected);
  g_assert_cmpint (gtk_widget_has_css_class (label, "warning"), ==, is_warning);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, tooltip);
}

/* It follows whatever it is a sum of. */
static void
test_talk_sums_show (Fixture       *f,
                     gconstpointer  data)
{
  g_assert_false (gtk_widget_get_visible (f->sums));

  add_talk (f, -1);
  g_assert_false (gtk_widget_get_visible (f->sums));

  add_talk (f, 20);
  set_number (f, PLENARY_MEMBER_DISCUSSION, 45);
  assert_shown (f, "1" SPACE "h" SPACE "05 of 1" SPACE "h" SPACE "30", FALSE,
                "Talks 20" SPACE "min, discussion 45" SPACE "min\n"
                "1 talk does not say how long it is");

  add_talk (f, 40);
  assert_shown (f, "1" SPACE "h" SPACE "45 of 1" SPACE "h" SPACE "30, 15" SPACE "min too long",
                TRUE,
                "Talks 1" SPACE "h, discussion 45" SPACE "min\n"
                "1 talk does not say how long it is");

  set_number (f, PLENARY_MEMBER_END, -1);
  assert_shown (f, "1" SPACE "h" SPACE "45", FALSE,
                "Talks 1" SPACE "h, discussion 45" SPACE "min\n"
                "1 talk does not say how long it is");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  g_test_add ("/widgets/talk-sums/show", Fixture, NULL, set_up, test_talk_sums_show, tear_down);

  return g_test_run ();
}
