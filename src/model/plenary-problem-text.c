/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts as a good secretary reads them: is it said in every language, and is no markup left in it?
 *
 * Each language that a text is in is read by itself. What is read further, acronyms and dates, is
 * in files of its own, and asked only where a glance finds capitals or figures.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include "plenary-markup.h"
#include "plenary-text-tags.h"

#include <string.h>

/* The language of a version of a text, in lower case or as it is written. */
const char *
plenary_review_get_language (PlenaryReview *review,
                             PlenaryText   *text,
                             guint          index)
{
  const char *language = plenary_text_get_language (text, index);

  return *language != '\0' ? language : review->context->language;
}

static gboolean
is_in (PlenaryReview *review,
       PlenaryText   *text,
       const char    *language)
{
  for (guint i = 0; i < plenary_text_get_n (text); i++)
    if (g_ascii_strcasecmp (plenary_review_get_language (review, text, i), language) == 0)
      return TRUE;

  return FALSE;
}

/* Counts a text for each language that the programme shall be in. */
static void
claim_languages (PlenaryReview *review,
                 PlenaryText   *text)
{
  char **languages = review->context->languages;

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *tag = g_ascii_strdown (languages[i], -1);
      PlenaryClaim *claim = plenary_review_find_claim (review, PLENARY_MATTER_LANGUAGE, tag, "");

      if (claim == NULL)
        claim = plenary_review_claim (review, PLENARY_MATTER_LANGUAGE, tag, "", 0);

      claim->numbers[0] += !is_in (review, text, tag);
      claim->numbers[1]++;
    }
}

void
plenary_case_judge_language (PlenaryCase *self)
{
  PlenaryClaim *first = NULL;
  PlenaryProblem *problem;
  int n_missing = 0;
  int n = 0;

  for (guint i = 0; i < self->n_claims; i++)
    {
      n_missing += self->claims[i]->numbers[0];
      n += self->claims[i]->numbers[1];

      if (first == NULL && self->claims[i]->numbers[0] > 0)
        first = self->claims[i];
    }

  if (first == NULL)
    return;

  problem = plenary_problem_add (self->problems, PLENARY_PROBLEM_LANGUAGE_INCOMPLETE,
                                 PLENARY_MEMBER_NONE, first->id, NULL, NULL);
  problem->numbers[0] = n_missing;
  problem->numbers[1] = n;
  problem->strings[0] = g_strdup (self->matter->id);
}

/* Stars that were meant to make a word strong, and are seen as stars. */
static gboolean
scan_stars (const char  *text,
            const char **end)
{
  const char *close;

  if (!g_str_has_prefix (text, "**") || text[2] == '*' || g_ascii_isspace (text[2]))
    return FALSE;

  close = strstr (text + 2, "**");

  if (close == NULL || close == text + 2 || g_ascii_isspace (close[-1]))
    return FALSE;

  *end = close + 2;

  return TRUE;
}

static gboolean
scan_leak (const char  *text,
           const char **end)
{
  PlenaryTextTag tag;
  gunichar character;

  switch (*text)
    {
    case '<':
      return plenary_text_tag_scan (text, end, &tag);

    case '&':
      return plenary_text_entity_scan (text, end, &character);

    case '*':
      return scan_stars (text, end);

    default:
      return FALSE;
    }
}

static char *
dup_first_leak (const char *text)
{
  const char *end;

  for (const char *p = strpbrk (text, "<&*"); p != NULL; p = strpbrk (p + 1, "<&*"))
    if (scan_leak (p, &end))
      return g_strndup (p, (gsize) (end - p));

  return NULL;
}

/* What is code is meant to be seen as it is. */
static char *
dup_leak_of_block (PlenaryMarkupBlock *block)
{
  g_autofree char *text = NULL;

  if (block->type == PLENARY_MARKUP_VERBATIM)
    return NULL;

  text = g_strdup (block->text);

  for (guint i = 0; i < block->spans->len; i++)
    {
      PlenaryMarkupSpan *span = &g_array_index (block->spans, PlenaryMarkupSpan, i);

      if (span->style & PLENARY_MARKUP_CODE)
        memset (text + span->start, ' ', span->end - span->start);
    }

  return dup_first_leak (text);
}

/* The first piece of markup that a reader would see, NULL if there is none. @is_markup: whether
 * CommonMark is understood there.
 */
char *
plenary_markup_dup_leak (const char *text,
                         gboolean    is_markup)
{
  g_autoptr(GPtrArray) blocks = NULL;
  char *leak = NULL;

  if (!is_markup)
    return dup_first_leak (text);

  if (strpbrk (text, "<&") == NULL)
    return NULL;

  blocks = plenary_markup_parse (text);

  for (guint i = 0; i < blocks->len && leak == NULL; i++)
    leak = dup_leak_of_block (g_ptr_array_index (blocks, i));

  return leak;
}

static void
review_leaks (PlenaryReview *review,
              PlenaryEntity *entity,
              PlenaryMember  member,
              const char    *language,
              const char    *string)
{
  gboolean is_markup = member == PLENARY_MEMBER_ABSTRACT;
  g_autofree char *leak = plenary_markup_dup_leak (string, is_markup);
  PlenaryProblem *problem;

  if (leak == NULL)
    return;

  problem = plenary_problem_add (review->problems, PLENARY_PROBLEM_MARKUP, member,
                                 plenary_entity_get_id (entity), NULL, NULL);
  problem->strings[0] = g_steal_pointer (&leak);
  problem->strings[1] = g_strdup (language);
}

/* What a glance finds in a text. */
typedef struct
{
  gboolean markup;
  gboolean capitals;
  gboolean figures;
} Glance;

static Glance
glance (const char *text)
{
  Glance found = { FALSE };
  gboolean was_capital = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_capital = (guchar) *p < 0x80 ? g_ascii_isupper (*p) :
                                                 g_unichar_isupper (g_utf8_get_char (p));

      found.markup |= *p == '<' || *p == '&' || *p == '*';
      found.figures |= g_ascii_isdigit (*p);
      found.capitals |= is_capital && was_capital;
      was_capital = is_capital;
    }

  return found;
}

/* Reviews what is said, in all its languages. */
void
plenary_review_text (PlenaryReview *review,
                     PlenaryEntity *entity,
                     PlenaryMember  member,
                     PlenaryText   *text)
{
  if (text != NULL)
    claim_languages (review, text);

  for (guint i = 0; i < plenary_text_get_n (text); i++)
    {
      const char *language = plenary_review_get_language (review, text, i);
      const char *string = plenary_text_get_string (text, i);
      Glance found = glance (string);

      if (found.markup)
        review_leaks (review, entity, member, language, string);

      /* A place is called what it is called. */
      if (found.capitals && member != PLENARY_MEMBER_VENUE)
        plenary_review_acronyms (review, entity, language, string);

      if (found.figures || member == PLENARY_MEMBER_LABEL)
        plenary_review_dates (review, entity, member, language, string);
    }
}

/* Reviews a name, which is the same in all languages unless it was ever said otherwise. */
void
plenary_review_name (PlenaryReview *review,
                     PlenaryEntity *entity,
                     PlenaryMember  member)
{
  PlenaryText *text = plenary_entity_get_text (entity, member);

  if (!plenary_text_is_plain (text))
    claim_languages (review, text);

  for (guint i = 0; i < plenary_text_get_n (text); i++)
    review_leaks (review, entity, member, plenary_review_get_language (review, text, i),
                  plenary_text_get_string (text, i));
}
