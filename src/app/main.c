/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryApplication) application = plenary_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
