/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PRESS (plenary_press_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPress, plenary_press, PLENARY, PRESS, GObject)

PlenaryPress *plenary_press_new     (void);

gboolean      plenary_press_is_busy (PlenaryPress   *self);
void          plenary_press_set     (PlenaryPress   *self,
                                     PlenaryAgenda  *agenda,
                                     PlenarySetting *setting);

G_END_DECLS
