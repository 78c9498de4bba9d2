/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is in two sessions at once, or on the way between them for too little time, and which these
 * are: problems by those whom they are about.
 */

#include "config.h"

#include "plenary-conflicts.h"

#include "plenary-problem-words.h"

struct _PlenaryConflicts
{
  GHashTable *words;      /* a person and a session to what is wrong with that */
};

PlenaryConflicts *
plenary_conflicts_new (void)
{
  PlenaryConflicts *self = g_new0 (PlenaryConflicts, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
plenary_conflicts_free (PlenaryConflicts *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static char *
make_key (const char *person,
          const char *session)
{
  return g_strconcat (person, " ", session, NULL);
}

static gboolean
is_conflict (PlenaryProblem *problem)
{
  return problem->severity >= PLENARY_SEVERITY_WARNING &&
         (problem->kind == PLENARY_PROBLEM_TWO_PLACES ||
          problem->kind == PLENARY_PROBLEM_PERSON_CHANGEOVER);
}

/**
 * plenary_conflicts_collect:
 * @agenda: an agenda
 * @problems: (nullable): what is wrong with it; NULL if nobody asks
 *
 * Each conflict is one in both of its sessions. Those that were known before are forgotten.
 */
void
plenary_conflicts_collect (PlenaryConflicts *self,
                           PlenaryAgenda    *agenda,
                           PlenaryProblems  *problems)
{
  g_autoptr(PlenaryProblemWords) words = NULL;
  g_autoptr(GPtrArray) list = NULL;

  g_hash_table_remove_all (self->words);

  if (problems == NULL)
    return;

  words = plenary_problem_words_new (agenda);
  list = plenary_problems_dup_list (problems);

  for (guint i = 0; i < list->len; i++)
    {
      PlenaryProblem *problem = g_ptr_array_index (list, i);

      for (guint j = 0; is_conflict (problem) && j < 2; j++)
        g_hash_table_insert (self->words, make_key (problem->ids[2], problem->ids[j]),
                             plenary_problem_words_dup_title (words, problem));
    }
}

/**
 * plenary_conflicts_get:
 * @person: the id of somebody
 * @session: the id of a session
 *
 * Returns: what is wrong with the one being in the other; empty if nothing is known
 */
const char *
plenary_conflicts_get (PlenaryConflicts *self,
                       const char       *person,
                       const char       *session)
{
  g_autofree char *key = make_key (person, session);
  const char *words = g_hash_table_lookup (self->words, key);

  return words != NULL ? words : "";
}
