/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing programmes, beside json-glib alone on the same bytes.
 *
 * Each is done in turn with its rival, small programmes hundreds of times, and what is compared is
 * the time that the processor spent on it. So what else the machine does is left out, and that it
 * runs slower for a while, or that the heap is in pieces, falls on both of a pair. Of the ratios of
 * the pairs the median is printed, and only that means something. json-glib's tree is freed in
 * either; the programme that was read is not, as that is closing it.
 *
 * Reading is to take no more than 1.3 times as long as json-glib alone, and writing no more than
 * 1.2. Reading 30 sessions stands at 1.3, in which the scanner is 0.07, what has an id 0.08, and
 * the rest strings, and the searching for them in json-glib's tables. What is larger stays below,
 * for json-glib slows down as its tree grows, and we have it read a piece at a time: 1.15 for 100
 * sessions, 1.0 for 1,000 and more. What is smaller stays above: there is less text to what has an
 * id, and malloc has to tidy up before it gives the scanner room for its tokens. The bundled
 * example of 11 kB is at 1.45, which is 0.04 ms: too little for anybody to wait for.
 */

#include "config.h"

#include "plenary-json.h"
#include "random-agenda.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <time.h>

/* As many rounds as there would be sessions to read at the most; an odd number has a median. */
#define MOST_SESSIONS 20000
#define LEAST_ROUNDS 7

typedef void (*Work) (gpointer data);

typedef struct
{
  GBytes        *bytes;
  PlenaryAgenda *agenda;
  JsonNode      *tree;
} Subject;

static void
read_plainly (gpointer data)
{
  Subject *subject = data;
  g_autoptr(JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, g_bytes_get_data (subject->bytes, NULL),
                                   (gssize) g_bytes_get_size (subject->bytes), NULL))
    g_assert_not_reached ();
}

static void
drop_programme (gpointer data)
{
  Subject *subject = data;

  g_clear_object (&subject->agenda);
}

static void
read_programme (gpointer data)
{
  Subject *subject = data;

  subject->agenda = plenary_json_read (subject->bytes, NULL);
  g_assert (subject->agenda != NULL);
}

/* What was never written has nothing to remember. */
static void
read_anew (gpointer data)
{
  drop_programme (data);
  read_programme (data);
}

static void
write_plainly (gpointer data)
{
  Subject *subject = data;
  g_autofree char *text = json_to_string (subject->tree, TRUE);

  g_assert (text != NULL);
}

static void
write_programme (gpointer data)
{
  Subject *subject = data;
  g_autoptr(GBytes) bytes = plenary_json_write (subject->agenda);

  g_assert (bytes != NULL);
}

/* In milliseconds. */
static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static double
time_once (Work     work,
           gpointer data)
{
  double start = get_processor_time ();

  work (data);

  return get_processor_time () - start;
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
take_median (double *numbers,
             guint   n)
{
  qsort (numbers, n, sizeof *numbers, compare);

  return numbers[n / 2];
}

static void
measure (const char *what,
         guint       n_sessions,
         Subject    *subject,
         Work        prepare,
         Work        ours,
         Work        theirs)
{
  guint n = MAX (MOST_SESSIONS / n_sessions, LEAST_ROUNDS) | 1;
  g_autofree double *our_times = g_new (double, n);
  g_autofree double *their_times = g_new (double, n);
  g_autofree double *ratios = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      if (prepare != NULL)
        prepare (subject);

      our_times[i] = time_once (ours, subject);
      their_times[i] = time_once (theirs, subject);
      ratios[i] = our_times[i] / their_times[i];
    }

  g_print ("%-11s %6u sessions, %5.1f MB: %8.2f ms, json-glib alone %8.2f ms: ratio %.2f\n",
           what, n_sessions, (double) g_bytes_get_size (subject->bytes) / 1e6,
           take_median (our_times, n), take_median (their_times, n), take_median (ratios, n));
}

static void
measure_size (guint n_sessions)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, n_sessions);
  g_autoptr(GBytes) bytes = plenary_json_write (agenda);
  g_autoptr(JsonNode) tree = json_from_string (g_bytes_get_data (bytes, NULL), NULL);
  Subject subject = { bytes, g_object_ref (agenda), tree };

  measure ("read", n_sessions, &subject, drop_programme, read_programme, read_plainly);
  measure ("write", n_sessions, &subject, read_anew, write_programme, write_plainly);
  write_programme (&subject);
  measure ("write again", n_sessions, &subject, NULL, write_programme, write_plainly);
  g_object_unref (subject.agenda);
}

int
main (void)
{
  measure_size (30);
  measure_size (1000);
  measure_size (10000);

  return EXIT_SUCCESS;
}
