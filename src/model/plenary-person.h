/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PERSON (plenary_person_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPerson, plenary_person, PLENARY, PERSON, PlenaryEntity)

PlenaryText *plenary_person_get_name        (PlenaryPerson *self);
const char  *plenary_person_get_sort        (PlenaryPerson *self);
PlenaryText *plenary_person_get_position    (PlenaryPerson *self);
PlenaryText *plenary_person_get_affiliation (PlenaryPerson *self);
const char  *plenary_person_get_country     (PlenaryPerson *self);

G_END_DECLS
