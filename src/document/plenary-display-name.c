/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The name of a file as people can read it.
 *
 * A name may be any bytes but zero and the slash: another encoding, a line break, a character
 * that turns the rest of the sentence around. Shown as it is it would break the message that
 * speaks of it, so what cannot be read is shown by a sign for it.
 */

#include "config.h"

#include "plenary-display-name.h"

#define CONTROL_PICTURES   0x2400
#define PICTURE_OF_DELETE  0x2421
#define REPLACEMENT        0xfffd

static gunichar
make_visible (gunichar c)
{
  if (c < 0x20)
    return CONTROL_PICTURES + c;

  if (c == 0x7f)
    return PICTURE_OF_DELETE;

  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return REPLACEMENT;

    case G_UNICODE_FORMAT:
      /* The joiners are part of Arabic, Indic and emoji spelling; marks of direction are not. */
      return c == 0x200c || c == 0x200d ? c : REPLACEMENT;

    default:
      return c;
    }
}

/**
 * plenary_dup_display_name:
 * @path: (type filename): a path, or the bare name of a file
 *
 * Returns: (transfer full): the last part of @path as UTF-8 on one line
 */
char *
plenary_dup_display_name (const char *path)
{
  g_autofree char *name = NULL;
  GString *visible = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  visible = g_string_sized_new (strlen (name));
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (visible, make_visible (g_utf8_get_char (p)));

  return g_string_free (visible, FALSE);
}
