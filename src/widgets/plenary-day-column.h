/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-card.h"
#include "plenary-drag.h"
#include "plenary-geometry.h"
#include "plenary-selection.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_COLUMN (plenary_day_column_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDayColumn, plenary_day_column, PLENARY, DAY_COLUMN, GtkWidget)

/**
 * PlenaryDayColumnView:
 * @geometry: where everything is
 * @reading: what everything says
 * @moment: what time it is
 * @from: where what is in view begins, in the geometry
 * @to: where it ends
 * @start: where it begins across, from the side on which lines begin
 * @end: where it ends across
 * @selection: what is selected
 * @kept: the index of a card that must stay, in view or not; or PLENARY_GEOMETRY_NOWHERE
 * @drag: (nullable): what is dragged; it stays until another view has none
 * @grabbed: (nullable): a card that stays as long as it is dragged, whatever is shown
 * @pool: (element-type PlenaryCard): cards that nobody uses
 * @text: how large text is, 1 being the usual
 * @is_editing: whether gaps are shown
 * @is_changed: whether what was shown before may have changed
 * @create_card: (transfer full): makes a card where the pool has none
 * @user_data: for @create_card
 *
 * What a column needs to show its part of a timeline.
 */
typedef struct
{
  PlenaryGeometry     *geometry;
  PlenaryReading      *reading;
  const PlenaryMoment *moment;
  int                  from;
  int                  to;
  int                  start;
  int                  end;
  PlenarySelection    *selection;
  guint                kept;
  PlenaryDrag         *drag;
  GtkWidget           *grabbed;
  GPtrArray           *pool;
  double               text;
  gboolean             is_editing;
  gboolean             is_changed;
  PlenaryCard       *(*create_card) (gpointer user_data);
  gpointer             user_data;
} PlenaryDayColumnView;

GtkWidget   *plenary_day_column_new      (void);

void         plenary_day_column_show     (PlenaryDayColumn           *self,
                                          const PlenaryDayColumnView *view,
                                          guint                       day);
void         plenary_day_column_clear    (PlenaryDayColumn           *self,
                                          GPtrArray                  *pool);
void         plenary_day_column_pulse    (PlenaryDayColumn           *self);
guint        plenary_day_column_get_day  (PlenaryDayColumn           *self);
PlenaryCard *plenary_day_column_find     (PlenaryDayColumn           *self,
                                          const char                 *id,
                                          guint                       part);
void         plenary_day_column_select   (PlenaryDayColumn           *self,
                                          PlenarySelection           *selection);

G_END_DECLS
