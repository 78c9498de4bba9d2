/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what a template shall be called, and says so if one of that name will be replaced. */

#include "config.h"

#include "plenary-template-dialog.h"

#include "plenary-questions.h"
#include "plenary-shrinking.h"
#include "plenary-user-templates.h"

#include <glib/gi18n.h>

static void
changed_cb (GtkEditable      *editable,
            AdwMessageDialog *dialog)
{
  GtkWidget *box = gtk_widget_get_ancestor (GTK_WIDGET (editable), GTK_TYPE_BOX);
  g_autoptr(GFile) file = plenary_user_templates_get_file (gtk_editable_get_text (editable));

  adw_message_dialog_set_response_enabled (dialog, PLENARY_ANSWER_SAVE, file != NULL);
  gtk_widget_set_visible (gtk_widget_get_last_child (box),
                          file != NULL && g_file_query_exists (file, NULL));
}

static GtkWidget *
create_note (void)
{
  GtkWidget *note = gtk_label_new (_("The template of this name will be replaced."));

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_set_visible (note, FALSE);

  return note;
}

/**
 * plenary_template_dialog_new:
 * @name: what to suggest
 *
 * Returns: (transfer none): the dialog, which is answered with %PLENARY_ANSWER_SAVE
 */
GtkWidget *
plenary_template_dialog_new (GtkWindow  *parent,
                             const char *name)
{
  GtkWidget *widget =
    adw_message_dialog_new (parent, _("Save as Template"),
                            _("It will be on the start page, with all that the programme has "
                              "now."));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  /* Translators: what a template is called */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"),
                                  -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Name"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), create_note ());
  adw_message_dialog_set_extra_child (dialog, box);

  adw_message_dialog_add_responses (dialog, PLENARY_ANSWER_CANCEL, _("_Cancel"),
                                    PLENARY_ANSWER_SAVE, _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, PLENARY_ANSWER_SAVE,
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, PLENARY_ANSWER_SAVE);
  adw_message_dialog_set_close_response (dialog, PLENARY_ANSWER_CANCEL);
  plenary_shrinking_let_heading_wrap (dialog);

  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), dialog, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  changed_cb (GTK_EDITABLE (entry), dialog);
  gtk_window_set_focus (GTK_WINDOW (dialog), entry);

  return widget;
}

/**
 * plenary_template_dialog_get_name:
 *
 * Returns: (transfer none): what the user wants to call it
 */
const char *
plenary_template_dialog_get_name (AdwMessageDialog *dialog)
{
  GtkWidget *box = adw_message_dialog_get_extra_child (dialog);

  return gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_first_child (box)));
}
