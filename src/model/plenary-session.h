/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SESSION (plenary_session_get_type ())
G_DECLARE_FINAL_TYPE (PlenarySession, plenary_session, PLENARY, SESSION, PlenaryEntity)

const char        *plenary_session_get_kind           (PlenarySession *self);
const char        *plenary_session_get_number         (PlenarySession *self);
PlenaryText       *plenary_session_get_title          (PlenarySession *self);
int                plenary_session_get_start          (PlenarySession *self);
int                plenary_session_get_end            (PlenarySession *self);
PlenaryText       *plenary_session_get_abstract       (PlenarySession *self);
PlenaryText       *plenary_session_get_questions_lead (PlenarySession *self);
GPtrArray         *plenary_session_get_questions      (PlenarySession *self);
GPtrArray         *plenary_session_get_people         (PlenarySession *self);
PlenaryText       *plenary_session_get_notes          (PlenarySession *self);
PlenaryList       *plenary_session_get_talks          (PlenarySession *self);
const char *const *plenary_session_get_rooms          (PlenarySession *self);
const char        *plenary_session_get_track          (PlenarySession *self);

gboolean           plenary_session_is_kind            (PlenarySession *self,
                                                       const char     *kind);
gboolean           plenary_session_is_cancelled       (PlenarySession *self);
gboolean           plenary_session_is_internal        (PlenarySession *self);
gboolean           plenary_session_is_for_all         (PlenarySession *self,
                                                       const char *const *rooms);
void               plenary_session_get_span           (PlenarySession *self,
                                                       int            *start,
                                                       int            *end);

G_END_DECLS
