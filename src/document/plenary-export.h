/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-saver.h"

G_BEGIN_DECLS

gboolean plenary_export_save (GFile             *file,
                              GBytes            *bytes,
                              PlenarySaveFlags   flags,
                              GCancellable      *cancellable,
                              GError           **error);

G_END_DECLS
