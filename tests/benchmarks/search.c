/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching as one types, beside looking once through the same text, folded before.
 *
 * The programmes have as many words as people use, some often and most hardly ever. What is told
 * of keys is the median and the worst of all keys of some words, which are typed and deleted again;
 * the ratio is that of the median to looking for the word in all of the text.
 */

#include "config.h"

#include "plenary-builder.h"
#include "plenary-findable.h"
#include "plenary-fold.h"
#include "plenary-search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N_WORDS 60000
#define TITLE_WORDS 7
#define ABSTRACT_WORDS 170
#define SESSIONS_A_DAY 200
#define MOST_KEYS 200
#define ROUNDS 11

static char *words[N_WORDS];

static const char *const searched[] = { "vako", "me", "sulitaro", "notthere", "to ka", "remibanu" };

static void
make_words (GRand *rand)
{
  static const char *const consonants[] = { "b", "d", "k", "l", "m", "n", "r", "s", "t", "v" };
  static const char *const vowels[] = { "a", "e", "i", "o", "u", "é" };

  for (guint i = 0; i < N_WORDS; i++)
    {
      GString *word = g_string_new (NULL);
      int n = 1 + (int) (log (i + 1) / 3);

      for (int j = 0; j < n; j++)
        {
          g_string_append (word, consonants[g_rand_int_range (rand, 0, G_N_ELEMENTS (consonants))]);
          g_string_append (word, vowels[g_rand_int_range (rand, 0, G_N_ELEMENTS (vowels))]);
        }

      words[i] = g_string_free (word, FALSE);
    }
}

/* The n-th word of a language is used 1/n as often as the first. */
static const char *
pick_word (GRand *rand)
{
  double place = pow (N_WORDS, g_rand_double (rand));

  return words[MIN ((guint) place, N_WORDS) - 1];
}

static void
set_prose (PlenaryBuilder *builder,
           PlenaryMember   member,
           GRand          *rand,
           guint           n_words)
{
  g_autoptr(GString) prose = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (prose, "%s%s", i > 0 ? i % 12 == 0 ? ", " : " " : "",
                            pick_word (rand));

  plenary_builder_set_plain (builder, member, prose->str);
}

static PlenaryAgenda *
create_agenda (guint n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  GRand *rand = g_rand_new_with_seed (3);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);

  for (guint i = 0; i < n_sessions; i++)
    {
      if (i % SESSIONS_A_DAY == 0)
        plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);

      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
      set_prose (builder, PLENARY_MEMBER_TITLE, rand, TITLE_WORDS);
      set_prose (builder, PLENARY_MEMBER_ABSTRACT, rand, ABSTRACT_WORDS);
      plenary_builder_close (builder);

      if (i % SESSIONS_A_DAY == SESSIONS_A_DAY - 1 || i == n_sessions - 1)
        plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
  g_rand_free (rand);

  return plenary_builder_finish (builder);
}

static double
get_milliseconds (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
append_text_cb (PlenaryEntity *entity,
                PlenaryMember  member,
                guint          index,
                const char    *language,
                const char    *text,
                gpointer       user_data)
{
  plenary_fold (user_data, text);
}

static GString *
fold_all (PlenaryAgenda *agenda)
{
  GString *text = g_string_new (NULL);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        plenary_findable_walk (plenary_list_get (sessions, j), append_text_cb, text);
    }

  return text;
}

/* Looking through all of the text for a word that is not in it. */
static double
time_look (GString *text)
{
  double costs[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = get_milliseconds ();

      if (memmem (text->str, text->len, "notthere", strlen ("notthere")) != NULL)
        g_assert_not_reached ();

      costs[i] = get_milliseconds () - start;
    }

  qsort (costs, ROUNDS, sizeof (double), compare);

  return costs[ROUNDS / 2];
}

static double
press_key (PlenarySearch *search,
           const char    *typed,
           gsize          length)
{
  g_autofree char *part = g_strndup (typed, length);
  double start = get_milliseconds ();
  g_autoptr(PlenaryQuery) query = plenary_query_new (part);

  plenary_search_set_query (search, query, FALSE);

  return get_milliseconds () - start;
}

static void
measure (guint n_sessions)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda (n_sessions);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryFilter) filter = plenary_filter_new ();
  g_autoptr(PlenaryStars) stars = plenary_stars_new ();
  g_autoptr(PlenarySearch) search = plenary_search_new (history, filter, stars, NULL, NULL, NULL);
  g_autoptr(PlenaryQuery) nothing = plenary_query_new ("");
  GString *text = fold_all (agenda);
  double look = time_look (text);
  double costs[MOST_KEYS];
  double start = get_milliseconds ();
  double read;
  guint n = 0;

  plenary_search_set_query (search, nothing, FALSE);
  plenary_search_complete (search);
  read = get_milliseconds () - start;

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      for (gsize length = 1; length <= strlen (searched[i]); length++)
        costs[n++] = press_key (search, searched[i], length);

      for (gsize length = strlen (searched[i]); length-- > 0;)
        costs[n++] = press_key (search, searched[i], length);
    }

  qsort (costs, n, sizeof (double), compare);
  g_print ("%6u sessions, %.1f MB: read in %.0f ms, a key %.2f ms (worst %.2f), "
           "%.2f x a look through the text (%.2f ms)\n",
           n_sessions, (double) text->len / 1e6, read, costs[n / 2], costs[n - 1],
           costs[n / 2] / look, look);
  g_string_free (text, TRUE);
}

int
main (void)
{
  static const guint sizes[] = { 1000, 10000, 20000 };
  GRand *rand = g_rand_new_with_seed (2);

  make_words (rand);
  g_rand_free (rand);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i]);

  for (guint i = 0; i < N_WORDS; i++)
    g_free (words[i]);

  return 0;
}
