/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card for one template: what it looks like, what it is called and what is in it. One that the
 * user has made can be removed.
 */

#include "config.h"

#include "plenary-template-card.h"

#include "plenary-glimpse.h"
#include "plenary-guard.h"
#include "plenary-templates.h"
#include "plenary-thumbnail.h"
#include "plenary-user-templates.h"

#include <glib/gi18n.h>

struct _PlenaryTemplateCard
{
  AdwBin            parent_instance;

  GtkButton        *button;
  PlenaryThumbnail *thumbnail;
  GtkLabel         *title;
  GtkLabel         *detail;
  GtkWidget        *remove_button;

  guint             index;
  GFile            *file;            /* NULL if it is one of ours */
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (PlenaryTemplateCard, plenary_template_card, ADW_TYPE_BIN)

/* Days and sessions. */
static char *
dup_counts (PlenaryAgenda *agenda)
{
  guint n_days = plenary_list_get_n_items (plenary_agenda_get_days (agenda));
  guint n_sessions = plenary_agenda_count (agenda);
  g_autofree char *days = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions),
                                               n_sessions);

  /* Translators: “2 days” and “10 sessions” are in a template */
  return g_strdup_printf (_("%s, %s"), days, sessions);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(PlenaryTemplateCard) self = user_data;
  g_autoptr(PlenaryAgenda) agenda = plenary_glimpse_finish (result, NULL);
  g_autofree char *counts = NULL;

  if (agenda == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  counts = dup_counts (agenda);
  gtk_label_set_text (self->detail, counts);
  plenary_thumbnail_set_agenda (self->thumbnail, agenda);
}

/* Drawn when it is first seen: until then the page need not wait for it. */
static void
plenary_template_card_map (GtkWidget *widget)
{
  PlenaryTemplateCard *self = PLENARY_TEMPLATE_CARD (widget);

  GTK_WIDGET_CLASS (plenary_template_card_parent_class)->map (widget);

  if (self->cancellable != NULL || plenary_thumbnail_get_agenda (self->thumbnail) != NULL)
    return;

  if (self->file != NULL)
    {
      self->cancellable = g_cancellable_new ();
      plenary_glimpse_async (self->file, self->cancellable, read_cb, g_object_ref (self));
    }
  else
    {
      g_autoptr(PlenaryAgenda) agenda = plenary_templates_create (self->index);

      plenary_thumbnail_set_agenda (self->thumbnail, agenda);
    }
}

static void
plenary_template_card_dispose (GObject *object)
{
  PlenaryTemplateCard *self = PLENARY_TEMPLATE_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (plenary_template_card_parent_class)->dispose (object);
}

static void
plenary_template_card_class_init (PlenaryTemplateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_template_card_dispose;
  widget_class->map = plenary_template_card_map;

  g_type_ensure (PLENARY_TYPE_THUMBNAIL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-template-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, detail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, remove_button);
}

static void
plenary_template_card_init (PlenaryTemplateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_template_card_new:
 * @index: which of our templates it is for
 */
GtkWidget *
plenary_template_card_new (guint index)
{
  PlenaryTemplateCard *self = g_object_new (PLENARY_TYPE_TEMPLATE_CARD, NULL);

  self->index = index;
  gtk_label_set_text (self->title, plenary_templates_get_title (index));
  gtk_label_set_text (self->detail, plenary_templates_get_detail (index));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                    plenary_templates_get_name (index));

  return GTK_WIDGET (self);
}

/**
 * plenary_template_card_new_for_file:
 * @file: a template that the user has made
 */
GtkWidget *
plenary_template_card_new_for_file (GFile *file)
{
  PlenaryTemplateCard *self = g_object_new (PLENARY_TYPE_TEMPLATE_CARD, NULL);
  g_autofree char *name = plenary_user_templates_dup_name (file);
  g_autofree char *shown = plenary_guard_line (name);
  g_autofree char *uri = g_file_get_uri (file);

  self->file = g_object_ref (file);
  gtk_label_set_text (self->title, shown);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", uri);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove_button), "s", uri);
  gtk_widget_set_visible (self->remove_button, TRUE);

  return GTK_WIDGET (self);
}
