/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets the text of scripts that are read from left to right out of words that are kept.
 *
 * It breaks lines as Pango does, after the last word that fits, and is many times as quick, since
 * it adds up widths where Pango shapes and breaks anew; where that would leave a hole at the end of
 * a line of prose, it parts the word that did not fit, so that the edge is even. What it does not know how to set it
 * declines, and Pango sets it: letters that look past a space, scripts without spaces or from
 * right to left, a word that is longer than a line.
 */

#include "config.h"

#include "plenary-compositor.h"

#include <string.h>

/* A longer word is none. */
#define LONGEST_WORD 200

/* What adding up widths may add to a line, in points. */
#define TOLERANCE 0.01

/* A line of prose that is shorter by more than so much of its width has a hole at its end. */
#define HOLE 0.15

/* More lines that end in hyphens, one below the other, are no even edge either. */
#define MOST_PARTED 2

/* At the end of a line, and what it is to be read as: a soft hyphen, which is no part of the word.
 */
#define HYPHEN "-"
#define SOFT_HYPHEN "\u00ad"

/* What stands beside one another on a line. */
typedef struct
{
  const PlenaryWordPart *part;
  const char            *text;
  double                 size;
  double                 spacing;
  double                 x;
  gboolean               is_space;
  gboolean               is_hyphenated;   /* by us */
} Piece;

struct _PlenaryCompositor
{
  PlenaryTypeCase     *type_case;
  GArray              *pieces;     /* of the line that is being set */
  GString             *beginning;  /* of the word that is parted at its end, hyphen and all */

  /* What is to be shown, of one font and one text, over as many lines as that is. */
  cairo_scaled_font_t *font;
  const char          *text;
  const char          *end;
  GArray              *glyphs;
  GArray              *clusters;
};

/* A paragraph while it is being set. */
typedef struct
{
  const PlenaryCopy  *copy;
  cairo_t            *cr;
  const PlenaryPlace *place;
  guint               n_lines;
  double              x;
  double              longest;
  guint               end;        /* how many pieces the line would have if it ended there, or 0 */
  gboolean            may_end;    /* before the next word */
  gboolean            holds;      /* what the last word does to the next */
  guint               n_parted;   /* how many of the last lines ended within a word */
} Setting;

PlenaryCompositor *
plenary_compositor_new (PlenaryTypeCase *type_case)
{
  PlenaryCompositor *self = g_new0 (PlenaryCompositor, 1);

  self->type_case = type_case;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  self->beginning = g_string_new (NULL);

  return self;
}

void
plenary_compositor_free (PlenaryCompositor *self)
{
  g_array_unref (self->pieces);
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
  g_string_free (self->beginning, TRUE);
  g_free (self);
}

/* Latin, Greek, Cyrillic and Armenian letters, the signs that go with them, and line feeds. Soft
 * hyphens are for Pango, which shows those at the end of a line.
 */
static gboolean
is_known (gunichar c)
{
  if (c < 0x590)
    return (c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0) && c != 0xad) || c == '\n';

  return (c >= 0x1e00 && c < 0x2000) || (c >= 0x2000 && c <= 0x200a) ||
         (c >= 0x2010 && c <= 0x2028) || c == 0x202f || (c >= 0x2030 && c <= 0x205e) ||
         (c >= 0x2070 && c <= 0x20cf) || (c >= 0x2100 && c <= 0x214f) ||
         (c >= 0x2190 && c <= 0x22ff);
}

static gboolean
knows (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (((guchar) *p < 0x20 || (guchar) *p >= 0x7f) && !is_known (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static double
get_width (const Piece *piece)
{
  return piece->part->width * piece->size + piece->part->n_clusters * piece->spacing;
}

/* Shows what was gathered. A call takes cairo as long as half a dozen letters. */
static void
flush (PlenaryCompositor *self,
       cairo_t           *cr)
{
  if (self->glyphs->len == 0)
    return;

  cairo_set_scaled_font (cr, self->font);
  cairo_show_text_glyphs (cr, self->text, (int) (self->end - self->text),
                          (cairo_glyph_t *) (void *) self->glyphs->data, (int) self->glyphs->len,
                          (cairo_text_cluster_t *) (void *) self->clusters->data,
                          (int) self->clusters->len, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
}

/* Adds the glyphs of a run, spaced, at its place; returns how many bytes of text they are. */
static guint
gather (PlenaryCompositor    *self,
        const PlenarySortRun *run,
        const Piece          *piece,
        gboolean              is_last,
        double                x,
        double                y)
{
  guint n_before = self->glyphs->len;
  const PlenarySort *sort = run->sorts;
  cairo_glyph_t *glyph;
  guint n_bytes = 0;

  x += run->x * piece->size;
  g_array_set_size (self->glyphs, n_before + run->n_sorts);
  glyph = &g_array_index (self->glyphs, cairo_glyph_t, n_before);

  for (guint i = 0; i < run->n_clusters; i++)
    {
      for (int j = 0; j < run->clusters[i].num_glyphs; j++, sort++, glyph++)
        {
          glyph->index = sort->index;
          glyph->x = x + sort->x * piece->size + i * piece->spacing;
          glyph->y = y + sort->y * piece->size;
        }

      n_bytes += (guint) run->clusters[i].num_bytes;
    }

  g_array_append_vals (self->clusters, run->clusters, run->n_clusters);

  if (is_last && piece->is_hyphenated)
    {
      const int n_more = (int) (strlen (SOFT_HYPHEN) - strlen (HYPHEN));

      g_array_index (self->clusters, cairo_text_cluster_t, self->clusters->len - 1).num_bytes +=
        n_more;
      n_bytes += (guint) n_more;
    }

  return n_bytes;
}

static void
show_pieces (PlenaryCompositor *self,
             cairo_t           *cr,
             guint              n,
             double             x,
             double             y)
{
  for (guint i = 0; i < n; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      const char *at = piece->text;

      for (guint j = 0; j < piece->part->runs->len; j++)
        {
          const PlenarySortRun *run = &g_array_index (piece->part->runs, PlenarySortRun, j);
          cairo_scaled_font_t *other =
            plenary_type_case_get_scaled_font (self->type_case, run->font, piece->size);

          if (other != self->font || at != self->end)
            {
              flush (self, cr);
              self->font = other;
              self->text = at;
            }

          at += gather (self, run, piece, j == piece->part->runs->len - 1, x + piece->x, y);
          self->end = at;
        }
    }
}

/* Ends a line after some of its pieces; the others begin the next one. */
static void
end_line (PlenaryCompositor *self,
          Setting           *setting,
          guint              n)
{
  const PlenaryPlace *place = setting->place;
  double width = 0;
  guint n_visible = n;

  while (n_visible > 0 && g_array_index (self->pieces, Piece, n_visible - 1).is_space)
    n_visible--;

  if (n_visible > 0)
    {
      const Piece *last = &g_array_index (self->pieces, Piece, n_visible - 1);

      width = last->x + get_width (last);
    }

  if (place != NULL && setting->n_lines >= place->first &&
      setting->n_lines < place->first + place->n)
    show_pieces (self, setting->cr, n,
                 place->x + (place->at_end ? setting->copy->width - width : 0),
                 place->baseline + (setting->n_lines - place->first) * place->leading);

  setting->n_lines++;
  setting->n_parted = 0;
  setting->longest = MAX (setting->longest, width);
  g_array_remove_range (self->pieces, 0, n);
  setting->x = 0;
  setting->end = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      piece->x = setting->x;
      setting->x += get_width (piece);
    }
}

/* Fails where a line holds no word at all. */
static gboolean
add_piece (PlenaryCompositor *self,
           Setting           *setting,
           Piece             *piece)
{
  double width = get_width (piece);

  while (!piece->is_space && setting->x + width > setting->copy->width + TOLERANCE)
    {
      if (setting->end == 0)
        return FALSE;

      end_line (self, setting, setting->end);
    }

  piece->x = setting->x;
  setting->x += width;
  g_array_append_val (self->pieces, *piece);

  return TRUE;
}

/* Whether a word goes to the next line and leaves a hole on this one. */
static gboolean
leaves_hole (Setting           *setting,
             const PlenaryWord *word,
             const Piece       *piece)
{
  const PlenaryCopy *copy = setting->copy;
  Piece whole = *piece;

  if (word->parts->len != 1 || word->clings || (!setting->may_end && !setting->holds) ||
      setting->n_parted >= MOST_PARTED ||
      setting->x >= copy->width * (1 - HOLE) || !plenary_print_style_is_prose (copy->style))
    return FALSE;

  whole.part = &g_array_index (word->parts, PlenaryWordPart, 0);

  return setting->x + get_width (&whole) > copy->width + TOLERANCE;
}

/* Ends the line with as much of a word as fits; returns how many bytes of it those are. */
static gsize
part_word (PlenaryCompositor *self,
           Setting           *setting,
           guint              face,
           const char        *text,
           gsize              length,
           Piece              piece)
{
  PlenaryHyphenator *hyphenator = plenary_type_case_get_hyphenator (self->type_case);
  gsize at = length;
  guint n_parted;

  while ((at = plenary_hyphenator_split (hyphenator, text, length, at - 1)) > 0)
    {
      const PlenaryWord *word;

      g_string_truncate (self->beginning, 0);
      g_string_append_len (self->beginning, text, (gssize) at);
      g_string_append (self->beginning, HYPHEN);
      word = plenary_type_case_get_word (self->type_case, face, self->beginning->str,
                                         self->beginning->len);

      if (word == NULL || word->parts->len != 1)
        return 0;

      piece.part = &g_array_index (word->parts, PlenaryWordPart, 0);

      if (setting->x + get_width (&piece) <= setting->copy->width + TOLERANCE)
        break;
    }

  if (at == 0)
    return 0;

  g_string_truncate (self->beginning, at);
  g_string_append (self->beginning, SOFT_HYPHEN);
  piece.text = self->beginning->str;
  piece.x = setting->x;
  piece.is_hyphenated = TRUE;
  g_array_append_val (self->pieces, piece);
  n_parted = setting->n_parted + 1;
  end_line (self, setting, self->pieces->len);
  setting->n_parted = n_parted;

  /* The beginning of another word will be where that of this one is. */
  flush (self, setting->cr);

  return at;
}

static gboolean
add_word (PlenaryCompositor      *self,
          Setting                *setting,
          const PlenaryPrintFont *font,
          guint                   face,
          const char             *text,
          gsize                   length)
{
  const PlenaryWord *word = plenary_type_case_get_word (self->type_case, face, text, length);
  Piece piece = { NULL, text, font->size, font->spacing };

  if (word == NULL)
    return FALSE;

  piece.is_space = *text == ' ';

  /* The last line of a paragraph is more than the end of a word. */
  if (!piece.is_space && text[length] != '\0' && leaves_hole (setting, word, &piece))
    {
      gsize at = part_word (self, setting, face, text, length, piece);

      if (at > 0)
        return add_word (self, setting, font, face, text + at, length - at);
    }

  if (!piece.is_space && setting->may_end && !word->clings)
    setting->end = self->pieces->len;

  for (guint i = 0; i < word->parts->len; i++)
    {
      piece.part = &g_array_index (word->parts, PlenaryWordPart, i);

      if (i > 0)
        setting->end = self->pieces->len;

      if (!add_piece (self, setting, &piece))
        return FALSE;

      piece.text += piece.part->n_bytes;
    }

  setting->may_end = piece.is_space && !setting->holds;

  if (!piece.is_space)
    setting->holds = word->holds;

  return TRUE;
}

/* How long what ends a line there is: a line feed, or the line separator of Unicode. */
static inline gsize
get_break_length (const char *text)
{
  if (*text == '\n')
    return 1;

  return text[0] == '\xe2' && text[1] == '\x80' && text[2] == '\xa8' ? 3 : 0;
}

/* A stretch of text in one font. */
static gboolean
add_stretch (PlenaryCompositor      *self,
             Setting                *setting,
             const PlenaryPrintFont *font,
             const char             *text,
             const char             *end)
{
  guint face = plenary_type_case_get_face (self->type_case, font);

  while (text < end)
    {
      gsize length = get_break_length (text);

      if (length > 0)
        {
          end_line (self, setting, self->pieces->len);
          setting->may_end = FALSE;
          setting->holds = FALSE;
        }
      else
        {
          length = 1;

          while (*text != ' ' && text + length < end && text[length] != ' ' &&
                 get_break_length (text + length) == 0)
            length++;

          if (length > LONGEST_WORD || !add_word (self, setting, font, face, text, length))
            return FALSE;
        }

      text += length;
    }

  return TRUE;
}

static void
get_font (const PlenaryCopy *copy,
          PlenaryPrintMarks  marks,
          PlenaryPrintFont  *font)
{
  plenary_form_get_font (copy->form, copy->scale, copy->style, marks, copy->language, font);
}

static gboolean
add_all (PlenaryCompositor *self,
         Setting           *setting)
{
  const PlenaryCopy *copy = setting->copy;
  gsize length = strlen (copy->text);
  gsize at = 0;

  for (guint i = 0; at < length || i == 0; i++)
    {
      const PlenarySpan *span = copy->spans != NULL && i < copy->spans->len
                                ? &g_array_index (copy->spans, PlenarySpan, i) : NULL;
      gsize start = span != NULL ? span->start : length;
      gsize end = span != NULL ? span->end : length;
      PlenaryPrintFont font;

      if (start < at || end < start || end > length ||
          (span != NULL &&
           (span->marks & (PLENARY_PRINT_MARK_STRUCK | PLENARY_PRINT_MARK_WHOLE))))
        return FALSE;

      get_font (copy, PLENARY_PRINT_MARK_NONE, &font);

      if (!add_stretch (self, setting, &font, copy->text + at, copy->text + start))
        return FALSE;

      if (span != NULL)
        {
          get_font (copy, span->marks, &font);

          if (!add_stretch (self, setting, &font, copy->text + start, copy->text + end))
            return FALSE;
        }

      at = end;
    }

  end_line (self, setting, self->pieces->len);

  return TRUE;
}

/**
 * plenary_compositor_count:
 * @longest: (out) (optional): the width of the longest line, in points
 *
 * Returns: how many lines it is; 0 for what it does not know how to set
 */
guint
plenary_compositor_count (PlenaryCompositor *self,
                          const PlenaryCopy *copy,
                          double            *longest)
{
  Setting setting = { copy, .x = copy->indent };

  if (!knows (copy->text))
    return 0;

  plenary_type_case_trim (self->type_case);
  g_array_set_size (self->pieces, 0);

  if (!add_all (self, &setting))
    return 0;

  if (longest != NULL)
    *longest = setting.longest;

  return setting.n_lines;
}

/**
 * plenary_compositor_show:
 * @copy: what plenary_compositor_count() knows how to set
 * @place: where, and which lines
 */
void
plenary_compositor_show (PlenaryCompositor  *self,
                         const PlenaryCopy  *copy,
                         cairo_t            *cr,
                         const PlenaryPlace *place)
{
  Setting setting = { copy, cr, place, .x = copy->indent };

  plenary_type_case_trim (self->type_case);
  g_array_set_size (self->pieces, 0);
  self->end = NULL;
  add_all (self, &setting);
  flush (self, cr);
}
