/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_RECENT_CARD (plenary_recent_card_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRecentCard, plenary_recent_card, PLENARY, RECENT_CARD, AdwBin)

GtkWidget *plenary_recent_card_new (GtkRecentInfo *info);

G_END_DECLS
