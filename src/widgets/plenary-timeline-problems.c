/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a timeline follows the problems of its programme: cards whose session has one are marked. */

#include "config.h"

#include "plenary-timeline-private.h"

/**
 * plenary_timeline_set_problems:
 * @problems: (nullable): the problems to mark
 */
void
plenary_timeline_set_problems (PlenaryTimeline *self,
                               PlenaryProblems *problems)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (problems == NULL || PLENARY_IS_PROBLEMS (problems));

  if (self->problems == problems)
    return;

  if (self->problems != NULL)
    g_signal_handlers_disconnect_by_data (self->problems, self);

  g_set_object (&self->problems, problems);

  if (problems != NULL)
    g_signal_connect_swapped (problems, "changed", G_CALLBACK (plenary_timeline_follow_problems),
                              self);

  plenary_timeline_follow_problems (self);
}
