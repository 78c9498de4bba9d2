/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws what is read into PNG files, to be looked at beside the design: the timeline with its
 * masthead and a pane beside it, in each appearance, and what else is named on the command line.
 *
 *   reading-pictures FOLDER [view | wide | edit | narrow | narrow-edit | overlap | looks | parallel |
 *                            parallel-edit | gaps | parallel-narrow | large]…
 */

#include "congress-fixture.h"
#include "picture.h"
#include "reading-fixture.h"

#include "plenary-deeds.h"
#include "plenary-history.h"
#include "plenary-masthead.h"
#include "plenary-session-pane.h"
#include "plenary-timeline.h"
#include "plenary-widgets.h"

#include <adwaita.h>

#define NOW "2017-04-18T15:24:00-04"

typedef struct
{
  const char     *name;
  PlenaryHistory *history;
  const char     *now;
  const char     *selected;
  int             width;
  int             height;
  gboolean        is_editing;
  double          scale;
  const char     *day;
} Picture;

/* A window is there when the display server says so, however slow it is. */
static void
wait_for (GtkWidget *widget)
{
  while (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    picture_settle (50);

  picture_settle (400);
}

static GtkWidget *
create_timeline (const Picture *picture,
                 PlenaryClock  *clock)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *timeline = plenary_timeline_new ();
  GtkWidget *masthead = plenary_masthead_new ();

  plenary_masthead_set_history (PLENARY_MASTHEAD (masthead), picture->history);
  plenary_masthead_set_editing (PLENARY_MASTHEAD (masthead), picture->is_editing);
  plenary_timeline_set_header (PLENARY_TIMELINE (timeline), masthead);
  plenary_timeline_set_clock (PLENARY_TIMELINE (timeline), clock);
  plenary_timeline_set_history (PLENARY_TIMELINE (timeline), picture->history);
  plenary_timeline_set_editing (PLENARY_TIMELINE (timeline), picture->is_editing);
  plenary_timeline_set_selected (PLENARY_TIMELINE (timeline), picture->selected);
  plenary_timeline_set_scale (PLENARY_TIMELINE (timeline), picture->scale);
  plenary_timeline_set_day (PLENARY_TIMELINE (timeline), picture->day);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), timeline);
  gtk_widget_set_hexpand (scroller, TRUE);

  return scroller;
}

static GtkWidget *
create_pane (const Picture *picture,
             PlenaryClock  *clock)
{
  GtkWidget *pane = plenary_session_pane_new ();

  plenary_session_pane_set_clock (PLENARY_SESSION_PANE (pane), clock);
  plenary_session_pane_set_history (PLENARY_SESSION_PANE (pane), picture->history);
  plenary_session_pane_set_session (PLENARY_SESSION_PANE (pane), picture->selected);
  gtk_widget_set_size_request (pane, MIN (404, picture->width), -1);

  return pane;
}

static void
draw_picture (const Picture *picture,
              const char    *folder,
              const char    *appearance)
{
  g_autoptr(PlenaryClock) clock = reading_fixture_create_clock (picture->now);
  GtkWidget *window = adw_window_new ();
  GtkWidget *ground = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *file = g_strdup_printf ("%s-%s.png", picture->name, appearance);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), picture->width, picture->height);
  gtk_widget_add_css_class (ground, "background");
  gtk_box_append (GTK_BOX (ground), create_timeline (picture, clock));

  if (picture->selected != NULL)
    {
      gtk_box_append (GTK_BOX (ground), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
      gtk_box_append (GTK_BOX (ground), create_pane (picture, clock));
    }

  adw_window_set_content (ADW_WINDOW (window), ground);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (ground);
  picture_draw (ground, path);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The pane alone, as high as it is. */
static void
draw_pane (const Picture *picture,
           const char    *folder,
           const char    *appearance)
{
  g_autoptr(PlenaryClock) clock = reading_fixture_create_clock (picture->now);
  GtkWidget *window = adw_window_new ();
  GtkWidget *pane = create_pane (picture, clock);
  g_autofree char *file = g_strdup_printf ("pane-%s-%s.png", picture->name, appearance);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 404, 1200);
  adw_window_set_content (ADW_WINDOW (window), pane);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (pane);
  picture_draw (window, path);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* AdwApplication does this by itself. */
static void
load_styles (const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
      g_autofree char *path = g_strconcat ("/io/github/plenary_app/Plenary/", names[i], NULL);

      gtk_css_provider_load_from_resource (provider, path);
      gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                  GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
}

/* The appearance is that of the process: PICTURES_DARK, and ADW_DEBUG_HIGH_CONTRAST. */
static const char *
set_appearance (void)
{
  static const char *const light[] = { "style.css", NULL };
  static const char *const dark[] = { "style.css", "style-dark.css", NULL };
  static const char *const hc[] = { "style.css", "style-hc.css", NULL };
  static const char *const hc_dark[] = { "style.css", "style-dark.css", "style-hc.css",
                                         "style-hc-dark.css", NULL };
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = g_getenv ("PICTURES_DARK") != NULL;
  gboolean is_hc = adw_style_manager_get_high_contrast (manager);

  adw_style_manager_set_color_scheme (manager, is_dark ? ADW_COLOR_SCHEME_FORCE_DARK :
                                                         ADW_COLOR_SCHEME_FORCE_LIGHT);
  load_styles (is_hc ? (is_dark ? hc_dark : hc) : (is_dark ? dark : light));

  return is_hc ? (is_dark ? "hc-dark" : "hc") : (is_dark ? "dark" : "light");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryAgenda) agenda = reading_fixture_create ();
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryAgenda) looks = reading_fixture_create_looks ();
  g_autoptr(PlenaryHistory) looks_history = plenary_history_new (looks);
  g_autoptr(PlenaryAgenda) large = reading_fixture_create_large (5, 200, 8);
  g_autoptr(PlenaryHistory) large_history = plenary_history_new (large);
  g_autoptr(PlenaryAgenda) congress = congress_fixture_create ();
  g_autoptr(PlenaryHistory) congress_history = plenary_history_new (congress);
  g_autoptr(PlenaryAgenda) overlap = reading_fixture_create ();
  g_autoptr(PlenaryHistory) overlap_history = plenary_history_new (overlap);
  const char *folder = argc > 1 ? argv[1] : ".";
  const char *appearance;
  const Picture pictures[] = {
    { "view", history, NOW, "d1-3", 1280, 693, FALSE, 0 },
    { "wide", history, "2018-01-01T12:00:00Z", NULL, 1280, 753, FALSE, 0 },
    { "edit", history, "2018-01-01T12:00:00Z", NULL, 840, 753, TRUE, 0 },
    { "narrow", history, NOW, NULL, 360, 720, FALSE, 0 },
    { "narrow-edit", history, NOW, NULL, 360, 1400, TRUE, 0 },
    { "overlap", overlap_history, "2018-01-01T12:00:00Z", NULL, 840, 753, TRUE, 0 },
    { "looks", looks_history, "2018-01-01T12:00:00Z", NULL, 1900, 760, FALSE, 62 },
    { "parallel", congress_history, "2026-01-01T12:00:00Z", NULL, 1280, 760, FALSE, 100, "c2" },
    { "parallel-edit", congress_history, "2025-06-05T10:40:00Z", NULL, 1280, 760, TRUE, 100, "c2" },
    { "gaps", congress_history, "2026-01-01T12:00:00Z", NULL, 1100, 700, TRUE, 0, "c1" },
    { "parallel-narrow", congress_history, "2025-06-05T10:40:00Z", NULL, 700, 760, FALSE, 0, "c2" },
    { "large", large_history, "2018-01-01T12:00:00Z", NULL, 1280, 753, FALSE, 100 },
  };

  plenary_history_do (overlap_history, "Overlap",
                      plenary_deed_set_start (plenary_agenda_find (overlap, "d1-4"), 16 * 60 + 15),
                      NULL);
  gtk_init ();
  plenary_widgets_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/plenary_app/Plenary/icons");
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-xft-antialias", 1, "gtk-xft-hinting", 1, "gtk-xft-hintstyle", "hintslight",
                NULL);

  if (g_getenv ("PICTURES_DOUBLE") != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);

  if (g_getenv ("PICTURES_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  appearance = set_appearance ();

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (argc < 3 || g_strv_contains ((const char *const *) argv + 2, pictures[i].name))
      draw_picture (&pictures[i], folder, appearance);

  draw_pane (&pictures[0], folder, appearance);

  return 0;
}
