/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People in two places at once, or on their way for too little time, and those who will not come.
 *
 * Who gives a talk is needed for that talk, if it can be known when it is: where every talk of a
 * session says how long it takes. Else for the whole session, and that is what the organizers
 * would have to ask.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include <string.h>

/* Minutes from a room to another, in one building and between two. */
#define NEAR 5
#define FAR 15

static gboolean
has_declined (PlenaryParticipation *participation)
{
  return g_str_equal (participation->attendance, "declined");
}

static void
review_declined (PlenaryReview *review,
                 PlenaryEntity *entity)
{
  GPtrArray *people = plenary_entity_get_people (entity, PLENARY_MEMBER_PEOPLE);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      if (has_declined (participation))
        plenary_problem_add (review->problems, PLENARY_PROBLEM_DECLINED, PLENARY_MEMBER_PEOPLE,
                             plenary_entity_get_id (entity), participation->person, NULL);
    }
}

static void
claim_people (PlenaryReview *review,
              PlenaryEntity *entity,
              int            start,
              int            end,
              const char    *rooms)
{
  GPtrArray *people = plenary_entity_get_people (entity, PLENARY_MEMBER_PEOPLE);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      if (*participation->person != '\0' && !has_declined (participation))
        plenary_review_claim_time (review, PLENARY_MATTER_PERSON, participation->person, start,
                                   end, FAR, FAR, rooms);
    }
}

static gboolean
all_have_length (PlenaryList *talks)
{
  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    if (plenary_entity_get_number (plenary_list_get (talks, i), PLENARY_MEMBER_MINUTES) <= 0)
      return FALSE;

  return TRUE;
}

static void
claim_talks (PlenaryReview *review,
             const char    *rooms)
{
  PlenarySubject *subject = review->subject;
  PlenaryList *talks = plenary_session_get_talks (PLENARY_SESSION (subject->entity));
  gboolean is_known = all_have_length (talks);
  int start = subject->start;

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    {
      PlenaryEntity *talk = plenary_list_get (talks, i);

      if (is_known)
        {
          int end = start + plenary_entity_get_number (talk, PLENARY_MEMBER_MINUTES);

          claim_people (review, talk, start, end, rooms);
          start = end;
        }
      else
        {
          claim_people (review, talk, subject->start, subject->end, rooms);
        }
    }
}

/* Reviews who takes part in a session and its talks. */
void
plenary_review_people (PlenaryReview *review)
{
  PlenarySubject *subject = review->subject;
  PlenarySession *session = PLENARY_SESSION (subject->entity);
  PlenaryList *talks = plenary_session_get_talks (session);
  g_autofree char *rooms = NULL;

  if (plenary_session_is_cancelled (session))
    return;

  review_declined (review, subject->entity);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    review_declined (review, plenary_list_get (talks, i));

  if (subject->day == NULL || subject->start < 0 ||
      (subject->end >= 0 && subject->end <= subject->start))
    return;

  rooms = g_strjoinv (" ", (char **) plenary_session_get_rooms (session));
  claim_people (review, subject->entity, subject->start, subject->end, rooms);
  claim_talks (review, rooms);
}

static const char *
get_building (PlenaryCase *self,
              const char  *room)
{
  PlenaryEntity *entity = plenary_agenda_find (self->context->agenda, room);

  return PLENARY_IS_ROOM (entity) ? plenary_room_get_building (PLENARY_ROOM (entity)) : "";
}

/* How many minutes it takes at least from where one is to where the other is. */
static int
get_way (PlenaryCase  *self,
         PlenaryClaim *from,
         PlenaryClaim *to)
{
  g_auto(GStrv) rooms = g_strsplit (from->string, " ", -1);
  g_auto(GStrv) others = g_strsplit (to->string, " ", -1);
  int way = FAR;

  if (rooms[0] == NULL || others[0] == NULL)
    return 0;

  for (guint i = 0; rooms[i] != NULL; i++)
    for (guint j = 0; others[j] != NULL; j++)
      {
        const char *building = get_building (self, rooms[i]);
        const char *other = get_building (self, others[j]);

        if (g_str_equal (rooms[i], others[j]))
          return 0;

        if (*building == '\0' || *other == '\0' || g_str_equal (building, other))
          way = NEAR;
      }

  return way;
}

/* Somebody who chairs one session and speaks in it meets another one twice. */
static gboolean
is_said (PlenaryCase *self,
         const char  *id,
         const char  *other)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      PlenaryProblem *problem = g_ptr_array_index (self->problems, i);

      if ((g_str_equal (problem->ids[0], id) && g_str_equal (problem->ids[1], other)) ||
          (g_str_equal (problem->ids[0], other) && g_str_equal (problem->ids[1], id)))
        return TRUE;
    }

  return FALSE;
}

static void
add_problem (PlenaryCase        *self,
             PlenaryProblemKind  kind,
             PlenaryClaim       *claim,
             PlenaryClaim       *other,
             int                 first,
             int                 second)
{
  const char *id = plenary_entity_get_id (claim->subject->entity);
  const char *other_id = plenary_entity_get_id (other->subject->entity);
  PlenaryProblem *problem;

  if (claim->subject == other->subject || is_said (self, id, other_id) ||
      !plenary_case_has_minute (self, other->numbers[0]))
    return;

  problem = plenary_problem_add (self->problems, kind, PLENARY_MEMBER_PEOPLE, id, other_id,
                                 self->matter->id);
  problem->numbers[0] = first;
  problem->numbers[1] = second;
}

static void
compare (PlenaryCase  *self,
         PlenaryClaim *running,
         int           end,
         PlenaryClaim *claim)
{
  int there_is = claim->numbers[0] - end;

  if (there_is < 0)
    {
      int until = claim->numbers[1] == PLENARY_CLAIM_OPEN ? end : MIN (end, claim->numbers[1]);

      add_problem (self, PLENARY_PROBLEM_TWO_PLACES, running, claim,
                   plenary_claim_to_day (running, claim->numbers[0]),
                   plenary_claim_to_day (running, until));
    }
  else if (there_is < FAR && there_is < get_way (self, running, claim))
    {
      add_problem (self, PLENARY_PROBLEM_PERSON_CHANGEOVER, running, claim,
                   get_way (self, running, claim), there_is);
    }
}

void
plenary_case_judge_person (PlenaryCase *self)
{
  if (!PLENARY_IS_PERSON (plenary_agenda_find (self->context->agenda, self->matter->id)))
    return;

  plenary_case_compare (self, compare);
}
