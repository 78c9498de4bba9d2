/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-card.h"

/* Cards lower than this have smaller corners, and a tooltip for what they cannot show. */
#define PLENARY_CARD_LOW 62

struct _PlenaryCard
{
  GtkButton         parent_instance;

  PlenaryReading   *reading;
  PlenarySession   *session;
  PlenaryCardPlace  place;
  guint64           version;        /* of what the reading says of the session */
  gboolean          is_selected;
  guint             pulse_source;

  char             *others;
  char             *shift;
  char             *label;
  char             *description;

  PlenaryFaceText  *text;
  PlenaryFace      *face;
  guint             face_serial;    /* of the Pango context that it was laid out with */
};

gboolean plenary_card_is_high_contrast (PlenaryCard *self);

/* plenary-card-draw.c */
void     plenary_card_draw             (PlenaryCard *self,
                                        PlenaryFace *face,
                                        GtkSnapshot *snapshot);
