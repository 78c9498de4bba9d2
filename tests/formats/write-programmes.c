/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-programmes wild COUNT: so many wild programmes, each ended by a zero byte
 * write-programmes regular SESSIONS: one regular programme of that size
 */

#include "config.h"

#include "plenary-json.h"

#include "random-agenda.h"

#include <stdio.h>
#include <stdlib.h>

static void
print (PlenaryAgenda *agenda)
{
  g_autoptr(GBytes) bytes = plenary_json_write (agenda);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (fwrite (data, 1, size, stdout), ==, size);
}

int
main (int    argc,
      char **argv)
{
  guint n;

  if (argc != 3)
    return EXIT_FAILURE;

  n = (guint) g_ascii_strtoull (argv[2], NULL, 10);

  if (g_str_equal (argv[1], "regular"))
    {
      g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, n);

      print (agenda);
      return EXIT_SUCCESS;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_agenda_wild (i);

      print (agenda);
      putchar ('\0');
    }

  return EXIT_SUCCESS;
}
