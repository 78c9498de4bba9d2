/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session on the shelf: what it is, how long, and its title. */

#include "config.h"

#include "plenary-shelf-item.h"

#include "plenary-marks.h"
#include "plenary-widgets.h"

#define SEPARATOR " · "

struct _PlenaryShelfItem
{
  AdwBin          parent_instance;

  GtkLabel       *what;
  GtkLabel       *title;

  PlenarySession *session;
};

G_DEFINE_FINAL_TYPE (PlenaryShelfItem, plenary_shelf_item, ADW_TYPE_BIN)

/* What is cut off. */
static gboolean
plenary_shelf_item_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    is_keyboard,
                                  GtkTooltip *tooltip)
{
  PlenaryShelfItem *self = PLENARY_SHELF_ITEM (widget);

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->title));

  return pango_layout_is_ellipsized (gtk_label_get_layout (self->title));
}

/* As what does not match steps back on the days. */
static void
show_search (PlenaryShelfItem *self,
             PlenarySearch    *search)
{
  gboolean is_active = search != NULL && plenary_search_is_active (search);
  gboolean is_match = is_active && plenary_search_find (search, self->session, NULL);

  plenary_marks_show (GTK_WIDGET (self->title),
                      is_match ? plenary_search_get_query (search) : NULL);

  if (is_active && !is_match)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stepped-back");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stepped-back");
}

static void
plenary_shelf_item_dispose (GObject *object)
{
  PlenaryShelfItem *self = PLENARY_SHELF_ITEM (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_shelf_item_parent_class)->dispose (object);
}

static void
plenary_shelf_item_class_init (PlenaryShelfItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_shelf_item_dispose;

  widget_class->query_tooltip = plenary_shelf_item_query_tooltip;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-shelf-item.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryShelfItem, what);
  gtk_widget_class_bind_template_child (widget_class, PlenaryShelfItem, title);
}

static void
plenary_shelf_item_init (PlenaryShelfItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
plenary_shelf_item_new (void)
{
  return g_object_new (PLENARY_TYPE_SHELF_ITEM, NULL);
}

/**
 * plenary_shelf_item_show:
 * @reading: how the programme reads now
 * @session: the session to show
 */
void
plenary_shelf_item_show (PlenaryShelfItem *self,
                         PlenaryReading   *reading,
                         PlenarySession   *session)
{
  g_return_if_fail (PLENARY_IS_SHELF_ITEM (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  g_set_object (&self->session, session);
  plenary_shelf_item_update (self, reading);
}

/**
 * plenary_shelf_item_update:
 * @reading: how the programme reads now
 */
void
plenary_shelf_item_update (PlenaryShelfItem *self,
                           PlenaryReading   *reading)
{
  g_autofree char *title = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *length = NULL;
  g_autofree char *what = NULL;

  g_return_if_fail (PLENARY_IS_SHELF_ITEM (self));

  title = plenary_reading_dup_title (reading, self->session);
  kind = plenary_reading_dup_kind (reading, self->session);
  length = plenary_reading_dup_length (reading, self->session);
  what = *length != '\0' ? g_strconcat (kind, SEPARATOR, length, NULL) : g_strdup (kind);

  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->title, title);
  show_search (self, plenary_reading_get_search (reading));
}

/**
 * plenary_shelf_item_get_session:
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
PlenarySession *
plenary_shelf_item_get_session (PlenaryShelfItem *self)
{
  g_return_val_if_fail (PLENARY_IS_SHELF_ITEM (self), NULL);

  return self->session;
}
