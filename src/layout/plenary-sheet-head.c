/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a sheet: whose it is where reading begins, and at the other side of which programme,
 * with the emblem of the organisation after that, away from the number of the session. What is too
 * long to stand beside the rest stands under it, as paragraphs that may go on over pages.
 *
 * All sheets have one head between them, and so one picture, which a PDF has but once.
 */

#include "config.h"

#include "plenary-sheet-private.h"

#include "plenary-picture.h"
#include "plenary-structure.h"
#include "plenary-typesetter.h"

#include <math.h>
#include <string.h>

#define PX PLENARY_PROGRAMME_PX

/* The room for an emblem, and what is free beside it and under it. */
#define EMBLEM_WIDTH PX (140)
#define EMBLEM_HEIGHT PX (40)
#define EMBLEM_GAP PX (16)
#define EMBLEM_SPACE PX (4)

/* Between whose sheet it is and of which programme. */
#define GAP PX (24)

/* Between its title, symbol and status; where a line ends, nothing of it is at that end. */
#define GAP_OF_TEXTS " \u00a0"

/* How much of the width whose sheet it is and the emblem take at most, if they are to stand beside
 * one another, and if the programme is to stand between them, and how many lines that takes then.
 */
#define MOST_OF_WIDTH 0.9
#define MOST_BESIDE 0.5
#define MOST_LINES 4

/* About as wide as a strong letter is, of its size. */
#define LETTER 0.6

struct _PlenarySheetHead
{
  char          *title;
  char          *status;        /* after the symbol, if there is one */
  char          *meeting;       /* both, to stand between whose sheet it is and the emblem */
  GArray        *spans;         /* of that */
  PlenaryFigure *emblem;        /* NULL for none */
  char          *alternative;
};

/* What of the head one sheet has, on it. */
typedef struct
{
  PlenaryFigure     figure;
  PlenarySheetHead *head;
  char             *whose;      /* NULL for the emblem alone */
  PlenaryPart      *whose_part;
  PlenaryPart      *meeting_part; /* NULL where it is a paragraph */
  PlenaryPart      *emblem_part;
} Head;

static void
head_clear (gpointer data)
{
  PlenarySheetHead *self = data;

  g_free (self->title);
  g_free (self->status);
  g_free (self->meeting);
  g_array_unref (self->spans);
  g_clear_pointer (&self->emblem, plenary_figure_free);
  g_free (self->alternative);
}

static double
get_emblem_width (const PlenarySheetHead *self)
{
  return self->emblem != NULL ? self->emblem->width + EMBLEM_GAP : 0;
}

static double
get_emblem_height (const PlenarySheetHead *self)
{
  return self->emblem != NULL ? self->emblem->measure (self->emblem, NULL, self->emblem->width)
                              : 0;
}

/* How wide the programme may be between the others. */
static double
get_meeting_width (const Head        *self,
                   PlenaryTypesetter *typesetter,
                   double             width)
{
  double whose = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_STATUS, self->whose);

  return MAX (width - whose - GAP - get_emblem_width (self->head), 1);
}

static void
set_meeting (const Head        *self,
             PlenaryTypesetter *typesetter,
             double             width,
             PlenaryLines      *lines)
{
  plenary_typesetter_set (typesetter, PLENARY_PRINT_MEETING, self->head->meeting,
                          self->head->spans, get_meeting_width (self, typesetter, width), lines);
}

static double
measure_text (const Head        *self,
              PlenaryTypesetter *typesetter,
              double             width)
{
  double height = 0;

  if (self->whose != NULL)
    height = plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_STATUS);

  if (self->meeting_part != NULL)
    {
      g_auto(PlenaryLines) lines = { 0 };

      set_meeting (self, typesetter, width, &lines);
      height = MAX (height, lines.n * plenary_typesetter_get_leading (typesetter,
                                                                      PLENARY_PRINT_MEETING));
    }

  return height;
}

static double
measure_head (PlenaryFigure     *figure,
              PlenaryTypesetter *typesetter,
              double             width)
{
  const Head *self = (const Head *) figure;
  double emblem = get_emblem_height (self->head);

  if (emblem > 0)
    emblem += EMBLEM_SPACE;

  return MAX (emblem, measure_text (self, typesetter, width));
}

static void
draw_emblem (const Head        *self,
             PlenaryTypesetter *typesetter,
             cairo_t           *cr,
             PlenaryStructure  *structure,
             double             x,
             double             y,
             double             width,
             gboolean           is_right_to_left)
{
  PlenaryFigure *emblem = self->head->emblem;

  if (emblem == NULL)
    return;

  plenary_structure_go_to (structure, self->emblem_part);
  emblem->draw (emblem, typesetter, cr, is_right_to_left ? x : x + width - emblem->width, y,
                emblem->width, is_right_to_left);
}

static void
draw_whose (const Head        *self,
            PlenaryTypesetter *typesetter,
            cairo_t           *cr,
            PlenaryStructure  *structure,
            double             x,
            double             y,
            double             width,
            gboolean           is_right_to_left)
{
  double length = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_STATUS, self->whose) + 1;
  g_auto(PlenaryLines) lines = { 0 };

  plenary_structure_go_to (structure, self->whose_part);
  plenary_typesetter_set_one (typesetter, PLENARY_PRINT_STATUS, self->whose, NULL, length, &lines);
  plenary_typesetter_show (typesetter, cr, &lines, FALSE,
                           is_right_to_left ? x + width - length : x, y, 0, 1);
}

static void
draw_meeting (const Head        *self,
              PlenaryTypesetter *typesetter,
              cairo_t           *cr,
              PlenaryStructure  *structure,
              double             x,
              double             y,
              double             width,
              gboolean           is_right_to_left)
{
  double end = get_emblem_width (self->head);
  g_auto(PlenaryLines) lines = { 0 };

  plenary_structure_go_to (structure, self->meeting_part);
  set_meeting (self, typesetter, width, &lines);
  plenary_typesetter_show (typesetter, cr, &lines, TRUE,
                           is_right_to_left ? x + end : x + width - end - lines.copy.width, y,
                           0, lines.n);
}

/* The less high of the emblem and the text in the middle beside the other. */
static void
draw_head (PlenaryFigure     *figure,
           PlenaryTypesetter *typesetter,
           cairo_t           *cr,
           PlenaryStructure  *structure,
           double             x,
           double             y,
           double             width,
           gboolean           is_right_to_left)
{
  const Head *self = (const Head *) figure;
  double emblem = get_emblem_height (self->head);
  double text = measure_text (self, typesetter, width);
  double height = MAX (emblem, text);

  if (self->whose != NULL)
    draw_whose (self, typesetter, cr, structure, x, y + (height - text) / 2, width,
                is_right_to_left);

  if (self->meeting_part != NULL)
    draw_meeting (self, typesetter, cr, structure, x, y + (height - text) / 2, width,
                  is_right_to_left);

  draw_emblem (self, typesetter, cr, structure, x, y + (height - emblem) / 2, width,
               is_right_to_left);
}

static void
free_head (PlenaryFigure *figure)
{
  Head *self = (Head *) figure;

  plenary_sheet_head_unref (self->head);
  g_free (self->whose);
  g_free (self);
}

/* What of it stands side by side. */
static void
add_figure (PlenaryProgramme *self,
            PlenarySheetHead *head,
            const char       *whose,
            gboolean          has_meeting)
{
  Head *figure = g_new0 (Head, 1);
  PlenaryBlock *block;

  figure->figure.measure = measure_head;
  figure->figure.draw_parts = draw_head;
  figure->figure.free = free_head;
  figure->head = g_atomic_rc_box_acquire (head);
  figure->whose = g_strdup (whose);

  if (whose != NULL)
    figure->whose_part = plenary_flow_add_part (self->flow, self->part, "P");

  if (has_meeting)
    figure->meeting_part = plenary_flow_add_part (self->flow, self->part, "P");

  if (head->emblem != NULL)
    figure->emblem_part = plenary_flow_add_figure (self->flow, self->part, head->alternative);

  block = plenary_programme_add (self, "Sect", PLENARY_PRINT_CONTINUED, "", 0);
  block->figure = &figure->figure;
  block->keep = 1;
}

static void
add_meeting (PlenaryProgramme *self,
             PlenarySheetHead *head,
             double            space)
{
  PlenaryBlock *block = plenary_programme_add (self, "P", PLENARY_PRINT_MEETING, head->title,
                                               space);

  block->aside = g_strdup (head->status);
  block->aside_part = plenary_flow_add_part (self->flow, self->part, "P");
  block->aside_style = PLENARY_PRINT_STATUS;
  block->aside_place = PLENARY_ASIDE_END;
  block->keep = 1;
}

/* About as wide as it is, before it is set. */
static double
guess_width (PlenarySetting *setting,
             const char     *text)
{
  const PlenaryTicket *ticket = plenary_setting_get_ticket (setting);
  PlenaryPrintFont font;

  plenary_form_get_font (plenary_form_get (ticket->kind), ticket->size, PLENARY_PRINT_STATUS,
                         PLENARY_PRINT_MARK_NONE, plenary_setting_get_language (setting), &font);

  return plenary_sheet_count_letters (text) * LETTER * font.size;
}

/* As much of it side by side as there is room for, and the rest as paragraphs. */
static void
add_parts (PlenaryProgramme *self,
           PlenarySheetHead *head,
           const char       *whose)
{
  PlenarySetting *setting = plenary_wording_get_setting (self->wording);
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  double width = paper->width - paper->left - paper->right;
  double taken = guess_width (setting, whose) + get_emblem_width (head);

  if (taken <= width * MOST_BESIDE &&
      guess_width (setting, head->meeting) <= (width - taken - GAP) * MOST_LINES)
    {
      add_figure (self, head, whose, TRUE);
      return;
    }

  if (head->emblem != NULL)
    add_figure (self, head, taken <= width * MOST_OF_WIDTH ? whose : NULL, FALSE);

  if (head->emblem == NULL || taken > width * MOST_OF_WIDTH)
    plenary_programme_add (self, "P", PLENARY_PRINT_STATUS, whose, 0)->keep = 1;

  add_meeting (self, head, PX (2));
}

static char *
join (const char *first,
      const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? GAP_OF_TEXTS : "", second, NULL);
}

/* Title, symbol and status on a line, all but the first strong, and each of them together. */
static void
join_meeting (PlenarySheetHead *self,
              const char       *symbol,
              const char       *status)
{
  PlenarySpan span = { (guint) strlen (self->title), 0, PLENARY_PRINT_MARK_STRONG };
  g_autofree char *kept = plenary_sheet_keep_together (status);
  g_autofree char *end = join (symbol, kept);

  self->status = join (symbol, status);
  self->meeting = join (self->title, end);
  span.end = (guint) strlen (self->meeting);
  self->spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));

  if (span.end > span.start)
    g_array_append_val (self->spans, span);
}

/**
 * plenary_sheet_head_new:
 *
 * Returns: (transfer full): what all sheets of a programme have at their head
 */
PlenarySheetHead *
plenary_sheet_head_new (PlenaryWording *wording)
{
  PlenarySheetHead *self = g_atomic_rc_box_new0 (PlenarySheetHead);
  g_autofree char *symbol = plenary_wording_dup_symbol (wording);
  g_autofree char *status = plenary_wording_dup_status (wording);

  self->title = plenary_wording_dup_title (wording);
  join_meeting (self, symbol, status);
  self->emblem = plenary_picture_new_emblem (wording, EMBLEM_WIDTH, EMBLEM_HEIGHT,
                                             &self->alternative);

  return self;
}

void
plenary_sheet_head_unref (PlenarySheetHead *self)
{
  g_atomic_rc_box_release_full (self, head_clear);
}

/**
 * plenary_sheet_add_sheet_head:
 * @session: (nullable): of what it is a sheet; NULL if it is one of nothing
 *
 * Adds the head of a sheet.
 */
void
plenary_sheet_add_sheet_head (PlenaryProgramme *self,
                              PlenarySession   *session)
{
  g_autofree char *whose = NULL;

  if (session == NULL)
    {
      add_meeting (self, self->sheet_head, 0);
      return;
    }

  whose = plenary_wording_dup_leader (self->wording, session);
  add_parts (self, self->sheet_head, whose);
}
