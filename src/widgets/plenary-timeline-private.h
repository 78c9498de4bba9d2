/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline.h"

#include "plenary-day-column.h"
#include "plenary-day-menu.h"
#include "plenary-drag.h"
#include "plenary-geometry.h"
#include "plenary-reading.h"

#include <adwaita.h>

/* What a pointer that drags is over. */
typedef enum
{
  PLENARY_TIMELINE_REACH_DAYS,
  PLENARY_TIMELINE_REACH_SHELF,
  PLENARY_TIMELINE_REACH_BUTTON,
} PlenaryTimelineReach;

struct _PlenaryTimeline
{
  GtkWidget            parent_instance;

  PlenaryHistory      *history;
  PlenaryClock        *clock;
  PlenarySelection    *selection;
  gboolean             is_editing;
  double               scale;            /* pixels an hour, 0 for what shows a whole day */
  PlenaryGeometryColumns columns_of;
  gboolean             is_one_day;       /* there is no room for days beside each other */
  char                *day;              /* the id of the day that is chosen */
  guint                day_index;        /* which it was, for when it is gone */
  gboolean             is_switching;     /* that days have to be switched between was told */
  PlenaryDay          *parted_day;       /* the day whose columns have the heads was told */
  gboolean             is_jumping;       /* to a day in a list */

  GtkAdjustment       *adjustments[2];   /* by orientation */
  GtkScrollablePolicy  policies[2];
  gboolean             is_configuring;   /* the adjustments change because of us */

  PlenaryReading      *reading;
  PlenarySearch       *search;           /* what is looked for, and starred */
  PlenaryProblems     *problems;         /* what is marked; NULL if nothing is */
  PlenaryMoment        moment;
  PlenaryGeometry     *geometry;
  int                  width;            /* what the geometry is made for */
  int                  height;
  double               text;
  int                  header_height;
  gboolean             is_stale;         /* the geometry is not that of the programme any more */
  guint                version;          /* of what cards may read beside their sessions */

  GtkWidget           *header;           /* scrolls away above the days */
  GPtrArray           *columns;          /* one for each day that is shown, children of ours */
  GPtrArray           *heads;            /* one for each of these, or for each column of one */
  GtkWidget           *gutter;
  GtkWidget           *ground;           /* behind the heads */
  GtkWidget           *corner;           /* before the heads */
  PlenaryDayMenu      *day_menu;         /* in the corner, where heads are not those of days */
  GtkWidget           *adder;            /* adds a day */
  GPtrArray           *pool;             /* (element-type PlenaryCard): cards that nobody uses */

  char                *focused;          /* the id of the card that Tab leads to */
  guint                focused_part;
  guint                walked_column;    /* that the keys walk in */
  char                *awaited;          /* the id to be revealed as soon as we have a size */
  gboolean             focus_awaited;
  guint                tick;
  GSignalGroup        *ticks;         /* of the clock, while it is seen */
  AdwAnimation        *animation;        /* of a jump */
  gboolean             is_running;       /* the programme, as it was told */
  double               told_scale;       /* of the hours, as it was told */
  double               pinched_scale;    /* when fingers began to zoom */
  double               pointer_y;

  GtkGesture          *drag_gesture;
  PlenaryDrag         *drag;             /* what is dragged now */
  GtkGesture          *driver;           /* (unowned): what drags it */
  GtkWidget           *grabbed;          /* (unowned): the card that events go to meanwhile */
  PlenaryDragFlags     drag_flags;
  double               press_x;          /* where the pointer was pressed */
  double               press_y;
  GdkModifierType      press_state;      /* which keys were held then */
  double               drag_x;           /* where it is */
  double               drag_y;
  guint                drag_tick;
  GtkEventController  *drag_keys;        /* of the window, as long as something is dragged */
  gboolean             is_held;          /* a finger has pressed long, and not moved yet */
  GtkWidget           *held_card;        /* (weak): what it pressed */
  PlenaryShelf        *shelf;            /* (weak) */
  GtkEventController  *shelf_gesture;    /* (unowned) */
  GPtrArray           *switchers;        /* (element-type PlenaryDaySwitcher) (weak) */
  char                *rest_day;         /* on whose button the pointer is */
  guint                rest_source;
  gboolean             is_over_end;      /* the pointer is, of a card */
  GtkWidget           *menu;             /* of what was pressed last */
  GPtrArray           *ghosts;           /* (element-type GtkWidget): of what is dragged */
  GArray              *overlaps;         /* (element-type PlenaryDragOverlap): of those, now */
  GPtrArray           *strips;           /* (element-type PlenaryOverlap): one for each */
  GtkWidget           *drag_tip;
  GtkLabel            *drag_times;
  GtkLabel            *drag_change;
  GtkWidget           *drag_bar;
  GtkLabel            *drag_words;
  GtkLabel            *drag_alone;
  GtkLabel            *drag_fine;
};

/* plenary-timeline.c */
void         plenary_timeline_activate    (PlenaryTimeline *self,
                                           const char      *id);
void         plenary_timeline_tell_added  (PlenaryTimeline *self,
                                           const char      *id);
void         plenary_timeline_tell_dropped (PlenaryTimeline  *self,
                                            const char *const *ids,
                                            const char        *done);

/* plenary-timeline-days.c */
guint        plenary_timeline_find_day    (PlenaryTimeline *self);
void         plenary_timeline_adopt_day   (PlenaryTimeline *self);
void         plenary_timeline_show_day    (PlenaryTimeline *self,
                                           guint            day);
void         plenary_timeline_follow_scrolling (PlenaryTimeline *self);

/* plenary-timeline-zoom.c */
void         plenary_timeline_add_zooming (PlenaryTimeline *self);
void         plenary_timeline_tell_scale  (PlenaryTimeline *self);

/* plenary-timeline-select.c */
void         plenary_timeline_select_more (PlenaryTimeline *self,
                                           PlenaryCard     *card,
                                           GdkModifierType  state);
void         plenary_timeline_select_range (PlenaryTimeline *self,
                                            guint            to);
gboolean     plenary_timeline_select_day  (PlenaryTimeline *self);

/* plenary-timeline-drag.c */
void         plenary_timeline_add_dragging (PlenaryTimeline *self);
void         plenary_timeline_stop_dragging (PlenaryTimeline *self);
gboolean     plenary_timeline_drag_by_keys (PlenaryTimeline *self,
                                            PlenaryDragKind  kind,
                                            int              n_steps,
                                            int              n_columns,
                                            int              n_days);

gboolean     plenary_timeline_is_finger   (GtkGesture      *gesture);
gboolean     plenary_timeline_can_drag    (PlenaryTimeline *self);
gboolean     plenary_timeline_has_grip    (PlenaryTimeline *self,
                                           double           x,
                                           double           y);
void         plenary_timeline_grab        (PlenaryTimeline *self,
                                           GtkGesture      *gesture,
                                           double           x,
                                           double           y);
void         plenary_timeline_start_drag  (PlenaryTimeline *self,
                                           GtkGesture      *gesture,
                                           PlenaryDrag     *drag);
void         plenary_timeline_drag_to     (PlenaryTimeline *self,
                                           double           x,
                                           double           y,
                                           GdkModifierType  state);
gboolean     plenary_timeline_drop        (PlenaryTimeline *self);

/* plenary-timeline-reach.c */
PlenaryTimelineReach
             plenary_timeline_find_reach  (PlenaryTimeline *self);
void         plenary_timeline_begin_reaching (PlenaryTimeline *self);
void         plenary_timeline_end_reaching (PlenaryTimeline *self);
void         plenary_timeline_forget_reach (PlenaryTimeline *self);

/* plenary-timeline-ghosts.c */
void         plenary_timeline_show_drag   (PlenaryTimeline *self);
void         plenary_timeline_place_drag  (PlenaryTimeline *self);

/* plenary-timeline-menu.c */
void         plenary_timeline_add_menu    (PlenaryTimeline *self);
gboolean     plenary_timeline_open_menu   (PlenaryTimeline *self);
gboolean     plenary_timeline_open_menu_at (PlenaryTimeline *self,
                                           double           x,
                                           double           y);

/* plenary-timeline-touch.c */
void         plenary_timeline_add_touch   (PlenaryTimeline *self);
void         plenary_timeline_end_touch   (PlenaryTimeline *self);

/* plenary-timeline-now.c */
void         plenary_timeline_tell_running (PlenaryTimeline *self);

/* plenary-timeline-view.c */
void         plenary_timeline_rebuild     (PlenaryTimeline *self);
void         plenary_timeline_forget      (PlenaryTimeline *self);
void         plenary_timeline_sync        (PlenaryTimeline *self);
void         plenary_timeline_refresh     (PlenaryTimeline *self);
void         plenary_timeline_follow      (PlenaryTimeline *self,
                                           GStrv            ids);
void         plenary_timeline_follow_clock (PlenaryTimeline *self);
void         plenary_timeline_follow_search (PlenaryTimeline *self);
void         plenary_timeline_follow_problems (PlenaryTimeline *self);
void         plenary_timeline_await_tick  (PlenaryTimeline *self);

/* plenary-timeline-place.c */
void         plenary_timeline_measure_header (PlenaryTimeline *self,
                                              int              width);
gboolean     plenary_timeline_lay         (PlenaryTimeline *self,
                                           int              width,
                                           int              height);
void         plenary_timeline_allocate    (PlenaryTimeline *self,
                                           GtkWidget       *child,
                                           int              x,
                                           int              y,
                                           int              width,
                                           int              height);
void         plenary_timeline_configure   (PlenaryTimeline *self);
void         plenary_timeline_place       (PlenaryTimeline *self);
void         plenary_timeline_set_adjustment (PlenaryTimeline *self,
                                              GtkOrientation   orientation,
                                              GtkAdjustment   *adjustment);
double       plenary_timeline_get_value   (PlenaryTimeline *self,
                                           GtkOrientation   orientation);
void         plenary_timeline_get_span    (PlenaryTimeline *self,
                                           int             *start,
                                           int             *end);
void         plenary_timeline_get_point   (PlenaryTimeline *self,
                                           double           x,
                                           double           y,
                                           int             *geometry_x,
                                           int             *geometry_y);
void         plenary_timeline_scroll_to   (PlenaryTimeline *self,
                                           const char      *id,
                                           guint            part);

/* plenary-timeline-keys.c */
void         plenary_timeline_bind_keys   (GtkWidgetClass  *widget_class);
PlenaryCard *plenary_timeline_get_focused (PlenaryTimeline *self);
gboolean     plenary_timeline_focus_card  (PlenaryTimeline *self,
                                           const char      *id,
                                           guint            part);
gboolean     plenary_timeline_move_focus  (GtkWidget       *widget,
                                           GtkDirectionType direction);
