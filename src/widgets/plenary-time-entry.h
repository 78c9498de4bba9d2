/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-session.h"
#include "plenary-time.h"

G_BEGIN_DECLS

/**
 * PlenaryTimeKind:
 * @PLENARY_TIME_KIND_TIME: a time of the day; +15 counts from the base
 * @PLENARY_TIME_KIND_END: an end, which comes after the base and may be past midnight
 * @PLENARY_TIME_KIND_DURATION: how long something lasts
 *
 * What a time entry asks for.
 */
typedef enum
{
  PLENARY_TIME_KIND_TIME,
  PLENARY_TIME_KIND_END,
  PLENARY_TIME_KIND_DURATION,
} PlenaryTimeKind;

#define PLENARY_TYPE_TIME_ENTRY (plenary_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTimeEntry, plenary_time_entry, PLENARY, TIME_ENTRY, GtkBox)

GtkWidget  *plenary_time_entry_new           (void);

void        plenary_time_entry_set_kind      (PlenaryTimeEntry *self,
                                              PlenaryTimeKind   kind);
void        plenary_time_entry_set_empty     (PlenaryTimeEntry *self,
                                              const char       *empty);
void        plenary_time_entry_set_session   (PlenaryTimeEntry *self,
                                              PlenarySession   *session);
void        plenary_time_entry_show          (PlenaryTimeEntry *self,
                                              int               minutes,
                                              int               fallback,
                                              int               base,
                                              PlenaryTimeStyle  style);
int         plenary_time_entry_get_minutes   (PlenaryTimeEntry *self);
const char *plenary_time_entry_get_problem   (PlenaryTimeEntry *self);
GtkText    *plenary_time_entry_get_text      (PlenaryTimeEntry *self);
void        plenary_time_entry_flush         (PlenaryTimeEntry *self);

G_END_DECLS
