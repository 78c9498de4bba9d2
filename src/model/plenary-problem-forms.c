/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing written in two ways: “Closing remarks” here and “Closing Remarks” there, and a lead-in
 * to questions that is that of all others but for a slip of the pen.
 *
 * What most write is taken for what is meant; where as many write one as the other, the first.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include "plenary-fold.h"

#include <string.h>

/* A lead-in shorter than this, or with more slips, may be meant to differ. */
#define LEAST_LEAD 20
#define MOST_SLIPS 3
#define MOST_LETTERS 400

/* Letters and figures alone, without case and accents; what else there is parts words. */
static char *
fold (const char *text)
{
  g_autoptr(GString) letters = g_string_new (NULL);
  GString *folded = g_string_sized_new (strlen (text));

  plenary_fold (letters, text);

  for (const char *p = letters->str; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_len (folded, p, g_utf8_next_char (p) - p);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');

  return g_strchomp (g_string_free (folded, FALSE));
}

/* Lays a claim on how a title, or what leads in to questions, is written in each language. */
void
plenary_review_forms (PlenaryReview     *review,
                      PlenaryEntity     *entity,
                      PlenaryMember      member,
                      PlenaryMatterType  type)
{
  PlenaryText *text = plenary_entity_get_text (entity, member);

  for (guint i = 0; i < plenary_text_get_n (text); i++)
    {
      g_autofree char *language =
        g_ascii_strdown (plenary_review_get_language (review, text, i), -1);
      g_autofree char *string = g_strstrip (g_strdup (plenary_text_get_string (text, i)));
      g_autofree char *folded = type == PLENARY_MATTER_TITLE ? fold (string) : NULL;
      PlenaryClaim *claim;

      if (*string == '\0' || (folded != NULL && *folded == '\0'))
        continue;

      claim = plenary_review_claim (review, type, folded != NULL ? folded : language,
                                    folded != NULL ? language : "", 0);
      claim->id = plenary_entity_get_id (entity);
      claim->member = member;
      claim->string = g_ref_string_new (string);
    }
}

static GHashTable *
count_forms (PlenaryCase *self)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_claims; i++)
    {
      char *form = self->claims[i]->string;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, form));

      g_hash_table_insert (counts, form, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static guint
get_count (GHashTable   *counts,
           PlenaryClaim *claim)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, claim->string));
}

static PlenaryClaim *
find_standard (PlenaryCase *self,
               GHashTable  *counts)
{
  PlenaryClaim *standard = self->claims[0];

  for (guint i = 1; i < self->n_claims; i++)
    if (get_count (counts, self->claims[i]) > get_count (counts, standard))
      standard = self->claims[i];

  return standard;
}

static void
add_problem (PlenaryCase        *self,
             PlenaryProblemKind  kind,
             PlenaryClaim       *claim,
             PlenaryClaim       *standard)
{
  gboolean is_title = self->matter->type == PLENARY_MATTER_TITLE;
  PlenaryProblem *problem =
    plenary_problem_add (self->problems, kind, claim->member, claim->id, standard->id, NULL);

  problem->strings[0] = g_strdup (claim->string);
  problem->strings[1] = g_strdup (standard->string);
  problem->strings[2] = g_strdup (is_title ? self->matter->other : self->matter->id);
}

void
plenary_case_judge_title (PlenaryCase *self)
{
  g_autoptr(GHashTable) counts = NULL;
  PlenaryClaim *standard;

  if (self->n_claims < 2)
    return;

  counts = count_forms (self);

  if (g_hash_table_size (counts) < 2)
    return;

  standard = find_standard (self, counts);

  for (guint i = 0; i < self->n_claims; i++)
    if (!g_str_equal (self->claims[i]->string, standard->string))
      add_problem (self, PLENARY_PROBLEM_TITLE_FORMS, self->claims[i], standard);
}

/* How many letters must be changed, added or left out to make one text the other, as far as that
 * is not more than MOST_SLIPS.
 */
static guint
count_slips (const gunichar *text,
             glong           length,
             const gunichar *other,
             glong           other_length)
{
  guint rows[2][MOST_LETTERS + 1];

  for (glong j = 0; j <= other_length; j++)
    rows[0][j] = (guint) j;

  for (glong i = 1; i <= length; i++)
    {
      guint *above = rows[(i - 1) % 2];
      guint *row = rows[i % 2];
      guint least = row[0] = (guint) i;

      for (glong j = 1; j <= other_length; j++)
        {
          row[j] = above[j - 1] + (text[i - 1] != other[j - 1]);
          row[j] = MIN (row[j], MIN (above[j], row[j - 1]) + 1);
          least = MIN (least, row[j]);
        }

      if (least > MOST_SLIPS)
        return least;
    }

  return rows[length % 2][other_length];
}

static gboolean
is_slip_of (const char *form,
            const char *standard)
{
  g_autofree gunichar *letters = NULL;
  g_autofree gunichar *others = NULL;
  glong n, n_others;

  letters = g_utf8_to_ucs4_fast (form, -1, &n);
  others = g_utf8_to_ucs4_fast (standard, -1, &n_others);

  if (n < LEAST_LEAD || n > MOST_LETTERS || n_others > MOST_LETTERS ||
      ABS (n - n_others) > MOST_SLIPS)
    return FALSE;

  return count_slips (letters, n, others, n_others) <= MOST_SLIPS;
}

/* Slips that are known to be some, however often they are copied, and what was meant. */
static char *
dup_meant (const char *language,
           const char *form)
{
  static const struct { const char *language; const char *slip; const char *meant; } known[] = {
    { "en", "To following ", "The following " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strncasecmp (language, known[i].language, 2) == 0 &&
        g_str_has_prefix (form, known[i].slip))
      return g_strconcat (known[i].meant, form + strlen (known[i].slip), NULL);

  return NULL;
}

static gboolean
is_known_slip (PlenaryCase  *self,
               PlenaryClaim *claim)
{
  g_autofree char *meant = dup_meant (self->matter->id, claim->string);

  return meant != NULL;
}

/* What most write, and what is no slip in itself. NULL if there is nothing. */
static PlenaryClaim *
find_sound (PlenaryCase *self,
            GHashTable  *counts)
{
  PlenaryClaim *standard = NULL;

  for (guint i = 0; i < self->n_claims; i++)
    if (!is_known_slip (self, self->claims[i]) &&
        (standard == NULL || get_count (counts, self->claims[i]) > get_count (counts, standard)))
      standard = self->claims[i];

  return standard;
}

static void
judge_lead (PlenaryCase  *self,
            PlenaryClaim *claim,
            PlenaryClaim *standard)
{
  g_autofree char *meant = dup_meant (self->matter->id, claim->string);
  PlenaryProblem *problem;

  if (standard != NULL && is_slip_of (claim->string, standard->string))
    {
      add_problem (self, PLENARY_PROBLEM_LEAD_FORMS, claim, standard);
    }
  else if (meant != NULL)
    {
      problem = plenary_problem_add (self->problems, PLENARY_PROBLEM_LEAD_FORMS, claim->member,
                                     claim->id, NULL, NULL);
      problem->strings[0] = g_strdup (claim->string);
      problem->strings[1] = g_steal_pointer (&meant);
      problem->strings[2] = g_strdup (self->matter->id);
    }
}

void
plenary_case_judge_leads (PlenaryCase *self)
{
  g_autoptr(GHashTable) counts = count_forms (self);
  g_autoptr(GHashTable) right = g_hash_table_new (g_str_hash, g_str_equal);
  PlenaryClaim *standard = find_sound (self, counts);

  for (guint i = 0; i < self->n_claims; i++)
    {
      PlenaryClaim *claim = self->claims[i];

      if (g_hash_table_contains (right, claim->string))
        continue;

      if (is_known_slip (self, claim) || get_count (counts, claim) < get_count (counts, standard))
        judge_lead (self, claim, standard);
      else
        g_hash_table_add (right, claim->string);
    }
}
