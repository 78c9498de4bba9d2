/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking something out of a programme, and what shall take its place where it was used. */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-succession-private.h"

/**
 * plenary_deed_remove:
 * @entity: what shall go, with all that stands in it
 *
 * Sessions leave a room, a track or a kind that goes, and a person who goes takes part in none.
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_deed_remove (PlenaryAgenda *agenda,
                     PlenaryEntity *entity)
{
  return plenary_deed_replace (agenda, entity, NULL);
}

/**
 * plenary_deed_replace:
 * @entity: what shall go, with all that stands in it
 * @successor: (nullable): the id of what takes its place in all sessions, or the word of a kind
 *   that every programme has; NULL for nothing
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_deed_replace (PlenaryAgenda *agenda,
                      PlenaryEntity *entity,
                      const char    *successor)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (g_strcmp0 (successor, plenary_entity_get_id (entity)) != 0, NULL);

  plenary_succession_add_edits (edits, agenda, entity, successor);
  g_ptr_array_add (edits, plenary_edit_remove (entity));

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}

static void
add_removals (GPtrArray   *edits,
              PlenaryList *sessions,
              GHashTable  *wanted)
{
  for (guint i = plenary_list_get_n_items (sessions); i > 0; i--)
    if (g_hash_table_contains (wanted, plenary_list_get (sessions, i - 1)))
      g_ptr_array_add (edits, plenary_edit_remove (plenary_list_get (sessions, i - 1)));
}

/**
 * plenary_deed_remove_sessions:
 * @sessions: (element-type PlenarySession): sessions of @agenda, in any order
 *
 * Returns: (transfer full): the change that takes all of them out
 */
PlenaryEdit *
plenary_deed_remove_sessions (PlenaryAgenda *agenda,
                              GPtrArray     *sessions)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  g_autoptr(GHashTable) wanted = g_hash_table_new (NULL, NULL);
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (sessions != NULL, NULL);

  days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < sessions->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (sessions, i));

  /* The last of a list goes first, so that the places of the others stay what they are. */
  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    add_removals (edits, plenary_day_get_sessions (plenary_list_get (days, i)), wanted);

  add_removals (edits, plenary_agenda_get_shelf (agenda), wanted);

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
