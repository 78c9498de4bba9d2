/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The face of a card: what of a session is read on it, and where.
 *
 * The lower a card, the less it shows: an abstract, chip and time goes before the title, and the
 * title last. A title is never cut while something less important is shown below it. All is laid
 * out from the side on which lines begin, and turned round at the end where that is the right.
 */

#include "config.h"

#include "plenary-face.h"

#include "plenary-lettering.h"

#include <math.h>

/* Pixels at the usual size of text. */
#define TALL 120
#define MEDIUM 62
#define SHORT 40
#define MINI 24
#define TINY 14

#define START_PAD 20
#define END_PAD 12
#define TOP_PAD 8
#define ROW 18
#define ROW_GAP 8
#define TITLE_GAP 4
#define LINE 18
#define CAPTION_LINE 16
#define CHIP_PAD 8
#define LEAST_CHIP 24
#define META_GAP 12
#define ICON 12
#define ICON_GAP 4
#define BREAK_ICON 16
#define MOST_EXCERPT_LINES 4
#define NARROW 240
#define LEAST_TIME 40
#define MARKER_GAP 12

struct _PlenaryFace
{
  PangoContext          *context;
  const PlenaryFaceText *text;      /* while it is laid out */
  int                    width;
  int                    height;
  double                 scale;
  PlenaryFaceSize        size;
  gboolean               is_reversed;
  GArray                *items;     /* (element-type PlenaryFaceItem) */
};

static int
scale (PlenaryFace *self,
       int          pixels)
{
  return (int) lround (pixels * self->scale);
}

static void
item_clear (gpointer data)
{
  PlenaryFaceItem *item = data;

  g_clear_object (&item->layout);
}

/* Text flush with the side on which lines of the window begin, whatever it is written in: Pango
 * turns an alignment round where text runs against its context.
 */
static PangoAlignment
get_alignment (PangoLayout *layout)
{
  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL ? PANGO_ALIGN_RIGHT :
                                                                         PANGO_ALIGN_LEFT;
}

static PangoLayout *
create_layout (PlenaryFace      *self,
               PlenaryLettering  lettering,
               const char       *text)
{
  return plenary_lettering_create_layout (self->context, lettering, text);
}

static PangoLayout *
create_title (PlenaryFace      *self,
              PlenaryLettering  lettering)
{
  PangoLayout *layout = create_layout (self, lettering, self->text->title);

  if (self->text->is_cancelled)
    {
      PangoAttrList *attributes = pango_layout_get_attributes (layout);

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      pango_layout_set_attributes (layout, attributes);
    }

  return layout;
}

static PlenaryLettering
get_title (PlenaryFace *self)
{
  return self->width < scale (self, NARROW) ? PLENARY_LETTERING_NARROW_TITLE :
                                              PLENARY_LETTERING_TITLE;
}

/* Adds an item with or without a text. Takes the layout, and returns where the item ends. */
static int
add (PlenaryFace     *self,
     PlenaryFacePart  part,
     int              x,
     int              y,
     int              width,
     int              height,
     PangoLayout     *layout)
{
  PlenaryFaceItem item = { part, x, y, width, height, layout };

  g_array_append_val (self->items, item);

  return x + width;
}

static int
get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* Adds text on one line that takes what it needs, at most @room. */
static int
add_line (PlenaryFace     *self,
          PlenaryFacePart  part,
          int              x,
          int              y,
          int              room,
          int              height,
          PangoLayout     *layout)
{
  int width = MIN (get_layout_width (layout), room);

  if (width <= 0)
    {
      g_object_unref (layout);
      return x;
    }

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, width * PANGO_SCALE);

  return add (self, part, x, y, width, height, layout);
}

/* Adds text over several lines, at most so many, and returns where it ends. */
static int
add_lines (PlenaryFace     *self,
           PlenaryFacePart  part,
           int              y,
           int              n_lines,
           PangoLayout     *layout)
{
  int width = self->width - scale (self, START_PAD) - scale (self, END_PAD);
  int height;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_height (layout, n_lines > 0 ? -n_lines : G_MININT / 2);
  pango_layout_set_ellipsize (layout, n_lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);

  /* Last, as it needs the lines, and most often leaves them as they are. */
  pango_layout_set_alignment (layout, get_alignment (layout));
  pango_layout_get_pixel_size (layout, NULL, &height);
  add (self, part, scale (self, START_PAD), y, width, height, layout);

  return y + height;
}

/* Adds a pill. That of a kind may be cut short, that of a state shows whole or not at all. */
static int
add_pill (PlenaryFace     *self,
          PlenaryFacePart  part,
          const char      *text,
          int              x,
          int              y,
          int              end)
{
  int pad = scale (self, CHIP_PAD);
  int room = end - x - 2 * pad;
  PangoLayout *layout;
  int width;

  if (*text == '\0')
    return x;

  layout = create_layout (self, PLENARY_LETTERING_CHIP, text);
  width = get_layout_width (layout);

  if (width > room && (part == PLENARY_FACE_STATE || room < scale (self, LEAST_CHIP)))
    {
      g_object_unref (layout);
      return x;
    }

  width = MIN (width, room);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, width * PANGO_SCALE);

  return add (self, part, x, y, width + 2 * pad, scale (self, ROW), layout) +
         scale (self, ROW_GAP);
}

static int
add_caption (PlenaryFace     *self,
             PlenaryFacePart  part,
             const char      *text,
             int              x,
             int              y,
             int              end,
             int              height)
{
  if (*text == '\0')
    return x;

  return add_line (self, part, x, y, end - x, scale (self, height),
                   create_layout (self, PLENARY_LETTERING_CAPTION, text)) +
         scale (self, ROW_GAP);
}

/* Chip, time, and what is to be known of it if there is room. */
static void
add_top_row (PlenaryFace *self,
             int          y,
             gboolean     with_time)
{
  int end = self->width - scale (self, END_PAD);
  int x = add_pill (self, PLENARY_FACE_CHIP, self->text->chip, scale (self, START_PAD), y, end);

  if (with_time)
    x = add_caption (self, PLENARY_FACE_TIME, self->text->time, x, y, end, ROW);

  add_pill (self, PLENARY_FACE_STATE, self->text->state, x, y, end);
}

static int
add_meta (PlenaryFace     *self,
          PlenaryFacePart  icon,
          const char      *text,
          int              x,
          int              y)
{
  int size = scale (self, ICON);
  int end = self->width - scale (self, END_PAD);
  PangoLayout *layout;

  if (*text == '\0' || x + size >= end)
    return x;

  add (self, icon, x, y + (scale (self, CAPTION_LINE) - size) / 2, size, size, NULL);
  x += size + scale (self, ICON_GAP);
  layout = create_layout (self, PLENARY_LETTERING_CAPTION, text);

  return add_line (self, PLENARY_FACE_TEXT, x, y, end - x, scale (self, CAPTION_LINE), layout) +
         scale (self, META_GAP);
}

static gboolean
has_meta (PlenaryFace *self)
{
  return *self->text->questions != '\0' || *self->text->people != '\0' ||
         *self->text->room != '\0';
}

static void
add_meta_row (PlenaryFace *self,
              int          y)
{
  int x = scale (self, START_PAD);

  x = add_meta (self, PLENARY_FACE_ROOM_ICON, self->text->room, x, y);
  x = add_meta (self, PLENARY_FACE_QUESTIONS_ICON, self->text->questions, x, y);
  add_meta (self, PLENARY_FACE_PEOPLE_ICON, self->text->people, x, y);
}

/* Tall and medium: the title as it fits, below it what the title leaves room for. */
static void
lay_high (PlenaryFace *self)
{
  int bottom = self->height - scale (self, TOP_PAD);
  int meta = scale (self, CAPTION_LINE);
  int y = scale (self, TOP_PAD) + scale (self, ROW) + scale (self, TITLE_GAP);
  int n_lines = MAX (1, (bottom + 2 - y) / scale (self, LINE));

  add_top_row (self, scale (self, TOP_PAD), TRUE);
  y = add_lines (self, PLENARY_FACE_TITLE, y, n_lines,
                 create_title (self, get_title (self)));

  if (has_meta (self) && bottom - y >= meta + 2)
    {
      bottom -= meta;
      add_meta_row (self, bottom);
    }

  y += scale (self, TITLE_GAP);
  n_lines = (bottom - y - scale (self, TITLE_GAP)) / meta;

  if (self->size == PLENARY_FACE_TALL && n_lines > 0 && *self->text->excerpt != '\0')
    add_lines (self, PLENARY_FACE_TEXT, y, MIN (n_lines, MOST_EXCERPT_LINES),
               create_layout (self, PLENARY_LETTERING_CAPTION, self->text->excerpt));
}

/* Start and speaker; the title on one line. */
static void
lay_short (PlenaryFace *self)
{
  int end = self->width - scale (self, END_PAD);
  int y = (self->height - scale (self, CAPTION_LINE) - scale (self, LINE)) / 2;
  int x = add_caption (self, PLENARY_FACE_TIME, self->text->start, scale (self, START_PAD), y, end,
                       CAPTION_LINE);

  x = add_pill (self, PLENARY_FACE_STATE, self->text->state, x, y - 1, end);
  add_caption (self, PLENARY_FACE_TEXT, self->text->speakers, x, y, end, CAPTION_LINE);
  add_lines (self, PLENARY_FACE_TITLE, y + scale (self, CAPTION_LINE), 1,
             create_title (self, get_title (self)));
}

/* The title and, at the end of the line, the time; where it is narrow, the start before it. */
static void
lay_mini (PlenaryFace *self)
{
  gboolean is_narrow = self->width < scale (self, NARROW);
  int x = scale (self, START_PAD);
  int y = (self->height - scale (self, LINE)) / 2;
  int end = self->width - scale (self, END_PAD);

  if (is_narrow)
    {
      x = add_caption (self, PLENARY_FACE_TIME, self->text->start, x, y, end, LINE);
    }
  else if (*self->text->time != '\0')
    {
      PangoLayout *time = create_layout (self, PLENARY_LETTERING_CAPTION, self->text->time);
      int width = MIN (get_layout_width (time), end - x);

      add_line (self, PLENARY_FACE_TIME, end - width, y, width, scale (self, LINE), time);
      end -= width + scale (self, ROW_GAP);
    }

  x = add_pill (self, PLENARY_FACE_STATE, self->text->state, x, y, end);
  add_line (self, PLENARY_FACE_TITLE, x, y, end - x, scale (self, LINE),
            create_title (self, get_title (self)));
}

static void
lay_tiny (PlenaryFace *self)
{
  int x = scale (self, 14);

  add_line (self, PLENARY_FACE_TITLE, x, (self->height - scale (self, LINE)) / 2,
            self->width - x - scale (self, END_PAD), scale (self, LINE),
            create_title (self, PLENARY_LETTERING_TINY_TITLE));
}

/* Moves what begins at the edge and ends at @end into the middle. */
static void
centre (PlenaryFace *self,
        int          end)
{
  for (guint i = 0; i < self->items->len; i++)
    g_array_index (self->items, PlenaryFaceItem, i).x += (self->width - end) / 2;
}

static void
lay_break (PlenaryFace *self)
{
  int icon = scale (self, BREAK_ICON);
  int room = self->width - 2 * scale (self, END_PAD);
  int y = (self->height - scale (self, LINE)) / 2;
  int x = 0;
  int end;

  if (self->size == PLENARY_FACE_SLIVER)
    return;

  if (self->size >= PLENARY_FACE_MINI)
    x = add (self, PLENARY_FACE_BREAK_ICON, 0, (self->height - icon) / 2, icon, icon, NULL) +
        scale (self, ROW_GAP);

  end = add_line (self, PLENARY_FACE_TEXT, x, y, room - x, scale (self, LINE),
                  create_layout (self, PLENARY_LETTERING_BREAK, self->text->title));
  x = end + scale (self, ROW_GAP);

  if (room - x >= scale (self, LEAST_TIME))
    end = add_caption (self, PLENARY_FACE_TEXT, self->text->time, x, y, room, LINE) -
          scale (self, ROW_GAP);

  centre (self, MAX (end, 0));
}

static void
lay_marker (PlenaryFace *self)
{
  int gap = scale (self, MARKER_GAP);
  int y = (self->height - scale (self, CAPTION_LINE)) / 2;
  int end = add_line (self, PLENARY_FACE_TEXT, 0, y, self->width - 2 * gap,
                      scale (self, CAPTION_LINE),
                      create_layout (self, PLENARY_LETTERING_CAPTION, self->text->title));
  int line = (self->width - end) / 2 - gap;

  centre (self, end);

  if (line > 0)
    {
      add (self, PLENARY_FACE_LINE, 0, self->height / 2, line, 1, NULL);
      add (self, PLENARY_FACE_LINE, self->width - line, self->height / 2, line, 1, NULL);
    }
}

static void
lay_break_in_list (PlenaryFace *self)
{
  int icon = scale (self, BREAK_ICON);
  int x = scale (self, TOP_PAD) + scale (self, ICON_GAP);
  int end = self->width - scale (self, END_PAD);
  PangoLayout *length = create_layout (self, PLENARY_LETTERING_BREAK, self->text->length);
  int width = MIN (get_layout_width (length), end - x);
  int y;

  self->height = 2 * scale (self, TOP_PAD) + scale (self, LINE) + 2;
  y = (self->height - scale (self, LINE)) / 2;
  add (self, PLENARY_FACE_BREAK_ICON, x, (self->height - icon) / 2, icon, icon, NULL);
  x += icon + scale (self, ROW_GAP);
  add_line (self, PLENARY_FACE_TEXT, end - width, y, width, scale (self, LINE), length);
  add_line (self, PLENARY_FACE_TEXT, x, y, end - width - x - scale (self, ROW_GAP),
            scale (self, LINE), create_layout (self, PLENARY_LETTERING_BREAK, self->text->title));
}

static void
lay_in_list (PlenaryFace *self)
{
  int y = scale (self, TOP_PAD);

  self->size = PLENARY_FACE_MEDIUM;

  if (*self->text->chip != '\0' || *self->text->state != '\0')
    {
      add_top_row (self, y, FALSE);
      y += scale (self, ROW) + scale (self, TITLE_GAP);
    }

  y = add_lines (self, PLENARY_FACE_TITLE, y, 0,
                 create_title (self, PLENARY_LETTERING_TITLE));

  if (*self->text->room != '\0')
    {
      add_meta_row (self, y + scale (self, TITLE_GAP));
      y += scale (self, TITLE_GAP) + scale (self, CAPTION_LINE);
    }

  self->height = y + scale (self, TOP_PAD);
}

static void
find_size (PlenaryFace *self)
{
  static const int least[] = { TINY, MINI, SHORT, MEDIUM, TALL };

  self->size = PLENARY_FACE_SLIVER;

  while (self->size < PLENARY_FACE_TALL && self->height >= scale (self, least[self->size]))
    self->size++;
}

static void
lay (PlenaryFace *self)
{
  if (self->text->is_marker)
    lay_marker (self);
  else if (self->text->look == PLENARY_LOOK_BREAK)
    lay_break (self);
  else if (self->size >= PLENARY_FACE_MEDIUM)
    lay_high (self);
  else if (self->size == PLENARY_FACE_SHORT)
    lay_short (self);
  else if (self->size == PLENARY_FACE_MINI)
    lay_mini (self);
  else if (self->size == PLENARY_FACE_TINY)
    lay_tiny (self);
}

static PlenaryFace *
face_alloc (PangoContext          *context,
            const PlenaryFaceText *text,
            int                    width,
            gboolean               is_reversed)
{
  PlenaryFace *self = g_new0 (PlenaryFace, 1);

  self->context = g_object_ref (context);
  self->text = text;
  self->width = width;
  self->is_reversed = is_reversed;
  self->scale = plenary_lettering_get_scale (context);
  self->items = g_array_new (FALSE, FALSE, sizeof (PlenaryFaceItem));
  g_array_set_clear_func (self->items, item_clear);

  return self;
}

static PlenaryFace *
finish (PlenaryFace *self)
{
  for (guint i = 0; i < self->items->len && self->is_reversed; i++)
    {
      PlenaryFaceItem *item = &g_array_index (self->items, PlenaryFaceItem, i);

      item->x = self->width - item->x - item->width;
    }

  self->text = NULL;

  return self;
}

/**
 * plenary_face_new:
 * @context: says which font is usual, and how large
 * @text: what may be read on the card; not kept
 * @width: how wide the card is, in pixels
 * @height: how high it is
 * @is_reversed: whether lines begin on the right
 *
 * Returns: (transfer full): the face of a card in the columns of a timeline
 */
PlenaryFace *
plenary_face_new (PangoContext          *context,
                  const PlenaryFaceText *text,
                  int                    width,
                  int                    height,
                  gboolean               is_reversed)
{
  PlenaryFace *self = face_alloc (context, text, width, is_reversed);

  self->height = height;
  find_size (self);
  lay (self);

  return finish (self);
}

/**
 * plenary_face_new_in_list:
 * @context: says which font is usual, and how large
 * @text: what may be read on the card; not kept
 * @width: how wide the card is, in pixels
 * @is_reversed: whether lines begin on the right
 *
 * Returns: (transfer full): the face of a card in a list, as high as its text
 */
PlenaryFace *
plenary_face_new_in_list (PangoContext          *context,
                          const PlenaryFaceText *text,
                          int                    width,
                          gboolean               is_reversed)
{
  PlenaryFace *self = face_alloc (context, text, width, is_reversed);

  if (text->is_marker)
    {
      self->height = scale (self, 2 * TOP_PAD) + scale (self, LINE);
      lay_marker (self);
    }
  else if (text->look == PLENARY_LOOK_BREAK)
    {
      self->size = PLENARY_FACE_MINI;
      lay_break_in_list (self);
    }
  else
    {
      lay_in_list (self);
    }

  return finish (self);
}

void
plenary_face_free (PlenaryFace *self)
{
  g_object_unref (self->context);
  g_array_unref (self->items);
  g_free (self);
}

PlenaryFaceSize
plenary_face_get_size (PlenaryFace *self)
{
  return self->size;
}

int
plenary_face_get_height (PlenaryFace *self)
{
  return self->height;
}

guint
plenary_face_get_n_items (PlenaryFace *self)
{
  return self->items->len;
}

const PlenaryFaceItem *
plenary_face_get_item (PlenaryFace *self,
                       guint        index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, PlenaryFaceItem, index);
}
