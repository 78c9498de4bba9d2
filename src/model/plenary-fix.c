/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A fix is what to do about a problem, where it is clear: one edit, which the user can take back.
 *
 * Clear it is where there is one thing to do and nothing else is broken by it: a session that
 * overlaps another can start later if nothing follows it closely, a speaker who has declined can
 * be taken from the list. Which of two numbers is wrong, or whether the weekday or the date, is
 * for the organizers to say.
 */

#include "config.h"

#include "plenary-fix.h"

#include "plenary-deeds.h"
#include "plenary-fix-private.h"
#include "plenary-time.h"

#include <stdlib.h>

/* A party that begins after this may end in the morning, before that. */
#define EVENING (17 * 60)
#define MORNING (6 * 60)

PlenaryFix *
plenary_fix_create (PlenaryFixDeed  deed,
                    const char     *id,
                    int             number,
                    const char     *string,
                    PlenaryEdit    *edit)
{
  PlenaryFix *self = g_new0 (PlenaryFix, 1);

  self->deed = deed;
  self->id = g_strdup (id);
  self->number = number;
  self->string = g_strdup (string);
  self->edit = edit;

  return self;
}

void
plenary_fix_free (PlenaryFix *self)
{
  g_free (self->id);
  g_free (self->string);
  plenary_edit_unref (self->edit);
  g_free (self);
}

static PlenarySession *
find_session (PlenaryAgenda *agenda,
              const char    *id)
{
  PlenaryEntity *entity = id != NULL ? plenary_agenda_find (agenda, id) : NULL;

  if (!PLENARY_IS_SESSION (entity) || !PLENARY_IS_DAY (plenary_entity_get_parent (entity)))
    return NULL;

  return PLENARY_SESSION (entity);
}

static PlenaryDay *
get_day (PlenarySession *session)
{
  return PLENARY_DAY (plenary_entity_get_parent (PLENARY_ENTITY (session)));
}

static PlenaryList *
get_siblings (PlenarySession *session,
              guint          *index)
{
  PlenaryList *sessions = plenary_day_get_sessions (get_day (session));

  plenary_list_find (sessions, session, index);

  return sessions;
}

static gboolean
is_fixed (PlenarySession *session)
{
  return plenary_entity_get_flag (PLENARY_ENTITY (session), PLENARY_MEMBER_FIXED);
}

/* Whether the next session in the list starts wherever this one ends. */
static gboolean
is_followed (PlenarySession *session)
{
  guint index;
  PlenaryList *sessions = get_siblings (session, &index);

  return index + 1 < plenary_list_get_n_items (sessions) &&
         plenary_session_get_start (plenary_list_get (sessions, index + 1)) < 0;
}

static gboolean
share_room (PlenaryAgenda  *agenda,
            PlenarySession *session,
            PlenarySession *other)
{
  const char *const *rooms = plenary_session_get_rooms (session);
  const char *const *others = plenary_session_get_rooms (other);

  if (rooms[0] == NULL || others[0] == NULL)
    return plenary_list_get_n_items (plenary_agenda_get_rooms (agenda)) < 2;

  for (guint i = 0; rooms[i] != NULL; i++)
    if (g_strv_contains (others, rooms[i]))
      return TRUE;

  return FALSE;
}

/* Whether nothing but @session itself is where it is between those times. */
static gboolean
is_free (PlenaryAgenda  *agenda,
         PlenarySession *session,
         int             start,
         int             end)
{
  PlenaryDay *day = get_day (session);
  PlenaryList *sessions = plenary_day_get_sessions (day);
  int day_end = plenary_day_get_end (day);

  if (end > (day_end >= 0 ? day_end : PLENARY_TIME_LATEST))
    return FALSE;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *other = plenary_list_get (sessions, i);
      int other_start, other_end;

      plenary_day_get_span (day, i, &other_start, &other_end);

      if (other != session && !plenary_session_is_cancelled (other) && other_start >= 0 &&
          other_start < end && MAX (other_end, other_start + 1) > start &&
          share_room (agenda, session, other))
        return FALSE;
    }

  return TRUE;
}

/* The second starts as the first ends, where it has the time; else the first ends sooner, if that
 * leaves most of it.
 */
static PlenaryFix *
fix_overlap (PlenaryAgenda  *agenda,
             PlenaryProblem *problem)
{
  PlenarySession *first = find_session (agenda, problem->ids[0]);
  PlenarySession *second = find_session (agenda, problem->ids[1]);
  int start, end, first_start, first_end;

  if (first == NULL || second == NULL || get_day (first) != get_day (second))
    return NULL;

  plenary_session_get_span (first, &first_start, &first_end);
  plenary_session_get_span (second, &start, &end);

  if (plenary_session_get_start (second) >= 0 && plenary_session_get_end (second) >= 0 &&
      first_end > start && !is_fixed (second) && !is_followed (second) &&
      is_free (agenda, second, first_end, end + first_end - start))
    return plenary_fix_create (PLENARY_FIX_START_AT, problem->ids[1], first_end, NULL,
                               plenary_deed_set_start (second, first_end));

  if (plenary_session_get_end (first) >= 0 && !is_fixed (first) && !is_followed (first) &&
      end >= first_end && (start - first_start) * 2 > first_end - first_start)
    return plenary_fix_create (PLENARY_FIX_END_AT, problem->ids[0], start, NULL,
                               plenary_edit_set_number (PLENARY_ENTITY (first),
                                                        PLENARY_MEMBER_END, start));

  return NULL;
}

static PlenaryFix *
fix_end (PlenaryAgenda  *agenda,
         PlenaryProblem *problem)
{
  PlenarySession *session = find_session (agenda, problem->ids[0]);
  int start = problem->numbers[0];
  int end = problem->numbers[1] + PLENARY_TIME_DAY;

  if (session == NULL || start < EVENING || problem->numbers[1] > MORNING ||
      plenary_session_get_end (session) != problem->numbers[1])
    return NULL;

  return plenary_fix_create (PLENARY_FIX_END_AT, problem->ids[0], end, NULL,
                             plenary_edit_set_number (PLENARY_ENTITY (session),
                                                      PLENARY_MEMBER_END, end));
}

/* A break of the same day, as its author calls it. */
static PlenarySession *
find_break (PlenaryAgenda *agenda,
            PlenaryDay    *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  PlenarySession *best = NULL;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);

      if (plenary_agenda_get_look (agenda, session) == PLENARY_LOOK_BREAK &&
          (best == NULL || (plenary_session_is_kind (session, "break") &&
                            !plenary_session_is_kind (best, "break"))))
        best = session;
    }

  return best;
}

static PlenaryFix *
fix_gap (PlenaryAgenda  *agenda,
         PlenaryProblem *problem)
{
  PlenarySession *before = find_session (agenda, problem->ids[0]);
  PlenarySession *like = before != NULL ? find_break (agenda, get_day (before)) : NULL;
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);
  guint index;

  if (like == NULL || is_followed (before))
    return NULL;

  get_siblings (before, &index);
  g_variant_dict_insert (&members, "kind", "s", plenary_session_get_kind (like));
  g_variant_dict_insert_value (&members, "title",
                               plenary_text_to_variant (plenary_session_get_title (like)));
  g_variant_dict_insert (&members, "start", "i", problem->numbers[0]);
  g_variant_dict_insert (&members, "end", "i", problem->numbers[1]);

  return plenary_fix_create (PLENARY_FIX_ADD_BREAK, problem->ids[0], problem->numbers[0], NULL,
                             plenary_edit_insert (PLENARY_ENTITY_SESSION,
                                                  PLENARY_ENTITY (get_day (before)), index + 1,
                                                  NULL, g_variant_dict_end (&members)));
}

static gboolean
is_room_free (PlenarySession *session,
              const char     *room,
              int             start,
              int             end)
{
  PlenaryDay *day = get_day (session);
  PlenaryList *sessions = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *other = plenary_list_get (sessions, i);
      int other_start, other_end;

      plenary_day_get_span (day, i, &other_start, &other_end);

      if (other_start < end && MAX (other_end, other_start + 1) > start &&
          !plenary_session_is_cancelled (other) &&
          g_strv_contains (plenary_session_get_rooms (other), room))
        return FALSE;
    }

  return TRUE;
}

static PlenaryFix *
fix_room (PlenaryAgenda  *agenda,
          PlenaryProblem *problem)
{
  PlenarySession *session = find_session (agenda, problem->ids[0]);
  PlenaryList *rooms = plenary_agenda_get_rooms (agenda);
  const char *free_room[2] = { NULL, NULL };
  int start, end;

  if (session == NULL)
    return NULL;

  plenary_session_get_span (session, &start, &end);

  if (start < 0 || end <= start)
    return NULL;

  for (guint i = 0; i < plenary_list_get_n_items (rooms); i++)
    {
      const char *room = plenary_entity_get_id (plenary_list_get (rooms, i));

      if (!is_room_free (session, room, start, end))
        continue;

      if (free_room[0] != NULL)
        return NULL;

      free_room[0] = room;
    }

  if (free_room[0] == NULL)
    return NULL;

  return plenary_fix_create (PLENARY_FIX_PUT_IN_ROOM, problem->ids[0], 0, free_room[0],
                             plenary_edit_set_strings (PLENARY_ENTITY (session),
                                                       PLENARY_MEMBER_ROOM, free_room));
}

/* The numbers of the sessions of that kind around one: 0 before the first, -1 where there is none
 * in figures.
 */
static void
get_numbers_around (PlenaryAgenda  *agenda,
                    PlenarySession *session,
                    int            *before,
                    int            *after)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  int *found = before;

  *before = 0;
  *after = -1;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          PlenarySession *other = plenary_list_get (sessions, j);
          const char *number = plenary_session_get_number (other);
          char *end;

          if (other == session)
            {
              found = after;
              continue;
            }

          if (!plenary_session_is_kind (other, plenary_session_get_kind (session)))
            continue;

          *found = (int) MIN (g_ascii_strtoull (number, &end, 10), 10000);

          if (*end != '\0' || end == number)
            *found = -1;

          if (found == after)
            return;
        }
    }
}

/* What stands between 2 and 4, or after the last. */
static PlenaryFix *
fix_number (PlenaryAgenda  *agenda,
            PlenaryProblem *problem)
{
  PlenarySession *session = find_session (agenda, problem->ids[0]);
  g_autofree char *number = NULL;
  int before, after;

  if (session == NULL)
    return NULL;

  get_numbers_around (agenda, session, &before, &after);

  if (before < 0 || (after != -1 && after != before + 2))
    return NULL;

  number = g_strdup_printf ("%d", before + 1);

  return plenary_fix_create (PLENARY_FIX_NUMBER, problem->ids[0], 0, number,
                             plenary_edit_set_string (PLENARY_ENTITY (session),
                                                      PLENARY_MEMBER_NUMBER, number));
}

static PlenaryFix *
fix_declined (PlenaryAgenda  *agenda,
              PlenaryProblem *problem)
{
  PlenaryEntity *entity = plenary_agenda_find (agenda, problem->ids[0]);
  g_autoptr(GPtrArray) people = g_ptr_array_new ();
  GPtrArray *old;

  if (!PLENARY_IS_SESSION (entity) && !PLENARY_IS_TALK (entity))
    return NULL;

  old = plenary_entity_get_people (entity, PLENARY_MEMBER_PEOPLE);

  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (old, i);

      if (!g_str_equal (participation->person, problem->ids[1]) ||
          !g_str_equal (participation->attendance, "declined"))
        g_ptr_array_add (people, participation);
    }

  return plenary_fix_create (PLENARY_FIX_REMOVE_PERSON, problem->ids[0], 0, problem->ids[1],
                             plenary_edit_set_people (entity, PLENARY_MEMBER_PEOPLE, people));
}

static PlenaryFix *
create (PlenaryAgenda  *agenda,
        PlenaryProblem *problem)
{
  switch ((int) problem->kind)
    {
    case PLENARY_PROBLEM_OVERLAP:
      return fix_overlap (agenda, problem);

    case PLENARY_PROBLEM_END_BEFORE_START:
      return fix_end (agenda, problem);

    case PLENARY_PROBLEM_GAP:
      return fix_gap (agenda, problem);

    case PLENARY_PROBLEM_NO_ROOM:
      return fix_room (agenda, problem);

    case PLENARY_PROBLEM_NO_NUMBER:
    case PLENARY_PROBLEM_NUMBER_TWICE:
      return fix_number (agenda, problem);

    case PLENARY_PROBLEM_DECLINED:
      return fix_declined (agenda, problem);

    case PLENARY_PROBLEM_QUESTION_MARK:
      return plenary_fix_question (agenda, problem);

    case PLENARY_PROBLEM_MARKUP:
      return plenary_fix_markup (agenda, problem);

    case PLENARY_PROBLEM_TITLE_FORMS:
    case PLENARY_PROBLEM_LEAD_FORMS:
      return plenary_fix_form (agenda, problem);

    default:
      return NULL;
    }
}

/**
 * plenary_fix_new:
 * @agenda: a programme, as it is now
 * @problem: a problem of it
 *
 * Returns: (transfer full) (nullable): what to do about it, NULL where that is not clear
 */
PlenaryFix *
plenary_fix_new (PlenaryAgenda  *agenda,
                 PlenaryProblem *problem)
{
  PlenaryFix *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (problem != NULL, NULL);

  self = create (agenda, problem);

  if (self != NULL && plenary_edit_is_empty (self->edit))
    g_clear_pointer (&self, plenary_fix_free);

  return self;
}
