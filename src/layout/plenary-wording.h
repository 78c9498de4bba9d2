/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-ledger.h"
#include "plenary-setting.h"
#include "plenary-words.h"

G_BEGIN_DECLS

typedef struct _PlenaryWording PlenaryWording;

PlenaryWording *plenary_wording_new             (PlenaryAgenda        *agenda,
                                                 PlenarySetting       *setting);
void            plenary_wording_free            (PlenaryWording       *self);

PlenaryAgenda  *plenary_wording_get_agenda      (PlenaryWording       *self);
PlenarySetting *plenary_wording_get_setting     (PlenaryWording       *self);
PlenaryWords   *plenary_wording_get_words       (PlenaryWording       *self);
PlenaryLedger  *plenary_wording_close           (PlenaryWording       *self);
void            plenary_wording_leave_out       (PlenaryWording       *self,
                                                 PlenaryEntity        *entity,
                                                 PlenaryOmission       omission);

void            plenary_wording_place           (PlenaryWording       *self,
                                                 gconstpointer         text);
const char     *plenary_wording_pick            (PlenaryWording       *self,
                                                 PlenaryText          *text);
char           *plenary_wording_peek_line       (PlenaryWording       *self,
                                                 PlenaryText          *text);
char           *plenary_wording_dup_line        (PlenaryWording       *self,
                                                 PlenaryText          *text);
char           *plenary_wording_peek_title      (PlenaryWording       *self);
char           *plenary_wording_dup_title       (PlenaryWording       *self);
char           *plenary_wording_peek_status     (PlenaryWording       *self);
char           *plenary_wording_dup_status      (PlenaryWording       *self);
char           *plenary_wording_dup_symbol      (PlenaryWording       *self);
char           *plenary_wording_dup_dates       (PlenaryWording       *self);
char           *plenary_wording_dup_only_room   (PlenaryWording       *self);
char           *plenary_wording_dup_place       (PlenaryWording       *self,
                                                 const char           *room);
char           *plenary_wording_dup_foot        (PlenaryWording       *self);
char           *plenary_wording_dup_page        (PlenaryWording       *self,
                                                 guint                 page,
                                                 guint                 n_pages);
char           *plenary_wording_dup_sheet       (PlenaryWording       *self,
                                                 guint                 sheet,
                                                 guint                 n_sheets);
char           *plenary_wording_dup_day         (PlenaryWording       *self,
                                                 guint                 index,
                                                 char                **date);
char           *plenary_wording_dup_day_of_week (PlenaryWording       *self,
                                                 guint                 index,
                                                 char                **date);
char           *plenary_wording_dup_date        (PlenaryWording       *self,
                                                 guint                 index);
char           *plenary_wording_dup_time        (PlenaryWording       *self,
                                                 PlenaryDay           *day,
                                                 guint                 index);
char           *plenary_wording_dup_clock       (PlenaryWording       *self,
                                                 int                   minute);
char           *plenary_wording_dup_kind        (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_bare_number (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_number      (PlenaryWording       *self,
                                                 PlenarySession       *session);
const char     *plenary_wording_get_state       (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_label       (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_session     (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_talk        (PlenaryWording       *self,
                                                 PlenaryTalk          *talk);
char           *plenary_wording_dup_short_name  (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_rooms       (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_topics      (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_details     (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_person      (PlenaryWording       *self,
                                                 PlenaryParticipation *participation,
                                                 gsize                *name_length);
char           *plenary_wording_dup_leader      (PlenaryWording       *self,
                                                 PlenarySession       *session);
char           *plenary_wording_dup_role        (PlenaryWording       *self,
                                                 PlenaryText          *role,
                                                 gboolean              is_plural);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryWording, plenary_wording_free)

G_END_DECLS
