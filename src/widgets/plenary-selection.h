/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SELECTION (plenary_selection_get_type ())
G_DECLARE_FINAL_TYPE (PlenarySelection, plenary_selection, PLENARY, SELECTION, GObject)

PlenarySelection *plenary_selection_new          (void);

const char       *plenary_selection_get_lead     (PlenarySelection  *self);
const char       *plenary_selection_get_anchor   (PlenarySelection  *self);
guint             plenary_selection_get_n        (PlenarySelection  *self);
gboolean          plenary_selection_has          (PlenarySelection  *self,
                                                  const char        *id);
GPtrArray        *plenary_selection_dup_sessions (PlenarySelection  *self,
                                                  PlenaryAgenda     *agenda);

void              plenary_selection_choose       (PlenarySelection  *self,
                                                  const char        *id);
void              plenary_selection_toggle       (PlenarySelection  *self,
                                                  const char        *id);
void              plenary_selection_extend       (PlenarySelection  *self,
                                                  const char *const *ids,
                                                  const char        *lead);
void              plenary_selection_retain       (PlenarySelection  *self,
                                                  PlenaryAgenda     *agenda);

G_END_DECLS
