/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-value-private.h"

G_BEGIN_DECLS

void           plenary_entity_class_install (PlenaryEntityClass *klass,
                                             PlenaryEntityType   type);

PlenaryEntity *plenary_entity_new           (PlenaryEntityType   type,
                                             const char         *id);

PlenaryValue  *plenary_entity_peek_value    (PlenaryEntity      *self,
                                             PlenaryMember       member);
void           plenary_entity_set_value     (PlenaryEntity      *self,
                                             PlenaryMember       member,
                                             GVariant           *variant);
void           plenary_entity_set_extras    (PlenaryEntity      *self,
                                             GVariant           *extras);

void           plenary_entity_append_child  (PlenaryEntity      *self,
                                             PlenaryMember       member,
                                             PlenaryEntity      *child);
void           plenary_entity_insert_child  (PlenaryEntity      *self,
                                             PlenaryMember       member,
                                             guint               index,
                                             PlenaryEntity      *child);
void           plenary_entity_remove_child  (PlenaryEntity      *self,
                                             PlenaryMember       member,
                                             guint               index);
void           plenary_entity_move_child    (PlenaryEntity      *self,
                                             PlenaryMember       member,
                                             guint               from,
                                             guint               to);

G_END_DECLS
