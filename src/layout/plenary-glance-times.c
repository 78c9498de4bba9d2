/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The times at the side of a page on which sessions stand so close that they have no room to say
 * when they are.
 *
 * As a typographer does it, a time is then written once, at the height at which sessions start or
 * end, and is read before those that start then. Where two would stand one upon another, the
 * rounder one is there; a session of which one time is not, says both itself.
 */

#include "config.h"

#include "plenary-glance-private.h"

/* What is the same height, in points. */
#define CLOSE 0.05

/* The rounder a time is, the sooner it gets its place. */
static const int roundings[] = { 60, 30, 15, 5, 1 };

const char *
plenary_glance_time_get_text (PlenaryGlanceMatter *matter,
                              int                  minute)
{
  const char *clock = g_hash_table_lookup (matter->clocks, GINT_TO_POINTER (minute));
  guint hour = (guint) minute / 60;

  if (clock == NULL && minute % 60 == 0 && hour < matter->hours->len)
    clock = g_ptr_array_index (matter->hours, hour);

  return clock;
}

/* Whether what is on the page of several days would be read beside times that it has not. */
static gboolean
is_of_one_day (PlenaryGlancePage *page)
{
  const PlenaryGlanceColumn *columns = (const PlenaryGlanceColumn *) (void *) page->columns->data;

  return columns[0].day == columns[page->columns->len - 1].day;
}

/* Whether a box begins and ends where its times are, and is not moved by what is before it. One
 * that is as wide as the page has room for its times.
 */
static gboolean
is_in_place (PlenaryGlancePage      *page,
             PlenaryGlancePlan      *plan,
             const PlenaryGlanceBox *box)
{
  double inset = plenary_glance_box_get_inset (plan->type);
  double y = page->grid + (box->entry->start - page->stretch.from) * plan->unit + inset;
  double height = (box->entry->end - box->entry->start) * plan->unit - 2 * inset;

  return box->entry->is_definite && box->n_columns < page->columns->len &&
         ABS (box->y - y) < CLOSE &&
         ABS (box->height - height) < CLOSE;
}

static PlenaryGlanceTime *
find_time (PlenaryGlancePage *page,
           int                minute)
{
  for (guint i = 0; i < page->times->len; i++)
    {
      PlenaryGlanceTime *time = &g_array_index (page->times, PlenaryGlanceTime, i);

      if (time->minute == minute)
        return time;
    }

  return NULL;
}

static gboolean
has_room (PlenaryGlancePage *page,
          int                minute,
          double             least)
{
  for (guint i = 0; i < page->times->len; i++)
    if (ABS (g_array_index (page->times, PlenaryGlanceTime, i).minute - minute) < least)
      return FALSE;

  return TRUE;
}

static void
add_time (PlenaryGlancePage *page,
          PlenaryGlancePlan *plan,
          int                minute)
{
  double leading = plenary_glance_type_get_leading (plan->type, PLENARY_PRINT_DETAIL);
  const PlenaryGlanceTime time = { minute, FALSE };

  if (minute >= page->stretch.from && minute <= page->stretch.to &&
      has_room (page, minute, leading / plan->unit))
    g_array_append_val (page->times, time);
}

/* Those that are rounder by that than by what came before. */
static void
add_times (PlenaryGlancePage *page,
           PlenaryGlancePlan *plan,
           guint              rounding)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const PlenaryGlanceEntry *entry =
        g_array_index (page->boxes, PlenaryGlanceBox, i).entry;
      const int times[] = { entry->start, entry->end };

      for (guint j = 0; j < G_N_ELEMENTS (times); j++)
        if (times[j] % roundings[rounding] == 0 &&
            (rounding == 0 || times[j] % roundings[rounding - 1] != 0))
          add_time (page, plan, times[j]);
    }
}

/* Finds what is written at the side of a page whose boxes have their places, and which of these
 * thereby need not say when they are.
 */
void
plenary_glance_times_choose (PlenaryGlancePage *page,
                             PlenaryGlancePlan *plan)
{
  gboolean is_terse = plan->is_terse && is_of_one_day (page);

  g_array_set_size (page->times, 0);

  for (int hour = (page->stretch.from + 59) / 60; is_terse && hour * 60 <= page->stretch.to; hour++)
    if ((guint) hour < plan->matter->hours->len)
      add_time (page, plan, hour * 60);

  for (guint i = 0; is_terse && i < G_N_ELEMENTS (roundings); i++)
    add_times (page, plan, i);

  for (guint i = 0; i < page->boxes->len; i++)
    {
      PlenaryGlanceBox *box = &g_array_index (page->boxes, PlenaryGlanceBox, i);
      PlenaryGlanceTime *start = find_time (page, box->entry->start);

      box->is_timed = !plenary_glance_entry_is_aside (box->entry) && start != NULL &&
                      find_time (page, box->entry->end) != NULL && is_in_place (page, plan, box);

      if (box->is_timed)
        start->is_start = TRUE;
    }
}

/* Writes the time at which a session starts, if it does not say so itself, before the first one
 * that starts then.
 */
void
plenary_glance_times_add (PlenaryGlancePage      *page,
                          PlenaryGlancePlan      *plan,
                          const PlenaryGlanceBox *box)
{
  double leading = plenary_glance_type_get_leading (plan->type, PLENARY_PRINT_DETAIL);
  const char *string = plenary_glance_time_get_text (plan->matter, box->entry->start);
  PlenaryGlanceText text = {
    plan->type, PLENARY_PRINT_DETAIL, string, NULL, 0,
    page->grid + (box->entry->start - page->stretch.from) * plan->unit - leading / 2,
    plan->gutter - PLENARY_GLANCE_BESIDE_HOURS, 0, 1, TRUE,
  };

  if (!box->is_timed)
    return;

  for (guint i = 0; i < page->texts->len; i++)
    if (g_array_index (page->texts, PlenaryGlanceText, i).text == string)
      return;

  text.part = plenary_flow_add_part (plan->matter->flow, box->day->part, "P");
  g_array_append_val (page->texts, text);
}
