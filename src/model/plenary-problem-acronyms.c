/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acronyms that are never spelled out, and those that are spelled out again and again.
 *
 * “Global Compact on Migration (GCM)” explains one, and so does “GCM (Global Compact on
 * Migration)”. What everybody knows needs no explanation. In a programme that is full of acronyms
 * and explains only some, its readers are expected to know the others, and each abstract stands
 * for itself: then nobody asks.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include <stdlib.h>
#include <string.h>

#define SHORTEST 2
#define LONGEST 6
#define LONGEST_BYTES (LONGEST * 6)

/* How many may go unexplained before it counts whether more are explained. */
#define FEW 8

/* What a claim says: how often it is used, and explained beyond doubt or perhaps. */
enum { NUMBER_USES, NUMBER_EXPLANATIONS, NUMBER_PERHAPS };

enum { STATE_UNKNOWN, STATE_UNEXPLAINED, STATE_EXPLAINED };

/* In the order of strcmp (). */
static const char *const known[] = {
  "AC", "AD", "AI", "AIDS", "AM", "API", "AT", "AV", "BBC", "BBQ", "BC", "BIC", "CC", "CD", "CEO",
  "CEST", "CET", "CFO", "CNN", "COVID", "CTO", "CV", "DC", "DIY", "DJ", "DNA", "DNS", "DVD", "EDT",
  "EEST", "EET", "EST", "EU", "EUR", "FAQ", "FIFA", "FM", "GB", "GDP", "GIF", "GMT", "GPS", "HD",
  "HDMI", "HIV", "HR", "HTML", "HTTP", "HTTPS", "ID", "IP", "IQ", "ISBN", "ISO", "IT", "JPEG",
  "LED", "LGBT", "LGBTI", "LGBTQ", "MA", "MBA", "MC", "MP", "MPEG", "NASA", "NATO", "NB", "NBC",
  "NGO", "NY", "NYC", "OK", "ONG", "ONU", "OTAN", "PC", "PDF", "PDT", "PHP", "PIB", "PIN", "PM",
  "PNG", "PR", "PS", "PST", "QA", "QR", "RSVP", "SIDA", "SIM", "SMS", "SOS", "SQL", "SUV", "TB",
  "TBA", "TBC", "TBD", "TED", "TV", "UAE", "UE", "UFO", "UK", "UN", "UNESCO", "UNICEF", "UNO",
  "UNS", "URI", "URL", "US", "USA", "USB", "USD", "USSR", "UTC", "UV", "VAT", "VHS", "VIP", "VR",
  "WC", "WHO", "WIFI", "WLAN", "WWW", "XML", "ZIP", "ЕС", "ООН", "РФ", "США",
};

/* A word of a text as it stands there. */
typedef struct
{
  const char *start;
  const char *end;
  guint       n_letters;
  guint       n_capitals;
  gboolean    has_figures;
  gboolean    is_plural;     /* capitals and an s */
} Word;

static const char *
skip_to_space (const char *text)
{
  while (*text != '\0' && !g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Addresses of the web are no words. */
static gboolean
is_address (const char *text)
{
  return g_str_has_prefix (text, "://") || g_ascii_strncasecmp (text, "www.", 4) == 0;
}

/* Reads the word at @text or after it. Returns whether there is one. */
static gboolean
read_word (const char *text,
           Word       *word)
{
  gunichar c = 0;

  while (*text != '\0' && (is_address (text) || !g_unichar_isalnum (g_utf8_get_char (text))))
    text = is_address (text) ? skip_to_space (text) : g_utf8_next_char (text);

  *word = (Word) { text, text };

  for (const char *p = text; *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));
       p = g_utf8_next_char (p))
    {
      c = g_utf8_get_char (p);
      word->n_letters += g_unichar_isalpha (c);
      word->n_capitals += g_unichar_isupper (c);
      word->has_figures |= g_unichar_isdigit (c);
      word->end = g_utf8_next_char (p);
    }

  word->is_plural = c == 's' && word->n_letters == word->n_capitals + 1;

  return word->end > word->start;
}

/* I, II, XIV: the number of a meeting, or of a king. */
static gboolean
is_roman (const char *text)
{
  return strspn (text, "IVX") == strlen (text);
}

static int
compare_known (const void *a,
               const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

/* Takes a word for an acronym if it can be nothing else. @acronym is it without a plural's s. */
static gboolean
is_acronym (const Word *word,
            char        acronym[LONGEST_BYTES + 1])
{
  gsize length = (gsize) (word->end - word->start) - (word->is_plural ? 1 : 0);

  if (word->has_figures || word->n_capitals < SHORTEST || word->n_capitals > LONGEST ||
      (!word->is_plural && word->n_capitals < word->n_letters) || length > LONGEST_BYTES)
    return FALSE;

  memcpy (acronym, word->start, length);
  acronym[length] = '\0';

  return !is_roman (acronym) && bsearch (acronym, known, G_N_ELEMENTS (known), sizeof known[0],
                                         compare_known) == NULL;
}

/* In a text in capitals, no word is one for its capitals. */
static gboolean
is_in_capitals (const char *text)
{
  guint n_letters = 0;
  guint n_capitals = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_letters += g_unichar_isalpha (c);
      n_capitals += g_unichar_isupper (c);
    }

  return n_capitals * 2 > n_letters;
}

/* Peter SUTHERLAND: a name after a name. */
static gboolean
is_name (const Word *before,
         const Word *word)
{
  return before->start != NULL && word->n_capitals >= 4 && !word->is_plural &&
         before->n_capitals == 1 && before->n_letters > 1 &&
         g_unichar_isupper (g_utf8_get_char (before->start)) &&
         word->start == before->end + 1 && *before->end == ' ';
}

/* Whether the words from @text on, up to @end, begin with those letters. Little words between them
 * need not have one.
 */
static gboolean
spells (const char *text,
        const char *end,
        const char *acronym)
{
  Word word;

  while (*acronym != '\0' && read_word (text, &word) && word.start < end)
    {
      gunichar first = g_utf8_get_char (word.start);

      if (g_unichar_toupper (first) == g_utf8_get_char (acronym))
        acronym = g_utf8_next_char (acronym);
      else if (g_unichar_isupper (first))
        return FALSE;

      text = word.end;
    }

  return *acronym == '\0';
}

/* Whether some of the words that end at @end spell the acronym. */
static gboolean
is_spelled_before (const char *text,
                   const char *end,
                   const char *acronym)
{
  glong n_words = 2 * g_utf8_strlen (acronym, -1);
  const char *start = end;

  while (start > text && n_words > 0)
    {
      gboolean was_word = g_unichar_isalnum (g_utf8_get_char (start));
      const char *p = g_utf8_find_prev_char (text, start);

      if (was_word && !g_unichar_isalnum (g_utf8_get_char (p)))
        {
          n_words--;

          if (spells (start, end, acronym))
            return TRUE;
        }

      start = p;
    }

  return start == text && spells (text, end, acronym);
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static void
explain (const char *text,
         const Word *word,
         const char *acronym,
         int         numbers[PLENARY_CLAIM_N_NUMBERS])
{
  const char *after = skip_spaces (word->end);
  const char *close = *after == '(' ? strchr (after, ')') : NULL;

  if (word->start > text && word->start[-1] == '(')
    {
      numbers[NUMBER_PERHAPS]++;
      numbers[NUMBER_EXPLANATIONS] += is_spelled_before (text, word->start - 1, acronym);
    }
  else if (close != NULL && spells (after, close, acronym))
    {
      numbers[NUMBER_PERHAPS]++;
      numbers[NUMBER_EXPLANATIONS]++;
    }
}

/* Lays a claim on each acronym that a text uses. */
void
plenary_review_acronyms (PlenaryReview *review,
                         PlenaryEntity *entity,
                         const char    *language,
                         const char    *text)
{
  g_autofree char *tag = g_ascii_strdown (language, -1);
  Word before = { NULL };
  Word word;

  if (is_in_capitals (text))
    return;

  for (const char *p = text; read_word (p, &word); p = word.end)
    {
      char acronym[LONGEST_BYTES + 1];

      if (is_acronym (&word, acronym) && !is_name (&before, &word))
        {
          PlenaryClaim *claim =
            plenary_review_find_claim (review, PLENARY_MATTER_ACRONYM, acronym, tag);

          if (claim == NULL)
            {
              claim = plenary_review_claim (review, PLENARY_MATTER_ACRONYM, acronym, tag, 0);
              claim->id = plenary_entity_get_id (entity);
            }

          claim->numbers[NUMBER_USES]++;
          explain (text, &word, acronym, claim->numbers);
        }

      before = word;
    }
}

static PlenaryProblem *
add_problem (PlenaryCase        *self,
             PlenaryProblemKind  kind,
             PlenaryClaim       *claim,
             PlenaryClaim       *other)
{
  PlenaryProblem *problem = plenary_problem_add (self->problems, kind, PLENARY_MEMBER_NONE,
                                                 claim->id, other != NULL ? other->id : NULL, NULL);

  problem->strings[0] = g_strdup (self->matter->id);
  problem->strings[1] = g_strdup (self->matter->other);

  return problem;
}

/* Finds where it is explained again, if it is. What a title says its abstract may repeat. */
static void
judge_explanations (PlenaryCase *self)
{
  PlenaryClaim *first = NULL;

  for (guint i = 0; i < self->n_claims; i++)
    {
      PlenaryClaim *claim = self->claims[i];

      if (claim->numbers[NUMBER_EXPLANATIONS] == 0)
        continue;

      if (first != NULL)
        {
          add_problem (self, PLENARY_PROBLEM_ACRONYM_TWICE, claim, first);
          return;
        }

      first = claim;
    }
}

void
plenary_case_judge_acronym (PlenaryCase *self)
{
  gboolean is_explained = FALSE;

  for (guint i = 0; i < self->n_claims; i++)
    is_explained |= self->claims[i]->numbers[NUMBER_PERHAPS] > 0;

  plenary_matters_set_state (self->matters, self->matter,
                             is_explained ? STATE_EXPLAINED : STATE_UNEXPLAINED);

  if (self->context->spares_acronyms)
    return;

  if (is_explained)
    judge_explanations (self);
  else
    add_problem (self, PLENARY_PROBLEM_ACRONYM_UNEXPLAINED, self->claims[0],
                 NULL)->numbers[0] = (int) self->n_claims;
}

/* Whether so many are unexplained, and so few explained, that it must be meant. */
gboolean
plenary_matters_have_many_acronyms (PlenaryMatters *self)
{
  guint n_unexplained =
    plenary_matters_count (self, PLENARY_MATTER_ACRONYM, STATE_UNEXPLAINED);
  guint n_explained = plenary_matters_count (self, PLENARY_MATTER_ACRONYM, STATE_EXPLAINED);

  return n_unexplained > FEW && n_explained < n_unexplained;
}
