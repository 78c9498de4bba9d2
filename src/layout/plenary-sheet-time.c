/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of a session as a bar of what it is made of. If that comes to more than the session, the
 * bar is as long as it is, and a mark shows where the session should have ended.
 */

#include "config.h"

#include "plenary-sheet-private.h"
#include "plenary-typesetter.h"

#define PX PLENARY_PROGRAMME_PX

#define BAR PX (26)
#define BAR_LINE PX (1.3)
#define BAR_GAP PX (3)
#define MARK PX (4)

/* Talks are a little darker than what is around them; copies show the lines between them. */
#define GREY_OF_TALK 0.87

/* From one time to the next. */
#define GAP PX (14)

typedef struct
{
  PlenaryFigure  figure;
  GArray        *segments;
  char          *end;
  int            length;      /* 0 if nobody knows */
} Bar;

static void
segment_clear (gpointer data)
{
  PlenarySegment *segment = data;

  g_free (segment->text);
  g_free (segment->number);
  g_free (segment->time);
}

static double
measure_bar (PlenaryFigure     *figure,
             PlenaryTypesetter *typesetter,
             double             width)
{
  return BAR + BAR_GAP + plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_CONTINUED);
}

static void
show (PlenaryTypesetter *typesetter,
      cairo_t           *cr,
      const char        *text,
      double             x,
      double             y,
      double             width)
{
  g_auto(PlenaryLines) lines = { 0 };

  plenary_typesetter_set_one (typesetter, PLENARY_PRINT_CONTINUED, text, NULL, width + 1, &lines);
  plenary_typesetter_show (typesetter, cr, &lines, FALSE, x, y, 0, 1);
}

/* What is on, if there is room for it, else how many minutes. */
static void
draw_segment (PlenaryTypesetter    *typesetter,
              cairo_t              *cr,
              const PlenarySegment *segment,
              double                x,
              double                y,
              double                width)
{
  const char *texts[] = { segment->text, segment->number };
  double leading = plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_CONTINUED);

  cairo_save (cr);

  if (segment->is_talk)
    {
      cairo_set_source_rgb (cr, GREY_OF_TALK, GREY_OF_TALK, GREY_OF_TALK);
      cairo_rectangle (cr, x, y, width, BAR);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
    }

  cairo_set_line_width (cr, BAR_LINE);
  cairo_rectangle (cr, x, y, width, BAR);
  cairo_stroke (cr);
  cairo_restore (cr);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double length;

      if (texts[i] == NULL)
        continue;

      length = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_CONTINUED, texts[i]);

      if (length + 2 * BAR_GAP <= width)
        {
          show (typesetter, cr, texts[i], x + (width - length) / 2, y + (BAR - leading) / 2,
                length);
          return;
        }
    }
}

/* A time under its place on the bar, unless another is there; those of the ends come first. */
static void
draw_time (PlenaryTypesetter *typesetter,
           cairo_t           *cr,
           const char        *time,
           double             at,
           double             y,
           double            *from,
           double             to)
{
  double length;
  double x;

  if (time == NULL)
    return;

  length = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_CONTINUED, time);
  x = at - length / 2;

  if (x < *from || x + length > to)
    return;

  show (typesetter, cr, time, x, y, length);
  *from = x + length + GAP / 2;
}

/* The times along the bar from one side to the other, whichever is first. */
static void
draw_times (Bar               *self,
            PlenaryTypesetter *typesetter,
            cairo_t           *cr,
            double             x,
            double             y,
            double             width,
            gboolean           is_right_to_left)
{
  const PlenarySegment *first = &g_array_index (self->segments, PlenarySegment, 0);
  const char *left = is_right_to_left ? self->end : first->time;
  const char *right = is_right_to_left ? first->time : self->end;
  int total = plenary_segments_sum (self->segments);
  double from = x;
  double to = x + width;

  if (left != NULL)
    {
      double length = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_CONTINUED, left);

      show (typesetter, cr, left, x, y, length);
      from += length + GAP / 2;
    }

  if (right != NULL)
    {
      double length = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_CONTINUED, right);

      show (typesetter, cr, right, x + width - length, y, length);
      to -= length + GAP / 2;
    }

  for (guint i = 1; i < self->segments->len; i++)
    {
      guint index = is_right_to_left ? self->segments->len - i : i;
      int minutes = 0;
      double at;

      for (guint j = 0; j < index; j++)
        minutes += g_array_index (self->segments, PlenarySegment, j).minutes;

      at = width * minutes / total;
      draw_time (typesetter, cr, g_array_index (self->segments, PlenarySegment, index).time,
                 is_right_to_left ? x + width - at : x + at, y, &from, to);
    }
}

static void
draw_bar (PlenaryFigure     *figure,
          PlenaryTypesetter *typesetter,
          cairo_t           *cr,
          double             x,
          double             y,
          double             width,
          gboolean           is_right_to_left)
{
  Bar *self = (Bar *) figure;
  int total = plenary_segments_sum (self->segments);
  int before = 0;

  for (guint i = 0; i < self->segments->len; i++)
    {
      const PlenarySegment *segment = &g_array_index (self->segments, PlenarySegment, i);
      double from = width * before / total;
      double length = width * segment->minutes / total;

      draw_segment (typesetter, cr, segment, is_right_to_left ? x + width - from - length
                                                              : x + from, y, length);
      before += segment->minutes;
    }

  if (self->length > 0 && self->length < total)
    {
      double at = width * self->length / total;

      cairo_rectangle (cr, (is_right_to_left ? x + width - at : x + at) - MARK / 2, y - MARK,
                       MARK, BAR + MARK);
      cairo_fill (cr);
    }

  draw_times (self, typesetter, cr, x, y + BAR + BAR_GAP, width, is_right_to_left);
}

static void
free_bar (PlenaryFigure *figure)
{
  Bar *self = (Bar *) figure;

  g_array_unref (self->segments);
  g_free (self->end);
  g_free (self);
}

/**
 * plenary_segments_new:
 *
 * Returns: (transfer full) (element-type PlenarySegment): what time is made of, still nothing
 */
GArray *
plenary_segments_new (void)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (PlenarySegment));

  g_array_set_clear_func (segments, segment_clear);

  return segments;
}

/**
 * plenary_segments_sum:
 * @segments: (element-type PlenarySegment): what time is made of
 *
 * Returns: how many minutes that are
 */
int
plenary_segments_sum (GArray *segments)
{
  int minutes = 0;

  for (guint i = 0; i < segments->len; i++)
    minutes += g_array_index (segments, PlenarySegment, i).minutes;

  return minutes;
}

/**
 * plenary_bar_new:
 * @segments: (element-type PlenarySegment): what the time is made of, one minute at least
 * @end: (nullable): when it ends
 * @length: how many minutes there are for it, 0 if nobody knows
 *
 * Returns: (transfer full): a bar of time
 */
PlenaryFigure *
plenary_bar_new (GArray     *segments,
                 const char *end,
                 int         length)
{
  Bar *self = g_new0 (Bar, 1);

  self->figure.measure = measure_bar;
  self->figure.draw = draw_bar;
  self->figure.free = free_bar;
  self->segments = g_array_ref (segments);
  self->end = g_strdup (end);
  self->length = length;

  return &self->figure;
}
