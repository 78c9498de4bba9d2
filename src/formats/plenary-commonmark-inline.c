/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a block and its styles, as CommonMark.
 *
 * CommonMark cannot say everything: blanks at the edge of a line or of an emphasis are dropped or
 * put outside first. What is left is written twice over if need be. The first way is how a person
 * would write it, with few backslashes and “*” for emphasis. Where that says something else when
 * it is read again, as in “**a**b” beside punctuation, the second is used: every sign is escaped,
 * “_” is for emphasis and “**” for strong, and letters that touch a delimiter from outside are
 * written as entities, which count as punctuation there.
 */

#include "config.h"

#include "plenary-commonmark-inline.h"

#include "plenary-commonmark.h"

#include <string.h>

#define EMPHASES (PLENARY_MARKUP_EMPHASIS | PLENARY_MARKUP_STRONG)

typedef struct
{
  gunichar           c;
  PlenaryMarkupStyle style;
  const char        *uri;
} Letter;

typedef struct
{
  GString  *out;
  GArray   *letters;        /* of Letter */
  char     *text;           /* what they spell */
  guint     indent;
  gboolean  is_strict;
} Writer;

static Letter *
letter_at (GArray *letters,
           guint   i)
{
  return &g_array_index (letters, Letter, i);
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t';
}

static void
drop_trailing_blanks (GArray *letters)
{
  while (letters->len > 0 && is_blank (letter_at (letters, letters->len - 1)->c))
    g_array_set_size (letters, letters->len - 1);
}

/* The letters of a block without what stands at the edges of its lines, and without empty lines. */
static GArray *
take_letters (const PlenaryMarkupBlock *block)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));

  for (const char *at = block->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const PlenaryMarkupSpan *span = plenary_markup_find_span (block, (guint) (at - block->text));
      Letter letter = { g_utf8_get_char (at) };
      gboolean at_edge;

      if (letter.c == '\n')
        drop_trailing_blanks (letters);

      at_edge = letters->len == 0 || letter_at (letters, letters->len - 1)->c == '\n';
      if (at_edge && (is_blank (letter.c) || letter.c == '\n'))
        continue;

      if (span != NULL)
        letter.style = span->style;
      if (span != NULL && letter.c == '\n')
        letter.style &= (PlenaryMarkupStyle) ~PLENARY_MARKUP_CODE;
      if (letter.style & PLENARY_MARKUP_LINK)
        letter.uri = span->uri != NULL ? span->uri : "";

      g_array_append_val (letters, letter);
    }

  drop_trailing_blanks (letters);
  if (letters->len > 0 && letter_at (letters, letters->len - 1)->c == '\n')
    g_array_set_size (letters, letters->len - 1);

  return letters;
}

static gboolean
is_space_at (GArray *letters,
             guint   i)
{
  return g_unichar_isspace (letter_at (letters, i)->c);
}

/* From outside in. */
static const PlenaryMarkupStyle nesting[] = {
  PLENARY_MARKUP_LINK, PLENARY_MARKUP_STRONG, PLENARY_MARKUP_EMPHASIS,
};

/* Returns: the first level that is not the same before and after, none being G_N_ELEMENTS */
static guint
find_change (const Letter *before,
             const Letter *after)
{
  guint level = 0;

  while (level < G_N_ELEMENTS (nesting) &&
         (before->style & nesting[level]) == (after->style & nesting[level]) &&
         (nesting[level] != PLENARY_MARKUP_LINK || g_strcmp0 (before->uri, after->uri) == 0))
    level++;

  return level;
}

/* Whether an emphasis of that level, in which @i is, begins or ends between @i and @beside: it does
 * so, too, where one that is outside of it does.
 */
static gboolean
is_edge (GArray *letters,
         guint   i,
         guint   beside,
         guint   level)
{
  return (letter_at (letters, i)->style & nesting[level]) &&
         (beside >= letters->len ||
          find_change (letter_at (letters, i), letter_at (letters, beside)) <= level);
}

/* Blanks within an emphasis cannot be at its edge. */
static void
move_blanks_out (GArray *letters,
                 guint   level)
{
  for (guint i = 0; i < letters->len; i++)
    if (is_space_at (letters, i) && is_edge (letters, i, i - 1, level))
      letter_at (letters, i)->style &= (PlenaryMarkupStyle) ~nesting[level];

  for (guint i = letters->len; i-- > 0; )
    if (is_space_at (letters, i) && is_edge (letters, i, i + 1, level))
      letter_at (letters, i)->style &= (PlenaryMarkupStyle) ~nesting[level];
}

static char *
spell (GArray *letters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    g_string_append_unichar (text, letter_at (letters, i)->c);

  return g_string_free (text, FALSE);
}

/* The block that the letters make, as reading what is written for them should give it. */
static GPtrArray *
make_blocks (GArray     *letters,
             const char *text)
{
  GPtrArray *blocks = plenary_markup_new ();
  PlenaryMarkupBlock *block =
    plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, 0, NULL, text);
  const char *at = text;

  for (guint i = 0; i < letters->len; i++)
    {
      const char *next = g_utf8_next_char (at);

      plenary_markup_add_span (block, (guint) (at - text), (guint) (next - text),
                               letter_at (letters, i)->style, letter_at (letters, i)->uri);
      at = next;
    }

  return blocks;
}

static void
append_destination (GString    *out,
                    const char *uri)
{
  g_string_append_c (out, '<');

  for (const char *at = uri; *at != '\0'; at++)
    {
      if (strchr ("<>\\&", *at) != NULL)
        g_string_append_c (out, '\\');
      if (*at != '\n' && *at != '\r')
        g_string_append_c (out, *at);
    }

  g_string_append_c (out, '>');
}

static void
append_link_end (GString    *out,
                 const char *uri)
{
  g_string_append (out, "](");

  if (*uri != '\0' && strpbrk (uri, " \t\n\r<>()\\&") == NULL)
    g_string_append (out, uri);
  else
    append_destination (out, uri);

  g_string_append_c (out, ')');
}

static const char *
get_delimiter (Writer             *self,
               PlenaryMarkupStyle  style)
{
  if (style == PLENARY_MARKUP_LINK)
    return "[";
  if (style == PLENARY_MARKUP_STRONG)
    return "**";

  return self->is_strict ? "_" : "*";
}

static void
append_delimiters (Writer       *self,
                   const Letter *before,
                   const Letter *after)
{
  guint change = find_change (before, after);

  for (guint level = G_N_ELEMENTS (nesting); level-- > change; )
    if (!(before->style & nesting[level]))
      continue;
    else if (nesting[level] == PLENARY_MARKUP_LINK)
      append_link_end (self->out, before->uri);
    else
      g_string_append (self->out, get_delimiter (self, nesting[level]));

  for (guint level = change; level < G_N_ELEMENTS (nesting); level++)
    if (after->style & nesting[level])
      g_string_append (self->out, get_delimiter (self, nesting[level]));
}

/* Whether a delimiter of emphasis stands between two letters, and @other has more of it. */
static gboolean
touches_emphasis (Writer *self,
                  guint   i,
                  guint   other)
{
  GArray *letters = self->letters;

  return other < letters->len &&
         ((letter_at (letters, i)->style ^ letter_at (letters, other)->style) & EMPHASES);
}

static gboolean
needs_escape (Writer     *self,
              const char *at,
              gssize      block_sign,
              const char *line)
{
  if (at - line == block_sign)
    return TRUE;

  if (self->is_strict)
    return strchr ("\\`*_[]<>&!#", *at) != NULL;

  return plenary_commonmark_is_markup (self->text, at);
}

static void
append_letter (Writer     *self,
               guint       i,
               const char *at,
               gssize      block_sign,
               const char *line)
{
  gunichar c = letter_at (self->letters, i)->c;

  if (c == '\n')
    g_string_append_printf (self->out, "\\\n%*s", (int) self->indent, "");
  else if (self->is_strict && g_unichar_isalnum (c) &&
           (touches_emphasis (self, i, i + 1) || (i > 0 && touches_emphasis (self, i, i - 1))))
    g_string_append_printf (self->out, "&#%u;", c);
  else
    {
      if (c < 128 && needs_escape (self, at, block_sign, line))
        g_string_append_c (self->out, '\\');
      g_string_append_unichar (self->out, c);
    }
}

static guint
find_code_end (GArray *letters,
               guint   start)
{
  const Letter *first = letter_at (letters, start);
  guint end = start;

  while (end < letters->len && letter_at (letters, end)->style == first->style &&
         g_strcmp0 (letter_at (letters, end)->uri, first->uri) == 0)
    end++;

  return end;
}

/* Between more backquotes than it has in a row; a blank at each end is dropped again, unless there
 * are nothing but blanks.
 */
static void
append_code (Writer *self,
             guint   start,
             guint   end)
{
  guint longest = 0;
  guint n = 0;
  gboolean is_padded = FALSE;
  gboolean is_empty = TRUE;
  g_autofree char *fence = NULL;

  for (guint i = start; i < end; i++)
    {
      gunichar c = letter_at (self->letters, i)->c;

      n = c == '`' ? n + 1 : 0;
      longest = MAX (longest, n);
      is_padded |= (i == start || i == end - 1) && (c == '`' || c == ' ');
      is_empty &= c == ' ';
    }

  is_padded &= !is_empty;

  fence = g_strnfill (longest + 1, '`');
  g_string_append (self->out, fence);
  if (is_padded)
    g_string_append_c (self->out, ' ');
  for (guint i = start; i < end; i++)
    g_string_append_unichar (self->out, letter_at (self->letters, i)->c);
  if (is_padded)
    g_string_append_c (self->out, ' ');
  g_string_append (self->out, fence);
}

static gssize
find_line_sign (const char *line)
{
  g_autofree char *first = g_strndup (line, strcspn (line, "\n"));

  return plenary_commonmark_find_block_sign (first);
}

static void
write_letters (Writer *self)
{
  const Letter outside = { 0 };
  const Letter *before = &outside;
  const char *at = self->text;
  const char *line = at;
  gssize block_sign = find_line_sign (line);
  guint i = 0;

  while (i < self->letters->len)
    {
      const Letter *letter = letter_at (self->letters, i);
      guint end = i + 1;

      append_delimiters (self, before, letter);

      if (letter->style & PLENARY_MARKUP_CODE)
        append_code (self, i, end = find_code_end (self->letters, i));
      else
        append_letter (self, i, at, block_sign, line);

      before = letter_at (self->letters, end - 1);
      for (; i < end; i++)
        at = g_utf8_next_char (at);

      if (before->c == '\n')
        {
          line = at;
          block_sign = find_line_sign (line);
        }
    }

  append_delimiters (self, before, &outside);
}

static char *
write_once (GArray   *letters,
            char     *text,
            guint     indent,
            gboolean  is_strict)
{
  Writer writer = { g_string_new (NULL), letters, text, indent, is_strict };

  write_letters (&writer);

  return g_string_free (writer.out, FALSE);
}

static gboolean
is_understood (GArray   *letters,
               char     *text,
               gboolean  is_strict)
{
  g_autoptr(GPtrArray) meant = make_blocks (letters, text);
  g_autofree char *written = write_once (letters, text, 0, is_strict);
  g_autoptr(GPtrArray) read = plenary_markup_parse (written);

  return plenary_markup_equal (meant, read);
}

/* Of “[`]: a`](b)”, no way of writing is known that is not the definition of a link. */
static void
drop_code (GArray *letters)
{
  for (guint i = 0; i < letters->len; i++)
    letter_at (letters, i)->style &= (PlenaryMarkupStyle) ~PLENARY_MARKUP_CODE;
}

/**
 * plenary_commonmark_append_inline:
 * @commonmark: what to append to, at the beginning of a block
 * @block: a paragraph
 * @indent: how many blanks come before each further line of it
 *
 * Appends what a reader of CommonMark takes for the text and the styles of @block.
 */
void
plenary_commonmark_append_inline (GString                  *commonmark,
                                  const PlenaryMarkupBlock *block,
                                  guint                     indent)
{
  g_autoptr(GArray) letters = take_letters (block);
  g_autofree char *text = spell (letters);
  g_autofree char *written = NULL;
  gboolean is_strict;

  for (guint level = 1; level < G_N_ELEMENTS (nesting); level++)
    move_blanks_out (letters, level);

  is_strict = !is_understood (letters, text, FALSE);
  if (is_strict && !is_understood (letters, text, TRUE))
    {
      drop_code (letters);
      is_strict = !is_understood (letters, text, FALSE);
    }

  written = write_once (letters, text, indent, is_strict);
  g_string_append (commonmark, written);
}
