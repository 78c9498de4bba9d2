/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that is set as large as its place lets it be.
 *
 * What is read from afar has no size of its own: a short name is large, a long one smaller. Sizes
 * come from a scale of a few, each a little smaller than the one before, so that signs that hang
 * beside each other do not differ by a hair. The last is the least that can be read there.
 */

#include "config.h"

#include "plenary-sizes.h"

#include <math.h>

/* From one size to the next; eight of them double it. */
#define STEP 1.0905

/* What was set last is kept, as it is asked for again to be shown, perhaps on page after page. */
#define N_KEPT 8

/* Widths that differ by less are the same, in points. */
#define TOLERANCE 0.001

typedef struct
{
  guint              index;
  PlenaryPrintStyle  style;
  char              *text;     /* NULL for none */
  GArray            *spans;    /* likewise */
  double             width;
  PlenaryLines       lines;
} Kept;

struct _PlenarySizes
{
  PlenarySetting  *setting;
  PlenaryTypeCase *type_case;
  GArray          *scales;          /* from the largest */
  GPtrArray       *typesetters;     /* of each scale, NULL until it is asked for */
  Kept             kept[N_KEPT];
  guint            oldest;          /* of those */
};

static void
kept_clear (Kept *kept)
{
  plenary_lines_clear (&kept->lines);
  g_clear_pointer (&kept->text, g_free);
  g_clear_pointer (&kept->spans, g_array_unref);
}

static void
typesetter_clear (gpointer data)
{
  if (data != NULL)
    plenary_typesetter_free (data);
}

/**
 * plenary_sizes_new:
 * @type_case: of @setting, which must live as long
 * @least: by how much text is set larger than usual at the least
 * @most: by how much at the most, if that is more
 *
 * Returns: (transfer full): the sizes from the largest to the smallest
 */
PlenarySizes *
plenary_sizes_new (PlenarySetting  *setting,
                   PlenaryTypeCase *type_case,
                   double           least,
                   double           most)
{
  PlenarySizes *self;

  g_return_val_if_fail (least > 0, NULL);

  self = g_new0 (PlenarySizes, 1);
  self->setting = plenary_setting_ref (setting);
  self->type_case = type_case;
  self->scales = g_array_new (FALSE, FALSE, sizeof (double));

  for (double scale = most; scale > least * sqrt (STEP); scale /= STEP)
    g_array_append_val (self->scales, scale);

  g_array_append_val (self->scales, least);
  self->typesetters = g_ptr_array_new_full (self->scales->len, typesetter_clear);
  g_ptr_array_set_size (self->typesetters, (int) self->scales->len);

  return self;
}

void
plenary_sizes_free (PlenarySizes *self)
{
  for (guint i = 0; i < N_KEPT; i++)
    kept_clear (&self->kept[i]);

  g_ptr_array_unref (self->typesetters);
  g_array_unref (self->scales);
  plenary_setting_unref (self->setting);
  g_free (self);
}

/**
 * plenary_sizes_get_n:
 *
 * Returns: how many sizes there are, one at least
 */
guint
plenary_sizes_get_n (PlenarySizes *self)
{
  return self->scales->len;
}

/**
 * plenary_sizes_get_scale:
 * @index: of a size, from 0 for the largest
 *
 * Returns: by how much it is larger than usual
 */
double
plenary_sizes_get_scale (PlenarySizes *self,
                         guint         index)
{
  g_return_val_if_fail (index < self->scales->len, 1);

  return g_array_index (self->scales, double, index);
}

/**
 * plenary_sizes_get:
 * @index: of a size
 *
 * Returns: (transfer none): what sets text in it
 */
PlenaryTypesetter *
plenary_sizes_get (PlenarySizes *self,
                   guint         index)
{
  gpointer *typesetter;

  g_return_val_if_fail (index < self->scales->len, NULL);

  typesetter = &g_ptr_array_index (self->typesetters, index);

  if (*typesetter == NULL)
    *typesetter = plenary_typesetter_new (self->setting, self->type_case,
                                          plenary_sizes_get_scale (self, index));

  return *typesetter;
}

static Kept *
find_kept (PlenarySizes      *self,
           guint              index,
           PlenaryPrintStyle  style,
           const char        *text,
           GArray            *spans,
           double             width)
{
  for (guint i = 0; i < N_KEPT; i++)
    {
      Kept *kept = &self->kept[i];

      if (kept->text != NULL && kept->index == index && kept->style == style &&
          kept->spans == spans && fabs (kept->width - width) < TOLERANCE &&
          g_str_equal (kept->text, text))
        return kept;
    }

  return NULL;
}

/**
 * plenary_sizes_set:
 * @index: of a size
 * @spans: (nullable) (element-type PlenarySpan): where @text differs from @style, which does not
 *   change from then on
 * @width: of the lines, in points
 *
 * Returns: (transfer none): @text in lines, until some others are set
 */
const PlenaryLines *
plenary_sizes_set (PlenarySizes      *self,
                   guint              index,
                   PlenaryPrintStyle  style,
                   const char        *text,
                   GArray            *spans,
                   double             width)
{
  Kept *kept = find_kept (self, index, style, text, spans, width);

  if (kept != NULL)
    return &kept->lines;

  kept = &self->kept[self->oldest];
  self->oldest = (self->oldest + 1) % N_KEPT;
  kept_clear (kept);
  kept->index = index;
  kept->style = style;
  kept->text = g_strdup (text);
  kept->spans = spans != NULL ? g_array_ref (spans) : NULL;
  kept->width = width;
  plenary_typesetter_set (plenary_sizes_get (self, index), style, kept->text, kept->spans, width,
                          &kept->lines);

  return &kept->lines;
}

/**
 * plenary_sizes_count_lines:
 * @index: of a size
 * @width: of the lines, in points
 *
 * Returns: how many lines @text has; none if it is empty
 */
guint
plenary_sizes_count_lines (PlenarySizes      *self,
                           guint              index,
                           PlenaryPrintStyle  style,
                           const char        *text,
                           double             width)
{
  return *text != '\0' ? plenary_sizes_set (self, index, style, text, NULL, width)->n : 0;
}

/**
 * plenary_sizes_measure:
 * @index: of a size
 * @width: of the lines, in points
 *
 * Returns: how high the lines of @text are, in points
 */
double
plenary_sizes_measure (PlenarySizes      *self,
                       guint              index,
                       PlenaryPrintStyle  style,
                       const char        *text,
                       double             width)
{
  return plenary_sizes_count_lines (self, index, style, text, width) *
         plenary_typesetter_get_leading (plenary_sizes_get (self, index), style);
}

/**
 * plenary_sizes_get_longest:
 *
 * Text that is narrower than that has a word broken in two. It grows as the type does.
 *
 * Returns: how long the longest is of what must be on one line, in points, at usual size
 */
double
plenary_sizes_get_longest (PlenarySizes      *self,
                           PlenaryPrintStyle  style,
                           const char        *text)
{
  int n = (int) g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  const char *start = text;
  const char *p = text;
  guint least = self->scales->len - 1;    /* in which Pango can tell how long a line is */
  double longest = 0;

  pango_get_log_attrs (text, -1, -1,
                       pango_language_from_string (plenary_setting_get_language (self->setting)),
                       attributes, n + 1);

  for (int i = 1; i <= n; i++)
    {
      g_autofree char *piece = NULL;

      p = g_utf8_next_char (p);

      if (i < n && !attributes[i].is_line_break)
        continue;

      piece = g_strchomp (g_strndup (start, (gsize) (p - start)));
      longest = MAX (longest, plenary_typesetter_get_width (plenary_sizes_get (self, least),
                                                            style, piece));
      start = p;
    }

  return longest / plenary_sizes_get_scale (self, least);
}

/**
 * plenary_sizes_find:
 * @width: of the lines, in points
 * @height: of all of them, in points
 *
 * Returns: the largest size in which @text fits there with all its words whole; how many sizes
 *   there are if it fits in none
 */
guint
plenary_sizes_find (PlenarySizes      *self,
                    PlenaryPrintStyle  style,
                    const char        *text,
                    double             width,
                    double             height)
{
  double longest = plenary_sizes_get_longest (self, style, text);
  guint i = 0;

  while (i < self->scales->len &&
         (longest * plenary_sizes_get_scale (self, i) > width ||
          plenary_sizes_measure (self, i, style, text, width) > height))
    i++;

  return i;
}

/**
 * plenary_sizes_show:
 * @index: of a size
 * @at_end: whether lines end at the side of the page that is read last
 * @x: the left edge of the lines, in points
 * @y: the top of the first of them
 * @width: of them
 *
 * Returns: how high they are, in points
 */
double
plenary_sizes_show (PlenarySizes      *self,
                    guint              index,
                    cairo_t           *cr,
                    PlenaryPrintStyle  style,
                    const char        *text,
                    gboolean           at_end,
                    double             x,
                    double             y,
                    double             width)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (self, index);
  const PlenaryLines *lines;

  if (*text == '\0')
    return 0;

  lines = plenary_sizes_set (self, index, style, text, NULL, width);
  plenary_typesetter_show (typesetter, cr, lines, at_end, x, y, 0, lines->n);

  return lines->n * plenary_typesetter_get_leading (typesetter, style);
}
