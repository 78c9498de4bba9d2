/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks which entry of a register is the same as another, and under which of the two names it stays.
 * One step takes back all that it did.
 */

#include "config.h"

#include "plenary-merge-dialog.h"

#include "plenary-choice.h"
#include "plenary-deeds.h"
#include "plenary-guard.h"
#include "plenary-labels.h"
#include "plenary-shrinking.h"

#include <glib/gi18n.h>

#define CANCEL "cancel"

struct _PlenaryMergeDialog
{
  AdwMessageDialog    parent_instance;

  PlenaryHistory     *history;
  PlenaryEntity      *entity;

  PlenaryEntryChoice *choice;
  GtkWidget          *names;
  AdwActionRow       *rows[2];      /* the entity itself, the other */
  GtkCheckButton     *buttons[2];
};

G_DEFINE_FINAL_TYPE (PlenaryMergeDialog, plenary_merge_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* What is said of each register, by what is in it. */
static const struct
{
  PlenaryEntityType type;
  const char       *heading;
  const char       *deed;
} words[] = {
  { PLENARY_ENTITY_PERSON, N_("Merge Two People"), N_("Merge People") },
  { PLENARY_ENTITY_ROOM, N_("Merge Two Rooms"), N_("Merge Rooms") },
  { PLENARY_ENTITY_TRACK, N_("Merge Two Tracks"), N_("Merge Tracks") },
  { PLENARY_ENTITY_KIND, N_("Merge Two Kinds"), N_("Merge Kinds") },
};

static guint
get_words (PlenaryEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].type == plenary_entity_get_entity_type (entity))
      return i;

  g_assert_not_reached ();
}

/* Returns: (transfer none) (nullable): the entry of that id, while it is in the programme */
static PlenaryEntity *
find (PlenaryMergeDialog *self,
      const char         *id)
{
  return id != NULL ? plenary_agenda_find (plenary_history_get_agenda (self->history), id) : NULL;
}

static PlenaryEntity *
get_other (PlenaryMergeDialog *self)
{
  return find (self, plenary_entry_choice_get_chosen (self->choice));
}

static void
plenary_merge_dialog_response (AdwMessageDialog *dialog,
                               const char       *response)
{
  PlenaryMergeDialog *self = PLENARY_MERGE_DIALOG (dialog);
  PlenaryEntity *entity = find (self, plenary_entity_get_id (self->entity));
  PlenaryEntity *other = get_other (self);
  gboolean keeps_other = gtk_check_button_get_active (self->buttons[1]);
  const char *deed = _(words[get_words (self->entity)].deed);
  g_autoptr(GError) error = NULL;

  if (!g_str_equal (response, PLENARY_MERGE_MERGE) || entity != self->entity || other == NULL)
    return;

  if (!plenary_history_do (self->history, deed,
                           plenary_deed_merge (plenary_history_get_agenda (self->history),
                                               keeps_other ? other : entity,
                                               keeps_other ? entity : other), &error))
    g_warning ("%s: %s", deed, error->message);
}

static void
plenary_merge_dialog_dispose (GObject *object)
{
  PlenaryMergeDialog *self = PLENARY_MERGE_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (plenary_merge_dialog_parent_class)->dispose (object);
}

static void
plenary_merge_dialog_class_init (PlenaryMergeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_merge_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = plenary_merge_dialog_response;
}

static void
add_name (PlenaryMergeDialog *self,
          guint               index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  self->rows[index] = ADW_ACTION_ROW (row);
  self->buttons[index] = GTK_CHECK_BUTTON (button);

  /* A name may hold what looks like markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (self->rows[index], button);
  adw_action_row_set_activatable_widget (self->rows[index], button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->names), row);
}

static void
plenary_merge_dialog_init (PlenaryMergeDialog *self)
{
  plenary_shrinking_let_heading_wrap (ADW_MESSAGE_DIALOG (self));
  self->names = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->names), _("Name to Keep"));

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    add_name (self, i);

  gtk_check_button_set_group (self->buttons[1], self->buttons[0]);
  gtk_check_button_set_active (self->buttons[0], TRUE);
}

/* Two that have one name are told apart by what they do. */
static char *
create_detail (PlenaryAgenda *agenda,
               PlenaryEntity *entity)
{
  guint n = plenary_deed_count_users (agenda, entity);
  g_autofree char *count = g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
  const char *affiliation = "";
  g_autofree char *line = NULL;

  if (PLENARY_IS_PERSON (entity))
    affiliation = plenary_agenda_pick (agenda,
                                       plenary_person_get_affiliation (PLENARY_PERSON (entity)));

  if (*affiliation == '\0')
    return g_steal_pointer (&count);

  line = plenary_guard_line (affiliation);

  return g_strdup_printf ("%s · %s", count, line);
}

static void
show_name (PlenaryMergeDialog *self,
           guint               index,
           PlenaryEntity      *entity)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);
  g_autofree char *name = plenary_label_dup_entry (agenda, entity);
  g_autofree char *detail = create_detail (agenda, entity);
  g_autofree char *escaped = g_markup_escape_text (detail, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[index]), name);
  adw_action_row_set_subtitle (self->rows[index], escaped);
}

static void
chosen_cb (PlenaryMergeDialog *self)
{
  PlenaryEntity *other = get_other (self);

  gtk_widget_set_visible (self->names, other != NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), PLENARY_MERGE_MERGE,
                                           other != NULL);

  if (other != NULL)
    show_name (self, 1, other);
}

static void
add_children (PlenaryMergeDialog *self)
{
  g_autoptr(GListModel) choices =
    plenary_choices_create_others (plenary_history_get_agenda (self->history), self->entity);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->choice = PLENARY_ENTRY_CHOICE (plenary_entry_choice_new (_("Same As"), choices));
  g_signal_connect_object (self->choice, "notify::chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), self->names);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);
}

/**
 * plenary_merge_dialog_new:
 * @entity: an entry of a register
 * @other: (nullable): another of the same that it may be
 * @parent: (nullable): the window it is for
 */
GtkWidget *
plenary_merge_dialog_new (PlenaryHistory *history,
                          PlenaryEntity  *entity,
                          PlenaryEntity  *other,
                          GtkWindow      *parent)
{
  PlenaryMergeDialog *self = g_object_new (PLENARY_TYPE_MERGE_DIALOG, "transient-for", parent,
                                           NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  self->history = g_object_ref (history);
  self->entity = g_object_ref (entity);

  adw_message_dialog_set_heading (dialog, _(words[get_words (entity)].heading));
  adw_message_dialog_set_body (dialog, _("All sessions of both go to the one that is kept, and so "
                                         "does what is known of the other alone."));
  adw_message_dialog_add_responses (dialog,
                                    CANCEL, _("_Cancel"),
                                    PLENARY_MERGE_MERGE, _("_Merge"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, PLENARY_MERGE_MERGE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, PLENARY_MERGE_MERGE);
  adw_message_dialog_set_close_response (dialog, CANCEL);

  add_children (self);
  show_name (self, 0, entity);
  chosen_cb (self);

  if (other != NULL)
    plenary_entry_choice_set_chosen (self->choice, plenary_entity_get_id (other));

  return GTK_WIDGET (self);
}

/**
 * plenary_merge_dialog_get_choice:
 *
 * Returns: (transfer none): which other entry is the same
 */
PlenaryEntryChoice *
plenary_merge_dialog_get_choice (PlenaryMergeDialog *self)
{
  g_return_val_if_fail (PLENARY_IS_MERGE_DIALOG (self), NULL);

  return self->choice;
}

/**
 * plenary_merge_dialog_keep_other:
 * @keep_other: whether the entry that was chosen stays, instead of the one it was asked about
 */
void
plenary_merge_dialog_keep_other (PlenaryMergeDialog *self,
                                 gboolean            keep_other)
{
  g_return_if_fail (PLENARY_IS_MERGE_DIALOG (self));

  gtk_check_button_set_active (self->buttons[keep_other ? 1 : 0], TRUE);
}
