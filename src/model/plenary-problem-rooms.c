/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two sessions in one room at once, and rooms that cannot be made ready in time.
 *
 * Where a programme has no choice of rooms, whoever takes the floor takes the one that there is,
 * said or not. Rooms that have several sessions at once by their nature, a hall of posters or a
 * yard, conflict with nothing.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include <string.h>

/* What stands in the string of a claim by someone who names no room, before the track. */
#define UNSAID "?"

static gboolean
takes_the_floor (PlenaryReview  *review,
                 PlenarySession *session)
{
  switch (plenary_agenda_get_look (review->context->agenda, session))
    {
    case PLENARY_LOOK_PLENARY:
    case PLENARY_LOOK_PANEL:
    case PLENARY_LOOK_TALK:
    case PLENARY_LOOK_WORKSHOP:
    case PLENARY_LOOK_BREAK:
      return TRUE;

    case PLENARY_LOOK_POSTERS:
    case PLENARY_LOOK_SOCIAL:
    case PLENARY_LOOK_INFORMATION:
    default:
      return FALSE;
    }
}

static void
claim_room (PlenaryReview *review,
            const char    *room,
            const char    *string)
{
  PlenarySubject *subject = review->subject;

  plenary_review_claim_time (review, PLENARY_MATTER_ROOM, room, subject->start, subject->end,
                             plenary_entity_get_number (subject->entity, PLENARY_MEMBER_SETUP),
                             plenary_entity_get_number (subject->entity, PLENARY_MEMBER_TEARDOWN),
                             string);
}

/* Lays the claims of a session on its rooms. */
void
plenary_review_rooms (PlenaryReview *review)
{
  PlenarySubject *subject = review->subject;
  PlenarySession *session = PLENARY_SESSION (subject->entity);
  const char *const *rooms = plenary_session_get_rooms (session);
  g_autofree char *string = NULL;

  if (subject->start < 0 || (subject->end >= 0 && subject->end <= subject->start) ||
      plenary_session_is_cancelled (session) || plenary_session_is_kind (session, "marker"))
    return;

  if (rooms[0] != NULL)
    {
      string = g_strjoinv (" ", (char **) rooms);

      for (guint i = 0; rooms[i] != NULL; i++)
        if (!g_strv_contains (rooms + i + 1, rooms[i]))
          claim_room (review, rooms[i], string);
    }
  else if (!review->context->has_rooms && takes_the_floor (review, session))
    {
      string = g_strconcat (UNSAID, plenary_session_get_track (session), NULL);
      claim_room (review, review->context->only_room, string);
    }
}

static gboolean
is_unsaid (PlenaryClaim *claim)
{
  return g_str_has_prefix (claim->string, UNSAID);
}

/* Two that share several rooms share one problem. */
static gboolean
is_first_shared_room (PlenaryCase  *self,
                      PlenaryClaim *claim,
                      PlenaryClaim *other)
{
  g_auto(GStrv) rooms = NULL;
  g_auto(GStrv) others = NULL;

  if (is_unsaid (claim) || is_unsaid (other))
    return TRUE;

  rooms = g_strsplit (claim->string, " ", -1);
  others = g_strsplit (other->string, " ", -1);

  for (guint i = 0; rooms[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) others, rooms[i]))
      return g_str_equal (rooms[i], self->matter->id);

  return TRUE;
}

/* Two who name no room and start and end together, or belong to two tracks, are meant to be in two
 * places that nobody thought worth a name.
 */
static gboolean
is_meant (PlenaryClaim *claim,
          PlenaryClaim *other)
{
  if (!is_unsaid (claim) || !is_unsaid (other))
    return FALSE;

  return (claim->numbers[0] == other->numbers[0] && claim->numbers[1] == other->numbers[1]) ||
         (claim->string[1] != '\0' && other->string[1] != '\0' &&
          !g_str_equal (claim->string, other->string));
}

static void
add_problem (PlenaryCase        *self,
             PlenaryProblemKind  kind,
             PlenaryClaim       *claim,
             PlenaryClaim       *other,
             int                 first,
             int                 second)
{
  const char *room = *self->matter->id != '\0' ? self->matter->id : NULL;
  PlenaryProblem *problem;

  if (!plenary_case_has_minute (self, other->numbers[0]) ||
      !is_first_shared_room (self, claim, other))
    return;

  problem = plenary_problem_add (self->problems, kind, PLENARY_MEMBER_START, claim->id, other->id,
                                 room);
  problem->numbers[0] = first;
  problem->numbers[1] = second;
}

static void
compare (PlenaryCase  *self,
         PlenaryClaim *running,
         int           end,
         PlenaryClaim *claim)
{
  int needed = running->numbers[3] + claim->numbers[2];
  int there_is = claim->numbers[0] - end;

  if (claim->numbers[0] < end && !is_meant (running, claim))
    {
      int until = claim->numbers[1] == PLENARY_CLAIM_OPEN ? end : MIN (end, claim->numbers[1]);

      add_problem (self, PLENARY_PROBLEM_OVERLAP, running, claim,
                   plenary_claim_to_day (running, claim->numbers[0]),
                   plenary_claim_to_day (running, until));
    }
  else if (there_is >= 0 && needed > there_is)
    {
      add_problem (self, PLENARY_PROBLEM_ROOM_CHANGEOVER, running, claim, needed, there_is);
    }
}

void
plenary_case_judge_room (PlenaryCase *self)
{
  PlenaryEntity *room = plenary_agenda_find (self->context->agenda, self->matter->id);

  if (PLENARY_IS_ROOM (room) && plenary_room_get_several (PLENARY_ROOM (room)))
    return;

  plenary_case_compare (self, compare);
}
