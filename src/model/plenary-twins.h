/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenaryTwins:
 * @first: an entry of a register
 * @second: a later one, which may be the same person, room, track or kind
 */
typedef struct
{
  PlenaryEntity *first;
  PlenaryEntity *second;
} PlenaryTwins;

GPtrArray     *plenary_twins_find      (PlenaryList *entries);
PlenaryEntity *plenary_twins_find_name (PlenaryList *entries,
                                        const char  *name);

G_END_DECLS
