/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-identity.h"

G_BEGIN_DECLS

typedef struct _PlenaryJournal PlenaryJournal;

char            *plenary_journal_dup_folder     (void);

GPtrArray       *plenary_journal_scan           (const char           *folder,
                                                 GCancellable         *cancellable);
void             plenary_journal_scan_async     (GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray       *plenary_journal_scan_finish    (GAsyncResult         *result,
                                                 GError              **error);
void             plenary_journal_free           (PlenaryJournal       *self);

GFile           *plenary_journal_dup_file       (PlenaryJournal       *self);
GBytes          *plenary_journal_get_bytes      (PlenaryJournal       *self);
gint64           plenary_journal_get_time       (PlenaryJournal       *self);

PlenaryIdentity *plenary_journal_restore        (PlenaryJournal       *self,
                                                 GCancellable         *cancellable,
                                                 GError              **error);
void             plenary_journal_restore_async  (PlenaryJournal       *self,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean         plenary_journal_restore_finish (GAsyncResult         *result,
                                                 GError              **error);
void             plenary_journal_discard        (PlenaryJournal       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryJournal, plenary_journal_free)

G_END_DECLS
