/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda is a whole programme: title block, days, registers, shelf.
 *
 * A builder makes it; from then on only edits change it. It keeps every entity it ever had by its
 * id, so that the session which comes back when a deletion is undone is the one that the pane,
 * the focus and the selection still hold.
 */

#include "config.h"

#include "plenary-agenda.h"

#include "plenary-agenda-private.h"
#include "plenary-entity-private.h"

struct _PlenaryAgenda
{
  PlenaryEntity  parent_instance;

  GHashTable    *entities_by_id;
};

G_DEFINE_FINAL_TYPE (PlenaryAgenda, plenary_agenda, PLENARY_TYPE_ENTITY)

static void
plenary_agenda_finalize (GObject *object)
{
  PlenaryAgenda *self = PLENARY_AGENDA (object);

  g_clear_pointer (&self->entities_by_id, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_agenda_parent_class)->finalize (object);
}

static void
plenary_agenda_class_init (PlenaryAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_agenda_finalize;

  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_AGENDA);
}

static void
plenary_agenda_init (PlenaryAgenda *self)
{
  self->entities_by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

const char *
plenary_agenda_get_language (PlenaryAgenda *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_LANGUAGE);
}

const char *
plenary_agenda_get_time_zone (PlenaryAgenda *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_TIME_ZONE);
}

PlenaryText *
plenary_agenda_get_title (PlenaryAgenda *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_TITLE);
}

PlenaryText *
plenary_agenda_get_theme (PlenaryAgenda *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_THEME);
}

PlenaryText *
plenary_agenda_get_meeting (PlenaryAgenda *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_MEETING);
}

PlenaryText *
plenary_agenda_get_venue (PlenaryAgenda *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_VENUE);
}

PlenaryText *
plenary_agenda_get_status (PlenaryAgenda *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_STATUS);
}

PlenaryList *
plenary_agenda_get_kinds (PlenaryAgenda *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_KINDS);
}

PlenaryList *
plenary_agenda_get_rooms (PlenaryAgenda *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_ROOMS);
}

PlenaryList *
plenary_agenda_get_tracks (PlenaryAgenda *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_TRACKS);
}

PlenaryList *
plenary_agenda_get_people (PlenaryAgenda *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_PEOPLE);
}

PlenaryList *
plenary_agenda_get_days (PlenaryAgenda *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_DAYS);
}

PlenaryList *
plenary_agenda_get_shelf (PlenaryAgenda *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_SHELF);
}

/**
 * plenary_agenda_get_phase:
 *
 * Returns: (transfer none): `draft`, `provisional`, `final`, `cancelled`, or a word we do not know
 */
const char *
plenary_agenda_get_phase (PlenaryAgenda *self)
{
  const char *phase = plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_PHASE);

  return *phase != '\0' ? phase : "draft";
}

/**
 * plenary_agenda_get_look:
 * @session: a session of it
 *
 * Returns: how its kind looks, be it one of the programme's own or one that all know
 */
PlenaryLook
plenary_agenda_get_look (PlenaryAgenda  *self,
                         PlenarySession *session)
{
  const char *name = plenary_session_get_kind (session);
  PlenaryEntity *kind;

  g_return_val_if_fail (PLENARY_IS_AGENDA (self), PLENARY_LOOK_INFORMATION);

  kind = plenary_agenda_find (self, name);

  if (PLENARY_IS_KIND (kind))
    return plenary_look_from_name (plenary_kind_get_look (PLENARY_KIND (kind)));

  return plenary_look_from_kind (name);
}

/**
 * plenary_agenda_pick:
 * @text: (nullable): a text of it
 *
 * Returns: (transfer none): what it says in the language of the document
 */
const char *
plenary_agenda_pick (PlenaryAgenda *self,
                     PlenaryText   *text)
{
  return plenary_text_pick (text, plenary_agenda_get_language (self));
}

static gboolean
is_in (PlenaryEntity *entity,
       gpointer       agenda)
{
  while (entity != NULL && (gpointer) entity != agenda)
    entity = plenary_entity_get_parent (entity);

  return entity != NULL;
}

/**
 * plenary_agenda_of:
 * @entity: anything of a programme, or the programme
 *
 * Returns: (transfer none) (nullable): the programme that it is of, NULL if it stands in none
 */
PlenaryAgenda *
plenary_agenda_of (PlenaryEntity *entity)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);

  while (plenary_entity_get_parent (entity) != NULL)
    entity = plenary_entity_get_parent (entity);

  return PLENARY_IS_AGENDA (entity) ? PLENARY_AGENDA (entity) : NULL;
}

/**
 * plenary_agenda_find:
 * @id: the id of anything in it, or its own
 *
 * Returns: (transfer none) (nullable): the entity of that id, if the agenda has it now
 */
gpointer
plenary_agenda_find (PlenaryAgenda *self,
                     const char    *id)
{
  PlenaryEntity *entity;

  g_return_val_if_fail (PLENARY_IS_AGENDA (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entity = plenary_agenda_recall (self, id);

  return is_in (entity, self) ? entity : NULL;
}

/**
 * plenary_agenda_count:
 *
 * Returns: how many sessions its days have
 */
guint
plenary_agenda_count (PlenaryAgenda *self)
{
  PlenaryList *days = plenary_agenda_get_days (self);
  guint n = 0;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    n += plenary_list_get_n_items (plenary_day_get_sessions (plenary_list_get (days, i)));

  return n;
}

/* The entity of that id, even one that was taken out. */
PlenaryEntity *
plenary_agenda_recall (PlenaryAgenda *self,
                       const char    *id)
{
  if (g_strcmp0 (id, plenary_entity_get_id (PLENARY_ENTITY (self))) == 0)
    return PLENARY_ENTITY (self);

  return g_hash_table_lookup (self->entities_by_id, id);
}

void
plenary_agenda_keep (PlenaryAgenda *self,
                     PlenaryEntity *entity)
{
  gboolean is_new = g_hash_table_insert (self->entities_by_id,
                                         (char *) plenary_entity_get_id (entity),
                                         g_object_ref (entity));

  g_assert (is_new);
}
