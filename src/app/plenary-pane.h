/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-clock.h"
#include "plenary-history.h"
#include "plenary-notes.h"
#include "plenary-replace.h"
#include "plenary-search.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PANE (plenary_pane_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPane, plenary_pane, PLENARY, PANE, AdwBin)

void     plenary_pane_set_clock        (PlenaryPane    *self,
                                        PlenaryClock   *clock);
void     plenary_pane_set_history      (PlenaryPane    *self,
                                        PlenaryHistory *history);
void     plenary_pane_set_search       (PlenaryPane    *self,
                                        PlenarySearch  *search);
void     plenary_pane_set_notes        (PlenaryPane    *self,
                                        PlenaryNotes   *notes);
void     plenary_pane_set_session      (PlenaryPane    *self,
                                        PlenarySession *session);
void     plenary_pane_set_together     (PlenaryPane    *self,
                                        GPtrArray      *sessions);
void     plenary_pane_set_editing      (PlenaryPane    *self,
                                        gboolean        editing);
void     plenary_pane_set_on_programme (PlenaryPane    *self,
                                        gboolean        on_programme);
void     plenary_pane_set_place        (PlenaryPane    *self,
                                        gboolean        folded,
                                        gboolean        narrow);

gboolean plenary_pane_focus            (PlenaryPane    *self);
void     plenary_pane_focus_title      (PlenaryPane    *self);
void     plenary_pane_focus_note       (PlenaryPane    *self);
void     plenary_pane_reveal           (PlenaryPane    *self,
                                        PlenaryEdit    *edit);
void     plenary_pane_set_apart        (PlenaryPane    *self,
                                        PlenaryStars   *apart);
void     plenary_pane_reveal_member    (PlenaryPane    *self,
                                        const char     *id,
                                        PlenaryMember   member);
void     plenary_pane_reveal_place     (PlenaryPane    *self,
                                        const PlenaryPlace *place,
                                        PlenaryPhrase  *phrase);

G_END_DECLS
