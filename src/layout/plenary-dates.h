/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryDateForm:
 * @PLENARY_DATE_FORM_SHORT: Tue 18
 * @PLENARY_DATE_FORM_MEDIUM: Tue 18 April
 * @PLENARY_DATE_FORM_DAY: Tuesday 18 April
 * @PLENARY_DATE_FORM_FULL: Tuesday 18 April 2017
 * @PLENARY_DATE_FORM_PLAIN: 18 April 2017
 *
 * How much of a date is written, in whatever order the language has for it.
 */
typedef enum
{
  PLENARY_DATE_FORM_SHORT,
  PLENARY_DATE_FORM_MEDIUM,
  PLENARY_DATE_FORM_DAY,
  PLENARY_DATE_FORM_FULL,
  PLENARY_DATE_FORM_PLAIN,
} PlenaryDateForm;

#define PLENARY_DATE_N_FORMS (PLENARY_DATE_FORM_PLAIN + 1)

typedef struct _PlenaryDates PlenaryDates;

PlenaryDates *plenary_dates_new          (const char      *language);
void          plenary_dates_free         (PlenaryDates    *self);

char         *plenary_dates_format       (PlenaryDates    *self,
                                          const GDate     *date,
                                          PlenaryDateForm  form);
char         *plenary_dates_format_range (PlenaryDates    *self,
                                          const GDate     *first,
                                          const GDate     *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryDates, plenary_dates_free)

G_END_DECLS
