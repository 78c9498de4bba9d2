/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cut, copy and paste of sessions and days, within a window and between windows.
 *
 * What is pasted comes after what is selected, and is selected then. A text that is no part of a
 * programme changes nothing and opens nothing: a toast says so, and offers to make a programme of
 * it.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-clipboard.h"
#include "plenary-copy.h"
#include "plenary-deeds.h"
#include "plenary-field.h"
#include "plenary-paste.h"

#include <glib/gi18n.h>

/* What waits for the clipboard. */
typedef struct
{
  PlenaryWindow   *window;
  PlenaryDocument *document;
  char            *day_id;
} Pasting;

static void
pasting_free (Pasting *pasting)
{
  g_object_unref (pasting->window);
  g_object_unref (pasting->document);
  g_free (pasting->day_id);
  g_free (pasting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static PlenaryAgenda *
get_agenda (PlenaryWindow *self)
{
  return plenary_document_get_agenda (self->document);
}

static GdkClipboard *
get_clipboard (PlenaryWindow *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

static void
copy (PlenaryWindow *self,
      GPtrArray     *sessions)
{
  plenary_clipboard_set (get_clipboard (self), get_agenda (self), sessions);
}

static void
copy_sessions_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) sessions = plenary_window_dup_sessions (self);

  plenary_field_flush_focus (GTK_WIDGET (self));
  copy (self, sessions);
}

static void
cut_sessions_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) sessions = plenary_window_dup_sessions (self);

  plenary_field_flush_focus (GTK_WIDGET (self));
  copy (self, sessions);

  if (plenary_window_remove (self, ngettext ("Cut Session", "Cut Sessions", sessions->len),
                             sessions))
    plenary_window_offer_undo (self, ngettext ("Session cut", "Sessions cut", sessions->len));
}

static void
copy_day_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) days = g_ptr_array_new ();
  PlenaryEntity *day = plenary_agenda_find (get_agenda (self),
                                            g_variant_get_string (parameter, NULL));

  if (!PLENARY_IS_DAY (day))
    return;

  plenary_field_flush_focus (GTK_WIDGET (self));
  g_ptr_array_add (days, day);
  copy (self, days);
}

static void
say_why (PlenaryWindow *self,
         const GError  *error)
{
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  if (!g_error_matches (error, PLENARY_CLIPBOARD_ERROR, PLENARY_CLIPBOARD_ERROR_NOTHING))
    {
      /* Translators: why something on the clipboard cannot be pasted */
      text = g_strdup_printf (_("Could not paste: %s"), error->message);
      plenary_window_add_toast (self, text);
      return;
    }

  markup = g_markup_escape_text (error->message, -1);
  toast = adw_toast_new (markup);
  /* Translators: a button of a toast: makes a new programme of the text that was found instead */
  adw_toast_set_button_label (toast, _("_Paste Agenda…"));
  adw_toast_set_action_name (toast, "win.paste-agenda");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Where there is no day yet, sessions get one with them. */
static gboolean
paste_with_day (PlenaryWindow *self,
                PlenaryAgenda *fragment,
                const char    *label,
                GStrv         *ids)
{
  PlenaryHistory *history = plenary_document_get_history (self->document);
  PlenaryEdit *add_day = plenary_deed_add_day (get_agenda (self), 0);
  g_auto(GStrv) day_ids = plenary_edit_dup_ids (add_day);

  plenary_history_begin (history, label);
  plenary_window_perform (self, label, add_day);
  plenary_window_perform (self, label,
                          plenary_paste (fragment, get_agenda (self),
                                         plenary_agenda_find (get_agenda (self), day_ids[0]), 0,
                                         ids));

  return plenary_history_end (history, NULL);
}

static void
paste (PlenaryWindow *self,
       PlenaryAgenda *fragment,
       const char    *day_id)
{
  guint n_days = plenary_list_get_n_items (plenary_agenda_get_days (fragment));
  guint n_sessions = plenary_list_get_n_items (plenary_agenda_get_shelf (fragment));
  const char *label = n_days > 0 ? ngettext ("Paste Day", "Paste Days", n_days) :
                                   ngettext ("Paste Session", "Paste Sessions", n_sessions);
  PlenaryEntity *parent;
  PlenaryEdit *edit;
  g_auto(GStrv) ids = NULL;
  gboolean pasted;
  guint index = 0;

  parent = plenary_window_get_place (self, day_id, &index);

  if (parent == NULL && n_sessions > 0)
    {
      pasted = paste_with_day (self, fragment, label, &ids);
    }
  else
    {
      edit = plenary_paste (fragment, get_agenda (self),
                            parent != NULL ? parent : PLENARY_ENTITY (get_agenda (self)), index,
                            &ids);
      pasted = edit != NULL && plenary_window_perform (self, label, edit);
    }

  if (!pasted)
    return;

  plenary_window_show_pasted (self, (const char *const *) ids);
  plenary_window_offer_undo (self, n_days > 0 ?
                             ngettext ("Day pasted", "Days pasted", n_days) :
                             ngettext ("Session pasted", "Sessions pasted", n_sessions));

  if (n_days == 0)
    plenary_window_offer_room (self);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Pasting) pasting = user_data;
  PlenaryWindow *self = pasting->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryAgenda) fragment =
    plenary_clipboard_read_finish (GDK_CLIPBOARD (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      self->document != pasting->document)
    return;

  if (fragment != NULL)
    paste (self, fragment, pasting->day_id);
  else
    say_why (self, error);
}

static void
paste_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  Pasting *pasting = g_new0 (Pasting, 1);

  plenary_field_flush_focus (GTK_WIDGET (self));
  pasting->window = g_object_ref (self);
  pasting->document = g_object_ref (self->document);
  pasting->day_id = g_variant_dup_string (parameter, NULL);
  plenary_clipboard_read_async (get_clipboard (self), self->cancellable, read_cb, pasting);
}

/* private/plenary-window-private.h */

void
plenary_window_add_clipboard_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "cut-sessions", cut_sessions_cb },
    { "copy-sessions", copy_sessions_cb },
    { "copy-day", copy_day_cb, "s" },
    { "paste", paste_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (get_clipboard (self), "changed",
                           G_CALLBACK (plenary_window_update_clipboard_actions), self,
                           G_CONNECT_SWAPPED);
}

void
plenary_window_update_clipboard_actions (PlenaryWindow *self)
{
  gboolean open = self->document != NULL;
  gboolean selected = open && plenary_programme_view_get_selected (self->view) != NULL;

  plenary_window_enable (self, "copy-sessions", selected);
  plenary_window_enable (self, "cut-sessions",
                         selected && plenary_programme_view_get_editing (self->view));
  plenary_window_enable (self, "copy-day", open);
  plenary_window_enable (self, "paste", open && !plenary_document_is_newer (self->document) &&
                                        plenary_clipboard_has_any (get_clipboard (self)));
}

/* Selects and shows what has come: the first session of it, as whoever pastes edits. */
void
plenary_window_show_pasted (PlenaryWindow     *self,
                            const char *const *ids)
{
  plenary_programme_view_set_editing (self->view, TRUE);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gpointer entity = plenary_agenda_find (get_agenda (self), ids[i]);
      PlenaryList *sessions = PLENARY_IS_DAY (entity) ? plenary_day_get_sessions (entity) : NULL;

      if (sessions != NULL && plenary_list_get_n_items (sessions) > 0)
        entity = plenary_list_get (sessions, 0);

      if (PLENARY_IS_SESSION (entity))
        {
          plenary_programme_view_go_to_session (self->view, entity);
          return;
        }
    }
}
