/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The running order of a session: what it is made of, as a bar and as a list with the times at
 * which each part begins. A short one stands beside the list of who is there.
 *
 * What the talks and the discussion leave of the session is for the words that open it, or, where
 * no discussion is planned, for a discussion.
 */

#include "config.h"

#include "plenary-sheet-private.h"

#include "plenary-sums.h"
#include "plenary-time.h"

#include <string.h>

#define PX PLENARY_PROGRAMME_PX

/* For the times of the list: a digit, and what is free beside them. */
#define LETTER PX (7.5)
#define GAP PX (14)

/* So many lines of the list are on the page of the bar. */
#define KEPT_UNDER_BAR 2

typedef struct
{
  PlenarySession *session;
  GArray         *segments;
  char           *end;         /* when all of them are over; NULL if nobody knows */
  int             length;      /* of the session, 0 if nobody knows */
  int             over;        /* when it should be over; PLENARY_TIME_NONE if nobody knows */
} Order;

static void
order_clear (Order *order)
{
  g_clear_pointer (&order->segments, g_array_unref);
  g_free (order->end);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

/* The time so many minutes after the session began, if anybody knows when that is. */
static char *
dup_time_after (PlenaryProgramme *self,
                int               start,
                int               minutes)
{
  return start != PLENARY_TIME_NONE ? plenary_wording_dup_clock (self->wording, start + minutes)
                                    : NULL;
}

static void
add_segment (PlenaryProgramme *self,
             GArray           *segments,
             const char       *text,
             int               start,
             int               minutes,
             gboolean          is_talk)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  PlenarySegment segment = { .minutes = minutes, .is_talk = is_talk };

  if (minutes <= 0)
    return;

  segment.number = plenary_words_number (words, (guint) minutes);
  segment.text = text != NULL ? g_strdup (text)
                              : plenary_words_fill (words, "session", "minutes", segment.number,
                                                    NULL);
  segment.time = dup_time_after (self, start, plenary_segments_sum (segments));
  g_array_append_val (segments, segment);
}

/* What the session is made of, in order; nothing if nobody knows how long one of its talks is. */
static GArray *
collect (PlenaryProgramme *self,
         PlenarySession   *session,
         int               start,
         int               length)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  PlenaryList *talks = plenary_session_get_talks (session);
  GArray *segments = plenary_segments_new ();
  PlenarySessionSum sum;
  int rest;

  plenary_sum_session (session, &sum);

  if (sum.talks + sum.discussion == 0)
    return segments;

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    if (plenary_talk_get_minutes (plenary_list_get (talks, i)) <= 0)
      return segments;

  rest = MAX (length - sum.talks - sum.discussion, 0);

  if (sum.discussion > 0)
    add_segment (self, segments, plenary_words_get (words, "sheet", "opening"), start, rest,
                 FALSE);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    add_segment (self, segments, NULL, start,
                 plenary_talk_get_minutes (plenary_list_get (talks, i)), TRUE);

  add_segment (self, segments, plenary_words_get (words, "session", "discussion"), start,
               sum.discussion > 0 ? sum.discussion : rest, FALSE);

  return segments;
}

static PlenaryBlock *
add_bar (PlenaryProgramme *self,
         Order            *order,
         double            space)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);

  return plenary_programme_add_figure (self, plenary_bar_new (order->segments, order->end,
                                                              order->length),
                                       plenary_words_get (words, "sheet", "order"), space);
}

/* How wide times are that have so many letters, with what is free beside them. */
static double
guess_times_width (PlenaryProgramme *self,
                   glong             n_letters)
{
  double size = plenary_setting_get_ticket (plenary_wording_get_setting (self->wording))->size;

  return (double) n_letters * LETTER * size + GAP;
}

/* How far in the list stands, so that the longest time fits before it. */
static double
get_times_width (PlenaryProgramme *self,
                 Order            *order)
{
  glong most = order->end != NULL ? g_utf8_strlen (order->end, -1) : 0;

  for (guint i = 0; i < order->segments->len; i++)
    {
      const char *time = g_array_index (order->segments, PlenarySegment, i).time;

      if (time != NULL)
        most = MAX (most, g_utf8_strlen (time, -1));
    }

  return most > 0 ? guess_times_width (self, most) : 0;
}

/* What has nothing under it is no title, which what comes next would have to follow. The list had
 * better be whole all the same, and its end not be alone.
 */
static void
settle_item (PlenaryProgramme *self,
             guint             item,
             int               cost)
{
  PlenaryBlock *block = plenary_flow_get_block (self->flow, item);

  if (plenary_flow_get_n_blocks (self->flow) > item + 1)
    return;

  block->style = PLENARY_PRINT_MARKER;
  block->keep = 0;
  block->cost = cost;
}

static void
add_list (PlenaryProgramme *self,
          Order            *order)
{
  PlenaryList *talks = plenary_session_get_talks (order->session);
  guint talk = 0;

  for (guint i = 0; i < order->segments->len; i++)
    {
      PlenarySegment *segment = &g_array_index (order->segments, PlenarySegment, i);
      char *time = g_strdup (segment->time);
      guint item = plenary_flow_get_n_blocks (self->flow);

      if (segment->is_talk)
        plenary_programme_add_talk (self, plenary_list_get (talks, talk++), time);
      else
        plenary_programme_add_item (self, segment->text, segment->minutes, time);

      settle_item (self, item, PLENARY_BREAK_COMPANY);
    }
}

/* What of the session is known of its time. */
static void
begin (PlenaryProgramme *self,
       PlenaryDay       *day,
       guint             index,
       Order            *order)
{
  int start, end;

  order->session = plenary_list_get (plenary_day_get_sessions (day), index);
  plenary_day_get_span (day, index, &start, &end);
  order->length = start != PLENARY_TIME_NONE && end != PLENARY_TIME_NONE && end > start
                  ? end - start : 0;
  order->segments = collect (self, order->session, start, order->length);
  order->end = dup_time_after (self, start, plenary_segments_sum (order->segments));
  order->over = start != PLENARY_TIME_NONE && order->segments->len > 0 && order->length == 0 ?
                start + plenary_segments_sum (order->segments) : end;
}

/* The last line: that it ends, and what is next. */
static char *
dup_last (PlenaryProgramme *self,
          PlenaryDay       *day,
          guint             index,
          const Order      *order)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  char *next = NULL;

  if (order->over != PLENARY_TIME_NONE)
    next = plenary_sheet_dup_next (self, day, index, order->over);

  return next != NULL ? next : g_strdup (plenary_words_get (words, "sheet", "end"));
}

/* Who gives a talk, each on a line after its title. */
static char *
dup_talk (PlenaryProgramme *self,
          PlenaryTalk      *talk)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *title = plenary_wording_dup_talk (self->wording, talk);
  GPtrArray *people = plenary_talk_get_people (talk);

  g_string_append (text, title);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      gsize name_length;
      g_autofree char *line =
        plenary_wording_dup_person (self->wording, g_ptr_array_index (people, i), &name_length);

      if (line != NULL)
        g_string_append_printf (text, "\n%s", line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a session is made of is a list that stands beside that of who is there. */
static void
add_rows (PlenaryProgramme *self,
          Order            *order,
          const char       *last,
          PlenaryFigure    *lists)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  PlenaryList *talks = plenary_session_get_talks (order->session);
  guint talk = 0;

  for (guint i = 0; i < order->segments->len; i++)
    {
      PlenarySegment *segment = &g_array_index (order->segments, PlenarySegment, i);
      g_autofree char *minutes = plenary_words_fill (words, "session", "minutes", segment->number,
                                                     NULL);
      g_autofree char *text =
        segment->is_talk ? dup_talk (self, plenary_list_get (talks, talk++))
                         : g_strdup (segment->text);

      plenary_lists_add (lists, segment->time, text, 0, minutes);
    }

  if (order->end != NULL)
    plenary_lists_add (lists, order->end, last, 0, "");
}

static void
add_people (PlenaryProgramme *self,
            GPtrArray        *people,
            PlenaryFigure    *lists)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);
      g_autofree char *role = plenary_wording_dup_role (self->wording, participation->role, FALSE);
      gsize n_strong;
      g_autofree char *line = plenary_wording_dup_person (self->wording, participation, &n_strong);

      if (line != NULL)
        plenary_lists_add (lists, NULL, line, n_strong, role);
    }
}

/* Talks that have more to say than a title and names have lists of their own. */
static gboolean
has_abstracts (PlenaryProgramme *self,
               PlenarySession   *session)
{
  PlenaryList *talks = plenary_session_get_talks (session);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    if (plenary_talk_get_abstract (plenary_list_get (talks, i)) != NULL)
      return plenary_setting_shows (plenary_wording_get_setting (self->wording),
                                    PLENARY_OPTION_ABSTRACTS);

  return FALSE;
}

/**
 * plenary_sheet_add_order_beside_people:
 * @index: the place of the session in @day
 *
 * Adds what the session is made of, and at its side who is there, if both are short lists.
 *
 * Returns: whether they are
 */
gboolean
plenary_sheet_add_order_beside_people (PlenaryProgramme *self,
                                       PlenaryDay       *day,
                                       guint             index)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_auto(Order) order = { 0 };
  g_autofree char *last = NULL;
  PlenaryFigure *lists;
  guint n;

  begin (self, day, index, &order);

  if (order.segments->len == 0 || has_abstracts (self, order.session))
    return FALSE;

  last = dup_last (self, day, index, &order);
  lists = plenary_lists_new (self->flow, self->part);
  plenary_lists_begin (lists, plenary_words_get (words, "sheet", "order"));
  add_rows (self, &order, last, lists);
  n = plenary_lists_get_n_rows (lists);
  plenary_lists_begin (lists, plenary_words_get (words, "sheet", "people"));
  add_people (self, plenary_session_get_people (order.session), lists);

  if (plenary_lists_get_n_rows (lists) == n ||
      !plenary_lists_are_short (lists, plenary_wording_get_setting (self->wording)))
    {
      plenary_figure_free (lists);
      return FALSE;
    }

  add_bar (self, &order, PX (20));
  plenary_programme_add (self, "Sect", PLENARY_PRINT_CONTINUED, "", PX (16))->figure = lists;

  return TRUE;
}

/**
 * plenary_sheet_add_order:
 * @index: the place of the session in @day
 *
 * Adds what the session is made of, and when.
 */
void
plenary_sheet_add_order (PlenaryProgramme *self,
                         PlenaryDay       *day,
                         guint             index)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_auto(Order) order = { 0 };

  begin (self, day, index, &order);

  if (order.segments->len == 0 &&
      plenary_list_get_n_items (plenary_session_get_talks (order.session)) == 0)
    return;

  plenary_sheet_add_head (self, plenary_words_get (words, "sheet", "order"));

  if (order.segments->len == 0)
    {
      plenary_programme_add_talks (self, order.session);
      return;
    }

  add_bar (self, &order, PX (8))->keep = KEPT_UNDER_BAR;
  self->indent = get_times_width (self, &order);
  add_list (self, &order);

  if (order.end != NULL)
    {
      g_autofree char *last = dup_last (self, day, index, &order);
      PlenaryBlock *block =
        plenary_programme_add_item (self, last, 0, g_steal_pointer (&order.end));

      plenary_block_mark (block, 0, strlen (block->text), PLENARY_PRINT_MARK_NOTE, NULL);
      settle_item (self, plenary_flow_get_n_blocks (self->flow) - 1, PLENARY_BREAK_WHOLE);
    }

  self->indent = 0;
}

/**
 * plenary_sheet_add_end:
 * @index: the place of the session in @day
 *
 * Adds what is next after the session, and when, where no running order says it.
 */
void
plenary_sheet_add_end (PlenaryProgramme *self,
                       PlenaryDay       *day,
                       guint             index)
{
  g_auto(Order) order = { 0 };
  g_autofree char *next = NULL;
  PlenaryBlock *block;

  begin (self, day, index, &order);

  if (order.over == PLENARY_TIME_NONE ||
      (order.segments->len > 0 &&
       plenary_setting_shows (plenary_wording_get_setting (self->wording),
                              PLENARY_OPTION_TALKS)))
    return;

  next = plenary_sheet_dup_next (self, day, index, order.over);

  if (next == NULL)
    return;

  block = plenary_programme_add (self, "P", PLENARY_PRINT_BREAK_TIME, next, PX (8));
  block->aside = plenary_wording_dup_clock (self->wording, order.over);
  block->aside_part = plenary_flow_add_part (self->flow, self->part, "P");
  block->aside_style = PLENARY_PRINT_TIME;
  block->aside_place = PLENARY_ASIDE_BEFORE;
  block->aside_width = guess_times_width (self, g_utf8_strlen (block->aside, -1));
  block->indent = block->aside_width;
}
