/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The canonical ways to write a text, a list and an object: every member and element on a line of
 * its own, two spaces a level, and no escape that JSON does not ask for.
 */

#include "config.h"

#include "plenary-json-writer-private.h"

#include <string.h>

/* One version of a text: where its language stands in those of the document, and where it stands
 * in the text.
 */
typedef struct
{
  guint rank;
  guint index;
} Version;

void
plenary_json_writer_begin_line (PlenaryJsonWriter *self)
{
  static const char blanks[] = "                                                                ";

  g_string_append (self->out, self->is_empty ? "\n" : ",\n");
  g_string_append_len (self->out, blanks, MIN (self->level * 2, strlen (blanks)));
  self->is_empty = FALSE;
}

void
plenary_json_writer_open (PlenaryJsonWriter *self,
                          char               sign)
{
  g_string_append_c (self->out, sign);
  self->level++;
  self->is_empty = TRUE;
}

void
plenary_json_writer_close (PlenaryJsonWriter *self,
                           char               sign)
{
  self->level--;

  if (!self->is_empty)
    {
      self->is_empty = TRUE;
      plenary_json_writer_begin_line (self);
    }

  g_string_append_c (self->out, sign);
  self->is_empty = FALSE;
}

static void
append_escaped (GString *out,
                guchar   c)
{
  static const char letters[] = "\bb\tt\nn\ff\rr\"\"\\\\";
  const char *letter = NULL;

  for (const char *p = letters; *p != '\0' && letter == NULL; p += 2)
    if ((guchar) *p == c)
      letter = p + 1;

  if (letter != NULL)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, *letter);
    }
  else
    {
      g_string_append_printf (out, "\\u%04x", c);
    }
}

/* What cannot stand in a string as it is; the zero ends it. */
static const guint8 is_special[256] = { [0 ... 0x1f] = TRUE, ['"'] = TRUE, ['\\'] = TRUE };

void
plenary_json_writer_add_string (PlenaryJsonWriter *self,
                                const char        *string)
{
  g_string_append_c (self->out, '"');

  for (;;)
    {
      const char *p = string;

      while (!is_special[(guchar) *p])
        p++;

      g_string_append_len (self->out, string, p - string);

      if (*p == '\0')
        break;

      append_escaped (self->out, (guchar) *p);
      string = p + 1;
    }

  g_string_append_c (self->out, '"');
}

void
plenary_json_writer_begin_member (PlenaryJsonWriter *self,
                                  const char        *name)
{
  plenary_json_writer_begin_line (self);
  plenary_json_writer_add_string (self, name);
  g_string_append (self->out, ": ");
}

/* The language of a version, which may leave that of the document unsaid. */
static const char *
get_tag (PlenaryJsonWriter *self,
         PlenaryText       *text,
         guint              index)
{
  const char *language = plenary_text_get_language (text, index);

  return *language != '\0' ? language : self->language;
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const Version *one = a;
  const Version *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;

  return one->index < other->index ? -1 : 1;
}

/* The versions of a text in the order in which they are written. No name may stand twice in an
 * object: the first version counts.
 */
static GArray *
collect_versions (PlenaryJsonWriter *self,
                  PlenaryText       *text)
{
  GArray *versions = g_array_new (FALSE, FALSE, sizeof (Version));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plenary_text_get_n (text); i++)
    {
      const char *tag = get_tag (self, text, i);
      g_autofree char *folded = g_ascii_strdown (tag, -1);
      gpointer rank = g_hash_table_lookup (self->ranks, folded);
      Version version = { rank != NULL ? GPOINTER_TO_UINT (rank) : G_MAXUINT, i };

      if (g_hash_table_add (seen, (gpointer) tag))
        g_array_append_val (versions, version);
    }

  g_array_sort (versions, compare_versions);

  return versions;
}

static void
write_versions (PlenaryJsonWriter *self,
                PlenaryText       *text,
                GArray            *versions)
{
  plenary_json_writer_open (self, '{');

  for (guint i = 0; i < versions->len; i++)
    {
      guint index = g_array_index (versions, Version, i).index;

      plenary_json_writer_begin_member (self, get_tag (self, text, index));
      plenary_json_writer_add_string (self, plenary_text_get_string (text, index));
    }

  plenary_json_writer_close (self, '}');
}

/* A text in no language but that of the document is a string. */
void
plenary_json_writer_add_text (PlenaryJsonWriter *self,
                              PlenaryText       *text)
{
  g_autoptr(GArray) versions = NULL;

  if (plenary_text_is_plain (text))
    {
      plenary_json_writer_add_string (self, text != NULL ? plenary_text_get_string (text, 0) : "");
      return;
    }

  versions = collect_versions (self, text);

  if (versions->len == 1 &&
      g_ascii_strcasecmp (get_tag (self, text, 0), self->language) == 0)
    plenary_json_writer_add_string (self, plenary_text_get_string (text, 0));
  else
    write_versions (self, text, versions);
}

/* The languages of a document come first in each text, in the order of the document, which names
 * them, or has just its own.
 */
void
plenary_json_writer_set_languages (PlenaryJsonWriter *self,
                                   const char        *language,
                                   const char *const *languages)
{
  g_autofree char *joined = NULL;

  self->language = language;
  self->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      char *folded = g_ascii_strdown (languages[i], -1);

      if (g_hash_table_contains (self->ranks, folded))
        g_free (folded);
      else
        g_hash_table_insert (self->ranks, folded, GUINT_TO_POINTER (i + 1));
    }

  if (languages[0] == NULL)
    g_hash_table_insert (self->ranks, g_ascii_strdown (language, -1), GUINT_TO_POINTER (1));

  joined = g_strjoinv ("\n", (char **) languages);
  self->languages = g_strconcat (language, "\n", joined, NULL);
}

/* Lets go of all but the string. */
void
plenary_json_writer_clear (PlenaryJsonWriter *self)
{
  g_hash_table_unref (self->ranks);
  g_free (self->languages);
}
