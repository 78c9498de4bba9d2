/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-problems.h"

G_BEGIN_DECLS

typedef struct _PlenaryConflicts PlenaryConflicts;

PlenaryConflicts *plenary_conflicts_new     (void);
void              plenary_conflicts_free    (PlenaryConflicts *self);

void              plenary_conflicts_collect (PlenaryConflicts *self,
                                             PlenaryAgenda    *agenda,
                                             PlenaryProblems  *problems);
const char       *plenary_conflicts_get     (PlenaryConflicts *self,
                                             const char       *person,
                                             const char       *session);

G_END_DECLS
