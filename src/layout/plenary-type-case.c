/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that were shaped once and are kept, as a compositor took letters out of a case.
 *
 * A programme says the same words again and again, and what shaping costs is most of what setting
 * costs. In scripts whose letters do not look past a space, a word is always the same glyphs; and
 * as nothing on paper is hinted, it is the same at any size. So each word is shaped by Pango, with
 * whatever fonts it takes, once for each face.
 */

#include "config.h"

#include "plenary-type-case.h"

#include "plenary-language.h"

#include <hb.h>
#include <math.h>
#include <string.h>

/* At which words are shaped, in points, so that rounding is of no account. */
#define SIZE 64

/* A case that holds so many words is emptied. */
#define MOST_WORDS 100000

#define EN_DASH "\u2013"
#define EM_DASH "\u2014"

#define N_WEIGHTS 3
#define N_FACES (PLENARY_PRINT_N_FAMILIES * N_WEIGHTS * 2)

typedef struct
{
  guint       face;
  gsize       length;
  const char *text;
} Key;

typedef struct
{
  Key          key;
  PlenaryWord *word;   /* NULL of one that cannot be kept */
} Entry;

typedef struct
{
  PangoFont       *font;
  cairo_matrix_t   matrix;
  GHashTable      *scaled;   /* by size */
} Font;

struct _PlenaryTypeCase
{
  PlenarySetting       *setting;
  PangoContext         *context;
  PangoFontDescription *faces[N_FACES];
  PangoAttrList        *attributes[N_FACES];   /* that say the face */
  GHashTable           *words;
  const PlenaryWord    *spaces[N_FACES];       /* every other word; NULL until asked for */
  GArray               *fonts;
  PlenaryHyphenator    *hyphenator;
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = 5381 + key->face;

  for (gsize i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar) key->text[i];

  return hash;
}

static gboolean
key_equal (gconstpointer data,
           gconstpointer other)
{
  const Key *a = data;
  const Key *b = other;

  return a->face == b->face && a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

static void
run_clear (gpointer data)
{
  PlenarySortRun *run = data;

  g_free (run->sorts);
  g_free (run->clusters);
}

static void
part_clear (gpointer data)
{
  g_array_unref (((PlenaryWordPart *) data)->runs);
}

static void
word_free (PlenaryWord *word)
{
  g_array_unref (word->parts);
  g_free (word);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free ((char *) entry->key.text);
  g_clear_pointer (&entry->word, word_free);
  g_free (entry);
}

static void
font_clear (gpointer data)
{
  Font *font = data;

  g_object_unref (font->font);
  g_hash_table_unref (font->scaled);
}

/**
 * plenary_type_case_new:
 *
 * Returns: (transfer full): an empty case for the fonts and the language of @setting
 */
PlenaryTypeCase *
plenary_type_case_new (PlenarySetting *setting)
{
  PlenaryTypeCase *self = g_new0 (PlenaryTypeCase, 1);
  g_autoptr(PangoLayout) layout = plenary_setting_create_layout (setting);

  self->setting = plenary_setting_ref (setting);
  self->context = g_object_ref (pango_layout_get_context (layout));
  self->words = g_hash_table_new_full (key_hash, key_equal, NULL, entry_free);
  self->fonts = g_array_new (FALSE, FALSE, sizeof (Font));
  g_array_set_clear_func (self->fonts, font_clear);
  self->hyphenator = plenary_hyphenator_new (plenary_setting_get_language (setting));

  return self;
}

void
plenary_type_case_free (PlenaryTypeCase *self)
{
  for (guint i = 0; i < N_FACES; i++)
    {
      g_clear_pointer (&self->faces[i], pango_font_description_free);
      g_clear_pointer (&self->attributes[i], pango_attr_list_unref);
    }

  g_hash_table_unref (self->words);
  g_array_unref (self->fonts);
  plenary_hyphenator_free (self->hyphenator);
  g_object_unref (self->context);
  plenary_setting_unref (self->setting);
  g_free (self);
}

/**
 * plenary_type_case_get_face:
 *
 * Returns: the face of @font, which is the same at all sizes
 */
guint
plenary_type_case_get_face (PlenaryTypeCase        *self,
                            const PlenaryPrintFont *font)
{
  guint weight = font->weight > PANGO_WEIGHT_BOLD ? 2 : font->weight > PANGO_WEIGHT_NORMAL;
  guint face = ((guint) font->family * N_WEIGHTS + weight) * 2 + (font->is_italic ? 1 : 0);

  if (self->faces[face] == NULL)
    {
      PlenaryPrintFont large = *font;

      large.size = SIZE;
      self->faces[face] =
        plenary_print_font_describe (&large, plenary_setting_get_language (self->setting));
      self->attributes[face] = pango_attr_list_new ();
      pango_attr_list_insert (self->attributes[face],
                              pango_attr_font_desc_new (self->faces[face]));
    }

  return face;
}

static guint
find_font (PlenaryTypeCase *self,
           PangoFont       *pango_font)
{
  Font font = { NULL };
  cairo_scaled_font_t *scaled;

  for (guint i = 0; i < self->fonts->len; i++)
    if (g_array_index (self->fonts, Font, i).font == pango_font)
      return i;

  font.font = g_object_ref (pango_font);
  font.scaled = g_hash_table_new_full (g_int_hash, g_int_equal, g_free,
                                       (GDestroyNotify) cairo_scaled_font_destroy);
  scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (pango_font));
  cairo_scaled_font_get_font_matrix (scaled, &font.matrix);
  g_array_append_val (self->fonts, font);

  return self->fonts->len - 1;
}

/* Which bytes each glyph is of, as cairo wants it. Letters go from left to right here. */
static void
fill_clusters (PlenarySortRun   *run,
               PangoItem        *item,
               PangoGlyphString *glyphs)
{
  guint n = 0;

  run->clusters = g_new (cairo_text_cluster_t, (gsize) glyphs->num_glyphs);

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      int next = i + 1 < glyphs->num_glyphs ? glyphs->log_clusters[i + 1] : item->length;

      if (i > 0 && glyphs->log_clusters[i] == glyphs->log_clusters[i - 1])
        {
          run->clusters[n - 1].num_glyphs++;
          run->clusters[n - 1].num_bytes = next - glyphs->log_clusters[i];
        }
      else
        {
          run->clusters[n++] = (cairo_text_cluster_t) { next - glyphs->log_clusters[i], 1 };
        }
    }

  run->n_clusters = n;
}

static double
to_ems (int units)
{
  return pango_units_to_double (units) / SIZE;
}

static gboolean
add_run (PlenaryTypeCase  *self,
         PlenaryWordPart  *part,
         PangoItem        *item,
         PangoGlyphString *glyphs)
{
  PlenarySortRun run = { find_font (self, item->analysis.font), part->width };
  double x = 0;

  run.n_sorts = (guint) glyphs->num_glyphs;
  run.sorts = g_new (PlenarySort, run.n_sorts);
  fill_clusters (&run, item, glyphs);

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &glyphs->glyphs[i];

      run.sorts[i].index = glyph->glyph;
      run.sorts[i].x = (float) (x + to_ems (glyph->geometry.x_offset));
      run.sorts[i].y = (float) to_ems (glyph->geometry.y_offset);
      x += to_ems (glyph->geometry.width);

      if (glyph->glyph >= PANGO_GLYPH_EMPTY)
        {
          run_clear (&run);
          return FALSE;
        }
    }

  part->width += x;
  part->n_clusters += run.n_clusters;
  g_array_append_val (part->runs, run);

  return TRUE;
}

static void
free_items (GList *items)
{
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}

/* What of a text is of one font and script each, from left to right. A layout would do that as
 * well, but ask for the metrics of each font, to know how high it is itself.
 */
static GList *
itemize (PlenaryTypeCase *self,
         guint            face,
         const char      *text,
         gsize            length)
{
  return pango_itemize_with_base_dir (self->context, PANGO_DIRECTION_LTR, text, 0, (int) length,
                                      self->attributes[face], NULL);
}

/* How far the letters of a font rise and reach, if it is more than is known. */
static void
measure_font (PangoFont *font,
              int       *ascent,
              int       *descent)
{
  hb_font_extents_t extents;

  if (font == NULL || !hb_font_get_h_extents (pango_font_get_hb_font (font), &extents))
    return;

  *ascent = MAX (*ascent, extents.ascender);
  *descent = MAX (*descent, -extents.descender);
}

/**
 * plenary_type_case_get_metrics:
 * @ascent: (out): how far its letters rise above the line, in ems
 * @descent: (out): how far they reach below
 *
 * That of the font, and of those that the language needs besides. They are asked themselves, as
 * what Pango says of them is made of more, and takes as long as finding them.
 */
void
plenary_type_case_get_metrics (PlenaryTypeCase *self,
                               guint            face,
                               double          *ascent,
                               double          *descent)
{
  PangoLanguage *language = pango_context_get_language (self->context);
  const char *sample = pango_language_get_sample_string (language);
  g_autoptr(PangoFont) font = pango_context_load_font (self->context, self->faces[face]);
  GList *items = itemize (self, face, sample, strlen (sample));
  int highest = 0;
  int lowest = 0;

  measure_font (font, &highest, &lowest);

  for (GList *l = items; l != NULL; l = l->next)
    measure_font (((PangoItem *) l->data)->analysis.font, &highest, &lowest);

  free_items (items);
  *ascent = to_ems (highest);
  *descent = to_ems (lowest);
}

/* Adds what can stand at the end of a line. Fails where no font has a letter, for which Pango draws
 * a box.
 */
static gboolean
add_part (PlenaryTypeCase *self,
          PlenaryWord     *word,
          const char      *text,
          gsize            length,
          GList           *items)
{
  PlenaryWordPart part = { 0, (guint) length };
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  gboolean is_whole = TRUE;

  part.runs = g_array_new (FALSE, FALSE, sizeof (PlenarySortRun));
  g_array_set_clear_func (part.runs, run_clear);

  for (GList *l = items; l != NULL && is_whole; l = l->next)
    {
      PangoItem *item = l->data;

      pango_shape_with_flags (text + item->offset, item->length, text, (int) length,
                              &item->analysis, glyphs, PANGO_SHAPE_NONE);
      is_whole = add_run (self, &part, item, glyphs);
    }

  pango_glyph_string_free (glyphs);

  if (is_whole)
    g_array_append_val (word->parts, part);
  else
    part_clear (&part);

  return is_whole;
}

/* Whether it closes, or asks, or does neither: UAX #14, LB 13 and 14, which look past spaces. */
static gboolean
is_closing (gunichar c)
{
  switch (g_unichar_break_type (c))
    {
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARANTHESIS:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_INFIX_SEPARATOR:
    case G_UNICODE_BREAK_SYMBOL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A dash between spaces, which does not begin a line, as the typographers of several languages have
 * it and Unicode does not.
 */
static gboolean
is_dash (const char *text,
         gsize       length)
{
  return length == strlen (EN_DASH) &&
         (memcmp (text, EN_DASH, length) == 0 || memcmp (text, EM_DASH, length) == 0);
}

static gboolean
is_opening (gunichar c)
{
  return g_unichar_break_type (c) == G_UNICODE_BREAK_OPEN_PUNCTUATION;
}

/* Says where lines may end in a text, by all that Pango knows of the language. */
static GArray *
find_ends (const char *text,
           gsize       length,
           GList      *items)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  int n_letters = (int) g_utf8_strlen (text, (gssize) length);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, (gsize) n_letters + 1);
  const char *at = text;
  int first = 0;

  pango_default_break (text, (int) length, NULL, attributes, n_letters + 1);

  for (GList *l = items; l != NULL; l = l->next)
    {
      PangoItem *item = l->data;

      pango_tailor_break (text + item->offset, item->length, &item->analysis, item->offset,
                          attributes + first, item->num_chars + 1);
      first += item->num_chars;
    }

  for (int i = 0; i < n_letters; i++)
    {
      gsize offset = (gsize) (at - text);

      if (i > 0 && attributes[i].is_line_break)
        g_array_append_val (ends, offset);

      at = g_utf8_next_char (at);
    }

  g_array_append_val (ends, length);

  return ends;
}

static gboolean
shape_parts (PlenaryTypeCase *self,
             PlenaryWord     *word,
             guint            face,
             const char      *text,
             GArray          *ends)
{
  gsize start = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      gsize end = g_array_index (ends, gsize, i);
      GList *items = itemize (self, face, text + start, end - start);
      gboolean is_added = add_part (self, word, text + start, end - start, items);

      free_items (items);

      if (!is_added)
        return FALSE;

      start = end;
    }

  return TRUE;
}

static PlenaryWord *
shape_word (PlenaryTypeCase *self,
            guint            face,
            const char      *text,
            gsize            length)
{
  const char *language = plenary_setting_get_language (self->setting);
  PlenaryWord *word = g_new0 (PlenaryWord, 1);
  GList *items = itemize (self, face, text, length);
  g_autoptr(GArray) ends = find_ends (text, length, items);
  gboolean is_shaped;

  word->parts = g_array_new (FALSE, FALSE, sizeof (PlenaryWordPart));
  g_array_set_clear_func (word->parts, part_clear);
  word->clings = is_closing (g_utf8_get_char (text)) || is_dash (text, length) ||
                 plenary_language_clings (language, text);
  word->holds = is_opening (g_utf8_get_char (g_utf8_prev_char (text + length))) ||
                plenary_language_binds (language, text, length);

  if (ends->len > 1)
    is_shaped = shape_parts (self, word, face, text, ends);
  else
    is_shaped = add_part (self, word, text, length, items);

  free_items (items);

  if (!is_shaped)
    g_clear_pointer (&word, word_free);

  return word;
}

/**
 * plenary_type_case_trim:
 *
 * Forgets all words if there are too many, as in a programme of a hundred languages.
 */
void
plenary_type_case_trim (PlenaryTypeCase *self)
{
  if (g_hash_table_size (self->words) <= MOST_WORDS)
    return;

  g_hash_table_remove_all (self->words);
  memset (self->spaces, 0, sizeof self->spaces);
}

static const PlenaryWord *
get_word (PlenaryTypeCase *self,
          guint            face,
          const char      *text,
          gsize            length)
{
  const Key key = { face, length, text };
  Entry *entry = g_hash_table_lookup (self->words, &key);

  if (entry != NULL)
    return entry->word;

  entry = g_new0 (Entry, 1);
  entry->key = key;
  entry->key.text = g_strndup (text, length);
  entry->word = shape_word (self, face, text, length);
  g_hash_table_insert (self->words, &entry->key, entry);

  return entry->word;
}

/**
 * plenary_type_case_get_word:
 * @face: what plenary_type_case_get_face() said
 * @text: (array length=length): UTF-8 of letters that go from left to right
 *
 * Returns: (transfer none) (nullable): the word, until the case is trimmed; NULL if it cannot be
 *   kept
 */
const PlenaryWord *
plenary_type_case_get_word (PlenaryTypeCase *self,
                            guint            face,
                            const char      *text,
                            gsize            length)
{
  g_return_val_if_fail (face < N_FACES && self->faces[face] != NULL, NULL);
  g_return_val_if_fail (length > 0, NULL);

  if (length > 1 || *text != ' ')
    return get_word (self, face, text, length);

  if (self->spaces[face] == NULL)
    self->spaces[face] = get_word (self, face, text, length);

  return self->spaces[face];
}

/**
 * plenary_type_case_get_scaled_font:
 * @font: of a run
 * @size: of an em, in points
 *
 * Returns: (transfer none): the font at that size
 */
cairo_scaled_font_t *
plenary_type_case_get_scaled_font (PlenaryTypeCase *self,
                                   guint            font,
                                   double           size)
{
  Font *f = &g_array_index (self->fonts, Font, font);
  int key = (int) lround (size * PANGO_SCALE);
  cairo_scaled_font_t *scaled = g_hash_table_lookup (f->scaled, &key);

  if (scaled == NULL)
    {
      cairo_scaled_font_t *shaped =
        pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (f->font));
      cairo_font_options_t *options = cairo_font_options_create ();
      cairo_matrix_t matrix = f->matrix;
      cairo_matrix_t identity;

      cairo_matrix_init_identity (&identity);
      cairo_matrix_scale (&matrix, size / SIZE, size / SIZE);
      cairo_scaled_font_get_font_options (shaped, options);
      scaled = cairo_scaled_font_create (cairo_scaled_font_get_font_face (shaped), &matrix,
                                         &identity, options);
      cairo_font_options_destroy (options);
      g_hash_table_insert (f->scaled, g_memdup2 (&key, sizeof key), scaled);
    }

  return scaled;
}

/**
 * plenary_type_case_get_hyphenator:
 *
 * Returns: (transfer none): what parts words of its language
 */
PlenaryHyphenator *
plenary_type_case_get_hyphenator (PlenaryTypeCase *self)
{
  return self->hyphenator;
}
