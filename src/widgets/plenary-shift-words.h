/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-reading.h"
#include "plenary-shift.h"

G_BEGIN_DECLS

char *plenary_shift_words_dup_times   (PlenaryReading         *reading,
                                       const PlenaryShiftStep *step);
char *plenary_shift_words_dup_reason  (const PlenaryShiftStep *step);
char *plenary_shift_words_dup_rest    (PlenaryReading         *reading,
                                       const PlenaryShiftStop *stop);
char *plenary_shift_words_dup_problem (PlenaryReading         *reading,
                                       PlenaryShift           *shift,
                                       const PlenaryShiftStop *stop);
char *plenary_shift_words_dup_lacking (int                     lacking,
                                       int                     minutes);
char *plenary_shift_words_dup_summary (PlenaryReading         *reading,
                                       PlenaryShift           *shift);
char *plenary_shift_words_dup_deed    (PlenaryReading         *reading,
                                       PlenarySession         *session,
                                       int                     minutes);

G_END_DECLS
