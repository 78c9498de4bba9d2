/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agenda.h"
#include "plenary-setting.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PREVIEW (plenary_preview_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPreview, plenary_preview, PLENARY, PREVIEW, AdwWindow)

GtkWidget *plenary_preview_new (GtkWindow      *parent,
                                PlenaryAgenda  *agenda,
                                PlenarySetting *setting);

G_END_DECLS
