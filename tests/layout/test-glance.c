/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme at a glance: whatever is on when and where, it is legible, nothing lies over
 * anything else, and every title is there whole.
 */

#include "plenary-glance-private.h"

#include "plenary-builder.h"
#include "plenary-pdf.h"
#include "random-programme.h"

#define MM (72 / 25.4)

/* What no printer of ours fails to reach, and letters that lean over their edge. */
#define EDGE (11 * MM)
#define OVERHANG 3.0

#define SLACK 0.05

/* By so much type must not be able to grow. */
#define LARGER 1.08

/* What there is at least above and below letters in the height of a line. */
#define LEAD 1.4

static PlenaryHandout *
create_for (PlenaryAgenda       *agenda,
            const PlenaryTicket *ticket)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  PlenaryHandout *handout = plenary_handout_new (agenda, setting);

  plenary_handout_lay_out (handout);

  return handout;
}

static PlenaryHandout *
create (PlenaryAgenda *agenda,
        const char    *language)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);

  g_free (ticket->language);
  ticket->language = g_strdup (language);

  return create_for (agenda, ticket);
}

static PlenaryGlancePlan *
get_plan (PlenaryHandout *handout)
{
  return plenary_glance_get_plan (PLENARY_GLANCE (handout));
}

static PlenaryGlancePage *
get_page (PlenaryHandout *handout,
          guint           index)
{
  g_assert_cmpuint (index, <, plenary_handout_get_n_pages (handout));

  return g_ptr_array_index (get_plan (handout)->pages, index);
}

static guint
count_boxes (PlenaryGlancePage *page)
{
  return page->boxes != NULL ? page->boxes->len : 0;
}

static const PlenaryGlanceBox *
get_box (PlenaryGlancePage *page,
         guint              index)
{
  return &g_array_index (page->boxes, PlenaryGlanceBox, index);
}

static double
get_height (const PlenaryGlanceText *text)
{
  return text->n * plenary_glance_type_get_leading (text->type, text->style);
}

static guint
count_lines (const PlenaryGlanceText *text)
{
  return plenary_glance_type_count (text->type, text->style, text->text, text->spans, text->indent,
                                    text->width);
}

/* What the boxes say is in them, and is the title with all its lines, or the number of a note. */
static void
assert_box (PlenaryGlancePage      *page,
            const PlenaryGlanceBox *box)
{
  gboolean has_title = FALSE;
  gboolean has_time = *box->entry->time == '\0' || box->is_timed;

  for (guint i = box->first_text; i < box->first_text + box->n_texts; i++)
    {
      const PlenaryGlanceText *text = &g_array_index (page->texts, PlenaryGlanceText, i);

      g_assert_cmpfloat (text->x, >=, box->x - SLACK);
      g_assert_cmpfloat (text->x + text->width, <=, box->x + box->width + 1);
      g_assert_cmpfloat (text->y, >=, box->y - LEAD);
      g_assert_cmpfloat (text->y + get_height (text), <=, box->y + box->height + LEAD);
      g_assert_cmpuint (text->n, ==, count_lines (text));
      has_title |= text->text == box->entry->title;
      has_time |= text->text == box->entry->time;
    }

  g_assert_true (has_title == (box->note == 0));
  g_assert_true (has_time || box->note != 0);
}

static gboolean
has_time (PlenaryGlancePage *page,
          int                minute)
{
  for (guint i = 0; i < page->times->len; i++)
    if (g_array_index (page->times, PlenaryGlanceTime, i).minute == minute)
      return TRUE;

  return FALSE;
}

/* Where a time is on a page. */
static double
get_y (PlenaryGlancePage *page,
       PlenaryGlancePlan *plan,
       int                minute)
{
  return page->grid + (minute - page->stretch.from) * plan->unit;
}

/* A time that is written at the side, once and at its height, is no other than those of the boxes
 * beside it, and none lies on another.
 */
static void
assert_times (PlenaryGlancePage *page,
              PlenaryGlancePlan *plan)
{
  double leading = plenary_glance_type_get_leading (plan->type, PLENARY_PRINT_DETAIL);

  for (guint i = 0; i < page->times->len; i++)
    {
      const PlenaryGlanceTime *time = &g_array_index (page->times, PlenaryGlanceTime, i);
      const char *string = plenary_glance_time_get_text (plan->matter, time->minute);
      guint n = 0;

      for (guint j = 0; j < page->texts->len; j++)
        {
          const PlenaryGlanceText *text = &g_array_index (page->texts, PlenaryGlanceText, j);

          if (text->text == string)
            {
              g_assert_cmpfloat (ABS (text->y + leading / 2 - get_y (page, plan, time->minute)), <,
                                 SLACK);
              n++;
            }
        }

      g_assert_cmpuint (n, ==, time->is_start ? 1 : 0);

      for (guint j = 0; j < i; j++)
        {
          int other = g_array_index (page->times, PlenaryGlanceTime, j).minute;

          g_assert_cmpfloat (plan->unit * ABS (time->minute - other), >=, leading - SLACK);
        }
    }
}

static gboolean
overlap (const PlenaryGlanceBox *a,
         const PlenaryGlanceBox *b)
{
  return a->width > 0 && b->width > 0 &&
         a->x + a->width > b->x + SLACK && b->x + b->width > a->x + SLACK &&
         a->y + a->height > b->y + SLACK && b->y + b->height > a->y + SLACK;
}

static void
assert_page (PlenaryHandout *handout,
             guint           index)
{
  PlenarySetting *setting = plenary_handout_get_setting (handout);
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  PlenaryGlancePage *page = get_page (handout, index);
  double width = paper->width - paper->left - paper->right;

  for (guint i = 0; i < page->texts->len; i++)
    {
      const PlenaryGlanceText *text = &g_array_index (page->texts, PlenaryGlanceText, i);

      g_assert_cmpfloat (plenary_glance_type_get_size (text->type, text->style), >=, 7 - 1e-9);
      g_assert_cmpfloat (text->x, >=, -SLACK);
      g_assert_cmpfloat (text->x + text->width, <=, width + 1);
      g_assert_cmpfloat (text->y + get_height (text), <=, paper->height - paper->bottom);
    }

  assert_times (page, get_plan (handout));

  for (guint i = 0; i < count_boxes (page); i++)
    {
      const PlenaryGlanceBox *box = get_box (page, i);

      assert_box (page, box);
      g_assert_true (!box->is_timed || (has_time (page, box->entry->start) &&
                                        has_time (page, box->entry->end)));

      for (guint j = i + 1; j < count_boxes (page); j++)
        g_assert_false (overlap (get_box (page, i), get_box (page, j)));
    }
}

/* Notes, and a title that has its own pages, may go on over pages; all lines must be there. */
static void
assert_whole (PlenaryHandout *handout,
              const char     *string)
{
  guint n = 0;
  guint n_lines = 0;

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      GArray *texts = get_page (handout, i)->texts;

      for (guint j = 0; j < texts->len; j++)
        {
          const PlenaryGlanceText *text = &g_array_index (texts, PlenaryGlanceText, j);

          if (text->text == string)
            {
              g_assert_cmpuint (text->first, ==, n);
              n += text->n;
              n_lines = count_lines (text);
            }
        }
    }

  g_assert_cmpuint (n_lines, >, 0);
  g_assert_cmpuint (n, ==, n_lines);
}

static void
assert_all_there (PlenaryHandout *handout)
{
  PlenaryGlancePlan *plan = get_plan (handout);
  g_autoptr(GHashTable) shown = g_hash_table_new (NULL, NULL);

  assert_whole (handout, plan->matter->title);

  for (guint i = 0; i < plan->notes->len; i++)
    assert_whole (handout, ((PlenaryGlanceNote *) g_ptr_array_index (plan->notes, i))->text);

  for (guint i = 0; i < plan->pages->len; i++)
    for (guint j = 0; j < count_boxes (get_page (handout, i)); j++)
      g_hash_table_add (shown, get_box (get_page (handout, i), j)->entry);

  for (guint i = 0; i < plan->matter->days->len; i++)
    {
      PlenaryGlanceDay *day = g_ptr_array_index (plan->matter->days, i);

      for (guint j = 0; j < day->entries->len; j++)
        g_assert_true (g_hash_table_contains (shown, g_ptr_array_index (day->entries, j)));
    }
}

static void
assert_ink (PlenaryHandout *handout,
            guint           page)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  plenary_handout_draw_page (handout, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  g_assert_cmpfloat (x, >=, paper->left - OVERHANG);
  g_assert_cmpfloat (x + width, <=, paper->width - paper->right + OVERHANG);
  g_assert_cmpfloat (y, >=, EDGE);
  g_assert_cmpfloat (y + height, <=, paper->height - EDGE);
}

static void
assert_good (PlenaryHandout *handout)
{
  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      assert_page (handout, i);
      assert_ink (handout, i);
    }

  assert_all_there (handout);
}

static PlenaryBuilder *
open_agenda (guint n_rooms)
{
  PlenaryBuilder *builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE, "10:30");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Workshop");

  for (guint i = 0; i < n_rooms; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *name = g_strdup_printf ("Room %u", i + 1);

      plenary_builder_open (builder, PLENARY_ENTITY_ROOM, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);
      plenary_builder_close (builder);
    }

  return builder;
}

static void
open_day (PlenaryBuilder *builder,
          const char     *id)
{
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, id, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, id);
}

/* A session in a room, or for everyone if that is negative. */
static void
add_session (PlenaryBuilder *builder,
             const char     *kind,
             const char     *title,
             int             room,
             int             start,
             int             end)
{
  g_autofree char *room_id = g_strdup_printf ("r%d", room);
  const char *rooms[] = { room_id, NULL };

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, end);

  if (room >= 0)
    plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
  else
    plenary_builder_set_flag (builder, PLENARY_MEMBER_EVERYONE, TRUE);

  plenary_builder_close (builder);
}

/* One scale of time on all pages, from which nothing departs that is as long as a line is high. */
static void
assert_scale (PlenaryHandout *handout)
{
  PlenaryGlancePlan *plan = get_plan (handout);
  double inset = plenary_glance_box_get_inset (plan->type);

  for (guint i = 0; i < plan->pages->len; i++)
    for (guint j = 0; j < count_boxes (get_page (handout, i)); j++)
      {
        PlenaryGlancePage *page = get_page (handout, i);
        const PlenaryGlanceBox *box = get_box (page, j);
        int start = MAX (box->entry->start, page->stretch.from);
        int end = MIN (box->entry->end, page->stretch.to);

        g_assert_cmpfloat (ABS (box->y - inset - get_y (page, plan, start)), <, SLACK);
        g_assert_cmpfloat (ABS (box->y + box->height + inset - get_y (page, plan, end)), <, SLACK);
      }
}

static gboolean
has_entry (PlenaryGlancePage        *page,
           const PlenaryGlanceEntry *entry)
{
  for (guint i = 0; i < count_boxes (page); i++)
    if (get_box (page, i)->entry == entry)
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
      PlenaryGlancePage *page = get_page (handout, i);
      PlenaryGlanceDay *day = get_day (page);

      for (guint j = 0; day != NULL && j < day->entries->len; j++)
        {
          PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, j);

          g_assert_true (page->stretch.next == G_MAXINT || entry->end <= page->stretch.next ||
                         entry->start >= page->stretch.next);
          g_assert_true (!is_at (entry, &page->stretch) || entry->look == PLENARY_LOOK_BREAK);

          if (is_at (entry, &page->stretch) && has_entry (page, entry))
            for (guint k = i + 1; k < n; k++)
              if (get_page (handout, k)->stretch.first == page->stretch.next &&
                  get_day (get_page (handout, k)) == day)
                g_assert_true (has_entry (get_page (handout, k), entry));
        }
    }
}

/* Type that is a little larger has no room for as much. */
static void
assert_greatest (PlenaryHandout *handout)
{
  PlenaryGlancePlan *plan = get_plan (handout);
  double scale = plenary_glance_type_get_scale (plan->type, PLENARY_PRINT_SESSION);
  PlenaryGlanceType *larger =
    plenary_glance_type_new (plan->setting, plan->type_case, scale * LARGER);
  guint n = 0;

  for (guint i = 0; i < plan->pages->len; i++)
    for (guint j = 0; j < count_boxes (get_page (handout, i)); j++)
      n += !plenary_glance_box_fill (get_box (get_page (handout, i), j), larger, NULL);

  g_assert_true (scale > 1 - SLACK || n > plan->notes->len);
  plenary_glance_type_free (larger);
}

static const char *const titles[] = {
  "Data", "Borders and mobility", "A whole-of-government approach to the governance of migration",
  "How the compact can help meet commitments", "Remittances", "Soft law and hard questions",
};

static const char *
pick_title (GRand *rand)
{
  return titles[g_rand_int_range (rand, 0, G_N_ELEMENTS (titles))];
}

/* A day of parallel sessions with two breaks for all. */
static void
add_parallel_day (PlenaryBuilder *builder,
                  GRand          *rand,
                  const char     *id,
                  guint           n_rooms,
                  int             length)
{
  open_day (builder, id);
  add_session (builder, "opening", "Opening", -1, 9 * 60, 10 * 60);

  for (guint i = 0; i < n_rooms; i++)
    for (int start = 10 * 60; start < 18 * 60; start += length)
      if (start < 13 * 60 || start >= 14 * 60)
        add_session (builder, "panel", pick_title (rand), (int) i, start, start + length);

  add_session (builder, "meal", "Lunch", -1, 13 * 60, 14 * 60);
  plenary_builder_close (builder);
}

static void
test_glance_random (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i * 3);
      g_autoptr(PlenaryHandout) handout = create (agenda, language);

      assert_good (handout);
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
      g_autoptr(PlenaryBuilder) builder = open_agenda (n_rooms);
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;

      open_day (builder, "one");

      for (int j = g_rand_int_range (rand, 0, 60); j > 0; j--)
        {
          int start = g_rand_int_range (rand, 8 * 60, 22 * 60) / 5 * 5;

          add_session (builder, kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))],
                       pick_title (rand), g_rand_int_range (rand, -1, (int) n_rooms), start,
                       start + g_rand_int_range (rand, 0, 40) * 5);
        }

      agenda = plenary_builder_finish (builder);
      handout = create (agenda, "en");
      assert_good (handout);
    }

  g_rand_free (rand);
}

static void
test_glance_empty (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda (0);
  g_autoptr(PlenaryAgenda) agenda = plenary_builder_finish (builder);
  g_autoptr(PlenaryHandout) handout = create (agenda, "en");

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  assert_good (handout);
}

/* Days of one column share a page, on one scale of time; they do not if that is not wanted. */
static void
test_glance_days (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda (1);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  g_autoptr(PlenaryHandout) apart = NULL;
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);
  PlenaryGlancePage *page;

  open_day (builder, "one");
  add_session (builder, "opening", "Opening Session", 0, 10 * 60, 11 * 60);
  plenary_builder_close (builder);
  open_day (builder, "two");
  add_session (builder, "panel", "Building from the ground up", 0, 10 * 60, 11 * 60 + 30);
  agenda = plenary_builder_finish (builder);
  handout = create (agenda, "en");
  page = get_page (handout, 0);

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  g_assert_cmpuint (page->boxes->len, ==, 2);
  g_assert_cmpfloat (ABS (get_box (page, 0)->y - get_box (page, 1)->y), <, SLACK);
  g_assert_cmpfloat (get_box (page, 0)->x, <, get_box (page, 1)->x);
  g_assert_cmpstr (get_plan (handout)->matter->same_room, ==,
                   "All sessions take place in the same room.");
  assert_good (handout);

  ticket->days_apart = TRUE;
  apart = create_for (agenda, ticket);
  g_assert_cmpuint (plenary_handout_get_n_pages (apart), ==, 2);
  assert_good (apart);
}

/* What does not fit on a page is parted, and a break for all is on both of what it parts. */
static void
test_glance_twelve_rooms (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  g_autoptr(PlenaryBuilder) builder = open_agenda (12);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  guint n_lunches = 0;
  guint n_columns = 0;

  add_parallel_day (builder, rand, "one", 12, 60);
  agenda = plenary_builder_finish (builder);
  handout = create (agenda, "en");
  assert_good (handout);

  g_assert_cmpuint (get_plan (handout)->notes->len, ==, 0);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), >, 1);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), <=, 6);

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      PlenaryGlancePage *page = get_page (handout, i);

      n_columns += page->columns->len;

      for (guint j = 0; j < page->boxes->len; j++)
        {
          const PlenaryGlanceBox *box = get_box (page, j);

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
test_glance_dense (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed (5);
  g_autoptr(PlenaryBuilder) builder = open_agenda (12);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  guint n_timed = 0;
  guint n_boxes = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("day %u", i);

      add_parallel_day (builder, rand, id, 12, 15);
    }

  agenda = plenary_builder_finish (builder);
  handout = create (agenda, language);
  assert_good (handout);
  assert_scale (handout);
  assert_cuts (handout);
  assert_greatest (handout);

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    for (guint j = 0; j < count_boxes (get_page (handout, i)); j++)
      {
        n_timed += get_box (get_page (handout, i), j)->is_timed;
        n_boxes++;
      }

  g_assert_true (get_plan (handout)->is_terse);
  g_assert_cmpuint (n_timed, >, n_boxes * 9 / 10);
  g_assert_cmpuint (get_plan (handout)->notes->len, <, n_boxes / 5);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), <=, 24);
  g_rand_free (rand);
}

/* Whatever the rooms and how long what is in them is, as long as all begin together. */
static void
test_glance_properties (void)
{
  static const int lengths[] = { 15, 30, 60, 90 };
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint n_rooms = 1; n_rooms <= 12; n_rooms += 3)
    for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
      {
        g_autoptr(PlenaryBuilder) builder = open_agenda (n_rooms);
        g_autoptr(PlenaryAgenda) agenda = NULL;
        g_autoptr(PlenaryHandout) handout = NULL;

        g_test_message ("%u rooms, %d minutes", n_rooms, lengths[i]);
        add_parallel_day (builder, rand, "one", n_rooms, lengths[i]);
        agenda = plenary_builder_finish (builder);
        handout = create (agenda, "en");
        assert_good (handout);
        assert_cuts (handout);
        assert_greatest (handout);

        /* A line may be higher than a quarter of an hour. */
        if (get_plan (handout)->unit * lengths[i] > 14)
          assert_scale (handout);
      }

  g_rand_free (rand);
}

static void
test_glance_quarter_hours (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda (1);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;

  open_day (builder, "one");

  for (int start = 9 * 60; start < 17 * 60; start += 15)
    add_session (builder, "talk", "Borders and mobility", 0, start, start + 15);

  agenda = plenary_builder_finish (builder);
  handout = create (agenda, "en");
  assert_good (handout);

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  g_assert_cmpuint (get_plan (handout)->notes->len, ==, 0);

  for (guint i = 0; i < get_page (handout, 0)->boxes->len; i++)
    g_assert_cmpfloat (ABS (get_box (get_page (handout, 0), i)->x -
                            get_box (get_page (handout, 0), 0)->x), <, SLACK);
}

static void
test_glance_past_midnight (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda (1);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  PlenaryGlancePage *page;

  open_day (builder, "one");
  add_session (builder, "social", "Party", 0, 21 * 60, 26 * 60);
  agenda = plenary_builder_finish (builder);
  handout = create (agenda, "en");
  page = get_page (handout, 0);
  assert_good (handout);

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  g_assert_cmpint (page->stretch.from, ==, 21 * 60);
  g_assert_cmpint (page->stretch.to, ==, 26 * 60);
  g_assert_cmpfloat (get_box (page, 0)->height, >, 0.9 * (page->end - page->grid));
}

/* A title that no box holds is in a note, and one that no page holds goes on on the next. */
static void
test_glance_long_titles (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda (2);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  g_autoptr(GString) title = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (title, "migration ");

  plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME, title->str);
  open_day (builder, title->str);
  add_session (builder, "panel", title->str, 0, 10 * 60, 10 * 60 + 5);
  add_session (builder, "panel", "Borders", 1, 10 * 60, 12 * 60);
  agenda = plenary_builder_finish (builder);
  handout = create (agenda, "en");
  assert_good (handout);

  g_assert_cmpuint (get_plan (handout)->notes->len, >=, 2);
}

static void
test_glance_large (gconstpointer data)
{
  GRand *rand = g_rand_new_with_seed (3);
  guint n_days = GPOINTER_TO_UINT (data);
  g_autoptr(PlenaryBuilder) builder = open_agenda (4);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *id = g_strdup_printf ("day %u", i);

      add_parallel_day (builder, rand, id, 4, 30);
    }

  agenda = plenary_builder_finish (builder);
  handout = create (agenda, "en");
  assert_good (handout);
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
  g_autoptr(PlenaryBuilder) builder = open_agenda (4);
  g_autoptr(PlenarySetting) setting = NULL;
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) sketch = NULL;
  g_autoptr(PlenaryHandout) whole = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      GRand *rand = g_rand_new_with_seed (3);
      g_autofree char *id = g_strdup_printf ("day %u", i);

      add_parallel_day (builder, rand, id, 4, 30);
      g_rand_free (rand);
    }

  agenda = plenary_builder_finish (builder);
  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  sketch = plenary_handout_new_sketch (agenda, setting);
  plenary_handout_lay_out (sketch);
  whole = create_for (agenda, ticket);

  g_assert_cmpuint (plenary_handout_get_n_pages (sketch), ==, 1);
  g_assert_cmpuint (get_plan (sketch)->matter->days->len, <, 4);
  assert_ink (sketch, 0);
  g_assert_cmpuint (get_page (sketch, 0)->boxes->len, ==, get_page (whole, 0)->boxes->len);

  for (guint i = 0; i < get_page (whole, 0)->boxes->len; i++)
    {
      const PlenaryGlanceBox *a = get_box (get_page (sketch, 0), i);
      const PlenaryGlanceBox *b = get_box (get_page (whole, 0), i);

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
      g_autoptr(PlenaryBuilder) builder = open_agenda (2);
      g_autoptr(PlenarySetting) setting = NULL;
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) sketch = NULL;

      for (int i = 0; i < 12; i++)
        {
          g_autofree char *id = g_strdup_printf ("day %d", i);

          open_day (builder, id);

          for (int start = 9 * 60; start < 18 * 60; start += 30)
            add_session (builder, "talk", "Data", 0, start, start + 30);

          if (i == 11 && n_rooms == 2)
            add_session (builder, "talk", "Data", 1, 9 * 60, 10 * 60);

          plenary_builder_close (builder);
        }

      agenda = plenary_builder_finish (builder);
      setting = plenary_setting_new_for_ticket (ticket, agenda, now);
      sketch = plenary_handout_new_sketch (agenda, setting);
      plenary_handout_lay_out (sketch);
      g_assert_true (get_plan (sketch)->matter->is_together == (n_rooms == 1));
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
  const PlenaryGlanceBox *box = get_box (get_page (handout, 0), 0);
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
  g_autoptr(PlenaryBuilder) builder = open_agenda (2);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) left = NULL;
  g_autoptr(PlenaryHandout) right = NULL;

  open_day (builder, "one");
  add_session (builder, "panel", "Borders", 0, 10 * 60, 12 * 60);
  add_session (builder, "talk", "Data", 1, 10 * 60, 11 * 60);
  add_session (builder, "break", "Coffee", -1, 12 * 60, 13 * 60);
  agenda = plenary_builder_finish (builder);
  left = create (agenda, "en");
  right = create (agenda, "he");

  g_assert_cmpuint (get_page (left, 0)->boxes->len, ==, get_page (right, 0)->boxes->len);

  for (guint i = 0; i < get_page (left, 0)->boxes->len; i++)
    {
      const PlenaryGlanceBox *a = get_box (get_page (left, 0), i);
      const PlenaryGlanceBox *b = get_box (get_page (right, 0), i);

      g_assert_cmpfloat (ABS (a->x - b->x), <, 2);
      g_assert_cmpfloat (ABS (a->width - b->width), <, 2);
      g_assert_cmpfloat (ABS (a->y - b->y), <, 2);
      g_assert_cmpfloat (ABS (a->height - b->height), <, 2);
    }

  assert_bar (left, FALSE);
  assert_bar (right, TRUE);
  assert_good (right);
}

/* Nothing is shown that was not asked for, and the ledger has all that is not shown. */
static void
test_glance_ticket (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda (1);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  PlenaryLedger *ledger;

  open_day (builder, "one");
  add_session (builder, "panel", "Borders", 0, 10 * 60, 12 * 60);
  add_session (builder, "break", "Coffee", -1, 12 * 60, 13 * 60);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Data");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, "It is about this.");
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  open_day (builder, "two");
  agenda = plenary_builder_finish (builder);

  ticket->options &= ~PLENARY_OPTION_BREAKS;
  ticket->days = g_strsplit ("one", " ", -1);
  handout = create_for (agenda, ticket);
  assert_good (handout);
  g_assert_cmpuint (get_page (handout, 0)->boxes->len, ==, 2);

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
  g_autoptr(PlenaryBuilder) builder = open_agenda (4);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) glance = NULL;

  add_parallel_day (builder, rand, "it's (one)", 4, 30);
  agenda = plenary_builder_finish (builder);
  glance = create (agenda, "en");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PlenaryHandout) programme = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) pdf = NULL;
      PlenaryHandout *handouts[] = { glance, NULL };

      /* The second time there is only a page of it. */
      ticket->last_page = i == 1 ? 1 : 0;
      programme = create_for (agenda, ticket);
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
  g_test_add_func ("/layout/glance/twelve-rooms", test_glance_twelve_rooms);
  g_test_add_data_func ("/layout/glance/dense/en", "en", test_glance_dense);
  g_test_add_data_func ("/layout/glance/dense/ar", "ar", test_glance_dense);
  g_test_add_data_func ("/layout/glance/dense/zh", "zh", test_glance_dense);
  g_test_add_func ("/layout/glance/properties", test_glance_properties);
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
