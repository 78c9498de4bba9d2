/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Escape leaves a window that only shows something, and has no class of its own to say so. */

#include "config.h"

#include "plenary-escape.h"

/**
 * plenary_escape_closes:
 * @window: a window
 *
 * Has Escape close it.
 */
void
plenary_escape_closes (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}
