/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_CLOCK (plenary_clock_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryClock, plenary_clock, PLENARY, CLOCK, GObject)

PlenaryClock *plenary_clock_new       (void);
PlenaryClock *plenary_clock_new_fixed (GDateTime    *now);

GDateTime    *plenary_clock_dup_now   (PlenaryClock *self);
GDateTime    *plenary_clock_dup_epoch (void);

G_END_DECLS
