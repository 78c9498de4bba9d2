/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TALK_ROW (plenary_talk_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTalkRow, plenary_talk_row, PLENARY, TALK_ROW, AdwBin)

GtkWidget   *plenary_talk_row_new      (void);

void         plenary_talk_row_show     (PlenaryTalkRow *self,
                                        PlenaryHistory *history,
                                        PlenaryTalk    *talk);
PlenaryTalk *plenary_talk_row_get_talk (PlenaryTalkRow *self);

G_END_DECLS
