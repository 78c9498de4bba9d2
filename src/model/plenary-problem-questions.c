/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions that lack their mark.
 *
 * A list of guiding questions may hold themes that are no questions, and what is in brackets may
 * follow the mark. So a question is one by the word it begins with, or because all others of its
 * session are.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include <string.h>

#define LONGEST_WORD 40

typedef struct
{
  const char *language;
  const char *words;      /* between spaces, in lower case */
  const char *endings;    /* of a second word that makes a heading of it: “How to measure” */
} Asking;

static const Asking asking[] = {
  { "en", " how what which who whom whose why when where do does did can could should would will "
          "is are was were has have had ", " to" },
  { "fr", " comment quel quelle quels quelles qui que quoi pourquoi quand où est-ce combien "
          "faut-il peut-on doit-on existe-t-il lequel laquelle ", "er ir re" },
  { "es", " cómo qué cuál cuáles quién quiénes cuándo dónde cuánto cuántos cuántas ", "ar er ir" },
  { "de", " wie was welche welcher welches wer wen wem warum wann wo woher wohin wozu weshalb "
          "inwiefern inwieweit ", " man" },
  { "it", " come che quale quali chi perché quando dove quanto quanti ", "are ere ire" },
  { "pt", " como que qual quais quem quando onde quanto quantos ", "ar er ir" },
  { "nl", " hoe wat welke wie waarom wanneer waar ", " te" },
  { "ru", " как что какой какая какое какие кто почему когда где зачем сколько ", "ть ти" },
  { "ar", " كيف ما ماذا لماذا متى أين هل كم ", NULL },
};

static gboolean
is_mark (gunichar c)
{
  return c == '?' || c == 0x37e || c == 0x55e || c == 0x61f || c == 0xff1f;
}

static gboolean
has_mark (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_mark (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* A colon or a row of dots says that it goes on elsewhere. */
static gboolean
is_unfinished (const char *text)
{
  g_autofree char *stripped = g_strchomp (g_strdup (text));

  return *stripped == '\0' || g_str_has_suffix (stripped, ":") ||
         g_str_has_suffix (stripped, "…") || g_str_has_suffix (stripped, "...");
}

/* Reads a word in lower case, between spaces, and moves past it. One that is too long to ask is
 * nothing but a space.
 */
static void
read_word (const char **text,
           char         word[LONGEST_WORD + 8])
{
  const char *p = *text;
  gsize length = 1;

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && c != '-' && c != '\'' && c != 0x2019)
        break;

      if (length < LONGEST_WORD)
        length += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), word + length);
    }

  if (length >= LONGEST_WORD)
    length = 1;

  word[0] = ' ';
  word[length] = ' ';
  word[length + 1] = '\0';
  *text = p;
}

static gboolean
is_heading (const Asking *language,
            const char   *second)
{
  g_auto(GStrv) endings = g_strsplit (language->endings != NULL ? language->endings : "", " ", -1);

  /* An ending that begins with a space is a whole word. */
  if (language->endings != NULL && *language->endings == ' ')
    return g_str_has_prefix (second, language->endings) &&
           strlen (second) == strlen (language->endings) + 1;

  for (guint i = 0; endings[i] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (endings[i], " ", NULL);

      if (g_str_has_suffix (second, ending))
        return TRUE;
    }

  return FALSE;
}

static gboolean
asks (const char *language,
      const char *text)
{
  char first[LONGEST_WORD + 8];
  char second[LONGEST_WORD + 8];

  if (strstr (text, "¿") != NULL)
    return TRUE;

  read_word (&text, first);
  read_word (&text, second);

  for (guint i = 0; i < G_N_ELEMENTS (asking); i++)
    if (g_ascii_strncasecmp (asking[i].language, language, 2) == 0)
      return first[1] != ' ' && strstr (asking[i].words, first) != NULL &&
             !is_heading (&asking[i], second);

  return FALSE;
}

static guint
count_marked (PlenaryReview *review,
              GPtrArray     *questions,
              const char    *language)
{
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    {
      PlenaryText *text = g_ptr_array_index (questions, i);

      for (guint j = 0; j < plenary_text_get_n (text); j++)
        n += g_ascii_strcasecmp (plenary_review_get_language (review, text, j), language) == 0 &&
             has_mark (plenary_text_get_string (text, j));
    }

  return n;
}

static void
review_question (PlenaryReview *review,
                 GPtrArray     *questions,
                 guint          index)
{
  PlenaryText *text = g_ptr_array_index (questions, index);

  for (guint i = 0; i < plenary_text_get_n (text); i++)
    {
      const char *language = plenary_review_get_language (review, text, i);
      const char *string = plenary_text_get_string (text, i);
      PlenaryProblem *problem;

      if (has_mark (string) || is_unfinished (string) ||
          (!asks (language, string) &&
           (questions->len < 3 || count_marked (review, questions, language) < questions->len - 1)))
        continue;

      problem = plenary_problem_add (review->problems, PLENARY_PROBLEM_QUESTION_MARK,
                                     PLENARY_MEMBER_QUESTIONS,
                                     plenary_entity_get_id (review->subject->entity), NULL, NULL);
      problem->numbers[0] = (int) index;
      problem->strings[0] = g_strdup (string);
      problem->strings[1] = g_strdup (language);
    }
}

/* Reviews the guiding questions of a session. */
void
plenary_review_questions (PlenaryReview *review)
{
  GPtrArray *questions = plenary_session_get_questions (PLENARY_SESSION (review->subject->entity));

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      plenary_review_text (review, review->subject->entity, PLENARY_MEMBER_QUESTIONS,
                           g_ptr_array_index (questions, i));
      review_question (review, questions, i);
    }
}
