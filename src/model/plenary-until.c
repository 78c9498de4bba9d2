/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads ends that are said by what comes then: “until the break”, “jusqu’au déjeuner”, “until
 * panel 3”.
 *
 * What is meant is the next of its day that answers to the words: by what it is, by its title, by
 * its kind and number. It has to say itself when it starts, as one that only follows would follow
 * the session whose end is being asked for.
 */

#include "config.h"

#include "plenary-until.h"

#include "plenary-agenda.h"
#include "plenary-fold.h"
#include "plenary-lexer-private.h"
#include "plenary-time.h"

#include <glib/gi18n.h>
#include <string.h>

/* When breaks are meals that are not called so. */
#define NOON_FROM (11 * 60 + 30)
#define NOON_TO (15 * 60)
#define EVENING_FROM (17 * 60)

/* All of these are folded. A word that begins another one stands after it. */
static const char *const until_words[] = {
  "until", "till", "til", "up to", "to", "jusqu'aux", "jusqu'au", "jusqu'a", "jusque", "bis zur",
  "bis zum", "bis", "hasta",
};
static const char *const articles[] = {
  "the", "les", "le", "la", "l'", "der", "die", "das", "el", "los", "las",
};
static const char *const break_words[] = {
  "break", "coffee break", "tea break", "coffee", "tea", "next break", "pause", "pause-cafe",
  "pause cafe", "prochaine pause", "recreation", "kaffeepause", "kaffee", "pausa", "descanso",
};
static const char *const lunch_words[] = {
  "lunch", "lunch break", "luncheon", "dejeuner", "pause dejeuner", "pause-dejeuner",
  "pause de midi", "mittagessen", "mittagspause", "almuerzo", "comida",
};
static const char *const dinner_words[] = {
  "dinner", "supper", "banquet", "diner", "souper", "abendessen", "cena",
};
static const char *const end_words[] = {
  "end", "end of day", "end of the day", "fin", "fin de la journee", "fin du jour", "ende",
  "ende des tages", "final del dia",
};

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryDay     *day;
  PlenarySession *session;
  const char     *words;      /* folded, what shall come then */
} Wanted;

static gboolean
is_one_of (const char        *words,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (words, list[i]))
      return TRUE;

  return FALSE;
}

#define IS_ONE_OF(words, list) is_one_of (words, list, G_N_ELEMENTS (list))

/* Returns: what stands behind the first of @list with which @text begins, NULL if it is none; an
 * apostrophe ends a word as a blank does
 */
static const char *
skip_word (const char        *text,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize length = strlen (list[i]);

      if (!g_str_has_prefix (text, list[i]))
        continue;

      if (list[i][length - 1] == '\'' || text[length] == ' ' || text[length] == '\0')
        return text + length + strspn (text + length, " ");
    }

  return NULL;
}

/* Returns: (transfer full): @text folded, with single blanks and without signs around it */
static char *
dup_folded (const char *text)
{
  g_autoptr(GString) folded = g_string_new (NULL);
  GString *line = g_string_new (NULL);

  plenary_fold (folded, text);

  for (const char *at = folded->str; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        c = ' ';
      if (c == '"' || (c == ' ' && (line->len == 0 || line->str[line->len - 1] == ' ')))
        continue;

      g_string_append_unichar (line, c);
    }

  return g_strchomp (g_string_free (line, FALSE));
}

/* Whether the words stand in a text as words. */
static gboolean
says (const char *text,
      const char *words)
{
  g_autofree char *folded = dup_folded (text);

  for (const char *at = strstr (folded, words); at != NULL; at = strstr (at + 1, words))
    {
      const char *end = at + strlen (words);

      if ((at == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)))) &&
          !g_unichar_isalnum (g_utf8_get_char (end)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
text_says (PlenaryText *text,
           const char  *words)
{
  for (guint i = 0; i < plenary_text_get_n (text); i++)
    if (says (plenary_text_get_string (text, i), words))
      return TRUE;

  return FALSE;
}

/* “panel 3”, “workshop”, “round table 1”. */
static gboolean
is_kind_and_number (Wanted         *wanted,
                    PlenarySession *session)
{
  const char *kind = plenary_session_get_kind (session);
  PlenaryEntity *own = plenary_agenda_find (wanted->agenda, kind);
  const char *name = kind;
  g_autofree char *both = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *folded_name = NULL;

  if (PLENARY_IS_KIND (own))
    name = plenary_agenda_pick (wanted->agenda, plenary_kind_get_name (PLENARY_KIND (own)));

  both = g_strdup_printf ("%s %s", name, plenary_session_get_number (session));
  folded = dup_folded (both);
  folded_name = dup_folded (name);

  return g_str_equal (folded, wanted->words) || g_str_equal (folded_name, wanted->words);
}

/* Whether what starts then can be a meal that the words mean. */
static gboolean
is_in_time (Wanted *wanted,
            int     start)
{
  if (IS_ONE_OF (wanted->words, lunch_words))
    return start >= NOON_FROM && start < NOON_TO;

  return IS_ONE_OF (wanted->words, dinner_words) && start >= EVENING_FROM;
}

/* A talk about lunch is none. */
static gboolean
may_be_called (Wanted     *wanted,
               PlenaryLook look)
{
  return look == PLENARY_LOOK_BREAK || look == PLENARY_LOOK_SOCIAL ||
         !(IS_ONE_OF (wanted->words, break_words) || IS_ONE_OF (wanted->words, lunch_words) ||
           IS_ONE_OF (wanted->words, dinner_words));
}

/* Whether the words mean a session that starts then; at @guessing, also a break of which only the
 * time says that it is a meal.
 */
static gboolean
answers (Wanted         *wanted,
         PlenarySession *session,
         int             start,
         gboolean        guessing)
{
  PlenaryLook look = plenary_agenda_get_look (wanted->agenda, session);

  if (look == PLENARY_LOOK_BREAK &&
      (IS_ONE_OF (wanted->words, break_words) ||
       ((guessing || plenary_session_is_kind (session, "meal")) && is_in_time (wanted, start))))
    return TRUE;

  return may_be_called (wanted, look) &&
         (text_says (plenary_session_get_title (session), wanted->words) ||
          is_kind_and_number (wanted, session));
}

/* Whether the start of the session at @index is known without the end that is asked for. */
static gboolean
stands_by_itself (PlenaryList    *sessions,
                  guint           index,
                  PlenarySession *session)
{
  for (guint i = index + 1; i > 0; i--)
    {
      PlenarySession *other = plenary_list_get (sessions, i - 1);

      if (other == session)
        return FALSE;
      if (plenary_session_get_start (other) >= 0)
        return TRUE;
    }

  return TRUE;
}

/* Returns: when the next that answers to the words starts, PLENARY_TIME_NONE if there is none */
static int
find_start (Wanted  *wanted,
            gboolean guessing)
{
  PlenaryList *sessions = plenary_day_get_sessions (wanted->day);
  int earliest = PLENARY_TIME_NONE;
  gboolean is_after =
    plenary_entity_get_parent (PLENARY_ENTITY (wanted->session)) != PLENARY_ENTITY (wanted->day);
  int after, end;

  plenary_session_get_span (wanted->session, &after, &end);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      int start;

      plenary_day_get_span (wanted->day, i, &start, &end);
      is_after |= after >= 0 || session == wanted->session;

      if (is_after && start > after && (earliest < 0 || start < earliest) &&
          !plenary_session_is_cancelled (session) &&
          stands_by_itself (sessions, i, wanted->session) &&
          answers (wanted, session, start, guessing))
        earliest = start;
    }

  return earliest;
}

static int
find_minutes (PlenarySession *session,
              PlenaryEntity  *day,
              const char     *words)
{
  Wanted wanted = { NULL, NULL, session, words };
  int minutes;

  if (!PLENARY_IS_DAY (day) || *words == '\0')
    return PLENARY_TIME_NONE;

  wanted.day = PLENARY_DAY (day);
  wanted.agenda = PLENARY_AGENDA (plenary_entity_get_parent (day));
  minutes = IS_ONE_OF (words, end_words) ? plenary_day_get_end (wanted.day) : PLENARY_TIME_NONE;

  if (minutes < 0)
    minutes = find_start (&wanted, FALSE);

  return minutes >= 0 ? minutes : find_start (&wanted, TRUE);
}

/**
 * plenary_until_read_on:
 * @session: the session whose end is asked for
 * @day: (nullable): the day that it shall be on, another one perhaps than it is
 * @text: what was typed
 * @minutes: (out): when what is named starts, or the time that was typed behind “until”;
 *   PLENARY_TIME_NONE with @error set where nothing so called comes later on the day
 *
 * Returns: whether @text says until what the session lasts; both are untouched if not
 */
gboolean
plenary_until_read_on (PlenarySession  *session,
                       PlenaryDay      *day,
                       const char      *text,
                       int             *minutes,
                       GError         **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *shown = NULL;
  const char *words, *noun;
  int start, end;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), FALSE);
  g_return_val_if_fail (text != NULL && minutes != NULL, FALSE);

  folded = dup_folded (text);
  words = skip_word (folded, until_words, G_N_ELEMENTS (until_words));
  if (words == NULL)
    return FALSE;

  plenary_session_get_span (session, &start, &end);
  if (*words != '\0' && plenary_time_parse_end (words, start, minutes, NULL))
    return TRUE;

  noun = skip_word (words, articles, G_N_ELEMENTS (articles));
  *minutes = find_minutes (session, (PlenaryEntity *) day, noun != NULL ? noun : words);

  if (*minutes < 0)
    {
      shown = plenary_lex_quote (text);
      /* Translators: %s is what was typed for the end of a session, “until lunch” */
      g_set_error (error, PLENARY_TIME_ERROR, PLENARY_TIME_ERROR_BASE,
                   _("“%s”: nothing of that name starts later on this day"), shown);
    }

  return TRUE;
}

/**
 * plenary_until_read:
 *
 * As plenary_until_read_on() on the day that it is on.
 */
gboolean
plenary_until_read (PlenarySession  *session,
                    const char      *text,
                    int             *minutes,
                    GError         **error)
{
  PlenaryEntity *day;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), FALSE);

  day = plenary_entity_get_parent (PLENARY_ENTITY (session));

  return plenary_until_read_on (session, PLENARY_IS_DAY (day) ? PLENARY_DAY (day) : NULL, text,
                                minutes, error);
}
