/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

/**
 * PlenaryPressMode:
 * @PLENARY_PRESS_WHOLE: all pages
 * @PLENARY_PRESS_SKETCH_FIRST: all pages, and before they are there the first one
 * @PLENARY_PRESS_SKETCH: the first page and no other
 *
 * How much of a handout somebody waits for.
 */
typedef enum
{
  PLENARY_PRESS_WHOLE,
  PLENARY_PRESS_SKETCH_FIRST,
  PLENARY_PRESS_SKETCH,
} PlenaryPressMode;

#define PLENARY_TYPE_PRESS (plenary_press_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPress, plenary_press, PLENARY, PRESS, GObject)

PlenaryPress *plenary_press_new     (void);

gboolean      plenary_press_is_busy (PlenaryPress     *self);
void          plenary_press_set     (PlenaryPress     *self,
                                     PlenaryAgenda    *agenda,
                                     PlenarySetting   *setting,
                                     PlenaryPressMode  mode);

G_END_DECLS
