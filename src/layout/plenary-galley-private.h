/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-galley.h"
#include "plenary-typesetter.h"

G_BEGIN_DECLS

/* The design's distances are CSS pixels, of 3/4 point. */
#define PLENARY_GALLEY_PX(pixels) ((pixels) * 0.75)

/* Between a rule and the text under and over it. */
#define PLENARY_GALLEY_UNDER_RULE PLENARY_GALLEY_PX (5)
#define PLENARY_GALLEY_OVER_RULE PLENARY_GALLEY_PX (5)

struct _PlenaryGalley
{
  PlenaryFlow       *flow;
  PlenarySetting    *setting;
  const PlenaryForm *form;
  PlenaryTypesetter *typesetter;
  GArray            *slugs;
  GArray            *first_slugs;   /* of each block, and of the one after the last */
  GPtrArray         *layouts;       /* of each block, NULL of what is set again */
  GArray            *n_drawn;       /* lines of each block that are not drawn any more */
  guint              n_kept;        /* blocks before the first whose layout was too much */
  gsize              kept;          /* bytes */
};

/* From one line to write on to the next, and from the text to the first. */
#define PLENARY_GALLEY_RULED PLENARY_GALLEY_PX (26)
#define PLENARY_GALLEY_OVER_RULED PLENARY_GALLEY_PX (4)

guint  plenary_galley_find             (PlenaryGalley *self,
                                        guint          slug);
double plenary_galley_get_column_width (PlenaryGalley *self,
                                        PlenaryBlock  *block);
double plenary_galley_get_width        (PlenaryGalley *self,
                                        PlenaryBlock  *block);
double plenary_galley_get_height_above (PlenaryGalley *self,
                                        PlenaryBlock  *block);
double plenary_galley_get_aside_width  (PlenaryGalley *self,
                                        PlenaryBlock  *block);
double plenary_galley_get_figure_width (PlenaryGalley *self,
                                        PlenaryBlock  *block);
void   plenary_galley_set_block        (PlenaryGalley *self,
                                        PlenaryBlock  *block,
                                        PlenaryLines  *lines);
void   plenary_galley_set_aside        (PlenaryGalley *self,
                                        PlenaryBlock  *block,
                                        PlenaryLines  *lines);

G_END_DECLS
