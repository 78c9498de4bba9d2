/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing programmes, beside json-glib alone on the same bytes.
 *
 * Each is done in turn with its rival, so that what else the machine does falls on both, and the
 * medians are compared. Only the ratios mean something.
 */

#include "config.h"

#include "plenary-json.h"
#include "random-agenda.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

#define ROUNDS 7

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
read_programme (gpointer data)
{
  Subject *subject = data;
  g_autoptr(PlenaryAgenda) agenda = plenary_json_read (subject->bytes, NULL);

  g_assert (agenda != NULL);
}

static void
write_plainly (gpointer data)
{
  Subject *subject = data;
  g_autofree char *text = json_to_string (subject->tree, TRUE);

  g_assert (text != NULL);
}

/* What was never written has nothing to remember. */
static void
read_anew (gpointer data)
{
  Subject *subject = data;

  g_set_object (&subject->agenda, NULL);
  subject->agenda = plenary_json_read (subject->bytes, NULL);
}

static void
write_programme (gpointer data)
{
  Subject *subject = data;
  g_autoptr(GBytes) bytes = plenary_json_write (subject->agenda);

  g_assert (bytes != NULL);
}

static double
time_once (Work     work,
           gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  work (data);

  return (double) (g_get_monotonic_time () - start) / 1000;
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
measure (const char *what,
         guint       n_sessions,
         Subject    *subject,
         Work        prepare,
         Work        ours,
         Work        theirs)
{
  double our_times[ROUNDS];
  double their_times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      if (prepare != NULL)
        prepare (subject);

      our_times[i] = time_once (ours, subject);
      their_times[i] = time_once (theirs, subject);
    }

  qsort (our_times, ROUNDS, sizeof (double), compare);
  qsort (their_times, ROUNDS, sizeof (double), compare);

  g_print ("%-11s %6u sessions, %5.1f MB: %7.1f ms, json-glib alone %7.1f ms: ratio %.2f\n",
           what, n_sessions, (double) g_bytes_get_size (subject->bytes) / 1e6,
           our_times[ROUNDS / 2], their_times[ROUNDS / 2],
           our_times[ROUNDS / 2] / their_times[ROUNDS / 2]);
}

static void
measure_size (guint n_sessions)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, n_sessions);
  g_autoptr(GBytes) bytes = plenary_json_write (agenda);
  g_autoptr(JsonNode) tree = json_from_string (g_bytes_get_data (bytes, NULL), NULL);
  Subject subject = { bytes, g_object_ref (agenda), tree };

  measure ("read", n_sessions, &subject, NULL, read_programme, read_plainly);
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
