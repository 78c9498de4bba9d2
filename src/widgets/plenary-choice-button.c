/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A button that says what is chosen, below a caption, and opens the list to choose from. It asks
 * for that list to be filled by `opening`, as registers change and some lists are long.
 */

#include "config.h"

#include "plenary-choice-button.h"

struct _PlenaryChoiceButton
{
  AdwBin                parent_instance;

  GtkMenuButton        *button;
  GtkLabel             *value;
  PlenaryChoicePopover *popover;
};

G_DEFINE_FINAL_TYPE (PlenaryChoiceButton, plenary_choice_button, ADW_TYPE_BIN)

enum { OPENING, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       self)
{
  g_signal_emit (self, signals[OPENING], 0);
}

static gboolean
plenary_choice_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_CHOICE_BUTTON (widget)->button));
}

static void
plenary_choice_button_class_init (PlenaryChoiceButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_choice_button_grab_focus;

  signals[OPENING] =
    g_signal_new ("opening", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static void
plenary_choice_button_init (PlenaryChoiceButton *self)
{
  self->popover = PLENARY_CHOICE_POPOVER (plenary_choice_popover_new ());
  self->value = GTK_LABEL (create_label (NULL));

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "choice-field");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * plenary_choice_button_new:
 * @caption: what is chosen with it
 */
GtkWidget *
plenary_choice_button_new (const char *caption)
{
  PlenaryChoiceButton *self = g_object_new (PLENARY_TYPE_CHOICE_BUTTON, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = create_label (caption);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->value));
  gtk_widget_set_hexpand (box, TRUE);

  gtk_menu_button_set_child (self->button, box);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * plenary_choice_button_show:
 * @label: how what is chosen reads
 * @is_nothing: whether that is nothing, and stands dimmed
 */
void
plenary_choice_button_show (PlenaryChoiceButton *self,
                            const char          *label,
                            gboolean             is_nothing)
{
  g_return_if_fail (PLENARY_IS_CHOICE_BUTTON (self));

  gtk_label_set_text (self->value, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);

  if (is_nothing)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");
}

/**
 * plenary_choice_button_get_shown:
 *
 * Returns: (transfer none): how what is chosen reads
 */
const char *
plenary_choice_button_get_shown (PlenaryChoiceButton *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE_BUTTON (self), NULL);

  return gtk_label_get_text (self->value);
}

/**
 * plenary_choice_button_get_popover:
 *
 * Returns: (transfer none): the list to choose from
 */
PlenaryChoicePopover *
plenary_choice_button_get_popover (PlenaryChoiceButton *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE_BUTTON (self), NULL);

  return self->popover;
}
