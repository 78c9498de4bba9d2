/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signs for doors: a page for each room and each day on which something takes place there, to be
 * read from where one stands and waits.
 *
 * The sessions of a sign are as large as lets them all be on its page. Where they do not fit in the
 * least size that can be read in front of a door, the sign has more pages, and those are set as
 * large as their number allows. A sign of very many pages is set in the least size at once.
 */

#include "config.h"

#include "plenary-door-signs.h"

#include "plenary-door-private.h"

#include <string.h>

#define PX(pixels) ((pixels) * 0.75)

/* Over and under what stands between two rules, as type of usual size has it. */
#define PADDING PX (15)
#define LIGHT_PADDING PX (9)

#define BODY_TOP PX (8)
#define BODY_BOTTOM PX (18)
#define HAIRLINE PX (1)

/* Beside the times; and how much of the page they take before they stand over the titles. */
#define TIME_GAP PX (32)
#define MOST_TIMES 0.45

/* By how much sessions are set larger than the least, where there is room. */
#define MOST_SCALE 1.6

/* So many lines at least of a title that goes on on another page. */
#define FEWEST_LINES 2

#define MOST_PAGES_TO_GROW 4

/* What adding up heights may add, in points. */
#define TOLERANCE 0.01

/* A part of a row, or all of it, on a page. */
typedef struct
{
  guint row;
  guint line;        /* the first of its title */
  guint n_lines;
} Fragment;

typedef struct
{
  guint  sign;
  guint  first;      /* fragment */
  guint  n;
  double height;     /* of them */
} Page;

/* How a sign is set. */
typedef struct
{
  PlenaryDoorBand band;
  double          times;      /* how wide they are at usual size */
  double          words;      /* how wide the longest word of a title is at usual size */
  guint           size;
} Plan;

struct _PlenaryDoorSigns
{
  PlenaryHandout   parent_instance;

  PlenaryWording  *wording;   /* of the handout */
  PlenarySetting  *setting;   /* likewise */
  PlenaryFlow     *parts;
  PlenaryTypeCase *type_case;
  PlenarySizes    *rooms;
  PlenarySizes    *sizes;
  GPtrArray       *signs;
  PlenaryDoorFoot  foot;
  GArray          *plans;
  GArray          *fragments;
  GArray          *pages;
};

G_DEFINE_FINAL_TYPE (PlenaryDoorSigns, plenary_door_signs, PLENARY_TYPE_HANDOUT)

static void
plenary_door_signs_finalize (GObject *object)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (object);

  plenary_door_foot_clear (&self->foot);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_array_unref);
  g_clear_pointer (&self->fragments, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->rooms, plenary_sizes_free);
  g_clear_pointer (&self->sizes, plenary_sizes_free);
  g_clear_pointer (&self->type_case, plenary_type_case_free);
  g_clear_pointer (&self->parts, plenary_flow_free);

  G_OBJECT_CLASS (plenary_door_signs_parent_class)->finalize (object);
}

static PlenaryDoorSign *
get_sign (PlenaryDoorSigns *self,
          guint             index)
{
  return g_ptr_array_index (self->signs, index);
}

/* What is too long for where it belongs is in the sign as a row of its own. */
static void
add_what_is_too_long (PlenaryDoorSigns *self)
{
  g_autofree char *title = plenary_wording_dup_title (self->wording);

  for (guint i = 0; i < self->signs->len; i++)
    {
      PlenaryDoorSign *sign = get_sign (self, i);
      PlenaryDoorBand band;

      plenary_door_band_set (&band, sign, self->setting, self->rooms, self->sizes);

      if (!plenary_door_band_is_whole (&band, sign, self->setting, self->rooms))
        plenary_door_add_row (sign, self->parts, sign->place);
    }

  if (*self->foot.title == '\0')
    plenary_door_add_row (get_sign (self, 0), self->parts, title);
}

static void
plenary_door_signs_write (PlenaryHandout *handout,
                          PlenaryWording *wording)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (handout);
  double size;

  self->wording = wording;
  self->setting = plenary_handout_get_setting (handout);
  self->parts = plenary_flow_new ();
  self->type_case = plenary_type_case_new (self->setting);
  size = plenary_setting_get_ticket (self->setting)->size;
  self->rooms = plenary_door_create_room_sizes (self->setting, self->type_case);
  self->sizes = plenary_sizes_new (self->setting, self->type_case, 1, MOST_SCALE * size);
  self->signs = plenary_door_collect (wording, self->parts);
  plenary_door_foot_init (&self->foot, wording, self->sizes);
  add_what_is_too_long (self);
}

static double
get_width (PlenaryDoorSigns *self)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  return paper->width - paper->left - paper->right;
}

static double
get_leading (PlenaryDoorSigns  *self,
             guint              size,
             PlenaryPrintStyle  style)
{
  return plenary_typesetter_get_leading (plenary_sizes_get (self->sizes, size), style);
}

static PlenaryPrintStyle
get_title_style (const PlenaryDoorRow *row)
{
  return row->is_light ? PLENARY_PRINT_SIGN_BREAK : PLENARY_PRINT_SIGN_TITLE;
}

static PlenaryPrintStyle
get_time_style (const PlenaryDoorRow *row)
{
  return row->is_light ? PLENARY_PRINT_SIGN_BREAK_TIME : PLENARY_PRINT_SIGN_TIME;
}

/* How wide the column of times is; 0 if they stand over the titles. */
static double
get_times (PlenaryDoorSigns *self,
           const Plan       *plan,
           guint             size)
{
  double width = plan->times * plenary_sizes_get_scale (self->sizes, size);

  if (plan->times <= 0 || width > get_width (self) * MOST_TIMES)
    return 0;

  return width + TIME_GAP;
}

static double
get_padding (PlenaryDoorSigns     *self,
             const PlenaryDoorRow *row,
             guint                 size)
{
  return (row->is_light ? LIGHT_PADDING : PADDING) * plenary_sizes_get_scale (self->sizes, size);
}

/* Of what stands over the title of a row. */
static double
get_head_height (PlenaryDoorSigns     *self,
                 const Plan           *plan,
                 const PlenaryDoorRow *row,
                 guint                 size)
{
  double times = get_times (self, plan, size);
  double height = plenary_sizes_measure (self->sizes, size, PLENARY_PRINT_SIGN_LABEL, row->label,
                                         get_width (self) - times);

  if (times <= 0)
    height += plenary_sizes_measure (self->sizes, size, get_time_style (row), row->time,
                                     get_width (self));

  return height;
}

static double
get_body_height (PlenaryDoorSigns *self,
                 const Plan       *plan)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  return paper->height - paper->bottom - plan->band.height - BODY_TOP - BODY_BOTTOM -
         plenary_door_foot_get_height (&self->foot, self->sizes);
}

/* A sign being put on pages, which are kept if there is somewhere to keep them. */
typedef struct
{
  PlenaryDoorSigns *self;
  const Plan       *plan;
  guint             sign;
  guint             size;
  double            most;      /* of a page */
  double            y;
  guint             n_pages;
  gboolean          is_kept;
} Filling;

static void
turn_page (Filling *filling)
{
  Page page = { filling->sign, filling->self->fragments->len, 0, 0 };

  filling->n_pages++;
  filling->y = 0;

  if (filling->is_kept)
    g_array_append_val (filling->self->pages, page);
}

static void
place (Filling *filling,
       guint    row,
       guint    line,
       guint    n_lines,
       double   height)
{
  const Fragment fragment = { row, line, n_lines };
  Page *page;

  filling->y += height;

  if (!filling->is_kept)
    return;

  g_array_append_val (filling->self->fragments, fragment);
  page = &g_array_index (filling->self->pages, Page, filling->self->pages->len - 1);
  page->n++;
  page->height = filling->y;
}

/* A row that is higher than a page, or what is left of one. */
static void
place_parted (Filling *filling,
              guint    row,
              guint    n_lines,
              double   head,
              double   padding,
              double   leading)
{
  guint line = 0;

  while (line < n_lines)
    {
      double used = 2 * padding + (line == 0 ? head : 0);
      double rest = filling->most - filling->y - used;
      guint n = rest > 0 ? (guint) (rest / leading + TOLERANCE) : 0;

      if (n < MIN (FEWEST_LINES, n_lines - line) && filling->y > 0)
        {
          turn_page (filling);
          continue;
        }

      n = CLAMP (n, 1, n_lines - line);

      /* Nor is the last line alone on its page. */
      if (line + n + 1 == n_lines && n > FEWEST_LINES)
        n--;

      place (filling, row, line, n, used + n * leading);
      line += n;
    }
}

static void
place_row (Filling *filling,
           guint    index)
{
  PlenaryDoorSigns *self = filling->self;
  const PlenaryDoorRow *row =
    &g_array_index (get_sign (self, filling->sign)->rows, PlenaryDoorRow, index);
  double width = get_width (self) - get_times (self, filling->plan, filling->size);
  double leading = get_leading (self, filling->size, get_title_style (row));
  double padding = get_padding (self, row, filling->size);
  double head = get_head_height (self, filling->plan, row, filling->size);
  guint n_lines = plenary_sizes_count_lines (self->sizes, filling->size, get_title_style (row),
                                             row->title, width);
  double height = 2 * padding + head + n_lines * leading;

  if (height <= filling->most + TOLERANCE)
    {
      if (filling->y + height > filling->most + TOLERANCE)
        turn_page (filling);

      place (filling, index, 0, n_lines, height);
      return;
    }

  place_parted (filling, index, n_lines, head, padding, leading);
}

/* Puts a sign on pages. */
static guint
fill (PlenaryDoorSigns *self,
      guint             sign,
      const Plan       *plan,
      guint             size,
      gboolean          is_kept)
{
  Filling filling = { self, plan, sign, size, get_body_height (self, plan), 0, 0, is_kept };

  turn_page (&filling);

  for (guint i = 0; i < get_sign (self, sign)->rows->len; i++)
    place_row (&filling, i);

  return filling.n_pages;
}

static gboolean
has_whole_words (PlenaryDoorSigns *self,
                 const Plan       *plan,
                 guint             size)
{
  return plan->words * plenary_sizes_get_scale (self->sizes, size) <=
         get_width (self) - get_times (self, plan, size);
}

static void
measure_columns (PlenaryDoorSigns *self,
                 guint             sign,
                 Plan             *plan)
{
  GArray *rows = get_sign (self, sign)->rows;
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const PlenaryDoorRow *row = &g_array_index (rows, PlenaryDoorRow, i);
      double words = plenary_sizes_get_longest (self->sizes, get_title_style (row), row->title);

      plan->words = MAX (plan->words, words);

      if (*row->time != '\0')
        plan->times = MAX (plan->times,
                           plenary_typesetter_get_width (typesetter, get_time_style (row),
                                                         row->time));
    }

  plan->times /= plenary_sizes_get_scale (self->sizes, 0);
}

/* The largest size in which a sign has no more pages than it must have, and its times where they
 * would be in the least.
 */
static guint
find_size (PlenaryDoorSigns *self,
           guint             sign,
           const Plan       *plan)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  guint n_pages = fill (self, sign, plan, least, FALSE);

  if (n_pages > MOST_PAGES_TO_GROW)
    return least;

  for (guint i = 0; i < least; i++)
    if (has_whole_words (self, plan, i) &&
        (get_times (self, plan, i) > 0) == (get_times (self, plan, least) > 0) &&
        fill (self, sign, plan, i, FALSE) == n_pages)
      return i;

  return least;
}

static void
plenary_door_signs_lay_out (PlenaryHandout *handout)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (handout);

  self->plans = g_array_new (FALSE, TRUE, sizeof (Plan));
  self->fragments = g_array_new (FALSE, FALSE, sizeof (Fragment));
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  g_array_set_size (self->plans, self->signs->len);

  for (guint i = 0; i < self->signs->len; i++)
    {
      Plan *plan = &g_array_index (self->plans, Plan, i);

      plenary_door_band_set (&plan->band, get_sign (self, i), self->setting, self->rooms,
                             self->sizes);
      measure_columns (self, i, plan);
      plan->size = find_size (self, i, plan);
      fill (self, i, plan, plan->size, TRUE);
    }
}

static guint
plenary_door_signs_get_n_pages (PlenaryHandout *handout)
{
  return PLENARY_DOOR_SIGNS (handout)->pages->len;
}

/* The time stands on the line of what it is the time of. */
static double
draw_time (PlenaryDoorSigns     *self,
           cairo_t              *cr,
           const Plan           *plan,
           const PlenaryDoorRow *row,
           double                y)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, plan->size);
  PlenaryPrintStyle style = get_time_style (row);
  PlenaryPrintStyle beside = *row->label != '\0' ? PLENARY_PRINT_SIGN_LABEL
                                                 : get_title_style (row);
  double times = get_times (self, plan, plan->size);
  double width = times > 0 ? times : get_width (self);
  double height;

  if (times > 0)
    y += plenary_typesetter_get_baseline (typesetter, beside) -
         plenary_typesetter_get_baseline (typesetter, style);

  height = plenary_sizes_show (self->sizes, plan->size, cr, style, row->time, FALSE,
                               plenary_setting_flip (self->setting, 0, width), y, width);

  return times > 0 ? 0 : height;
}

static double
draw_fragment (PlenaryDoorSigns *self,
               cairo_t          *cr,
               PlenaryStructure *structure,
               const Plan       *plan,
               PlenaryDoorRow   *row,
               const Fragment   *fragment,
               double            y)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, plan->size);
  PlenaryPrintStyle style = get_title_style (row);
  double times = get_times (self, plan, plan->size);
  double width = get_width (self) - times;
  double x = plenary_setting_flip (self->setting, times, width);
  double padding = get_padding (self, row, plan->size);
  const PlenaryLines *lines;

  y += padding;

  if (fragment->line == 0)
    {
      if (*row->time != '\0')
        {
          plenary_structure_go_to (structure, row->time_part);
          y += draw_time (self, cr, plan, row, y);
        }

      if (*row->label != '\0')
        {
          plenary_structure_go_to (structure, row->label_part);
          y += plenary_sizes_show (self->sizes, plan->size, cr, PLENARY_PRINT_SIGN_LABEL,
                                   row->label, FALSE, x, y, width);
        }
    }

  plenary_structure_go_to (structure, row->title_part);
  lines = plenary_sizes_set (self->sizes, plan->size, style, row->title, NULL, width);
  plenary_typesetter_show (typesetter, cr, lines, FALSE, x, y, fragment->line,
                           fragment->n_lines);
  y += fragment->n_lines * plenary_typesetter_get_leading (typesetter, style) + padding;
  plenary_structure_go_to (structure, row->part);

  if (fragment->line + fragment->n_lines == lines->n)
    {
      cairo_rectangle (cr, plenary_setting_flip (self->setting, 0, get_width (self)), y - HAIRLINE,
                       get_width (self), HAIRLINE);
      cairo_fill (cr);
    }

  return y;
}

/* Under the last row, if there is room for it. */
static void
draw_tomorrow (PlenaryDoorSigns *self,
               cairo_t          *cr,
               PlenaryStructure *structure,
               PlenaryDoorSign  *sign,
               double            y,
               double            height)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, least);
  const char *lead = plenary_words_get (plenary_wording_get_words (self->wording), "sign",
                                        "tomorrow");
  PlenarySpan span = { 0, (guint) strlen (lead), PLENARY_PRINT_MARK_STRONG };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  double width = get_width (self);
  g_auto(PlenaryLines) lines = { 0 };

  if (*sign->tomorrow == '\0')
    return;

  g_array_append_val (spans, span);
  plenary_typesetter_set (typesetter, PLENARY_PRINT_SIGN_NOTE, sign->tomorrow, spans, width,
                          &lines);

  if (lines.n * plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_SIGN_NOTE) > height)
    return;

  plenary_structure_go_to (structure, sign->tomorrow_part);
  plenary_typesetter_show (typesetter, cr, &lines, FALSE,
                           plenary_setting_flip (self->setting, 0, width), y, 0, lines.n);
}

static void
draw_body (PlenaryDoorSigns *self,
           cairo_t          *cr,
           PlenaryStructure *structure,
           const Page       *page,
           const Plan       *plan)
{
  PlenaryDoorSign *sign = get_sign (self, page->sign);
  double y = plan->band.height + BODY_TOP;
  const Fragment *fragment = NULL;

  for (guint i = page->first; i < page->first + page->n; i++)
    {
      fragment = &g_array_index (self->fragments, Fragment, i);
      y = draw_fragment (self, cr, structure, plan,
                         &g_array_index (sign->rows, PlenaryDoorRow, fragment->row), fragment, y);
    }

  if (fragment == NULL || fragment->row + 1 == sign->rows->len)
    draw_tomorrow (self, cr, structure, sign, y + BODY_BOTTOM,
                   get_body_height (self, plan) - page->height - BODY_BOTTOM);

  plenary_structure_go_to (structure, sign->part);
}

static void
plenary_door_signs_draw (PlenaryHandout   *handout,
                         cairo_t          *cr,
                         guint             index,
                         PlenaryStructure *structure)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (handout);
  const Page *page = &g_array_index (self->pages, Page, index);
  const Plan *plan = &g_array_index (self->plans, Plan, page->sign);
  PlenaryDoorSign *sign = get_sign (self, page->sign);
  gboolean is_continued = index > 0 && (page - 1)->sign == page->sign;

  plenary_structure_go_to (structure, sign->part);
  plenary_door_band_draw (&plan->band, cr, structure, sign, self->wording, self->rooms,
                          self->sizes, is_continued);

  if (!is_continued && sign->bookmark != NULL)
    plenary_structure_add_bookmark (structure, sign->bookmark, 1, 0);

  draw_body (self, cr, structure, page, plan);
  plenary_structure_begin_aside (structure);
  plenary_door_foot_draw (&self->foot, cr, self->sizes);
  plenary_structure_end_aside (structure);
}

static void
plenary_door_signs_class_init (PlenaryDoorSignsClass *klass)
{
  PlenaryHandoutClass *handout_class = PLENARY_HANDOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_door_signs_finalize;

  handout_class->write = plenary_door_signs_write;
  handout_class->lay_out = plenary_door_signs_lay_out;
  handout_class->get_n_pages = plenary_door_signs_get_n_pages;
  handout_class->draw = plenary_door_signs_draw;
}

static void
plenary_door_signs_init (PlenaryDoorSigns *self)
{
}
