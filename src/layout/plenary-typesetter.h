/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-compositor.h"

G_BEGIN_DECLS

/**
 * PlenaryLines:
 * @copy: what is set
 * @n: how many lines it is
 * @layout: (nullable): if Pango set it, the lines
 *
 * A text in lines.
 */
typedef struct
{
  PlenaryCopy  copy;
  guint        n;
  PangoLayout *layout;
} PlenaryLines;

PlenaryTypesetter *plenary_typesetter_new          (PlenarySetting     *setting,
                                                    PlenaryTypeCase    *type_case,
                                                    double              scale);
void               plenary_typesetter_free         (PlenaryTypesetter  *self);

double             plenary_typesetter_get_leading  (PlenaryTypesetter  *self,
                                                    PlenaryPrintStyle   style);
double             plenary_typesetter_get_baseline (PlenaryTypesetter  *self,
                                                    PlenaryPrintStyle   style);
void               plenary_typesetter_set          (PlenaryTypesetter  *self,
                                                    PlenaryPrintStyle   style,
                                                    const char         *text,
                                                    GArray             *spans,
                                                    double              width,
                                                    PlenaryLines       *lines);
void               plenary_typesetter_set_indented (PlenaryTypesetter  *self,
                                                    PlenaryPrintStyle   style,
                                                    const char         *text,
                                                    GArray             *spans,
                                                    double              indent,
                                                    double              width,
                                                    PlenaryLines       *lines);
void               plenary_typesetter_restore      (PlenaryTypesetter  *self,
                                                    PlenaryPrintStyle   style,
                                                    const char         *text,
                                                    GArray             *spans,
                                                    double              indent,
                                                    double              width,
                                                    guint               n,
                                                    PangoLayout        *layout,
                                                    PlenaryLines       *lines);
void               plenary_typesetter_set_one      (PlenaryTypesetter  *self,
                                                    PlenaryPrintStyle   style,
                                                    const char         *text,
                                                    GArray             *spans,
                                                    double              width,
                                                    PlenaryLines       *lines);
double             plenary_typesetter_get_width    (PlenaryTypesetter  *self,
                                                    PlenaryPrintStyle   style,
                                                    const char         *text);
void               plenary_typesetter_show         (PlenaryTypesetter  *self,
                                                    cairo_t            *cr,
                                                    const PlenaryLines *lines,
                                                    gboolean            at_end,
                                                    double              x,
                                                    double              y,
                                                    guint               first,
                                                    guint               n);

void               plenary_lines_clear             (PlenaryLines       *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTypesetter, plenary_typesetter_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlenaryLines, plenary_lines_clear)

G_END_DECLS
