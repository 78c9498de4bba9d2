/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

char *agenda_dump       (PlenaryAgenda *agenda);
char *agenda_dump_shape (PlenaryAgenda *agenda);
