/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person is somebody in the register of a programme.
 *
 * Whoever takes part is named once here, whatever their roles: speaking is a role, not a person.
 */

#include "config.h"

#include "plenary-person.h"

#include "plenary-entity-private.h"

struct _PlenaryPerson
{
  PlenaryEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryPerson, plenary_person, PLENARY_TYPE_ENTITY)

static void
plenary_person_class_init (PlenaryPersonClass *klass)
{
  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_PERSON);
}

static void
plenary_person_init (PlenaryPerson *self)
{
}

PlenaryText *
plenary_person_get_name (PlenaryPerson *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_NAME);
}

const char *
plenary_person_get_sort (PlenaryPerson *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_SORT);
}

PlenaryText *
plenary_person_get_position (PlenaryPerson *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_POSITION);
}

PlenaryText *
plenary_person_get_affiliation (PlenaryPerson *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_AFFILIATION);
}

const char *
plenary_person_get_country (PlenaryPerson *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_COUNTRY);
}
