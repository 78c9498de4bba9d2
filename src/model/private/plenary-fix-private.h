/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-fix.h"

G_BEGIN_DECLS

PlenaryFix *plenary_fix_create    (PlenaryFixDeed  deed,
                                   const char     *id,
                                   int             number,
                                   const char     *string,
                                   PlenaryEdit    *edit);

/* plenary-fix-text.c */
PlenaryFix *plenary_fix_question  (PlenaryAgenda  *agenda,
                                   PlenaryProblem *problem);
PlenaryFix *plenary_fix_markup    (PlenaryAgenda  *agenda,
                                   PlenaryProblem *problem);
PlenaryFix *plenary_fix_form      (PlenaryAgenda  *agenda,
                                   PlenaryProblem *problem);

G_END_DECLS
