/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes for the overview, and what must hold of all that is made of them: it is legible,
 * nothing lies over anything else, and every title is there whole.
 */

#include "glance-fixture.h"

#include "handout-fixture.h"

#define MM (72 / 25.4)

/* What no printer of ours fails to reach, and letters that lean over their edge. */
#define EDGE (11 * MM)
#define OVERHANG 3.0

/* What there is at least above and below letters in the height of a line. */
#define LEAD 1.4

PlenaryHandout *
glance_create (PlenaryAgenda *agenda,
               const char    *language)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_GLANCE);

  g_free (ticket->language);
  ticket->language = g_strdup (language);

  return handout_fixture_create (agenda, ticket);
}

PlenaryGlancePlan *
glance_get_plan (PlenaryHandout *handout)
{
  return plenary_glance_get_plan (PLENARY_GLANCE (handout));
}

PlenaryGlancePage *
glance_get_page (PlenaryHandout *handout,
                 guint           index)
{
  g_assert_cmpuint (index, <, plenary_handout_get_n_pages (handout));

  return g_ptr_array_index (glance_get_plan (handout)->pages, index);
}

guint
glance_count_boxes (PlenaryGlancePage *page)
{
  return page->boxes != NULL ? page->boxes->len : 0;
}

const PlenaryGlanceBox *
glance_get_box (PlenaryGlancePage *page,
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

/* What the boxes say is in them, and is the title with all its lines, or the number of a note; only
 * what goes on from the page before may do without.
 */
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
      has_time |= text->text == (box->resumes ? box->entry->resumed : box->entry->time);
    }

  g_assert_true (has_title == (box->note == 0) || (box->resumes && !has_title));
  g_assert_true (has_time || box->note != 0 || (box->resumes && box->n_texts == 0));
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
double
glance_get_y (PlenaryGlancePage *page,
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
              double y = glance_get_y (page, plan, time->minute);

              g_assert_cmpfloat (ABS (text->y + leading / 2 - y), <, SLACK);
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
  PlenaryGlancePage *page = glance_get_page (handout, index);
  double width = paper->width - paper->left - paper->right;

  for (guint i = 0; i < page->texts->len; i++)
    {
      const PlenaryGlanceText *text = &g_array_index (page->texts, PlenaryGlanceText, i);

      g_assert_cmpfloat (plenary_glance_type_get_size (text->type, text->style), >=, 7 - 1e-9);
      g_assert_cmpfloat (text->x, >=, -SLACK);
      g_assert_cmpfloat (text->x + text->width, <=, width + 1);
      g_assert_cmpfloat (text->y + get_height (text), <=, paper->height - paper->bottom);
    }

  assert_times (page, glance_get_plan (handout));

  for (guint i = 0; i < glance_count_boxes (page); i++)
    {
      const PlenaryGlanceBox *box = glance_get_box (page, i);

      assert_box (page, box);
      g_assert_true (!box->is_timed || (has_time (page, box->entry->start) &&
                                        has_time (page, box->entry->end)));

      for (guint j = i + 1; j < glance_count_boxes (page); j++)
        g_assert_false (overlap (glance_get_box (page, i), glance_get_box (page, j)));
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
      GArray *texts = glance_get_page (handout, i)->texts;

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
  PlenaryGlancePlan *plan = glance_get_plan (handout);
  g_autoptr(GHashTable) shown = g_hash_table_new (NULL, NULL);

  assert_whole (handout, plan->matter->title);

  for (guint i = 0; i < plan->notes->len; i++)
    assert_whole (handout, ((PlenaryGlanceNote *) g_ptr_array_index (plan->notes, i))->text);

  for (guint i = 0; i < plan->pages->len; i++)
    for (guint j = 0; j < glance_count_boxes (glance_get_page (handout, i)); j++)
      g_hash_table_add (shown, glance_get_box (glance_get_page (handout, i), j)->entry);

  for (guint i = 0; i < plan->matter->days->len; i++)
    {
      PlenaryGlanceDay *day = g_ptr_array_index (plan->matter->days, i);

      for (guint j = 0; j < day->entries->len; j++)
        g_assert_true (g_hash_table_contains (shown, g_ptr_array_index (day->entries, j)));
    }
}

void
glance_assert_ink (PlenaryHandout *handout,
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

void
glance_assert_good (PlenaryHandout *handout)
{
  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      assert_page (handout, i);
      glance_assert_ink (handout, i);
    }

  assert_all_there (handout);
}

PlenaryBuilder *
glance_open_agenda (guint n_rooms)
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

void
glance_open_day (PlenaryBuilder *builder,
                 const char     *id)
{
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, id, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, id);
}

/* A session in a room, or for everyone if that is negative. */
void
glance_add_session (PlenaryBuilder *builder,
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

static const char *const titles[] = {
  "Data", "Borders and mobility", "A whole-of-government approach to the governance of migration",
  "How the compact can help meet commitments", "Remittances", "Soft law and hard questions",
};

const char *
glance_pick_title (GRand *rand)
{
  return titles[g_rand_int_range (rand, 0, G_N_ELEMENTS (titles))];
}

/* A day of parallel sessions with two breaks for all. */
void
glance_add_parallel_day (PlenaryBuilder *builder,
                         GRand          *rand,
                         const char     *id,
                         guint           n_rooms,
                         int             length)
{
  glance_open_day (builder, id);
  glance_add_session (builder, "opening", "Opening", -1, 9 * 60, 10 * 60);

  for (guint i = 0; i < n_rooms; i++)
    for (int start = 10 * 60; start < 18 * 60; start += length)
      if (start < 13 * 60 || start >= 14 * 60)
        glance_add_session (builder, "panel", glance_pick_title (rand), (int) i, start,
                            start + length);

  glance_add_session (builder, "meal", "Lunch", -1, 13 * 60, 14 * 60);
  plenary_builder_close (builder);
}
