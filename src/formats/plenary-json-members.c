/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The members of an object: those the schema knows are handed on, the others kept as they stand,
 * each with the name of the known one that it followed.
 */

#include "config.h"

#include "plenary-json-reader-private.h"

/* Members mostly come in the order of the schema, so the search goes on where it ended. */
static const PlenaryMemberSpec *
find_spec (PlenaryEntityType      type,
           const PlenaryJsonWalk *walk,
           guint                 *place)
{
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  for (guint i = 0; i < n; i++)
    {
      guint at = (*place + i) % n;

      if (plenary_json_scan_is_name (walk->value.scan, walk->name_token, specs[at].name))
        {
          *place = at + 1;
          return &specs[at];
        }
    }

  return NULL;
}

/* Puts the member at which the walk stands among those that nobody knows. */
static void
keep_unknown (GPtrArray             **unknown,
              const PlenaryJsonWalk  *walk,
              const char             *known)
{
  const PlenaryJsonToken *token = &walk->value.scan->tokens[walk->name_token];
  g_autofree char *name = g_strndup (walk->value.scan->data + token->start + 1,
                                     token->end - token->start - 2);
  g_autofree char *value = plenary_json_value_dup_slice (&walk->value);

  if (*unknown == NULL)
    *unknown = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  g_ptr_array_add (*unknown, g_variant_ref_sink (g_variant_new (PLENARY_JSON_EXTRA_TYPE,
                                                                known, name, value)));
}

/* Hands each known member of an object to @func. The others are @extras, a(sss): the known member
 * that each followed, its name and its value as they stand; NULL if there are none.
 */
gboolean
plenary_json_reader_read_members (PlenaryJsonReader       *self,
                                  PlenaryEntityType        type,
                                  const PlenaryJsonValue  *object,
                                  PlenaryJsonMemberFunc    func,
                                  gpointer                 data,
                                  GVariant               **extras,
                                  GError                 **error)
{
  g_autoptr(GPtrArray) unknown = NULL;
  PlenaryJsonWalk walk;
  const char *known = "";
  guint place = 0;

  if (!plenary_json_value_walk_object (object, &walk, error))
    return FALSE;

  while (plenary_json_walk_next (&walk))
    {
      const PlenaryMemberSpec *spec = find_spec (type, &walk, &place);

      if (spec == NULL)
        {
          keep_unknown (&unknown, &walk, known);
          continue;
        }

      known = spec->name;

      if (spec->type == PLENARY_MEMBER_TYPE_ID)
        continue;                       /* it was read to open the entity */

      plenary_json_walk_look_up (&walk, spec->name);

      if (!func (self, spec, &walk.value, data, error))
        return FALSE;
    }

  if (unknown != NULL)
    *extras =
      g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE (PLENARY_JSON_EXTRA_TYPE),
                                               (GVariant **) unknown->pdata, unknown->len));

  return TRUE;
}
