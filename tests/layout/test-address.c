/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-address.h"

#include <string.h>

/* All addresses of a text, each as it stands there and where it leads. */
static char *
list (const char *text)
{
  GString *found = g_string_new (NULL);
  gsize start, end;
  char *uri;

  for (gsize at = 0; (uri = plenary_address_find (text, at, &start, &end)) != NULL; at = end)
    {
      g_assert_cmpuint (at, <=, start);
      g_assert_cmpuint (start, <, end);
      g_assert_cmpuint (end, <=, strlen (text));
      g_string_append_printf (found, "%.*s=%s ", (int) (end - start), text + start, uri);
      g_free (uri);
    }

  return g_string_free (found, FALSE);
}

static void
test_address_find (void)
{
  static const struct { const char *text; const char *found; } rows[] = {
    { "", "" },
    { "Ask at the desk, 9:30 @ room 2.", "" },
    { "See https://example.org/a(b)_c?d=e#f.", "https://example.org/a(b)_c?d=e#f="
                                               "https://example.org/a(b)_c?d=e#f " },
    { "(http://example.org/)", "http://example.org/=http://example.org/ " },
    { "见https://example.org/日程。", "https://example.org/=https://example.org/ " },
    { "https://, xhttps://example.org", "" },
    { "ask@example.org.\nHTTPS://EXAMPLE.ORG", "ask@example.org=mailto:ask@example.org "
                                               "HTTPS://EXAMPLE.ORG=HTTPS://EXAMPLE.ORG " },
    { "tel · first.last+tag@mail.example-site.org, then", "first.last+tag@mail.example-site.org="
                                                         "mailto:first.last+tag@mail.example-site.org " },
    { "@example.org a@ a@b a@.b a@b.", "" },
    { "a@b.c@d.e", "a@b.c=mailto:a@b.c " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = list (rows[i].text);

      g_assert_cmpstr (found, ==, rows[i].found);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/address/find", test_address_find);

  return g_test_run ();
}
