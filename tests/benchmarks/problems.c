/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to know the problems of a programme: to look at all of it, and after one edit.
 *
 * An edit must cost the same whether a programme has eight sessions or twenty thousand. Each size
 * is measured in turn, in processor time, and the medians are compared with those of the smallest.
 * Only the ratios mean something.
 */

#include "plenary-deeds.h"
#include "plenary-problems.h"
#include "random-agenda.h"

#include <malloc.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 201

typedef PlenaryEdit *(*Make) (PlenarySession *session,
                              guint           round);

static double
get_microseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e6 + (double) now.tv_nsec / 1e3;
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static PlenaryEdit *
move (PlenarySession *session,
      guint           round)
{
  return plenary_deed_set_start (session, 9 * 60 + (round % 2 == 0 ? 5 : 0));
}

/* The same text with a letter more or less at its end. */
static PlenaryEdit *
type (PlenarySession *session,
      PlenaryMember   member,
      guint           round)
{
  PlenaryText *old = plenary_entity_get_text (PLENARY_ENTITY (session), member);
  g_autofree char *string = g_strdup (plenary_text_get_string (old, 0));
  g_autofree char *longer = NULL;
  g_autoptr(PlenaryText) text = NULL;

  if (g_str_has_suffix (string, "§"))
    *g_strrstr (string, "§") = '\0';

  longer = g_strconcat (string, round % 2 == 0 ? "§" : "", NULL);
  text = plenary_text_new (longer);

  return plenary_edit_set_text (PLENARY_ENTITY (session), member, text);
}

static PlenaryEdit *
type_title (PlenarySession *session,
            guint           round)
{
  return type (session, PLENARY_MEMBER_TITLE, round);
}

static PlenaryEdit *
type_abstract (PlenarySession *session,
               guint           round)
{
  return type (session, PLENARY_MEMBER_ABSTRACT, round);
}

static void
note_time_cb (double *time)
{
  *time = get_microseconds ();
}

/* The median time between the last who hears of an edit before the problems do, and the first
 * after.
 */
static double
measure_edit (guint n_sessions,
              Make  make)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, n_sessions);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryProblems) problems G_GNUC_UNUSED = NULL;
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), 0);
  double start, end;
  double costs[ROUNDS];

  g_signal_connect_swapped (history, "changed", G_CALLBACK (note_time_cb), &start);
  problems = plenary_problems_new (history);
  g_signal_connect_swapped (history, "changed", G_CALLBACK (note_time_cb), &end);

  for (guint i = 0; i < ROUNDS; i++)
    {
      if (!plenary_history_do (history, "Edit", make (session, i), NULL))
        g_assert_not_reached ();

      costs[i] = end - start;
    }

  qsort (costs, ROUNDS, sizeof (double), compare);

  return costs[ROUNDS / 2];
}

static void
measure_all (guint n_sessions)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, n_sessions);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  size_t before = mallinfo2 ().uordblks;
  double start = get_microseconds ();
  g_autoptr(PlenaryProblems) problems G_GNUC_UNUSED = plenary_problems_new (history);
  double cost = get_microseconds () - start;
  size_t bytes = mallinfo2 ().uordblks - before;

  g_print ("%6u sessions: all looked at in %.1f ms, %.1f µs and %.2f kB each\n", n_sessions,
           cost / 1000, cost / n_sessions, (double) bytes / 1024 / n_sessions);
}

int
main (void)
{
  static const guint sizes[] = { 8, 1000, 10000, 20000 };
  static const struct { const char *name; Make make; } edits[] = {
    { "a session moves", move },
    { "a title is typed", type_title },
    { "an abstract is typed", type_abstract },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_all (sizes[i]);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      double least = measure_edit (sizes[0], edits[i].make);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          double cost = measure_edit (sizes[j], edits[i].make);

          g_print ("%6u sessions: %s: %.1f µs, %.2f x as of %u sessions\n", sizes[j],
                   edits[i].name, cost, cost / least, sizes[0]);
        }
    }

  return EXIT_SUCCESS;
}
