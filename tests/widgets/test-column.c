/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-column.h"

#include <adwaita.h>

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static GtkWidget *
create (GtkWidget *child,
        int        width)
{
  return g_object_ref_sink (g_object_new (PLENARY_TYPE_COLUMN, "child", child, "width", width,
                                          NULL));
}

/* It is as wide as it shall be, whatever is in it would like, and no narrower than that can be. */
static void
test_column_width (void)
{
  GtkWidget *child = gtk_label_new ("A few words");
  GtkWidget *column = create (child, 400);

  g_assert_cmpint (measure (column, GTK_ORIENTATION_HORIZONTAL, -1), ==, 400);
  plenary_column_set_width (PLENARY_COLUMN (column), 300);
  g_assert_cmpint (measure (column, GTK_ORIENTATION_HORIZONTAL, -1), ==, 300);
  gtk_widget_set_size_request (child, 500, -1);
  g_assert_cmpint (measure (column, GTK_ORIENTATION_HORIZONTAL, -1), ==, 500);

  g_assert_finalize_object (column);
}

/* Text that wraps is higher where there is less room. */
static void
test_column_height (void)
{
  GtkWidget *child = gtk_label_new ("Words that do not fit into one line of so narrow a column");
  GtkWidget *column = create (child, 400);

  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  g_assert_cmpint (gtk_widget_get_request_mode (column), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  g_assert_cmpint (measure (column, GTK_ORIENTATION_VERTICAL, 120), ==,
                   measure (child, GTK_ORIENTATION_VERTICAL, 120));
  g_assert_cmpint (measure (column, GTK_ORIENTATION_VERTICAL, 120), >,
                   measure (column, GTK_ORIENTATION_VERTICAL, 900));

  g_assert_finalize_object (column);
}

/* As many words fit into it when they are larger. */
static void
test_column_text (void)
{
  static const struct { const char *font; int width; } cases[] = {
    { "Sans 11", 400 }, { "Sans 22", 800 }, { "Sans 9", 400 },
  };
  GtkSettings *settings = gtk_settings_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *column;

      g_object_set (settings, "gtk-font-name", cases[i].font, "gtk-xft-dpi", 96 * 1024, NULL);
      column = create (gtk_label_new ("Words"), 400);
      g_assert_cmpint (measure (column, GTK_ORIENTATION_HORIZONTAL, -1), ==, cases[i].width);
      g_assert_finalize_object (column);
    }

  gtk_settings_reset_property (settings, "gtk-font-name");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/column/width", test_column_width);
  g_test_add_func ("/column/height", test_column_height);
  g_test_add_func ("/column/text", test_column_text);

  return g_test_run ();
}
