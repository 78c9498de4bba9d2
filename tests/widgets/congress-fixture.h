/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

PlenaryAgenda *congress_fixture_create (void);
