/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is true of every shift, tried on days that nobody wrote. */

#include "plenary-history.h"
#include "plenary-shift.h"
#include "plenary-time.h"

#include "agenda-dump.h"
#include "day-text.h"
#include "random-agenda.h"
#include "random-day.h"
#include "random-values.h"

#define ROUNDS 1200
#define WILD_ROUNDS 100

typedef struct
{
  int start;
  int end;
} Span;

static PlenaryDay *
get_day (PlenaryAgenda *agenda)
{
  return plenary_agenda_find (agenda, "the-day");
}

static PlenarySession *
get_session (PlenaryDay *day,
             guint       index)
{
  return plenary_list_get (plenary_day_get_sessions (day), index);
}

static guint
get_n (PlenaryDay *day)
{
  return plenary_list_get_n_items (plenary_day_get_sessions (day));
}

static Span *
get_spans (PlenaryDay *day)
{
  Span *spans = g_new (Span, get_n (day));

  for (guint i = 0; i < get_n (day); i++)
    plenary_day_get_span (day, i, &spans[i].start, &spans[i].end);

  return spans;
}

static gboolean
takes_part (PlenarySession *session,
            const Span     *span)
{
  return span->start != PLENARY_TIME_NONE && !plenary_session_is_cancelled (session);
}

static gboolean
is_for_all (PlenarySession *session)
{
  return plenary_entity_get_flag (PLENARY_ENTITY (session), PLENARY_MEMBER_EVERYONE) ||
         plenary_session_get_rooms (session)[0] == NULL;
}

/* Whether two cannot be at once. */
static gboolean
are_bound (PlenarySession *a,
           PlenarySession *b)
{
  const char *const *rooms = plenary_session_get_rooms (a);

  if (is_for_all (a) || is_for_all (b))
    return TRUE;

  for (guint i = 0; rooms[i] != NULL; i++)
    if (!g_str_equal (rooms[i], "yard") &&
        g_strv_contains (plenary_session_get_rooms (b), rooms[i]))
      return TRUE;

  return FALSE;
}

/* How long after the start of the second the first ends. */
static int
get_overlap (const Span *a,
             const Span *b)
{
  return MAX (a->start, a->end) - b->start;
}

/* Nothing that was one after the other is not, and what overlapped does not more than it did. */
static void
assert_order (PlenaryDay     *day,
              const Span     *old,
              const Span     *new,
              PlenarySession *placed)
{
  for (guint i = 0; i < get_n (day); i++)
    for (guint j = 0; j < get_n (day); j++)
      {
        PlenarySession *a = get_session (day, i);
        PlenarySession *b = get_session (day, j);
        int overlap = get_overlap (&old[i], &old[j]);

        if (i == j || a == placed || b == placed || !takes_part (a, &old[i]) ||
            !takes_part (b, &old[j]) || !are_bound (a, b) || old[i].start >= old[j].start)
          continue;

        g_assert_cmpint (get_overlap (&new[i], &new[j]), <=, MAX (overlap, 0));
      }
}

/* What each session may be: where it was, or moved whole, or shorter but not too short. */
static void
assert_lengths (PlenaryDay        *day,
                const Span        *old,
                const Span        *new,
                PlenarySession    *asked,
                PlenaryShiftGives  gives)
{
  for (guint i = 0; i < get_n (day); i++)
    {
      PlenarySession *session = get_session (day, i);
      PlenaryEntity *entity = PLENARY_ENTITY (session);
      int least = plenary_entity_get_number (entity, PLENARY_MEMBER_LEAST);
      gboolean is_break = plenary_session_is_kind (session, "break");
      PlenaryShiftGives needed = is_break ? PLENARY_SHIFT_BREAKS : PLENARY_SHIFT_SESSIONS;
      int length = new[i].end - new[i].start;
      int old_length = old[i].end - old[i].start;

      /* What was unknown may come to be known. */
      if (session == asked || old[i].start == PLENARY_TIME_NONE)
        continue;

      if (plenary_entity_get_flag (entity, PLENARY_MEMBER_FIXED) || !takes_part (session, &old[i]))
        {
          g_assert_cmpint (new[i].start, ==, old[i].start);
          g_assert_cmpint (new[i].end, ==, old[i].end);
        }
      else if (old[i].end == PLENARY_TIME_NONE)
        {
          g_assert_cmpint (new[i].end, ==, PLENARY_TIME_NONE);
        }
      else if (length != old_length)
        {
          g_assert_cmpint (least, >=, 0);
          g_assert_true ((gives & needed) != 0);
          g_assert_cmpint (length, >=, least);
          g_assert_cmpint (length, <, old_length);
        }
    }
}

static void
assert_rooms (PlenaryShift      *shift,
              const char *const *rooms)
{
  for (guint i = 0; i < plenary_shift_get_n_steps (shift); i++)
    {
      PlenarySession *session = plenary_shift_get_step (shift, i)->session;
      const char *const *own = plenary_session_get_rooms (session);

      g_assert_false (is_for_all (session));

      for (guint j = 0; own[j] != NULL; j++)
        g_assert_true (g_strv_contains (rooms, own[j]));
    }
}

static void
assert_within_day (PlenaryDay *day,
                   const Span *old,
                   const Span *new)
{
  int end = plenary_day_get_end (day);

  for (guint i = 0; end >= 0 && i < get_n (day); i++)
    if (takes_part (get_session (day, i), &old[i]))
      g_assert_cmpint (new[i].end, <=, MAX (end, MAX (old[i].start, old[i].end)));
}

/* Makes it happen, looks at what came of it, and takes it back. */
static void
assert_shift (PlenaryDay        *day,
              PlenaryShift      *shift,
              PlenarySession    *asked,
              gboolean           is_placed,
              PlenaryShiftTerms *terms)
{
  PlenaryAgenda *agenda = PLENARY_AGENDA (plenary_entity_get_parent (PLENARY_ENTITY (day)));
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autofree Span *old = get_spans (day);
  g_autofree Span *new = NULL;
  g_autoptr(GError) error = NULL;

  plenary_history_do (history, "Shift", plenary_shift_create_edit (shift), &error);
  g_assert_no_error (error);
  new = get_spans (day);

  for (guint i = 0; i < plenary_shift_get_n_steps (shift); i++)
    {
      const PlenaryShiftStep *step = plenary_shift_get_step (shift, i);
      int start, end;

      plenary_session_get_span (step->session, &start, &end);
      g_assert_cmpint (start, ==, step->start);
      g_assert_cmpint (end, ==, step->end);
    }

  assert_order (day, old, new, is_placed ? asked : NULL);
  assert_lengths (day, old, new, asked, terms->gives);

  if (terms->rooms != NULL && !is_placed)
    assert_rooms (shift, terms->rooms);
  if ((terms->gives & PLENARY_SHIFT_DAY) == 0)
    assert_within_day (day, old, new);

  plenary_history_undo (history, NULL);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
}

static PlenaryShiftTerms
make_terms (GRand *rand)
{
  static const char *const rooms[] = { "r1", "r2", NULL };
  PlenaryShiftTerms terms = { (PlenaryShiftGives) g_rand_int_range (rand, 0, 16),
                              random_chance (rand, 0.2) ? rooms : NULL };

  return terms;
}

static PlenarySession *
pick (PlenaryDay *day,
      GRand      *rand)
{
  return get_session (day, (guint) g_rand_int_range (rand, 0, (gint32) get_n (day)));
}

static void
test_shift_late (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  guint n_working = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_day (rand, random_chance (rand, 0.5));
      g_autoptr(PlenaryAgenda) agenda = day_text_read (text);
      PlenaryDay *day = get_day (agenda);
      PlenarySession *session = pick (day, rand);
      PlenaryShiftTerms terms = make_terms (rand);
      int minutes = g_rand_int_range (rand, -60, 120);
      gboolean is_begun = random_chance (rand, 0.3);
      g_autoptr(PlenaryShift) shift = plenary_shift_new_late (session, minutes, is_begun, &terms);

      g_test_message ("%u: %s by %d, %d, on terms %u: %s", i,
                      plenary_entity_get_id (PLENARY_ENTITY (session)), minutes, is_begun,
                      terms.gives, text);

      if (plenary_shift_get_lacking (shift) > 0)
        continue;

      n_working++;
      assert_shift (day, shift, session, FALSE, &terms);
    }

  g_assert_cmpuint (n_working, >, ROUNDS / 5);
  g_rand_free (rand);
}

static void
test_shift_nothing (void)
{
  GRand *rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < ROUNDS / 4; i++)
    {
      g_autofree char *text = random_day (rand, random_chance (rand, 0.5));
      g_autoptr(PlenaryAgenda) agenda = day_text_read (text);
      PlenaryDay *day = get_day (agenda);
      PlenarySession *session = pick (day, rand);
      PlenaryShiftTerms terms = make_terms (rand);
      PlenaryShiftPlace place = { session };
      g_autoptr(PlenaryShift) late = plenary_shift_new_late (session, 0, FALSE, &terms);
      g_autoptr(PlenaryShift) same = NULL;
      g_autoptr(PlenaryEdit) edit = plenary_shift_create_edit (late);

      g_test_message ("%u: %s in %s", i, plenary_entity_get_id (PLENARY_ENTITY (session)), text);
      plenary_session_get_span (session, &place.start, &place.end);
      g_assert_cmpuint (plenary_shift_get_n_steps (late), ==, 0);
      g_assert_true (plenary_edit_is_empty (edit));

      if (place.start == PLENARY_TIME_NONE)
        continue;

      same = plenary_shift_new_place (day, &place, 1, &terms);
      g_assert_cmpuint (plenary_shift_get_n_steps (same), ==, 0);
      g_assert_cmpuint (plenary_shift_get_n_stops (same), ==, 0);
    }

  g_rand_free (rand);
}

/* Where nothing gives, earlier brings back what later has moved. */
static void
test_shift_and_back (void)
{
  GRand *rand = g_rand_new_with_seed (3);
  PlenaryShiftTerms terms = { PLENARY_SHIFT_DAY };
  guint n_working = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_day (rand, TRUE);
      g_autoptr(PlenaryAgenda) agenda = day_text_read (text);
      PlenaryDay *day = get_day (agenda);
      PlenarySession *session = pick (day, rand);
      int minutes = g_rand_int_range (rand, 1, 120);
      gboolean is_begun = random_chance (rand, 0.3);
      g_autofree char *before = day_text_write (agenda);
      g_autofree char *after = NULL;
      g_autoptr(PlenaryShift) later = plenary_shift_new_late (session, minutes, is_begun, &terms);
      g_autoptr(PlenaryShift) earlier = NULL;
      g_autoptr(PlenaryEdit) edit = plenary_shift_create_edit (later);
      g_autoptr(PlenaryEdit) back = NULL;
      g_autoptr(PlenaryEdit) first = NULL;
      g_autoptr(PlenaryEdit) second = NULL;

      g_test_message ("%u: %s by %d, %d: %s", i,
                      plenary_entity_get_id (PLENARY_ENTITY (session)), minutes, is_begun, text);

      if (edit == NULL)
        continue;

      first = plenary_edit_apply (edit, agenda, NULL);
      earlier = plenary_shift_new_late (session, -minutes, is_begun, &terms);
      back = plenary_shift_create_edit (earlier);
      g_assert_nonnull (back);
      second = plenary_edit_apply (back, agenda, NULL);
      after = day_text_write (agenda);
      g_assert_cmpstr (after, ==, before);
      n_working++;
    }

  g_assert_cmpuint (n_working, >, ROUNDS / 5);
  g_rand_free (rand);
}

/* By what is said to be lacking less it works, and not by less than that. */
static void
test_shift_lacking (void)
{
  GRand *rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_day (rand, random_chance (rand, 0.5));
      g_autoptr(PlenaryAgenda) agenda = day_text_read (text);
      PlenarySession *session = pick (get_day (agenda), rand);
      PlenaryShiftTerms terms = make_terms (rand);
      int minutes = g_rand_int_range (rand, 1, 120) * (random_chance (rand, 0.3) ? -1 : 1);
      g_autoptr(PlenaryShift) shift = plenary_shift_new_late (session, minutes, FALSE, &terms);
      int lacking = plenary_shift_get_lacking (shift);
      int sign = minutes > 0 ? 1 : -1;
      g_autoptr(PlenaryShift) less =
        plenary_shift_new_late (session, minutes - sign * lacking, FALSE, &terms);
      g_autoptr(PlenaryShift) more =
        plenary_shift_new_late (session, minutes - sign * (lacking - 1), FALSE, &terms);

      g_test_message ("%u: %s by %d, terms %u, lacking %d: %s", i,
                      plenary_entity_get_id (PLENARY_ENTITY (session)), minutes, terms.gives,
                      lacking, text);
      g_assert_cmpint (lacking, <=, ABS (minutes));
      g_assert_cmpint (plenary_shift_get_lacking (less), ==, 0);

      if (lacking > 0)
        g_assert_cmpint (plenary_shift_get_lacking (more), ==, 1);
    }

  g_rand_free (rand);
}

static void
test_shift_place (void)
{
  GRand *rand = g_rand_new_with_seed (5);
  guint n_working = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_day (rand, random_chance (rand, 0.5));
      g_autoptr(PlenaryAgenda) agenda = day_text_read (text);
      PlenaryDay *day = get_day (agenda);
      PlenarySession *session = pick (day, rand);
      PlenaryShiftTerms terms = make_terms (rand);
      PlenaryShiftPlace place = { session };
      g_autoptr(PlenaryShift) shift = NULL;

      place.start = g_rand_int_range (rand, 0, 1200);
      place.end = place.start + g_rand_int_range (rand, 0, 120);
      place.clears = random_chance (rand, 0.3);
      shift = plenary_shift_new_place (day, &place, 1, &terms);
      g_test_message ("%u: %s to %d–%d, %d, on terms %u: %s", i,
                      plenary_entity_get_id (PLENARY_ENTITY (session)), place.start, place.end,
                      place.clears, terms.gives, text);

      if (plenary_shift_get_lacking (shift) > 0)
        continue;

      n_working++;
      assert_shift (day, shift, session, TRUE, &terms);
    }

  g_assert_cmpuint (n_working, >, ROUNDS / 10);
  g_rand_free (rand);
}

/* What clears its place stands there alone. */
static void
test_shift_clear (void)
{
  GRand *rand = g_rand_new_with_seed (6);
  guint n_working = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_day (rand, random_chance (rand, 0.5));
      g_autoptr(PlenaryAgenda) agenda = day_text_read (text);
      PlenaryDay *day = get_day (agenda);
      PlenarySession *session = pick (day, rand);
      PlenaryShiftTerms terms = { PLENARY_SHIFT_BREAKS | PLENARY_SHIFT_DAY };
      PlenaryShiftPlace place = { session, g_rand_int_range (rand, 400, 1200) };
      g_autoptr(PlenaryShift) shift = NULL;
      g_autoptr(PlenaryEdit) edit = NULL;
      g_autoptr(PlenaryEdit) back = NULL;

      place.end = place.start + g_rand_int_range (rand, 1, 120);
      place.clears = TRUE;
      shift = plenary_shift_new_place (day, &place, 1, &terms);
      edit = plenary_shift_create_edit (shift);
      g_test_message ("%u: %s to %d–%d in %s", i,
                      plenary_entity_get_id (PLENARY_ENTITY (session)), place.start, place.end,
                      text);

      if (edit == NULL || plenary_session_is_cancelled (session))
        continue;

      n_working++;
      back = plenary_edit_apply (edit, agenda, NULL);
      g_assert_nonnull (back);

      for (guint j = 0; j < get_n (day); j++)
        {
          PlenarySession *other = get_session (day, j);
          Span span;

          plenary_session_get_span (other, &span.start, &span.end);

          if (other != session && takes_part (other, &span) && are_bound (session, other))
            g_assert_true (span.start >= place.end || MAX (span.start, span.end) <= place.start);
        }
    }

  g_assert_cmpuint (n_working, >, ROUNDS / 10);
  g_rand_free (rand);
}

static void
shift_wild (PlenaryDay *day,
            GRand      *rand)
{
  for (guint i = 0; i < get_n (day); i++)
    {
      PlenarySession *session = get_session (day, i);
      PlenaryShiftTerms terms = make_terms (rand);
      int minutes = g_rand_int_range (rand, -5000, 5000);
      PlenaryShiftPlace place = { session, g_rand_int_range (rand, 0, PLENARY_TIME_LAST) };
      g_autoptr(PlenaryShift) late =
        plenary_shift_new_late (session, minutes, random_chance (rand, 0.5), &terms);
      g_autoptr(PlenaryShift) placed = NULL;

      place.end = MIN (place.start + 60, PLENARY_TIME_LAST);
      placed = plenary_shift_new_place (day, &place, 1, &terms);

      if (plenary_shift_get_lacking (late) == 0)
        assert_shift (day, late, session, TRUE, &terms);
      if (plenary_shift_get_lacking (placed) == 0)
        assert_shift (day, placed, session, TRUE, &terms);
    }
}

static void
test_shift_wild (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (guint32 i = 0; i < WILD_ROUNDS; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_agenda_wild (i);
      PlenaryList *days = plenary_agenda_get_days (agenda);

      for (guint j = 0; j < plenary_list_get_n_items (days); j++)
        shift_wild (plenary_list_get (days, j), rand);
    }

  g_rand_free (rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/shift/properties/late", test_shift_late);
  g_test_add_func ("/model/shift/properties/nothing", test_shift_nothing);
  g_test_add_func ("/model/shift/properties/and-back", test_shift_and_back);
  g_test_add_func ("/model/shift/properties/lacking", test_shift_lacking);
  g_test_add_func ("/model/shift/properties/place", test_shift_place);
  g_test_add_func ("/model/shift/properties/clear", test_shift_clear);
  g_test_add_func ("/model/shift/properties/wild", test_shift_wild);

  return g_test_run ();
}
