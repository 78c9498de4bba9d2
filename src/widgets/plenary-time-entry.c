/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry that takes times as people type them, and says what it understood.
 *
 * While +90 is typed, "= 16h30" stands beside it, and so it does for “until the break” where it is
 * known which session ends then. Enter, or leaving, enters the time and writes it
 * as the programme does; Esc goes back to what there was. What is no time stays as it was typed,
 * in red, with the reason as `problem`, and enters nothing. Up and Down go by five minutes.
 */

#include "config.h"

#include "plenary-time-entry.h"

#include "plenary-until.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

#define STEP_MINUTES 5

struct _PlenaryTimeEntry
{
  GtkBox            parent_instance;

  GtkText          *text;
  GtkLabel         *answer;

  PlenaryTimeKind   kind;
  PlenaryTimeStyle  style;
  int               minutes;
  int               fallback;
  int               base;
  PlenarySession   *session;      /* of which an end is typed */
  char             *empty;
  char             *problem;
  gboolean          is_touched;   /* typed, and not entered yet */
  gboolean          is_showing;
};

G_DEFINE_FINAL_TYPE (PlenaryTimeEntry, plenary_time_entry, GTK_TYPE_BOX)

enum { PROP_0, PROP_PROBLEM, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { ENTERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static char *
format (PlenaryTimeEntry *self,
        int               minutes)
{
  if (minutes < 0)
    return g_strdup ("");

  return self->kind == PLENARY_TIME_KIND_DURATION ? plenary_duration_format (minutes) :
                                                    plenary_time_format (minutes, self->style);
}

static gboolean
parse_end (PlenaryTimeEntry *self,
           const char       *text,
           int              *minutes,
           GError          **error)
{
  int until;

  if (self->session == NULL || !plenary_until_read (self->session, text, &until, error))
    return plenary_time_parse_end (text, self->base, minutes, error);

  if (until < 0)
    return FALSE;

  *minutes = until;

  return TRUE;
}

static gboolean
parse (PlenaryTimeEntry *self,
       const char       *text,
       int              *minutes,
       GError          **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    {
      *minutes = PLENARY_TIME_NONE;
      return TRUE;
    }

  switch (self->kind)
    {
    case PLENARY_TIME_KIND_END:
      return parse_end (self, stripped, minutes, error);

    case PLENARY_TIME_KIND_DURATION:
      return plenary_duration_parse (*stripped == '+' ? stripped + 1 : stripped, minutes, error);

    case PLENARY_TIME_KIND_TIME:
    default:
      return plenary_time_parse (stripped, self->base, minutes, error);
    }
}

static void
set_problem (PlenaryTimeEntry *self,
             const char       *problem)
{
  if (!plenary_set_string (&self->problem, problem))
    return;

  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE :
                                                 GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
set_answer (PlenaryTimeEntry *self,
            const char       *answer)
{
  g_autofree char *shown = *answer != '\0' ? g_strdup_printf ("= %s", answer) : g_strdup ("");

  gtk_label_set_text (self->answer, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), *answer != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, answer,
                                  -1);
}

/* What was typed, as a time, unless it reads so already. */
static void
answer (PlenaryTimeEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autofree char *formatted = NULL;
  int minutes;

  if (!self->is_touched || !parse (self, text, &minutes, NULL))
    {
      set_answer (self, "");
      return;
    }

  set_problem (self, NULL);
  formatted = format (self, minutes);
  set_answer (self, g_str_equal (formatted, text) ? "" : formatted);
}

static void
show (PlenaryTimeEntry *self)
{
  g_autofree char *formatted = format (self, self->minutes);
  g_autofree char *placeholder = format (self, self->fallback);

  self->is_showing = TRUE;
  self->is_touched = FALSE;
  gtk_text_set_placeholder_text (self->text, self->fallback >= 0 ? placeholder : self->empty);

  if (!g_str_equal (formatted, gtk_editable_get_text (GTK_EDITABLE (self->text))))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->text), formatted);
      gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
    }

  self->is_showing = FALSE;
  set_problem (self, NULL);
  set_answer (self, "");
}

static void
changed_cb (PlenaryTimeEntry *self)
{
  if (self->is_showing)
    return;

  self->is_touched = TRUE;
  answer (self);
}

static void
enter (PlenaryTimeEntry *self,
       int               minutes)
{
  self->is_touched = FALSE;

  if (minutes != self->minutes)
    g_signal_emit (self, signals[ENTERED], 0, minutes);

  /* Whoever listens has shown what became of it. */
  show (self);
}

static void
activate_cb (PlenaryTimeEntry *self)
{
  plenary_time_entry_flush (self);
}

static void
step (PlenaryTimeEntry *self,
      int               by)
{
  int from = self->minutes >= 0 ? self->minutes : self->fallback;

  plenary_time_entry_flush (self);

  if (self->problem != NULL)
    return;

  if (self->minutes >= 0)
    from = self->minutes;

  if (from >= 0)
    enter (self, CLAMP (from + by, 0, PLENARY_TIME_LAST));
}

static gboolean
key_cb (PlenaryTimeEntry *self,
        guint             keyval,
        guint             keycode,
        GdkModifierType   state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)
    {
      step (self, keyval == GDK_KEY_Up ? STEP_MINUTES : -STEP_MINUTES);
      return TRUE;
    }

  /* Only what was typed is given up; else Esc is for the window. */
  if (keyval == GDK_KEY_Escape && self->is_touched)
    {
      show (self);
      gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
      return TRUE;
    }

  return FALSE;
}

static void
plenary_time_entry_dispose (GObject *object)
{
  g_clear_object (&PLENARY_TIME_ENTRY (object)->session);

  G_OBJECT_CLASS (plenary_time_entry_parent_class)->dispose (object);
}

static void
plenary_time_entry_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_TIME_ENTRY (object)->empty, g_free);
  g_clear_pointer (&PLENARY_TIME_ENTRY (object)->problem, g_free);

  G_OBJECT_CLASS (plenary_time_entry_parent_class)->finalize (object);
}

static void
plenary_time_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, PLENARY_TIME_ENTRY (object)->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
plenary_time_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_TIME_ENTRY (widget)->text));
}

static void
plenary_time_entry_class_init (PlenaryTimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_time_entry_dispose;
  object_class->finalize = plenary_time_entry_finalize;
  object_class->get_property = plenary_time_entry_get_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_time_entry_grab_focus;

  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ENTERED] =
    g_signal_new ("entered",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
plenary_time_entry_init (PlenaryTimeEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->minutes = self->fallback = self->base = PLENARY_TIME_NONE;

  self->text = g_object_new (GTK_TYPE_TEXT,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX,
                             NULL);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->text), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->text));

  self->answer = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->answer), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), "answer");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->answer));

  gtk_widget_add_css_class (GTK_WIDGET (self), "time-entry");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");

  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (plenary_time_entry_flush), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
plenary_time_entry_new (void)
{
  return g_object_new (PLENARY_TYPE_TIME_ENTRY, NULL);
}

void
plenary_time_entry_set_kind (PlenaryTimeEntry *self,
                             PlenaryTimeKind   kind)
{
  g_return_if_fail (PLENARY_IS_TIME_ENTRY (self));

  self->kind = kind;
}

/**
 * plenary_time_entry_set_empty:
 * @empty: (nullable): what it means that there is no time, for what is shown next
 */
void
plenary_time_entry_set_empty (PlenaryTimeEntry *self,
                              const char       *empty)
{
  g_return_if_fail (PLENARY_IS_TIME_ENTRY (self));

  plenary_set_string (&self->empty, empty);
}

/**
 * plenary_time_entry_set_session:
 * @session: (nullable): the session whose end is typed, so that it can be said by what comes then
 */
void
plenary_time_entry_set_session (PlenaryTimeEntry *self,
                                PlenarySession   *session)
{
  g_return_if_fail (PLENARY_IS_TIME_ENTRY (self));
  g_return_if_fail (session == NULL || PLENARY_IS_SESSION (session));

  g_set_object (&self->session, session);
}

/**
 * plenary_time_entry_show:
 * @minutes: the time to show, or -1
 * @fallback: what stands dimmed where there is none, or -1
 * @base: what an end comes after and +90 counts from, or -1
 * @style: how the programme writes times
 *
 * What was typed and not entered yet stays, unless the time is another one now.
 */
void
plenary_time_entry_show (PlenaryTimeEntry *self,
                         int               minutes,
                         int               fallback,
                         int               base,
                         PlenaryTimeStyle  style)
{
  gboolean is_other;

  g_return_if_fail (PLENARY_IS_TIME_ENTRY (self));

  is_other = minutes != self->minutes;
  self->minutes = minutes;
  self->fallback = fallback;
  self->base = base;
  self->style = style;

  if (self->is_touched && !is_other)
    answer (self);
  else
    show (self);
}

int
plenary_time_entry_get_minutes (PlenaryTimeEntry *self)
{
  g_return_val_if_fail (PLENARY_IS_TIME_ENTRY (self), PLENARY_TIME_NONE);

  return self->minutes;
}

/**
 * plenary_time_entry_get_problem:
 *
 * Returns: (transfer none) (nullable): why what was typed is no time, in words for the user
 */
const char *
plenary_time_entry_get_problem (PlenaryTimeEntry *self)
{
  g_return_val_if_fail (PLENARY_IS_TIME_ENTRY (self), NULL);

  return self->problem;
}

GtkText *
plenary_time_entry_get_text (PlenaryTimeEntry *self)
{
  g_return_val_if_fail (PLENARY_IS_TIME_ENTRY (self), NULL);

  return self->text;
}

/**
 * plenary_time_entry_flush:
 *
 * Enters what was typed, if it is a time.
 */
void
plenary_time_entry_flush (PlenaryTimeEntry *self)
{
  g_autoptr(GError) error = NULL;
  int minutes;

  g_return_if_fail (PLENARY_IS_TIME_ENTRY (self));

  if (!self->is_touched)
    return;

  if (parse (self, gtk_editable_get_text (GTK_EDITABLE (self->text)), &minutes, &error))
    enter (self, minutes);
  else
    set_problem (self, error->message);
}
