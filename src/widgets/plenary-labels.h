/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

const char *plenary_label_kind       (const char           *kind);
const char *plenary_label_look       (const char           *look);
const char *plenary_label_role       (const char           *role);
const char *plenary_label_attendance (const char           *attendance);
const char *plenary_label_state      (const char           *state);
const char *plenary_label_phase      (const char           *phase);

char       *plenary_label_dup_kind   (PlenaryAgenda        *agenda,
                                      const char           *kind);
char       *plenary_label_dup_kind_of_many (PlenaryAgenda  *agenda,
                                      const char           *kind);
char       *plenary_label_dup_role   (PlenaryAgenda        *agenda,
                                      PlenaryText          *role);
char       *plenary_label_dup_attendance (const char       *attendance);
char       *plenary_label_dup_name   (PlenaryAgenda        *agenda,
                                      const char           *id);
char       *plenary_label_dup_entry  (PlenaryAgenda        *agenda,
                                      PlenaryEntity        *entity);

G_END_DECLS
