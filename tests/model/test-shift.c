/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-history.h"
#include "plenary-shift.h"
#include "plenary-time.h"

#include "agenda-dump.h"
#include "day-text.h"

#define USUAL (PLENARY_SHIFT_BREAKS | PLENARY_SHIFT_FREE_TIME)

static const char *const stop_names[] = { "free-time", "fixed", "room", "session", "day-start",
                                          "day-end", "clock", "length", "unknown" };

static void
append_steps (GString      *text,
              PlenaryShift *shift)
{
  static const char *const marks[] = { "", "", " gives" };

  for (guint i = 0; i < plenary_shift_get_n_steps (shift); i++)
    {
      const PlenaryShiftStep *step = plenary_shift_get_step (shift, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                              plenary_entity_get_id (PLENARY_ENTITY (step->session)));
      day_text_append_time (text, step->start);
      day_text_append_time (text, step->end);
      g_string_append (text, marks[step->reason]);

      if (step->free_time > 0)
        g_string_append_printf (text, " free=%d", step->free_time);
    }
}

static void
append_stops (GString      *text,
              PlenaryShift *shift)
{
  for (guint i = 0; i < plenary_shift_get_n_stops (shift); i++)
    {
      const PlenaryShiftStop *stop = plenary_shift_get_stop (shift, i);

      g_string_append_printf (text, " | %s %s", stop_names[stop->kind],
                              stop->session != NULL ?
                              plenary_entity_get_id (PLENARY_ENTITY (stop->session)) : "-");

      if (stop->lacking > 0)
        g_string_append_printf (text, " -%d", stop->lacking);
    }
}

static char *
describe (PlenaryShift *shift)
{
  GString *text = g_string_new (NULL);

  append_steps (text, shift);
  append_stops (text, shift);

  return g_string_free (text, FALSE);
}

/* What happens does what was said, in one step, and undoing it gives everything back. */
static void
assert_happens (PlenaryAgenda *agenda,
                PlenaryShift  *shift)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (plenary_history_do (history, "Shift", plenary_shift_create_edit (shift), &error));
  g_assert_no_error (error);

  for (guint i = 0; i < plenary_shift_get_n_steps (shift); i++)
    {
      const PlenaryShiftStep *step = plenary_shift_get_step (shift, i);
      int start, end;

      plenary_session_get_span (step->session, &start, &end);
      g_assert_cmpint (start, ==, step->start);
      g_assert_cmpint (end, ==, step->end);
    }

  plenary_history_undo (history, NULL);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (plenary_history_can_undo (history));
}

static void
assert_steps (PlenaryShift *shift,
              const char   *expected)
{
  g_autofree char *described = describe (shift);

  g_assert_cmpstr (described, ==, expected);

  if (plenary_shift_get_lacking (shift) > 0)
    g_assert_null (plenary_shift_create_edit (shift));
}

typedef struct
{
  const char        *name;
  const char        *day;
  const char        *from;      /* with a +, it has begun */
  int                minutes;
  PlenaryShiftGives  gives;
  const char        *expected;
  const char        *rooms[3];
} Case;

static const Case cases[] = {
  { "follows", "a 10:00 11:00; b 11:00 12:00; c 12:00 13:00", "b", 20, USUAL,
    "b 11:20 12:20; c 12:20 13:20 | day-end c -20" },
  { "nothing", "a 10:00 11:00; b 11:00 12:00", "a", 0, USUAL, "" },

  /* As the issue has it: the break gives 30 of 50, the rest the free time before what is fixed. */
  { "breaks-give",
    "p3 12:00 13:00; lunch 13:00 15:00 break least=90; p4 15:00 16:30; end 17:00 18:00 fixed",
    "p3", 50, USUAL,
    "p3 12:50 13:50; lunch 13:50 15:20 gives; p4 15:20 16:50 | fixed end" },
  { "breaks-do-not",
    "p3 12:00 13:00; lunch 13:00 15:00 break least=90; p4 15:00 16:30; end 17:00 18:00 fixed",
    "p3", 50, PLENARY_SHIFT_FREE_TIME,
    "p3 12:50 13:50; lunch 13:50 15:50; p4 15:50 17:20 | fixed end -20" },
  { "no-least", "a 10:00 11:00; b 11:00 12:00 break; day - 13:00", "a", 30, USUAL,
    "a 10:30 11:30; b 11:30 12:30" },
  { "least-is-more", "a 10:00 11:00; b 11:00 11:20 break least=30; day - 13:00", "a", 30, USUAL,
    "a 10:30 11:30; b 11:30 11:50" },
  { "a-break-itself", "a 10:00 11:00 meal least=10; b 11:00 12:00", "a", 40, USUAL,
    "a 10:40 11:00 gives" },
  { "sessions-give",
    "a 10:00 11:00; b 11:00 12:00 least=50; c 12:00 13:00 least=50; d 13:00 14:00; day - 20:00",
    "a", 15, USUAL | PLENARY_SHIFT_SESSIONS,
    "a 10:15 11:15; b 11:15 12:05 gives; c 12:05 13:00 gives" },
  { "sessions-do-not", "a 10:00 11:00; b 11:00 12:00 least=50; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; b 11:15 12:15" },
  { "a-break-that-is-fixed", "a 10:00 11:00; b 11:00 12:00 break least=5 fixed", "a", 15, USUAL,
    "a 10:15 11:15 | fixed b -15" },

  { "free-time-gives", "a 10:00 11:00; b 11:10 12:00; c 12:30 13:00", "a", 20, USUAL,
    "a 10:20 11:20; b 11:20 12:10 free=10 | free-time c" },
  { "free-time-does-not", "a 10:00 11:00; b 11:10 12:00; c 12:30 13:00; day - 14:00", "a", 20,
    PLENARY_SHIFT_BREAKS, "a 10:20 11:20; b 11:30 12:20; c 12:50 13:20" },
  { "free-time-before-fixed", "a 10:00 11:00; b 11:10 12:00; c 12:30 13:00 fixed; d 13:00 14:00",
    "a", 30, PLENARY_SHIFT_NOTHING, "a 10:30 11:30; b 11:40 12:30 | fixed c" },
  { "changeover", "a 10:00 11:00 in=r1 teardown=10; b 11:30 12:00 in=r1 setup=15; day - 14:00",
    "a", 20, USUAL, "a 10:20 11:20; b 11:45 12:15 free=5" },
  { "changeover-elsewhere", "a 10:00 11:00 in=r1 teardown=10; b 11:30 12:00 setup=15", "a", 20,
    USUAL, "a 10:20 11:20 | free-time b" },
  { "changeover-too-tight", "a 10:00 11:00 in=r1 teardown=10; b 11:05 12:00 in=r1; day - 14:00",
    "a", 20, USUAL, "a 10:20 11:20; b 11:25 12:20" },

  { "begun", "a 10:00 11:00; b 11:00 12:00; day - 14:00", "+a", 20, USUAL,
    "a 10:00 11:20; b 11:20 12:20" },
  { "begun-and-short", "a 10:00 11:00; b 11:00 12:00", "+a", -20, PLENARY_SHIFT_NOTHING,
    "a 10:00 10:40; b 10:40 11:40" },
  { "begun-and-none", "a 10:00 11:00", "+a", -70, PLENARY_SHIFT_NOTHING,
    "a 10:00 9:50 | length a -10" },
  { "the-day-ends", "day 9:00 12:30; a 10:00 11:00; b 11:00 12:00", "a", 45, USUAL,
    "a 10:45 11:45; b 11:45 12:45 | day-end b -15" },
  { "the-day-gives", "day 9:00 12:30; a 10:00 11:00; b 11:00 12:00", "a", 45,
    USUAL | PLENARY_SHIFT_DAY, "a 10:45 11:45; b 11:45 12:45" },
  { "over-the-end", "day 9:00 11:30; a 10:00 11:00; b 11:00 12:00", "a", 15, USUAL,
    "a 10:15 11:15; b 11:15 12:15 | day-end b -15" },
  { "past-midnight", "a 23:00 24:30; b 24:30 26:00; day - 27:00", "a", 45, USUAL,
    "a 23:45 25:15; b 25:15 26:45" },
  { "off-the-clock", "a 70:00 71:00", "a", 80, USUAL | PLENARY_SHIFT_DAY,
    "a 71:20 72:20 | clock a -21" },

  { "earlier", "a 10:00 11:00; b 11:30 12:00; c 12:10 13:00", "b", -20, PLENARY_SHIFT_NOTHING,
    "b 11:10 11:40; c 11:50 12:40" },
  { "earlier-alone", "a 10:00 11:00; b 11:30 12:00; c 12:10 13:00", "b", -20, USUAL,
    "b 11:10 11:40" },
  { "earlier-too-far", "a 10:00 11:00; b 11:30 12:00", "b", -40, PLENARY_SHIFT_NOTHING,
    "b 10:50 11:20 | session a -10" },
  { "earlier-into-a-break", "a 9:00 10:00 break least=45; b 10:00 11:00; c 11:00 12:00", "b", -15,
    PLENARY_SHIFT_BREAKS, "a 9:00 9:45 gives; b 9:45 10:45; c 10:45 11:45" },
  { "earlier-into-a-short-break", "a 9:00 10:00 break least=50; b 10:00 11:00", "b", -15,
    PLENARY_SHIFT_BREAKS, "a 9:00 9:50 gives; b 9:45 10:45 | session a -5" },
  { "earlier-than-the-day", "day 9:30 12:00; a 10:00 11:00", "a", -40, PLENARY_SHIFT_NOTHING,
    "a 9:20 10:20 | day-start a -10" },
  { "earlier-up-to-fixed", "a 10:00 11:00; b 11:00 12:00 fixed; c 12:00 13:00", "a", -10,
    PLENARY_SHIFT_NOTHING, "a 9:50 10:50 | fixed b" },

  { "parallel", "a 10:00 11:00 in=r1; b 10:00 11:00 in=r2; c 11:00 12:00 in=r1; "
    "d 11:00 12:00 in=r2; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; c 11:15 12:15" },
  { "a-plenary-ties", "a 10:00 11:00 in=r1; b 10:00 10:30 in=r2; lunch 11:00 12:00 break; "
    "c 12:00 13:00 in=r1; d 12:00 13:00 in=r2; e 13:00 14:00 in=r3 everyone; day - 20:00",
    "a", 15, USUAL, "a 10:15 11:15; lunch 11:15 12:15; c 12:15 13:15; d 12:15 13:15; "
    "e 13:15 14:15" },
  { "the-last-decides", "a 10:00 11:00 in=r1; b 10:00 10:50 in=r2; lunch 11:00 12:00 break; "
    "day - 20:00", "b", 15, USUAL, "b 10:15 11:05; lunch 11:05 12:05 free=10" },
  { "earlier-waits-for-others", "a 10:00 11:00 in=r1; b 10:00 10:50 in=r2; lunch 11:00 12:00 break",
    "a", -15, PLENARY_SHIFT_NOTHING, "a 9:45 10:45; lunch 10:50 11:50" },
  { "two-rooms", "a 10:00 11:00 in=r1; b 11:00 12:00 in=r1,r2; c 12:00 13:00 in=r2; "
    "d 12:00 13:00 in=r3; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; b 11:15 12:15; c 12:15 13:15" },
  { "only-this-room", "a 10:00 11:00 in=r1; b 11:10 12:00 in=r1; lunch 12:00 13:00 break", "a", 15,
    USUAL, "a 10:15 11:15; b 11:15 12:05 free=10 | room lunch -5", { "r1" } },
  { "only-another-room", "a 10:00 11:00 in=r1", "a", 15, USUAL | PLENARY_SHIFT_DAY,
    " | room a -15", { "r2" } },
  { "only-these-rooms", "a 10:00 11:00 in=r1; b 11:00 12:00 in=r1,r2; c 12:00 13:00 in=r2; "
    "d 13:00 14:00 in=r2,r3; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; b 11:15 12:15; c 12:15 13:15 | room d -15", { "r1", "r2" } },
  { "yard", "a 10:00 11:00 in=yard; b 11:00 12:00 in=yard; lunch 12:00 13:00 break; "
    "c 13:00 14:00 in=yard; d 13:00 14:00 in=yard; day - 20:00", "b", 15, USUAL,
    "b 11:15 12:15; lunch 12:15 13:15; c 13:15 14:15; d 13:15 14:15" },
  { "yard-alone", "a 10:00 11:00 in=yard; b 11:00 12:00 in=yard", "a", 15, USUAL,
    "a 10:15 11:15" },

  { "at-once", "a 10:00 11:00; b 10:00 11:00; c 11:00 12:00; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; c 11:15 12:15" },
  { "both-at-once", "z 9:00 10:00; a 10:00 11:00; b 10:00 11:00; c 11:00 12:00; day - 20:00",
    "z", 15, USUAL, "z 9:15 10:15; a 10:15 11:15; b 10:15 11:15; c 11:15 12:15" },
  { "overlap-stays", "a 10:00 11:15; b 11:00 12:00; c 12:00 13:00; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:30; b 11:15 12:15; c 12:15 13:15" },
  { "within", "a 9:00 12:00; b 10:00 11:00; c 12:00 13:00; day - 20:00", "b", 30, USUAL,
    "b 10:30 11:30 | free-time c" },
  { "marker-goes-along", "a 10:00 11:00; m 11:00 - marker; b 11:00 12:00; day - 20:00", "a", 15,
    USUAL, "a 10:15 11:15; m 11:15 11:15; b 11:15 12:15" },
  { "marker-after", "a 10:00 11:00; b 11:00 12:00; m 11:00 - marker; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; m 11:15 11:15; b 11:15 12:15" },
  { "end-before-start", "a 10:00 11:00; b 11:00 10:30; c 11:00 12:00; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; b 11:15 10:45; c 11:15 12:15" },

  { "left-to-the-one-before", "a 10:00 11:00; b - 12:00; c - 13:00; m - - marker; day - 20:00", "a",
    15, USUAL, "a 10:15 11:15; b 11:15 12:15; c 12:15 13:15; m 13:15 13:15" },
  { "left-but-not-following", "a 10:00 11:00 in=r1; b - 12:00 in=r2; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15" },
  { "not-in-order", "b 11:00 12:00; a 10:00 11:00; day - 20:00", "a", 15, USUAL,
    "a 10:15 11:15; b 11:15 12:15" },
  { "open", "a 10:00 -; b 11:00 12:00; c 12:00 13:00; day - 20:00", "a", 15, USUAL,
    "a 10:15 -; b 11:15 12:15; c 12:15 13:15" },
  { "open-and-begun", "a 10:00 -; b 11:00 12:00; day - 20:00", "+a", 15, USUAL,
    "b 11:15 12:15" },
  { "unknown-stays", "a 10:00 11:00; b 11:00 -; c - 13:00; d 14:00 15:00; day - 20:00", "a", 15,
    USUAL, "a 10:15 11:15; b 11:15 -; d 14:15 15:15" },
  { "unknown", "a 10:00 -; b - 12:00", "b", 15, USUAL, " | unknown b -15" },
  { "cancelled-stays", "a 10:00 11:00; b 11:00 12:00 cancelled; c - 13:00; day - 20:00", "a", 15,
    USUAL, "a 10:15 11:15 | free-time c" },
  { "cancelled", "a 10:00 11:00 cancelled", "a", 15, USUAL, " | unknown a -15" },
  { "fixed-itself", "a 10:00 11:00 fixed; b 11:00 12:00", "a", 15, USUAL | PLENARY_SHIFT_DAY,
    " | fixed a -15" },
  { "fixed-and-begun", "a 10:00 11:00 fixed; b 11:00 12:00", "+a", 15, USUAL | PLENARY_SHIFT_DAY,
    " | fixed a -15" },
};

static void
test_shift_case (gconstpointer data)
{
  const Case *test = data;
  gboolean is_begun = *test->from == '+';
  g_autoptr(PlenaryAgenda) agenda = day_text_read (test->day);
  PlenaryShiftTerms terms = { test->gives, test->rooms[0] != NULL ? test->rooms : NULL };
  PlenarySession *session = plenary_agenda_find (agenda, test->from + (is_begun ? 1 : 0));
  g_autoptr(PlenaryShift) shift = plenary_shift_new_late (session, test->minutes, is_begun, &terms);

  assert_steps (shift, test->expected);

  if (plenary_shift_get_lacking (shift) == 0)
    assert_happens (agenda, shift);
}

/* By so much less it works. */
static void
test_shift_lacking (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *test = &cases[i];
      gboolean is_begun = *test->from == '+';
      g_autoptr(PlenaryAgenda) agenda = day_text_read (test->day);
      PlenaryShiftTerms terms = { test->gives, test->rooms[0] != NULL ? test->rooms : NULL };
      PlenarySession *session = plenary_agenda_find (agenda, test->from + (is_begun ? 1 : 0));
      g_autoptr(PlenaryShift) shift =
        plenary_shift_new_late (session, test->minutes, is_begun, &terms);
      int lacking = plenary_shift_get_lacking (shift);
      int less = test->minutes > 0 ? test->minutes - lacking : test->minutes + lacking;
      g_autoptr(PlenaryShift) again = plenary_shift_new_late (session, less, is_begun, &terms);

      g_assert_cmpint (plenary_shift_get_lacking (again), ==, 0);
    }
}

static void
test_shift_ends (void)
{
  g_autoptr(PlenaryAgenda) agenda = day_text_read ("a 10:00 11:00; b 11:00 12:00; c - - marker");
  PlenaryShiftTerms terms = { USUAL | PLENARY_SHIFT_DAY };
  g_autoptr(PlenaryShift) shift =
    plenary_shift_new_late (plenary_agenda_find (agenda, "a"), 25, FALSE, &terms);
  int old_end, end;

  plenary_shift_get_ends (shift, &old_end, &end);
  g_assert_cmpint (old_end, ==, 12 * 60);
  g_assert_cmpint (end, ==, 12 * 60 + 25);
}

typedef struct
{
  const char        *name;
  const char        *day;
  PlenaryShiftPlace  place;
  const char        *id;        /* of what is placed; NULL for what is new */
  PlenaryShiftGives  gives;
  const char        *expected;
  const char        *times;     /* of all afterwards */
} Placing;

#define AT(hour, minute) ((hour) * 60 + (minute))

static const char *const r1[] = { "r1", NULL };
static const char *const r2[] = { "r2", NULL };

static const Placing placings[] = {
  { "insert", "a 10:00 11:00; b 11:00 12:00; c 12:30 13:00",
    { NULL, AT (11, 0), AT (12, 0), NULL, 1 }, NULL, PLENARY_SHIFT_DAY,
    "b 12:00 13:00; c 13:00 13:30 free=30",
    "a 10:00 11:00; new 11:00 12:00; b 12:00 13:00; c 13:00 13:30" },
  { "insert-into-a-gap", "a 10:00 11:00; b 12:00 13:00",
    { NULL, AT (11, 0), AT (12, 0), NULL, 1 }, NULL, PLENARY_SHIFT_NOTHING, "",
    "a 10:00 11:00; new 11:00 12:00; b 12:00 13:00" },
  { "insert-in-a-room", "a 10:00 11:00 in=r1; b 11:00 12:00 in=r1; c 11:00 12:00 in=r2",
    { NULL, AT (11, 0), AT (11, 15), r1, 1 }, NULL, PLENARY_SHIFT_DAY, "b 11:15 12:15",
    "a 10:00 11:00; new 11:00 11:15; b 11:15 12:15; c 11:00 12:00" },
  { "insert-lacking", "a 10:00 11:00; b 11:00 12:00; c 12:30 13:00 fixed",
    { NULL, AT (11, 0), AT (12, 0), NULL, 1 }, NULL, PLENARY_SHIFT_DAY,
    "b 12:00 13:00 | fixed c -30", NULL },
  { "insert-before-a-marker", "a 10:00 11:00; end - - marker",
    { NULL, AT (11, 0), AT (12, 0), NULL, 1 }, NULL, PLENARY_SHIFT_DAY, "end 12:00 12:00",
    "a 10:00 11:00; new 11:00 12:00; end 12:00 12:00" },
  { "insert-after-a-marker", "a 10:00 11:00; end - - marker",
    { NULL, AT (11, 0), AT (12, 0), NULL, 2 }, NULL, PLENARY_SHIFT_DAY, "",
    "a 10:00 11:00; end 11:00 11:00; new 11:00 12:00" },
  { "insert-later-before-a-marker", "a 10:00 11:00; end - - marker",
    { NULL, AT (14, 0), AT (15, 0), NULL, 1 }, NULL, PLENARY_SHIFT_DAY, "end 15:00 15:00",
    "a 10:00 11:00; new 14:00 15:00; end 15:00 15:00" },
  { "insert-where-others-end-after-a-marker", "b 19:00 22:00; a 10:00 11:00; end - - marker",
    { NULL, AT (14, 0), AT (15, 0), NULL, 1 }, NULL, PLENARY_SHIFT_DAY, "",
    "b 19:00 22:00; new 14:00 15:00; a 10:00 11:00; end 11:00 11:00" },
  { "move-past-a-marker", "a 10:00 11:00; b 11:00 12:00; end - - marker",
    { NULL, AT (14, 0), AT (15, 0) }, "a", PLENARY_SHIFT_DAY, "end 15:00 15:00; a 14:00 15:00",
    "a 14:00 15:00; b 11:00 12:00; end 15:00 15:00" },
  { "insert-and-be-left", "a 10:00 11:00; b - 12:00; c - 13:00",
    { NULL, AT (11, 0), AT (12, 0), NULL, 1 }, NULL, PLENARY_SHIFT_DAY,
    "b 12:00 13:00; c 13:00 14:00",
    "a 10:00 11:00; new 11:00 12:00; b 12:00 13:00; c 13:00 14:00" },
  { "insert-elsewhere", "a 10:00 11:00 in=r1; b - 12:00 in=r1",
    { NULL, AT (11, 0), AT (12, 0), r2, 1 }, NULL, PLENARY_SHIFT_DAY, "",
    "a 10:00 11:00; new 11:00 12:00; b 11:00 12:00" },

  /* As the picture of editing has it. */
  { "move", "p6 15:00 16:30; closing 16:30 17:00 closing; end - - marker",
    { NULL, AT (15, 15), AT (16, 45) }, "p6", PLENARY_SHIFT_DAY,
    "p6 15:15 16:45; closing 16:45 17:15; end 17:15 17:15",
    "p6 15:15 16:45; closing 16:45 17:15; end 17:15 17:15" },
  { "move-nowhere", "a 10:00 11:15; b 11:00 12:00; c 11:30 12:30; m 10:00 10:00; n 11:15 11:15",
    { NULL, AT (10, 0), AT (11, 15) }, "a", PLENARY_SHIFT_NOTHING, "",
    "a 10:00 11:15; b 11:00 12:00; c 11:30 12:30; m 10:00 10:00; n 11:15 11:15" },
  { "move-earlier", "a 10:00 11:00; b 11:30 12:00; c 12:00 13:00",
    { NULL, AT (11, 15), AT (11, 45) }, "b", PLENARY_SHIFT_NOTHING, "b 11:15 11:45",
    "a 10:00 11:00; b 11:15 11:45; c 12:00 13:00" },
  { "move-earlier-into", "a 10:00 11:00; b 11:30 12:00", { NULL, AT (10, 45), AT (11, 15) }, "b",
    PLENARY_SHIFT_NOTHING, "b 10:45 11:15 | session a -15", NULL },
  { "move-over-others", "a 10:00 11:00; b 11:00 12:00; c 12:00 13:00",
    { NULL, AT (12, 0), AT (13, 0) }, "a", PLENARY_SHIFT_DAY, "a 12:00 13:00; c 13:00 14:00",
    "a 12:00 13:00; b 11:00 12:00; c 13:00 14:00" },
  { "move-before-others", "a 10:00 11:00; b 11:00 12:00; c 12:00 13:00",
    { NULL, AT (10, 0), AT (11, 0) }, "c", PLENARY_SHIFT_DAY,
    "c 10:00 11:00; a 11:00 12:00; b 12:00 13:00",
    "a 11:00 12:00; b 12:00 13:00; c 10:00 11:00" },
  { "move-fixed", "a 10:00 11:00 fixed; b 11:00 12:00", { NULL, AT (10, 15), AT (11, 15) }, "a",
    PLENARY_SHIFT_DAY, "a 10:15 11:15; b 11:15 12:15", "a 10:15 11:15; b 11:15 12:15" },
  { "move-what-overlaps", "a 10:00 11:15; b 11:00 12:00", { NULL, AT (10, 5), AT (11, 20) }, "a",
    PLENARY_SHIFT_DAY, "a 10:05 11:20; b 11:05 12:05", "a 10:05 11:20; b 11:05 12:05" },
  { "move-cancelled", "a 10:00 11:00 cancelled; b 11:00 12:00", { NULL, AT (10, 15), AT (11, 15) },
    "a", PLENARY_SHIFT_NOTHING, "a 10:15 11:15", "a 10:15 11:15; b 11:00 12:00" },
  { "move-to-a-room", "a 10:00 11:00 in=r1; b 10:00 11:00 in=r2",
    { NULL, AT (10, 0), AT (11, 0), r2 }, "a", PLENARY_SHIFT_DAY, "b 11:00 12:00",
    "a 10:00 11:00; b 11:00 12:00" },
  { "make-room", "a 10:00 11:00; b 10:30 11:30; c 11:30 12:00",
    { NULL, AT (10, 0), AT (11, 0), NULL, 0, TRUE }, "a", PLENARY_SHIFT_DAY,
    "b 11:00 12:00; c 12:00 12:30", "a 10:00 11:00; b 11:00 12:00; c 12:00 12:30" },
  { "make-room-at-once", "b 10:00 11:00; a 10:00 11:00; c 11:30 12:00",
    { NULL, AT (10, 0), AT (11, 0), NULL, 0, TRUE }, "a", PLENARY_SHIFT_DAY,
    "b 11:00 12:00; c 12:00 12:30 free=30", "b 11:00 12:00; a 10:00 11:00; c 12:00 12:30" },
  { "resize", "a 10:00 11:00; b 11:00 12:00; c 12:00 13:00 break least=30; d 13:00 14:00",
    { NULL, AT (10, 0), AT (11, 10) }, "a", PLENARY_SHIFT_BREAKS,
    "a 10:00 11:10; b 11:10 12:10; c 12:10 13:00 gives",
    "a 10:00 11:10; b 11:10 12:10; c 12:10 13:00; d 13:00 14:00" },
  { "resize-start", "a 10:00 11:00 break least=30; b 11:00 12:00",
    { NULL, AT (10, 45), AT (12, 0) }, "b", PLENARY_SHIFT_BREAKS,
    "a 10:00 10:45 gives; b 10:45 12:00", "a 10:00 10:45; b 10:45 12:00" },
  { "give-an-end", "a 10:00 -; b 11:00 12:00", { NULL, AT (10, 0), AT (11, 30) }, "a",
    PLENARY_SHIFT_DAY, "a 10:00 11:30; b 11:30 12:30", "a 10:00 11:30; b 11:30 12:30" },
};

/* What is new comes in the same step. */
static PlenaryEdit *
create_whole (PlenaryDay              *day,
              const PlenaryShiftPlace *place,
              PlenaryShift            *shift)
{
  g_autoptr(PlenaryEdit) edit = plenary_shift_create_edit (shift);
  g_autoptr(PlenaryEdit) insert =
    plenary_edit_insert (PLENARY_ENTITY_SESSION, PLENARY_ENTITY (day), place->index, "new",
                         g_variant_new_parsed ("{'start': <%i>, 'end': <%i>}",
                                               place->start, place->end));
  PlenaryEdit *both[] = { insert, edit };

  return place->session != NULL ? g_steal_pointer (&edit) :
                                  plenary_edit_join (both, G_N_ELEMENTS (both));
}

static void
test_shift_place (gconstpointer data)
{
  const Placing *test = data;
  g_autoptr(PlenaryAgenda) agenda = day_text_read (test->day);
  PlenaryDay *day = plenary_agenda_find (agenda, "the-day");
  PlenaryShiftTerms terms = { test->gives };
  PlenaryShiftPlace place = test->place;
  g_autoptr(PlenaryShift) shift = NULL;
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(PlenaryEdit) back = NULL;
  g_autofree char *times = NULL;

  place.session = test->id != NULL ? plenary_agenda_find (agenda, test->id) : NULL;
  shift = plenary_shift_new_place (day, &place, 1, &terms);
  assert_steps (shift, test->expected);

  if (test->times == NULL)
    return;

  edit = create_whole (day, &place, shift);
  back = plenary_edit_apply (edit, agenda, NULL);
  times = day_text_write (agenda);
  g_assert_cmpstr (times, ==, test->times);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/shift/late/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_shift_case);
    }

  for (guint i = 0; i < G_N_ELEMENTS (placings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/shift/place/%s", placings[i].name);

      g_test_add_data_func (path, &placings[i], test_shift_place);
    }

  g_test_add_func ("/model/shift/lacking", test_shift_lacking);
  g_test_add_func ("/model/shift/ends", test_shift_ends);

  return g_test_run ();
}
