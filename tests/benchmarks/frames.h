/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/* What a frame costs in milliseconds: the median, and that of the slowest in twenty. */
typedef struct
{
  double usual;
  double slow;
} FramesCost;

/* Changes what a widget shows, for the frame that comes next. */
typedef void (*FramesStep) (GtkWidget *widget,
                            guint      frame,
                            gpointer   user_data);

void       frames_init           (void);
double     frames_get_time       (void);
GtkWidget *frames_show           (GtkWidget  *widget);
GtkWidget *frames_show_plain     (GtkWidget  *widget);
FramesCost frames_measure        (GtkWidget  *widget,
                                  FramesStep  step,
                                  gpointer    user_data);
FramesCost frames_measure_colour (GtkWidget *(*show) (GtkWidget *widget));
FramesCost frames_measure_strip  (void);
void       frames_scroll         (GtkAdjustment *adjustment,
                                  guint          frame,
                                  double         pixels);
