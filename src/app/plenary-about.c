/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What this program is, who makes it and under which licence. */

#include "config.h"

#include "plenary-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * plenary_about_present:
 * @parent: (nullable): the window over which it shall lie
 *
 * Says what this program is.
 */
void
plenary_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _("Plenary"),
                         "application-icon", PLENARY_APPLICATION_ID,
                         "version", PLENARY_VERSION,
                         "developer-name", _("The Plenary project"),
                         "comments", _("Draft, show and print the programme of a meeting."),
                         "copyright", _("© 2026 the Plenary project"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, a line each */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
