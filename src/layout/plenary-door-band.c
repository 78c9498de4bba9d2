/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The band over each page of a door sign, with the room in white on black as large as it fits, and
 * the day.
 *
 * It bleeds off the sheet. A printer that cannot reach the edge leaves a frame around it, and
 * nothing of the text.
 */

#include "config.h"

#include "plenary-door-private.h"

#define PX(pixels) ((pixels) * 0.75)

/* Type on a door is never smaller, in points. */
#define FLOOR 18.0

/* Over the room and under the day; between them; between the day and its name. */
#define BAND_TOP 0.8              /* of the margin */
#define BAND_BOTTOM PX (24)
#define BAND_GAP PX (6)
#define NAME_GAP PX (24)

/* How much of the page the name of a room may take: as large as that allows, and at all. */
#define USUAL_ROOM 0.2
#define MOST_ROOM 0.35

/* Of the frame around the mark of a draft. */
#define MARK_LINE PX (2)
#define MARK_PADDING PX (8)
#define MARK_GAP PX (10)

/* The name of the day stands back. */
#define LIGHT 0.82

/**
 * plenary_door_create_room_sizes:
 * @type_case: of @setting
 *
 * Returns: (transfer full): in which a room may be written over its sign
 */
PlenarySizes *
plenary_door_create_room_sizes (PlenarySetting  *setting,
                                PlenaryTypeCase *type_case)
{
  PlenaryPrintFont font;

  plenary_print_style_get_font (PLENARY_PRINT_SIGN_PLACE, PLENARY_PRINT_MARK_NONE,
                                plenary_setting_get_language (setting), &font);

  return plenary_sizes_new (setting, type_case, FLOOR / font.size, 1);
}

/**
 * plenary_door_get_width:
 *
 * Returns: how wide what is on a sign is, in points
 */
double
plenary_door_get_width (PlenarySetting *setting)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);

  return paper->width - paper->left - paper->right;
}

/* All but what grows with its place is set in the least size. */
static guint
get_least (PlenarySizes *sizes)
{
  return plenary_sizes_get_n (sizes) - 1;
}

static PlenaryTypesetter *
get_typesetter (PlenarySizes *sizes)
{
  return plenary_sizes_get (sizes, get_least (sizes));
}

static double
get_mark_height (PlenarySetting *setting,
                 PlenarySizes   *sizes)
{
  if (!plenary_setting_get_ticket (setting)->is_draft)
    return 0;

  return plenary_typesetter_get_leading (get_typesetter (sizes), PLENARY_PRINT_SIGN_LABEL) +
         2 * MARK_LINE;
}

/**
 * plenary_door_fit_beside:
 * @sizes: of which the least is meant
 * @width: of the line, in points
 *
 * Returns: whether two texts stand beside each other on one line
 */
gboolean
plenary_door_fit_beside (PlenarySizes      *sizes,
                         PlenaryPrintStyle  style,
                         const char        *text,
                         PlenaryPrintStyle  end_style,
                         const char        *end_text,
                         double             width)
{
  PlenaryTypesetter *typesetter = get_typesetter (sizes);

  return plenary_typesetter_get_width (typesetter, style, text) + NAME_GAP +
         plenary_typesetter_get_width (typesetter, end_style, end_text) < width;
}

/* Finds a size for the room, and how much of its name there is room for: a line at least. */
static void
set_room (PlenaryDoorBand       *self,
          const PlenaryDoorSign *sign,
          PlenarySetting        *setting,
          PlenarySizes          *rooms,
          double                 most)
{
  double page = plenary_setting_get_paper (setting)->height;
  double width = plenary_door_get_width (setting);
  double leading, height;

  self->room_size = plenary_sizes_find (rooms, PLENARY_PRINT_SIGN_PLACE, sign->place, width,
                                        MIN (page * USUAL_ROOM, most));
  self->room_size = MIN (self->room_size, get_least (rooms));
  leading = plenary_typesetter_get_leading (plenary_sizes_get (rooms, self->room_size),
                                            PLENARY_PRINT_SIGN_PLACE);
  height = plenary_sizes_measure (rooms, self->room_size, PLENARY_PRINT_SIGN_PLACE, sign->place,
                                  width);
  most = MIN (page * MOST_ROOM, most);
  self->room_height = MIN (height, MAX ((int) (most / leading), 1) * leading);
}

/**
 * plenary_door_band_set:
 * @rooms: the sizes of rooms
 * @sizes: of all else
 * @most: how high it may be, in points, if a line of the room has place in that
 */
void
plenary_door_band_set (PlenaryDoorBand       *self,
                       const PlenaryDoorSign *sign,
                       PlenarySetting        *setting,
                       PlenarySizes          *rooms,
                       PlenarySizes          *sizes,
                       double                 most)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  double width = plenary_door_get_width (setting);
  double mark = get_mark_height (setting, sizes);
  double other;

  self->is_stacked = !plenary_door_fit_beside (sizes, PLENARY_PRINT_SIGN_DAY, sign->day,
                                               PLENARY_PRINT_SIGN_DAY, sign->name, width);
  self->day_height = plenary_sizes_measure (sizes, get_least (sizes), PLENARY_PRINT_SIGN_DAY,
                                            sign->day, width);

  if (self->is_stacked)
    self->day_height += plenary_sizes_measure (sizes, get_least (sizes), PLENARY_PRINT_SIGN_DAY,
                                               sign->name, width);

  other = paper->top * BAND_TOP + mark + (mark > 0 ? MARK_GAP : 0) + BAND_GAP + self->day_height +
          BAND_BOTTOM;
  set_room (self, sign, setting, rooms, most - other);
  self->height = self->room_height + other;
}

/**
 * plenary_door_band_is_whole:
 * @rooms: the sizes of rooms
 *
 * Returns: whether the whole name of the room is on it
 */
gboolean
plenary_door_band_is_whole (const PlenaryDoorBand *self,
                            const PlenaryDoorSign *sign,
                            PlenarySetting        *setting,
                            PlenarySizes          *rooms)
{
  return plenary_sizes_measure (rooms, self->room_size, PLENARY_PRINT_SIGN_PLACE, sign->place,
                                plenary_door_get_width (setting)) <= self->room_height + 0.01;
}

/* In a frame over the room. */
static double
draw_mark (cairo_t        *cr,
           PlenarySetting *setting,
           PlenaryWording *wording,
           PlenarySizes   *sizes,
           double          y)
{
  PlenaryTypesetter *typesetter = get_typesetter (sizes);
  g_autofree char *mark =
    plenary_setting_dup_capitals (setting, plenary_words_get (plenary_wording_get_words (wording),
                                                              "phase", "draft"));
  double height = get_mark_height (setting, sizes);
  double width = plenary_typesetter_get_width (typesetter, PLENARY_PRINT_SIGN_LABEL, mark) + 1 +
                 2 * (MARK_PADDING + MARK_LINE);
  double x = plenary_setting_flip (setting, 0, width);

  cairo_set_line_width (cr, MARK_LINE);
  cairo_rectangle (cr, x + MARK_LINE / 2, y + MARK_LINE / 2, width - MARK_LINE,
                   height - MARK_LINE);
  cairo_stroke (cr);
  plenary_sizes_show (sizes, get_least (sizes), cr, PLENARY_PRINT_SIGN_LABEL, mark, FALSE,
                      x + MARK_LINE + MARK_PADDING, y + MARK_LINE,
                      width - 2 * (MARK_PADDING + MARK_LINE));

  return height + MARK_GAP;
}

static void
draw_room (const PlenaryDoorBand *self,
           cairo_t               *cr,
           const PlenaryDoorSign *sign,
           PlenarySetting        *setting,
           PlenarySizes          *rooms,
           double                 y)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (rooms, self->room_size);
  double leading = plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_SIGN_PLACE);
  double width = plenary_door_get_width (setting);
  const PlenaryLines *lines = plenary_sizes_set (rooms, self->room_size, PLENARY_PRINT_SIGN_PLACE,
                                                 sign->place, NULL, width);

  plenary_typesetter_show (typesetter, cr, lines, FALSE,
                           plenary_setting_flip (setting, 0, width), y, 0,
                           (guint) (self->room_height / leading + 0.5));
}

static void
draw_day (const PlenaryDoorBand *self,
          cairo_t               *cr,
          PlenaryStructure      *structure,
          const PlenaryDoorSign *sign,
          const char            *day,
          PlenarySetting        *setting,
          PlenarySizes          *sizes,
          double                 y)
{
  double width = plenary_door_get_width (setting);
  double x = plenary_setting_flip (setting, 0, width);
  double height;

  plenary_structure_go_to (structure, sign->day_part);
  height = plenary_sizes_show (sizes, get_least (sizes), cr, PLENARY_PRINT_SIGN_DAY, day, FALSE,
                               x, y, width);

  if (*sign->name == '\0')
    return;

  plenary_structure_go_to (structure, sign->name_part);
  cairo_set_source_rgb (cr, LIGHT, LIGHT, LIGHT);
  plenary_sizes_show (sizes, get_least (sizes), cr, PLENARY_PRINT_SIGN_DAY, sign->name,
                      !self->is_stacked, x, self->is_stacked ? y + height : y, width);
}

/* What the day is called on a page that goes on, as far as it fits beside the name. */
static char *
dup_day (const PlenaryDoorBand *self,
         const PlenaryDoorSign *sign,
         PlenaryWording        *wording,
         PlenarySizes          *sizes,
         gboolean               is_continued)
{
  g_autofree char *continued = NULL;

  if (!is_continued)
    return g_strdup (sign->day);

  continued = plenary_words_fill (plenary_wording_get_words (wording), "page", "continued",
                                  sign->day, NULL);

  if (!self->is_stacked &&
      !plenary_door_fit_beside (sizes, PLENARY_PRINT_SIGN_DAY, continued, PLENARY_PRINT_SIGN_DAY,
                                sign->name,
                                plenary_door_get_width (plenary_wording_get_setting (wording))))
    return g_strdup (sign->day);

  return g_steal_pointer (&continued);
}

/**
 * plenary_door_band_draw:
 * @rooms: the sizes of rooms
 * @sizes: of all else
 * @is_continued: whether the page goes on with a sign; then what is over it was read before
 */
void
plenary_door_band_draw (const PlenaryDoorBand *self,
                        cairo_t               *cr,
                        PlenaryStructure      *structure,
                        const PlenaryDoorSign *sign,
                        PlenaryWording        *wording,
                        PlenarySizes          *rooms,
                        PlenarySizes          *sizes,
                        gboolean               is_continued)
{
  PlenarySetting *setting = plenary_wording_get_setting (wording);
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  PlenaryStructure *read = is_continued ? NULL : structure;
  g_autofree char *day = dup_day (self, sign, wording, sizes, is_continued);
  double y = paper->top * BAND_TOP;

  if (is_continued)
    plenary_structure_begin_aside (structure);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, paper->width, self->height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);

  if (plenary_setting_get_ticket (setting)->is_draft)
    y += draw_mark (cr, setting, wording, sizes, y);

  plenary_structure_go_to (read, sign->place_part);
  draw_room (self, cr, sign, setting, rooms, y);
  draw_day (self, cr, read, sign, day, setting, sizes, y + self->room_height + BAND_GAP);
  plenary_structure_go_to (read, sign->part);
  cairo_restore (cr);

  if (is_continued)
    plenary_structure_end_aside (structure);
}
