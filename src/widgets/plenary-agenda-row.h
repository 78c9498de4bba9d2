/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"
#include "plenary-moment.h"
#include "plenary-outline.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_AGENDA_ROW (plenary_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryAgendaRow, plenary_agenda_row, PLENARY, AGENDA_ROW, AdwBin)

/**
 * PlenaryAgendaRowContext:
 * @history: of the programme
 * @outline: the rows, and which days are folded
 * @reading: how it reads now
 * @moment: what time it is
 * @turned: (element-type utf8): the ids of sessions that are folded where others are not, or not
 *   folded where others are
 * @is_terse: whether those others are folded
 * @is_editing: whether there are buttons that edit
 * @is_narrow: whether times stand above titles, not beside them
 *
 * What all rows of an agenda share.
 */
typedef struct
{
  PlenaryHistory *history;
  PlenaryOutline *outline;
  PlenaryReading *reading;
  PlenaryMoment   moment;
  GHashTable     *turned;
  gboolean        is_terse;
  gboolean        is_editing;
  gboolean        is_narrow;
} PlenaryAgendaRowContext;

gboolean       plenary_agenda_row_context_folds (const PlenaryAgendaRowContext *self,
                                                 PlenarySession                *session);

GtkWidget     *plenary_agenda_row_new        (void);

PlenaryEntity *plenary_agenda_row_get_entity (PlenaryAgendaRow              *self);
void           plenary_agenda_row_show       (PlenaryAgendaRow              *self,
                                              const PlenaryAgendaRowContext *context,
                                              PlenaryEntity                 *entity);
void           plenary_agenda_row_clear      (PlenaryAgendaRow              *self);

G_END_DECLS
