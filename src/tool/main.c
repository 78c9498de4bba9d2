/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plenary-tool does the main jobs of Plenary without a display. */

#include "config.h"

#include <glib.h>

int
main (int   argc,
      char *argv[])
{
  g_printerr ("plenary-tool import|export\n");

  return 2;
}
