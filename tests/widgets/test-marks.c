/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-marks.h"
#include "plenary-widgets.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *box;
  GtkLabel  *label;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *number = gtk_label_new ("heat");

  f->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  f->label = GTK_LABEL (gtk_label_new ("Heat and HÉAT"));
  gtk_widget_add_css_class (number, "disc");
  gtk_box_append (GTK_BOX (f->box), number);
  gtk_box_append (GTK_BOX (f->box), adw_avatar_new (32, "Heat", TRUE));
  gtk_box_append (GTK_BOX (f->box), GTK_WIDGET (f->label));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->box);
}

static gboolean
count_cb (PangoAttribute *attribute,
          gpointer        user_data)
{
  if (attribute->klass->type == PANGO_ATTR_BACKGROUND)
    g_string_append_printf (user_data, "%u-%u ", attribute->start_index, attribute->end_index);
  else if (attribute->klass->type == PANGO_ATTR_WEIGHT)
    g_string_append_printf (user_data, "bold ");

  return FALSE;
}

static void
assert_marks (GtkLabel   *label,
              const char *expected)
{
  PangoAttrList *attributes = gtk_label_get_attributes (label);
  g_autoptr(GString) string = g_string_new (NULL);

  if (attributes != NULL)
    {
      PangoAttrList *none = pango_attr_list_filter (attributes, count_cb, string);

      g_assert_null (none);
    }

  g_assert_cmpstr (string->str, ==, expected);
}

static void
show (Fixture    *f,
      const char *words)
{
  g_autoptr(PlenaryQuery) query = words != NULL ? plenary_query_new (words) : NULL;

  plenary_marks_show (f->box, query);
}

static void
test_marks (Fixture       *f,
            gconstpointer  data)
{
  assert_marks (f->label, "");
  show (f, "heat");
  assert_marks (f->label, "0-4 9-14 ");
  show (f, "and");
  assert_marks (f->label, "5-8 ");
  show (f, "snow");
  assert_marks (f->label, "");
  show (f, "heat");
  show (f, NULL);
  assert_marks (f->label, "");
  assert_marks (GTK_LABEL (gtk_widget_get_first_child (f->box)), "");
}

/* What a label has of its own, it has with marks and without. */
static void
test_marks_and_styles (Fixture       *f,
                       gconstpointer  data)
{
  PangoAttrList *bold = pango_attr_list_new ();

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (f->label, bold);
  pango_attr_list_unref (bold);

  show (f, "heat");
  assert_marks (f->label, "bold 0-4 9-14 ");
  show (f, "and");
  assert_marks (f->label, "bold 5-8 ");
  show (f, NULL);
  assert_marks (f->label, "bold ");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  plenary_widgets_init ();

  g_test_add ("/marks/shows", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/marks/styles", Fixture, NULL, set_up, test_marks_and_styles, tear_down);

  return g_test_run ();
}
