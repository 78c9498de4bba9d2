/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

/* A session that comes into a day. */
typedef struct
{
  PlenarySession    *session;    /* as it was; with its rooms, NULL if only its time matters */
  const char *const *rooms;      /* the ids of its rooms where it comes */
  guint              index;
  int                start;
  int                end;
} PlenaryFitting;

GPtrArray *plenary_fit            (PlenaryAgenda     *agenda,
                                   PlenaryDay        *day,
                                   guint              index,
                                   GArray            *fittings);
GPtrArray *plenary_fit_by_time    (PlenaryDay        *day,
                                   guint              index,
                                   GArray            *fittings);
guint      plenary_fit_find_index (PlenaryDay        *day,
                                   int                start);
gboolean   plenary_fit_share_room (PlenaryAgenda     *agenda,
                                   const char *const *rooms,
                                   const char *const *other_rooms);

G_END_DECLS
