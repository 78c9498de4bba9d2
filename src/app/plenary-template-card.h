/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TEMPLATE_CARD (plenary_template_card_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTemplateCard, plenary_template_card,
                      PLENARY, TEMPLATE_CARD, AdwBin)

GtkWidget *plenary_template_card_new          (guint  index);
GtkWidget *plenary_template_card_new_for_file (GFile *file);

G_END_DECLS
