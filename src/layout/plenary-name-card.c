/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card with the name of a person, as large as it fits, and who that is.
 *
 * A name is broken at its spaces, and those of a family's stay together. For a long one all else
 * is set smaller first, then the name; then it is broken at its hyphens, and at the spaces of the
 * family, down to what can be read across a table. What has no place besides is not taken from the
 * programme at all, so that the ledger knows: the country first, then the position, the
 * affiliation. When nothing is left but the name, or one of its words is too long, it is set as
 * small as anything may be, and in that size a word is parted where it must be. A name that fits
 * on no card even so is on none, and is in the ledger.
 */

#include "config.h"

#include "plenary-name-card.h"

#include "plenary-country-name.h"
#include "plenary-name-head.h"

#include <math.h>
#include <string.h>

#define PX(pixels) ((pixels) * 0.75)

/* Over what stands at the foot. */
#define DETAIL_GAP PX (4)

#define NO_BREAK_SPACE "\u00a0"

enum { POSITION, AFFILIATION, COUNTRY };

/* A way to set a name; and how many there are, the last of which leave no place for all else. */
typedef struct
{
  const char *name;
  GArray     *spans;      /* NULL unless words are whole whatever is in them */
  double      length;     /* of all of it on one line, at usual size */
  double      longest;    /* likewise of what must be on one; 0 if anything may be parted */
  guint       n_sizes;    /* of the sizes, from the largest */
} Attempt;

#define N_ATTEMPTS 6
#define N_LAST_ATTEMPTS 3

struct _PlenaryNameCard
{
  char        *name;
  GArray      *spans;        /* of the name; NULL for none */
  char        *details[PLENARY_NAME_CARD_N_DETAILS];
  guint        name_size;
  guint        size;         /* of the details */
  PlenaryPart *part;
  PlenaryPart *emblem_part;  /* NULL for none */
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

/* What is left for the name. */
static double
get_rest (PlenaryNameCard       *self,
          const PlenaryNameForm *form,
          guint                  size)
{
  return form->height - plenary_name_head_measure (form) - measure_details (self, form, size);
}

static double
measure_name (const PlenaryNameForm *form,
              guint                  size,
              const char            *name,
              GArray                *spans)
{
  const PlenaryLines *lines = plenary_sizes_set (form->names, size, PLENARY_PRINT_SIGN_PLACE, name,
                                                 spans, form->width);

  return lines->n * plenary_typesetter_get_leading (plenary_sizes_get (form->names, size),
                                                    PLENARY_PRINT_SIGN_PLACE);
}

static gboolean
fits (const PlenaryNameForm *form,
      guint                  size,
      const Attempt         *attempt,
      double                 height)
{
  double scale = plenary_sizes_get_scale (form->names, size);
  double leading = plenary_typesetter_get_leading (plenary_sizes_get (form->names, size),
                                                   PLENARY_PRINT_SIGN_PLACE);

  if (attempt->longest * scale > form->width)
    return FALSE;

  /* Without setting it: it may be so long that Pango could not tell in a large size. */
  if (floor (attempt->length * scale / form->width) * leading > height)
    return FALSE;

  return measure_name (form, size, attempt->name, attempt->spans) <= height;
}

/* The largest of some sizes in which a name fits; how many those are if it fits in none. */
static guint
find_size (const PlenaryNameForm *form,
           const Attempt         *attempt,
           double                 height)
{
  guint i = 0;

  while (i < attempt->n_sizes && !fits (form, i, attempt, height))
    i++;

  return i;
}

/* The greatest size of the name, with the greatest of the details in which that is large. */
static gboolean
find_sizes (PlenaryNameCard       *self,
            const PlenaryNameForm *form,
            const Attempt         *attempt)
{
  guint least = plenary_sizes_get_n (form->others) - 1;

  /* Where it does not fit over the smallest details, it does not over larger ones. */
  self->size = least;
  self->name_size = find_size (form, attempt, get_rest (self, form, least));

  for (guint i = 0; i < least && self->name_size < attempt->n_sizes; i++)
    {
      guint found = find_size (form, attempt, get_rest (self, form, i));

      if (found == self->name_size ||
          (found < attempt->n_sizes &&
           plenary_sizes_get_scale (form->names, found) >= form->usual_name))
        {
          self->name_size = found;
          self->size = i;
          break;
        }
    }

  return self->name_size < attempt->n_sizes;
}

static double
get_length (const PlenaryNameForm *form,
            const char            *text)
{
  guint least = plenary_sizes_get_n (form->names) - 1;

  return plenary_typesetter_get_width (plenary_sizes_get (form->names, least),
                                       PLENARY_PRINT_SIGN_PLACE, text) /
         plenary_sizes_get_scale (form->names, least);
}

static guint
count_sizes (const PlenaryNameForm *form,
             double                 least)
{
  guint n = 0;

  while (n < plenary_sizes_get_n (form->names) &&
         plenary_sizes_get_scale (form->names, n) >= least)
    n++;

  return n;
}

/* What is between spaces is whole; says how long the longest of that is, at usual size. */
static GArray *
mark_words (const PlenaryNameForm *form,
            const char            *name,
            double                *longest)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  const char *start = name;

  *longest = 0;

  while (*start != '\0')
    {
      gsize length = strcspn (start, " ");
      g_autofree char *word = g_strndup (start, length);
      PlenarySpan span = { (guint) (start - name), (guint) (start - name + length),
                           PLENARY_PRINT_MARK_WHOLE };

      *longest = MAX (*longest, get_length (form, word));
      g_array_append_val (spans, span);
      start += length + strspn (start + length, " ");
    }

  return spans;
}

/* In which order a name is tried, whose family is joined to one word or not. */
static void
list_attempts (const PlenaryNameForm *form,
               const char            *joined,
               GArray                *spans,
               double                 longest_word,
               const char            *name,
               Attempt                attempts[N_ATTEMPTS])
{
  guint all = plenary_sizes_get_n (form->names);
  guint fair = count_sizes (form, form->least_name);
  guint first = count_sizes (form, (form->usual_name + form->least_name) / 2);
  double length = get_length (form, name);
  double joined_longest = plenary_sizes_get_longest (form->names, PLENARY_PRINT_SIGN_PLACE,
                                                     joined);
  double longest = plenary_sizes_get_longest (form->names, PLENARY_PRINT_SIGN_PLACE, name);

  /* A word that is too long stays so if all else goes: it is smaller at once, or parted. */
  if (longest * plenary_sizes_get_scale (form->names, all - 1) > form->width)
    longest = 0;
  else if (longest * form->least_name > form->width)
    fair = all;

  attempts[0] = (Attempt) { joined, spans, length, longest_word, first };
  attempts[1] = (Attempt) { joined, NULL, length, joined_longest, fair };
  attempts[2] = (Attempt) { name, NULL, length, longest, fair };
  attempts[3] = (Attempt) { joined, NULL, length, joined_longest, all };
  attempts[4] = (Attempt) { name, NULL, length, longest, all };
  attempts[5] = (Attempt) { name, NULL, length, 0, all };
}

/* Leaves out what has no place; returns whether the name has one. */
static gboolean
fit (PlenaryNameCard       *self,
     const PlenaryNameForm *form,
     const char            *joined,
     const char            *name)
{
  static const guint last[] = { COUNTRY, POSITION, AFFILIATION };
  double longest;
  g_autoptr(GArray) spans = mark_words (form, joined, &longest);
  Attempt attempts[N_ATTEMPTS];

  list_attempts (form, joined, spans, longest, name, attempts);

  for (guint left_out = 0; left_out <= G_N_ELEMENTS (last); left_out++)
    {
      gboolean is_last = left_out == G_N_ELEMENTS (last);

      for (guint i = 0; i < N_ATTEMPTS - (is_last ? 0 : N_LAST_ATTEMPTS); i++)
        if (find_sizes (self, form, &attempts[i]))
          {
            self->name = g_strdup (attempts[i].name);
            self->spans = attempts[i].spans != NULL ? g_array_ref (attempts[i].spans) : NULL;
            return TRUE;
          }

      if (!is_last)
        *self->details[last[left_out]] = '\0';
    }

  return FALSE;
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
  plenary_wording_place (wording, plenary_person_get_name (person));

  if (*self->details[POSITION] != '\0')
    plenary_wording_place (wording, plenary_person_get_position (person));

  if (*self->details[AFFILIATION] != '\0')
    plenary_wording_place (wording, plenary_person_get_affiliation (person));

  if (*self->details[COUNTRY] != '\0')
    plenary_wording_place (wording, plenary_person_get_country (person));
}

static void
add_parts (PlenaryNameCard       *self,
           const PlenaryNameForm *form,
           PlenaryFlow           *parts,
           PlenaryPart           *document)
{
  self->part = plenary_flow_add_part (parts, document, "Sect");

  if (form->emblem != NULL)
    self->emblem_part = plenary_flow_add_figure (parts, self->part, form->alternative);

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
  PlenaryNameCard *self = g_new0 (PlenaryNameCard, 1);
  g_autofree char *name = plenary_wording_peek_line (wording, plenary_person_get_name (person));
  g_autofree char *joined = dup_joined (name, plenary_person_get_sort (person));

  self->details[POSITION] =
    plenary_wording_peek_line (wording, plenary_person_get_position (person));
  self->details[AFFILIATION] =
    plenary_wording_peek_line (wording, plenary_person_get_affiliation (person));
  self->details[COUNTRY] = peek_country (wording, person);

  if (!fit (self, form, joined, name))
    {
      plenary_name_card_free (self);
      return NULL;
    }

  take (self, wording, person);
  add_parts (self, form, parts, document);

  return self;
}

void
plenary_name_card_free (PlenaryNameCard *self)
{
  g_free (self->name);
  g_clear_pointer (&self->spans, g_array_unref);

  for (guint i = 0; i < PLENARY_NAME_CARD_N_DETAILS; i++)
    g_free (self->details[i]);

  g_free (self);
}

/**
 * plenary_name_card_get_name:
 *
 * Returns: (transfer none): whose card it is, where it may be broken
 */
const char *
plenary_name_card_get_name (PlenaryNameCard *self)
{
  return self->name;
}

/**
 * plenary_name_card_get_part:
 *
 * Returns: (transfer none): the card as a reader sees it
 */
PlenaryPart *
plenary_name_card_get_part (PlenaryNameCard *self)
{
  return self->part;
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
  double name = measure_name (form, self->name_size, self->name, self->spans);
  double rest = get_rest (self, form, self->size);
  double top = y + plenary_name_head_draw (form, cr, structure, self->emblem_part,
                                           self->title_part, x, y);
  const PlenaryLines *lines = plenary_sizes_set (form->names, self->name_size,
                                                 PLENARY_PRINT_SIGN_PLACE, self->name, self->spans,
                                                 form->width);

  plenary_structure_go_to (structure, self->name_part);
  plenary_typesetter_show (plenary_sizes_get (form->names, self->name_size), cr, lines, FALSE, x,
                           top + (rest - name) / 2, 0, lines->n);
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
