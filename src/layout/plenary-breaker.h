/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What it costs to begin a page before a line, in empty lines at the foot of the page before.
 * From PLENARY_BREAK_WIDOW on it happens only where no page could be filled otherwise;
 * PLENARY_BREAK_SESSION, which is added where sessions are kept whole, is more than a page is high.
 */
#define PLENARY_BREAK_FREE      0
#define PLENARY_BREAK_PARAGRAPH 1
#define PLENARY_BREAK_LINE      2
#define PLENARY_BREAK_LAST      4
#define PLENARY_BREAK_SESSION   500
#define PLENARY_BREAK_WIDOW     1000
#define PLENARY_BREAK_COMPANY   1500
#define PLENARY_BREAK_WHOLE     2000
#define PLENARY_BREAK_HEADING   4000
#define PLENARY_BREAK_FORCED    (-1)

/**
 * PlenarySlug:
 * @space: above it, which it has not at the head of a page
 * @height: of it
 * @cost: of a page that begins with it, or PLENARY_BREAK_FORCED if one must
 *
 * One line of a long galley of text, as printers called it, before it is broken into pages.
 */
typedef struct
{
  float space;
  float height;
  int   cost;
} PlenarySlug;

double  plenary_breaker_measure (const PlenarySlug *slugs,
                                 guint              n_slugs);
GArray *plenary_breaker_break   (const PlenarySlug *slugs,
                                 guint              n_slugs,
                                 double             first_height,
                                 double             height,
                                 double             line);

G_END_DECLS
