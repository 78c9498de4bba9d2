/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing something of a programme into view: a session, its title, the properties of all. */

#include "config.h"

#include "plenary-programme-view.h"

#include "plenary-programme-view-private.h"

/**
 * plenary_programme_view_show_properties:
 *
 * Edits what the programme has beside its sessions.
 */
void
plenary_programme_view_show_properties (PlenaryProgrammeView *self)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  plenary_programme_view_set_editing (self, TRUE);
  plenary_pane_set_on_programme (self->pane, TRUE);
  plenary_programme_view_set_pane_shown (self, TRUE);
  plenary_pane_focus_title (self->pane);
}

/**
 * plenary_programme_view_edit_selected:
 *
 * Brings the selected session into view, and the cursor into its title.
 */
void
plenary_programme_view_edit_selected (PlenaryProgrammeView *self)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (self->selected != NULL);

  plenary_programme_view_set_editing (self, TRUE);
  plenary_timeline_reveal (self->timeline, plenary_entity_get_id (PLENARY_ENTITY (self->selected)));
  plenary_programme_view_activate (self);
}

/**
 * plenary_programme_view_show_session:
 * @session: a session of the programme
 *
 * Selects it and brings it into view; the focus stays where it is.
 */
void
plenary_programme_view_show_session (PlenaryProgrammeView *self,
                                     PlenarySession       *session)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  plenary_programme_view_set_selected (self, session);
  plenary_pane_set_on_programme (self->pane, FALSE);
  plenary_timeline_reveal (self->timeline, plenary_entity_get_id (PLENARY_ENTITY (session)));
}

/* The session that an id is of, or of something in it. */
static PlenarySession *
find_session (PlenaryProgrammeView *self,
              const char           *id)
{
  PlenaryEntity *entity = plenary_programme_view_find (self, id);

  while (entity != NULL && !PLENARY_IS_SESSION (entity))
    entity = plenary_entity_get_parent (entity);

  return entity != NULL ? PLENARY_SESSION (entity) : NULL;
}

/**
 * plenary_programme_view_follow:
 * @ids: what was changed by undo or redo
 *
 * Brings what was changed into view and selects it: the first session among it, else the
 * properties of the programme.
 */
void
plenary_programme_view_follow (PlenaryProgrammeView *self,
                               const char *const    *ids)
{
  gboolean any = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlenarySession *session = find_session (self, ids[i]);

      if (session != NULL)
        {
          plenary_programme_view_show_session (self, session);
          return;
        }

      any |= plenary_programme_view_find (self, ids[i]) != NULL;
    }

  if (any)
    plenary_pane_set_on_programme (self->pane, TRUE);
}
