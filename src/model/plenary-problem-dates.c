/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in texts, held against the calendar and against the days of the programme.
 *
 * A programme is often made from that of last year, and a Tuesday 18 April that has become a
 * Wednesday is how it shows. In the title block dates are those of the meeting; in an abstract they
 * may be of anything, and only the weekday can be wrong.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include <stdlib.h>
#include <string.h>

/* A title that ends in a year further off than this is named for something else: Agenda 2030. */
#define NEAR_YEARS 2

/* The year that is meant where none is said: the one in which the date is nearest to the days. */
static int
guess_year (PlenaryReview            *review,
            const PlenaryWrittenDate *written)
{
  PlenarySubject *subject = review->subject;
  PlenarySubject *day = subject->children != NULL ? subject : subject->day;
  guint32 near = day != NULL && day->date != 0 ? day->date : review->context->first_date;
  int best = 0;
  gint64 least = G_MAXINT64;
  GDate date;

  if (near == 0)
    return 0;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, near);

  for (int year = g_date_get_year (&date) - 1, i = 0; i < 3; i++, year++)
    {
      GDate guess;
      gint64 distance;

      if (!g_date_valid_dmy ((GDateDay) written->day, (GDateMonth) written->month,
                             (GDateYear) MAX (year, 1)))
        continue;

      g_date_clear (&guess, 1);
      g_date_set_dmy (&guess, (GDateDay) written->day, (GDateMonth) written->month,
                      (GDateYear) MAX (year, 1));
      distance = ABS ((gint64) g_date_get_julian (&guess) - near);

      if (distance < least)
        {
          least = distance;
          best = MAX (year, 1);
        }
    }

  return best;
}

/* Returns: the date as GDate counts, 0 if nobody can know the year */
static guint32
to_julian (PlenaryReview            *review,
           const PlenaryWrittenDate *written)
{
  int year = written->year > 0 ? written->year : guess_year (review, written);
  GDate date;

  if (year == 0 || !g_date_valid_dmy ((GDateDay) written->day, (GDateMonth) written->month,
                                      (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) written->day, (GDateMonth) written->month, (GDateYear) year);

  return g_date_get_julian (&date);
}

static int
get_weekday (guint32 julian)
{
  /* The first day of GDate was a Monday. */
  return (int) ((julian - 1) % 7) + 1;
}

static void
add_weekday (PlenaryReview *review,
             PlenaryEntity *entity,
             PlenaryMember  member,
             int            weekday,
             guint32        julian,
             char          *excerpt)
{
  PlenaryProblem *problem = plenary_problem_add (review->problems, PLENARY_PROBLEM_WEEKDAY, member,
                                                 plenary_entity_get_id (entity), NULL, NULL);

  problem->numbers[0] = weekday;
  problem->numbers[1] = (int) julian;
  problem->strings[0] = excerpt;
}

static void
add_dates (PlenaryReview *review,
           PlenaryEntity *entity,
           PlenaryMember  member,
           guint32        first,
           guint32        last,
           char          *excerpt)
{
  PlenaryProblem *problem = plenary_problem_add (review->problems, PLENARY_PROBLEM_DATES, member,
                                                 plenary_entity_get_id (entity), NULL, NULL);

  problem->numbers[0] = (int) first;
  problem->numbers[1] = (int) last;
  problem->strings[0] = excerpt;
}

/* All the dates that a text names. */
typedef struct
{
  guint       n;
  guint32     first;
  guint32     last;
  const char *start;
  const char *end;
} Mentioned;

static void
mention (Mentioned                *mentioned,
         const PlenaryWrittenDate *written,
         guint32                   julian)
{
  if (mentioned->n++ == 0)
    {
      mentioned->first = mentioned->last = julian;
      mentioned->start = written->start;
    }

  mentioned->first = MIN (mentioned->first, julian);
  mentioned->last = MAX (mentioned->last, julian);
  mentioned->end = MAX (mentioned->end, written->end);
}

static Mentioned
read_dates (PlenaryReview *review,
            PlenaryEntity *entity,
            PlenaryMember  member,
            const char    *language,
            const char    *text)
{
  Mentioned mentioned = { 0 };
  PlenaryWrittenDate written;

  for (const char *at = text; plenary_calendar_find (language, text, at, &written);)
    {
      guint32 julian = to_julian (review, &written);

      if (julian > 0)
        mention (&mentioned, &written, julian);

      if (julian > 0 && written.weekday > 0 && written.weekday != get_weekday (julian))
        add_weekday (review, entity, member, written.weekday, julian,
                     g_strndup (written.start, (gsize) (MAX (written.end, written.start) -
                                                        written.start)));

      at = written.end;
    }

  return mentioned;
}

static void
compare (PlenaryReview   *review,
         PlenaryEntity   *entity,
         PlenaryMember    member,
         const Mentioned *mentioned,
         guint32          first,
         guint32          last)
{
  gboolean is_same_last = mentioned->n == 1 || mentioned->last == last;

  if (mentioned->n == 0 || first == 0 || (mentioned->first == first && is_same_last))
    return;

  add_dates (review, entity, member, first, last,
             g_strndup (mentioned->start, (gsize) (mentioned->end - mentioned->start)));
}

/* Dialogue on Migration 2017: the year of a series. */
static void
review_year (PlenaryReview *review,
             PlenaryEntity *agenda,
             const char    *title)
{
  gsize length = strlen (title);
  int year, first_year, last_year;
  GDate date;

  while (length > 0 && g_ascii_isspace (title[length - 1]))
    length--;

  if (review->context->first_date == 0 || length < 6 || title[length - 5] != ' ')
    return;

  for (gsize i = length - 4; i < length; i++)
    if (!g_ascii_isdigit (title[i]))
      return;

  year = atoi (title + length - 4);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, review->context->first_date);
  first_year = g_date_get_year (&date);
  g_date_set_julian (&date, review->context->last_date);
  last_year = g_date_get_year (&date);

  if (year < first_year - NEAR_YEARS || year > last_year + NEAR_YEARS ||
      (year >= first_year && year <= last_year))
    return;

  add_dates (review, agenda, PLENARY_MEMBER_TITLE, review->context->first_date,
             review->context->last_date, g_strndup (title + length - 4, 4));
}

static void
review_label (PlenaryReview   *review,
              PlenaryEntity   *day,
              const char      *language,
              const char      *label,
              const Mentioned *mentioned)
{
  guint32 date = review->subject->date;
  int weekday = mentioned->n == 0 ? plenary_calendar_find_weekday (language, label) : 0;

  if (date == 0)
    return;

  compare (review, day, PLENARY_MEMBER_LABEL, mentioned, date, date);

  if (weekday > 0 && weekday != get_weekday (date))
    add_weekday (review, day, PLENARY_MEMBER_LABEL, weekday, date, g_strdup (label));
}

/* Reviews the dates in a text. */
void
plenary_review_dates (PlenaryReview *review,
                      PlenaryEntity *entity,
                      PlenaryMember  member,
                      const char    *language,
                      const char    *text)
{
  const PlenaryProblemContext *context = review->context;
  Mentioned mentioned = read_dates (review, entity, member, language, text);

  if (PLENARY_IS_DAY (entity))
    review_label (review, entity, language, text, &mentioned);

  if (!PLENARY_IS_AGENDA (entity))
    return;

  if (member == PLENARY_MEMBER_TITLE || member == PLENARY_MEMBER_MEETING ||
      member == PLENARY_MEMBER_VENUE)
    compare (review, entity, member, &mentioned, context->first_date, context->last_date);

  if (member == PLENARY_MEMBER_TITLE && mentioned.n == 0)
    review_year (review, entity, text);
}
