/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value is what one member of an entity is worth.
 *
 * In memory it is what its readers want, a text or a number; in edits and journals it is a
 * GVariant. This is the one place that turns one into the other, by the type in the schema.
 */

#include "config.h"

#include "plenary-value-private.h"

#include "plenary-participation.h"

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
  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      g_clear_pointer (&self->string, g_free);
      break;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      g_clear_pointer (&self->text, plenary_text_unref);
      break;

    case PLENARY_MEMBER_TYPE_STRINGS:
    case PLENARY_MEMBER_TYPE_REFERENCES:
      g_clear_pointer (&self->strings, g_strfreev);
      break;

    case PLENARY_MEMBER_TYPE_TEXTS:
      g_clear_pointer (&self->texts, g_ptr_array_unref);
      break;

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      g_clear_pointer (&self->people, g_ptr_array_unref);
      break;

    case PLENARY_MEMBER_TYPE_ENTITIES:
      g_clear_object (&self->entities);
      break;

    case PLENARY_MEMBER_TYPE_REVISIONS:
      g_clear_pointer (&self->revisions, g_variant_unref);
      break;

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
    case PLENARY_MEMBER_TYPE_FLAG:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
      break;

    default:
      g_assert_not_reached ();
    }
}

/* The type that a value has in an edit, NULL if edits do not carry such a member. */
const GVariantType *
plenary_value_get_type_of (const PlenaryMemberSpec *spec)
{
  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      return G_VARIANT_TYPE_STRING;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      return G_VARIANT_TYPE ("a(ss)");

    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      return G_VARIANT_TYPE_INT32;

    case PLENARY_MEMBER_TYPE_FLAG:
      return G_VARIANT_TYPE_BOOLEAN;

    case PLENARY_MEMBER_TYPE_STRINGS:
    case PLENARY_MEMBER_TYPE_REFERENCES:
      return G_VARIANT_TYPE_STRING_ARRAY;

    case PLENARY_MEMBER_TYPE_TEXTS:
      return G_VARIANT_TYPE ("aa(ss)");

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      return G_VARIANT_TYPE ("a(sa(ss)sa(sss))");

    case PLENARY_MEMBER_TYPE_REVISIONS:
      return G_VARIANT_TYPE (PLENARY_REVISIONS_TYPE);

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_ENTITIES:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
      return NULL;

    default:
      g_assert_not_reached ();
    }
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

static GVariant *
list_to_variant (GPtrArray          *items,
                 const GVariantType *type,
                 GVariant         *(*to_variant) (gpointer item))
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, type);

  for (guint i = 0; items != NULL && i < items->len; i++)
    g_variant_builder_add_value (&builder, to_variant (g_ptr_array_index (items, i)));

  return g_variant_builder_end (&builder);
}

/* Returns: (transfer floating): the value as edits carry it */
GVariant *
plenary_value_to_variant (const PlenaryValue      *self,
                          const PlenaryMemberSpec *spec)
{
  const GVariantType *type = plenary_value_get_type_of (spec);
  static const char *const none[] = { NULL };

  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      return g_variant_new_string (self->string != NULL ? self->string : "");

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      return plenary_text_to_variant (self->text);

    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      return g_variant_new_int32 (self->number);

    case PLENARY_MEMBER_TYPE_FLAG:
      return g_variant_new_boolean (self->number != 0);

    case PLENARY_MEMBER_TYPE_STRINGS:
    case PLENARY_MEMBER_TYPE_REFERENCES:
      return g_variant_new_strv (self->strings != NULL ? (const char *const *) self->strings : none,
                                 -1);

    case PLENARY_MEMBER_TYPE_TEXTS:
      return list_to_variant (self->texts, type, (GVariant *(*) (gpointer)) plenary_text_to_variant);

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      return list_to_variant (self->people, type,
                              (GVariant *(*) (gpointer)) plenary_participation_to_variant);

    case PLENARY_MEMBER_TYPE_REVISIONS:
      return self->revisions != NULL ? self->revisions :
                                       g_variant_new_array (g_variant_type_element (type), NULL, 0);

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_ENTITIES:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
    default:
      g_assert_not_reached ();
    }
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

static char *
dup_string (GVariant *variant)
{
  const char *string = g_variant_get_string (variant, NULL);

  return *string != '\0' ? g_strdup (string) : NULL;
}

/* @variant is valid for @spec; what @self was worth before is let go. */
void
plenary_value_from_variant (PlenaryValue            *self,
                            const PlenaryMemberSpec *spec,
                            GVariant                *variant)
{
  plenary_value_clear (self, spec);

  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      self->string = dup_string (variant);
      break;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      self->text = plenary_text_new_from_variant (variant);
      break;

    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      self->number = g_variant_get_int32 (variant);
      break;

    case PLENARY_MEMBER_TYPE_FLAG:
      self->number = g_variant_get_boolean (variant);
      break;

    case PLENARY_MEMBER_TYPE_STRINGS:
    case PLENARY_MEMBER_TYPE_REFERENCES:
      self->strings = g_variant_n_children (variant) > 0 ? g_variant_dup_strv (variant, NULL) : NULL;
      break;

    case PLENARY_MEMBER_TYPE_TEXTS:
      self->texts = list_from_variant (variant,
                                       (gpointer (*) (GVariant *)) plenary_text_new_from_variant,
                                       (GDestroyNotify) plenary_text_unref);
      break;

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      self->people =
        list_from_variant (variant,
                           (gpointer (*) (GVariant *)) plenary_participation_new_from_variant,
                           (GDestroyNotify) plenary_participation_unref);
      break;

    case PLENARY_MEMBER_TYPE_REVISIONS:
      self->revisions = g_variant_n_children (variant) > 0 ? g_variant_ref_sink (variant) : NULL;
      break;

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_ENTITIES:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
    default:
      g_assert_not_reached ();
    }
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
