/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a day apart into what a shift is worked out with: sessions in time, and the columns in
 * which they follow each other.
 *
 * A room is a column. A room where several sessions may be at once is none: each session in it has
 * a column of its own, which it shares with what is for everyone only. That stands in all columns,
 * as whoever is in one of them cannot be in another at the same time.
 */

#include "config.h"

#include "plenary-shift-private.h"

typedef struct
{
  PlenaryShift      *self;
  PlenaryAgenda     *agenda;
  GHashTable        *columns;   /* room id to index, from 1 */
  const char *const *rooms;     /* in which sessions may move; NULL for all */
} Taking;

static void
column_clear (gpointer data)
{
  g_ptr_array_unref (((PlenaryShiftColumn *) data)->open);
}

static guint
add_column (PlenaryShift *self)
{
  PlenaryShiftColumn column = { g_ptr_array_new () };

  g_array_append_val (self->columns, column);

  return self->columns->len - 1;
}

static guint
get_column (Taking     *taking,
            const char *room_id)
{
  gpointer room = taking->agenda != NULL ? plenary_agenda_find (taking->agenda, room_id) : NULL;
  guint column;

  if (PLENARY_IS_ROOM (room) && plenary_room_get_several (room))
    return add_column (taking->self);

  column = GPOINTER_TO_UINT (g_hash_table_lookup (taking->columns, room_id));

  if (column == 0)
    {
      column = add_column (taking->self) + 1;
      g_hash_table_insert (taking->columns, (gpointer) room_id, GUINT_TO_POINTER (column));
    }

  return column - 1;
}

static void
take_rooms (Taking            *taking,
            PlenaryShiftItem  *item,
            const char *const *rooms)
{
  GArray *item_columns = taking->self->item_columns;

  item->is_everyone = plenary_session_is_for_all (item->session, rooms);
  item->is_elsewhere = taking->rooms != NULL && item->is_everyone;
  item->first_column = item_columns->len;
  item->n_columns = 0;

  for (guint i = 0; rooms != NULL && rooms[i] != NULL; i++)
    {
      guint column = get_column (taking, rooms[i]);

      if (taking->rooms != NULL && !g_strv_contains (taking->rooms, rooms[i]))
        item->is_elsewhere = TRUE;

      if (plenary_shift_occupies (taking->self, item, column))
        continue;

      g_array_append_val (item_columns, column);
      item->n_columns++;
    }
}

/* What may become shorter, and how short. */
static int
get_least (Taking         *taking,
           PlenarySession *session)
{
  int least = plenary_entity_get_number (PLENARY_ENTITY (session), PLENARY_MEMBER_LEAST);
  gboolean is_break = taking->agenda != NULL &&
                      plenary_agenda_get_look (taking->agenda, session) == PLENARY_LOOK_BREAK;

  return (taking->self->gives & (is_break ? PLENARY_SHIFT_BREAKS : PLENARY_SHIFT_SESSIONS)) != 0 ?
         least : -1;
}

static void
take_members (Taking           *taking,
              PlenaryShiftItem *item)
{
  PlenaryEntity *entity = PLENARY_ENTITY (item->session);

  item->setup = plenary_entity_get_number (entity, PLENARY_MEMBER_SETUP);
  item->teardown = plenary_entity_get_number (entity, PLENARY_MEMBER_TEARDOWN);
  item->is_fixed = plenary_entity_get_flag (entity, PLENARY_MEMBER_FIXED);
  item->least = get_least (taking, item->session);
  taking->self->most_setup = MAX (taking->self->most_setup, item->setup);
}

static void
take_session (Taking *taking,
              guint   index)
{
  PlenaryDay *day = taking->self->day;
  PlenaryShiftItem item = { plenary_list_get (plenary_day_get_sessions (day), index), index };

  plenary_day_get_span (day, index, &item.old_start, &item.old_end);
  item.start = item.old_start;
  item.end = item.old_end;
  item.is_from_day = TRUE;
  item.takes_part = item.start != PLENARY_TIME_NONE &&
                    !plenary_session_is_cancelled (item.session);
  take_members (taking, &item);

  if (item.takes_part)
    take_rooms (taking, &item, plenary_session_get_rooms (item.session));

  g_array_append_val (taking->self->items, item);
}

static gboolean
is_same (const char *const *rooms,
         const char *const *others)
{
  return rooms == NULL || g_strv_equal (rooms, others);
}

/* What it was before counts only if it was in the same rooms. */
static void
take_place (Taking                  *taking,
            const PlenaryShiftPlace *place)
{
  static const char *const nowhere[] = { NULL };
  PlenaryShiftItem new = { place->session, place->index };
  PlenaryShiftItem *item = &new;
  const char *const *rooms = place->rooms;
  guint index;

  if (place->session != NULL &&
      plenary_list_find (plenary_day_get_sessions (taking->self->day), place->session, &index))
    item = plenary_shift_get_item (taking->self, index);
  else
    item->old_start = item->old_end = PLENARY_TIME_NONE;

  if (place->session != NULL)
    {
      take_members (taking, item);
      rooms = rooms != NULL ? rooms : plenary_session_get_rooms (place->session);
      item->clears = place->clears ||
                     !is_same (place->rooms, plenary_session_get_rooms (place->session));
    }

  item->start = place->start;
  item->end = place->end;
  item->is_placed = TRUE;
  item->leaves = place->start == PLENARY_TIME_NONE;
  item->takes_part = !item->leaves && (place->session == NULL ||
                                       !plenary_session_is_cancelled (place->session));
  take_rooms (taking, item, rooms != NULL ? rooms : nowhere);

  if (item == &new)
    g_array_append_val (taking->self->items, new);
}

/* What takes no time stands before what starts with it, and so does what is put there. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const PlenaryShiftItem *left = *(PlenaryShiftItem *const *) a;
  const PlenaryShiftItem *right = *(PlenaryShiftItem *const *) b;
  gboolean left_is_late, right_is_late;

  if (plenary_shift_get_place (left) != plenary_shift_get_place (right))
    return plenary_shift_get_place (left) < plenary_shift_get_place (right) ? -1 : 1;

  left_is_late = !left->is_placed && (left->end < 0 || left->end > left->start);
  right_is_late = !right->is_placed && (right->end < 0 || right->end > right->start);

  if (left_is_late != right_is_late)
    return left_is_late ? 1 : -1;

  if (left->index != right->index)
    return left->index < right->index ? -1 : 1;

  return left->is_from_day - right->is_from_day;
}

static void
sort (PlenaryShift *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      PlenaryShiftItem *item = plenary_shift_get_item (self, i);

      if (item->takes_part)
        g_ptr_array_add (self->order, item);
    }

  g_ptr_array_sort (self->order, compare_items);
}

/* The end of a day that says none is where its last session ends. */
static void
find_bounds (PlenaryShift *self)
{
  self->first = MAX (plenary_day_get_start (self->day), 0);
  self->last = plenary_day_get_end (self->day);

  if (self->last != PLENARY_TIME_NONE)
    return;

  for (guint i = 0; i < self->n_sessions; i++)
    {
      PlenaryShiftItem *item = plenary_shift_get_item (self, i);

      if (item->takes_part)
        self->last = MAX (self->last, MAX (item->old_start, item->old_end));
    }
}

/* private/plenary-shift-private.h */

PlenaryShift *
plenary_shift_new_day (PlenaryDay              *day,
                       const PlenaryShiftTerms *terms,
                       const PlenaryShiftPlace *places,
                       guint                    n_places)
{
  PlenaryShift *self = g_new0 (PlenaryShift, 1);
  PlenaryEntity *parent = plenary_entity_get_parent (PLENARY_ENTITY (day));
  g_autoptr(GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  Taking taking = { self, PLENARY_IS_AGENDA (parent) ? PLENARY_AGENDA (parent) : NULL, columns,
                    terms->rooms };

  self->day = g_object_ref (day);
  self->gives = terms->gives;
  self->n_sessions = plenary_list_get_n_items (plenary_day_get_sessions (day));
  self->items = g_array_sized_new (FALSE, FALSE, sizeof (PlenaryShiftItem),
                                   self->n_sessions + n_places);
  self->item_columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_array_new (FALSE, FALSE, sizeof (PlenaryShiftColumn));
  self->order = g_ptr_array_new ();
  self->steps = g_array_new (FALSE, FALSE, sizeof (PlenaryShiftStep));
  self->stops = g_array_new (FALSE, FALSE, sizeof (PlenaryShiftStop));
  g_array_set_clear_func (self->columns, column_clear);

  for (guint i = 0; i < self->n_sessions; i++)
    take_session (&taking, i);
  for (guint i = 0; i < n_places; i++)
    take_place (&taking, &places[i]);

  if (self->columns->len == 0)
    add_column (self);

  find_bounds (self);
  sort (self);

  return self;
}

PlenaryShiftItem *
plenary_shift_get_item (PlenaryShift *self,
                        guint         index)
{
  return &g_array_index (self->items, PlenaryShiftItem, index);
}

/* Where it stands before it is moved by anything else. */
int
plenary_shift_get_place (const PlenaryShiftItem *item)
{
  return item->is_placed ? item->start : item->old_start;
}

/* Whether it is what that room is prepared for, and not only of concern to who is there. */
gboolean
plenary_shift_occupies (PlenaryShift     *self,
                        PlenaryShiftItem *item,
                        guint             column)
{
  for (guint i = 0; i < item->n_columns; i++)
    if (g_array_index (self->item_columns, guint, item->first_column + i) == column)
      return TRUE;

  return FALSE;
}
