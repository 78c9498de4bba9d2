/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person is in a session: one of the words that every program translates, or free text. */

#include "config.h"

#include "plenary-role.h"

/* In the order in which an editor offers them. */
static const char *const words[] = {
  "chair", "moderator", "keynote", "speaker", "panellist", "discussant", "rapporteur", "host",
  "interpreter", NULL
};

/**
 * plenary_role_get_words:
 *
 * Returns: (transfer none) (array zero-terminated=1): the roles that every programme knows
 */
const char *const *
plenary_role_get_words (void)
{
  return words;
}

/**
 * plenary_role_get_word:
 * @role: (nullable): the role of a participation
 *
 * A word that every programme knows is in no language, and stays what it is when the language of
 * the document changes.
 *
 * Returns: (transfer none) (nullable): that word, NULL if the role is free text
 */
const char *
plenary_role_get_word (PlenaryText *role)
{
  if (role == NULL || !plenary_text_is_plain (role))
    return NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], plenary_text_get_string (role, 0)))
      return words[i];

  return NULL;
}
