/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-builder.h"

/* What a test knows of a session: its kind and its times, -1 where it has none. */
typedef struct
{
  const char *kind;
  int         start;
  int         end;
} GeometrySession;

extern const GeometrySession geometry_first_day[5];

PlenaryBuilder *geometry_fixture_open            (void);
void            geometry_fixture_add_day         (PlenaryBuilder        *builder,
                                                  guint                  day,
                                                  const GeometrySession *sessions,
                                                  guint                  n_sessions);
PlenaryAgenda  *geometry_fixture_create_day      (const GeometrySession *sessions,
                                                  guint                  n_sessions);
PlenaryAgenda  *geometry_fixture_create_workshop (void);
PlenaryAgenda  *geometry_fixture_create_random   (guint                 *n_sessions);
