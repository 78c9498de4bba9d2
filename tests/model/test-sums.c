/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-sums.h"
#include "plenary-time.h"

#include "day-text.h"
#include "random-day.h"

#define ROUNDS 1000

typedef struct
{
  const char    *day;
  PlenaryDaySum  expected;
} Case;

static const Case cases[] = {
  { "day - -", { 0, 0, 0, 0, 0 } },
  { "day 9:00 18:00", { 0, 0, 540, 0, 0 } },
  { "a 10:00 11:00; b 11:00 13:00 break; c 13:30 15:00", { 150, 120, 30, 0, 0 } },
  { "day 9:00 14:00; a 10:00 11:00; b 11:00 13:00 meal; c 13:30 15:00", { 150, 120, 90, 60, 0 } },
  { "day 9:00 14:00; a 15:00 16:00", { 60, 0, 300, 60, 0 } },
  { "day 11:00 14:00; a 10:00 12:00", { 120, 0, 120, 0, 0 } },

  /* The clock counts, not the rooms. */
  { "a 10:00 12:00 in=r1; b 11:00 13:00 in=r2; c 10:00 10:30 in=r3", { 180, 0, 0, 0, 0 } },
  { "a 10:00 11:00 in=r1; b 10:30 12:00 in=r2 break", { 60, 60, 0, 0, 0 } },

  { "a 23:00 25:30; b 25:30 26:00", { 180, 0, 0, 0, 0 } },
  { "a 10:00 11:00; b 12:00 13:00 cancelled; c 13:00 14:00", { 120, 0, 120, 0, 0 } },
  { "a 10:00 -; b - 12:00; c 13:00 14:00", { 60, 0, 0, 0, 2 } },
  { "a 10:00 11:00; m - - marker; n 12:00 - marker", { 60, 0, 60, 0, 0 } },
  { "a 11:00 10:00", { 0, 0, 0, 0, 0 } },
};

static void
test_sums_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = day_text_read (cases[i].day);
      PlenaryDaySum sum;

      g_test_message ("%s", cases[i].day);
      plenary_sum_day (agenda, plenary_agenda_find (agenda, "the-day"), &sum);
      g_assert_cmpint (sum.planned, ==, cases[i].expected.planned);
      g_assert_cmpint (sum.breaks, ==, cases[i].expected.breaks);
      g_assert_cmpint (sum.free, ==, cases[i].expected.free);
      g_assert_cmpint (sum.over, ==, cases[i].expected.over);
      g_assert_cmpuint (sum.n_unknown, ==, cases[i].expected.n_unknown);
    }
}

/* Minute for minute, as one would count it by hand. */
static PlenaryDaySum
count (PlenaryAgenda *agenda,
       PlenaryDay    *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  PlenaryDaySum sum = { 0 };
  int first = plenary_day_get_start (day);
  int last = plenary_day_get_end (day);
  int latest = PLENARY_TIME_NONE;
  guint8 on[PLENARY_TIME_LAST + 1] = { 0 };

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      gboolean is_break = plenary_agenda_get_look (agenda, session) == PLENARY_LOOK_BREAK;
      int start, end;

      plenary_day_get_span (day, i, &start, &end);

      if (plenary_session_is_cancelled (session))
        continue;

      if (start < 0 || end < 0)
        {
          sum.n_unknown += !plenary_session_is_kind (session, "marker");
          continue;
        }

      latest = MAX (latest, end);

      for (int minute = start; minute < end; minute++)
        on[minute] |= is_break ? 1 : 2;
    }

  last = last < 0 ? latest : last;

  for (int minute = 0; minute <= PLENARY_TIME_LAST; minute++)
    {
      sum.planned += on[minute] >= 2;
      sum.breaks += on[minute] == 1;
      sum.over += on[minute] > 0 && minute >= last;
      sum.free += on[minute] == 0 && minute >= first && minute < last;
    }

  return sum;
}

static void
test_sums_count (void)
{
  GRand *rand = g_rand_new_with_seed (8);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_day (rand, i % 2 == 0);
      g_autoptr(PlenaryAgenda) agenda = day_text_read (text);
      PlenaryDay *day = plenary_agenda_find (agenda, "the-day");
      PlenaryDaySum counted = count (agenda, day);
      PlenaryDaySum sum;

      g_test_message ("%u: %s", i, text);
      plenary_sum_day (agenda, day, &sum);
      g_assert_cmpint (sum.planned, ==, counted.planned);
      g_assert_cmpint (sum.breaks, ==, counted.breaks);
      g_assert_cmpint (sum.free, ==, counted.free);
      g_assert_cmpint (sum.over, ==, counted.over);
      g_assert_cmpuint (sum.n_unknown, ==, counted.n_unknown);
    }

  g_rand_free (rand);
}

static void
assert_session (const int *talks,
                guint      n_talks,
                int        discussion,
                int        end,
                const int  expected[4])
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  PlenarySessionSum sum;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 600);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, end);
  plenary_builder_set_number (builder, PLENARY_MEMBER_DISCUSSION, discussion);

  for (guint i = 0; i < n_talks; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_TALK, NULL, NULL);
      plenary_builder_set_number (builder, PLENARY_MEMBER_MINUTES, talks[i]);
      plenary_builder_close (builder);
    }

  agenda = plenary_builder_finish (builder);
  plenary_sum_session (plenary_agenda_find (agenda, "s"), &sum);
  g_assert_cmpint (sum.talks, ==, expected[0]);
  g_assert_cmpint (sum.discussion, ==, expected[1]);
  g_assert_cmpint (sum.length, ==, expected[2]);
  g_assert_cmpint ((int) sum.n_unknown, ==, expected[3]);
}

static void
test_sums_session (void)
{
  assert_session (NULL, 0, -1, 690, (int[]) { 0, 0, 90, 0 });
  assert_session ((int[]) { 15, 20 }, 2, 45, 690, (int[]) { 35, 45, 90, 0 });
  assert_session ((int[]) { 15, -1, 0 }, 3, 0, -1, (int[]) { 15, 0, -1, 1 });
  assert_session ((int[]) { 15 }, 1, 0, 500, (int[]) { 15, 0, -1, 0 });
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/sums/day", test_sums_day);
  g_test_add_func ("/model/sums/count", test_sums_count);
  g_test_add_func ("/model/sums/session", test_sums_session);

  return g_test_run ();
}
