/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-figure.h"

G_BEGIN_DECLS

PlenaryFigure *plenary_picture_new (const char *uri,
                                    double      width,
                                    double      height);

G_END_DECLS
