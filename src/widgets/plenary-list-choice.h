/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-selection.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LIST_CHOICE (plenary_list_choice_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryListChoice, plenary_list_choice, PLENARY, LIST_CHOICE, GObject)

PlenaryListChoice *plenary_list_choice_new (GListModel       *list,
                                            PlenarySelection *selection);

G_END_DECLS
