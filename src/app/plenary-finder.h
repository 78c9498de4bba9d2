/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-clock.h"
#include "plenary-history.h"
#include "plenary-search.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_FINDER (plenary_finder_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryFinder, plenary_finder, PLENARY, FINDER, AdwBin)

void           plenary_finder_set_clock       (PlenaryFinder  *self,
                                               PlenaryClock   *clock);
void           plenary_finder_set_programme   (PlenaryFinder  *self,
                                               PlenaryHistory *history,
                                               PlenaryStars   *stars);
void           plenary_finder_set_editing     (PlenaryFinder  *self,
                                               gboolean        editing);
void           plenary_finder_set_selected    (PlenaryFinder  *self,
                                               PlenarySession *session);
void           plenary_finder_set_day         (PlenaryFinder  *self,
                                               PlenaryDay     *day);
PlenarySearch *plenary_finder_get_search      (PlenaryFinder  *self);

gboolean       plenary_finder_get_searching   (PlenaryFinder  *self);
void           plenary_finder_set_searching   (PlenaryFinder  *self,
                                               gboolean        searching);
void           plenary_finder_begin           (PlenaryFinder  *self);
gboolean       plenary_finder_is_replacing    (PlenaryFinder  *self);
void           plenary_finder_begin_replacing (PlenaryFinder  *self);
void           plenary_finder_step            (PlenaryFinder  *self,
                                               gboolean        is_back);

G_END_DECLS
