/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a timeline follows a search: it tells its cards anew, which know whether that changes them.
 */

#include "config.h"

#include "plenary-timeline-private.h"

/**
 * plenary_timeline_set_search:
 * @search: (nullable): what is looked for in the programme, and what is starred
 */
void
plenary_timeline_set_search (PlenaryTimeline *self,
                             PlenarySearch   *search)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (search == NULL || PLENARY_IS_SEARCH (search));

  if (self->search == search)
    return;

  if (self->search != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->search, self);
      g_signal_handlers_disconnect_by_data (plenary_search_get_stars (self->search), self);
    }

  g_set_object (&self->search, search);

  if (search != NULL)
    {
      g_signal_connect_swapped (search, "changed", G_CALLBACK (plenary_timeline_follow_search),
                                self);
      g_signal_connect_swapped (plenary_search_get_stars (search), "changed",
                                G_CALLBACK (plenary_timeline_follow_search), self);
    }

  plenary_timeline_follow_search (self);
}
