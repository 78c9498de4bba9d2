/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is reviewed of each part of a programme, and who judges which matter.
 *
 * The checks themselves stand in files by what they are about. Here is what needs only a glance:
 * titles that are missing, words that nobody knows, and ids that lead nowhere.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include "plenary-time.h"
#include "plenary-zones.h"

#define COMMON_ZONE "Europe/Paris"

static gboolean
says_something (PlenaryText *text)
{
  for (guint i = 0; i < plenary_text_get_n (text); i++)
    for (const char *p = plenary_text_get_string (text, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;

  return FALSE;
}

static void
review_title (PlenaryReview *review,
              PlenaryEntity *entity,
              PlenaryMember  member)
{
  if (!says_something (plenary_entity_get_text (entity, member)))
    plenary_problem_add (review->problems, PLENARY_PROBLEM_NO_TITLE, member,
                         plenary_entity_get_id (entity), NULL, NULL);
}

static void
add_unknown (GPtrArray     *problems,
             PlenaryMember  member,
             const char    *id,
             const char    *word)
{
  plenary_problem_add (problems, PLENARY_PROBLEM_UNKNOWN_WORD, member, id, NULL,
                       NULL)->strings[0] = g_strdup (word);
}

/* A word may be left out; some stand for what is left out, too. */
static void
review_word (PlenaryReview     *review,
             PlenaryEntity     *entity,
             PlenaryMember      member,
             const char *const *known)
{
  const char *word = plenary_entity_get_string (entity, member);

  if (*word != '\0' && !g_strv_contains (known, word))
    add_unknown (review->problems, member, plenary_entity_get_id (entity), word);
}

/* Somebody may be listed twice, as chair and as speaker, but is referred to once. */
static void
claim_reference (PlenaryReview *review,
                 PlenaryEntity *entity,
                 PlenaryMember  member,
                 const char    *id)
{
  PlenaryClaim *claim = plenary_review_find_claim (review, PLENARY_MATTER_REFERENCE, id, "");

  if (*id == '\0' || (claim != NULL && claim->member == member &&
                      claim->id == plenary_entity_get_id (entity)))
    return;

  claim = plenary_review_claim (review, PLENARY_MATTER_REFERENCE, id, "", 0);
  claim->member = member;
  claim->id = plenary_entity_get_id (entity);
}

static void
review_references (PlenaryReview *review,
                   PlenaryEntity *entity)
{
  static const char *const attendances[] = { "invited", "confirmed", "declined", NULL };
  GPtrArray *people = plenary_entity_get_people (entity, PLENARY_MEMBER_PEOPLE);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      claim_reference (review, entity, PLENARY_MEMBER_PEOPLE, participation->person);

      if (*participation->attendance != '\0' &&
          !g_strv_contains (attendances, participation->attendance))
        add_unknown (review->problems, PLENARY_MEMBER_ATTENDANCE,
                     plenary_entity_get_id (entity), participation->attendance);
    }
}

static void
review_place (PlenaryReview *review,
              PlenaryEntity *session)
{
  const char *kind = plenary_session_get_kind (PLENARY_SESSION (session));
  const char *const *rooms = plenary_session_get_rooms (PLENARY_SESSION (session));

  for (guint i = 0; rooms[i] != NULL; i++)
    claim_reference (review, session, PLENARY_MEMBER_ROOM, rooms[i]);

  claim_reference (review, session, PLENARY_MEMBER_TRACK,
                   plenary_session_get_track (PLENARY_SESSION (session)));

  if (!g_strv_contains (plenary_look_get_kinds (), kind))
    claim_reference (review, session, PLENARY_MEMBER_KIND, kind);
}

static void
review_talk (PlenaryReview *review,
             PlenaryEntity *talk)
{
  review_title (review, talk, PLENARY_MEMBER_TITLE);
  review_references (review, talk);
  plenary_review_text (review, talk, PLENARY_MEMBER_TITLE,
                       plenary_entity_get_text (talk, PLENARY_MEMBER_TITLE));
  plenary_review_text (review, talk, PLENARY_MEMBER_ABSTRACT,
                       plenary_entity_get_text (talk, PLENARY_MEMBER_ABSTRACT));
  plenary_review_forms (review, talk, PLENARY_MEMBER_TITLE, PLENARY_MATTER_TITLE);
}

/* In an order that keeps claims that change least where they were. */
static void
review_session (PlenaryReview *review)
{
  static const char *const states[] = { "tentative", "confirmed", "cancelled", NULL };
  PlenaryEntity *session = review->subject->entity;
  PlenaryList *talks = plenary_session_get_talks (PLENARY_SESSION (session));

  review_title (review, session, PLENARY_MEMBER_TITLE);
  review_word (review, session, PLENARY_MEMBER_STATE, states);
  review_place (review, session);
  review_references (review, session);

  if (review->subject->day != NULL)
    {
      plenary_review_number (review);
      plenary_review_times (review);
      plenary_review_rooms (review);
    }

  plenary_review_people (review);
  plenary_review_forms (review, session, PLENARY_MEMBER_TITLE, PLENARY_MATTER_TITLE);
  plenary_review_forms (review, session, PLENARY_MEMBER_QUESTIONS_LEAD, PLENARY_MATTER_LEADS);
  plenary_review_text (review, session, PLENARY_MEMBER_TITLE,
                       plenary_entity_get_text (session, PLENARY_MEMBER_TITLE));
  plenary_review_text (review, session, PLENARY_MEMBER_ABSTRACT,
                       plenary_entity_get_text (session, PLENARY_MEMBER_ABSTRACT));
  plenary_review_text (review, session, PLENARY_MEMBER_QUESTIONS_LEAD,
                       plenary_entity_get_text (session, PLENARY_MEMBER_QUESTIONS_LEAD));
  plenary_review_questions (review);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    review_talk (review, plenary_list_get (talks, i));
}

/* A system without zones knows of none, which is no fault of the programme. */
static gboolean
is_zone (const char *name)
{
  g_autofree char *known = NULL;
  g_autofree char *common = NULL;

  return plenary_zones_parse (name, &known) || !plenary_zones_parse (COMMON_ZONE, &common);
}

static void
review_agenda (PlenaryReview *review)
{
  static const PlenaryMember members[] = {
    PLENARY_MEMBER_TITLE, PLENARY_MEMBER_THEME, PLENARY_MEMBER_MEETING, PLENARY_MEMBER_VENUE,
    PLENARY_MEMBER_STATUS,
  };
  static const char *const phases[] = { "draft", "provisional", "final", "cancelled", NULL };
  PlenaryEntity *agenda = review->subject->entity;
  const char *style = plenary_entity_get_string (agenda, PLENARY_MEMBER_TIME_STYLE);
  const char *zone = plenary_entity_get_string (agenda, PLENARY_MEMBER_TIME_ZONE);

  review_title (review, agenda, PLENARY_MEMBER_TITLE);
  review_word (review, agenda, PLENARY_MEMBER_PHASE, phases);

  if (*style != '\0' && plenary_time_style_from_name (style) == PLENARY_TIME_STYLE_LOCALE)
    add_unknown (review->problems, PLENARY_MEMBER_TIME_STYLE, plenary_entity_get_id (agenda),
                 style);

  if (*zone != '\0' && !is_zone (zone))
    add_unknown (review->problems, PLENARY_MEMBER_TIME_ZONE, plenary_entity_get_id (agenda), zone);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    plenary_review_text (review, agenda, members[i], plenary_entity_get_text (agenda, members[i]));
}

static void
review_entry (PlenaryReview *review)
{
  PlenaryEntity *entity = review->subject->entity;

  review_title (review, entity, PLENARY_MEMBER_NAME);
  plenary_review_name (review, entity, PLENARY_MEMBER_NAME);

  if (PLENARY_IS_PERSON (entity))
    {
      plenary_review_name (review, entity, PLENARY_MEMBER_POSITION);
      plenary_review_name (review, entity, PLENARY_MEMBER_AFFILIATION);
    }

  if (PLENARY_IS_KIND (entity))
    {
      const char *look = plenary_kind_get_look (PLENARY_KIND (entity));

      if (*look != '\0' && !g_str_equal (plenary_look_get_name (plenary_look_from_name (look)),
                                         look))
        add_unknown (review->problems, PLENARY_MEMBER_LOOK, plenary_entity_get_id (entity), look);
    }
}

/* Finds what is wrong with a subject alone, and lays its claims. */
void
plenary_review_subject (PlenaryReview *review)
{
  PlenaryEntity *entity = review->subject->entity;

  if (PLENARY_IS_SESSION (entity))
    review_session (review);
  else if (PLENARY_IS_AGENDA (entity))
    review_agenda (review);
  else if (PLENARY_IS_DAY (entity))
    plenary_review_text (review, entity, PLENARY_MEMBER_LABEL,
                         plenary_day_get_label (PLENARY_DAY (entity)));
  else
    review_entry (review);
}

/* What of an entry of a register others depend on. */
guint
plenary_subject_digest (PlenaryEntity *entity)
{
  if (PLENARY_IS_ROOM (entity))
    return g_str_hash (plenary_room_get_building (PLENARY_ROOM (entity))) * 2 +
           (plenary_room_get_several (PLENARY_ROOM (entity)) ? 1 : 0);

  if (PLENARY_IS_KIND (entity))
    return g_str_hash (plenary_kind_get_look (PLENARY_KIND (entity)));

  return 0;
}

static gboolean
is_what_it_must_be (PlenaryMember  member,
                    PlenaryEntity *entity)
{
  switch ((int) member)
    {
    case PLENARY_MEMBER_ROOM:
      return PLENARY_IS_ROOM (entity);

    case PLENARY_MEMBER_TRACK:
      return PLENARY_IS_TRACK (entity);

    case PLENARY_MEMBER_KIND:
      return PLENARY_IS_KIND (entity);

    default:
      return PLENARY_IS_PERSON (entity);
    }
}

static void
judge_reference (PlenaryCase *self)
{
  PlenaryEntity *entity = plenary_agenda_find (self->context->agenda, self->matter->id);

  for (guint i = 0; i < self->n_claims; i++)
    {
      PlenaryClaim *claim = self->claims[i];

      if (is_what_it_must_be (claim->member, entity))
        continue;

      if (claim->member == PLENARY_MEMBER_KIND)
        add_unknown (self->problems, claim->member, claim->id, self->matter->id);
      else
        plenary_problem_add (self->problems, PLENARY_PROBLEM_MISSING_REFERENCE, claim->member,
                             claim->id, self->matter->id, NULL);
    }
}

/* Finds what is wrong between those who have a say in a matter. */
void
plenary_case_judge (PlenaryCase *self)
{
  static const struct
  {
    void     (*judge) (PlenaryCase *);
    gboolean by_time;
    gboolean in_any_order;
  } judges[PLENARY_N_MATTERS] = {
    [PLENARY_MATTER_REFERENCE] = { judge_reference, FALSE, TRUE },
    [PLENARY_MATTER_DAY] = { plenary_case_judge_day, TRUE },
    [PLENARY_MATTER_ROOM] = { plenary_case_judge_room, TRUE },
    [PLENARY_MATTER_PERSON] = { plenary_case_judge_person, TRUE },
    [PLENARY_MATTER_NUMBERS] = { plenary_case_judge_numbers },
    [PLENARY_MATTER_NUMBER] = { plenary_case_judge_number },
    [PLENARY_MATTER_TITLE] = { plenary_case_judge_title },
    [PLENARY_MATTER_LEADS] = { plenary_case_judge_leads },
    [PLENARY_MATTER_LANGUAGE] = { plenary_case_judge_language },
    [PLENARY_MATTER_ACRONYM] = { plenary_case_judge_acronym },
  };

  if (!judges[self->matter->type].in_any_order)
    plenary_case_sort (self, judges[self->matter->type].by_time);

  judges[self->matter->type].judge (self);
}
