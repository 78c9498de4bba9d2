/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers that go further are no count but a code: 2030, 40412. */
#define PLENARY_COUNT_MOST 1000

/**
 * PlenaryCount:
 *
 * How a programme counts its sessions.
 */
typedef enum
{
  PLENARY_COUNT_FIGURES,
  PLENARY_COUNT_LETTERS,
  PLENARY_COUNT_ROMAN,
} PlenaryCount;

int       plenary_count_read  (const char   *number,
                               PlenaryCount  count);
char     *plenary_count_write (int           place,
                               PlenaryCount  count);
gboolean  plenary_count_find  (GPtrArray    *numbers,
                               PlenaryCount *count);

G_END_DECLS
