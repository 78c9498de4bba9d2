/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries of a register that may be one and the same, as their names are but for case, accents and
 * punctuation; those of people also but for the order in which they are written, as in lists that
 * say “Ferreira, Ana”.
 *
 * It is a guess, to be proposed. Two people of one name from two countries are taken for two.
 */

#include "config.h"

#include "plenary-twins.h"

#include "plenary-fold.h"
#include "plenary-person.h"

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): the words of a name, folded, with single blanks between them */
static char *
create_key (const char *name,
            gboolean    in_any_order)
{
  g_autoptr(GString) folded = g_string_new (NULL);
  g_autoptr(GString) letters = g_string_new (NULL);
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  g_auto(GStrv) parts = NULL;

  plenary_fold (folded, name);

  for (const char *at = folded->str; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (letters, g_unichar_isalnum (c) || g_unichar_ismark (c) ? c : ' ');
    }

  parts = g_strsplit (letters->str, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, parts[i]);

  if (in_any_order)
    g_ptr_array_sort (words, compare_words);

  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static gboolean
may_be_one (PlenaryEntity *a,
            PlenaryEntity *b)
{
  const char *country, *other;

  if (!PLENARY_IS_PERSON (a))
    return TRUE;

  country = plenary_person_get_country (PLENARY_PERSON (a));
  other = plenary_person_get_country (PLENARY_PERSON (b));

  return *country == '\0' || *other == '\0' || g_ascii_strcasecmp (country, other) == 0;
}

/* Returns: (nullable): who had one of the names of @entity before it */
static PlenaryEntity *
look_up (GHashTable    *owners,
         PlenaryEntity *entity)
{
  PlenaryText *name = plenary_entity_get_text (entity, PLENARY_MEMBER_NAME);
  PlenaryEntity *found = NULL;

  for (guint i = 0; i < plenary_text_get_n (name); i++)
    {
      g_autofree char *key = create_key (plenary_text_get_string (name, i),
                                         PLENARY_IS_PERSON (entity));
      PlenaryEntity *owner = g_hash_table_lookup (owners, key);

      if (*key == '\0' || owner == entity)
        continue;

      if (owner == NULL)
        g_hash_table_insert (owners, g_steal_pointer (&key), entity);
      else if (found == NULL && may_be_one (owner, entity))
        found = owner;
    }

  return found;
}

/**
 * plenary_twins_find:
 * @entries: a register of an agenda
 *
 * Returns: (transfer full) (element-type PlenaryTwins): pairs that may be one, in the order of the
 *   second; each entry is the second of one pair at most
 */
GPtrArray *
plenary_twins_find (PlenaryList *entries)
{
  g_autoptr(GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (PLENARY_IS_LIST (entries), pairs);

  for (guint i = 0; i < plenary_list_get_n_items (entries); i++)
    {
      PlenaryEntity *entity = plenary_list_get (entries, i);
      PlenaryEntity *owner = look_up (owners, entity);

      if (owner != NULL)
        {
          PlenaryTwins *twins = g_new (PlenaryTwins, 1);

          twins->first = owner;
          twins->second = entity;
          g_ptr_array_add (pairs, twins);
        }
    }

  return pairs;
}

static gboolean
has_name (PlenaryEntity *entity,
          const char    *key)
{
  PlenaryText *name = plenary_entity_get_text (entity, PLENARY_MEMBER_NAME);

  for (guint i = 0; i < plenary_text_get_n (name); i++)
    {
      g_autofree char *other = create_key (plenary_text_get_string (name, i),
                                           PLENARY_IS_PERSON (entity));

      if (g_str_equal (other, key))
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_twins_find_name:
 * @entries: a register of an agenda
 * @name: what somebody or something is called
 *
 * Returns: (transfer none) (nullable): the first entry that has as good as that name
 */
PlenaryEntity *
plenary_twins_find_name (PlenaryList *entries,
                         const char  *name)
{
  g_return_val_if_fail (PLENARY_IS_LIST (entries), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < plenary_list_get_n_items (entries); i++)
    {
      PlenaryEntity *entity = plenary_list_get (entries, i);
      g_autofree char *key = create_key (name, PLENARY_IS_PERSON (entity));

      if (*key != '\0' && has_name (entity, key))
        return entity;
    }

  return NULL;
}
