/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-agenda.h"

G_BEGIN_DECLS

void           plenary_glimpse_async  (GFile                *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
PlenaryAgenda *plenary_glimpse_finish (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
