/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-clock.h"
#include "plenary-history.h"
#include "plenary-stars.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NOW_STRIP (plenary_now_strip_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryNowStrip, plenary_now_strip, PLENARY, NOW_STRIP, AdwBin)

GtkWidget *plenary_now_strip_new         (void);

void       plenary_now_strip_set_clock   (PlenaryNowStrip *self,
                                          PlenaryClock    *clock);
void       plenary_now_strip_set_history (PlenaryNowStrip *self,
                                          PlenaryHistory  *history);
void       plenary_now_strip_set_stars   (PlenaryNowStrip *self,
                                          PlenaryStars    *stars);

G_END_DECLS
