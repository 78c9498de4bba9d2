/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the editors into PNG files, to be looked at beside the design.
 *
 *   editor-pictures FOLDER [WIDTH]
 */

#include "editor-fixture.h"
#include "picture.h"

#include "plenary-dates-dialog.h"
#include "plenary-history.h"
#include "plenary-merge-dialog.h"
#include "plenary-programme-editor.h"
#include "plenary-removal-dialog.h"
#include "plenary-session-editor.h"
#include "plenary-shift-dialog.h"
#include "plenary-together-editor.h"
#include "plenary-widgets.h"

#include <stdlib.h>

static void
draw_in_window (GtkWidget  *editor,
                int         width,
                const char *folder,
                const char *name)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *ground = adw_bin_new ();
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 2300);
  gtk_widget_add_css_class (ground, "background");
  adw_bin_set_child (ADW_BIN (ground), editor);
  adw_window_set_content (ADW_WINDOW (window), ground);
  gtk_window_present (GTK_WINDOW (window));
  picture_settle (600);
  picture_draw (ground, path);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
create_dates_dialog (PlenaryHistory *history)
{
  GtkWidget *dialog = plenary_dates_dialog_new (history, NULL);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 2, 5, 2018);
  plenary_dates_dialog_set_first_date (PLENARY_DATES_DIALOG (dialog), &date);

  return dialog;
}

static GtkWidget *
create_shift_dialog (PlenaryHistory *history,
                     int             width)
{
  GtkWidget *dialog = plenary_shift_dialog_new_late (history, NULL, NULL, NULL);

  plenary_shift_dialog_set_minutes (PLENARY_SHIFT_DIALOG (dialog), 20);

  if (width < 440)
    gtk_window_set_default_size (GTK_WINDOW (dialog), width, 900);

  return dialog;
}

static GtkWidget *
create_together_editor (PlenaryHistory *history)
{
  GtkWidget *editor = g_object_new (PLENARY_TYPE_TOGETHER_EDITOR, NULL);
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sessions, g_object_ref (plenary_agenda_find (agenda, "s2")));
  g_ptr_array_add (sessions, g_object_ref (plenary_agenda_find (agenda, "s3")));
  plenary_together_editor_set_history (PLENARY_TOGETHER_EDITOR (editor), history);
  plenary_together_editor_set_sessions (PLENARY_TOGETHER_EDITOR (editor), sessions);

  return editor;
}

static void
draw_dialog (GtkWidget  *dialog,
             const char *folder,
             const char *name,
             const char *scheme)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, scheme);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  picture_settle (600);
  picture_draw (dialog, path);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
draw_dialogs (PlenaryHistory *history,
              int             width,
              const char     *folder,
              const char     *scheme)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);

  draw_dialog (create_dates_dialog (history), folder, "dates-dialog", scheme);
  draw_dialog (create_shift_dialog (history, width), folder, "shift-dialog", scheme);
  draw_dialog (plenary_removal_dialog_new (history, plenary_agenda_find (agenda, "r1"), "", NULL),
               folder, "removal-dialog", scheme);
  draw_dialog (plenary_merge_dialog_new (history, plenary_agenda_find (agenda, "p1"),
                                         plenary_agenda_find (agenda, "p2"), NULL),
               folder, "merge-dialog", scheme);
}

/* AdwApplication does this by itself. */
static void
load_style (const char *name)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat ("/io/github/plenary_app/Plenary/", name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryAgenda) agenda = editor_fixture_create ();
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  const char *folder = argc > 1 ? argv[1] : ".";
  int width = argc > 2 ? atoi (argv[2]) : 440;
  static const struct { AdwColorScheme scheme; const char *name; } schemes[] = {
    { ADW_COLOR_SCHEME_FORCE_LIGHT, "light" },
    { ADW_COLOR_SCHEME_FORCE_DARK, "dark" },
  };

  gtk_init ();
  plenary_widgets_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/plenary_app/Plenary/icons");
  if (g_getenv ("PICTURES_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      GtkWidget *editor;
      g_autofree char *name = g_strdup_printf ("session-editor-%s", schemes[i].name);

      load_style ("style.css");
      if (schemes[i].scheme == ADW_COLOR_SCHEME_FORCE_DARK)
        load_style ("style-dark.css");

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i].scheme);
      editor = plenary_session_editor_new ();
      plenary_session_editor_set_history (PLENARY_SESSION_EDITOR (editor), history);
      plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (editor),
                                          plenary_agenda_find (agenda, "s2"));
      draw_in_window (editor, width, folder, name);

      editor = plenary_programme_editor_new ();
      plenary_programme_editor_set_history (PLENARY_PROGRAMME_EDITOR (editor), history);
      g_free (name);
      name = g_strdup_printf ("programme-editor-%s", schemes[i].name);
      draw_in_window (editor, width, folder, name);

      g_free (name);
      name = g_strdup_printf ("together-editor-%s", schemes[i].name);
      draw_in_window (create_together_editor (history), width, folder, name);

      draw_dialogs (history, width, folder, schemes[i].name);
    }

  return 0;
}
