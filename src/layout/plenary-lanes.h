/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenarySlot:
 * @start: where it would begin, in whatever unit
 * @end: where it would end, not before @start
 * @least: how much room it needs at least
 * @column: the first of the columns it stands in
 * @n_more: how many more from there on it spans; nothing else may be on in these at its time
 * @title: how much of it must be in the open if others may lie over its end, 0 if none may
 * @from: (out): where it begins, not before @start
 * @to: (out): where it ends, not before @end
 * @lane: (out): the lane of its column that it stands in
 * @n_wide: (out): how many lanes from there on it can take
 * @n_lanes: (out): how many lanes there are where it stands
 * @over: (out): how much of its beginning lies over the one before
 * @under: (out): how much of its end lies under the one after
 *
 * What wants a place beside others.
 */
typedef struct
{
  int   start;
  int   end;
  int   least;
  guint column;
  guint n_more;
  int   title;
  int   from;
  int   to;
  guint lane;
  guint n_wide;
  guint n_lanes;
  int   over;
  int   under;
} PlenarySlot;

void plenary_lanes_assign (PlenarySlot *slots,
                           guint        n_slots);

G_END_DECLS
