/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engagements on a day, in the order of time. */

#include "config.h"

#include "plenary-roster-private.h"

#include "plenary-time.h"

typedef struct
{
  PlenarySession *session;
  int             start;
  guint           order;
} Place;

PlenaryRosterDay *
plenary_roster_day_new (PlenaryEntity *entity)
{
  PlenaryRosterDay *day = g_new0 (PlenaryRosterDay, 1);

  day->entity = g_object_ref (entity);
  day->engagements = g_ptr_array_new_with_free_func (g_object_unref);

  return day;
}

void
plenary_roster_day_free (gpointer data)
{
  PlenaryRosterDay *day = data;

  g_object_unref (day->entity);
  g_ptr_array_unref (day->engagements);
  g_free (day);
}

/* Takes from @old the engagement that says the same, if there is one. */
static PlenaryEngagement *
take_engagement (GHashTable           *old,
                 PlenarySession       *session,
                 PlenaryTalk          *talk,
                 PlenaryParticipation *participation)
{
  PlenaryEngagement *engagement = g_hash_table_lookup (old, participation);

  if (engagement != NULL && plenary_engagement_get_session (engagement) == session &&
      plenary_engagement_get_talk (engagement) == talk)
    {
      g_object_ref (engagement);
      g_hash_table_remove (old, participation);
      return engagement;
    }

  return plenary_engagement_new (session, talk, participation);
}

static void
read_people (PlenaryRosterDay *day,
             GHashTable       *old,
             PlenarySession   *session,
             PlenaryTalk      *talk)
{
  GPtrArray *people = plenary_entity_get_people (talk != NULL ? PLENARY_ENTITY (talk) :
                                                                PLENARY_ENTITY (session),
                                                 PLENARY_MEMBER_PEOPLE);

  for (guint i = 0; people != NULL && i < people->len; i++)
    g_ptr_array_add (day->engagements,
                     take_engagement (old, session, talk, g_ptr_array_index (people, i)));
}

static void
read_session (PlenaryRosterDay *day,
              GHashTable       *old,
              PlenarySession   *session)
{
  PlenaryList *talks = plenary_session_get_talks (session);

  read_people (day, old, session, NULL);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    read_people (day, old, session, plenary_list_get (talks, i));
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  return one->start != other->start ? (one->start > other->start) - (one->start < other->start) :
                                      (one->order > other->order) - (one->order < other->order);
}

/* The sessions of a day by time. What has no time stays with what is before it. */
static GArray *
sort_sessions (PlenaryEntity *entity)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  PlenaryList *sessions = PLENARY_IS_DAY (entity) ?
                          plenary_day_get_sessions (PLENARY_DAY (entity)) :
                          plenary_agenda_get_shelf (PLENARY_AGENDA (entity));
  int last = PLENARY_TIME_NONE;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      Place place = { plenary_list_get (sessions, i), PLENARY_TIME_NONE, i };
      int end;

      if (PLENARY_IS_DAY (entity))
        plenary_day_get_span (PLENARY_DAY (entity), i, &place.start, &end);

      if (place.start == PLENARY_TIME_NONE)
        place.start = last;

      last = place.start;
      g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);

  return places;
}

static gboolean
are_same (GPtrArray *one,
          GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    if (g_ptr_array_index (one, i) != g_ptr_array_index (other, i))
      return FALSE;

  return TRUE;
}

/* Reads a day as it is now, and keeps what is the same. Returns whether anything is not. */
gboolean
plenary_roster_day_read (PlenaryRosterDay *day)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&day->engagements);
  g_autoptr(GHashTable) old = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) places = sort_sessions (day->entity);

  for (guint i = 0; i < before->len; i++)
    {
      PlenaryEngagement *engagement = g_ptr_array_index (before, i);

      g_hash_table_insert (old, plenary_engagement_get_participation (engagement), engagement);
    }

  day->stamp = plenary_entity_get_stamp (day->entity);
  day->engagements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < places->len; i++)
    read_session (day, old, g_array_index (places, Place, i).session);

  return !are_same (before, day->engagements);
}
