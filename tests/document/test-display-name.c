/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-display-name.h"

typedef struct
{
  const char *name;
  const char *path;
  const char *shown;
} Case;

static const Case cases[] = {
  { "plain", "/home/ada/Workshop.plenary", "Workshop.plenary" },
  { "bare", "Workshop.plenary", "Workshop.plenary" },
  { "accents", "/d/Déjà vu – 議程.plenary", "Déjà vu – 議程.plenary" },
  { "emoji", "/d/👩‍💻.plenary", "👩‍💻.plenary" },
  { "dash", "/d/-rf", "-rf" },
  { "line-break", "/d/a\nb", "a␊b" },
  { "control", "/d/a\x01" "b\x7f", "a␁b␡" },
  { "high-control", "/d/a\xc2\x85" "b", "a\xef\xbf\xbd" "b" },
  { "turned-around", "/d/a\xe2\x80\xae" "b", "a\xef\xbf\xbd" "b" },
  { "line-separator", "/d/a\xe2\x80\xa8" "b", "a\xef\xbf\xbd" "b" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *shown = plenary_dup_display_name (c->path);

  g_assert_cmpstr (shown, ==, c->shown);
}

static void
test_other_encoding (void)
{
  g_autofree char *shown = plenary_dup_display_name ("/d/caf\xe9.plenary");

  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_true (g_str_has_prefix (shown, "caf"));
  g_assert_nonnull (strstr (shown, ".plenary"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/display-name/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/display-name/other-encoding", test_other_encoding);

  return g_test_run ();
}
