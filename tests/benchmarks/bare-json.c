/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bare-json FILE: parses a file with json-glib and does no more: the floor of reading one. */

#include <json-glib/json-glib.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr(JsonParser) parser = json_parser_new ();

  return argc == 2 && json_parser_load_from_file (parser, argv[1], NULL) ? 0 : 1;
}
