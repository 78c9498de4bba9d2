/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times that cannot be: ends before starts, sessions outside their day, talks that do not fit; and
 * gaps in a day where nobody meant one.
 *
 * Claims on a time are laid by date, so that what goes on past midnight meets what begins early,
 * and two lists of one date, a main and a side programme, are one day to rooms and people. A day
 * without a date is a world of its own.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include "plenary-time.h"

/* In a day that goes on and on like this, gaps of one length are how it is meant. */
#define RHYTHM 3

/* Minutes that nobody plans where people go from room to room. */
#define WALK 15

/* What is aside for longer than this, a desk or an exhibition, fills no gap. */
#define LONG_ASIDE (4 * 60)

/* What a claim on a day says of the session. */
enum { NUMBER_START, NUMBER_END, NUMBER_ROLE, NUMBER_NEEDS_ROOM };

typedef enum
{
  ROLE_ASIDE,      /* goes on beside the programme: registration, posters */
  ROLE_BREAK,
  ROLE_SITTING,
} Role;

static Role
get_role (PlenaryReview  *review,
          PlenarySession *session)
{
  switch (plenary_agenda_get_look (review->context->agenda, session))
    {
    case PLENARY_LOOK_BREAK:
      return ROLE_BREAK;

    case PLENARY_LOOK_PLENARY:
    case PLENARY_LOOK_PANEL:
    case PLENARY_LOOK_TALK:
    case PLENARY_LOOK_WORKSHOP:
      return ROLE_SITTING;

    case PLENARY_LOOK_POSTERS:
    case PLENARY_LOOK_SOCIAL:
    case PLENARY_LOOK_INFORMATION:
    default:
      return ROLE_ASIDE;
    }
}

static void
review_end (PlenaryReview  *review,
            PlenarySession *session)
{
  PlenarySubject *subject = review->subject;
  PlenaryProblem *problem;

  if (subject->start < 0 || subject->end < 0 || subject->end > subject->start ||
      (subject->end == subject->start && plenary_session_is_kind (session, "marker")))
    return;

  problem = plenary_problem_add (review->problems, PLENARY_PROBLEM_END_BEFORE_START,
                                 PLENARY_MEMBER_END, plenary_entity_get_id (subject->entity),
                                 NULL, NULL);
  problem->numbers[0] = subject->start;
  problem->numbers[1] = subject->end;
}

/* What is for the organizers alone may well lie before the doors open. */
static void
review_bounds (PlenaryReview  *review,
               PlenarySession *session)
{
  PlenarySubject *subject = review->subject;
  PlenarySubject *day = subject->day;
  gboolean is_early = day->start >= 0 && subject->start >= 0 && subject->start < day->start;
  gboolean is_late = day->end >= 0 && MAX (subject->start, subject->end) > day->end;
  PlenaryProblem *problem;

  if ((!is_early && !is_late) || plenary_session_is_cancelled (session) ||
      plenary_session_is_internal (session))
    return;

  problem = plenary_problem_add (review->problems, PLENARY_PROBLEM_OUTSIDE_DAY,
                                 is_early ? PLENARY_MEMBER_START : PLENARY_MEMBER_END,
                                 plenary_entity_get_id (subject->entity),
                                 plenary_entity_get_id (day->entity), NULL);
  problem->numbers[0] = is_early ? subject->start : MAX (subject->start, subject->end);
  problem->numbers[1] = is_early ? day->start : day->end;
}

static void
review_talks (PlenaryReview  *review,
              PlenarySession *session)
{
  PlenarySubject *subject = review->subject;
  PlenaryList *talks = plenary_session_get_talks (session);
  int sum = MAX (plenary_entity_get_number (subject->entity, PLENARY_MEMBER_DISCUSSION), 0);
  int length = subject->end - subject->start;
  PlenaryProblem *problem;

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    sum += MAX (plenary_entity_get_number (plenary_list_get (talks, i), PLENARY_MEMBER_MINUTES), 0);

  if (subject->start < 0 || subject->end < 0 || length <= 0 || sum <= length ||
      plenary_session_is_cancelled (session))
    return;

  problem = plenary_problem_add (review->problems, PLENARY_PROBLEM_TALKS_TOO_LONG,
                                 PLENARY_MEMBER_TALKS, plenary_entity_get_id (subject->entity),
                                 NULL, NULL);
  problem->numbers[0] = sum;
  problem->numbers[1] = length;
}

static void
claim_day (PlenaryReview  *review,
           PlenarySession *session)
{
  PlenarySubject *subject = review->subject;
  gboolean is_cancelled = plenary_session_is_cancelled (session);
  Role role = get_role (review, session);
  PlenaryClaim *claim;

  if (subject->start < 0 || plenary_session_is_kind (session, "marker") ||
      (subject->end >= 0 && subject->end <= subject->start))
    return;

  claim = plenary_review_claim (review, PLENARY_MATTER_DAY,
                                plenary_entity_get_id (subject->day->entity), "", 0);
  claim->numbers[NUMBER_START] = subject->start;
  claim->numbers[NUMBER_END] = subject->end;
  claim->numbers[NUMBER_ROLE] = is_cancelled && role == ROLE_SITTING ? ROLE_ASIDE : (int) role;
  claim->numbers[NUMBER_NEEDS_ROOM] =
    role == ROLE_SITTING && !is_cancelled && *plenary_session_get_rooms (session) == NULL &&
    !plenary_entity_get_flag (subject->entity, PLENARY_MEMBER_EVERYONE);
}

/* Reviews the times of a session that stands in a day. */
void
plenary_review_times (PlenaryReview *review)
{
  PlenarySession *session = PLENARY_SESSION (review->subject->entity);

  review_end (review, session);
  review_bounds (review, session);
  review_talks (review, session);
  claim_day (review, session);
}

/* Lays a claim on a time from @start to @end, with some minutes around it, for each date that it
 * lies on, in minutes of that date. An end that is open is PLENARY_TIME_NONE.
 */
void
plenary_review_claim_time (PlenaryReview     *review,
                           PlenaryMatterType  type,
                           const char        *id,
                           int                start,
                           int                end,
                           int                before,
                           int                after,
                           const char        *string)
{
  PlenarySubject *day = review->subject->day;
  int until = MAX (start, end - 1) + after;
  int first = day->date == 0 ? 0 : start - before >= 0 ? (start - before) / PLENARY_TIME_DAY : -1;
  int last = day->date == 0 ? 0 : until / PLENARY_TIME_DAY;

  for (int i = first; i <= last; i++)
    {
      PlenaryClaim *claim =
        plenary_review_claim (review, type, id,
                              day->date == 0 ? plenary_entity_get_id (day->entity) : "",
                              day->date == 0 ? 0 : (guint) ((int) day->date + i));

      claim->numbers[0] = start - i * PLENARY_TIME_DAY;
      claim->numbers[1] = end >= 0 ? end - i * PLENARY_TIME_DAY : PLENARY_CLAIM_OPEN;
      claim->numbers[2] = before;
      claim->numbers[3] = after;
      claim->string = g_ref_string_new_intern (string);
    }
}

/* A minute of the date of the matter as one of the day that the claimant stands in. */
int
plenary_claim_to_day (PlenaryClaim *claim,
                      int           minute)
{
  PlenarySubject *day = claim->subject->day;

  if (day->date == 0 || minute == PLENARY_CLAIM_OPEN)
    return minute == PLENARY_CLAIM_OPEN ? PLENARY_TIME_NONE : minute;

  return minute + ((int) claim->matter->number - (int) day->date) * PLENARY_TIME_DAY;
}

/* Whether it is for this date to say what happens at that minute of it. */
gboolean
plenary_case_has_minute (PlenaryCase *self,
                         int          minute)
{
  return self->matter->number == 0 || (minute >= 0 && minute < PLENARY_TIME_DAY);
}

/* Compares each with the one that runs longest of those before it, so that ten at once are nine
 * problems and not forty-five.
 */
void
plenary_case_compare (PlenaryCase        *self,
                      PlenaryCaseCompare  compare)
{
  PlenaryClaim *running = NULL;
  int end = G_MININT;

  for (guint i = 0; i < self->n_claims; i++)
    {
      PlenaryClaim *claim = self->claims[i];
      int claim_end = claim->numbers[1] == PLENARY_CLAIM_OPEN ? claim->numbers[0] + 1 :
                                                                claim->numbers[1];

      if (running != NULL)
        compare (self, running, end, claim);

      if (running == NULL || claim_end > end)
        {
          running = claim;
          end = claim_end;
        }
    }
}

/* When a session of a day is over; one that is open, when the next begins. */
static int
get_end (PlenaryCase *self,
         guint        index)
{
  int end = self->claims[index]->numbers[NUMBER_END];

  if (end >= 0)
    return end;

  return index + 1 < self->n_claims ? self->claims[index + 1]->numbers[NUMBER_START] :
                                      self->claims[index]->numbers[NUMBER_START];
}

/* A gap between two sessions, or none where one begins as the other ends. */
typedef struct
{
  PlenaryClaim *before;
  PlenaryClaim *after;
  int           start;
  int           length;
} Joint;

static gboolean
fills_gaps (PlenaryCase *self,
            guint        index)
{
  PlenaryClaim *claim = self->claims[index];

  return claim->numbers[NUMBER_ROLE] != ROLE_ASIDE ||
         get_end (self, index) - claim->numbers[NUMBER_START] <= LONG_ASIDE;
}

static GArray *
find_joints (PlenaryCase *self)
{
  GArray *joints = g_array_new (FALSE, FALSE, sizeof (Joint));
  PlenaryClaim *before = NULL;
  int reached = 0;

  for (guint i = 0; i < self->n_claims; i++)
    {
      PlenaryClaim *claim = self->claims[i];
      Joint joint = { before, claim, reached, claim->numbers[NUMBER_START] - reached };

      if (!fills_gaps (self, i))
        continue;

      if (before != NULL && joint.length >= 0)
        g_array_append_val (joints, joint);

      if (before == NULL || get_end (self, i) >= reached)
        {
          reached = get_end (self, i);
          before = claim;
        }
    }

  return joints;
}

static guint
count_joints (GArray *joints,
              int     length)
{
  guint n = 0;

  for (guint i = 0; i < joints->len; i++)
    n += g_array_index (joints, Joint, i).length == length;

  return n;
}

/* Free time is no mistake where a day never says when it pauses, and neither is the evening before
 * a dinner. But who lists the breaks means to list them all.
 */
static void
judge_gaps (PlenaryCase *self)
{
  g_autoptr(GArray) joints = NULL;
  gboolean lists_breaks = FALSE;

  for (guint i = 0; i < self->n_claims; i++)
    lists_breaks |= self->claims[i]->numbers[NUMBER_ROLE] == ROLE_BREAK;

  if (!lists_breaks)
    return;

  joints = find_joints (self);

  for (guint i = 0; i < joints->len; i++)
    {
      Joint *joint = &g_array_index (joints, Joint, i);
      PlenaryProblem *problem;

      if (joint->length <= (self->context->has_rooms ? WALK : 0) ||
          joint->before->numbers[NUMBER_ROLE] == ROLE_ASIDE ||
          joint->after->numbers[NUMBER_ROLE] == ROLE_ASIDE ||
          count_joints (joints, joint->length) >= RHYTHM)
        continue;

      problem = plenary_problem_add (self->problems, PLENARY_PROBLEM_GAP, PLENARY_MEMBER_NONE,
                                     joint->before->id, joint->after->id, NULL);
      problem->numbers[0] = joint->start;
      problem->numbers[1] = joint->start + joint->length;
    }
}

/* Of what is open nobody knows more than when it starts. */
static int
get_known_end (PlenaryClaim *claim)
{
  int end = claim->numbers[NUMBER_END];

  return end >= 0 ? end : claim->numbers[NUMBER_START] + 1;
}

static gboolean
is_sitting_with (PlenaryClaim *claim,
                 PlenaryClaim *other)
{
  return claim != other && other->numbers[NUMBER_ROLE] == ROLE_SITTING &&
         other->numbers[NUMBER_START] < get_known_end (claim) &&
         claim->numbers[NUMBER_START] < get_known_end (other);
}

/* Who does not know where to go needs to know only where there is a choice. */
static void
judge_rooms (PlenaryCase *self)
{
  for (guint i = 0; i < self->n_claims; i++)
    {
      PlenaryClaim *claim = self->claims[i];

      if (!claim->numbers[NUMBER_NEEDS_ROOM])
        continue;

      for (guint j = 0; j < self->n_claims; j++)
        if (is_sitting_with (claim, self->claims[j]))
          {
            plenary_problem_add (self->problems, PLENARY_PROBLEM_NO_ROOM, PLENARY_MEMBER_ROOM,
                                 claim->id, self->claims[j]->id, NULL);
            break;
          }
    }
}

void
plenary_case_judge_day (PlenaryCase *self)
{
  judge_gaps (self);

  if (self->context->has_rooms)
    judge_rooms (self);
}
