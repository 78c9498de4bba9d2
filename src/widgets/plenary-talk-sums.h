/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TALK_SUMS (plenary_talk_sums_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTalkSums, plenary_talk_sums, PLENARY, TALK_SUMS, PlenaryField)

GtkWidget *plenary_talk_sums_new (void);

G_END_DECLS
