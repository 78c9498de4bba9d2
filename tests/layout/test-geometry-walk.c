/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "geometry-fixture.h"

#include "plenary-geometry.h"

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
      g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_random (&n);
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
  g_test_add_func ("/layout/geometry-walk/list", test_geometry_walk_list);

  return g_test_run ();
}
