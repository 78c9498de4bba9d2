/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around the text of each page: what it is a page of, where in it, which page.
 *
 * It lies in the margins, so that a page holds the same text whatever is said around it; only where
 * those are too narrow for it does it take from the page. The first page has its title instead of a
 * running head. A draft says so in a frame over the head, where it covers no text and a copy of
 * a copy still has it.
 */

#include "config.h"

#include "plenary-furniture.h"

#include "plenary-stamp.h"
#include "plenary-typesetter.h"

#include <string.h>

#define PX(pixels) ((pixels) * 0.75)

/* From the edge of the upper margin down, or up where negative. */
#define FIRST_RULE PX (-16)
#define FIRST_RULE_THICKNESS PX (3)
#define FIRST_TEXT PX (-6)
#define RUNNING_RULE PX (5)
#define PLACE_TEXT PX (10)

/* Between the place and the text. */
#define PLACE_GAP PX (11)

/* From the edge of the lower margin down. */
#define FOOT_RULE PX (1)
#define FOOT_TEXT PX (9)
#define LAST_TEXT PX (-15)

/* Of the frame around the mark of a draft, and under it. */
#define MARK_LINE PX (2)
#define MARK_PADDING PX (8)
#define MARK_GAP PX (5)

/* No line holds as many bytes, and Pango takes its time to find out where a longer one ends. */
#define LONGEST 1000

#define HAIRLINE PX (1)
#define GAP PX (16)

/* So near the edge of a sheet a printer may leave it white. */
#define EDGE PLENARY_TICKET_LEAST_MARGIN

struct _PlenaryFurniture
{
  PlenaryWording    *wording;
  PlenarySetting    *setting;
  const PlenaryForm *form;
  PlenaryTypesetter *typesetter;
  double             top;         /* where the margin ends, or what stands in it */
  double             bottom;
  char              *title;
  char              *running;     /* the title, and what meeting it is of */
  char              *status;      /* after the symbol, if there is one */
  char              *dates;
  char              *foot;        /* the dates, and where; or what the handout says */
  char              *note;        /* what the handout says besides; NULL for none */
  char              *stamp;       /* NULL if none is asked for */
  char              *mark;        /* likewise */
};

static double
get_leading (PlenaryFurniture  *self,
             PlenaryPrintStyle  style)
{
  return plenary_typesetter_get_leading (self->typesetter, style);
}

static double
get_mark_height (PlenaryFurniture *self)
{
  return self->mark != NULL ? get_leading (self, PLENARY_PRINT_STATUS) + 2 * MARK_LINE : 0;
}

/* Takes what must be on one line. */
static char *
cut (char *text)
{
  if (strlen (text) > LONGEST)
    *g_utf8_find_prev_char (text, text + LONGEST) = '\0';

  return text;
}

/* The margins, as far as they hold what stands in them. */
static void
find_margins (PlenaryFurniture *self)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double head = MAX (get_leading (self, PLENARY_PRINT_RUNNING), -FIRST_RULE);
  double foot = FOOT_TEXT + get_leading (self, PLENARY_PRINT_FOOT);

  if (self->mark != NULL)
    head += get_mark_height (self) + MARK_GAP;

  if (self->stamp != NULL)
    foot += get_leading (self, PLENARY_PRINT_FOOT);

  self->top = MAX (paper->top, head + EDGE);
  self->bottom = paper->height - MAX (paper->bottom, foot + EDGE);
}

/**
 * plenary_furniture_new:
 * @wording: what things are called, which must live as long
 * @type_case: of the setting of @wording, likewise
 *
 * Returns: (transfer full): what stands around the pages of that programme
 */
PlenaryFurniture *
plenary_furniture_new (PlenaryWording  *wording,
                       PlenaryTypeCase *type_case)
{
  PlenaryFurniture *self = g_new0 (PlenaryFurniture, 1);
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  const PlenaryTicket *ticket = plenary_setting_get_ticket (plenary_wording_get_setting (wording));
  g_autofree char *meeting = plenary_wording_dup_line (wording,
                                                       plenary_agenda_get_meeting (agenda));
  g_autofree char *symbol = plenary_wording_dup_symbol (wording);
  g_autofree char *status = plenary_wording_dup_status (wording);

  self->wording = wording;
  self->setting = plenary_setting_ref (plenary_wording_get_setting (wording));
  self->form = plenary_form_get (ticket->kind);
  self->typesetter = plenary_typesetter_new (self->setting, type_case, 1);
  self->title = cut (plenary_wording_dup_title (wording));
  self->running = cut (g_strconcat (self->title, *meeting != '\0' ? "\u2002" : "", meeting,
                                    NULL));
  self->status = cut (g_strconcat (symbol, *symbol != '\0' ? "\u2003" : "", status, NULL));
  self->dates = plenary_wording_dup_dates (wording);
  self->foot = cut (plenary_wording_dup_foot (wording));

  if (ticket->has_stamp)
    self->stamp = cut (plenary_stamp_dup (wording));

  if (ticket->is_draft)
    self->mark = g_utf8_strup (plenary_words_get (plenary_wording_get_words (wording),
                                                  "phase", "draft"), -1);

  find_margins (self);

  return self;
}

void
plenary_furniture_free (PlenaryFurniture *self)
{
  plenary_typesetter_free (self->typesetter);
  plenary_setting_unref (self->setting);
  g_free (self->title);
  g_free (self->running);
  g_free (self->status);
  g_free (self->dates);
  g_free (self->foot);
  g_free (self->note);
  g_free (self->stamp);
  g_free (self->mark);
  g_free (self);
}

/**
 * plenary_furniture_set_foot:
 * @foot: what the foot of each page says instead of when and where
 * @note: what it says besides, or an empty string
 *
 * A foot with a note does not say of a single page that it is one.
 */
void
plenary_furniture_set_foot (PlenaryFurniture *self,
                            const char       *foot,
                            const char       *note)
{
  g_free (self->foot);
  g_free (self->dates);
  g_free (self->note);
  self->foot = cut (g_strdup (foot));
  self->dates = g_strdup ("");
  self->note = *note != '\0' ? g_strdup (note) : NULL;
}

/**
 * plenary_furniture_get_top:
 * @page: a page, from 0
 * @height: (out): how much text it holds, in points
 *
 * Returns: where the text of the page begins, in points
 */
double
plenary_furniture_get_top (PlenaryFurniture *self,
                           guint             page,
                           double           *height)
{
  double top = self->top;

  if (page == 0)
    top += FIRST_TEXT;
  else
    top += PLACE_TEXT + get_leading (self, PLENARY_PRINT_CONTINUED) + PLACE_GAP;

  *height = MAX (self->bottom + LAST_TEXT - top, 1);

  return top;
}

static void
draw_rule (PlenaryFurniture *self,
           cairo_t          *cr,
           double            y,
           double            thickness)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  cairo_rectangle (cr, paper->left, y, paper->width - paper->left - paper->right,
                   thickness * self->form->rule);
  cairo_fill (cr);
}

/* Whether a text, of which the first bytes are strong, is one line of that width. */
static gboolean
fits (PlenaryFurniture  *self,
      PlenaryPrintStyle  style,
      const char        *text,
      gsize              n_strong,
      double             width)
{
  PlenarySpan span = { 0, (guint) n_strong, PLENARY_PRINT_MARK_STRONG };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  g_auto(PlenaryLines) lines = { 0 };

  /* Pango takes none as all that there is. */
  if (width <= 0)
    return FALSE;

  g_array_append_val (spans, span);
  plenary_typesetter_set (self->typesetter, style, text, spans, width, &lines);

  return lines.n == 1;
}

/* One line at one side of the page; what does not fit ends in an ellipsis. */
static void
draw_text (PlenaryFurniture  *self,
           cairo_t           *cr,
           PlenaryPrintStyle  style,
           const char        *text,
           gsize              n_strong,
           gboolean           at_end,
           double             width,
           double             y)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  gboolean is_left =
    (plenary_setting_get_direction (self->setting) == PANGO_DIRECTION_RTL) == at_end;
  PlenarySpan span = { 0, (guint) n_strong, PLENARY_PRINT_MARK_STRONG };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  g_auto(PlenaryLines) lines = { 0 };

  if (n_strong > 0)
    g_array_append_val (spans, span);

  plenary_typesetter_set_one (self->typesetter, style, text, spans, width, &lines);
  plenary_typesetter_show (self->typesetter, cr, &lines, at_end,
                           is_left ? paper->left : paper->width - paper->right - width, y, 0, 1);
}

/* Two texts on a line, of which the second is short and goes before the first. If that is too long
 * for what is left, a shorter one stands for it.
 */
static void
draw_line (PlenaryFurniture  *self,
           cairo_t           *cr,
           PlenaryPrintStyle  style,
           double             y,
           const char        *text,
           const char        *shorter,
           gsize              n_strong,
           const char        *end_text)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double width = paper->width - paper->left - paper->right;
  double end_width = plenary_typesetter_get_width (self->typesetter, style, end_text) + 1;
  double text_width;

  /* It may take half of the line, and what a short text leaves. */
  if (end_width > width / 2 &&
      (end_width > width - 2 * GAP ||
       !fits (self, style, *shorter != '\0' ? shorter : text, n_strong,
              width - end_width - GAP)))
    end_width = width / 2;

  text_width = width - end_width - GAP;

  if (*shorter != '\0' && !fits (self, style, text, n_strong, text_width))
    text = shorter;

  draw_text (self, cr, style, text, n_strong, FALSE, text_width, y);
  draw_text (self, cr, style, end_text, 0, TRUE, end_width, y);
}

/* In the middle, over the running head. */
static void
draw_mark (PlenaryFurniture *self,
           cairo_t          *cr)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double width = plenary_typesetter_get_width (self->typesetter, PLENARY_PRINT_STATUS, self->mark);
  double head = MAX (get_leading (self, PLENARY_PRINT_RUNNING), -FIRST_RULE);
  double y = self->top - head - MARK_GAP - get_mark_height (self);
  double x = (paper->left + paper->width - paper->right - width) / 2;
  g_auto(PlenaryLines) lines = { 0 };

  cairo_set_line_width (cr, MARK_LINE);
  cairo_rectangle (cr, x - MARK_PADDING, y + MARK_LINE / 2, width + 2 * MARK_PADDING,
                   get_mark_height (self) - MARK_LINE);
  cairo_stroke (cr);

  plenary_typesetter_set_one (self->typesetter, PLENARY_PRINT_STATUS, self->mark, NULL, width + 1,
                              &lines);
  plenary_typesetter_show (self->typesetter, cr, &lines, FALSE, x, y + MARK_LINE, 0, 1);
}

/* Where the page goes on: nothing is cut there but what no line could hold. */
static void
draw_place (PlenaryFurniture   *self,
            cairo_t            *cr,
            const PlenaryFolio *folio)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  double width = paper->width - paper->left - paper->right;
  g_autofree char *place = cut (g_strdup (folio->place));
  g_autofree char *continued = plenary_words_fill (words, "page", "continued", place, NULL);

  if (folio->day != NULL && !fits (self, PLENARY_PRINT_CONTINUED, continued, 0, width))
    {
      g_autofree char *day = cut (g_strdup (folio->day));

      g_free (continued);
      continued = plenary_words_fill (words, "page", "continued", day, NULL);
    }

  draw_text (self, cr, PLENARY_PRINT_CONTINUED, continued, 0, FALSE, width,
             self->top + PLACE_TEXT);
}

static void
draw_head (PlenaryFurniture   *self,
           cairo_t            *cr,
           const PlenaryFolio *folio)
{
  if (folio->page == 0)
    {
      draw_rule (self, cr, self->top + FIRST_RULE, FIRST_RULE_THICKNESS);
      return;
    }

  draw_line (self, cr, PLENARY_PRINT_RUNNING,
             self->top - get_leading (self, PLENARY_PRINT_RUNNING), self->running, self->title,
             strlen (self->title), self->status);
  draw_rule (self, cr, self->top + RUNNING_RULE, HAIRLINE);

  if (folio->place != NULL)
    draw_place (self, cr, folio);
}

/* What the foot ends with: which page it is, after what else there is to say. */
static char *
dup_foot_end (PlenaryFurniture   *self,
              const PlenaryFolio *folio)
{
  g_autofree char *number = folio->n_pages > 0
                            ? plenary_wording_dup_page (self->wording, folio->page + 1,
                                                        folio->n_pages) : g_strdup ("");

  if (self->note == NULL)
    return g_steal_pointer (&number);

  return folio->n_pages > 1 ? g_strconcat (self->note, "\u2003", number, NULL)
                            : g_strdup (self->note);
}

/* When and where, after what the pages are called if they are numbered by themselves. */
static void
draw_foot (PlenaryFurniture   *self,
           cairo_t            *cr,
           const PlenaryFolio *folio,
           double              y)
{
  g_autofree char *end = dup_foot_end (self, folio);
  g_autofree char *chapter = NULL;
  g_autofree char *foot = NULL;

  if (folio->chapter == NULL)
    {
      draw_line (self, cr, PLENARY_PRINT_FOOT, y, self->foot, self->dates, 0, end);
      return;
    }

  chapter = cut (g_strdup (folio->chapter));
  foot = g_strconcat (chapter, *self->foot != '\0' ? "\u2003" : "", self->foot, NULL);
  draw_line (self, cr, PLENARY_PRINT_FOOT, y, foot, chapter, strlen (chapter), end);
}

/**
 * plenary_furniture_draw:
 * @folio: what page it is
 */
void
plenary_furniture_draw (PlenaryFurniture   *self,
                        cairo_t            *cr,
                        const PlenaryFolio *folio)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double y = self->bottom + FOOT_TEXT;

  draw_head (self, cr, folio);

  if (self->mark != NULL)
    draw_mark (self, cr);

  draw_rule (self, cr, self->bottom + FOOT_RULE, HAIRLINE);
  draw_foot (self, cr, folio, y);

  if (self->stamp != NULL)
    draw_text (self, cr, PLENARY_PRINT_FOOT, self->stamp, 0, FALSE,
               paper->width - paper->left - paper->right,
               y + get_leading (self, PLENARY_PRINT_FOOT));
}
