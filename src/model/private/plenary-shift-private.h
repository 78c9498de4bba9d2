/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a shift share: the day taken apart, and what is worked out in it. */

#pragma once

#include "plenary-shift.h"

G_BEGIN_DECLS

/* A session of the day, or what is placed in it.
 *
 * Those of the day have the index of its list, whether they take part or not, and what comes from
 * elsewhere stands after them.
 */
typedef struct
{
  PlenarySession     *session;
  guint               index;         /* its place in the list of the day */
  int                 old_start;
  int                 old_end;
  int                 start;
  int                 end;
  int                 late;          /* how much later it ends than it did */
  int                 setup;
  int                 teardown;
  int                 least;         /* as short as it may become, -1 for its length */
  guint               first_column;  /* of its rooms, in the columns of items */
  guint               n_columns;
  gboolean            takes_part;
  gboolean            is_everyone;
  gboolean            is_fixed;
  gboolean            is_elsewhere;  /* not only in the rooms that are meant */
  gboolean            is_placed;
  gboolean            leaves;        /* the day, by what is placed elsewhere */
  gboolean            is_from_day;
  gboolean            clears;
  gboolean            leads;         /* whether what follows it comes with it */
  PlenaryShiftReason  reason;
  int                 free_time;
} PlenaryShiftItem;

/* What happens in one place, one after the other. */
typedef struct
{
  GPtrArray        *open;      /* (element-type PlenaryShiftItem): what concerns what comes next */
  PlenaryShiftItem *closed;    /* of all before, the one that needs the place longest */
  int               until;     /* until when it does */
} PlenaryShiftColumn;

struct _PlenaryShift
{
  PlenaryDay        *day;
  PlenaryShiftGives  gives;
  gboolean           brings;        /* whether what follows comes along, and free time is kept */
  guint              n_sessions;    /* of the day */
  GArray            *items;         /* of PlenaryShiftItem */
  GArray            *item_columns;  /* of guint, which each item has a part of */
  GArray            *columns;       /* of PlenaryShiftColumn */
  GPtrArray         *order;         /* those that take part, in time */
  PlenaryShiftItem  *asked;         /* what runs late */
  int                minutes;       /* how much */
  int                most_setup;    /* minutes */
  gboolean           is_begun;
  int                first;         /* minute of the day */
  int                last;

  GArray            *steps;         /* of PlenaryShiftStep */
  GArray            *stops;         /* of PlenaryShiftStop */
  int                lacking;
};

PlenaryShift     *plenary_shift_new_day   (PlenaryDay              *day,
                                           const PlenaryShiftTerms *terms,
                                           const PlenaryShiftPlace *places,
                                           guint                    n_places);
PlenaryShiftItem *plenary_shift_get_item  (PlenaryShift            *self,
                                           guint                    index);
int               plenary_shift_get_place (const PlenaryShiftItem  *item);
gboolean          plenary_shift_occupies  (PlenaryShift            *self,
                                           PlenaryShiftItem        *item,
                                           guint                    column);
void              plenary_shift_solve     (PlenaryShift            *self);

G_END_DECLS
