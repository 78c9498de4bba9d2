/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-notes.h"
#include "plenary-stars.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_READER_STATE (plenary_reader_state_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryReaderState, plenary_reader_state, PLENARY, READER_STATE, GObject)

PlenaryReaderState *plenary_reader_state_open      (const char         *document_id);

PlenaryStars       *plenary_reader_state_get_stars (PlenaryReaderState *self);
PlenaryNotes       *plenary_reader_state_get_notes (PlenaryReaderState *self);
PlenaryStars       *plenary_reader_state_get_apart (PlenaryReaderState *self);
double              plenary_reader_state_get_scale (PlenaryReaderState *self);
void                plenary_reader_state_set_scale (PlenaryReaderState *self,
                                                    double              scale);
const char         *plenary_reader_state_get_view  (PlenaryReaderState *self);
void                plenary_reader_state_set_view  (PlenaryReaderState *self,
                                                    const char         *view);
const char         *plenary_reader_state_get_detail (PlenaryReaderState *self);
void                plenary_reader_state_set_detail (PlenaryReaderState *self,
                                                    const char         *detail);
char               *plenary_reader_state_dup_print (PlenaryReaderState *self,
                                                    const char         *handout,
                                                    const char         *key);
void                plenary_reader_state_set_print (PlenaryReaderState *self,
                                                    const char         *handout,
                                                    const char         *key,
                                                    const char         *value);

void                plenary_reader_state_flush     (PlenaryReaderState *self);

G_END_DECLS
