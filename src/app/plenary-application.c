/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application opens one window for each programme, and owns what they share. */

#include "config.h"

#include "plenary-application.h"

#include "plenary-data-resources.h"
#include "plenary-widgets.h"

struct _PlenaryApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryApplication, plenary_application, ADW_TYPE_APPLICATION)

static void
plenary_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (plenary_application_parent_class)->startup (application);

  plenary_data_register_resource ();
  plenary_widgets_init ();
}

static void
plenary_application_class_init (PlenaryApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->startup = plenary_application_startup;
}

static void
plenary_application_init (PlenaryApplication *self)
{
}

PlenaryApplication *
plenary_application_new (void)
{
  return g_object_new (PLENARY_TYPE_APPLICATION,
                       "application-id", PLENARY_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
