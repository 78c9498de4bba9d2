/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

PlenaryAgenda *editor_fixture_create         (void);
PlenaryAgenda *editor_fixture_create_hostile (void);
