/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value is what one member of an entity is worth.
 *
 * In memory it is what its readers want, a text or a number; in edits and journals it is a
 * GVariant. This is the one place that turns one into the other, by the type in the schema: there
 * are more types than ways of storing them, so a table says which type is stored in which way.
 */

#include "config.h"

#include "plenary-value-private.h"

#include "plenary-participation.h"

/* A way of storing a value. Of some there is nothing to clear, and some are not in edits. */
typedef struct
{
  const char *type;     /* what an edit carries */

  void      (*clear)        (PlenaryValue *self);
  GVariant *(*to_variant)   (const PlenaryValue *self);
  void      (*from_variant) (PlenaryValue *self,
                             GVariant     *variant);
} Storage;

static void
clear_string (PlenaryValue *self)
{
  g_clear_pointer (&self->string, g_free);
}

static GVariant *
string_to_variant (const PlenaryValue *self)
{
  return g_variant_new_string (self->string != NULL ? self->string : "");
}

static void
string_from_variant (PlenaryValue *self,
                     GVariant     *variant)
{
  const char *string = g_variant_get_string (variant, NULL);

  self->string = *string != '\0' ? g_strdup (string) : NULL;
}

static const Storage string_storage = {
  "s", clear_string, string_to_variant, string_from_variant,
};

static void
clear_text (PlenaryValue *self)
{
  g_clear_pointer (&self->text, plenary_text_unref);
}

static GVariant *
text_to_variant (const PlenaryValue *self)
{
  return plenary_text_to_variant (self->text);
}

static void
text_from_variant (PlenaryValue *self,
                   GVariant     *variant)
{
  self->text = plenary_text_new_from_variant (variant);
}

static const Storage text_storage = {
  "a(ss)", clear_text, text_to_variant, text_from_variant,
};

static GVariant *
number_to_variant (const PlenaryValue *self)
{
  return g_variant_new_int32 (self->number);
}

static void
number_from_variant (PlenaryValue *self,
                     GVariant     *variant)
{
  self->number = g_variant_get_int32 (variant);
}

static const Storage number_storage = {
  "i", NULL, number_to_variant, number_from_variant,
};

static GVariant *
flag_to_variant (const PlenaryValue *self)
{
  return g_variant_new_boolean (self->number != 0);
}

static void
flag_from_variant (PlenaryValue *self,
                   GVariant     *variant)
{
  self->number = g_variant_get_boolean (variant);
}

static const Storage flag_storage = {
  "b", NULL, flag_to_variant, flag_from_variant,
};

static void
clear_strings (PlenaryValue *self)
{
  g_clear_pointer (&self->strings, g_strfreev);
}

static GVariant *
strings_to_variant (const PlenaryValue *self)
{
  static const char *const none[] = { NULL };

  return g_variant_new_strv (self->strings != NULL ? (const char *const *) self->strings : none,
                             -1);
}

static void
strings_from_variant (PlenaryValue *self,
                      GVariant     *variant)
{
  self->strings = g_variant_n_children (variant) > 0 ? g_variant_dup_strv (variant, NULL) : NULL;
}

static const Storage strings_storage = {
  "as", clear_strings, strings_to_variant, strings_from_variant,
};

static GVariant *
list_to_variant (GPtrArray  *items,
                 const char *type,
                 GVariant *(*to_variant) (gpointer item))
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (type));

  for (guint i = 0; items != NULL && i < items->len; i++)
    g_variant_builder_add_value (&builder, to_variant (g_ptr_array_index (items, i)));

  return g_variant_builder_end (&builder);
}

static GPtrArray *
list_from_variant (GVariant       *variant,
                   gpointer      (*from_variant) (GVariant *item),
                   GDestroyNotify  destroy)
{
  gsize n = g_variant_n_children (variant);
  GPtrArray *items;

  if (n == 0)
    return NULL;

  items = g_ptr_array_new_full ((guint) n, destroy);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GVariant) item = g_variant_get_child_value (variant, i);

      g_ptr_array_add (items, from_variant (item));
    }

  return items;
}

static void
clear_texts (PlenaryValue *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}

static GVariant *
texts_to_variant (const PlenaryValue *self)
{
  return list_to_variant (self->texts, "aa(ss)",
                          (GVariant *(*) (gpointer)) plenary_text_to_variant);
}

static void
texts_from_variant (PlenaryValue *self,
                    GVariant     *variant)
{
  self->texts = list_from_variant (variant,
                                   (gpointer (*) (GVariant *)) plenary_text_new_from_variant,
                                   (GDestroyNotify) plenary_text_unref);
}

static const Storage texts_storage = {
  "aa(ss)", clear_texts, texts_to_variant, texts_from_variant,
};

static void
clear_people (PlenaryValue *self)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
}

static GVariant *
people_to_variant (const PlenaryValue *self)
{
  return list_to_variant (self->people, "a(sa(ss)sa(sss))",
                          (GVariant *(*) (gpointer)) plenary_participation_to_variant);
}

static void
people_from_variant (PlenaryValue *self,
                     GVariant     *variant)
{
  self->people =
    list_from_variant (variant,
                       (gpointer (*) (GVariant *)) plenary_participation_new_from_variant,
                       (GDestroyNotify) plenary_participation_unref);
}

static const Storage people_storage = {
  "a(sa(ss)sa(sss))", clear_people, people_to_variant, people_from_variant,
};

static void
clear_revisions (PlenaryValue *self)
{
  g_clear_pointer (&self->revisions, g_variant_unref);
}

static GVariant *
revisions_to_variant (const PlenaryValue *self)
{
  if (self->revisions != NULL)
    return self->revisions;

  return g_variant_new_array (g_variant_type_element (G_VARIANT_TYPE (PLENARY_REVISIONS_TYPE)),
                              NULL, 0);
}

static void
revisions_from_variant (PlenaryValue *self,
                        GVariant     *variant)
{
  self->revisions = g_variant_n_children (variant) > 0 ? g_variant_ref_sink (variant) : NULL;
}

static const Storage revisions_storage = {
  PLENARY_REVISIONS_TYPE, clear_revisions, revisions_to_variant, revisions_from_variant,
};

static void
clear_entities (PlenaryValue *self)
{
  g_clear_object (&self->entities);
}

static const Storage entities_storage = { NULL, clear_entities };
static const Storage unstored = { NULL };

static const Storage *const storages[] = {
  [PLENARY_MEMBER_TYPE_VERSION]        = &unstored,
  [PLENARY_MEMBER_TYPE_ID]             = &unstored,
  [PLENARY_MEMBER_TYPE_REFERENCE]      = &string_storage,
  [PLENARY_MEMBER_TYPE_STRING]         = &string_storage,
  [PLENARY_MEMBER_TYPE_WORD]           = &string_storage,
  [PLENARY_MEMBER_TYPE_TEXT]           = &text_storage,
  [PLENARY_MEMBER_TYPE_LINES]          = &text_storage,
  [PLENARY_MEMBER_TYPE_MARKUP]         = &text_storage,
  [PLENARY_MEMBER_TYPE_TIME]           = &number_storage,
  [PLENARY_MEMBER_TYPE_NUMBER]         = &number_storage,
  [PLENARY_MEMBER_TYPE_DATE]           = &string_storage,
  [PLENARY_MEMBER_TYPE_FLAG]           = &flag_storage,
  [PLENARY_MEMBER_TYPE_STRINGS]        = &strings_storage,
  [PLENARY_MEMBER_TYPE_REFERENCES]     = &strings_storage,
  [PLENARY_MEMBER_TYPE_TEXTS]          = &texts_storage,
  [PLENARY_MEMBER_TYPE_PARTICIPATIONS] = &people_storage,
  [PLENARY_MEMBER_TYPE_ENTITIES]       = &entities_storage,
  [PLENARY_MEMBER_TYPE_REVISIONS]      = &revisions_storage,
  [PLENARY_MEMBER_TYPE_DOCUMENT]       = &unstored,
};

void
plenary_value_init (PlenaryValue            *self,
                    const PlenaryMemberSpec *spec)
{
  *self = (PlenaryValue) { NULL };

  if (spec->type == PLENARY_MEMBER_TYPE_TIME || spec->type == PLENARY_MEMBER_TYPE_NUMBER ||
      spec->type == PLENARY_MEMBER_TYPE_VERSION)
    self->number = spec->absent;
}

void
plenary_value_clear (PlenaryValue            *self,
                     const PlenaryMemberSpec *spec)
{
  if (storages[spec->type]->clear != NULL)
    storages[spec->type]->clear (self);
}

/* The type that a value has in an edit, NULL if edits do not carry such a member. */
const GVariantType *
plenary_value_get_type_of (const PlenaryMemberSpec *spec)
{
  const char *type = storages[spec->type]->type;

  return type != NULL ? G_VARIANT_TYPE (type) : NULL;
}

static gboolean
is_number (const PlenaryMemberSpec *spec,
           int                      number)
{
  return number == spec->absent || (number >= 0 && number <= spec->limit);
}

/* No id, or what may be one. */
static gboolean
is_reference (const char *id)
{
  return *id == '\0' || plenary_schema_is_id (id);
}

static gboolean
are_references (GVariant *variant)
{
  for (gsize i = 0; i < g_variant_n_children (variant); i++)
    {
      const char *id;

      g_variant_get_child (variant, i, "&s", &id);

      if (!plenary_schema_is_id (id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_participations (GVariant *variant)
{
  for (gsize i = 0; i < g_variant_n_children (variant); i++)
    {
      const char *person;

      g_variant_get_child (variant, i, "(&s@a(ss)&s@a(sss))", &person, NULL, NULL, NULL);

      if (!is_reference (person))
        return FALSE;
    }

  return TRUE;
}

gboolean
plenary_value_is_valid (const PlenaryMemberSpec *spec,
                        GVariant                *variant)
{
  const GVariantType *type = plenary_value_get_type_of (spec);

  if (type == NULL || !g_variant_is_of_type (variant, type))
    return FALSE;

  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      return is_number (spec, g_variant_get_int32 (variant));

    case PLENARY_MEMBER_TYPE_DATE:
      return *g_variant_get_string (variant, NULL) == '\0' ||
             plenary_schema_is_date (g_variant_get_string (variant, NULL));

    case PLENARY_MEMBER_TYPE_REFERENCE:
      return is_reference (g_variant_get_string (variant, NULL));

    case PLENARY_MEMBER_TYPE_REFERENCES:
      return are_references (variant);

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      return are_participations (variant);

    case PLENARY_MEMBER_TYPE_STRING:
      return spec->limit == 0 || g_variant_get_size (variant) <= (gsize) spec->limit + 1;

    default:
      return TRUE;
    }
}

/* Returns: (transfer floating): the value as edits carry it */
GVariant *
plenary_value_to_variant (const PlenaryValue      *self,
                          const PlenaryMemberSpec *spec)
{
  return storages[spec->type]->to_variant (self);
}

/* @variant is valid for @spec; what @self was worth before is let go. */
void
plenary_value_from_variant (PlenaryValue            *self,
                            const PlenaryMemberSpec *spec,
                            GVariant                *variant)
{
  plenary_value_clear (self, spec);
  storages[spec->type]->from_variant (self, variant);
}

/* Returns: (transfer full): what edits carry where the member is absent */
GVariant *
plenary_value_create_absent (const PlenaryMemberSpec *spec)
{
  PlenaryValue value;

  plenary_value_init (&value, spec);

  return g_variant_ref_sink (plenary_value_to_variant (&value, spec));
}

/* Returns: (transfer full): what @variant will be once it was stored, so that states compare: an
 * empty text in one of many languages is none. What is not valid stays as it is
 */
GVariant *
plenary_value_normalise (const PlenaryMemberSpec *spec,
                         GVariant                *variant)
{
  PlenaryValue value;
  GVariant *normal;

  if (!plenary_value_is_valid (spec, variant))
    return g_variant_ref (variant);

  plenary_value_init (&value, spec);
  plenary_value_from_variant (&value, spec, variant);
  normal = g_variant_ref_sink (plenary_value_to_variant (&value, spec));
  plenary_value_clear (&value, spec);

  return normal;
}
