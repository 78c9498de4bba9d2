/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"
#include "plenary-moment.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_AGENDA_ROW (plenary_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryAgendaRow, plenary_agenda_row, PLENARY, AGENDA_ROW, AdwBin)

/**
 * PlenaryAgendaRowContext:
 * @history: of the programme
 * @reading: how it reads now
 * @moment: what time it is
 * @is_editing: whether there are buttons that edit
 * @is_narrow: whether times stand above titles, not beside them
 *
 * What all rows of an agenda share.
 */
typedef struct
{
  PlenaryHistory *history;
  PlenaryReading *reading;
  PlenaryMoment   moment;
  gboolean        is_editing;
  gboolean        is_narrow;
} PlenaryAgendaRowContext;

GtkWidget     *plenary_agenda_row_new        (void);

PlenaryEntity *plenary_agenda_row_get_entity (PlenaryAgendaRow              *self);
void           plenary_agenda_row_show       (PlenaryAgendaRow              *self,
                                              const PlenaryAgendaRowContext *context,
                                              PlenaryEntity                 *entity);
void           plenary_agenda_row_clear      (PlenaryAgendaRow              *self);

G_END_DECLS
