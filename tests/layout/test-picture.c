/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An emblem on paper: as large as there is room for it, and in a PDF that can be read. */

#include "plenary-pdf.h"
#include "plenary-picture.h"

#include "plenary-builder.h"

#include <cairo-pdf.h>
#include <string.h>

/* Twice as wide as it is high, as SVG and as the smallest PNG. */
#define SVG "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='20'%3E" \
            "%3Crect width='40' height='20' fill='red'/%3E%3C/svg%3E"
#define SVG_OF(size) "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' " size "%3E" \
                     "%3Crect width='40' height='20' fill='red'/%3E%3C/svg%3E"
#define PNG "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8DwH4" \
            "QBEfcD/ePF9e8AAAAASUVORK5CYII="

static void
assert_size (const char *uri,
             double      width,
             double      height,
             double      expected_width,
             double      expected_height)
{
  PlenaryFigure *picture = plenary_picture_new (uri, width, height);

  g_assert_nonnull (picture);
  g_assert_cmpfloat_with_epsilon (picture->width, expected_width, 0.2);
  g_assert_cmpfloat_with_epsilon (picture->measure (picture, NULL, picture->width),
                                  expected_height, 0.2);
  plenary_figure_free (picture);
}

static void
test_picture_size (void)
{
  assert_size (SVG, 100, 20, 40, 20);
  assert_size (SVG, 30, 20, 30, 15);
  assert_size (PNG, 100, 20, 40, 20);

  /* One that says its shape only, one in a unit, and one that says nothing. */
  assert_size (SVG_OF ("viewBox='0 0 40 20'"), 30, 20, 30, 15);
  assert_size (SVG_OF ("width='4cm' height='1cm'"), 30, 20, 30, 7.5);
  assert_size (SVG_OF (""), 30, 20, 30, 20);
}

/* Either fills the place that it says it has. */
static void
test_picture_ink (void)
{
  static const char *const uris[] = { SVG, PNG };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      PlenaryFigure *picture = plenary_picture_new (uris[i], 40, 40);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 60, 60);
      cairo_t *cr = cairo_create (surface);

      picture->draw (picture, NULL, cr, 10, 10, picture->width, FALSE);
      cairo_destroy (cr);
      cairo_surface_flush (surface);

      for (int y = 0; y < 60; y++)
        for (int x = 0; x < 60; x++)
          {
            gboolean is_in = x >= 10 && x < 50 && y >= 10 && y < 30;
            guchar pixel = cairo_image_surface_get_data (surface)
                             [y * cairo_image_surface_get_stride (surface) + x];

            g_assert_cmpint (pixel > 0, ==, is_in);
          }

      cairo_surface_destroy (surface);
      plenary_figure_free (picture);
    }
}

/* It is drawn as wide as is asked for, and as high as that makes it. */
static void
test_picture_smaller (void)
{
  PlenaryFigure *picture = plenary_picture_new (SVG, 40, 40);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  g_assert_cmpfloat_with_epsilon (picture->measure (picture, NULL, 10), 5, 0.001);
  picture->draw (picture, NULL, cr, 20, 30, 10, FALSE);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat_with_epsilon (x, 20, 0.01);
  g_assert_cmpfloat_with_epsilon (y, 30, 0.01);
  g_assert_cmpfloat_with_epsilon (width, 10, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 5, 0.01);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  plenary_figure_free (picture);
}

static void
test_picture_none (void)
{
  g_assert_null (plenary_picture_new ("data:image/png;base64,", 100, 20));
  g_assert_null (plenary_picture_new ("data:image/svg+xml,%3Csvg", 100, 20));
  g_assert_null (plenary_picture_new (SVG_OF ("width='0' height='20'"), 100, 20));
  g_assert_null (plenary_picture_new (SVG_OF ("viewBox='0 0 20 0'"), 100, 20));
  g_assert_null (plenary_picture_new ("https://example.org/emblem.png", 100, 20));
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* How many names a dictionary has, none of them twice. */
static guint
count_names (const char *dictionary)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *end = strstr (dictionary, ">>");
  g_autofree char *text = g_strndup (dictionary, (gsize) (end - dictionary));
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] == '/')
      g_assert_true (g_hash_table_add (names, g_strdup (words[i])));

  return g_hash_table_size (names);
}

/* Drawn several times on a page, it has a name each time among what that is made of. */
static void
test_picture_often (gconstpointer uri)
{
  static const char *const key = "/XObject <<";
  g_autoptr(GString) pdf = g_string_new (NULL);
  PlenaryFigure *picture = plenary_picture_new (uri, 40, 40);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, pdf, 100, 300);
  cairo_t *cr = cairo_create (surface);
  guint most = 0;

  for (guint i = 0; i < 4; i++)
    picture->draw (picture, NULL, cr, 10, 10 + i * 50, picture->width, FALSE);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  plenary_figure_free (picture);

  for (const char *p = pdf->str;
       (p = memmem (p, (gsize) (pdf->str + pdf->len - p), key, strlen (key))) != NULL;)
    {
      p += strlen (key);
      most = MAX (most, count_names (p));
    }

  g_assert_cmpuint (most, ==, 4);
}

/* It is the first thing on its page; as lines or as pixels, as it is given. */
static void
test_picture_pdf (gconstpointer uri)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenarySetting) setting = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GError) error = NULL;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, uri);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Title");
  agenda = plenary_builder_finish (builder);
  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  handout = plenary_handout_new (agenda, setting);
  pdf = plenary_pdf_draw (&handout, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "/Image",
                           strlen ("/Image")) != NULL, ==, g_str_equal (uri, PNG));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/picture/size", test_picture_size);
  g_test_add_func ("/layout/picture/smaller", test_picture_smaller);
  g_test_add_func ("/layout/picture/none", test_picture_none);
  g_test_add_func ("/layout/picture/ink", test_picture_ink);
  g_test_add_data_func ("/layout/picture/pdf/drawing", SVG, test_picture_pdf);
  g_test_add_data_func ("/layout/picture/pdf/pixels", PNG, test_picture_pdf);
  g_test_add_data_func ("/layout/picture/often/drawing", SVG, test_picture_often);
  g_test_add_data_func ("/layout/picture/often/pixels", PNG, test_picture_often);

  return g_test_run ();
}
