/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-chronology.h"

#include "plenary-builder.h"

/* A day whose sessions start at these times, in minutes; those below 0 have none. */
static GArray *
list (const int *starts,
      guint      n)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);

      if (starts[i] >= 0)
        {
          plenary_builder_set_number (builder, PLENARY_MEMBER_START, starts[i]);
          plenary_builder_set_number (builder, PLENARY_MEMBER_END, starts[i] + 30);
        }

      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
  agenda = plenary_builder_finish (builder);

  return plenary_chronology_list (plenary_list_get (plenary_agenda_get_days (agenda), 0));
}

static void
assert_order (const int   *starts,
              guint        n,
              const guint *expected)
{
  g_autoptr(GArray) order = list (starts, n);

  g_assert_cmpmem (order->data, order->len * sizeof (guint), expected, n * sizeof (guint));
}

/* By time; at the same time as its author has them. */
static void
test_chronology_order (void)
{
  static const int starts[] = { 600, 840, 600, 540 };
  static const guint expected[] = { 3, 0, 2, 1 };

  assert_order (starts, G_N_ELEMENTS (starts), expected);
  assert_order (NULL, 0, NULL);
}

/* What has no time goes where what is before it goes, or stays first. */
static void
test_chronology_no_time (void)
{
  static const int starts[] = { -1, 840, -1, 600, -1 };
  static const guint expected[] = { 0, 3, 4, 1, 2 };

  assert_order (starts, G_N_ELEMENTS (starts), expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/chronology/order", test_chronology_order);
  g_test_add_func ("/layout/chronology/no-time", test_chronology_no_time);

  return g_test_run ();
}
