/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * PlenaryOptions:
 * @PLENARY_OPTION_TIMES: each title with the time of its start
 */
typedef enum
{
  PLENARY_OPTION_NONE  = 0,
  PLENARY_OPTION_TIMES = 1 << 0,
} PlenaryOptions;

typedef struct _PlenarySetting PlenarySetting;

PlenarySetting *plenary_setting_new           (PangoContext   *context,
                                               double          width,
                                               double          height,
                                               PangoLanguage  *language,
                                               PangoDirection  direction,
                                               GDateTime      *now,
                                               PlenaryOptions  options);

PlenarySetting *plenary_setting_ref           (PlenarySetting *self);
void            plenary_setting_unref         (PlenarySetting *self);

double          plenary_setting_get_width     (PlenarySetting *self);
double          plenary_setting_get_height    (PlenarySetting *self);
GDateTime      *plenary_setting_get_now       (PlenarySetting *self);
PlenaryOptions  plenary_setting_get_options   (PlenarySetting *self);
PangoLayout    *plenary_setting_create_layout (PlenarySetting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenarySetting, plenary_setting_unref)

G_END_DECLS
