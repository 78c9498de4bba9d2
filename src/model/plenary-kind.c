/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A kind is a kind of session that a programme adds to those that every programme knows.
 *
 * Its look is one of seven that every view, paper and eye can tell apart; free colours are not
 * offered.
 */

#include "config.h"

#include "plenary-kind.h"

#include "plenary-entity-private.h"

struct _PlenaryKind
{
  PlenaryEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryKind, plenary_kind, PLENARY_TYPE_ENTITY)

static void
plenary_kind_class_init (PlenaryKindClass *klass)
{
  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_KIND);
}

static void
plenary_kind_init (PlenaryKind *self)
{
}

PlenaryText *
plenary_kind_get_name (PlenaryKind *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_NAME);
}

const char *
plenary_kind_get_look (PlenaryKind *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_LOOK);
}
