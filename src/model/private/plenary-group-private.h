/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

typedef struct _PlenaryGroup PlenaryGroup;

PlenaryGroup *plenary_group_new        (PlenaryAgenda  *agenda,
                                        const char     *label);
void          plenary_group_free       (PlenaryGroup   *self);

const char   *plenary_group_get_label  (PlenaryGroup   *self);
gboolean      plenary_group_has_failed (PlenaryGroup   *self);

gboolean      plenary_group_do         (PlenaryGroup   *self,
                                        PlenaryEdit    *edit,
                                        GError        **error);
PlenaryEdit  *plenary_group_end        (PlenaryGroup   *self,
                                        GStrv          *ids,
                                        GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryGroup, plenary_group_free)

G_END_DECLS
