/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-figure.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

PlenaryFigure *plenary_picture_new        (const char     *uri,
                                           double          width,
                                           double          height);
PlenaryFigure *plenary_picture_new_emblem (PlenaryWording *wording,
                                           double          width,
                                           double          height,
                                           char          **alternative);

G_END_DECLS
