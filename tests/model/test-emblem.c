/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-emblem.h"

#include <string.h>

#define PNG(width, height) "\x89PNG\r\n\x1a\n\0\0\0\rIHDR" width height "\x08\x06\0\0\0"
#define BYTES(literal) literal, sizeof literal - 1

static const struct
{
  const char *path;
  const char *data;
  gsize       size;
  const char *expected;     /* NULL: it is none */
  int         code;
} cases[] = {
  { "/model/emblem/png", BYTES (PNG ("\0\0\0\x40", "\0\0\x10\0")), "data:image/png;base64,iVBORw0KG" },
  { "/model/emblem/wide", BYTES (PNG ("\0\0\x10\x01", "\0\0\0\x40")), NULL,
    PLENARY_EMBLEM_ERROR_SIZE },
  { "/model/emblem/high", BYTES (PNG ("\0\0\0\x40", "\xff\xff\xff\xff")), NULL,
    PLENARY_EMBLEM_ERROR_SIZE },
  { "/model/emblem/cut-png", BYTES ("\x89PNG\r\n\x1a\n"), NULL, PLENARY_EMBLEM_ERROR_TYPE },
  { "/model/emblem/svg", BYTES ("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "data:image/svg+xml;base64,PHN2Zy" },
  { "/model/emblem/svg-with-head", BYTES ("\xef\xbb\xbf<?xml version='1.0'?>\n<!-- é -->\n<svg/>"),
    "data:image/svg+xml;base64," },
  { "/model/emblem/bad-utf8", BYTES ("<svg>\xff</svg>"), NULL, PLENARY_EMBLEM_ERROR_TYPE },
  { "/model/emblem/jpeg", BYTES ("\xff\xd8\xff\xe0"), NULL, PLENARY_EMBLEM_ERROR_TYPE },
  { "/model/emblem/empty", BYTES (""), NULL, PLENARY_EMBLEM_ERROR_TYPE },
};

static void
test_emblem (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GBytes) picture = g_bytes_new_static (cases[i].data, cases[i].size);
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = plenary_emblem_encode (picture, &error);
  g_autoptr(GBytes) decoded = NULL;

  if (cases[i].expected == NULL)
    {
      g_assert_null (uri);
      g_assert_error (error, PLENARY_EMBLEM_ERROR, cases[i].code);
      return;
    }

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (uri, cases[i].expected));
  decoded = plenary_emblem_decode (uri, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (decoded, picture));
}

static GBytes *
create_svg (gsize size)
{
  guint8 *data = g_malloc (size);

  memset (data, ' ', size);
  memcpy (data, "<svg/>", 6);

  return g_bytes_new_take (data, size);
}

/* The greatest fits into a document, and no greater one is taken. */
static void
test_emblem_size (void)
{
  g_autoptr(GBytes) greatest = create_svg (plenary_emblem_get_max_size ());
  g_autoptr(GBytes) too_great = create_svg (plenary_emblem_get_max_size () + 1);
  g_autofree char *uri = plenary_emblem_encode (greatest, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (uri);
  g_assert_cmpuint (strlen (uri), <=, 512 * 1024);
  g_assert_null (plenary_emblem_encode (too_great, &error));
  g_assert_error (error, PLENARY_EMBLEM_ERROR, PLENARY_EMBLEM_ERROR_SIZE);
}

/* What documents of others may have. */
static void
test_emblem_decode (void)
{
  static const struct { const char *uri; gboolean is_shown; } uris[] = {
    { "data:image/svg+xml,%3Csvg/%3E", TRUE },
    { "data:image/svg+xml;utf8,<svg/>", TRUE },
    { "DATA:image/svg+xml;charset=utf-8;BASE64,PHN2Zy8+", TRUE },
    { "data:image/png;base64,PHN2Zy8+", TRUE },
    { "data:,", FALSE }, { "data:image/png;base64,", FALSE }, { "", FALSE },
    { "data:image/svg+xml,%00%3Csvg/%3E", FALSE }, { "https://example.org/x.svg", FALSE },
    { "data:image/png;base64,!!!!", FALSE }, { "data:x", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) picture = plenary_emblem_decode (uris[i].uri, &error);

      g_test_message ("%s", uris[i].uri);
      g_assert_cmpint (picture != NULL, ==, uris[i].is_shown);
      g_assert_cmpint (error != NULL, ==, !uris[i].is_shown);
    }
}

/* What drawings say of themselves, and no part of them. */
static void
test_emblem_title (void)
{
  static const struct { const char *uri; const char *title; } uris[] = {
    { "data:image/svg+xml,<svg><title> A%20%26amp; B\n</title></svg>", "A & B" },
    { "data:image/svg+xml,<?xml version='1.0'?><!-- --><svg><path/><title>A</title>", "A" },
    { "data:image/svg+xml,<svg><title>A</title><title>B</title><broken", "A" },
    { "data:image/svg+xml,<svg><title><![CDATA[A]]></title></svg>", "A" },
    { "data:image/svg+xml,<svg><g><title>A</title></g></svg>", "" },
    { "data:image/svg+xml,<svg><title>A", "" }, { "data:image/svg+xml,<svg/>", "" },
    { "data:image/png;base64,", "" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autofree char *title = plenary_emblem_dup_title (uris[i].uri);

      g_assert_cmpstr (title, ==, uris[i].title);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_emblem);

  g_test_add_func ("/model/emblem/size", test_emblem_size);
  g_test_add_func ("/model/emblem/decode", test_emblem_decode);
  g_test_add_func ("/model/emblem/title", test_emblem_title);

  return g_test_run ();
}
