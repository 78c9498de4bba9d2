/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The face of a card: what of a session is read on it, and where.
 *
 * The lower a card, the less it shows: an abstract, chip and time goes before the title, and the
 * title last. A title is never cut while something less important is shown below it. All is laid
 * out from the side on which lines begin, and turned round at the end where that is the right.
 */

#include "config.h"

#include "plenary-face-private.h"

/* Pixels at the usual size of text. */
#define TALL 120
#define MEDIUM 62
#define SHORT 40
#define MINI 24
#define TINY 14

#define END_PAD 12
#define TOP_PAD 8
#define TITLE_GAP 4
#define LINE 18
#define CAPTION_LINE 16
#define META_GAP 12
#define ICON 12
#define ICON_GAP 4
#define BREAK_ICON 16
#define MOST_EXCERPT_LINES 4
#define LEAST_LETTER 3
#define NARROW 240
#define LEAST_TIME 40
#define MARKER_GAP 12

static int
get_end (PlenaryFace *self)
{
  return self->width - scale (self, END_PAD);
}

static PangoLayout *
create_caption (PlenaryFace *self,
                const char  *text)
{
  return plenary_face_create_layout (self, PLENARY_LETTERING_CAPTION, text);
}

static PangoLayout *
create_title (PlenaryFace      *self,
              PlenaryLettering  lettering)
{
  PangoLayout *layout = plenary_face_create_layout (self, lettering, self->text->title);

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

/* When it is, or when it starts where there is no room for more. Returns where it ends. */
static int
add_time (PlenaryFace *self,
          int          x,
          int          y,
          int          end)
{
  PangoLayout *time;

  if (*self->text->time == '\0')
    return x;

  time = create_caption (self, self->text->time);

  if (plenary_face_get_layout_width (time) > end - x)
    {
      g_object_unref (time);

      return plenary_face_add_caption (self, PLENARY_FACE_TIME, self->text->start, x, y, end, ROW);
    }

  return plenary_face_add_line (self, PLENARY_FACE_TIME, x, y, end - x, scale (self, ROW), time) +
         scale (self, ROW_GAP);
}

/* Chip, time, and what is to be known of it if there is room. Returns where it ends. */
static int
add_top_row (PlenaryFace *self,
             int          y,
             int          end,
             gboolean     with_time)
{
  int x = plenary_face_add_pill (self, PLENARY_FACE_CHIP, self->text->chip,
                                 scale (self, START_PAD), y, end);

  if (with_time)
    x = add_time (self, x, y, end);

  return plenary_face_add_pill (self, PLENARY_FACE_STATE, self->text->state, x, y, end);
}

static int
add_meta (PlenaryFace     *self,
          PlenaryFacePart  icon,
          PlenaryFacePart  part,
          const char      *text,
          int              x,
          int              y)
{
  int size = scale (self, ICON);

  if (*text == '\0' || x + size >= get_end (self))
    return x;

  plenary_face_add (self, icon, x, y + (scale (self, CAPTION_LINE) - size) / 2, size, size, NULL);
  x += size + scale (self, ICON_GAP);

  return plenary_face_add_line (self, part, x, y, get_end (self) - x, scale (self, CAPTION_LINE),
                                create_caption (self, text)) +
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

  x = add_meta (self, PLENARY_FACE_ROOM_ICON, PLENARY_FACE_TEXT, self->text->room, x, y);
  x = add_meta (self, PLENARY_FACE_QUESTIONS_ICON, PLENARY_FACE_FACT, self->text->questions, x, y);
  add_meta (self, PLENARY_FACE_PEOPLE_ICON, PLENARY_FACE_FACT, self->text->people, x, y);
}

/* What was found, on one line in the place of what matters less. */
static void
add_found (PlenaryFace *self,
           int          y)
{
  plenary_face_add_lines (self, PLENARY_FACE_TEXT, y, get_end (self), 1,
                          create_caption (self, self->text->found));
}

/* As much of a text as so many lines can hold, so that no more has to be shaped. */
static char *
cut (PlenaryFace *self,
     const char  *text,
     int          n_lines)
{
  int width = get_end (self) - scale (self, START_PAD);
  int most = n_lines * MAX (width, 0) / scale (self, LEAST_LETTER) + 1;
  const char *end = text;

  for (int i = 0; i < most && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return *end != '\0' ? g_strdup_printf ("%.*s…", (int) (end - text), text) : g_strdup (text);
}

/* How the abstract begins, or what was found in it. */
static void
add_excerpt (PlenaryFace *self,
             int          y,
             int          bottom)
{
  const char *excerpt = self->with_found ? self->text->found : self->text->excerpt;
  int n_lines = MIN ((bottom - y) / scale (self, CAPTION_LINE), MOST_EXCERPT_LINES);
  g_autofree char *text = NULL;

  if (n_lines <= 0 || *excerpt == '\0')
    return;

  text = cut (self, excerpt, n_lines);
  plenary_face_add_lines (self, PLENARY_FACE_TEXT, y, get_end (self), n_lines,
                          create_caption (self, text));
}

/* Tall and medium: the title as it fits, below it what the title leaves room for. */
static void
lay_high (PlenaryFace *self)
{
  int top = scale (self, TOP_PAD);
  int bottom = self->height - top;
  int meta = scale (self, CAPTION_LINE);
  int gap = scale (self, TITLE_GAP);
  int y = top + scale (self, ROW) + gap;
  int room = bottom + 2 - y - (self->with_found ? meta + 2 : 0);
  gboolean has_excerpt;

  add_top_row (self, top, plenary_face_add_marks (self, top, get_end (self), ROW), TRUE);
  y = plenary_face_add_lines (self, PLENARY_FACE_TITLE, y, get_end (self),
                              MAX (1, room / scale (self, LINE)),
                              create_title (self, get_title (self)));
  has_excerpt = self->size == PLENARY_FACE_TALL && bottom - meta - y >= meta + 2 * gap;

  if (self->with_found && !has_excerpt && bottom - y >= meta)
    {
      add_found (self, bottom - meta);
      return;
    }

  if (has_meta (self) && bottom - y >= meta + 2)
    {
      bottom -= meta;
      add_meta_row (self, bottom);
    }

  if (self->size == PLENARY_FACE_TALL)
    add_excerpt (self, y + gap, bottom - gap);
}

/* Start and speaker; the title on one line. */
static void
lay_short (PlenaryFace *self)
{
  int y = (self->height - scale (self, CAPTION_LINE) - scale (self, LINE)) / 2;
  int end = plenary_face_add_marks (self, y, get_end (self), CAPTION_LINE);
  int x = plenary_face_add_caption (self, PLENARY_FACE_TIME, self->text->start,
                                    scale (self, START_PAD), y, end, CAPTION_LINE);

  x = plenary_face_add_pill (self, PLENARY_FACE_STATE, self->text->state, x, y - 1, end);
  plenary_face_add_caption (self, PLENARY_FACE_TEXT,
                            self->with_found ? self->text->found : self->text->speakers, x, y, end,
                            CAPTION_LINE);
  plenary_face_add_lines (self, PLENARY_FACE_TITLE, y + scale (self, CAPTION_LINE),
                          get_end (self), 1, create_title (self, get_title (self)));
}

/* The title and, at the end of the line, the time; where it is narrow, the start before it. */
static void
lay_mini (PlenaryFace *self)
{
  gboolean is_narrow = self->width < scale (self, NARROW);
  int x = scale (self, START_PAD);
  int y = (self->height - scale (self, LINE)) / 2;
  int end = plenary_face_add_marks (self, y, get_end (self), LINE);

  if (is_narrow)
    {
      x = plenary_face_add_caption (self, PLENARY_FACE_TIME, self->text->start, x, y, end, LINE);
    }
  else if (*self->text->time != '\0')
    {
      PangoLayout *time = create_caption (self, self->text->time);
      int width = MIN (plenary_face_get_layout_width (time), end - x);

      plenary_face_add_line (self, PLENARY_FACE_TIME, end - width, y, width, scale (self, LINE),
                             time);
      end -= width + scale (self, ROW_GAP);
    }

  x = plenary_face_add_pill (self, PLENARY_FACE_STATE, self->text->state, x, y, end);
  plenary_face_add_line (self, PLENARY_FACE_TITLE, x, y, end - x, scale (self, LINE),
                         create_title (self, get_title (self)));
}

static void
lay_tiny (PlenaryFace *self)
{
  int x = scale (self, 14);
  int y = (self->height - scale (self, LINE)) / 2;
  int end = plenary_face_add_marks (self, y, get_end (self), LINE);

  plenary_face_add_line (self, PLENARY_FACE_TITLE, x, y, end - x, scale (self, LINE),
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
    x = plenary_face_add (self, PLENARY_FACE_BREAK_ICON, 0, (self->height - icon) / 2, icon, icon,
                          NULL) +
        scale (self, ROW_GAP);

  end = plenary_face_add_line (self, PLENARY_FACE_TEXT, x, y, room - x, scale (self, LINE),
                               plenary_face_create_layout (self, PLENARY_LETTERING_BREAK,
                                                           self->text->title));
  x = end + scale (self, ROW_GAP);

  if (room - x >= scale (self, LEAST_TIME))
    end = plenary_face_add_caption (self, PLENARY_FACE_FACT, self->text->time, x, y, room, LINE) -
          scale (self, ROW_GAP);

  centre (self, MAX (end, 0));
  plenary_face_add_marks (self, y, get_end (self), LINE);
}

static void
lay_marker (PlenaryFace *self)
{
  int gap = scale (self, MARKER_GAP);
  int y = (self->height - scale (self, CAPTION_LINE)) / 2;
  int end = plenary_face_add_line (self, PLENARY_FACE_TEXT, 0, y, self->width - 2 * gap,
                                   scale (self, CAPTION_LINE),
                                   create_caption (self, self->text->title));
  int line = (self->width - end) / 2 - gap;

  centre (self, end);

  if (line > 0)
    {
      plenary_face_add (self, PLENARY_FACE_LINE, 0, self->height / 2, line, 1, NULL);
      plenary_face_add (self, PLENARY_FACE_LINE, self->width - line, self->height / 2, line, 1,
                        NULL);
    }
}

static void
lay_break_in_list (PlenaryFace *self)
{
  int icon = scale (self, BREAK_ICON);
  int x = scale (self, TOP_PAD) + scale (self, ICON_GAP);
  PangoLayout *length = plenary_face_create_layout (self, PLENARY_LETTERING_BREAK,
                                                    self->text->length);
  int end, width, y;

  self->height = 2 * scale (self, TOP_PAD) + scale (self, LINE) + 2;
  y = (self->height - scale (self, LINE)) / 2;
  end = plenary_face_add_marks (self, y, get_end (self), LINE);
  width = MIN (plenary_face_get_layout_width (length), end - x);

  plenary_face_add (self, PLENARY_FACE_BREAK_ICON, x, (self->height - icon) / 2, icon, icon, NULL);
  x += icon + scale (self, ROW_GAP);
  plenary_face_add_line (self, PLENARY_FACE_FACT, end - width, y, width, scale (self, LINE),
                         length);
  plenary_face_add_line (self, PLENARY_FACE_TEXT, x, y, end - width - x - scale (self, ROW_GAP),
                         scale (self, LINE),
                         plenary_face_create_layout (self, PLENARY_LETTERING_BREAK,
                                                     self->text->title));
}

/* As high with a star and with what was found as without, so that neither moves what is below. */
static void
lay_in_list (PlenaryFace *self)
{
  gboolean has_top_row = *self->text->chip != '\0' || *self->text->state != '\0';
  int y = scale (self, TOP_PAD);
  int marks = plenary_face_add_marks (self, y, get_end (self), ROW);
  int end = get_end (self);

  self->size = PLENARY_FACE_MEDIUM;

  if (has_top_row)
    {
      int x = add_top_row (self, y, marks, FALSE);

      if (self->with_found)
        plenary_face_add_caption (self, PLENARY_FACE_TEXT, self->text->found, x, y, marks, ROW);

      y += scale (self, ROW) + scale (self, TITLE_GAP);
    }
  else
    {
      end = MIN (marks, end - scale (self, STAR) - scale (self, ROW_GAP));
    }

  y = plenary_face_add_lines (self, PLENARY_FACE_TITLE, y, end, 0,
                              create_title (self, PLENARY_LETTERING_TITLE));

  if (*self->text->room != '\0')
    {
      y += scale (self, TITLE_GAP);

      if (self->with_found && !has_top_row)
        add_found (self, y);
      else
        add_meta_row (self, y);

      y += scale (self, CAPTION_LINE);
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
lay_in_column (PlenaryFace *self)
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

/* Lays out twice where it is seen only afterwards that what was found is not to be seen. */
static void
lay (PlenaryFace  *self,
     void        (*once) (PlenaryFace *self))
{
  once (self);

  if (self->text->query != NULL && *self->text->found != '\0' && !plenary_face_shows_mark (self))
    {
      g_array_set_size (self->items, 0);
      self->with_found = TRUE;
      once (self);
    }
}

static void
item_clear (gpointer data)
{
  PlenaryFaceItem *item = data;

  g_clear_object (&item->layout);
  g_clear_pointer (&item->marks, g_array_unref);
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
  lay (self, lay_in_column);

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
      lay (self, lay_in_list);
    }

  return finish (self);
}

/**
 * plenary_face_measure_title:
 * @context: says which font is usual, and how large
 * @text: what may be read on the card; not kept
 * @width: how wide the card is, in pixels
 *
 * Returns: how high the upper part of a card in columns is that shows all of its title
 */
int
plenary_face_measure_title (PangoContext          *context,
                            const PlenaryFaceText *text,
                            int                    width)
{
  PlenaryFace *self = face_alloc (context, text, width, FALSE);
  int y = scale (self, TOP_PAD) + scale (self, ROW) + scale (self, TITLE_GAP);
  int height = plenary_face_add_lines (self, PLENARY_FACE_TITLE, y, get_end (self), 0,
                                       create_title (self, get_title (self)));

  plenary_face_free (self);

  return height;
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
