/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A PDF may be changed by what is appended to it: objects anew, a table of where they are, and
 * where the table before that is. That takes no time and no memory however long the PDF is.
 *
 * Only the two objects that describe the whole are written anew, and those that describe pictures.
 * They are found by the tables of the PDF, which must be plain ones; newer versions of cairo
 * compress theirs, and those PDFs are left as they are.
 */

#include "config.h"

#include "plenary-pdf-update.h"

#include <string.h>

/* No trailer of cairo is longer. */
#define LONGEST_TRAILER 1024

/* Each entry of a table. */
#define ENTRY_LENGTH 20

/* What stands before a table, or before a dictionary, is shorter. */
#define HEADER_LENGTH 64

/* As cairo begins it. */
#define FIGURE " /Type /StructElem\n   /S /Figure\n"

typedef struct
{
  GByteArray *pdf;
  gsize       table;      /* where the table of objects is */
  guint64     n_objects;
  guint64     root;
  guint64     info;
} Pdf;

static gboolean
find_number (const char *text,
             const char *key,
             guint64    *number)
{
  const char *found = g_strrstr (text, key);
  char *end;

  if (found == NULL)
    return FALSE;

  found += strlen (key);
  *number = g_ascii_strtoull (found, &end, 10);

  return end != found;
}

static gboolean
read_trailer (Pdf *self)
{
  gsize length = MIN (self->pdf->len, LONGEST_TRAILER);
  g_autofree char *tail = g_strndup ((const char *) self->pdf->data + self->pdf->len - length,
                                     length);
  const char *trailer = g_strrstr (tail, "\ntrailer");
  guint64 table;

  if (trailer == NULL || !find_number (trailer, "/Size ", &self->n_objects) ||
      !find_number (trailer, "/Root ", &self->root) ||
      !find_number (trailer, "/Info ", &self->info) ||
      !find_number (trailer, "startxref\n", &table))
    return FALSE;

  self->table = table;

  return self->n_objects < G_MAXINT32 && self->root < self->n_objects &&
         self->info < self->n_objects && table < self->pdf->len;
}

/* Where the dictionary of an object begins, behind what opens it; NULL if that is none. */
static const char *
find_dictionary (Pdf     *self,
                 guint64  number)
{
  const char *data = (const char *) self->pdf->data;
  char header[HEADER_LENGTH], object[HEADER_LENGTH];
  gsize entry;
  guint64 offset;

  g_snprintf (header, sizeof header, "xref\n0 %" G_GUINT64_FORMAT "\n", self->n_objects);
  g_snprintf (object, sizeof object, "%" G_GUINT64_FORMAT " 0 obj\n<<", number);
  entry = self->table + strlen (header) + number * ENTRY_LENGTH;

  if (entry + ENTRY_LENGTH > self->pdf->len ||
      memcmp (data + self->table, header, strlen (header)) != 0)
    return NULL;

  offset = g_ascii_strtoull (data + entry, NULL, 10);

  if (offset + strlen (object) > self->pdf->len ||
      memcmp (data + offset, object, strlen (object)) != 0)
    return NULL;

  return data + offset + strlen (object);
}

/* The dictionary of an object, without what opens and closes it. */
static char *
dup_dictionary (Pdf     *self,
                guint64  number)
{
  const char *data = (const char *) self->pdf->data;
  const char *begin = find_dictionary (self, number);
  const char *end;

  if (begin == NULL)
    return NULL;

  end = g_strstr_len (begin, data + self->pdf->len - begin, "\nendobj");

  while (end != NULL && end > begin && !g_str_has_prefix (end, ">>"))
    end--;

  return end != NULL && end > begin ? g_strndup (begin, (gsize) (end - begin)) : NULL;
}

/* The date is the last that cairo says, after whatever is in a title. */
static void
replace_date (char       *dictionary,
              const char *date,
              GString    *replaced)
{
  char *key = g_strrstr (dictionary, "/CreationDate");
  char *end = key != NULL ? strchr (key, ')') : NULL;

  if (end != NULL)
    *key = '\0';

  g_string_append (replaced, dictionary);

  if (date != NULL)
    g_string_append_printf (replaced, "/CreationDate (%s)", date);

  if (end != NULL)
    g_string_append (replaced, end + 1);
}

static void
append (Pdf        *self,
        const char *text)
{
  g_byte_array_append (self->pdf, (const guint8 *) text, (guint) strlen (text));
}

/* A language is letters, digits and hyphens, or none. */
static gboolean
is_language (const char *language)
{
  return strspn (language, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-") == strlen (language) &&
         *language != '\0' && g_ascii_strcasecmp (language, "und") != 0;
}

static void
append_object (Pdf        *self,
               guint64     number,
               const char *dictionary,
               GString    *table)
{
  g_autofree char *object =
    g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n<<%s>>\nendobj\n", number, dictionary);

  g_string_append_printf (table, "%" G_GUINT64_FORMAT " 1\n%010u 00000 n \n", number,
                          self->pdf->len);
  append (self, object);
}

static gboolean
is_figure (Pdf     *self,
           guint64  number)
{
  const char *begin = find_dictionary (self, number);
  const char *end = (const char *) self->pdf->data + self->pdf->len;

  return begin != NULL && (gsize) (end - begin) > strlen (FIGURE) &&
         memcmp (begin, FIGURE, strlen (FIGURE)) == 0;
}

/* Text as PDF writes it: in UTF-16, in hexadecimal digits. */
static void
append_text (GString    *string,
             const char *text)
{
  glong length;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  g_string_append (string, "<FEFF");

  for (glong i = 0; units != NULL && i < length; i++)
    g_string_append_printf (string, "%04X", units[i]);

  g_string_append_c (string, '>');
}

/* Cairo numbers figures in their order. */
static void
append_figures (Pdf       *self,
                GPtrArray *alternatives,
                GString   *table)
{
  guint n = 0;

  for (guint64 i = 1; i < self->n_objects && n < alternatives->len; i++)
    if (is_figure (self, i))
      {
        const char *alternative = g_ptr_array_index (alternatives, n++);
        g_autofree char *dictionary = dup_dictionary (self, i);
        g_autoptr(GString) described = g_string_new (dictionary);

        if (*alternative == '\0' || dictionary == NULL)
          continue;

        g_string_append (described, "   /Alt ");
        append_text (described, alternative);
        g_string_append_c (described, '\n');
        append_object (self, i, described->str, table);
      }
}

/**
 * plenary_pdf_update:
 * @drawn: a PDF as cairo draws it; what there is to say is appended
 * @language: the language of what it says, as BCP 47, `und` if unknown
 * @preferences: a dictionary of ViewerPreferences
 * @date: (nullable): when it was made, as PDF writes it; NULL to say nothing of that
 * @alternatives: (element-type utf8): what its figures show, in their order; empty if unknown
 *
 * Returns: whether @drawn could be updated; if not, it was left as it was
 */
gboolean
plenary_pdf_update (GByteArray *drawn,
                    const char *language,
                    const char *preferences,
                    const char *date,
                    GPtrArray  *alternatives)
{
  Pdf self = { drawn };
  g_autofree char *root = NULL;
  g_autofree char *info = NULL;
  g_autofree char *trailer = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GString) table = g_string_new ("xref\n");

  if (!read_trailer (&self) || (root = dup_dictionary (&self, self.root)) == NULL ||
      (info = dup_dictionary (&self, self.info)) == NULL)
    return FALSE;

  g_string_printf (text, "%s/ViewerPreferences %s\n", root, preferences);

  if (is_language (language))
    g_string_append_printf (text, "/Lang (%s)\n", language);

  append_object (&self, self.root, text->str, table);
  g_string_truncate (text, 0);
  replace_date (info, date, text);
  append_object (&self, self.info, text->str, table);
  append_figures (&self, alternatives, table);

  trailer = g_strdup_printf ("trailer\n<< /Size %" G_GUINT64_FORMAT " /Root %" G_GUINT64_FORMAT
                             " 0 R /Info %" G_GUINT64_FORMAT " 0 R /Prev %" G_GSIZE_FORMAT " >>\n"
                             "startxref\n%u\n%%%%EOF\n",
                             self.n_objects, self.root, self.info, self.table, drawn->len);
  append (&self, table->str);
  append (&self, trailer);

  return TRUE;
}
