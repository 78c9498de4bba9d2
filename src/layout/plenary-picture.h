/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-figure.h"
#include "plenary-words.h"

G_BEGIN_DECLS

PlenaryFigure *plenary_picture_new      (const char   *uri,
                                         double        width,
                                         double        height);
char          *plenary_picture_describe (const char   *uri,
                                         PlenaryWords *words);

G_END_DECLS
