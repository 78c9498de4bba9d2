/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

PlenaryEdit   *plenary_copy_insert    (PlenaryEntity *entity,
                                       PlenaryEntity *parent,
                                       guint          index);
PlenaryEdit   *plenary_copy_insert_with (PlenaryEntity *entity,
                                       PlenaryEntity *parent,
                                       guint          index,
                                       GVariant      *changes);
PlenaryEdit   *plenary_copy_duplicate (PlenaryEntity *entity,
                                       GVariant      *changes);
PlenaryAgenda *plenary_copy_agenda    (PlenaryAgenda *agenda);
PlenaryAgenda *plenary_copy_snapshot  (PlenaryAgenda *agenda);
PlenaryAgenda *plenary_copy_extract   (PlenaryAgenda *agenda,
                                       GPtrArray     *entities);

G_END_DECLS
