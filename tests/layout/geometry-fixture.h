/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-builder.h"

/* What a test knows of a session: its kind and its times, -1 where it has none; and where it is, in
 * words: rooms r0 to r4, a track t0 to t4, * for everyone.
 */
typedef struct
{
  const char *kind;
  int         start;
  int         end;
  const char *places;
} GeometrySession;

extern const GeometrySession geometry_first_day[5];

PlenaryBuilder *geometry_fixture_open            (void);
PlenaryBuilder *geometry_fixture_open_rooms      (void);
void            geometry_fixture_add_day         (PlenaryBuilder        *builder,
                                                  guint                  day,
                                                  const GeometrySession *sessions,
                                                  guint                  n_sessions);
PlenaryAgenda  *geometry_fixture_create_day      (const GeometrySession *sessions,
                                                  guint                  n_sessions);
PlenaryAgenda  *geometry_fixture_create_workshop (void);
PlenaryAgenda  *geometry_fixture_create_random   (guint                 *n_sessions);
