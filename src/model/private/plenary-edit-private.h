/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

#define PLENARY_EDIT_RECORD "(ssma{sv}ma{sv})"
#define PLENARY_EDIT_RECORDS "a" PLENARY_EDIT_RECORD
#define PLENARY_EDIT_GET "(&s&sm@a{sv}m@a{sv})"

/* What a record names beside the members of the schema: (su), the id of what the entity stands in
 * and its place there; and a(sss), the members that we do not know.
 */
#define PLENARY_EDIT_PLACE "@place"
#define PLENARY_EDIT_EXTRAS "@extras"

struct _PlenaryEdit
{
  GVariant *records;
};

PlenaryEdit *plenary_edit_new            (GVariant          *records);

PlenaryEdit *plenary_edit_move_from       (PlenaryEntity     *entity,
                                           guint              old_index,
                                           PlenaryEntity     *parent,
                                           guint              index);
GVariant    *plenary_edit_describe_place (PlenaryEntity     *entity);
GVariant    *plenary_edit_describe_whole (PlenaryEntity     *entity);
PlenaryList *plenary_edit_get_list       (PlenaryEntity     *parent,
                                          PlenaryEntityType  type);

G_END_DECLS
