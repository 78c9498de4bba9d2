/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A kind of handout to choose: its name, and its first page in small. */

#include "config.h"

#include "plenary-handout-card.h"

#include "plenary-handout-kinds.h"
#include "plenary-page.h"

/* The room for the picture, in pixels. */
#define WIDTH 76
#define HEIGHT 74

struct _PlenaryHandoutCard
{
  GtkFlowBoxChild     parent_instance;

  PlenaryHandoutKind  kind;
  PlenaryPage        *page;
};

G_DEFINE_FINAL_TYPE (PlenaryHandoutCard, plenary_handout_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
plenary_handout_card_class_init (PlenaryHandoutCardClass *klass)
{
}

static void
plenary_handout_card_init (PlenaryHandoutCard *self)
{
}

static GtkWidget *
create_label (PlenaryHandoutKind kind)
{
  GtkWidget *label = gtk_label_new (plenary_handout_kind_get_label (kind));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  /* What the card asks for, so that there are three a row; a name that is longer is two lines. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/**
 * plenary_handout_card_new:
 * @kind: what there is to choose
 */
GtkWidget *
plenary_handout_card_new (PlenaryHandoutKind kind)
{
  PlenaryHandoutCard *self = g_object_new (PLENARY_TYPE_HANDOUT_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *frame = gtk_center_box_new ();

  self->kind = kind;
  self->page = PLENARY_PAGE (plenary_page_new ());
  gtk_widget_hide (GTK_WIDGET (self->page));
  gtk_widget_set_valign (GTK_WIDGET (self->page), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self->page), GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (frame, WIDTH, HEIGHT);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (frame), GTK_WIDGET (self->page));
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), create_label (kind));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "handout-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plenary_handout_kind_get_label (kind),
                                  -1);

  return GTK_WIDGET (self);
}

PlenaryHandoutKind
plenary_handout_card_get_kind (PlenaryHandoutCard *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT_CARD (self), PLENARY_HANDOUT_PROGRAMME);

  return self->kind;
}

/**
 * plenary_handout_card_set_handout:
 * @handout: one of that kind, laid out, of which the first page is shown
 */
void
plenary_handout_card_set_handout (PlenaryHandoutCard *self,
                                  PlenaryHandout     *handout)
{
  double width, height;

  g_return_if_fail (PLENARY_IS_HANDOUT_CARD (self));
  g_return_if_fail (PLENARY_IS_HANDOUT (handout));

  plenary_handout_get_sheet (handout, 0, &width, &height);
  plenary_page_set_scale (self->page, MIN (WIDTH / width, HEIGHT / height));
  plenary_page_show (self->page, handout, 0);
  gtk_widget_show (GTK_WIDGET (self->page));
}
