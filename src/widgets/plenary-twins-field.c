/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Proposes to merge entries of a register whose names are as good as the same. It is seen only
 * where there are such.
 *
 * Who knows that two of them are not the same can say so, and is not asked again. That is the
 * reader's own, and not written into the programme.
 */

#include "config.h"

#include "plenary-twins-field.h"

#include "plenary-labels.h"
#include "plenary-merge-dialog.h"
#include "plenary-twins.h"

#include <glib/gi18n.h>
#include <string.h>

/* More at once would push the register out of sight; others follow as these are merged. */
#define MOST_ROWS 4

struct _PlenaryTwinsField
{
  PlenaryField  parent_instance;

  GtkListBox   *list;
  GPtrArray    *pairs;
  PlenaryStars *apart;      /* pairs that are not the same */
  guint64       seen;       /* what the register was when it was looked at */
};

G_DEFINE_FINAL_TYPE (PlenaryTwinsField, plenary_twins_field, PLENARY_TYPE_FIELD)

enum { PROP_0, PROP_APART, N_PROPS };
static GParamSpec *properties[N_PROPS];

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

/* A name for two entries, whichever is the first in the register, that is no longer than an id. */
static char *
make_key (PlenaryTwins *twins)
{
  const char *first = plenary_entity_get_id (twins->first);
  const char *second = plenary_entity_get_id (twins->second);

  g_autofree char *both = strcmp (first, second) < 0 ? g_strconcat (first, " ", second, NULL) :
                                                       g_strconcat (second, " ", first, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA1, both, -1);
}

static PlenaryTwins *
get_twins (PlenaryTwinsField *self,
           GtkButton         *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  return g_ptr_array_index (self->pairs, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

/* The row goes with that, and the keys go on from the list. */
static void
dismiss_cb (GtkButton *button,
            gpointer   user_data)
{
  PlenaryTwinsField *self = user_data;
  g_autofree char *key = make_key (get_twins (self, button));

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  plenary_stars_set (self->apart, key, TRUE);
}

static void
merge_cb (GtkButton *button,
          gpointer   user_data)
{
  PlenaryTwinsField *self = user_data;
  PlenaryTwins *twins = get_twins (self, button);
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
add_dismissal (PlenaryTwinsField *self,
               GtkWidget         *row,
               const char        *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Not the Same"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  /* Translators: what takes back the proposal to merge two. */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Not the Same"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (dismiss_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
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

  if (self->apart != NULL)
    add_dismissal (self, row, title);

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
leave_out_apart (PlenaryTwinsField *self)
{
  for (guint i = self->pairs->len; i > 0 && self->apart != NULL; i--)
    {
      g_autofree char *key = make_key (g_ptr_array_index (self->pairs, i - 1));

      if (plenary_stars_has (self->apart, key))
        g_ptr_array_remove_index (self->pairs, i - 1);
    }
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
  leave_out_apart (self);
  show_rows (self);
}

static void
apart_changed_cb (PlenaryTwinsField *self)
{
  self->seen = 0;

  if (plenary_field_is_ready (PLENARY_FIELD (self)))
    plenary_twins_field_show (PLENARY_FIELD (self));
}

static void
plenary_twins_field_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_APART:
      g_value_set_object (value, PLENARY_TWINS_FIELD (object)->apart);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_twins_field_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_APART:
      plenary_twins_field_set_apart (PLENARY_TWINS_FIELD (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_twins_field_dispose (GObject *object)
{
  plenary_twins_field_set_apart (PLENARY_TWINS_FIELD (object), NULL);

  G_OBJECT_CLASS (plenary_twins_field_parent_class)->dispose (object);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_twins_field_dispose;
  object_class->finalize = plenary_twins_field_finalize;
  object_class->get_property = plenary_twins_field_get_property;
  object_class->set_property = plenary_twins_field_set_property;
  PLENARY_FIELD_CLASS (klass)->show = plenary_twins_field_show;

  properties[PROP_APART] =
    g_param_spec_object ("apart", NULL, NULL,
                         PLENARY_TYPE_STARS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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

/**
 * plenary_twins_field_set_apart:
 * @apart: (nullable): what is not proposed, and to which that goes which is dismissed; NULL if
 *   nothing can be
 */
void
plenary_twins_field_set_apart (PlenaryTwinsField *self,
                               PlenaryStars      *apart)
{
  g_return_if_fail (PLENARY_IS_TWINS_FIELD (self));
  g_return_if_fail (apart == NULL || PLENARY_IS_STARS (apart));

  if (self->apart == apart)
    return;

  if (self->apart != NULL)
    g_signal_handlers_disconnect_by_func (self->apart, apart_changed_cb, self);

  g_set_object (&self->apart, apart);

  if (apart != NULL)
    g_signal_connect_swapped (apart, "changed", G_CALLBACK (apart_changed_cb), self);

  apart_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APART]);
}
