/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-time-entry.h"
#include "plenary-widgets.h"

typedef struct
{
  const char      *typed;
  PlenaryTimeKind  kind;
  int              base;
  int              minutes;    /* -2: is none */
  const char      *answer;
} Case;

static const Case cases[] = {
  { "16h30", PLENARY_TIME_KIND_TIME, -1, 990, "" },
  { "1630", PLENARY_TIME_KIND_TIME, -1, 990, "= 16h30" },
  { "4.30pm", PLENARY_TIME_KIND_TIME, -1, 990, "= 16h30" },
  { "+15", PLENARY_TIME_KIND_TIME, 900, 915, "= 15h15" },
  { "+15", PLENARY_TIME_KIND_TIME, -1, -2, "" },
  { "+90", PLENARY_TIME_KIND_END, 900, 990, "= 16h30" },
  { "1:30", PLENARY_TIME_KIND_END, 1380, 1530, "= 1h30" },
  { "", PLENARY_TIME_KIND_END, 900, -1, "" },
  { "  ", PLENARY_TIME_KIND_TIME, 900, -1, "" },
  { "90", PLENARY_TIME_KIND_DURATION, -1, 90, "= 1\u00a0h\u00a030" },
  { "+90", PLENARY_TIME_KIND_DURATION, -1, 90, "= 1\u00a0h\u00a030" },
  { "", PLENARY_TIME_KIND_DURATION, -1, -1, "" },
  { "noonish", PLENARY_TIME_KIND_TIME, -1, -2, "" },
  { "R&D <b>x</b> \"'", PLENARY_TIME_KIND_DURATION, -1, -2, "" },
};

static void
entered_cb (int *entered,
            int  minutes)
{
  *entered = minutes;
}

static void
test_time_entry_reads (gconstpointer data)
{
  const Case *c = data;
  GtkWidget *widget = g_object_ref_sink (plenary_time_entry_new ());
  PlenaryTimeEntry *entry = PLENARY_TIME_ENTRY (widget);
  GtkEditable *text = GTK_EDITABLE (plenary_time_entry_get_text (entry));
  int entered = -2;

  plenary_time_entry_set_kind (entry, c->kind);
  plenary_time_entry_show (entry, 600, -1, c->base, PLENARY_TIME_STYLE_HOURS);
  g_signal_connect_swapped (entry, "entered", G_CALLBACK (entered_cb), &entered);

  gtk_editable_set_text (text, c->typed);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (widget))), ==,
                   c->answer);
  g_assert_cmpint (entered, ==, -2);

  plenary_time_entry_flush (entry);
  g_assert_cmpint (entered, ==, c->minutes);

  if (c->minutes == -2)
    {
      g_assert_nonnull (plenary_time_entry_get_problem (entry));
      g_assert_cmpstr (gtk_editable_get_text (text), ==, c->typed);

      /* Typing on is not wrong before it is entered. */
      gtk_editable_set_text (text, "10");
      g_assert_null (plenary_time_entry_get_problem (entry));
    }

  g_assert_finalize_object (widget);
}

/* What was typed stays while the agenda changes around it, and goes when the time itself does. */
static void
test_time_entry_keeps (void)
{
  GtkWidget *widget = g_object_ref_sink (plenary_time_entry_new ());
  PlenaryTimeEntry *entry = PLENARY_TIME_ENTRY (widget);
  GtkEditable *text = GTK_EDITABLE (plenary_time_entry_get_text (entry));

  /* Alone, GTK takes it for a part of an entry, of which nobody is told. */
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_ROLE_TEXT_BOX);

  plenary_time_entry_set_kind (entry, PLENARY_TIME_KIND_END);
  plenary_time_entry_show (entry, 990, -1, 900, PLENARY_TIME_STYLE_HOURS);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "16h30");

  gtk_editable_set_text (text, "+60");
  plenary_time_entry_show (entry, 990, -1, 930, PLENARY_TIME_STYLE_HOURS);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "+60");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (widget))), ==,
                   "= 16h30");

  plenary_time_entry_show (entry, 1000, -1, 930, PLENARY_TIME_STYLE_COLON);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "16:40");

  g_assert_finalize_object (widget);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/widgets/time-entry/reads/%u", i);

      g_test_add_data_func (path, &cases[i], test_time_entry_reads);
    }

  g_test_add_func ("/widgets/time-entry/keeps", test_time_entry_keeps);

  return g_test_run ();
}
