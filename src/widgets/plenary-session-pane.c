/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane in which a session is read: what it is, when and where, who takes part, and all that it
 * says. The organizers' notes are not for readers, who have a field for notes of their own.
 */

#include "config.h"

#include "plenary-session-pane.h"

#include "plenary-dot.h"
#include "plenary-labels.h"
#include "plenary-marks.h"
#include "plenary-moment.h"
#include "plenary-note-field.h"
#include "plenary-palette.h"
#include "plenary-prose.h"
#include "plenary-reading.h"
#include "plenary-session-pane-rows.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

struct _PlenarySessionPane
{
  AdwBin             parent_instance;

  PlenaryHistory    *history;
  PlenaryClock      *clock;
  GSignalGroup      *ticks;
  PlenarySearch     *search;
  PlenaryNotes      *notes;         /* of the reader */
  char              *id;

  PlenaryReading    *reading;       /* while it is shown anew */

  GtkScrolledWindow *scroller;
  GtkWidget         *content;
  GtkWidget         *pills;
  GtkLabel          *kind;
  GtkWidget         *now;
  GtkLabel          *state;
  GtkLabel          *title;
  GtkWidget         *facts;
  GtkWidget         *time_fact;
  GtkLabel          *time;
  GtkLabel          *length;
  GtkWidget         *room_fact;
  GtkLabel          *room;
  GtkWidget         *track_fact;
  PlenaryDot        *dot;
  GtkLabel          *track;
  GtkFlowBox        *people;
  AdwBin            *abstract_place;
  PlenaryProse      *abstract;
  GtkLabel          *questions_heading;
  AdwBin            *lead_place;
  PlenaryProse      *lead;
  GtkBox            *questions;
  GtkWidget         *talks_heading;
  GtkBox            *talks;
  PlenaryNoteField  *note;
};

G_DEFINE_FINAL_TYPE (PlenarySessionPane, plenary_session_pane, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_SESSION,
  PROP_CLOCK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Shows a text, or nothing where there is none. Takes the string. */
static gboolean
show (GtkLabel  *label,
      GtkWidget *fact,
      char      *string)
{
  g_autofree char *owned = string;

  if (g_strcmp0 (gtk_label_get_text (label), owned) != 0)
    gtk_label_set_text (label, owned);

  gtk_widget_set_visible (fact, *owned != '\0');

  return *owned != '\0';
}

static gboolean
show_prose (PlenarySessionPane *self,
            PlenaryProse       *prose,
            PlenaryText        *text)
{
  const char *source = plenary_agenda_pick (plenary_reading_get_agenda (self->reading), text);

  plenary_prose_set_source (prose, source);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (prose)), *source != '\0');

  return *source != '\0';
}

static PlenarySession *
find_session (PlenarySessionPane *self)
{
  PlenaryEntity *entity = NULL;

  if (self->history != NULL && self->id != NULL)
    entity = plenary_agenda_find (plenary_history_get_agenda (self->history), self->id);

  return PLENARY_IS_SESSION (entity) ? PLENARY_SESSION (entity) : NULL;
}

static gboolean
is_on_now (PlenarySessionPane *self,
           PlenarySession     *session)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  g_autoptr(GDateTime) now = NULL;
  PlenaryMoment moment;
  int start, end;

  if (self->clock == NULL || !PLENARY_IS_DAY (day))
    return FALSE;

  now = plenary_clock_dup_now (self->clock);
  plenary_moment_init (&moment, plenary_history_get_agenda (self->history), now);
  plenary_session_get_span (session, &start, &end);

  return start >= 0 && end > start &&
         plenary_moment_get_tense (&moment, PLENARY_DAY (day), start, end) ==
           PLENARY_MOMENT_PRESENT;
}

/* Says whether the session is on now, which comes true and goes while it is read. */
static void
show_moment (PlenarySessionPane *self)
{
  PlenarySession *session = find_session (self);

  gtk_widget_set_visible (self->now, session != NULL && is_on_now (self, session));
}

static void
show_track (PlenarySessionPane *self,
            PlenarySession     *session)
{
  PlenaryAgenda *agenda = plenary_reading_get_agenda (self->reading);
  const char *id = plenary_session_get_track (session);
  PlenaryEntity *track = plenary_agenda_find (agenda, id);

  plenary_dot_set_colour (self->dot,
                          PLENARY_IS_TRACK (track) ?
                          plenary_track_get_colour (PLENARY_TRACK (track)) : "");
  show (self->track, self->track_fact,
        *id != '\0' ? plenary_label_dup_name (agenda, id) : g_strdup (""));
}

static void
show_top (PlenarySessionPane *self,
          PlenarySession     *session)
{
  gboolean has_time;

  plenary_palette_set_class (GTK_WIDGET (self->kind),
                             plenary_agenda_get_look (plenary_reading_get_agenda (self->reading),
                                                      session));
  show (self->kind, GTK_WIDGET (self->kind), plenary_reading_dup_kind (self->reading, session));
  show (self->state, GTK_WIDGET (self->state), plenary_reading_dup_state (self->reading, session));
  show_moment (self);
  show (self->title, GTK_WIDGET (self->title), plenary_reading_dup_title (self->reading, session));

  has_time = show (self->time, self->time_fact, plenary_reading_dup_time (self->reading, session));
  show (self->length, GTK_WIDGET (self->length),
        plenary_reading_dup_length (self->reading, session));
  show (self->room, self->room_fact, plenary_reading_dup_rooms (self->reading, session));
  show_track (self, session);
  gtk_widget_set_visible (self->facts, has_time || gtk_widget_get_visible (self->room_fact) ||
                                       gtk_widget_get_visible (self->track_fact));
}

static void
show_people (PlenarySessionPane *self,
             GPtrArray          *people)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_flow_box_remove (self->people, child);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      gtk_flow_box_append (self->people,
                           plenary_pane_create_person (self->reading,
                                                       g_ptr_array_index (people, i)));
      child = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->people, (int) i));
      gtk_widget_set_focusable (child, FALSE);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->people), people != NULL && people->len > 0);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_questions (PlenarySessionPane *self,
                PlenarySession     *session)
{
  GPtrArray *questions = plenary_session_get_questions (session);
  guint n = questions != NULL ? questions->len : 0;
  gboolean has_lead;

  clear (self->questions);
  has_lead = show_prose (self, self->lead, plenary_session_get_questions_lead (session));
  show (self->questions_heading, GTK_WIDGET (self->questions_heading),
        g_strdup (n > 0 || has_lead ?
                  plenary_reading_get_word (self->reading, "session", "questions") : ""));

  for (guint i = 0; i < n; i++)
    gtk_box_append (self->questions,
                    plenary_pane_create_question (self->reading, session, i,
                                                  g_ptr_array_index (questions, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->questions), n > 0);
}

static void
show_talks (PlenarySessionPane *self,
            PlenaryList        *talks)
{
  guint n = plenary_list_get_n_items (talks);

  clear (self->talks);

  for (guint i = 0; i < n; i++)
    gtk_box_append (self->talks,
                    plenary_pane_create_talk (self->reading, plenary_list_get (talks, i)));

  gtk_widget_set_visible (self->talks_heading, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->talks), n > 0);
}

/* What is looked for, if all of it is somewhere in the session. */
static PlenaryQuery *
get_query (PlenarySessionPane *self,
           PlenarySession     *session)
{
  PlenaryQuery *query = self->search != NULL ? plenary_search_get_query (self->search) : NULL;

  if (query == NULL || plenary_query_is_empty (query) ||
      !plenary_search_find (self->search, session, NULL))
    return NULL;

  return query;
}

static void
show_marks (PlenarySessionPane *self)
{
  GtkWidget *places[] = {
    GTK_WIDGET (self->kind), GTK_WIDGET (self->title), GTK_WIDGET (self->room),
    GTK_WIDGET (self->track), GTK_WIDGET (self->people), GTK_WIDGET (self->abstract),
    GTK_WIDGET (self->lead), GTK_WIDGET (self->questions), GTK_WIDGET (self->talks),
  };
  PlenarySession *session = find_session (self);

  for (guint i = 0; session != NULL && i < G_N_ELEMENTS (places); i++)
    plenary_marks_show (places[i], get_query (self, session));
}

static void
update (PlenarySessionPane *self)
{
  PlenarySession *session = find_session (self);

  gtk_widget_set_visible (self->content, session != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->note), session != NULL && self->notes != NULL);

  if (session == NULL)
    return;

  self->reading = plenary_reading_new (plenary_history_get_agenda (self->history));
  show_top (self, session);
  show_people (self, plenary_session_get_people (session));
  show_prose (self, self->abstract, plenary_session_get_abstract (session));
  show_questions (self, session);
  show_talks (self, plenary_session_get_talks (session));
  show_marks (self);
  g_clear_pointer (&self->reading, plenary_reading_unref);
}

static void
plenary_session_pane_dispose (GObject *object)
{
  PlenarySessionPane *self = PLENARY_SESSION_PANE (object);

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, update, self);

  plenary_session_pane_set_search (self, NULL);
  g_clear_object (&self->history);
  g_clear_object (&self->ticks);
  g_clear_object (&self->clock);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (plenary_session_pane_parent_class)->dispose (object);
}

static void
plenary_session_pane_finalize (GObject *object)
{
  g_free (PLENARY_SESSION_PANE (object)->id);

  G_OBJECT_CLASS (plenary_session_pane_parent_class)->finalize (object);
}

static void
plenary_session_pane_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PlenarySessionPane *self = PLENARY_SESSION_PANE (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_SESSION:
      g_value_set_string (value, self->id);
      break;

    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_session_pane_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PlenarySessionPane *self = PLENARY_SESSION_PANE (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_session_pane_set_history (self, g_value_get_object (value));
      break;

    case PROP_SESSION:
      plenary_session_pane_set_session (self, g_value_get_string (value));
      break;

    case PROP_CLOCK:
      plenary_session_pane_set_clock (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, content);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, pills);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, kind);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, now);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, state);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, title);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, facts);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, time_fact);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, time);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, length);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, room_fact);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, room);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, track_fact);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, dot);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, track);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, people);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, abstract_place);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, questions_heading);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, lead_place);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, questions);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, talks_heading);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, talks);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionPane, note);
}

/* Marks have the colours of the appearance. */
static void
plenary_session_pane_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (plenary_session_pane_parent_class)->css_changed (widget, change);

  if (PLENARY_SESSION_PANE (widget)->search != NULL)
    show_marks (PLENARY_SESSION_PANE (widget));
}

static void
plenary_session_pane_class_init (PlenarySessionPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_session_pane_dispose;
  object_class->finalize = plenary_session_pane_finalize;
  object_class->get_property = plenary_session_pane_get_property;
  object_class->set_property = plenary_session_pane_set_property;
  widget_class->css_changed = plenary_session_pane_css_changed;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_SESSION] = g_param_spec_string ("session", NULL, NULL, NULL, flags);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, PLENARY_TYPE_CLOCK, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PLENARY_TYPE_NOTE_FIELD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-session-pane.ui");
  bind_children (widget_class);
}

static PlenaryProse *
add_prose (AdwBin *place)
{
  GtkWidget *prose = plenary_prose_new ("prose");

  adw_bin_set_child (place, prose);

  return PLENARY_PROSE (prose);
}

static void
plenary_session_pane_init (PlenarySessionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ticks = g_signal_group_new (PLENARY_TYPE_CLOCK);
  g_signal_group_connect_swapped (self->ticks, "ticked", G_CALLBACK (show_moment), self);
  self->abstract = add_prose (self->abstract_place);
  self->lead = add_prose (self->lead_place);
}

GtkWidget *
plenary_session_pane_new (void)
{
  return g_object_new (PLENARY_TYPE_SESSION_PANE, NULL);
}

PlenaryHistory *
plenary_session_pane_get_history (PlenarySessionPane *self)
{
  g_return_val_if_fail (PLENARY_IS_SESSION_PANE (self), NULL);

  return self->history;
}

/**
 * plenary_session_pane_set_history:
 * @history: (nullable): the history of the programme that the session is of
 */
void
plenary_session_pane_set_history (PlenarySessionPane *self,
                                  PlenaryHistory     *history)
{
  g_return_if_fail (PLENARY_IS_SESSION_PANE (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, update, self);

  g_set_object (&self->history, history);

  if (history != NULL)
    g_signal_connect_swapped (history, "changed", G_CALLBACK (update), self);

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

const char *
plenary_session_pane_get_session (PlenarySessionPane *self)
{
  g_return_val_if_fail (PLENARY_IS_SESSION_PANE (self), NULL);

  return self->id;
}

/**
 * plenary_session_pane_set_session:
 * @id: (nullable): the id of the session to show; nothing is shown while there is no such session
 */
void
plenary_session_pane_set_session (PlenarySessionPane *self,
                                  const char         *id)
{
  g_return_if_fail (PLENARY_IS_SESSION_PANE (self));

  if (!plenary_set_string (&self->id, id))
    return;

  update (self);
  plenary_note_field_show (self->note, self->notes, id);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

PlenaryClock *
plenary_session_pane_get_clock (PlenarySessionPane *self)
{
  g_return_val_if_fail (PLENARY_IS_SESSION_PANE (self), NULL);

  return self->clock;
}

/**
 * plenary_session_pane_set_clock:
 * @clock: (nullable): what tells the time; without it nothing is on now
 */
void
plenary_session_pane_set_clock (PlenarySessionPane *self,
                                PlenaryClock       *clock)
{
  g_return_if_fail (PLENARY_IS_SESSION_PANE (self));
  g_return_if_fail (clock == NULL || PLENARY_IS_CLOCK (clock));

  if (!g_set_object (&self->clock, clock))
    return;

  g_signal_group_set_target (self->ticks, clock);
  show_moment (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOCK]);
}

/**
 * plenary_session_pane_set_search:
 * @search: (nullable): what is looked for in the programme, to be marked
 */
void
plenary_session_pane_set_search (PlenarySessionPane *self,
                                 PlenarySearch      *search)
{
  g_return_if_fail (PLENARY_IS_SESSION_PANE (self));
  g_return_if_fail (search == NULL || PLENARY_IS_SEARCH (search));

  if (self->search == search)
    return;

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, show_marks, self);

  g_set_object (&self->search, search);

  if (search != NULL)
    g_signal_connect_swapped (search, "changed", G_CALLBACK (show_marks), self);

  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    show_marks (self);
}

/**
 * plenary_session_pane_set_notes:
 * @notes: (nullable): what the reader has written in the programme; without it nobody can
 */
void
plenary_session_pane_set_notes (PlenarySessionPane *self,
                                PlenaryNotes       *notes)
{
  g_return_if_fail (PLENARY_IS_SESSION_PANE (self));
  g_return_if_fail (notes == NULL || PLENARY_IS_NOTES (notes));

  g_set_object (&self->notes, notes);
  plenary_note_field_show (self->note, notes, self->id);
  gtk_widget_set_visible (GTK_WIDGET (self->note), find_session (self) != NULL && notes != NULL);
}

/**
 * plenary_session_pane_focus_note:
 *
 * Lets the reader write a note.
 */
void
plenary_session_pane_focus_note (PlenarySessionPane *self)
{
  g_return_if_fail (PLENARY_IS_SESSION_PANE (self));

  plenary_note_field_focus (self->note);
}
