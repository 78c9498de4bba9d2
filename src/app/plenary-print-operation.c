/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing through the dialog of the system: the pages are those of a PlenaryHandout. What can be
 * chosen of it beside its preview can be chosen in the dialog, too, on a page of its own.
 *
 * The dialog has the last word on the paper, so that the pages are made when it is closed. That is
 * done in a worker: GTK asks again and again whether they are there, and the windows stay alive;
 * who waits long is shown so, and can cancel it. They keep the margins of the handout on whatever
 * sheet was chosen, and are drawn on the whole of it: what a printer cannot reach is narrower than
 * they are.
 */

#include "config.h"

#include "plenary-print-operation.h"

#include "plenary-escape.h"
#include "plenary-guard.h"
#include "plenary-handout.h"
#include "plenary-page-view.h"
#include "plenary-press.h"
#include "plenary-print-choices.h"
#include "plenary-print-options.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

/* Two papers that differ by less, in points, are the same. */
#define TOLERANCE 2

/* How long GTK waits until it asks again, in microseconds: it asks whenever there is nothing else
 * to do, and shorter than a frame.
 */
#define PATIENCE 5000

/* Of points, in dots an inch. */
#define RESOLUTION 72

struct _PlenaryPrintOperation
{
  GtkPrintOperation    parent_instance;

  PlenaryAgenda       *agenda;
  PlenarySetting      *setting;
  PlenaryReaderState  *state;
  char                *session_id;
  PlenaryPress        *press;
  PlenaryHandout      *handout;
  gboolean             is_turned;   /* to what is usual for another handout than was offered */
  PlenaryLack          lack;        /* for which nothing was printed */
};

G_DEFINE_FINAL_TYPE (PlenaryPrintOperation, plenary_print_operation, GTK_TYPE_PRINT_OPERATION)

/* The setting on the paper that was chosen, turned as it was chosen. */
static PlenarySetting *
create_setting (PlenaryPrintOperation *self,
                GtkPageSetup          *page_setup)
{
  PlenaryPaper paper = *plenary_setting_get_paper (self->setting);
  gboolean is_landscape = paper.width > paper.height;

  paper.width = gtk_page_setup_get_paper_width (page_setup, GTK_UNIT_POINTS);
  paper.height = gtk_page_setup_get_paper_height (page_setup, GTK_UNIT_POINTS);

  if (self->is_turned)
    plenary_paper_turn (&paper, is_landscape);

  return plenary_setting_new_for_paper (&paper, plenary_setting_get_language (self->setting),
                                        plenary_setting_get_now (self->setting),
                                        plenary_setting_get_ticket (self->setting));
}

static void
laid_out_cb (PlenaryPrintOperation *self,
             PlenaryHandout        *handout)
{
  g_set_object (&self->handout, handout);
}

static void
plenary_print_operation_begin_print (GtkPrintOperation *operation,
                                     GtkPrintContext   *context)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);
  g_autoptr(PlenarySetting) setting =
    create_setting (self, gtk_print_context_get_page_setup (context));

  self->lack = PLENARY_LACK_NOTHING;
  g_clear_object (&self->handout);
  g_clear_object (&self->press);
  self->press = plenary_press_new ();
  g_signal_connect_object (self->press, "done", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED);
  plenary_press_set (self->press, self->agenda, setting, PLENARY_PRESS_WHOLE);
}

static gboolean
plenary_print_operation_paginate (GtkPrintOperation *operation,
                                  GtkPrintContext   *context)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);

  if (self->handout == NULL)
    {
      g_usleep (PATIENCE);
      return FALSE;
    }

  self->lack = plenary_handout_get_lack (self->handout);
  gtk_print_operation_set_n_pages (operation, (int) plenary_handout_get_n_pages (self->handout));

  if (self->lack != PLENARY_LACK_NOTHING)
    gtk_print_operation_cancel (operation);

  return TRUE;
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
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);

  g_clear_object (&self->press);
  g_clear_object (&self->handout);
}

/* Another handout than was offered may lie another way. */
static void
plenary_print_operation_request_page_setup (GtkPrintOperation *operation,
                                            GtkPrintContext   *context,
                                            int                page,
                                            GtkPageSetup      *page_setup)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);
  double width, height;

  if (!self->is_turned || self->handout == NULL)
    return;

  plenary_handout_get_sheet (self->handout, (guint) page, &width, &height);
  gtk_page_setup_set_orientation (page_setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static GtkWidget *
plenary_print_operation_create_custom_widget (GtkPrintOperation *operation)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);
  GtkWidget *options =
    plenary_print_options_new_for_dialog (self->agenda, self->state,
                                          plenary_setting_get_ticket (self->setting),
                                          self->session_id);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (options, "print-tab");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), options);
  g_object_set_data (G_OBJECT (scroller), "options", options);

  return scroller;
}

/* What printers are told about sides by GTK, and, if they said that they know it, in the words of IPP
 * and in those of PPD files, which then count more.
 */
#define KEY_IPP "cups-sides"
#define KEY_PPD "cups-Duplex"

static const struct
{
  GtkPrintDuplex  duplex;
  const char     *ipp;
  const char     *ppd;
} sides[] = {
  [PLENARY_SIDES_ONE] = { GTK_PRINT_DUPLEX_SIMPLEX, "one-sided", "None" },
  [PLENARY_SIDES_LONG_EDGE] = {
    GTK_PRINT_DUPLEX_HORIZONTAL, "two-sided-long-edge", "DuplexNoTumble",
  },
  [PLENARY_SIDES_SHORT_EDGE] = {
    GTK_PRINT_DUPLEX_VERTICAL, "two-sided-short-edge", "DuplexTumble",
  },
};

static void
set_sides (GtkPrintSettings *settings,
           PlenarySides      wanted)
{
  gtk_print_settings_set_duplex (settings, sides[wanted].duplex);

  if (gtk_print_settings_has_key (settings, KEY_IPP))
    gtk_print_settings_set (settings, KEY_IPP, sides[wanted].ipp);

  if (gtk_print_settings_has_key (settings, KEY_PPD))
    gtk_print_settings_set (settings, KEY_PPD, sides[wanted].ppd);
}

/* Another handout than was offered has its own sides, unless somebody chose others: a booklet that is
 * turned over like a programme cannot be folded.
 */
static void
change_sides (PlenaryPrintOperation *self,
              PlenarySides           offered,
              PlenarySides           wanted)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));

  if (settings != NULL && gtk_print_settings_get_duplex (settings) == sides[offered].duplex)
    set_sides (settings, wanted);
}

/* It is kept when it is meant. */
static void
plenary_print_operation_custom_widget_apply (GtkPrintOperation *operation,
                                             GtkWidget         *widget)
{
  PlenaryPrintOperation *self = PLENARY_PRINT_OPERATION (operation);
  const PlenaryTicket *ticket =
    plenary_print_options_get_ticket (g_object_get_data (G_OBJECT (widget), "options"));
  const PlenaryTicket *offered = plenary_setting_get_ticket (self->setting);
  PlenarySetting *setting =
    plenary_setting_new_for_ticket (ticket, self->agenda, plenary_setting_get_now (self->setting));

  if (plenary_ticket_is_landscape (ticket) != plenary_ticket_is_landscape (offered))
    self->is_turned = TRUE;

  change_sides (self, plenary_ticket_get_sides (offered), plenary_ticket_get_sides (ticket));
  plenary_print_choices_set_kind (self->state, ticket->kind);
  plenary_print_choices_save (self->state, ticket);
  plenary_setting_unref (self->setting);
  self->setting = setting;
}

static void
preview_busy_cb (PlenaryPageView *pages,
                 GParamSpec      *pspec,
                 PlenaryPress    *press)
{
  plenary_page_view_set_busy (pages, plenary_press_is_busy (press));
}

/* The window has a press of its own, and shows what comes from it. */
static GtkWidget *
create_preview (PlenaryAgenda  *agenda,
                PlenarySetting *setting,
                GtkWindow      *parent)
{
  PlenaryPress *press = plenary_press_new ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW,
                                    "title", _("Print Preview"),
                                    "transient-for", parent,
                                    "modal", TRUE,
                                    "destroy-with-parent", TRUE,
                                    "default-width", 760,
                                    "default-height", 760,
                                    "width-request", 340,
                                    NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *pages = plenary_page_view_new ();

  g_signal_connect_object (press, "done", G_CALLBACK (plenary_page_view_set_handout), pages,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "notify::busy", G_CALLBACK (preview_busy_cb), pages,
                           G_CONNECT_SWAPPED);
  plenary_press_set (press, agenda, setting, PLENARY_PRESS_WHOLE);
  g_object_set_data_full (G_OBJECT (window), "press", press, g_object_unref);
  gtk_widget_set_vexpand (pages, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), pages);
  adw_window_set_content (ADW_WINDOW (window), box);
  plenary_escape_closes (window);

  return window;
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
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);
  GtkWidget *window;

  /* GTK measures pages with it, of which the window draws its own. */
  gtk_print_context_set_cairo_context (context, cr, RESOLUTION, RESOLUTION);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  window = create_preview (self->agenda, setting, parent);
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
  g_clear_object (&self->press);
  g_clear_object (&self->handout);
  g_clear_object (&self->state);
  g_clear_pointer (&self->setting, plenary_setting_unref);

  G_OBJECT_CLASS (plenary_print_operation_parent_class)->dispose (object);
}

static void
plenary_print_operation_finalize (GObject *object)
{
  g_free (PLENARY_PRINT_OPERATION (object)->session_id);

  G_OBJECT_CLASS (plenary_print_operation_parent_class)->finalize (object);
}

static void
plenary_print_operation_class_init (PlenaryPrintOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->dispose = plenary_print_operation_dispose;
  object_class->finalize = plenary_print_operation_finalize;

  operation_class->begin_print = plenary_print_operation_begin_print;
  operation_class->paginate = plenary_print_operation_paginate;
  operation_class->request_page_setup = plenary_print_operation_request_page_setup;
  operation_class->create_custom_widget = plenary_print_operation_create_custom_widget;
  operation_class->custom_widget_apply = plenary_print_operation_custom_widget_apply;
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
  gtk_print_operation_set_show_progress (operation, TRUE);
  /* Translators: the page of the print dialog on which one says what is printed */
  gtk_print_operation_set_custom_tab_label (operation, _("Handout"));
}

static gboolean
is_near (double one,
         double other)
{
  return ABS (one - other) < TOLERANCE;
}

/* The paper of the setting, upright, by the name that printers have for it. */
static GtkPaperSize *
create_paper_size (const PlenaryPaper *paper)
{
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER,
                                       GTK_PAPER_NAME_A3, GTK_PAPER_NAME_A5 };

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
  PlenaryPaper paper = *plenary_setting_get_paper (self->setting);
  gboolean is_landscape = paper.width > paper.height;
  g_autoptr(GtkPageSetup) page_setup = gtk_page_setup_new ();
  GtkPaperSize *size;

  plenary_paper_turn (&paper, FALSE);
  size = create_paper_size (&paper);
  gtk_page_setup_set_paper_size_and_default_margins (page_setup, size);
  gtk_page_setup_set_orientation (page_setup, is_landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), page_setup);
  gtk_paper_size_free (size);
}

/* The dialog begins with the settings of the last print. The sides are those of this handout, and
 * how many copies somebody wanted, and of which pages, was over with that print.
 */
static void
choose_settings (PlenaryPrintOperation *self,
                 GtkPrintSettings      *settings)
{
  static const char *const passing[] = {
    GTK_PRINT_SETTINGS_N_COPIES, GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_PAGE_RANGES,
    GTK_PRINT_SETTINGS_PAGE_SET,
  };
  g_autoptr(GtkPrintSettings) chosen =
    settings != NULL ? gtk_print_settings_copy (settings) : gtk_print_settings_new ();

  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    gtk_print_settings_unset (chosen, passing[i]);

  set_sides (chosen, plenary_ticket_get_sides (plenary_setting_get_ticket (self->setting)));
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), chosen);
}

/**
 * plenary_print_operation_new:
 * @agenda: a programme
 * @setting: where it is printed: its paper is what the dialog offers first, and its ticket
 * @state: what the reader keeps of the programme
 * @settings: (nullable): what the dialog was told the last time
 *
 * To be run with gtk_print_operation_run().
 *
 * Returns: (transfer full): what prints the handout
 */
PlenaryPrintOperation *
plenary_print_operation_new (PlenaryAgenda      *agenda,
                             PlenarySetting     *setting,
                             PlenaryReaderState *state,
                             GtkPrintSettings   *settings)
{
  PlenaryPrintOperation *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (setting != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_READER_STATE (state), NULL);

  title = plenary_guard_line (plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda)));
  self = g_object_new (PLENARY_TYPE_PRINT_OPERATION,
                       "job-name", *title != '\0' ? title : _("Untitled Programme"),
                       NULL);

  self->agenda = g_object_ref (agenda);
  self->setting = plenary_setting_ref (setting);
  self->state = g_object_ref (state);
  choose_paper (self);
  choose_settings (self, settings);

  return self;
}

/**
 * plenary_print_operation_set_session:
 * @session_id: (nullable): the session that is selected, of which the dialog offers to print no
 *   other
 */
void
plenary_print_operation_set_session (PlenaryPrintOperation *self,
                                     const char            *session_id)
{
  g_return_if_fail (PLENARY_IS_PRINT_OPERATION (self));

  plenary_set_string (&self->session_id, session_id);
}

/**
 * plenary_print_operation_get_lack:
 *
 * Returns: why nothing was printed, if there was nothing to print
 */
PlenaryLack
plenary_print_operation_get_lack (PlenaryPrintOperation *self)
{
  g_return_val_if_fail (PLENARY_IS_PRINT_OPERATION (self), PLENARY_LACK_NOTHING);

  return self->lack;
}
