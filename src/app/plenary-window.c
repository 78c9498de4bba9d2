/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window shows one programme, or the ways to one.
 *
 * It joins what others do: the document loads and saves, the view shows and edits, the history
 * remembers. What can be done is an action, so that a menu, a key and a test do the same.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-column.h"
#include "plenary-guard.h"
#include "plenary-questions.h"
#include "plenary-shrinking.h"

#include <glib/gi18n.h>

#define MIN_WIDTH 360
#define MIN_HEIGHT 294

G_DEFINE_FINAL_TYPE (PlenaryWindow, plenary_window, ADW_TYPE_APPLICATION_WINDOW)

static void
remember_size (PlenaryWindow *self)
{
  int width, height;

  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));

  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, MIN_WIDTH));
  g_settings_set_int (self->settings, "window-height", MAX (height, MIN_HEIGHT));
}

static void
restore_size (PlenaryWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));

  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
close_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  plenary_window_close_finish (PLENARY_WINDOW (object), result);
}

static gboolean
plenary_window_close_request (GtkWindow *window)
{
  plenary_window_close_async (PLENARY_WINDOW (window), close_cb, NULL);

  return GDK_EVENT_STOP;
}

/* A wide window can always become a narrow one, so that it is no wider than that at least. */
static void
plenary_window_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  plenary_shrinking_measure (GTK_WIDGET_CLASS (plenary_window_parent_class), widget, orientation,
                             for_size, minimum, natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL && !PLENARY_WINDOW (widget)->narrow)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
plenary_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  plenary_window_fit (PLENARY_WINDOW (widget), width);

  GTK_WIDGET_CLASS (plenary_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
plenary_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plenary_window_parent_class)->realize (widget);

  plenary_window_furnish_later (PLENARY_WINDOW (widget));
}

/* What is under way keeps a closed window, and is to do nothing more with it. */
static void
plenary_window_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (PLENARY_WINDOW (widget)->cancellable);

  GTK_WIDGET_CLASS (plenary_window_parent_class)->unrealize (widget);
}

/* Somebody else may have written the file while another window was in front. */
static void
active_cb (PlenaryWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    plenary_window_check (self);
}

static gboolean
drop_cb (PlenaryWindow *self,
         const GValue  *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    plenary_application_open_file (PLENARY_APPLICATION (g_application_get_default ()), l->data,
                                   GTK_WINDOW (self));

  return files != NULL;
}

/* Before what is under the pointer: a field would take the name of the file for a text. */
static void
add_drop_target (PlenaryWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
reader_failed_cb (PlenaryWindow *self)
{
  plenary_window_add_toast (self, _("Stars could not be saved"));
}

/* Another programme, or the same read again, with a history that knows nothing of the old one. */
static void
history_cb (PlenaryWindow *self)
{
  PlenaryHistory *history = self->document != NULL ?
                            plenary_document_get_history (self->document) : NULL;

  g_signal_group_set_target (self->history_signals, history);
  plenary_programme_view_set_history (self->view, history);
  g_signal_group_set_target (self->reader_signals,
                             plenary_programme_view_get_reader_state (self->view));
  plenary_programme_view_set_locked (self->view, self->document != NULL &&
                                                 plenary_document_is_newer (self->document));
}

static void
plenary_window_dispose (GObject *object)
{
  PlenaryWindow *self = PLENARY_WINDOW (object);

  g_clear_handle_id (&self->furnish_source, g_source_remove);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->reader_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->document);
  g_clear_object (&self->loading);
  g_clear_object (&self->settings);
  g_clear_object (&self->print_settings);
  g_clear_pointer (&self->print_jobs, g_ptr_array_unref);
  g_clear_weak_pointer (&self->print_view);

  G_OBJECT_CLASS (plenary_window_parent_class)->dispose (object);
}

/* What is under way may look at the pages of a window that was closed. */
static void
plenary_window_finalize (GObject *object)
{
  PlenaryWindow *self = PLENARY_WINDOW (object);

  g_clear_object (&self->start_page);
  g_clear_object (&self->import_view);
  g_clear_object (&self->view);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (plenary_window_parent_class)->finalize (object);
}

static void
plenary_window_class_init (PlenaryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = plenary_window_close_request;
  widget_class->realize = plenary_window_realize;
  widget_class->unrealize = plenary_window_unrealize;
  widget_class->measure = plenary_window_measure;
  widget_class->size_allocate = plenary_window_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, loading_page);
}

static void
plenary_window_init (PlenaryWindow *self)
{
  self->settings = g_settings_new (PLENARY_APPLICATION_ID);
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->reader_signals = g_signal_group_new (PLENARY_TYPE_READER_STATE);
  g_signal_group_connect_swapped (self->reader_signals, "failed", G_CALLBACK (reader_failed_cb),
                                  self);
  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed",
                                  G_CALLBACK (plenary_window_update), self);
  self->document_signals = g_signal_group_new (PLENARY_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::history",
                                  G_CALLBACK (history_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify",
                                  G_CALLBACK (plenary_window_update), self);

  add_drop_target (self);
  restore_size (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/**
 * plenary_window_new:
 *
 * Returns: a window that shows the start page
 */
PlenaryWindow *
plenary_window_new (PlenaryApplication *application)
{
  PlenaryWindow *self;

  g_return_val_if_fail (PLENARY_IS_APPLICATION (application), NULL);

  self = g_object_new (PLENARY_TYPE_WINDOW, "application", application, NULL);
  plenary_window_show_start (self);

  return self;
}

/**
 * plenary_window_new_for_file:
 * @file: a programme, or a text to make one of
 *
 * Returns: a window that reads the file; what can be done in it is there once it has been painted
 */
PlenaryWindow *
plenary_window_new_for_file (PlenaryApplication *application,
                             GFile              *file)
{
  PlenaryWindow *self;

  g_return_val_if_fail (PLENARY_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (PLENARY_TYPE_WINDOW, "application", application, NULL);
  plenary_window_open (self, file);

  return self;
}

/**
 * plenary_window_get_document:
 *
 * Returns: (transfer none) (nullable): the programme it shows
 */
PlenaryDocument *
plenary_window_get_document (PlenaryWindow *self)
{
  g_return_val_if_fail (PLENARY_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * plenary_window_get_file:
 *
 * Returns: (transfer none) (nullable): the file it shows, or is about to show
 */
GFile *
plenary_window_get_file (PlenaryWindow *self)
{
  g_return_val_if_fail (PLENARY_IS_WINDOW (self), NULL);

  if (self->loading != NULL)
    return self->loading;

  return self->document != NULL ? plenary_document_get_file (self->document) : NULL;
}

/**
 * plenary_window_is_empty:
 *
 * Returns: whether it shows the start page, so that it may take a programme
 */
gboolean
plenary_window_is_empty (PlenaryWindow *self)
{
  g_return_val_if_fail (PLENARY_IS_WINDOW (self), FALSE);

  return self->loading == NULL &&
         self->start_page != NULL &&
         gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->start_page);
}

static void
set_document (PlenaryWindow   *self,
              PlenaryDocument *document)
{
  plenary_window_furnish (self);
  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  history_cb (self);
  plenary_window_update (self);
}

/**
 * plenary_window_show_document:
 * @document: the programme to show
 * @editing: whether it is new, and so is edited at once
 */
void
plenary_window_show_document (PlenaryWindow   *self,
                              PlenaryDocument *document,
                              gboolean         editing)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));
  g_return_if_fail (PLENARY_IS_DOCUMENT (document));

  set_document (self, document);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));

  if (editing)
    plenary_programme_view_show_properties (self->view);
  else
    plenary_programme_view_focus (self->view);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  PlenaryWindow *self = PLENARY_WINDOW (object);
  g_autoptr(GTask) task = user_data;
  gboolean settled = plenary_window_settle_finish (self, result);

  if (settled)
    {
      remember_size (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }

  g_task_return_boolean (task, settled);
}

/**
 * plenary_window_close_async:
 *
 * Closes the window, after asking about work that is not saved.
 */
void
plenary_window_close_async (PlenaryWindow       *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_WINDOW (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_window_close_async);
  plenary_window_settle_async (self, settled_cb, task);
}

/**
 * plenary_window_close_finish:
 *
 * Returns: whether it was closed, and the user did not think better of it
 */
gboolean
plenary_window_close_finish (PlenaryWindow *self,
                             GAsyncResult  *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* private/plenary-window-private.h */

void
plenary_window_show_start (PlenaryWindow *self)
{
  set_document (self, NULL);
  gtk_stack_set_visible_child (self->stack, plenary_window_ensure_start_page (self));
}

/* Shows a text, and what can be made of it; an empty one is waited for. */
void
plenary_window_show_import (PlenaryWindow *self,
                            GBytes        *bytes,
                            const char    *name)
{
  PlenaryImportView *view = plenary_window_ensure_import_view (self);

  set_document (self, NULL);
  plenary_import_view_set_source (view, bytes, name);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (view));
}

static const char *
get_read_only_reason (PlenaryDocument *document)
{
  if (plenary_document_is_newer (document))
    return _("This programme was made with a newer version of Plenary. It can be read and printed, "
             "but not changed.");

  if (plenary_document_is_read_only (document))
    return _("This file is read-only. Changes can be saved under another name.");

  return NULL;
}

/* Title and bars say what state the document is in. */
void
plenary_window_update (PlenaryWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  plenary_window_update_actions (self);

  if (self->document == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Plenary"));
      return;
    }

  name = plenary_guard_line (plenary_document_get_name (self->document));
  title = plenary_document_is_modified (self->document) ? g_strconcat ("• ", name, NULL) :
                                                          g_strdup (name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  plenary_programme_view_set_title (self->view, title, "");
  plenary_file_bar_set_read_only (plenary_programme_view_get_file_bar (self->view),
                                  get_read_only_reason (self->document),
                                  !plenary_document_is_newer (self->document));
}

/* The file is what the document is. */
void
plenary_window_saved (PlenaryWindow *self)
{
  plenary_file_bar_set_changed (plenary_programme_view_get_file_bar (self->view), NULL, FALSE);
}

void
plenary_window_add_toast (PlenaryWindow *self,
                          const char    *title)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}
