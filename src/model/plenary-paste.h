/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

PlenaryEdit *plenary_paste (PlenaryAgenda  *fragment,
                            PlenaryAgenda  *agenda,
                            PlenaryEntity  *parent,
                            guint           index,
                            GStrv          *ids);

G_END_DECLS
