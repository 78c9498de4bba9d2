/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-face.h"
#include "plenary-lettering.h"

#include <pango/pangocairo.h>
#include <string.h>

#define TITLE "Implementing the Global Compact on Migration: existing and envisaged cooperation"

static const PlenaryFaceText panel = {
  PLENARY_LOOK_PANEL, FALSE, FALSE,
  (char *) "Panel 6", (char *) "", (char *) "15h – 16h30", (char *) "15h", (char *) "1 h 30",
  (char *) TITLE, (char *) "Ana Ferreira",
  (char *) "The compact is more than a list of intentions, and this panel asks how it can become "
           "what those who carry it out need, in cities as in capitals.",
  (char *) "5 questions", (char *) "4 people", (char *) "", .problem = (char *) "",
  .found = (char *) "",
};

static PangoContext *
create_context (int pixels)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Cantarell");

  pango_font_description_set_absolute_size (font, pixels * PANGO_SCALE);
  pango_context_set_font_description (context, font);

  return context;
}

typedef struct
{
  PangoContext *context;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->context = create_context (15);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->context);
}

/* What is shown, from top to bottom and from the left, of text how many lines. */
static char *
describe (PlenaryFace *face)
{
  static const char *const names[] = {
    "chip", "state", "time", "title", "text", "fact", "line", "cup", "bubble", "heads", "pin",
    "star", "warning",
  };
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < plenary_face_get_n_items (face); i++)
    {
      const PlenaryFaceItem *item = plenary_face_get_item (face, i);

      g_string_append_printf (string, "%s%s", i > 0 ? " " : "", names[item->part]);

      if (item->layout != NULL && pango_layout_get_line_count (item->layout) > 1)
        g_string_append_printf (string, "*%d", pango_layout_get_line_count (item->layout));
    }

  return g_string_free (string, FALSE);
}

typedef struct
{
  const char      *name;
  int              width;
  int              height;
  PlenaryFaceSize  size;
  const char      *expected;
} Case;

static const Case cases[] = {
  { "tall", 280, 168, PLENARY_FACE_TALL,
    "chip time title*3 bubble fact heads fact text*3" },
  { "medium", 390, 94, PLENARY_FACE_MEDIUM, "chip time title*2 bubble fact heads fact" },
  { "medium-full", 280, 94, PLENARY_FACE_MEDIUM, "chip time title*3" },
  { "short", 280, 47, PLENARY_FACE_SHORT, "time text title" },
  { "mini", 280, 29, PLENARY_FACE_MINI, "time title" },
  { "tiny", 280, 18, PLENARY_FACE_TINY, "title" },
  { "sliver", 280, 9, PLENARY_FACE_SLIVER, "" },
};

static void
test_face_by_height (Fixture       *f,
                     gconstpointer  data)
{
  const Case *c = data;
  g_autoptr(PlenaryFace) face = plenary_face_new (f->context, &panel, c->width, c->height, FALSE);
  g_autofree char *actual = describe (face);

  g_assert_cmpint (plenary_face_get_size (face), ==, c->size);
  g_assert_cmpstr (actual, ==, c->expected);
}

static void
test_face_break (Fixture       *f,
                 gconstpointer  data)
{
  static const int heights[] = { 100, 30, 18, 8 };
  static const char *const expected[] = { "cup text fact", "cup text fact", "text fact", "" };
  PlenaryFaceText text = panel;

  text.look = PLENARY_LOOK_BREAK;
  text.title = (char *) "Lunch";

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr(PlenaryFace) face = plenary_face_new (f->context, &text, 300, heights[i], FALSE);
      g_autofree char *actual = describe (face);

      g_assert_cmpstr (actual, ==, expected[i]);
    }
}

static void
test_face_marker (Fixture       *f,
                  gconstpointer  data)
{
  PlenaryFaceText text = panel;
  g_autoptr(PlenaryFace) face = NULL;
  g_autofree char *actual = NULL;

  text.is_marker = TRUE;
  text.title = (char *) "End of Workshop";
  face = plenary_face_new (f->context, &text, 300, 33, FALSE);
  actual = describe (face);
  g_assert_cmpstr (actual, ==, "text line line");
}

static void
test_face_in_list (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr(PlenaryFace) face = plenary_face_new_in_list (f->context, &panel, 250, FALSE);
  g_autoptr(PlenaryFace) wide = plenary_face_new_in_list (f->context, &panel, 600, FALSE);
  g_autofree char *actual = describe (face);

  g_assert_cmpstr (actual, ==, "chip title*3");
  g_assert_cmpint (plenary_face_get_height (face), >, plenary_face_get_height (wide));
}

/* A state that does not fit is left out, and never cut. */
static void
test_face_state (Fixture       *f,
                 gconstpointer  data)
{
  PlenaryFaceText text = panel;

  text.state = (char *) "To be confirmed";

  for (int width = 20; width < 500; width++)
    {
      g_autoptr(PlenaryFace) face = plenary_face_new (f->context, &text, width, 94, FALSE);

      for (guint i = 0; i < plenary_face_get_n_items (face); i++)
        if (plenary_face_get_item (face, i)->part == PLENARY_FACE_STATE)
          g_assert_false (pango_layout_is_ellipsized (plenary_face_get_item (face, i)->layout));
    }
}

/* Text is text: nothing in it is markup, and it is all there. */
static void
test_face_no_markup (Fixture       *f,
                     gconstpointer  data)
{
  PlenaryFaceText text = panel;
  g_autoptr(PlenaryFace) face = NULL;
  const PlenaryFaceItem *item;

  text.title = (char *) "<b>&amp;</b> <span size='0'>";
  face = plenary_face_new (f->context, &text, 400, 30, FALSE);
  item = plenary_face_get_item (face, 1);
  g_assert_cmpint (item->part, ==, PLENARY_FACE_TITLE);
  g_assert_cmpstr (pango_layout_get_text (item->layout), ==, text.title);
}

static gboolean
is_meta (PlenaryFacePart part)
{
  return part == PLENARY_FACE_QUESTIONS_ICON || part == PLENARY_FACE_PEOPLE_ICON;
}

static void
assert_within (PlenaryFace *face,
               int          width,
               int          height)
{
  gboolean is_cut = FALSE;
  gboolean has_meta = FALSE;

  for (guint i = 0; i < plenary_face_get_n_items (face); i++)
    {
      const PlenaryFaceItem *item = plenary_face_get_item (face, i);

      g_assert_cmpint (item->x, >=, 0);
      g_assert_cmpint (item->x + item->width, <=, width);
      g_assert_cmpint (item->y + item->height, <=, height + 4);
      has_meta |= is_meta (item->part);

      if (item->part == PLENARY_FACE_TITLE)
        is_cut = pango_layout_is_ellipsized (item->layout);
    }

  g_assert_false (is_cut && has_meta);
}

/* Whatever the size, nothing stands out, and no title is cut for what matters less. */
static void
test_face_any_size (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new ("remittances");

  for (guint i = 0; i < 400; i++)
    {
      PlenaryFaceText text = panel;
      int width = g_test_rand_int_range (60, 500);
      int height = g_test_rand_int_range (5, 300);
      g_autoptr(PlenaryFace) face = NULL;

      text.look = (PlenaryLook) g_test_rand_int_range (0, PLENARY_N_LOOKS);
      text.is_starred = g_test_rand_bit ();
      text.query = g_test_rand_bit () ? query : NULL;
      text.found = (char *) "… on remittances";
      face = plenary_face_new (f->context, &text, width, height, i % 2);
      assert_within (face, width, height);
    }
}

static void
test_face_star (Fixture       *f,
                gconstpointer  data)
{
  static const int heights[] = { 168, 94, 47, 29, 18, 9 };
  static const char *const expected[] = {
    "star chip time title*3 bubble fact heads fact text*3", "star chip time title*3",
    "star time text title", "star time title", "star title", "",
  };
  PlenaryFaceText text = panel;

  text.is_starred = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr(PlenaryFace) face = plenary_face_new (f->context, &text, 280, heights[i], FALSE);
      g_autofree char *actual = describe (face);

      g_assert_cmpstr (actual, ==, expected[i]);
    }
}

/* Marks stand beside each other, the star last. */
static void
test_face_marks (Fixture       *f,
                 gconstpointer  data)
{
  PlenaryFaceText text = panel;
  g_autoptr(PlenaryFace) face = NULL;
  const PlenaryFaceItem *star, *warning;
  g_autofree char *actual = NULL;

  text.is_starred = TRUE;
  text.problem = (char *) "Panel 6 and Panel 7 overlap";
  face = plenary_face_new (f->context, &text, 280, 80, FALSE);
  actual = describe (face);
  g_assert_cmpstr (actual, ==, "star warning chip time title*2");
  star = plenary_face_get_item (face, 0);
  warning = plenary_face_get_item (face, 1);
  g_assert_cmpint (warning->x + warning->width, <, star->x);
  g_assert_cmpint (warning->y, ==, star->y);
}

/* In a list, where heights are measured, neither star nor what was found moves what is below. */
static void
test_face_height_in_list (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new ("remittances");

  for (int width = 100; width < 500; width += 7)
    for (guint i = 0; i < 4; i++)
      {
        PlenaryFaceText text = panel;
        g_autoptr(PlenaryFace) plain = NULL;
        g_autoptr(PlenaryFace) face = NULL;

        text.chip = (char *) (i & 1 ? "Panel 6" : "");
        text.room = (char *) (i & 2 ? "Room A" : "");
        plain = plenary_face_new_in_list (f->context, &text, width, FALSE);
        text.is_starred = TRUE;
        text.query = query;
        text.found = (char *) "… on remittances";
        face = plenary_face_new_in_list (f->context, &text, width, FALSE);
        g_assert_cmpint (plenary_face_get_height (face), ==, plenary_face_get_height (plain));
      }
}

/* What is marked, item by item, in brackets, and the texts that have no marks left out. */
static char *
describe_marks (PlenaryFace *face)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < plenary_face_get_n_items (face); i++)
    {
      const PlenaryFaceItem *item = plenary_face_get_item (face, i);

      for (guint j = 0; item->marks != NULL && j < item->marks->len; j++)
        {
          PlenaryRange *range = &g_array_index (item->marks, PlenaryRange, j);

          g_string_append_printf (string, "%d[%.*s]", item->part, (int) (range->end - range->start),
                                  pango_layout_get_text (item->layout) + range->start);
        }
    }

  return g_string_free (string, FALSE);
}

typedef struct
{
  const char *name;
  const char *words;
  int         width;
  int         height;
  const char *shown;
  const char *marked;
} FoundCase;

static const FoundCase found_cases[] = {
  { "title", "compact", 280, 94, "chip time title*3", "3[Compact]" },
  { "title-and-excerpt", "compact", 280, 168,
    "chip time title*3 bubble fact heads fact text*3", "3[Compact]4[compact]" },
  { "chip", "panel", 280, 94, "chip time title*3", "0[Panel]" },
  { "no-count", "question remittances", 390, 94, "chip time title*2 text", "4[remittances]" },
  { "speaker", "ana", 280, 47, "time text title", "4[Ana]" },
  { "tall", "remittances", 280, 168,
    "chip time title*3 bubble fact heads fact text*2", "4[remittances]" },
  { "tall-full", "remittances", 280, 122, "chip time title*3 text", "4[remittances]" },
  { "medium", "remittances", 390, 94, "chip time title*2 text", "4[remittances]" },
  { "medium-full", "remittances", 280, 94, "chip time title*2 text", "4[remittances]" },
  { "short", "remittances", 280, 47, "time text title", "4[remittances]" },
  { "short-cut-off", "envisaged", 280, 47, "time text title", "4[envisaged]" },
  { "mini", "remittances", 280, 29, "time title", "" },
  { "sliver", "remittances", 280, 9, "", "" },
};

static void
test_face_found (Fixture       *f,
                 gconstpointer  data)
{
  const FoundCase *c = data;
  g_autoptr(PlenaryQuery) query = plenary_query_new (c->words);
  g_autoptr(PlenaryFace) face = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *marked = NULL;
  PlenaryFaceText text = panel;

  text.query = query;
  text.found = g_str_equal (c->words, "envisaged") ? (char *) "… and envisaged cooperation" :
                                                     (char *) "… on remittances and what becomes "
                                                              "of them in villages and towns";
  face = plenary_face_new (f->context, &text, c->width, c->height, FALSE);
  shown = describe (face);
  marked = describe_marks (face);
  g_assert_cmpstr (shown, ==, c->shown);
  g_assert_cmpstr (marked, ==, c->marked);
}

/* From the right all stands as in a mirror. */
static void
test_face_reversed (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr(PlenaryFace) face = plenary_face_new (f->context, &panel, 280, 168, FALSE);
  g_autoptr(PlenaryFace) reversed = plenary_face_new (f->context, &panel, 280, 168, TRUE);

  g_assert_cmpuint (plenary_face_get_n_items (face), ==, plenary_face_get_n_items (reversed));

  for (guint i = 0; i < plenary_face_get_n_items (face); i++)
    {
      const PlenaryFaceItem *a = plenary_face_get_item (face, i);
      const PlenaryFaceItem *b = plenary_face_get_item (reversed, i);

      g_assert_cmpint (a->x + a->width + b->x, ==, 280);
      g_assert_cmpint (a->y, ==, b->y);
    }
}

/* When it starts is worth more than half of when it is. */
static void
test_face_narrow_time (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(PlenaryFace) wide = plenary_face_new (f->context, &panel, 280, 94, FALSE);
  g_autoptr(PlenaryFace) narrow = plenary_face_new (f->context, &panel, 150, 94, FALSE);

  g_assert_cmpstr (pango_layout_get_text (plenary_face_get_item (wide, 1)->layout), ==,
                   panel.time);
  g_assert_cmpstr (pango_layout_get_text (plenary_face_get_item (narrow, 1)->layout), ==,
                   panel.start);
}

/* What is measured for a title is enough for it, whatever lies below. */
static void
test_face_measures_title (Fixture       *f,
                          gconstpointer  data)
{
  for (int width = 120; width < 600; width += 20)
    {
      int height = plenary_face_measure_title (f->context, &panel, width);
      g_autoptr(PlenaryFace) face = plenary_face_new (f->context, &panel, width, height + 8, FALSE);
      gboolean is_found = FALSE;

      for (guint i = 0; i < plenary_face_get_n_items (face); i++)
        {
          const PlenaryFaceItem *item = plenary_face_get_item (face, i);

          g_assert_cmpint (item->y + item->height, <=, height + 1);

          if (item->part == PLENARY_FACE_TITLE)
            {
              g_assert_false (pango_layout_is_ellipsized (item->layout));
              is_found = TRUE;
            }
        }

      g_assert_true (is_found);
    }
}

/* Twice the text takes twice the room. */
static void
test_face_scales (Fixture       *f,
                  gconstpointer  data)
{
  PangoContext *middle = create_context (22);
  PangoContext *large = create_context (44);
  g_autoptr(PlenaryFace) face = plenary_face_new (middle, &panel, 420, 252, FALSE);
  g_autoptr(PlenaryFace) twice = plenary_face_new (large, &panel, 840, 504, FALSE);

  g_assert_cmpfloat_with_epsilon (plenary_lettering_get_scale (middle), 1.5, 0.001);
  g_assert_cmpfloat_with_epsilon (plenary_lettering_get_scale (large), 3, 0.001);
  g_assert_cmpint (plenary_face_get_size (twice), ==, plenary_face_get_size (face));
  g_assert_cmpint (plenary_face_get_item (twice, 0)->height, ==,
                   2 * plenary_face_get_item (face, 0)->height);
  g_object_unref (middle);
  g_object_unref (large);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/face/by-height/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_face_by_height, tear_down);
    }

  for (guint i = 0; i < G_N_ELEMENTS (found_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/face/found/", found_cases[i].name, NULL);

      g_test_add (path, Fixture, &found_cases[i], set_up, test_face_found, tear_down);
    }

  g_test_add ("/layout/face/star", Fixture, NULL, set_up, test_face_star, tear_down);
  g_test_add ("/layout/face/marks", Fixture, NULL, set_up, test_face_marks, tear_down);
  g_test_add ("/layout/face/height-in-list", Fixture, NULL, set_up, test_face_height_in_list,
              tear_down);
  g_test_add ("/layout/face/break", Fixture, NULL, set_up, test_face_break, tear_down);
  g_test_add ("/layout/face/marker", Fixture, NULL, set_up, test_face_marker, tear_down);
  g_test_add ("/layout/face/in-list", Fixture, NULL, set_up, test_face_in_list, tear_down);
  g_test_add ("/layout/face/state", Fixture, NULL, set_up, test_face_state, tear_down);
  g_test_add ("/layout/face/no-markup", Fixture, NULL, set_up, test_face_no_markup, tear_down);
  g_test_add ("/layout/face/any-size", Fixture, NULL, set_up, test_face_any_size, tear_down);
  g_test_add ("/layout/face/reversed", Fixture, NULL, set_up, test_face_reversed, tear_down);
  g_test_add ("/layout/face/narrow-time", Fixture, NULL, set_up, test_face_narrow_time, tear_down);
  g_test_add ("/layout/face/measures-title", Fixture, NULL, set_up, test_face_measures_title,
              tear_down);
  g_test_add ("/layout/face/scales", Fixture, NULL, set_up, test_face_scales, tear_down);

  return g_test_run ();
}
