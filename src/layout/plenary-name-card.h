/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-figure.h"
#include "plenary-flow.h"
#include "plenary-sizes.h"
#include "plenary-structure.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

#define PLENARY_NAME_CARD_N_DETAILS 3

/**
 * PlenaryNameForm:
 * @names: the sizes of names
 * @others: the sizes of all else on it
 * @notes: the sizes of what only its person reads
 * @width: of the text, in points
 * @height: of it
 * @usual_name: the size of a name for which all else is set smaller, as by how much it is larger
 * @least_name: the size under which no name is set as long as anything else could be left out
 * @emblem: (nullable): of the organisation
 * @alternative: (nullable): what that shows, for who cannot see it
 * @title: of the meeting; empty if it is too long for a card
 * @title_size: in which that is set
 * @title_width: of its lines, in points
 * @direction: in which a card is read
 *
 * What cards of one kind have in common.
 */
typedef struct
{
  PlenarySizes   *names;
  PlenarySizes   *others;
  PlenarySizes   *notes;
  double          width;
  double          height;
  double          usual_name;
  double          least_name;
  PlenaryFigure  *emblem;
  char           *alternative;
  char           *title;
  guint           title_size;
  double          title_width;
  PangoDirection  direction;
} PlenaryNameForm;

typedef struct _PlenaryNameCard PlenaryNameCard;

PlenaryNameCard *plenary_name_card_new  (const PlenaryNameForm *form,
                                         PlenaryWording        *wording,
                                         PlenaryPerson         *person,
                                         PlenaryFlow           *parts,
                                         PlenaryPart           *document);
void             plenary_name_card_free (PlenaryNameCard       *self);

const char      *plenary_name_card_get_name (PlenaryNameCard   *self);
PlenaryPart     *plenary_name_card_get_part (PlenaryNameCard   *self);

void             plenary_name_card_draw (PlenaryNameCard       *self,
                                         const PlenaryNameForm *form,
                                         cairo_t               *cr,
                                         PlenaryStructure      *structure,
                                         double                 x,
                                         double                 y);

G_END_DECLS
