/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The foot of each page of a door sign, which says of what meeting it is a sign, and shows the
 * emblem of the organisation where its lines end.
 *
 * It is short, so that the door is read and not the foot. What is too long for that stands on
 * those signs that have the room for it. The emblem is no larger than that leaves it be, and the
 * same on all doors.
 */

#include "config.h"

#include "plenary-door-private.h"

#include "plenary-picture.h"
#include "plenary-stamp.h"
#include "plenary-utils.h"

#define PX(pixels) ((pixels) * 0.75)

#define RULE PX (3)
#define GAP PX (10)

/* How much of the page it takes before it says no more: usually, and at all. */
#define USUAL_HEIGHT 0.11
#define MOST_HEIGHT 0.4

/* Heights that differ by less are the same, in points. */
#define TOLERANCE 0.01

#define MOST_LINES_OF_THEME 2
#define MOST_LINES_OF_TITLE 4

/* The room for an emblem beside two lines, what is free over it and beside it, and how small it may
 * be for a long title.
 */
#define EMBLEM_WIDTH PX (176)
#define EMBLEM_HEIGHT PX (54)
#define EMBLEM_TOP PX (3)
#define EMBLEM_GAP PX (24)
#define LEAST_EMBLEM 0.5
#define EMBLEM_STEP 0.125

/* By how much of the page a foot may be higher for a larger one, and how many pages it is worth not
 * to lose a text.
 */
#define MOST_GROWTH 0.014
#define COST_OF_TEXT 1

static double
measure_emblem (const PlenaryDoorFoot *self)
{
  return self->emblem != NULL ? self->emblem->measure (self->emblem, NULL, self->emblem_width) : 0;
}

/* How far under the rule it is. One that is less high than a line is in the middle of that. */
static double
get_emblem_top (const PlenaryDoorFoot *self)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  double leading = plenary_typesetter_get_leading (plenary_sizes_get (self->sizes, least),
                                                   PLENARY_PRINT_SIGN_MEETING);

  return self->emblem_y + MAX ((leading - measure_emblem (self)) / 2, EMBLEM_TOP);
}

static double
get_emblem_end (const PlenaryDoorFoot *self)
{
  return self->emblem != NULL ? get_emblem_top (self) + measure_emblem (self) : 0;
}

/* How wide text is that begins so far under the rule: beside the emblem, over it or below it. */
static double
get_width (const PlenaryDoorFoot *self,
           double                 y)
{
  double width = plenary_door_get_width (self->setting);
  gboolean is_beside = y >= self->emblem_y && y < get_emblem_end (self) - TOLERANCE;

  return is_beside ? width - self->emblem_width - EMBLEM_GAP : width;
}

static guint
count_lines (const PlenaryDoorFoot *self,
             PlenaryPrintStyle      style,
             const char            *text,
             double                 y)
{
  return plenary_sizes_count_lines (self->sizes, plenary_sizes_get_n (self->sizes) - 1, style, text,
                                    get_width (self, y));
}

/* Shows a text, or measures it only if there is no context. */
static double
draw_text (const PlenaryDoorFoot *self,
           cairo_t               *cr,
           double                 y,
           PlenaryPrintStyle      style,
           const char            *text,
           gboolean               at_end)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  double width = get_width (self, y);

  if (cr != NULL)
    plenary_sizes_show (self->sizes, least, cr, style, text, at_end,
                        plenary_setting_flip (self->setting, 0, width), y, width);

  return plenary_sizes_measure (self->sizes, least, style, text, width);
}

/* Two texts beside each other, or under each other where they do not fit. */
static double
draw_pair (const PlenaryDoorFoot *self,
           cairo_t               *cr,
           double                 y,
           PlenaryPrintStyle      style,
           const char            *text,
           const char            *end_text)
{
  gboolean is_beside = *text != '\0' && *end_text != '\0' &&
    plenary_door_fit_beside (self->sizes, style, text, PLENARY_PRINT_SIGN_NOTE, end_text,
                             get_width (self, y));
  double height = draw_text (self, cr, y, style, text, FALSE);
  double end_height = draw_text (self, cr, is_beside ? y : y + height, PLENARY_PRINT_SIGN_NOTE,
                                 end_text, is_beside);

  return is_beside ? MAX (height, end_height) : height + end_height;
}

static double
measure_title (const PlenaryDoorFoot *self)
{
  return draw_text (self, NULL, 0, PLENARY_PRINT_SIGN_MEETING, self->title, FALSE);
}

static double
draw_title (const PlenaryDoorFoot *self,
            cairo_t               *cr,
            PlenaryDoorFootLevel   level)
{
  return draw_pair (self, cr, 0, PLENARY_PRINT_SIGN_MEETING, self->title,
                    self->texts[level].status);
}

/* All texts from the top on; returns how high they are. */
static double
draw_texts (const PlenaryDoorFoot *self,
            cairo_t               *cr,
            PlenaryDoorFootLevel   level)
{
  const PlenaryDoorFootTexts *texts = &self->texts[level];
  double y = draw_title (self, cr, level);

  y += draw_pair (self, cr, y, PLENARY_PRINT_SIGN_THEME, texts->theme, texts->meeting);
  y += draw_pair (self, cr, y, PLENARY_PRINT_SIGN_NOTE, self->stamp, "");

  return y;
}

/* Takes a text if the foot is not too high with it. */
static void
add (PlenaryDoorFoot       *self,
     PlenaryDoorFootLevel   level,
     char                 **text,
     const char            *line)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  plenary_set_string (text, line);

  if (plenary_door_foot_get_height (self, level) > paper->height * MOST_HEIGHT)
    plenary_set_string (text, "");
}

/* What has more lines than it should is for the levels above. */
static void
take_texts (PlenaryDoorFoot      *self,
            PlenaryWording       *wording,
            PlenaryDoorFootLevel  level)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  g_autofree char *status = plenary_wording_peek_status (wording);
  g_autofree char *theme = plenary_wording_peek_line (wording, plenary_agenda_get_theme (agenda));
  g_autofree char *meeting = plenary_wording_peek_line (wording,
                                                        plenary_agenda_get_meeting (agenda));
  gboolean is_more = level > PLENARY_DOOR_FOOT_USUAL;
  PlenaryDoorFootTexts *texts = &self->texts[level];
  gboolean has_room;
  double y;

  texts->status = g_strdup ("");
  texts->theme = g_strdup ("");
  texts->meeting = g_strdup ("");

  if (is_more || count_lines (self, PLENARY_PRINT_SIGN_NOTE, status, 0) <= 1)
    add (self, level, &texts->status, status);

  y = draw_title (self, NULL, level);
  has_room = RULE + GAP + draw_texts (self, NULL, PLENARY_DOOR_FOOT_USUAL) <=
             paper->height * USUAL_HEIGHT;

  if (is_more ||
      (has_room && count_lines (self, PLENARY_PRINT_SIGN_THEME, theme, y) <= MOST_LINES_OF_THEME))
    add (self, level, &texts->theme, theme);

  if (level == PLENARY_DOOR_FOOT_FULL ||
      (has_room && count_lines (self, PLENARY_PRINT_SIGN_NOTE, meeting, y) <= 1))
    add (self, level, &texts->meeting, meeting);
}

static void
clear_texts (PlenaryDoorFoot *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->stamp, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    {
      g_clear_pointer (&self->texts[i].status, g_free);
      g_clear_pointer (&self->texts[i].theme, g_free);
      g_clear_pointer (&self->texts[i].meeting, g_free);
    }
}

/* Takes all texts for what is left beside an emblem, if there is one. */
static void
take_all (PlenaryDoorFoot *self,
          PlenaryWording  *wording,
          double           emblem_y,
          double           emblem_width)
{
  clear_texts (self);
  self->emblem_y = emblem_y;
  self->emblem_width = emblem_width;
  self->title = plenary_wording_dup_title (wording);
  self->stamp = plenary_setting_get_ticket (self->setting)->has_stamp
                ? plenary_stamp_dup (wording) : g_strdup ("");

  if (count_lines (self, PLENARY_PRINT_SIGN_MEETING, self->title, 0) > MOST_LINES_OF_TITLE)
    plenary_set_string (&self->title, "");

  for (guint i = 0; i < PLENARY_DOOR_N_FOOT_LEVELS; i++)
    take_texts (self, wording, i);
}

static gboolean
says_the_same (const PlenaryDoorFootTexts *texts,
               const PlenaryDoorFootTexts *others)
{
  return g_str_equal (texts->status, others->status) && g_str_equal (texts->theme, others->theme) &&
         g_str_equal (texts->meeting, others->meeting);
}

/* By how much it is worse than one without an emblem, in pages. */
static double
get_cost (const PlenaryDoorFoot *self,
          const PlenaryDoorFoot *bare)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double cost = g_str_equal (self->title, bare->title) ? 0 : COST_OF_TEXT;

  for (guint i = 0; i < PLENARY_DOOR_N_FOOT_LEVELS; i++)
    {
      double growth = plenary_door_foot_get_height (self, i) -
                      plenary_door_foot_get_height (bare, i);

      cost += MAX (growth / paper->height - MOST_GROWTH, 0);

      if (!says_the_same (&self->texts[i], &bare->texts[i]))
        cost += COST_OF_TEXT;
    }

  return cost;
}

/* Makes the emblem as large as the texts let it be, beside the title, or below a long one. */
static void
fit_emblem (PlenaryDoorFoot *self,
            PlenaryWording  *wording)
{
  PlenaryDoorFoot bare = { plenary_setting_ref (self->setting), self->sizes };
  double y = 0, width = self->emblem->width;
  double least = G_MAXDOUBLE;

  take_all (&bare, wording, 0, 0);

  for (guint is_below = 0; is_below <= 1; is_below++)
    for (double scale = 1; scale >= LEAST_EMBLEM && least > 0; scale -= EMBLEM_STEP)
      {
        double cost;

        take_all (self, wording, is_below ? measure_title (&bare) : 0,
                  self->emblem->width * scale);
        cost = get_cost (self, &bare);

        if (cost < least)
          {
            y = self->emblem_y;
            width = self->emblem_width;
            least = cost;
          }
      }

  take_all (self, wording, y, width);
  plenary_door_foot_clear (&bare);
}

/**
 * plenary_door_foot_init:
 * @sizes: of which it is set in the least, and which must live as long
 */
void
plenary_door_foot_init (PlenaryDoorFoot *self,
                        PlenaryWording  *wording,
                        PlenarySizes    *sizes)
{
  self->setting = plenary_setting_ref (plenary_wording_get_setting (wording));
  self->sizes = sizes;
  self->emblem = plenary_picture_new_emblem (wording, EMBLEM_WIDTH, EMBLEM_HEIGHT,
                                             &self->alternative);

  if (self->emblem != NULL)
    fit_emblem (self, wording);
  else
    take_all (self, wording, 0, 0);
}

void
plenary_door_foot_clear (PlenaryDoorFoot *self)
{
  clear_texts (self);
  g_clear_pointer (&self->emblem, plenary_figure_free);
  g_clear_pointer (&self->alternative, g_free);
  g_clear_pointer (&self->setting, plenary_setting_unref);
}

/**
 * plenary_door_foot_has_more:
 *
 * Returns: whether it says more at a level than at the one below
 */
gboolean
plenary_door_foot_has_more (const PlenaryDoorFoot *self,
                            PlenaryDoorFootLevel   level)
{
  g_return_val_if_fail (level > PLENARY_DOOR_FOOT_USUAL, FALSE);

  return !says_the_same (&self->texts[level], &self->texts[level - 1]);
}

/**
 * plenary_door_foot_place:
 * @level: of a sign
 *
 * Says what is on the sign.
 */
void
plenary_door_foot_place (const PlenaryDoorFoot *self,
                         PlenaryWording        *wording,
                         PlenaryDoorFootLevel   level)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  const PlenaryDoorFootTexts *texts = &self->texts[level];

  if (*texts->status != '\0')
    plenary_wording_place (wording, plenary_agenda_get_status (agenda));

  if (*texts->theme != '\0')
    plenary_wording_place (wording, plenary_agenda_get_theme (agenda));

  if (*texts->meeting != '\0')
    plenary_wording_place (wording, plenary_agenda_get_meeting (agenda));
}

/**
 * plenary_door_foot_get_height:
 *
 * Returns: how high it is, in points
 */
double
plenary_door_foot_get_height (const PlenaryDoorFoot *self,
                              PlenaryDoorFootLevel   level)
{
  return RULE + GAP + MAX (draw_texts (self, NULL, level), get_emblem_end (self));
}

static void
draw_emblem (const PlenaryDoorFoot *self,
             cairo_t               *cr,
             double                 y)
{
  gboolean is_right_to_left = plenary_setting_get_direction (self->setting) == PANGO_DIRECTION_RTL;
  double x = plenary_setting_flip (self->setting,
                                   plenary_door_get_width (self->setting) - self->emblem_width,
                                   self->emblem_width);

  self->emblem->draw (self->emblem, NULL, cr, x, y + get_emblem_top (self), self->emblem_width,
                      is_right_to_left);
}

/* What is less high than an emblem beside all of it is beside the middle of that. */
static void
draw_beside_emblem (const PlenaryDoorFoot *self,
                    cairo_t               *cr,
                    PlenaryDoorFootLevel   level,
                    double                 y)
{
  double rest = self->emblem_y > 0 ? 0 : get_emblem_end (self) - draw_texts (self, NULL, level);

  cairo_save (cr);
  cairo_translate (cr, 0, y + MAX (rest, 0) / 2);
  draw_texts (self, cr, level);
  cairo_restore (cr);
}

/**
 * plenary_door_foot_draw:
 * @structure: (nullable): is told of the emblem; all else was read elsewhere
 * @emblem_part: (nullable): the emblem as a reader sees it, if it is to be read
 */
void
plenary_door_foot_draw (const PlenaryDoorFoot *self,
                        cairo_t               *cr,
                        PlenaryStructure      *structure,
                        PlenaryPart           *emblem_part,
                        PlenaryDoorFootLevel   level)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double y = paper->height - paper->bottom - plenary_door_foot_get_height (self, level);

  plenary_structure_begin_aside (structure);
  cairo_rectangle (cr, paper->left, y, plenary_door_get_width (self->setting), RULE);
  cairo_fill (cr);
  y += RULE + GAP;
  draw_beside_emblem (self, cr, level, y);

  if (self->emblem != NULL && emblem_part == NULL)
    draw_emblem (self, cr, y);

  plenary_structure_end_aside (structure);

  if (self->emblem != NULL && emblem_part != NULL)
    {
      plenary_structure_go_to (structure, emblem_part);
      draw_emblem (self, cr, y);
      plenary_structure_go_to (structure, emblem_part->parent);
    }
}
