/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of one day: when they are shown to be, and where they stand within the day. */

#include "config.h"

#include "plenary-geometry-private.h"

#include "plenary-lanes.h"
#include "plenary-time.h"

#define LEAST_CARD 8
#define CARD_GAP 3

/* Pixels at the usual size of text. */
#define LEAST_MARKER 36
#define LEAST_TITLE 48
#define LIST_CARD 40

#define USUAL_START (9 * 60)
#define USUAL_MINUTES 60
#define OPEN_MINUTES 120

static PlenaryGeometryCard *
get_card (PlenaryGeometryBlock *block,
          guint                 index)
{
  return &g_array_index (block->cards, PlenaryGeometryCard, index);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The minutes at which sessions of a day start, in their order. */
static GArray *
collect_starts (PlenaryDay *day)
{
  guint n = plenary_list_get_n_items (plenary_day_get_sessions (day));
  GArray *starts = g_array_sized_new (FALSE, FALSE, sizeof (int), n);

  for (guint i = 0; i < n; i++)
    {
      int start, end;

      plenary_day_get_span (day, i, &start, &end);
      g_array_append_val (starts, start);
    }

  g_array_sort (starts, compare_numbers);

  return starts;
}

/* When something else starts, at most some while after @start. */
static int
find_end (GArray *starts,
          int     start)
{
  guint low = 0;
  guint high = starts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (starts, int, middle) <= start)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == starts->len)
    return start + USUAL_MINUTES;

  return MIN (g_array_index (starts, int, low), start + OPEN_MINUTES);
}

static void
stretch (PlenaryGeometryBlock *block,
         int                   start,
         int                   end)
{
  if (start != PLENARY_TIME_NONE)
    block->first = MIN (block->first, start);

  if (end != PLENARY_TIME_NONE)
    block->last = MAX (block->last, end);
}

static gboolean
shows (PlenaryGeometry *geometry,
       PlenarySession  *session)
{
  return geometry->space.shows == NULL ||
         geometry->space.shows (session, geometry->space.user_data);
}

/* Adds the sessions of the day with the times at which they are shown. */
static void
add_cards (PlenaryGeometryBlock *block,
           PlenaryGeometry      *geometry)
{
  PlenaryDay *day = block->place.day;
  PlenaryList *sessions = plenary_day_get_sessions (day);
  g_autoptr(GArray) starts = collect_starts (day);
  int reached = plenary_day_get_start (day);
  guint n = plenary_list_get_n_items (sessions);

  if (reached == PLENARY_TIME_NONE)
    reached = USUAL_START;

  for (guint i = 0; i < n; i++)
    {
      PlenaryGeometryCard card = { plenary_list_get (sessions, i), i };

      plenary_day_get_span (day, i, &card.start, &card.end);

      if (card.start == PLENARY_TIME_NONE)
        card.start = reached;

      if (card.end == PLENARY_TIME_NONE)
        card.end = find_end (starts, card.start);

      card.end = MAX (card.start, card.end);
      card.n_columns = card.n_wide = card.n_lanes = 1;
      reached = card.end;

      if (!shows (geometry, card.session))
        continue;

      block->place.n_sessions++;
      stretch (block, card.start, card.end);
      g_array_append_val (block->cards, card);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const PlenaryGeometryCard *left = a;
  const PlenaryGeometryCard *right = b;

  if (left->y != right->y)
    return left->y < right->y ? -1 : 1;

  if (left->column != right->column)
    return left->column < right->column ? -1 : 1;

  return (left->lane > right->lane) - (left->lane < right->lane);
}

static int
compare_orders (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const PlenaryGeometryCard *left = a;
  const PlenaryGeometryCard *right = b;

  return (left->order > right->order) - (left->order < right->order);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const PlenaryGeometryCard *left = a;
  const PlenaryGeometryCard *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;

  return compare_orders (a, b, user_data);
}

static void
sort (PlenaryGeometryBlock *block,
      GCompareDataFunc      compare)
{
  if (block->cards->len > 1)
    g_qsort_with_data (block->cards->data, (int) block->cards->len, sizeof (PlenaryGeometryCard),
                       compare, NULL);
}

/* Where each session is, and which of the day's it is; of several cards the first comes first. */
static void
index_ids (PlenaryGeometryBlock *block)
{
  guint position = 0;

  g_hash_table_remove_all (block->indices);
  g_array_set_size (block->twins, block->cards->len);

  for (guint i = block->cards->len; i > 0; i--)
    {
      const char *id = plenary_entity_get_id (PLENARY_ENTITY (get_card (block, i - 1)->session));

      g_array_index (block->twins, guint, i - 1) =
        GPOINTER_TO_UINT (g_hash_table_lookup (block->indices, id));
      g_hash_table_insert (block->indices, (char *) id, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < block->cards->len; i++)
    {
      const char *id = plenary_entity_get_id (PLENARY_ENTITY (get_card (block, i)->session));

      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (block->indices, id)) - 1;

      get_card (block, i)->position = first == i ? ++position : get_card (block, first)->position;
    }
}

static void
find_bottoms (PlenaryGeometryBlock *block)
{
  int bottom = G_MININT;

  g_array_set_size (block->bottoms, 0);

  for (guint i = 0; i < block->cards->len; i++)
    {
      bottom = MAX (bottom, get_card (block, i)->y + get_card (block, i)->height);
      g_array_append_val (block->bottoms, bottom);
    }
}

/* How many cards there are at the same time where there are most. */
static guint
count_at_once (GArray *cards)
{
  g_autoptr(GArray) starts = g_array_sized_new (FALSE, FALSE, sizeof (int), cards->len);
  g_autoptr(GArray) ends = g_array_sized_new (FALSE, FALSE, sizeof (int), cards->len);
  guint n_over = 0;
  guint n_most = 1;

  for (guint i = 0; i < cards->len; i++)
    {
      PlenaryGeometryCard *card = &g_array_index (cards, PlenaryGeometryCard, i);

      g_array_append_val (starts, card->start);
      g_array_append_val (ends, card->end);
    }

  g_array_sort (starts, compare_numbers);
  g_array_sort (ends, compare_numbers);

  for (guint i = 0; i < starts->len; i++)
    {
      while (n_over <= i && g_array_index (ends, int, n_over) <= g_array_index (starts, int, i))
        n_over++;

      n_most = MAX (n_most, i + 1 - n_over);
    }

  return n_most;
}

PlenaryGeometryBlock *
plenary_geometry_block_new (PlenaryGeometry *geometry,
                            PlenaryDay      *day)
{
  PlenaryGeometryBlock *block = g_new0 (PlenaryGeometryBlock, 1);

  block->place.day = day;
  block->stamp = plenary_entity_get_stamp (PLENARY_ENTITY (day));
  block->first = G_MAXINT;
  block->last = G_MININT;
  block->strips = g_array_new (FALSE, FALSE, sizeof (PlenaryGeometryStrip));
  block->cards = g_array_new (FALSE, FALSE, sizeof (PlenaryGeometryCard));
  block->twins = g_array_new (FALSE, FALSE, sizeof (guint));
  block->bottoms = g_array_new (FALSE, FALSE, sizeof (int));
  block->indices = g_hash_table_new (g_str_hash, g_str_equal);
  stretch (block, plenary_day_get_start (day), plenary_day_get_end (day));
  add_cards (block, geometry);
  block->n_at_once = count_at_once (block->cards);
  sort (block, compare_starts);
  plenary_geometry_part (geometry, block);
  block->place.n_cards = block->cards->len;
  index_ids (block);

  return block;
}

/* Takes NULL, which stands for a block that went elsewhere. */
void
plenary_geometry_block_free (PlenaryGeometryBlock *block)
{
  if (block == NULL)
    return;

  g_array_unref (block->strips);
  g_clear_pointer (&block->gaps, g_array_unref);
  g_array_unref (block->cards);
  g_array_unref (block->twins);
  g_array_unref (block->bottoms);
  g_hash_table_unref (block->indices);
  g_free (block);
}

PlenaryGeometryStrip *
plenary_geometry_block_get_strip (PlenaryGeometryBlock *block,
                                  guint                 index)
{
  return &g_array_index (block->strips, PlenaryGeometryStrip, index);
}

/* Whether a card still says what it is when others lie over its end. */
static gboolean
is_solid (PlenaryGeometry *geometry,
          PlenarySession  *session)
{
  return geometry->space.measure_title != NULL && !plenary_session_is_kind (session, "marker") &&
         !plenary_session_is_cancelled (session) &&
         plenary_agenda_get_look (geometry->agenda, session) != PLENARY_LOOK_BREAK;
}

static PlenarySlot *
create_slots (PlenaryGeometryBlock *block,
              PlenaryGeometry      *geometry)
{
  PlenarySlot *slots = g_new0 (PlenarySlot, block->cards->len);

  /* Of two that start together the author's first stands first. */
  sort (block, compare_orders);

  for (guint i = 0; i < block->cards->len; i++)
    {
      PlenaryGeometryCard *card = get_card (block, i);
      gboolean is_marker = plenary_session_is_kind (card->session, "marker");

      slots[i].start = plenary_geometry_get_y (geometry, card->start);
      slots[i].end = plenary_geometry_get_y (geometry, card->end);
      slots[i].least = is_marker ? plenary_geometry_scale_text (geometry, LEAST_MARKER) :
                                   LEAST_CARD;
      slots[i].column = card->column;
      slots[i].n_more = card->n_columns - 1;
      slots[i].title = is_solid (geometry, card->session) ?
                       plenary_geometry_scale_text (geometry, LEAST_TITLE) : 0;
    }

  plenary_lanes_assign (slots, block->cards->len);

  return slots;
}

static void
take_slots (PlenaryGeometryBlock *block,
            const PlenarySlot    *slots)
{
  block->bottom = 0;

  for (guint i = 0; i < block->strips->len; i++)
    plenary_geometry_block_get_strip (block, i)->n_lanes = 1;

  for (guint i = 0; i < block->cards->len; i++)
    {
      PlenaryGeometryCard *card = get_card (block, i);
      PlenaryGeometryStrip *strip = plenary_geometry_block_get_strip (block, card->column);

      card->y = slots[i].from + CARD_GAP - 1;
      card->height = slots[i].to - slots[i].from - CARD_GAP;
      card->lane = slots[i].lane;
      card->n_wide = slots[i].n_wide;
      card->n_lanes = slots[i].n_lanes;
      card->over = MAX (slots[i].over - CARD_GAP, 0);
      card->under = MAX (slots[i].under - CARD_GAP, 0);
      strip->n_lanes = MAX (strip->n_lanes, card->n_lanes);
      block->bottom = MAX (block->bottom, slots[i].to);
    }

  sort (block, compare_places);
  index_ids (block);
  find_bottoms (block);
  block->is_spread = FALSE;
}

/* Places the cards at their times, in lanes or over each other. Which of these, if titles allow
 * it, is settled when the widths are known.
 */
void
plenary_geometry_block_lay_hours (PlenaryGeometryBlock *block,
                                  PlenaryGeometry      *geometry)
{
  g_autofree PlenarySlot *slots = create_slots (block, geometry);

  block->is_overlaid = FALSE;

  for (guint i = 0; i < block->cards->len; i++)
    block->is_overlaid |= slots[i].over > 0;

  take_slots (block, slots);

  for (guint i = 0; i < block->strips->len; i++)
    {
      PlenaryGeometryStrip *strip = plenary_geometry_block_get_strip (block, i);

      strip->n_least = strip->n_lanes;
    }

  block->is_laid = TRUE;
  block->is_settled = FALSE;
}

static gboolean
has_settled_for (PlenaryGeometryBlock *block,
                 const int            *widths)
{
  for (guint i = 0; i < block->strips->len; i++)
    if (plenary_geometry_block_get_strip (block, i)->title_width != widths[i])
      return FALSE;

  return block->is_settled;
}

/* Looks at the titles of cards that would lie over each other: where one would be cut, they stand
 * in lanes.
 */
void
plenary_geometry_block_settle (PlenaryGeometryBlock *block,
                               PlenaryGeometry      *geometry,
                               const int            *widths)
{
  g_autofree PlenarySlot *slots = NULL;

  if (!block->is_overlaid || has_settled_for (block, widths))
    return;

  slots = create_slots (block, geometry);

  for (guint i = 0; i < block->strips->len; i++)
    plenary_geometry_block_get_strip (block, i)->title_width = widths[i];

  for (guint i = 0; i < block->cards->len; i++)
    if (slots[i].over > 0 || slots[i].under > 0)
      slots[i].title = geometry->space.measure_title (get_card (block, i)->session,
                                                      widths[slots[i].column],
                                                      geometry->space.user_data);

  plenary_lanes_assign (slots, block->cards->len);
  take_slots (block, slots);
  block->is_settled = TRUE;
}

/* Gives the cards the heights that their texts need. */
void
plenary_geometry_block_lay_list (PlenaryGeometryBlock       *block,
                                 const PlenaryGeometrySpace *space,
                                 int                         width)
{
  sort (block, compare_starts);

  for (guint i = 0; i < block->cards->len; i++)
    {
      PlenaryGeometryCard *card = get_card (block, i);

      card->height = space->measure != NULL ?
                     space->measure (card->session, width, space->user_data) :
                     (int) (LIST_CARD * space->text);
      card->lane = 0;
      card->n_wide = card->n_lanes = 1;
      card->over = card->under = 0;
    }

  index_ids (block);
  block->is_laid = TRUE;
  block->is_spread = FALSE;
}

/* Places the cards one below the other from @y on. */
void
plenary_geometry_block_stack (PlenaryGeometryBlock *block,
                              int                   y,
                              int                   gap)
{
  for (guint i = 0; i < block->cards->len; i++)
    {
      PlenaryGeometryCard *card = get_card (block, i);

      card->y = y;
      y += card->height + gap;
    }

  block->bottom = y;
  find_bottoms (block);
}

/* Says where a column is; only what has moved is spread anew. */
void
plenary_geometry_block_set_strip (PlenaryGeometryBlock *block,
                                  guint                 index,
                                  int                   x,
                                  int                   width)
{
  PlenaryGeometryColumn *column = &plenary_geometry_block_get_strip (block, index)->place;

  if (column->x == x && column->width == width)
    return;

  column->x = x;
  column->width = width;
  block->is_spread = FALSE;
}

/* Gives the cards their share of the widths of the columns. */
void
plenary_geometry_block_spread (PlenaryGeometryBlock *block)
{
  if (block->is_spread)
    return;

  for (guint i = 0; i < block->cards->len; i++)
    {
      PlenaryGeometryCard *card = get_card (block, i);
      PlenaryGeometryColumn *first =
        &plenary_geometry_block_get_strip (block, card->column)->place;
      PlenaryGeometryColumn *last =
        &plenary_geometry_block_get_strip (block, card->column + card->n_columns - 1)->place;
      int width = last->x + last->width - first->x;
      guint end = card->lane + card->n_wide;
      int from = (int) ((gint64) width * card->lane / card->n_lanes);
      int to = (int) ((gint64) width * end / card->n_lanes);

      card->x = first->x + from;
      card->width = to - from - (end < card->n_lanes ? PLENARY_GEOMETRY_LANE_GAP : 0);
    }

  block->is_spread = TRUE;
}
