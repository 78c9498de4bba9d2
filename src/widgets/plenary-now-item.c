/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One half of what is on now and next: a button that says what, since when, and leads there. */

#include "config.h"

#include "plenary-now-item.h"

#include "plenary-widgets.h"

struct _PlenaryNowItem
{
  AdwBin          parent_instance;

  GtkButton      *button;
  GtkWidget      *dot;
  GtkLabel       *word;
  GtkLabel       *detail;
  GtkLabel       *name;
  GtkLabel       *title;
  GtkProgressBar *elapsed;

  char           *heading;
  gboolean        is_now;
  PlenarySession *session;
};

G_DEFINE_FINAL_TYPE (PlenaryNowItem, plenary_now_item, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_HEADING,
  PROP_IS_NOW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
clicked_cb (PlenaryNowItem *self)
{
  if (self->session != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
plenary_now_item_dispose (GObject *object)
{
  g_clear_object (&PLENARY_NOW_ITEM (object)->session);

  G_OBJECT_CLASS (plenary_now_item_parent_class)->dispose (object);
}

static void
plenary_now_item_finalize (GObject *object)
{
  g_free (PLENARY_NOW_ITEM (object)->heading);

  G_OBJECT_CLASS (plenary_now_item_parent_class)->finalize (object);
}

static void
plenary_now_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlenaryNowItem *self = PLENARY_NOW_ITEM (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;

    case PROP_IS_NOW:
      g_value_set_boolean (value, self->is_now);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_now_item_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PlenaryNowItem *self = PLENARY_NOW_ITEM (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      g_free (self->heading);
      self->heading = g_value_dup_string (value);
      break;

    case PROP_IS_NOW:
      self->is_now = g_value_get_boolean (value);
      gtk_widget_set_visible (self->dot, self->is_now);
      gtk_widget_set_visible (GTK_WIDGET (self->elapsed), self->is_now);

      if (self->is_now)
        gtk_widget_add_css_class (GTK_WIDGET (self), "present");
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_now_item_class_init (PlenaryNowItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_now_item_dispose;
  object_class->finalize = plenary_now_item_finalize;
  object_class->get_property = plenary_now_item_get_property;
  object_class->set_property = plenary_now_item_set_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_IS_NOW] = g_param_spec_boolean ("is-now", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] =
    g_signal_new ("activated",
                  PLENARY_TYPE_NOW_ITEM,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-now-item.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowItem, button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowItem, dot);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowItem, word);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowItem, detail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowItem, name);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowItem, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowItem, elapsed);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);

  gtk_widget_class_set_css_name (widget_class, "now-item");
}

static void
plenary_now_item_init (PlenaryNowItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plenary_now_item_new (void)
{
  return g_object_new (PLENARY_TYPE_NOW_ITEM, NULL);
}

/**
 * plenary_now_item_get_session:
 *
 * Returns: (transfer none) (nullable): what it shows and leads to
 */
PlenarySession *
plenary_now_item_get_session (PlenaryNowItem *self)
{
  g_return_val_if_fail (PLENARY_IS_NOW_ITEM (self), NULL);

  return self->session;
}

/* A session with a number has that before its title. */
static void
show_names (PlenaryNowItem *self,
            const char     *name,
            const char     *title,
            const char     *detail)
{
  gboolean is_one = g_str_equal (name, title);
  g_autofree char *spoken = is_one ?
    g_strdup_printf ("%s, %s, %s", self->heading, title, detail) :
    g_strdup_printf ("%s, %s, %s, %s", self->heading, name, title, detail);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->title), !is_one);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), title);
}

/**
 * plenary_now_item_show:
 * @reading: how the programme reads now
 * @session: (nullable): the session to show; without one there is nothing to see
 * @detail: what is to be known of its time and its place
 */
void
plenary_now_item_show (PlenaryNowItem *self,
                       PlenaryReading *reading,
                       PlenarySession *session,
                       const char     *detail)
{
  g_return_if_fail (PLENARY_IS_NOW_ITEM (self));
  g_return_if_fail (session == NULL || PLENARY_IS_SESSION (session));

  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), session != NULL);

  if (session != NULL)
    {
      g_autofree char *name = plenary_reading_dup_short_name (reading, session);
      g_autofree char *title = plenary_reading_dup_title (reading, session);

      show_names (self, name, title, detail);
    }
}

/**
 * plenary_now_item_set_elapsed:
 * @elapsed: how much of the session is over, from 0 to 1
 */
void
plenary_now_item_set_elapsed (PlenaryNowItem *self,
                              double          elapsed)
{
  g_return_if_fail (PLENARY_IS_NOW_ITEM (self));

  gtk_progress_bar_set_fraction (self->elapsed, CLAMP (elapsed, 0, 1));
}
