/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-drag.h"
#include "plenary-history.h"
#include "plenary-search.h"
#include "plenary-selection.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SHELF (plenary_shelf_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryShelf, plenary_shelf, PLENARY, SHELF, AdwBin)

GtkWidget        *plenary_shelf_new           (void);

PlenaryHistory   *plenary_shelf_get_history   (PlenaryShelf     *self);
void              plenary_shelf_set_history   (PlenaryShelf     *self,
                                               PlenaryHistory   *history);
PlenarySelection *plenary_shelf_get_selection (PlenaryShelf     *self);
void              plenary_shelf_set_selection (PlenaryShelf     *self,
                                               PlenarySelection *selection);
gboolean          plenary_shelf_get_editing   (PlenaryShelf     *self);
void              plenary_shelf_set_editing   (PlenaryShelf     *self,
                                               gboolean          is_editing);
void              plenary_shelf_set_search    (PlenaryShelf     *self,
                                               PlenarySearch    *search);
void              plenary_shelf_set_narrow    (PlenaryShelf     *self,
                                               gboolean          is_narrow);

gboolean          plenary_shelf_has           (PlenaryShelf     *self,
                                               const char       *id);
void              plenary_shelf_focus         (PlenaryShelf     *self);

PlenarySession   *plenary_shelf_find_session  (PlenaryShelf     *self,
                                               double            x,
                                               double            y,
                                               int              *offset);
void              plenary_shelf_set_drag      (PlenaryShelf     *self,
                                               PlenaryDrag      *drag);
void              plenary_shelf_set_reached   (PlenaryShelf     *self,
                                               gboolean          is_reached);

G_END_DECLS
