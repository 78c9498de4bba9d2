/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “Move to…”: puts sessions to a time, on a day, in a room, as dragging them does.
 *
 * What is typed is understood as elsewhere, and what comes of it is said at once, with who makes
 * room; what cannot be is said too, and then there is nothing to be done. “until the break” is when
 * the session shall end. Of several the time is that of the first, and the others keep their
 * distance to it.
 */

#include "config.h"

#include "plenary-move-dialog.h"

#include "plenary-combo-value.h"
#include "plenary-deeds.h"
#include "plenary-drag-words.h"
#include "plenary-relocation.h"
#include "plenary-time.h"
#include "plenary-until.h"

#include <glib/gi18n.h>

struct _PlenaryMoveDialog
{
  AdwWindow        parent_instance;

  AdwEntryRow     *start_row;
  AdwComboRow     *day_row;
  AdwComboRow     *room_row;
  GtkSwitch       *others;
  GtkLabel        *result;
  GtkWidget       *move_button;

  PlenaryHistory  *history;
  PlenaryReading  *reading;
  GPtrArray       *sessions;
  PlenaryPlacing  *placing;       /* what comes of it; NULL if it cannot be */
  int              start;
  gboolean         is_filling;
};

G_DEFINE_FINAL_TYPE (PlenaryMoveDialog, plenary_move_dialog, ADW_TYPE_WINDOW)

enum { APPLIED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PlenaryAgenda *
get_agenda (PlenaryMoveDialog *self)
{
  return plenary_history_get_agenda (self->history);
}

static PlenarySession *
get_first (PlenaryMoveDialog *self)
{
  return g_ptr_array_index (self->sessions, 0);
}

static PlenaryDay *
get_day (PlenaryMoveDialog *self)
{
  return plenary_list_get (plenary_agenda_get_days (get_agenda (self)),
                           adw_combo_row_get_selected (self->day_row));
}

/* The first choice is that nothing changes. */
static PlenaryRoom *
get_room (PlenaryMoveDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->room_row);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ?
         plenary_list_get (plenary_agenda_get_rooms (get_agenda (self)), selected - 1) : NULL;
}

static gboolean
parse (PlenaryMoveDialog  *self,
       int                *start,
       GError            **error)
{
  PlenarySession *first = get_first (self);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (
                                        GTK_EDITABLE (self->start_row))));
  int old_start, old_end, until;

  plenary_session_get_span (first, &old_start, &old_end);

  if (!plenary_until_read_on (first, get_day (self), text, &until, error))
    return plenary_time_parse (text, old_start, start, error);

  *start = until - plenary_deed_get_length (first);

  return until >= 0;
}

static void
show_result (PlenaryMoveDialog *self,
             const char        *words,
             gboolean           is_error)
{
  gtk_label_set_text (self->result, words);
  gtk_widget_set_sensitive (self->move_button, !is_error);

  if (is_error)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->result), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->start_row), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->result), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->start_row), "error");
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start_row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->start_row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_error ? GTK_ACCESSIBLE_INVALID_TRUE :
                                          GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Says what was understood: the day and the times of the first, and who makes room. */
static void
show_placing (PlenaryMoveDialog *self)
{
  g_autofree char *day = plenary_reading_dup_short_day (self->reading, get_day (self), FALSE);
  g_autofree char *times =
    plenary_reading_dup_range (self->reading, self->start,
                               self->start + plenary_deed_get_length (get_first (self)));
  g_autofree char *room = plenary_drag_words_dup_room (self->placing, self->reading);
  /* Translators: where a session would be: the day, when it starts and ends, and who makes room,
   * which is a sentence or nothing.
   */
  g_autofree char *words = g_strdup_printf (_("%s, %s. %s"), day, times, room);

  show_result (self, g_strchomp (words), FALSE);
}

static void
changed_cb (PlenaryMoveDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (self->is_filling)
    return;

  g_clear_pointer (&self->placing, plenary_placing_free);

  if (!parse (self, &self->start, &error))
    {
      show_result (self, error->message, TRUE);
      return;
    }

  self->placing = plenary_relocation_new (self->sessions, get_day (self), get_room (self),
                                          self->start, gtk_switch_get_active (self->others) ?
                                          PLENARY_PLACING_DEFAULT : PLENARY_PLACING_ALONE);

  if (self->placing != NULL)
    show_placing (self);
  else
    show_result (self, _("This is outside the hours of a day"), TRUE);
}

static char *
dup_deed (PlenaryMoveDialog *self)
{
  guint n = self->sessions->len;
  g_autofree char *name = plenary_reading_dup_short_name (self->reading, get_first (self));
  g_autofree char *clock = plenary_reading_dup_clock (self->reading, self->start);

  if (n > 1)
    return g_strdup_printf (ngettext ("%u session moved", "%u sessions moved", n), n);

  return g_strdup_printf (_("%s moved to %s"), name, clock);
}

static void
move_cb (PlenaryMoveDialog *self)
{
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autofree char *deed = NULL;
  g_autoptr(GError) error = NULL;

  if (self->placing == NULL)
    return;

  edit = plenary_placing_create_edit (self->placing, NULL);
  deed = dup_deed (self);

  if (!plenary_edit_is_empty (edit))
    {
      if (!plenary_history_do (self->history, self->sessions->len == 1 ? _("Move Session") :
                                                                         _("Move Sessions"),
                               plenary_edit_ref (edit), &error))
        {
          show_result (self, error->message, TRUE);
          return;
        }

      g_signal_emit (self, signals[APPLIED], 0, deed);
    }

  gtk_window_close (GTK_WINDOW (self));
}

static void
plenary_move_dialog_dispose (GObject *object)
{
  PlenaryMoveDialog *self = PLENARY_MOVE_DIALOG (object);

  self->is_filling = TRUE;
  g_clear_pointer (&self->placing, plenary_placing_free);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (plenary_move_dialog_parent_class)->dispose (object);
}

static void
plenary_move_dialog_class_init (PlenaryMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_move_dialog_dispose;

  /* What was done, in words. */
  signals[APPLIED] =
    g_signal_new ("applied",
                  PLENARY_TYPE_MOVE_DIALOG,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMoveDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMoveDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMoveDialog, room_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMoveDialog, others);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMoveDialog, result);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMoveDialog, move_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plenary_move_dialog_init (PlenaryMoveDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_combo_value_tell (self->day_row);
  plenary_combo_value_tell (self->room_row);
}

static void
fill_days (PlenaryMoveDialog *self)
{
  PlenaryList *days = plenary_agenda_get_days (get_agenda (self));
  PlenaryEntity *parent = plenary_entity_get_parent (PLENARY_ENTITY (get_first (self)));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      gtk_string_list_take (names, plenary_reading_dup_day (self->reading,
                                                            plenary_list_get (days, i)));

      if (plenary_list_get (days, i) == (gpointer) parent)
        selected = i;
    }

  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->day_row, selected);
}

static void
fill_rooms (PlenaryMoveDialog *self)
{
  PlenaryList *rooms = plenary_agenda_get_rooms (get_agenda (self));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  /* Translators: in place of the room that sessions are moved to. */
  gtk_string_list_append (names, C_("room", "Unchanged"));

  for (guint i = 0; i < plenary_list_get_n_items (rooms); i++)
    gtk_string_list_take (names, plenary_reading_dup_line (
                                   self->reading,
                                   plenary_entity_get_text (plenary_list_get (rooms, i),
                                                            PLENARY_MEMBER_NAME)));

  gtk_widget_set_visible (GTK_WIDGET (self->room_row), plenary_list_get_n_items (rooms) > 0);
  adw_combo_row_set_model (self->room_row, G_LIST_MODEL (names));
}

static void
fill (PlenaryMoveDialog *self)
{
  guint n = self->sessions->len;
  g_autofree char *name = plenary_reading_dup_short_name (self->reading, get_first (self));
  /* Translators: the title of a dialog that moves sessions. */
  g_autofree char *title = n == 1 ? g_strdup_printf (_("Move %s"), name) :
    g_strdup_printf (ngettext ("Move %u Session", "Move %u Sessions", n), n);
  g_autofree char *clock = NULL;
  int start, end;

  plenary_session_get_span (get_first (self), &start, &end);
  clock = start >= 0 ? plenary_reading_dup_clock (self->reading, start) : g_strdup ("");
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_editable_set_text (GTK_EDITABLE (self->start_row), clock);
  fill_days (self);
  fill_rooms (self);
}

/**
 * plenary_move_dialog_new:
 * @history: of a programme with a day
 * @sessions: (element-type PlenarySession): sessions of it, in its order
 * @parent: (nullable): the window it is for
 *
 * It emits “applied” with the words for what it has done, and closes itself.
 */
GtkWidget *
plenary_move_dialog_new (PlenaryHistory *history,
                         GPtrArray      *sessions,
                         GtkWindow      *parent)
{
  PlenaryMoveDialog *self = g_object_new (PLENARY_TYPE_MOVE_DIALOG, "transient-for", parent, NULL);

  self->history = g_object_ref (history);
  self->sessions = g_ptr_array_ref (sessions);
  self->reading = plenary_reading_new (plenary_history_get_agenda (history));
  fill (self);
  self->is_filling = FALSE;
  changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->start_row));

  return GTK_WIDGET (self);
}
