/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-text-import.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SOURCE_VIEW (plenary_source_view_get_type ())
G_DECLARE_FINAL_TYPE (PlenarySourceView, plenary_source_view, PLENARY, SOURCE_VIEW, GtkTextView)

void  plenary_source_view_set_text    (PlenarySourceView *self,
                                       const char        *text);
char *plenary_source_view_dup_text    (PlenarySourceView *self);
void  plenary_source_view_set_import  (PlenarySourceView *self,
                                       PlenaryTextImport *import);

void  plenary_source_view_fill_legend (GtkFlowBox        *legend);

G_END_DECLS
