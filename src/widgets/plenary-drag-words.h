/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-drag.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

char       *plenary_drag_words_dup_times   (PlenaryDrag     *drag,
                                            PlenaryReading  *reading);
char       *plenary_drag_words_dup_change  (PlenaryDrag     *drag,
                                            PlenaryGeometry *geometry,
                                            PlenaryReading  *reading);
char       *plenary_drag_words_dup_room    (PlenaryPlacing  *placing,
                                            PlenaryReading  *reading);
char       *plenary_drag_words_dup_doing   (PlenaryDrag     *drag,
                                            PlenaryReading  *reading);
char       *plenary_drag_words_dup_follows (PlenaryDrag     *drag,
                                            PlenaryReading  *reading);
char       *plenary_drag_words_dup_deed    (PlenaryDrag     *drag,
                                            PlenaryGeometry *geometry,
                                            PlenaryReading  *reading);
const char *plenary_drag_words_get_label   (PlenaryDrag     *drag);

G_END_DECLS
