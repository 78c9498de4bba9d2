/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TALK (plenary_talk_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTalk, plenary_talk, PLENARY, TALK, PlenaryEntity)

PlenaryText *plenary_talk_get_title    (PlenaryTalk *self);
int          plenary_talk_get_minutes  (PlenaryTalk *self);
PlenaryText *plenary_talk_get_abstract (PlenaryTalk *self);
GPtrArray   *plenary_talk_get_people   (PlenaryTalk *self);

G_END_DECLS
