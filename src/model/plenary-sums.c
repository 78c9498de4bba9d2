/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of a day is planned, and whether what a session is made of fits into it.
 *
 * A day is counted by its clock: three sessions at once for an hour are one hour. While a session
 * is on beside a break, the hour is planned. So what is planned, the breaks and the free time of a
 * day are together as long as it is from its start, or that of its first session, to its end, or
 * that of its last. Cancelled sessions take no part, and what has no known length cannot.
 */

#include "config.h"

#include "plenary-sums.h"

#include "plenary-time.h"

typedef struct
{
  int start;
  int end;
} Span;

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  return ((const Span *) a)->start - ((const Span *) b)->start;
}

/* The minutes from @from to @to that lie in any of the spans, which are in order. */
static int
measure (GArray *spans,
         int     from,
         int     to)
{
  int reached = from;
  int minutes = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      int start = MAX (span->start, reached);
      int end = MIN (span->end, to);

      if (end > start)
        minutes += end - start;

      reached = MAX (reached, end);
    }

  return minutes;
}

static gboolean
is_known (const Span *span)
{
  return span->start != PLENARY_TIME_NONE && span->end != PLENARY_TIME_NONE;
}

/* Notes the span of each session that takes part, and of those that are no breaks. */
static void
collect (PlenaryAgenda *agenda,
         PlenaryDay    *day,
         GArray        *all,
         GArray        *planned,
         PlenaryDaySum *sum)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      Span span;

      if (plenary_session_is_cancelled (session))
        continue;

      plenary_day_get_span (day, i, &span.start, &span.end);

      if (!is_known (&span))
        {
          sum->n_unknown += !plenary_session_is_kind (session, "marker");
          continue;
        }

      g_array_append_val (all, span);

      if (plenary_agenda_get_look (agenda, session) != PLENARY_LOOK_BREAK)
        g_array_append_val (planned, span);
    }

  g_array_sort (all, compare_spans);
  g_array_sort (planned, compare_spans);
}

static int
find_end (GArray *spans)
{
  int end = PLENARY_TIME_NONE;

  for (guint i = 0; i < spans->len; i++)
    end = MAX (end, g_array_index (spans, Span, i).end);

  return end;
}

/**
 * plenary_sum_day:
 * @day: a day of @agenda
 * @sum: (out caller-allocates): what it comes to
 */
void
plenary_sum_day (PlenaryAgenda *agenda,
                 PlenaryDay    *day,
                 PlenaryDaySum *sum)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr(GArray) planned = g_array_new (FALSE, FALSE, sizeof (Span));
  int from, to;

  g_return_if_fail (PLENARY_IS_AGENDA (agenda));
  g_return_if_fail (PLENARY_IS_DAY (day));

  *sum = (PlenaryDaySum) { 0 };
  collect (agenda, day, all, planned, sum);

  from = plenary_day_get_start (day);
  to = plenary_day_get_end (day);

  if (from == PLENARY_TIME_NONE && all->len > 0)
    from = g_array_index (all, Span, 0).start;
  if (to == PLENARY_TIME_NONE)
    to = find_end (all);

  sum->planned = measure (planned, 0, G_MAXINT);
  sum->breaks = measure (all, 0, G_MAXINT) - sum->planned;

  if (to != PLENARY_TIME_NONE)
    sum->over = measure (all, to, G_MAXINT);
  if (from != PLENARY_TIME_NONE && to > from)
    sum->free = to - from - measure (all, from, to);
}

/**
 * plenary_sum_session:
 * @sum: (out caller-allocates): what it comes to
 */
void
plenary_sum_session (PlenarySession    *session,
                     PlenarySessionSum *sum)
{
  PlenaryList *talks;
  int start, end;

  g_return_if_fail (PLENARY_IS_SESSION (session));

  talks = plenary_session_get_talks (session);
  plenary_session_get_span (session, &start, &end);

  *sum = (PlenarySessionSum) { 0 };
  sum->length = start != PLENARY_TIME_NONE && end >= start ? end - start : -1;
  sum->discussion = MAX (plenary_entity_get_number (PLENARY_ENTITY (session),
                                                    PLENARY_MEMBER_DISCUSSION), 0);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    {
      int minutes = plenary_talk_get_minutes (plenary_list_get (talks, i));

      sum->talks += MAX (minutes, 0);
      sum->n_unknown += minutes < 0;
    }
}
