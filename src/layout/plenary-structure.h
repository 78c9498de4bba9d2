/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _PlenaryStructure PlenaryStructure;

PlenaryStructure *plenary_structure_new          (cairo_t           *cr);
void              plenary_structure_free         (PlenaryStructure  *self);

GPtrArray        *plenary_structure_get_alternatives (PlenaryStructure *self);

void              plenary_structure_begin_page   (PlenaryStructure  *self,
                                                  guint              page);
void              plenary_structure_end_handout  (PlenaryStructure  *self);
void              plenary_structure_begin_leaf   (PlenaryStructure  *self,
                                                  guint              leaf,
                                                  double             x);
void              plenary_structure_go_to        (PlenaryStructure  *self,
                                                  PlenaryPart       *part);
void              plenary_structure_begin_aside  (PlenaryStructure  *self);
void              plenary_structure_end_aside    (PlenaryStructure  *self);
void              plenary_structure_begin_handout (PlenaryStructure *self,
                                                  const char        *title);
void              plenary_structure_add_bookmark (PlenaryStructure  *self,
                                                  const char        *text,
                                                  guint              level,
                                                  double             y);
void              plenary_structure_add_link     (PlenaryStructure  *self,
                                                  const char        *uri,
                                                  double             x,
                                                  double             y,
                                                  double             width,
                                                  double             height);
void              plenary_structure_announce     (PlenaryStructure  *self,
                                                  const char        *id);
void              plenary_structure_add_place    (PlenaryStructure  *self,
                                                  const char        *id,
                                                  double             y);
void              plenary_structure_add_reference (PlenaryStructure *self,
                                                  const char        *id,
                                                  double             x,
                                                  double             y,
                                                  double             width,
                                                  double             height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryStructure, plenary_structure_free)

G_END_DECLS
