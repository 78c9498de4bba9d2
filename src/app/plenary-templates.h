/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-clock.h"

G_BEGIN_DECLS

guint          plenary_templates_get_n       (void);
guint          plenary_templates_find        (const char    *name);
const char    *plenary_templates_get_name    (guint          index);
const char    *plenary_templates_get_title   (guint          index);
const char    *plenary_templates_get_detail  (guint          index);

PlenaryAgenda *plenary_templates_create      (guint          index);
PlenaryAgenda *plenary_templates_create_example (void);
PlenaryAgenda *plenary_templates_create_blank (PlenaryClock *clock);

G_END_DECLS
