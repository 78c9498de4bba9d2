/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving sessions in the agenda by keys: earlier or later, shorter or longer, a step at a time.
 *
 * It is what the same keys do on the timeline, and what dragging does there: all that is selected
 * moves, others make room, and a run of steps is one step of the history.
 */

#include "config.h"

#include "plenary-agenda-view.h"

#include "plenary-agenda-view-private.h"
#include "plenary-drag.h"
#include "plenary-placing.h"
#include "plenary-time.h"

#include <glib/gi18n.h>

/* The next step of the clock: of the size that it has on a timeline that shows no hours either. */
static int
step_on (int minute,
         int n_steps)
{
  int step = plenary_drag_get_step_at (0, FALSE);
  int on = minute - minute % step;

  if (n_steps < 0 && on != minute)
    n_steps++;

  return on + n_steps * step;
}

static gboolean
get_target (PlenarySession       *session,
            PlenaryPlacingTarget *target)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));

  if (!PLENARY_IS_DAY (day))
    return FALSE;

  *target = (PlenaryPlacingTarget) { session, PLENARY_DAY (day) };
  plenary_session_get_span (session, &target->start, &target->end);

  return target->start >= 0;
}

/* Where all that is selected stands now, what has the focus first. */
static GArray *
collect_targets (PlenaryAgendaView *self,
                 PlenarySession    *lead)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (PlenaryPlacingTarget));
  g_autoptr(GPtrArray) sessions =
    plenary_selection_dup_sessions (self->selection, plenary_agenda_view_get_agenda (self));
  PlenaryPlacingTarget target;

  if (!get_target (lead, &target))
    return targets;

  g_array_append_val (targets, target);

  for (guint i = 0; i < sessions->len; i++)
    if (g_ptr_array_index (sessions, i) != (gpointer) lead &&
        get_target (g_ptr_array_index (sessions, i), &target))
      g_array_append_val (targets, target);

  return targets;
}

/* No session leaves the clock, and none becomes shorter than the smallest step. */
static gboolean
can_move (GArray   *targets,
          gboolean  is_end,
          int       by)
{
  int least = plenary_drag_get_step_at (0, TRUE);

  for (guint i = 0; i < targets->len; i++)
    {
      PlenaryPlacingTarget *target = &g_array_index (targets, PlenaryPlacingTarget, i);

      if ((!is_end && target->start + by < 0) ||
          MAX (target->start, target->end) + by > PLENARY_TIME_LAST ||
          (is_end && target->end + by < target->start + least))
        return FALSE;
    }

  return TRUE;
}

static void
move_all (GArray   *targets,
          gboolean  is_end,
          int       by)
{
  for (guint i = 0; i < targets->len; i++)
    {
      PlenaryPlacingTarget *target = &g_array_index (targets, PlenaryPlacingTarget, i);

      if (!is_end)
        target->start += by;

      if (target->end != PLENARY_TIME_NONE)
        target->end += by;
    }
}

static char *
dup_deed (PlenaryAgendaView    *self,
          PlenaryPlacingTarget *lead,
          gboolean              is_end,
          guint                 n)
{
  PlenaryReading *reading = self->context.reading;
  g_autofree char *name = plenary_reading_dup_short_name (reading, lead->session);
  g_autofree char *clock = plenary_reading_dup_clock (reading, is_end ? lead->end : lead->start);

  if (is_end)
    return g_strdup_printf (_("%s ends at %s"), name, clock);
  if (n > 1)
    return g_strdup_printf (ngettext ("%u session moved", "%u sessions moved", n), n);

  return g_strdup_printf (_("%s moved to %s"), name, clock);
}

static void
place (PlenaryAgendaView *self,
       GArray            *targets,
       gboolean           is_end)
{
  PlenaryPlacingTarget *lead = &g_array_index (targets, PlenaryPlacingTarget, 0);
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (lead->session));
  g_autoptr(PlenaryPlacing) placing =
    plenary_placing_new (lead, targets->len, PLENARY_PLACING_DEFAULT);
  g_autofree char *deed = dup_deed (self, lead, is_end, targets->len);
  g_autofree char *join_key = g_strdup_printf ("keys:%d:%s", is_end, id);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = NULL;
  g_autoptr(PlenaryEdit) edit = plenary_placing_create_edit (placing, &ids);
  const char *label = is_end ? _("Change Length") :
                      targets->len == 1 ? _("Move Session") : _("Move Sessions");

  if (edit == NULL)
    return;

  if (!plenary_history_do_joined (self->history, label, join_key, plenary_edit_ref (edit), &error))
    {
      g_warning ("%s", error->message);
      return;
    }

  plenary_agenda_view_tell_moved (self, deed);
}

/* Moves what has the focus, and with it all that is selected, or its end.
 *
 * Returns: whether there is something to move
 */
gboolean
plenary_agenda_view_move (PlenaryAgendaView *self,
                          gboolean           is_end,
                          int                n_steps)
{
  PlenaryEntity *focused = plenary_agenda_view_get_focused (self);
  g_autoptr(GArray) targets = NULL;
  PlenaryPlacingTarget *lead;
  int edge, by;

  if (!self->context.is_editing || !PLENARY_IS_SESSION (focused))
    return FALSE;

  if (is_end || !plenary_selection_has (self->selection, plenary_entity_get_id (focused)))
    plenary_selection_choose (self->selection, plenary_entity_get_id (focused));

  targets = collect_targets (self, PLENARY_SESSION (focused));

  if (targets->len == 0)
    return FALSE;

  lead = &g_array_index (targets, PlenaryPlacingTarget, 0);
  edge = is_end ? lead->end : lead->start;
  by = step_on (edge, n_steps) - edge;

  if ((is_end && lead->end == PLENARY_TIME_NONE) || !can_move (targets, is_end, by))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }

  move_all (targets, is_end, by);
  place (self, targets, is_end);
  plenary_agenda_view_go_to (self, focused);

  return TRUE;
}
