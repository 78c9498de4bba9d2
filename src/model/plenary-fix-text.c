/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be mended in texts without asking: a mark after a question, tags that a web page left
 * behind, and words that most write otherwise.
 */

#include "config.h"

#include "plenary-fix-private.h"
#include "plenary-problem-private.h"

#include "plenary-text-tags.h"

#include <string.h>

static PlenaryText *
with_string (PlenaryAgenda *agenda,
             PlenaryText   *text,
             const char    *language,
             const char    *string)
{
  return plenary_text_with (text, plenary_agenda_get_language (agenda), language, string);
}

/* What a text says in just that language, the document's own being that of a plain text. */
static const char *
get_string (PlenaryAgenda *agenda,
            PlenaryText   *text,
            const char    *language)
{
  for (guint i = 0; i < plenary_text_get_n (text); i++)
    {
      const char *own = plenary_text_get_language (text, i);

      if (*own == '\0')
        own = plenary_agenda_get_language (agenda);

      if (g_ascii_strcasecmp (own, language) == 0)
        return plenary_text_get_string (text, i);
    }

  return NULL;
}

/* French has a space before the mark, and others have marks of their own. */
static const char *
get_question_mark (const char *language)
{
  static const struct { const char *language; const char *mark; } marks[] = {
    { "fr", "\xe2\x80\xaf?" }, { "ar", "؟" }, { "fa", "؟" }, { "ur", "؟" }, { "zh", "？" },
    { "ja", "？" }, { "el", ";" }, { "hy", "՞" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_ascii_strncasecmp (marks[i].language, language, 2) == 0 &&
        !g_ascii_isalpha (language[2]))
      return marks[i].mark;

  return "?";
}

static char *
add_mark (const char *question,
          const char *language)
{
  gsize length = strlen (question);

  while (length > 0 && strchr (" \t\n.;,", question[length - 1]) != NULL)
    length--;

  return g_strdup_printf ("%.*s%s", (int) length, question, get_question_mark (language));
}

PlenaryFix *
plenary_fix_question (PlenaryAgenda  *agenda,
                      PlenaryProblem *problem)
{
  PlenaryEntity *session = plenary_agenda_find (agenda, problem->ids[0]);
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);
  GPtrArray *old;

  if (!PLENARY_IS_SESSION (session))
    return NULL;

  old = plenary_session_get_questions (PLENARY_SESSION (session));

  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      PlenaryText *text = g_ptr_array_index (old, i);
      const char *string = get_string (agenda, text, problem->strings[1]);
      g_autofree char *marked = NULL;

      if ((int) i != problem->numbers[0] || string == NULL)
        {
          g_ptr_array_add (questions, plenary_text_ref (text));
          continue;
        }

      marked = add_mark (string, problem->strings[1]);
      g_ptr_array_add (questions, with_string (agenda, text, problem->strings[1], marked));
    }

  return plenary_fix_create (PLENARY_FIX_ADD_MARK, problem->ids[0], problem->numbers[0], NULL,
                             plenary_edit_set_texts (session, PLENARY_MEMBER_QUESTIONS,
                                                     questions));
}

static const char *
get_gap (PlenaryTextTag tag,
         gboolean       is_markup)
{
  switch (tag)
    {
    case PLENARY_TEXT_TAG_INLINE:
      return "";

    case PLENARY_TEXT_TAG_BLOCK:
    case PLENARY_TEXT_TAG_ITEM:
      return is_markup ? "\n\n" : " ";

    case PLENARY_TEXT_TAG_CELL:
    case PLENARY_TEXT_TAG_BREAK:
    default:
      return " ";
    }
}

/* No more white space than parts words and paragraphs. */
static void
append_gap (GString    *clean,
            const char *gap)
{
  gsize length = clean->len;

  while (length > 0 && (clean->str[length - 1] == ' ' || clean->str[length - 1] == '\n'))
    length--;

  if (*gap == '\0')
    return;

  if (strchr (clean->str + length, '\n') == NULL)
    {
      g_string_truncate (clean, length);
      g_string_append (clean, length > 0 ? gap : "");
    }
}

/* The text without tags, entities as what they stand for, stars as what they were meant to be. */
static char *
clean_up (const char *text,
          gboolean    is_markup)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      const char *end;
      PlenaryTextTag tag;
      gunichar c;

      if (*p == '<' && plenary_text_tag_scan (p, &end, &tag))
        {
          append_gap (clean, get_gap (tag, is_markup));

          for (p = end; *p == ' ' && *get_gap (tag, is_markup) != '\0';)
            p++;
        }
      else if (*p == '&' && plenary_text_entity_scan (p, &end, &c))
        {
          g_string_append_unichar (clean, c);
          p = end;
        }
      else if (*p == '*' && p[1] == '*' && !is_markup)
        {
          p += 2;
        }
      else
        {
          g_string_append_len (clean, p, g_utf8_next_char (p) - p);
          p = g_utf8_next_char (p);
        }
    }

  return g_strstrip (g_string_free (clean, FALSE));
}

static PlenaryText *
clean_text (PlenaryAgenda *agenda,
            PlenaryText   *text,
            const char    *language,
            gboolean       is_markup)
{
  const char *string = get_string (agenda, text, language);
  g_autofree char *clean = NULL;

  if (string == NULL)
    return plenary_text_ref (text);

  clean = clean_up (string, is_markup);

  return with_string (agenda, text, language, clean);
}

static PlenaryEdit *
clean_questions (PlenaryAgenda *agenda,
                 PlenaryEntity *entity,
                 const char    *language)
{
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);
  GPtrArray *old = plenary_entity_get_texts (entity, PLENARY_MEMBER_QUESTIONS);

  for (guint i = 0; old != NULL && i < old->len; i++)
    g_ptr_array_add (questions,
                     clean_text (agenda, g_ptr_array_index (old, i), language, FALSE));

  return plenary_edit_set_texts (entity, PLENARY_MEMBER_QUESTIONS, questions);
}

/* In what has code in it, nobody knows which tags are meant to be seen. */
PlenaryFix *
plenary_fix_markup (PlenaryAgenda  *agenda,
                    PlenaryProblem *problem)
{
  PlenaryEntity *entity = plenary_agenda_find (agenda, problem->ids[0]);
  gboolean is_markup = problem->member == PLENARY_MEMBER_ABSTRACT;
  PlenaryEdit *edit;

  if (entity == NULL)
    return NULL;

  if (problem->member == PLENARY_MEMBER_QUESTIONS)
    {
      edit = clean_questions (agenda, entity, problem->strings[1]);
    }
  else
    {
      PlenaryText *old = plenary_entity_get_text (entity, problem->member);
      const char *string = get_string (agenda, old, problem->strings[1]);
      g_autoptr(PlenaryText) text = NULL;

      if (is_markup && string != NULL && strpbrk (string, "`\\") != NULL)
        return NULL;

      text = clean_text (agenda, old, problem->strings[1], is_markup);
      edit = plenary_edit_set_text (entity, problem->member, text);
    }

  return plenary_fix_create (PLENARY_FIX_REMOVE_MARKUP, problem->ids[0], 0, NULL, edit);
}

PlenaryFix *
plenary_fix_form (PlenaryAgenda  *agenda,
                  PlenaryProblem *problem)
{
  PlenaryEntity *entity = plenary_agenda_find (agenda, problem->ids[0]);
  g_autoptr(PlenaryText) text = NULL;

  if (entity == NULL)
    return NULL;

  text = with_string (agenda, plenary_entity_get_text (entity, problem->member),
                      problem->strings[2], problem->strings[1]);

  return plenary_fix_create (PLENARY_FIX_WRITE_AS, problem->ids[0], 0, problem->strings[1],
                             plenary_edit_set_text (entity, problem->member, text));
}
