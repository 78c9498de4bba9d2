/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-ledger.h"
#include "plenary-problem-words.h"

G_BEGIN_DECLS

guint  plenary_ledger_words_count      (PlenaryLedger            *ledger,
                                        PlenaryAgenda            *agenda,
                                        PlenaryOmission           omission);
char  *plenary_ledger_words_dup        (PlenaryOmission           omission,
                                        guint                     n);
char  *plenary_ledger_words_dup_place  (PlenaryProblemWords      *words,
                                        const PlenaryLedgerEntry *entry);

G_END_DECLS
