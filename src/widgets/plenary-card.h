/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-moment.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CARD (plenary_card_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryCard, plenary_card, PLENARY, CARD, GtkButton)

/**
 * PlenaryCardPlace:
 * @width: how wide the card is, in pixels
 * @height: how high it is
 * @over: how much of its upper end lies over another card, and is drawn on by others
 * @under: how much of its lower end lies under another
 * @is_in_list: whether its time stands beside it and its height is that of its text
 * @is_in_room: whether a heading above it says in which room it is
 * @part: which of the cards of its session it is, where it has one in each of several places
 * @tense: how it stands to now
 * @elapsed: how much of it is over, from 0 to 1
 * @position: which session of its day it is, from 1
 * @n_positions: how many its day has
 * @others: (nullable): in words, what it lies over or under
 * @is_shifted: whether it is shown at another time than its own, as something is dragged
 * @start: the minute at which it is shown to start then
 * @end: the minute at which it is shown to end then
 * @shift: (nullable): in words, by how much that is later
 * @is_lifted: whether it is dragged away, and only its place is seen
 *
 * What a card is told of its surroundings.
 */
typedef struct
{
  int                width;
  int                height;
  int                over;
  int                under;
  gboolean           is_in_list;
  gboolean           is_in_room;
  guint              part;
  PlenaryMomentTense tense;
  double             elapsed;
  guint              position;
  guint              n_positions;
  const char        *others;
  gboolean           is_shifted;
  int                start;
  int                end;
  const char        *shift;
  gboolean           is_lifted;
} PlenaryCardPlace;

GtkWidget      *plenary_card_new          (void);

void            plenary_card_show         (PlenaryCard            *self,
                                           PlenaryReading         *reading,
                                           PlenarySession         *session,
                                           const PlenaryCardPlace *place);
PlenarySession *plenary_card_get_session  (PlenaryCard            *self);
const char     *plenary_card_get_id       (PlenaryCard            *self);
guint           plenary_card_get_part     (PlenaryCard            *self);
void            plenary_card_pulse        (PlenaryCard            *self);
void            plenary_card_set_selected (PlenaryCard            *self,
                                           gboolean                is_selected);
gboolean        plenary_card_is_selected  (PlenaryCard            *self);
void            plenary_card_get_title_span (PlenaryCard          *self,
                                           int                    *top,
                                           int                    *end);

G_END_DECLS
