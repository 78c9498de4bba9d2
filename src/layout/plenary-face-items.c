/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a face consists of: texts on one line or several, pills, icons. Each text knows which of
 * its words were looked for.
 */

#include "config.h"

#include "plenary-face-private.h"

#define CHIP_PAD 8
#define LEAST_CHIP 24

/* Text flush with the side on which lines of the window begin, whatever it is written in: Pango
 * turns an alignment round where text runs against its context.
 */
static PangoAlignment
get_alignment (PangoLayout *layout)
{
  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL ? PANGO_ALIGN_RIGHT :
                                                                         PANGO_ALIGN_LEFT;
}

PangoLayout *
plenary_face_create_layout (PlenaryFace      *self,
                            PlenaryLettering  lettering,
                            const char       *text)
{
  return plenary_lettering_create_layout (self->context, lettering, text);
}

/* What is not of the programme's own words is not what somebody looks for. */
static gboolean
is_searched (PlenaryFacePart part)
{
  return part == PLENARY_FACE_CHIP || part == PLENARY_FACE_TITLE || part == PLENARY_FACE_TEXT;
}

/* Where what is cut off of a text begins. */
static guint
find_cut (PangoLayout *layout)
{
  if (!pango_layout_is_ellipsized (layout))
    return G_MAXUINT;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    for (GSList *r = ((PangoLayoutLine *) l->data)->runs; r != NULL; r = r->next)
      {
        PangoItem *item = ((PangoLayoutRun *) r->data)->item;

        if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
          return (guint) item->offset;
      }

  return G_MAXUINT;
}

/* What in a text was looked for, as far as it is to be seen whole. */
static GArray *
find_marks (PlenaryFace *self,
            PangoLayout *layout)
{
  GArray *marks = plenary_query_find (self->text->query, pango_layout_get_text (layout));
  guint cut = find_cut (layout);
  guint n = 0;

  while (n < marks->len && g_array_index (marks, PlenaryRange, n).end <= cut)
    n++;

  return g_array_set_size (marks, n);
}

/* Adds an item with or without a text. Takes the layout, and returns where the item ends. */
int
plenary_face_add (PlenaryFace     *self,
                  PlenaryFacePart  part,
                  int              x,
                  int              y,
                  int              width,
                  int              height,
                  PangoLayout     *layout)
{
  PlenaryFaceItem item = { part, x, y, width, height, layout };

  if (layout != NULL && self->text->query != NULL && is_searched (part))
    item.marks = find_marks (self, layout);

  g_array_append_val (self->items, item);

  return x + width;
}

int
plenary_face_get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* Cuts a text on one line short where it is wider. What is not has its letters shaped already, and
 * keeps them.
 */
static void
cut_line (PangoLayout *layout,
          int          room)
{
  if (plenary_face_get_layout_width (layout) <= room)
    return;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, room * PANGO_SCALE);
}

/* Adds text on one line that takes what it needs, at most @room. */
int
plenary_face_add_line (PlenaryFace     *self,
                       PlenaryFacePart  part,
                       int              x,
                       int              y,
                       int              room,
                       int              height,
                       PangoLayout     *layout)
{
  int width = MIN (plenary_face_get_layout_width (layout), room);

  if (width <= 0)
    {
      g_object_unref (layout);
      return x;
    }

  cut_line (layout, room);

  return plenary_face_add (self, part, x, y, width, height, layout);
}

/* Adds text over several lines up to @end, at most so many, and returns where it ends. */
int
plenary_face_add_lines (PlenaryFace     *self,
                        PlenaryFacePart  part,
                        int              y,
                        int              end,
                        int              n_lines,
                        PangoLayout     *layout)
{
  int width = end - scale (self, START_PAD);
  int height;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_height (layout, n_lines > 0 ? -n_lines : G_MININT / 2);
  pango_layout_set_ellipsize (layout, n_lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);

  /* Last, as it needs the lines, and most often leaves them as they are. */
  pango_layout_set_alignment (layout, get_alignment (layout));
  pango_layout_get_pixel_size (layout, NULL, &height);
  plenary_face_add (self, part, scale (self, START_PAD), y, width, height, layout);

  return y + height;
}

/* Adds a pill. That of a kind may be cut short, that of a state shows whole or not at all. */
int
plenary_face_add_pill (PlenaryFace     *self,
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

  layout = plenary_face_create_layout (self, PLENARY_LETTERING_CHIP, text);
  width = plenary_face_get_layout_width (layout);

  if (width > room && (part == PLENARY_FACE_STATE || room < scale (self, LEAST_CHIP)))
    {
      g_object_unref (layout);
      return x;
    }

  width = MIN (width, room);
  cut_line (layout, room);

  return plenary_face_add (self, part, x, y, width + 2 * pad, scale (self, ROW), layout) +
         scale (self, ROW_GAP);
}

int
plenary_face_add_caption (PlenaryFace     *self,
                          PlenaryFacePart  part,
                          const char      *text,
                          int              x,
                          int              y,
                          int              end,
                          int              height)
{
  if (*text == '\0')
    return x;

  return plenary_face_add_line (self, part, x, y, end - x, scale (self, height),
                                plenary_face_create_layout (self, PLENARY_LETTERING_CAPTION,
                                                            text)) +
         scale (self, ROW_GAP);
}

static int
add_mark (PlenaryFace     *self,
          PlenaryFacePart  part,
          int              y,
          int              end,
          int              height)
{
  int size = scale (self, STAR);

  plenary_face_add (self, part, end - size, y + (scale (self, height) - size) / 2, size, size,
                    NULL);

  return end - size - scale (self, ROW_GAP);
}

/* Adds at the end of a row a star and a warning, where there is cause, and returns where the row
 * ends before them.
 */
int
plenary_face_add_marks (PlenaryFace *self,
                        int          y,
                        int          end,
                        int          height)
{
  if (self->text->is_starred)
    end = add_mark (self, PLENARY_FACE_STAR, y, end, height);

  if (*self->text->problem != '\0')
    end = add_mark (self, PLENARY_FACE_WARNING, y, end, height);

  return end;
}

/* Whether a word that was looked for is to be seen. */
gboolean
plenary_face_shows_mark (PlenaryFace *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      PlenaryFaceItem *item = &g_array_index (self->items, PlenaryFaceItem, i);

      if (item->marks != NULL && item->marks->len > 0)
        return TRUE;
    }

  return FALSE;
}
