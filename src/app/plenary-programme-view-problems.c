/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The problems of a programme, counted in the header bar and marked on the cards while it is
 * edited.
 *
 * They are looked for once the editor is there, and little by little: in a programme of thousands
 * of sessions that takes as long as a blink, and nobody who scrolls shall notice.
 */

#include "config.h"

#include "plenary-programme-view-private.h"

/* Microseconds. */
#define GLANCE 5000

/* In a narrow window the header bar has no room for it, but there is a bar at the foot. */
static void
get_buttons (PlenaryProgrammeView  *self,
             PlenaryProblemsButton *buttons[2])
{
  buttons[0] = plenary_programme_bar_get_problems_button (self->bar);
  buttons[1] = self->narrow_problems_button;
}

static void
set_problems (PlenaryProgrammeView *self,
              PlenaryProblems      *problems)
{
  PlenaryProblemsButton *buttons[2];

  get_buttons (self, buttons);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    plenary_problems_button_set_problems (buttons[i], problems);

  plenary_timeline_set_problems (self->timeline, problems);
  plenary_agenda_view_set_problems (self->agenda, problems);
  plenary_roster_view_set_problems (self->people, problems);
}

/* No longer than a frame has time for. */
static gboolean
look_cb (gpointer user_data)
{
  PlenaryProgrammeView *self = user_data;

  if (plenary_problems_look_on (self->unseen_problems, g_get_monotonic_time () + GLANCE))
    return G_SOURCE_CONTINUE;

  self->problems_source = 0;
  set_problems (self, self->unseen_problems);
  g_clear_object (&self->unseen_problems);

  return G_SOURCE_REMOVE;
}

/* Looks for problems as long as the programme is edited, and no longer. */
void
plenary_programme_view_look_for_problems (PlenaryProgrammeView *self)
{
  g_clear_handle_id (&self->problems_source, g_source_remove);
  g_clear_object (&self->unseen_problems);

  if (!self->editing || self->history == NULL)
    {
      set_problems (self, NULL);
      return;
    }

  self->unseen_problems = plenary_problems_new_unseen (self->history);
  self->problems_source = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

/* Goes to the field that it is in, if it is in one; else to the session. */
static void
show_place_cb (PlenaryProgrammeView *self,
               const char           *id,
               guint                 member)
{
  PlenaryEntity *entity = plenary_agenda_find (plenary_history_get_agenda (self->history), id);

  while (entity != NULL && !PLENARY_IS_SESSION (entity))
    entity = plenary_entity_get_parent (entity);

  if (entity == NULL)
    {
      plenary_programme_view_show_properties (self);
    }
  else
    {
      plenary_programme_view_show_session (self, PLENARY_SESSION (entity));
      plenary_programme_view_focus_selected (self);
    }

  if (member == PLENARY_MEMBER_NONE)
    return;

  plenary_programme_view_set_pane_shown (self, TRUE);
  plenary_pane_reveal_member (self->pane, id, (PlenaryMember) member);
}

/* Does what is asked for in the list of problems. */
void
plenary_programme_view_connect_problems (PlenaryProgrammeView *self)
{
  PlenaryProblemsButton *buttons[2];

  get_buttons (self, buttons);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_signal_connect_object (buttons[i], "show-place", G_CALLBACK (show_place_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (buttons[i], "fixed",
                               G_CALLBACK (plenary_programme_view_tell_done), self,
                               G_CONNECT_SWAPPED);
    }
}
