/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lanes.h"

/* Slots as start, end, least, column, n_more, title; what becomes of each as
 * from-to@lane+wide/lanes, and where they lie over each other ^over_under.
 */
typedef struct
{
  const char  *name;
  const char  *expected;
  PlenarySlot  slots[6];
} Case;

static const Case cases[] = {
  { "none", "", { { 0 } } },
  { "one", "10-20@0+1/1 ", { { 10, 20 } } },
  { "following", "10-20@0+1/1 20-30@0+1/1 ", { { 10, 20 }, { 20, 30 } } },
  { "beside", "10-20@0+1/2 15-30@1+1/2 ", { { 10, 20 }, { 15, 30 } } },
  { "author-first", "10-20@0+1/2 10-30@1+1/2 ", { { 10, 20 }, { 10, 30 } } },
  { "any-order", "20-30@0+1/1 10-20@0+1/1 ", { { 20, 30 }, { 10, 20 } } },
  { "reused", "10-40@0+1/2 10-20@1+1/2 20-30@1+1/2 ", { { 10, 40 }, { 10, 20 }, { 20, 30 } } },
  { "clusters", "10-20@0+1/2 10-20@1+1/2 20-30@0+1/1 ", { { 10, 20 }, { 10, 20 }, { 20, 30 } } },
  { "wide", "10-20@0+1/3 10-40@1+1/3 10-20@2+1/3 30-40@0+1/3 20-30@0+1/3 ",
    { { 10, 20 }, { 10, 40 }, { 10, 20 }, { 30, 40 }, { 20, 30 } } },
  { "wide-to-the-end", "10-40@0+1/3 10-20@1+1/3 10-20@2+1/3 20-40@1+2/3 ",
    { { 10, 40 }, { 10, 20 }, { 10, 20 }, { 20, 40 } } },
  { "least", "10-16@0+1/1 16-30@0+1/1 ", { { 10, 11, 6 }, { 11, 30, 6 } } },
  { "no-room-to-give-way", "10-16@0+1/2 11-19@1+1/2 ", { { 10, 11, 6 }, { 11, 19, 6 } } },
  { "marker-first", "14-30@0+1/1 10-14@0+1/1 ", { { 10, 30, 4 }, { 10, 10, 4 } } },
  { "marker-before-two", "10-14@0+1/1 14-30@0+1/2 14-20@1+1/2 ",
    { { 10, 10, 4 }, { 10, 30, 4 }, { 10, 20, 4 } } },
  { "marker-at-the-end", "10-30@0+1/1 30-34@0+1/1 ", { { 10, 30, 4 }, { 30, 30, 4 } } },
  { "columns", "10-20@0+1/1 10-20@0+1/1 ", { { 10, 20, 0, 0 }, { 10, 20, 0, 1 } } },
  { "lanes-of-columns", "10-20@0+1/2 10-20@0+1/1 15-30@1+1/2 ",
    { { 10, 20, 0, 0 }, { 10, 20, 0, 1 }, { 15, 30, 0, 0 } } },
  { "wall", "10-20@0+1/1 20-30@0+1/1 30-40@0+1/1 ",
    { { 10, 20, 0, 1 }, { 20, 30, 0, 0, 2 }, { 30, 40, 0, 2 } } },
  { "wall-below-what-is-pushed", "10-18@0+1/1 18-30@0+1/1 ",
    { { 10, 12, 8, 1 }, { 12, 30, 4, 0, 1 } } },
  { "wall-pushes", "10-14@0+1/1 14-18@0+1/1 20-30@0+1/1 ",
    { { 10, 10, 4, 0, 1 }, { 10, 15, 4, 0 }, { 20, 30, 4, 1 } } },
  { "wall-parts-clusters", "10-20@0+1/2 12-20@1+1/2 20-30@0+1/1 30-40@0+1/1 ",
    { { 10, 20, 0, 0 }, { 12, 20, 0, 0 }, { 20, 30, 0, 0, 1 }, { 30, 40, 0, 0 } } },
  { "overlay", "10-40@0+1/1^0_10 30-60@0+1/1^10_0 ",
    { { 10, 40, 0, 0, 0, 20 }, { 30, 60, 0, 0, 0, 20 } } },
  { "overlay-cuts-the-first", "10-40@0+1/2 30-60@1+1/2 ",
    { { 10, 40, 0, 0, 0, 21 }, { 30, 60, 0, 0, 0, 20 } } },
  { "overlay-cuts-the-second", "10-40@0+1/2 30-60@1+1/2 ",
    { { 10, 40, 0, 0, 0, 20 }, { 30, 60, 0, 0, 0, 21 } } },
  { "overlay-of-what-may-not", "10-40@0+1/2 30-60@1+1/2 ",
    { { 10, 40, 0, 0, 0, 20 }, { 30, 60, 0, 0, 0, 0 } } },
  { "overlay-inside", "10-60@0+1/2 30-50@1+1/2 ",
    { { 10, 60, 0, 0, 0, 10 }, { 30, 50, 0, 0, 0, 10 } } },
  { "overlay-together", "10-40@0+1/2 10-60@1+1/2 ",
    { { 10, 40, 0, 0, 0, 1 }, { 10, 60, 0, 0, 0, 1 } } },
  { "overlay-chain", "10-40@0+1/1^0_10 30-60@0+1/1^10_10 50-80@0+1/1^10_0 ",
    { { 10, 40, 0, 0, 0, 10 }, { 30, 60, 0, 0, 0, 10 }, { 50, 80, 0, 0, 0, 10 } } },
  { "overlay-of-three", "10-60@0+1/3 30-70@1+1/3 50-80@2+1/3 ",
    { { 10, 60, 0, 0, 0, 10 }, { 30, 70, 0, 0, 0, 10 }, { 50, 80, 0, 0, 0, 10 } } },
  { "markers-together", "10-14@0+1/2 10-14@1+1/2 ", { { 10, 10, 4 }, { 10, 10, 4 } } },
};

static void
test_lanes_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GString) actual = g_string_new (NULL);
  PlenarySlot slots[6];
  guint n;

  for (n = 0; n < G_N_ELEMENTS (slots) && (c->slots[n].start > 0 || c->slots[n].end > 0); n++)
    slots[n] = c->slots[n];

  plenary_lanes_assign (slots, n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (actual, "%d-%d@%u+%u/%u", slots[i].from, slots[i].to, slots[i].lane,
                              slots[i].n_wide, slots[i].n_lanes);

      if (slots[i].over > 0 || slots[i].under > 0)
        g_string_append_printf (actual, "^%d_%d", slots[i].over, slots[i].under);

      g_string_append_c (actual, ' ');
    }

  g_assert_cmpstr (actual->str, ==, c->expected);
}

static gboolean
share_time (const PlenarySlot *a,
            const PlenarySlot *b)
{
  return a->from < b->to && b->from < a->to;
}

static gboolean
share_column (const PlenarySlot *a,
              const PlenarySlot *b)
{
  return a->column <= b->column + b->n_more && b->column <= a->column + a->n_more;
}

static void
assert_sound (const PlenarySlot *slots,
              guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      const PlenarySlot *a = &slots[i];

      g_assert_cmpint (a->from, >=, a->start);
      g_assert_cmpint (a->to, >=, a->end);
      g_assert_cmpint (a->to - a->from, >=, a->least);
      g_assert_cmpuint (a->lane + a->n_wide, <=, a->n_lanes);

      for (guint j = i + 1; j < n; j++)
        {
          const PlenarySlot *b = &slots[j];

          if (!share_time (a, b) || !share_column (a, b))
            continue;

          g_assert_cmpuint (a->n_lanes, ==, b->n_lanes);
          g_assert_true (a->lane + a->n_wide <= b->lane || b->lane + b->n_wide <= a->lane);
        }
    }
}

static void
test_lanes_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      PlenarySlot slots[60] = { { 0 } };
      guint n = (guint) g_test_rand_int_range (1, G_N_ELEMENTS (slots));
      int span = g_test_rand_int_range (2, 400);

      for (guint i = 0; i < n; i++)
        {
          slots[i].start = g_test_rand_int_range (0, span);
          slots[i].end = slots[i].start + g_test_rand_int_range (0, 60) % (round % 60 + 1);
          slots[i].least = g_test_rand_int_range (0, 20);
          slots[i].column = (guint) g_test_rand_int_range (0, 1 + round % 3);
        }

      plenary_lanes_assign (slots, n);
      assert_sound (slots, n);
    }
}

/* One that needs no more than it has stands where it would. */
static void
test_lanes_true_to_time (void)
{
  PlenarySlot slots[200] = { { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      slots[i].start = g_test_rand_int_range (0, 500);
      slots[i].end = slots[i].start + g_test_rand_int_range (5, 60);
      slots[i].least = 5;
    }

  plenary_lanes_assign (slots, G_N_ELEMENTS (slots));

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      g_assert_cmpint (slots[i].from, ==, slots[i].start);
      g_assert_cmpint (slots[i].to, ==, slots[i].end);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/lanes/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_lanes_case);
    }

  g_test_add_func ("/layout/lanes/random", test_lanes_random);
  g_test_add_func ("/layout/lanes/true-to-time", test_lanes_true_to_time);

  return g_test_run ();
}
