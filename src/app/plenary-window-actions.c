/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done from the window, and whether it can be done now: undo and redo, looking around,
 * finding. What is done to sessions, to whole days, by the clipboard and so on have files of their
 * own, and perform it here.
 *
 * Each is one deed of the history. What undo and redo change comes into view, selected; a deletion
 * is offered back by a toast for as long as it is the last that was done.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-dates-dialog.h"
#include "plenary-deeds.h"
#include "plenary-field.h"
#include "plenary-shortcuts.h"

#include <glib/gi18n.h>

static PlenaryHistory *
get_history (PlenaryWindow *self)
{
  return plenary_document_get_history (self->document);
}

static PlenaryAgenda *
get_agenda (PlenaryWindow *self)
{
  return plenary_document_get_agenda (self->document);
}

/* What came back, or went again, comes into view. What was typed last may be the deed. */
static void
step (PlenaryWindow *self,
      PlenaryEdit  *(*peek) (PlenaryHistory *),
      gboolean      (*move) (PlenaryHistory *, GError **))
{
  PlenaryHistory *history = get_history (self);
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(GError) error = NULL;

  plenary_field_flush_focus (GTK_WIDGET (self));

  if (peek (history) == NULL)
    return;

  edit = plenary_edit_ref (peek (history));

  if (move (history, &error))
    plenary_programme_view_follow (self->view, edit);
  else
    g_warning ("%s", error->message);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  step (user_data, plenary_history_get_undo_edit, plenary_history_undo);
}

/* What the toast offers: undo, as long as that takes back what the toast speaks of. */
static void
take_back_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  step (user_data, plenary_history_get_undo_edit, plenary_history_undo);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  step (user_data, plenary_history_get_redo_edit, plenary_history_redo);
}

/* The session before or after the selected one; after all days comes the shelf. */
static PlenarySession *
get_neighbour (PlenaryWindow *self,
               int            step)
{
  PlenarySession *selected = plenary_programme_view_get_selected (self->view);
  PlenaryAgenda *agenda = get_agenda (self);
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint n_days = plenary_list_get_n_items (days);
  PlenarySession *last = NULL;

  for (guint i = 0; i <= n_days; i++)
    {
      PlenaryList *sessions = i < n_days ? plenary_day_get_sessions (plenary_list_get (days, i)) :
                                           plenary_agenda_get_shelf (agenda);

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          PlenarySession *session = plenary_list_get (sessions, j);

          if (step < 0 && session == selected)
            return last;
          if (step > 0 && last == selected)
            return session;

          last = session;
        }
    }

  return NULL;
}

static void
add_day_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryList *days = plenary_agenda_get_days (get_agenda (self));

  plenary_field_flush_focus (GTK_WIDGET (self));

  if (plenary_window_perform (self, _("Add Day"),
                              plenary_deed_add_day (get_agenda (self),
                                                    plenary_list_get_n_items (days))))
    plenary_programme_view_set_editing (self->view, TRUE);
}

static void
select_neighbour (PlenaryWindow *self,
                  int            step)
{
  PlenarySession *session = get_neighbour (self, step);

  if (session != NULL)
    plenary_programme_view_show_session (self->view, session);
}

static void
previous_session_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  select_neighbour (user_data, -1);
}

static void
next_session_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  select_neighbour (user_data, 1);
}

static void
edit_programme_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  plenary_programme_view_show_properties (self->view);
}

static void
move_dates_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  plenary_field_flush_focus (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (plenary_dates_dialog_new (get_history (self),
                                                            GTK_WINDOW (self))));
}

static void
hide_pane_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  plenary_programme_view_set_pane_shown (self->view, FALSE);
}

static void
show_shortcuts_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  plenary_shortcuts_present (GTK_APPLICATION_WINDOW (user_data));
}

static void
replace_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  plenary_field_flush_focus (GTK_WIDGET (self));
  plenary_programme_view_set_editing (self->view, TRUE);
  plenary_finder_begin_replacing (plenary_programme_view_get_finder (self->view));
}

static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  plenary_finder_begin (plenary_programme_view_get_finder (self->view));
}

static void
dismissed_cb (AdwToast      *toast,
              PlenaryWindow *self)
{
  if (self->undo_toast == toast)
    g_clear_object (&self->undo_toast);
}

/* private/plenary-window-private.h */

/* Returns: (transfer full) (element-type PlenarySession): what is selected, in its order */
GPtrArray *
plenary_window_dup_sessions (PlenaryWindow *self)
{
  return plenary_selection_dup_sessions (plenary_programme_view_get_selection (self->view),
                                         get_agenda (self));
}

/* An edit is made for the agenda as it is now, so that it can be refused only by a mistake. */
gboolean
plenary_window_perform (PlenaryWindow *self,
                        const char    *label,
                        PlenaryEdit   *edit)
{
  g_autoptr(GError) error = NULL;

  if (plenary_history_do (get_history (self), label, edit, &error))
    return TRUE;

  g_warning ("%s: %s", label, error->message);

  return FALSE;
}

void
plenary_window_add_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "take-back", take_back_cb },
    { "add-day", add_day_cb },
    { "previous-session", previous_session_cb },
    { "next-session", next_session_cb },
    { "edit-programme", edit_programme_cb },
    { "move-dates", move_dates_cb },
    { "hide-pane", hide_pane_cb },
    { "show-help-overlay", show_shortcuts_cb },
    { "find", find_cb },
    { "replace", replace_cb },
  };
  PlenaryFinder *finder = plenary_programme_view_get_finder (self->view);
  g_autoptr(GPropertyAction) edit = g_property_action_new ("edit", self->view, "editing");
  g_autoptr(GPropertyAction) pane = g_property_action_new ("show-pane", self->view, "pane-shown");
  g_autoptr(GPropertyAction) search = g_property_action_new ("search", finder, "searching");
  g_autoptr(GPropertyAction) star = g_property_action_new ("star", self->view, "starred");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (edit));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (pane));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (search));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (star));
}

void
plenary_window_enable (PlenaryWindow *self,
                       const char    *action,
                       gboolean       enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

/* Only what can be done is offered. */
void
plenary_window_update_actions (PlenaryWindow *self)
{
  static const char *const reading[] = { "hide-pane", "find", "save-as", "save-copy", "print",
                                         "show-start" };
  static const char *const editing[] = { "add-session", "fill-gap", "add-day", "edit-programme",
                                         "renumber-panels", "replace", "save-as-template" };
  gboolean open = self->document != NULL;
  gboolean editable = open && !plenary_document_is_newer (self->document);
  gboolean selected = open && plenary_programme_view_get_selected (self->view) != NULL;
  PlenaryHistory *history = open ? get_history (self) : NULL;
  GDate date;

  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    plenary_window_enable (self, reading[i], open);
  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    plenary_window_enable (self, editing[i], editable);

  plenary_window_enable (self, "undo", open && plenary_history_can_undo (history));
  plenary_window_enable (self, "redo", open && plenary_history_can_redo (history));
  plenary_window_enable (self, "take-back",
                         open && plenary_history_can_undo (history) &&
                         plenary_history_get_position (history) == self->undo_position);
  plenary_window_enable (self, "duplicate-session", selected && editable);
  plenary_window_enable (self, "print-session", selected);
  plenary_window_enable (self, "delete-session",
                         selected && plenary_programme_view_get_editing (self->view));
  plenary_window_enable (self, "previous-session", selected && get_neighbour (self, -1) != NULL);
  plenary_window_enable (self, "next-session", selected && get_neighbour (self, 1) != NULL);
  plenary_window_enable (self, "move-dates",
                         editable && plenary_deed_get_first_date (get_agenda (self), &date));
  plenary_window_update_shift_actions (self, editable);
  plenary_window_update_place_actions (self, editable);
  plenary_window_update_shelf_actions (self, editable);
  plenary_window_enable (self, "save",
                         open && (plenary_document_is_modified (self->document) ||
                                  plenary_document_get_file (self->document) == NULL));
  plenary_window_enable (self, "create-programme",
                         self->import_view != NULL &&
                         plenary_import_view_get_agenda (self->import_view) != NULL);
  plenary_window_enable (self, "revert",
                         open && plenary_document_get_file (self->document) != NULL);
  plenary_window_update_clipboard_actions (self);
  plenary_window_update_day_actions (self);
}

/* Says what was just done, and takes it back if asked to.
 *
 * A toast that is still there says it then. It is never dismissed early: libadwaita 1.2 frees one
 * that is dismissed while it comes up, and then goes on showing it.
 */
void
plenary_window_offer_undo (PlenaryWindow *self,
                           const char    *title)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);

  self->undo_position = plenary_history_get_position (get_history (self));

  if (self->undo_toast != NULL)
    {
      adw_toast_set_title (self->undo_toast, markup);
    }
  else
    {
      self->undo_toast = adw_toast_new (markup);
      adw_toast_set_button_label (self->undo_toast, _("Undo"));
      adw_toast_set_action_name (self->undo_toast, "win.take-back");
      g_signal_connect_object (self->undo_toast, "dismissed", G_CALLBACK (dismissed_cb), self, 0);
      adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->undo_toast));
    }

  plenary_window_update_actions (self);
}
