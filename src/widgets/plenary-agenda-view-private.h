/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda-view.h"

#include "plenary-agenda-row.h"
#include "plenary-outline.h"

struct _PlenaryAgendaView
{
  AdwBin                   parent_instance;

  GtkListView             *list;

  PlenaryHistory          *history;
  PlenaryOutline          *outline;
  PlenarySelection        *selection;    /* shared with other views */
  PlenaryClock            *clock;
  PlenarySearch           *search;
  PlenaryProblems         *problems;
  PlenaryAgendaRowContext  context;
  GPtrArray               *rows;         /* those that have something to show */
  guint                    minute_source;
};

/* plenary-agenda-view.c */
PlenaryAgenda *plenary_agenda_view_get_agenda      (PlenaryAgendaView *self);
void           plenary_agenda_view_update_rows     (PlenaryAgendaView *self);
void           plenary_agenda_view_update_moment   (PlenaryAgendaView *self);
void           plenary_agenda_view_fill            (PlenaryAgendaView *self);

/* plenary-agenda-view-fold.c */
void           plenary_agenda_view_install_folding (GtkWidgetClass    *widget_class);
gboolean       plenary_agenda_view_fold            (PlenaryAgendaView *self,
                                                    PlenaryEntity     *entity,
                                                    gboolean           is_folded);

/* plenary-agenda-view-keys.c */
void           plenary_agenda_view_add_keys        (PlenaryAgendaView *self);

/* plenary-agenda-view-place.c */
PlenaryEntity *plenary_agenda_view_get_focused     (PlenaryAgendaView *self);
void           plenary_agenda_view_go_to           (PlenaryAgendaView *self,
                                                    PlenaryEntity     *entity);
