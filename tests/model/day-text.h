/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

PlenaryAgenda *day_text_read        (const char    *text);
char          *day_text_write       (PlenaryAgenda *agenda);
void           day_text_append_time (GString       *text,
                                     int            minute);
