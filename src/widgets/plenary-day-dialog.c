/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks to which day sessions shall be copied. */

#include "config.h"

#include "plenary-day-dialog.h"

#include "plenary-reading.h"

#include <glib/gi18n.h>

struct _PlenaryDayDialog
{
  AdwWindow            parent_instance;

  AdwPreferencesGroup *group;
  GtkCheckButton      *first;       /* of the group of buttons; the rows own them */

  GPtrArray           *sessions;
  PlenaryDay          *day;         /* the one that is chosen */
};

G_DEFINE_FINAL_TYPE (PlenaryDayDialog, plenary_day_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
toggled_cb (PlenaryDayDialog *self,
            GtkCheckButton   *button)
{
  if (gtk_check_button_get_active (button))
    g_set_object (&self->day, g_object_get_data (G_OBJECT (button), "day"));
}

static void
copy_cb (PlenaryDayDialog *self)
{
  g_autoptr(PlenaryDay) day = g_object_ref (self->day);

  g_signal_emit (self, signals[CHOSEN], 0, day);
  gtk_window_close (GTK_WINDOW (self));
}

static void
plenary_day_dialog_dispose (GObject *object)
{
  PlenaryDayDialog *self = PLENARY_DAY_DIALOG (object);

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_object (&self->day);

  G_OBJECT_CLASS (plenary_day_dialog_parent_class)->dispose (object);
}

static void
plenary_day_dialog_class_init (PlenaryDayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_day_dialog_dispose;

  /* The day is one of the programme. */
  signals[CHOSEN] =
    g_signal_new ("chosen",
                  PLENARY_TYPE_DAY_DIALOG,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, PLENARY_TYPE_DAY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-day-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plenary_day_dialog_init (PlenaryDayDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer none) (nullable): the day that all of them are on */
static gpointer
get_source (GPtrArray *sessions)
{
  PlenaryEntity *source = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      PlenaryEntity *day = plenary_entity_get_parent (g_ptr_array_index (sessions, i));

      if (source != NULL && source != day)
        return NULL;

      source = day;
    }

  return source;
}

static void
add_day (PlenaryDayDialog *self,
         PlenaryReading   *reading,
         PlenaryDay       *day)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();
  g_autofree char *name = plenary_reading_dup_day (reading, day);

  /* A name may hold what looks like markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "day", day);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);

  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (button);
  else
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->first);

  if (self->day == NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
}

static void
fill (PlenaryDayDialog *self,
      PlenaryAgenda    *agenda)
{
  g_autoptr(PlenaryReading) reading = plenary_reading_new (agenda);
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint n = self->sessions->len;
  g_autofree char *description = NULL;

  /* Translators: how sessions are copied to another day */
  description = g_strdup_printf (ngettext ("%u session will be copied. It keeps its time if that "
                                           "is free there.",
                                           "%u sessions will be copied. They keep their times if "
                                           "these are free there.", n), n);
  adw_preferences_group_set_description (self->group, description);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    if (plenary_list_get (days, i) != get_source (self->sessions))
      add_day (self, reading, plenary_list_get (days, i));
}

/**
 * plenary_day_dialog_new:
 * @agenda: a programme with another day than the one that the sessions are on
 * @sessions: (element-type PlenarySession): sessions of it
 * @parent: (nullable): the window it is for
 *
 * It emits “chosen” with the day that was chosen, and closes itself.
 */
GtkWidget *
plenary_day_dialog_new (PlenaryAgenda *agenda,
                        GPtrArray     *sessions,
                        GtkWindow     *parent)
{
  PlenaryDayDialog *self = g_object_new (PLENARY_TYPE_DAY_DIALOG, "transient-for", parent, NULL);

  self->sessions = g_ptr_array_ref (sessions);
  fill (self, agenda);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->first));

  return GTK_WIDGET (self);
}

/**
 * plenary_day_dialog_get_sessions:
 *
 * Returns: (transfer none) (element-type PlenarySession): what shall be copied
 */
GPtrArray *
plenary_day_dialog_get_sessions (PlenaryDayDialog *self)
{
  g_return_val_if_fail (PLENARY_IS_DAY_DIALOG (self), NULL);

  return self->sessions;
}
