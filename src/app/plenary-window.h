/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-application.h"
#include "plenary-document.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_WINDOW (plenary_window_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryWindow, plenary_window, PLENARY, WINDOW, AdwApplicationWindow)

PlenaryWindow   *plenary_window_new           (PlenaryApplication   *application);
PlenaryWindow   *plenary_window_new_for_file  (PlenaryApplication   *application,
                                               GFile                *file);

PlenaryDocument *plenary_window_get_document  (PlenaryWindow        *self);
GFile           *plenary_window_get_file      (PlenaryWindow        *self);
gboolean         plenary_window_is_empty      (PlenaryWindow        *self);

void             plenary_window_show_document (PlenaryWindow        *self,
                                               PlenaryDocument      *document,
                                               gboolean              editing);
void             plenary_window_open          (PlenaryWindow        *self,
                                               GFile                *file);

void             plenary_window_close_async   (PlenaryWindow        *self,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean         plenary_window_close_finish  (PlenaryWindow        *self,
                                               GAsyncResult         *result);

G_END_DECLS
