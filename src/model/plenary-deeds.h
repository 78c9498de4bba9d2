/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

PlenaryEdit *plenary_deed_set_start      (PlenarySession *session,
                                          int             start);
PlenaryEdit *plenary_deed_set_duration   (PlenarySession *session,
                                          int             minutes);
PlenaryEdit *plenary_deed_add_session    (PlenaryEntity  *parent,
                                          guint           index,
                                          int             start);
PlenaryEdit *plenary_deed_duplicate_session (PlenarySession *session);
PlenaryEdit *plenary_deed_duplicate_sessions (GPtrArray     *sessions,
                                              GStrv         *ids);
PlenaryEdit *plenary_deed_relocate       (GPtrArray      *sessions,
                                          PlenaryDay     *day,
                                          PlenaryRoom    *room);
PlenaryEdit *plenary_deed_swap_session   (PlenarySession *session,
                                          int             step);
PlenaryEdit *plenary_deed_split_session  (PlenarySession *session,
                                          int             minute);
PlenaryEdit *plenary_deed_fill_gap       (PlenaryDay     *day,
                                          PlenaryEntity  *place,
                                          int             start,
                                          int             end);
PlenaryEdit *plenary_deed_add_day        (PlenaryAgenda  *agenda,
                                          guint           index);
PlenaryEdit *plenary_deed_add_room       (PlenaryAgenda  *agenda,
                                          PlenarySession *session,
                                          const char     *name);
PlenaryEdit *plenary_deed_add_person     (PlenaryAgenda  *agenda,
                                          PlenaryEntity  *entity,
                                          const char     *name);
PlenaryEdit *plenary_deed_invite         (PlenaryEntity  *entity,
                                          const char     *person_id);

guint        plenary_deed_count_users    (PlenaryAgenda  *agenda,
                                          PlenaryEntity  *entity);
PlenaryEdit *plenary_deed_remove         (PlenaryAgenda  *agenda,
                                          PlenaryEntity  *entity);
PlenaryEdit *plenary_deed_replace        (PlenaryAgenda  *agenda,
                                          PlenaryEntity  *entity,
                                          const char     *successor);
PlenaryEdit *plenary_deed_merge          (PlenaryAgenda  *agenda,
                                          PlenaryEntity  *kept,
                                          PlenaryEntity  *other);
PlenaryEdit *plenary_deed_remove_sessions (PlenaryAgenda *agenda,
                                          GPtrArray      *sessions);
PlenaryEdit *plenary_deed_set_kind       (PlenarySession *session,
                                          const char     *kind);
PlenaryEdit *plenary_deed_set_together   (GPtrArray      *sessions,
                                          PlenaryMember   member,
                                          const char     *value);
gboolean     plenary_deed_is_common      (GPtrArray      *sessions,
                                          PlenaryMember   member);
PlenaryEdit *plenary_deed_renumber       (GPtrArray      *plan);
PlenaryEdit *plenary_deed_move_day       (PlenaryAgenda  *agenda,
                                          PlenaryDay     *day,
                                          int             step);

int          plenary_deed_get_length     (PlenarySession *session);
PlenaryEdit *plenary_deed_schedule       (PlenarySession *session,
                                          PlenaryDay     *day);
PlenaryEdit *plenary_deed_unschedule     (PlenaryAgenda  *agenda,
                                          GPtrArray      *sessions);
PlenaryEdit *plenary_deed_copy_to_shelf  (PlenaryAgenda  *agenda,
                                          GPtrArray      *sessions,
                                          GStrv          *ids);

gboolean     plenary_deed_get_first_date (PlenaryAgenda  *agenda,
                                          GDate          *date);
PlenaryEdit *plenary_deed_shift_dates    (PlenaryAgenda  *agenda,
                                          int             n_days);
PlenaryEdit *plenary_deed_set_language   (PlenaryAgenda  *agenda,
                                          const char     *language);
PlenaryEdit *plenary_deed_toggle_language (PlenaryAgenda *agenda,
                                          const char     *language);

G_END_DECLS
