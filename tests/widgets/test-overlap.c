/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A strip over what is dragged says how much overlaps, and never where the title is. */

#include "plenary-overlap.h"
#include "plenary-widgets.h"

#include "editor-driver.h"

#define WIDTH 240

typedef struct
{
  int  height;
  int  title_top;
  int  title_end;
  int  from;        /* where the words may be; nowhere, if that is where it ends */
  int  to;
} Case;

/* From where to where there are letters. */
static void
find_words (GskRenderNode *node,
            float          y,
            float         *top,
            float         *end)
{
  graphene_rect_t bounds;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        find_words (gsk_container_node_get_child (node, i), y, top, end);
      break;

    case GSK_TRANSFORM_NODE:
      {
        float dx, dy;

        gsk_transform_to_translate (gsk_transform_node_get_transform (node), &dx, &dy);
        find_words (gsk_transform_node_get_child (node), y + dy, top, end);
      }
      break;

    case GSK_TEXT_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      *top = MIN (*top, y + bounds.origin.y);
      *end = MAX (*end, y + bounds.origin.y + bounds.size.height);
      break;

    default:
      break;
    }
}

static void
test_overlap_words (gconstpointer data)
{
  const Case *c = data;
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *strip = plenary_overlap_new ();
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (strip);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  float top = 1000;
  float end = 0;

  gtk_widget_set_size_request (strip, WIDTH, c->height);
  gtk_widget_set_valign (strip, GTK_ALIGN_START);
  gtk_window_set_child (window, strip);
  plenary_overlap_set_minutes (PLENARY_OVERLAP (strip), 15);
  plenary_overlap_set_title (PLENARY_OVERLAP (strip), c->title_top, c->title_end);
  gtk_window_present (window);
  driver_settle ();
  g_assert_cmpint (gtk_widget_get_height (strip), ==, c->height);

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, c->height);
  node = gtk_snapshot_to_node (snapshot);
  find_words (node, 0, &top, &end);

  if (c->to > c->from)
    {
      g_assert_cmpfloat ((double) top, >=, c->from);
      g_assert_cmpfloat ((double) end, <=, c->to);
      g_assert_cmpfloat ((double) end, >, (double) top);
    }
  else
    {
      g_assert_cmpfloat ((double) end, <=, 0);
    }

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  static const Case cases[] = {
    { 24, 0, 0, 0, 24 },        /* no title */
    { 24, 30, 50, 0, 24 },      /* the title is below it, */
    { 24, -40, -4, 0, 24 },     /* or above */
    { 76, 26, 44, 44, 76 },     /* at the foot, */
    { 76, 30, 66, 0, 30 },      /* unless the title leaves more room above */
    { 60, 4, 58, 0, 0 },        /* nowhere */
    { 24, -4, 20, 0, 0 },
  };

  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/widgets/overlap/words/%u", i);

      g_test_add_data_func (path, &cases[i], test_overlap_words);
    }

  return g_test_run ();
}
