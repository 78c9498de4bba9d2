/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where children stand that are laid out like words. */

#include "plenary-widgets.h"
#include "plenary-wrap-layout.h"

#include "editor-driver.h"

#define HEIGHT 40
#define SPACING 6

typedef struct
{
  int         width;
  gboolean    is_aligned;      /* the last two to the end */
  gboolean    is_reversed;
  const char *places;
} Case;

static GtkWidget *
create_child (int      width,
              gboolean is_aligned)
{
  GtkWidget *child = gtk_label_new (NULL);

  gtk_widget_set_size_request (child, width, HEIGHT);

  if (is_aligned)
    gtk_widget_set_halign (child, GTK_ALIGN_END);

  return child;
}

static char *
dup_places (GtkWidget *box)
{
  GString *places = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
      g_string_append_printf (places, "%d,%d ", (int) bounds.origin.x, (int) bounds.origin.y);
    }

  return g_string_free (places, FALSE);
}

static void
test_wrap_layout_places (gconstpointer data)
{
  const Case *c = data;
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = g_object_new (PLENARY_TYPE_WRAP_LAYOUT, "spacing", SPACING,
                                           "line-spacing", SPACING, NULL);
  g_autofree char *places = NULL;

  gtk_widget_set_layout_manager (box, layout);
  gtk_widget_set_direction (box, c->is_reversed ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), create_child (40, FALSE));
  gtk_box_append (GTK_BOX (box), create_child (60, c->is_aligned));
  gtk_box_append (GTK_BOX (box), create_child (70, c->is_aligned));
  gtk_window_set_child (window, box);
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, c->width, 200);
  gtk_window_present (window);
  driver_settle ();
  g_assert_cmpint (gtk_widget_get_width (box), ==, c->width);

  places = dup_places (box);
  g_assert_cmpstr (places, ==, c->places);
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { 300, FALSE, FALSE, "0,0 46,0 112,0 " },
    { 300, FALSE, TRUE, "260,0 194,0 118,0 " },
    { 300, TRUE, FALSE, "0,0 164,0 230,0 " },
    { 300, TRUE, TRUE, "260,0 76,0 0,0 " },
    { 110, FALSE, FALSE, "0,0 46,0 0,46 " },
    { 110, TRUE, FALSE, "0,0 50,0 40,46 " },
    { 90, TRUE, TRUE, "50,0 0,46 0,92 " },
  };

  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/widgets/wrap-layout/places/%u", i);

      g_test_add_data_func (path, &cases[i], test_wrap_layout_places);
    }

  return g_test_run ();
}
