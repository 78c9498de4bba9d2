/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_THUMBNAIL (plenary_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryThumbnail, plenary_thumbnail, PLENARY, THUMBNAIL, GtkWidget)

PlenaryAgenda *plenary_thumbnail_get_agenda (PlenaryThumbnail *self);
void           plenary_thumbnail_set_agenda (PlenaryThumbnail *self,
                                             PlenaryAgenda    *agenda);

G_END_DECLS
