/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around the text of each page: what it is a page of, where in it, which page.
 *
 * It lies in the margins, so that a page holds the same text whatever is said around it; only where
 * those are too narrow for it does it take from the page. The first page has its title instead of a
 * running head. A draft says so in a frame over the head, where it covers no text and a copy of
 * a copy still has it.
 *
 * Nothing of it is chopped: of what may be too long for its line there are shorter forms, of which
 * the longest is taken that fits, and a title that is long goes on two lines. What has no form that
 * fits is left out, as it is on the first page, or in its place, in full.
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

/* A title that is long, in the size and on as many lines as margins usually have room for. */
#define SMALL 7.0
#define MOST_TITLE_LINES 2

/* A longer stamp says the day only. */
#define MOST_STAMP_LINES 3

#define HAIRLINE PX (1)
#define GAP PX (16)

/* So near the edge of a sheet a printer may leave it white. */
#define EDGE PLENARY_TICKET_LEAST_MARGIN

/* One of the forms of what is said on a line; those that have less to say follow. */
typedef struct
{
  const char *text;
  gsize       n_strong;      /* of its first bytes */
} Form;

struct _PlenaryFurniture
{
  PlenaryWording    *wording;
  PlenarySetting    *setting;
  const PlenaryForm *form;
  PlenaryTypesetter *typesetter;
  PlenaryTypesetter *small;       /* of what goes on two lines */
  double             top;         /* where the margin ends, or what stands in it */
  double             bottom;
  char              *title;
  char              *running;     /* the title, and what meeting it is of */
  char              *status;
  char              *long_status; /* after the symbol, if there is one */
  const char        *end;         /* what of these ends the running head */
  char              *when;        /* what that says if the title is too long */
  gboolean           has_place;   /* pages go on from one to the next */
  guint              n_small;     /* lines of the title in it, if that is set small, else 0 */
  char              *dates;
  char              *foot;        /* the dates, and where; or what the handout says */
  char              *note;        /* what the handout says besides; NULL for none */
  char              *stamp;       /* NULL if none is asked for */
  guint              n_stamp_lines;
  char              *mark;        /* likewise */
};

static char *
join (const char *first,
      const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? "\u2003" : "", second, NULL);
}

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

static double
get_width (PlenaryFurniture *self)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  return paper->width - paper->left - paper->right;
}

/* The running title takes as much of the upper margin; on the first page, the rule over it. */
static double
get_head_height (PlenaryFurniture *self)
{
  double small = plenary_typesetter_get_leading (self->small, PLENARY_PRINT_RUNNING);
  double head = MAX (get_leading (self, PLENARY_PRINT_RUNNING), self->n_small * small);

  return MAX (head, -FIRST_RULE);
}

/* How many lines of that width a text is, of which the first bytes are strong; 0 for far too many.
 */
static guint
count_lines (PlenaryTypesetter *typesetter,
             PlenaryPrintStyle  style,
             const Form        *form,
             double             width)
{
  PlenarySpan span = { 0, (guint) form->n_strong, PLENARY_PRINT_MARK_STRONG };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  g_auto(PlenaryLines) lines = { 0 };

  /* Pango takes no width as all that there is. */
  if (width <= 0 || strlen (form->text) > LONGEST)
    return 0;

  g_array_append_val (spans, span);
  plenary_typesetter_set (typesetter, style, form->text, spans, width, &lines);

  return lines.n;
}

/* The first of the forms that is one line of that width, or the empty one at their end. */
static const Form *
choose (PlenaryFurniture  *self,
        PlenaryPrintStyle  style,
        const Form        *forms,
        double             width)
{
  while (*forms->text != '\0' && count_lines (self->typesetter, style, forms, width) != 1)
    forms++;

  return forms;
}

static double
get_end_width (PlenaryFurniture  *self,
               PlenaryPrintStyle  style,
               const Form        *end)
{
  return *end->text != '\0' && strlen (end->text) <= LONGEST
         ? plenary_typesetter_get_width (self->typesetter, style, end->text) + 1 : 0;
}

static double
get_text_width (PlenaryFurniture  *self,
                PlenaryPrintStyle  style,
                const Form        *end)
{
  double width = get_end_width (self, style, end);

  return get_width (self) - (width > 0 ? width + GAP : 0);
}

/* The first form of what ends a line that takes half of it at most, or what another text that
 * begins it leaves; the empty one at their end if there is none.
 */
static const Form *
choose_end (PlenaryFurniture  *self,
            PlenaryPrintStyle  style,
            const Form        *forms,
            const Form        *ends)
{
  for (; *ends->text != '\0'; ends++)
    {
      double room = get_text_width (self, style, ends);

      if (strlen (ends->text) <= LONGEST &&
          (get_end_width (self, style, ends) <= get_width (self) / 2 ||
           (room > GAP && (*forms->text == '\0' ||
                           *choose (self, style, forms, room)->text != '\0'))))
        break;
    }

  return ends;
}

/* Whether the title is there beside what ends the running head: small, on two lines, if need be. */
static gboolean
fits_beside (PlenaryFurniture *self,
             const Form       *titles,
             const Form       *end)
{
  double width = get_text_width (self, PLENARY_PRINT_RUNNING, end);

  self->n_small = 0;

  if (*choose (self, PLENARY_PRINT_RUNNING, titles, width)->text != '\0')
    return TRUE;

  self->n_small = count_lines (self->small, PLENARY_PRINT_RUNNING, &titles[1], width);

  if (self->n_small > MOST_TITLE_LINES)
    self->n_small = 0;

  return self->n_small > 0;
}

/* Where there is no room for all of it, the symbol goes before the status, and that before the
 * title; a title that is too long for the whole of it is not there.
 */
static void
fit_title (PlenaryFurniture *self)
{
  const gsize n_strong = strlen (self->title);
  const Form titles[] = { { self->running, n_strong }, { self->title, n_strong }, { "", 0 } };
  const Form ends[] = { { self->long_status, 0 }, { self->status, 0 }, { "", 0 } };
  const Form *longest = choose_end (self, PLENARY_PRINT_RUNNING, titles, ends);
  const Form *end = longest;

  while (!fits_beside (self, titles, end) && *end->text != '\0')
    end++;

  self->end = *self->title != '\0' && fits_beside (self, titles, end) ? end->text : longest->text;
}

static void
fit_stamp (PlenaryFurniture *self)
{
  Form form = { self->stamp, 0 };

  self->n_stamp_lines = count_lines (self->typesetter, PLENARY_PRINT_FOOT, &form,
                                     get_width (self));

  if (self->n_stamp_lines > 0 && self->n_stamp_lines <= MOST_STAMP_LINES)
    return;

  g_free (self->stamp);
  self->stamp = plenary_stamp_dup_printed (self->wording);
  self->n_stamp_lines = 1;
}

/* The margins, as far as they hold what stands in them. */
static void
find_margins (PlenaryFurniture *self)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double head = get_head_height (self);
  double foot = FOOT_TEXT + get_leading (self, PLENARY_PRINT_FOOT);

  if (self->mark != NULL)
    head += get_mark_height (self) + MARK_GAP;

  foot += self->n_stamp_lines * get_leading (self, PLENARY_PRINT_FOOT);

  self->top = MAX (paper->top, head + EDGE);
  self->bottom = paper->height - MAX (paper->bottom, foot + EDGE);
}

static PlenaryTypesetter *
create_small (PlenaryFurniture *self,
              PlenaryTypeCase  *type_case)
{
  PlenaryPrintFont font;

  plenary_form_get_font (self->form, 1, PLENARY_PRINT_RUNNING, PLENARY_PRINT_MARK_NONE,
                         plenary_setting_get_language (self->setting), &font);

  return plenary_typesetter_new (self->setting, type_case, MIN (SMALL / font.size, 1));
}

/* Of what meeting the programme is. A sheet may be a page, which says that nowhere: what is asked
 * for here is told to be on paper.
 */
static char *
dup_meeting (PlenaryWording      *wording,
             const PlenaryTicket *ticket)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);

  return ticket->kind == PLENARY_HANDOUT_PANEL_SHEETS
         ? g_strdup ("") : plenary_wording_dup_line (wording, plenary_agenda_get_meeting (agenda));
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
  const PlenaryTicket *ticket = plenary_setting_get_ticket (plenary_wording_get_setting (wording));
  g_autofree char *meeting = dup_meeting (wording, ticket);
  g_autofree char *symbol = plenary_wording_dup_symbol (wording);
  g_autofree char *status = plenary_wording_dup_status (wording);

  self->wording = wording;
  self->setting = plenary_setting_ref (plenary_wording_get_setting (wording));
  self->form = plenary_form_get (ticket->kind);
  self->has_place = ticket->kind != PLENARY_HANDOUT_GLANCE;
  self->typesetter = plenary_typesetter_new (self->setting, type_case, 1);
  self->small = create_small (self, type_case);
  self->title = plenary_wording_dup_title (wording);
  self->running = g_strconcat (self->title, *meeting != '\0' ? "\u2002" : "", meeting, NULL);
  self->long_status = join (symbol, status);
  self->status = g_steal_pointer (&status);
  self->when = plenary_wording_dup_dates (wording);
  self->dates = plenary_wording_dup_dates (wording);
  self->foot = plenary_wording_dup_foot (wording);
  fit_title (self);

  if (ticket->has_stamp)
    {
      self->stamp = plenary_stamp_dup (wording);
      fit_stamp (self);
    }

  if (ticket->is_draft)
    self->mark =
      plenary_setting_dup_capitals (self->setting,
                                    plenary_words_get (plenary_wording_get_words (wording),
                                                       "phase", "draft"));

  find_margins (self);

  return self;
}

void
plenary_furniture_free (PlenaryFurniture *self)
{
  plenary_typesetter_free (self->typesetter);
  plenary_typesetter_free (self->small);
  plenary_setting_unref (self->setting);
  g_free (self->title);
  g_free (self->running);
  g_free (self->status);
  g_free (self->long_status);
  g_free (self->when);
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
  self->foot = g_strdup (foot);
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
  else if (!self->has_place)
    top += RUNNING_RULE + PLACE_GAP;
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

/* Lines at one side of the page. */
static void
draw_text (PlenaryFurniture  *self,
           PlenaryTypesetter *typesetter,
           cairo_t           *cr,
           PlenaryPrintStyle  style,
           const Form        *form,
           gboolean           at_end,
           double             width,
           double             y)
{
  double offset = at_end ? get_width (self) - width : 0;
  PlenarySpan span = { 0, (guint) form->n_strong, PLENARY_PRINT_MARK_STRONG };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  g_auto(PlenaryLines) lines = { 0 };

  if (*form->text == '\0')
    return;

  if (form->n_strong > 0)
    g_array_append_val (spans, span);

  plenary_typesetter_set (typesetter, style, form->text, spans, width, &lines);
  plenary_typesetter_show (typesetter, cr, &lines, at_end,
                           plenary_setting_flip (self->setting, offset, width), y, 0, lines.n);
}

/* Two texts on a line, of which the second is short and goes before the first, each in the longest
 * of its forms that fits.
 */
static void
draw_line (PlenaryFurniture  *self,
           cairo_t           *cr,
           PlenaryPrintStyle  style,
           double             y,
           const Form        *forms,
           const Form        *ends)
{
  const Form *end = choose_end (self, style, forms, ends);
  double width = get_text_width (self, style, end);

  draw_text (self, self->typesetter, cr, style, choose (self, style, forms, width), FALSE, width,
             y);
  draw_text (self, self->typesetter, cr, style, end, TRUE, get_end_width (self, style, end), y);
}

/* In the middle, over the running head. */
static void
draw_mark (PlenaryFurniture *self,
           cairo_t          *cr)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double width = plenary_typesetter_get_width (self->typesetter, PLENARY_PRINT_STATUS, self->mark);
  double y = self->top - get_head_height (self) - MARK_GAP - get_mark_height (self);
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

/* Where the page goes on: in which session, or at least in which day. */
static void
draw_place (PlenaryFurniture   *self,
            cairo_t            *cr,
            const PlenaryFolio *folio)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *place = plenary_words_fill (words, "page", "continued", folio->place, NULL);
  g_autofree char *day = plenary_words_fill (words, "page", "continued",
                                             folio->day != NULL ? folio->day : "", NULL);
  const Form forms[] = { { place, 0 }, { folio->day != NULL ? day : "", 0 }, { "", 0 } };

  draw_text (self, self->typesetter, cr, PLENARY_PRINT_CONTINUED,
             choose (self, PLENARY_PRINT_CONTINUED, forms, get_width (self)), FALSE,
             get_width (self), self->top + PLACE_TEXT);
}

/* What the page is of; of two lines, the second is that of the status. */
static void
draw_running_head (PlenaryFurniture *self,
                   cairo_t          *cr)
{
  const gsize n_strong = strlen (self->title);
  const Form titles[] = { { self->running, n_strong }, { self->title, n_strong },
                          { self->when, 0 }, { "", 0 } };
  const Form ends[] = { { self->end, 0 }, { "", 0 } };
  const Form *nothing = &titles[G_N_ELEMENTS (titles) - 1];
  double leading = plenary_typesetter_get_leading (self->small, PLENARY_PRINT_RUNNING);

  if (self->n_small > 0)
    draw_text (self, self->small, cr, PLENARY_PRINT_RUNNING, &titles[1], FALSE,
               get_text_width (self, PLENARY_PRINT_RUNNING, ends),
               self->top - self->n_small * leading);

  draw_line (self, cr, PLENARY_PRINT_RUNNING,
             self->top - get_leading (self, PLENARY_PRINT_RUNNING),
             self->n_small > 0 ? nothing : titles, ends);
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

  draw_running_head (self, cr);
  draw_rule (self, cr, self->top + RUNNING_RULE, HAIRLINE);

  if (folio->place != NULL)
    draw_place (self, cr, folio);
}

/* Which page it is; empty where nobody knows, or where a sheet of several has no other. */
static char *
dup_page (PlenaryFurniture   *self,
          const PlenaryFolio *folio)
{
  return folio->n_pages > (folio->n_sheets > 1 ? 1 : 0) ?
         plenary_wording_dup_page (self->wording, folio->page + 1, folio->n_pages) : g_strdup ("");
}

/* When and where, after what the pages are called if they are numbered by themselves; and at the
 * end which sheet and page it is, after what else there is to say.
 */
static void
draw_foot (PlenaryFurniture   *self,
           cairo_t            *cr,
           const PlenaryFolio *folio,
           double              y)
{
  const char *chapter = folio->chapter != NULL ? folio->chapter : "";
  g_autofree char *page = dup_page (self, folio);
  g_autofree char *sheet = folio->n_sheets > 1
                           ? plenary_wording_dup_sheet (self->wording, folio->sheet + 1,
                                                        folio->n_sheets) : g_strdup ("");
  g_autofree char *number = join (sheet, page);
  g_autofree char *foot = join (chapter, self->foot);
  g_autofree char *end = self->note == NULL ? g_strdup (number)
                         : join (self->note, folio->n_pages > 1 ? number : "");
  const Form ends[] = { { end, 0 }, { number, 0 }, { page, 0 }, { "", 0 } };
  const Form forms[] = {
    { foot, strlen (chapter) }, { *chapter != '\0' ? chapter : self->dates, strlen (chapter) },
    { *chapter != '\0' ? self->foot : "", 0 }, { self->dates, 0 }, { "", 0 },
  };

  draw_line (self, cr, PLENARY_PRINT_FOOT, y, forms, ends);
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
  const Form stamp = { self->stamp, 0 };
  double y = self->bottom + FOOT_TEXT;

  draw_head (self, cr, folio);

  if (self->mark != NULL)
    draw_mark (self, cr);

  draw_rule (self, cr, self->bottom + FOOT_RULE, HAIRLINE);
  draw_foot (self, cr, folio, y);

  if (self->stamp != NULL)
    draw_text (self, self->typesetter, cr, PLENARY_PRINT_FOOT, &stamp, FALSE, get_width (self),
               y + get_leading (self, PLENARY_PRINT_FOOT));
}
