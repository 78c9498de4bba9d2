/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children one after the other, on as many lines as they need, like words.
 *
 * A child is as wide as it would like to be, or as the line where it would like to be wider. Where
 * one is aligned to the end, it and what follows it on its line stand there.
 */

#include "config.h"

#include "plenary-wrap-layout.h"

struct _PlenaryWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;        /* between children of a line */
  int              line_spacing;
};

G_DEFINE_FINAL_TYPE (PlenaryWrapLayout, plenary_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum {
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkSizeRequestMode
plenary_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_width (GtkWidget *child,
               int        room)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return CLAMP (natural, minimum, MAX (room, minimum));
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* How much of a line that ends before @end is left; 0 if nothing of it is aligned to its end. */
static int
measure_rest (GtkWidget *first,
              GtkWidget *end,
              int        spacing,
              int        room)
{
  gboolean is_aligned = FALSE;
  int rest = room + spacing;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        is_aligned |= gtk_widget_get_halign (child) == GTK_ALIGN_END;
        rest -= measure_width (child, room) + spacing;
      }

  return is_aligned ? MAX (rest, 0) : 0;
}

/* Gives each child of a line that ends before @end its place in the middle of the line. */
static void
allocate_line (GtkWidget *widget,
               GtkWidget *first,
               GtkWidget *end,
               int        spacing,
               int        room,
               int        y,
               int        height)
{
  gboolean is_reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = measure_rest (first, end, spacing, room);
  int x = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { 0, y };

      if (!gtk_widget_should_layout (child))
        continue;

      if (gtk_widget_get_halign (child) == GTK_ALIGN_END)
        {
          x += rest;
          rest = 0;
        }

      allocation.x = x;
      allocation.width = measure_width (child, room);
      allocation.height = measure_height (child, allocation.width);
      allocation.y += (height - allocation.height) / 2;
      x += allocation.width + spacing;

      if (is_reversed)
        allocation.x = room - allocation.x - allocation.width;

      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

/* Walks over the lines that @room makes, and returns how high they are together. */
static int
walk_lines (PlenaryWrapLayout *self,
            GtkWidget         *widget,
            int                room,
            gboolean           allocates)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int x = 0;
  int y = 0;
  int height = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;

      width = measure_width (child, room);

      if (x > 0 && x + width > room)
        {
          if (allocates)
            allocate_line (widget, first, child, self->spacing, room, y, height);

          first = child;
          y += height + self->line_spacing;
          x = height = 0;
        }

      height = MAX (height, measure_height (child, width));
      x += width + self->spacing;
    }

  if (allocates)
    allocate_line (widget, first, NULL, self->spacing, room, y, height);

  return y + height;
}

static void
plenary_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  PlenaryWrapLayout *self = PLENARY_WRAP_LAYOUT (manager);
  int n = 0;

  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = walk_lines (self, widget, for_size >= 0 ? for_size : G_MAXINT / 2,
                                        FALSE);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, most;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += most + (n++ > 0 ? self->spacing : 0);
    }
}

static void
plenary_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  walk_lines (PLENARY_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
plenary_wrap_layout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PlenaryWrapLayout *self = PLENARY_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_wrap_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PlenaryWrapLayout *self = PLENARY_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
plenary_wrap_layout_class_init (PlenaryWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = plenary_wrap_layout_get_property;
  object_class->set_property = plenary_wrap_layout_set_property;

  manager_class->get_request_mode = plenary_wrap_layout_get_request_mode;
  manager_class->measure = plenary_wrap_layout_measure;
  manager_class->allocate = plenary_wrap_layout_allocate;

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINE_SPACING] =
    g_param_spec_int ("line-spacing", NULL, NULL, 0, 1000, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_wrap_layout_init (PlenaryWrapLayout *self)
{
}

GtkLayoutManager *
plenary_wrap_layout_new (void)
{
  return g_object_new (PLENARY_TYPE_WRAP_LAYOUT, NULL);
}
