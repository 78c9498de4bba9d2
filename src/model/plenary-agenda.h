/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-day.h"
#include "plenary-entity.h"
#include "plenary-kind.h"
#include "plenary-look.h"
#include "plenary-person.h"
#include "plenary-room.h"
#include "plenary-session.h"
#include "plenary-talk.h"
#include "plenary-track.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_AGENDA (plenary_agenda_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryAgenda, plenary_agenda, PLENARY, AGENDA, PlenaryEntity)

const char  *plenary_agenda_get_language  (PlenaryAgenda *self);
const char  *plenary_agenda_get_time_zone (PlenaryAgenda *self);
PlenaryText *plenary_agenda_get_title     (PlenaryAgenda *self);
PlenaryText *plenary_agenda_get_theme     (PlenaryAgenda *self);
PlenaryText *plenary_agenda_get_meeting   (PlenaryAgenda *self);
PlenaryText *plenary_agenda_get_venue     (PlenaryAgenda *self);
PlenaryText *plenary_agenda_get_status    (PlenaryAgenda *self);
PlenaryList *plenary_agenda_get_kinds     (PlenaryAgenda *self);
PlenaryList *plenary_agenda_get_rooms     (PlenaryAgenda *self);
PlenaryList *plenary_agenda_get_tracks    (PlenaryAgenda *self);
PlenaryList *plenary_agenda_get_people    (PlenaryAgenda *self);
PlenaryList *plenary_agenda_get_days      (PlenaryAgenda *self);
PlenaryList *plenary_agenda_get_shelf     (PlenaryAgenda *self);

const char   *plenary_agenda_get_phase     (PlenaryAgenda  *self);
PlenaryLook   plenary_agenda_get_look      (PlenaryAgenda  *self,
                                            PlenarySession *session);
const char   *plenary_agenda_pick          (PlenaryAgenda  *self,
                                            PlenaryText    *text);
gpointer      plenary_agenda_find          (PlenaryAgenda  *self,
                                            const char     *id);
guint         plenary_agenda_count         (PlenaryAgenda  *self);

PlenaryAgenda *plenary_agenda_of           (PlenaryEntity  *entity);

G_END_DECLS
