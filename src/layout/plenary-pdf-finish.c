/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF should say and cairo cannot: in which language it is, what its pictures show, and what
 * whoever shows or prints it should prefer.
 *
 * libqpdf writes the document anew and smaller, always the same bytes for the same document. What
 * is very long it would take ten times the memory for, and is updated instead.
 */

#include "config.h"

#include "plenary-pdf-finish.h"

#include "plenary-pdf-update.h"
#include "plenary-pdf.h"

#include <glib/gi18n.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

/* Of more bytes it is very long. */
#define LONG (1024 * 1024)

static gboolean
check (qpdf_data         qpdf,
       QPDF_ERROR_CODE   code,
       GError          **error)
{
  if ((code & QPDF_ERRORS) == 0)
    return TRUE;

  g_set_error (error, PLENARY_PDF_ERROR, PLENARY_PDF_ERROR_FAILED,
               _("The PDF could not be put together: %s"),
               qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)));

  return FALSE;
}

static void
describe (qpdf_data   qpdf,
          const char *language,
          const char *preferences,
          const char *date)
{
  qpdf_oh root = qpdf_get_root (qpdf);

  if (g_ascii_strcasecmp (language, "und") != 0)
    qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_unicode_string (qpdf, language));

  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (qpdf, preferences));

  /* Which cairo takes from the clock. */
  qpdf_set_info_key (qpdf, "/CreationDate", date);
}

static gboolean
is_figure (qpdf_data qpdf,
           qpdf_oh   object)
{
  return qpdf_oh_is_dictionary (qpdf, object) &&
         g_str_equal (qpdf_oh_get_name (qpdf, qpdf_oh_get_key (qpdf, object, "/Type")),
                      "/StructElem") &&
         g_str_equal (qpdf_oh_get_name (qpdf, qpdf_oh_get_key (qpdf, object, "/S")), "/Figure");
}

/* Cairo numbers figures in their order. */
static void
describe_figures (qpdf_data  qpdf,
                  GPtrArray *alternatives)
{
  int n_objects = qpdf_oh_get_int_value_as_int (
    qpdf, qpdf_oh_get_key (qpdf, qpdf_get_trailer (qpdf), "/Size"));
  guint n = 0;

  for (int i = 1; i < n_objects && n < alternatives->len; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (qpdf, i, 0);

      if (is_figure (qpdf, object))
        {
          const char *alternative = g_ptr_array_index (alternatives, n++);

          if (*alternative != '\0')
            qpdf_oh_replace_key (qpdf, object, "/Alt",
                                 qpdf_oh_new_unicode_string (qpdf, alternative));
        }

      qpdf_oh_release (qpdf, object);
    }
}

/**
 * plenary_pdf_finish:
 * @drawn: (transfer full): a PDF as cairo draws it
 * @language: the language of what it says, as BCP 47, `und` if unknown
 * @preferences: a dictionary of ViewerPreferences
 * @date: (nullable): when it was made, as PDF writes it; NULL to say nothing of that
 * @alternatives: (element-type utf8): what its figures show, in their order; empty if unknown
 *
 * Returns: (transfer full): the same pages with all that can be said about them; NULL with
 *   %PLENARY_PDF_ERROR
 */
GBytes *
plenary_pdf_finish (GByteArray  *drawn,
                    const char  *language,
                    const char  *preferences,
                    const char  *date,
                    GPtrArray   *alternatives,
                    GError     **error)
{
  qpdf_data qpdf;
  GBytes *bytes = NULL;

  if (drawn->len > LONG &&
      plenary_pdf_update (drawn, language, preferences, date, alternatives))
    return g_byte_array_free_to_bytes (drawn);

  qpdf = qpdf_init ();
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);

  if (check (qpdf, qpdf_read_memory (qpdf, "drawn", (const char *) drawn->data, drawn->len, NULL),
             error))
    {
      describe (qpdf, language, preferences, date);
      describe_figures (qpdf, alternatives);
      qpdf_init_write_memory (qpdf);
      qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
      qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);

      if (check (qpdf, qpdf_write (qpdf), error))
        bytes = g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
    }

  qpdf_cleanup (&qpdf);
  g_byte_array_unref (drawn);

  return bytes;
}
