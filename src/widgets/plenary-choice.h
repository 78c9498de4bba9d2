/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CHOICE (plenary_choice_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryChoice, plenary_choice, PLENARY, CHOICE, GObject)

char          *plenary_choice_fold           (const char    *text);

PlenaryChoice *plenary_choice_new            (const char    *id,
                                              const char    *label,
                                              const char    *detail);
void           plenary_choice_add_name       (PlenaryChoice *self,
                                              const char    *name);
const char    *plenary_choice_get_id         (PlenaryChoice *self);
const char    *plenary_choice_get_label      (PlenaryChoice *self);
const char    *plenary_choice_get_detail     (PlenaryChoice *self);
gboolean       plenary_choice_is_selected    (PlenaryChoice *self);
void           plenary_choice_set_selected   (PlenaryChoice *self,
                                              gboolean       selected);
guint          plenary_choice_match          (PlenaryChoice *self,
                                              const char    *folded);

GListModel    *plenary_choices_create        (PlenaryAgenda *agenda,
                                              PlenaryMember  member);
GListModel    *plenary_choices_create_people (PlenaryAgenda *agenda);
GListModel    *plenary_choices_create_others (PlenaryAgenda *agenda,
                                              PlenaryEntity *entity);
GListModel    *plenary_choices_create_successors (PlenaryAgenda *agenda,
                                                  PlenaryEntity *entity);
char          *plenary_choices_dup_label     (PlenaryAgenda *agenda,
                                              PlenaryMember  member,
                                              const char    *id);

G_END_DECLS
