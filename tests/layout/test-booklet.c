/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme as a booklet: all of it, on half as many sides as it has pages. */

#include "plenary-pdf.h"

#include "random-programme.h"

static PlenaryHandout *
create (PlenaryAgenda      *agenda,
        PlenaryHandoutKind  kind,
        const char         *language,
        guint               first_page)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (kind);
  g_autoptr(PlenarySetting) setting = NULL;
  PlenaryHandout *handout;

  g_free (ticket->language);
  ticket->language = g_strdup (language);
  ticket->first_page = first_page;
  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  handout = plenary_handout_new (agenda, setting);
  plenary_handout_lay_out (handout);

  return handout;
}

static void
draw (PlenaryHandout *handout)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = plenary_pdf_draw (&handout, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 0);
}

/* The pixels of a side of a sheet. */
static GBytes *
draw_side (PlenaryHandout *handout,
           guint           side)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;
  GBytes *pixels;

  plenary_handout_get_sheet (handout, side, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) width, (int) height);
  cr = cairo_create (surface);
  plenary_handout_draw_page (handout, cr, side);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface),
                        (gsize) (cairo_image_surface_get_stride (surface) * (int) height));
  cairo_surface_destroy (surface);

  return pixels;
}

static void
test_booklet_random (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i * 3);
      g_autoptr(PlenaryHandout) booklet = create (agenda, PLENARY_HANDOUT_BOOKLET, language, 1);
      g_autoptr(PlenaryHandout) rest = create (agenda, PLENARY_HANDOUT_BOOKLET, language, 2);
      g_autoptr(PlenaryHandout) programme =
        create (agenda, PLENARY_HANDOUT_PROGRAMME, language, 1);
      guint n = plenary_handout_get_n_pages (booklet);
      double width, height;

      g_assert_cmpuint (n % 2, ==, 0);
      g_assert_cmpuint (plenary_handout_get_n_pages (rest), ==, n - 1);
      g_assert_cmpuint (plenary_ledger_get_n (plenary_handout_get_ledger (booklet)), ==,
                        plenary_ledger_get_n (plenary_handout_get_ledger (programme)));
      plenary_handout_get_sheet (booklet, 0, &width, &height);
      g_assert_cmpfloat (width, >, height);
      draw (booklet);
      draw (rest);
    }

  g_rand_free (rand);
}

/* The pages of a sheet are given back when they are drawn, and what is on two of them is not as long
 * as one is still to come: drawn in this way, the booklet says the same.
 */
static void
test_booklet_forget (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, 40);
  g_autoptr(PlenaryHandout) kept = create (agenda, PLENARY_HANDOUT_BOOKLET, "en", 1);
  g_autoptr(PlenaryHandout) forgotten = create (agenda, PLENARY_HANDOUT_BOOKLET, "en", 1);
  guint n = plenary_handout_get_n_pages (kept);

  g_assert_cmpuint (n, >=, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GBytes) one = draw_side (kept, i);
      g_autoptr(GBytes) other = draw_side (forgotten, i);

      g_assert_true (g_bytes_equal (one, other));
      plenary_handout_forget (forgotten, i);
    }

  g_rand_free (rand);
}

/* What can be seen before all is laid out: the covers. */
static void
test_booklet_sketch (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, 40);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_BOOKLET);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  g_autoptr(PlenaryHandout) sketch = plenary_handout_new_sketch (agenda, setting);

  plenary_handout_lay_out (sketch);
  g_assert_cmpuint (plenary_handout_get_n_pages (sketch), ==, 1);
  draw (sketch);
  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/layout/booklet/random/en", "en", test_booklet_random);
  g_test_add_data_func ("/layout/booklet/random/ar", "ar", test_booklet_random);
  g_test_add_func ("/layout/booklet/forget", test_booklet_forget);
  g_test_add_func ("/layout/booklet/sketch", test_booklet_sketch);

  return g_test_run ();
}
