/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-wording.h"

#include "plenary-dates.h"
#include "plenary-time.h"

G_BEGIN_DECLS

struct _PlenaryWording
{
  PlenaryAgenda    *agenda;
  PlenarySetting   *setting;
  PlenaryWords     *words;
  PlenaryDates     *dates;
  PlenaryTimeStyle  time_style;
  PlenaryLedger    *ledger;     /* NULL once it is closed */
};

G_END_DECLS
