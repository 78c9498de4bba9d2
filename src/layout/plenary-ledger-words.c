/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a handout leaves out, in words: “3 abstracts, as abstracts are off”.
 *
 * The ledger has a line for each text. Here they are counted as people count them: a person who is
 * left out is one, whatever is written about him, and a session that is not chosen is one with all
 * that is in it.
 */

#include "config.h"

#include "plenary-ledger-words.h"

#include "plenary-problem-words-private.h"

#include <glib/gi18n.h>

/* The session in which a text is, or the id of what has it. */
static const char *
get_session_id (PlenaryAgenda *agenda,
                const char    *id)
{
  PlenaryEntity *entity = plenary_agenda_find (agenda, id);

  if (PLENARY_IS_TALK (entity))
    return plenary_entity_get_id (plenary_entity_get_parent (entity));

  return PLENARY_IS_SESSION (entity) ? id : NULL;
}

/* As what an entry counts; NULL if it is an addition to something else. */
static const char *
get_counted (PlenaryAgenda            *agenda,
             const PlenaryLedgerEntry *entry)
{
  switch (entry->omission)
    {
    case PLENARY_OMISSION_DAY:
    case PLENARY_OMISSION_SESSION:
    case PLENARY_OMISSION_INTERNAL:
    case PLENARY_OMISSION_UNSCHEDULED:
    case PLENARY_OMISSION_BREAKS:
      return get_session_id (agenda, entry->id);

    case PLENARY_OMISSION_PEOPLE:
    case PLENARY_OMISSION_ABSENT:
      return PLENARY_IS_PERSON (plenary_agenda_find (agenda, entry->id)) ? entry->id : NULL;

    case PLENARY_OMISSION_QUESTIONS:
      return entry->member == PLENARY_MEMBER_QUESTIONS ? entry->text : NULL;

    case PLENARY_OMISSION_TALKS:
      return entry->id;

    case PLENARY_OMISSION_ABSTRACTS:
    case PLENARY_OMISSION_NOTES:
    case PLENARY_OMISSION_HANDOUT:
    default:
      return entry->text;
    }
}

/* Texts that say the same are two, and a person who is met again is none. */
static gboolean
is_counted_once (PlenaryOmission omission)
{
  return omission < PLENARY_OMISSION_ABSTRACTS || omission == PLENARY_OMISSION_PEOPLE ||
         omission == PLENARY_OMISSION_TALKS || omission == PLENARY_OMISSION_ABSENT;
}

/**
 * plenary_ledger_words_count:
 * @agenda: the programme, as it was when the ledger was closed
 * @omission: a reason for which something is left out
 *
 * Returns: how many sessions, people, questions … those are, one at least
 */
guint
plenary_ledger_words_count (PlenaryLedger   *ledger,
                            PlenaryAgenda   *agenda,
                            PlenaryOmission  omission)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), 0);

  for (guint i = 0; i < plenary_ledger_get_n (ledger); i++)
    {
      const PlenaryLedgerEntry *entry = plenary_ledger_get (ledger, i);
      const char *counted;

      if (entry->omission != omission || (counted = get_counted (agenda, entry)) == NULL)
        continue;

      if (!is_counted_once (omission) || g_hash_table_add (seen, (gpointer) counted))
        n++;
    }

  return MAX (n, 1);
}

/**
 * plenary_ledger_words_dup:
 * @omission: a reason for which something is left out
 * @n: how much, as plenary_ledger_words_count() counts it
 *
 * Returns: (transfer full): what is left out and why, in words
 */
char *
plenary_ledger_words_dup (PlenaryOmission omission,
                          guint           n)
{
  /* Translators: the following say what is not on a printed page, and why. */
  switch (omission)
    {
    case PLENARY_OMISSION_DAY:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u session, as its day is not chosen",
                     "%u sessions, as their days are not chosen", n), n);

    case PLENARY_OMISSION_SESSION:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u session, as it is not chosen",
                     "%u sessions, as they are not chosen", n), n);

    case PLENARY_OMISSION_INTERNAL:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u session, as it is for the organizers alone",
                     "%u sessions, as they are for the organizers alone", n), n);

    case PLENARY_OMISSION_UNSCHEDULED:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u session, as it has no day yet",
                     "%u sessions, as they have no day yet", n), n);

    case PLENARY_OMISSION_BREAKS:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u break, as breaks are off",
                     "%u breaks, as breaks are off", n), n);

    case PLENARY_OMISSION_ABSTRACTS:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u abstract, as abstracts are off",
                     "%u abstracts, as abstracts are off", n), n);

    case PLENARY_OMISSION_QUESTIONS:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u question, as guiding questions are off",
                     "%u questions, as guiding questions are off", n), n);

    case PLENARY_OMISSION_PEOPLE:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u person, as people are off",
                     "%u people, as people are off", n), n);

    case PLENARY_OMISSION_TALKS:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u talk, as talks are off",
                     "%u talks, as talks are off", n), n);

    case PLENARY_OMISSION_NOTES:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u note, as notes are confidential",
                     "%u notes, as notes are confidential", n), n);

    case PLENARY_OMISSION_ABSENT:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u person, who takes part in nothing that is printed",
                     "%u people, who take part in nothing that is printed", n), n);

    case PLENARY_OMISSION_HANDOUT:
    default:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u text, for which this handout has no place",
                     "%u texts, for which this handout has no place", n), n);
    }
}

/* Whether an entry is what the thing that has it is called. */
static gboolean
is_name (PlenaryProblemWords      *words,
         const PlenaryLedgerEntry *entry)
{
  PlenaryEntity *entity = plenary_agenda_find (words->agenda, entry->id);

  if (PLENARY_IS_SESSION (entity))
    return entry->member == PLENARY_MEMBER_TITLE &&
           *plenary_session_get_number (PLENARY_SESSION (entity)) == '\0';

  return entity != NULL && !PLENARY_IS_TALK (entity) &&
         (entry->member == PLENARY_MEMBER_NAME || entry->member == PLENARY_MEMBER_TITLE);
}

static char *
dup_when (PlenaryProblemWords *words,
          const char          *session_id)
{
  PlenarySession *session = plenary_agenda_find (words->agenda, session_id);

  return plenary_problem_words_dup_when (words, session_id, plenary_session_get_start (session),
                                         plenary_session_get_end (session));
}

/**
 * plenary_ledger_words_dup_place:
 * @words: of the programme
 * @entry: what is left out
 *
 * Returns: (transfer full): where in the programme that is, as the programme calls it, and when;
 *   empty if the entry itself says all of that
 */
char *
plenary_ledger_words_dup_place (PlenaryProblemWords      *words,
                                const PlenaryLedgerEntry *entry)
{
  const char *id = get_session_id (words->agenda, entry->id);
  g_autofree char *name = is_name (words, entry) ? g_strdup ("") :
    plenary_problem_words_dup_name (words, id != NULL ? id : entry->id);
  g_autofree char *when = id != NULL ? dup_when (words, id) : g_strdup ("");

  if (*name == '\0' || *when == '\0')
    return g_strconcat (name, when, NULL);

  return g_strconcat (name, plenary_words_get (words->words, "programme", "separator"), when,
                      NULL);
}
