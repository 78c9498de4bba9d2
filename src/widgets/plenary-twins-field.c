/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Proposes to merge entries of a register whose names are as good as the same. It is seen only
 * where there are such.
 */

#include "config.h"

#include "plenary-twins-field.h"

#include "plenary-labels.h"
#include "plenary-merge-dialog.h"
#include "plenary-twins.h"

#include <glib/gi18n.h>

/* More at once would push the register out of sight; others follow as these are merged. */
#define MOST_ROWS 4

struct _PlenaryTwinsField
{
  PlenaryField  parent_instance;

  GtkListBox   *list;
  GPtrArray    *pairs;
  guint64       seen;       /* what the register was when it was looked at */
};

G_DEFINE_FINAL_TYPE (PlenaryTwinsField, plenary_twins_field, PLENARY_TYPE_FIELD)

static PlenaryList *
get_entries (PlenaryField *field)
{
  return plenary_entity_get_children (plenary_field_get_entity (field),
                                      plenary_field_get_member (field));
}

/* A number that is another one when any entry is. */
static guint64
summarise (PlenaryList *entries)
{
  guint64 sum = plenary_list_get_n_items (entries) + 1;

  for (guint i = 0; i < plenary_list_get_n_items (entries); i++)
    {
      PlenaryEntity *entity = plenary_list_get (entries, i);

      sum = sum * 31 + GPOINTER_TO_SIZE (entity) + plenary_entity_get_stamp (entity);
    }

  return sum;
}

static void
merge_cb (GtkButton *button,
          gpointer   user_data)
{
  PlenaryTwinsField *self = user_data;
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  PlenaryTwins *twins = g_ptr_array_index (self->pairs,
                                           gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (
    GTK_WINDOW (plenary_merge_dialog_new (plenary_field_get_history (PLENARY_FIELD (self)),
                                          twins->first, twins->second, GTK_WINDOW (root))));
}

static char *
create_title (PlenaryAgenda *agenda,
              PlenaryTwins  *twins)
{
  g_autofree char *first = plenary_label_dup_entry (agenda, twins->first);
  g_autofree char *second = plenary_label_dup_entry (agenda, twins->second);

  /* Translators: two names of a person, a room, a track or a kind of session */
  return g_strdup_printf (_("“%s” and “%s” may be the same"), first, second);
}

static void
add_row (PlenaryTwinsField *self,
         PlenaryTwins      *twins)
{
  PlenaryAgenda *agenda = plenary_field_get_agenda (PLENARY_FIELD (self));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Merge…"));
  g_autofree char *title = create_title (agenda, twins);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (merge_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
show_rows (PlenaryTwinsField *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < MIN (self->pairs->len, MOST_ROWS); i++)
    add_row (self, g_ptr_array_index (self->pairs, i));

  gtk_widget_set_visible (GTK_WIDGET (self), self->pairs->len > 0);
}

static void
plenary_twins_field_show (PlenaryField *field)
{
  PlenaryTwinsField *self = PLENARY_TWINS_FIELD (field);
  PlenaryList *entries = get_entries (field);
  guint64 seen = summarise (entries);

  if (seen == self->seen)
    return;

  self->seen = seen;
  g_ptr_array_unref (self->pairs);
  self->pairs = plenary_twins_find (entries);
  show_rows (self);
}

static void
plenary_twins_field_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_TWINS_FIELD (object)->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_twins_field_parent_class)->finalize (object);
}

static void
plenary_twins_field_class_init (PlenaryTwinsFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_twins_field_finalize;
  PLENARY_FIELD_CLASS (klass)->show = plenary_twins_field_show;
}

static void
plenary_twins_field_init (PlenaryTwinsField *self)
{
  self->pairs = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Perhaps the same"),
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * plenary_twins_field_get_n_pairs:
 *
 * Returns: how many pairs may be the same
 */
guint
plenary_twins_field_get_n_pairs (PlenaryTwinsField *self)
{
  g_return_val_if_fail (PLENARY_IS_TWINS_FIELD (self), 0);

  return self->pairs->len;
}
