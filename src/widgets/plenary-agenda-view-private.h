/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda-view.h"

#include "plenary-agenda-contents.h"
#include "plenary-agenda-row.h"
#include "plenary-outline.h"

struct _PlenaryAgendaView
{
  AdwBin                   parent_instance;

  PlenaryAgendaContents   *contents;
  GtkScrolledWindow       *scroller;
  GtkListView             *list;

  PlenaryHistory          *history;
  PlenaryOutline          *outline;
  PlenarySelection        *selection;    /* shared with other views */
  PlenaryClock            *clock;
  PlenarySearch           *search;
  PlenaryProblems         *problems;
  PlenaryAgendaRowContext  context;
  GPtrArray               *rows;         /* those that have something to show */
  char                    *aim;          /* what one went to last */
  char                    *lifted;       /* what shall stand at the top once it can */
  GdkFrameClock           *followed;     /* whose next frame shows where one is */
  GSignalGroup            *ticks;         /* of the clock, while it is seen */
};

/* plenary-agenda-view.c */
PlenaryAgenda *plenary_agenda_view_get_agenda      (PlenaryAgendaView *self);
void           plenary_agenda_view_update_rows     (PlenaryAgendaView *self);
void           plenary_agenda_view_update_moment   (PlenaryAgendaView *self);
void           plenary_agenda_view_fill            (PlenaryAgendaView *self);
void           plenary_agenda_view_tell_moved      (PlenaryAgendaView *self,
                                                    const char        *done);

/* plenary-agenda-view-contents.c */
void           plenary_agenda_view_add_contents    (PlenaryAgendaView *self);
void           plenary_agenda_view_follow          (PlenaryAgendaView *self,
                                                    const char        *aim);
void           plenary_agenda_view_follow_lead     (PlenaryAgendaView *self);
void           plenary_agenda_view_stop_following  (PlenaryAgendaView *self);
void           plenary_agenda_view_forget_aim      (PlenaryAgendaView *self);

/* plenary-agenda-view-fold.c */
void           plenary_agenda_view_install_folding (GtkWidgetClass    *widget_class);
gboolean       plenary_agenda_view_fold            (PlenaryAgendaView *self,
                                                    PlenaryEntity     *entity,
                                                    gboolean           is_folded);

/* plenary-agenda-view-keys.c */
void           plenary_agenda_view_add_keys        (PlenaryAgendaView *self);

/* plenary-agenda-view-move.c */
gboolean       plenary_agenda_view_move            (PlenaryAgendaView *self,
                                                    gboolean           is_end,
                                                    int                n_steps);

/* plenary-agenda-view-place.c */
PlenaryEntity *plenary_agenda_view_get_focused     (PlenaryAgendaView *self);
void           plenary_agenda_view_go_to           (PlenaryAgendaView *self,
                                                    PlenaryEntity     *entity);
