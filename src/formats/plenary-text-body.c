/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session says below its title: abstract, lead-in, questions.
 *
 * A table of rules goes over the paragraphs and items in their order; the last rule makes a
 * paragraph of the abstract of whatever the others do not know. Text becomes CommonMark here, so
 * what would be markup by accident is escaped.
 */

#include "config.h"

#include "plenary-text-body.h"

#include "plenary-commonmark.h"
#include "plenary-text-phrase.h"
#include "plenary-text-pieces.h"

#include <string.h>

/* A lead-in without a colon is a heading of its own, no longer than this, in characters. */
#define LONGEST_HEADING 60

typedef struct
{
  const PlenaryTextLanguage *language;
  PlenaryTextSession        *session;
  PlenaryTextNotes          *notes;
  GPtrArray                 *pieces;
  GString                   *abstract;
  gboolean                   is_in_list;     /* the abstract ends with an item */
  gboolean                   is_questioning; /* a lead-in was read, and nothing but questions */
} Body;

/* Reads the piece at @index if it knows it. Returns how many pieces were read. */
typedef guint (*Rule) (Body  *body,
                       guint  index);

static const PlenaryTextPiece *
get_piece (const Body *body,
           guint       index)
{
  return g_ptr_array_index (body->pieces, index);
}

static gboolean
has_question_mark (const PlenaryTextPiece *piece)
{
  return strchr (piece->text->str, '?') != NULL || strstr (piece->text->str, "？") != NULL;
}

/* Returns: the piece behind the items that begin at @index */
static guint
find_list_end (const Body *body,
               guint       index)
{
  while (index < body->pieces->len && get_piece (body, index)->is_item)
    index++;

  return index;
}

/* Whether most of the items that begin at @index are questions. */
static gboolean
are_questions (const Body *body,
               guint       index)
{
  guint end = find_list_end (body, index);
  guint n_questions = 0;

  for (guint i = index; i < end; i++)
    n_questions += has_question_mark (get_piece (body, i));

  return n_questions * 2 > end - index;
}

static void
mark (Body                   *body,
      const PlenaryTextPiece *piece,
      gsize                   from,
      gsize                   to,
      PlenaryTextMarkKind     kind)
{
  plenary_text_piece_mark (piece, from, to, kind, body->session->id, body->notes);
}

static void
leave (Body                   *body,
       const PlenaryTextPiece *piece)
{
  if (piece->is_strange)
    for (guint i = 0; i < piece->lines->len; i++)
      plenary_text_notes_leave (body->notes, body->session->id,
                                g_ptr_array_index (piece->lines, i));
}

static void
append_paragraph (Body       *body,
                  const char *text)
{
  if (body->abstract->len > 0)
    g_string_append (body->abstract, "\n\n");

  plenary_commonmark_append (body->abstract, text);
  body->is_in_list = FALSE;
}

static void
append_labelled (Body                   *body,
                 const PlenaryTextPiece *piece)
{
  g_autofree char *labelled = g_strconcat (piece->label, " ", piece->text->str, NULL);

  append_paragraph (body, labelled);
}

/* Whether an item is one of a list that CommonMark has. Letters are none, and a number or a dash
 * on its own is not the beginning of a list but of a paragraph.
 */
static gboolean
is_list_item (const Body *body,
              guint       index)
{
  const PlenaryTextBullet *bullet = &get_piece (body, index)->bullet;
  const PlenaryTextPiece *before = index > 0 ? get_piece (body, index - 1) : NULL;
  const PlenaryTextPiece *after = index + 1 < body->pieces->len ? get_piece (body, index + 1)
                                                                : NULL;

  if (bullet->type == PLENARY_TEXT_BULLET_SIGN)
    return TRUE;

  return bullet->type != PLENARY_TEXT_BULLET_LETTER && bullet->sign != '(' && bullet->sign != 'Q' &&
         ((before != NULL && before->is_item &&
           plenary_text_bullet_is_next (bullet, &before->bullet)) ||
          (after != NULL && after->is_item &&
           plenary_text_bullet_is_next (&after->bullet, bullet)));
}

static void
append_item (Body                   *body,
             const PlenaryTextPiece *piece)
{
  const PlenaryTextBullet *bullet = &piece->bullet;

  if (body->abstract->len > 0)
    g_string_append (body->abstract, body->is_in_list ? "\n" : "\n\n");

  if (bullet->type == PLENARY_TEXT_BULLET_NUMBER)
    g_string_append_printf (body->abstract, "%d%c ", bullet->number, (char) bullet->sign);
  else
    g_string_append (body->abstract, "- ");

  plenary_commonmark_append (body->abstract, piece->text->str);
  body->is_in_list = TRUE;
}

static void
add_question (Body                   *body,
              const PlenaryTextPiece *piece)
{
  int place = (int) body->session->questions->len + 1;

  /* A number that says something else than the place of the question is kept. */
  g_ptr_array_add (body->session->questions,
                   plenary_text_bullet_is_at (&piece->bullet, place)
                     ? g_strdup (piece->text->str)
                     : g_strconcat (piece->label, " ", piece->text->str, NULL));
  mark (body, piece, 0, piece->text->len, PLENARY_TEXT_MARK_QUESTION);
  leave (body, piece);
}

/* Where the last sentence of @text begins. A full stop behind an abbreviation ends none. */
static gsize
find_last_sentence (const char *text)
{
  gsize last = 0;
  gsize word = 0;

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      gboolean is_end = text[i] == '.' || text[i] == '?' || text[i] == '!';
      gboolean is_abbreviation = text[i] == '.' && i - word <= 3 && g_ascii_isupper (text[word]);
      gsize next = i + 1;

      if (text[i] == ' ')
        word = i + 1;

      while (is_end && text[next] != '\0' && strchr (")]\"'", text[next]) != NULL)
        next++;
      if (is_end && g_str_has_prefix (text + next, "”"))
        next += strlen ("”");

      if (is_end && !is_abbreviation && text[next] == ' ' &&
          g_unichar_isupper (g_utf8_get_char (text + next + 1)))
        last = next + 1;
    }

  return last;
}

static void
set_lead (Body                   *body,
          const PlenaryTextPiece *piece,
          gsize                   from)
{
  if (from > 0)
    {
      g_autofree char *before = g_strndup (piece->text->str, from - 1);

      append_paragraph (body, before);
      mark (body, piece, 0, from, PLENARY_TEXT_MARK_ABSTRACT);
    }

  body->session->lead = g_strdup (piece->text->str + from);
  body->is_questioning = TRUE;
  mark (body, piece, from, piece->text->len, PLENARY_TEXT_MARK_LEAD);
  leave (body, piece);
}

/* A paragraph that says that questions follow, and they do. */
static guint
read_lead (Body  *body,
           guint  index)
{
  const PlenaryTextPiece *piece = get_piece (body, index);
  const PlenaryTextPiece *next = index + 1 < body->pieces->len ? get_piece (body, index + 1) : NULL;
  gsize from = find_last_sentence (piece->text->str);
  const char *sentence = piece->text->str + from;
  gboolean has_colon = g_str_has_suffix (sentence, ":");
  gboolean has_word, is_followed;

  if (piece->is_item || body->session->lead != NULL || next == NULL)
    return 0;

  has_word = plenary_text_find_word (sentence, body->language->questions);
  is_followed = next->is_item ? are_questions (body, index + 1) : has_question_mark (next);

  if (!(has_colon && has_word && (next->is_item || is_followed)) &&
      !(has_colon && next->is_item && is_followed) &&
      !(has_word && is_followed && (from > 0 || next->is_item ||
                                    g_utf8_strlen (sentence, -1) <= LONGEST_HEADING)))
    return 0;

  set_lead (body, piece, from);

  return 1;
}

/* Items that are asked, or announced as questions. */
static guint
read_questions (Body  *body,
                guint  index)
{
  guint end = find_list_end (body, index);

  if (end == index || !(body->is_questioning || are_questions (body, index)))
    return 0;

  for (guint i = index; i < end; i++)
    add_question (body, get_piece (body, i));

  body->is_questioning = TRUE;

  return end - index;
}

/* A paragraph that is a question, behind a lead-in. */
static guint
read_plain_question (Body  *body,
                     guint  index)
{
  const PlenaryTextPiece *piece = get_piece (body, index);

  if (!body->is_questioning || body->session->lead == NULL || !has_question_mark (piece))
    return 0;

  add_question (body, piece);

  return 1;
}

static guint
read_list (Body  *body,
           guint  index)
{
  guint end = find_list_end (body, index);

  for (guint i = index; i < end; i++)
    {
      const PlenaryTextPiece *piece = get_piece (body, i);

      if (is_list_item (body, i))
        append_item (body, piece);
      else
        append_labelled (body, piece);

      mark (body, piece, 0, piece->text->len, PLENARY_TEXT_MARK_ABSTRACT);
      leave (body, piece);
    }

  return end - index;
}

static guint
read_paragraph (Body  *body,
                guint  index)
{
  const PlenaryTextPiece *piece = get_piece (body, index);

  append_paragraph (body, piece->text->str);
  body->is_questioning = FALSE;
  mark (body, piece, 0, piece->text->len, PLENARY_TEXT_MARK_ABSTRACT);
  leave (body, piece);

  return 1;
}

static const Rule rules[] = {
  read_lead,
  read_questions,
  read_plain_question,
  read_list,
  read_paragraph,
};

/**
 * plenary_text_body_read:
 * @session: gets what the lines say
 * @form: how the agenda is set
 * @lines: (element-type PlenaryTextLine): the lines of the session below its title
 * @notes: gets what was recognised, and what was not
 */
void
plenary_text_body_read (PlenaryTextDraft      *draft,
                        PlenaryTextSession    *session,
                        const PlenaryTextForm *form,
                        const GPtrArray       *lines,
                        PlenaryTextNotes      *notes)
{
  g_autoptr(GPtrArray) pieces = plenary_text_pieces_new (draft->language, form, lines);
  g_autoptr(GString) abstract = g_string_new (NULL);
  Body body = { draft->language, session, notes, pieces, abstract };

  /* Nothing is said of the end of a meeting: what stands below it is of the meeting as a whole. */
  if (g_str_equal (session->kind, "marker"))
    for (guint i = 0; i < pieces->len; i++)
      ((PlenaryTextPiece *) g_ptr_array_index (pieces, i))->is_strange = TRUE;

  for (guint i = 0; i < pieces->len;)
    {
      guint n_read = 0;

      for (gsize j = 0; j < G_N_ELEMENTS (rules) && n_read == 0; j++)
        n_read = rules[j] (&body, i);

      i += n_read;
    }

  if (abstract->len > 0)
    session->abstract = g_strdup (abstract->str);
}
