/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"
#include "plenary-query.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MASTHEAD (plenary_masthead_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryMasthead, plenary_masthead, PLENARY, MASTHEAD, AdwBin)

GtkWidget      *plenary_masthead_new         (void);

PlenaryHistory *plenary_masthead_get_history (PlenaryMasthead *self);
void            plenary_masthead_set_history (PlenaryMasthead *self,
                                              PlenaryHistory  *history);
gboolean        plenary_masthead_get_editing (PlenaryMasthead *self);
void            plenary_masthead_set_editing (PlenaryMasthead *self,
                                              gboolean         is_editing);
GtkWidget      *plenary_masthead_get_beside  (PlenaryMasthead *self);
void            plenary_masthead_set_beside  (PlenaryMasthead *self,
                                              GtkWidget       *beside);
void            plenary_masthead_set_query   (PlenaryMasthead *self,
                                              PlenaryQuery    *query);

G_END_DECLS
