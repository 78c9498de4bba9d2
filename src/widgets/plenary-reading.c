/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reading says what a programme shows its reader: titles, times, rooms, people, days.
 *
 * The programme speaks its own language, and dates and kinds with it. Everything it hands out is
 * fit to be shown, and none of it is markup. It forgets what it remembers of sessions after they
 * change, and is made anew after anything else does.
 */

#include "config.h"

#include "plenary-reading.h"

#include "plenary-dates.h"
#include "plenary-guard.h"
#include "plenary-labels.h"
#include "plenary-problem-words.h"
#include "plenary-role.h"
#include "plenary-time.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

struct _PlenaryReading
{
  PlenaryAgenda    *agenda;
  PlenaryWords     *words;
  PlenaryDates     *dates;
  PlenaryTimeStyle  style;
  GHashTable       *day_rooms;     /* PlenaryDay to the id of its room */
  PlenarySearch    *search;        /* what is looked for, and starred; NULL if nobody may */
  PlenaryProblems  *problems;      /* what may be wrong; NULL if nobody asks */
  PlenaryProblemWords *problem_words;
};

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

char *
plenary_reading_dup_clock (PlenaryReading *self,
                           int             minute)
{
  return plenary_time_format (minute, self->style);
}

/**
 * plenary_reading_dup_range:
 *
 * Returns: (transfer full): from when to when; empty if that is nothing a clock can show
 */
char *
plenary_reading_dup_range (PlenaryReading *self,
                           int             start,
                           int             end)
{
  if (start < 0 || MAX (start, end) > PLENARY_TIME_LAST || end < PLENARY_TIME_NONE)
    return g_strdup ("");

  return plenary_time_format_range (start, end != start ? end : PLENARY_TIME_NONE, self->style);
}

/**
 * plenary_reading_dup_time:
 *
 * Returns: (transfer full): when it is; empty if nobody can know
 */
char *
plenary_reading_dup_time (PlenaryReading *self,
                          PlenarySession *session)
{
  int start, end;

  plenary_session_get_span (session, &start, &end);

  if (plenary_session_is_kind (session, "marker"))
    end = PLENARY_TIME_NONE;

  return plenary_time_format_range (start, end, self->style);
}

/**
 * plenary_reading_dup_spoken_time:
 *
 * Returns: (transfer full): when it is, as it is said and not as it is written
 */
char *
plenary_reading_dup_spoken_time (PlenaryReading *self,
                                 PlenarySession *session)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int start, end;

  plenary_session_get_span (session, &start, &end);
  from = plenary_time_format (start, self->style);
  to = plenary_time_format (end, self->style);

  if (*from == '\0' || *to == '\0' || start == end)
    return g_steal_pointer (&from);

  /* Translators: when a session is, as a screen reader says it: from 10h to 11h30. */
  return g_strdup_printf (_("%s to %s"), from, to);
}

/**
 * plenary_reading_dup_length:
 *
 * Returns: (transfer full): how long it is; empty if nobody can know
 */
char *
plenary_reading_dup_length (PlenaryReading *self,
                            PlenarySession *session)
{
  int start, end;

  plenary_session_get_span (session, &start, &end);

  return start >= 0 && end > start ? plenary_duration_format (end - start) : g_strdup ("");
}

char *
plenary_reading_dup_rooms (PlenaryReading *self,
                           PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *name = plenary_label_dup_name (self->agenda, ids[i]);

      g_strv_builder_add (builder, name);
    }

  names = g_strv_builder_end (builder);

  return g_strjoinv (plenary_words_get (self->words, "programme", "separator"), names);
}

static const char *
get_first_room (PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);

  return ids != NULL && ids[0] != NULL ? ids[0] : NULL;
}

/* The room that most sessions of the day are in, which goes without saying. */
static const char *
find_day_room (PlenaryReading *self,
               PlenaryDay     *day)
{
  g_autoptr(GHashTable) counts = NULL;
  PlenaryList *sessions = plenary_day_get_sessions (day);
  const char *best = "";
  guint most = 0;

  if (g_hash_table_contains (self->day_rooms, day))
    return g_hash_table_lookup (self->day_rooms, day);

  counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      const char *room = get_first_room (plenary_list_get (sessions, i));
      guint n;

      if (room == NULL)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, room)) + 1;
      g_hash_table_insert (counts, (char *) room, GUINT_TO_POINTER (n));

      if (n > most)
        {
          most = n;
          best = room;
        }
    }

  g_hash_table_insert (self->day_rooms, day, (char *) best);

  return best;
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

  return PLENARY_IS_DAY (day) ? version ^ g_str_hash (find_day_room (self, PLENARY_DAY (day))) :
                                version;
}

/**
 * plenary_reading_dup_other_room:
 *
 * Returns: (transfer full): where it is, if that is not where most of its day is; else empty
 */
char *
plenary_reading_dup_other_room (PlenaryReading *self,
                                PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));

  if (get_first_room (session) == NULL ||
      plenary_list_get_n_items (plenary_agenda_get_rooms (self->agenda)) < 2 ||
      (ids[1] == NULL && PLENARY_IS_DAY (day) &&
       g_str_equal (ids[0], find_day_room (self, PLENARY_DAY (day)))))
    return g_strdup ("");

  return plenary_reading_dup_rooms (self, session);
}

/**
 * plenary_reading_dup_role:
 *
 * Returns: (transfer full): as what somebody takes part; empty if that is not said
 */
char *
plenary_reading_dup_role (PlenaryReading       *self,
                          PlenaryParticipation *participation)
{
  const char *word = plenary_role_get_word (participation->role);
  const char *known = word != NULL ? plenary_words_get (self->words, "role", word) : NULL;

  return known != NULL ? g_strdup (known) : plenary_reading_dup_line (self, participation->role);
}

/**
 * plenary_reading_dup_attendance:
 *
 * Returns: (transfer full): whether somebody comes, where that is not certain; else empty
 */
char *
plenary_reading_dup_attendance (PlenaryReading       *self,
                                PlenaryParticipation *participation)
{
  const char *word = plenary_words_get (self->words, "attendance", participation->attendance);

  if (g_str_equal (participation->attendance, "confirmed"))
    return g_strdup ("");

  return word != NULL ? g_strdup (word) : plenary_guard_line (participation->attendance);
}

/**
 * plenary_reading_dup_part:
 *
 * Returns: (transfer full): as what somebody takes part, and whether that is certain: “Moderator,
 *   to be confirmed”
 */
char *
plenary_reading_dup_part (PlenaryReading       *self,
                          PlenaryParticipation *participation)
{
  g_autofree char *role = plenary_reading_dup_role (self, participation);
  g_autofree char *attendance = plenary_reading_dup_attendance (self, participation);

  if (*role == '\0' || *attendance == '\0')
    return g_strconcat (role, attendance, NULL);

  return plenary_words_fill (self->words, "session", "detail", role, attendance);
}

/**
 * plenary_reading_dup_people:
 * @people: (nullable) (element-type PlenaryParticipation): who takes part
 * @n_most: how many are named at most
 *
 * Returns: (transfer full): their names
 */
char *
plenary_reading_dup_people (PlenaryReading *self,
                            GPtrArray      *people,
                            guint           n_most)
{
  GString *names = g_string_new (NULL);
  const char *separator = plenary_words_get (self->words, "programme", "separator");

  for (guint i = 0; people != NULL && i < MIN (people->len, n_most); i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);
      g_autofree char *name = plenary_label_dup_name (self->agenda, participation->person);

      g_string_append_printf (names, "%s%s", i > 0 ? separator : "", name);
    }

  if (people != NULL && people->len > n_most)
    g_string_append (names, "…");

  return g_string_free (names, FALSE);
}

/**
 * plenary_reading_dup_label:
 *
 * Returns: (transfer full): what a day is called; empty if it is known by its date alone
 */
char *
plenary_reading_dup_label (PlenaryReading *self,
                           PlenaryDay     *day)
{
  g_autofree char *label = plenary_reading_dup_line (self, plenary_day_get_label (day));
  g_autofree char *number = NULL;
  GDate date;
  guint index;

  if (*label != '\0' || plenary_day_get_gdate (day, &date) ||
      !plenary_list_find (plenary_agenda_get_days (self->agenda), day, &index))
    return g_steal_pointer (&label);

  number = plenary_words_number (self->words, index + 1);

  return plenary_words_fill (self->words, "day", "numbered", number, NULL);
}

/**
 * plenary_reading_dup_date:
 *
 * Returns: (transfer full): the date of a day, “Tuesday 18 April”; empty if it has none
 */
char *
plenary_reading_dup_date (PlenaryReading *self,
                          PlenaryDay     *day)
{
  GDate date;

  if (!plenary_day_get_gdate (day, &date))
    return plenary_guard_line (plenary_day_get_date (day));

  return plenary_dates_format (self->dates, &date, PLENARY_DATE_FORM_DAY);
}

/**
 * plenary_reading_dup_day:
 *
 * Returns: (transfer full): the day in full, “Day One, Tuesday 18 April”
 */
char *
plenary_reading_dup_day (PlenaryReading *self,
                         PlenaryDay     *day)
{
  g_autofree char *label = plenary_reading_dup_label (self, day);
  g_autofree char *date = plenary_reading_dup_date (self, day);

  if (*label == '\0' || *date == '\0')
    return g_strconcat (label, date, NULL);

  return g_strconcat (label, plenary_words_get (self->words, "programme", "separator"), date, NULL);
}

/**
 * plenary_reading_dup_short_day:
 * @is_shortest: whether the month is left out
 *
 * Returns: (transfer full): the day in short, “Tue 18 April”; its label if it has no date
 */
char *
plenary_reading_dup_short_day (PlenaryReading *self,
                               PlenaryDay     *day,
                               gboolean        is_shortest)
{
  GDate date;

  if (!plenary_day_get_gdate (day, &date))
    return plenary_reading_dup_day (self, day);

  return plenary_dates_format (self->dates, &date, is_shortest ? PLENARY_DATE_FORM_SHORT :
                                                                 PLENARY_DATE_FORM_MEDIUM);
}

/**
 * plenary_reading_dup_dates:
 *
 * Returns: (transfer full): from when to when the programme is; empty if no day has a date
 */
char *
plenary_reading_dup_dates (PlenaryReading *self)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  GDate first, last, date;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    if (plenary_day_get_gdate (plenary_list_get (days, i), &date))
      {
        if (!g_date_valid (&first) || g_date_compare (&date, &first) < 0)
          first = date;

        if (!g_date_valid (&last) || g_date_compare (&date, &last) > 0)
          last = date;
      }

  return g_date_valid (&first) ? plenary_dates_format_range (self->dates, &first, &last) :
                                 g_strdup ("");
}
