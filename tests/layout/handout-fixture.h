/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

PlenaryHandout *handout_fixture_create     (PlenaryAgenda       *agenda,
                                            const PlenaryTicket *ticket);
void            handout_fixture_assert_ink (PlenaryHandout      *handout);
