/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Badges and table signs: a card for each who comes, several on a sheet or one that is folded.
 *
 * A badge is cut out. A table sign is the sheet itself, or as much as A4 of a larger one, folded
 * in its middle to a tent that has the name on both of its sides, of which the one is upside down
 * on paper and is read but once. If that is asked for, that side says to whom it belongs what they
 * take part in.
 */

#include "config.h"

#include "plenary-name-signs.h"

#include "plenary-attendees.h"
#include "plenary-cells.h"
#include "plenary-name-back.h"
#include "plenary-name-card.h"
#include "plenary-picture.h"
#include "plenary-stamp.h"

#define MM (72 / 25.4)

#define SEPARATOR " · "

/* What is left free around cells that are cut out, for the marks and the printer. */
#define EDGE (10 * MM)

/* Of a tent: a larger sheet is cut; and what is left free at its fold. */
#define TENT_WIDTH (297 * MM)
#define TENT_HEIGHT (210 * MM)
#define TENT_SLACK (5 * MM)
#define FOLD_GAP (9 * MM)
#define FOLD_MARK (6 * MM)
#define FOLD_LINE 0.4

/* Type, in points. Of all but the name: the smallest, the largest, and the largest of the meeting.
 * Of names: the smallest for as long as anything else can be left out, for which all else is set
 * smaller, and the largest; none is smaller than all else may be. What is free around the text, and
 * the room for an emblem.
 */
typedef struct
{
  double least;
  double most;
  double title;
  double least_name;
  double usual_name;
  double most_name;
  double padding;
  double emblem_width;
  double emblem_height;
} Measures;

static const Measures badge = { 7, 11, 9, 14, 26, 38, 5 * MM, 24 * MM, 9 * MM };
static const Measures tent = { 12, 26, 16, 24, 60, 110, 14 * MM, 60 * MM, 16 * MM };

/* Type of what only who sits behind a tent reads, in points. */
#define LEAST_NOTE 8
#define MOST_NOTE 14

/* Between the meeting and the emblem; and how small that may be set for a long one. */
#define EMBLEM_GAP (4 * MM)
#define LEAST_EMBLEM 0.5

/* How much of a card the meeting takes: for as long as its type can be smaller, and at all. */
#define USUAL_TITLE 0.25
#define MOST_TITLE 0.5

struct _PlenaryNameSigns
{
  PlenaryHandout   parent_instance;

  PlenarySetting  *setting;    /* of the handout */
  PlenaryFlow     *parts;
  PlenaryTypeCase *type_case;
  PlenaryCells     cells;
  PlenaryNameForm  form;
  double           x;          /* of the text in its cell, or in its half of a tent */
  double           y;
  GPtrArray       *cards;
  GPtrArray       *backs;      /* of each of them, NULL for one that is like its front */
  char            *stamp;      /* NULL if none is asked for */
  char            *printed;    /* what it says where it is too long */
  PlenaryLack      lack;
};

G_DEFINE_FINAL_TYPE (PlenaryNameSigns, plenary_name_signs, PLENARY_TYPE_HANDOUT)

static void
plenary_name_signs_finalize (GObject *object)
{
  PlenaryNameSigns *self = PLENARY_NAME_SIGNS (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->backs, g_ptr_array_unref);
  g_clear_pointer (&self->form.names, plenary_sizes_free);
  g_clear_pointer (&self->form.others, plenary_sizes_free);
  g_clear_pointer (&self->form.notes, plenary_sizes_free);
  g_clear_pointer (&self->form.title, g_free);
  g_clear_pointer (&self->form.emblem, plenary_figure_free);
  g_clear_pointer (&self->form.alternative, g_free);
  g_clear_pointer (&self->type_case, plenary_type_case_free);
  g_clear_pointer (&self->parts, plenary_flow_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->printed, g_free);

  G_OBJECT_CLASS (plenary_name_signs_parent_class)->finalize (object);
}

static const PlenaryTicket *
get_ticket (PlenaryNameSigns *self)
{
  return plenary_setting_get_ticket (self->setting);
}

static gboolean
is_tent (PlenaryNameSigns *self)
{
  return get_ticket (self)->kind == PLENARY_HANDOUT_TABLE_SIGNS;
}

/* The text of a tent is in the lower half of it. */
static void
place_text (PlenaryNameSigns *self,
            const Measures   *measures)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double side = self->cells.is_cut ? measures->padding : MAX (paper->left, paper->right);
  double bottom = self->cells.is_cut ? measures->padding : paper->bottom;
  double height = is_tent (self) ? self->cells.height / 2 : self->cells.height;

  self->x = side;
  self->y = is_tent (self) ? FOLD_GAP : measures->padding;
  self->form.width = self->cells.width - 2 * side;
  self->form.height = height - self->y - bottom;
  self->form.direction = plenary_setting_get_direction (self->setting);
}

static void
part_sheet (PlenaryNameSigns *self)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  const PlenaryTicket *ticket = get_ticket (self);
  double edge = MAX (ticket->margin, EDGE);

  if (!is_tent (self))
    plenary_cells_init (&self->cells, paper, edge, 90 * MM, 55 * MM);
  else if (MAX (paper->width, paper->height) > TENT_WIDTH + TENT_SLACK)
    plenary_cells_init (&self->cells, paper, edge, TENT_WIDTH, TENT_HEIGHT);
  else
    plenary_cells_init_whole (&self->cells, paper);
}

static double
get_font_size (PlenaryNameSigns  *self,
               PlenaryPrintStyle  style)
{
  PlenaryPrintFont font;

  plenary_print_style_get_font (style, PLENARY_PRINT_MARK_NONE,
                                plenary_setting_get_language (self->setting), &font);

  return font.size;
}

static void
create_sizes (PlenaryNameSigns *self,
              const Measures   *measures)
{
  double name = get_font_size (self, PLENARY_PRINT_SIGN_PLACE);
  double other = get_font_size (self, PLENARY_PRINT_SIGN_NOTE);
  double size = get_ticket (self)->size;

  self->type_case = plenary_type_case_new (self->setting);
  self->form.names = plenary_sizes_new (self->setting, self->type_case,
                                        measures->least / name,
                                        measures->most_name * size / name);
  self->form.others = plenary_sizes_new (self->setting, self->type_case,
                                         measures->least / other, measures->most * size / other);
  self->form.notes = plenary_sizes_new (self->setting, self->type_case, LEAST_NOTE / other,
                                        MOST_NOTE * size / other);
  self->form.usual_name = measures->usual_name / name;
  self->form.least_name = measures->least_name / name;
}

/* What a draft says before the meeting; empty if it is none. */
static char *
dup_mark (PlenaryNameSigns *self,
          PlenaryWording   *wording)
{
  const char *word = plenary_words_get (plenary_wording_get_words (wording), "phase", "draft");

  return get_ticket (self)->is_draft
         ? plenary_setting_dup_capitals (self->setting, word) : g_strdup ("");
}

static double
measure_title (PlenaryNameSigns *self,
               guint             size,
               const char       *title)
{
  return plenary_sizes_measure (self->form.others, size, PLENARY_PRINT_SIGN_MEETING, title,
                                self->form.title_width);
}

/* Beside the meeting, which gives it of its width. */
static void
take_emblem (PlenaryNameSigns *self,
             PlenaryWording   *wording,
             const Measures   *measures,
             double            scale)
{
  g_clear_pointer (&self->form.emblem, plenary_figure_free);
  g_clear_pointer (&self->form.alternative, g_free);
  self->form.title_width = self->form.width;
  self->form.emblem = plenary_picture_new_emblem (wording, measures->emblem_width * scale,
                                                  measures->emblem_height * scale,
                                                  &self->form.alternative);

  if (self->form.emblem != NULL)
    self->form.title_width -= self->form.emblem->width + EMBLEM_GAP;
}

/* Finds a size for the meeting; returns whether there is one that leaves room for the name. */
static gboolean
fit_title (PlenaryNameSigns *self,
           const Measures   *measures,
           const char       *title)
{
  double most = measures->title / get_font_size (self, PLENARY_PRINT_SIGN_MEETING);
  guint least = plenary_sizes_get_n (self->form.others) - 1;
  guint size = 0;

  while (size < least && (plenary_sizes_get_scale (self->form.others, size) > most ||
                          measure_title (self, size, title) > self->form.height * USUAL_TITLE))
    size++;

  self->form.title_size = size;

  return measure_title (self, size, title) <= self->form.height * MOST_TITLE;
}

/* For a long meeting the emblem is smaller. */
static gboolean
fit_head (PlenaryNameSigns *self,
          PlenaryWording   *wording,
          const Measures   *measures,
          const char       *title)
{
  for (double scale = 1; scale >= LEAST_EMBLEM; scale /= 2)
    {
      take_emblem (self, wording, measures, scale);

      if (fit_title (self, measures, title))
        return TRUE;
    }

  return FALSE;
}

/* A meeting that leaves too little of the card for the name is left to the ledger. */
static void
take_head (PlenaryNameSigns *self,
           PlenaryWording   *wording,
           const Measures   *measures)
{
  g_autofree char *mark = dup_mark (self, wording);
  g_autofree char *peeked = plenary_wording_peek_title (wording);
  g_autofree char *title = g_strconcat (mark, *mark != '\0' ? SEPARATOR : "", peeked, NULL);

  if (fit_head (self, wording, measures, title))
    {
      plenary_wording_place (wording,
                             plenary_agenda_get_title (plenary_wording_get_agenda (wording)));
      self->form.title = g_steal_pointer (&title);
    }
  else
    {
      fit_head (self, wording, measures, mark);
      self->form.title = g_steal_pointer (&mark);
    }
}

static void
back_free (gpointer data)
{
  if (data != NULL)
    plenary_name_back_free (data);
}

static void
add_card (PlenaryNameSigns *self,
          PlenaryWording   *wording,
          PlenaryPerson    *person,
          PlenaryNameIndex *index,
          PlenaryPart      *document)
{
  PlenaryNameCard *card = plenary_name_card_new (&self->form, wording, person, self->parts,
                                                 document);

  if (card == NULL)
    return;

  g_ptr_array_add (self->cards, card);
  g_ptr_array_add (self->backs, index != NULL
                                ? plenary_name_back_new (&self->form, wording, index, person, card,
                                                         self->parts) : NULL);
}

/* Why nobody has a card; whoever has one that is too small is in the ledger. */
static PlenaryLack
find_lack (PlenaryAgenda *agenda)
{
  return plenary_list_get_n_items (plenary_agenda_get_people (agenda)) > 0 ? PLENARY_LACK_ATTENDEES
                                                                          : PLENARY_LACK_PEOPLE;
}

static void
plenary_name_signs_write (PlenaryHandout *handout,
                          PlenaryWording *wording)
{
  PlenaryNameSigns *self = PLENARY_NAME_SIGNS (handout);
  const Measures *measures;
  g_autoptr(GPtrArray) people = plenary_attendees_list (wording);
  g_autoptr(PlenaryNameIndex) index = NULL;
  PlenaryPart *document;

  self->setting = plenary_handout_get_setting (handout);
  measures = is_tent (self) ? &tent : &badge;
  self->parts = plenary_flow_new ();
  document = plenary_flow_add_part (self->parts, NULL, "Document");
  part_sheet (self);
  place_text (self, measures);
  create_sizes (self, measures);
  take_head (self, wording, measures);
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_name_card_free);
  self->backs = g_ptr_array_new_with_free_func (back_free);

  if (is_tent (self) && get_ticket (self)->has_own_sessions)
    index = plenary_name_index_new (wording);

  for (guint i = 0; i < people->len; i++)
    add_card (self, wording, g_ptr_array_index (people, i), index, document);

  if (people->len == 0)
    self->lack = find_lack (plenary_wording_get_agenda (wording));

  if (get_ticket (self)->has_stamp)
    {
      self->stamp = plenary_stamp_dup (wording);
      self->printed = plenary_stamp_dup_printed (wording);
    }
}

static PlenaryLack
plenary_name_signs_get_lack (PlenaryHandout *handout)
{
  return PLENARY_NAME_SIGNS (handout)->lack;
}

/* All sizes were found when it was written, as what fits nowhere had to be known then. */
static void
plenary_name_signs_lay_out (PlenaryHandout *handout)
{
}

static guint
plenary_name_signs_get_n_pages (PlenaryHandout *handout)
{
  PlenaryNameSigns *self = PLENARY_NAME_SIGNS (handout);
  guint n = plenary_cells_get_n (&self->cells);

  return MAX (1, (self->cards->len + n - 1) / n);
}

/* The same again, for who sits across, and not to be read twice. */
static void
draw_front_again (PlenaryNameSigns *self,
                  cairo_t          *cr,
                  PlenaryStructure *structure,
                  PlenaryNameCard  *card)
{
  plenary_structure_begin_aside (structure);
  plenary_name_card_draw (card, &self->form, cr, NULL, self->x, self->y);
  plenary_structure_end_aside (structure);
}

static void
draw_other_side (PlenaryNameSigns *self,
                 cairo_t          *cr,
                 PlenaryStructure *structure,
                 guint             index,
                 double            x,
                 double            y)
{
  PlenaryNameCard *card = g_ptr_array_index (self->cards, index);
  PlenaryNameBack *back = g_ptr_array_index (self->backs, index);

  cairo_save (cr);
  cairo_translate (cr, x + self->cells.width, y + self->cells.height / 2);
  cairo_rotate (cr, G_PI);

  if (back != NULL)
    plenary_name_back_draw (back, &self->form, cr, structure, self->x, self->y);
  else
    draw_front_again (self, cr, structure, card);

  cairo_restore (cr);
  plenary_structure_go_to (structure, plenary_name_card_get_part (card));
}

/* Where to fold: at both ends, outside of a tent that is cut out. */
static void
draw_fold (PlenaryNameSigns *self,
           cairo_t          *cr,
           double            x,
           double            y)
{
  static const double dashes[] = { 3, 2 };
  double middle = y + self->cells.height / 2;
  double start = self->cells.is_cut ? x - FOLD_MARK : x + FOLD_MARK / 2;
  double end = self->cells.is_cut ? x + self->cells.width
                                  : x + self->cells.width - FOLD_MARK * 1.5;

  cairo_save (cr);
  cairo_set_line_width (cr, FOLD_LINE);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, start, middle);
  cairo_rel_line_to (cr, FOLD_MARK, 0);
  cairo_move_to (cr, end, middle);
  cairo_rel_line_to (cr, FOLD_MARK, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Under the cells, or in the margin of a tent that is the sheet. */
static void
draw_stamp (PlenaryNameSigns *self,
            cairo_t          *cr)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  g_autoptr(PlenaryTypesetter) typesetter =
    plenary_typesetter_new (self->setting, self->type_case, 1);
  double leading = plenary_typesetter_get_leading (typesetter, PLENARY_PRINT_FOOT);
  double width = self->cells.n_columns * self->cells.width - 2 * self->x;
  double strip = self->cells.is_cut ? self->cells.y : paper->bottom;
  const char *text = self->stamp;
  g_auto(PlenaryLines) lines = { 0 };

  if (plenary_typesetter_get_width (typesetter, PLENARY_PRINT_FOOT, text) > width)
    text = self->printed;

  plenary_typesetter_set_one (typesetter, PLENARY_PRINT_FOOT, text, NULL, width, &lines);
  plenary_typesetter_show (typesetter, cr, &lines, FALSE, self->cells.x + self->x,
                           paper->height - strip + MAX ((strip - leading) / 4, 0), 0, 1);
}

static void
draw_around (PlenaryNameSigns *self,
             cairo_t          *cr)
{
  double x, y;

  if (self->cells.is_cut && get_ticket (self)->has_crop_marks)
    plenary_cells_draw_marks (&self->cells, cr);

  for (guint i = 0; is_tent (self) && i < plenary_cells_get_n (&self->cells); i++)
    {
      plenary_cells_get (&self->cells, i, FALSE, &x, &y);
      draw_fold (self, cr, x, y);
    }

  if (self->stamp != NULL)
    draw_stamp (self, cr);
}

static void
plenary_name_signs_draw (PlenaryHandout   *handout,
                         cairo_t          *cr,
                         guint             page,
                         PlenaryStructure *structure)
{
  PlenaryNameSigns *self = PLENARY_NAME_SIGNS (handout);
  gboolean is_right_to_left =
    plenary_setting_get_direction (self->setting) == PANGO_DIRECTION_RTL;
  guint n = plenary_cells_get_n (&self->cells);

  for (guint i = 0; i < n && page * n + i < self->cards->len; i++)
    {
      PlenaryNameCard *card = g_ptr_array_index (self->cards, page * n + i);
      double x, y;

      plenary_cells_get (&self->cells, i, is_right_to_left, &x, &y);
      plenary_name_card_draw (card, &self->form, cr, structure, x + self->x,
                              y + self->y + (is_tent (self) ? self->cells.height / 2 : 0));

      if (is_tent (self))
        draw_other_side (self, cr, structure, page * n + i, x, y);
    }

  plenary_structure_begin_aside (structure);
  draw_around (self, cr);
  plenary_structure_end_aside (structure);
}

static void
plenary_name_signs_class_init (PlenaryNameSignsClass *klass)
{
  PlenaryHandoutClass *handout_class = PLENARY_HANDOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_name_signs_finalize;

  handout_class->write = plenary_name_signs_write;
  handout_class->get_lack = plenary_name_signs_get_lack;
  handout_class->lay_out = plenary_name_signs_lay_out;
  handout_class->get_n_pages = plenary_name_signs_get_n_pages;
  handout_class->draw = plenary_name_signs_draw;
}

static void
plenary_name_signs_init (PlenaryNameSigns *self)
{
}
