/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "geometry-fixture.h"

#include "plenary-geometry.h"
#include "plenary-history.h"
#include "random-edits.h"

#include <string.h>

static void
assert_card (PlenaryGeometry *geometry,
             const char      *id,
             const char      *expected)
{
  guint index = plenary_geometry_find (geometry, id, 0);
  const PlenaryGeometryCard *card;
  g_autofree char *actual = NULL;

  g_assert_cmpuint (index, !=, PLENARY_GEOMETRY_NOWHERE);
  card = plenary_geometry_get_card (geometry, index);
  actual = g_strdup_printf ("%d,%d %dx%d", card->x, card->y, card->width, card->height);
  g_assert_cmpstr (actual, ==, expected);
}

static void
assert_shown (PlenaryGeometry *geometry,
              guint            first,
              guint            end)
{
  guint actual_first, actual_end;

  plenary_geometry_get_shown (geometry, &actual_first, &actual_end);
  g_assert_cmpuint (actual_first, ==, first);
  g_assert_cmpuint (actual_end, ==, end);
}

/* The workshop of the design's first picture, in its space: 40 of head, 13, eight hours, 15. */
static void
test_geometry_columns (void)
{
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_workshop ();
  PlenaryGeometrySpace space = { 876, 40 + 13 + 8 * 64 + 15, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  int from, to;

  g_assert_cmpint (plenary_geometry_get_form (geometry), ==, PLENARY_GEOMETRY_COLUMNS);
  g_assert_cmpint (plenary_geometry_get_width (geometry), ==, 876);
  g_assert_cmpint (plenary_geometry_get_height (geometry), ==, space.height);
  g_assert_cmpint ((int) plenary_geometry_get_scale (geometry), ==, 64);
  plenary_geometry_get_hours (geometry, &from, &to);
  g_assert_cmpint (from, ==, 600);
  g_assert_cmpint (to, ==, 1080);

  assert_card (geometry, "d0-0", "60,55 392x93");
  assert_card (geometry, "d0-1", "60,151 392x93");
  assert_card (geometry, "d1-0", "466,55 392x93");
  assert_card (geometry, "d1-4", "466,471 392x29");
  assert_card (geometry, "d1-5", "466,503 392x33");
}

/* At twice the text the same width is a list. */
static void
test_geometry_large_text (void)
{
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_workshop ();
  PlenaryGeometrySpace space = { 876, 600, 0, 2 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  g_assert_cmpint (plenary_geometry_get_form (geometry), ==, PLENARY_GEOMETRY_LIST);
  g_assert_cmpint (plenary_geometry_get_head (geometry), ==, 80);
}

static int
measure (PlenarySession *session,
         int             width,
         gpointer        user_data)
{
  g_assert_cmpint (width, ==, 400 - 66 - 14);

  return plenary_session_is_kind (session, "break") ? 36 : 60;
}

static void
test_geometry_list (void)
{
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_workshop ();
  PlenaryGeometrySpace space = { 400, 600, 0, 1, 48, 0, measure };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  g_assert_cmpint (plenary_geometry_get_width (geometry), ==, 400);
  assert_card (geometry, "d0-0", "66,40 320x60");
  assert_card (geometry, "d0-1", "66,108 320x60");
  assert_card (geometry, "d0-2", "66,176 320x36");
  assert_card (geometry, "d0-3", "66,220 320x60");
  g_assert_cmpint (plenary_geometry_get_day (geometry, 1)->y, ==, 220 + 2 * 68 + 10);
  assert_card (geometry, "d1-0", "66,406 320x60");
  g_assert_cmpint (plenary_geometry_get_height (geometry), ==,
                   plenary_geometry_get_day (geometry, 1)->y +
                   plenary_geometry_get_day (geometry, 1)->height + 48);
}

typedef struct
{
  const char *name;
  const char *expected;     /* of each session when it is shown: start-end */
  int         last;         /* the last hour shown */
  GeometrySession     sessions[4];
} TimesCase;

static const TimesCase times_cases[] = {
  { "known", "600-660 660-700 ", 720, { { "talk", 600, 660 }, { "talk", 660, 700 } } },
  { "following", "600-660 660-720 ", 720, { { "talk", 600, 660 }, { "talk", -1, 720 } } },
  { "open-until-next", "600-640 640-700 ", 720, { { "talk", 600, -1 }, { "talk", 640, 700 } } },
  { "open-not-for-ever", "600-720 900-960 ", 960, { { "talk", 600, -1 }, { "talk", 900, 960 } } },
  { "open-at-the-end", "600-660 ", 660, { { "talk", 600, -1 } } },
  { "unknown", "540-600 600-660 ", 660, { { "talk", -1, -1 }, { "talk", -1, -1 } } },
  { "past-midnight", "1380-1530 ", 1560, { { "social", 1380, 1530 } } },
  { "backwards", "600-600 ", 660, { { "talk", 600, 540 } } },
  { "marker", "600-660 660-660 ", 660, { { "talk", 600, 660 }, { "marker", -1, -1 } } },
};

static void
test_geometry_times (gconstpointer data)
{
  const TimesCase *c = data;
  guint n = 0;
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 800, 600, 0, 1 };
  g_autoptr(GString) actual = g_string_new (NULL);
  int from, to;

  while (n < G_N_ELEMENTS (c->sessions) && c->sessions[n].kind != NULL)
    n++;

  agenda = geometry_fixture_create_day (c->sessions, n);
  geometry = plenary_geometry_new (agenda, &space);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("d0-%u", i);
      const PlenaryGeometryCard *card =
        plenary_geometry_get_card (geometry, plenary_geometry_find (geometry, id, 0));

      g_string_append_printf (actual, "%d-%d ", card->start, card->end);
    }

  g_assert_cmpstr (actual->str, ==, c->expected);
  plenary_geometry_get_hours (geometry, &from, &to);
  g_assert_cmpint (to, ==, c->last);
}

static void
test_geometry_without_sessions (void)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  guint from, to;

  geometry_fixture_add_day (builder, 0, NULL, 0);
  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  g_assert_cmpuint (plenary_geometry_get_n_days (geometry), ==, 1);
  g_assert_cmpint (plenary_geometry_get_day (geometry, 0)->width, ==, 876 - 60 - 18);
  plenary_geometry_get_range (geometry, 0, 0, 10000, &from, &to);
  g_assert_cmpuint (from, ==, to);
  g_assert_cmpuint (plenary_geometry_find (geometry, "d0-0", 0), ==, PLENARY_GEOMETRY_NOWHERE);
  g_assert_cmpuint (plenary_geometry_find (geometry, NULL, 0), ==, PLENARY_GEOMETRY_NOWHERE);
}

static void
test_geometry_without_days (void)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();
  g_autoptr(PlenaryAgenda) agenda = plenary_builder_finish (builder);

  for (int width = 1; width < 2000; width += 100)
    {
      PlenaryGeometrySpace space = { width, 1, 0, 1 };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

      g_assert_cmpint (plenary_geometry_get_width (geometry), >=, width);
      g_assert_cmpuint (plenary_geometry_get_n_cards (geometry), ==, 0);
    }
}

/* Of more than fit beside each other one is shown. */
static void
test_geometry_many_days (void)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };

  for (guint i = 0; i < 12; i++)
    geometry_fixture_add_day (builder, i, geometry_first_day, G_N_ELEMENTS (geometry_first_day));

  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  assert_shown (geometry, 0, 1);
  assert_card (geometry, "d0-0", "60,55 798x97");
  g_assert_cmpint (plenary_geometry_get_width (geometry), ==, 876);

  space.day = 7;
  plenary_geometry_update (geometry, &space);
  assert_shown (geometry, 7, 8);
  assert_card (geometry, "d7-0", "60,55 798x97");

  space.width = 60 + 12 * 160 + 11 * 8 + 18;
  plenary_geometry_update (geometry, &space);
  assert_shown (geometry, 0, 12);
  assert_card (geometry, "d1-0", "228,55 160x97");

  space.is_one_day = TRUE;
  plenary_geometry_update (geometry, &space);
  assert_shown (geometry, 7, 8);
}

/* A day that has much at once does not take its width from what the others need. */
static void
test_geometry_shares_width (void)
{
  static const GeometrySession busy[] = {
    { "talk", 600, 660 }, { "talk", 600, 660 }, { "talk", 600, 660 }, { "talk", 600, 660 },
    { "break", 660, 690 },
  };
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  const PlenaryGeometryDay *days[2];

  geometry_fixture_add_day (builder, 0, busy, G_N_ELEMENTS (busy));
  geometry_fixture_add_day (builder, 1, geometry_first_day, G_N_ELEMENTS (geometry_first_day));
  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  days[0] = plenary_geometry_get_day (geometry, 0);
  days[1] = plenary_geometry_get_day (geometry, 1);
  g_assert_cmpint (days[0]->width, ==, 4 * 124 - 4);
  g_assert_cmpint (days[1]->width, ==, 876 - 60 - 18 - 14 - days[0]->width);
  assert_card (geometry, "d0-4", "60,122 492x30");
}

static gboolean
overlap (const PlenaryGeometryCard *a,
         const PlenaryGeometryCard *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
assert_day_is_sound (PlenaryGeometry *geometry,
                     guint            index)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (geometry, index);

  for (guint i = day->first; i < day->first + day->n_cards; i++)
    {
      const PlenaryGeometryCard *a = plenary_geometry_get_card (geometry, i);
      const char *id = plenary_entity_get_id (PLENARY_ENTITY (a->session));

      g_assert_cmpuint (plenary_geometry_find_in_day (geometry, index, id, a->part), ==, i);
      g_assert_cmpuint (plenary_geometry_find_day (geometry, i), ==, index);
      g_assert_cmpint (a->width, >, 0);
      g_assert_cmpint (a->height, >=, 5);
      g_assert_cmpint (a->x, >=, day->x);
      g_assert_cmpint (a->x + a->width, <=, day->x + day->width);
      g_assert_cmpint (a->y, >=, day->y + plenary_geometry_get_head (geometry));
      g_assert_cmpint (a->y + a->height, <=, day->y + day->height);

      for (guint j = i + 1; j < day->first + day->n_cards; j++)
        {
          const PlenaryGeometryCard *b = plenary_geometry_get_card (geometry, j);

          g_assert_false (overlap (a, b));
          g_assert_cmpint (a->y, <=, b->y);
        }
    }
}

static void
assert_range (PlenaryGeometry *geometry,
              guint            index)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (geometry, index);
  int height = plenary_geometry_get_height (geometry);
  int from = g_test_rand_int_range (0, height);
  int to = from + g_test_rand_int_range (1, height);
  guint first_in, end_in;

  plenary_geometry_get_range (geometry, index, from, to, &first_in, &end_in);

  for (guint i = day->first; i < day->first + day->n_cards; i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (geometry, i);

      if (card->y < to && card->y + card->height > from)
        g_assert_true (i >= first_in && i < end_in);
    }
}

static guint
count_sessions (PlenaryGeometry *geometry)
{
  guint n = 0;

  for (guint i = 0; i < plenary_geometry_get_n_cards (geometry); i++)
    n += plenary_geometry_get_card (geometry, i)->part == 0;

  return n;
}

static void
test_geometry_random (void)
{
  for (guint round = 0; round < 200; round++)
    {
      guint n_sessions;
      g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_random (&n_sessions);
      PlenaryGeometrySpace space = {
        g_test_rand_int_range (1, 2000), g_test_rand_int_range (1, 1500),
        g_test_rand_int_range (0, 2) * g_test_rand_int_range (1, 300),
        g_test_rand_double_range (0.5, 2.5),
        .columns = (PlenaryGeometryColumns) g_test_rand_int_range (0, 3),
        .day = (guint) g_test_rand_int_range (0, 6),
      };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

      g_assert_cmpuint (count_sessions (geometry), ==, n_sessions);
      g_assert_cmpint (plenary_geometry_get_width (geometry), >=, space.width);

      for (guint i = 0; i < plenary_geometry_get_n_days (geometry); i++)
        if (plenary_geometry_is_shown (geometry, i))
          {
            assert_day_is_sound (geometry, i);
            assert_range (geometry, i);
          }
    }
}

static void
assert_same_day (PlenaryGeometry *a,
                 PlenaryGeometry *b,
                 guint            index)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (a, index);

  g_assert_cmpmem (day, sizeof (PlenaryGeometryDay),
                   plenary_geometry_get_day (b, index), sizeof (PlenaryGeometryDay));

  for (guint i = 0; i < day->n_columns; i++)
    g_assert_cmpmem (plenary_geometry_get_column (a, index, i), sizeof (PlenaryGeometryColumn),
                     plenary_geometry_get_column (b, index, i), sizeof (PlenaryGeometryColumn));

  for (guint i = day->first; i < day->first + day->n_cards; i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (a, i);

      g_assert_cmpmem (card, sizeof (PlenaryGeometryCard), plenary_geometry_get_card (b, i),
                       sizeof (PlenaryGeometryCard));
      g_assert_cmpuint (plenary_geometry_find_in_day (a, index, plenary_entity_get_id
                                                      (PLENARY_ENTITY (card->session)),
                                                      card->part), ==, i);
    }
}

static void
assert_same (PlenaryGeometry *a,
             PlenaryGeometry *b)
{
  g_assert_cmpint (plenary_geometry_get_width (a), ==, plenary_geometry_get_width (b));
  g_assert_cmpint (plenary_geometry_get_height (a), ==, plenary_geometry_get_height (b));
  g_assert_cmpuint (plenary_geometry_get_n_cards (a), ==, plenary_geometry_get_n_cards (b));
  g_assert_cmpuint (plenary_geometry_get_n_days (a), ==, plenary_geometry_get_n_days (b));

  for (guint i = 0; i < plenary_geometry_get_n_days (a); i++)
    {
      const PlenaryGeometryDay *day = plenary_geometry_get_day (b, i);

      g_assert_cmpint (plenary_geometry_is_shown (a, i), ==, plenary_geometry_is_shown (b, i));
      g_assert_cmpuint (plenary_geometry_get_day (a, i)->n_cards, ==, day->n_cards);

      if (plenary_geometry_is_shown (a, i))
        assert_same_day (a, b, i);
    }
}

static int
measure_by_start (PlenarySession *session,
                  int             width,
                  gpointer        user_data)
{
  return 20 + ABS (plenary_session_get_start (session)) % 50 + width / 20;
}

static int
count_measured (PlenarySession *session,
                int             width,
                gpointer        user_data)
{
  (*(guint *) user_data)++;

  return 60;
}

/* An edit lays out its own day again, and no other. */
static void
test_geometry_lays_one_day (void)
{
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_workshop ();
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  guint n_measured = 0;
  PlenaryGeometrySpace space = { 400, 600, 0, 1, 0, 0, count_measured, &n_measured };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  g_assert_cmpuint (n_measured, ==, 11);
  plenary_history_do (history, "Move",
                      plenary_edit_set_number (plenary_agenda_find (agenda, "d1-0"),
                                               PLENARY_MEMBER_START, 605), NULL);
  plenary_geometry_update (geometry, &space);
  g_assert_cmpuint (n_measured, ==, 11 + 6);
  plenary_geometry_update (geometry, &space);
  g_assert_cmpuint (n_measured, ==, 11 + 6);
}

/* Whatever happens to the programme and to the space, an update leads to what would be new. */
static void
test_geometry_updates (void)
{
  for (guint round = 0; round < 20; round++)
    {
      guint n;
      g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_random (&n);
      g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
      GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      PlenaryGeometrySpace space = {
        900, 600, 0, 1, 0, 0, measure_by_start, .measure_title = measure_by_start,
      };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

      for (guint i = 0; i < 40; i++)
        {
          g_autoptr(PlenaryGeometry) fresh = NULL;

          if (i % 8 == 7)
            {
              space.columns = (PlenaryGeometryColumns) g_test_rand_int_range (0, 3);
              space.day = (guint) g_test_rand_int_range (0, 6);
            }
          else if (i % 8 == 3)
            {
              space.width = g_test_rand_int_range (300, 2500);
              space.is_one_day = g_test_rand_bit ();
            }
          else if (i % 4 == 2)
            plenary_history_undo (history, NULL);
          else
            plenary_history_do (history, "Edit", random_edit (rand, agenda), NULL);

          plenary_geometry_update (geometry, &space);
          fresh = plenary_geometry_new (agenda, &space);
          assert_same (geometry, fresh);
        }

      g_rand_free (rand);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (times_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/geometry/times/", times_cases[i].name, NULL);

      g_test_add_data_func (path, &times_cases[i], test_geometry_times);
    }

  g_test_add_func ("/layout/geometry/columns", test_geometry_columns);
  g_test_add_func ("/layout/geometry/large-text", test_geometry_large_text);
  g_test_add_func ("/layout/geometry/list", test_geometry_list);
  g_test_add_func ("/layout/geometry/without-sessions", test_geometry_without_sessions);
  g_test_add_func ("/layout/geometry/without-days", test_geometry_without_days);
  g_test_add_func ("/layout/geometry/many-days", test_geometry_many_days);
  g_test_add_func ("/layout/geometry/shares-width", test_geometry_shares_width);
  g_test_add_func ("/layout/geometry/lays-one-day", test_geometry_lays_one_day);
  g_test_add_func ("/layout/geometry/random", test_geometry_random);
  g_test_add_func ("/layout/geometry/updates", test_geometry_updates);

  return g_test_run ();
}
