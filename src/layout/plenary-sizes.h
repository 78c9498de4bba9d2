/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-typesetter.h"

G_BEGIN_DECLS

typedef struct _PlenarySizes PlenarySizes;

PlenarySizes      *plenary_sizes_new         (PlenarySetting    *setting,
                                              PlenaryTypeCase   *type_case,
                                              double             least,
                                              double             most);
void               plenary_sizes_free        (PlenarySizes      *self);

guint              plenary_sizes_get_n       (PlenarySizes      *self);
double             plenary_sizes_get_scale   (PlenarySizes      *self,
                                              guint              index);
PlenaryTypesetter *plenary_sizes_get         (PlenarySizes      *self,
                                              guint              index);

const PlenaryLines *plenary_sizes_set        (PlenarySizes      *self,
                                              guint              index,
                                              PlenaryPrintStyle  style,
                                              const char        *text,
                                              GArray            *spans,
                                              double             width);
guint              plenary_sizes_count_lines (PlenarySizes      *self,
                                              guint              index,
                                              PlenaryPrintStyle  style,
                                              const char        *text,
                                              double             width);
double             plenary_sizes_measure     (PlenarySizes      *self,
                                              guint              index,
                                              PlenaryPrintStyle  style,
                                              const char        *text,
                                              double             width);
double             plenary_sizes_get_longest (PlenarySizes      *self,
                                              PlenaryPrintStyle  style,
                                              const char        *text);
guint              plenary_sizes_find        (PlenarySizes      *self,
                                              PlenaryPrintStyle  style,
                                              const char        *text,
                                              double             width,
                                              double             height);
double             plenary_sizes_show        (PlenarySizes      *self,
                                              guint              index,
                                              cairo_t           *cr,
                                              PlenaryPrintStyle  style,
                                              const char        *text,
                                              gboolean           at_end,
                                              double             x,
                                              double             y,
                                              double             width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenarySizes, plenary_sizes_free)

G_END_DECLS
