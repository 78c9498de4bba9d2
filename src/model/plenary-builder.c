/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A builder makes an agenda, for whoever reads one from somewhere.
 *
 * It is told what to open, what that has, and when to close it, from the outside to the inside,
 * as a document is read. The agenda that comes out can be changed by edits alone.
 */

#include "config.h"

#include "plenary-builder.h"

#include "plenary-agenda-private.h"
#include "plenary-entity-private.h"

#include <glib/gi18n.h>

struct _PlenaryBuilder
{
  PlenaryAgenda *agenda;
  GPtrArray     *open;      /* from the agenda inwards; not owned, as the agenda keeps them */
};

G_DEFINE_QUARK (plenary-builder-error-quark, plenary_builder_error)

PlenaryBuilder *
plenary_builder_new (void)
{
  PlenaryBuilder *self = g_new0 (PlenaryBuilder, 1);

  self->open = g_ptr_array_new ();

  return self;
}

void
plenary_builder_free (PlenaryBuilder *self)
{
  g_clear_object (&self->agenda);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_free (self);
}

static PlenaryEntity *
get_open (PlenaryBuilder *self)
{
  g_assert (self->open->len > 0);

  return g_ptr_array_index (self->open, self->open->len - 1);
}

/* Puts an entity in what is open, if one of its kind belongs there. */
static gboolean
add_to_open (PlenaryBuilder *self,
             PlenaryEntity  *entity)
{
  PlenaryEntity *parent = get_open (self);
  PlenaryMember member = plenary_schema_get_list (plenary_entity_get_entity_type (parent),
                                                  plenary_entity_get_entity_type (entity));

  g_return_val_if_fail (member != PLENARY_MEMBER_NONE, FALSE);

  plenary_agenda_keep (self->agenda, entity);
  plenary_entity_append_child (parent, member, entity);

  return TRUE;
}

/**
 * plenary_builder_open:
 * @type: what to begin; the agenda first, then what belongs in what is open. A session that is
 *   opened in the agenda itself lies on the shelf
 * @id: (nullable): its id; NULL gives it a new one
 *
 * Returns: whether the id is not in use yet; if it is, nothing was opened
 */
gboolean
plenary_builder_open (PlenaryBuilder     *self,
                      PlenaryEntityType   type,
                      const char         *id,
                      GError            **error)
{
  g_autofree char *new_id = id == NULL ? g_uuid_string_random () : NULL;
  g_autoptr(PlenaryEntity) entity = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((self->agenda == NULL) == (type == PLENARY_ENTITY_AGENDA), FALSE);

  if (new_id != NULL)
    id = new_id;

  if (self->agenda != NULL && plenary_agenda_recall (self->agenda, id) != NULL)
    {
      g_set_error (error, PLENARY_BUILDER_ERROR, PLENARY_BUILDER_ERROR_DUPLICATE,
                   _("The id “%s” is used twice"), id);
      return FALSE;
    }

  entity = plenary_entity_new (type, id);

  if (self->agenda == NULL)
    self->agenda = PLENARY_AGENDA (g_object_ref (entity));
  else if (!add_to_open (self, entity))
    return FALSE;

  g_ptr_array_add (self->open, entity);

  return TRUE;
}

void
plenary_builder_close (PlenaryBuilder *self)
{
  g_return_if_fail (self->open->len > 0);

  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

/**
 * plenary_builder_get_id:
 *
 * Returns: (transfer none): the id of what is open
 */
const char *
plenary_builder_get_id (PlenaryBuilder *self)
{
  return plenary_entity_get_id (get_open (self));
}

/**
 * plenary_builder_set_string:
 * @member: a string, word, date or reference of what is open
 * @string: (nullable): its value
 */
void
plenary_builder_set_string (PlenaryBuilder *self,
                            PlenaryMember   member,
                            const char     *string)
{
  PlenaryValue *value = plenary_entity_peek_value (get_open (self), member);

  g_free (value->string);
  value->string = string != NULL && *string != '\0' ? g_strdup (string) : NULL;
}

/**
 * plenary_builder_take_text:
 * @member: a localised text of what is open
 * @text: (nullable) (transfer full): its value
 */
void
plenary_builder_take_text (PlenaryBuilder *self,
                           PlenaryMember   member,
                           PlenaryText    *text)
{
  PlenaryValue *value = plenary_entity_peek_value (get_open (self), member);

  plenary_text_unref (value->text);
  value->text = text;
}

/**
 * plenary_builder_set_plain:
 * @member: a localised text of what is open
 * @string: (nullable): what it says in the language of the document
 */
void
plenary_builder_set_plain (PlenaryBuilder *self,
                           PlenaryMember   member,
                           const char     *string)
{
  plenary_builder_take_text (self, member, plenary_text_new (string));
}

/**
 * plenary_builder_set_number:
 * @member: a number or time of what is open
 * @number: its value, within its range
 */
void
plenary_builder_set_number (PlenaryBuilder *self,
                            PlenaryMember   member,
                            int             number)
{
  const PlenaryMemberSpec *spec =
    plenary_schema_get_spec (plenary_entity_get_entity_type (get_open (self)), member);

  g_return_if_fail (number == spec->absent || (number >= 0 && number <= spec->limit));

  plenary_entity_peek_value (get_open (self), member)->number = number;
}

void
plenary_builder_set_flag (PlenaryBuilder *self,
                          PlenaryMember   member,
                          gboolean        flag)
{
  plenary_entity_peek_value (get_open (self), member)->number = flag != FALSE;
}

/**
 * plenary_builder_set_strings:
 * @member: a list of strings or references of what is open
 * @strings: (array zero-terminated=1): its value
 */
void
plenary_builder_set_strings (PlenaryBuilder    *self,
                             PlenaryMember      member,
                             const char *const *strings)
{
  PlenaryValue *value = plenary_entity_peek_value (get_open (self), member);

  g_strfreev (value->strings);
  value->strings = strings[0] != NULL ? g_strdupv ((char **) strings) : NULL;
}

/**
 * plenary_builder_set_texts:
 * @member: a list of localised texts of what is open
 * @texts: (element-type PlenaryText) (transfer none): its value, with a free function, and not
 *   to be changed afterwards
 */
void
plenary_builder_set_texts (PlenaryBuilder *self,
                           PlenaryMember   member,
                           GPtrArray      *texts)
{
  PlenaryValue *value = plenary_entity_peek_value (get_open (self), member);

  g_clear_pointer (&value->texts, g_ptr_array_unref);
  value->texts = texts->len > 0 ? g_ptr_array_ref (texts) : NULL;
}

/**
 * plenary_builder_set_people:
 * @member: a list of participations of what is open
 * @people: (element-type PlenaryParticipation) (transfer none): its value, with a free function,
 *   and not to be changed afterwards
 */
void
plenary_builder_set_people (PlenaryBuilder *self,
                            PlenaryMember   member,
                            GPtrArray      *people)
{
  PlenaryValue *value = plenary_entity_peek_value (get_open (self), member);

  g_clear_pointer (&value->people, g_ptr_array_unref);
  value->people = people->len > 0 ? g_ptr_array_ref (people) : NULL;
}

/**
 * plenary_builder_set_revisions:
 * @revisions: a(a(ss)ssa(sss)): label, time of saving, the document in JSON, unknown members
 */
void
plenary_builder_set_revisions (PlenaryBuilder *self,
                               GVariant       *revisions)
{
  plenary_builder_set_value (self, PLENARY_MEMBER_REVISIONS, revisions);
}

/**
 * plenary_builder_set_value:
 * @member: a member of what is open, but no list of entities
 * @value: its value as edits carry it, valid for that member
 */
void
plenary_builder_set_value (PlenaryBuilder *self,
                           PlenaryMember   member,
                           GVariant       *value)
{
  PlenaryEntity *entity = get_open (self);
  const PlenaryMemberSpec *spec =
    plenary_schema_get_spec (plenary_entity_get_entity_type (entity), member);
  g_autoptr(GVariant) owned = g_variant_ref_sink (value);

  g_return_if_fail (spec != NULL && plenary_value_is_valid (spec, owned));

  plenary_value_from_variant (plenary_entity_peek_value (entity, member), spec, owned);
}

/**
 * plenary_builder_set_extras:
 * @extras: a(sss): the members of what is open that we do not know, see
 *   plenary_entity_get_extras()
 */
void
plenary_builder_set_extras (PlenaryBuilder *self,
                            GVariant       *extras)
{
  plenary_entity_set_extras (get_open (self), extras);
}

/**
 * plenary_builder_finish:
 *
 * Returns: (transfer full): the agenda; the builder is spent
 */
PlenaryAgenda *
plenary_builder_finish (PlenaryBuilder *self)
{
  g_return_val_if_fail (self->agenda != NULL, NULL);

  g_ptr_array_set_size (self->open, 0);

  return g_steal_pointer (&self->agenda);
}
