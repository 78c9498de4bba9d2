/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The geometry of a timeline: where each day and each card is, in pixels.
 *
 * Time runs down, days run across and share their hours, and a card is as high as its session is
 * long. Where there is no width for that, days stand one below the other and a card is as high as
 * its text. It is worked out whole after each change, in no time to speak of, and asked for what
 * is in view by bisection, so that a widget need not exist for the rest.
 *
 * Every session is shown, whatever its times are: one that nobody can know the start of stands
 * where the one before it in its day ends, an open one lasts until something else begins. What
 * lies leading or trailing is said in widths from the side on which lines begin.
 */

#include "config.h"

#include "plenary-geometry.h"

#include "plenary-geometry-private.h"
#include "plenary-time.h"

#include <math.h>

/* Pixels at the usual size of text. */
#define GUTTER 60
#define HEAD 40

#define LIST_BELOW 600
#define LIST_GUTTER 66
#define LIST_MARGIN 14
#define LIST_GAP 8
#define LIST_DAY_GAP 10
#define LIST_LEAST 120

#define USUAL_START (9 * 60)
#define USUAL_END (17 * 60)
#define USUAL_MINUTES 60
#define OPEN_MINUTES 120

int
plenary_geometry_scale_text (PlenaryGeometry *self,
                             int              pixels)
{
  return (int) lround (pixels * self->space.text);
}

PlenaryGeometryDay *
plenary_geometry_peek_day (PlenaryGeometry *self,
                           guint            index)
{
  return &g_array_index (self->days, PlenaryGeometryDay, index);
}

PlenaryGeometryCard *
plenary_geometry_peek_card (PlenaryGeometry *self,
                            guint            index)
{
  return &g_array_index (self->cards, PlenaryGeometryCard, index);
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  const PlenaryGeometryCard *left = a;
  const PlenaryGeometryCard *right = b;

  if (left->y != right->y)
    return left->y < right->y ? -1 : 1;

  return (left->x > right->x) - (left->x < right->x);
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

/* Adds the sessions of a day with the times at which they are shown. */
static void
add_day (PlenaryGeometry *self,
         PlenaryDay      *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  PlenaryGeometryDay place = { day };
  g_autoptr(GArray) starts = collect_starts (day);
  int reached = plenary_day_get_start (day);

  if (reached == PLENARY_TIME_NONE)
    reached = USUAL_START;

  place.first = self->cards->len;
  place.n_cards = plenary_list_get_n_items (sessions);

  for (guint i = 0; i < place.n_cards; i++)
    {
      PlenaryGeometryCard card = { plenary_list_get (sessions, i), self->days->len };

      plenary_day_get_span (day, i, &card.start, &card.end);

      if (card.start == PLENARY_TIME_NONE)
        card.start = reached;

      if (card.end == PLENARY_TIME_NONE)
        card.end = find_end (starts, card.start);

      card.end = MAX (card.start, card.end);
      reached = card.end;
      g_array_append_val (self->cards, card);
    }

  g_array_append_val (self->days, place);
}

static void
add_days (PlenaryGeometry *self)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    add_day (self, plenary_list_get (days, i));
}

static void
stretch_hours (int *first,
               int *last,
               int  start,
               int  end)
{
  if (start != PLENARY_TIME_NONE)
    *first = MIN (*first, start);

  if (end != PLENARY_TIME_NONE)
    *last = MAX (*last, end);
}

static void
find_hours (PlenaryGeometry *self)
{
  int first = G_MAXINT;
  int last = G_MININT;

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryDay *day = plenary_geometry_peek_day (self, i)->day;

      stretch_hours (&first, &last, plenary_day_get_start (day), plenary_day_get_end (day));
    }

  for (guint i = 0; i < self->cards->len; i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_peek_card (self, i);

      stretch_hours (&first, &last, card->start, card->end);
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

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const PlenaryGeometryCard *left = a;
  const PlenaryGeometryCard *right = b;

  return (left->start > right->start) - (left->start < right->start);
}

/* Sorts the cards of a day, those that compare the same staying in the order of their author. */
static void
sort_day (PlenaryGeometry          *self,
          const PlenaryGeometryDay *day,
          GCompareDataFunc          compare)
{
  if (day->n_cards > 1)
    g_qsort_with_data (plenary_geometry_peek_card (self, day->first), (int) day->n_cards,
                       sizeof (PlenaryGeometryCard), compare, NULL);
}

static void
lay_list (PlenaryGeometry *self)
{
  int gutter = plenary_geometry_get_gutter (self);
  int width = MAX (self->space.width - gutter - LIST_MARGIN, LIST_LEAST);
  int y = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryGeometryDay *day = plenary_geometry_peek_day (self, i);

      sort_day (self, day, (GCompareDataFunc) compare_starts);
      day->x = gutter;
      day->width = width;
      day->y = y;
      y += plenary_geometry_get_head (self);

      for (guint j = 0; j < day->n_cards; j++)
        {
          PlenaryGeometryCard *card = plenary_geometry_peek_card (self, day->first + j);

          card->x = day->x;
          card->y = y;
          card->width = width;
          card->height = self->space.measure != NULL ?
                         self->space.measure (card->session, width, self->space.user_data) :
                         plenary_geometry_scale_text (self, HEAD);
          y += card->height + LIST_GAP;
        }

      y += LIST_DAY_GAP;
      day->height = y - day->y;
    }

  self->width = MAX (gutter + width + LIST_MARGIN, self->space.width);
  self->height = y + self->space.spare;
}

/* What finding by id and by place needs. */
static void
index_cards (PlenaryGeometry *self)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryGeometryDay *day = plenary_geometry_peek_day (self, i);
      int bottom = G_MININT;

      sort_day (self, day, (GCompareDataFunc) compare_cards);

      for (guint j = day->first; j < day->first + day->n_cards; j++)
        {
          PlenaryGeometryCard *card = plenary_geometry_peek_card (self, j);
          const char *id = plenary_entity_get_id (PLENARY_ENTITY (card->session));

          bottom = MAX (bottom, card->y + card->height);
          g_array_append_val (self->bottoms, bottom);
          g_hash_table_insert (self->indices, (char *) id, GUINT_TO_POINTER (j + 1));
        }
    }
}

/**
 * plenary_geometry_new:
 * @agenda: a programme; what it changes to later does not change the geometry
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
  self->space = *space;
  self->days = g_array_new (FALSE, FALSE, sizeof (PlenaryGeometryDay));
  self->cards = g_array_new (FALSE, FALSE, sizeof (PlenaryGeometryCard));
  self->bottoms = g_array_new (FALSE, FALSE, sizeof (int));
  self->indices = g_hash_table_new (g_str_hash, g_str_equal);
  self->form = space->width < plenary_geometry_scale_text (self, LIST_BELOW) ?
               PLENARY_GEOMETRY_LIST : PLENARY_GEOMETRY_COLUMNS;
  add_days (self);
  find_hours (self);
  find_scale (self);

  if (self->form == PLENARY_GEOMETRY_COLUMNS)
    plenary_geometry_lay_columns (self);
  else
    lay_list (self);

  index_cards (self);

  return self;
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

  g_array_unref (self->days);
  g_array_unref (self->cards);
  g_array_unref (self->bottoms);
  g_hash_table_unref (self->indices);
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
 * Returns: how high the heading of a day is
 */
int
plenary_geometry_get_head (PlenaryGeometry *self)
{
  return plenary_geometry_scale_text (self, HEAD);
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
  return self->days->len;
}

const PlenaryGeometryDay *
plenary_geometry_get_day (PlenaryGeometry *self,
                          guint            index)
{
  g_return_val_if_fail (index < self->days->len, NULL);

  return plenary_geometry_peek_day (self, index);
}

guint
plenary_geometry_get_n_cards (PlenaryGeometry *self)
{
  return self->cards->len;
}

/**
 * plenary_geometry_get_card:
 * @index: which of the cards, which are in the order of days, and in each from top to bottom
 */
const PlenaryGeometryCard *
plenary_geometry_get_card (PlenaryGeometry *self,
                           guint            index)
{
  g_return_val_if_fail (index < self->cards->len, NULL);

  return plenary_geometry_peek_card (self, index);
}

/**
 * plenary_geometry_find:
 * @id: (nullable): the id of a session
 *
 * Returns: the index of its card, or PLENARY_GEOMETRY_NOWHERE
 */
guint
plenary_geometry_find (PlenaryGeometry *self,
                       const char      *id)
{
  guint found = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, id)) : 0;

  return found > 0 ? found - 1 : PLENARY_GEOMETRY_NOWHERE;
}

/**
 * plenary_geometry_get_range:
 * @day: the index of a day
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
  const PlenaryGeometryDay *place = plenary_geometry_get_day (self, day);
  guint low = place->first;
  guint high = place->first + place->n_cards;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->bottoms, int, middle) <= from)
        low = middle + 1;
      else
        high = middle;
    }

  *first = low;
  high = place->first + place->n_cards;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (plenary_geometry_peek_card (self, middle)->y < to)
        low = middle + 1;
      else
        high = middle;
    }

  *end = low;
}
