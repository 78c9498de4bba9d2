/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_IMPORT_VIEW (plenary_import_view_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryImportView, plenary_import_view, PLENARY, IMPORT_VIEW, AdwBin)

void           plenary_import_view_set_source    (PlenaryImportView   *self,
                                                  GBytes              *bytes,
                                                  const char          *name);
PlenaryAgenda *plenary_import_view_get_agenda    (PlenaryImportView   *self);
const char    *plenary_import_view_get_name      (PlenaryImportView   *self);
gboolean       plenary_import_view_is_edited     (PlenaryImportView   *self);
void           plenary_import_view_settle_async  (PlenaryImportView   *self,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
PlenaryAgenda *plenary_import_view_settle_finish (PlenaryImportView   *self,
                                                  GAsyncResult        *result);
void           plenary_import_view_set_narrow    (PlenaryImportView   *self,
                                                  gboolean             narrow);

G_END_DECLS
