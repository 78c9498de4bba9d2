/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row in which some of many can be picked. Where none is, all are meant. */

#include "config.h"

#include "plenary-pick-row.h"

#include "plenary-choice-popover.h"
#include "plenary-choice.h"

#include <glib/gi18n.h>

#define LABEL_CHARS 20

struct _PlenaryPickRow
{
  AdwActionRow          parent_instance;

  GtkWidget            *button;
  GtkLabel             *label;
  PlenaryChoicePopover *popover;
  GListModel           *choices;
  GStrv                 picked;     /* in the order of the choices */
};

G_DEFINE_FINAL_TYPE (PlenaryPickRow, plenary_pick_row, ADW_TYPE_ACTION_ROW)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static char *
dup_words (PlenaryPickRow *self)
{
  guint n = g_strv_length (self->picked);
  guint n_choices = self->choices != NULL ? g_list_model_get_n_items (self->choices) : 0;

  if (n == 0)
    /* Translators: all days, rooms, tracks or kinds of sessions are printed */
    return g_strdup (C_("print", "All"));

  for (guint i = 0; n == 1 && i < n_choices; i++)
    {
      g_autoptr(PlenaryChoice) choice = g_list_model_get_item (self->choices, i);

      if (g_str_equal (plenary_choice_get_id (choice), *self->picked))
        return g_strdup (plenary_choice_get_label (choice));
    }

  /* Translators: so many of so many days, rooms, tracks or kinds of sessions */
  return g_strdup_printf (C_("print", "%u of %u"), n, n_choices);
}

static void
show (PlenaryPickRow *self)
{
  g_autofree char *words = dup_words (self);

  gtk_label_set_text (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  plenary_choice_popover_set_selected (self->popover, (const char *const *) self->picked);
}

static void
plenary_pick_row_finalize (GObject *object)
{
  PlenaryPickRow *self = PLENARY_PICK_ROW (object);

  g_clear_object (&self->choices);
  g_strfreev (self->picked);

  G_OBJECT_CLASS (plenary_pick_row_parent_class)->finalize (object);
}

static void
plenary_pick_row_class_init (PlenaryPickRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_pick_row_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_PICK_ROW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_pick_row_init (PlenaryPickRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->picked = g_new0 (char *, 1);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, LABEL_CHARS);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->popover = PLENARY_CHOICE_POPOVER (plenary_choice_popover_new ());
  plenary_choice_popover_set_multiple (self->popover, TRUE);
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (plenary_pick_row_pick), self);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->popover));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pick");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->button);
}

/**
 * plenary_pick_row_new:
 * @title: what is picked
 */
GtkWidget *
plenary_pick_row_new (const char *title)
{
  PlenaryPickRow *self = g_object_new (PLENARY_TYPE_PICK_ROW, "title", title, NULL);

  plenary_choice_popover_set_typing (self->popover, title, NULL);

  return GTK_WIDGET (self);
}

/**
 * plenary_pick_row_set_choices:
 * @choices: (element-type PlenaryChoice): what there is to pick
 */
void
plenary_pick_row_set_choices (PlenaryPickRow *self,
                              GListModel     *choices)
{
  g_return_if_fail (PLENARY_IS_PICK_ROW (self));

  g_set_object (&self->choices, choices);
  plenary_choice_popover_set_choices (self->popover, choices);
  show (self);
}

/**
 * plenary_pick_row_set_picked:
 * @ids: (nullable): what is picked; nothing for all
 */
void
plenary_pick_row_set_picked (PlenaryPickRow    *self,
                             const char *const *ids)
{
  g_return_if_fail (PLENARY_IS_PICK_ROW (self));

  g_strfreev (self->picked);
  self->picked = ids != NULL ? g_strdupv ((char **) ids) : g_new0 (char *, 1);
  show (self);
}

/**
 * plenary_pick_row_dup_picked:
 *
 * Returns: (transfer full): what is picked; nothing for all
 */
GStrv
plenary_pick_row_dup_picked (PlenaryPickRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PICK_ROW (self), NULL);

  return g_strdupv (self->picked);
}

/**
 * plenary_pick_row_pick:
 * @id: a choice
 *
 * Picks it, or lets go of it if it is picked.
 */
void
plenary_pick_row_pick (PlenaryPickRow *self,
                       const char     *id)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_return_if_fail (PLENARY_IS_PICK_ROW (self));

  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr(PlenaryChoice) choice = g_list_model_get_item (self->choices, i);
      const char *other = plenary_choice_get_id (choice);
      gboolean was_picked = g_strv_contains ((const char *const *) self->picked, other);

      if (was_picked != g_str_equal (other, id))
        g_strv_builder_add (builder, other);
    }

  g_strfreev (self->picked);
  self->picked = g_strv_builder_end (builder);
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
