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

/* Typewriter letters are large for their size. */
#define SIZE_OF_CODE 0.85

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
  [PLENARY_PRINT_PERSON]     = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_LEAD]       = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_ITALIC },
  [PLENARY_PRINT_TALK]       = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_BREAK]      = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_ITALIC },
  [PLENARY_PRINT_MARKER]     = { FALSE, 13.3,  18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_TIME]       = { TRUE,  13.3,  18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_BREAK_TIME] = { TRUE,  13.3,  18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_BULLET]     = { TRUE,  11,    18.4,   PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_ROLE]       = { TRUE,  11,    18.4,   PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_STATUS]     = { TRUE,  12.5,  16,     PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_NUMERAL]    = { TRUE,  44,    50,     PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_RUNNING]    = { TRUE,  11.2,  16,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_CONTINUED]  = { TRUE,  10.6,  15,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_FOOT]       = { TRUE,  11,    15,     PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },

  /* On a door, none under 24, and larger where there is room. */
  [PLENARY_PRINT_SIGN_PLACE]      = { TRUE,  69, 76, PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_SIGN_DAY]        = { TRUE,  26, 34, PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_SIGN_TIME]       = { TRUE,  26, 33, PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_SIGN_BREAK_TIME] = { TRUE,  26, 33, PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_SIGN_LABEL]      = { TRUE,  24, 30, PANGO_WEIGHT_ULTRABOLD, PANGO_STYLE_NORMAL,
                                      0.05 },
  [PLENARY_PRINT_SIGN_TITLE]      = { FALSE, 26, 33, PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_SIGN_BREAK]      = { FALSE, 26, 33, PANGO_WEIGHT_NORMAL,    PANGO_STYLE_ITALIC },
  [PLENARY_PRINT_SIGN_MEETING]    = { FALSE, 24, 30, PANGO_WEIGHT_BOLD,      PANGO_STYLE_NORMAL },
  [PLENARY_PRINT_SIGN_THEME]      = { FALSE, 24, 30, PANGO_WEIGHT_NORMAL,    PANGO_STYLE_ITALIC },
  [PLENARY_PRINT_SIGN_NOTE]       = { TRUE,  24, 30, PANGO_WEIGHT_NORMAL,    PANGO_STYLE_NORMAL },
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
  "hi", "mr", "ne", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "ka", "am",
};

/* Whether a tag is of a language, with or without what narrows it down. */
static gboolean
is_of (const char *tag,
       const char *language)
{
  gsize length;

  /* Each text asks for all of a list, and most differ in the first letter. */
  if (*language != '\0' && g_ascii_tolower (*tag) != *language)
    return FALSE;

  length = strlen (language);

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

/* Simplified Chinese in a sans of normal weight: of Noto Sans cairo loses a letter in PDF, 如, which
 * no other weight or face has been seen to lose.
 */
#define SIMPLIFIED "SC"
#define SIMPLIFIED_SANS "WenQuanYi Micro Hei,Noto Serif CJK SC"

/* Serifs of scripts whose letters no other font in the list has. */
#define OTHER_SERIFS \
  "Noto Serif Devanagari,Noto Serif Bengali,Noto Serif Tamil,Noto Serif Hebrew,Noto Serif Thai"

static const char *
get_han_face (const char *language)
{
  guint i = 0;

  while (!is_of (language, han[i].language))
    i++;

  return han[i].face;
}

static char *
get_families (PlenaryPrintFamily  family,
              PangoWeight         weight,
              const char         *language)
{
  const char *face = get_han_face (language);

  switch (family)
    {
    case PLENARY_PRINT_SANS:
      if (weight < PANGO_WEIGHT_BOLD && g_str_equal (face, SIMPLIFIED))
        return g_strdup ("Cantarell,Noto Naskh Arabic," SIMPLIFIED_SANS ",Noto Sans,Sans");

      return g_strdup_printf ("Cantarell,Noto Naskh Arabic,Noto Sans CJK %s,Noto Sans,Sans", face);
    case PLENARY_PRINT_MONOSPACE:
      return g_strdup ("DejaVu Sans Mono,Monospace");
    case PLENARY_PRINT_SERIF:
    default:
      return g_strdup_printf ("P052,Noto Naskh Arabic,Noto Serif CJK %s," OTHER_SERIFS ","
                              "Noto Serif,Serif", face);
    }
}

/**
 * plenary_print_style_get_font:
 * @marks: how a part of a text differs from @style, or none
 * @language: the language of the content as BCP 47
 * @font: (out): the font in which it is set
 *
 * Emphasis in what is italic already stands upright.
 */
void
plenary_print_style_get_font (PlenaryPrintStyle  style,
                              PlenaryPrintMarks  marks,
                              const char        *language,
                              PlenaryPrintFont  *font)
{
  const Type *type = &types[marks & PLENARY_PRINT_MARK_NOTE ? PLENARY_PRINT_BREAK_TIME : style];
  gboolean may_slant = type->slant == PANGO_STYLE_ITALIC || (marks & PLENARY_PRINT_MARK_EMPHASIS);
  gboolean italic = may_slant && has_italic (language);

  font->family = type->sans ? PLENARY_PRINT_SANS : PLENARY_PRINT_SERIF;
  font->weight = type->weight;
  font->is_italic = italic && type->slant == PANGO_STYLE_ITALIC;
  font->size = type->size * POINTS_OF_PIXEL;
  font->spacing = type->spacing * font->size;

  if ((marks & PLENARY_PRINT_MARK_EMPHASIS) && italic)
    font->is_italic = !font->is_italic;

  if ((marks & PLENARY_PRINT_MARK_STRONG) || ((marks & PLENARY_PRINT_MARK_EMPHASIS) && !italic))
    font->weight = PANGO_WEIGHT_BOLD;

  if (marks & PLENARY_PRINT_MARK_CODE)
    {
      font->family = PLENARY_PRINT_MONOSPACE;
      font->size *= SIZE_OF_CODE;
    }
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
 * plenary_print_font_describe:
 * @language: the language of the content as BCP 47
 *
 * Returns: (transfer full): the font as Pango wants it, for a context of 72 dots an inch
 */
PangoFontDescription *
plenary_print_font_describe (const PlenaryPrintFont *self,
                             const char             *language)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *families = get_families (self->family, self->weight, language);

  pango_font_description_set_family (description, families);
  pango_font_description_set_weight (description, self->weight);
  pango_font_description_set_style (description, self->is_italic ? PANGO_STYLE_ITALIC
                                                                 : PANGO_STYLE_NORMAL);
  pango_font_description_set_size (description, (int) lround (self->size * PANGO_SCALE));

  return description;
}

/**
 * plenary_print_font_dup_han:
 * @language: the language of the content as BCP 47
 *
 * Quotation marks and dashes are the same characters in Chinese as in Latin, but as wide as its
 * letters, which those of a Latin font are not.
 *
 * Returns: (transfer full) (nullable): the fonts from which they are to come; NULL if the language
 *   has none of its own
 */
char *
plenary_print_font_dup_han (const PlenaryPrintFont *self,
                            const char             *language)
{
  const char *face = get_han_face (language);

  if (!is_of (language, "zh") || self->family == PLENARY_PRINT_MONOSPACE)
    return NULL;

  if (self->family == PLENARY_PRINT_SERIF)
    return g_strdup_printf ("Noto Serif CJK %s", face);

  if (self->weight < PANGO_WEIGHT_BOLD && g_str_equal (face, SIMPLIFIED))
    return g_strdup (SIMPLIFIED_SANS);

  return g_strdup_printf ("Noto Sans CJK %s", face);
}
