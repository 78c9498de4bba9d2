/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a window, each made when it is needed first.
 *
 * Most windows are opened with a file, and then they say first that it is being read. What shows
 * the programme, and what can be done with it, is made after that was painted, while a worker still
 * reads; the other pages are not made at all.
 */

#include "config.h"

#include "plenary-window-private.h"

#define NARROW_WIDTH 600
#define ONE_DAY_WIDTH 860
#define NARROW_IMPORT_WIDTH 760

static void
add_all_actions (PlenaryWindow *self)
{
  plenary_window_add_actions (self);
  plenary_window_add_view_actions (self);
  plenary_window_add_clipboard_actions (self);
  plenary_window_add_day_actions (self);
  plenary_window_add_session_actions (self);
  plenary_window_add_place_actions (self);
  plenary_window_add_shelf_actions (self);
  plenary_window_add_file_actions (self);
  plenary_window_add_template_actions (self);
  plenary_window_add_print_actions (self);
  plenary_window_add_number_actions (self);
  plenary_window_add_shift_actions (self);
  plenary_window_update_actions (self);
}

/* Gives the view the size that it will have, so that what is read is laid out for that at once, and
 * all that does not depend on it has been measured by then.
 */
static void
lay_out_view (PlenaryWindow *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  int width = gtk_widget_get_width (GTK_WIDGET (self->stack));
  int height = gtk_widget_get_height (GTK_WIDGET (self->stack));
  int least_width, least_height;

  plenary_window_fit (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);

  if (width >= least_width && height >= least_height)
    gtk_widget_allocate (view, width, height, -1, NULL);
}

static gboolean
furnish_cb (gpointer user_data)
{
  PlenaryWindow *self = user_data;

  self->furnish_source = 0;
  plenary_window_furnish (self);
  lay_out_view (self);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (PlenaryWindow *self,
            GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);

  if (self->view == NULL && self->furnish_source == 0)
    self->furnish_source = g_idle_add (furnish_cb, self);
}

static void
set_narrow (PlenaryWindow *self,
            gboolean       narrow)
{
  self->narrow = narrow;

  if (self->start_page != NULL)
    plenary_start_page_set_narrow (self->start_page, narrow);
  if (self->view != NULL)
    plenary_programme_view_set_narrow (self->view, narrow);
}

/* A page that comes later is to be no wider than the window is. */
static gboolean
is_narrower (PlenaryWindow *self,
             int            width)
{
  int now = gtk_widget_get_width (GTK_WIDGET (self));

  return now > 0 && now < width;
}

/* private/plenary-window-private.h */

/* Makes what shows a programme, and the actions, unless they are there. */
void
plenary_window_furnish (PlenaryWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  static const char *const signals[] = { "notify::selected", "notify::editing" };

  if (self->view != NULL)
    return;

  g_clear_handle_id (&self->furnish_source, g_source_remove);
  self->view = g_object_ref_sink (g_object_new (PLENARY_TYPE_PROGRAMME_VIEW, NULL));
  plenary_programme_view_set_clock (self->view, plenary_application_get_clock
                                                  (PLENARY_APPLICATION (application)));
  plenary_programme_view_set_narrow (self->view, self->narrow);
  plenary_programme_view_set_one_day (self->view, is_narrower (self, ONE_DAY_WIDTH));

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->view, signals[i], G_CALLBACK (plenary_window_update_actions),
                             self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->view, "done", G_CALLBACK (plenary_window_offer_undo), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->view));
  add_all_actions (self);
}

/* Furnishes it once it has been painted, which it is only after it was realized. */
void
plenary_window_furnish_later (PlenaryWindow *self)
{
  if (self->view == NULL)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                             G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

/* Returns: (transfer none): where one chooses what to begin with */
GtkWidget *
plenary_window_ensure_start_page (PlenaryWindow *self)
{
  if (self->start_page == NULL)
    {
      self->start_page = g_object_ref_sink (g_object_new (PLENARY_TYPE_START_PAGE, NULL));
      plenary_start_page_set_narrow (self->start_page, self->narrow);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->start_page));
    }

  return GTK_WIDGET (self->start_page);
}

/* Returns: (transfer none): where a text becomes a programme */
PlenaryImportView *
plenary_window_ensure_import_view (PlenaryWindow *self)
{
  if (self->import_view == NULL)
    {
      self->import_view = g_object_ref_sink (g_object_new (PLENARY_TYPE_IMPORT_VIEW, NULL));
      g_signal_connect_object (self->import_view, "notify::agenda",
                               G_CALLBACK (plenary_window_update_actions), self,
                               G_CONNECT_SWAPPED);
      plenary_import_view_set_narrow (self->import_view, is_narrower (self, NARROW_IMPORT_WIDTH));
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->import_view));
    }

  return self->import_view;
}

/* Tells the pages what they have room for, before anything in them is laid out by it. Large text
 * needs the narrow form in windows that would be wide enough otherwise.
 */
void
plenary_window_fit (PlenaryWindow *self,
                    int            width)
{
  int minimum;

  if (self->import_view != NULL)
    plenary_import_view_set_narrow (self->import_view, width < NARROW_IMPORT_WIDTH);
  if (self->view != NULL)
    plenary_programme_view_set_one_day (self->view, width < ONE_DAY_WIDTH);

  set_narrow (self, width < NARROW_WIDTH);
  gtk_widget_measure (GTK_WIDGET (self->toasts), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);

  if (!self->narrow && minimum > width)
    set_narrow (self, TRUE);
}
