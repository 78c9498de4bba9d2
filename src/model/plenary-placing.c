/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions that are put somewhere by hand: to another time, day, room or track, several at once, or
 * copies of them, or a new one.
 *
 * It is an answer, as a shift is, and changes nothing: it says what makes room for them in each of
 * the days, and all of it becomes one edit. What follows makes room; breaks give as much as they
 * may, and the bounds of the day may be passed. Where that cannot be, as something fixed stands in
 * the way, whoever puts a session there shall have it there all the same, and nothing else moves:
 * two that overlap are easy to see and to mend, and a session that springs back says nothing.
 *
 * A session keeps its place in the list of its day, which is its author's. In another day it comes
 * where a pasted one does, after what has started by then and not behind the line that closes the
 * day. What left its start to a session that has gone stays when it was.
 */

#include "config.h"

#include "plenary-placing.h"

#include "plenary-copy.h"
#include "plenary-deeds-private.h"
#include "plenary-edit-private.h"
#include "plenary-fit-private.h"
#include "plenary-time.h"

/* A target, and what it comes to. */
typedef struct
{
  PlenaryPlacingTarget  target;
  GStrv                 rooms;       /* that it shall be in */
  guint                 index;       /* its place in the list of the day as that is now */
  gboolean              is_foreign;  /* whether it comes into the list */
} Item;

/* A day that something comes into, leaves or moves in; or the shelf, which things only leave. */
typedef struct
{
  PlenaryEntity *parent;
  PlenaryShift  *shift;     /* NULL for the shelf */
  GPtrArray     *list;      /* its sessions, as the edits that are made already leave it */
} Place;

struct _PlenaryPlacing
{
  PlenaryPlacingFlags  flags;
  GArray              *items;      /* (element-type Item), by their start */
  GArray              *places;     /* (element-type Place) */
  GHashTable          *steps;      /* PlenarySession to PlenaryShiftStep, of those that make room */
  GPtrArray           *order;      /* (element-type PlenaryShiftStep): the same */
  PlenaryShiftStop     stop;       /* why nothing makes room */
  gboolean             is_stopped;
};

static void
item_clear (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->target.session);
  g_clear_object (&item->target.day);
  g_clear_object (&item->target.from);
  g_clear_object (&item->target.to);
  g_strfreev (item->rooms);
}

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_object_unref (place->parent);
  g_clear_pointer (&place->shift, plenary_shift_free);
  g_clear_pointer (&place->list, g_ptr_array_unref);
}

static void
add_room (GStrvBuilder *rooms,
          GHashTable   *seen,
          const char   *id)
{
  if (g_hash_table_add (seen, (gpointer) id))
    g_strv_builder_add (rooms, id);
}

/* The rooms a session is in once it has left one and come to another. */
static GStrv
change_rooms (const char *const *old,
              PlenaryEntity     *from,
              PlenaryEntity     *to)
{
  g_autoptr(GStrvBuilder) rooms = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *from_id = PLENARY_IS_ROOM (from) ? plenary_entity_get_id (from) : NULL;
  const char *to_id = PLENARY_IS_ROOM (to) ? plenary_entity_get_id (to) : NULL;

  for (guint i = 0; old[i] != NULL; i++)
    if (from == to || g_strcmp0 (old[i], from_id) != 0)
      add_room (rooms, seen, old[i]);
    else if (to_id != NULL)
      add_room (rooms, seen, to_id);

  if (from != to && to_id != NULL)
    add_room (rooms, seen, to_id);

  return g_strv_builder_end (rooms);
}

static gboolean
is_copied (PlenaryPlacing *self)
{
  return (self->flags & PLENARY_PLACING_COPIES) != 0;
}

static void
add_item (PlenaryPlacing             *self,
          const PlenaryPlacingTarget *target)
{
  static const char *const nowhere[] = { NULL };
  Item item = { *target };
  const char *const *rooms = nowhere;

  if (target->session != NULL)
    {
      g_object_ref (target->session);
      rooms = plenary_session_get_rooms (target->session);
    }

  g_object_ref (target->day);
  item.target.from = target->from != NULL ? g_object_ref (target->from) : NULL;
  item.target.to = target->to != NULL ? g_object_ref (target->to) : NULL;
  item.rooms = target->session != NULL ? change_rooms (rooms, target->from, target->to) :
                                         change_rooms (rooms, NULL, target->to);
  item.index = plenary_fit_find_index (target->day, target->start);
  item.is_foreign = target->session == NULL || is_copied (self) ||
                    plenary_entity_get_parent (PLENARY_ENTITY (target->session)) !=
                    PLENARY_ENTITY (target->day);
  g_array_append_val (self->items, item);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *one = a;
  const Item *other = b;

  return (one->target.start > other->target.start) - (one->target.start < other->target.start);
}

static Item *
get_item (PlenaryPlacing *self,
          guint           index)
{
  return &g_array_index (self->items, Item, index);
}

/* Whether what is placed is in that day now, and goes to another. */
static gboolean
leaves (PlenaryPlacing *self,
        const Item     *item,
        PlenaryDay     *day)
{
  return !is_copied (self) && item->target.session != NULL && item->target.day != day &&
         plenary_entity_get_parent (PLENARY_ENTITY (item->target.session)) == PLENARY_ENTITY (day);
}

/* A copy is for everyone if what it is a copy of is. */
static const char *const *
get_rooms (PlenaryPlacing *self,
           const Item     *item)
{
  static const char *const nowhere[] = { NULL };

  return is_copied (self) && plenary_entity_get_flag (PLENARY_ENTITY (item->target.session),
                                                      PLENARY_MEMBER_EVERYONE) ?
         nowhere : (const char *const *) item->rooms;
}

static GArray *
collect_places (PlenaryPlacing *self,
                PlenaryDay     *day)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (PlenaryShiftPlace));

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = get_item (self, i);
      const PlenaryPlacingTarget *target = &item->target;
      PlenaryShiftPlace arrival = {
        is_copied (self) ? NULL : target->session, target->start, target->end,
        get_rooms (self, item), item->index,
      };
      PlenaryShiftPlace departure = { target->session, PLENARY_TIME_NONE, PLENARY_TIME_NONE };

      if (target->day == day)
        g_array_append_val (places, arrival);
      else if (leaves (self, item, day))
        g_array_append_val (places, departure);
    }

  return places;
}

/* Why something cannot make room: what is lacking most. */
static void
stop (PlenaryPlacing *self,
      PlenaryShift   *shift)
{
  if (self->is_stopped)
    return;

  self->is_stopped = TRUE;
  self->stop.lacking = 0;

  for (guint i = 0; i < plenary_shift_get_n_stops (shift); i++)
    {
      const PlenaryShiftStop *other = plenary_shift_get_stop (shift, i);

      if (other->lacking > self->stop.lacking)
        self->stop = *other;
    }
}

static PlenaryShift *
create_shift (PlenaryPlacing *self,
              PlenaryDay     *day)
{
  g_autoptr(GArray) places = collect_places (self, day);
  const PlenaryShiftPlace *data = (const PlenaryShiftPlace *) (gpointer) places->data;
  PlenaryShiftTerms terms = { PLENARY_SHIFT_BREAKS | PLENARY_SHIFT_DAY, NULL };
  g_autoptr(PlenaryShift) shift = NULL;

  terms.is_alone = (self->flags & PLENARY_PLACING_ALONE) != 0;
  shift = plenary_shift_new_place (day, data, places->len, &terms);

  if (plenary_shift_get_lacking (shift) == 0)
    return g_steal_pointer (&shift);

  stop (self, shift);
  terms.is_alone = TRUE;

  return plenary_shift_new_place (day, data, places->len, &terms);
}

static Place *
find_place (PlenaryPlacing *self,
            PlenaryEntity  *parent)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).parent == parent)
      return &g_array_index (self->places, Place, i);

  return NULL;
}

static void
add_place (PlenaryPlacing *self,
           PlenaryEntity  *parent)
{
  Place place = { parent };

  if (find_place (self, parent) != NULL)
    return;

  if (PLENARY_IS_DAY (parent))
    place.shift = create_shift (self, PLENARY_DAY (parent));

  g_object_ref (parent);
  g_array_append_val (self->places, place);
}

static gboolean
is_placed (PlenaryPlacing *self,
           PlenarySession *session)
{
  for (guint i = 0; i < self->items->len && !is_copied (self); i++)
    if (get_item (self, i)->target.session == session)
      return TRUE;

  return FALSE;
}

static void
collect_steps (PlenaryPlacing *self,
               PlenaryShift   *shift)
{
  for (guint i = 0; i < plenary_shift_get_n_steps (shift); i++)
    {
      const PlenaryShiftStep *step = plenary_shift_get_step (shift, i);

      if (step->reason == PLENARY_SHIFT_ASKED || step->session == NULL ||
          is_placed (self, step->session))
        continue;

      g_hash_table_insert (self->steps, step->session, (gpointer) step);
      g_ptr_array_add (self->order, (gpointer) step);
    }
}

/**
 * plenary_placing_new:
 * @targets: (array length=n_targets): what shall stand where, whatever is there
 *
 * Returns: (transfer full): what comes of it
 */
PlenaryPlacing *
plenary_placing_new (const PlenaryPlacingTarget *targets,
                     guint                       n_targets,
                     PlenaryPlacingFlags         flags)
{
  PlenaryPlacing *self = g_new0 (PlenaryPlacing, 1);

  self->flags = flags;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->steps = g_hash_table_new (NULL, NULL);
  self->order = g_ptr_array_new ();
  g_array_set_clear_func (self->items, item_clear);
  g_array_set_clear_func (self->places, place_clear);

  for (guint i = 0; i < n_targets; i++)
    add_item (self, &targets[i]);

  g_array_sort (self->items, compare_items);

  for (guint i = 0; i < n_targets; i++)
    {
      const Item *item = get_item (self, i);

      add_place (self, PLENARY_ENTITY (item->target.day));

      if (item->is_foreign && item->target.session != NULL && !is_copied (self))
        add_place (self, plenary_entity_get_parent (PLENARY_ENTITY (item->target.session)));
    }

  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).shift != NULL)
      collect_steps (self, g_array_index (self->places, Place, i).shift);

  return self;
}

void
plenary_placing_free (PlenaryPlacing *self)
{
  g_hash_table_unref (self->steps);
  g_ptr_array_unref (self->order);
  g_array_unref (self->places);
  g_array_unref (self->items);
  g_free (self);
}

/**
 * plenary_placing_find_step:
 * @session: a session that is not placed
 *
 * Returns: (transfer none) (nullable): how it makes room, NULL if it does not
 */
const PlenaryShiftStep *
plenary_placing_find_step (PlenaryPlacing *self,
                           PlenarySession *session)
{
  return g_hash_table_lookup (self->steps, session);
}

guint
plenary_placing_get_n_steps (PlenaryPlacing *self)
{
  return self->order->len;
}

/**
 * plenary_placing_get_step:
 * @index: less than plenary_placing_get_n_steps()
 *
 * Returns: (transfer none): a session that makes room; they are in the order of time
 */
const PlenaryShiftStep *
plenary_placing_get_step (PlenaryPlacing *self,
                          guint           index)
{
  g_return_val_if_fail (index < self->order->len, NULL);

  return g_ptr_array_index (self->order, index);
}

/**
 * plenary_placing_get_stop:
 *
 * Returns: (transfer none) (nullable): why what is there makes no room, though it was to
 */
const PlenaryShiftStop *
plenary_placing_get_stop (PlenaryPlacing *self)
{
  return self->is_stopped ? &self->stop : NULL;
}

static PlenaryList *
get_sessions (PlenaryEntity *parent)
{
  return PLENARY_IS_DAY (parent) ? plenary_day_get_sessions (PLENARY_DAY (parent)) :
                                   plenary_agenda_get_shelf (PLENARY_AGENDA (parent));
}

static void
fill_list (Place *place)
{
  PlenaryList *sessions = get_sessions (place->parent);

  g_clear_pointer (&place->list, g_ptr_array_unref);
  place->list = g_ptr_array_new ();

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    g_ptr_array_add (place->list, plenary_list_get (sessions, i));
}

/* Where it goes in a list that others have left or come into: before the next that was there. */
static guint
find_position (Place      *place,
               const Item *item)
{
  PlenaryList *sessions = get_sessions (place->parent);
  guint position;

  for (guint i = item->index; i < plenary_list_get_n_items (sessions); i++)
    if (g_ptr_array_find (place->list, plenary_list_get (sessions, i), &position))
      return position;

  return place->list->len;
}

/* A marker that says no end has none. */
static gboolean
ends_at_once (const PlenaryPlacingTarget *target)
{
  return target->session != NULL && target->end == target->start &&
         plenary_session_get_end (target->session) == PLENARY_TIME_NONE;
}

static GVariant *
describe_new (const Item *item,
              gboolean    is_copy)
{
  const PlenaryPlacingTarget *target = &item->target;
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&members, "start", "i", target->start);

  if (target->end != PLENARY_TIME_NONE && !ends_at_once (target))
    g_variant_dict_insert (&members, "end", "i", target->end);

  if (!is_copy)
    {
      g_variant_dict_insert (&members, "kind", "s", "session");
      plenary_deed_add_place (&members, target->to);
    }
  else if (target->from != target->to)
    {
      if (PLENARY_IS_ROOM (target->from) || PLENARY_IS_ROOM (target->to))
        g_variant_dict_insert_value (&members, "room",
                                     g_variant_new_strv ((const char *const *) item->rooms, -1));
      else
        g_variant_dict_insert (&members, "track", "s", target->to == NULL ? "" :
                                                       plenary_entity_get_id (target->to));
    }

  return g_variant_dict_end (&members);
}

/* Takes it out of the one list and into the other. */
static PlenaryEdit *
create_move (PlenaryPlacing *self,
             const Item     *item)
{
  PlenaryEntity *session = PLENARY_ENTITY (item->target.session);
  PlenaryEntity *day = PLENARY_ENTITY (item->target.day);
  Place *old = find_place (self, plenary_entity_get_parent (session));
  Place *new = find_place (self, day);
  guint position = find_position (new, item);
  guint old_index = 0;

  g_ptr_array_find (old->list, session, &old_index);
  g_ptr_array_remove_index (old->list, old_index);
  g_ptr_array_insert (new->list, (int) position, session);

  return plenary_edit_move_from (session, old_index, day, position);
}

/* Brings it into the list of its day, and tells which id it has there. */
static PlenaryEdit *
create_arrival (PlenaryPlacing  *self,
                const Item      *item,
                GStrvBuilder    *ids)
{
  const PlenaryPlacingTarget *target = &item->target;
  Place *place = find_place (self, PLENARY_ENTITY (target->day));
  guint position = find_position (place, item);
  PlenaryEdit *edit;
  g_auto(GStrv) new_ids = NULL;

  edit = target->session != NULL ?
    plenary_copy_insert_with (PLENARY_ENTITY (target->session), PLENARY_ENTITY (target->day),
                              position, describe_new (item, TRUE)) :
    plenary_edit_insert (PLENARY_ENTITY_SESSION, PLENARY_ENTITY (target->day), position, NULL,
                         describe_new (item, FALSE));
  new_ids = plenary_edit_dup_ids (edit);
  g_ptr_array_insert (place->list, (int) position, NULL);
  g_strv_builder_add (ids, new_ids[0]);

  return edit;
}

/* Leaves the one room or track for the other. */
static PlenaryEdit *
create_change (const Item *item)
{
  const PlenaryPlacingTarget *target = &item->target;
  PlenaryEntity *session = PLENARY_ENTITY (target->session);

  if (PLENARY_IS_TRACK (target->from) || PLENARY_IS_TRACK (target->to))
    return plenary_edit_set_string (session, PLENARY_MEMBER_TRACK, target->to == NULL ? "" :
                                    plenary_entity_get_id (target->to));

  return plenary_edit_set_strings (session, PLENARY_MEMBER_ROOM,
                                   (const char *const *) item->rooms);
}

/**
 * plenary_placing_create_edit:
 * @ids: (out) (optional) (transfer full): the ids of what was placed, in time
 *
 * Returns: (transfer full): the change that puts everything there
 */
PlenaryEdit *
plenary_placing_create_edit (PlenaryPlacing *self,
                             GStrv          *ids)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  g_autoptr(GStrvBuilder) placed = g_strv_builder_new ();

  for (guint i = 0; i < self->places->len; i++)
    fill_list (&g_array_index (self->places, Place, i));

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = get_item (self, i);

      if (item->target.session == NULL || is_copied (self))
        {
          g_ptr_array_add (edits, create_arrival (self, item, placed));
          continue;
        }

      g_strv_builder_add (placed, plenary_entity_get_id (PLENARY_ENTITY (item->target.session)));

      if (item->is_foreign)
        g_ptr_array_add (edits, create_move (self, item));
      if (item->target.from != item->target.to)
        g_ptr_array_add (edits, create_change (item));
    }

  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).shift != NULL)
      g_ptr_array_add (edits,
                       plenary_shift_create_edit (g_array_index (self->places, Place, i).shift));

  if (ids != NULL)
    *ids = g_strv_builder_end (placed);

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
