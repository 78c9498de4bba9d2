/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-print-style.h"
#include "plenary-ticket.h"

G_BEGIN_DECLS

/**
 * PlenaryForm:
 * @scale: by how much prose is larger than that of the programme
 * @contrast: how much larger headings are than prose: 1 as in the programme, 0 not at all
 * @floor: of the size of any type, in points, whatever is asked for
 * @leading: by how much lines stand farther apart than usual for their type
 * @spacing: by how much distances between paragraphs, and indents, are larger than usual
 * @times: how wide the column of times is, in points; 0 if they stand over what they are of
 * @rule: by how much rules are thicker than usual
 * @grey: how light hairlines are, from 0 for black
 * @is_upright: whether nothing is in italics
 * @least_shrink: how far type is set smaller where that spares a page of a few lines
 *
 * What pages of one kind look like, that are made of paragraphs.
 */
typedef struct
{
  double   scale;
  double   contrast;
  double   floor;
  double   leading;
  double   spacing;
  double   times;
  double   rule;
  double   grey;
  gboolean is_upright;
  double   least_shrink;
} PlenaryForm;

const PlenaryForm *plenary_form_get         (PlenaryHandoutKind  kind);

void               plenary_form_get_font    (const PlenaryForm  *self,
                                             double              scale,
                                             PlenaryPrintStyle   style,
                                             PlenaryPrintMarks   marks,
                                             const char         *language,
                                             PlenaryPrintFont   *font);
double             plenary_form_get_leading (const PlenaryForm  *self,
                                             double              scale,
                                             PlenaryPrintStyle   style,
                                             const char         *language);

G_END_DECLS
