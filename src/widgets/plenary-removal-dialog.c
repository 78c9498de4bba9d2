/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what becomes of the sessions of a room, a track or a kind that shall be deleted, and who
 * takes part instead of a person. One step takes back all that it did.
 */

#include "config.h"

#include "plenary-removal-dialog.h"

#include "plenary-choice.h"
#include "plenary-deeds.h"
#include "plenary-labels.h"
#include "plenary-shrinking.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

#define CANCEL "cancel"

struct _PlenaryRemovalDialog
{
  AdwMessageDialog    parent_instance;

  PlenaryHistory     *history;
  PlenaryEntity      *entity;
  char               *deed;
  PlenaryEntryChoice *choice;
};

G_DEFINE_FINAL_TYPE (PlenaryRemovalDialog, plenary_removal_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
plenary_removal_dialog_response (AdwMessageDialog *dialog,
                                 const char       *response)
{
  PlenaryRemovalDialog *self = PLENARY_REMOVAL_DIALOG (dialog);
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);
  const char *successor = plenary_entry_choice_get_chosen (self->choice);
  g_autoptr(GError) error = NULL;

  if (!g_str_equal (response, PLENARY_REMOVAL_DELETE) ||
      plenary_agenda_find (agenda, plenary_entity_get_id (self->entity)) != self->entity)
    return;

  if (successor != NULL && *successor == '\0')
    successor = NULL;

  if (!plenary_history_do (self->history, self->deed,
                           plenary_deed_replace (agenda, self->entity, successor), &error))
    g_warning ("%s: %s", self->deed, error->message);
}

static void
plenary_removal_dialog_dispose (GObject *object)
{
  PlenaryRemovalDialog *self = PLENARY_REMOVAL_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (plenary_removal_dialog_parent_class)->dispose (object);
}

static void
plenary_removal_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_REMOVAL_DIALOG (object)->deed, g_free);

  G_OBJECT_CLASS (plenary_removal_dialog_parent_class)->finalize (object);
}

static void
plenary_removal_dialog_class_init (PlenaryRemovalDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_removal_dialog_dispose;
  object_class->finalize = plenary_removal_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = plenary_removal_dialog_response;
}

static void
plenary_removal_dialog_init (PlenaryRemovalDialog *self)
{
  plenary_shrinking_let_heading_wrap (ADW_MESSAGE_DIALOG (self));
}

static char *
create_body (PlenaryEntity *entity,
             guint          n)
{
  switch ((int) plenary_entity_get_entity_type (entity))
    {
    case PLENARY_ENTITY_ROOM:
      return g_strdup_printf (ngettext ("%u session is in this room. Choose where it goes.",
                                        "%u sessions are in this room. Choose where they go.", n),
                              n);

    case PLENARY_ENTITY_TRACK:
      return g_strdup_printf (ngettext ("%u session is in this track. Choose where it goes.",
                                        "%u sessions are in this track. Choose where they go.", n),
                              n);

    case PLENARY_ENTITY_KIND:
      return g_strdup_printf (ngettext ("%u session is of this kind. Choose what it becomes.",
                                        "%u sessions are of this kind. Choose what they become.",
                                        n), n);

    case PLENARY_ENTITY_PERSON:
    default:
      return g_strdup_printf (ngettext ("This person takes part in %u session. Choose who does so "
                                        "instead.",
                                        "This person takes part in %u sessions. Choose who does so "
                                        "instead.", n), n);
    }
}

static GtkWidget *
create_choice (PlenaryAgenda *agenda,
               PlenaryEntity *entity)
{
  g_autoptr(GListModel) choices = plenary_choices_create_successors (agenda, entity);
  GtkWidget *choice;

  switch ((int) plenary_entity_get_entity_type (entity))
    {
    case PLENARY_ENTITY_ROOM:
      return plenary_entry_choice_new (_("New Room"), choices);

    case PLENARY_ENTITY_TRACK:
      return plenary_entry_choice_new (_("New Track"), choices);

    case PLENARY_ENTITY_KIND:
      choice = plenary_entry_choice_new (_("New Kind"), choices);
      plenary_entry_choice_set_chosen (PLENARY_ENTRY_CHOICE (choice), "other");
      return choice;

    case PLENARY_ENTITY_PERSON:
    default:
      return plenary_entry_choice_new (_("Instead"), choices);
    }
}

/**
 * plenary_removal_dialog_new:
 * @entity: a room, a track, a kind or a person that is in use
 * @deed: what deleting it is called
 * @parent: (nullable): the window it is for
 */
GtkWidget *
plenary_removal_dialog_new (PlenaryHistory *history,
                            PlenaryEntity  *entity,
                            const char     *deed,
                            GtkWindow      *parent)
{
  PlenaryRemovalDialog *self = g_object_new (PLENARY_TYPE_REMOVAL_DIALOG,
                                             "transient-for", parent,
                                             NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);
  g_autofree char *name = plenary_label_dup_entry (agenda, entity);
  g_autofree char *body = create_body (entity, plenary_deed_count_users (agenda, entity));

  self->history = g_object_ref (history);
  self->entity = g_object_ref (entity);
  self->deed = g_strdup (deed);
  self->choice = PLENARY_ENTRY_CHOICE (create_choice (agenda, entity));

  /* Translators: %s is the name of a room, a track, a kind of session or a person */
  adw_message_dialog_format_heading (dialog, _("Delete “%s”?"), name);
  adw_message_dialog_set_body (dialog, body);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (self->choice));
  adw_message_dialog_add_responses (dialog,
                                    CANCEL, _("_Cancel"),
                                    PLENARY_REMOVAL_DELETE, _("_Delete"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, PLENARY_REMOVAL_DELETE,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, CANCEL);

  return GTK_WIDGET (self);
}

/**
 * plenary_removal_dialog_get_choice:
 *
 * Returns: (transfer none): what takes the place of what goes
 */
PlenaryEntryChoice *
plenary_removal_dialog_get_choice (PlenaryRemovalDialog *self)
{
  g_return_val_if_fail (PLENARY_IS_REMOVAL_DIALOG (self), NULL);

  return self->choice;
}
