/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-geometry.h"
#include "plenary-time.h"

#include <string.h>

typedef struct
{
  const char *kind;
  int         start;
  int         end;
} Session;

static PlenaryBuilder *
open_agenda (void)
{
  PlenaryBuilder *builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  return builder;
}

/* A day and its sessions, d0-0, d0-1 and so on. */
static void
add_day (PlenaryBuilder *builder,
         guint           day,
         const Session  *sessions,
         guint           n_sessions)
{
  g_autofree char *day_id = g_strdup_printf ("d%u", day);

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, day_id, NULL);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u-%u", day, i);

      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, sessions[i].kind);
      plenary_builder_set_number (builder, PLENARY_MEMBER_START, sessions[i].start);
      plenary_builder_set_number (builder, PLENARY_MEMBER_END, sessions[i].end);
      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
}

static const Session first[] = {
  { "opening", 600, 690 }, { "panel", 690, 780 }, { "break", 780, 900 }, { "panel", 900, 990 },
  { "panel", 990, 1080 },
};

static const Session second[] = {
  { "panel", 600, 690 }, { "panel", 690, 780 }, { "break", 780, 900 }, { "panel", 900, 990 },
  { "closing", 990, 1020 }, { "marker", -1, -1 },
};

static PlenaryAgenda *
create_workshop (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ();

  add_day (builder, 0, first, G_N_ELEMENTS (first));
  add_day (builder, 1, second, G_N_ELEMENTS (second));

  return plenary_builder_finish (builder);
}

static PlenaryAgenda *
create_day (const Session *sessions,
            guint          n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ();

  add_day (builder, 0, sessions, n_sessions);

  return plenary_builder_finish (builder);
}

static void
assert_card (PlenaryGeometry *geometry,
             const char      *id,
             const char      *expected)
{
  guint index = plenary_geometry_find (geometry, id);
  const PlenaryGeometryCard *card;
  g_autofree char *actual = NULL;

  g_assert_cmpuint (index, !=, PLENARY_GEOMETRY_NOWHERE);
  card = plenary_geometry_get_card (geometry, index);
  actual = g_strdup_printf ("%d,%d %dx%d", card->x, card->y, card->width, card->height);
  g_assert_cmpstr (actual, ==, expected);
}

/* The workshop of the design's first picture, in its space: 40 of head, 13, eight hours, 15. */
static void
test_geometry_columns (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_workshop ();
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
  g_autoptr(PlenaryAgenda) agenda = create_workshop ();
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
  g_autoptr(PlenaryAgenda) agenda = create_workshop ();
  PlenaryGeometrySpace space = { 400, 600, 0, 1, 48, measure };
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
  Session     sessions[4];
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

  agenda = create_day (c->sessions, n);
  geometry = plenary_geometry_new (agenda, &space);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("d0-%u", i);
      const PlenaryGeometryCard *card =
        plenary_geometry_get_card (geometry, plenary_geometry_find (geometry, id));

      g_string_append_printf (actual, "%d-%d ", card->start, card->end);
    }

  g_assert_cmpstr (actual->str, ==, c->expected);
  plenary_geometry_get_hours (geometry, &from, &to);
  g_assert_cmpint (to, ==, c->last);
}

static void
test_geometry_without_sessions (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  guint from, to;

  add_day (builder, 0, NULL, 0);
  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  g_assert_cmpuint (plenary_geometry_get_n_days (geometry), ==, 1);
  g_assert_cmpint (plenary_geometry_get_day (geometry, 0)->width, ==, 876 - 60 - 18);
  plenary_geometry_get_range (geometry, 0, 0, 10000, &from, &to);
  g_assert_cmpuint (from, ==, to);
  g_assert_cmpuint (plenary_geometry_find (geometry, "d0-0"), ==, PLENARY_GEOMETRY_NOWHERE);
  g_assert_cmpuint (plenary_geometry_find (geometry, NULL), ==, PLENARY_GEOMETRY_NOWHERE);
}

static void
test_geometry_without_days (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ();
  g_autoptr(PlenaryAgenda) agenda = plenary_builder_finish (builder);

  for (int width = 1; width < 2000; width += 100)
    {
      PlenaryGeometrySpace space = { width, 1, 0, 1 };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

      g_assert_cmpint (plenary_geometry_get_width (geometry), >=, width);
      g_assert_cmpuint (plenary_geometry_get_n_cards (geometry), ==, 0);
    }
}

/* More than fit beside each other keep a width that can be read. */
static void
test_geometry_many_days (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };

  for (guint i = 0; i < 12; i++)
    add_day (builder, i, first, G_N_ELEMENTS (first));

  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  g_assert_cmpint (plenary_geometry_get_width (geometry), ==, 60 + 12 * 160 + 11 * 8 + 18);
}

/* A day that has much at once does not take its width from what the others need. */
static void
test_geometry_shares_width (void)
{
  static const Session busy[] = {
    { "talk", 600, 660 }, { "talk", 600, 660 }, { "talk", 600, 660 }, { "talk", 600, 660 },
    { "break", 660, 690 },
  };
  g_autoptr(PlenaryBuilder) builder = open_agenda ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  const PlenaryGeometryDay *days[2];

  add_day (builder, 0, busy, G_N_ELEMENTS (busy));
  add_day (builder, 1, first, G_N_ELEMENTS (first));
  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  days[0] = plenary_geometry_get_day (geometry, 0);
  days[1] = plenary_geometry_get_day (geometry, 1);
  g_assert_cmpint (days[0]->width, ==, 4 * 124 - 4);
  g_assert_cmpint (days[1]->width, ==, 876 - 60 - 18 - 14 - days[0]->width);
  assert_card (geometry, "d0-4", "60,122 492x30");
}

static Session
make_random_session (void)
{
  static const char *const kinds[] = { "talk", "panel", "break", "marker", "social" };
  Session session = { kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], -1, -1 };

  if (g_test_rand_int_range (0, 5) > 0)
    session.start = g_test_rand_int_range (0, 288) * 5;

  if (g_test_rand_int_range (0, 5) > 0)
    session.end = MIN (MAX (session.start, 0) + g_test_rand_int_range (-2, 40) * 5,
                       PLENARY_TIME_LAST);

  session.end = MAX (session.end, -1);

  return session;
}

static PlenaryAgenda *
create_random (guint *n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ();
  guint n_days = (guint) g_test_rand_int_range (0, 6);

  *n_sessions = 0;

  for (guint i = 0; i < n_days; i++)
    {
      Session sessions[30];
      guint n = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (sessions));

      for (guint j = 0; j < n; j++)
        sessions[j] = make_random_session ();

      add_day (builder, i, sessions, n);
      *n_sessions += n;
    }

  return plenary_builder_finish (builder);
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

      g_assert_cmpuint (plenary_geometry_find (geometry, id), ==, i);
      g_assert_cmpuint (a->day, ==, index);
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

static void
test_geometry_random (void)
{
  for (guint round = 0; round < 200; round++)
    {
      guint n_sessions;
      g_autoptr(PlenaryAgenda) agenda = create_random (&n_sessions);
      PlenaryGeometrySpace space = {
        g_test_rand_int_range (1, 2000), g_test_rand_int_range (1, 1500),
        g_test_rand_int_range (0, 2) * g_test_rand_int_range (1, 300),
        g_test_rand_double_range (0.5, 2.5),
      };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

      g_assert_cmpuint (plenary_geometry_get_n_cards (geometry), ==, n_sessions);
      g_assert_cmpint (plenary_geometry_get_width (geometry), >=, space.width);

      for (guint i = 0; i < plenary_geometry_get_n_days (geometry); i++)
        {
          assert_day_is_sound (geometry, i);
          assert_range (geometry, i);
        }
    }
}

static void
visit (PlenaryGeometry *geometry,
       guint            from,
       gboolean        *is_visited)
{
  if (is_visited[from])
    return;

  is_visited[from] = TRUE;

  for (int step = PLENARY_GEOMETRY_UP; step <= PLENARY_GEOMETRY_DAY_FORTH; step++)
    visit (geometry, plenary_geometry_walk (geometry, from, (PlenaryGeometryStep) step),
           is_visited);
}

/* Keys reach every session from any other. */
static void
test_geometry_walk_reaches_all (void)
{
  for (guint round = 0; round < 50; round++)
    {
      guint n;
      g_autoptr(PlenaryAgenda) agenda = create_random (&n);
      PlenaryGeometrySpace space = { g_test_rand_int_range (300, 1500), 700, 0, 1 };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
      g_autofree gboolean *is_visited = g_new0 (gboolean, n + 1);

      if (n == 0)
        continue;

      visit (geometry, (guint) g_test_rand_int_range (0, (int) n), is_visited);

      for (guint i = 0; i < n; i++)
        g_assert_true (is_visited[i]);
    }
}

typedef struct
{
  const char          *from;
  PlenaryGeometryStep  step;
  const char          *to;
} WalkCase;

static void
assert_walks (PlenaryGeometry *geometry,
              const WalkCase  *cases,
              guint            n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      guint from = plenary_geometry_find (geometry, cases[i].from);
      guint to = plenary_geometry_walk (geometry, from, cases[i].step);
      const PlenaryGeometryCard *card = plenary_geometry_get_card (geometry, to);

      g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY (card->session)), ==, cases[i].to);
    }
}

static void
test_geometry_walk_columns (void)
{
  static const WalkCase cases[] = {
    { "d0-0", PLENARY_GEOMETRY_UP, "d0-0" },
    { "d0-0", PLENARY_GEOMETRY_DOWN, "d0-1" },
    { "d0-4", PLENARY_GEOMETRY_DOWN, "d0-4" },
    { "d0-3", PLENARY_GEOMETRY_FORTH, "d1-3" },
    { "d0-4", PLENARY_GEOMETRY_FORTH, "d1-4" },
    { "d0-4", PLENARY_GEOMETRY_BACK, "d0-4" },
    { "d1-5", PLENARY_GEOMETRY_BACK, "d0-4" },
    { "d1-3", PLENARY_GEOMETRY_FIRST, "d1-0" },
    { "d1-3", PLENARY_GEOMETRY_LAST, "d1-5" },
    { "d0-3", PLENARY_GEOMETRY_DAY_FORTH, "d1-0" },
    { "d1-3", PLENARY_GEOMETRY_DAY_BACK, "d0-0" },
    { "d1-3", PLENARY_GEOMETRY_DAY_FORTH, "d1-3" },
  };
  g_autoptr(PlenaryAgenda) agenda = create_workshop ();
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_walks (geometry, cases, G_N_ELEMENTS (cases));
}

static void
test_geometry_walk_lanes (void)
{
  static const Session sessions[] = {
    { "talk", 600, 700 }, { "talk", 600, 650 }, { "talk", 650, 700 },
  };
  static const WalkCase cases[] = {
    { "d0-0", PLENARY_GEOMETRY_FORTH, "d0-1" },
    { "d0-1", PLENARY_GEOMETRY_BACK, "d0-0" },
    { "d0-2", PLENARY_GEOMETRY_BACK, "d0-0" },
    { "d0-1", PLENARY_GEOMETRY_DOWN, "d0-2" },
  };
  g_autoptr(PlenaryAgenda) agenda = create_day (sessions, G_N_ELEMENTS (sessions));
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_walks (geometry, cases, G_N_ELEMENTS (cases));
}

static void
test_geometry_walk_list (void)
{
  static const WalkCase cases[] = {
    { "d0-4", PLENARY_GEOMETRY_DOWN, "d1-0" },
    { "d1-0", PLENARY_GEOMETRY_UP, "d0-4" },
    { "d1-5", PLENARY_GEOMETRY_DOWN, "d1-5" },
    { "d0-3", PLENARY_GEOMETRY_FORTH, "d1-3" },
  };
  g_autoptr(PlenaryAgenda) agenda = create_workshop ();
  PlenaryGeometrySpace space = { 400, 600, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_walks (geometry, cases, G_N_ELEMENTS (cases));
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
  g_test_add_func ("/layout/geometry/random", test_geometry_random);
  g_test_add_func ("/layout/geometry/walk/reaches-all", test_geometry_walk_reaches_all);
  g_test_add_func ("/layout/geometry/walk/columns", test_geometry_walk_columns);
  g_test_add_func ("/layout/geometry/walk/lanes", test_geometry_walk_lanes);
  g_test_add_func ("/layout/geometry/walk/list", test_geometry_walk_list);

  return g_test_run ();
}
