/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-journal.h"

G_BEGIN_DECLS

PlenaryJournal *plenary_journal_begin  (const char *folder,
                                        const char *path,
                                        const char *old_hash,
                                        const char *new_hash,
                                        GBytes     *bytes);
void            plenary_journal_forget (const char *folder,
                                        const char *path);

G_END_DECLS
