/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_FORMAT_ERROR (plenary_format_error_quark ())

/**
 * PlenaryFormatError:
 * @PLENARY_FORMAT_ERROR_SYNTAX: the bytes are not a document of the format at all
 * @PLENARY_FORMAT_ERROR_VERSION: the document is newer than we understand
 * @PLENARY_FORMAT_ERROR_VALUE: a value is missing, of the wrong type or out of range
 * @PLENARY_FORMAT_ERROR_DUPLICATE: two things in the document have one id
 *
 * Why a document could not be read.
 */
typedef enum
{
  PLENARY_FORMAT_ERROR_SYNTAX,
  PLENARY_FORMAT_ERROR_VERSION,
  PLENARY_FORMAT_ERROR_VALUE,
  PLENARY_FORMAT_ERROR_DUPLICATE,
} PlenaryFormatError;

#define PLENARY_TYPE_FORMAT_ERROR (plenary_format_error_get_type ())

GType  plenary_format_error_get_type (void);
GQuark plenary_format_error_quark    (void);

G_END_DECLS
