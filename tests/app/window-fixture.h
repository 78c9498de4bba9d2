/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-window.h"

/* A window with the example in it, and what a test does with one. */
typedef struct
{
  PlenaryApplication *application;
  PlenaryWindow      *window;
} WindowFixture;

PlenaryApplication *window_fixture_create_application (void);
void                window_fixture_set_up             (WindowFixture *f,
                                                       gconstpointer  data);
void                window_fixture_tear_down          (WindowFixture *f,
                                                       gconstpointer  data);
void                window_fixture_settle             (void);

GtkWidget          *window_fixture_find               (GtkWidget     *root,
                                                       GType          type);
gboolean            window_fixture_shows              (GtkWidget     *root,
                                                       const char    *text);
void                window_fixture_activate           (WindowFixture *f,
                                                       const char    *action);
AdwMessageDialog   *window_fixture_find_question      (void);
void                window_fixture_answer             (const char    *response);
void                window_fixture_delete             (const char    *path);
