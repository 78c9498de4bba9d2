/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days that nobody wrote: rooms beside each other and a yard, breaks that give, fixed and cancelled
 * sessions, times that are left open.
 */

#include "random-day.h"

#include "day-text.h"
#include "plenary-time.h"
#include "random-values.h"

#define MOST_SESSIONS 14

static const char *const places[] = { " in=r1", " in=r2", " in=r3", "", " in=r1,r2", " in=yard",
                                      " in=r1 everyone" };

#define N_PLACES G_N_ELEMENTS (places)
#define N_SINGLE_ROOMS 3

/* One session more, about when that place is free. In a tidy day all wait for what is not in one
 * room alone, and that waits for all.
 */
static void
append_session (GString  *text,
                GRand    *rand,
                guint     index,
                gboolean  is_tidy,
                int       reached[N_PLACES])
{
  guint place = (guint) g_rand_int_range (rand, 0, N_PLACES);
  gboolean waits = is_tidy && place >= N_SINGLE_ROOMS;
  int start = reached[place] + g_rand_int_range (rand, is_tidy ? 0 : -2, 4) * 10;
  int end;

  for (guint i = 0; waits && i < N_PLACES; i++)
    start = MAX (start, reached[i]);

  end = start + (random_chance (rand, 0.1) ? 0 : g_rand_int_range (rand, 1, 13) * 10);

  for (guint i = 0; i < N_PLACES; i++)
    if (i == place || waits)
      reached[i] = end;

  g_string_append_printf (text, "; s%u", index);
  day_text_append_time (text, !is_tidy && random_chance (rand, 0.3) ? PLENARY_TIME_NONE : start);
  day_text_append_time (text, !is_tidy && random_chance (rand, 0.1) ? PLENARY_TIME_NONE : end);
  g_string_append (text, places[place]);
}

static void
append_words (GString  *text,
              GRand    *rand,
              gboolean  is_tidy)
{
  if (random_chance (rand, 0.2))
    g_string_append_printf (text, " break least=%d", g_rand_int_range (rand, 0, 60));
  else if (random_chance (rand, 0.1))
    g_string_append_printf (text, " least=%d", g_rand_int_range (rand, 0, 60));
  else if (random_chance (rand, 0.1))
    g_string_append (text, " marker");

  if (random_chance (rand, 0.1))
    g_string_append (text, " fixed");
  if (random_chance (rand, 0.05))
    g_string_append (text, " cancelled");
  if (!is_tidy && random_chance (rand, 0.1))
    g_string_append_printf (text, " setup=%d teardown=%d", g_rand_int_range (rand, 0, 20),
                            g_rand_int_range (rand, 0, 20));
}

/* A day as day_text_read() takes it. Where it is tidy, nothing overlaps and all times are known. */
char *
random_day (GRand    *rand,
            gboolean  is_tidy)
{
  GString *text = g_string_new ("day 8:00");
  int n = g_rand_int_range (rand, 1, MOST_SESSIONS);
  int reached[N_PLACES];

  day_text_append_time (text, random_chance (rand, 0.5) ? PLENARY_TIME_NONE :
                              g_rand_int_range (rand, 12, 24) * 60);

  for (guint i = 0; i < N_PLACES; i++)
    reached[i] = 9 * 60;

  for (int i = 0; i < n; i++)
    {
      append_session (text, rand, (guint) i, is_tidy, reached);
      append_words (text, rand, is_tidy);
    }

  return g_string_free (text, FALSE);
}
