/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

PlenaryEntity *plenary_agenda_recall (PlenaryAgenda *self,
                                      const char    *id);
void           plenary_agenda_keep   (PlenaryAgenda *self,
                                      PlenaryEntity *entity);

G_END_DECLS
