/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around the text of each page: what it is a page of, where in it, which page.
 *
 * It lies in the margins, so that a page holds the same text whatever is said around it. The first
 * page has its title instead of a running head.
 */

#include "config.h"

#include "plenary-furniture.h"

#include "plenary-typesetter.h"

#include <string.h>

#define PX(pixels) ((pixels) * 0.75)

/* From the edge of the upper margin down, or up where negative. */
#define FIRST_RULE PX (-16)
#define FIRST_RULE_THICKNESS PX (3)
#define FIRST_TEXT PX (-6)
#define RUNNING_TEXT PX (-16)
#define RUNNING_RULE PX (5)
#define PLACE_TEXT PX (10)
#define LATER_TEXT PX (36)

/* From the edge of the lower margin down. */
#define FOOT_RULE PX (1)
#define FOOT_TEXT PX (9)
#define LAST_TEXT PX (-15)

#define HAIRLINE PX (1)
#define GAP PX (16)

struct _PlenaryFurniture
{
  PlenaryWording    *wording;
  PlenarySetting    *setting;
  PlenaryTypesetter *typesetter;
  char              *running;
  gsize              title_length;
  char              *status;      /* after the symbol, if there is one */
  char              *foot;
};

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
  g_autofree char *title = plenary_wording_dup_title (wording);
  g_autofree char *meeting = plenary_wording_dup_line (wording,
                                                       plenary_agenda_get_meeting (agenda));
  g_autofree char *symbol = plenary_wording_dup_symbol (wording);
  g_autofree char *status = plenary_wording_dup_status (wording);

  self->wording = wording;
  self->setting = plenary_setting_ref (plenary_wording_get_setting (wording));
  self->typesetter = plenary_typesetter_new (self->setting, type_case, 1);
  self->title_length = strlen (title);
  self->running = g_strconcat (title, *meeting != '\0' ? "\u2002" : "", meeting, NULL);
  self->status = g_strconcat (symbol, *symbol != '\0' ? "\u2003" : "", status, NULL);
  self->foot = plenary_wording_dup_foot (wording);

  return self;
}

void
plenary_furniture_free (PlenaryFurniture *self)
{
  plenary_typesetter_free (self->typesetter);
  plenary_setting_unref (self->setting);
  g_free (self->running);
  g_free (self->status);
  g_free (self->foot);
  g_free (self);
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
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double top = paper->top + (page == 0 ? FIRST_TEXT : LATER_TEXT);

  *height = MAX (paper->height - paper->bottom + LAST_TEXT - top, 1);

  return top;
}

static void
draw_rule (PlenaryFurniture *self,
           cairo_t          *cr,
           double            y,
           double            thickness)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  cairo_rectangle (cr, paper->left, y, paper->width - paper->left - paper->right, thickness);
  cairo_fill (cr);
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

/* Two texts on a line, of which the second is short and goes before the first. */
static void
draw_line (PlenaryFurniture  *self,
           cairo_t           *cr,
           PlenaryPrintStyle  style,
           double             y,
           const char        *text,
           gsize              n_strong,
           const char        *end_text)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double width = paper->width - paper->left - paper->right;
  double end_width = MIN (plenary_typesetter_get_width (self->typesetter, style, end_text) + 1,
                          width / 2);

  draw_text (self, cr, style, text, n_strong, FALSE, width - end_width - GAP, y);
  draw_text (self, cr, style, end_text, 0, TRUE, end_width, y);
}

/**
 * plenary_furniture_draw:
 * @page: a page, from 0
 * @n_pages: how many there are, 0 if nobody knows yet
 * @place: (nullable): the day and the session in which the page begins
 */
void
plenary_furniture_draw (PlenaryFurniture *self,
                        cairo_t          *cr,
                        guint             page,
                        guint             n_pages,
                        const char       *place)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *number = n_pages > 0 ?
    plenary_wording_dup_page (self->wording, page + 1, n_pages) : g_strdup ("");
  double width = paper->width - paper->left - paper->right;
  double bottom = paper->height - paper->bottom;

  if (page == 0)
    {
      draw_rule (self, cr, paper->top + FIRST_RULE, FIRST_RULE_THICKNESS);
    }
  else
    {
      draw_line (self, cr, PLENARY_PRINT_RUNNING, paper->top + RUNNING_TEXT, self->running,
                 self->title_length, self->status);
      draw_rule (self, cr, paper->top + RUNNING_RULE, HAIRLINE);
    }

  if (page > 0 && place != NULL)
    {
      g_autofree char *continued = plenary_words_fill (words, "page", "continued", place, NULL);

      draw_text (self, cr, PLENARY_PRINT_CONTINUED, continued, 0, FALSE, width,
                 paper->top + PLACE_TEXT);
    }

  draw_rule (self, cr, bottom + FOOT_RULE, HAIRLINE);
  draw_line (self, cr, PLENARY_PRINT_FOOT, bottom + FOOT_TEXT, self->foot, 0, number);
}
