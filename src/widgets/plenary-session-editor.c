/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editor of one session: every member that it can have, in the order in which one thinks of
 * them. The fields in the template do the work; this only hands them the session.
 */

#include "config.h"

#include "plenary-session-editor.h"

#include "plenary-text-field.h"
#include "plenary-time-field.h"

#include <glib/gi18n.h>

struct _PlenarySessionEditor
{
  AdwBin             parent_instance;

  PlenaryHistory    *history;
  GSignalGroup      *history_signals;
  PlenarySession    *session;

  GtkScrolledWindow *scroller;
  PlenaryTextField  *title;
  PlenaryTimeField  *start;
  PlenaryTimeField  *end;
  PlenaryTimeField  *duration;
  GtkLabel          *time_hint;
};

G_DEFINE_FINAL_TYPE (PlenarySessionEditor, plenary_session_editor, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_problem (PlenaryTimeField *field)
{
  return plenary_time_entry_get_problem (plenary_time_field_get_entry (field));
}

/* What is wrong with a time that was typed and is not the session's yet. */
static const char *
find_problem (PlenarySessionEditor *self)
{
  const char *problem = get_problem (self->start);

  if (problem == NULL)
    problem = get_problem (self->end);
  if (problem == NULL)
    problem = get_problem (self->duration);

  return problem;
}

/* The times of a session may be anything, but these nobody can have meant. */
static gboolean
is_backwards (PlenarySession *session)
{
  int start, end;

  if (session == NULL || plenary_session_get_end (session) == PLENARY_TIME_NONE)
    return FALSE;

  plenary_session_get_span (session, &start, &end);

  return start != PLENARY_TIME_NONE && plenary_session_get_end (session) < start;
}

static void
set_hint (PlenarySessionEditor *self,
          const char           *hint,
          const char           *css_class)
{
  static const char *const classes[] = { "error", "warning", "dim-label" };

  gtk_label_set_text (self->time_hint, hint);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (classes[i], css_class))
      gtk_widget_add_css_class (GTK_WIDGET (self->time_hint), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->time_hint), classes[i]);
}

/* What is wrong with the times, else what may be typed. */
static void
problem_cb (PlenarySessionEditor *self)
{
  const char *problem = find_problem (self);

  if (problem != NULL)
    set_hint (self, problem, "error");
  else if (is_backwards (self->session))
    set_hint (self, _("Ends before it starts"), "warning");
  else
    set_hint (self, _("Type 1630, 4.30pm, +90 or “until the break”."), "dim-label");
}

static void
plenary_session_editor_dispose (GObject *object)
{
  PlenarySessionEditor *self = PLENARY_SESSION_EDITOR (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (plenary_session_editor_parent_class)->dispose (object);
}

static void
plenary_session_editor_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  PlenarySessionEditor *self = PLENARY_SESSION_EDITOR (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_session_editor_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  PlenarySessionEditor *self = PLENARY_SESSION_EDITOR (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_session_editor_set_history (self, g_value_get_object (value));
      break;

    case PROP_SESSION:
      plenary_session_editor_set_session (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_session_editor_class_init (PlenarySessionEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_session_editor_dispose;
  object_class->get_property = plenary_session_editor_get_property;
  object_class->set_property = plenary_session_editor_set_property;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PLENARY_TYPE_SESSION, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-session-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionEditor, title);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionEditor, start);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionEditor, end);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionEditor, duration);
  gtk_widget_class_bind_template_child (widget_class, PlenarySessionEditor, time_hint);
  gtk_widget_class_bind_template_callback (widget_class, problem_cb);
}

static void
plenary_session_editor_init (PlenarySessionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (problem_cb), self);
  problem_cb (self);
}

GtkWidget *
plenary_session_editor_new (void)
{
  return g_object_new (PLENARY_TYPE_SESSION_EDITOR, NULL);
}

PlenaryHistory *
plenary_session_editor_get_history (PlenarySessionEditor *self)
{
  g_return_val_if_fail (PLENARY_IS_SESSION_EDITOR (self), NULL);

  return self->history;
}

/**
 * plenary_session_editor_set_history:
 * @history: (nullable): the history of the agenda that sessions to come are of
 */
void
plenary_session_editor_set_history (PlenarySessionEditor *self,
                                    PlenaryHistory       *history)
{
  g_return_if_fail (PLENARY_IS_SESSION_EDITOR (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (!g_set_object (&self->history, history))
    return;

  g_signal_group_set_target (self->history_signals, history);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

PlenarySession *
plenary_session_editor_get_session (PlenarySessionEditor *self)
{
  g_return_val_if_fail (PLENARY_IS_SESSION_EDITOR (self), NULL);

  return self->session;
}

/**
 * plenary_session_editor_set_session:
 * @session: (nullable): the session to edit
 *
 * What was typed and not entered yet is committed to the session that was edited before. Another
 * session is seen from its beginning.
 */
void
plenary_session_editor_set_session (PlenarySessionEditor *self,
                                    PlenarySession       *session)
{
  g_return_if_fail (PLENARY_IS_SESSION_EDITOR (self));
  g_return_if_fail (session == NULL || PLENARY_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  problem_cb (self);
}

/**
 * plenary_session_editor_focus_title:
 *
 * Puts the cursor where a session that was just added gets its name.
 */
void
plenary_session_editor_focus_title (PlenarySessionEditor *self)
{
  g_return_if_fail (PLENARY_IS_SESSION_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}
