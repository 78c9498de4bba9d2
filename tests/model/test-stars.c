/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-stars.h"

static void
log_cb (GString    *log,
        const char *id)
{
  g_string_append_printf (log, "%s ", id);
}

static void
test_stars (void)
{
  PlenaryStars *stars = plenary_stars_new ();
  g_autoptr(GString) log = g_string_new (NULL);
  g_auto(GStrv) ids = NULL;
  g_autofree char *joined = NULL;

  g_signal_connect_swapped (stars, "changed", G_CALLBACK (log_cb), log);
  g_assert_false (plenary_stars_has (stars, "s1"));
  plenary_stars_set (stars, "s1", FALSE);
  plenary_stars_set (stars, "s3", TRUE);
  plenary_stars_set (stars, "s1", TRUE);
  plenary_stars_set (stars, "s1", TRUE);
  plenary_stars_set (stars, "s2", TRUE);
  plenary_stars_set (stars, "s3", FALSE);
  g_assert_true (plenary_stars_has (stars, "s1"));
  g_assert_false (plenary_stars_has (stars, "s3"));
  g_assert_cmpstr (log->str, ==, "s3 s1 s2 s3 ");

  ids = plenary_stars_dup (stars);
  joined = g_strjoinv (" ", ids);
  g_assert_cmpstr (joined, ==, "s1 s2");

  g_assert_finalize_object (stars);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stars", test_stars);

  return g_test_run ();
}
