/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLENARY_EMBLEM_ERROR (plenary_emblem_error_quark ())

/**
 * PlenaryEmblemError:
 * @PLENARY_EMBLEM_ERROR_TYPE: it is neither PNG nor SVG
 * @PLENARY_EMBLEM_ERROR_SIZE: it has more bytes than a document may have of it, or more pixels than
 *   anybody needs
 *
 * Why a picture cannot be an emblem.
 */
typedef enum
{
  PLENARY_EMBLEM_ERROR_TYPE,
  PLENARY_EMBLEM_ERROR_SIZE,
} PlenaryEmblemError;

GQuark    plenary_emblem_error_quark  (void);

gsize     plenary_emblem_get_max_size (void);
char     *plenary_emblem_encode       (GBytes      *picture,
                                       GError     **error);
GBytes   *plenary_emblem_decode       (const char  *uri,
                                       GError     **error);
gboolean  plenary_emblem_is_drawing   (GBytes      *picture);
char     *plenary_emblem_dup_title    (const char  *uri);

G_END_DECLS
