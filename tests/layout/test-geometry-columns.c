/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "geometry-fixture.h"

#include "plenary-deeds.h"
#include "plenary-geometry.h"
#include "plenary-history.h"

/* Which columns a day has, and where its sessions are: the columns of each card in brackets. */
typedef struct
{
  const char      *name;
  const char      *columns;
  const char      *expected;
  GeometrySession  sessions[8];
} Case;

static const Case room_cases[] = {
  { "one-room", "- ", "d0-0[0] d0-1[0] ", { { "talk", 600, 660, "r1" }, { "talk", 600, 660 } } },
  { "no-rooms", "- ", "d0-0[0] d0-1[0] ", { { "talk", 600, 660 }, { "talk", 630, 690 } } },
  { "order-of-programme", "r0 r3 ", "d0-1[0] d0-0[1] ",
    { { "talk", 600, 660, "r3" }, { "talk", 600, 660, "r0" } } },
  { "unknown-room", "r0 r1 ", "d0-2[0-1] d0-0[0] d0-1[1] ",
    { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" }, { "talk", 540, 600, "r9" } } },
  { "without-room-spans", "r0 r1 r2 ", "d0-0[0-2] d0-1[0] d0-2[1] d0-3[2] ",
    { { "opening", 540, 600 }, { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" },
      { "talk", 600, 660, "r2" } } },
  { "everyone-spans", "r0 r1 ", "d0-0[0-1] d0-1[0] d0-2[1] ",
    { { "keynote", 540, 600, "r0 *" }, { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" } } },
  { "neighbours-span", "r0 r1 r2 ", "d0-0[0] d0-1[1-2] ",
    { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1 r2" } } },
  { "not-neighbours", "r0 r1 r2 ", "d0-1[0] d0-0[1] d0-1/1[2] ",
    { { "talk", 600, 660, "r1" }, { "talk", 600, 660, "r0 r2" } } },
  { "neighbours-of-those-shown", "r0 r4 ", "d0-0[0-1] ", { { "talk", 600, 660, "r4 r0" } } },
  { "neighbours-not-free", "r0 r1 ", "d0-0[0] d0-0/1[1] d0-1[1] ",
    { { "talk", 600, 660, "r0 r1" }, { "talk", 630, 690, "r1" } } },
  { "lunch-leaves-a-room", "r0 r1 r2 ", "d0-0[0] d0-1[1] d0-2[2] d0-3[0-1] d0-4[2] ",
    { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" }, { "talk", 600, 660, "r2" },
      { "break", 660, 720 }, { "social", 670, 710, "r2" } } },
  { "lunch-on-both-sides", "r0 r1 r2 ", "d0-0[0] d0-1[2] d0-2[0] d0-3[1] d0-2/1[2] ",
    { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r2" }, { "break", 660, 720 },
      { "social", 660, 710, "r1" } } },
  { "lunch-with-one-room-left", "r0 r1 r2 ", "d0-0[0] d0-1[1] d0-2[2] d0-3[0] ",
    { { "break", 660, 720 }, { "talk", 660, 720, "r1" }, { "talk", 660, 720, "r2" },
      { "talk", 720, 780, "r0" } } },
  { "most-are-free", "r0 r1 r2 ", "d0-0[0] d0-1[1-2] d0-2[1-2] ",
    { { "talk", 600, 720, "r0" }, { "talk", 600, 660 }, { "talk", 660, 720, "r1 r2" } } },
  { "most-are-not", "r0 r1 none ", "d0-0[0] d0-1[2] d0-2[1] ",
    { { "talk", 600, 720, "r0" }, { "talk", 600, 660 }, { "talk", 660, 720, "r1" } } },
  { "two-without-room", "r0 r1 none ", "d0-0[0-1] d0-1[2] d0-2[0] d0-3[1] ",
    { { "talk", 540, 600 }, { "talk", 570, 600 }, { "talk", 600, 660, "r0" },
      { "talk", 600, 660, "r1" } } },
  { "marker-spans", "r0 r1 ", "d0-2[0-1] d0-0[0] d0-1[1] d0-3[0-1] ",
    { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" }, { "break", 570, 600 },
      { "marker", 660, -1 } } },
};

static const Case track_cases[] = {
  { "tracks", "t0 t2 ", "d0-0[0-1] d0-2[0] d0-1[1] ",
    { { "opening", 540, 600, "r0" }, { "talk", 600, 660, "r0 t2" },
      { "talk", 600, 660, "r1 t0" } } },
  { "everyone-has-a-track", "t0 t1 ", "d0-0[0] d0-1[1] ",
    { { "talk", 600, 660, "* t0" }, { "talk", 600, 660, "t1" } } },
};

static char *
dup_columns (PlenaryGeometry *geometry)
{
  guint n = plenary_geometry_get_day (geometry, 0)->n_columns;
  GString *columns = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      PlenaryEntity *entity = plenary_geometry_get_column (geometry, 0, i)->entity;

      g_string_append_printf (columns, "%s ",
                              entity != NULL ? plenary_entity_get_id (entity) : n > 1 ? "none" :
                                                                                        "-");
    }

  return g_string_free (columns, FALSE);
}

static char *
dup_cards (PlenaryGeometry *geometry)
{
  GString *cards = g_string_new (NULL);

  for (guint i = 0; i < plenary_geometry_get_n_cards (geometry); i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (geometry, i);

      g_string_append (cards, plenary_entity_get_id (PLENARY_ENTITY (card->session)));

      if (card->part > 0)
        g_string_append_printf (cards, "/%u", card->part);

      g_string_append_printf (cards, "[%u", card->column);

      if (card->n_columns > 1)
        g_string_append_printf (cards, "-%u", card->column + card->n_columns - 1);

      g_string_append (cards, "] ");
    }

  return g_string_free (cards, FALSE);
}

static void
assert_case (const Case             *c,
             PlenaryGeometryColumns  columns)
{
  guint n = 0;
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 1280, 700, 100, 1, .columns = columns };
  g_autofree char *actual_columns = NULL;
  g_autofree char *actual = NULL;

  while (n < G_N_ELEMENTS (c->sessions) && c->sessions[n].kind != NULL)
    n++;

  agenda = geometry_fixture_create_day (c->sessions, n);
  geometry = plenary_geometry_new (agenda, &space);
  actual_columns = dup_columns (geometry);
  actual = dup_cards (geometry);
  g_assert_cmpstr (actual_columns, ==, c->columns);
  g_assert_cmpstr (actual, ==, c->expected);
}

static void
test_columns_rooms (gconstpointer data)
{
  assert_case (data, PLENARY_GEOMETRY_ROOMS);
}

static void
test_columns_tracks (gconstpointer data)
{
  assert_case (data, PLENARY_GEOMETRY_TRACKS);
}

/* A congress day in the space of the design's picture: five rooms, lunch across four of them. */
static const GeometrySession congress[] = {
  { "keynote", 540, 585, "r0 *" },
  { "panel", 615, 675, "r0" }, { "talk", 615, 635, "r1" }, { "talk", 615, 645, "r2" },
  { "workshop", 615, 735, "r3" }, { "poster", 615, 630, "r4" },
  { "meal", 735, 810 }, { "social", 740, 805, "r4" },
};

static void
test_columns_place (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    geometry_fixture_create_day (congress, G_N_ELEMENTS (congress));
  PlenaryGeometrySpace space = { 1280, 576, 100, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  const PlenaryGeometryColumn *column = plenary_geometry_get_column (geometry, 0, 1);
  const PlenaryGeometryCard *card;

  g_assert_true (plenary_geometry_is_parted (geometry));
  g_assert_cmpint (plenary_geometry_get_head (geometry), ==, 50);
  g_assert_cmpint (column->x, ==, 60 + 234 + 8);
  g_assert_cmpint (column->width, ==, 234);

  card = plenary_geometry_get_card (geometry, plenary_geometry_find (geometry, "d0-0", 0));
  g_assert_cmpint (card->x, ==, 60);
  g_assert_cmpint (card->width, ==, 5 * 234 + 4 * 8);
  g_assert_cmpint (card->height, ==, 75 - 3);

  card = plenary_geometry_get_card (geometry, plenary_geometry_find (geometry, "d0-6", 0));
  g_assert_cmpint (card->x, ==, 60);
  g_assert_cmpint (card->width, ==, 4 * 234 + 3 * 8);
}

static void
assert_gaps (const GeometrySession *sessions,
             guint                  n_sessions,
             const char            *expected)
{
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, n_sessions);
  PlenaryGeometrySpace space = { 1280, 576, 100, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  g_autoptr(GString) actual = g_string_new (NULL);
  const PlenaryGeometryGap *gaps;
  guint n_gaps;

  gaps = plenary_geometry_get_gaps (geometry, 0, &n_gaps);

  for (guint i = 0; i < n_gaps; i++)
    g_string_append_printf (actual, "%u+%u %d-%d, ", gaps[i].column, gaps[i].n_columns,
                            gaps[i].start, gaps[i].end);

  g_assert_cmpstr (actual->str, ==, expected);
}

/* Free time is between what is on, in each room or in all. */
static void
test_columns_gaps (void)
{
  static const GeometrySession day[] = {
    { "talk", 600, 660 }, { "talk", 650, 700 }, { "talk", 730, 760 }, { "talk", 765, 800 },
  };
  static const GeometrySession rooms[] = {
    { "opening", 540, 600 }, { "talk", 630, 700, "r0" }, { "talk", 630, 660, "r1" },
    { "talk", 640, 660 }, { "talk", 720, 750, "r0" }, { "talk", 720, 750, "r1" },
    { "closing", 800, 830 },
  };

  assert_gaps (day, G_N_ELEMENTS (day), "0+1 700-730, ");
  assert_gaps (rooms, G_N_ELEMENTS (rooms),
               "0+2 600-630, 0+1 700-720, 0+2 750-800, 1+1 660-720, ");
  assert_gaps (day, 0, "");
}

/* As many rooms as there are, each as wide as can be read; the rest is scrolled to. */
static void
test_columns_narrow (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    geometry_fixture_create_day (congress, G_N_ELEMENTS (congress));
  PlenaryGeometrySpace space = { 700, 576, 100, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  g_assert_cmpint (plenary_geometry_get_width (geometry), ==, 60 + 5 * 160 + 4 * 8 + 18);

  space.width = 400;
  plenary_geometry_update (geometry, &space);
  g_assert_false (plenary_geometry_is_parted (geometry));
  g_assert_cmpint (plenary_geometry_get_width (geometry), ==, 400);
}

/* What is pointed at, there and back. */
static void
test_columns_points (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    geometry_fixture_create_day (congress, G_N_ELEMENTS (congress));
  PlenaryGeometrySpace space = { 1280, 576, 100, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  PlenaryGeometryPlace place;
  PlenaryGeometryArea area;

  for (guint column = 0; column < 5; column++)
    for (int minute = 480; minute < 900; minute++)
      {
        PlenaryGeometryPlace asked = { 0, column, minute };

        plenary_geometry_get_area (geometry, &asked, 1, minute + 30, &area);
        g_assert_true (plenary_geometry_find_place (geometry, area.x + area.width / 2, area.y,
                                                    &place));
        g_assert_cmpuint (place.day, ==, 0);
        g_assert_cmpuint (place.column, ==, column);
        g_assert_cmpint (place.minute, ==, minute);
      }

  /* Beside the columns, and between them. */
  plenary_geometry_find_place (geometry, 0, 0, &place);
  g_assert_cmpuint (place.column, ==, 0);
  plenary_geometry_find_place (geometry, 60 + 234 + 7, 0, &place);
  g_assert_cmpuint (place.column, ==, 1);
  plenary_geometry_find_place (geometry, 9999, 9999, &place);
  g_assert_cmpuint (place.column, ==, 4);
}

static void
assert_at (PlenaryGeometry *geometry,
           int              column,
           int              minute,
           const char      *expected)
{
  PlenaryGeometryPlace place = { 0, (guint) column, minute };
  PlenaryGeometryArea area;
  guint found;

  plenary_geometry_get_area (geometry, &place, 1, minute, &area);
  found = plenary_geometry_find_card (geometry, area.x + 20, area.y);

  if (expected == NULL)
    g_assert_cmpuint (found, ==, PLENARY_GEOMETRY_NOWHERE);
  else
    g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY
                                            (plenary_geometry_get_card (geometry,
                                                                        found)->session)), ==,
                     expected);
}

static void
test_columns_cards_at (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    geometry_fixture_create_day (congress, G_N_ELEMENTS (congress));
  PlenaryGeometrySpace space = { 1280, 576, 100, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_at (geometry, 3, 560, "d0-0");
  assert_at (geometry, 3, 600, NULL);
  assert_at (geometry, 3, 660, "d0-4");
  assert_at (geometry, 2, 660, NULL);
  assert_at (geometry, 2, 780, "d0-6");
  assert_at (geometry, 4, 780, "d0-7");
}

/* A title is a line of 18 for each 100 pixels that it is wider than. */
static int
measure_title (PlenarySession *session,
               int             width,
               gpointer        user_data)
{
  return 30 + 18 * (1 + 300 / width);
}

static void
assert_lanes (PlenaryGeometry *geometry,
              const char      *expected)
{
  g_autoptr(GString) actual = g_string_new (NULL);

  for (guint i = 0; i < plenary_geometry_get_n_cards (geometry); i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (geometry, i);

      g_string_append_printf (actual, "%u/%u over %d under %d, ", card->lane, card->n_lanes,
                              card->over, card->under);
    }

  g_assert_cmpstr (actual->str, ==, expected);
}

/* The overlap of the design's picture: one quarter of an hour, which hides nothing as long as the
 * titles have their width.
 */
static void
test_columns_overlay (void)
{
  static const GeometrySession sessions[] = {
    { "panel", 900, 990 }, { "panel", 975, 1065 },
  };
  static const char over[] = "0/1 over 0 under 14, 0/1 over 14 under 0, ";
  static const char beside[] = "0/2 over 0 under 0, 1/2 over 0 under 0, ";
  g_autoptr(PlenaryAgenda) agenda =
    geometry_fixture_create_day (sessions, G_N_ELEMENTS (sessions));
  PlenaryGeometrySpace space = { 840, 700, 67, 1, .measure_title = measure_title };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);

  assert_lanes (geometry, over);

  space.scale = 48;
  plenary_geometry_update (geometry, &space);
  assert_lanes (geometry, "0/1 over 0 under 9, 0/1 over 9 under 0, ");

  space = (PlenaryGeometrySpace) { 840, 700, 67, 1 };
  plenary_geometry_update (geometry, &space);
  assert_lanes (geometry, beside);
}

/* What one day needs narrows the other, and then titles of the other need more than they have. */
static void
test_columns_overlay_narrow (void)
{
  static const GeometrySession sessions[] = {
    { "panel", 900, 980 }, { "panel", 970, 1050 },
  };
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 840, 700, 60, 1, .measure_title = measure_title };

  for (guint i = 0; i < 2; i++)
    geometry_fixture_add_day (builder, i, sessions, G_N_ELEMENTS (sessions));

  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  assert_lanes (geometry, "0/1 over 0 under 7, 0/1 over 7 under 0, "
                          "0/1 over 0 under 7, 0/1 over 7 under 0, ");

  /* 259 pixels: two lines, 66 high, of 70 that are in the open; at 140 there would be three. */
  space.width = 620;
  plenary_geometry_update (geometry, &space);
  g_assert_cmpint (plenary_geometry_get_card (geometry, 0)->n_lanes, ==, 1);
  space.scale = 55;
  plenary_geometry_update (geometry, &space);
  g_assert_cmpint (plenary_geometry_get_card (geometry, 0)->n_lanes, ==, 2);
  space.width = 1200;
  plenary_geometry_update (geometry, &space);
  g_assert_cmpint (plenary_geometry_get_card (geometry, 0)->n_lanes, ==, 1);
}

/* An edit in a day that is not shown lays out nothing, and moves nothing. */
static void
test_columns_other_day (void)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open_rooms ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHistory) history = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { 1280, 576, 100, 1, .day = 1 };
  PlenaryGeometryCard before;
  guint index;

  geometry_fixture_add_day (builder, 0, geometry_first_day, G_N_ELEMENTS (geometry_first_day));
  geometry_fixture_add_day (builder, 1, congress, G_N_ELEMENTS (congress));
  agenda = plenary_builder_finish (builder);
  history = plenary_history_new (agenda);
  geometry = plenary_geometry_new (agenda, &space);
  g_assert_false (plenary_geometry_is_shown (geometry, 0));
  index = plenary_geometry_find (geometry, "d1-4", 0);
  before = *plenary_geometry_get_card (geometry, index);

  plenary_history_do (history, "Remove", plenary_edit_remove (plenary_agenda_find (agenda, "d0-0")),
                      NULL);
  plenary_geometry_update (geometry, &space);
  g_assert_cmpuint (plenary_geometry_find (geometry, "d1-4", 0), ==, index - 1);
  g_assert_cmpmem (plenary_geometry_get_card (geometry, index - 1), sizeof before,
                   &before, sizeof before);
}

static void
add_cases (const char    *folder,
           const Case    *cases,
           guint          n_cases,
           GTestDataFunc  test)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/layout/geometry-columns/%s/%s", folder, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("rooms", room_cases, G_N_ELEMENTS (room_cases), test_columns_rooms);
  add_cases ("tracks", track_cases, G_N_ELEMENTS (track_cases), test_columns_tracks);
  g_test_add_func ("/layout/geometry-columns/place", test_columns_place);
  g_test_add_func ("/layout/geometry-columns/gaps", test_columns_gaps);
  g_test_add_func ("/layout/geometry-columns/narrow", test_columns_narrow);
  g_test_add_func ("/layout/geometry-columns/points", test_columns_points);
  g_test_add_func ("/layout/geometry-columns/cards-at", test_columns_cards_at);
  g_test_add_func ("/layout/geometry-columns/overlay", test_columns_overlay);
  g_test_add_func ("/layout/geometry-columns/overlay-narrow", test_columns_overlay_narrow);
  g_test_add_func ("/layout/geometry-columns/other-day", test_columns_other_day);

  return g_test_run ();
}
