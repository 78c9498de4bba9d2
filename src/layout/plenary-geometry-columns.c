/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a day: its rooms or tracks, and which of them each session stands in.
 *
 * A day that uses several has a column for each. A session of several rooms spans those that are
 * neighbours, if nothing else is on there, and stands in each of the others. One that is for all,
 * or has no room, spans whatever is free at its time: lunch is drawn across all rooms but the one
 * in which a meeting goes on. What has no room and cannot span stands in a column of its own, so
 * that nothing seems to be in a room where it is not.
 *
 * All of this is about minutes and not pixels, so that neither zoom nor width changes it.
 */

#include "config.h"

#include "plenary-geometry-private.h"

#define NONE G_MAXUINT

typedef struct
{
  int   start;
  int   end;
  int   reach;     /* the last end so far in its column */
  guint card;
} Interval;

/* What is on in one column. */
typedef struct
{
  GArray *intervals;   /* (element-type Interval): by start */
  int     wall_start;  /* of what spans it and ends last */
  int     wall_end;
  gboolean is_own;     /* the session that is looked at has it */
  gboolean is_free;
} Column;

typedef struct
{
  PlenaryGeometry      *geometry;
  PlenaryGeometryBlock *block;
  GArray               *orders;    /* (element-type guint): order of an entity to column, or NONE */
  GArray               *columns;   /* (element-type Column) */
  GArray               *cards;     /* (element-type PlenaryGeometryCard): as they will be */
  gboolean              has_rest;  /* some stand in the column of what has none */
} Parting;

static Column *
get_column (Parting *parting,
            guint    index)
{
  return &g_array_index (parting->columns, Column, index);
}

static PlenaryGeometryCard *
get_card (Parting *parting,
          guint    index)
{
  return &g_array_index (parting->block->cards, PlenaryGeometryCard, index);
}

static guint
find_order (PlenaryGeometry *self,
            const char      *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->orders, id));
}

/* Calls for each entity that a session is in, by its order + 1; for none if it is for all. */
static void
foreach_order (PlenaryGeometry *self,
               PlenarySession  *session,
               void           (*use) (Parting *parting, guint order),
               Parting         *parting)
{
  const char *const *rooms;
  guint order;

  if (self->space.columns == PLENARY_GEOMETRY_TRACKS)
    {
      order = find_order (self, plenary_session_get_track (session));

      if (order > 0)
        use (parting, order - 1);

      return;
    }

  if (plenary_entity_get_flag (PLENARY_ENTITY (session), PLENARY_MEMBER_EVERYONE))
    return;

  rooms = plenary_session_get_rooms (session);

  for (guint i = 0; rooms[i] != NULL; i++)
    if ((order = find_order (self, rooms[i])) > 0)
      use (parting, order - 1);
}

static void
use_order (Parting *parting,
           guint    order)
{
  g_array_index (parting->orders, guint, order) = 0;
}

static void
own_order (Parting *parting,
           guint    order)
{
  get_column (parting, g_array_index (parting->orders, guint, order))->is_own = TRUE;
}

static guint
mark_own (Parting *parting,
          guint    card)
{
  guint n = 0;

  for (guint i = 0; i < parting->columns->len; i++)
    get_column (parting, i)->is_own = FALSE;

  foreach_order (parting->geometry, get_card (parting, card)->session, own_order, parting);

  for (guint i = 0; i < parting->columns->len; i++)
    n += (guint) get_column (parting, i)->is_own;

  return n;
}

static void
column_clear (gpointer data)
{
  g_array_unref (((Column *) data)->intervals);
}

/* Finds the columns: what the day uses, in the order of the programme. */
static void
find_columns (Parting *parting)
{
  guint n = parting->geometry->entities->len;

  parting->orders = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  parting->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (parting->columns, column_clear);
  g_array_set_size (parting->orders, n);

  for (guint i = 0; i < n; i++)
    g_array_index (parting->orders, guint, i) = NONE;

  for (guint i = 0; i < parting->block->cards->len; i++)
    foreach_order (parting->geometry, get_card (parting, i)->session, use_order, parting);

  for (guint i = 0; i < n; i++)
    if (g_array_index (parting->orders, guint, i) != NONE)
      {
        Column column = { g_array_new (FALSE, FALSE, sizeof (Interval)), G_MININT, G_MININT };

        g_array_index (parting->orders, guint, i) = parting->columns->len;
        g_array_append_val (parting->columns, column);
      }
}

/* Notes what is on in each column of those that have columns of their own. */
static void
add_intervals (Parting *parting)
{
  for (guint i = 0; i < parting->block->cards->len; i++)
    {
      PlenaryGeometryCard *card = get_card (parting, i);

      mark_own (parting, i);

      for (guint j = 0; j < parting->columns->len; j++)
        {
          Column *column = get_column (parting, j);
          Interval interval = { card->start, card->end, card->end, i };

          if (!column->is_own)
            continue;

          if (column->intervals->len > 0)
            interval.reach = MAX (interval.reach,
                                  g_array_index (column->intervals, Interval,
                                                 column->intervals->len - 1).reach);

          g_array_append_val (column->intervals, interval);
        }
    }
}

/* How many intervals of a column start before @end. */
static guint
count_before (Column *column,
              int     end)
{
  guint low = 0;
  guint high = column->intervals->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (column->intervals, Interval, middle).start < end)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether nothing but the card itself is on in a column at its time. */
static gboolean
is_alone (Parting *parting,
          Column  *column,
          guint    index)
{
  const PlenaryGeometryCard *card = get_card (parting, index);

  for (guint i = count_before (column, card->end); i > 0; i--)
    {
      Interval *interval = &g_array_index (column->intervals, Interval, i - 1);

      if (interval->reach <= card->start)
        return TRUE;

      if (interval->end > card->start && interval->card != index)
        return FALSE;
    }

  return TRUE;
}

static void
add_part (Parting *parting,
          guint    index,
          guint    part,
          guint    column,
          guint    n_columns)
{
  PlenaryGeometryCard card = *get_card (parting, index);

  card.part = part;
  card.column = column;
  card.n_columns = n_columns;
  g_array_append_val (parting->cards, card);
}

/* Adds a card for each run of free columns, of those that the session takes. */
static guint
add_runs (Parting *parting,
          guint    index,
          guint    part)
{
  guint n = parting->columns->len;

  for (guint i = 0; i < n; i++)
    {
      guint first = i;

      while (i < n && get_column (parting, i)->is_own && get_column (parting, i)->is_free)
        i++;

      if (i > first)
        add_part (parting, index, part++, first, i - first);
    }

  return part;
}

/* A session of columns of its own. */
static void
part_own (Parting *parting,
          guint    index)
{
  guint part;

  for (guint i = 0; i < parting->columns->len; i++)
    get_column (parting, i)->is_free = get_column (parting, i)->is_own &&
                                       is_alone (parting, get_column (parting, i), index);

  part = add_runs (parting, index, 0);

  for (guint i = 0; i < parting->columns->len; i++)
    if (get_column (parting, i)->is_own && !get_column (parting, i)->is_free)
      add_part (parting, index, part++, i, 1);
}

/* Whether a session that spans may leave most columns to others. */
static gboolean
is_for_all (Parting        *parting,
            PlenarySession *session)
{
  return plenary_entity_get_flag (PLENARY_ENTITY (session), PLENARY_MEMBER_EVERYONE) ||
         plenary_session_is_kind (session, "marker") ||
         plenary_agenda_get_look (parting->geometry->agenda, session) == PLENARY_LOOK_BREAK;
}

/* A session that spans all columns that are free. */
static void
part_spanning (Parting *parting,
               guint    index)
{
  const PlenaryGeometryCard *card = get_card (parting, index);
  guint n = parting->columns->len;
  guint n_free = 0;

  for (guint i = 0; i < n; i++)
    {
      Column *column = get_column (parting, i);

      column->is_own = TRUE;
      column->is_free = is_alone (parting, column, index) &&
                        (column->wall_end <= card->start || column->wall_start >= card->end);
      n_free += (guint) column->is_free;
    }

  if (n_free == 0 || (2 * n_free <= n && !is_for_all (parting, card->session)))
    {
      parting->has_rest = TRUE;
      add_part (parting, index, 0, n, 1);
      return;
    }

  for (guint i = 0; i < n; i++)
    if (get_column (parting, i)->is_free && get_column (parting, i)->wall_end < card->end)
      {
        get_column (parting, i)->wall_start = card->start;
        get_column (parting, i)->wall_end = card->end;
      }

  add_runs (parting, index, 0);
}

static void
add_strip (PlenaryGeometryBlock *block,
           PlenaryEntity        *entity)
{
  PlenaryGeometryStrip strip = { { entity }, 1 };

  g_array_append_val (block->strips, strip);
  block->place.n_columns = block->strips->len;
}

static void
add_strips (Parting *parting)
{
  for (guint i = 0; i < parting->orders->len; i++)
    if (g_array_index (parting->orders, guint, i) != NONE)
      add_strip (parting->block, g_ptr_array_index (parting->geometry->entities, i));

  if (parting->has_rest)
    add_strip (parting->block, NULL);
}

/* Parts a day into its columns; its cards, one a session and by start, become one a place. */
void
plenary_geometry_part (PlenaryGeometry      *self,
                       PlenaryGeometryBlock *block)
{
  Parting parting = { self, block };

  find_columns (&parting);

  if (parting.columns->len > 1)
    {
      parting.cards = g_array_new (FALSE, FALSE, sizeof (PlenaryGeometryCard));
      add_intervals (&parting);

      for (guint i = 0; i < block->cards->len; i++)
        if (mark_own (&parting, i) > 0)
          part_own (&parting, i);
        else
          part_spanning (&parting, i);

      add_strips (&parting);
      g_array_unref (block->cards);
      block->cards = parting.cards;
    }
  else
    {
      add_strip (block, NULL);
    }

  g_array_unref (parting.orders);
  g_array_unref (parting.columns);
}

static PlenaryList *
get_entities (PlenaryGeometry *self)
{
  if (self->form == PLENARY_GEOMETRY_LIST || self->space.columns == PLENARY_GEOMETRY_UNPARTED)
    return NULL;

  return self->space.columns == PLENARY_GEOMETRY_ROOMS ? plenary_agenda_get_rooms (self->agenda) :
                                                         plenary_agenda_get_tracks (self->agenda);
}

static gboolean
are_same (GPtrArray   *entities,
          PlenaryList *list)
{
  guint n = list != NULL ? plenary_list_get_n_items (list) : 0;

  if (entities->len != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (g_ptr_array_index (entities, i) != plenary_list_get (list, i))
      return FALSE;

  return TRUE;
}

/* What columns can be of now. If that is not what it was, no day is what it was. */
void
plenary_geometry_adopt_entities (PlenaryGeometry *self)
{
  PlenaryList *list = get_entities (self);

  if (are_same (self->entities, list))
    return;

  g_ptr_array_set_size (self->entities, 0);
  g_hash_table_remove_all (self->orders);
  g_ptr_array_set_size (self->blocks, 0);

  for (guint i = 0; list != NULL && i < plenary_list_get_n_items (list); i++)
    {
      PlenaryEntity *entity = plenary_list_get (list, i);

      g_ptr_array_add (self->entities, g_object_ref (entity));
      g_hash_table_insert (self->orders, (char *) plenary_entity_get_id (entity),
                           GUINT_TO_POINTER (i + 1));
    }
}
