/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children in a row, of which one is a text that wraps: the one that expands, else the last. It
 * gives way to the others, which are as wide as they like. A last one that is aligned to the end
 * stands there, whatever is left before it.
 *
 * A GtkBox does that too, but to find out how high it is it measures a text that wraps at many
 * widths, and a page of such rows takes longer than anyone waits.
 */

#include "config.h"

#include "plenary-row-layout.h"

struct _PlenaryRowLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (PlenaryRowLayout, plenary_row_layout, GTK_TYPE_LAYOUT_MANAGER)

enum {
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkSizeRequestMode
plenary_row_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *last = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      if (gtk_widget_get_hexpand (child))
        return child;

      last = child;
    }

  return last;
}

static int
measure_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* What the text leaves to the others, spacing included. */
static int
measure_others (PlenaryRowLayout *self,
                GtkWidget        *widget,
                GtkWidget        *text)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != text && gtk_widget_should_layout (child))
      width += measure_width (child) + self->spacing;

  return width;
}

/* The width of the text where the row is @width wide; one that ends the row fills it. */
static int
find_text_width (GtkWidget *text,
                 int        width,
                 int        others)
{
  int minimum, natural;

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  if (gtk_widget_get_next_sibling (text) == NULL)
    return MAX (width - others, minimum);

  return CLAMP (width - others, minimum, natural);
}

static void
measure_height (PlenaryRowLayout *self,
                GtkWidget        *widget,
                int               for_size,
                int              *minimum,
                int              *natural)
{
  GtkWidget *text = find_text (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width = -1;
      int least, most;

      if (!gtk_widget_should_layout (child))
        continue;

      if (child == text && for_size >= 0)
        width = find_text_width (text, for_size, measure_others (self, widget, text));

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
}

static void
plenary_row_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  PlenaryRowLayout *self = PLENARY_ROW_LAYOUT (manager);
  GtkWidget *text = find_text (widget);
  int others;

  *minimum = *natural = 0;

  if (text == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, widget, for_size, minimum, natural);
      return;
    }

  others = measure_others (self, widget, text);
  gtk_widget_measure (text, orientation, -1, minimum, natural, NULL, NULL);
  *minimum += others;
  *natural += others;
}

static void
plenary_row_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  PlenaryRowLayout *self = PLENARY_ROW_LAYOUT (manager);
  GtkWidget *text = find_text (widget);
  int others = measure_others (self, widget, text);
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { x, 0, 0, height };

      if (!gtk_widget_should_layout (child))
        continue;

      allocation.width = child == text ? find_text_width (text, width, others) :
                                         measure_width (child);

      if (gtk_widget_get_halign (child) == GTK_ALIGN_END)
        allocation.x = MAX (x, width - allocation.width);

      x += allocation.width + self->spacing;

      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        allocation.x = width - allocation.x - allocation.width;

      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static void
plenary_row_layout_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlenaryRowLayout *self = PLENARY_ROW_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_row_layout_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PlenaryRowLayout *self = PLENARY_ROW_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_row_layout_class_init (PlenaryRowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = plenary_row_layout_get_property;
  object_class->set_property = plenary_row_layout_set_property;

  manager_class->get_request_mode = plenary_row_layout_get_request_mode;
  manager_class->measure = plenary_row_layout_measure;
  manager_class->allocate = plenary_row_layout_allocate;

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_row_layout_init (PlenaryRowLayout *self)
{
}

/**
 * plenary_row_layout_new:
 * @spacing: pixels between children
 */
GtkLayoutManager *
plenary_row_layout_new (int spacing)
{
  return g_object_new (PLENARY_TYPE_ROW_LAYOUT, "spacing", spacing, NULL);
}
