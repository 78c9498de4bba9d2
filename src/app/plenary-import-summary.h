/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-text-import.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_IMPORT_SUMMARY (plenary_import_summary_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryImportSummary, plenary_import_summary,
                      PLENARY, IMPORT_SUMMARY, AdwBin)

void plenary_import_summary_set_import (PlenaryImportSummary *self,
                                        PlenaryTextImport    *import);

G_END_DECLS
