/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-list.h"
#include "plenary-schema.h"
#include "plenary-text.h"

G_BEGIN_DECLS

/* What one member of an entity is worth; which field counts is for the schema to say. */
typedef union
{
  char        *string;       /* NULL if empty */
  PlenaryText *text;
  int          number;
  char       **strings;      /* NULL if none */
  GPtrArray   *texts;        /* of PlenaryText, which may be NULL in it; NULL if none */
  GPtrArray   *people;       /* of PlenaryParticipation; NULL if none */
  PlenaryList *entities;
  GVariant    *revisions;    /* NULL if none */
} PlenaryValue;

#define PLENARY_REVISIONS_TYPE "a(a(ss)ssa(sss))"

void                plenary_value_init         (PlenaryValue            *self,
                                                const PlenaryMemberSpec *spec);
void                plenary_value_clear        (PlenaryValue            *self,
                                                const PlenaryMemberSpec *spec);
const GVariantType *plenary_value_get_type_of  (const PlenaryMemberSpec *spec);
gboolean            plenary_value_is_valid     (const PlenaryMemberSpec *spec,
                                                GVariant                *variant);
GVariant           *plenary_value_create_absent (const PlenaryMemberSpec *spec);
GVariant           *plenary_value_to_variant   (const PlenaryValue      *self,
                                                const PlenaryMemberSpec *spec);
void                plenary_value_from_variant (PlenaryValue            *self,
                                                const PlenaryMemberSpec *spec,
                                                GVariant                *variant);
GVariant           *plenary_value_normalise    (const PlenaryMemberSpec *spec,
                                                GVariant                *variant);

G_END_DECLS
