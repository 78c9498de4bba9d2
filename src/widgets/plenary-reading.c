/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reading says what a programme shows its reader: titles, times, rooms, people, days.
 *
 * The programme speaks its own language, and dates and kinds with it. Everything it hands out is
 * fit to be shown, and none of it is markup. It forgets what it remembers of sessions after they
 * change, and is made anew after anything else does.
 */

#include "config.h"

#include "plenary-reading-private.h"

#include "plenary-guard.h"
#include "plenary-labels.h"

/**
 * plenary_reading_new:
 * @agenda: a programme, as it is now
 */
PlenaryReading *
plenary_reading_new (PlenaryAgenda *agenda)
{
  PlenaryReading *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  self = g_rc_box_new0 (PlenaryReading);
  self->agenda = g_object_ref (agenda);
  self->words = plenary_words_new (plenary_agenda_get_language (agenda));
  self->dates = plenary_dates_new (plenary_agenda_get_language (agenda));
  self->style = plenary_time_style_from_name (
    plenary_entity_get_string (PLENARY_ENTITY (agenda), PLENARY_MEMBER_TIME_STYLE));
  self->day_rooms = g_hash_table_new (NULL, NULL);

  return self;
}

PlenaryReading *
plenary_reading_ref (PlenaryReading *self)
{
  return g_rc_box_acquire (self);
}

static void
reading_clear (gpointer data)
{
  PlenaryReading *self = data;

  g_object_unref (self->agenda);
  plenary_words_unref (self->words);
  plenary_dates_free (self->dates);
  g_hash_table_unref (self->day_rooms);
  g_clear_object (&self->search);
  g_clear_object (&self->problems);
  g_clear_pointer (&self->problem_words, plenary_problem_words_free);
}

void
plenary_reading_unref (PlenaryReading *self)
{
  g_rc_box_release_full (self, reading_clear);
}

PlenaryAgenda *
plenary_reading_get_agenda (PlenaryReading *self)
{
  return self->agenda;
}

/**
 * plenary_reading_get_search:
 *
 * Returns: (transfer none) (nullable): what is looked for in the programme
 */
PlenarySearch *
plenary_reading_get_search (PlenaryReading *self)
{
  return self->search;
}

/**
 * plenary_reading_set_search:
 * @search: (nullable): what is looked for in the programme
 */
void
plenary_reading_set_search (PlenaryReading *self,
                            PlenarySearch  *search)
{
  g_set_object (&self->search, search);
}

/**
 * plenary_reading_set_problems:
 * @problems: (nullable): what may be wrong with the programme
 */
void
plenary_reading_set_problems (PlenaryReading  *self,
                              PlenaryProblems *problems)
{
  g_set_object (&self->problems, problems);

  if (problems != NULL && self->problem_words == NULL)
    self->problem_words = plenary_problem_words_new (self->agenda);
}

/**
 * plenary_reading_forget:
 *
 * Sessions have changed, and nothing else.
 */
void
plenary_reading_forget (PlenaryReading *self)
{
  g_hash_table_remove_all (self->day_rooms);
}

/**
 * plenary_reading_get_word:
 *
 * Returns: (transfer none) (nullable): a fixed word in the language of the programme
 */
const char *
plenary_reading_get_word (PlenaryReading *self,
                          const char     *group,
                          const char     *word)
{
  return plenary_words_get (self->words, group, word);
}

/**
 * plenary_reading_dup_line:
 * @text: (nullable): a text of the programme
 *
 * Returns: (transfer full): it on one line; empty if there is none
 */
char *
plenary_reading_dup_line (PlenaryReading *self,
                          PlenaryText    *text)
{
  return plenary_guard_line (plenary_agenda_pick (self->agenda, text));
}

char *
plenary_reading_dup_title (PlenaryReading *self,
                           PlenarySession *session)
{
  g_autofree char *title = plenary_reading_dup_line (self, plenary_session_get_title (session));

  if (*g_strstrip (title) != '\0')
    return g_steal_pointer (&title);

  return g_strdup (plenary_words_get (self->words, "session", "untitled"));
}

/**
 * plenary_reading_dup_kind:
 *
 * Returns: (transfer full): what a session is, with its number: “Panel 2”
 */
char *
plenary_reading_dup_kind (PlenaryReading *self,
                          PlenarySession *session)
{
  return plenary_reading_dup_numbered (self, session, plenary_session_get_number (session));
}

/**
 * plenary_reading_dup_numbered:
 * @number: a number that it may have
 *
 * Returns: (transfer full): what a session would be with that number: “Panel 2”
 */
char *
plenary_reading_dup_numbered (PlenaryReading *self,
                              PlenarySession *session,
                              const char     *number)
{
  const char *kind = plenary_session_get_kind (session);
  const char *known = plenary_words_get (self->words, "kind", kind);
  g_autofree char *name = NULL;
  g_autofree char *guarded = plenary_guard_line (number);

  if (known != NULL && !PLENARY_IS_KIND (plenary_agenda_find (self->agenda, kind)))
    name = g_strdup (known);
  else
    name = plenary_label_dup_kind (self->agenda, kind);

  if (*guarded == '\0')
    return g_steal_pointer (&name);

  return plenary_words_fill (self->words, "session", "number", name, guarded);
}

/**
 * plenary_reading_dup_short_name:
 *
 * Returns: (transfer full): “Panel 2”, else the title of the session
 */
char *
plenary_reading_dup_short_name (PlenaryReading *self,
                                PlenarySession *session)
{
  return *plenary_session_get_number (session) != '\0' ? plenary_reading_dup_kind (self, session) :
                                                         plenary_reading_dup_title (self, session);
}

/* Whether a title says what the session is: “Opening Session”, “Closing remarks”, “Lunch”. */
static gboolean
says_itself (PlenaryReading *self,
             PlenarySession *session,
             const char     *kind)
{
  g_autofree char *title = plenary_reading_dup_title (self, session);
  g_autofree char *folded_title = NULL;
  g_autofree char *folded_kind = NULL;

  if (*plenary_session_get_number (session) != '\0')
    return FALSE;

  if (plenary_session_is_kind (session, "opening") || plenary_session_is_kind (session, "closing"))
    return TRUE;

  folded_title = g_utf8_casefold (title, -1);
  folded_kind = g_utf8_casefold (kind, -1);

  return g_str_has_prefix (folded_title, folded_kind);
}

/**
 * plenary_reading_dup_chip:
 *
 * Returns: (transfer full): what a session is, where its title does not say so; else empty
 */
char *
plenary_reading_dup_chip (PlenaryReading *self,
                          PlenarySession *session)
{
  g_autofree char *kind = plenary_reading_dup_kind (self, session);

  return says_itself (self, session, kind) ? g_strdup ("") : g_steal_pointer (&kind);
}

/**
 * plenary_reading_dup_state:
 *
 * Returns: (transfer full): that it is cancelled or not certain; else empty
 */
char *
plenary_reading_dup_state (PlenaryReading *self,
                           PlenarySession *session)
{
  const char *state = plenary_entity_get_string (PLENARY_ENTITY (session), PLENARY_MEMBER_STATE);
  const char *word = plenary_words_get (self->words, "state", state);

  return g_strdup (word != NULL ? word : "");
}

/**
 * plenary_reading_dup_problem:
 *
 * Returns: (transfer full): what is most likely wrong with a session; else empty
 */
char *
plenary_reading_dup_problem (PlenaryReading *self,
                             PlenarySession *session)
{
  PlenaryProblem *problem = NULL;

  if (self->problems != NULL)
    problem = plenary_problems_get_worst (self->problems, session);

  if (problem == NULL || problem->severity < PLENARY_SEVERITY_WARNING)
    return g_strdup ("");

  return plenary_problem_words_dup_title (self->problem_words, problem);
}

/**
 * plenary_reading_get_version:
 *
 * Returns: a number that is another when what this same reading says of @session may be
 */
guint64
plenary_reading_get_version (PlenaryReading *self,
                             PlenarySession *session)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  guint64 version = plenary_entity_get_stamp (PLENARY_ENTITY (session));
  int start, end;

  plenary_session_get_span (session, &start, &end);
  version = version * 5000 + (guint64) (start + 1);
  version = version * 5000 + (guint64) (end + 1);

  if (self->search != NULL)
    version ^= (guint64) plenary_search_get_version (self->search, session) << 32;

  if (self->problems != NULL)
    {
      g_autofree char *problem = plenary_reading_dup_problem (self, session);

      version ^= (guint64) g_str_hash (problem) << 16;
    }

  if (PLENARY_IS_DAY (day))
    version ^= g_str_hash (plenary_reading_find_day_room (self, PLENARY_DAY (day)));

  return version;
}
