/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "geometry-fixture.h"

#include "plenary-geometry.h"

#define MOST_COLUMNS 8

static void
visit (PlenaryGeometry *geometry,
       guint            from,
       guint            column,
       gboolean        *is_visited)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (geometry, from);

  if (column < card->column || column >= card->column + card->n_columns)
    column = card->column;

  if (is_visited[from * MOST_COLUMNS + column])
    return;

  is_visited[from * MOST_COLUMNS + column] = TRUE;

  for (int step = PLENARY_GEOMETRY_UP; step <= PLENARY_GEOMETRY_DAY_FORTH; step++)
    {
      guint to_column = column;
      guint to = plenary_geometry_walk (geometry, from, (PlenaryGeometryStep) step, &to_column);

      visit (geometry, to, to_column, is_visited);
    }
}

static gboolean
is_reached (const gboolean *is_visited,
            guint           card)
{
  for (guint i = 0; i < MOST_COLUMNS; i++)
    if (is_visited[card * MOST_COLUMNS + i])
      return TRUE;

  return FALSE;
}

/* Keys reach every session from any other. */
static void
test_geometry_walk_reaches_all (void)
{
  for (guint round = 0; round < 50; round++)
    {
      guint n;
      g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_random (&n);
      PlenaryGeometrySpace space = { g_test_rand_int_range (300, 1500), 700, 0, 1 };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
      g_autofree gboolean *is_visited = NULL;

      n = plenary_geometry_get_n_cards (geometry);
      is_visited = g_new0 (gboolean, (n + 1) * MOST_COLUMNS);

      if (n == 0)
        continue;

      visit (geometry, (guint) g_test_rand_int_range (0, (int) n), 0, is_visited);

      for (guint i = 0; i < n; i++)
        g_assert_true (is_reached (is_visited, i));
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
      guint from = plenary_geometry_find (geometry, cases[i].from, 0);
      guint column = G_MAXUINT;
      guint to = plenary_geometry_walk (geometry, from, cases[i].step, &column);
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
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_workshop ();
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_walks (geometry, cases, G_N_ELEMENTS (cases));
}

static void
test_geometry_walk_lanes (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 600, 700 }, { "talk", 600, 650 }, { "talk", 650, 700 },
  };
  static const WalkCase cases[] = {
    { "d0-0", PLENARY_GEOMETRY_FORTH, "d0-1" },
    { "d0-1", PLENARY_GEOMETRY_BACK, "d0-0" },
    { "d0-2", PLENARY_GEOMETRY_BACK, "d0-0" },
    { "d0-1", PLENARY_GEOMETRY_DOWN, "d0-2" },
  };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, G_N_ELEMENTS (sessions));
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_walks (geometry, cases, G_N_ELEMENTS (cases));
}

/* Two rooms, lunch across both; from there on, keys stay in the room that they came from. */
static void
test_geometry_walk_rooms (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 600, 660, "r0" }, { "talk", 600, 630, "r1" }, { "talk", 630, 660, "r1" },
    { "break", 660, 720 }, { "talk", 720, 780, "r0" }, { "talk", 720, 780, "r1" },
  };
  static const struct { PlenaryGeometryStep step; const char *to; } steps[] = {
    { PLENARY_GEOMETRY_FORTH, "d0-1" }, { PLENARY_GEOMETRY_FORTH, "d0-1" },
    { PLENARY_GEOMETRY_DOWN, "d0-2" }, { PLENARY_GEOMETRY_DOWN, "d0-3" },
    { PLENARY_GEOMETRY_DOWN, "d0-5" }, { PLENARY_GEOMETRY_DOWN, "d0-5" },
    { PLENARY_GEOMETRY_UP, "d0-3" }, { PLENARY_GEOMETRY_BACK, "d0-0" },
    { PLENARY_GEOMETRY_LAST, "d0-4" }, { PLENARY_GEOMETRY_FORTH, "d0-5" },
    { PLENARY_GEOMETRY_FIRST, "d0-1" },
  };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, G_N_ELEMENTS (sessions));
  PlenaryGeometrySpace space = { 876, 600, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  guint at = plenary_geometry_find (geometry, "d0-0", 0);
  guint column = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      at = plenary_geometry_walk (geometry, at, steps[i].step, &column);
      g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY
                                              (plenary_geometry_get_card (geometry,
                                                                          at)->session)), ==,
                       steps[i].to);
    }
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
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_workshop ();
  PlenaryGeometrySpace space = { 400, 600, 0, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_walks (geometry, cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/geometry-walk/reaches-all", test_geometry_walk_reaches_all);
  g_test_add_func ("/layout/geometry-walk/columns", test_geometry_walk_columns);
  g_test_add_func ("/layout/geometry-walk/lanes", test_geometry_walk_lanes);
  g_test_add_func ("/layout/geometry-walk/rooms", test_geometry_walk_rooms);
  g_test_add_func ("/layout/geometry-walk/list", test_geometry_walk_list);

  return g_test_run ();
}
