/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-zones.h"

static void
test_zones_list (void)
{
  g_auto(GStrv) zones = plenary_zones_list ();
  guint n = g_strv_length (zones);

  g_assert_cmpstr (zones[n - 1], ==, "UTC");

  if (n == 1)
    {
      g_test_skip ("no time zone database here");
      return;
    }

  g_assert_true (g_strv_contains ((const char *const *) zones, "America/New_York"));

  for (guint i = 2; i + 1 < n; i++)
    g_assert_cmpstr (zones[i - 1], <, zones[i]);
}

static void
test_zones_parse (void)
{
  g_autofree char *zone = NULL;

  g_assert_true (plenary_zones_parse (" America/New York ", &zone));
  g_assert_cmpstr (zone, ==, "America/New_York");

  g_assert_false (plenary_zones_parse ("", &zone));
  g_assert_false (plenary_zones_parse ("Atlantis", &zone));
  g_assert_false (plenary_zones_parse ("../../etc/passwd", &zone));
  g_assert_false (plenary_zones_parse ("+02:00", &zone));
  g_assert_false (plenary_zones_parse ("EST5EDT,M3.2.0,M11.1.0", &zone));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/zones/list", test_zones_list);
  g_test_add_func ("/model/zones/parse", test_zones_parse);

  return g_test_run ();
}
