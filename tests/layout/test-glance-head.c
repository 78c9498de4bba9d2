/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The emblem over the overview: at the end of its head, with nothing over it, and at no cost to the
 * title and the grid.
 */

#include "glance-fixture.h"

#include "emblem-fixture.h"

/* By how much the head may grow, in points, and of its largest how small an emblem may be. */
#define MOST_GROWTH 6
#define LEAST 0.5

static const struct { guint width, height; } shapes[] = {
  { 10, 10 }, { 40, 20 }, { 50, 10 }, { 200, 10 }, { 10, 40 }, { 3000, 2000 },
};

static const struct { const char *title, *theme, *meeting; } texts[] = {
  { "International Dialogue on Migration 2017",
    "Strengthening international cooperation on and governance of migration towards the adoption "
    "of a global compact for safe, orderly and regular migration in 2018",
    "Intersessional workshop" },
  { "The Whole Long Title of the International Dialogue on Migration and Development in the "
    "Regions of the World", "Strengthening cooperation", "Intersessional workshop of the regions" },
  { "Harbours", "", "" },
};

/* Two days, each in a room of its own. */
static PlenaryAgenda *
create_agenda (const char *title,
               const char *theme,
               const char *meeting,
               const char *emblem)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (2);

  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME, theme);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_MEETING, meeting);

  if (emblem != NULL)
    plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, emblem);

  for (int i = 0; i < 2; i++)
    {
      glance_open_day (builder, i == 0 ? "one" : "two");
      glance_add_session (builder, "panel", "Borders and mobility", 0, 9 * 60, 11 * 60);
      glance_add_session (builder, "panel", "Remittances", 1, 10 * 60, 12 * 60);
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static PlenaryHandout *
create (guint       which,
        const char *emblem,
        const char *language)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda (texts[which].title, texts[which].theme,
                                                   texts[which].meeting, emblem);

  return glance_create (agenda, language);
}

/* It is on the first page only, over the grid and where lines end. */
static void
test_glance_head_emblem (gconstpointer language)
{
  for (guint which = 0; which < G_N_ELEMENTS (texts); which++)
    for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
      {
        g_autofree char *emblem = emblem_create (shapes[shape].width, shapes[shape].height);
        g_autoptr(PlenaryHandout) handout = create (which, emblem, language);
        PlenaryGlancePlan *plan = glance_get_plan (handout);
        cairo_rectangle_t place;

        g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 2);
        emblem_assert (handout, 0, (double) shapes[shape].width / shapes[shape].height, &place);
        g_assert_cmpfloat (place.y + place.height, <, glance_get_page (handout, 0)->top);
        g_assert_cmpfloat (place.width, >=, plan->matter->emblem->width * LEAST - 0.5);
        g_assert_false (emblem_find (handout, 1, &place));
        glance_assert_good (handout);
      }
}

static void
test_glance_head_none (void)
{
  static const char *const emblems[] = { NULL, "data:image/png;base64,AAAA" };

  for (guint i = 0; i < G_N_ELEMENTS (emblems); i++)
    {
      g_autoptr(PlenaryHandout) handout = create (0, emblems[i], "en");
      cairo_rectangle_t place;

      g_assert_false (emblem_find (handout, 0, &place));
    }
}

/* The title is set as large as without it, and the grid has nearly as much of the page. */
static void
test_glance_head_growth (void)
{
  for (guint which = 0; which < G_N_ELEMENTS (texts); which++)
    {
      g_autoptr(PlenaryHandout) bare = create (which, NULL, "en");
      PlenaryGlancePlan *usual = glance_get_plan (bare);

      for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
        {
          g_autofree char *emblem = emblem_create (shapes[shape].width, shapes[shape].height);
          g_autoptr(PlenaryHandout) handout = create (which, emblem, "en");
          PlenaryGlancePlan *plan = glance_get_plan (handout);

          g_assert_cmpfloat (plan->head_height, <=, usual->head_height + MOST_GROWTH + SLACK);
          g_assert_cmpfloat_with_epsilon (
            plenary_glance_type_get_size (plan->head_type, PLENARY_PRINT_TITLE),
            plenary_glance_type_get_size (usual->head_type, PLENARY_PRINT_TITLE), SLACK);
          g_assert_cmpuint (plan->head->len, ==, usual->head->len);
        }
    }
}

/* A title that has pages of its own stands under it, and so does one without any day. */
static void
test_glance_head_cover (void)
{
  g_autofree char *emblem = emblem_create (40, 20);
  g_autofree char *long_title = g_strnfill (4000, 'M');
  g_autoptr(PlenaryAgenda) agenda = create_agenda (long_title, "Theme", "Meeting", emblem);
  g_autoptr(PlenaryHandout) handout = glance_create (agenda, "en");
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (0);
  g_autoptr(PlenaryAgenda) empty = NULL;
  g_autoptr(PlenaryHandout) only = NULL;
  cairo_rectangle_t place;

  g_assert_true (glance_get_plan (handout)->has_cover);
  emblem_assert (handout, 0, 2, &place);
  glance_assert_good (handout);
  g_assert_cmpfloat (g_array_index (glance_get_page (handout, 0)->texts, PlenaryGlanceText, 0).y,
                     >, place.y + place.height);

  for (guint i = 1; i < plenary_handout_get_n_pages (handout); i++)
    g_assert_false (emblem_find (handout, i, &place));

  plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, emblem);
  empty = plenary_builder_finish (builder);
  only = glance_create (empty, "en");
  g_assert_cmpuint (plenary_handout_get_n_pages (only), ==, 1);
  emblem_assert (only, 0, 2, &place);
  glance_assert_good (only);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/glance-head/cover", test_glance_head_cover);
  g_test_add_data_func ("/layout/glance-head/emblem/ar", "ar", test_glance_head_emblem);
  g_test_add_data_func ("/layout/glance-head/emblem/en", "en", test_glance_head_emblem);
  g_test_add_func ("/layout/glance-head/growth", test_glance_head_growth);
  g_test_add_func ("/layout/glance-head/none", test_glance_head_none);

  return g_test_run ();
}
