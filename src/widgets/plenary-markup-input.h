/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-markup.h"
#include "plenary-text-input.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MARKUP_INPUT (plenary_markup_input_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryMarkupInput, plenary_markup_input, PLENARY, MARKUP_INPUT,
                      PlenaryTextInput)

GtkWidget          *plenary_markup_input_new           (void);

void                plenary_markup_input_show_pieces   (PlenaryMarkupInput *self,
                                                        GPtrArray          *pieces);
GPtrArray          *plenary_markup_input_dup_pieces    (PlenaryMarkupInput *self);

PlenaryMarkupStyle  plenary_markup_input_get_style     (PlenaryMarkupInput *self);
void                plenary_markup_input_toggle_style  (PlenaryMarkupInput *self,
                                                        PlenaryMarkupStyle  style);
const char         *plenary_markup_input_get_list      (PlenaryMarkupInput *self);
void                plenary_markup_input_toggle_list   (PlenaryMarkupInput *self,
                                                        const char         *marker);
void                plenary_markup_input_shift         (PlenaryMarkupInput *self,
                                                        int                 by);
char               *plenary_markup_input_dup_link      (PlenaryMarkupInput *self);
void                plenary_markup_input_set_link      (PlenaryMarkupInput *self,
                                                        const char         *uri);

G_END_DECLS
