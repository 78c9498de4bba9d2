/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may give when sessions move, as switches; of each it says what that comes to on the day in
 * question, and what cannot give there is not offered.
 */

#include "config.h"

#include "plenary-shift-terms-group.h"

#include "plenary-hidden-row.h"
#include "plenary-shift-candidates.h"

#include <glib/gi18n.h>

struct _PlenaryShiftTermsGroup
{
  AdwPreferencesGroup    parent_instance;

  AdwActionRow          *breaks_row;
  GtkSwitch             *breaks;
  GtkWidget             *sessions_row;
  GtkSwitch             *sessions;
  GtkWidget             *free_time_row;
  GtkSwitch             *free_time;
  AdwActionRow          *day_end_row;
  GtkSwitch             *day_end;
  AdwActionRow          *only_row;
  GtkSwitch             *only;

  PlenaryReading        *reading;
  PlenarySession        *session;
  PlenaryShiftDirection  direction;
  gboolean               is_showing;
};

G_DEFINE_FINAL_TYPE (PlenaryShiftTermsGroup, plenary_shift_terms_group, ADW_TYPE_PREFERENCES_GROUP)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
changed_cb (PlenaryShiftTermsGroup *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
plenary_shift_terms_group_dispose (GObject *object)
{
  PlenaryShiftTermsGroup *self = PLENARY_SHIFT_TERMS_GROUP (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->reading, plenary_reading_unref);

  G_OBJECT_CLASS (plenary_shift_terms_group_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, PlenaryShiftTermsGroup, name)
  BIND (breaks_row);
  BIND (breaks);
  BIND (sessions_row);
  BIND (sessions);
  BIND (free_time_row);
  BIND (free_time);
  BIND (day_end_row);
  BIND (day_end);
  BIND (only_row);
  BIND (only);
#undef BIND
}

static void
plenary_shift_terms_group_class_init (PlenaryShiftTermsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_shift_terms_group_dispose;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_SHIFT_TERMS_GROUP,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-shift-terms-group.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
plenary_shift_terms_group_init (PlenaryShiftTermsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_hidden_row_skip (GTK_WIDGET (self->only_row));
}

static PlenaryDay *
get_day (PlenaryShiftTermsGroup *self)
{
  return PLENARY_DAY (plenary_entity_get_parent (PLENARY_ENTITY (self->session)));
}

static gboolean
has_least (PlenarySession *session)
{
  PlenaryEntity *entity = PLENARY_ENTITY (session);

  return plenary_entity_get_number (entity, PLENARY_MEMBER_LEAST) >= 0 &&
         !plenary_entity_get_flag (entity, PLENARY_MEMBER_FIXED) &&
         plenary_shift_can_be_asked (session);
}

/* Whether something in the day says how short it may become: a break, or anything else. */
static gboolean
has_giving (PlenaryShiftTermsGroup *self,
            gboolean                is_break)
{
  PlenaryAgenda *agenda = plenary_reading_get_agenda (self->reading);
  PlenaryList *sessions = plenary_day_get_sessions (get_day (self));

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);

      if (has_least (session) &&
          (plenary_agenda_get_look (agenda, session) == PLENARY_LOOK_BREAK) == is_break)
        return TRUE;
    }

  return FALSE;
}

static void
show_breaks (PlenaryShiftTermsGroup *self)
{
  gboolean has_breaks = has_giving (self, TRUE);

  gtk_widget_set_sensitive (GTK_WIDGET (self->breaks_row), has_breaks);
  adw_action_row_set_subtitle (self->breaks_row,
                               has_breaks ? _("Down to the length that each needs") :
                                            _("None of this day says how short it may become"));
}

static void
show_day_end (PlenaryShiftTermsGroup *self)
{
  g_autofree char *clock = NULL;
  g_autofree char *subtitle = NULL;
  int start, end;

  plenary_day_get_bounds (get_day (self), &start, &end);

  if (plenary_day_get_end (get_day (self)) >= 0)
    end = plenary_day_get_end (get_day (self));

  clock = plenary_reading_dup_clock (self->reading, end);
  /* Translators: the end of a day, which may become later than that time. */
  subtitle = g_strdup_printf (_("It may be later than %s"), clock);
  adw_action_row_set_subtitle (self->day_end_row, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->day_end_row),
                          self->direction != PLENARY_SHIFT_DIRECTION_EARLIER);
}

static gboolean
is_somewhere (PlenaryShiftTermsGroup *self)
{
  PlenaryAgenda *agenda = plenary_reading_get_agenda (self->reading);

  return plenary_session_get_rooms (self->session)[0] != NULL &&
         !plenary_entity_get_flag (PLENARY_ENTITY (self->session), PLENARY_MEMBER_EVERYONE) &&
         plenary_list_get_n_items (plenary_agenda_get_rooms (agenda)) > 1;
}

static void
show_only (PlenaryShiftTermsGroup *self)
{
  g_autofree char *rooms = plenary_reading_dup_rooms (self->reading, self->session);
  g_autofree char *markup = g_markup_escape_text (rooms, -1);

  adw_action_row_set_subtitle (self->only_row, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->only_row), is_somewhere (self));
}

/**
 * plenary_shift_terms_group_show:
 * @reading: says what things are called
 * @session: the session from which on, or for which, others move
 * @direction: what they do
 *
 * Tells nobody.
 */
void
plenary_shift_terms_group_show (PlenaryShiftTermsGroup *self,
                                PlenaryReading         *reading,
                                PlenarySession         *session,
                                PlenaryShiftDirection   direction)
{
  g_return_if_fail (PLENARY_IS_SHIFT_TERMS_GROUP (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  plenary_reading_ref (reading);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = reading;
  g_set_object (&self->session, session);
  self->direction = direction;

  self->is_showing = TRUE;
  show_breaks (self);
  gtk_widget_set_visible (self->sessions_row, has_giving (self, FALSE));
  gtk_widget_set_visible (self->free_time_row, direction == PLENARY_SHIFT_DIRECTION_LATER);
  show_day_end (self);
  show_only (self);
  self->is_showing = FALSE;
}

/* Whether a switch is on, and offered. */
static gboolean
is_on (GtkSwitch *toggle,
       gpointer   row)
{
  return gtk_switch_get_active (toggle) && gtk_widget_get_visible (row);
}

/**
 * plenary_shift_terms_group_get:
 *
 * Returns: on what terms sessions may move; the rooms are those of the session that was shown
 */
PlenaryShiftTerms
plenary_shift_terms_group_get (PlenaryShiftTermsGroup *self)
{
  PlenaryShiftTerms terms = { PLENARY_SHIFT_NOTHING, NULL };

  g_return_val_if_fail (PLENARY_IS_SHIFT_TERMS_GROUP (self), terms);

  if (is_on (self->breaks, self->breaks_row))
    terms.gives |= PLENARY_SHIFT_BREAKS;
  if (is_on (self->sessions, self->sessions_row))
    terms.gives |= PLENARY_SHIFT_SESSIONS;
  if (is_on (self->free_time, self->free_time_row))
    terms.gives |= PLENARY_SHIFT_FREE_TIME;
  if (is_on (self->day_end, self->day_end_row))
    terms.gives |= PLENARY_SHIFT_DAY;
  if (is_on (self->only, self->only_row))
    terms.rooms = plenary_session_get_rooms (self->session);

  return terms;
}

/**
 * plenary_shift_terms_group_set:
 * @gives: what may give
 * @only: whether only sessions in the rooms of the session that is shown may move
 *
 * Does what switching does.
 */
void
plenary_shift_terms_group_set (PlenaryShiftTermsGroup *self,
                               PlenaryShiftGives       gives,
                               gboolean                only)
{
  g_return_if_fail (PLENARY_IS_SHIFT_TERMS_GROUP (self));

  gtk_switch_set_active (self->breaks, (gives & PLENARY_SHIFT_BREAKS) != 0);
  gtk_switch_set_active (self->sessions, (gives & PLENARY_SHIFT_SESSIONS) != 0);
  gtk_switch_set_active (self->free_time, (gives & PLENARY_SHIFT_FREE_TIME) != 0);
  gtk_switch_set_active (self->day_end, (gives & PLENARY_SHIFT_DAY) != 0);
  gtk_switch_set_active (self->only, only);
}
