/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same change for several sessions at once, in one step. */

#include "config.h"

#include "plenary-deeds.h"

static PlenaryEdit *
set_one (PlenaryEntity           *session,
         const PlenaryMemberSpec *spec,
         const char              *value)
{
  const char *const list[] = { *value != '\0' ? value : NULL, NULL };

  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCES)
    return plenary_edit_set_strings (session, spec->member, list);

  /* The word that is meant where there is none is left out. */
  return plenary_edit_set_string (session, spec->member,
                                  g_strcmp0 (spec->word, value) == 0 ? "" : value);
}

/**
 * plenary_deed_set_together:
 * @sessions: (element-type PlenarySession): sessions of one agenda
 * @member: what they shall have in common: their room, track, kind or state
 * @value: an id or a word, empty for nothing; of rooms the only one
 *
 * Numbers stay as they are, whatever the sessions become.
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_deed_set_together (GPtrArray     *sessions,
                           PlenaryMember  member,
                           const char    *value)
{
  const PlenaryMemberSpec *spec = plenary_schema_get_spec (PLENARY_ENTITY_SESSION, member);
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);

  g_return_val_if_fail (sessions != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (spec != NULL && (spec->type == PLENARY_MEMBER_TYPE_REFERENCES ||
                                         spec->type == PLENARY_MEMBER_TYPE_REFERENCE ||
                                         spec->type == PLENARY_MEMBER_TYPE_WORD), NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (edits, set_one (g_ptr_array_index (sessions, i), spec, value));

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}

/**
 * plenary_deed_is_common:
 * @sessions: (element-type PlenarySession): one session at least
 *
 * Returns: whether all of them have the same value for @member
 */
gboolean
plenary_deed_is_common (GPtrArray     *sessions,
                        PlenaryMember  member)
{
  g_autoptr(GVariant) first = NULL;

  g_return_val_if_fail (sessions != NULL && sessions->len > 0, FALSE);

  first = plenary_entity_dup_value (g_ptr_array_index (sessions, 0), member);

  for (guint i = 1; i < sessions->len; i++)
    {
      g_autoptr(GVariant) value = plenary_entity_dup_value (g_ptr_array_index (sessions, i),
                                                            member);

      if (!g_variant_equal (first, value))
        return FALSE;
    }

  return TRUE;
}
