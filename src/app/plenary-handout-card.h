/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_HANDOUT_CARD (plenary_handout_card_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryHandoutCard, plenary_handout_card,
                      PLENARY, HANDOUT_CARD, GtkFlowBoxChild)

GtkWidget          *plenary_handout_card_new         (PlenaryHandoutKind  kind);

PlenaryHandoutKind  plenary_handout_card_get_kind    (PlenaryHandoutCard *self);
void                plenary_handout_card_set_handout (PlenaryHandoutCard *self,
                                                      PlenaryHandout     *handout);

G_END_DECLS
