/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

char     *emblem_create  (guint                width,
                          guint                height);
gboolean  emblem_find    (PlenaryHandout      *handout,
                          guint                page,
                          cairo_rectangle_t   *place);
void      emblem_assert  (PlenaryHandout      *handout,
                          guint                page,
                          double               ratio,
                          cairo_rectangle_t   *place);

G_END_DECLS
