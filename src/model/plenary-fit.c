/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in a day sessions fit that come from elsewhere.
 *
 * They keep their times if these are free in that day, in their rooms; then each goes where it
 * belongs by its time, and moves no other. Where one of them finds its time taken, all go after
 * the place that was asked for, as far from each other as they were. They may overlap what follows
 * there. Nothing else has another time then: others may have been told of it, so that making room
 * is for the organizer to ask for.
 */

#include "config.h"

#include "plenary-fit-private.h"

typedef struct
{
  PlenarySession *session;    /* not owned; NULL for one that is to come */
  int             start;
  int             end;
  gboolean        is_tied;    /* to the one before it, as it has no start of its own */
} Slot;

static GArray *
create_slots (PlenaryDay *day)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  PlenaryList *sessions = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      Slot slot = { plenary_list_get (sessions, i) };

      plenary_day_get_span (day, i, &slot.start, &slot.end);
      slot.is_tied = plenary_session_get_start (slot.session) == PLENARY_TIME_NONE;
      g_array_append_val (slots, slot);
    }

  return slots;
}

static Slot *
get_slot (GArray *slots,
          guint   index)
{
  return &g_array_index (slots, Slot, index);
}

static gboolean
is_marker (const Slot *slot)
{
  return slot->session != NULL && plenary_session_is_kind (slot->session, "marker");
}

static int
get_minutes (PlenarySession *session,
             PlenaryMember   member)
{
  return plenary_entity_get_number (PLENARY_ENTITY (session), member);
}

/* What has no end takes a minute at least. */
static gboolean
meets (int start,
       int end,
       int other_start,
       int other_end)
{
  return start < MAX (other_end, other_start + 1) && other_start < MAX (end, start + 1);
}

/* Whether a room of both can have one session only at a time. */
gboolean
plenary_fit_share_room (PlenaryAgenda     *agenda,
                        const char *const *rooms,
                        const char *const *other_rooms)
{
  for (guint i = 0; rooms[i] != NULL; i++)
    if (g_strv_contains (other_rooms, rooms[i]))
      {
        PlenaryEntity *room = plenary_agenda_find (agenda, rooms[i]);

        if (!PLENARY_IS_ROOM (room) || !plenary_entity_get_flag (room, PLENARY_MEMBER_SEVERAL))
          return TRUE;
      }

  return FALSE;
}

static gboolean
collides (PlenaryAgenda        *agenda,
          const PlenaryFitting *fitting,
          const Slot           *slot)
{
  const char *const *rooms = plenary_session_get_rooms (slot->session);

  if (slot->start < 0 || is_marker (slot) || plenary_session_is_cancelled (slot->session))
    return FALSE;

  if (plenary_fit_share_room (agenda, fitting->rooms, rooms) &&
      meets (fitting->start - get_minutes (fitting->session, PLENARY_MEMBER_SETUP),
             fitting->end + get_minutes (fitting->session, PLENARY_MEMBER_TEARDOWN),
             slot->start - get_minutes (slot->session, PLENARY_MEMBER_SETUP),
             slot->end + get_minutes (slot->session, PLENARY_MEMBER_TEARDOWN)))
    return TRUE;

  return (plenary_session_is_for_all (fitting->session, fitting->rooms) ||
          plenary_session_is_for_all (slot->session, rooms)) &&
         meets (fitting->start, fitting->end, slot->start, slot->end);
}

static gboolean
takes_time (const PlenaryFitting *fitting)
{
  return fitting->start >= 0 && !plenary_session_is_cancelled (fitting->session) &&
         !plenary_session_is_kind (fitting->session, "marker");
}

static gboolean
is_free (PlenaryAgenda        *agenda,
         GArray               *slots,
         const PlenaryFitting *fitting)
{
  if (!takes_time (fitting))
    return TRUE;

  for (guint i = 0; i < slots->len; i++)
    if (collides (agenda, fitting, get_slot (slots, i)))
      return FALSE;

  return TRUE;
}

static gboolean
are_free (PlenaryAgenda *agenda,
          GArray        *slots,
          GArray        *fittings)
{
  for (guint i = 0; i < fittings->len; i++)
    if (!is_free (agenda, slots, &g_array_index (fittings, PlenaryFitting, i)))
      return FALSE;

  return TRUE;
}

/* A line that is tied to what it closes. */
static gboolean
is_closing (const Slot *slot)
{
  return slot->is_tied && is_marker (slot);
}

/* Whether what starts then can stand there without breaking the order of the day. */
static gboolean
is_in_order (GArray *slots,
             guint   index,
             int     start)
{
  const Slot *before = index > 0 ? get_slot (slots, index - 1) : NULL;
  const Slot *after = index < slots->len ? get_slot (slots, index) : NULL;

  return (before == NULL ||
          (before->start >= 0 && before->start <= start && !is_closing (before))) &&
         (after == NULL || after->start > start || is_closing (after));
}

/* After the last that has started by then. A closing line goes on closing, and what starts nobody
 * knows when stays with the one before it.
 */
static guint
find_index (GArray *slots,
            guint   wanted,
            int     start)
{
  guint index = 0;

  if (is_in_order (slots, wanted, start))
    return wanted;

  for (guint i = 0; i < slots->len; i++)
    {
      const Slot *slot = get_slot (slots, i);

      if (!is_closing (slot) && (slot->start < 0 ? index == i : slot->start <= start))
        index = i + 1;
    }

  return index;
}

/* What began when the one before it ended goes on beginning then, whoever comes between them. */
static void
untie (GArray    *slots,
       guint      index,
       GPtrArray *edits)
{
  Slot *slot = index < slots->len ? get_slot (slots, index) : NULL;

  if (slot == NULL || slot->session == NULL || !slot->is_tied || slot->start < 0 ||
      is_closing (slot))
    return;

  g_ptr_array_add (edits, plenary_edit_set_number (PLENARY_ENTITY (slot->session),
                                                   PLENARY_MEMBER_START, slot->start));
  slot->is_tied = FALSE;
}

static void
place_by_time (GArray    *slots,
               guint      index,
               GArray    *fittings,
               GPtrArray *edits)
{
  for (guint i = 0; i < fittings->len; i++)
    {
      PlenaryFitting *fitting = &g_array_index (fittings, PlenaryFitting, i);
      Slot slot = { NULL, fitting->start, fitting->end, fitting->start < 0 };

      if (fitting->start >= 0)
        {
          index = find_index (slots, index, fitting->start);
          untie (slots, index, edits);
        }

      fitting->index = index;
      g_array_insert_val (slots, index, slot);
      index++;
    }
}

/* By how much all shall be later, so that the first begins when the one before the place is over;
 * 0 where nobody knows when that is, or they would leave the day.
 */
static int
find_delay (GArray *slots,
            guint   index,
            GArray *fittings)
{
  const Slot *before = index > 0 ? get_slot (slots, index - 1) : NULL;
  int first = PLENARY_TIME_LATEST;
  int last = 0;
  int from;

  if (before == NULL || before->start < 0)
    return 0;

  from = MAX (before->start, before->end);

  for (guint i = 0; i < fittings->len; i++)
    {
      const PlenaryFitting *fitting = &g_array_index (fittings, PlenaryFitting, i);

      if (fitting->start >= 0)
        {
          first = MIN (first, fitting->start);
          last = MAX (last, MAX (fitting->start, fitting->end));
        }
    }

  return last + from - first <= PLENARY_TIME_LATEST ? from - first : 0;
}

static void
place_in_a_row (GArray    *slots,
                guint      index,
                GArray    *fittings,
                GPtrArray *edits)
{
  int delay = find_delay (slots, index, fittings);

  untie (slots, index, edits);

  for (guint i = 0; i < fittings->len; i++)
    {
      PlenaryFitting *fitting = &g_array_index (fittings, PlenaryFitting, i);

      fitting->index = index + i;

      if (fitting->start >= 0)
        {
          fitting->start += delay;
          fitting->end = fitting->end >= 0 ? MAX (fitting->end + delay, 0) : fitting->end;
        }
    }
}

/* Before the line that closes the day. */
static guint
keep_open (GArray *slots,
           guint   index)
{
  while (index > 0 && index == slots->len && is_closing (get_slot (slots, index - 1)))
    index--;

  return index;
}

/* The place in the list of a day of what starts then. */
guint
plenary_fit_find_index (PlenaryDay *day,
                        int         start)
{
  g_autoptr(GArray) slots = create_slots (day);

  return find_index (slots, keep_open (slots, slots->len), start);
}

/* As plenary_fit(), but they keep their times even where these are taken. */
GPtrArray *
plenary_fit_by_time (PlenaryDay *day,
                     guint       index,
                     GArray     *fittings)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  g_autoptr(GArray) slots = create_slots (day);

  place_by_time (slots, keep_open (slots, index), fittings, edits);

  return edits;
}

/* Finds the places of sessions in a day: at @index, but not behind the line that closes the day.
 *
 * @fittings has for each, in the order in which they shall come, its rooms there and when it was;
 * it gets when it is then, and its place in the list once those before it have come.
 *
 * Returns: (transfer full) (element-type PlenaryEdit): what has to change with them
 */
GPtrArray *
plenary_fit (PlenaryAgenda *agenda,
             PlenaryDay    *day,
             guint          index,
             GArray        *fittings)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  g_autoptr(GArray) slots = create_slots (day);

  index = keep_open (slots, index);

  if (are_free (agenda, slots, fittings))
    place_by_time (slots, index, fittings, edits);
  else
    place_in_a_row (slots, index, fittings, edits);

  return edits;
}
