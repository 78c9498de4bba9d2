/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of a text file, or of a clipboard, made readable.
 *
 * Texts arrive in UTF-8, with or without a mark, in the UTF-16 of Windows, or in its older
 * encoding, sometimes in two of them at once where somebody pasted. So each byte that is no UTF-8
 * is read as Windows-1252, which has a letter for almost every one, and no word is lost. All line
 * ends become line feeds, the end of a page a gap of lines, and what can be seen by nobody a space.
 */

#include "config.h"

#include "plenary-text-source.h"

#include "plenary-json-place.h"

#include <glib/gi18n.h>
#include <string.h>

#define PAGE_GAP "\n\n\n"

/* What Windows-1252 has where Latin-1 has control characters; 0 where it has nothing. */
static const gunichar windows_letters[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static gunichar
read_windows_letter (guchar byte)
{
  if (byte >= 0xa0)
    return byte;

  return windows_letters[byte - 0x80] != 0 ? windows_letters[byte - 0x80] : 0xfffd;
}

static void
append_character (GString  *source,
                  gunichar  c)
{
  if (c == '\f')
    g_string_append (source, PAGE_GAP);
  else if (c == '\n' || c == '\v' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
    g_string_append_c (source, '\n');
  else if (c != '\t' && (c < 0x20 || (c >= 0x7f && c < 0xa0)))
    g_string_append_c (source, ' ');
  else
    g_string_append_unichar (source, c);
}

static char *
read_bytes (const char *data,
            gsize       length)
{
  GString *source = g_string_sized_new (length + 1);
  const char *end = data + length;

  for (const char *p = data; p < end;)
    {
      gunichar c;

      if (p[0] == '\r' && p + 1 < end && p[1] == '\n')
        p++;

      c = g_utf8_get_char_validated (p, end - p);
      if ((gint32) c < 0)
        append_character (source, read_windows_letter ((guchar) *p++));
      else
        append_character (source, c), p = g_utf8_next_char (p);
    }

  return g_string_free (source, FALSE);
}

/* Returns: UTF-16 as UTF-8, with a sign for what is no character */
static GString *
read_pairs (const guchar *data,
            gsize         length,
            gboolean      is_big)
{
  GString *text = g_string_sized_new (length);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = is_big ? data[i] * 256u + data[i + 1] : data[i] + 256u * data[i + 1];
      gunichar low = 0;

      if (c >= 0xd800 && c < 0xdc00 && i + 3 < length)
        low = is_big ? data[i + 2] * 256u + data[i + 3] : data[i + 2] + 256u * data[i + 3];

      if (low >= 0xdc00 && low < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
          i += 2;
        }

      if (c == 0)
        g_string_append_c (text, '\0');
      else
        g_string_append_unichar (text, g_unichar_validate (c) ? c : 0xfffd);
    }

  return text;
}

static char *
read_text (const char  *data,
           gsize        length,
           GError     **error)
{
  const char *zero = memchr (data, '\0', length);

  if (zero != NULL)
    {
      plenary_json_refuse (error, PLENARY_FORMAT_ERROR_SYNTAX, data, length,
                           (gsize) (zero - data), _("a text"), NULL);
      return NULL;
    }

  return read_bytes (data, length);
}

/**
 * plenary_text_source_read:
 *
 * Refuses, with %PLENARY_FORMAT_ERROR_SYNTAX, what is no text but a picture or an archive, and
 * what is larger than %PLENARY_TEXT_MAX_SIZE.
 *
 * Returns: (transfer full) (nullable): the text, its lines ended by line feeds, without control
 *   characters other than tabs
 */
char *
plenary_text_source_read (GBytes  *bytes,
                          GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > PLENARY_TEXT_MAX_SIZE)
    {
      g_set_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX,
                   _("Expected a text of at most %u MiB"), PLENARY_TEXT_MAX_SIZE >> 20);
      return NULL;
    }

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return read_text (data + 3, length - 3, error);

  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      g_autoptr(GString) text = read_pairs ((const guchar *) data + 2, length - 2,
                                            data[0] == '\xfe');

      return read_text (text->str, text->len, error);
    }

  return length > 0 ? read_text (data, length, error) : g_strdup ("");
}
