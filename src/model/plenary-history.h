/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_HISTORY (plenary_history_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryHistory, plenary_history, PLENARY, HISTORY, GObject)

PlenaryHistory *plenary_history_new            (PlenaryAgenda   *agenda);

PlenaryAgenda  *plenary_history_get_agenda     (PlenaryHistory  *self);
gboolean        plenary_history_do             (PlenaryHistory  *self,
                                                const char      *label,
                                                PlenaryEdit     *edit,
                                                GError         **error);
gboolean        plenary_history_do_joined      (PlenaryHistory  *self,
                                                const char      *label,
                                                const char      *join_key,
                                                PlenaryEdit     *edit,
                                                GError         **error);
void            plenary_history_end_joining    (PlenaryHistory  *self);
void            plenary_history_begin          (PlenaryHistory  *self,
                                                const char      *label);
gboolean        plenary_history_end            (PlenaryHistory  *self,
                                                GError         **error);

gboolean        plenary_history_undo           (PlenaryHistory  *self,
                                                GError         **error);
gboolean        plenary_history_redo           (PlenaryHistory  *self,
                                                GError         **error);
gboolean        plenary_history_can_undo       (PlenaryHistory  *self);
gboolean        plenary_history_can_redo       (PlenaryHistory  *self);
const char     *plenary_history_get_undo_label (PlenaryHistory  *self);
const char     *plenary_history_get_redo_label (PlenaryHistory  *self);
PlenaryEdit    *plenary_history_get_undo_edit  (PlenaryHistory  *self);
PlenaryEdit    *plenary_history_get_redo_edit  (PlenaryHistory  *self);

guint64         plenary_history_get_position   (PlenaryHistory  *self);
void            plenary_history_mark_saved     (PlenaryHistory  *self,
                                                guint64          position);
void            plenary_history_mark_unsaved   (PlenaryHistory  *self);
gboolean        plenary_history_is_saved       (PlenaryHistory  *self);

G_END_DECLS
