/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_PDF_ERROR (plenary_pdf_error_quark ())

/**
 * PlenaryPdfError:
 * @PLENARY_PDF_ERROR_FAILED: the page could not be drawn, or not made a document of
 * @PLENARY_PDF_ERROR_EMPTY: there is nothing on it, as the programme lacks what it is made of
 *
 * Why there is no PDF of a handout.
 */
typedef enum
{
  PLENARY_PDF_ERROR_FAILED,
  PLENARY_PDF_ERROR_EMPTY,
} PlenaryPdfError;

GQuark  plenary_pdf_error_quark (void);

GBytes *plenary_pdf_draw        (PlenaryHandout *const  *handouts,
                                 guint                   n_handouts,
                                 GError                **error);

G_END_DECLS
