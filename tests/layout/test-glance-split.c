/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the overview is spread over pages: parted where no session is, on one scale of time, in type
 * as large as can be.
 */

#include "glance-fixture.h"

/* By so much type must not be able to grow. */
#define LARGER 1.08

/* One scale of time on all pages, from which nothing departs that is as long as a line is high. */
static void
assert_scale (PlenaryHandout *handout)
{
  PlenaryGlancePlan *plan = glance_get_plan (handout);
  double inset = plenary_glance_box_get_inset (plan->type);

  for (guint i = 0; i < plan->pages->len; i++)
    for (guint j = 0; j < glance_count_boxes (glance_get_page (handout, i)); j++)
      {
        PlenaryGlancePage *page = glance_get_page (handout, i);
        const PlenaryGlanceBox *box = glance_get_box (page, j);
        int start = MAX (box->entry->start, page->stretch.from);
        int end = MIN (box->entry->end, page->stretch.to);

        double y = glance_get_y (page, plan, start);
        double height = glance_get_y (page, plan, end) - y;

        g_assert_cmpfloat (ABS (box->y - inset - y), <, SLACK);
        g_assert_cmpfloat (ABS (box->height + 2 * inset - height), <, SLACK);
      }
}

static gboolean
has_entry (PlenaryGlancePage        *page,
           const PlenaryGlanceEntry *entry)
{
  for (guint i = 0; i < glance_count_boxes (page); i++)
    if (glance_get_box (page, i)->entry == entry)
      return TRUE;

  return FALSE;
}

static gboolean
is_at (const PlenaryGlanceEntry   *entry,
       const PlenaryGlanceStretch *stretch)
{
  return entry->start >= stretch->next && entry->end <= stretch->last;
}

static PlenaryGlanceDay *
get_day (PlenaryGlancePage *page)
{
  return page->columns->len > 0
         ? g_array_index (page->columns, PlenaryGlanceColumn, 0).day : NULL;
}

/* Time is parted where nothing is on in any column but a break, and that is on both pages. */
static void
assert_cuts (PlenaryHandout *handout)
{
  guint n = plenary_handout_get_n_pages (handout);

  for (guint i = 0; i < n; i++)
    {
      PlenaryGlancePage *page = glance_get_page (handout, i);
      PlenaryGlanceDay *day = get_day (page);

      for (guint j = 0; day != NULL && j < day->entries->len; j++)
        {
          PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, j);

          g_assert_true (page->stretch.next == G_MAXINT || entry->end <= page->stretch.next ||
                         entry->start >= page->stretch.next);
          g_assert_true (!is_at (entry, &page->stretch) || entry->look == PLENARY_LOOK_BREAK);

          if (is_at (entry, &page->stretch) && has_entry (page, entry))
            for (guint k = i + 1; k < n; k++)
              if (glance_get_page (handout, k)->stretch.first == page->stretch.next &&
                  get_day (glance_get_page (handout, k)) == day)
                g_assert_true (has_entry (glance_get_page (handout, k), entry));
        }
    }
}

/* Type that is a little larger has no room for as much. */
static void
assert_greatest (PlenaryHandout *handout)
{
  PlenaryGlancePlan *plan = glance_get_plan (handout);
  double scale = plenary_glance_type_get_scale (plan->type, PLENARY_PRINT_SESSION);
  PlenaryGlanceType *larger =
    plenary_glance_type_new (plan->setting, plan->type_case, scale * LARGER);
  guint n = 0;

  for (guint i = 0; i < plan->pages->len; i++)
    {
      PlenaryGlancePage *page = glance_get_page (handout, i);

      for (guint j = 0; j < glance_count_boxes (page); j++)
        n += !plenary_glance_box_fill (glance_get_box (page, j), larger, NULL);
    }

  g_assert_true (scale > 1 - SLACK || n > plan->notes->len);
  plenary_glance_type_free (larger);
}

/* What does not fit on a page is parted, and a break for all is on both of what it parts. */
static void
test_glance_split_twelve_rooms (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (12);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  guint n_lunches = 0;
  guint n_columns = 0;

  glance_add_parallel_day (builder, rand, "one", 12, 60);
  agenda = plenary_builder_finish (builder);
  handout = glance_create (agenda, "en");
  glance_assert_good (handout);

  g_assert_cmpuint (glance_get_plan (handout)->notes->len, ==, 0);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), >, 1);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), <=, 6);

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      PlenaryGlancePage *page = glance_get_page (handout, i);

      n_columns += page->columns->len;

      for (guint j = 0; j < page->boxes->len; j++)
        {
          const PlenaryGlanceBox *box = glance_get_box (page, j);

          if (box->entry->look == PLENARY_LOOK_BREAK)
            {
              g_assert_cmpuint (box->n_columns, ==, page->columns->len);
              n_lunches++;
            }
        }
    }

  g_assert_cmpuint (n_columns % 12, ==, 0);
  g_assert_cmpuint (n_lunches, ==, plenary_handout_get_n_pages (handout));
  g_rand_free (rand);
}

/* A congress of quarters of an hour in twelve rooms: so much does not fit on a page that times are
 * written at its side.
 */
static void
test_glance_split_dense (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed (5);
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (12);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  guint n_timed = 0;
  guint n_boxes = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("day %u", i);

      glance_add_parallel_day (builder, rand, id, 12, 15);
    }

  agenda = plenary_builder_finish (builder);
  handout = glance_create (agenda, language);
  glance_assert_good (handout);
  assert_scale (handout);
  assert_cuts (handout);
  assert_greatest (handout);

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    for (guint j = 0; j < glance_count_boxes (glance_get_page (handout, i)); j++)
      {
        n_timed += glance_get_box (glance_get_page (handout, i), j)->is_timed;
        n_boxes++;
      }

  /* Arabic digits are narrow enough for the times of each to be in it. */
  g_assert_cmpint (glance_get_plan (handout)->is_terse, ==, !g_str_equal (language, "ar"));
  g_assert_cmpuint (n_timed, >=, glance_get_plan (handout)->is_terse ? n_boxes * 9 / 10 : 0);
  g_assert_cmpuint (glance_get_plan (handout)->notes->len, <, n_boxes / 5);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), <=, 24);
  g_rand_free (rand);
}

/* A day of quarters of an hour in twelve rooms with no break at all; some titles are very long. */
static PlenaryHandout *
create_breathless (const char *language,
                   guint       n_quarters,
                   guint      *n_long)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (12);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autofree char *title = g_strnfill (280, 'a');

  for (guint i = 12; i < 280; i += 13)
    title[i] = ' ';

  glance_open_day (builder, "one");
  *n_long = 0;

  for (guint i = 0; i < n_quarters * 12; i++)
    {
      gboolean is_long = i % 9 == 0;
      int start = 540 + (int) (i / 12) * 15;

      *n_long += is_long;
      glance_add_session (builder, "panel", is_long ? title : "A title of five short words",
                          (int) (i % 12), start, start + 15);
    }

  agenda = plenary_builder_finish (builder);

  return glance_create (agenda, language);
}

/* What the notes of very long titles take does not drive out other titles. */
static void
test_glance_split_long_titles (gconstpointer language)
{
  guint n_long;
  g_autoptr(PlenaryHandout) handout = create_breathless (language, 17, &n_long);

  glance_assert_good (handout);
  g_assert_cmpuint (glance_get_plan (handout)->notes->len, <=, n_long);
}

/* Without breaks, time is parted where all rooms change at once. */
static void
test_glance_split_changes (void)
{
  guint n_long;
  g_autoptr(PlenaryHandout) handout = create_breathless ("en", 40, &n_long);
  guint n_cut = 0;

  glance_assert_good (handout);
  assert_cuts (handout);

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    n_cut += glance_get_page (handout, i)->boxes != NULL &&
             glance_get_page (handout, i)->stretch.next < G_MAXINT;

  g_assert_cmpuint (n_cut, >, 0);
  g_assert_cmpuint (glance_get_plan (handout)->notes->len, <=, n_long);
}

/* Each session begins on one page, and goes on on those that show the rest of its time and room. */
static void
assert_resumed (PlenaryHandout *handout)
{
  g_autoptr(GHashTable) begun = g_hash_table_new (NULL, NULL);
  guint n_entries = 0;

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      PlenaryGlancePage *page = glance_get_page (handout, i);

      for (guint j = 0; j < glance_count_boxes (page); j++)
        {
          const PlenaryGlanceBox *box = glance_get_box (page, j);

          g_assert_true (box->resumes == (box->entry->start < page->stretch.first));
          g_assert_cmpint (box->entry->start, <, page->stretch.to);
          g_assert_cmpint (box->entry->end, >, page->stretch.from);
          g_assert_true (box->resumes == g_hash_table_contains (begun, box->entry) ||
                         box->entry->n_columns > 1 || box->entry->look == PLENARY_LOOK_BREAK);
          g_hash_table_add (begun, box->entry);
        }
    }

  for (guint i = 0; i < glance_get_plan (handout)->matter->days->len; i++)
    n_entries += ((PlenaryGlanceDay *)
                  g_ptr_array_index (glance_get_plan (handout)->matter->days, i))->entries->len;

  g_assert_cmpuint (g_hash_table_size (begun), ==, n_entries);
}

/* So many rooms, none of which keeps to the hours of another. */
static PlenaryHandout *
create_own_hours (guint  n_rooms,
                  GRand *rand)
{
  g_autoptr(PlenaryBuilder) builder = glance_open_agenda (n_rooms);
  g_autoptr(PlenaryAgenda) agenda = NULL;

  glance_open_day (builder, "one");

  for (guint i = 0; i < n_rooms; i++)
    for (int start = 540 + (int) (i % 5) * 10; start < 1080; )
      {
        int end = start + 20 + g_rand_int_range (rand, 0, 8) * 5;

        glance_add_session (builder, "panel", glance_pick_title (rand), (int) i, start, end);
        start = end;
      }

  agenda = plenary_builder_finish (builder);

  return glance_create (agenda, "en");
}

/* Where there is no break for all and no time at which all change, the grid is legible, too: few
 * titles are below it, and it is not parted more than it must be.
 */
static void
test_glance_split_own_hours (gconstpointer data)
{
  guint n_rooms = GPOINTER_TO_UINT (data);
  GRand *rand = g_rand_new_with_seed (7);
  g_autoptr(PlenaryHandout) handout = create_own_hours (n_rooms, rand);
  PlenaryGlancePlan *plan = glance_get_plan (handout);
  guint n_entries = ((PlenaryGlanceDay *) plan->matter->days->pdata[0])->entries->len;

  glance_assert_good (handout);
  assert_resumed (handout);
  g_assert_cmpuint (plan->notes->len, <, n_entries / 8);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), <=, n_rooms);
  g_rand_free (rand);
}

/* Whatever the rooms and how long what is in them is, as long as all begin together. */
static void
test_glance_split_properties (void)
{
  static const int lengths[] = { 15, 30, 60, 90 };
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint n_rooms = 1; n_rooms <= 12; n_rooms += 3)
    for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
      {
        g_autoptr(PlenaryBuilder) builder = glance_open_agenda (n_rooms);
        g_autoptr(PlenaryAgenda) agenda = NULL;
        g_autoptr(PlenaryHandout) handout = NULL;

        g_test_message ("%u rooms, %d minutes", n_rooms, lengths[i]);
        glance_add_parallel_day (builder, rand, "one", n_rooms, lengths[i]);
        agenda = plenary_builder_finish (builder);
        handout = glance_create (agenda, "en");
        glance_assert_good (handout);
        assert_cuts (handout);
        assert_resumed (handout);
        assert_greatest (handout);

        /* A line may be higher than a quarter of an hour. */
        if (glance_get_plan (handout)->unit * lengths[i] > 14)
          assert_scale (handout);
      }

  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/glance-split/twelve-rooms", test_glance_split_twelve_rooms);
  g_test_add_data_func ("/layout/glance-split/dense/en", "en", test_glance_split_dense);
  g_test_add_data_func ("/layout/glance-split/dense/ar", "ar", test_glance_split_dense);
  g_test_add_data_func ("/layout/glance-split/dense/zh", "zh", test_glance_split_dense);
  g_test_add_data_func ("/layout/glance-split/long-titles/en", "en",
                        test_glance_split_long_titles);
  g_test_add_data_func ("/layout/glance-split/long-titles/fr", "fr",
                        test_glance_split_long_titles);
  g_test_add_data_func ("/layout/glance-split/long-titles/zh", "zh",
                        test_glance_split_long_titles);
  g_test_add_func ("/layout/glance-split/changes", test_glance_split_changes);
  g_test_add_data_func ("/layout/glance-split/own-hours/10", GUINT_TO_POINTER (10),
                        test_glance_split_own_hours);
  g_test_add_data_func ("/layout/glance-split/own-hours/40", GUINT_TO_POINTER (40),
                        test_glance_split_own_hours);
  g_test_add_func ("/layout/glance-split/properties", test_glance_split_properties);

  return g_test_run ();
}
