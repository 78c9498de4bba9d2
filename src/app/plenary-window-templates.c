/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates: beginning with one, making one of the programme that is shown, removing one. */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-copy.h"
#include "plenary-field.h"
#include "plenary-guard.h"
#include "plenary-questions.h"
#include "plenary-template-dialog.h"
#include "plenary-templates.h"
#include "plenary-user-templates.h"

#include <glib/gi18n.h>

static void
present_error (PlenaryWindow *self,
               const char    *heading,
               const GError  *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_window_present (GTK_WINDOW (plenary_message_error (GTK_WINDOW (self), heading, error)));
}

/* A template is never changed by what is made of it, so what is made has ids of its own. */
static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryDocument) document = plenary_document_load_finish (result, &error);
  g_autoptr(PlenaryAgenda) agenda = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  plenary_window_set_loading (self, NULL);

  if (document != NULL && plenary_document_is_newer (document))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _("It was made with a newer version of Plenary."));

  if (error != NULL)
    {
      plenary_window_show_start (self);
      present_error (self, _("Could Not Use the Template"), error);
      return;
    }

  agenda = plenary_copy_agenda (plenary_document_get_agenda (document));
  plenary_window_show_new (self, agenda, _("Untitled Programme"), TRUE);
}

static void
new_from_template_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  const char *name = g_variant_get_string (parameter, NULL);
  guint index = plenary_templates_find (name);

  if (index < plenary_templates_get_n ())
    {
      g_autoptr(PlenaryAgenda) agenda = plenary_templates_create (index);

      plenary_window_show_new (self, agenda, _("Untitled Programme"), TRUE);
    }
  else if (self->document == NULL)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (name);

      plenary_window_set_loading (self, file);
      plenary_document_load_async (file, self->cancellable, loaded_cb, g_object_ref (self));
    }
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (plenary_document_save_copy_finish (PLENARY_DOCUMENT (object), result, &error))
    plenary_window_add_toast (self, _("Template saved"));
  else
    present_error (self, _("Could Not Save the Template"), error);
}

static void
named_cb (AdwMessageDialog *dialog,
          const char       *answer,
          gpointer          user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_str_equal (answer, PLENARY_ANSWER_SAVE) || self->document == NULL)
    return;

  file = plenary_user_templates_get_file (plenary_template_dialog_get_name (dialog));

  if (plenary_user_templates_prepare (&error))
    plenary_document_save_copy_async (self->document, file, PLENARY_SAVE_OVERWRITE,
                                      self->cancellable, saved_cb, g_object_ref (self));
  else
    present_error (self, _("Could Not Save the Template"), error);
}

static void
save_as_template_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryAgenda *agenda = plenary_document_get_agenda (self->document);
  g_autofree char *title = NULL;
  GtkWidget *dialog;

  plenary_field_flush_focus (GTK_WIDGET (self));
  title = plenary_guard_line (plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda)));
  dialog = plenary_template_dialog_new (GTK_WINDOW (self), title);
  g_signal_connect_object (dialog, "response", G_CALLBACK (named_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_answered_cb (AdwMessageDialog *dialog,
                    const char       *answer,
                    gpointer          user_data)
{
  PlenaryWindow *self = user_data;
  GFile *file = g_object_get_data (G_OBJECT (dialog), "file");
  g_autoptr(GError) error = NULL;

  if (g_str_equal (answer, PLENARY_ANSWER_REMOVE) && !g_file_delete (file, NULL, &error))
    present_error (self, _("Could Not Remove the Template"), error);
}

static void
remove_template_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  GFile *file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autofree char *name = plenary_user_templates_dup_name (file);
  GtkWidget *question;

  if (!plenary_user_templates_has (file))
    {
      g_object_unref (file);
      return;
    }

  question = plenary_question_remove_template (GTK_WINDOW (self), name);
  g_object_set_data_full (G_OBJECT (question), "file", file, g_object_unref);
  g_signal_connect_object (question, "response", G_CALLBACK (remove_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (question));
}

/* private/plenary-window-private.h */

void
plenary_window_add_template_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "new-from-template", new_from_template_cb, "s" },
    { "save-as-template", save_as_template_cb },
    { "remove-template", remove_template_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
