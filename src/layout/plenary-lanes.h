/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenarySlot:
 * @start: where it would begin, in whatever unit
 * @end: where it would end, not before @start
 * @least: how much room it needs at least
 * @from: (out): where it begins, not before @start
 * @to: (out): where it ends, not before @end
 * @lane: (out): the lane it stands in
 * @n_wide: (out): how many lanes from there on it can take
 * @n_lanes: (out): how many lanes there are where it stands
 *
 * What wants a place beside others.
 */
typedef struct
{
  int   start;
  int   end;
  int   least;
  int   from;
  int   to;
  guint lane;
  guint n_wide;
  guint n_lanes;
} PlenarySlot;

guint plenary_lanes_assign (PlenarySlot *slots,
                            guint        n_slots);

G_END_DECLS
