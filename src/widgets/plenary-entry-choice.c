/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one choice that a question leaves: which entry of a register is meant. Nothing is changed by
 * it before the question is answered.
 */

#include "config.h"

#include "plenary-entry-choice.h"

#include "plenary-choice-button.h"
#include "plenary-choice.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

struct _PlenaryEntryChoice
{
  AdwBin               parent_instance;

  PlenaryChoiceButton *button;
  GListModel          *choices;
  char                *chosen;
};

G_DEFINE_FINAL_TYPE (PlenaryEntryChoice, plenary_entry_choice, ADW_TYPE_BIN)

enum { PROP_0, PROP_CHOSEN, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
plenary_entry_choice_finalize (GObject *object)
{
  PlenaryEntryChoice *self = PLENARY_ENTRY_CHOICE (object);

  g_clear_object (&self->choices);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (plenary_entry_choice_parent_class)->finalize (object);
}

static void
plenary_entry_choice_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_string (value, PLENARY_ENTRY_CHOICE (object)->chosen);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
plenary_entry_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_ENTRY_CHOICE (widget)->button));
}

static void
plenary_entry_choice_class_init (PlenaryEntryChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_entry_choice_finalize;
  object_class->get_property = plenary_entry_choice_get_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_entry_choice_grab_focus;

  properties[PROP_CHOSEN] =
    g_param_spec_string ("chosen", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_entry_choice_init (PlenaryEntryChoice *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "form");
}

/* Returns: (transfer full): how the choice of that id reads */
static char *
dup_label (PlenaryEntryChoice *self,
           const char         *id)
{
  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr(PlenaryChoice) choice = g_list_model_get_item (self->choices, i);

      if (g_str_equal (plenary_choice_get_id (choice), id))
        return g_strdup (plenary_choice_get_label (choice));
    }

  return g_strdup (_("Choose…"));
}

/**
 * plenary_entry_choice_new:
 * @caption: what is to be chosen
 * @choices: (element-type PlenaryChoice): what there is to choose from
 *
 * The first is chosen if it is nothing, else none.
 */
GtkWidget *
plenary_entry_choice_new (const char *caption,
                          GListModel *choices)
{
  PlenaryEntryChoice *self = g_object_new (PLENARY_TYPE_ENTRY_CHOICE, NULL);
  g_autoptr(PlenaryChoice) first = g_list_model_get_item (choices, 0);
  PlenaryChoicePopover *popover;

  self->choices = g_object_ref (choices);
  self->button = PLENARY_CHOICE_BUTTON (plenary_choice_button_new (caption));
  popover = plenary_choice_button_get_popover (self->button);
  plenary_choice_popover_set_choices (popover, choices);
  plenary_choice_popover_set_typing (popover, _("Find"), NULL);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (plenary_entry_choice_set_chosen), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));

  plenary_choice_button_show (self->button, _("Choose…"), TRUE);
  if (first != NULL && *plenary_choice_get_id (first) == '\0')
    plenary_entry_choice_set_chosen (self, "");

  return GTK_WIDGET (self);
}

/**
 * plenary_entry_choice_get_chosen:
 *
 * Returns: (transfer none) (nullable): the id of what is chosen, empty for nothing; NULL where
 *   there was no choice yet
 */
const char *
plenary_entry_choice_get_chosen (PlenaryEntryChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTRY_CHOICE (self), NULL);

  return self->chosen;
}

void
plenary_entry_choice_set_chosen (PlenaryEntryChoice *self,
                                 const char         *id)
{
  const char *ids[] = { id, NULL };
  g_autofree char *label = NULL;

  g_return_if_fail (PLENARY_IS_ENTRY_CHOICE (self));
  g_return_if_fail (id != NULL);

  if (!plenary_set_string (&self->chosen, id))
    return;

  label = dup_label (self, self->chosen);
  plenary_choice_button_show (self->button, label, *self->chosen == '\0');
  plenary_choice_popover_set_selected (plenary_choice_button_get_popover (self->button), ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

/**
 * plenary_entry_choice_get_popover:
 *
 * Returns: (transfer none): the list to choose from
 */
PlenaryChoicePopover *
plenary_entry_choice_get_popover (PlenaryEntryChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTRY_CHOICE (self), NULL);

  return plenary_choice_button_get_popover (self->button);
}
