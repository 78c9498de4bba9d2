/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sign for each room and day on which something happens there, and nothing of it beyond the
 * margins, too small to be read or lost.
 */

#include "plenary-handout.h"

#include "handout-fixture.h"
#include "plenary-builder.h"
#include "random-programme.h"

#define OVERHANG 6

static void
add_session (PlenaryBuilder *builder,
             const char     *id,
             const char     *room,
             gboolean        is_for_all)
{
  const char *rooms[] = { room, NULL };

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, id);

  if (room != NULL)
    plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);

  plenary_builder_set_flag (builder, PLENARY_MEMBER_EVERYONE, is_for_all);
  plenary_builder_close (builder);
}

static char *
create_words (guint n)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (words, i == 0 ? "Network" : " network");

  return g_string_free (words, FALSE);
}

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *name = g_strdup_printf ("Room %u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_ROOM, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);
      plenary_builder_close (builder);
    }

  /* In two rooms; in one, and for all; only for all. */
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d0", NULL);
  add_session (builder, "s0", "r0", FALSE);
  add_session (builder, "s1", "r1", FALSE);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  add_session (builder, "s2", "r2", FALSE);
  add_session (builder, "s3", "r2", TRUE);
  add_session (builder, "s4", NULL, FALSE);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d2", NULL);
  add_session (builder, "s5", NULL, FALSE);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static guint
count_signs (PlenaryAgenda *agenda,
             PlenaryTicket *ticket)
{
  g_autoptr(PlenaryHandout) handout = handout_fixture_create (agenda, ticket);

  return plenary_handout_get_n_pages (handout);
}

static void
test_door_signs_count (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);

  /* What is for all is on each door. */
  g_assert_cmpuint (count_signs (agenda, ticket), ==, 2 + 3 + 3);

  plenary_filter_set (ticket->filter, PLENARY_ASPECT_ROOM, "r1", TRUE);
  g_assert_cmpuint (count_signs (agenda, ticket), ==, 1);

  plenary_filter_clear (ticket->filter);
  ticket->days = g_strsplit ("d0", " ", -1);
  g_assert_cmpuint (count_signs (agenda, ticket), ==, 2);
}

/* Whether there is any ink in some columns of a line. */
static gboolean
has_ink (const guchar *line,
         double        from,
         double        to)
{
  for (int x = MAX ((int) from, 0); x < (int) to; x++)
    if (line[x] != 0)
      return TRUE;

  return FALSE;
}

/* The band is black from edge to edge; what is under it is in the margins. */
static void
assert_in_margins (PlenaryHandout *handout,
                   guint           page)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));
  int width = (int) paper->width;
  int height = (int) paper->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean is_band = TRUE;

  plenary_handout_draw_page (handout, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (int y = 0; y < height; y++)
    {
      const guchar *line = cairo_image_surface_get_data (surface) +
                           y * cairo_image_surface_get_stride (surface);

      if (is_band && line[0] == 255)
        continue;

      /* The last line of the band may be half covered. */
      if (!is_band)
        {
          g_assert_false (has_ink (line, 0, paper->left - OVERHANG));
          g_assert_false (has_ink (line, paper->width - paper->right + OVERHANG, width));
        }

      if (y > paper->height - paper->bottom + OVERHANG)
        g_assert_false (has_ink (line, 0, width));

      is_band = FALSE;
    }

  g_assert_false (is_band);
  cairo_surface_destroy (surface);
}

static void
test_door_signs_random (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i * 3);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      static const char *const papers[] = { "A4", "Letter", "A3", "A5" };
      g_autoptr(PlenaryHandout) handout = NULL;

      g_free (ticket->language);
      ticket->language = g_strdup (language);
      g_free (ticket->paper);
      ticket->paper = g_strdup (papers[g_rand_int_range (rand, 0, G_N_ELEMENTS (papers))]);
      ticket->orientation = g_rand_int_range (rand, 0, 3);
      ticket->is_draft = g_rand_boolean (rand);
      ticket->has_stamp = g_rand_boolean (rand);
      handout = handout_fixture_create (agenda, ticket);

      for (guint j = 0; j < plenary_handout_get_n_pages (handout); j++)
        assert_in_margins (handout, j);
    }

  g_rand_free (rand);
}

/* A text that fits nowhere is continued, letter by letter. */
static void
test_door_signs_long (gconstpointer member)
{
  g_autofree char *letters = g_strnfill (20000, 'W');
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
  g_autoptr(PlenaryHandout) handout = NULL;
  const char *which = member;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE,
                             g_str_equal (which, "title") ? letters : "Title");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE,
                             g_str_equal (which, "venue") ? letters : "Venue");
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d0", NULL);
  add_session (builder, g_str_equal (which, "session") ? letters : "s0", NULL, FALSE);
  agenda = plenary_builder_finish (builder);
  handout = handout_fixture_create (agenda, ticket);

  /* Some thirty letters a line, thirty lines a page. */
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), >, 20);

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    assert_in_margins (handout, i);
}

static void
test_door_signs_empty (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  agenda = plenary_builder_finish (builder);
  g_assert_cmpuint (count_signs (agenda, ticket), ==, 1);
}

/* How thick the lowest rule on a page is that goes from margin to margin, in points. */
static double
measure_lowest_rule (PlenaryHandout *handout)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));
  int height = (int) paper->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) paper->width,
                                                         height);
  cairo_t *cr = cairo_create (surface);
  int thickness = 0;

  plenary_handout_draw_page (handout, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (int y = height - 1; y >= 0; y--)
    {
      const guchar *line = cairo_image_surface_get_data (surface) +
                           y * cairo_image_surface_get_stride (surface);
      int least = 255;

      for (int x = (int) paper->left + 1; x < (int) (paper->width - paper->right); x++)
        least = MIN (least, line[x]);

      if (least == 0 && thickness > 0)
        break;

      thickness += least;
    }

  cairo_surface_destroy (surface);

  return thickness / 255.0;
}

/* On a low page a long name leaves room for what takes place: no rule of that is below the one over
 * the foot, which is thicker.
 */
static void
test_door_signs_low (void)
{
  for (guint n = 20; n <= 60; n += 10)
    {
      g_autofree char *words = create_words (n);
      g_autofree char *theme = create_words (5);
      g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;

      plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "ar");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, words);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME, theme);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_MEETING, "Fourth meeting");
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
      add_session (builder, "s", NULL, FALSE);
      agenda = plenary_builder_finish (builder);
      g_free (ticket->paper);
      ticket->paper = g_strdup ("A5");
      ticket->orientation = PLENARY_ORIENTATION_LANDSCAPE;
      handout = handout_fixture_create (agenda, ticket);
      g_assert_cmpfloat (measure_lowest_rule (handout), >, 1.5);
    }
}

static gboolean
is_left_out (PlenaryHandout *handout,
             PlenaryMember   member)
{
  PlenaryLedger *ledger = plenary_handout_get_ledger (handout);

  for (guint i = 0; i < plenary_ledger_get_n (ledger); i++)
    if (plenary_ledger_get (ledger, i)->member == member)
      return TRUE;

  return FALSE;
}

/* A foot is as long as there is room for; the rest is in the ledger, and there is no page more. */
static void
test_door_signs_foot (void)
{
  static const struct { guint n_theme, n_meeting; gboolean has_theme, has_meeting; } cases[] = {
    { 0, 0, TRUE, TRUE },
    { 8, 2, TRUE, TRUE },
    { 38, 2, TRUE, TRUE },
    { 38, 38, TRUE, FALSE },
    { 2, 38, TRUE, TRUE },
    { 5000, 2, FALSE, TRUE },
    { 5000, 5000, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      g_autofree char *theme = create_words (cases[i].n_theme);
      g_autofree char *meeting = create_words (cases[i].n_meeting);
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;

      plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Title");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME, theme);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_MEETING, meeting);
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);

      /* All in one room, which leaves of a page what a foot of one of the two takes. */
      for (guint j = 0; j < 5; j++)
        {
          g_autofree char *id = g_strdup_printf ("s%u", j);

          add_session (builder, id, NULL, FALSE);
        }

      agenda = plenary_builder_finish (builder);
      handout = handout_fixture_create (agenda, ticket);
      g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
      g_assert_cmpint (is_left_out (handout, PLENARY_MEMBER_THEME), ==, !cases[i].has_theme);
      g_assert_cmpint (is_left_out (handout, PLENARY_MEMBER_MEETING), ==, !cases[i].has_meeting);
      assert_in_margins (handout, 0);
    }
}

/* The longest line of ink on a page that is no rule from margin to margin. */
static int
get_longest_line (PlenaryHandout *handout)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));
  int width = (int) paper->width;
  int height = (int) paper->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (surface);
  int longest = 0;

  plenary_handout_draw_page (handout, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (int y = 0; y < height; y++)
    {
      const guchar *line = cairo_image_surface_get_data (surface) +
                           y * cairo_image_surface_get_stride (surface);
      int n = 0;

      for (int x = 0; x < width; x++)
        {
          n = line[x] > 40 ? n + 1 : 0;

          if (n < paper->width - paper->left - paper->right - OVERHANG && x + 1 < width &&
              line[x + 1] <= 40)
            longest = MAX (longest, n);
        }
    }

  cairo_surface_destroy (surface);

  return longest;
}

/* A line goes through the whole title of what is cancelled, and through no other. */
static void
test_door_signs_cancelled (gconstpointer language)
{
  static const char *const states[] = { "confirmed", "tentative", "cancelled" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_DOOR_SIGNS);
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;

      plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, states[i]);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "i i i i i i i i i");
      agenda = plenary_builder_finish (builder);
      handout = handout_fixture_create (agenda, ticket);

      if (g_str_equal (states[i], "cancelled"))
        g_assert_cmpint (get_longest_line (handout), >, 80);
      else
        g_assert_cmpint (get_longest_line (handout), <, 40);
    }
}

/* Nobody reads smaller type in front of a door. Of the name of a room, see test-sizes.c. */
static void
test_door_signs_floor (gconstpointer language)
{
  for (PlenaryPrintStyle style = PLENARY_PRINT_SIGN_PLACE; style <= PLENARY_PRINT_SIGN_NOTE;
       style++)
    {
      PlenaryPrintFont font;

      plenary_print_style_get_font (style, PLENARY_PRINT_MARK_NONE, language, &font);
      g_assert_cmpfloat (font.size, >=, 18);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/door-signs/count", test_door_signs_count);
  g_test_add_func ("/layout/door-signs/empty", test_door_signs_empty);
  g_test_add_data_func ("/layout/door-signs/cancelled/en", "en", test_door_signs_cancelled);
  g_test_add_data_func ("/layout/door-signs/cancelled/ar", "ar", test_door_signs_cancelled);
  g_test_add_func ("/layout/door-signs/foot", test_door_signs_foot);
  g_test_add_data_func ("/layout/door-signs/floor/en", "en", test_door_signs_floor);
  g_test_add_data_func ("/layout/door-signs/floor/ar", "ar", test_door_signs_floor);
  g_test_add_data_func ("/layout/door-signs/long/session", "session", test_door_signs_long);
  g_test_add_data_func ("/layout/door-signs/long/title", "title", test_door_signs_long);
  g_test_add_data_func ("/layout/door-signs/long/venue", "venue", test_door_signs_long);
  g_test_add_func ("/layout/door-signs/low", test_door_signs_low);
  g_test_add_data_func ("/layout/door-signs/random/en", "en", test_door_signs_random);
  g_test_add_data_func ("/layout/door-signs/random/ar", "ar", test_door_signs_random);
  g_test_add_data_func ("/layout/door-signs/random/zh", "zh", test_door_signs_random);

  return g_test_run ();
}
