/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-list.h"
#include "plenary-participation.h"
#include "plenary-schema.h"
#include "plenary-text.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ENTITY (plenary_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlenaryEntity, plenary_entity, PLENARY, ENTITY, GObject)

struct _PlenaryEntityClass
{
  GObjectClass        parent_class;

  PlenaryEntityType   type;
  GParamSpec        **properties;

  void (*touched)  (PlenaryEntity *self);
};

PlenaryEntityType   plenary_entity_get_entity_type (PlenaryEntity *self);
const char         *plenary_entity_get_id          (PlenaryEntity *self);
PlenaryEntity      *plenary_entity_get_parent      (PlenaryEntity *self);
guint64             plenary_entity_get_stamp       (PlenaryEntity *self);

const char         *plenary_entity_get_string      (PlenaryEntity *self,
                                                    PlenaryMember  member);
PlenaryText        *plenary_entity_get_text        (PlenaryEntity *self,
                                                    PlenaryMember  member);
int                 plenary_entity_get_number      (PlenaryEntity *self,
                                                    PlenaryMember  member);
gboolean            plenary_entity_get_flag        (PlenaryEntity *self,
                                                    PlenaryMember  member);
const char *const  *plenary_entity_get_strings     (PlenaryEntity *self,
                                                    PlenaryMember  member);
GPtrArray          *plenary_entity_get_texts       (PlenaryEntity *self,
                                                    PlenaryMember  member);
GPtrArray          *plenary_entity_get_people      (PlenaryEntity *self,
                                                    PlenaryMember  member);
PlenaryList        *plenary_entity_get_children    (PlenaryEntity *self,
                                                    PlenaryMember  member);
guint               plenary_entity_get_n_children  (PlenaryEntity *self,
                                                    PlenaryMember  member);
GVariant           *plenary_entity_dup_value       (PlenaryEntity *self,
                                                    PlenaryMember  member);
GVariant           *plenary_entity_get_extras      (PlenaryEntity *self);

G_END_DECLS
