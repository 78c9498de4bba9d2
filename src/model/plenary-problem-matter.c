/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Subjects, and the matters that they have a say in.
 *
 * Most problems are between things: two sessions in a room, two numbers that are the same. Were
 * all compared with all after each letter typed, a large programme would be slow to write. So each
 * session, when it is reviewed, lays its claims: on this room from 10 to 11, on this number, on
 * this way of writing a title. A matter collects the claims on one thing, and is judged anew only
 * when a claim on it comes, goes or changes.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include <stdlib.h>

struct _PlenaryMatters
{
  GHashTable *matters;                     /* the matters are their own keys, and owned */
  GPtrArray  *due[PLENARY_N_MATTERS];
  guint       n_in_state[PLENARY_N_MATTERS][PLENARY_N_MATTER_STATES];
};

static guint
matter_hash (gconstpointer data)
{
  const PlenaryMatter *self = data;
  guint hash = (guint) self->type * 31 + self->number;

  return (hash * 33 + g_str_hash (self->id)) * 33 + g_str_hash (self->other);
}

static gboolean
matter_equal (gconstpointer a,
              gconstpointer b)
{
  const PlenaryMatter *self = a;
  const PlenaryMatter *other = b;

  return self->type == other->type && self->number == other->number &&
         g_str_equal (self->id, other->id) && g_str_equal (self->other, other->other);
}

static void
matter_free (gpointer data)
{
  PlenaryMatter *self = data;

  g_free (self->claims);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->id);

  if (*self->other != '\0')
    g_free (self->other);

  g_free (self);
}

PlenaryMatters *
plenary_matters_new (void)
{
  PlenaryMatters *self = g_new0 (PlenaryMatters, 1);

  self->matters = g_hash_table_new_full (matter_hash, matter_equal, matter_free, NULL);

  for (guint i = 0; i < PLENARY_N_MATTERS; i++)
    self->due[i] = g_ptr_array_new ();

  return self;
}

void
plenary_matters_free (PlenaryMatters *self)
{
  for (guint i = 0; i < PLENARY_N_MATTERS; i++)
    g_ptr_array_unref (self->due[i]);

  g_hash_table_unref (self->matters);
  g_free (self);
}

/* The matter of that name, NULL if nobody has a say in it. */
PlenaryMatter *
plenary_matters_find (PlenaryMatters    *self,
                      PlenaryMatterType  type,
                      const char        *id,
                      const char        *other,
                      guint              number)
{
  PlenaryMatter key = { type, (char *) id, (char *) other, number };

  return g_hash_table_lookup (self->matters, &key);
}

static PlenaryMatter *
ensure (PlenaryMatters    *self,
        PlenaryMatterType  type,
        const char        *id,
        const char        *other,
        guint              number)
{
  PlenaryMatter *matter = plenary_matters_find (self, type, id, other, number);

  if (matter == NULL)
    {
      matter = g_new0 (PlenaryMatter, 1);
      matter->type = type;
      matter->id = g_strdup (id);
      matter->other = *other != '\0' ? g_strdup (other) : (char *) "";
      matter->number = number;
      self->n_in_state[type][matter->state]++;
      g_hash_table_add (self->matters, matter);
    }

  return matter;
}

void
plenary_matters_set_due (PlenaryMatters *self,
                         PlenaryMatter  *matter)
{
  if (matter->is_due)
    return;

  matter->is_due = TRUE;
  g_ptr_array_add (self->due[matter->type], matter);
}

void
plenary_matters_set_all_due (PlenaryMatters    *self,
                             PlenaryMatterType  type)
{
  GHashTableIter iter;
  gpointer matter;

  g_hash_table_iter_init (&iter, self->matters);

  while (g_hash_table_iter_next (&iter, &matter, NULL))
    if (((PlenaryMatter *) matter)->type == type)
      plenary_matters_set_due (self, matter);
}

/* The next to be judged, by the order of the types; NULL if there is none. */
PlenaryMatter *
plenary_matters_take_due (PlenaryMatters *self)
{
  for (guint i = 0; i < PLENARY_N_MATTERS; i++)
    if (self->due[i]->len > 0)
      {
        PlenaryMatter *matter = g_ptr_array_steal_index_fast (self->due[i], self->due[i]->len - 1);

        matter->is_due = FALSE;

        return matter;
      }

  return NULL;
}

/* Of a matter on which there is no claim any more. */
void
plenary_matters_remove (PlenaryMatters *self,
                        PlenaryMatter  *matter)
{
  g_assert (matter->n_claims == 0 && !matter->is_due);

  self->n_in_state[matter->type][matter->state]--;
  g_hash_table_remove (self->matters, matter);
}

/* What its judge remembers of a matter, so that it can be asked how many there are of them. */
void
plenary_matters_set_state (PlenaryMatters *self,
                           PlenaryMatter  *matter,
                           guint           state)
{
  g_assert (state < PLENARY_N_MATTER_STATES);

  self->n_in_state[matter->type][matter->state]--;
  self->n_in_state[matter->type][state]++;
  matter->state = state;
}

/* How many matters of that type are in that state. */
guint
plenary_matters_count (PlenaryMatters    *self,
                       PlenaryMatterType  type,
                       guint              state)
{
  return self->n_in_state[type][state];
}

PlenarySubject *
plenary_subject_new (PlenaryEntity *entity)
{
  PlenarySubject *subject = g_new0 (PlenarySubject, 1);

  subject->entity = g_object_ref (entity);
  subject->type = plenary_entity_get_entity_type (entity);
  subject->start = PLENARY_TIME_NONE;
  subject->end = PLENARY_TIME_NONE;

  if (PLENARY_IS_DAY (entity))
    subject->children = g_ptr_array_new ();

  return subject;
}

static void
claims_free (PlenaryClaim *claims,
             guint         n_claims)
{
  for (guint i = 0; i < n_claims; i++)
    g_clear_pointer (&claims[i].string, g_ref_string_release);

  g_free (claims);
}

/* Its claims must have been taken back before. */
void
plenary_subject_free (PlenarySubject *subject)
{
  g_clear_pointer (&subject->children, g_ptr_array_unref);
  claims_free (subject->claims, subject->n_claims);
  g_clear_pointer (&subject->problems, g_ptr_array_unref);
  g_object_unref (subject->entity);
  g_free (subject);
}

/* The programme first, then its days with their sessions, the shelf, and all else. */
static guint64
get_place (const PlenarySubject *subject)
{
  switch ((int) subject->type)
    {
    case PLENARY_ENTITY_AGENDA:
      return 0;

    case PLENARY_ENTITY_DAY:
      return (guint64) (subject->index + 1) << 32;

    case PLENARY_ENTITY_SESSION:
      if (subject->day == NULL)
        return ((guint64) G_MAXUINT32 << 32) + subject->index;

      return ((guint64) (subject->day->index + 1) << 32) + subject->index + 1;

    default:
      return G_MAXUINT64;
    }
}

int
plenary_subject_compare (const PlenarySubject *a,
                         const PlenarySubject *b)
{
  guint64 place = get_place (a);
  guint64 other = get_place (b);

  if (place != other)
    return place < other ? -1 : 1;

  if (a == b)
    return 0;

  return g_strcmp0 (plenary_entity_get_id (a->entity), plenary_entity_get_id (b->entity));
}

static int
compare_claims (const void *a,
                const void *b)
{
  const PlenaryClaim *claim = *(PlenaryClaim *const *) a;
  const PlenaryClaim *other = *(PlenaryClaim *const *) b;
  int order = plenary_subject_compare (claim->subject, other->subject);

  /* Those of one subject lie in one array, in the order in which they were laid. */
  return order != 0 ? order : (claim > other) - (claim < other);
}

/* The first number of a claim on a time is when it begins. */
static int
compare_starts (const void *a,
                const void *b)
{
  const PlenaryClaim *claim = *(PlenaryClaim *const *) a;
  const PlenaryClaim *other = *(PlenaryClaim *const *) b;
  int order = claim->numbers[0] - other->numbers[0];

  return order != 0 ? order : compare_claims (a, b);
}

void
plenary_case_sort (PlenaryCase *self,
                   gboolean     by_time)
{
  qsort (self->claims, self->n_claims, sizeof *self->claims,
         by_time ? compare_starts : compare_claims);
}

void
plenary_review_begin (PlenaryReview *review)
{
  review->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_problem_unref);
  review->claims = g_array_new (FALSE, TRUE, sizeof (PlenaryClaim));
}

/* Lays a claim, which the caller fills in before laying another. */
PlenaryClaim *
plenary_review_claim (PlenaryReview     *review,
                      PlenaryMatterType  type,
                      const char        *id,
                      const char        *other,
                      guint              number)
{
  PlenaryClaim claim = { NULL };

  claim.matter = ensure (review->matters, type, id, other, number);
  claim.subject = review->subject;
  claim.id = plenary_entity_get_id (review->subject->entity);
  g_array_append_val (review->claims, claim);

  return &g_array_index (review->claims, PlenaryClaim, review->claims->len - 1);
}

/* The claim that was already laid on that matter, if there is one. */
PlenaryClaim *
plenary_review_find_claim (PlenaryReview     *review,
                           PlenaryMatterType  type,
                           const char        *id,
                           const char        *other)
{
  for (guint i = review->claims->len; i > 0; i--)
    {
      PlenaryClaim *claim = &g_array_index (review->claims, PlenaryClaim, i - 1);

      if (claim->matter->type == type && g_str_equal (claim->matter->id, id) &&
          g_str_equal (claim->matter->other, other))
        return claim;
    }

  return NULL;
}

static gboolean
is_same_claim (const PlenaryClaim *a,
               const PlenaryClaim *b)
{
  if (a->matter != b->matter || a->member != b->member || a->id != b->id)
    return FALSE;

  for (guint i = 0; i < PLENARY_CLAIM_N_NUMBERS; i++)
    if (a->numbers[i] != b->numbers[i])
      return FALSE;

  return g_strcmp0 (a->string, b->string) == 0;
}

/* Makes due what only one of the two has a claim on, or another claim. */
static void
set_due_where_different (PlenaryMatters     *matters,
                         const PlenaryClaim *claims,
                         guint               n_claims,
                         const PlenaryClaim *others,
                         guint               n_others)
{
  for (guint i = 0; i < n_claims; i++)
    if (i >= n_others || !is_same_claim (&claims[i], &others[i]))
      plenary_matters_set_due (matters, claims[i].matter);
}

static void
take_back (PlenaryClaim *claims,
           guint         n_claims)
{
  for (guint i = 0; i < n_claims; i++)
    {
      PlenaryMatter *matter = claims[i].matter;
      PlenaryClaim *last = matter->claims[--matter->n_claims];

      matter->claims[claims[i].place] = last;
      last->place = claims[i].place;
    }
}

/* The list of claims of a matter, most often one, doubles when it is full. */
static void
lay (PlenaryClaim *claims,
     guint         n_claims)
{
  for (guint i = 0; i < n_claims; i++)
    {
      PlenaryMatter *matter = claims[i].matter;
      guint n = matter->n_claims;

      if ((n & (n - 1)) == 0)
        matter->claims = g_renew (PlenaryClaim *, matter->claims, n > 0 ? 2 * n : 1);

      claims[i].place = n;
      matter->claims[matter->n_claims++] = &claims[i];
    }
}

/* Ends a review: what it found is what the subject has from now on. What its claims are on is due
 * to be judged where they are others than before, or where @has_moved says that the subject stands
 * elsewhere among the others.
 */
void
plenary_review_adopt (PlenaryReview *review,
                      gboolean       has_moved)
{
  PlenarySubject *subject = review->subject;
  PlenaryClaim *old = subject->claims;
  guint n_old = subject->n_claims;
  guint n = review->claims->len;
  PlenaryClaim *claims = g_memdup2 (review->claims->data, n * sizeof (PlenaryClaim));

  set_due_where_different (review->matters, old, n_old, claims, has_moved ? 0 : n);
  set_due_where_different (review->matters, claims, n, old, has_moved ? 0 : n_old);
  take_back (old, n_old);
  lay (claims, n);
  claims_free (old, n_old);
  g_clear_pointer (&review->claims, g_array_unref);
  subject->claims = claims;
  subject->n_claims = n;
  subject->is_reviewed = TRUE;
}
