/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Handouts as a PDF: for the window and for the tool, the same bytes.
 *
 * The pages are drawn by cairo, tagged and with a table of contents, and finished by libqpdf. Its
 * author is whom the programme names first to be asked, as it knows no other. The PDF has no date of
 * its own unless SOURCE_DATE_EPOCH gives one; whoever prints the same programme twice gets the same
 * file.
 */

#include "config.h"

#include "plenary-pdf.h"

#include "plenary-clock.h"
#include "plenary-pdf-finish.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (plenary-pdf-error-quark, plenary_pdf_error)

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The date that reproducible builds agree on, as PDF writes it. */
static char *
get_date (void)
{
  g_autoptr(GDateTime) date = plenary_clock_dup_epoch ();

  return date != NULL ? g_date_time_format (date, "D:%Y%m%d%H%M%SZ") : NULL;
}

static void
draw_handout (cairo_surface_t  *surface,
              cairo_t          *cr,
              PlenaryHandout   *handout,
              PlenaryStructure *structure,
              guint             n_before,
              gboolean          is_one_of_many)
{
  guint n_pages = plenary_handout_get_n_pages (handout);

  for (guint i = 0; i < n_pages; i++)
    {
      double width, height;

      plenary_handout_get_sheet (handout, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      plenary_structure_begin_page (structure, n_before + i);

      if (i == 0 && is_one_of_many)
        plenary_structure_begin_handout (structure, plenary_handout_get_kind_title (handout));

      plenary_handout_draw (handout, cr, i, structure);

      if (i == n_pages - 1)
        plenary_structure_end_handout (structure);

      cairo_show_page (cr);
      plenary_handout_forget (handout, i);
    }
}

/* Returns what the figures show, too. */
static cairo_status_t
draw_pages (cairo_surface_t        *surface,
            PlenaryHandout *const  *handouts,
            guint                   n_handouts,
            GPtrArray             **alternatives)
{
  cairo_t *cr = cairo_create (surface);
  PlenaryStructure *structure = plenary_structure_new (cr);
  cairo_status_t status;
  guint n_before = 0;

  /* What leads from one handout to another is drawn before that is. */
  for (guint i = 0; n_handouts > 1 && i < n_handouts; i++)
    plenary_handout_announce (handouts[i], structure);

  for (guint i = 0; i < n_handouts; i++)
    {
      draw_handout (surface, cr, handouts[i], structure, n_before, n_handouts > 1);
      n_before += plenary_handout_get_n_pages (handouts[i]);
    }

  *alternatives = g_ptr_array_ref (plenary_structure_get_alternatives (structure));
  plenary_structure_free (structure);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

/* Its window is to be called by its title and not by the name of its file; and it is to be printed
 * on the sides that it is meant for, as far as those are the same for all of it.
 */
static char *
dup_preferences (PlenaryHandout *const *handouts,
                 guint                  n_handouts)
{
  static const char *const duplexes[] = {
    [PLENARY_SIDES_ONE] = "Simplex",
    [PLENARY_SIDES_LONG_EDGE] = "DuplexFlipLongEdge",
    [PLENARY_SIDES_SHORT_EDGE] = "DuplexFlipShortEdge",
  };
  PlenarySides sides = PLENARY_SIDES_ONE;

  for (guint i = 0; i < n_handouts; i++)
    {
      PlenarySetting *setting = plenary_handout_get_setting (handouts[i]);
      PlenarySides other = plenary_ticket_get_sides (plenary_setting_get_ticket (setting));

      if (i > 0 && other != sides)
        return g_strdup ("<< /DisplayDocTitle true >>");

      sides = other;
    }

  return g_strdup_printf ("<< /DisplayDocTitle true /Duplex /%s >>", duplexes[sides]);
}

/* No sheet is to be spent on a handout that has nothing to say. */
static gboolean
check (PlenaryHandout *const  *handouts,
       guint                   n_handouts,
       GError                **error)
{
  for (guint i = 0; i < n_handouts; i++)
    {
      PlenaryLack lack = plenary_handout_get_lack (handouts[i]);

      if (lack != PLENARY_LACK_NOTHING)
        {
          g_set_error_literal (error, PLENARY_PDF_ERROR, PLENARY_PDF_ERROR_EMPTY,
                               plenary_lack_get_words (lack));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * plenary_pdf_draw:
 * @handouts: (array length=n_handouts): of one programme, one after the other; what is not laid out
 *   is laid out now, and none can be drawn after that
 *
 * Returns: (transfer full): all of them as one PDF; NULL with %PLENARY_PDF_ERROR
 */
GBytes *
plenary_pdf_draw (PlenaryHandout *const  *handouts,
                  guint                   n_handouts,
                  GError                **error)
{
  g_autoptr(GByteArray) drawn = g_byte_array_new ();
  g_autoptr(GPtrArray) alternatives = NULL;
  g_autofree char *date = get_date ();
  g_autofree char *preferences = NULL;
  PlenarySetting *setting;
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (n_handouts > 0, NULL);

  for (guint i = 0; i < n_handouts; i++)
    plenary_handout_lay_out (handouts[i]);

  if (!check (handouts, n_handouts, error))
    return NULL;

  setting = plenary_handout_get_setting (handouts[0]);
  plenary_handout_get_sheet (handouts[0], 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append, drawn, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  plenary_handout_get_title (handouts[0]));

  if (*plenary_handout_get_author (handouts[0]) != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                    plenary_handout_get_author (handouts[0]));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Plenary " PLENARY_VERSION);

  /* What it was drawn at would stay in the file, out of sight. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  "1970-01-01T00:00:00Z");
  status = draw_pages (surface, handouts, n_handouts, &alternatives);
  cairo_surface_finish (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);

  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, PLENARY_PDF_ERROR, PLENARY_PDF_ERROR_FAILED,
                   _("The pages could not be drawn: %s"), cairo_status_to_string (status));
      return NULL;
    }

  preferences = dup_preferences (handouts, n_handouts);

  return plenary_pdf_finish (g_steal_pointer (&drawn), plenary_setting_get_language (setting),
                             preferences, date, alternatives, error);
}
