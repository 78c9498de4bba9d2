/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-setting.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAGINATOR (plenary_paginator_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPaginator, plenary_paginator, PLENARY, PAGINATOR, GObject)

PlenaryPaginator *plenary_paginator_new         (PlenaryAgenda    *agenda,
                                                 PlenarySetting   *setting);

guint             plenary_paginator_get_n_pages (PlenaryPaginator *self);
void              plenary_paginator_draw_page   (PlenaryPaginator *self,
                                                 cairo_t          *cr,
                                                 guint             page);

G_END_DECLS
