/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What problems are called: “Panel 2 and Panel 3 overlap”.
 *
 * The model says what is wrong in ids and numbers; here it becomes a sentence for the organizer,
 * the same in the window and from plenary-tool. The sentence is in the language of the user, what
 * it is about is called as the programme calls it. In a line below it, plenary-problem-detail.c
 * says when, where and how.
 */

#include "config.h"

#include "plenary-problem-words.h"

#include "plenary-guard.h"
#include "plenary-language-name.h"
#include "plenary-problem-words-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters of a title by which it is known. */
#define KNOWN_BY 60

PlenaryProblemWords *
plenary_problem_words_new (PlenaryAgenda *agenda)
{
  PlenaryProblemWords *self;
  const char *language;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  language = plenary_agenda_get_language (agenda);
  self = g_new0 (PlenaryProblemWords, 1);
  self->agenda = g_object_ref (agenda);
  self->words = plenary_words_new (language);
  self->dates = plenary_dates_new (language);
  self->style = plenary_time_style_resolve (
    plenary_time_style_from_name (plenary_entity_get_string (PLENARY_ENTITY (agenda),
                                                             PLENARY_MEMBER_TIME_STYLE)),
    language);

  return self;
}

void
plenary_problem_words_free (PlenaryProblemWords *self)
{
  g_object_unref (self->agenda);
  plenary_words_unref (self->words);
  plenary_dates_free (self->dates);
  g_free (self);
}

/* As much of a text as it is known by, on one line. */
char *
plenary_problem_words_dup_text (const char *text)
{
  g_autofree char *line = g_strstrip (plenary_guard_line (text));

  if (g_utf8_strlen (line, -1) <= KNOWN_BY)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, KNOWN_BY) = '\0';

  return g_strconcat (g_strchomp (line), "…", NULL);
}

static char *
dup_kind (PlenaryProblemWords *self,
          PlenarySession      *session)
{
  const char *kind = plenary_session_get_kind (session);
  gpointer own = plenary_agenda_find (self->agenda, kind);
  const char *known = plenary_words_get (self->words, "kind", kind);

  if (PLENARY_IS_KIND (own))
    return plenary_guard_line (plenary_agenda_pick (self->agenda, plenary_kind_get_name (own)));

  return g_strdup (known != NULL ? known : plenary_words_get (self->words, "kind", "other"));
}

/* "Panel 2": what a session of that kind is called that has such a number. */
char *
plenary_problem_words_dup_numbered (PlenaryProblemWords *self,
                                    const char          *id,
                                    const char          *number)
{
  PlenarySession *session = plenary_agenda_find (self->agenda, id);
  g_autofree char *kind = dup_kind (self, session);
  g_autofree char *shown = plenary_problem_words_dup_text (number);

  return plenary_words_fill (self->words, "session", "number", kind, shown);
}

static char *
dup_text_or (PlenaryProblemWords *self,
             PlenaryText         *text,
             const char          *instead)
{
  g_autofree char *shown =
    plenary_problem_words_dup_text (plenary_agenda_pick (self->agenda, text));

  return *shown != '\0' ? g_steal_pointer (&shown) : g_strdup (instead);
}

static char *
dup_session (PlenaryProblemWords *self,
             PlenarySession      *session)
{
  const char *number = plenary_session_get_number (session);

  if (*number != '\0')
    return plenary_problem_words_dup_numbered (self,
                                               plenary_entity_get_id (PLENARY_ENTITY (session)),
                                               number);

  return dup_text_or (self, plenary_session_get_title (session),
                      plenary_words_get (self->words, "session", "untitled"));
}

static char *
dup_day (PlenaryProblemWords *self,
         PlenaryDay          *day)
{
  g_autofree char *number = NULL;
  guint index = 0;
  GDate date;

  if (plenary_day_get_gdate (day, &date))
    return plenary_dates_format (self->dates, &date, PLENARY_DATE_FORM_DAY);

  plenary_list_find (plenary_agenda_get_days (self->agenda), day, &index);
  number = plenary_words_number (self->words, index + 1);

  if (plenary_day_get_label (day) != NULL)
    return dup_text_or (self, plenary_day_get_label (day), number);

  return plenary_words_fill (self->words, "day", "numbered", number, NULL);
}

/* What anything in a programme is called; its id if it is not there, or has no name. */
char *
plenary_problem_words_dup_name (PlenaryProblemWords *self,
                                const char          *id)
{
  gpointer entity = plenary_agenda_find (self->agenda, id);

  if (PLENARY_IS_SESSION (entity))
    return dup_session (self, entity);

  if (PLENARY_IS_DAY (entity))
    return dup_day (self, entity);

  if (PLENARY_IS_TALK (entity))
    return dup_text_or (self, plenary_talk_get_title (entity),
                        plenary_words_get (self->words, "session", "untitled"));

  if (PLENARY_IS_AGENDA (entity))
    return dup_text_or (self, plenary_agenda_get_title (entity),
                        plenary_words_get (self->words, "programme", "untitled"));

  if (entity == NULL)
    return g_strdup (id);

  return dup_text_or (self, plenary_entity_get_text (entity, PLENARY_MEMBER_NAME), id);
}

/* The end of what is open is not known, and empty. */
char *
plenary_problem_words_dup_clock (PlenaryProblemWords *self,
                                 int                  minute)
{
  return plenary_time_format (minute, self->style);
}

/* The day that a session or a talk stands in, or that it is; NULL for none. */
char *
plenary_problem_words_dup_day (PlenaryProblemWords *self,
                               const char          *id)
{
  PlenaryEntity *entity = plenary_agenda_find (self->agenda, id);

  while (entity != NULL && !PLENARY_IS_DAY (entity))
    entity = plenary_entity_get_parent (entity);

  return entity != NULL ? dup_day (self, PLENARY_DAY (entity)) : NULL;
}

/* “Tuesday 18 April, 16h15 – 16h30”, as far as it can be known. */
char *
plenary_problem_words_dup_when (PlenaryProblemWords *self,
                                const char          *id,
                                int                  start,
                                int                  end)
{
  g_autofree char *day = plenary_problem_words_dup_day (self, id);
  g_autofree char *time = plenary_time_format_range (start, end, self->style);

  if (day == NULL || *time == '\0')
    return g_strdup (day != NULL ? day : time);

  return g_strconcat (day, plenary_words_get (self->words, "programme", "separator"), time, NULL);
}

/* What has no title, by what it is. */
static char *
dup_untitled (PlenaryProblemWords *self,
              PlenaryProblem      *problem)
{
  PlenaryEntity *entity = plenary_agenda_find (self->agenda, problem->ids[0]);
  g_autofree char *name = NULL;

  if (PLENARY_IS_AGENDA (entity))
    return g_strdup (_("The programme has no title"));

  if (PLENARY_IS_ROOM (entity))
    return g_strdup (_("A room has no name"));

  if (PLENARY_IS_TRACK (entity))
    return g_strdup (_("A track has no name"));

  if (PLENARY_IS_KIND (entity))
    return g_strdup (_("A kind of session has no name"));

  if (PLENARY_IS_PERSON (entity))
    return g_strdup (_("A person has no name"));

  if (PLENARY_IS_TALK (entity))
    {
      name = plenary_problem_words_dup_name (
        self, plenary_entity_get_id (plenary_entity_get_parent (entity)));

      /* TRANSLATORS: the session in which a talk without title is: “A talk of Panel 2 …”. */
      return g_strdup_printf (_("A talk of %s has no title"), name);
    }

  if (PLENARY_IS_SESSION (entity) &&
      *plenary_session_get_number (PLENARY_SESSION (entity)) == '\0')
    return g_strdup (_("A session has no title"));

  name = plenary_problem_words_dup_name (self, problem->ids[0]);

  /* TRANSLATORS: a session without title, by its number: “Panel 2”. */
  return g_strdup_printf (_("%s has no title"), name);
}

static char *
dup_missing (PlenaryProblemWords *self,
             PlenaryProblem      *problem)
{
  g_autofree char *name = plenary_problem_words_dup_name (self, problem->ids[0]);

  /* TRANSLATORS: %s is a session, “Panel 2”, whose room was taken out of the programme. */
  if (problem->member == PLENARY_MEMBER_ROOM)
    return g_strdup_printf (_("%s is in a room that does not exist"), name);

  /* TRANSLATORS: %s is a session, “Panel 2”, whose track was taken out of the programme. */
  if (problem->member == PLENARY_MEMBER_TRACK)
    return g_strdup_printf (_("%s is in a track that does not exist"), name);

  /* TRANSLATORS: %s is a session, “Panel 2”, where somebody was taken out of the programme. */
  return g_strdup_printf (_("%s lists a person who does not exist"), name);
}

static char *
dup_quoting (PlenaryProblemWords *self,
             PlenaryProblem      *problem)
{
  g_autofree char *text = plenary_problem_words_dup_text (problem->strings[0]);
  g_autofree char *other = NULL;

  switch ((int) problem->kind)
    {
    case PLENARY_PROBLEM_UNKNOWN_WORD:
      /* TRANSLATORS: a word in a file that no version of Plenary knows. */
      return g_strdup_printf (_("“%s” is unknown"), text);

    case PLENARY_PROBLEM_WEEKDAY:
      /* TRANSLATORS: a date as it is written in a text: “Monday 18 April 2017”. */
      return g_strdup_printf (_("“%s” names the wrong day of the week"), text);

    case PLENARY_PROBLEM_DATES:
      /* TRANSLATORS: dates as they are written in a title: “18–19 April 2017”. */
      return g_strdup_printf (_("“%s” does not match the days"), text);

    case PLENARY_PROBLEM_ACRONYM_UNEXPLAINED:
      /* TRANSLATORS: an acronym: “GCM”. */
      return g_strdup_printf (_("“%s” is never spelled out"), text);

    case PLENARY_PROBLEM_ACRONYM_TWICE:
      /* TRANSLATORS: an acronym: “GCM”. */
      return g_strdup_printf (_("“%s” is spelled out more than once"), text);

    case PLENARY_PROBLEM_TITLE_FORMS:
    default:
      other = plenary_problem_words_dup_text (problem->strings[1]);

      /* TRANSLATORS: one title written in two ways: “Closing Remarks”, “Closing remarks”. */
      return g_strdup_printf (_("“%s” is elsewhere written “%s”"), text, other);
    }
}

static char *
dup_with_two (PlenaryProblemWords *self,
              PlenaryProblem      *problem)
{
  g_autofree char *name = plenary_problem_words_dup_name (self, problem->ids[0]);
  g_autofree char *other = plenary_problem_words_dup_name (self, problem->ids[1]);

  switch ((int) problem->kind)
    {
    case PLENARY_PROBLEM_OVERLAP:
      /* TRANSLATORS: two sessions: “Panel 2 and Panel 3 overlap”. */
      return g_strdup_printf (_("%s and %s overlap"), name, other);

    case PLENARY_PROBLEM_GAP:
      /* TRANSLATORS: two sessions: “Nothing is planned between Panel 2 and Panel 3”. */
      return g_strdup_printf (_("Nothing is planned between %s and %s"), name, other);

    case PLENARY_PROBLEM_ROOM_CHANGEOVER:
    default:
      /* TRANSLATORS: two sessions in a room that must be made ready between them. */
      return g_strdup_printf (_("There is too little time between %s and %s"), name, other);
    }
}

static char *
dup_with_third (PlenaryProblemWords *self,
                PlenaryProblem      *problem)
{
  g_autofree char *name =
    plenary_problem_words_dup_name (self, problem->ids[problem->ids[2] != NULL ? 2 : 1]);

  switch ((int) problem->kind)
    {
    case PLENARY_PROBLEM_TWO_PLACES:
      /* TRANSLATORS: a person: “Kofi Mensah is in two places”. */
      return g_strdup_printf (_("%s is in two places"), name);

    case PLENARY_PROBLEM_PERSON_CHANGEOVER:
      /* TRANSLATORS: a person. */
      return g_strdup_printf (_("%s has little time to change rooms"), name);

    case PLENARY_PROBLEM_DECLINED:
    default:
      /* TRANSLATORS: a person. */
      return g_strdup_printf (_("%s has declined and is still listed"), name);
    }
}

/* What is said of a session in one way, whatever else the problem has. %s is “Panel 2”. */
static const char *
get_pattern (PlenaryProblem *problem)
{
  static const char *const patterns[PLENARY_N_PROBLEM_KINDS] = {
    /* TRANSLATORS: a session, “Panel 2”, whose times are the wrong way round. */
    [PLENARY_PROBLEM_END_BEFORE_START] = N_("%s ends before it starts"),
    /* TRANSLATORS: a session, “Panel 2”, outside the bounds of its day. */
    [PLENARY_PROBLEM_OUTSIDE_DAY] = N_("%s ends after the day does"),
    /* TRANSLATORS: a session, “Panel 2”, and the talks in it. */
    [PLENARY_PROBLEM_TALKS_TOO_LONG] = N_("The talks of %s take too long"),
    /* TRANSLATORS: a session, “Panel 2”. */
    [PLENARY_PROBLEM_NO_ROOM] = N_("%s has no room"),
    /* TRANSLATORS: a session, by its title. */
    [PLENARY_PROBLEM_NO_NUMBER] = N_("%s has no number"),
    /* TRANSLATORS: a session, “Panel 2”, in whose texts a tag such as <b> is read. */
    [PLENARY_PROBLEM_MARKUP] = N_("%s has leftover markup"),
    /* TRANSLATORS: a session, “Panel 2”. */
    [PLENARY_PROBLEM_QUESTION_MARK] = N_("A question of %s has no question mark"),
    /* TRANSLATORS: a session, “Panel 2”, where other words stand above the questions. */
    [PLENARY_PROBLEM_LEAD_FORMS] = N_("%s introduces its questions differently"),
  };

  if (problem->kind == PLENARY_PROBLEM_END_BEFORE_START &&
      problem->numbers[0] == problem->numbers[1])
    /* TRANSLATORS: a session, “Panel 2”, that takes no time. */
    return N_("%s ends when it starts");

  if (problem->kind == PLENARY_PROBLEM_OUTSIDE_DAY && problem->member == PLENARY_MEMBER_START)
    /* TRANSLATORS: a session, “Panel 2”, outside the bounds of its day. */
    return N_("%s starts before the day does");

  return patterns[problem->kind];
}

static char *
dup_of_one (PlenaryProblemWords *self,
            PlenaryProblem      *problem)
{
  g_autofree char *name = plenary_problem_words_dup_name (self, problem->ids[0]);
  const char *pattern = _(get_pattern (problem));
  const char *mark = strstr (pattern, "%s");

  return g_strdup_printf ("%.*s%s%s", (int) (mark - pattern), pattern, name, mark + 2);
}

static char *
dup_number (PlenaryProblemWords *self,
            PlenaryProblem      *problem)
{
  PlenarySession *session = plenary_agenda_find (self->agenda, problem->ids[0]);
  g_autofree char *name = NULL;

  if (problem->kind == PLENARY_PROBLEM_NUMBER_MISSING)
    {
      name = plenary_problem_words_dup_numbered (self, problem->ids[0], problem->strings[0]);

      /* TRANSLATORS: a number that is left out: “There is no Panel 3”. */
      return g_strdup_printf (_("There is no %s"), name);
    }

  name = plenary_problem_words_dup_numbered (self, problem->ids[0],
                                             plenary_session_get_number (session));

  /* TRANSLATORS: a number that two sessions have: “Panel 3 is there twice”. */
  return g_strdup_printf (_("%s is there twice"), name);
}

static char *
dup_language (PlenaryProblemWords *self,
              PlenaryProblem      *problem)
{
  g_autofree char *name =
    plenary_language_name_dup (problem->strings[0], plenary_language_name_get_own ());

  /* TRANSLATORS: a language in which not all texts are there: “French is incomplete”. */
  return g_strdup_printf (_("%s is incomplete"), name);
}

/**
 * plenary_problem_words_dup_title:
 * @problem: a problem of the programme as it is now
 *
 * Returns: (transfer full): what is wrong, in a few words
 */
char *
plenary_problem_words_dup_title (PlenaryProblemWords *self,
                                 PlenaryProblem      *problem)
{
  static char *(*const titles[PLENARY_N_PROBLEM_KINDS]) (PlenaryProblemWords *,
                                                         PlenaryProblem *) = {
    [PLENARY_PROBLEM_OVERLAP] = dup_with_two,
    [PLENARY_PROBLEM_TWO_PLACES] = dup_with_third,
    [PLENARY_PROBLEM_END_BEFORE_START] = dup_of_one,
    [PLENARY_PROBLEM_OUTSIDE_DAY] = dup_of_one,
    [PLENARY_PROBLEM_GAP] = dup_with_two,
    [PLENARY_PROBLEM_TALKS_TOO_LONG] = dup_of_one,
    [PLENARY_PROBLEM_ROOM_CHANGEOVER] = dup_with_two,
    [PLENARY_PROBLEM_PERSON_CHANGEOVER] = dup_with_third,
    [PLENARY_PROBLEM_NO_ROOM] = dup_of_one,
    [PLENARY_PROBLEM_NO_NUMBER] = dup_of_one,
    [PLENARY_PROBLEM_NUMBER_MISSING] = dup_number,
    [PLENARY_PROBLEM_NUMBER_TWICE] = dup_number,
    [PLENARY_PROBLEM_NO_TITLE] = dup_untitled,
    [PLENARY_PROBLEM_LANGUAGE_INCOMPLETE] = dup_language,
    [PLENARY_PROBLEM_DECLINED] = dup_with_third,
    [PLENARY_PROBLEM_MISSING_REFERENCE] = dup_missing,
    [PLENARY_PROBLEM_UNKNOWN_WORD] = dup_quoting,
    [PLENARY_PROBLEM_WEEKDAY] = dup_quoting,
    [PLENARY_PROBLEM_DATES] = dup_quoting,
    [PLENARY_PROBLEM_MARKUP] = dup_of_one,
    [PLENARY_PROBLEM_QUESTION_MARK] = dup_of_one,
    [PLENARY_PROBLEM_ACRONYM_UNEXPLAINED] = dup_quoting,
    [PLENARY_PROBLEM_ACRONYM_TWICE] = dup_quoting,
    [PLENARY_PROBLEM_TITLE_FORMS] = dup_quoting,
    [PLENARY_PROBLEM_LEAD_FORMS] = dup_of_one,
  };

  return titles[problem->kind] (self, problem);
}

/**
 * plenary_problem_words_dup_place:
 *
 * Returns: (transfer full): what to look at first, as the programme calls it: “Panel 2”
 */
char *
plenary_problem_words_dup_place (PlenaryProblemWords *self,
                                 PlenaryProblem      *problem)
{
  PlenaryEntity *entity = plenary_agenda_find (self->agenda, problem->ids[0]);

  if (PLENARY_IS_TALK (entity))
    entity = plenary_entity_get_parent (entity);

  return plenary_problem_words_dup_name (self, entity != NULL ? plenary_entity_get_id (entity) :
                                                                problem->ids[0]);
}

/**
 * plenary_problem_words_get_severity:
 *
 * Returns: (transfer none): how problems of that severity are headed
 */
const char *
plenary_problem_words_get_severity (PlenarySeverity severity)
{
  switch (severity)
    {
    case PLENARY_SEVERITY_ERROR:
      return C_("severity", "Errors");

    case PLENARY_SEVERITY_WARNING:
      return C_("severity", "Warnings");

    case PLENARY_SEVERITY_NOTE:
    case PLENARY_SEVERITY_NONE:
    default:
      return C_("severity", "Notes");
    }
}
