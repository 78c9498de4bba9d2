/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions that are asked before something is lost that undo cannot bring back.
 *
 * They only word the question and its answers; what an answer does is the window's. Names come
 * from files, so no text of a question is markup.
 */

#include "config.h"

#include "plenary-questions.h"

#include "plenary-format-error.h"
#include "plenary-save-error.h"
#include "plenary-shrinking.h"

#include <glib/gi18n.h>

static AdwMessageDialog *
create (GtkWindow  *parent,
        const char *heading)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), PLENARY_ANSWER_CANCEL,
                                   _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), PLENARY_ANSWER_CANCEL);
  plenary_shrinking_let_heading_wrap (ADW_MESSAGE_DIALOG (dialog));

  return ADW_MESSAGE_DIALOG (dialog);
}

static void
add (AdwMessageDialog      *dialog,
     const char            *answer,
     const char            *label,
     AdwResponseAppearance  appearance)
{
  adw_message_dialog_add_response (dialog, answer, label);
  adw_message_dialog_set_response_appearance (dialog, answer, appearance);

  if (appearance == ADW_RESPONSE_SUGGESTED)
    adw_message_dialog_set_default_response (dialog, answer);
}

/**
 * plenary_question_unsaved:
 * @name: what the document is called
 *
 * Returns: (transfer none): asks whether to save before the document is closed
 */
GtkWidget *
plenary_question_unsaved (GtkWindow  *parent,
                          const char *name)
{
  AdwMessageDialog *dialog = create (parent, _("Save Changes?"));

  adw_message_dialog_format_body (dialog,
                                  _("“%s” has changes that are not saved. Changes which are not "
                                    "saved will be lost."), name);
  add (dialog, PLENARY_ANSWER_DISCARD, _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  add (dialog, PLENARY_ANSWER_SAVE, _("_Save"), ADW_RESPONSE_SUGGESTED);

  return GTK_WIDGET (dialog);
}

/**
 * plenary_question_text:
 *
 * Returns: (transfer none): asks about a text that was corrected, and of which nothing was made yet
 */
GtkWidget *
plenary_question_text (GtkWindow *parent)
{
  AdwMessageDialog *dialog = create (parent, _("Discard Text?"));

  adw_message_dialog_set_body (dialog,
                               _("No programme has been created from the text yet. What was typed "
                                 "into it will be lost."));
  add (dialog, PLENARY_ANSWER_DISCARD, _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);

  return GTK_WIDGET (dialog);
}

/**
 * plenary_question_revert:
 * @name: what the document is called
 *
 * Returns: (transfer none): asks whether to go back to what is on disk
 */
GtkWidget *
plenary_question_revert (GtkWindow  *parent,
                         const char *name)
{
  AdwMessageDialog *dialog = create (parent, _("Discard Changes?"));

  adw_message_dialog_format_body (dialog,
                                  _("“%s” will be read from the disk again. Changes which are not "
                                    "saved will be lost."), name);
  add (dialog, PLENARY_ANSWER_RELOAD, _("_Revert"), ADW_RESPONSE_DESTRUCTIVE);

  return GTK_WIDGET (dialog);
}

static GtkWidget *
create_conflict (GtkWindow  *parent,
                 const char *name)
{
  AdwMessageDialog *dialog = create (parent, _("File Changed on Disk"));

  adw_message_dialog_format_body (dialog,
                                  _("Somebody else, or another program, has changed “%s” since it "
                                    "was opened. Overwriting it loses their changes, reloading it "
                                    "loses yours."), name);
  add (dialog, PLENARY_ANSWER_RELOAD, _("_Reload"), ADW_RESPONSE_DESTRUCTIVE);
  add (dialog, PLENARY_ANSWER_OVERWRITE, _("_Overwrite"), ADW_RESPONSE_DESTRUCTIVE);
  add (dialog, PLENARY_ANSWER_SAVE_AS, _("Save _As…"), ADW_RESPONSE_SUGGESTED);

  return GTK_WIDGET (dialog);
}

static GtkWidget *
create_gone (GtkWindow  *parent,
             const char *name)
{
  AdwMessageDialog *dialog = create (parent, _("File Not Found"));

  adw_message_dialog_format_body (dialog,
                                  _("“%s” was deleted or moved since it was opened. It can be "
                                    "written again where it was, or somewhere else."), name);
  add (dialog, PLENARY_ANSWER_OVERWRITE, _("_Write Again"), ADW_RESPONSE_DEFAULT);
  add (dialog, PLENARY_ANSWER_SAVE_AS, _("Save _As…"), ADW_RESPONSE_SUGGESTED);

  return GTK_WIDGET (dialog);
}

/**
 * plenary_question_save_error:
 * @name: what the document is called
 * @error: why it could not be saved
 *
 * Returns: (transfer none): asks what to do instead
 */
GtkWidget *
plenary_question_save_error (GtkWindow    *parent,
                             const char   *name,
                             const GError *error)
{
  AdwMessageDialog *dialog;

  if (g_error_matches (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_CONFLICT))
    return create_conflict (parent, name);

  if (g_error_matches (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_GONE))
    return create_gone (parent, name);

  dialog = create (parent, NULL);
  adw_message_dialog_format_heading (dialog, _("Could Not Save “%s”"), name);
  adw_message_dialog_set_body (dialog, error->message);
  add (dialog, PLENARY_ANSWER_SAVE_AS, _("Save _As…"), ADW_RESPONSE_SUGGESTED);

  return GTK_WIDGET (dialog);
}

/**
 * plenary_question_open_error:
 * @name: what the file is called
 * @error: why it could not be opened
 *
 * Returns: (transfer none): says so; a file in which an id is used twice can be opened as a copy
 */
GtkWidget *
plenary_question_open_error (GtkWindow    *parent,
                             const char   *name,
                             const GError *error)
{
  AdwMessageDialog *dialog = create (parent, NULL);

  adw_message_dialog_format_heading (dialog, _("Could Not Open “%s”"), name);
  adw_message_dialog_set_body (dialog, error->message);

  if (g_error_matches (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_DUPLICATE))
    add (dialog, PLENARY_ANSWER_COPY, _("_Open a Repaired Copy"), ADW_RESPONSE_SUGGESTED);
  else
    adw_message_dialog_set_response_label (dialog, PLENARY_ANSWER_CANCEL, _("_Close"));

  return GTK_WIDGET (dialog);
}

/**
 * plenary_question_missing:
 * @name: what the file is called
 *
 * Returns: (transfer none): asks what to do about a recent file that is not there
 */
GtkWidget *
plenary_question_missing (GtkWindow  *parent,
                          const char *name)
{
  AdwMessageDialog *dialog = create (parent, _("File Not Found"));

  adw_message_dialog_format_body (dialog,
                                  _("“%s” was deleted, moved or renamed, or is on a disk that is "
                                    "not there now."), name);
  add (dialog, PLENARY_ANSWER_REMOVE, _("_Remove From List"), ADW_RESPONSE_DEFAULT);

  return GTK_WIDGET (dialog);
}

/**
 * plenary_question_restore:
 * @name: what the file is called
 *
 * Returns: (transfer none): asks what to do about a file that was saved only in part
 */
GtkWidget *
plenary_question_restore (GtkWindow  *parent,
                          const char *name)
{
  AdwMessageDialog *dialog = create (parent, _("Finish Saving?"));

  adw_message_dialog_format_body (dialog,
                                  _("“%s” was being saved when Plenary or the computer stopped. "
                                    "The file holds only a part, but all that was to be saved "
                                    "has been kept."), name);
  adw_message_dialog_set_response_label (dialog, PLENARY_ANSWER_CANCEL, _("_Later"));
  add (dialog, PLENARY_ANSWER_DISCARD, _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  add (dialog, PLENARY_ANSWER_RESTORE, _("_Finish Saving"), ADW_RESPONSE_SUGGESTED);

  return GTK_WIDGET (dialog);
}

/**
 * plenary_question_remove_template:
 * @name: what the template is called
 *
 * Returns: (transfer none): asks whether to delete a template that the user has made
 */
GtkWidget *
plenary_question_remove_template (GtkWindow  *parent,
                                  const char *name)
{
  AdwMessageDialog *dialog = create (parent, _("Remove Template?"));

  adw_message_dialog_format_body (dialog,
                                  _("“%s” will be deleted. Programmes that were made from it stay "
                                    "as they are."), name);
  add (dialog, PLENARY_ANSWER_REMOVE, _("_Remove"), ADW_RESPONSE_DESTRUCTIVE);

  return GTK_WIDGET (dialog);
}

/**
 * plenary_message_error:
 * @heading: (transfer none): what could not be done
 * @error: why
 *
 * Returns: (transfer none): says so
 */
GtkWidget *
plenary_message_error (GtkWindow    *parent,
                       const char   *heading,
                       const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), PLENARY_ANSWER_CANCEL,
                                   _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), PLENARY_ANSWER_CANCEL);
  plenary_shrinking_let_heading_wrap (ADW_MESSAGE_DIALOG (dialog));

  return dialog;
}
