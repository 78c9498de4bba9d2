/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what comes of a session that runs late, or for which others shall make room, and shows it
 * before anything is done: which sessions get other times and why, or by how much it cannot work.
 *
 * Both are the same question, and one answer is one step of the history. Whatever is set shows what
 * it does at once. When the programme changes below, so does the answer.
 */

#include "config.h"

#include "plenary-shift-dialog.h"

#include "plenary-combo-value.h"
#include "plenary-reading.h"
#include "plenary-shift-candidates.h"
#include "plenary-shift-preview.h"
#include "plenary-shift-terms-group.h"
#include "plenary-shift-words.h"
#include "plenary-shrinking.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 340
#define WIDE_FROM 680

struct _PlenaryShiftDialog
{
  AdwWindow               parent_instance;

  AdwWindowTitle         *heading;
  GtkWidget              *apply_button;
  GtkBox                 *columns;
  GtkWidget              *asked;
  GtkToggleButton        *later_button;
  GtkToggleButton        *earlier_button;
  GtkSpinButton          *minutes;
  AdwComboRow            *day_row;
  AdwComboRow            *from_row;
  GtkSwitch              *begun;
  PlenaryShiftTermsGroup *terms;
  PlenaryShiftPreview    *preview;
  GtkWidget              *problem_icon;
  GtkLabel               *answer;

  PlenaryHistory         *history;
  PlenaryReading         *reading;
  PlenaryMoment           moment;
  PlenarySession         *session;      /* from which on, or for which */
  GPtrArray              *days;         /* of PlenaryDay, which can be chosen */
  GPtrArray              *choices;      /* of PlenarySession, of its day */
  gboolean                makes_room;
  gboolean                is_filling;
};

G_DEFINE_FINAL_TYPE (PlenaryShiftDialog, plenary_shift_dialog, ADW_TYPE_WINDOW)

enum { APPLIED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PlenaryDay *
get_day (PlenaryShiftDialog *self)
{
  return PLENARY_DAY (plenary_entity_get_parent (PLENARY_ENTITY (self->session)));
}

static PlenaryShiftDirection
get_direction (PlenaryShiftDialog *self)
{
  if (self->makes_room)
    return PLENARY_SHIFT_DIRECTION_APART;

  return gtk_toggle_button_get_active (self->earlier_button) ? PLENARY_SHIFT_DIRECTION_EARLIER :
                                                               PLENARY_SHIFT_DIRECTION_LATER;
}

/* How much later, or earlier if negative; nothing where there is no such question. */
static int
get_minutes (PlenaryShiftDialog *self)
{
  int minutes = gtk_spin_button_get_value_as_int (self->minutes);

  if (self->makes_room)
    return 0;

  return get_direction (self) == PLENARY_SHIFT_DIRECTION_EARLIER ? -minutes : minutes;
}

static PlenaryShift *
create_shift (PlenaryShiftDialog *self)
{
  PlenaryShiftTerms terms = plenary_shift_terms_group_get (self->terms);
  PlenaryShiftPlace place = { self->session };

  if (!self->makes_room)
    return plenary_shift_new_late (self->session, get_minutes (self),
                                   gtk_switch_get_active (self->begun), &terms);

  plenary_session_get_span (self->session, &place.start, &place.end);
  place.clears = TRUE;

  return plenary_shift_new_place (get_day (self), &place, 1, &terms);
}

/* All that is in the way, and what would work. */
static char *
dup_problem (PlenaryShiftDialog *self,
             PlenaryShift       *shift)
{
  GString *text = g_string_new (NULL);
  g_autofree char *lacking =
    plenary_shift_words_dup_lacking (plenary_shift_get_lacking (shift), get_minutes (self));

  g_string_append (text, lacking);

  for (guint i = 0; i < plenary_shift_get_n_stops (shift); i++)
    {
      const PlenaryShiftStop *stop = plenary_shift_get_stop (shift, i);
      g_autofree char *problem = NULL;

      if (stop->lacking == 0)
        continue;

      problem = plenary_shift_words_dup_problem (self->reading, shift, stop);
      g_string_append_printf (text, "\n%s", problem);
    }

  return g_string_free (text, FALSE);
}

static void
show_answer (PlenaryShiftDialog *self)
{
  g_autoptr(PlenaryShift) shift = create_shift (self);
  gboolean works = plenary_shift_get_lacking (shift) == 0;
  g_autofree char *answer = works ? plenary_shift_words_dup_summary (self->reading, shift) :
                                    dup_problem (self, shift);

  plenary_shift_preview_show (self->preview, self->reading, shift);
  gtk_widget_set_visible (self->problem_icon, !works);
  gtk_widget_set_sensitive (self->apply_button,
                            works && plenary_shift_get_n_steps (shift) > 0);

  if (g_strcmp0 (gtk_label_get_text (self->answer), answer) != 0)
    gtk_label_set_text (self->answer, answer);
}

/* What others make room for. */
static void
show_heading (PlenaryShiftDialog *self)
{
  g_autofree char *name = plenary_reading_dup_short_name (self->reading, self->session);
  g_autofree char *time = plenary_reading_dup_time (self->reading, self->session);
  g_autofree char *subtitle = g_strconcat (name, " · ", time, NULL);

  if (self->makes_room)
    adw_window_title_set_subtitle (self->heading, subtitle);
}

static void
update (PlenaryShiftDialog *self)
{
  if (self->session == NULL || self->is_filling)
    return;

  plenary_shift_terms_group_show (self->terms, self->reading, self->session,
                                  get_direction (self));
  show_heading (self);
  show_answer (self);
}

static void
changed_cb (PlenaryShiftDialog *self)
{
  update (self);
}

static char *
dup_choice (PlenaryShiftDialog *self,
            PlenarySession     *session)
{
  g_autofree char *clock = NULL;
  g_autofree char *name = plenary_reading_dup_short_name (self->reading, session);
  int start, end;

  plenary_session_get_span (session, &start, &end);
  clock = plenary_reading_dup_clock (self->reading, start);

  return g_strconcat (clock, "  ", name, NULL);
}

static void
fill_sessions (PlenaryShiftDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = plenary_shift_dup_sessions (get_day (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      PlenarySession *session = g_ptr_array_index (self->choices, i);

      gtk_string_list_take (names, dup_choice (self, session));

      if (session == self->session)
        selected = i;
    }

  adw_combo_row_set_model (self->from_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->from_row, selected);
}

static void
fill_days (PlenaryShiftDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->days, g_ptr_array_unref);
  self->days = plenary_shift_dup_days (plenary_history_get_agenda (self->history));

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryDay *day = g_ptr_array_index (self->days, i);

      gtk_string_list_take (names, plenary_reading_dup_day (self->reading, day));

      if (day == get_day (self))
        selected = i;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->day_row), self->days->len > 1);
  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->day_row, selected);
}

/* What is on has begun, and what is not has not. */
static void
choose (PlenaryShiftDialog *self,
        PlenarySession     *session)
{
  self->is_filling = TRUE;
  g_set_object (&self->session, session);
  gtk_switch_set_active (self->begun, plenary_shift_is_on (&self->moment, session));
  fill_days (self);
  fill_sessions (self);
  self->is_filling = FALSE;
  update (self);
}

static void
from_cb (PlenaryShiftDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->from_row);

  if (!self->is_filling && selected < self->choices->len)
    choose (self, g_ptr_array_index (self->choices, selected));
}

static void
day_cb (PlenaryShiftDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->day_row);
  g_autoptr(GPtrArray) sessions = NULL;

  if (self->is_filling || selected >= self->days->len)
    return;

  sessions = plenary_shift_dup_sessions (g_ptr_array_index (self->days, selected));
  choose (self, g_ptr_array_index (sessions, 0));
}

static void
history_changed_cb (PlenaryShiftDialog *self)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);
  PlenaryEntity *entity = PLENARY_ENTITY (self->session);

  if (plenary_agenda_find (agenda, plenary_entity_get_id (entity)) == NULL ||
      !plenary_shift_can_be_asked (self->session))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = plenary_reading_new (agenda);
  choose (self, self->session);
}

static void
apply_cb (PlenaryShiftDialog *self)
{
  g_autoptr(PlenaryShift) shift = create_shift (self);
  PlenaryEdit *edit = plenary_shift_create_edit (shift);
  g_autofree char *deed = NULL;
  g_autoptr(GError) error = NULL;

  if (edit == NULL)
    return;

  deed = plenary_shift_words_dup_deed (self->reading, self->session, get_minutes (self));
  g_signal_handlers_disconnect_by_func (self->history, history_changed_cb, self);

  if (plenary_history_do (self->history, self->makes_room ? _("Make Room") : _("Running Late"),
                          edit, &error))
    g_signal_emit (self, signals[APPLIED], 0, deed);
  else
    g_warning ("%s", error->message);

  gtk_window_close (GTK_WINDOW (self));
}

/* Whether its parts are beside each other, and not above. */
static gboolean
is_wide (PlenaryShiftDialog *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->columns)) ==
         GTK_ORIENTATION_HORIZONTAL;
}

/* It may become as narrow as it is with its parts above each other. */
static void
plenary_shift_dialog_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  plenary_shrinking_measure (GTK_WIDGET_CLASS (plenary_shift_dialog_parent_class), widget,
                             orientation, for_size, minimum, natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_wide (PLENARY_SHIFT_DIALOG (widget)))
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
plenary_shift_dialog_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  PlenaryShiftDialog *self = PLENARY_SHIFT_DIALOG (widget);
  gboolean wide = width >= WIDE_FROM;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->columns, wide);
  GTK_WIDGET_CLASS (plenary_shift_dialog_parent_class)->size_allocate (widget, width, height,
                                                                       baseline);
}

static void
plenary_shift_dialog_dispose (GObject *object)
{
  PlenaryShiftDialog *self = PLENARY_SHIFT_DIALOG (object);

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, history_changed_cb, self);

  g_clear_object (&self->history);
  g_clear_object (&self->session);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_shift_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PlenaryShiftDialog, name)
  BIND (heading);
  BIND (apply_button);
  BIND (columns);
  BIND (asked);
  BIND (later_button);
  BIND (earlier_button);
  BIND (minutes);
  BIND (day_row);
  BIND (from_row);
  BIND (begun);
  BIND (terms);
  BIND (preview);
  BIND (problem_icon);
  BIND (answer);
#undef BIND
}

static void
plenary_shift_dialog_class_init (PlenaryShiftDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_shift_dialog_dispose;
  widget_class->measure = plenary_shift_dialog_measure;
  widget_class->size_allocate = plenary_shift_dialog_size_allocate;

  signals[APPLIED] =
    g_signal_new ("applied",
                  PLENARY_TYPE_SHIFT_DIALOG,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLENARY_TYPE_SHIFT_PREVIEW);
  g_type_ensure (PLENARY_TYPE_SHIFT_TERMS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-shift-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plenary_shift_dialog_init (PlenaryShiftDialog *self)
{
  GtkEditable *text;

  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_combo_value_tell (self->day_row);
  plenary_combo_value_tell (self->from_row);

  /* A property of the spin button from GTK 4.14 on. */
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->minutes));
  gtk_text_set_activates_default (GTK_TEXT (text), TRUE);
}

static PlenaryShiftDialog *
create (PlenaryHistory *history,
        GtkWindow      *parent,
        const char     *title)
{
  PlenaryShiftDialog *self = g_object_new (PLENARY_TYPE_SHIFT_DIALOG,
                                           "title", title,
                                           "transient-for", parent,
                                           NULL);

  self->history = g_object_ref (history);
  self->reading = plenary_reading_new (plenary_history_get_agenda (history));
  g_signal_connect_swapped (history, "changed", G_CALLBACK (history_changed_cb), self);

  return self;
}

/**
 * plenary_shift_dialog_new_late:
 * @history: of an agenda in which a session has a time
 * @clock: (nullable): tells which session is on
 * @selected: (nullable): the session to begin with, if none is on now
 * @parent: (nullable): the window it is for
 *
 * Asks from which session on how much later, or earlier, sessions are.
 */
GtkWidget *
plenary_shift_dialog_new_late (PlenaryHistory *history,
                               PlenaryClock   *clock,
                               PlenarySession *selected,
                               GtkWindow      *parent)
{
  PlenaryShiftDialog *self = create (history, parent, _("Running Late"));
  g_autoptr(GDateTime) now = clock != NULL ? plenary_clock_dup_now (clock) : NULL;

  if (now != NULL)
    plenary_moment_init (&self->moment, plenary_history_get_agenda (history), now);

  choose (self, plenary_shift_find_session (plenary_history_get_agenda (history), &self->moment,
                                            selected));
  gtk_widget_grab_focus (GTK_WIDGET (self->minutes));

  return GTK_WIDGET (self);
}

/**
 * plenary_shift_dialog_new_room:
 * @session: a session of a day, which has a time
 * @parent: (nullable): the window it is for
 *
 * Asks how others make room for a session that stays where it is.
 */
GtkWidget *
plenary_shift_dialog_new_room (PlenaryHistory *history,
                               PlenarySession *session,
                               GtkWindow      *parent)
{
  PlenaryShiftDialog *self = create (history, parent, _("Make Room"));

  self->makes_room = TRUE;
  gtk_widget_set_visible (self->asked, FALSE);
  gtk_widget_grab_focus (self->apply_button);
  choose (self, session);

  return GTK_WIDGET (self);
}

/**
 * plenary_shift_dialog_set_minutes:
 * @minutes: how much later, or earlier if negative
 *
 * Does what setting it does, and so do the others.
 */
void
plenary_shift_dialog_set_minutes (PlenaryShiftDialog *self,
                                  int                 minutes)
{
  g_return_if_fail (PLENARY_IS_SHIFT_DIALOG (self));

  gtk_toggle_button_set_active (minutes < 0 ? self->earlier_button : self->later_button, TRUE);
  gtk_spin_button_set_value (self->minutes, ABS (minutes));
}

void
plenary_shift_dialog_set_session (PlenaryShiftDialog *self,
                                  PlenarySession     *session)
{
  g_return_if_fail (PLENARY_IS_SHIFT_DIALOG (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  choose (self, session);
}

void
plenary_shift_dialog_set_begun (PlenaryShiftDialog *self,
                                gboolean            is_begun)
{
  g_return_if_fail (PLENARY_IS_SHIFT_DIALOG (self));

  gtk_switch_set_active (self->begun, is_begun);
}

void
plenary_shift_dialog_set_terms (PlenaryShiftDialog *self,
                                PlenaryShiftGives   gives,
                                gboolean            only)
{
  g_return_if_fail (PLENARY_IS_SHIFT_DIALOG (self));

  plenary_shift_terms_group_set (self->terms, gives, only);
}

/**
 * plenary_shift_dialog_dup_text:
 *
 * Returns: (transfer full): what is shown of the answer, a line a session and the rest below
 */
char *
plenary_shift_dialog_dup_text (PlenaryShiftDialog *self)
{
  g_autofree char *preview = NULL;

  g_return_val_if_fail (PLENARY_IS_SHIFT_DIALOG (self), NULL);

  preview = plenary_shift_preview_dup_text (self->preview);

  return g_strconcat (preview, gtk_label_get_text (self->answer), "\n", NULL);
}
