/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_LINK_POPOVER (plenary_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryLinkPopover, plenary_link_popover, PLENARY, LINK_POPOVER, GtkPopover)

GtkWidget *plenary_link_popover_new     (void);
void       plenary_link_popover_set_uri (PlenaryLinkPopover *self,
                                         const char         *uri);

G_END_DECLS
