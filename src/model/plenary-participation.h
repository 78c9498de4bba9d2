/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PARTICIPATION (plenary_participation_get_type ())
typedef struct _PlenaryParticipation PlenaryParticipation;

/**
 * PlenaryParticipation:
 * @person: the id of a person
 * @role: (nullable): a known word such as `moderator`, or free text
 * @attendance: `invited`, `confirmed`, `declined`, another word, or the empty string
 * @extras: (nullable): members we do not know, as of plenary_entity_get_extras()
 *
 * That somebody takes part in a session or a talk, and as what. It never changes.
 */
struct _PlenaryParticipation
{
  const char  *person;
  PlenaryText *role;
  const char  *attendance;
  GVariant    *extras;
};

GType                 plenary_participation_get_type         (void);

PlenaryParticipation *plenary_participation_new              (const char           *person,
                                                              PlenaryText          *role,
                                                              const char           *attendance,
                                                              GVariant             *extras);
PlenaryParticipation *plenary_participation_new_from_variant (GVariant             *variant);
GVariant             *plenary_participation_to_variant       (PlenaryParticipation *self);

PlenaryParticipation *plenary_participation_ref              (PlenaryParticipation *self);
void                  plenary_participation_unref            (PlenaryParticipation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryParticipation, plenary_participation_unref)

G_END_DECLS
