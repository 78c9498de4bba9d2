/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The types of a handout: a serif for what is read, a sans for what is looked up.
 *
 * Sizes are the design's, in CSS pixels of 3/4 point. A line has the height that its style says,
 * whatever fonts its letters come from, so that lines of one kind stand at one distance and a
 * page can be counted before it is drawn. Scripts with tall letters get more of it.
 */

#include "config.h"

#include "plenary-print-style.h"

#include <math.h>
#include <string.h>

#define POINTS_OF_PIXEL 0.75

typedef struct
{
  gboolean     sans;
  double       size;
  double       leading;
  PangoWeight  weight;
  PangoStyle   slant;
  double       spacing;   /* between letters, of the size */
} Type;

static const Type types[PLENARY_PRINT_N_STYLES] = {
  [PLENARY_PRINT_MEETING]    = { TRUE,  12.5,  16,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_TITLE]      = { FALSE, 31.7,  38,     PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_THEME]      = { FALSE, 16.6,  23,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_ITALIC },
  [PLENARY_PRINT_FACTS]      = { TRUE,  13,    18,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_DAY]        = { FALSE, 21.3,  28,     PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_LABEL]      = { TRUE,  11,    15,     PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL,
                                 0.08 },
  [PLENARY_PRINT_SESSION]    = { FALSE, 15.4,  20,     PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_DETAIL]     = { TRUE,  12,    17,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_BODY]       = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_LEAD]       = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_ITALIC },
  [PLENARY_PRINT_TALK]       = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_BREAK]      = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_ITALIC },
  [PLENARY_PRINT_MARKER]     = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_TIME]       = { TRUE,  13.3,  18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_BREAK_TIME] = { TRUE,  13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_BULLET]     = { TRUE,  11,    18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_ROLE]       = { TRUE,  11,    18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_STATUS]     = { TRUE,  12.5,  16,     PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_RUNNING]    = { TRUE,  11.2,   16,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_CONTINUED]  = { TRUE,  10.6,  15,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_FOOT]       = { TRUE,  11,    15,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
};

/* Each script in its own face where the first does not have it. Han is written differently from
 * country to country, so that the language decides which of its faces comes first.
 */
static const struct
{
  const char *language;
  const char *face;
} han[] = {
  { "zh-Hant", "TC" }, { "zh-TW", "TC" }, { "zh-HK", "HK" }, { "zh-MO", "HK" },
  { "ja", "JP" }, { "ko", "KR" }, { "", "SC" },
};

static const struct
{
  const char *language;
  double      factor;
} tall[] = {
  { "ar", 1.2 }, { "fa", 1.2 }, { "ur", 1.35 }, { "ps", 1.2 }, { "hi", 1.15 }, { "ne", 1.15 },
  { "bn", 1.15 }, { "ta", 1.15 }, { "te", 1.2 }, { "kn", 1.2 }, { "ml", 1.2 }, { "th", 1.2 },
  { "km", 1.3 }, { "my", 1.35 }, { "lo", 1.2 }, { "bo", 1.3 }, { "zh", 1.06 }, { "ja", 1.06 },
};

/* Scripts without an italic: their letters are not slanted, and what is emphasised is bold. */
static const char *const upright[] = {
  "ar", "fa", "ur", "ps", "zh", "ja", "ko", "he", "yi", "th", "km", "my", "lo", "bo",
};

/* Whether a tag is of a language, with or without what narrows it down. */
static gboolean
is_of (const char *tag,
       const char *language)
{
  gsize length = strlen (language);

  return length == 0 || (g_ascii_strncasecmp (tag, language, length) == 0 &&
                         (tag[length] == '\0' || tag[length] == '-'));
}

static gboolean
has_italic (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (upright); i++)
    if (is_of (language, upright[i]))
      return FALSE;

  return TRUE;
}

static char *
get_families (gboolean    sans,
              const char *language)
{
  guint i = 0;

  while (!is_of (language, han[i].language))
    i++;

  return sans ? g_strdup_printf ("Cantarell,Noto Naskh Arabic,Noto Sans CJK %s,Noto Sans,Sans",
                                 han[i].face)
              : g_strdup_printf ("P052,Noto Naskh Arabic,Noto Serif CJK %s,Noto Serif,Serif",
                                 han[i].face);
}

/**
 * plenary_print_style_get_leading:
 * @language: the language of the content as BCP 47
 *
 * Returns: from one base line to the next, in points, at full size
 */
double
plenary_print_style_get_leading (PlenaryPrintStyle  style,
                                 const char        *language)
{
  double leading = types[style].leading * POINTS_OF_PIXEL;

  for (guint i = 0; i < G_N_ELEMENTS (tall); i++)
    if (is_of (language, tall[i].language))
      return leading * tall[i].factor;

  return leading;
}

/**
 * plenary_print_style_is_heading:
 *
 * Returns: whether it stands over something, which must then be on its page
 */
gboolean
plenary_print_style_is_heading (PlenaryPrintStyle style)
{
  return style <= PLENARY_PRINT_DETAIL || style == PLENARY_PRINT_TALK;
}

/**
 * plenary_print_style_is_prose:
 *
 * Returns: whether it is paragraphs, which begin at the side from which their language is read
 */
gboolean
plenary_print_style_is_prose (PlenaryPrintStyle style)
{
  return style == PLENARY_PRINT_BODY || style == PLENARY_PRINT_LEAD;
}

/**
 * plenary_print_style_create_font:
 * @scale: by how much text is set larger than usual
 *
 * Returns: (transfer full): the font of that style, in a context of 72 dots an inch
 */
PangoFontDescription *
plenary_print_style_create_font (PlenaryPrintStyle  style,
                                 const char        *language,
                                 double             scale)
{
  const Type *type = &types[style];
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char *families = get_families (type->sans, language);

  pango_font_description_set_family (font, families);
  pango_font_description_set_weight (font, type->weight);
  pango_font_description_set_style (font, has_italic (language) ? type->slant
                                                                 : PANGO_STYLE_NORMAL);
  pango_font_description_set_size (font, (int) lround (type->size * POINTS_OF_PIXEL * scale *
                                                       PANGO_SCALE));

  return font;
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * plenary_print_style_add:
 *
 * Adds to the attributes of a text what the font alone cannot say.
 */
void
plenary_print_style_add (PlenaryPrintStyle  style,
                         const char        *language,
                         double             scale,
                         PangoAttrList     *attributes)
{
  const Type *type = &types[style];

  /* Letters that join must not be torn apart. */
  if (type->spacing > 0 && !is_of (language, "ar") && !is_of (language, "fa") &&
      !is_of (language, "ur") && !is_of (language, "ps"))
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new ((int) (type->spacing * type->size *
                                                                  POINTS_OF_PIXEL * scale *
                                                                  PANGO_SCALE)));
}

/**
 * plenary_print_style_add_marks:
 * @marks: one or more marks
 * @start: the first byte that they mark
 * @end: the byte after the last
 *
 * Emphasis in what is italic already stands upright.
 */
void
plenary_print_style_add_marks (PlenaryPrintStyle  style,
                               PlenaryPrintMarks  marks,
                               const char        *language,
                               double             scale,
                               guint              start,
                               guint              end,
                               PangoAttrList     *attributes)
{
  const Type *type = &types[style];

  if (marks & PLENARY_PRINT_MARK_NOTE)
    {
      PangoFontDescription *note = plenary_print_style_create_font (PLENARY_PRINT_BREAK_TIME,
                                                                    language, scale);

      insert (attributes, pango_attr_font_desc_new (note), start, end);
      insert (attributes, pango_attr_letter_spacing_new (0), start, end);
      pango_font_description_free (note);
    }

  if ((marks & PLENARY_PRINT_MARK_EMPHASIS) && !has_italic (language))
    marks |= PLENARY_PRINT_MARK_STRONG;
  else if (marks & PLENARY_PRINT_MARK_EMPHASIS)
    insert (attributes,
            pango_attr_style_new (type->slant == PANGO_STYLE_ITALIC ? PANGO_STYLE_NORMAL
                                                                    : PANGO_STYLE_ITALIC),
            start, end);

  if (marks & PLENARY_PRINT_MARK_STRONG)
    insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);

  if (marks & PLENARY_PRINT_MARK_CODE)
    {
      insert (attributes, pango_attr_family_new ("DejaVu Sans Mono,Monospace"), start, end);
      insert (attributes, pango_attr_scale_new (0.85), start, end);
    }

  if (marks & PLENARY_PRINT_MARK_STRUCK)
    insert (attributes, pango_attr_strikethrough_new (TRUE), start, end);
}
