/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column would like to be of a certain width, whatever its child would like, and takes less where
 * there is less. By the widths of its columns a window knows when to fold. Larger text needs larger
 * columns for as many words.
 */

#include "config.h"

#include "plenary-column.h"

/* The size of text that widths are given for, in pixels: 11 points. */
#define USUAL_SIZE (11 * 96 / 72.0)

struct _PlenaryColumn
{
  GtkWidget  parent_instance;

  GtkWidget *child;
  int        width;
};

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryColumn, plenary_column, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

enum {
  PROP_0,
  PROP_CHILD,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_child (PlenaryColumn *self,
           GtkWidget     *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;

  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static GtkBuildableIface *parent_buildable_iface;

static void
plenary_column_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (PLENARY_COLUMN (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = plenary_column_add_child;
}

/* How large text is beside the usual size, if it is larger. */
static double
get_scale (PlenaryColumn *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return MAX (size / USUAL_SIZE, 1);
}

static GtkSizeRequestMode
plenary_column_get_request_mode (GtkWidget *widget)
{
  PlenaryColumn *self = PLENARY_COLUMN (widget);

  return self->child != NULL ? gtk_widget_get_request_mode (self->child) :
                               GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
plenary_column_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  PlenaryColumn *self = PLENARY_COLUMN (widget);

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, (int) (self->width * get_scale (self) + 0.5));
}

static void
plenary_column_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PlenaryColumn *self = PLENARY_COLUMN (widget);

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
plenary_column_dispose (GObject *object)
{
  g_clear_pointer (&PLENARY_COLUMN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (plenary_column_parent_class)->dispose (object);
}

static void
plenary_column_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PlenaryColumn *self = PLENARY_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_column_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PlenaryColumn *self = PLENARY_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;

    case PROP_WIDTH:
      plenary_column_set_width (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_column_class_init (PlenaryColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_column_dispose;
  object_class->get_property = plenary_column_get_property;
  object_class->set_property = plenary_column_set_property;

  widget_class->get_request_mode = plenary_column_get_request_mode;
  widget_class->measure = plenary_column_measure;
  widget_class->size_allocate = plenary_column_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_WIDTH] =
    g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_column_init (PlenaryColumn *self)
{
}

/**
 * plenary_column_set_width:
 * @width: how wide it would like to be, in pixels, with text of the usual size
 */
void
plenary_column_set_width (PlenaryColumn *self,
                          int            width)
{
  g_return_if_fail (PLENARY_IS_COLUMN (self));

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}
