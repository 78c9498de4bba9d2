/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-roster.h"

G_BEGIN_DECLS

/* A day and the engagements on it, or the shelf, for which the agenda stands. */
typedef struct
{
  PlenaryEntity *entity;
  guint64        stamp;          /* of the entity when it was read */
  GPtrArray     *engagements;
} PlenaryRosterDay;

PlenaryRosterDay *plenary_roster_day_new  (PlenaryEntity    *entity);
void              plenary_roster_day_free (gpointer          data);
gboolean          plenary_roster_day_read (PlenaryRosterDay *day);

G_END_DECLS
