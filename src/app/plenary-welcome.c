/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program is called and for, and the ways to begin. The start page has it beside the
 * programmes where there is room, and above them where there is none.
 */

#include "config.h"

#include "plenary-welcome.h"

struct _PlenaryWelcome
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryWelcome, plenary_welcome, ADW_TYPE_BIN)

static void
plenary_welcome_class_init (PlenaryWelcomeClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               PLENARY_RESOURCE_PATH "/plenary-welcome.ui");
}

static void
plenary_welcome_init (PlenaryWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
