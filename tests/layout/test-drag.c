/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-dump.h"
#include "geometry-fixture.h"

#include "plenary-deeds.h"
#include "plenary-drag.h"
#include "plenary-history.h"
#include "plenary-time.h"

#define WIDTH 1200
#define HEIGHT 900
#define SCALE 120

/* What is dragged from where to where, and when everything is then. */
typedef struct
{
  const char       *name;
  GeometrySession   sessions[6];
  PlenaryDragKind   kind;
  const char       *ids[4];
  int               from;          /* minutes */
  int               to;
  int               n_columns;     /* how far across */
  PlenaryDragFlags  flags;
  const char       *expected;
} Case;

static const Case cases[] = {
  { "later-pushes", { { "talk", 600, 660 }, { "talk", 660, 720 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 646, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@615-675 d0-1@675-735 " },
  { "alone-overlaps", { { "talk", 600, 660 }, { "talk", 660, 720 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 646, 0, PLENARY_DRAG_ALONE,
    "d0-0@615-675 d0-1@660-720 " },
  { "fine", { { "talk", 600, 660 }, { "talk", 720, 780 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 637, 0, PLENARY_DRAG_FINE,
    "d0-0@607-667 d0-1@720-780 " },
  { "into-gap", { { "talk", 600, 660 }, { "talk", 662, 722 }, { "talk", 781, 840 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 600, 723, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@722-782 d0-1@662-722 d0-2@782-841 " },
  { "end-meets", { { "talk", 600, 640 }, { "talk", 720, 781 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 610, 750, 0, PLENARY_DRAG_ALONE,
    "d0-0@741-781 d0-1@720-781 " },
  { "break-follows", { { "talk", 600, 660 }, { "break", 660, 720 }, { "talk", 720, 780 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 600, 610, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@610-670 d0-1@670-730 d0-2@730-790 " },
  { "nowhere", { { "talk", 600, 660 }, { "talk", 660, 720 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 631, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@600-660 d0-1@660-720 " },
  { "other-room", { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 691, 1, PLENARY_DRAG_DEFAULT,
    "d0-0@660-720=r1 d0-1@600-660=r1 " },
  { "other-room-pushes", { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 630, 1, PLENARY_DRAG_DEFAULT,
    "d0-0@600-660=r1 d0-1@660-720=r1 " },
  { "all-rooms-keep", { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" },
                        { "talk", 720, 780 } },
    PLENARY_DRAG_MOVE, { "d0-2" }, 750, 780, 1, PLENARY_DRAG_DEFAULT,
    "d0-0@600-660=r0 d0-1@600-660=r1 d0-2@750-810 " },
  { "copy", { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 690, 1, PLENARY_DRAG_COPY,
    "d0-0@600-660=r0 d0-1@600-660=r1 new@660-720=r1 " },
  { "copy-pushes", { { "talk", 600, 660 }, { "talk", 660, 720 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 600, 660, 0, PLENARY_DRAG_COPY,
    "d0-0@600-660 d0-1@720-780 new@660-720 " },
  { "together", { { "talk", 600, 660, "r0" }, { "talk", 700, 760, "r1" },
                  { "talk", 600, 660, "r2" } },
    PLENARY_DRAG_MOVE, { "d0-0", "d0-1" }, 630, 660, 1, PLENARY_DRAG_DEFAULT,
    "d0-0@630-690=r1 d0-1@730-790=r2 d0-2@600-660=r2 " },
  { "longer", { { "talk", 600, 660 }, { "talk", 660, 720 } },
    PLENARY_DRAG_END, { "d0-0" }, 658, 689, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@600-690 d0-1@690-750 " },
  { "shorter", { { "talk", 600, 660 }, { "talk", 660, 720 } },
    PLENARY_DRAG_END, { "d0-0" }, 660, 630, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@600-630 d0-1@660-720 " },
  { "never-nothing", { { "talk", 600, 660 } },
    PLENARY_DRAG_END, { "d0-0" }, 660, 500, 0, PLENARY_DRAG_DEFAULT, "d0-0@600-601 " },
  { "starts-later", { { "talk", 600, 660 }, { "talk", 660, 720 } },
    PLENARY_DRAG_START, { "d0-0" }, 600, 620, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@620-660 d0-1@660-720 " },
  { "new", { { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" } },
    PLENARY_DRAG_NEW, { NULL }, 703, 751, 1, PLENARY_DRAG_DEFAULT,
    "d0-0@600-660=r0 d0-1@600-660=r1 new@700-750=r1 " },
  { "new-upwards", { { "talk", 600, 660 } },
    PLENARY_DRAG_NEW, { NULL }, 723, 690, 0, PLENARY_DRAG_DEFAULT, "d0-0@600-660 new@690-725 " },
  { "fixed-stays", { { "talk", 600, 660 }, { "fixed", 660, 720 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 630, 645, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@615-675 d0-1@660-720 " },
  { "open-end", { { "talk", 600, -1 }, { "talk", 660, 720 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 600, 630, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@630-? d0-1@660-720 " },
  { "line-goes-on-closing", { { "talk", 600, 660 }, { "talk", 660, 720 }, { "marker", -1, -1 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 600, 840, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@840-900 d0-1@660-720 d0-2@900-900 " },
  { "copy-before-the-line", { { "talk", 600, 660 }, { "talk", 660, 720 }, { "marker", -1, -1 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 600, 720, 0, PLENARY_DRAG_COPY,
    "d0-0@600-660 d0-1@660-720 new@720-780 d0-2@780-780 " },
  { "what-follows-stays", { { "talk", 600, 660 }, { "talk", -1, 720 } },
    PLENARY_DRAG_MOVE, { "d0-0" }, 600, 540, 0, PLENARY_DRAG_DEFAULT,
    "d0-0@540-600 d0-1@660-720 " },
};

static guint
count_sessions (const GeometrySession *sessions,
                guint                  n)
{
  guint i;

  for (i = 0; i < n && sessions[i].kind != NULL; i++)
    ;

  return i;
}

/* When all sessions of a day are, and in which rooms, ids that are new as such. */
static char *
dup_day (PlenaryDay *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      const char *id = plenary_entity_get_id (PLENARY_ENTITY (session));
      g_autofree char *rooms = g_strjoinv (" ", (GStrv) plenary_session_get_rooms (session));
      int start, end;

      plenary_session_get_span (session, &start, &end);
      g_string_append_printf (text, "%s@%d-", *id == 'd' && id[2] == '-' ? id : "new", start);
      g_string_append_printf (text, end == PLENARY_TIME_NONE ? "?" : "%d", end);
      g_string_append_printf (text, "%s%s ", *rooms != '\0' ? "=" : "", rooms);
    }

  return g_string_free (text, FALSE);
}

static PlenaryAgenda *
create_agenda (const Case *test)
{
  g_autoptr(PlenaryAgenda) agenda =
    geometry_fixture_create_day (test->sessions, count_sessions (test->sessions, 6));
  PlenaryDay *day = plenary_agenda_find (agenda, "d0");
  PlenaryList *sessions = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    if (plenary_session_is_kind (plenary_list_get (sessions, i), "fixed"))
      {
        g_autoptr(PlenaryEdit) fix =
          plenary_edit_set_flag (plenary_list_get (sessions, i), PLENARY_MEMBER_FIXED, TRUE);
        g_autoptr(PlenaryEdit) back = plenary_edit_apply (fix, agenda, NULL);

        g_assert_true (back != NULL);
      }

  return g_steal_pointer (&agenda);
}

static int
get_middle (PlenaryGeometry *geometry,
            guint            day,
            guint            column)
{
  const PlenaryGeometryColumn *place = plenary_geometry_get_column (geometry, day, column);

  return place->x + place->width / 2;
}

static PlenaryDrag *
begin (PlenaryGeometry *geometry,
       const Case      *test,
       guint           *column)
{
  guint index = PLENARY_GEOMETRY_NOWHERE;

  *column = test->kind == PLENARY_DRAG_NEW ? (guint) test->n_columns : 0;

  if (test->ids[0] != NULL)
    {
      index = plenary_geometry_find (geometry, test->ids[0], 0);
      *column = plenary_geometry_get_card (geometry, index)->column;
    }

  return plenary_drag_new (geometry, test->kind, test->ids, index,
                           get_middle (geometry, 0, *column),
                           plenary_geometry_get_y (geometry, test->from));
}

static void
test_drag_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda (test);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  guint column;
  g_autoptr(PlenaryDrag) drag = begin (geometry, test, &column);
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(PlenaryEdit) back = NULL;
  g_autoptr(PlenaryEdit) forth = NULL;
  g_auto(GStrv) ids = NULL;

  if (test->kind != PLENARY_DRAG_NEW)
    column += (guint) test->n_columns;

  plenary_drag_to (drag, get_middle (geometry, 0, column),
                   plenary_geometry_get_y (geometry, test->to), test->flags);
  edit = plenary_drag_create_edit (drag, &ids);

  if (edit != NULL)
    {
      back = plenary_edit_apply (edit, agenda, NULL);
      g_assert_true (back != NULL);
      g_assert_cmpuint (g_strv_length (ids), ==, plenary_drag_get_n_items (drag));
    }

  after = dup_day (plenary_agenda_find (agenda, "d0"));
  g_assert_cmpstr (after, ==, test->expected);

  if (back != NULL)
    forth = plenary_edit_apply (back, agenda, NULL);

  again = agenda_dump (agenda);
  g_assert_cmpstr (again, ==, before);
}

/* What is shown while dragging is what comes of dropping. */
static void
test_drag_shows (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 600, 660 }, { "talk", 660, 720 }, { "talk", 800, 860 },
  };
  static const char *const ids[] = { "d0-0", NULL };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, 3);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  int x = get_middle (geometry, 0, 0);
  int y = plenary_geometry_get_y (geometry, 600);
  g_autoptr(PlenaryDrag) drag =
    plenary_drag_new (geometry, PLENARY_DRAG_MOVE, ids, plenary_geometry_find (geometry, "d0-0", 0),
                      x, y);
  const PlenaryShiftStep *step;

  g_assert_false (plenary_drag_to (drag, x, y + 1, PLENARY_DRAG_DEFAULT));
  g_assert_null (plenary_drag_get_placing (drag));
  g_assert_true (plenary_drag_to (drag, x, y + 60, PLENARY_DRAG_DEFAULT));
  g_assert_false (plenary_drag_to (drag, x, y + 61, PLENARY_DRAG_DEFAULT));
  g_assert_cmpint (plenary_drag_get_item (drag, 0)->place.minute, ==, 630);
  g_assert_cmpint (plenary_drag_get_item (drag, 0)->end, ==, 690);
  g_assert_cmpint (plenary_drag_get_edge (drag), ==, 630);
  g_assert_cmpuint (plenary_placing_get_n_steps (plenary_drag_get_placing (drag)), ==, 1);
  step = plenary_placing_find_step (plenary_drag_get_placing (drag),
                                    plenary_agenda_find (agenda, "d0-1"));
  g_assert_cmpint (step->start, ==, 690);
  g_assert_null (plenary_placing_find_step (plenary_drag_get_placing (drag),
                                            plenary_agenda_find (agenda, "d0-2")));

  /* The keys that are held count at once. */
  g_assert_true (plenary_drag_to (drag, x, y + 61, PLENARY_DRAG_ALONE));
  g_assert_cmpuint (plenary_placing_get_n_steps (plenary_drag_get_placing (drag)), ==, 0);

  /* And back where it was nothing comes of it. */
  g_assert_true (plenary_drag_to (drag, x, y, PLENARY_DRAG_DEFAULT));
  g_assert_null (plenary_drag_create_edit (drag, NULL));
}

/* Drags the first session of a day into the next one, down by @distance, and says what is on both
 * then.
 */
static void
drag_to_next_day (const GeometrySession *first,
                  guint                  n_first,
                  const GeometrySession *second,
                  guint                  n_second,
                  int                    distance,
                  const char            *expected_first,
                  const char            *expected_second)
{
  static const char *const ids[] = { "d0-0", NULL };
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryDrag) drag = NULL;
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(PlenaryEdit) back = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  int y;

  geometry_fixture_add_day (builder, 0, first, n_first);
  geometry_fixture_add_day (builder, 1, second, n_second);
  agenda = plenary_builder_finish (builder);
  geometry = plenary_geometry_new (agenda, &space);
  y = plenary_geometry_get_y (geometry, 600);
  drag = plenary_drag_new (geometry, PLENARY_DRAG_MOVE, ids,
                           plenary_geometry_find (geometry, "d0-0", 0),
                           get_middle (geometry, 0, 0), y);
  g_assert_true (plenary_drag_to (drag, get_middle (geometry, 1, 0), y + distance,
                                  PLENARY_DRAG_DEFAULT));
  edit = plenary_drag_create_edit (drag, NULL);
  back = plenary_edit_apply (edit, agenda, NULL);
  one = dup_day (plenary_agenda_find (agenda, "d0"));
  other = dup_day (plenary_agenda_find (agenda, "d1"));
  g_assert_cmpstr (one, ==, expected_first);
  g_assert_cmpstr (other, ==, expected_second);
}

/* To another day, where it comes in between; who followed it stays when it was. */
static void
test_drag_days (void)
{
  static const GeometrySession first[] = { { "talk", 600, 660 }, { "talk", -1, 720 } };
  static const GeometrySession second[] = { { "talk", 600, 660 }, { "talk", 660, 720 } };

  drag_to_next_day (first, 2, second, 2, 120, "d0-1@660-720 ",
                    "d1-0@600-660 d1-1@720-780 d0-0@660-720 ");
}

/* To the end of another day, but not behind the line that closes it. */
static void
test_drag_days_closed (void)
{
  static const GeometrySession first[] = { { "talk", 600, 660 } };
  static const GeometrySession second[] = { { "talk", 600, 660 }, { "marker", -1, -1 } };

  drag_to_next_day (first, 1, second, 2, 240, "", "d1-0@600-660 d0-0@720-780 d1-1@780-780 ");
}

/* What is dragged over others that make no room shares spans with them, and is said to. */
static void
test_drag_overlaps (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 600, 660, "r0" }, { "talk", 600, 720, "r1" }, { "talk", 660, 720, "r0" },
    { "marker", 690, -1, "r1" },
  };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, 4);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  int y = plenary_geometry_get_y (geometry, 600);
  g_autoptr(PlenaryDrag) drag =
    plenary_drag_new (geometry, PLENARY_DRAG_MOVE, NULL,
                      plenary_geometry_find (geometry, "d0-0", 0), get_middle (geometry, 0, 0), y);
  g_autoptr(GArray) none = NULL;
  g_autoptr(GArray) same = NULL;
  g_autoptr(GArray) other = NULL;
  const PlenaryDragOverlap *overlap;

  plenary_drag_to (drag, get_middle (geometry, 0, 0), y + 60, PLENARY_DRAG_DEFAULT);
  none = plenary_drag_find_overlaps (drag);
  g_assert_cmpuint (none->len, ==, 0);

  plenary_drag_to (drag, get_middle (geometry, 0, 0), y + 60, PLENARY_DRAG_ALONE);
  same = plenary_drag_find_overlaps (drag);
  g_assert_cmpuint (same->len, ==, 1);
  overlap = &g_array_index (same, PlenaryDragOverlap, 0);
  g_assert_cmpint (overlap->place.minute, ==, 660);
  g_assert_cmpint (overlap->end, ==, 690);
  g_assert_cmpuint (overlap->place.column, ==, 0);

  plenary_drag_to (drag, get_middle (geometry, 0, 1), y + 160, PLENARY_DRAG_ALONE);
  other = plenary_drag_find_overlaps (drag);
  g_assert_cmpuint (other->len, ==, 1);
  overlap = &g_array_index (other, PlenaryDragOverlap, 0);
  g_assert_cmpint (overlap->place.minute, ==, 680);
  g_assert_cmpint (overlap->end, ==, 720);
  g_assert_cmpuint (overlap->place.column, ==, 1);
}

static char *
list_shelf (PlenaryAgenda *agenda)
{
  PlenaryList *shelf = plenary_agenda_get_shelf (agenda);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < plenary_list_get_n_items (shelf); i++)
    g_string_append_printf (list, "%s ", plenary_entity_get_id (plenary_list_get (shelf, i)));

  return g_string_free (list, FALSE);
}

/* To the shelf, and from there to the day, which has one column only by then. */
static void
test_drag_shelf (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" }, { "talk", 660, 720, "r0" },
  };
  static const char *const ids[] = { "d0-0", "d0-2", NULL };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, 3);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  int y = plenary_geometry_get_y (geometry, 600);
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autofree char *shelf = NULL;
  g_autofree char *day = NULL;
  g_autoptr(GPtrArray) lying = g_ptr_array_new ();
  g_autoptr(PlenaryDrag) there =
    plenary_drag_new (geometry, PLENARY_DRAG_MOVE, ids,
                      plenary_geometry_find (geometry, "d0-0", 0), get_middle (geometry, 0, 0), y);
  g_autoptr(PlenaryDrag) back = NULL;

  plenary_drag_to (there, get_middle (geometry, 0, 0), y + 60, PLENARY_DRAG_DEFAULT);
  g_assert_true (plenary_drag_to_shelf (there, PLENARY_DRAG_DEFAULT));
  g_assert_false (plenary_drag_to_shelf (there, PLENARY_DRAG_DEFAULT));
  g_assert_true (plenary_drag_is_shelved (there));
  g_assert_null (plenary_drag_get_placing (there));
  g_assert_true (plenary_history_do (history, "Drag", plenary_drag_create_edit (there, NULL),
                                     NULL));
  shelf = list_shelf (agenda);
  g_assert_cmpstr (shelf, ==, "d0-0 d0-2 ");
  plenary_geometry_update (geometry, &space);

  /* One follows the other; over the shelf both are where they were. */
  g_ptr_array_add (lying, plenary_agenda_find (agenda, "d0-0"));
  g_ptr_array_add (lying, plenary_agenda_find (agenda, "d0-2"));
  back = plenary_drag_new_from_shelf (geometry, lying, 0);
  g_assert_false (plenary_drag_to_shelf (back, PLENARY_DRAG_DEFAULT));
  g_assert_null (plenary_drag_create_edit (back, NULL));
  g_assert_true (plenary_drag_to (back, WIDTH / 2, plenary_geometry_get_y (geometry, 700),
                                  PLENARY_DRAG_DEFAULT));
  g_assert_true (plenary_drag_to_shelf (back, PLENARY_DRAG_DEFAULT));
  g_assert_null (plenary_drag_create_edit (back, NULL));
  g_assert_true (plenary_drag_to (back, WIDTH / 2, plenary_geometry_get_y (geometry, 600),
                                  PLENARY_DRAG_DEFAULT));
  g_assert_true (plenary_history_do (history, "Drag", plenary_drag_create_edit (back, NULL),
                                     NULL));
  day = dup_day (plenary_agenda_find (agenda, "d0"));
  g_assert_cmpstr (day, ==, "d0-1@600-660=r1 d0-0@600-660=r0 d0-2@660-720=r0 ");

  while (plenary_history_can_undo (history))
    g_assert_true (plenary_history_undo (history, NULL));

  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
}

/* As anywhere else, what is copied stays where it is; and the key may come late. */
static void
test_drag_shelf_copy (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 600, 660, "r0" }, { "talk", -1, 720, "r0" },
  };
  static const char *const ids[] = { "d0-1", NULL };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, 2);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  int y = plenary_geometry_get_y (geometry, 690);
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autofree char *day = NULL;
  g_auto(GStrv) copies = NULL;
  PlenarySession *copy;
  g_autoptr(PlenaryDrag) drag =
    plenary_drag_new (geometry, PLENARY_DRAG_MOVE, ids,
                      plenary_geometry_find (geometry, "d0-1", 0), get_middle (geometry, 0, 0), y);

  g_assert_true (plenary_drag_to_shelf (drag, PLENARY_DRAG_DEFAULT));
  g_assert_true (plenary_drag_to_shelf (drag, PLENARY_DRAG_COPY));
  g_assert_false (plenary_drag_to_shelf (drag, PLENARY_DRAG_COPY));
  g_assert_true (plenary_history_do (history, "Drag", plenary_drag_create_edit (drag, &copies),
                                     NULL));
  day = dup_day (plenary_agenda_find (agenda, "d0"));
  g_assert_cmpstr (day, ==, "d0-0@600-660=r0 d0-1@660-720=r0 ");
  g_assert_cmpuint (g_strv_length (copies), ==, 1);
  copy = plenary_agenda_find (agenda, copies[0]);
  g_assert_true (plenary_entity_get_parent (PLENARY_ENTITY (copy)) == PLENARY_ENTITY (agenda));
  g_assert_cmpint (plenary_session_get_start (copy), ==, 660);

  g_assert_true (plenary_history_undo (history, NULL));
  g_assert_false (plenary_history_can_undo (history));
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
}

/* What comes from the shelf gets the room of its column, what is for everyone gets none. */
static void
test_drag_shelf_rooms (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" }, { "talk", 700, 760, "r0" },
    { "break", 760, 790 },
  };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, 4);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryGeometry) geometry = NULL;
  g_autoptr(GPtrArray) lying = g_ptr_array_new ();
  g_autoptr(PlenaryEdit) shelving = NULL;
  g_autoptr(PlenaryEdit) inverse = NULL;
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(PlenaryEdit) again = NULL;
  g_autoptr(PlenaryDrag) drag = NULL;
  g_autofree char *day = NULL;

  g_ptr_array_add (lying, plenary_agenda_find (agenda, "d0-2"));
  g_ptr_array_add (lying, plenary_agenda_find (agenda, "d0-3"));
  shelving = plenary_deed_unschedule (agenda, lying);
  inverse = plenary_edit_apply (shelving, agenda, NULL);
  geometry = plenary_geometry_new (agenda, &space);
  drag = plenary_drag_new_from_shelf (geometry, lying, 0);
  plenary_drag_to (drag, get_middle (geometry, 0, 1), plenary_geometry_get_y (geometry, 660),
                   PLENARY_DRAG_DEFAULT);
  g_assert_cmpuint (plenary_drag_get_item (drag, 0)->place.column, ==, 1);
  g_assert_cmpuint (plenary_drag_get_item (drag, 1)->n_columns, ==, 2);
  edit = plenary_drag_create_edit (drag, NULL);
  again = plenary_edit_apply (edit, agenda, NULL);
  day = dup_day (plenary_agenda_find (agenda, "d0"));
  g_assert_cmpstr (day, ==,
                   "d0-0@600-660=r0 d0-1@600-660=r1 d0-2@660-720=r1 d0-3@720-750 ");
}

/* Another day is shown meanwhile, and what is dragged goes there. */
static void
test_drag_other_day (void)
{
  static const GeometrySession first[] = { { "talk", 600, 660 }, { "break", 660, 690 } };
  static const GeometrySession second[] = {
    { "talk", 600, 660, "r0" }, { "talk", 600, 660, "r1" },
  };
  static const char *const ids[] = { "d0-0", "d0-1", NULL };
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open_rooms ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryGeometry) geometry = NULL;
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryDrag) drag = NULL;
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(PlenaryEdit) back = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  int y;

  geometry_fixture_add_day (builder, 0, first, 2);
  geometry_fixture_add_day (builder, 1, second, 2);
  agenda = plenary_builder_finish (builder);
  space.is_one_day = TRUE;
  geometry = plenary_geometry_new (agenda, &space);
  y = plenary_geometry_get_y (geometry, 600);
  drag = plenary_drag_new (geometry, PLENARY_DRAG_MOVE, ids,
                           plenary_geometry_find (geometry, "d0-0", 0),
                           get_middle (geometry, 0, 0), y);
  g_assert_true (plenary_drag_to (drag, get_middle (geometry, 0, 0), y + 30,
                                  PLENARY_DRAG_DEFAULT));
  space.day = 1;
  plenary_drag_forget_place (drag);
  plenary_geometry_update (geometry, &space);
  g_assert_cmpuint (plenary_drag_get_n_items (drag), ==, 0);
  g_assert_null (plenary_drag_create_edit (drag, NULL));
  g_assert_true (plenary_drag_to (drag, get_middle (geometry, 1, 1),
                                  plenary_geometry_get_y (geometry, 660), PLENARY_DRAG_DEFAULT));
  edit = plenary_drag_create_edit (drag, NULL);
  back = plenary_edit_apply (edit, agenda, NULL);
  one = dup_day (plenary_agenda_find (agenda, "d0"));
  other = dup_day (plenary_agenda_find (agenda, "d1"));
  g_assert_cmpstr (one, ==, "");
  g_assert_cmpstr (other, ==,
                   "d1-0@600-660=r0 d1-1@600-660=r1 d0-0@660-720=r1 d0-1@720-750 ");
}

static void
test_drag_keys (void)
{
  static const GeometrySession sessions[] = {
    { "talk", 602, 660, "r0" }, { "talk", 600, 660, "r1" },
  };
  g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_day (sessions, 2);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
  guint card = plenary_geometry_find (geometry, "d0-0", 0);
  g_autoptr(PlenaryDrag) move =
    plenary_drag_new_by_keys (geometry, PLENARY_DRAG_MOVE, NULL, card);
  g_autoptr(PlenaryDrag) stretch =
    plenary_drag_new_by_keys (geometry, PLENARY_DRAG_END, NULL, card);

  plenary_drag_by (move, 1, 0, 0, PLENARY_DRAG_DEFAULT);
  g_assert_cmpint (plenary_drag_get_edge (move), ==, 605);
  plenary_drag_by (move, -1, 0, 0, PLENARY_DRAG_DEFAULT);
  g_assert_cmpint (plenary_drag_get_edge (move), ==, 600);
  plenary_drag_by (move, 0, 1, 0, PLENARY_DRAG_DEFAULT);
  g_assert_cmpuint (plenary_drag_get_item (move, 0)->place.column, ==, 1);
  g_assert_cmpint (plenary_drag_get_edge (move), ==, 602);
  plenary_drag_by (move, 0, 9, 0, PLENARY_DRAG_DEFAULT);
  g_assert_cmpuint (plenary_drag_get_item (move, 0)->place.column, ==, 1);
  plenary_drag_by (stretch, 2, 0, 0, PLENARY_DRAG_DEFAULT);
  g_assert_cmpint (plenary_drag_get_item (stretch, 0)->end, ==, 670);
}

/* Any sessions, perhaps none. */
static GStrv
choose_ids (PlenaryGeometry *geometry)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  guint n = (guint) g_test_rand_int_range (0, 5);

  for (guint i = 0; i < n; i++)
    {
      guint card = (guint) g_test_rand_int_range (0, (int) plenary_geometry_get_n_cards (geometry));

      g_strv_builder_add (ids, plenary_entity_get_id (PLENARY_ENTITY (
                                 plenary_geometry_get_card (geometry, card)->session)));
    }

  return g_strv_builder_end (ids);
}

/* Drags something from anywhere to anywhere, as it is in view. */
static void
drag_somewhere (PlenaryHistory  *history,
                PlenaryGeometry *geometry)
{
  guint card = (guint) g_test_rand_int_range (0, (int) plenary_geometry_get_n_cards (geometry));
  PlenaryDragKind kind = (PlenaryDragKind) g_test_rand_int_range (0, 4);
  int x = g_test_rand_int_range (0, WIDTH);
  int y = g_test_rand_int_range (0, 3000);
  g_auto(GStrv) ids = choose_ids (geometry);
  g_autoptr(PlenaryDrag) drag = NULL;
  PlenaryEdit *edit;
  guint n_moves = (guint) g_test_rand_int_range (1, 4);
  g_autoptr(GError) error = NULL;

  if (kind == PLENARY_DRAG_NEW)
    card = PLENARY_GEOMETRY_NOWHERE;

  drag = plenary_drag_new (geometry, kind, (const char *const *) ids, card, x, y);

  for (guint i = 0; i < n_moves; i++)
    plenary_drag_to (drag, g_test_rand_int_range (-50, WIDTH + 50),
                     y + g_test_rand_int_range (-900, 900),
                     (PlenaryDragFlags) g_test_rand_int_range (0, 8));

  edit = plenary_drag_create_edit (drag, NULL);

  if (edit == NULL)
    return;

  plenary_history_do (history, "Drag", edit, &error);
  g_assert_no_error (error);
}

/* Whatever is dragged wherever, all of it can be taken back, and done again. */
static void
test_drag_random (void)
{
  for (guint round = 0; round < 60; round++)
    {
      guint n_sessions;
      g_autoptr(PlenaryAgenda) agenda = geometry_fixture_create_random (&n_sessions);
      g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
      PlenaryGeometrySpace space = { WIDTH, HEIGHT, SCALE, 1 };
      g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, &space);
      g_autofree char *before = agenda_dump (agenda);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      for (guint i = 0; i < 30 && plenary_geometry_get_n_cards (geometry) > 0; i++)
        {
          space.day = (guint) g_test_rand_int_range (0, 6);
          space.columns = (PlenaryGeometryColumns) g_test_rand_int_range (0, 3);
          plenary_geometry_update (geometry, &space);
          drag_somewhere (history, geometry);
        }

      after = agenda_dump (agenda);

      while (plenary_history_can_undo (history))
        g_assert_true (plenary_history_undo (history, NULL));

      undone = agenda_dump (agenda);
      g_assert_cmpstr (undone, ==, before);

      while (plenary_history_can_redo (history))
        g_assert_true (plenary_history_redo (history, NULL));

      redone = agenda_dump (agenda);
      g_assert_cmpstr (redone, ==, after);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/drag/case/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_drag_case);
    }

  g_test_add_func ("/layout/drag/shows", test_drag_shows);
  g_test_add_func ("/layout/drag/days", test_drag_days);
  g_test_add_func ("/layout/drag/days-closed", test_drag_days_closed);
  g_test_add_func ("/layout/drag/overlaps", test_drag_overlaps);
  g_test_add_func ("/layout/drag/shelf", test_drag_shelf);
  g_test_add_func ("/layout/drag/shelf-copy", test_drag_shelf_copy);
  g_test_add_func ("/layout/drag/shelf-rooms", test_drag_shelf_rooms);
  g_test_add_func ("/layout/drag/other-day", test_drag_other_day);
  g_test_add_func ("/layout/drag/keys", test_drag_keys);
  g_test_add_func ("/layout/drag/random", test_drag_random);

  return g_test_run ();
}
