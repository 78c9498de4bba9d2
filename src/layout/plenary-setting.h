/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "plenary-paper.h"

G_BEGIN_DECLS

/**
 * PlenaryOptions:
 * @PLENARY_OPTION_ABSTRACTS: abstracts of sessions and talks
 * @PLENARY_OPTION_QUESTIONS: guiding questions, with their lead-in
 * @PLENARY_OPTION_PEOPLE: who takes part, and as what
 * @PLENARY_OPTION_TALKS: the talks of a session
 * @PLENARY_OPTION_BREAKS: breaks and meals
 * @PLENARY_OPTION_INTERNAL: sessions that are for the organizers alone
 * @PLENARY_OPTION_NOTES: the organizers' notes
 *
 * What of a programme is shown. The last two are confidential, and off unless asked for.
 */
typedef enum
{
  PLENARY_OPTION_NONE      = 0,
  PLENARY_OPTION_ABSTRACTS = 1 << 0,
  PLENARY_OPTION_QUESTIONS = 1 << 1,
  PLENARY_OPTION_PEOPLE    = 1 << 2,
  PLENARY_OPTION_TALKS     = 1 << 3,
  PLENARY_OPTION_BREAKS    = 1 << 4,
  PLENARY_OPTION_INTERNAL  = 1 << 5,
  PLENARY_OPTION_NOTES     = 1 << 6,
} PlenaryOptions;

#define PLENARY_OPTIONS_PUBLIC \
  (PLENARY_OPTION_ABSTRACTS | PLENARY_OPTION_QUESTIONS | PLENARY_OPTION_PEOPLE | \
   PLENARY_OPTION_TALKS | PLENARY_OPTION_BREAKS)

typedef struct _PlenarySetting PlenarySetting;

PlenarySetting     *plenary_setting_new           (PangoContext       *context,
                                                   const PlenaryPaper *paper,
                                                   const char         *language,
                                                   PangoDirection      direction,
                                                   GDateTime          *now,
                                                   PlenaryOptions      options);
PlenarySetting     *plenary_setting_new_for_paper (const PlenaryPaper *paper,
                                                   const char         *language,
                                                   GDateTime          *now,
                                                   PlenaryOptions      options);

PlenarySetting     *plenary_setting_ref           (PlenarySetting     *self);
void                plenary_setting_unref         (PlenarySetting     *self);

const PlenaryPaper *plenary_setting_get_paper     (PlenarySetting     *self);
const char         *plenary_setting_get_language  (PlenarySetting     *self);
PangoDirection      plenary_setting_get_direction (PlenarySetting     *self);
GDateTime          *plenary_setting_get_now       (PlenarySetting     *self);
PlenaryOptions      plenary_setting_get_options   (PlenarySetting     *self);
gboolean            plenary_setting_shows         (PlenarySetting     *self,
                                                   PlenaryOptions      option);
PangoLayout        *plenary_setting_create_layout (PlenarySetting     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenarySetting, plenary_setting_unref)

G_END_DECLS
