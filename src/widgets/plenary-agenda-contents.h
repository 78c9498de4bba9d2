/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agenda-row.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_AGENDA_CONTENTS (plenary_agenda_contents_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryAgendaContents, plenary_agenda_contents, PLENARY, AGENDA_CONTENTS,
                      AdwBin)

void plenary_agenda_contents_set_context (PlenaryAgendaContents         *self,
                                          const PlenaryAgendaRowContext *context);
void plenary_agenda_contents_change      (PlenaryAgendaContents         *self,
                                          const char *const             *ids);
void plenary_agenda_contents_update      (PlenaryAgendaContents         *self);
void plenary_agenda_contents_set_current (PlenaryAgendaContents         *self,
                                          PlenaryEntity                 *entity);

G_END_DECLS
