/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text in the box of a session: its label and time over its title, or where the box is low on
 * its first line or beside it; and that of a break in the middle of it. Where times are written at
 * the side of the page, they are not said again.
 *
 * A title is there whole or not at all. If it is not, the box says which note has it, and as much
 * of label and time as there is room for.
 */

#include "config.h"

#include "plenary-glance-private.h"

#define PX PLENARY_GLANCE_PX

/* Around the text, where there is room and where there is little. */
#define PAD_ACROSS PX (14)
#define LEAST_PAD_ACROSS PX (4)
#define PAD_DOWN PX (7)
#define LEAST_PAD_DOWN PX (0.6)

/* At the side where reading begins. */
#define BAR PX (6)
#define LEAST_BAR PX (4)
#define NARROW PX (140)

#define GAP 0.6               /* between two texts of a line, of the size of the first */

/* By how much one line may be wider than it was measured: sizes are rounded, letters spaced. */
#define OFF(width) ((width) * 0.005 + 1)

/* Of a low box, so much may be before the title. */
#define MOST_LEAD 0.6

typedef struct
{
  const PlenaryGlanceBox *box;
  PlenaryGlanceEntry     *entry;
  PlenaryGlanceType      *type;
  GArray                 *texts;       /* NULL to see only whether all fits */
  double                  x;
  double                  inner;
  const char             *when;
  double                  label;       /* widths */
  double                  time;
  double                  title;
  double                  first;
  double                  longest;
  double                  gap;
} Fitting;

static double
get_leading (Fitting           *self,
             PlenaryPrintStyle  style)
{
  return plenary_glance_type_get_leading (self->type, style);
}

static PlenaryPrintStyle
get_title_style (Fitting *self)
{
  return plenary_glance_entry_get_style (self->entry);
}

static double
get_bar (const PlenaryGlanceBox *box)
{
  return box->width < NARROW ? LEAST_BAR : BAR;
}

static void
begin (Fitting                *self,
       const PlenaryGlanceBox *box,
       PlenaryGlanceType      *type,
       GArray                 *texts)
{
  PlenaryGlanceEntry *entry = box->entry;
  double pad = box->is_timed ? LEAST_PAD_ACROSS
                             : CLAMP (box->width * 0.05, LEAST_PAD_ACROSS, PAD_ACROSS);
  double title_scale = plenary_glance_type_get_scale (type, plenary_glance_entry_get_style (entry));
  double time_scale = plenary_glance_type_get_scale (type, PLENARY_PRINT_DETAIL);

  self->box = box;
  self->entry = entry;
  self->type = type;
  self->texts = texts;
  self->x = box->x + pad + (plenary_glance_entry_is_aside (entry) ? 0 : get_bar (box));
  self->inner = box->x + box->width - 0.75 * pad - self->x;
  self->label = entry->label_width * plenary_glance_type_get_scale (type, PLENARY_PRINT_LABEL);
  self->when = box->resumes ? entry->resumed : entry->time;
  self->time = (box->resumes ? entry->resumed_width : entry->time_width) *
               (box->is_timed ? 0 : time_scale);
  self->title = entry->title_width * title_scale;
  self->first = entry->first * title_scale;
  self->longest = entry->longest * title_scale;
  self->gap = GAP * plenary_glance_type_get_size (type, PLENARY_PRINT_DETAIL);
}

static void
add (Fitting           *self,
     PlenaryPrintStyle  style,
     const char        *string,
     GArray            *spans,
     double             x,
     double             y,
     double             width,
     guint              n,
     PlenaryPart       *part,
     double             indent)
{
  PlenaryGlanceText text = { self->type, style, string, spans, x, y,
                             n > 1 ? width : width + OFF (width), 0, n, FALSE, part, indent };

  if (self->texts != NULL && *string != '\0')
    g_array_append_val (self->texts, text);
}

static void
add_label (Fitting *self,
           double   x,
           double   y,
           double   width,
           guint    n)
{
  add (self, PLENARY_PRINT_LABEL, self->entry->label, NULL, x, y, width, n, self->entry->parts[0],
       0);
}

static void
add_time (Fitting *self,
          double   x,
          double   y)
{
  if (self->time > 0)
    add (self, PLENARY_PRINT_DETAIL, self->when, NULL, x, y, self->time, 1,
         self->entry->parts[1], 0);
}

static void
add_title (Fitting *self,
           double   x,
           double   y,
           double   width,
           guint    n,
           double   indent)
{
  add (self, get_title_style (self), self->entry->title, self->entry->strike, x, y, width, n,
       self->entry->parts[2], indent);
}

/* Whether the title is in any case too long for the box, which spares setting it. Between two lines
 * there is a space that is on neither.
 */
static gboolean
is_hopeless (Fitting *self,
             double   indent,
             double   width)
{
  PlenaryPrintStyle style = get_title_style (self);
  double most = self->box->height / get_leading (self, style);

  return self->longest > width ||
         indent + self->title > most * (width + plenary_glance_type_get_size (self->type, style));
}

static guint
count (Fitting           *self,
       PlenaryPrintStyle  style,
       const char        *text,
       double             natural,
       double             indent,
       double             width)
{
  return indent + natural <= width
         ? 1 : plenary_glance_type_count (self->type, style, text, NULL, indent, width);
}

/* Where letters of another style must begin to stand on the same line. */
static double
align (Fitting           *self,
       PlenaryPrintStyle  to,
       PlenaryPrintStyle  style)
{
  return plenary_typesetter_get_baseline (plenary_glance_type_get (self->type, to), to) -
         plenary_typesetter_get_baseline (plenary_glance_type_get (self->type, style), style);
}

static gboolean
has_one_lead (Fitting *self)
{
  return self->label > 0 && self->time > 0 && self->label + self->gap + self->time <= self->inner;
}

/* Label and time on a line; returns its height. */
static double
add_lead (Fitting *self,
          double   x,
          double   y)
{
  double leading = get_leading (self, PLENARY_PRINT_DETAIL);

  if (self->label > 0)
    {
      double down = align (self, PLENARY_PRINT_DETAIL, PLENARY_PRINT_LABEL);

      add_label (self, x, y + down, self->label, 1);
      x += self->label + self->gap;
    }

  add_time (self, x, y);

  return self->label > 0 || self->time > 0 ? leading : 0;
}

/* Label and time over the title. */
static gboolean
fill_stacked (Fitting *self)
{
  PlenaryPrintStyle style = get_title_style (self);
  double detail = get_leading (self, PLENARY_PRINT_DETAIL);
  double label = get_leading (self, PLENARY_PRINT_LABEL);
  gboolean is_one = has_one_lead (self);
  guint n_labels = 0;
  double pad, height, y;
  guint n;

  if (self->time > self->inner || is_hopeless (self, 0, self->inner))
    return FALSE;

  if (self->label > 0 && !is_one)
    n_labels = count (self, PLENARY_PRINT_LABEL, self->entry->label, self->label, 0,
                      self->inner);

  n = count (self, style, self->entry->title, self->title, 0, self->inner);
  height = n_labels * label + (self->time > 0 ? detail : 0) +
           n * get_leading (self, style);
  pad = MIN ((self->box->height - height) / 2, PAD_DOWN);

  if (pad < LEAST_PAD_DOWN)
    return FALSE;

  y = self->box->y + pad;

  if (n_labels > 0)
    add_label (self, self->x, y, self->inner, n_labels);

  y += n_labels * label;

  if (is_one)
    y += add_lead (self, self->x, y);
  else if (self->time > 0)
    add_time (self, self->x, y);

  y += !is_one && self->time > 0 ? detail : 0;
  add_title (self, self->x, y, self->inner, n, 0);

  return TRUE;
}

/* What parts a label that looks like the title from it where they are on one line. */
static const char dot[] = "·";

/* Label and time before the title on its first line. */
static gboolean
fill_run_in (Fitting *self)
{
  PlenaryPrintStyle style = get_title_style (self);
  double leading = get_leading (self, style);
  double lead = self->label + self->time + (self->label > 0 && self->time > 0 ? self->gap : 0);
  gboolean has_dot = self->entry->has_no_capitals && self->time <= 0;
  double offset = lead + (has_dot ? 2 : 1.5) * self->gap;
  double height, y;
  guint n;

  if (lead <= 0 || offset + self->first > self->inner || is_hopeless (self, offset, self->inner))
    return FALSE;

  n = count (self, style, self->entry->title, self->title, offset, self->inner);
  height = n * leading;

  if (height + 2 * LEAST_PAD_DOWN > self->box->height)
    return FALSE;

  y = self->box->y + MIN ((self->box->height - height) / 2, PAD_DOWN);
  add_lead (self, self->x, y + align (self, style, PLENARY_PRINT_DETAIL));

  if (has_dot)
    {
      double width = plenary_typesetter_get_width (plenary_glance_type_get (self->type, style),
                                                   style, dot);

      add (self, style, dot, NULL, self->x + lead + (offset - lead - width) / 2, y, width, 1,
           self->entry->parts[0], 0);
    }

  if (n > 1)
    add_title (self, self->x, y, self->inner, n, offset);
  else
    add_title (self, self->x + offset, y, self->inner - offset, 1, 0);

  return TRUE;
}

/* Label and time before the title, which stands beside them with all of its lines. */
static gboolean
fill_beside (Fitting *self)
{
  PlenaryPrintStyle style = get_title_style (self);
  double lead = self->label + self->time + (self->label > 0 && self->time > 0 ? self->gap : 0);
  double offset = lead > 0 ? lead + 1.5 * self->gap : 0;
  double rest = self->inner - offset;
  double height, y;
  guint n;

  if (lead > self->inner * MOST_LEAD || is_hopeless (self, 0, rest))
    return FALSE;

  n = count (self, style, self->entry->title, self->title, 0, rest);
  height = n * get_leading (self, style);

  if (height + 2 * LEAST_PAD_DOWN > self->box->height)
    return FALSE;

  y = self->box->y + MIN ((self->box->height - height) / 2, PAD_DOWN);
  add_lead (self, self->x, y + align (self, style, PLENARY_PRINT_DETAIL));
  add_title (self, self->x + offset, y, rest, n, 0);

  return TRUE;
}

/* A line in the middle of the box, or at the top of it for what has no length. */
static gboolean
fill_line (Fitting *self)
{
  PlenaryPrintStyle style = get_title_style (self);
  double gap = self->time > 0 ? 1.5 * self->gap : 0;
  double width = self->title + gap + self->time;
  double height = get_leading (self, style);
  double x = self->x + (self->inner - width) / 2;
  double y = self->box->y + (self->box->height - height) / 2;

  if (width > self->inner || height > self->box->height)
    return FALSE;

  if (self->entry->is_marker)
    y = self->box->y + MIN (self->box->height - height, PAD_DOWN / 2);

  add_title (self, x, y, self->title, 1, 0);
  add_time (self, x + self->title + gap, y + align (self, style, PLENARY_PRINT_DETAIL));

  return TRUE;
}

/* The time under the title, both in the middle. */
static gboolean
fill_middle (Fitting *self)
{
  PlenaryPrintStyle style = get_title_style (self);
  double leading = get_leading (self, style);
  double detail = self->time > 0 ? get_leading (self, PLENARY_PRINT_DETAIL) : 0;
  double width = MIN (self->title, self->inner);
  double y;
  guint n;

  if (self->time > self->inner || is_hopeless (self, 0, self->inner))
    return FALSE;

  n = count (self, style, self->entry->title, self->title, 0, self->inner);
  y = self->box->y + (self->box->height - n * leading - detail) / 2;

  if (y < self->box->y)
    return FALSE;

  add_title (self, self->x + (self->inner - width) / 2, y, width, n, 0);
  add_time (self, self->x + (self->inner - self->time) / 2, y + n * leading);

  return TRUE;
}

/* Between two boxes, half of it in each. */
double
plenary_glance_box_get_inset (PlenaryGlanceType *type)
{
  double scale = MIN (plenary_glance_type_get_scale (type, PLENARY_PRINT_SESSION), 1);

  return PX (2) * scale * scale;
}

/* How high the place of a session must be for a line of text. */
double
plenary_glance_box_get_least (PlenaryGlanceType *type)
{
  double leading = MAX (plenary_glance_type_get_leading (type, PLENARY_PRINT_SESSION),
                        plenary_glance_type_get_leading (type, PLENARY_PRINT_BREAK));

  return leading + 2 * LEAST_PAD_DOWN + 2 * plenary_glance_box_get_inset (type) + 0.1;
}

/* Sets all that there is to say of a session into its box; adds it to @texts if that is not NULL.
 * Returns whether all of it fits.
 */
gboolean
plenary_glance_box_fill (const PlenaryGlanceBox *self,
                         PlenaryGlanceType      *type,
                         GArray                 *texts)
{
  Fitting fitting;

  begin (&fitting, self, type, texts);

  if (fitting.inner <= 0)
    return FALSE;

  if (plenary_glance_entry_is_aside (self->entry))
    return fill_line (&fitting) || fill_middle (&fitting);

  return fill_stacked (&fitting) || fill_run_in (&fitting) || fill_beside (&fitting);
}

typedef struct
{
  PlenaryPrintStyle  style;
  const char        *text;
  double             width;
  PlenaryPart       *part;
} Piece;

/* Pieces one after the other, on as many lines as they need. */
static gboolean
fill_pieces (Fitting     *self,
             const Piece *pieces,
             guint        n_pieces)
{
  double leading = get_leading (self, PLENARY_PRINT_DETAIL);
  double x = 0;
  double y = self->box->y + MIN (PAD_DOWN, (self->box->height - leading) / 2);

  for (guint i = 0; i < n_pieces; i++)
    {
      if (pieces[i].width <= 0)
        continue;

      if (x > 0 && x + pieces[i].width > self->inner)
        {
          x = 0;
          y += leading;
        }

      if (pieces[i].width > self->inner || y + leading > self->box->y + self->box->height)
        return FALSE;

      add (self, pieces[i].style, pieces[i].text, NULL, self->x + x,
           y + align (self, PLENARY_PRINT_DETAIL, pieces[i].style), pieces[i].width, 1,
           pieces[i].part, 0);
      x += pieces[i].width + self->gap;
    }

  return TRUE;
}

/* Sets into a box the number of the note that has its title. */
void
plenary_glance_box_refer (const PlenaryGlanceBox *self,
                          PlenaryGlanceType      *type,
                          const char             *number,
                          GArray                 *texts)
{
  PlenaryTypesetter *typesetter = plenary_glance_type_get (type, PLENARY_PRINT_DETAIL);
  double width = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_DETAIL, number);
  guint n_before = texts->len;
  Fitting fitting;

  begin (&fitting, self, type, texts);

  /* The number says all that is needed. */
  for (guint first = 0; first < 3; first++)
    {
      const Piece pieces[] = {
        { PLENARY_PRINT_LABEL, self->entry->label, fitting.label,
          self->entry->parts[0] },
        { PLENARY_PRINT_DETAIL, fitting.when, fitting.time,
          self->entry->parts[1] },
        { PLENARY_PRINT_DETAIL, number, width, self->entry->parts[2] },
      };

      if (fill_pieces (&fitting, pieces + first, G_N_ELEMENTS (pieces) - first))
        return;

      g_array_set_size (texts, n_before);
    }
}
