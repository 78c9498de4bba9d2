/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys there are.
 *
 * GTK would make this window together with its parent and keep it hidden. But up to GTK 4.8 it
 * tells assistive technology that asks for a window that has just gone, as a dialog that is
 * answered, of the last one it has; if that is hidden, the program crashes. So this one is there
 * only while it is shown.
 */

#include "config.h"

#include "plenary-shortcuts.h"

static gboolean
close_cb (GtkWindow            *overlay,
          GtkApplicationWindow *parent)
{
  gtk_application_window_set_help_overlay (parent, NULL);

  return GDK_EVENT_STOP;
}

/**
 * plenary_shortcuts_present:
 * @parent: the window over which it shall lie
 *
 * Shows the keys that do something.
 */
void
plenary_shortcuts_present (GtkApplicationWindow *parent)
{
  g_autoptr(GtkBuilder) builder = NULL;
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (parent);

  if (overlay == NULL)
    {
      builder = gtk_builder_new_from_resource (PLENARY_RESOURCE_PATH "/plenary-shortcuts.ui");
      overlay = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
      gtk_application_window_set_help_overlay (parent, overlay);
      g_signal_connect_object (overlay, "close-request", G_CALLBACK (close_cb), parent, 0);
    }

  gtk_window_present (GTK_WINDOW (overlay));
}
