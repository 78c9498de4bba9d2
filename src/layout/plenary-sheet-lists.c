/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lists side by side, each under a head and with lines between its rows: what a session is made
 * of, and who is there.
 *
 * A row may begin with a time and end with how long it is, or which role somebody has. Each is read
 * from its first row to its last, one list after the other.
 */

#include "config.h"

#include "plenary-sheet-private.h"
#include "plenary-structure.h"
#include "plenary-typesetter.h"

#include <math.h>

#define PX PLENARY_PROGRAMME_PX

/* Of the width, without the gap between them, the first has so much. */
#define SHARE 0.6
#define GAP PX (36)

#define HEAD_PADDING PX (5)
#define HEAD_RULE PX (1.3)
#define ROW_PADDING PX (4)
#define HAIRLINE PX (1)
#define CELL_GAP PX (10)

#define GREY_OF_LINE 0.6
#define GREY_OF_END 0.25

/* What is longer is not beside anything: of the height of a page, and of what is beside a text. */
#define MOST_OF_PAGE 0.5
#define MOST_BESIDE 0.5

/* About as wide as a letter is, of its size. */
#define LETTER 0.55

typedef struct
{
  PlenaryPart *part;
  char        *lead;
  char        *text;
  GArray      *spans;
  char        *end;
} Row;

typedef struct
{
  PlenaryPart *list;
  PlenaryPart *part;        /* of its head */
  char        *head;
  GArray      *rows;
} List;

typedef struct
{
  PlenaryFigure  figure;
  PlenaryFlow   *flow;
  PlenaryPart   *parent;
  GArray        *lists;
} Lists;

/* Where a list stands, and how wide what begins and ends its rows is. */
typedef struct
{
  double x;
  double width;
  double lead;
  double end;
} Column;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->lead);
  g_free (row->text);
  g_array_unref (row->spans);
  g_free (row->end);
}

static void
list_clear (gpointer data)
{
  List *list = data;

  g_free (list->head);
  g_array_unref (list->rows);
}

static Row *
get_row (List  *list,
         guint  index)
{
  return &g_array_index (list->rows, Row, index);
}

static double
measure (PlenaryTypesetter *typesetter,
         PlenaryPrintStyle  style,
         const char        *text)
{
  return *text != '\0' ? plenary_typesetter_get_width (typesetter, style, text) + 1 : 0;
}

static Column
get_column (Lists             *self,
            PlenaryTypesetter *typesetter,
            guint              index,
            double             width)
{
  List *list = &g_array_index (self->lists, List, index);
  double first = (width - GAP) * SHARE;
  Column column = { index == 0 ? 0 : first + GAP, index == 0 ? first : width - GAP - first };

  for (guint i = 0; i < list->rows->len; i++)
    {
      Row *row = get_row (list, i);

      column.lead = MAX (column.lead, measure (typesetter, PLENARY_PRINT_TIME, row->lead));
      column.end = MAX (column.end, measure (typesetter, PLENARY_PRINT_BREAK_TIME, row->end));
    }

  column.lead += column.lead > 0 ? CELL_GAP : 0;
  column.end += column.end > 0 ? CELL_GAP : 0;

  return column;
}

/* A row that ends with nothing has the room for its text. */
static double
get_text_width (const Column *column,
                const Row    *row)
{
  return MAX (column->width - column->lead - (*row->end != '\0' ? column->end : 0), 1);
}

static void
set_text (PlenaryTypesetter *typesetter,
          const Column      *column,
          const Row         *row,
          PlenaryLines      *lines)
{
  plenary_typesetter_set (typesetter, PLENARY_PRINT_BREAK_TIME, row->text, row->spans,
                          get_text_width (column, row), lines);
}

static double
get_head_height (PlenaryTypesetter *typesetter,
                 List              *list,
                 double             width)
{
  g_auto(PlenaryLines) lines = { 0 };

  plenary_typesetter_set (typesetter, PLENARY_PRINT_STATUS, list->head, NULL, width, &lines);

  return lines.n * plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_STATUS) +
         HEAD_PADDING + HEAD_RULE;
}

static double
get_row_height (PlenaryTypesetter *typesetter,
                const Column      *column,
                const Row         *row)
{
  g_auto(PlenaryLines) lines = { 0 };

  set_text (typesetter, column, row, &lines);

  return lines.n * plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_BREAK_TIME) +
         2 * ROW_PADDING;
}

static double
measure_lists (PlenaryFigure     *figure,
               PlenaryTypesetter *typesetter,
               double             width)
{
  Lists *self = (Lists *) figure;
  double highest = 0;

  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = &g_array_index (self->lists, List, i);
      const Column column = get_column (self, typesetter, i, width);
      double height = get_head_height (typesetter, list, column.width);

      for (guint j = 0; j < list->rows->len; j++)
        height += get_row_height (typesetter, &column, get_row (list, j));

      highest = MAX (highest, height);
    }

  return highest;
}

/* What is drawn, where the side is on which lines begin. */
typedef struct
{
  PlenaryTypesetter *typesetter;
  cairo_t           *cr;
  double             x;
  double             width;
  gboolean           is_right_to_left;
} Drawing;

static double
flip (const Drawing *self,
      double         offset,
      double         width)
{
  return self->is_right_to_left ? self->x + self->width - offset - width : self->x + offset;
}

static void
draw_text (const Drawing     *self,
           PlenaryPrintStyle  style,
           const char        *text,
           double             offset,
           double             width,
           double             y,
           gboolean           at_end)
{
  g_auto(PlenaryLines) lines = { 0 };

  if (*text == '\0')
    return;

  plenary_typesetter_set (self->typesetter, style, text, NULL, width, &lines);
  plenary_typesetter_show (self->typesetter, self->cr, &lines, at_end, flip (self, offset, width),
                           y, 0, lines.n);
}

static void
draw_line (const Drawing *self,
           const Column  *column,
           double         y,
           double         thickness,
           double         grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_rectangle (self->cr, flip (self, column->x, column->width), y - thickness, column->width,
                   thickness);
  cairo_fill (self->cr);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
}

static void
draw_row (const Drawing *self,
          const Column  *column,
          const Row     *row,
          double         y)
{
  double width = get_text_width (column, row);
  g_auto(PlenaryLines) lines = { 0 };

  draw_text (self, PLENARY_PRINT_TIME, row->lead, column->x, column->lead, y, FALSE);
  set_text (self->typesetter, column, row, &lines);
  plenary_typesetter_show (self->typesetter, self->cr, &lines, FALSE,
                           flip (self, column->x + column->lead, width), y, 0, lines.n);
  cairo_set_source_rgb (self->cr, GREY_OF_END, GREY_OF_END, GREY_OF_END);
  draw_text (self, PLENARY_PRINT_BREAK_TIME, row->end, column->x + column->width - column->end,
             column->end, y, TRUE);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
}

static void
draw_lists (PlenaryFigure     *figure,
            PlenaryTypesetter *typesetter,
            cairo_t           *cr,
            PlenaryStructure  *structure,
            double             x,
            double             y,
            double             width,
            gboolean           is_right_to_left)
{
  Lists *self = (Lists *) figure;
  const Drawing drawing = { typesetter, cr, x, width, is_right_to_left };

  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = &g_array_index (self->lists, List, i);
      const Column column = get_column (self, typesetter, i, width);
      double at = y + get_head_height (typesetter, list, column.width);

      plenary_structure_go_to (structure, list->part);
      draw_text (&drawing, PLENARY_PRINT_STATUS, list->head, column.x, column.width, y, FALSE);
      draw_line (&drawing, &column, at, HEAD_RULE, 0);

      for (guint j = 0; j < list->rows->len; j++)
        {
          const Row *row = get_row (list, j);

          plenary_structure_go_to (structure, row->part);
          draw_row (&drawing, &column, row, at + ROW_PADDING);
          at += get_row_height (typesetter, &column, row);
          draw_line (&drawing, &column, at, HAIRLINE, GREY_OF_LINE);
        }
    }
}

static void
free_lists (PlenaryFigure *figure)
{
  Lists *self = (Lists *) figure;

  g_array_unref (self->lists);
  g_free (self);
}

/**
 * plenary_lists_new:
 * @flow: what it is in
 * @parent: the part of it in which they are
 *
 * Returns: (transfer full): a place for two lists, side by side
 */
PlenaryFigure *
plenary_lists_new (PlenaryFlow *flow,
                   PlenaryPart *parent)
{
  Lists *self = g_new0 (Lists, 1);

  self->figure.measure = measure_lists;
  self->figure.draw_parts = draw_lists;
  self->figure.free = free_lists;
  self->flow = flow;
  self->parent = parent;
  self->lists = g_array_new (FALSE, FALSE, sizeof (List));
  g_array_set_clear_func (self->lists, list_clear);

  return &self->figure;
}

/**
 * plenary_lists_begin:
 * @head: what stands over it
 *
 * Begins a list, beside the one before.
 */
void
plenary_lists_begin (PlenaryFigure *figure,
                     const char    *head)
{
  Lists *self = (Lists *) figure;
  PlenaryPart *part = plenary_flow_add_part (self->flow, self->parent, "Sect");
  List list = {
    .part = plenary_flow_add_part (self->flow, part, "H3"),
    .list = plenary_flow_add_part (self->flow, part, "L"),
    .head = g_strdup (head),
    .rows = g_array_new (FALSE, FALSE, sizeof (Row)),
  };

  g_return_if_fail (self->lists->len < 2);

  g_array_set_clear_func (list.rows, row_clear);
  g_array_append_val (self->lists, list);
}

/**
 * plenary_lists_add:
 * @lead: (nullable): what it begins with
 * @text: what it says
 * @n_strong: how many of its bytes are strong, from the first on
 * @end: what it ends with, or an empty string
 *
 * Adds a row to the list that was begun last.
 */
void
plenary_lists_add (PlenaryFigure *figure,
                   const char    *lead,
                   const char    *text,
                   gsize          n_strong,
                   const char    *end)
{
  Lists *self = (Lists *) figure;
  List *list = &g_array_index (self->lists, List, self->lists->len - 1);
  PlenaryPart *item = plenary_flow_add_part (self->flow, list->list, "LI");
  PlenarySpan span = { 0, (guint) n_strong, PLENARY_PRINT_MARK_STRONG };
  Row row = {
    plenary_flow_add_part (self->flow, item, "LBody"), g_strdup (lead != NULL ? lead : ""),
    g_strdup (text), g_array_new (FALSE, FALSE, sizeof (PlenarySpan)), g_strdup (end),
  };

  if (n_strong > 0)
    g_array_append_val (row.spans, span);

  g_array_append_val (list->rows, row);
}

guint
plenary_lists_get_n_rows (PlenaryFigure *figure)
{
  Lists *self = (Lists *) figure;
  guint n = 0;

  for (guint i = 0; i < self->lists->len; i++)
    n += g_array_index (self->lists, List, i).rows->len;

  return n;
}

/* About how many lines a row is; 0 if what is beside its text leaves too little for it. */
static double
guess_lines (const Row *row,
             double     n_letters)
{
  double beside = plenary_sheet_count_letters (row->lead) + plenary_sheet_count_letters (row->end);
  g_auto(GStrv) lines = g_strsplit (row->text, "\n", -1);
  double n = 0;

  if (beside > n_letters * MOST_BESIDE)
    return 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += MAX (ceil (plenary_sheet_count_letters (lines[i]) / (n_letters - beside)), 1);

  return n;
}

/**
 * plenary_lists_are_short:
 * @setting: where they are printed
 *
 * Returns: whether a page has room for both of them, which cannot go on on the next, and for what
 *   they are of
 */
gboolean
plenary_lists_are_short (PlenaryFigure  *figure,
                         PlenarySetting *setting)
{
  Lists *self = (Lists *) figure;
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  const PlenaryTicket *ticket = plenary_setting_get_ticket (setting);
  const PlenaryForm *form = plenary_form_get (ticket->kind);
  const char *language = plenary_setting_get_language (setting);
  double leading = plenary_form_get_leading (form, ticket->size, PLENARY_PRINT_BREAK_TIME,
                                             language);
  double width = paper->width - paper->left - paper->right - GAP;
  PlenaryPrintFont font;

  plenary_form_get_font (form, ticket->size, PLENARY_PRINT_BREAK_TIME, PLENARY_PRINT_MARK_NONE,
                         language, &font);

  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = &g_array_index (self->lists, List, i);
      double n_letters = width * (i == 0 ? SHARE : 1 - SHARE) / (font.size * LETTER);
      double height = 2 * leading;

      for (guint j = 0; j < list->rows->len; j++)
        {
          double n = guess_lines (get_row (list, j), n_letters);

          if (n <= 0)
            return FALSE;

          height += n * leading + 2 * ROW_PADDING;
        }

      if (height > (paper->height - paper->top - paper->bottom) * MOST_OF_PAGE)
        return FALSE;
    }

  return TRUE;
}
