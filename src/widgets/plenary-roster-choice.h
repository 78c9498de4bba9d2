/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-roster.h"
#include "plenary-selection.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ROSTER_CHOICE (plenary_roster_choice_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRosterChoice, plenary_roster_choice, PLENARY, ROSTER_CHOICE, GObject)

PlenaryRosterChoice *plenary_roster_choice_new (PlenaryRoster    *roster,
                                                PlenarySelection *selection);

G_END_DECLS
