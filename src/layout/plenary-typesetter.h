/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"
#include "plenary-setting.h"

G_BEGIN_DECLS

typedef struct _PlenaryTypesetter PlenaryTypesetter;

PlenaryTypesetter *plenary_typesetter_new          (PlenarySetting    *setting,
                                                    double             scale);
void               plenary_typesetter_free         (PlenaryTypesetter *self);

double             plenary_typesetter_get_leading  (PlenaryTypesetter *self,
                                                    PlenaryPrintStyle  style);
double             plenary_typesetter_get_baseline (PlenaryTypesetter *self,
                                                    PlenaryPrintStyle  style);
PangoLayout       *plenary_typesetter_set          (PlenaryTypesetter *self,
                                                    PlenaryPrintStyle  style,
                                                    const char        *text,
                                                    GArray            *spans,
                                                    double             width);
void               plenary_typesetter_show         (PlenaryTypesetter *self,
                                                    cairo_t           *cr,
                                                    PlenaryPrintStyle  style,
                                                    PangoLayout       *layout,
                                                    gboolean           at_end,
                                                    double             x,
                                                    double             y,
                                                    guint              first_line,
                                                    guint              n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTypesetter, plenary_typesetter_free)

G_END_DECLS
