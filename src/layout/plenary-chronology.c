/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order in which a day is read on paper: that of time. A programme keeps the order of its
 * author, which is another where it came room by room from somewhere else.
 */

#include "config.h"

#include "plenary-chronology.h"

#include "plenary-time.h"

typedef struct
{
  guint index;     /* of a session in its day */
  int   start;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return one->index < other->index ? -1 : one->index > other->index;
}

/**
 * plenary_chronology_list:
 *
 * What starts at the same time stays in the order of the author, and what has no time behind what
 * is before it there.
 *
 * Returns: (transfer full) (element-type guint): the places of all sessions in @day, by time
 */
GArray *
plenary_chronology_list (PlenaryDay *day)
{
  guint n = plenary_list_get_n_items (plenary_day_get_sessions (day));
  g_autoptr(GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n);
  GArray *indices = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  int last = 0;

  for (guint i = 0; i < n; i++)
    {
      Place place = { i, 0 };
      int end;

      plenary_day_get_span (day, i, &place.start, &end);

      if (place.start == PLENARY_TIME_NONE)
        place.start = last;

      last = place.start;
      g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);

  for (guint i = 0; i < n; i++)
    g_array_append_val (indices, g_array_index (places, Place, i).index);

  return indices;
}
