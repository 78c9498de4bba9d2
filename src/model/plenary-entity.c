/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entity is whatever in a programme has an id: the programme, a day, a session, a person.
 *
 * All of them are a handful of members that the schema lists, so they are stored, read by name,
 * compared and changed in one way, here. The classes that derive from it say what their members
 * mean, and each member is a read-only property, for templates to bind.
 *
 * A stamp rises with every change to an entity or to anything in it, so that whoever has drawn or
 * written a day before knows whether to do so again.
 */

#include "config.h"

#include "plenary-entity.h"

#include "plenary-agenda.h"
#include "plenary-entity-private.h"
#include "plenary-list-private.h"

#include <string.h>

typedef struct
{
  PlenaryValue  *values;    /* as many as the schema has members; the id stands behind them */
  const char    *id;
  PlenaryEntity *parent;    /* not owned: it owns us */
  guint64        stamp;
  GVariant      *extras;
} PlenaryEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlenaryEntity, plenary_entity, G_TYPE_OBJECT)

#define PRIVATE(self) \
  ((PlenaryEntityPrivate *) plenary_entity_get_instance_private (self))

static PlenaryValue *
get_value (PlenaryEntity            *self,
           PlenaryMember             member,
           const PlenaryMemberSpec **spec)
{
  PlenaryEntityType type = PLENARY_ENTITY_GET_CLASS (self)->type;
  int place = plenary_schema_get_place (type, member);

  g_assert (place >= 0);

  if (spec != NULL)
    *spec = plenary_schema_get_spec (type, member);

  return &PRIVATE (self)->values[place];
}

static GType
get_child_type (PlenaryEntityType type)
{
  switch (type)
    {
    case PLENARY_ENTITY_AGENDA:
      return PLENARY_TYPE_AGENDA;
    case PLENARY_ENTITY_KIND:
      return PLENARY_TYPE_KIND;
    case PLENARY_ENTITY_ROOM:
      return PLENARY_TYPE_ROOM;
    case PLENARY_ENTITY_TRACK:
      return PLENARY_TYPE_TRACK;
    case PLENARY_ENTITY_PERSON:
      return PLENARY_TYPE_PERSON;
    case PLENARY_ENTITY_DAY:
      return PLENARY_TYPE_DAY;
    case PLENARY_ENTITY_SESSION:
      return PLENARY_TYPE_SESSION;
    case PLENARY_ENTITY_TALK:
      return PLENARY_TYPE_TALK;
    case PLENARY_ENTITY_PARTICIPATION:
    case PLENARY_ENTITY_REVISION:
    default:
      g_assert_not_reached ();
    }
}

/* A list is made when it is first asked for: most sessions have no talks. */
static PlenaryList *
get_list (PlenaryEntity *self,
          PlenaryMember  member)
{
  const PlenaryMemberSpec *spec;
  PlenaryValue *value = get_value (self, member, &spec);

  if (value->entities == NULL)
    value->entities = plenary_list_new (get_child_type (spec->children));

  return value->entities;
}

/* Tells the entity and all it is in that it is not what it was. */
static void
touch (PlenaryEntity *self)
{
  static gint64 last_stamp;
  guint64 stamp = (guint64) __atomic_add_fetch (&last_stamp, 1, __ATOMIC_RELAXED);

  for (PlenaryEntity *entity = self; entity != NULL; entity = PRIVATE (entity)->parent)
    {
      PlenaryEntityClass *klass = PLENARY_ENTITY_GET_CLASS (entity);

      PRIVATE (entity)->stamp = stamp;

      if (klass->touched != NULL)
        klass->touched (entity);
    }
}

static void
forget_children (PlenaryList *list)
{
  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    PRIVATE (plenary_list_get (list, i))->parent = NULL;
}

static void
plenary_entity_finalize (GObject *object)
{
  PlenaryEntity *self = PLENARY_ENTITY (object);
  PlenaryEntityPrivate *priv = PRIVATE (self);
  guint n;
  const PlenaryMemberSpec *members =
    plenary_schema_get_members (PLENARY_ENTITY_GET_CLASS (self)->type, &n);

  for (guint i = 0; i < n; i++)
    {
      if (members[i].type == PLENARY_MEMBER_TYPE_ENTITIES && priv->values[i].entities != NULL)
        forget_children (priv->values[i].entities);

      plenary_value_clear (&priv->values[i], &members[i]);
    }

  g_free (priv->values);
  g_clear_pointer (&priv->extras, g_variant_unref);

  G_OBJECT_CLASS (plenary_entity_parent_class)->finalize (object);
}

static void
plenary_entity_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PlenaryEntity *self = PLENARY_ENTITY (object);
  guint n;
  const PlenaryMemberSpec *spec =
    plenary_schema_get_members (PLENARY_ENTITY_GET_CLASS (self)->type, &n) + prop_id - 1;
  PlenaryValue *stored = &PRIVATE (self)->values[prop_id - 1];

  if (spec->type == PLENARY_MEMBER_TYPE_ID)
    g_value_set_string (value, PRIVATE (self)->id);
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, stored->string != NULL ? stored->string : "");
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, stored->number);
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, stored->number != 0);
  else if (G_VALUE_HOLDS_BOXED (value))
    g_value_set_boxed (value, stored->text);
  else if (G_VALUE_HOLDS_OBJECT (value))
    g_value_set_object (value, get_list (self, spec->member));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plenary_entity_class_init (PlenaryEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_entity_finalize;
}

static void
plenary_entity_init (PlenaryEntity *self)
{
}

PlenaryEntityType
plenary_entity_get_entity_type (PlenaryEntity *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), PLENARY_ENTITY_AGENDA);

  return PLENARY_ENTITY_GET_CLASS (self)->type;
}

const char *
plenary_entity_get_id (PlenaryEntity *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return PRIVATE (self)->id;
}

/**
 * plenary_entity_get_parent:
 *
 * Returns: (transfer none) (nullable): what it stands in, NULL for an agenda and for what was
 *   taken out of one
 */
PlenaryEntity *
plenary_entity_get_parent (PlenaryEntity *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return PRIVATE (self)->parent;
}

/**
 * plenary_entity_get_stamp:
 *
 * Returns: a number that is another after each change to the entity or to anything in it
 */
guint64
plenary_entity_get_stamp (PlenaryEntity *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), 0);

  return PRIVATE (self)->stamp;
}

/**
 * plenary_entity_get_string:
 * @member: a string, word, date or reference that such an entity has
 *
 * Returns: (transfer none): its value, empty if absent
 */
const char *
plenary_entity_get_string (PlenaryEntity *self,
                           PlenaryMember  member)
{
  const char *string;

  g_return_val_if_fail (PLENARY_IS_ENTITY (self), "");

  string = get_value (self, member, NULL)->string;

  return string != NULL ? string : "";
}

/**
 * plenary_entity_get_text:
 * @member: a localised text that such an entity has
 *
 * Returns: (transfer none) (nullable): its value, NULL if empty
 */
PlenaryText *
plenary_entity_get_text (PlenaryEntity *self,
                         PlenaryMember  member)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return get_value (self, member, NULL)->text;
}

/**
 * plenary_entity_get_number:
 * @member: a number or time that such an entity has
 *
 * Returns: its value, in minutes where it is a time or length; -1 if absent (0 for setup and
 *   teardown)
 */
int
plenary_entity_get_number (PlenaryEntity *self,
                           PlenaryMember  member)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), -1);

  return get_value (self, member, NULL)->number;
}

gboolean
plenary_entity_get_flag (PlenaryEntity *self,
                         PlenaryMember  member)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), FALSE);

  return get_value (self, member, NULL)->number != 0;
}

/**
 * plenary_entity_get_strings:
 * @member: a list of strings or references that such an entity has
 *
 * Returns: (transfer none) (array zero-terminated=1): its value, never NULL
 */
const char *const *
plenary_entity_get_strings (PlenaryEntity *self,
                            PlenaryMember  member)
{
  static const char *const none[] = { NULL };
  const char *const *strings;

  g_return_val_if_fail (PLENARY_IS_ENTITY (self), none);

  strings = (const char *const *) get_value (self, member, NULL)->strings;

  return strings != NULL ? strings : none;
}

/**
 * plenary_entity_get_texts:
 * @member: a list of localised texts that such an entity has
 *
 * Returns: (transfer none) (nullable) (element-type PlenaryText): its value, NULL if empty; an
 *   element that says nothing is NULL
 */
GPtrArray *
plenary_entity_get_texts (PlenaryEntity *self,
                          PlenaryMember  member)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return get_value (self, member, NULL)->texts;
}

/**
 * plenary_entity_get_people:
 * @member: a list of participations that such an entity has
 *
 * Returns: (transfer none) (nullable) (element-type PlenaryParticipation): its value, NULL if
 *   nobody takes part
 */
GPtrArray *
plenary_entity_get_people (PlenaryEntity *self,
                           PlenaryMember  member)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return get_value (self, member, NULL)->people;
}

/**
 * plenary_entity_get_children:
 * @member: a list of entities that such an entity has
 *
 * Returns: (transfer none): the list, for as long as the entity lives
 */
PlenaryList *
plenary_entity_get_children (PlenaryEntity *self,
                             PlenaryMember  member)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return get_list (self, member);
}

/**
 * plenary_entity_get_n_children:
 * @member: a list of entities that such an entity has
 *
 * Returns: how many there are, without making a list that nobody else may want
 */
guint
plenary_entity_get_n_children (PlenaryEntity *self,
                               PlenaryMember  member)
{
  PlenaryList *list;

  g_return_val_if_fail (PLENARY_IS_ENTITY (self), 0);

  list = get_value (self, member, NULL)->entities;

  return list != NULL ? plenary_list_get_n_items (list) : 0;
}

/**
 * plenary_entity_dup_value:
 * @member: any member but ids and lists of entities
 *
 * Returns: (transfer full): its value as edits carry it
 */
GVariant *
plenary_entity_dup_value (PlenaryEntity *self,
                          PlenaryMember  member)
{
  const PlenaryMemberSpec *spec;
  PlenaryValue *value;

  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  value = get_value (self, member, &spec);

  return g_variant_ref_sink (plenary_value_to_variant (value, spec));
}

/**
 * plenary_entity_get_extras:
 *
 * Returns: (transfer none) (nullable): the members we do not know, as a(sss): the name of the
 *   known member that each followed (empty: none), its own name and its value as JSON has them,
 *   the name without its quotation marks
 */
GVariant *
plenary_entity_get_extras (PlenaryEntity *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return PRIVATE (self)->extras;
}

static GParamSpec *
create_property (const PlenaryMemberSpec *spec)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      return g_param_spec_string (spec->name, NULL, NULL, NULL, flags);

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      return g_param_spec_boxed (spec->name, NULL, NULL, PLENARY_TYPE_TEXT, flags);

    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      return g_param_spec_int (spec->name, NULL, NULL, -1, spec->limit, spec->absent, flags);

    case PLENARY_MEMBER_TYPE_FLAG:
      return g_param_spec_boolean (spec->name, NULL, NULL, FALSE, flags);

    case PLENARY_MEMBER_TYPE_STRINGS:
    case PLENARY_MEMBER_TYPE_REFERENCES:
      return g_param_spec_boxed (spec->name, NULL, NULL, G_TYPE_STRV, flags);

    case PLENARY_MEMBER_TYPE_TEXTS:
    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      return g_param_spec_boxed (spec->name, NULL, NULL, G_TYPE_PTR_ARRAY, flags);

    case PLENARY_MEMBER_TYPE_ENTITIES:
      return g_param_spec_object (spec->name, NULL, NULL, PLENARY_TYPE_LIST, flags);

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_REVISIONS:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
      return NULL;

    default:
      g_assert_not_reached ();
    }
}

/* Makes a property of each member; to be called in the class_init of each kind of entity. */
void
plenary_entity_class_install (PlenaryEntityClass *klass,
                              PlenaryEntityType   type)
{
  guint n;
  const PlenaryMemberSpec *members = plenary_schema_get_members (type, &n);

  /* A class does not inherit this one. */
  G_OBJECT_CLASS (klass)->get_property = plenary_entity_get_property;

  klass->type = type;
  klass->properties = g_new0 (GParamSpec *, n);

  for (guint i = 0; i < n; i++)
    {
      klass->properties[i] = create_property (&members[i]);

      if (klass->properties[i] != NULL)
        g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, klass->properties[i]);
    }
}

PlenaryEntity *
plenary_entity_new (PlenaryEntityType  type,
                    const char        *id)
{
  PlenaryEntity *self = g_object_new (get_child_type (type), NULL);
  PlenaryEntityPrivate *priv = PRIVATE (self);
  gsize id_size = strlen (id) + 1;
  guint n;
  const PlenaryMemberSpec *members = plenary_schema_get_members (type, &n);

  priv->values = g_malloc (n * sizeof (PlenaryValue) + id_size);
  priv->id = memcpy (priv->values + n, id, id_size);

  for (guint i = 0; i < n; i++)
    plenary_value_init (&priv->values[i], &members[i]);

  return self;
}

/* For the builder, which fills an entity that nobody has seen yet. */
PlenaryValue *
plenary_entity_peek_value (PlenaryEntity *self,
                           PlenaryMember  member)
{
  return get_value (self, member, NULL);
}

void
plenary_entity_set_value (PlenaryEntity *self,
                          PlenaryMember  member,
                          GVariant      *variant)
{
  PlenaryEntityClass *klass = PLENARY_ENTITY_GET_CLASS (self);
  const PlenaryMemberSpec *spec;
  PlenaryValue *value = get_value (self, member, &spec);
  GParamSpec *property = klass->properties[plenary_schema_get_place (klass->type, member)];

  plenary_value_from_variant (value, spec, variant);
  touch (self);

  if (property != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), property);
}

void
plenary_entity_set_extras (PlenaryEntity *self,
                           GVariant      *extras)
{
  PlenaryEntityPrivate *priv = PRIVATE (self);

  g_clear_pointer (&priv->extras, g_variant_unref);

  if (extras != NULL && g_variant_n_children (extras) > 0)
    priv->extras = g_variant_ref_sink (extras);

  touch (self);
}

/* For the builder, which fills an entity that nobody has seen yet: there is nobody to tell. */
void
plenary_entity_append_child (PlenaryEntity *self,
                             PlenaryMember  member,
                             PlenaryEntity *child)
{
  g_assert (PRIVATE (child)->parent == NULL);

  PRIVATE (child)->parent = self;
  touch (child);
  plenary_list_append (get_list (self, member), child);
}

void
plenary_entity_insert_child (PlenaryEntity *self,
                             PlenaryMember  member,
                             guint          index,
                             PlenaryEntity *child)
{
  g_assert (PRIVATE (child)->parent == NULL);

  PRIVATE (child)->parent = self;
  touch (child);
  plenary_list_insert (plenary_entity_get_children (self, member), index, child);
}

void
plenary_entity_remove_child (PlenaryEntity *self,
                             PlenaryMember  member,
                             guint          index)
{
  PlenaryList *list = plenary_entity_get_children (self, member);
  PlenaryEntity *child = plenary_list_get (list, index);

  PRIVATE (child)->parent = NULL;
  touch (self);
  plenary_list_remove (list, index);
}

void
plenary_entity_move_child (PlenaryEntity *self,
                           PlenaryMember  member,
                           guint          from,
                           guint          to)
{
  touch (self);
  plenary_list_move (plenary_entity_get_children (self, member), from, to);
}
