/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-import.h"

PlenaryTextImport *import_text  (const char        *text,
                                 gssize             length);
void               import_check (PlenaryTextImport *import);
char              *import_dump  (PlenaryTextImport *import);
char              *import_show  (PlenaryTextImport *import);
