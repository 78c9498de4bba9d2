/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on a sheet besides lines of text: the number of the session, white on black, and
 * when and where it is, side by side.
 */

#include "config.h"

#include "plenary-sheet-private.h"
#include "plenary-typesetter.h"

#define PX PLENARY_PROGRAMME_PX

#define BADGE PX (88)
#define BADGE_WIDEST PX (140)
#define BADGE_PADDING PX (8)
#define BADGE_RADIUS PX (9)
#define BADGE_LABEL PX (10)
#define BADGE_NUMBER PX (28)

/* As wide as capitals are that are spaced, and the widest figures. */
#define LABEL_LETTER PX (10.5)
#define LABEL_WIDE_LETTER PX (13)
#define MOST_FIGURES 2

/* What is longer, in letters, may be parted where a line ends. */
#define LONGEST_TOGETHER 32

#define CELLS_RULE PX (1.3)
#define CELLS_PADDING PX (6)
#define CELLS_INDENT PX (16)
#define HAIRLINE PX (1)

typedef struct
{
  PlenaryFigure  figure;
  char          *label;
  char          *number;
  double         scale;
} Badge;

typedef struct
{
  char *label;
  char *value;
} Cell;

typedef struct
{
  PlenaryFigure  figure;
  GArray        *cells;
} Cells;

/**
 * plenary_sheet_count_letters:
 *
 * Returns: about how many letters wide a text is on one line
 */
double
plenary_sheet_count_letters (const char *text)
{
  double n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  return n;
}

/**
 * plenary_sheet_keep_together:
 *
 * Returns: (transfer full): the same, not to be parted by the end of a line if it is short
 */
char *
plenary_sheet_keep_together (const char *text)
{
  gboolean is_short = plenary_sheet_count_letters (text) <= LONGEST_TOGETHER;
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv (is_short ? "\u00a0" : " ", words);
}

static double
measure_badge (PlenaryFigure     *figure,
               PlenaryTypesetter *typesetter,
               double             width)
{
  return BADGE * ((Badge *) figure)->scale;
}

/* A line in the middle of so much room; it is condensed rather than cut. */
static void
show_in_middle (PlenaryTypesetter *typesetter,
                cairo_t           *cr,
                PlenaryPrintStyle  style,
                const char        *text,
                double             x,
                double             y,
                double             width)
{
  double length = plenary_typesetter_get_width (typesetter, style, text);
  double factor = MIN (1, width / length);
  g_auto(PlenaryLines) lines = { 0 };

  plenary_typesetter_set_one (typesetter, style, text, NULL, length + 1, &lines);
  cairo_save (cr);
  cairo_translate (cr, x + (width - length * factor) / 2, y);
  cairo_scale (cr, factor, 1);
  plenary_typesetter_show (typesetter, cr, &lines, FALSE, 0, 0, 0, 1);
  cairo_restore (cr);
}

static void
draw_badge (PlenaryFigure     *figure,
            PlenaryTypesetter *typesetter,
            cairo_t           *cr,
            double             x,
            double             y,
            double             width,
            gboolean           is_right_to_left)
{
  Badge *self = (Badge *) figure;
  double inner = width - 2 * BADGE_PADDING;
  double numeral = plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_NUMERAL);
  double height = BADGE * self->scale;
  double top = BADGE_NUMBER * self->scale;
  double r = BADGE_RADIUS;

  cairo_save (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - r, y + r, r, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, 0.5 * G_PI);
  cairo_arc (cr, x + r, y + height - r, r, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 1, 1, 1);
  show_in_middle (typesetter, cr, PLENARY_PRINT_LABEL, self->label, x + BADGE_PADDING,
                  y + BADGE_LABEL * self->scale, inner);
  show_in_middle (typesetter, cr, PLENARY_PRINT_NUMERAL, self->number, x + BADGE_PADDING,
                  y + top + (height - top - BADGE_PADDING - numeral) / 2, inner);
  cairo_restore (cr);
}

static void
free_badge (PlenaryFigure *figure)
{
  Badge *self = (Badge *) figure;

  g_free (self->label);
  g_free (self->number);
  g_free (self);
}

/**
 * plenary_badge_new:
 * @label: what kind of session it is, in capitals
 * @number: its number
 * @scale: by how much type is larger than usual
 *
 * Returns: (transfer full) (nullable): the badge of a session; NULL if its number is too long to
 *   be large, or what is over that
 */
PlenaryFigure *
plenary_badge_new (const char *label,
                   const char *number,
                   double      scale)
{
  double width = 2 * BADGE_PADDING;
  Badge *self;

  if (*number == '\0' || g_utf8_strlen (number, -1) > MOST_FIGURES)
    return NULL;

  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? LABEL_WIDE_LETTER : LABEL_LETTER;

  if (width > BADGE_WIDEST)
    return NULL;

  self = g_new0 (Badge, 1);
  self->figure.width = MAX (width, BADGE) * scale;
  self->figure.measure = measure_badge;
  self->figure.draw = draw_badge;
  self->figure.free = free_badge;
  self->label = g_strdup (label);
  self->number = g_strdup (number);
  self->scale = scale;

  return &self->figure;
}

static double
get_cell_width (Cells  *self,
                double  width)
{
  return width / self->cells->len - CELLS_INDENT;
}

static double
measure_cells (PlenaryFigure     *figure,
               PlenaryTypesetter *typesetter,
               double             width)
{
  Cells *self = (Cells *) figure;
  guint n_labels = 0;
  guint n_values = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      g_auto(PlenaryLines) label = { 0 };
      g_auto(PlenaryLines) value = { 0 };

      plenary_typesetter_set (typesetter, PLENARY_PRINT_ROLE, cell->label, NULL,
                              get_cell_width (self, width), &label);
      plenary_typesetter_set (typesetter, PLENARY_PRINT_TIME, cell->value, NULL,
                              get_cell_width (self, width), &value);
      n_labels = MAX (n_labels, label.n);
      n_values = MAX (n_values, value.n);
    }

  return 2 * (CELLS_PADDING + CELLS_RULE) +
         n_labels * plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_ROLE) +
         n_values * plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_TIME);
}

static void
draw_cell (PlenaryTypesetter *typesetter,
           cairo_t           *cr,
           const Cell        *cell,
           double             x,
           double             y,
           double             width)
{
  g_auto(PlenaryLines) label = { 0 };
  g_auto(PlenaryLines) value = { 0 };

  plenary_typesetter_set (typesetter, PLENARY_PRINT_ROLE, cell->label, NULL, width, &label);
  plenary_typesetter_show (typesetter, cr, &label, FALSE, x, y, 0, label.n);
  y += label.n * plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_ROLE);
  plenary_typesetter_set (typesetter, PLENARY_PRINT_TIME, cell->value, NULL, width, &value);
  plenary_typesetter_show (typesetter, cr, &value, FALSE, x, y, 0, value.n);
}

static void
draw_cells (PlenaryFigure     *figure,
            PlenaryTypesetter *typesetter,
            cairo_t           *cr,
            double             x,
            double             y,
            double             width,
            gboolean           is_right_to_left)
{
  Cells *self = (Cells *) figure;
  double height = measure_cells (figure, typesetter, width);
  double step = width / self->cells->len;

  cairo_rectangle (cr, x, y, width, CELLS_RULE);
  cairo_rectangle (cr, x, y + height - CELLS_RULE, width, CELLS_RULE);
  cairo_fill (cr);

  for (guint i = 0; i < self->cells->len; i++)
    {
      double side = is_right_to_left ? x + width - i * step : x + i * step;
      double inner = get_cell_width (self, width);

      if (i > 0)
        {
          cairo_rectangle (cr, side - HAIRLINE / 2, y, HAIRLINE, height);
          cairo_fill (cr);
          side += is_right_to_left ? -CELLS_INDENT : CELLS_INDENT;
        }

      draw_cell (typesetter, cr, &g_array_index (self->cells, Cell, i),
                 is_right_to_left ? side - inner : side, y + CELLS_RULE + CELLS_PADDING, inner);
    }
}

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_free (cell->label);
  g_free (cell->value);
}

static void
free_cells (PlenaryFigure *figure)
{
  Cells *self = (Cells *) figure;

  g_array_unref (self->cells);
  g_free (self);
}

/**
 * plenary_cells_new:
 *
 * Returns: (transfer full): a row of cells between rules, which must get some
 */
PlenaryFigure *
plenary_cells_new (void)
{
  Cells *self = g_new0 (Cells, 1);

  self->figure.measure = measure_cells;
  self->figure.draw = draw_cells;
  self->figure.free = free_cells;
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);

  return &self->figure;
}

/**
 * plenary_cells_add:
 * @label: what it is
 * @value: what it says
 *
 * Adds a cell, as wide as the others.
 */
void
plenary_cells_add (PlenaryFigure *figure,
                   const char    *label,
                   const char    *value)
{
  Cell cell = { g_strdup (label), g_strdup (value) };

  g_array_append_val (((Cells *) figure)->cells, cell);
}
