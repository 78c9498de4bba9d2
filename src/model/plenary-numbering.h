/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenaryNumber:
 * @session: a session
 * @number: the number it gets, another than it has
 */
typedef struct
{
  PlenarySession *session;
  char           *number;
} PlenaryNumber;

GPtrArray *plenary_numbering_plan        (PlenaryAgenda  *agenda,
                                          const char     *kind);
GPtrArray *plenary_numbering_plan_panels (PlenaryAgenda  *agenda);
char      *plenary_numbering_dup_next    (PlenarySession *session,
                                          const char     *kind);

G_END_DECLS
