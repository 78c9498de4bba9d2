/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The foot of each page of a door sign, which says of what meeting it is a sign.
 *
 * It is short, so that the door is read and not the foot. What is too long for that stands on
 * those signs that have the room for it.
 */

#include "config.h"

#include "plenary-door-private.h"

#include "plenary-stamp.h"
#include "plenary-utils.h"

#define PX(pixels) ((pixels) * 0.75)

#define RULE PX (3)
#define GAP PX (10)

/* How much of the page it takes before it says no more: usually, and at all. */
#define USUAL_HEIGHT 0.11
#define MOST_HEIGHT 0.4

#define MOST_LINES_OF_THEME 2
#define MOST_LINES_OF_TITLE 4

static guint
count_lines (const PlenaryDoorFoot *self,
             PlenaryPrintStyle      style,
             const char            *text)
{
  return plenary_sizes_count_lines (self->sizes, plenary_sizes_get_n (self->sizes) - 1, style, text,
                                    self->width);
}

/* Two texts beside each other, or under each other where they do not fit. Without a context they
 * are measured only.
 */
static double
draw_pair (const PlenaryDoorFoot *self,
           cairo_t               *cr,
           double                 y,
           PlenaryPrintStyle      style,
           const char            *text,
           const char            *end_text)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  double height = plenary_sizes_measure (self->sizes, least, style, text, self->width);
  double end_height = plenary_sizes_measure (self->sizes, least, PLENARY_PRINT_SIGN_NOTE,
                                             end_text, self->width);
  double x = plenary_setting_flip (self->setting, 0, self->width);
  gboolean is_beside = *text != '\0' && *end_text != '\0' &&
    plenary_door_fit_beside (self->sizes, style, text, PLENARY_PRINT_SIGN_NOTE, end_text,
                             self->width);

  if (cr != NULL)
    {
      plenary_sizes_show (self->sizes, least, cr, style, text, FALSE, x, y, self->width);
      plenary_sizes_show (self->sizes, least, cr, PLENARY_PRINT_SIGN_NOTE, end_text, is_beside,
                          x, is_beside ? y : y + height, self->width);
    }

  return is_beside ? MAX (height, end_height) : height + end_height;
}

static double
draw (const PlenaryDoorFoot *self,
      cairo_t               *cr,
      PlenaryDoorFootLevel   level,
      double                 y)
{
  const PlenaryDoorFootTexts *texts = &self->texts[level];
  double start = y;

  y += RULE + GAP;
  y += draw_pair (self, cr, y, PLENARY_PRINT_SIGN_MEETING, self->title, texts->status);
  y += draw_pair (self, cr, y, PLENARY_PRINT_SIGN_THEME, texts->theme, texts->meeting);
  y += draw_pair (self, cr, y, PLENARY_PRINT_SIGN_NOTE, self->stamp, "");

  return y - start;
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

  if (draw (self, NULL, level, 0) > paper->height * MOST_HEIGHT)
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

  texts->status = g_strdup ("");
  texts->theme = g_strdup ("");
  texts->meeting = g_strdup ("");

  if (is_more || count_lines (self, PLENARY_PRINT_SIGN_NOTE, status) <= 1)
    add (self, level, &texts->status, status);

  has_room = draw (self, NULL, PLENARY_DOOR_FOOT_USUAL, 0) <= paper->height * USUAL_HEIGHT;

  if (is_more ||
      (has_room && count_lines (self, PLENARY_PRINT_SIGN_THEME, theme) <= MOST_LINES_OF_THEME))
    add (self, level, &texts->theme, theme);

  if (level == PLENARY_DOOR_FOOT_FULL ||
      (has_room && count_lines (self, PLENARY_PRINT_SIGN_NOTE, meeting) <= 1))
    add (self, level, &texts->meeting, meeting);
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
  self->width = plenary_door_get_width (self->setting);
  self->title = plenary_wording_dup_title (wording);
  self->stamp = plenary_setting_get_ticket (self->setting)->has_stamp
                ? plenary_stamp_dup (wording) : g_strdup ("");

  if (count_lines (self, PLENARY_PRINT_SIGN_MEETING, self->title) > MOST_LINES_OF_TITLE)
    plenary_set_string (&self->title, "");

  for (guint i = 0; i < PLENARY_DOOR_N_FOOT_LEVELS; i++)
    take_texts (self, wording, i);
}

void
plenary_door_foot_clear (PlenaryDoorFoot *self)
{
  g_clear_pointer (&self->setting, plenary_setting_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->stamp, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    {
      g_clear_pointer (&self->texts[i].status, g_free);
      g_clear_pointer (&self->texts[i].theme, g_free);
      g_clear_pointer (&self->texts[i].meeting, g_free);
    }
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
  const PlenaryDoorFootTexts *texts = &self->texts[level];
  const PlenaryDoorFootTexts *below = &self->texts[level - 1];

  g_return_val_if_fail (level > PLENARY_DOOR_FOOT_USUAL, FALSE);

  return !g_str_equal (below->status, texts->status) ||
         !g_str_equal (below->theme, texts->theme) || !g_str_equal (below->meeting, texts->meeting);
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
  return draw (self, NULL, level, 0);
}

void
plenary_door_foot_draw (const PlenaryDoorFoot *self,
                        cairo_t               *cr,
                        PlenaryDoorFootLevel   level)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double y = paper->height - paper->bottom - plenary_door_foot_get_height (self, level);

  cairo_rectangle (cr, paper->left, y, self->width, RULE);
  cairo_fill (cr);
  draw (self, cr, level, y);
}
