/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The emblem of an organisation as a document has it: a PNG or SVG picture in a data: URI. */

#include "config.h"

#include "plenary-emblem.h"

#include "plenary-schema.h"

#include <glib/gi18n.h>
#include <string.h>

#define PNG_PREFIX "data:image/png;base64,"
#define SVG_PREFIX "data:image/svg+xml;base64,"

/* Few bytes may stand for a great many pixels. */
#define MOST_PIXELS 4096
#define PNG_WIDTH_PLACE 16
#define PNG_HEADER_SIZE 24

/* How far into an SVG its first element is looked for. */
#define SVG_HEAD_SIZE 4096

static const guint8 png_signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

G_DEFINE_QUARK (plenary-emblem-error-quark, plenary_emblem_error)

static gboolean
is_png (const guint8 *data,
        gsize         size)
{
  return size >= PNG_HEADER_SIZE && memcmp (data, png_signature, sizeof png_signature) == 0;
}

/* Comments and a type may stand before the element, and a byte order mark. */
static gboolean
is_svg (const guint8 *data,
        gsize         size)
{
  g_autofree char *head = NULL;

  if (size == 0 || !g_utf8_validate ((const char *) data, (gssize) size, NULL))
    return FALSE;

  head = g_strndup ((const char *) data, MIN (size, SVG_HEAD_SIZE));

  return strstr (head, "<svg") != NULL;
}

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* Returns: (nullable): what a URI of that picture begins with */
static const char *
find_prefix (GBytes  *picture,
             GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (picture, &size);

  if (is_png (data, size))
    {
      if (read_number (data + PNG_WIDTH_PLACE) <= MOST_PIXELS &&
          read_number (data + PNG_WIDTH_PLACE + 4) <= MOST_PIXELS)
        return PNG_PREFIX;

      g_set_error (error, PLENARY_EMBLEM_ERROR, PLENARY_EMBLEM_ERROR_SIZE,
                   _("The picture is wider or higher than %d pixels"), MOST_PIXELS);
      return NULL;
    }

  if (is_svg (data, size))
    return SVG_PREFIX;

  g_set_error_literal (error, PLENARY_EMBLEM_ERROR, PLENARY_EMBLEM_ERROR_TYPE,
                       _("An emblem is a PNG or SVG picture"));

  return NULL;
}

static gsize
get_limit (void)
{
  return (gsize) plenary_schema_get_spec (PLENARY_ENTITY_AGENDA, PLENARY_MEMBER_EMBLEM)->limit;
}

/**
 * plenary_emblem_get_max_size:
 *
 * Returns: how many bytes a picture may have
 */
gsize
plenary_emblem_get_max_size (void)
{
  return (get_limit () - strlen (SVG_PREFIX)) / 4 * 3;
}

/**
 * plenary_emblem_encode:
 * @picture: the bytes of a PNG or SVG file
 * @error: (nullable): of PLENARY_EMBLEM_ERROR, in words for the user
 *
 * Returns: (transfer full) (nullable): it as a document has it, NULL if it cannot be an emblem
 */
char *
plenary_emblem_encode (GBytes  *picture,
                       GError **error)
{
  const char *prefix;
  g_autofree char *encoded = NULL;
  gsize size;
  const guint8 *data;

  g_return_val_if_fail (picture != NULL, NULL);

  if (g_bytes_get_size (picture) > plenary_emblem_get_max_size ())
    {
      g_autofree char *limit = g_format_size (plenary_emblem_get_max_size ());

      /* Translators: %s is a size like “393.2 kB” */
      g_set_error (error, PLENARY_EMBLEM_ERROR, PLENARY_EMBLEM_ERROR_SIZE,
                   _("The picture has more than %s"), limit);
      return NULL;
    }

  prefix = find_prefix (picture, error);
  if (prefix == NULL)
    return NULL;

  data = g_bytes_get_data (picture, &size);
  encoded = g_base64_encode (data, size);

  return g_strconcat (prefix, encoded, NULL);
}

/**
 * plenary_emblem_is_drawing:
 * @picture: the bytes of a PNG or SVG picture
 *
 * Returns: whether it is of lines, and not of pixels
 */
gboolean
plenary_emblem_is_drawing (GBytes *picture)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (picture, &size);

  return !is_png (data, size);
}

static GBytes *
unescape (const char *text)
{
  g_autofree char *plain = g_uri_unescape_string (text, NULL);
  gsize length = plain != NULL ? strlen (plain) : 0;

  return g_bytes_new_take (g_steal_pointer (&plain), length);
}

/**
 * plenary_emblem_decode:
 * @uri: an emblem as a document has it
 * @error: (nullable): of PLENARY_EMBLEM_ERROR
 *
 * Returns: (transfer full) (nullable): the bytes of a PNG or SVG picture, which may be shown
 */
GBytes *
plenary_emblem_decode (const char *uri,
                       GError    **error)
{
  const char *comma;
  g_autoptr(GBytes) picture = NULL;

  g_return_val_if_fail (uri != NULL, NULL);

  comma = g_ascii_strncasecmp (uri, "data:", 5) == 0 ? strchr (uri, ',') : NULL;

  if (comma == NULL)
    {
      picture = g_bytes_new_static ("", 0);
    }
  else if (comma - uri >= 7 && g_ascii_strncasecmp (comma - 7, ";base64", 7) == 0)
    {
      gsize size;
      guint8 *data = g_base64_decode (comma + 1, &size);

      picture = g_bytes_new_take (data, size);
    }
  else
    {
      picture = unescape (comma + 1);
    }

  return find_prefix (picture, error) != NULL ? g_steal_pointer (&picture) : NULL;
}

/* An SVG says what it shows in an element of its own, in the first that it has. */
typedef struct
{
  guint    depth;
  GString *title;         /* NULL before it */
  gboolean is_whole;
} Titled;

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **attribute_names,
               const char          **attribute_values,
               gpointer              user_data,
               GError              **error)
{
  Titled *self = user_data;

  self->depth++;

  if (self->depth == 2 && self->title == NULL && g_str_equal (name, "title"))
    self->title = g_string_new (NULL);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              user_data,
             GError              **error)
{
  Titled *self = user_data;

  self->depth--;
  self->is_whole = self->is_whole || (self->depth == 1 && self->title != NULL);
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              user_data,
          GError              **error)
{
  Titled *self = user_data;

  if (self->title != NULL && !self->is_whole)
    g_string_append_len (self->title, text, (gssize) length);
}

/**
 * plenary_emblem_dup_title:
 * @uri: an emblem as a document has it
 *
 * Returns: (transfer full): what it shows in its own words, as a drawing may say; else empty
 */
char *
plenary_emblem_dup_title (const char *uri)
{
  static const GMarkupParser parser = { start_element, end_element, add_text };
  g_autoptr(GBytes) picture = plenary_emblem_decode (uri, NULL);
  Titled self = { 0 };
  g_autoptr(GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &self, NULL);
  gsize size;
  const char *data;

  if (picture == NULL || !plenary_emblem_is_drawing (picture))
    return g_strdup ("");

  /* What is wrong behind the title, or is unknown to so simple a parser, is not looked at. */
  data = g_bytes_get_data (picture, &size);
  g_markup_parse_context_parse (context, data, (gssize) size, NULL);

  if (self.title == NULL)
    return g_strdup ("");

  if (!self.is_whole)
    g_string_truncate (self.title, 0);

  return g_strstrip (g_string_free (self.title, FALSE));
}
