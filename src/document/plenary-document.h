/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-history.h"
#include "plenary-saver.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DOCUMENT (plenary_document_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDocument, plenary_document, PLENARY, DOCUMENT, GObject)

PlenaryDocument *plenary_document_new              (PlenaryAgenda        *agenda,
                                                    const char           *untitled_name);

void             plenary_document_load_async       (GFile                *file,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
void             plenary_document_load_copy_async  (GFile                *file,
                                                    const char           *untitled_name,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
PlenaryDocument *plenary_document_load_finish      (GAsyncResult         *result,
                                                    GError              **error);
void             plenary_document_save_async       (PlenaryDocument      *self,
                                                    GFile                *file,
                                                    PlenarySaveFlags      flags,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean         plenary_document_save_finish      (PlenaryDocument      *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void             plenary_document_save_copy_async  (PlenaryDocument      *self,
                                                    GFile                *file,
                                                    PlenarySaveFlags      flags,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean         plenary_document_save_copy_finish (PlenaryDocument      *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void             plenary_document_revert_async     (PlenaryDocument      *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean         plenary_document_revert_finish    (PlenaryDocument      *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void             plenary_document_check_async      (PlenaryDocument      *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean         plenary_document_check_finish     (PlenaryDocument      *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

PlenaryAgenda   *plenary_document_get_agenda       (PlenaryDocument      *self);
PlenaryHistory  *plenary_document_get_history      (PlenaryDocument      *self);
GFile           *plenary_document_get_file         (PlenaryDocument      *self);
const char      *plenary_document_get_name         (PlenaryDocument      *self);
gboolean         plenary_document_is_modified      (PlenaryDocument      *self);
gboolean         plenary_document_is_read_only     (PlenaryDocument      *self);
gboolean         plenary_document_is_newer         (PlenaryDocument      *self);
gboolean         plenary_document_is_saving        (PlenaryDocument      *self);

G_END_DECLS
