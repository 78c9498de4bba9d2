/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window shows one programme, or the ways to one.
 */

#include "config.h"

#include "plenary-window.h"

#include "plenary-start-page.h"

#define NARROW_WIDTH 600

struct _PlenaryWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  PlenaryStartPage     *start_page;

  GSettings            *settings;
};

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
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
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

static gboolean
plenary_window_close_request (GtkWindow *window)
{
  remember_size (PLENARY_WINDOW (window));

  return GTK_WINDOW_CLASS (plenary_window_parent_class)->close_request (window);
}

/* Sets what depends on the width before anything below is laid out by it. */
static void
plenary_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  gboolean narrow = width < NARROW_WIDTH;

  plenary_start_page_set_narrow (self->start_page, narrow);

  GTK_WIDGET_CLASS (plenary_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
plenary_window_dispose (GObject *object)
{
  PlenaryWindow *self = PLENARY_WINDOW (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_window_parent_class)->dispose (object);
}

static void
plenary_window_class_init (PlenaryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plenary_window_close_request;
  widget_class->size_allocate = plenary_window_size_allocate;

  g_type_ensure (PLENARY_TYPE_START_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, start_page);
}

static void
plenary_window_init (PlenaryWindow *self)
{
  self->settings = g_settings_new (PLENARY_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  restore_size (self);
}

PlenaryWindow *
plenary_window_new (PlenaryApplication *application)
{
  g_return_val_if_fail (PLENARY_IS_APPLICATION (application), NULL);

  return g_object_new (PLENARY_TYPE_WINDOW, "application", application, NULL);
}
