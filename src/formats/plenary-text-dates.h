/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-language.h"

G_BEGIN_DECLS

#define PLENARY_TEXT_MOST_DATES 31

/**
 * PlenaryTextDates:
 * @n_written: how many dates were written
 * @n: how many days they are; 0 if the year is unknown, or a weekday is not what it says
 * @days: the days, as GDate counts them
 *
 * Dates as a text has them: one, several, or from one to another.
 */
typedef struct
{
  guint   n_written;
  guint   n;
  guint32 days[PLENARY_TEXT_MOST_DATES];
} PlenaryTextDates;

gboolean plenary_text_dates_scan    (const PlenaryTextLanguage  *language,
                                     const char                 *text,
                                     int                         year,
                                     const char                **end,
                                     PlenaryTextDates           *dates);
gboolean plenary_text_dates_find    (const PlenaryTextLanguage  *language,
                                     const char                 *text,
                                     const char                **start,
                                     const char                **end,
                                     PlenaryTextDates           *dates);
int      plenary_text_dates_weekday (const PlenaryTextLanguage  *language,
                                     const char                **at);

G_END_DECLS
