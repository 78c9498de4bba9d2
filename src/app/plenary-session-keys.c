/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that cut, copy, paste and delete what is selected, wherever sessions are shown.
 *
 * They are none of the window, as in a text they are about the text.
 */

#include "config.h"

#include "plenary-session-keys.h"

/**
 * plenary_session_keys_add:
 * @widget: what shows sessions
 */
void
plenary_session_keys_add (GtkWidget *widget)
{
  static const struct
  {
    const char *trigger;
    const char *action;
    const char *target;
  } keys[] = {
    { "<Control>x", "win.cut-sessions", NULL },
    { "<Control>c", "win.copy-sessions", NULL },
    { "<Control>v", "win.paste", "" },
    { "Delete|KP_Delete", "win.delete-session", NULL },
  };
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                          gtk_named_action_new (keys[i].action));

      if (keys[i].target != NULL)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].target));

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }

  gtk_widget_add_controller (widget, controller);
}
