/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The emblem in the foot of a door sign: on each page, with nothing over it, and at no cost to what
 * the sign says.
 */

#include "plenary-door-private.h"

#include "emblem-fixture.h"
#include "handout-fixture.h"
#include "plenary-builder.h"

/* How high an emblem is that is as high as wide, at the least and at the most, in points. */
#define LEAST_HEIGHT 20
#define MOST_HEIGHT 41

/* How much of a page a foot may grow for it, and what is as good as none, in points. */
#define MOST_GROWTH 0.014
#define SLACK 0.05

static const struct { guint width, height; } shapes[] = {
  { 10, 10 }, { 40, 20 }, { 50, 10 }, { 200, 10 }, { 10, 40 }, { 3000, 2000 }, { 1, 1 },
};

static const struct { const char *title, *theme, *meeting, *status; } texts[] = {
  { "IDM", "", "", "" },
  { "International Dialogue on Migration 2017",
    "Strengthening international cooperation on and governance of migration towards the adoption "
    "of a global compact for safe, orderly and regular migration in 2018",
    "Intersessional workshop", "Provisional Agenda" },
  { "The Whole Long Title of the International Dialogue on Migration and Development in the "
    "Regions of the World", "Strengthening cooperation", "Intersessional workshop",
    "Provisional Agenda" },
  { "Harbours and High Water", "What they learnt from the floods", "Fourth meeting", "Final" },
};

/* A programme of one room with so many sessions on each of two days. */
static PlenaryAgenda *
create_agenda (guint       which,
               const char *language,
               const char *emblem,
               guint       n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, texts[which].title);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME, texts[which].theme);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_MEETING, texts[which].meeting);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_STATUS, texts[which].status);

  if (emblem != NULL)
    plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, emblem);

  for (guint day = 0; day < 2; day++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);

      for (guint i = 0; i < n_sessions; i++)
        {
          plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
          plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Borders and mobility");
          plenary_builder_close (builder);
        }

      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

/* Each page has it, where lines end and below all sessions, and all pages have it in one size. */
static void
test_door_foot_pages (gconstpointer language)
{
  for (guint which = 0; which < G_N_ELEMENTS (texts); which++)
    {
      g_autofree char *emblem = emblem_create (40, 20);
      g_autoptr(PlenaryAgenda) agenda = create_agenda (which, language, emblem, 16);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      g_autoptr(PlenaryHandout) handout = handout_fixture_create (agenda, ticket);
      guint n = plenary_handout_get_n_pages (handout);
      cairo_rectangle_t first, place;

      g_assert_cmpuint (n, >, 2);
      emblem_assert (handout, 0, 2, &first);
      g_assert_cmpfloat (first.y, >, 0.7 *
                         plenary_setting_get_paper (plenary_handout_get_setting (handout))->height);

      for (guint page = 1; page < n; page++)
        {
          emblem_assert (handout, page, 2, &place);
          g_assert_cmpfloat_with_epsilon (place.width, first.width, 0.5);
        }
    }
}

/* None is drawn that is none, or cannot be read. */
static void
test_door_foot_none (void)
{
  static const char *const emblems[] = { NULL, "data:image/png;base64,AAAA" };

  for (guint i = 0; i < G_N_ELEMENTS (emblems); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_agenda (1, "en", emblems[i], 2);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      g_autoptr(PlenaryHandout) handout = handout_fixture_create (agenda, ticket);
      cairo_rectangle_t place;

      g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 2);
      g_assert_false (emblem_find (handout, 0, &place));
    }
}

/* What a foot says of a programme at all levels, and how high it is. */
static char *
describe_foot (PlenaryAgenda *agenda,
               double        *heights)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  PlenaryWording *wording = plenary_wording_new (agenda, setting);
  PlenaryTypeCase *type_case = plenary_type_case_new (setting);
  PlenarySizes *sizes = plenary_sizes_new (setting, type_case, 1, 1.6);
  GString *description = g_string_new (NULL);
  PlenaryDoorFoot foot = { NULL };

  plenary_door_foot_init (&foot, wording, sizes);
  g_string_append_printf (description, "%s\n", foot.title);

  for (guint i = 0; i < PLENARY_DOOR_N_FOOT_LEVELS; i++)
    {
      heights[i] = plenary_door_foot_get_height (&foot, i);
      g_string_append_printf (description, "%s/%s/%s\n", foot.texts[i].status, foot.texts[i].theme,
                              foot.texts[i].meeting);
    }

  plenary_door_foot_clear (&foot);
  plenary_sizes_free (sizes);
  plenary_type_case_free (type_case);
  plenary_wording_free (wording);

  return g_string_free (description, FALSE);
}

/* With an emblem of any shape a foot says all that it would without, and is little higher. */
static void
test_door_foot_growth (void)
{
  for (guint which = 0; which < G_N_ELEMENTS (texts); which++)
    {
      g_autoptr(PlenaryAgenda) bare = create_agenda (which, "en", NULL, 1);
      double bare_heights[PLENARY_DOOR_N_FOOT_LEVELS];
      g_autofree char *usual = describe_foot (bare, bare_heights);

      for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
        {
          g_autofree char *emblem = emblem_create (shapes[shape].width, shapes[shape].height);
          g_autoptr(PlenaryAgenda) agenda = create_agenda (which, "en", emblem, 1);
          double heights[PLENARY_DOOR_N_FOOT_LEVELS];
          g_autofree char *description = describe_foot (agenda, heights);

          g_assert_cmpstr (description, ==, usual);

          for (guint i = 0; i < PLENARY_DOOR_N_FOOT_LEVELS; i++)
            g_assert_cmpfloat (heights[i], <=, bare_heights[i] + MOST_GROWTH * 842 + SLACK);
        }
    }
}

/* It is as large as can be where there is room, and never too small to be seen from afar. */
static void
test_door_foot_size (void)
{
  for (guint which = 0; which < G_N_ELEMENTS (texts); which++)
    {
      g_autofree char *emblem = emblem_create (10, 10);
      g_autoptr(PlenaryAgenda) agenda = create_agenda (which, "en", emblem, 1);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      g_autoptr(PlenaryHandout) handout = handout_fixture_create (agenda, ticket);
      cairo_rectangle_t place;

      emblem_assert (handout, 0, 1, &place);
      g_assert_cmpfloat (place.height, >=, LEAST_HEIGHT - 0.5);
      g_assert_cmpfloat (place.height, <=, MOST_HEIGHT);

      if (which == 1)
        g_assert_cmpfloat (place.height, >, MOST_HEIGHT - 2);
    }
}

static char *
create_words (GRand *rand,
              int    most)
{
  static const char *const words[] = { "Network", "of", "compacts", "Regierungsabkommen", "in" };
  GString *string = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, most + 1); n > 0; n--)
    g_string_append_printf (string, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (string, FALSE);
}

static PlenaryAgenda *
create_random (GRand      *rand,
               const char *emblem)
{
  static const PlenaryMember members[] = {
    PLENARY_MEMBER_TITLE, PLENARY_MEMBER_THEME, PLENARY_MEMBER_MEETING, PLENARY_MEMBER_STATUS,
  };
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, emblem);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *text = create_words (rand, g_rand_boolean (rand) ? 5 : 40);

      plenary_builder_set_plain (builder, members[i], text);
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Borders");

  return plenary_builder_finish (builder);
}

/* Whatever the foot says, on whatever paper, no letter is over the emblem. */
static void
test_door_foot_random (gconstpointer language)
{
  static const char *const papers[] = { "A4", "Letter", "A3", "A5" };
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 10; i++)
    {
      guint shape = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (shapes));
      g_autofree char *emblem = emblem_create (shapes[shape].width, shapes[shape].height);
      g_autoptr(PlenaryAgenda) agenda = create_random (rand, emblem);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      g_autoptr(PlenaryHandout) handout = NULL;
      cairo_rectangle_t place;

      g_free (ticket->language);
      ticket->language = g_strdup (language);
      g_free (ticket->paper);
      ticket->paper = g_strdup (papers[g_rand_int_range (rand, 0, G_N_ELEMENTS (papers))]);
      ticket->orientation = g_rand_int_range (rand, 0, 3);
      ticket->has_stamp = g_rand_boolean (rand);
      handout = handout_fixture_create (agenda, ticket);
      emblem_assert (handout, 0, (double) shapes[shape].width / shapes[shape].height, &place);
    }

  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/door-foot/growth", test_door_foot_growth);
  g_test_add_func ("/layout/door-foot/none", test_door_foot_none);
  g_test_add_data_func ("/layout/door-foot/pages/ar", "ar", test_door_foot_pages);
  g_test_add_data_func ("/layout/door-foot/pages/en", "en", test_door_foot_pages);
  g_test_add_data_func ("/layout/door-foot/random/ar", "ar", test_door_foot_random);
  g_test_add_data_func ("/layout/door-foot/random/en", "en", test_door_foot_random);
  g_test_add_func ("/layout/door-foot/size", test_door_foot_size);

  return g_test_run ();
}
