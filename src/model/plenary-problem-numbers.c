/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of panels and sessions: missing ones, and those that two have.
 *
 * A programme may count as it likes, in figures, letters or Roman numerals, through all days or
 * anew on each. How it counts is asked of all numbers of a kind together, and what falls out of
 * that is a problem; where there is no order to be seen, nothing is.
 */

#include "config.h"

#include "plenary-count-private.h"
#include "plenary-problem-private.h"

/* What the judge of all numbers of a kind remembers for that of each. */
enum { STATE_UNKNOWN, STATE_THROUGH, STATE_BY_DAY };

/* Sessions that are counted have a look that is; a break has none. */
static gboolean
is_countable (PlenaryReview  *review,
              PlenarySession *session)
{
  switch (plenary_agenda_get_look (review->context->agenda, session))
    {
    case PLENARY_LOOK_PANEL:
    case PLENARY_LOOK_TALK:
    case PLENARY_LOOK_WORKSHOP:
      return TRUE;

    case PLENARY_LOOK_PLENARY:
    case PLENARY_LOOK_POSTERS:
    case PLENARY_LOOK_SOCIAL:
    case PLENARY_LOOK_INFORMATION:
    case PLENARY_LOOK_BREAK:
    default:
      return FALSE;
    }
}

/* Lays the claims of a session on its number, or says that it has none. */
void
plenary_review_number (PlenaryReview *review)
{
  PlenarySession *session = PLENARY_SESSION (review->subject->entity);
  const char *kind = plenary_session_get_kind (session);
  g_autofree char *number = g_strstrip (g_strdup (plenary_session_get_number (session)));
  PlenaryClaim *claim;

  if (*number == '\0' && !is_countable (review, session))
    return;

  claim = plenary_review_claim (review, PLENARY_MATTER_NUMBERS, kind, "", 0);
  claim->string = g_ref_string_new_intern (number);

  if (*number == '\0')
    return;

  claim = plenary_review_claim (review, PLENARY_MATTER_NUMBER, kind, number, 0);
  claim->string = g_ref_string_new_intern (plenary_session_get_track (session));
}

static gboolean
find_way (PlenaryCase  *self,
          PlenaryCount *way)
{
  g_autoptr(GPtrArray) numbers = g_ptr_array_sized_new (self->n_claims);

  for (guint i = 0; i < self->n_claims; i++)
    g_ptr_array_add (numbers, self->claims[i]->string);

  return plenary_count_find (numbers, way);
}

/* A session of no kind in particular may stand outside the count, but not in the midst of it. */
static gboolean
may_go_without (PlenaryCase *self,
                guint        index)
{
  if (!g_str_equal (self->matter->id, "session"))
    return FALSE;

  for (guint i = index + 1; i < self->n_claims; i++)
    if (*self->claims[i]->string != '\0')
      return index == 0;

  return TRUE;
}

static void
judge_absent (PlenaryCase *self)
{
  guint n_absent = 0;

  for (guint i = 0; i < self->n_claims; i++)
    n_absent += *self->claims[i]->string == '\0';

  if (n_absent * 2 >= self->n_claims)
    return;

  for (guint i = 0; i < self->n_claims; i++)
    if (*self->claims[i]->string == '\0' && !may_go_without (self, i))
      plenary_problem_add (self->problems, PLENARY_PROBLEM_NO_NUMBER, PLENARY_MEMBER_NUMBER,
                           self->claims[i]->id, NULL, NULL);
}

/* Whether each of several days counts from the first number on. */
static gboolean
counts_by_day (PlenaryCase  *self,
               PlenaryCount  way)
{
  PlenarySubject *day = NULL;
  guint n_days = 0;
  guint n_begun = 0;
  gboolean is_begun = TRUE;

  for (guint i = 0; i < self->n_claims; i++)
    {
      PlenaryClaim *claim = self->claims[i];

      if (*claim->string == '\0')
        continue;

      if (claim->subject->day != day)
        {
          day = claim->subject->day;
          is_begun = FALSE;
          n_days++;
        }

      if (!is_begun && plenary_count_read (claim->string, way) == 1)
        {
          is_begun = TRUE;
          n_begun++;
        }
    }

  return n_days >= 2 && n_begun == n_days;
}

/* Finds the numbers that are left out among @n claims from @claims on. That some are is a mistake;
 * where it is many, somebody counts otherwise.
 */
static void
judge_holes (PlenaryCase   *self,
             PlenaryClaim **claims,
             guint          n,
             PlenaryCount   way)
{
  g_autofree PlenaryClaim **first = g_new0 (PlenaryClaim *, PLENARY_COUNT_MOST);
  int least = PLENARY_COUNT_MOST;
  int most = 0;
  guint n_numbers = 0;

  for (guint i = 0; i < n; i++)
    {
      int place = plenary_count_read (claims[i]->string, way);

      if (place == 0)
        continue;

      n_numbers += first[place] == NULL;
      first[place] = first[place] == NULL ? claims[i] : first[place];
      least = MIN (least, place);
      most = MAX (most, place);
    }

  if (n_numbers < 2 || (guint) (most - least + 1) - n_numbers > 1 + n_numbers / 4)
    return;

  for (int i = most - 1, next = most; i > least; i--)
    if (first[i] != NULL)
      next = i;
    else
      plenary_problem_add (self->problems, PLENARY_PROBLEM_NUMBER_MISSING, PLENARY_MEMBER_NUMBER,
                           first[next]->id, NULL, NULL)->strings[0] = plenary_count_write (i, way);
}

static void
set_numbers_due (PlenaryCase *self)
{
  for (guint i = 0; i < self->n_claims; i++)
    if (*self->claims[i]->string != '\0')
      plenary_matters_set_due (self->matters,
                               plenary_matters_find (self->matters, PLENARY_MATTER_NUMBER,
                                                     self->matter->id, self->claims[i]->string,
                                                     0));
}

/* Judges how a kind is counted. */
void
plenary_case_judge_numbers (PlenaryCase *self)
{
  PlenaryCount way;
  gboolean is_counted = find_way (self, &way);
  gboolean is_by_day = is_counted && counts_by_day (self, way);
  guint state = is_by_day ? STATE_BY_DAY : STATE_THROUGH;

  if (self->matter->state != state)
    {
      plenary_matters_set_state (self->matters, self->matter, state);
      set_numbers_due (self);
    }

  judge_absent (self);

  if (is_counted && !is_by_day)
    judge_holes (self, self->claims, self->n_claims, way);

  for (guint i = 0, end; is_by_day && i < self->n_claims; i = end)
    {
      for (end = i + 1; end < self->n_claims; end++)
        if (self->claims[end]->subject->day != self->claims[i]->subject->day)
          break;

      judge_holes (self, self->claims + i, end - i, way);
    }
}

static gboolean
may_share (PlenaryClaim *claim,
           PlenaryClaim *other,
           gboolean      is_by_day)
{
  if (is_by_day && claim->subject->day != other->subject->day)
    return TRUE;

  return *claim->string != '\0' && *other->string != '\0' &&
         !g_str_equal (claim->string, other->string);
}

/* Judges one number. Tracks may be counted each on its own. */
void
plenary_case_judge_number (PlenaryCase *self)
{
  PlenaryMatter *numbers = plenary_matters_find (self->matters, PLENARY_MATTER_NUMBERS,
                                                 self->matter->id, "", 0);
  gboolean is_by_day = numbers != NULL && numbers->state == STATE_BY_DAY;

  for (guint i = 1; i < self->n_claims; i++)
    for (guint j = i; j > 0; j--)
      if (!may_share (self->claims[i], self->claims[j - 1], is_by_day))
        {
          plenary_problem_add (self->problems, PLENARY_PROBLEM_NUMBER_TWICE,
                               PLENARY_MEMBER_NUMBER, self->claims[i]->id,
                               self->claims[j - 1]->id, NULL);
          break;
        }
}
