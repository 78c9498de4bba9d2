/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding the agenda: a day to its heading, a session to its title.
 *
 * Which days are folded is known to the outline, as their sessions have no rows then. A folded
 * session has a row; the context of the rows knows those that are not as all others are.
 */

#include "config.h"

#include "plenary-agenda-view.h"

#include "plenary-agenda-view-private.h"

static gboolean
is_folded (PlenaryAgendaView *self,
           PlenaryEntity     *entity)
{
  return PLENARY_IS_DAY (entity) ?
         plenary_outline_is_folded (self->outline, PLENARY_DAY (entity)) :
         plenary_agenda_row_context_folds (&self->context, PLENARY_SESSION (entity));
}

/* What has the focus must not go with the rows. */
static void
fold_day (PlenaryAgendaView *self,
          PlenaryDay        *day,
          gboolean           folds)
{
  PlenaryEntity *focused = plenary_agenda_view_get_focused (self);

  if (folds && PLENARY_IS_SESSION (focused) &&
      plenary_entity_get_parent (focused) == PLENARY_ENTITY (day))
    plenary_agenda_view_go_to (self, PLENARY_ENTITY (day));

  plenary_outline_set_folded (self->outline, day, folds);
}

/* Returns: whether it was otherwise before */
gboolean
plenary_agenda_view_fold (PlenaryAgendaView *self,
                          PlenaryEntity     *entity,
                          gboolean           folds)
{
  g_autofree char *id = g_strdup (plenary_entity_get_id (entity));

  if (is_folded (self, entity) == folds)
    return FALSE;

  if (PLENARY_IS_DAY (entity))
    fold_day (self, PLENARY_DAY (entity), folds);
  else if (folds == self->context.is_terse)
    g_hash_table_remove (self->context.turned, id);
  else
    g_hash_table_add (self->context.turned, g_steal_pointer (&id));

  plenary_agenda_view_update_rows (self);

  return TRUE;
}

static void
fold_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *target)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (widget);
  PlenaryEntity *entity = NULL;

  if (self->outline != NULL)
    entity = plenary_agenda_find (plenary_agenda_view_get_agenda (self),
                                  g_variant_get_string (target, NULL));

  if (PLENARY_IS_DAY (entity) || PLENARY_IS_SESSION (entity))
    plenary_agenda_view_fold (self, entity, !is_folded (self, entity));
}

void
plenary_agenda_view_install_folding (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agenda.fold", "s", fold_cb);
}
