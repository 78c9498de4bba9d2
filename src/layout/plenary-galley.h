/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-breaker.h"
#include "plenary-flow.h"
#include "plenary-setting.h"
#include "plenary-structure.h"
#include "plenary-type-case.h"

G_BEGIN_DECLS

typedef struct _PlenaryGalley PlenaryGalley;

PlenaryGalley     *plenary_galley_new            (PlenaryFlow      *flow,
                                                  PlenarySetting   *setting,
                                                  PlenaryTypeCase  *type_case,
                                                  double            scale);
void               plenary_galley_free           (PlenaryGalley    *self);

const PlenarySlug *plenary_galley_get_slugs      (PlenaryGalley    *self,
                                                  guint            *n_slugs);
guint              plenary_galley_get_first_slug (PlenaryGalley    *self,
                                                  guint             block);
double             plenary_galley_get_line       (PlenaryGalley    *self);
PlenaryBlock      *plenary_galley_get_block      (PlenaryGalley    *self,
                                                  guint             slug,
                                                  guint            *line);
void               plenary_galley_keep_sessions  (PlenaryGalley    *self,
                                                  double            height);
void               plenary_galley_widen          (PlenaryGalley    *self,
                                                  guint             first_slug,
                                                  guint             n_slugs,
                                                  double            height,
                                                  guint             most);
void               plenary_galley_draw           (PlenaryGalley    *self,
                                                  cairo_t          *cr,
                                                  PlenaryStructure *structure,
                                                  double            y,
                                                  guint             first_slug,
                                                  guint             n_slugs);
void               plenary_galley_forget         (PlenaryGalley    *self,
                                                  guint             first_slug,
                                                  guint             n_slugs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryGalley, plenary_galley_free)

G_END_DECLS
