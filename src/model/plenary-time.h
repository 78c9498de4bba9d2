/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-duration.h"

#include <glib.h>

G_BEGIN_DECLS

#define PLENARY_TIME_NONE (-1)
#define PLENARY_TIME_DAY  (24 * 60)
#define PLENARY_TIME_LAST (3 * PLENARY_TIME_DAY - 1)

/**
 * PlenaryTimeStyle:
 * @PLENARY_TIME_STYLE_LOCALE: what plenary_time_style_resolve() makes of the locale
 * @PLENARY_TIME_STYLE_HOURS: 9h, 10h30
 * @PLENARY_TIME_STYLE_HOURS_MINUTES: 9h00, 10h30
 * @PLENARY_TIME_STYLE_COLON: 09:00, 10:30
 * @PLENARY_TIME_STYLE_POINT: 09.00, 10.30
 * @PLENARY_TIME_STYLE_DIGITS: 0900, 1030
 * @PLENARY_TIME_STYLE_COLON_HALVES: 9:00 am, 10:30 pm
 * @PLENARY_TIME_STYLE_POINT_HALVES: 9.00 a.m., 10.30 p.m.
 *
 * How a programme writes its times.
 */
typedef enum
{
  PLENARY_TIME_STYLE_LOCALE,
  PLENARY_TIME_STYLE_HOURS,
  PLENARY_TIME_STYLE_HOURS_MINUTES,
  PLENARY_TIME_STYLE_COLON,
  PLENARY_TIME_STYLE_POINT,
  PLENARY_TIME_STYLE_DIGITS,
  PLENARY_TIME_STYLE_COLON_HALVES,
  PLENARY_TIME_STYLE_POINT_HALVES,
} PlenaryTimeStyle;

#define PLENARY_TIME_N_STYLES (PLENARY_TIME_STYLE_POINT_HALVES + 1)

#define PLENARY_TIME_ERROR (plenary_time_error_quark ())

/**
 * PlenaryTimeError:
 * @PLENARY_TIME_ERROR_SYNTAX: the text is no notation of a time that we know
 * @PLENARY_TIME_ERROR_RANGE: the time is later than 71:59, or has a 60th minute
 * @PLENARY_TIME_ERROR_BASE: "+90" was typed where there is nothing to count from
 *
 * Why a text is not a time, or not a duration.
 */
typedef enum
{
  PLENARY_TIME_ERROR_SYNTAX,
  PLENARY_TIME_ERROR_RANGE,
  PLENARY_TIME_ERROR_BASE,
} PlenaryTimeError;

GQuark            plenary_time_error_quark      (void);

PlenaryTimeStyle  plenary_time_style_from_name  (const char        *name);
const char       *plenary_time_style_get_name   (PlenaryTimeStyle   style);
PlenaryTimeStyle  plenary_time_style_resolve    (PlenaryTimeStyle   style,
                                                 const char        *locale);

char             *plenary_time_format           (int                minutes,
                                                 PlenaryTimeStyle   style);
char             *plenary_time_format_range     (int                start,
                                                 int                end,
                                                 PlenaryTimeStyle   style);
char             *plenary_time_to_canonical     (int                minutes);
gboolean          plenary_time_from_canonical   (const char        *text,
                                                 int               *minutes);
int               plenary_time_after            (int                start,
                                                 int                end);

gboolean          plenary_time_parse            (const char        *text,
                                                 int                base,
                                                 int               *minutes,
                                                 GError           **error);
gboolean          plenary_time_parse_end        (const char        *text,
                                                 int                start,
                                                 int               *minutes,
                                                 GError           **error);
gboolean          plenary_time_scan             (const char        *text,
                                                 const char       **end,
                                                 int               *minutes);
gboolean          plenary_time_scan_range       (const char        *text,
                                                 const char       **end,
                                                 int               *start_minutes,
                                                 int               *end_minutes);

G_END_DECLS
