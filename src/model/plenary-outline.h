/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_OUTLINE (plenary_outline_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryOutline, plenary_outline, PLENARY, OUTLINE, GObject)

/* No row. */
#define PLENARY_OUTLINE_NOWHERE G_MAXUINT

PlenaryOutline *plenary_outline_new        (PlenaryAgenda  *agenda);

PlenaryAgenda  *plenary_outline_get_agenda (PlenaryOutline *self);
guint           plenary_outline_get_n_rows (PlenaryOutline *self);
PlenaryEntity  *plenary_outline_get        (PlenaryOutline *self,
                                            guint           row);
guint           plenary_outline_find       (PlenaryOutline *self,
                                            PlenaryEntity  *entity);

gboolean        plenary_outline_is_folded  (PlenaryOutline *self,
                                            PlenaryDay     *day);
void            plenary_outline_set_folded (PlenaryOutline *self,
                                            PlenaryDay     *day,
                                            gboolean        is_folded);

G_END_DECLS
