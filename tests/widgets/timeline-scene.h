/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline.h"

typedef struct
{
  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  PlenaryTimeline *timeline;
  GtkWidget       *window;
  GtkAdjustment   *across;
  GtkAdjustment   *down;
} Scene;

void        scene_set_up      (Scene         *f,
                               PlenaryAgenda *agenda,
                               int            width);
void        scene_tear_down   (Scene         *f,
                               gconstpointer  data);
GtkWidget  *scene_find_card   (Scene         *f,
                               const char    *id);
guint       scene_count_cards (Scene         *f);
const char *scene_get_focused (Scene         *f);
gboolean    scene_press       (Scene         *f,
                               guint          key);
gboolean    scene_press_with  (Scene         *f,
                               guint          key,
                               GdkModifierType modifiers);
void        scene_focus       (Scene         *f,
                               const char    *id);
gboolean    scene_is_in_view  (Scene         *f,
                               const char    *id);
