/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks whether panels shall be counted again, and says before which of them gets which number. It
 * says by `applied` what was done.
 */

#include "config.h"

#include "plenary-numbers-dialog.h"

#include "plenary-deeds.h"
#include "plenary-numbering.h"
#include "plenary-reading.h"
#include "plenary-shrinking.h"

#include <glib/gi18n.h>

#define CANCEL "cancel"
#define LIST_HEIGHT 260

struct _PlenaryNumbersDialog
{
  AdwMessageDialog  parent_instance;

  PlenaryHistory   *history;
  GPtrArray        *plan;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (PlenaryNumbersDialog, plenary_numbers_dialog, ADW_TYPE_MESSAGE_DIALOG)

enum { APPLIED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Whether all that were to get another number are still in the programme. */
static gboolean
is_current (PlenaryNumbersDialog *self)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);

  for (guint i = 0; i < self->plan->len; i++)
    {
      PlenaryNumber *number = g_ptr_array_index (self->plan, i);

      if (plenary_agenda_find (agenda, plenary_entity_get_id (PLENARY_ENTITY (number->session))) !=
          number->session)
        return FALSE;
    }

  return TRUE;
}

static void
plenary_numbers_dialog_response (AdwMessageDialog *dialog,
                                 const char       *response)
{
  PlenaryNumbersDialog *self = PLENARY_NUMBERS_DIALOG (dialog);
  g_autoptr(GError) error = NULL;

  if (!g_str_equal (response, PLENARY_NUMBERS_RENUMBER) || !is_current (self))
    return;

  if (plenary_history_do (self->history, _("Renumber Panels"), plenary_deed_renumber (self->plan),
                          &error))
    g_signal_emit (self, signals[APPLIED], 0, _("Panels renumbered"));
  else
    g_warning ("%s", error->message);
}

static void
plenary_numbers_dialog_dispose (GObject *object)
{
  PlenaryNumbersDialog *self = PLENARY_NUMBERS_DIALOG (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->plan, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_numbers_dialog_parent_class)->dispose (object);
}

static void
plenary_numbers_dialog_class_init (PlenaryNumbersDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_numbers_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = plenary_numbers_dialog_response;

  /* What was done, in words for a toast. */
  signals[APPLIED] =
    g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plenary_numbers_dialog_init (PlenaryNumbersDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 2);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 2);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 2);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("New Numbers"),
                                  -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), scroller);
  plenary_shrinking_let_heading_wrap (ADW_MESSAGE_DIALOG (self));
}

static void
add_row (PlenaryNumbersDialog *self,
         PlenaryReading       *reading,
         PlenaryNumber        *number)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *now = plenary_reading_dup_kind (reading, number->session);
  g_autofree char *then = plenary_reading_dup_numbered (reading, number->session, number->number);
  g_autofree char *title = plenary_reading_dup_title (reading, number->session);
  g_autofree char *change = NULL;
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  /* Translators: “Panel 3” becomes “Panel 2” */
  change = g_strdup_printf (_("%s becomes %s"), now, then);

  /* A title may hold what looks like markup, and a row has no say in that for its subtitle. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), change);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_focusable (row, TRUE);
  gtk_list_box_append (self->list, row);
}

static void
fill (PlenaryNumbersDialog *self)
{
  g_autoptr(PlenaryReading) reading =
    plenary_reading_new (plenary_history_get_agenda (self->history));

  for (guint i = 0; i < self->plan->len; i++)
    add_row (self, reading, g_ptr_array_index (self->plan, i));
}

/**
 * plenary_numbers_dialog_new:
 * @plan: (element-type PlenaryNumber): which panels get which numbers, one at least
 * @parent: (nullable): the window it is for
 */
GtkWidget *
plenary_numbers_dialog_new (PlenaryHistory *history,
                            GPtrArray      *plan,
                            GtkWindow      *parent)
{
  PlenaryNumbersDialog *self = g_object_new (PLENARY_TYPE_NUMBERS_DIALOG,
                                             "transient-for", parent,
                                             NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  guint n = plan->len;
  g_autofree char *body =
    g_strdup_printf (ngettext ("%u panel gets another number. Numbers within texts stay as they "
                               "are.",
                               "%u panels get other numbers. Numbers within texts stay as they "
                               "are.", n), n);

  self->history = g_object_ref (history);
  self->plan = g_ptr_array_ref (plan);
  fill (self);

  adw_message_dialog_set_heading (dialog, _("Renumber Panels?"));
  adw_message_dialog_set_body (dialog, body);
  adw_message_dialog_add_responses (dialog,
                                    CANCEL, _("_Cancel"),
                                    PLENARY_NUMBERS_RENUMBER, _("_Renumber"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, PLENARY_NUMBERS_RENUMBER,
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, PLENARY_NUMBERS_RENUMBER);
  adw_message_dialog_set_close_response (dialog, CANCEL);

  return GTK_WIDGET (self);
}

/**
 * plenary_numbers_dialog_dup_preview:
 *
 * Returns: (transfer full): what it says will happen, a line a panel
 */
char *
plenary_numbers_dialog_dup_preview (PlenaryNumbersDialog *self)
{
  GString *lines = g_string_new (NULL);

  g_return_val_if_fail (PLENARY_IS_NUMBERS_DIALOG (self), NULL);

  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      g_string_append_printf (lines, "%s\n",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }

  return g_string_free (lines, FALSE);
}
