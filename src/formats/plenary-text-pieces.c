/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs and items, put together again from lines that were broken by a page or a program, and
 * taken apart where a line has several.
 *
 * A line goes on with the paragraph above if it begins in the middle of a sentence, if what is
 * above ends there, or if its first word would not have fitted above. The heading of a page between
 * them is as good as nothing; a tag or an empty line is not.
 */

#include "config.h"

#include "plenary-text-pieces.h"

#include "plenary-text-block.h"
#include "plenary-text-phrase.h"
#include "plenary-text-rules.h"

#include <string.h>

/* A line that was broken at the end of a page has no fewer characters than this. */
#define SHORTEST_BROKEN 40

#define SHORTEST_RULE 3

/* Nobody looks further back than this, in bytes. */
#define LONGEST_REMARK 1000
#define LONGEST_LEAD 1000
#define LONGEST_TAIL 100

/* Which part of a line is where in the text of a piece. */
typedef struct
{
  const PlenaryTextLine *line;
  gsize                  from;
  gsize                  to;
  gsize                  text;
  gsize                  mark_from;   /* with the bullet */
} Part;

typedef struct
{
  const PlenaryTextLanguage *language;
  const PlenaryTextForm     *form;
  GPtrArray                 *pieces;
  PlenaryTextPiece          *piece;
} Walk;

static void
piece_free (gpointer data)
{
  PlenaryTextPiece *piece = data;

  g_string_free (piece->text, TRUE);
  g_free (piece->label);
  g_ptr_array_unref (piece->lines);
  g_array_unref (piece->parts);
  g_free (piece);
}

/* A bullet of which no item came is a text like others. */
static void
close_piece (Walk *walk)
{
  PlenaryTextPiece *piece = walk->piece;

  if (piece == NULL || !piece->is_item || piece->text->len > 0)
    return;

  piece->is_item = FALSE;
  g_string_assign (piece->text, piece->label);
}

static void
open_piece (Walk                    *walk,
            const PlenaryTextBullet *bullet,
            const char              *label,
            gsize                    length)
{
  close_piece (walk);
  walk->piece = g_new0 (PlenaryTextPiece, 1);
  walk->piece->text = g_string_new (NULL);
  walk->piece->lines = g_ptr_array_new ();
  walk->piece->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  if (bullet != NULL)
    {
      walk->piece->bullet = *bullet;
      walk->piece->is_item = TRUE;
      walk->piece->label = g_strchomp (g_strndup (label, length));
    }

  g_ptr_array_add (walk->pieces, walk->piece);
}

static gunichar
get_last (const char *text,
          gsize       length)
{
  return length > 0 ? g_utf8_get_char (g_utf8_prev_char (text + length)) : 0;
}

/* Returns: the length of @text without the remark in brackets with which it ends */
static gsize
skip_remark (const char *text,
             gsize       length)
{
  gsize open = length;

  if (length == 0 || text[length - 1] != ')')
    return length;

  while (open > 0 && text[open - 1] != '(' && length - open < LONGEST_REMARK)
    open--;
  if (open == 0 || text[open - 1] != '(')
    return length;

  for (open--; open > 0 && text[open - 1] == ' '; open--)
    ;

  return open;
}

/* Whether a sentence may end with @text, be it before brackets and quotes are closed, or before a
 * remark in brackets, which is a sentence of its own then.
 */
static gboolean
is_ended (const char *text,
          gsize       length)
{
  gsize before = skip_remark (text, length);

  if (before < length && before > 0 && strchr (".?!", text[before - 1]) != NULL)
    return TRUE;

  while (length > 0)
    {
      gunichar c = get_last (text, length);

      if (c == '.' || c == '?' || c == '!' || c == ':' || c == ';' || c == 0x2026)
        return TRUE;
      if (c != ')' && c != ']' && c != '"' && c != '\'' && c != 0x201d && c != 0x2019 && c != 0xbb)
        return FALSE;

      length = (gsize) (g_utf8_prev_char (text + length) - text);
    }

  return FALSE;
}

static void
append (Walk                  *walk,
        const PlenaryTextLine *line,
        gsize                  mark_from,
        gsize                  from,
        gsize                  to)
{
  GString *text = walk->piece->text;
  Part part = { line, from, to, 0, mark_from };

  while (to > from && line->text[to - 1] == ' ')
    to--;
  part.to = to;

  /* A word that was broken behind its hyphen needs no space in it. */
  if (text->len > 0 && from < to &&
      !(text->str[text->len - 1] == '-' && text->len > 1 && text->str[text->len - 2] != ' ' &&
        g_unichar_islower (g_utf8_get_char (line->text + from))))
    g_string_append_c (text, ' ');

  part.text = text->len;
  g_string_append_len (text, line->text + from, (gssize) (to - from));
  g_array_append_val (walk->piece->parts, part);
  if (walk->piece->lines->len == 0 ||
      walk->piece->lines->pdata[walk->piece->lines->len - 1] != line)
    g_ptr_array_add (walk->piece->lines, (gpointer) line);
}

static guint
count_first_word (const char *text)
{
  guint n = 0;

  for (; *text != '\0' && *text != ' '; text = g_utf8_next_char (text))
    n++;

  return n;
}

/* Whether the items of the list that is open are sentences, as far as can be told by the one
 * before, or by what leads in to the first.
 */
static gboolean
are_items_sentences (const Walk *walk)
{
  const PlenaryTextPiece *before;

  if (walk->pieces->len < 2)
    return FALSE;

  before = g_ptr_array_index (walk->pieces, walk->pieces->len - 2);

  return before->is_item ? is_ended (before->text->str, before->text->len)
                         : plenary_text_find_word (before->text->str, walk->language->questions);
}

/* Returns: the last words of @piece, which are enough to see whether it is whole */
static const char *
get_tail (const PlenaryTextPiece *piece)
{
  const char *tail = piece->text->str;

  if (piece->text->len > LONGEST_TAIL)
    tail = g_utf8_find_next_char (tail + piece->text->len - LONGEST_TAIL, NULL);

  return tail;
}

/* “Moderator: Ms. Jane Doe, Director” is no sentence, but whole. */
static gboolean
is_about_people (const Walk *walk)
{
  const char *text = walk->piece->text->str;

  return plenary_text_take_word (&text, walk->language->roles) &&
         *plenary_text_skip_spaces (text) == ':';
}

/* Whether @line goes on, behind the heading of a page, with the sentence that is open. Tags are
 * opened anew on each page, so only one that was closed before says anything.
 */
static gboolean
is_going_on_behind_heading (const Walk            *walk,
                            const PlenaryTextLine *last,
                            const PlenaryTextLine *line)
{
  if (g_unichar_islower (g_utf8_get_char (line->text)) ||
      plenary_text_block_is_joined (walk->language, get_tail (walk->piece), line->text))
    return TRUE;

  return !last->is_closed && !is_about_people (walk) &&
         (last->n_characters >= SHORTEST_BROKEN ||
          (walk->piece->is_item && (!line->is_split || are_items_sentences (walk))));
}

/* Whether the sentence that begins with @text is a question. */
static gboolean
is_question (const char *text)
{
  const char *end = text;

  do
    end = strpbrk (end + 1, ".?!");
  while (end != NULL && end[1] != ' ' && end[1] != '\0');

  return end != NULL && *end == '?';
}

/* Whether @line goes on, behind the heading of a page, with the item that is open, as it has no
 * bullet of its own but asks on, or is a remark in brackets.
 */
static gboolean
is_rest_of_item (const Walk            *walk,
                 const PlenaryTextLine *line)
{
  const PlenaryTextPiece *piece = walk->piece;

  return piece->is_item &&
         (line->text[0] == '(' || is_question (line->text));
}

/* Whether the first word of @line had no place above. */
static gboolean
is_broken_above (const Walk            *walk,
                 const PlenaryTextLine *last,
                 const PlenaryTextLine *line)
{
  return walk->form->width > 0 && last->indent + last->n_characters + 1 +
                                  count_first_word (line->text) > walk->form->width;
}

/* A line of nothing but signs sets texts apart. */
static gboolean
is_rule (const PlenaryTextLine *line)
{
  if (line->n_characters < SHORTEST_RULE)
    return FALSE;

  for (const char *at = line->text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/* Whether @line goes on with the piece that is open. */
static gboolean
is_going_on (const Walk            *walk,
             const PlenaryTextLine *line)
{
  const PlenaryTextPiece *piece = walk->piece;
  const PlenaryTextLine *last;
  gboolean is_lower, is_open;
  const char *end;
  int from, to;

  if (piece == NULL || line->is_item ||
      plenary_time_scan_range (line->text, &end, &from, &to) ||
      plenary_text_rules_is_doubtful (walk->language, line))
    return FALSE;

  /* The bullet stands on a line of its own. */
  if (piece->is_item && piece->text->len == 0)
    return TRUE;

  last = g_ptr_array_index (piece->lines, piece->lines->len - 1);
  if (is_rule (line) || is_rule (last))
    return FALSE;

  is_open = !is_ended (piece->text->str, piece->text->len);
  is_lower = g_unichar_islower (g_utf8_get_char (line->text)) ||
             (is_open && (g_ascii_isdigit (line->text[0]) ||
                          (line->text[0] == '(' && g_ascii_islower (line->text[1]))));

  if (line->is_seam)
    return (is_open && is_going_on_behind_heading (walk, last, line)) ||
           is_rest_of_item (walk, line);
  if (line->is_split)
    return FALSE;
  if (line->n_blank > 0)
    return is_lower && is_open;

  if (is_lower || (is_open && plenary_text_block_is_joined (walk->language, get_tail (piece),
                                                            line->text)))
    return TRUE;

  if (piece->is_item && line->indent > last->indent)
    return TRUE;

  return is_broken_above (walk, last, line);
}

/* Whether the last sentence of @text leads in to questions. */
static gboolean
has_question_word (const Walk *walk,
                   const char *text,
                   gsize       length)
{
  g_autofree char *sentence = NULL;
  gsize from = length;

  while (from > 0 && length - from < LONGEST_LEAD && strchr (".?!", text[from - 1]) == NULL)
    from--;
  while (from > 0 && (text[from] & 0xc0) == 0x80)
    from--;

  sentence = g_strndup (text + from, length - from);

  return plenary_text_find_word (sentence, walk->language->questions);
}

/* Whether an item may begin with @bullet in the middle of a line, behind @length bytes of @text. */
static gboolean
is_item_within (const Walk              *walk,
                const char              *text,
                gsize                    length,
                const PlenaryTextBullet *bullet,
                const char              *rest)
{
  const PlenaryTextPiece *piece = walk->piece;
  gboolean is_next = piece->is_item && plenary_text_bullet_is_next (bullet, &piece->bullet);

  while (length > 0 && text[length - 1] == ' ')
    length--;

  if (bullet->type == PLENARY_TEXT_BULLET_SIGN)
    return is_next || is_ended (text, length);

  if (!is_ended (text, length) || get_last (text, length) == ':')
    return plenary_text_bullet_is_at (bullet, 1) && get_last (text, length) == ':' &&
           has_question_word (walk, text, length) && is_question (rest);

  return is_next && (bullet->type != PLENARY_TEXT_BULLET_LETTER || bullet->sign == '(' ||
                     get_last (text, length) == '?' || get_last (text, length) == ';');
}

/* Whether an item may begin behind @c: behind a space, or where none was put. */
static gboolean
is_break (char c)
{
  return c == ' ' || strchr (".?!;:)", c) != NULL;
}

/* Adds the rest of a line from @from on, and takes it apart before each bullet in it. */
static void
take_text (Walk                  *walk,
           const PlenaryTextLine *line,
           gsize                  mark_from,
           gsize                  from)
{
  gsize start = from;

  for (gsize i = from + 1; i < line->length; i++)
    {
      PlenaryTextBullet bullet;
      const char *end;

      if (i <= start || !is_break (line->text[i - 1]) ||
          !plenary_text_bullet_scan (walk->language, line->text + i, &end, &bullet) ||
          (bullet.type != PLENARY_TEXT_BULLET_SIGN &&
           (line->text[i - 1] != ' ' || *end == '\0')) ||
          !is_item_within (walk, line->text + start, i - start, &bullet, end))
        continue;

      append (walk, line, mark_from, start, i);
      open_piece (walk, &bullet, line->text + i, (gsize) (end - line->text) - i);
      mark_from = i;
      start = (gsize) (end - line->text);
      i = start;
    }

  append (walk, line, mark_from, start, line->length);
}

/* Whether a dash with which a line begins stands in the middle of a sentence. */
static gboolean
is_dash_in_sentence (const Walk            *walk,
                     const PlenaryTextLine *line,
                     const char            *rest)
{
  const PlenaryTextPiece *piece = walk->piece;

  if (piece == NULL || line->is_split || line->n_blank > 0 ||
      is_ended (piece->text->str, piece->text->len))
    return FALSE;

  return g_unichar_islower (g_utf8_get_char (rest)) ||
         is_broken_above (walk, g_ptr_array_index (piece->lines, piece->lines->len - 1), line);
}

/* Whether the bullet with which a line begins is one. */
static gboolean
is_item_at_start (const Walk              *walk,
                  const PlenaryTextLine   *line,
                  const char              *rest,
                  const PlenaryTextBullet *bullet)
{
  const PlenaryTextPiece *piece = walk->piece;
  gboolean is_next = piece != NULL && piece->is_item &&
                     plenary_text_bullet_is_next (bullet, &piece->bullet);

  /* A sign or a number may have its item on the line below; a dash may be anything. */
  if (*rest == '\0' && bullet->type == PLENARY_TEXT_BULLET_DASH)
    return FALSE;

  switch (bullet->type)
    {
    case PLENARY_TEXT_BULLET_SIGN:
      return TRUE;

    case PLENARY_TEXT_BULLET_DASH:
      return is_next || !is_dash_in_sentence (walk, line, rest);

    case PLENARY_TEXT_BULLET_NUMBER:
    case PLENARY_TEXT_BULLET_LETTER:
      return is_next || plenary_text_bullet_is_at (bullet, 1) || bullet->sign == 'Q' ||
             line->n_blank > 0 || (line->is_split && !(line->is_seam && piece != NULL &&
                                                       !is_ended (piece->text->str,
                                                                  piece->text->len)));

    case PLENARY_TEXT_BULLET_NONE:
    default:
      return FALSE;
    }
}

/* Whether @line stands where no text of a session does, or as no text does: with digits in front
 * that were meant for a time or a date, but are none. An item may have lost its place to the end of
 * a page.
 */
static gboolean
is_strange (const Walk            *walk,
            const PlenaryTextLine *line,
            gboolean               is_item)
{
  const PlenaryTextPiece *before = walk->piece;

  if (!is_item && plenary_text_rules_is_doubtful (walk->language, line))
    return TRUE;

  return walk->form->is_indented && line->indent <= 1 && !line->is_inner &&
         !(is_item && (line->is_seam || (before != NULL && before->is_item)));
}

static void
take_line (Walk                  *walk,
           const PlenaryTextLine *line)
{
  static const PlenaryTextBullet item = { PLENARY_TEXT_BULLET_SIGN, 0x2022, 0, 0 };
  PlenaryTextBullet bullet;
  const char *rest = line->text;
  gboolean is_odd;

  if (plenary_text_bullet_scan (walk->language, line->text, &rest, &bullet) &&
      is_item_at_start (walk, line, rest, &bullet))
    {
      is_odd = is_strange (walk, line, TRUE);
      open_piece (walk, &bullet, line->text, (gsize) (rest - line->text));
      walk->piece->is_strange = is_odd;
    }
  else
    {
      rest = line->text;
      if (line->is_item)
        open_piece (walk, &item, "", 0);
      else if (!is_going_on (walk, line))
        {
          is_odd = is_strange (walk, line, FALSE);
          open_piece (walk, NULL, NULL, 0);
          walk->piece->is_strange = is_odd;
        }
    }

  take_text (walk, line, 0, (gsize) (rest - line->text));
}

/**
 * plenary_text_pieces_new:
 * @form: how the agenda is set
 * @lines: (element-type PlenaryTextLine): the lines of a session below its title
 *
 * Returns: (transfer full) (element-type PlenaryTextPiece): its paragraphs and items
 */
GPtrArray *
plenary_text_pieces_new (const PlenaryTextLanguage *language,
                         const PlenaryTextForm     *form,
                         const GPtrArray           *lines)
{
  Walk walk = { language, form };

  walk.pieces = g_ptr_array_new_with_free_func (piece_free);
  for (guint i = 0; i < lines->len; i++)
    take_line (&walk, g_ptr_array_index (lines, i));
  close_piece (&walk);

  return walk.pieces;
}

/**
 * plenary_text_piece_mark:
 * @from: the first byte of a part of its text; 0 takes the bullet in
 * @to: the byte after its last
 *
 * Notes what that part is, wherever its lines are.
 */
void
plenary_text_piece_mark (const PlenaryTextPiece *self,
                         gsize                   from,
                         gsize                   to,
                         PlenaryTextMarkKind     kind,
                         const char             *id,
                         PlenaryTextNotes       *notes)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      gsize length = part->to - part->from;
      gsize first = from > part->text ? from - part->text : 0;
      gsize end = to > part->text ? MIN (to - part->text, length) : 0;

      if (first < end || length == 0)
        plenary_text_notes_mark (notes, kind, id, part->line,
                                 first == 0 ? part->mark_from : part->from + first,
                                 part->from + end);
    }
}
