/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing through the dialog of the system: the pages are those of a PlenaryHandout.
 *
 * The dialog has the last word on the paper, so that the pages are made when it is closed. They
 * keep the margins of the handout on whatever sheet was chosen, and are drawn on the whole of it:
 * what a printer cannot reach is narrower than they are.
 */

#include "config.h"

#include "plenary-print-operation.h"

#include "plenary-guard.h"
#include "plenary-handout.h"
#include "plenary-preview.h"

#include <glib/gi18n.h>

/* Two papers that differ by less, in points, are the same. */
#define TOLERANCE 2

/* Of points, in dots an inch. */
#define RESOLUTION 72

struct _PlenaryPrintOperation
{
  GtkPrintOperation  parent_instance;

  PlenaryAgenda     *agenda;
  PlenarySetting    *setting;
  PlenaryHandout    *handout;
};

G_DEFINE_FINAL_TYPE (PlenaryPrintOperation, plenary_print_operation, GTK_TYPE_PRINT_OPERATION)

/* The setting on the paper that was chosen, turned as it was chosen. */
static PlenarySetting *
create_setting (PlenaryPrintOperation *self,
                GtkPageSetup          *page_setup)
{
  PlenaryPaper paper = *plenary_setting_get_paper (self->setting);

  paper.width = gtk_page_setup_get_paper_width (page_setup, GTK_UNIT_POINTS);
  paper.height = gtk_page_setup_get_paper_height (page_setup, GTK_UNIT_POINTS);

  return plenary_setting_new_for_paper (&paper, plenary_setting_get_language (self->setting),
                                        plenary_setting_get_now (self->setting),
                                        plenary_setting_get_ticket (self->setting));
}

static void
plenary_print_operation_begin_print (GtkPrintOperation *operation,
                                     GtkPrintContext   *context)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);
  g_autoptr(PlenarySetting) setting =
    create_setting (self, gtk_print_context_get_page_setup (context));

  g_clear_object (&self->handout);
  self->handout = plenary_handout_new (self->agenda, setting);
  plenary_handout_lay_out (self->handout);
  gtk_print_operation_set_n_pages (operation, (int) plenary_handout_get_n_pages (self->handout));
}

static void
plenary_print_operation_draw_page (GtkPrintOperation *operation,
                                   GtkPrintContext   *context,
                                   int                page)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);

  plenary_handout_draw_page (self->handout, gtk_print_context_get_cairo_context (context),
                             (guint) page);
}

static void
plenary_print_operation_end_print (GtkPrintOperation *operation,
                                   GtkPrintContext   *context)
{
  g_clear_object (&PLENARY_PRINT_OPERATION (operation)->handout);
}

/* In a window of our own: the one that GTK asks for is a program that need not be there. */
static gboolean
plenary_print_operation_preview (GtkPrintOperation        *operation,
                                 GtkPrintOperationPreview *preview,
                                 GtkPrintContext          *context,
                                 GtkWindow                *parent)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);
  g_autoptr(PlenarySetting) setting =
    create_setting (self, gtk_print_context_get_page_setup (context));
  GtkWidget *window = plenary_preview_new (parent, self->agenda, setting);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);

  /* GTK measures pages with it, of which the window draws its own. */
  gtk_print_context_set_cairo_context (context, cr, RESOLUTION, RESOLUTION);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  g_signal_connect_object (window, "unrealize",
                           G_CALLBACK (gtk_print_operation_preview_end_preview), preview,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));

  return TRUE;
}

static void
plenary_print_operation_dispose (GObject *object)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (object);

  g_clear_object (&self->agenda);
  g_clear_object (&self->handout);
  g_clear_pointer (&self->setting, plenary_setting_unref);

  G_OBJECT_CLASS (plenary_print_operation_parent_class)->dispose (object);
}

static void
plenary_print_operation_class_init (PlenaryPrintOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->dispose = plenary_print_operation_dispose;

  operation_class->begin_print = plenary_print_operation_begin_print;
  operation_class->draw_page = plenary_print_operation_draw_page;
  operation_class->end_print = plenary_print_operation_end_print;
  operation_class->preview = plenary_print_operation_preview;
}

static void
plenary_print_operation_init (PlenaryPrintOperation *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
}

static gboolean
is_near (double one,
         double other)
{
  return ABS (one - other) < TOLERANCE;
}

/* The paper of the setting, by the name that printers have for it. */
static GtkPaperSize *
create_paper_size (const PlenaryPaper *paper)
{
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *size = gtk_paper_size_new (names[i]);

      if (is_near (gtk_paper_size_get_width (size, GTK_UNIT_POINTS), paper->width) &&
          is_near (gtk_paper_size_get_height (size, GTK_UNIT_POINTS), paper->height))
        return size;

      gtk_paper_size_free (size);
    }

  return gtk_paper_size_new_custom ("plenary", _("Paper of the Programme"),
                                    paper->width, paper->height, GTK_UNIT_POINTS);
}

static void
choose_paper (PlenaryPrintOperation *self)
{
  GtkPaperSize *size = create_paper_size (plenary_setting_get_paper (self->setting));
  g_autoptr(GtkPageSetup) page_setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size_and_default_margins (page_setup, size);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), page_setup);
  gtk_paper_size_free (size);
}

/**
 * plenary_print_operation_new:
 * @agenda: a programme
 * @setting: where it is printed: its paper is what the dialog offers first
 *
 * To be run with gtk_print_operation_run(), as it is or with settings of an earlier print.
 *
 * Returns: (transfer full): what prints the full programme
 */
PlenaryPrintOperation *
plenary_print_operation_new (PlenaryAgenda  *agenda,
                             PlenarySetting *setting)
{
  PlenaryPrintOperation *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (setting != NULL, NULL);

  title = plenary_guard_line (plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda)));
  self = g_object_new (PLENARY_TYPE_PRINT_OPERATION,
                       "job-name", *title != '\0' ? title : _("Untitled Programme"),
                       NULL);

  self->agenda = g_object_ref (agenda);
  self->setting = plenary_setting_ref (setting);
  choose_paper (self);

  return self;
}
