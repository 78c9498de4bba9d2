/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a question can be answered; "cancel", which is also what Escape says, is always one. */
#define PLENARY_ANSWER_CANCEL    "cancel"
#define PLENARY_ANSWER_DISCARD   "discard"
#define PLENARY_ANSWER_SAVE      "save"
#define PLENARY_ANSWER_SAVE_AS   "save-as"
#define PLENARY_ANSWER_OVERWRITE "overwrite"
#define PLENARY_ANSWER_RELOAD    "reload"
#define PLENARY_ANSWER_REMOVE    "remove"
#define PLENARY_ANSWER_COPY      "copy"
#define PLENARY_ANSWER_RESTORE   "restore"

GtkWidget *plenary_question_unsaved    (GtkWindow    *parent,
                                        const char   *name);
GtkWidget *plenary_question_text       (GtkWindow    *parent);
GtkWidget *plenary_question_revert     (GtkWindow    *parent,
                                        const char   *name);
GtkWidget *plenary_question_save_error (GtkWindow    *parent,
                                        const char   *name,
                                        const GError *error);
GtkWidget *plenary_question_open_error (GtkWindow    *parent,
                                        const char   *name,
                                        const GError *error);
GtkWidget *plenary_question_missing    (GtkWindow    *parent,
                                        const char   *name);
GtkWidget *plenary_question_restore    (GtkWindow    *parent,
                                        const char   *name);
GtkWidget *plenary_question_remove_template (GtkWindow *parent,
                                        const char   *name);
GtkWidget *plenary_message_error       (GtkWindow    *parent,
                                        const char   *heading,
                                        const GError *error);

G_END_DECLS
