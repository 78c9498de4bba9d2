/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second line of a problem, when, where and how; and what its fix does. */

#include "config.h"

#include "plenary-problem-words.h"

#include "plenary-duration.h"
#include "plenary-problem-words-private.h"

#include <glib/gi18n.h>

static char *
dup_times (PlenaryProblemWords *self,
           PlenaryProblem      *problem)
{
  g_autofree char *when = plenary_problem_words_dup_when (self, problem->ids[0],
                                                          problem->numbers[0],
                                                          problem->numbers[1]);
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (problem->kind == PLENARY_PROBLEM_OVERLAP && problem->ids[2] != NULL)
    {
      name = plenary_problem_words_dup_name (self, problem->ids[2]);

      /* TRANSLATORS: when two sessions overlap, and in which room. */
      return g_strdup_printf (_("%s, in %s"), when, name);
    }

  if (problem->kind != PLENARY_PROBLEM_TWO_PLACES)
    return g_steal_pointer (&when);

  name = plenary_problem_words_dup_name (self, problem->ids[0]);
  other = plenary_problem_words_dup_name (self, problem->ids[1]);

  /* TRANSLATORS: where somebody is at once, and when: “Panel 2 and Panel 3, Tuesday 18 April,
   * 16h15 – 16h30”.
   */
  return g_strdup_printf (_("%s and %s, %s"), name, other, when);
}

static char *
dup_bound (PlenaryProblemWords *self,
           PlenaryProblem      *problem)
{
  g_autofree char *time = plenary_problem_words_dup_clock (self, problem->numbers[0]);
  g_autofree char *bound = plenary_problem_words_dup_clock (self, problem->numbers[1]);
  g_autofree char *day = plenary_problem_words_dup_day (self, problem->ids[0]);

  if (problem->member == PLENARY_MEMBER_START)
    /* TRANSLATORS: a date and two times: “Tuesday 18 April: it starts at 8h, the day at 9h”. */
    return g_strdup_printf (_("%s: it starts at %s, the day at %s"), day, time, bound);

  /* TRANSLATORS: a date and two times. */
  return g_strdup_printf (_("%s: it ends at %s, the day at %s"), day, time, bound);
}

static char *
dup_minutes (PlenaryProblemWords *self,
             PlenaryProblem      *problem)
{
  g_autofree char *needed = plenary_duration_format (problem->numbers[0]);
  g_autofree char *there_is = plenary_duration_format (problem->numbers[1]);
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (problem->kind == PLENARY_PROBLEM_TALKS_TOO_LONG)
    /* TRANSLATORS: two durations: “With the discussion 1 h 45, in a session of 1 h 30”. */
    return g_strdup_printf (_("With the discussion %s, in a session of %s"), needed, there_is);

  if (problem->kind == PLENARY_PROBLEM_PERSON_CHANGEOVER)
    {
      name = plenary_problem_words_dup_name (self, problem->ids[0]);
      other = plenary_problem_words_dup_name (self, problem->ids[1]);

      /* TRANSLATORS: two sessions and a duration. */
      return g_strdup_printf (_("From %s to %s in %s"), name, other, there_is);
    }

  if (problem->ids[2] != NULL)
    name = plenary_problem_words_dup_name (self, problem->ids[2]);

  if (name == NULL)
    /* TRANSLATORS: two durations: the time to set up and tear down, and the time there is. */
    return g_strdup_printf (_("Tear-down and set-up take %s, and there are %s"), needed, there_is);

  /* TRANSLATORS: a room and two durations: the time to set up and tear down, and the time there
   * is.
   */
  return g_strdup_printf (_("%s: tear-down and set-up take %s, and there are %s"), name, needed,
                          there_is);
}

static char *
dup_other (PlenaryProblemWords *self,
           PlenaryProblem      *problem)
{
  g_autofree char *other = NULL;
  g_autofree char *name = NULL;

  switch ((int) problem->kind)
    {
    case PLENARY_PROBLEM_NO_ROOM:
      other = plenary_problem_words_dup_name (self, problem->ids[1]);

      /* TRANSLATORS: a session that goes on while another one has no room. */
      return g_strdup_printf (_("%s is on at the same time"), other);

    case PLENARY_PROBLEM_NUMBER_MISSING:
      other = plenary_problem_words_dup_name (self, problem->ids[0]);

      /* TRANSLATORS: what follows where a number is left out: “It goes on with Panel 4”. */
      return g_strdup_printf (_("It goes on with %s"), other);

    case PLENARY_PROBLEM_MISSING_REFERENCE:
      /* TRANSLATORS: what a file has in the place of a room, a track or a person. */
      return g_strdup_printf (_("The file says “%s”"), problem->ids[1]);

    case PLENARY_PROBLEM_DECLINED:
    default:
      name = plenary_problem_words_dup_name (self, problem->ids[0]);

      /* TRANSLATORS: the session that lists somebody: “In Panel 2”. */
      return g_strdup_printf (_("In %s"), name);
    }
}

static char *
dup_title (PlenaryProblemWords *self,
           const char          *id)
{
  PlenarySession *session = plenary_agenda_find (self->agenda, id);

  return plenary_problem_words_dup_text (
    plenary_agenda_pick (self->agenda, plenary_session_get_title (session)));
}

/* The titles of two sessions that have one number. */
static char *
dup_titles (PlenaryProblemWords *self,
            PlenaryProblem      *problem)
{
  g_autofree char *first = dup_title (self, problem->ids[1]);
  g_autofree char *second = dup_title (self, problem->ids[0]);

  /* TRANSLATORS: the titles of two sessions. */
  return g_strdup_printf (_("“%s” and “%s”"), first, second);
}

static char *
dup_place (PlenaryProblemWords *self,
           const char          *id)
{
  g_autofree char *day = plenary_problem_words_dup_day (self, id);
  g_autofree char *name = NULL;

  if (PLENARY_IS_AGENDA (plenary_agenda_find (self->agenda, id)))
    return g_strdup (_("In the title block"));

  if (day == NULL || PLENARY_IS_DAY (plenary_agenda_find (self->agenda, id)))
    return plenary_problem_words_dup_name (self, id);

  name = plenary_problem_words_dup_name (self, id);

  return g_strconcat (name, plenary_words_get (self->words, "programme", "separator"), day, NULL);
}

static char *
dup_acronym (PlenaryProblemWords *self,
             PlenaryProblem      *problem)
{
  g_autofree char *place = dup_place (self, problem->ids[0]);
  g_autofree char *other = NULL;
  int n = problem->numbers[0];

  if (problem->kind == PLENARY_PROBLEM_ACRONYM_UNEXPLAINED)
    {
      if (n == 1)
        return g_steal_pointer (&place);

      /* TRANSLATORS: where an acronym is used: “In 5 places, first Panel 2, Tuesday 18 April”. */
      return g_strdup_printf (ngettext ("In %d place, first %s", "In %d places, first %s",
                                        (gulong) n), n, place);
    }

  other = plenary_problem_words_dup_name (self, problem->ids[1]);

  /* TRANSLATORS: a place where it is spelled out again, and the one where it was before. */
  return g_strdup_printf (_("%s, after %s"), place, other);
}

static char *
dup_language (PlenaryProblemWords *self,
              PlenaryProblem      *problem)
{
  g_autofree char *place = dup_place (self, problem->ids[0]);
  int n = problem->numbers[0];

  /* TRANSLATORS: how many texts lack a translation, and where the first of them is: “12 of 80
   * texts are missing, first Panel 2, Tuesday 18 April”.
   */
  return g_strdup_printf (ngettext ("%d of %d texts is missing, first %s",
                                    "%d of %d texts are missing, first %s", (gulong) n),
                          n, problem->numbers[1], place);
}

static char *
dup_date (PlenaryProblemWords *self,
          PlenaryProblem      *problem)
{
  gboolean is_weekday = problem->kind == PLENARY_PROBLEM_WEEKDAY;
  g_autofree char *place = dup_place (self, problem->ids[0]);
  g_autofree char *written = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_julian (&first, (guint32) problem->numbers[is_weekday ? 1 : 0]);
  g_date_set_julian (&last, (guint32) problem->numbers[1]);

  if (is_weekday)
    written = plenary_dates_format (self->dates, &first, PLENARY_DATE_FORM_FULL);
  else
    written = plenary_dates_format_range (self->dates, &first, &last);

  /* TRANSLATORS: where a date is wrong, and what it should be: “In the title block; the calendar
   * has Tuesday 18 April 2017”.
   */
  return g_strdup_printf (is_weekday ? _("%s; the calendar has %s") : _("%s; the days have %s"),
                          place, written);
}

static char *
dup_unknown (PlenaryProblemWords *self,
             PlenaryProblem      *problem)
{
  g_autofree char *name = plenary_problem_words_dup_name (self, problem->ids[0]);

  switch ((int) problem->member)
    {
    case PLENARY_MEMBER_KIND:
      /* TRANSLATORS: of a word that nobody knows: it says what kind a session is of. */
      return g_strdup_printf (_("As the kind of %s"), name);

    case PLENARY_MEMBER_STATE:
      /* TRANSLATORS: of a word that nobody knows: it says whether a session is confirmed. */
      return g_strdup_printf (_("As the state of %s"), name);

    case PLENARY_MEMBER_ATTENDANCE:
      /* TRANSLATORS: of a word that nobody knows: it says whether somebody comes to a session. */
      return g_strdup_printf (_("As the answer of somebody in %s"), name);

    case PLENARY_MEMBER_LOOK:
      /* TRANSLATORS: of a word that nobody knows: it says how a kind of session looks. */
      return g_strdup_printf (_("As the look of %s"), name);

    case PLENARY_MEMBER_PHASE:
      return g_strdup (_("As the phase of the programme"));

    case PLENARY_MEMBER_TIME_ZONE:
      return g_strdup (_("As the time zone of the programme"));

    case PLENARY_MEMBER_TIME_STYLE:
    default:
      return g_strdup (_("As the style of times"));
    }
}

static char *
dup_written (PlenaryProblemWords *self,
             PlenaryProblem      *problem)
{
  g_autofree char *text = plenary_problem_words_dup_text (problem->strings[0]);
  g_autofree char *other = NULL;

  if (problem->kind != PLENARY_PROBLEM_LEAD_FORMS)
    /* TRANSLATORS: a text in quotation marks, as it is written. */
    return g_strdup_printf (_("“%s”"), text);

  other = plenary_problem_words_dup_text (problem->strings[1]);

  /* TRANSLATORS: how something is written here, and how it is written elsewhere. */
  return g_strdup_printf (_("“%s”, and not “%s”"), text, other);
}

static char *
dup_others (PlenaryProblemWords *self,
            PlenaryProblem      *problem)
{
  return g_strdup (_("Others of its kind have one"));
}

static char *
dup_where (PlenaryProblemWords *self,
           PlenaryProblem      *problem)
{
  return dup_place (self, problem->ids[0]);
}

/**
 * plenary_problem_words_dup_detail:
 * @problem: a problem of the programme as it is now
 *
 * Returns: (transfer full): when, where and how it is wrong; may be empty
 */
char *
plenary_problem_words_dup_detail (PlenaryProblemWords *self,
                                  PlenaryProblem      *problem)
{
  static char *(*const details[PLENARY_N_PROBLEM_KINDS]) (PlenaryProblemWords *,
                                                          PlenaryProblem *) = {
    [PLENARY_PROBLEM_OVERLAP] = dup_times,
    [PLENARY_PROBLEM_TWO_PLACES] = dup_times,
    [PLENARY_PROBLEM_END_BEFORE_START] = dup_times,
    [PLENARY_PROBLEM_OUTSIDE_DAY] = dup_bound,
    [PLENARY_PROBLEM_GAP] = dup_times,
    [PLENARY_PROBLEM_TALKS_TOO_LONG] = dup_minutes,
    [PLENARY_PROBLEM_ROOM_CHANGEOVER] = dup_minutes,
    [PLENARY_PROBLEM_PERSON_CHANGEOVER] = dup_minutes,
    [PLENARY_PROBLEM_NO_ROOM] = dup_other,
    [PLENARY_PROBLEM_NO_NUMBER] = dup_others,
    [PLENARY_PROBLEM_NUMBER_MISSING] = dup_other,
    [PLENARY_PROBLEM_NUMBER_TWICE] = dup_titles,
    [PLENARY_PROBLEM_NO_TITLE] = dup_where,
    [PLENARY_PROBLEM_LANGUAGE_INCOMPLETE] = dup_language,
    [PLENARY_PROBLEM_DECLINED] = dup_other,
    [PLENARY_PROBLEM_MISSING_REFERENCE] = dup_other,
    [PLENARY_PROBLEM_UNKNOWN_WORD] = dup_unknown,
    [PLENARY_PROBLEM_WEEKDAY] = dup_date,
    [PLENARY_PROBLEM_DATES] = dup_date,
    [PLENARY_PROBLEM_MARKUP] = dup_written,
    [PLENARY_PROBLEM_QUESTION_MARK] = dup_written,
    [PLENARY_PROBLEM_ACRONYM_UNEXPLAINED] = dup_acronym,
    [PLENARY_PROBLEM_ACRONYM_TWICE] = dup_acronym,
    [PLENARY_PROBLEM_TITLE_FORMS] = dup_where,
    [PLENARY_PROBLEM_LEAD_FORMS] = dup_written,
  };

  return details[problem->kind] (self, problem);
}

/* What the words for a fix speak of, in the order in which they do. */
static void
find_parts (PlenaryProblemWords  *self,
            PlenaryFix           *fix,
            char                **first,
            char                **second)
{
  switch ((int) fix->deed)
    {
    case PLENARY_FIX_START_AT:
    case PLENARY_FIX_END_AT:
      *first = plenary_problem_words_dup_name (self, fix->id);
      *second = plenary_problem_words_dup_clock (self, fix->number);
      break;

    case PLENARY_FIX_ADD_BREAK:
      *first = plenary_problem_words_dup_name (self, fix->id);
      break;

    case PLENARY_FIX_PUT_IN_ROOM:
      *first = plenary_problem_words_dup_name (self, fix->id);
      *second = plenary_problem_words_dup_name (self, fix->string);
      break;

    case PLENARY_FIX_NUMBER:
      *first = plenary_problem_words_dup_numbered (self, fix->id, fix->string);
      break;

    case PLENARY_FIX_REMOVE_PERSON:
      *first = plenary_problem_words_dup_name (self, fix->string);
      *second = plenary_problem_words_dup_name (self, fix->id);
      break;

    case PLENARY_FIX_WRITE_AS:
      *first = plenary_problem_words_dup_text (fix->string);
      break;
    }
}

/**
 * plenary_problem_words_dup_fix:
 * @fix: a fix for the programme as it is now
 *
 * Returns: (transfer full): what it does, fit for a button and for undoing it
 */
char *
plenary_problem_words_dup_fix (PlenaryProblemWords *self,
                               PlenaryFix          *fix)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  find_parts (self, fix, &first, &second);

  switch ((int) fix->deed)
    {
    case PLENARY_FIX_START_AT:
      /* TRANSLATORS: what a button does: “Start Panel 3 at 16h30”. */
      return g_strdup_printf (_("Start %s at %s"), first, second);

    case PLENARY_FIX_END_AT:
      /* TRANSLATORS: what a button does: “End Panel 3 at 16h30”. */
      return g_strdup_printf (_("End %s at %s"), first, second);

    case PLENARY_FIX_ADD_BREAK:
      /* TRANSLATORS: what a button does: “Add a Break After Panel 3”. */
      return g_strdup_printf (_("Add a Break After %s"), first);

    case PLENARY_FIX_PUT_IN_ROOM:
      /* TRANSLATORS: what a button does: “Put Panel 3 into Room B”. */
      return g_strdup_printf (_("Put %s into %s"), first, second);

    case PLENARY_FIX_NUMBER:
      /* TRANSLATORS: what a button does: “Make It Panel 3”. */
      return g_strdup_printf (_("Make It %s"), first);

    case PLENARY_FIX_REMOVE_PERSON:
      /* TRANSLATORS: what a button does: “Remove Ana Ferreira from Panel 2”. */
      return g_strdup_printf (_("Remove %s from %s"), second, first);

    case PLENARY_FIX_ADD_MARK:
      return g_strdup (_("Add the Question Mark"));

    case PLENARY_FIX_REMOVE_MARKUP:
      return g_strdup (_("Remove the Markup"));

    case PLENARY_FIX_WRITE_AS:
    default:
      /* TRANSLATORS: what a button does: a title is written as another one is. */
      return g_strdup_printf (_("Write “%s”"), first);
    }
}

/**
 * plenary_problem_words_dup_fixed:
 * @fix: a fix for the programme as it was before it
 *
 * Returns: (transfer full): what was done
 */
char *
plenary_problem_words_dup_fixed (PlenaryProblemWords *self,
                                 PlenaryFix          *fix)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  find_parts (self, fix, &first, &second);

  switch ((int) fix->deed)
    {
    case PLENARY_FIX_START_AT:
      /* TRANSLATORS: what was done: “Panel 3 now starts at 16h30”. */
      return g_strdup_printf (_("%s now starts at %s"), first, second);

    case PLENARY_FIX_END_AT:
      /* TRANSLATORS: what was done: “Panel 3 now ends at 16h30”. */
      return g_strdup_printf (_("%s now ends at %s"), first, second);

    case PLENARY_FIX_ADD_BREAK:
      /* TRANSLATORS: what was done: “Break added after Panel 3”. */
      return g_strdup_printf (_("Break added after %s"), first);

    case PLENARY_FIX_PUT_IN_ROOM:
      /* TRANSLATORS: what was done: “Panel 3 is now in Room B”. */
      return g_strdup_printf (_("%s is now in %s"), first, second);

    case PLENARY_FIX_NUMBER:
      /* TRANSLATORS: what was done: “It is now Panel 3”. */
      return g_strdup_printf (_("It is now %s"), first);

    case PLENARY_FIX_REMOVE_PERSON:
      /* TRANSLATORS: what was done: “Ana Ferreira removed from Panel 2”. */
      return g_strdup_printf (_("%s removed from %s"), first, second);

    case PLENARY_FIX_ADD_MARK:
      return g_strdup (_("Question mark added"));

    case PLENARY_FIX_REMOVE_MARKUP:
      return g_strdup (_("Markup removed"));

    case PLENARY_FIX_WRITE_AS:
    default:
      /* TRANSLATORS: what was done: a title is now written as another one is. */
      return g_strdup_printf (_("Now written “%s”"), first);
    }
}
