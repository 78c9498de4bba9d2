/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme at a glance: whatever is on when and where, it is legible, nothing lies over
 * anything else, and every title is there whole.
 */

#include "glance-fixture.h"

#include "handout-fixture.h"
#include "plenary-pdf.h"
#include "random-programme.h"

static void
test_glance_random (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i * 3);
      g_autoptr(PlenaryHandout) handout = glance_create (agenda, language);

      glance_assert_good (handout);
    }

  g_rand_free (rand);
}

/* Anything in any room at any time. */
static void
test_glance_random_rooms (void)
{
  static const char *const kinds[] = { "panel", "keynote", "break", "talk", "marker", "social" };
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 6; i++)
    {
      guint n_rooms = (guint) g_rand_int_range (rand, 1, 9);
      g_autoptr(PlenaryBuilder) builder = glance_open_agenda (n_rooms);
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;

      glance_open_day (builder, "one");

      for (int j = g_rand_int_range (rand, 0, 60); j > 0; j--)
        {
          int start = g_rand_int_range (rand, 8 * 60, 22 * 60) / 5 * 5;

          glance_add_session (builder, kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))],
                              glance_pick_title (rand),
                              g_rand_int_range (rand, -1, (int) n_rooms), start,
                              start + g_rand_int_range (rand, 0, 40) * 5);
        }

      agenda = plenary_builder_finish (builder);
      handout = glance_create (agenda, "en");
      glance_assert_good (handout);
    }

  g_rand_free (rand);
}

static void
test_glance_empty (void)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (0);
  g_autoptr(PlenaryAgenda) agenda = plenary_builder_finish (builder);
  g_autoptr(PlenaryHandout) handout = glance_create (agenda, "en");

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  glance_assert_good (handout);
}

/* Days of one column share a page, on one scale of time; they do not if that is not wanted. */
static void
test_glance_days (void)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (1);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  g_autoptr(PlenaryHandout) apart = NULL;
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);
  PlenaryGlancePage *page;

  glance_open_day (builder, "one");
  glance_add_session (builder, "opening", "Opening Session", 0, 10 * 60, 11 * 60);
  plenary_builder_close (builder);
  glance_open_day (builder, "two");
  glance_add_session (builder, "panel", "Building from the ground up", 0, 10 * 60, 11 * 60 + 30);
  agenda = plenary_builder_finish (builder);
  handout = glance_create (agenda, "en");
  page = glance_get_page (handout, 0);

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  g_assert_cmpuint (page->boxes->len, ==, 2);
  g_assert_cmpfloat (ABS (glance_get_box (page, 0)->y - glance_get_box (page, 1)->y), <, SLACK);
  g_assert_cmpfloat (glance_get_box (page, 0)->x, <, glance_get_box (page, 1)->x);
  g_assert_cmpstr (glance_get_plan (handout)->matter->same_room, ==,
                   "All sessions take place in the same room.");
  glance_assert_good (handout);

  ticket->days_apart = TRUE;
  apart = handout_fixture_create (agenda, ticket);
  g_assert_cmpuint (plenary_handout_get_n_pages (apart), ==, 2);
  glance_assert_good (apart);
}

static void
test_glance_quarter_hours (void)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (1);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;

  glance_open_day (builder, "one");

  for (int start = 9 * 60; start < 17 * 60; start += 15)
    glance_add_session (builder, "talk", "Borders and mobility", 0, start, start + 15);

  agenda = plenary_builder_finish (builder);
  handout = glance_create (agenda, "en");
  glance_assert_good (handout);

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  g_assert_cmpuint (glance_get_plan (handout)->notes->len, ==, 0);

  for (guint i = 0; i < glance_get_page (handout, 0)->boxes->len; i++)
    g_assert_cmpfloat (ABS (glance_get_box (glance_get_page (handout, 0), i)->x -
                            glance_get_box (glance_get_page (handout, 0), 0)->x), <, SLACK);
}

static void
test_glance_past_midnight (void)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (1);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  PlenaryGlancePage *page;

  glance_open_day (builder, "one");
  glance_add_session (builder, "social", "Party", 0, 21 * 60, 26 * 60);
  agenda = plenary_builder_finish (builder);
  handout = glance_create (agenda, "en");
  page = glance_get_page (handout, 0);
  glance_assert_good (handout);

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  g_assert_cmpint (page->stretch.from, ==, 21 * 60);
  g_assert_cmpint (page->stretch.to, ==, 26 * 60);
  g_assert_cmpfloat (glance_get_box (page, 0)->height, >, 0.9 * (page->end - page->grid));
}

/* A title that no box holds is in a note, and one that no page holds goes on on the next. */
static void
test_glance_long_titles (void)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (2);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  g_autoptr(GString) title = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (title, "migration ");

  plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME, title->str);
  glance_open_day (builder, title->str);
  glance_add_session (builder, "panel", title->str, 0, 10 * 60, 10 * 60 + 5);
  glance_add_session (builder, "panel", "Borders", 1, 10 * 60, 12 * 60);
  agenda = plenary_builder_finish (builder);
  handout = glance_create (agenda, "en");
  glance_assert_good (handout);

  g_assert_cmpuint (glance_get_plan (handout)->notes->len, >=, 2);
}

static void
test_glance_large (gconstpointer data)
{
  GRand *rand = g_rand_new_with_seed (3);
  guint n_days = GPOINTER_TO_UINT (data);
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (4);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *id = g_strdup_printf ("day %u", i);

      glance_add_parallel_day (builder, rand, id, 4, 30);
    }

  agenda = plenary_builder_finish (builder);
  handout = glance_create (agenda, "en");
  glance_assert_good (handout);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), >=, n_days);
  g_rand_free (rand);
}

/* The first page of a long programme can be seen before the others are laid out, of no more than
 * the days that it needs.
 */
static void
test_glance_sketch (void)
{
  const guint n_days = 17;
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (4);
  g_autoptr(PlenarySetting) setting = NULL;
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) sketch = NULL;
  g_autoptr(PlenaryHandout) whole = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      GRand *rand = g_rand_new_with_seed (3);
      g_autofree char *id = g_strdup_printf ("day %u", i);

      glance_add_parallel_day (builder, rand, id, 4, 30);
      g_rand_free (rand);
    }

  agenda = plenary_builder_finish (builder);
  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  sketch = plenary_handout_new_sketch (agenda, setting);
  plenary_handout_lay_out (sketch);
  whole = handout_fixture_create (agenda, ticket);

  g_assert_cmpuint (plenary_handout_get_n_pages (sketch), ==, 1);
  g_assert_cmpuint (glance_get_plan (sketch)->matter->days->len, <, 4);
  glance_assert_ink (sketch, 0);
  g_assert_cmpuint (glance_get_page (sketch, 0)->boxes->len, ==,
                    glance_get_page (whole, 0)->boxes->len);

  for (guint i = 0; i < glance_get_page (whole, 0)->boxes->len; i++)
    {
      const PlenaryGlanceBox *a = glance_get_box (glance_get_page (sketch, 0), i);
      const PlenaryGlanceBox *b = glance_get_box (glance_get_page (whole, 0), i);

      g_assert_cmpstr (a->entry->title, ==, b->entry->title);
      g_assert_cmpfloat (ABS (a->y - b->y), <, SLACK);
      g_assert_cmpfloat (ABS (a->height - b->height), <, SLACK);
    }
}

/* Days of one column each are seen side by side in a sketch as well, and not because those that
 * have more have been left off.
 */
static void
test_glance_sketch_days (void)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);

  for (int n_rooms = 1; n_rooms <= 2; n_rooms++)
    {
      g_autoptr(PlenaryBuilder) builder = glance_open_agenda (2);
      g_autoptr(PlenarySetting) setting = NULL;
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) sketch = NULL;

      for (int i = 0; i < 12; i++)
        {
          g_autofree char *id = g_strdup_printf ("day %d", i);

          glance_open_day (builder, id);

          for (int start = 9 * 60; start < 18 * 60; start += 30)
            glance_add_session (builder, "talk", "Data", 0, start, start + 30);

          if (i == 11 && n_rooms == 2)
            glance_add_session (builder, "talk", "Data", 1, 9 * 60, 10 * 60);

          plenary_builder_close (builder);
        }

      agenda = plenary_builder_finish (builder);
      setting = plenary_setting_new_for_ticket (ticket, agenda, now);
      sketch = plenary_handout_new_sketch (agenda, setting);
      plenary_handout_lay_out (sketch);
      g_assert_true (glance_get_plan (sketch)->matter->is_together == (n_rooms == 1));
    }
}

static gboolean
is_black (cairo_surface_t *surface,
          double           x,
          double           y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 pixel = *(const guint32 *) (gconstpointer) (data + (int) y * stride + (int) x * 4);

  return (pixel & 0xff) < 0x60;
}

/* Where the bar of the only panel is, of the two sides of its box. */
static void
assert_bar (PlenaryHandout *handout,
            gboolean        is_right)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));
  const PlenaryGlanceBox *box = glance_get_box (glance_get_page (handout, 0), 0);
  double y = box->y + box->height * 0.7;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) paper->width,
                                                         (int) paper->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  plenary_handout_draw_page (handout, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_assert_true (is_black (surface, paper->left + box->x + 2, y) == !is_right);
  g_assert_true (is_black (surface, paper->width - paper->right - box->x - 2, y) == is_right);
  cairo_surface_destroy (surface);
}

/* Read from right to left it is the same in a mirror. */
static void
test_glance_mirror (void)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (2);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) left = NULL;
  g_autoptr(PlenaryHandout) right = NULL;

  glance_open_day (builder, "one");
  glance_add_session (builder, "panel", "Borders", 0, 10 * 60, 12 * 60);
  glance_add_session (builder, "talk", "Data", 1, 10 * 60, 11 * 60);
  glance_add_session (builder, "break", "Coffee", -1, 12 * 60, 13 * 60);
  agenda = plenary_builder_finish (builder);
  left = glance_create (agenda, "en");
  right = glance_create (agenda, "he");

  g_assert_cmpuint (glance_get_page (left, 0)->boxes->len, ==,
                    glance_get_page (right, 0)->boxes->len);

  for (guint i = 0; i < glance_get_page (left, 0)->boxes->len; i++)
    {
      const PlenaryGlanceBox *a = glance_get_box (glance_get_page (left, 0), i);
      const PlenaryGlanceBox *b = glance_get_box (glance_get_page (right, 0), i);

      g_assert_cmpfloat (ABS (a->x - b->x), <, 2);
      g_assert_cmpfloat (ABS (a->width - b->width), <, 2);
      g_assert_cmpfloat (ABS (a->y - b->y), <, 2);
      g_assert_cmpfloat (ABS (a->height - b->height), <, 2);
    }

  assert_bar (left, FALSE);
  assert_bar (right, TRUE);
  glance_assert_good (right);
}

/* Nothing is shown that was not asked for, and the ledger has all that is not shown. */
static void
test_glance_ticket (void)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (1);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  PlenaryLedger *ledger;

  glance_open_day (builder, "one");
  glance_add_session (builder, "panel", "Borders", 0, 10 * 60, 12 * 60);
  glance_add_session (builder, "break", "Coffee", -1, 12 * 60, 13 * 60);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Data");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, "It is about this.");
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  glance_open_day (builder, "two");
  agenda = plenary_builder_finish (builder);

  ticket->options &= ~PLENARY_OPTION_BREAKS;
  ticket->days = g_strsplit ("one", " ", -1);
  handout = handout_fixture_create (agenda, ticket);
  glance_assert_good (handout);
  g_assert_cmpuint (glance_get_page (handout, 0)->boxes->len, ==, 2);

  ledger = plenary_handout_get_ledger (handout);
  g_assert_cmpuint (plenary_ledger_get_n (ledger), ==, 3);
  g_assert_cmpstr (plenary_ledger_get (ledger, 0)->text, ==, "Coffee");
  g_assert_cmpstr (plenary_ledger_get (ledger, 1)->text, ==, "It is about this.");
  g_assert_cmpint (plenary_ledger_get (ledger, 1)->omission, ==, PLENARY_OMISSION_HANDOUT);
  g_assert_cmpstr (plenary_ledger_get (ledger, 2)->text, ==, "two");
}

/* In one PDF with the programme, boxes lead to sessions, as far as these are on its pages. */
static void
test_glance_links (void)
{
  GRand *rand = g_rand_new_with_seed (3);
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (4);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) glance = NULL;

  glance_add_parallel_day (builder, rand, "it's (one)", 4, 30);
  agenda = plenary_builder_finish (builder);
  glance = glance_create (agenda, "en");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PlenaryHandout) programme = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) pdf = NULL;
      PlenaryHandout *handouts[] = { glance, NULL };

      /* The second time there is only a page of it. */
      ticket->last_page = i == 1 ? 1 : 0;
      programme = handout_fixture_create (agenda, ticket);
      handouts[1] = programme;
      pdf = plenary_pdf_draw (handouts, G_N_ELEMENTS (handouts), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
    }

  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/layout/glance/random/en", "en", test_glance_random);
  g_test_add_data_func ("/layout/glance/random/ar", "ar", test_glance_random);
  g_test_add_data_func ("/layout/glance/random/zh", "zh", test_glance_random);
  g_test_add_func ("/layout/glance/random-rooms", test_glance_random_rooms);
  g_test_add_func ("/layout/glance/empty", test_glance_empty);
  g_test_add_func ("/layout/glance/days", test_glance_days);
  g_test_add_func ("/layout/glance/quarter-hours", test_glance_quarter_hours);
  g_test_add_func ("/layout/glance/past-midnight", test_glance_past_midnight);
  g_test_add_func ("/layout/glance/long-titles", test_glance_long_titles);
  g_test_add_data_func ("/layout/glance/200", GUINT_TO_POINTER (4), test_glance_large);
  g_test_add_data_func ("/layout/glance/1000", GUINT_TO_POINTER (17), test_glance_large);
  g_test_add_func ("/layout/glance/sketch", test_glance_sketch);
  g_test_add_func ("/layout/glance/sketch-days", test_glance_sketch_days);
  g_test_add_func ("/layout/glance/mirror", test_glance_mirror);
  g_test_add_func ("/layout/glance/ticket", test_glance_ticket);
  g_test_add_func ("/layout/glance/links", test_glance_links);

  return g_test_run ();
}
