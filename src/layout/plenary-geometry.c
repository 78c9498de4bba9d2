/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The geometry of a timeline: where each day and each card is, in pixels.
 *
 * Time runs down, and a card is as high as its session is long. Across run the days, which share
 * their hours; or, where one of them needs several columns or they do not fit, the columns of one
 * day. Where there is no width for either, days stand one below the other and a card is as high as
 * its text. After a change only the days that it touched are worked out anew; what is in view is
 * found by bisection, so that a widget need not exist for the rest.
 *
 * Every session is shown, whatever its times are: one that nobody can know the start of stands
 * where the one before it in its day ends, an open one lasts until something else begins. What
 * lies leading or trailing is said in widths from the side on which lines begin.
 */

#include "config.h"

#include "plenary-geometry.h"

#include "plenary-geometry-private.h"

#include <math.h>

/* Pixels at the usual size of text. */
#define GUTTER 60
#define HEAD 40
#define PARTED_HEAD 50
#define LIST_BELOW 600
#define LIST_GUTTER 66

#define LIST_MARGIN 14
#define LIST_GAP 8
#define LIST_DAY_GAP 10
#define LIST_LEAST 120

#define USUAL_START (9 * 60)
#define USUAL_END (17 * 60)
#define USUAL_MINUTES 60

PlenaryGeometryBlock *
plenary_geometry_get_block (PlenaryGeometry *self,
                            guint            index)
{
  return g_ptr_array_index (self->blocks, index);
}

int
plenary_geometry_scale_text (PlenaryGeometry *self,
                             int              pixels)
{
  return (int) lround (pixels * self->space.text);
}

/* The days as they are now; those that have not changed keep their cards. */
static void
adopt_days (PlenaryGeometry *self)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->blocks);
  g_autoptr(GHashTable) old_indices = g_hash_table_new (NULL, NULL);
  guint first = 0;

  self->blocks =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_geometry_block_free);

  for (guint i = 0; i < old->len; i++)
    {
      PlenaryGeometryBlock *block = g_ptr_array_index (old, i);

      g_hash_table_insert (old_indices, block->place.day, GUINT_TO_POINTER (i + 1));
    }

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (old_indices, day));
      PlenaryGeometryBlock *block = index > 0 ? g_ptr_array_index (old, index - 1) : NULL;

      if (block != NULL && block->stamp == plenary_entity_get_stamp (PLENARY_ENTITY (day)))
        old->pdata[index - 1] = NULL;
      else
        block = plenary_geometry_block_new (self, day);

      block->place.first = first;
      first += block->place.n_cards;
      g_ptr_array_add (self->blocks, block);
    }
}

static void
find_hours (PlenaryGeometry *self)
{
  int first = G_MAXINT;
  int last = G_MININT;

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    {
      first = MIN (first, plenary_geometry_get_block (self, i)->first);
      last = MAX (last, plenary_geometry_get_block (self, i)->last);
    }

  if (first == G_MAXINT)
    first = MIN (USUAL_START, last == G_MININT ? USUAL_START : MAX (last - USUAL_MINUTES, 0));

  if (last == G_MININT)
    last = MAX (USUAL_END, first + USUAL_MINUTES);

  self->first = first / 60 * 60;
  self->last = MAX ((last + 59) / 60 * 60, self->first + 60);
}

static void
find_scale (PlenaryGeometry *self)
{
  double least = PLENARY_GEOMETRY_LEAST_SCALE * self->space.text;
  int room = self->space.height - plenary_geometry_get_head (self) -
             PLENARY_GEOMETRY_PAD_TOP - PLENARY_GEOMETRY_PAD_BOTTOM;

  self->scale = self->space.scale > 0 ? self->space.scale :
                                        60.0 * room / (self->last - self->first);
  self->scale = CLAMP (self->scale, least, MAX (least, PLENARY_GEOMETRY_MOST_SCALE));
}

static void
lay_list (PlenaryGeometry *self)
{
  int gutter = plenary_geometry_get_gutter (self);
  int width = MAX (self->space.width - gutter - LIST_MARGIN, LIST_LEAST);
  int y = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      PlenaryGeometryBlock *block = plenary_geometry_get_block (self, i);

      if (!block->is_laid)
        plenary_geometry_block_lay_list (block, &self->space, width);

      plenary_geometry_block_set_strip (block, 0, gutter, width);
      plenary_geometry_block_spread (block);
      plenary_geometry_block_stack (block, y + plenary_geometry_get_head (self), LIST_GAP);
      block->place.x = gutter;
      block->place.width = width;
      block->place.y = y;
      block->place.height = block->bottom + LIST_DAY_GAP - y;
      y += block->place.height;
    }

  self->width = MAX (gutter + width + LIST_MARGIN, self->space.width);
  self->height = y + self->space.spare;
}

/* What the cards of all days depend on. */
static gboolean
is_same_for_all (PlenaryGeometry       *self,
                 const PlenaryGeometry *old)
{
  if (self->form != old->form || self->is_parted != old->is_parted ||
      self->space.version != old->space.version ||
      fabs (self->space.text - old->space.text) > 0.001)
    return FALSE;

  if (self->form == PLENARY_GEOMETRY_LIST)
    return self->space.width == old->space.width;

  return self->first == old->first && fabs (self->scale - old->scale) < 0.001;
}

/**
 * plenary_geometry_new:
 * @agenda: a programme
 * @space: what it is spread out in
 *
 * Returns: (transfer full): where everything is
 */
PlenaryGeometry *
plenary_geometry_new (PlenaryAgenda              *agenda,
                      const PlenaryGeometrySpace *space)
{
  PlenaryGeometry *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (space != NULL && space->text > 0, NULL);

  self = g_rc_box_new0 (PlenaryGeometry);
  self->agenda = g_object_ref (agenda);
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  self->orders = g_hash_table_new (g_str_hash, g_str_equal);
  self->blocks = g_ptr_array_new ();
  plenary_geometry_update (self, space);

  return self;
}

/**
 * plenary_geometry_update:
 * @space: what the programme is spread out in now
 *
 * Works out anew what has changed of it, or of the space, since the last time. Until then all is
 * as it was.
 */
void
plenary_geometry_update (PlenaryGeometry            *self,
                         const PlenaryGeometrySpace *space)
{
  PlenaryGeometry old = *self;

  g_return_if_fail (space != NULL && space->text > 0);

  self->space = *space;
  self->form = space->width < plenary_geometry_scale_text (self, LIST_BELOW) ?
               PLENARY_GEOMETRY_LIST : PLENARY_GEOMETRY_COLUMNS;
  plenary_geometry_adopt_entities (self);
  adopt_days (self);
  plenary_geometry_choose_days (self);
  find_hours (self);
  find_scale (self);

  if (!is_same_for_all (self, &old))
    for (guint i = 0; i < self->blocks->len; i++)
      plenary_geometry_get_block (self, i)->is_laid = FALSE;

  if (self->form == PLENARY_GEOMETRY_COLUMNS)
    plenary_geometry_lay_hours (self);
  else
    lay_list (self);
}

PlenaryGeometry *
plenary_geometry_ref (PlenaryGeometry *self)
{
  return g_rc_box_acquire (self);
}

static void
geometry_clear (gpointer data)
{
  PlenaryGeometry *self = data;

  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->orders);
  g_ptr_array_unref (self->entities);
  g_object_unref (self->agenda);
}

void
plenary_geometry_unref (PlenaryGeometry *self)
{
  g_rc_box_release_full (self, geometry_clear);
}

PlenaryGeometryForm
plenary_geometry_get_form (PlenaryGeometry *self)
{
  return self->form;
}

/**
 * plenary_geometry_get_width:
 *
 * Returns: how wide the whole is, not less than the space it has
 */
int
plenary_geometry_get_width (PlenaryGeometry *self)
{
  return self->width;
}

int
plenary_geometry_get_height (PlenaryGeometry *self)
{
  return self->height;
}

/**
 * plenary_geometry_get_gutter:
 *
 * Returns: how wide the times beside the cards are
 */
int
plenary_geometry_get_gutter (PlenaryGeometry *self)
{
  gboolean is_list = self->form == PLENARY_GEOMETRY_LIST;

  return plenary_geometry_scale_text (self, is_list ? LIST_GUTTER : GUTTER);
}

/**
 * plenary_geometry_get_head:
 *
 * Returns: how high the heading of a day is, or of its columns
 */
int
plenary_geometry_get_head (PlenaryGeometry *self)
{
  return plenary_geometry_scale_text (self, self->is_parted ? PARTED_HEAD : HEAD);
}

double
plenary_geometry_get_scale (PlenaryGeometry *self)
{
  return self->scale;
}

/**
 * plenary_geometry_get_hours:
 * @first: (out): the first hour shown, in minutes
 * @last: (out): the last one
 */
void
plenary_geometry_get_hours (PlenaryGeometry *self,
                            int             *first,
                            int             *last)
{
  *first = self->first;
  *last = self->last;
}

/**
 * plenary_geometry_get_y:
 * @minute: a time of day
 *
 * Returns: where it is in columns
 */
int
plenary_geometry_get_y (PlenaryGeometry *self,
                        int              minute)
{
  return plenary_geometry_get_head (self) + PLENARY_GEOMETRY_PAD_TOP +
         (int) lround ((minute - self->first) * self->scale / 60.0);
}

guint
plenary_geometry_get_n_days (PlenaryGeometry *self)
{
  return self->blocks->len;
}

const PlenaryGeometryDay *
plenary_geometry_get_day (PlenaryGeometry *self,
                          guint            index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return &plenary_geometry_get_block (self, index)->place;
}

/**
 * plenary_geometry_get_shown:
 * @first: (out): the index of the first of the days that are shown
 * @end: (out): the one after the last of them
 */
void
plenary_geometry_get_shown (PlenaryGeometry *self,
                            guint           *first,
                            guint           *end)
{
  *first = self->shown;
  *end = self->shown + self->n_shown;
}

/**
 * plenary_geometry_is_shown:
 * @day: the index of a day
 */
gboolean
plenary_geometry_is_shown (PlenaryGeometry *self,
                           guint            day)
{
  return day >= self->shown && day < self->shown + self->n_shown;
}

/**
 * plenary_geometry_is_parted:
 *
 * Returns: whether what is shown is a day in several columns, which then have headings
 */
gboolean
plenary_geometry_is_parted (PlenaryGeometry *self)
{
  return self->is_parted;
}

/**
 * plenary_geometry_get_column:
 * @day: the index of a day that is shown
 * @column: which of its columns
 */
const PlenaryGeometryColumn *
plenary_geometry_get_column (PlenaryGeometry *self,
                             guint            day,
                             guint            column)
{
  PlenaryGeometryBlock *block;

  g_return_val_if_fail (day < self->blocks->len, NULL);

  block = plenary_geometry_get_block (self, day);

  g_return_val_if_fail (column < block->strips->len, NULL);

  return &plenary_geometry_block_get_strip (block, column)->place;
}

guint
plenary_geometry_get_n_cards (PlenaryGeometry *self)
{
  const PlenaryGeometryDay *last;

  if (self->blocks->len == 0)
    return 0;

  last = plenary_geometry_get_day (self, self->blocks->len - 1);

  return last->first + last->n_cards;
}

/**
 * plenary_geometry_find_day:
 * @card: the index of a card
 *
 * Returns: the index of its day
 */
guint
plenary_geometry_find_day (PlenaryGeometry *self,
                           guint            card)
{
  guint low = 0;
  guint high = self->blocks->len;

  g_return_val_if_fail (card < plenary_geometry_get_n_cards (self), 0);

  /* The first day that ends after it. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const PlenaryGeometryDay *day = plenary_geometry_get_day (self, middle);

      if (day->first + day->n_cards <= card)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * plenary_geometry_get_card:
 * @index: which of the cards, which are in the order of days, and in each from top to bottom
 */
const PlenaryGeometryCard *
plenary_geometry_get_card (PlenaryGeometry *self,
                           guint            index)
{
  PlenaryGeometryBlock *block;

  g_return_val_if_fail (index < plenary_geometry_get_n_cards (self), NULL);

  block = plenary_geometry_get_block (self, plenary_geometry_find_day (self, index));

  return &g_array_index (block->cards, PlenaryGeometryCard, index - block->place.first);
}

/**
 * plenary_geometry_find:
 * @id: (nullable): the id of a session
 * @part: which of its cards
 *
 * Returns: the index of that card, or PLENARY_GEOMETRY_NOWHERE
 */
guint
plenary_geometry_find (PlenaryGeometry *self,
                       const char      *id,
                       guint            part)
{
  guint found = PLENARY_GEOMETRY_NOWHERE;

  for (guint i = 0; id != NULL && i < self->blocks->len && found == PLENARY_GEOMETRY_NOWHERE; i++)
    found = plenary_geometry_find_in_day (self, i, id, part);

  return found;
}

/**
 * plenary_geometry_find_in_day:
 * @day: the index of a day
 * @id: the id of a session
 * @part: which of its cards
 *
 * Returns: the index of that card, or PLENARY_GEOMETRY_NOWHERE if that day has none
 */
guint
plenary_geometry_find_in_day (PlenaryGeometry *self,
                              guint            day,
                              const char      *id,
                              guint            part)
{
  PlenaryGeometryBlock *block = plenary_geometry_get_block (self, day);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (block->indices, id));

  while (found > 0 && g_array_index (block->cards, PlenaryGeometryCard, found - 1).part != part)
    found = g_array_index (block->twins, guint, found - 1);

  return found > 0 ? block->place.first + found - 1 : PLENARY_GEOMETRY_NOWHERE;
}

/**
 * plenary_geometry_get_range:
 * @day: the index of a day that is shown
 * @from: where the view begins
 * @to: where it ends
 * @first: (out): the first of its cards that can be in view
 * @end: (out): the one after the last of them
 *
 * Not all of these need be in view, but no other is.
 */
void
plenary_geometry_get_range (PlenaryGeometry *self,
                            guint            day,
                            int              from,
                            int              to,
                            guint           *first,
                            guint           *end)
{
  PlenaryGeometryBlock *block = plenary_geometry_get_block (self, day);
  guint low = 0;
  guint high = block->cards->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (block->bottoms, int, middle) <= from)
        low = middle + 1;
      else
        high = middle;
    }

  *first = block->place.first + low;
  high = block->cards->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (block->cards, PlenaryGeometryCard, middle).y < to)
        low = middle + 1;
      else
        high = middle;
    }

  *end = block->place.first + low;
}
