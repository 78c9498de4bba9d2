/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_NOTES (plenary_notes_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryNotes, plenary_notes, PLENARY, NOTES, GObject)

PlenaryNotes *plenary_notes_new (void);

const char   *plenary_notes_get (PlenaryNotes *self,
                                 const char   *id);
void          plenary_notes_set (PlenaryNotes *self,
                                 const char   *id,
                                 const char   *note);

G_END_DECLS
