/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_STARS (plenary_stars_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryStars, plenary_stars, PLENARY, STARS, GObject)

PlenaryStars *plenary_stars_new  (void);
PlenaryStars *plenary_stars_copy (PlenaryStars *self);

gboolean      plenary_stars_has  (PlenaryStars *self,
                                  const char   *id);
void          plenary_stars_set  (PlenaryStars *self,
                                  const char   *id,
                                  gboolean      is_starred);
GStrv         plenary_stars_dup  (PlenaryStars *self);

G_END_DECLS
