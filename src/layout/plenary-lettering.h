/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * PlenaryLettering:
 * @PLENARY_LETTERING_TITLE: the title of a card
 * @PLENARY_LETTERING_NARROW_TITLE: that of a narrow card
 * @PLENARY_LETTERING_TINY_TITLE: that of a card too low for more
 * @PLENARY_LETTERING_CAPTION: times, and what matters less
 * @PLENARY_LETTERING_CHIP: what stands in a pill
 * @PLENARY_LETTERING_BREAK: what stands on the band of a break
 * @PLENARY_LETTERING_START: a time that leads a row of a list
 *
 * How text on a timeline is set.
 */
typedef enum
{
  PLENARY_LETTERING_TITLE,
  PLENARY_LETTERING_NARROW_TITLE,
  PLENARY_LETTERING_TINY_TITLE,
  PLENARY_LETTERING_CAPTION,
  PLENARY_LETTERING_CHIP,
  PLENARY_LETTERING_BREAK,
  PLENARY_LETTERING_START,
} PlenaryLettering;

double       plenary_lettering_get_scale     (PangoContext     *context);
PangoLayout *plenary_lettering_create_layout (PangoContext     *context,
                                              PlenaryLettering  lettering,
                                              const char       *text);
int          plenary_lettering_get_line      (PangoContext     *context,
                                              PlenaryLettering  lettering);

G_END_DECLS
