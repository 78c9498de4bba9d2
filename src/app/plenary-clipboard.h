/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_CLIPBOARD_ERROR (plenary_clipboard_error_quark ())

/**
 * PlenaryClipboardError:
 * @PLENARY_CLIPBOARD_ERROR_NOTHING: there is a text or nothing at all, but no part of a programme
 * @PLENARY_CLIPBOARD_ERROR_NEWER: it is of a version that we do not wholly understand
 * @PLENARY_CLIPBOARD_ERROR_TOO_MUCH: it is more than we take in one piece
 *
 * Why nothing can be pasted.
 */
typedef enum
{
  PLENARY_CLIPBOARD_ERROR_NOTHING,
  PLENARY_CLIPBOARD_ERROR_NEWER,
  PLENARY_CLIPBOARD_ERROR_TOO_MUCH,
} PlenaryClipboardError;

GQuark         plenary_clipboard_error_quark (void);

gboolean       plenary_clipboard_has_any     (GdkClipboard         *clipboard);
void           plenary_clipboard_set         (GdkClipboard         *clipboard,
                                              PlenaryAgenda        *agenda,
                                              GPtrArray            *entities);
void           plenary_clipboard_read_async  (GdkClipboard         *clipboard,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
PlenaryAgenda *plenary_clipboard_read_finish (GdkClipboard         *clipboard,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
