/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenaryFindableFunc:
 * @entity: what has the text: a session, a talk of it, a person
 * @member: which of its texts it is; PLENARY_MEMBER_ROLE of somebody who takes part
 * @index: which one, where there are several
 * @language: (nullable): what it is in; NULL for the language of the document
 * @text: it as it is read, without markup
 */
typedef void (*PlenaryFindableFunc)   (PlenaryEntity *entity,
                                       PlenaryMember  member,
                                       guint          index,
                                       const char    *language,
                                       const char    *text,
                                       gpointer       user_data);

typedef void (*PlenaryReferenceFunc)  (const char    *id,
                                       gpointer       user_data);

gboolean plenary_findable_is_read         (PlenaryMember         member);
gboolean plenary_findable_has_name        (PlenaryEntity        *entity);
void     plenary_findable_walk            (PlenaryEntity        *entity,
                                           PlenaryFindableFunc   func,
                                           gpointer              user_data);
void     plenary_findable_walk_references (PlenarySession       *session,
                                           PlenaryReferenceFunc  func,
                                           gpointer              user_data);

G_END_DECLS
