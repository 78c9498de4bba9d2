/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The domain of what is wrong with bytes that should be a programme. */

#include "config.h"

#include "plenary-format-error.h"

G_DEFINE_QUARK (plenary-format-error-quark, plenary_format_error)

G_DEFINE_ENUM_TYPE (PlenaryFormatError, plenary_format_error,
                    G_DEFINE_ENUM_VALUE (PLENARY_FORMAT_ERROR_SYNTAX, "syntax"),
                    G_DEFINE_ENUM_VALUE (PLENARY_FORMAT_ERROR_VERSION, "version"),
                    G_DEFINE_ENUM_VALUE (PLENARY_FORMAT_ERROR_VALUE, "value"),
                    G_DEFINE_ENUM_VALUE (PLENARY_FORMAT_ERROR_DUPLICATE, "duplicate"))
