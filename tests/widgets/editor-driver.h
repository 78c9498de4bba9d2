/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

typedef gboolean (*DriverMatch) (GtkWidget  *widget,
                                 const char *what);

GtkWidget *driver_find         (GtkWidget   *root,
                                GType        type,
                                DriverMatch  match,
                                const char  *what);
GtkWidget *driver_find_nth     (GtkWidget   *root,
                                GType        type,
                                guint        index);
guint      driver_count        (GtkWidget   *root,
                                GType        type);
gpointer   driver_find_field   (GtkWidget   *root,
                                const char  *member);
GtkWidget *driver_find_button  (GtkWidget   *root,
                                const char  *tooltip);

void       driver_type         (GtkTextView *view,
                                const char  *text);
void       driver_replace      (GtkTextView *view,
                                const char  *text);
char      *driver_dup_text     (GtkTextView *view);
void       driver_enter        (GtkWidget   *root,
                                const char  *member,
                                const char  *text);
void       driver_choose       (GtkWidget   *root,
                                const char  *member,
                                const char  *text);
gpointer   driver_find_window  (GType        type);
char      *driver_dup_marked   (GtkWidget   *root);
gboolean   driver_press        (GtkWidget       *widget,
                                guint            key,
                                GdkModifierType  modifiers);
void       driver_settle       (void);
