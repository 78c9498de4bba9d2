/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slider for how large a timeline shows its hours, and a button that shows the whole day. */

#include "config.h"

#include "plenary-zoom.h"

#include "plenary-geometry.h"

struct _PlenaryZoom
{
  GtkBox           parent_instance;

  PlenaryTimeline *timeline;
  gulong           handler;
  gboolean         is_following;   /* the slider moves because of the timeline */

  GtkLabel        *label;
  GtkScale        *slider;
  GtkAdjustment   *adjustment;
};

G_DEFINE_FINAL_TYPE (PlenaryZoom, plenary_zoom, GTK_TYPE_BOX)

enum {
  PROP_0,
  PROP_TIMELINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
follow (PlenaryZoom *self)
{
  double scale = self->timeline != NULL ? plenary_timeline_get_shown_scale (self->timeline) : 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self), scale > 0);

  if (scale <= 0)
    return;

  self->is_following = TRUE;
  gtk_adjustment_set_value (self->adjustment, scale);
  self->is_following = FALSE;
}

static void
value_changed_cb (PlenaryZoom *self)
{
  if (!self->is_following && self->timeline != NULL)
    plenary_timeline_set_scale (self->timeline, gtk_adjustment_get_value (self->adjustment));
}

static void
plenary_zoom_dispose (GObject *object)
{
  plenary_zoom_set_timeline (PLENARY_ZOOM (object), NULL);

  G_OBJECT_CLASS (plenary_zoom_parent_class)->dispose (object);
}

static void
plenary_zoom_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PlenaryZoom *self = PLENARY_ZOOM (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      g_value_set_object (value, self->timeline);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_zoom_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PlenaryZoom *self = PLENARY_ZOOM (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      plenary_zoom_set_timeline (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_zoom_class_init (PlenaryZoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_zoom_dispose;
  object_class->get_property = plenary_zoom_get_property;
  object_class->set_property = plenary_zoom_set_property;

  properties[PROP_TIMELINE] =
    g_param_spec_object ("timeline", NULL, NULL, PLENARY_TYPE_TIMELINE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "zoom");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-zoom.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryZoom, label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryZoom, slider);
  gtk_widget_class_bind_template_child (widget_class, PlenaryZoom, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
plenary_zoom_init (PlenaryZoom *self)
{
  self->is_following = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_adjustment_set_lower (self->adjustment, PLENARY_GEOMETRY_LEAST_SCALE);
  gtk_adjustment_set_upper (self->adjustment, PLENARY_GEOMETRY_MOST_SCALE);
  self->is_following = FALSE;
  follow (self);
}

GtkWidget *
plenary_zoom_new (void)
{
  return g_object_new (PLENARY_TYPE_ZOOM, NULL);
}

PlenaryTimeline *
plenary_zoom_get_timeline (PlenaryZoom *self)
{
  g_return_val_if_fail (PLENARY_IS_ZOOM (self), NULL);

  return self->timeline;
}

/**
 * plenary_zoom_set_timeline:
 * @timeline: (nullable): the timeline that it zooms
 */
void
plenary_zoom_set_timeline (PlenaryZoom     *self,
                           PlenaryTimeline *timeline)
{
  g_return_if_fail (PLENARY_IS_ZOOM (self));
  g_return_if_fail (timeline == NULL || PLENARY_IS_TIMELINE (timeline));

  if (self->timeline == timeline)
    return;

  if (self->timeline != NULL)
    g_clear_signal_handler (&self->handler, self->timeline);

  g_clear_weak_pointer (&self->timeline);
  g_set_weak_pointer (&self->timeline, timeline);

  if (timeline != NULL)
    self->handler = g_signal_connect_swapped (timeline, "notify::shown-scale",
                                              G_CALLBACK (follow), self);

  follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
}
