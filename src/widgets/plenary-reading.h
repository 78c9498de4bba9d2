/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-face.h"
#include "plenary-problems.h"
#include "plenary-search.h"

G_BEGIN_DECLS

typedef struct _PlenaryReading PlenaryReading;

PlenaryReading  *plenary_reading_new           (PlenaryAgenda        *agenda);
PlenaryReading  *plenary_reading_ref           (PlenaryReading       *self);
void             plenary_reading_unref         (PlenaryReading       *self);

PlenaryAgenda   *plenary_reading_get_agenda    (PlenaryReading       *self);
PlenarySearch   *plenary_reading_get_search    (PlenaryReading       *self);
void             plenary_reading_set_search    (PlenaryReading       *self,
                                                PlenarySearch        *search);
void             plenary_reading_set_problems  (PlenaryReading       *self,
                                                PlenaryProblems      *problems);
void             plenary_reading_forget        (PlenaryReading       *self);
guint64          plenary_reading_get_version   (PlenaryReading       *self,
                                                PlenarySession       *session);

char            *plenary_reading_dup_line      (PlenaryReading       *self,
                                                PlenaryText          *text);
char            *plenary_reading_dup_title     (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_kind      (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_numbered  (PlenaryReading       *self,
                                                PlenarySession       *session,
                                                const char           *number);
char            *plenary_reading_dup_short_name (PlenaryReading      *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_chip      (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_state     (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_problem   (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_clock     (PlenaryReading       *self,
                                                int                   minute);
char            *plenary_reading_dup_range     (PlenaryReading       *self,
                                                int                   start,
                                                int                   end);
char            *plenary_reading_dup_time      (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_spoken_time (PlenaryReading     *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_length    (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_rooms     (PlenaryReading       *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_other_room (PlenaryReading      *self,
                                                PlenarySession       *session);
char            *plenary_reading_dup_role      (PlenaryReading       *self,
                                                PlenaryParticipation *participation);
char            *plenary_reading_dup_attendance (PlenaryReading      *self,
                                                PlenaryParticipation *participation);
char            *plenary_reading_dup_part      (PlenaryReading       *self,
                                                PlenaryParticipation *participation);
char            *plenary_reading_dup_people    (PlenaryReading       *self,
                                                GPtrArray            *people,
                                                guint                 n_most);
char            *plenary_reading_dup_label     (PlenaryReading       *self,
                                                PlenaryDay           *day);
char            *plenary_reading_dup_date      (PlenaryReading       *self,
                                                PlenaryDay           *day);
char            *plenary_reading_dup_day       (PlenaryReading       *self,
                                                PlenaryDay           *day);
char            *plenary_reading_dup_short_day (PlenaryReading       *self,
                                                PlenaryDay           *day,
                                                gboolean              is_shortest);
char            *plenary_reading_dup_dates     (PlenaryReading       *self);
const char      *plenary_reading_get_word      (PlenaryReading       *self,
                                                const char           *group,
                                                const char           *word);

char            *plenary_reading_dup_text      (PlenaryReading       *self,
                                                GPtrArray            *entities);

PlenaryFaceText *plenary_reading_create_face_text (PlenaryReading    *self,
                                                PlenarySession       *session,
                                                gboolean              with_excerpt);
void             plenary_face_text_free        (PlenaryFaceText      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryReading, plenary_reading_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFaceText, plenary_face_text_free)

G_END_DECLS
