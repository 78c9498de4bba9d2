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
  PangoLayout          *layout;
  PangoFontDescription *faces[N_FACES];
  GHashTable           *words;
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

  self->setting = plenary_setting_ref (setting);
  self->layout = plenary_setting_create_layout (setting);
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
    g_clear_pointer (&self->faces[i], pango_font_description_free);

  g_hash_table_unref (self->words);
  g_array_unref (self->fonts);
  plenary_hyphenator_free (self->hyphenator);
  g_object_unref (self->layout);
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
    }

  return face;
}

/**
 * plenary_type_case_get_metrics:
 * @ascent: (out): how far its letters rise above the line, in ems
 * @descent: (out): how far they reach below
 */
void
plenary_type_case_get_metrics (PlenaryTypeCase *self,
                               guint            face,
                               double          *ascent,
                               double          *descent)
{
  PangoContext *context = pango_layout_get_context (self->layout);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, self->faces[face],
                                                         pango_context_get_language (context));

  *ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics)) / SIZE;
  *descent = pango_units_to_double (pango_font_metrics_get_descent (metrics)) / SIZE;
  pango_font_metrics_unref (metrics);
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
fill_clusters (PlenarySortRun  *run,
               PangoGlyphItem  *item)
{
  PangoGlyphString *glyphs = item->glyphs;
  guint n = 0;

  run->clusters = g_new (cairo_text_cluster_t, (gsize) glyphs->num_glyphs);

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      int next = i + 1 < glyphs->num_glyphs ? glyphs->log_clusters[i + 1] : item->item->length;

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
add_run (PlenaryTypeCase *self,
         PlenaryWordPart *part,
         PangoGlyphItem  *item)
{
  PangoGlyphString *glyphs = item->glyphs;
  PlenarySortRun run = { find_font (self, item->item->analysis.font), part->width };
  double x = 0;

  run.n_sorts = (guint) glyphs->num_glyphs;
  run.sorts = g_new (PlenarySort, run.n_sorts);
  fill_clusters (&run, item);

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

/* Adds what the layout has been given. Fails where no font has a letter, for which Pango draws a
 * box.
 */
static gboolean
add_part (PlenaryTypeCase *self,
          PlenaryWord     *word,
          gsize            length)
{
  PlenaryWordPart part = { 0, (guint) length };
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, 0);

  part.runs = g_array_new (FALSE, FALSE, sizeof (PlenarySortRun));
  g_array_set_clear_func (part.runs, run_clear);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    if (!add_run (self, &part, l->data))
      {
        part_clear (&part);
        return FALSE;
      }

  g_array_append_val (word->parts, part);

  return TRUE;
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

/* Gives it to the layout, and says where lines may end in it, by all that Pango knows of the
 * language.
 */
static GArray *
find_ends (PlenaryTypeCase *self,
           const char      *text,
           gsize            length)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  const PangoLogAttr *attributes;
  int n_attributes;
  const char *at = text;

  pango_layout_set_text (self->layout, text, (int) length);
  attributes = pango_layout_get_log_attrs_readonly (self->layout, &n_attributes);

  for (int i = 0; i < n_attributes && at < text + length; i++)
    {
      gsize offset = (gsize) (at - text);

      if (i > 0 && attributes[i].is_line_break)
        g_array_append_val (ends, offset);

      at = g_utf8_next_char (at);
    }

  g_array_append_val (ends, length);

  return ends;
}

static PlenaryWord *
shape_word (PlenaryTypeCase *self,
            guint            face,
            const char      *text,
            gsize            length)
{
  PlenaryWord *word = g_new0 (PlenaryWord, 1);
  g_autoptr(GArray) ends = NULL;
  gsize start = 0;

  pango_layout_set_font_description (self->layout, self->faces[face]);
  word->parts = g_array_new (FALSE, FALSE, sizeof (PlenaryWordPart));
  g_array_set_clear_func (word->parts, part_clear);
  word->clings = is_closing (g_utf8_get_char (text)) || is_dash (text, length);
  word->holds = is_opening (g_utf8_get_char (g_utf8_prev_char (text + length)));
  ends = find_ends (self, text, length);

  for (guint i = 0; i < ends->len; i++)
    {
      gsize end = g_array_index (ends, gsize, i);

      /* The layout has all of it, which to give again would be to shape it again. */
      if (ends->len > 1)
        pango_layout_set_text (self->layout, text + start, (int) (end - start));

      if (!add_part (self, word, end - start))
        {
          word_free (word);
          return NULL;
        }

      start = end;
    }

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
  if (g_hash_table_size (self->words) > MOST_WORDS)
    g_hash_table_remove_all (self->words);
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
  const Key key = { face, length, text };
  Entry *entry = g_hash_table_lookup (self->words, &key);

  g_return_val_if_fail (face < N_FACES && self->faces[face] != NULL, NULL);
  g_return_val_if_fail (length > 0, NULL);

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
