/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-engagement.h"
#include "plenary-query.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ROSTER (plenary_roster_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRoster, plenary_roster, PLENARY, ROSTER, GObject)

/* No row. */
#define PLENARY_ROSTER_NOWHERE G_MAXUINT

PlenaryRoster *plenary_roster_new           (PlenaryAgenda  *agenda);

PlenaryAgenda *plenary_roster_get_agenda    (PlenaryRoster  *self);
void           plenary_roster_update        (PlenaryRoster  *self);
void           plenary_roster_set_filter    (PlenaryRoster  *self,
                                             const char     *filter);

guint          plenary_roster_get_n_rows    (PlenaryRoster  *self);
gpointer       plenary_roster_get           (PlenaryRoster  *self,
                                             guint           row);
guint          plenary_roster_count_people  (PlenaryRoster  *self);
guint          plenary_roster_find          (PlenaryRoster  *self,
                                             PlenarySession *session);

gboolean       plenary_roster_is_anybody_found (PlenaryAgenda *agenda,
                                             PlenaryQuery   *query);

G_END_DECLS
