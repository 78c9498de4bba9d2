/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-session.h"
#include "plenary-talk.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ENGAGEMENT (plenary_engagement_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryEngagement, plenary_engagement, PLENARY, ENGAGEMENT, GObject)

PlenaryEngagement    *plenary_engagement_new               (PlenarySession       *session,
                                                            PlenaryTalk          *talk,
                                                            PlenaryParticipation *participation);

PlenarySession       *plenary_engagement_get_session       (PlenaryEngagement    *self);
PlenaryTalk          *plenary_engagement_get_talk          (PlenaryEngagement    *self);
PlenaryParticipation *plenary_engagement_get_participation (PlenaryEngagement    *self);

G_END_DECLS
