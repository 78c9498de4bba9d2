/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "plenary-ticket.h"

G_BEGIN_DECLS

typedef struct _PlenarySetting PlenarySetting;

PlenarySetting     *plenary_setting_new           (PangoContext       *context,
                                                   const PlenaryPaper *paper,
                                                   const char         *language,
                                                   PangoDirection      direction,
                                                   GDateTime          *now,
                                                   const PlenaryTicket *ticket);
PlenarySetting     *plenary_setting_new_for_paper (const PlenaryPaper *paper,
                                                   const char         *language,
                                                   GDateTime          *now,
                                                   const PlenaryTicket *ticket);

void                plenary_setting_look_for_fonts (void);
PlenarySetting     *plenary_setting_new_for_ticket (const PlenaryTicket *ticket,
                                                   PlenaryAgenda      *agenda,
                                                   GDateTime          *now);
PlenarySetting     *plenary_setting_ref           (PlenarySetting     *self);
void                plenary_setting_unref         (PlenarySetting     *self);

const PlenaryPaper *plenary_setting_get_paper     (PlenarySetting     *self);
double              plenary_setting_flip          (PlenarySetting     *self,
                                                   double              offset,
                                                   double              width);
const char         *plenary_setting_get_language  (PlenarySetting     *self);
char               *plenary_setting_dup_capitals  (PlenarySetting     *self,
                                                   const char         *text);
PangoDirection      plenary_setting_get_direction (PlenarySetting     *self);
GDateTime          *plenary_setting_get_now       (PlenarySetting     *self);
const PlenaryTicket *plenary_setting_get_ticket   (PlenarySetting     *self);
gboolean            plenary_setting_shows         (PlenarySetting     *self,
                                                   PlenaryOptions      option);
PangoLayout        *plenary_setting_create_layout (PlenarySetting     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenarySetting, plenary_setting_unref)

G_END_DECLS
