/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card with the name of a person, as large as it fits, and who that is.
 *
 * For a long name all else is set smaller first, then the name; in its least size words are parted
 * before anything is left out. What has no place then is not taken from the programme at all, so
 * that the ledger knows: the country first, then the position, the affiliation. A name that fits
 * on no card is on none, and is in the ledger.
 */

#include "config.h"

#include "plenary-name-card.h"

#include "plenary-country-name.h"

#include <string.h>

#define PX(pixels) ((pixels) * 0.75)

/* Under the meeting, with a rule in it; and over what stands at the foot. */
#define TITLE_GAP PX (8)
#define DETAIL_GAP PX (4)
#define HAIRLINE PX (1)

#define NO_BREAK_SPACE "\u00a0"

enum { POSITION, AFFILIATION, COUNTRY };

struct _PlenaryNameCard
{
  char        *name;
  char        *details[PLENARY_NAME_CARD_N_DETAILS];
  guint        name_size;
  guint        size;         /* of the details */
  PlenaryPart *part;
  PlenaryPart *title_part;
  PlenaryPart *name_part;
  PlenaryPart *detail_parts[PLENARY_NAME_CARD_N_DETAILS];
};

/* A name whose last part, as lists are sorted by it, is not broken between its words. */
static char *
dup_joined (const char *name,
            const char *sort)
{
  const char *comma = strchr (sort, ',');
  g_autofree char *family = comma != NULL ? g_strndup (sort, (gsize) (comma - sort)) : NULL;
  const char *place = family != NULL && *family != '\0' ? strstr (name, family) : NULL;
  g_auto(GStrv) words = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *before = NULL;

  if (place == NULL)
    return g_strdup (name);

  words = g_strsplit (family, " ", -1);
  joined = g_strjoinv (NO_BREAK_SPACE, words);
  before = g_strndup (name, (gsize) (place - name));

  return g_strconcat (before, joined, place + strlen (family), NULL);
}

static double
measure_details (PlenaryNameCard       *self,
                 const PlenaryNameForm *form,
                 guint                  size)
{
  double height = 0;

  for (guint i = 0; i < PLENARY_NAME_CARD_N_DETAILS; i++)
    height += plenary_sizes_measure (form->others, size, PLENARY_PRINT_SIGN_NOTE,
                                     self->details[i], form->width);

  return height > 0 ? height + DETAIL_GAP : 0;
}

static double
measure_title (const PlenaryNameForm *form)
{
  double height = plenary_sizes_measure (form->others, form->title_size,
                                         PLENARY_PRINT_SIGN_MEETING, form->title, form->width);

  return height > 0 ? height + TITLE_GAP : 0;
}

/* What is left for the name. */
static double
get_rest (PlenaryNameCard       *self,
          const PlenaryNameForm *form,
          guint                  size)
{
  return form->height - measure_title (form) - measure_details (self, form, size);
}

/* The greatest size of the name, with the greatest of the details in which that is large. */
static gboolean
find_sizes (PlenaryNameCard       *self,
            const PlenaryNameForm *form)
{
  guint n = plenary_sizes_get_n (form->names);
  guint least = plenary_sizes_get_n (form->others) - 1;

  self->name_size = n;

  for (guint i = 0; i <= least; i++)
    {
      guint found = plenary_sizes_find (form->names, PLENARY_PRINT_SIGN_PLACE, self->name,
                                        form->width, get_rest (self, form, i));

      if (found < self->name_size)
        {
          self->name_size = found;
          self->size = i;
        }

      if (found < n && plenary_sizes_get_scale (form->names, found) >= form->usual_name)
        break;
    }

  if (self->name_size < n)
    return TRUE;

  self->name_size = n - 1;
  self->size = least;

  return plenary_sizes_measure (form->names, n - 1, PLENARY_PRINT_SIGN_PLACE, self->name,
                                form->width) <= get_rest (self, form, least);
}

static char *
peek_country (PlenaryWording *wording,
              PlenaryPerson  *person)
{
  const char *language = plenary_setting_get_language (plenary_wording_get_setting (wording));

  return plenary_country_name_dup (plenary_person_get_country (person), language);
}

/* Takes what has a place from the programme. */
static void
take (PlenaryNameCard *self,
      PlenaryWording  *wording,
      PlenaryPerson   *person)
{
  plenary_wording_pick (wording, plenary_person_get_name (person));

  if (*self->details[POSITION] != '\0')
    plenary_wording_pick (wording, plenary_person_get_position (person));

  if (*self->details[AFFILIATION] != '\0')
    plenary_wording_pick (wording, plenary_person_get_affiliation (person));
}

static void
add_parts (PlenaryNameCard *self,
           PlenaryFlow     *parts,
           PlenaryPart     *document)
{
  self->part = plenary_flow_add_part (parts, document, "Sect");
  self->title_part = plenary_flow_add_part (parts, self->part, "P");
  self->name_part = plenary_flow_add_part (parts, self->part, "H1");

  for (guint i = 0; i < PLENARY_NAME_CARD_N_DETAILS; i++)
    self->detail_parts[i] = plenary_flow_add_part (parts, self->part, "P");
}

/**
 * plenary_name_card_new:
 * @parts: of the handout, where those of the card are added
 * @document: the part that is around the card
 *
 * Returns: (transfer full) (nullable): the card; NULL if the name has no place on one
 */
PlenaryNameCard *
plenary_name_card_new (const PlenaryNameForm *form,
                       PlenaryWording        *wording,
                       PlenaryPerson         *person,
                       PlenaryFlow           *parts,
                       PlenaryPart           *document)
{
  static const guint last[] = { COUNTRY, POSITION, AFFILIATION };
  PlenaryNameCard *self = g_new0 (PlenaryNameCard, 1);
  g_autofree char *name = plenary_wording_peek_line (wording, plenary_person_get_name (person));

  self->name = dup_joined (name, plenary_person_get_sort (person));
  self->details[POSITION] =
    plenary_wording_peek_line (wording, plenary_person_get_position (person));
  self->details[AFFILIATION] =
    plenary_wording_peek_line (wording, plenary_person_get_affiliation (person));
  self->details[COUNTRY] = peek_country (wording, person);

  for (guint i = 0; !find_sizes (self, form); i++)
    {
      if (i == G_N_ELEMENTS (last))
        {
          plenary_name_card_free (self);
          return NULL;
        }

      *self->details[last[i]] = '\0';
    }

  take (self, wording, person);
  add_parts (self, parts, document);

  return self;
}

void
plenary_name_card_free (PlenaryNameCard *self)
{
  g_free (self->name);

  for (guint i = 0; i < PLENARY_NAME_CARD_N_DETAILS; i++)
    g_free (self->details[i]);

  g_free (self);
}

static double
draw_title (PlenaryNameCard       *self,
            const PlenaryNameForm *form,
            cairo_t               *cr,
            PlenaryStructure      *structure,
            double                 x,
            double                 y)
{
  double height;

  if (*form->title == '\0')
    return 0;

  plenary_structure_go_to (structure, self->title_part);
  height = plenary_sizes_show (form->others, form->title_size, cr, PLENARY_PRINT_SIGN_MEETING,
                               form->title, FALSE, x, y, form->width);
  cairo_rectangle (cr, x, y + height + TITLE_GAP / 2, form->width, HAIRLINE);
  cairo_fill (cr);

  return height + TITLE_GAP;
}

/**
 * plenary_name_card_draw:
 * @structure: (nullable): is told what is on the card
 * @x: the left edge of the text, in points
 * @y: its top
 */
void
plenary_name_card_draw (PlenaryNameCard       *self,
                        const PlenaryNameForm *form,
                        cairo_t               *cr,
                        PlenaryStructure      *structure,
                        double                 x,
                        double                 y)
{
  double name = plenary_sizes_measure (form->names, self->name_size, PLENARY_PRINT_SIGN_PLACE,
                                       self->name, form->width);
  double rest = get_rest (self, form, self->size);
  double top = y + draw_title (self, form, cr, structure, x, y);

  plenary_structure_go_to (structure, self->name_part);
  plenary_sizes_show (form->names, self->name_size, cr, PLENARY_PRINT_SIGN_PLACE, self->name,
                      FALSE, x, top + (rest - name) / 2, form->width);
  plenary_structure_go_to (structure, self->part);
  plenary_structure_add_bookmark (structure, self->name, 1, y);
  top += rest + DETAIL_GAP;

  for (guint i = 0; i < PLENARY_NAME_CARD_N_DETAILS; i++)
    {
      if (*self->details[i] == '\0')
        continue;

      plenary_structure_go_to (structure, self->detail_parts[i]);
      top += plenary_sizes_show (form->others, self->size, cr, PLENARY_PRINT_SIGN_NOTE,
                                 self->details[i], FALSE, x, top, form->width);
    }

  plenary_structure_go_to (structure, self->part);
}
