/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dialog of the system prints is what is exported: the same pages,
 * on the paper that was chosen. Printing into a file needs no printer.
 */

#include "plenary-print-operation.h"

#include "plenary-app-resources.h"
#include "plenary-data-resources.h"
#include "plenary-json.h"
#include "plenary-pdf.h"
#include "plenary-page-view.h"
#include "plenary-widgets.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  char               *folder;
  char               *printed;
  char               *exported;
  PlenaryAgenda      *agenda;
  PlenaryReaderState *state;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GBytes) bytes =
    g_resources_lookup_data ("/io/github/plenary_app/Plenary/example.plenary",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  f->folder = g_dir_make_tmp ("plenary-print-XXXXXX", NULL);
  f->printed = g_build_filename (f->folder, "printed.pdf", NULL);
  f->exported = g_build_filename (f->folder, "exported.pdf", NULL);
  f->agenda = plenary_json_read (bytes, NULL);
  g_assert_nonnull (f->agenda);
  f->state = plenary_reader_state_open (plenary_entity_get_id (PLENARY_ENTITY (f->agenda)));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_remove (f->printed);
  g_remove (f->exported);
  g_assert_no_errno (g_rmdir (f->folder));
  g_assert_finalize_object (f->state);
  g_assert_finalize_object (f->agenda);
  g_free (f->printed);
  g_free (f->exported);
  g_free (f->folder);
}

static PlenarySetting *
setting_new (const char *paper_name)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  PlenaryPaper paper;

  g_assert_true (plenary_paper_from_name (paper_name, &paper));

  return plenary_setting_new_for_paper (&paper, "en", now, ticket);
}

static void
run (Fixture           *f,
     GtkPrintOperation *operation)
{
  g_autoptr(GError) error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_export_filename (operation, f->printed);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
}

static void
print (Fixture        *f,
       PlenarySetting *setting,
       GtkPageSetup   *page_setup)
{
  PlenaryPrintOperation *operation =
    plenary_print_operation_new (f->agenda, setting, f->state, NULL);

  if (page_setup != NULL)
    gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (operation), page_setup);

  run (f, GTK_PRINT_OPERATION (operation));
  g_assert_finalize_object (operation);
}

static void
export (Fixture        *f,
        PlenarySetting *setting)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryHandout) handout = plenary_handout_new (f->agenda, setting);
  g_autoptr(GBytes) pdf = plenary_pdf_draw (&handout, 1, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (f->exported, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
}

static gboolean
has_program (const char *name)
{
  g_autofree char *path = g_find_program_in_path (name);

  return path != NULL;
}

/* What a program that reads a PDF says of it. */
static GBytes *
look (const char *const *argv)
{
  g_autoptr(GSubprocess) process =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  GBytes *output = NULL;

  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}

/* All pages as pictures. */
static char *
checksum_pages (const char *path)
{
  const char *const argv[] = { "pdftoppm", "-r", "72", "-gray", path, NULL };
  g_autoptr(GBytes) pages = look (argv);

  g_assert_cmpuint (g_bytes_get_size (pages), >, 100000);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pages);
}

static void
assert_same_pages (Fixture *f)
{
  g_autofree char *printed = checksum_pages (f->printed);
  g_autofree char *exported = checksum_pages (f->exported);

  g_assert_cmpstr (printed, ==, exported);
}

static void
test_print_same_pages (Fixture       *f,
                       gconstpointer  paper_name)
{
  g_autoptr(PlenarySetting) setting = setting_new (paper_name);

  if (!has_program ("pdftoppm"))
    {
      g_test_skip ("pdftoppm is not installed");
      return;
    }

  print (f, setting, NULL);
  export (f, setting);
  assert_same_pages (f);
}

/* The paper of the dialog counts, not the one that was offered. */
static void
test_print_other_paper (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(PlenarySetting) offered = setting_new ("A4");
  g_autoptr(GtkPageSetup) page_setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  const char *const argv[] = { "pdfinfo", f->printed, NULL };
  g_autoptr(GBytes) info = NULL;

  gtk_page_setup_set_paper_size (page_setup, size);
  gtk_paper_size_free (size);
  print (f, offered, page_setup);

  if (!has_program ("pdfinfo"))
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }

  info = look (argv);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (info, NULL), (gssize) g_bytes_get_size (info),
                                  "419.528 x 595.276 pts"));
}

static void
count_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          int                page,
          guint             *n_pages)
{
  (*n_pages)++;
}

/* Who does not want to wait for the pages does not: the worker is left to end by itself. */
static void
test_print_cancel (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr(PlenarySetting) setting = setting_new ("A4");
  PlenaryPrintOperation *operation =
    plenary_print_operation_new (f->agenda, setting, f->state, NULL);
  gpointer watched = operation;

  g_object_add_weak_pointer (watched, &watched);
  g_signal_connect (operation, "begin-print", G_CALLBACK (gtk_print_operation_cancel), NULL);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), f->printed);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL),
                   ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_object_unref (operation);

  while (watched != NULL)
    g_main_context_iteration (NULL, FALSE);
}

/* What has nothing on it does not reach a printer: the programme knows nobody to make badges for. */
static void
test_print_lack (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_BADGES);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, f->agenda, now);
  PlenaryPrintOperation *operation =
    plenary_print_operation_new (f->agenda, setting, f->state, NULL);
  guint n_pages = 0;

  g_assert_cmpint (plenary_print_operation_get_lack (operation), ==, PLENARY_LACK_NOTHING);
  g_signal_connect (operation, "draw-page", G_CALLBACK (count_cb), &n_pages);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), f->printed);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL),
                   ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_assert_cmpint (plenary_print_operation_get_lack (operation), ==, PLENARY_LACK_PEOPLE);
  g_assert_cmpuint (n_pages, ==, 0);
  g_assert_finalize_object (operation);
}

static GtkWindow *
find_preview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (window_fixture_find (GTK_WIDGET (window), PLENARY_TYPE_PAGE_VIEW) != NULL)
        return window;
    }

  return NULL;
}

/* Whether the trigger of a shortcut is that key alone. */
static gboolean
is_escape (GtkShortcut *shortcut)
{
  g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

  return g_str_equal (keys, "Escape");
}

static void
press_escape (GtkWidget *window)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      g_autoptr(GtkShortcut) shortcut = NULL;

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          (shortcut = g_list_model_get_item (G_LIST_MODEL (controller), 0)) != NULL &&
          is_escape (shortcut))
        {
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window, NULL);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gboolean                *done)
{
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  *done = TRUE;
}

/* The preview is a window of ours, and printing ends with it. */
static void
test_print_preview (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr(PlenarySetting) setting = setting_new ("A4");
  GtkPrintOperation *operation =
    GTK_PRINT_OPERATION (plenary_print_operation_new (f->agenda, setting, f->state, NULL));
  GtkWidget *parent = adw_window_new ();
  gboolean done = FALSE;

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &done);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW,
                                            GTK_WINDOW (parent), NULL),
                   ==, GTK_PRINT_OPERATION_RESULT_IN_PROGRESS);

  while (find_preview () == NULL)
    g_main_context_iteration (NULL, TRUE);

  while (gtk_widget_get_width (GTK_WIDGET (find_preview ())) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (done);
  press_escape (GTK_WIDGET (find_preview ()));

  while (!done)
    g_main_context_iteration (NULL, TRUE);

  while (g_main_context_iteration (NULL, FALSE))
    ;

  gtk_window_destroy (GTK_WINDOW (parent));
  g_assert_finalize_object (operation);
}

/* The sides are those of the handout, whatever was printed before, and all pages are wanted once; the
 * rest stays.
 */
static void
test_print_sides (Fixture       *f,
                  gconstpointer  data)
{
  static const struct
  {
    PlenaryHandoutKind kind;
    GtkPrintDuplex     duplex;
    const char        *ipp;
  } cases[] = {
    { PLENARY_HANDOUT_PROGRAMME, GTK_PRINT_DUPLEX_HORIZONTAL, "two-sided-long-edge" },
    { PLENARY_HANDOUT_BOOKLET, GTK_PRINT_DUPLEX_VERTICAL, "two-sided-short-edge" },
    { PLENARY_HANDOUT_DOOR_SIGNS, GTK_PRINT_DUPLEX_SIMPLEX, "one-sided" },
  };
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new ();

  gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_HORIZONTAL);
  gtk_print_settings_set (settings, "cups-sides", "two-sided-long-edge");
  gtk_print_settings_set_printer (settings, "Harbour");
  gtk_print_settings_set_n_copies (settings, 30);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (cases[i].kind);
      g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, f->agenda, now);
      PlenaryPrintOperation *operation =
        plenary_print_operation_new (f->agenda, setting, f->state, settings);
      GtkPrintSettings *chosen =
        gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (operation));

      g_assert_cmpint (gtk_print_settings_get_duplex (chosen), ==, cases[i].duplex);
      g_assert_cmpstr (gtk_print_settings_get (chosen, "cups-sides"), ==, cases[i].ipp);
      g_assert_false (gtk_print_settings_has_key (chosen, "cups-Duplex"));
      g_assert_cmpstr (gtk_print_settings_get_printer (chosen), ==, "Harbour");
      g_assert_cmpint (gtk_print_settings_get_n_copies (chosen), ==, 1);
      g_assert_cmpint (gtk_print_settings_get_print_pages (chosen), ==, GTK_PRINT_PAGES_ALL);
      g_assert_finalize_object (operation);
    }

  g_assert_cmpint (gtk_print_settings_get_duplex (settings), ==, GTK_PRINT_DUPLEX_HORIZONTAL);
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkSwitch *
find_switch (GtkWidget  *root,
             const char *title)
{
  return GTK_SWITCH (window_fixture_find (find_row (root, title), GTK_TYPE_SWITCH));
}

/* What is chosen on the page of the dialog is what is printed, and is kept when the dialog is
 * answered, not before.
 */
static void
test_print_tab (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr(PlenarySetting) offered = setting_new ("A4");
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenarySetting) expected = NULL;
  g_autofree char *kept = NULL;
  GtkPrintOperation *operation =
    GTK_PRINT_OPERATION (plenary_print_operation_new (f->agenda, offered, f->state, NULL));
  GtkPrintOperationClass *klass = GTK_PRINT_OPERATION_GET_CLASS (operation);
  GtkWidget *tab = g_object_ref_sink (klass->create_custom_widget (operation));

  if (!has_program ("pdftoppm"))
    {
      g_test_skip ("pdftoppm is not installed");
      return;
    }

  gtk_switch_set_active (find_switch (tab, "Abstracts"), FALSE);
  g_assert_null (plenary_reader_state_dup_print (f->state, "programme", "without"));
  klass->custom_widget_apply (operation, tab);
  kept = plenary_reader_state_dup_print (f->state, "programme", "without");
  g_assert_cmpstr (kept, ==, "abstracts");

  run (f, operation);
  ticket->options &= ~PLENARY_OPTION_ABSTRACTS;
  expected = plenary_setting_new_for_ticket (ticket, f->agenda, now);
  export (f, expected);
  assert_same_pages (f);
  g_assert_finalize_object (tab);
  g_assert_finalize_object (operation);
}

/* The page has what the print view has, and a place to choose the handout, which stays as it is when
 * another one is chosen in it.
 */
static void
test_print_tab_rows (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr(PlenarySetting) offered = setting_new ("A4");
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (f->agenda), 0);
  PlenarySession *panel = plenary_list_get (plenary_day_get_sessions (day), 1);
  PlenaryPrintOperation *operation =
    plenary_print_operation_new (f->agenda, offered, f->state, NULL);
  GtkPrintOperationClass *klass = GTK_PRINT_OPERATION_GET_CLASS (operation);
  GtkWidget *tab;
  AdwComboRow *kinds;
  GListModel *model;

  plenary_print_operation_set_session (operation, plenary_entity_get_id (PLENARY_ENTITY (panel)));
  tab = g_object_ref_sink (klass->create_custom_widget (GTK_PRINT_OPERATION (operation)));
  kinds = ADW_COMBO_ROW (find_row (tab, "Handout"));
  model = adw_combo_row_get_model (kinds);

  g_assert_true (gtk_widget_get_visible (find_row (tab, "Only the selected session")));
  g_assert_false (gtk_widget_get_visible (find_row (tab, "Paper")));
  adw_combo_row_set_selected (kinds, PLENARY_HANDOUT_BADGES);
  g_assert_true (gtk_widget_get_visible (find_row (tab, "Crop marks")));
  g_assert_true (adw_combo_row_get_model (kinds) == model);

  g_assert_finalize_object (tab);
  g_assert_finalize_object (operation);
}

/* A booklet that is chosen on the page of the dialog is turned over as it has to be, unless somebody
 * wants it otherwise.
 */
static void
test_print_tab_sides (Fixture       *f,
                      gconstpointer  data)
{
  static const struct
  {
    GtkPrintDuplex chosen;
    GtkPrintDuplex expected;
  } cases[] = {
    { GTK_PRINT_DUPLEX_HORIZONTAL, GTK_PRINT_DUPLEX_VERTICAL },
    { GTK_PRINT_DUPLEX_SIMPLEX, GTK_PRINT_DUPLEX_SIMPLEX },
  };
  g_autoptr(PlenarySetting) offered = setting_new ("A4");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkPrintOperation *operation =
        GTK_PRINT_OPERATION (plenary_print_operation_new (f->agenda, offered, f->state, NULL));
      GtkPrintOperationClass *klass = GTK_PRINT_OPERATION_GET_CLASS (operation);
      GtkWidget *tab = g_object_ref_sink (klass->create_custom_widget (operation));
      GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

      gtk_print_settings_set_duplex (settings, cases[i].chosen);
      adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (tab, "Handout")),
                                  PLENARY_HANDOUT_BOOKLET);
      klass->custom_widget_apply (operation, tab);
      g_assert_cmpint (gtk_print_settings_get_duplex (settings), ==, cases[i].expected);
      g_assert_finalize_object (tab);
      g_assert_finalize_object (operation);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("plenary-print-home-XXXXXX", NULL);
  g_autofree char *command = g_strconcat ("rm -rf ", home, NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  plenary_app_register_resource ();
  plenary_data_register_resource ();
  plenary_widgets_init ();

  g_test_add ("/app/print/same-pages/a4", Fixture, "A4", set_up, test_print_same_pages, tear_down);
  g_test_add ("/app/print/same-pages/letter", Fixture, "Letter",
              set_up, test_print_same_pages, tear_down);
  g_test_add ("/app/print/other-paper", Fixture, NULL, set_up, test_print_other_paper, tear_down);

  g_test_add ("/app/print/cancel", Fixture, NULL, set_up, test_print_cancel, tear_down);
  g_test_add ("/app/print/lack", Fixture, NULL, set_up, test_print_lack, tear_down);
  g_test_add ("/app/print/sides", Fixture, NULL, set_up, test_print_sides, tear_down);
  g_test_add ("/app/print/tab", Fixture, NULL, set_up, test_print_tab, tear_down);
  g_test_add ("/app/print/tab-sides", Fixture, NULL, set_up, test_print_tab_sides, tear_down);
  g_test_add ("/app/print/tab-rows", Fixture, NULL, set_up, test_print_tab_rows, tear_down);
  g_test_add ("/app/print/preview", Fixture, NULL, set_up, test_print_preview, tear_down);

  status = g_test_run ();
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));

  return status;
}
