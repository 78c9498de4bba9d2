/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application opens one window for each programme, and owns what they share.
 *
 * A file that is open already raises its window, whatever name it was asked for by: two windows on
 * one file would overwrite each other's changes.
 */

#include "config.h"

#include "plenary-application.h"

#include "plenary-about.h"
#include "plenary-app-resources.h"
#include "plenary-data-resources.h"
#include "plenary-restorer.h"
#include "plenary-saver.h"
#include "plenary-widgets.h"
#include "plenary-window.h"

#include <glib/gi18n.h>

struct _PlenaryApplication
{
  AdwApplication  parent_instance;

  PlenaryClock   *clock;
};

G_DEFINE_FINAL_TYPE (PlenaryApplication, plenary_application, ADW_TYPE_APPLICATION)

static char *
dup_file_id (GFile *file)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE,
                                                 G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ?
         g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/* A link, or another path to it, is the same file. */
static gboolean
is_same_file (GFile      *file,
              const char *file_id,
              GFile      *other)
{
  g_autofree char *other_id = NULL;

  if (g_file_equal (file, other))
    return TRUE;

  if (file_id == NULL)
    return FALSE;

  other_id = dup_file_id (other);

  return g_strcmp0 (file_id, other_id) == 0;
}

static PlenaryWindow *
find_window (PlenaryApplication *self,
             GFile              *file)
{
  g_autofree char *file_id = dup_file_id (file);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (PLENARY_IS_WINDOW (l->data))
      {
        GFile *other = plenary_window_get_file (l->data);

        if (other != NULL && is_same_file (file, file_id, other))
          return l->data;
      }

  return NULL;
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (plenary_window_new (user_data)));
}

static void quit_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data);

static void
window_closed_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(PlenaryApplication) self = user_data;

  if (plenary_window_close_finish (PLENARY_WINDOW (object), result))
    quit_cb (NULL, NULL, self);
}

/* Each window asks for itself, and one that stays open keeps those behind it, too. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PlenaryApplication *self = user_data;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (PLENARY_IS_WINDOW (l->data))
      {
        plenary_window_close_async (l->data, window_closed_cb, g_object_ref (self));
        return;
      }
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  plenary_about_present (gtk_application_get_active_window (user_data));
}

static void
add_actions (PlenaryApplication *self)
{
  static const GActionEntry entries[] = {
    { "about", about_cb },
    { "new-window", new_window_cb },
    { "quit", quit_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
set_accels (PlenaryApplication *self)
{
  static const struct { const char *action; const char *accels[4]; } table[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.open", { "<Control>o" } },
    { "win.paste-agenda", { "<Control><Shift>v" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.print", { "<Control>p" } },
    { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
    { "win.edit-programme", { "<Alt>Return" } },
    { "win.edit", { "<Control>e" } },
    { "win.find", { "<Control>f" } },
    { "win.replace", { "<Control>h" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.add-session('')", { "<Control><Shift>n" } },
    { "win.duplicate-session", { "<Control>d" } },
    { "win.move-sessions", { "<Control><Shift>m" } },
    { "win.unschedule", { "<Control><Shift>d" } },
    { "win.renumber-panels", { "<Control><Shift>r" } },
    { "win.view::timeline", { "<Control>1" } },
    { "win.view::agenda", { "<Control>2" } },
    { "win.view::people", { "<Control>3" } },
    { "win.show-pane", { "F9" } },
    { "win.jump-to-now", { "<Control>j" } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
    { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), table[i].action,
                                           table[i].accels);
}

/* The style sheet of the widgets is loaded by the parent. */
static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, PLENARY_RESOURCE_PATH "/window.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Seconds may be left out. */
static GDateTime *
parse_now (const char *string)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *with_seconds = g_strconcat (string, ":00", NULL);
  GDateTime *now = g_date_time_new_from_iso8601 (string, zone);

  return now != NULL ? now : g_date_time_new_from_iso8601 (with_seconds, zone);
}

static int
plenary_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  PlenaryApplication *self = PLENARY_APPLICATION (application);
  g_autoptr(GDateTime) now = NULL;
  const char *string;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Plenary %s\n", PLENARY_VERSION);
      return 0;
    }

  if (!g_variant_dict_lookup (options, "now", "&s", &string))
    return -1;

  now = parse_now (string);

  if (now == NULL)
    {
      g_printerr (_("“%s” is no time like 2017-04-18T15:24\n"), string);
      return 1;
    }

  g_clear_object (&self->clock);
  self->clock = plenary_clock_new_fixed (now);

  return -1;
}

static void
plenary_application_startup (GApplication *application)
{
  PlenaryApplication *self = PLENARY_APPLICATION (application);

  /* What the parent looks for, style sheets and icons, has to be there before. */
  plenary_app_register_resource ();
  plenary_data_register_resource ();
  plenary_widgets_init ();

  G_APPLICATION_CLASS (plenary_application_parent_class)->startup (application);

  plenary_saver_init ();
  load_style ();
  add_actions (self);
  set_accels (self);
  plenary_restorer_start (self);
}

static void
plenary_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (plenary_window_new (PLENARY_APPLICATION (application)));

  gtk_window_present (window);
}

static void
plenary_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

      plenary_application_open_file (PLENARY_APPLICATION (application), files[i], window);
    }
}

static void
plenary_application_dispose (GObject *object)
{
  g_clear_object (&PLENARY_APPLICATION (object)->clock);

  G_OBJECT_CLASS (plenary_application_parent_class)->dispose (object);
}

static void
plenary_application_class_init (PlenaryApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_application_dispose;

  application_class->handle_local_options = plenary_application_handle_local_options;
  application_class->startup = plenary_application_startup;
  application_class->activate = plenary_application_activate;
  application_class->open = plenary_application_open;
}

static void
plenary_application_init (PlenaryApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  self->clock = plenary_clock_new ();

  g_application_set_option_context_parameter_string (application, _("[FILE…]"));
  g_application_add_main_option (application, "version", 'v', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _("Print the version and exit"), NULL);
  g_application_add_main_option (application, "now", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_STRING, _("Show what is on at that time"),
                                 /* Translators: what --now= takes, a date and a time */
                                 _("TIME"));
}

PlenaryApplication *
plenary_application_new (void)
{
  return g_object_new (PLENARY_TYPE_APPLICATION,
                       "application-id", PLENARY_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * plenary_application_get_clock:
 *
 * Returns: (transfer none): what tells all windows the time
 */
PlenaryClock *
plenary_application_get_clock (PlenaryApplication *self)
{
  g_return_val_if_fail (PLENARY_IS_APPLICATION (self), NULL);

  return self->clock;
}

/**
 * plenary_application_open_file:
 * @window: (nullable): a window that may take it, if it shows nothing yet
 *
 * Raises the window that has the file, or opens it.
 */
void
plenary_application_open_file (PlenaryApplication *self,
                               GFile              *file,
                               GtkWindow          *window)
{
  PlenaryWindow *target;

  g_return_if_fail (PLENARY_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  target = find_window (self, file);

  if (target != NULL)
    {
      gtk_window_present (GTK_WINDOW (target));
      return;
    }

  if (PLENARY_IS_WINDOW (window) && plenary_window_is_empty (PLENARY_WINDOW (window)))
    {
      target = PLENARY_WINDOW (window);
      plenary_window_open (target, file);
    }
  else
    {
      target = plenary_window_new_for_file (self, file);
    }

  gtk_window_present (GTK_WINDOW (target));
}
