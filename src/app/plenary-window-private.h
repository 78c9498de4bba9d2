/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the window share: the actions, the files, the printing. */

#pragma once

#include "plenary-import-view.h"
#include "plenary-print-view.h"
#include "plenary-programme-view.h"
#include "plenary-start-page.h"
#include "plenary-window.h"

G_BEGIN_DECLS

struct _PlenaryWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  GtkWidget            *loading_page;
  PlenaryStartPage     *start_page;     /* these are NULL until they are needed */
  PlenaryImportView    *import_view;
  PlenaryProgrammeView *view;
  guint                 furnish_source;

  PlenaryDocument      *document;
  GSignalGroup         *document_signals;
  GSignalGroup         *history_signals;
  GSignalGroup         *reader_signals;
  GFile                *loading;
  GCancellable         *cancellable;
  GSettings            *settings;
  GtkPrintSettings     *print_settings;
  GPtrArray            *print_jobs;     /* those on their way to a printer; NULL for none so far */
  PlenaryPrintView     *print_view;     /* weak */
  gboolean              narrow;

  /* A deed that a toast offers to take back. */
  AdwToast             *undo_toast;
  guint64               undo_position;
};

/* plenary-window.c */
void            plenary_window_show_start        (PlenaryWindow        *self);
void            plenary_window_show_import       (PlenaryWindow        *self,
                                                  GBytes               *bytes,
                                                  const char           *name);
void            plenary_window_update            (PlenaryWindow        *self);
void            plenary_window_saved             (PlenaryWindow        *self);
void            plenary_window_add_toast         (PlenaryWindow        *self,
                                                  const char           *title);

/* plenary-window-pages.c */
void            plenary_window_furnish           (PlenaryWindow        *self);
void            plenary_window_furnish_later     (PlenaryWindow        *self);
GtkWidget      *plenary_window_ensure_start_page (PlenaryWindow        *self);
PlenaryImportView *
                plenary_window_ensure_import_view (PlenaryWindow       *self);
void            plenary_window_fit               (PlenaryWindow        *self,
                                                  int                   width);

/* plenary-window-actions.c */
void            plenary_window_add_actions       (PlenaryWindow        *self);
void            plenary_window_enable            (PlenaryWindow        *self,
                                                  const char           *action,
                                                  gboolean              enabled);
void            plenary_window_update_actions    (PlenaryWindow        *self);
void            plenary_window_offer_undo        (PlenaryWindow        *self,
                                                  const char           *title);
gboolean        plenary_window_perform           (PlenaryWindow        *self,
                                                  const char           *label,
                                                  PlenaryEdit          *edit);
GPtrArray      *plenary_window_dup_sessions      (PlenaryWindow        *self);

/* plenary-window-sessions.c */
void            plenary_window_add_session_actions (PlenaryWindow      *self);
void            plenary_window_perform_and_edit  (PlenaryWindow        *self,
                                                  const char           *label,
                                                  PlenaryEdit          *edit);
gboolean        plenary_window_remove            (PlenaryWindow        *self,
                                                  const char           *label,
                                                  GPtrArray            *sessions);
PlenaryEntity  *plenary_window_get_place         (PlenaryWindow        *self,
                                                  const char           *day_id,
                                                  guint                *index);

/* plenary-window-clipboard.c */
void            plenary_window_add_clipboard_actions (PlenaryWindow    *self);
void            plenary_window_update_clipboard_actions (PlenaryWindow *self);
void            plenary_window_show_pasted       (PlenaryWindow        *self,
                                                  const char *const    *ids);

/* plenary-window-days.c */
void            plenary_window_add_day_actions   (PlenaryWindow        *self);
void            plenary_window_update_day_actions (PlenaryWindow       *self);

/* plenary-window-view.c */
void            plenary_window_add_view_actions  (PlenaryWindow        *self);

/* plenary-window-templates.c */
void            plenary_window_add_template_actions (PlenaryWindow     *self);

/* plenary-window-files.c */
void            plenary_window_set_loading       (PlenaryWindow        *self,
                                                  GFile                *file);
void            plenary_window_show_new          (PlenaryWindow        *self,
                                                  PlenaryAgenda        *agenda,
                                                  const char           *name,
                                                  gboolean              editing);
void            plenary_window_add_file_actions  (PlenaryWindow        *self);
void            plenary_window_check             (PlenaryWindow        *self);
void            plenary_window_reload            (PlenaryWindow        *self);

/* plenary-window-save.c */
GtkFileChooserNative *
                plenary_window_create_chooser    (PlenaryWindow        *self,
                                                  const char           *title,
                                                  const char           *suffix);
GFile          *plenary_window_take_chosen       (GtkNativeDialog      *dialog,
                                                  int                   response);
GFile          *plenary_window_complete_name     (GFile                *file,
                                                  const char           *suffix,
                                                  gboolean             *completed);
void            plenary_window_save_async        (PlenaryWindow        *self,
                                                  gboolean              ask_name,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean        plenary_window_save_finish       (PlenaryWindow        *self,
                                                  GAsyncResult         *result);
void            plenary_window_save_copy         (PlenaryWindow        *self);
void            plenary_window_settle_async      (PlenaryWindow        *self,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean        plenary_window_settle_finish     (PlenaryWindow        *self,
                                                  GAsyncResult         *result);

/* plenary-window-place.c */
void            plenary_window_add_place_actions (PlenaryWindow        *self);
void            plenary_window_update_place_actions (PlenaryWindow     *self,
                                                  gboolean              is_editable);

/* plenary-window-shelf.c */
void            plenary_window_add_shelf_actions (PlenaryWindow        *self);
void            plenary_window_update_shelf_actions (PlenaryWindow     *self,
                                                  gboolean              is_editable);

/* plenary-window-shift.c */
void            plenary_window_add_shift_actions (PlenaryWindow        *self);
void            plenary_window_update_shift_actions (PlenaryWindow     *self,
                                                  gboolean              editable);
void            plenary_window_offer_room        (PlenaryWindow        *self);

/* plenary-window-numbers.c */
void            plenary_window_add_number_actions (PlenaryWindow       *self);

/* plenary-window-print.c */
void            plenary_window_add_print_actions (PlenaryWindow        *self);
void            plenary_window_export            (PlenaryWindow        *self,
                                                  const PlenaryTicket  *ticket,
                                                  GFile                *file,
                                                  PlenarySaveFlags      flags);

G_END_DECLS
