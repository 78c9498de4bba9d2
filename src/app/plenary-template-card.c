/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card for one template: what it looks like, what it is called and what is in it. */

#include "config.h"

#include "plenary-template-card.h"

#include "plenary-templates.h"
#include "plenary-thumbnail.h"

struct _PlenaryTemplateCard
{
  AdwBin            parent_instance;

  GtkButton        *button;
  PlenaryThumbnail *thumbnail;
  GtkLabel         *title;
  GtkLabel         *detail;

  guint             index;
};

G_DEFINE_FINAL_TYPE (PlenaryTemplateCard, plenary_template_card, ADW_TYPE_BIN)

/* Drawn when it is first seen: until then the page need not wait for it. */
static void
plenary_template_card_map (GtkWidget *widget)
{
  PlenaryTemplateCard *self = PLENARY_TEMPLATE_CARD (widget);

  GTK_WIDGET_CLASS (plenary_template_card_parent_class)->map (widget);

  if (plenary_thumbnail_get_agenda (self->thumbnail) == NULL)
    {
      g_autoptr(PlenaryAgenda) agenda = plenary_templates_create (self->index);

      plenary_thumbnail_set_agenda (self->thumbnail, agenda);
    }
}

static void
plenary_template_card_class_init (PlenaryTemplateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = plenary_template_card_map;

  g_type_ensure (PLENARY_TYPE_THUMBNAIL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-template-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTemplateCard, detail);
}

static void
plenary_template_card_init (PlenaryTemplateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_template_card_new:
 * @index: which template it is for
 */
GtkWidget *
plenary_template_card_new (guint index)
{
  PlenaryTemplateCard *self = g_object_new (PLENARY_TYPE_TEMPLATE_CARD, NULL);

  self->index = index;
  gtk_label_set_text (self->title, plenary_templates_get_title (index));
  gtk_label_set_text (self->detail, plenary_templates_get_detail (index));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.new-from-template");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                    plenary_templates_get_name (index));

  return GTK_WIDGET (self);
}
