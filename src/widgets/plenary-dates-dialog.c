/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves a programme to other dates: a calendar for the new first day, and below it which day comes
 * when, before anything is moved.
 */

#include "config.h"

#include "plenary-dates-dialog.h"

#include "plenary-dates.h"
#include "plenary-deeds.h"
#include "plenary-language-name.h"

#include <glib/gi18n.h>

struct _PlenaryDatesDialog
{
  AdwWindow       parent_instance;

  GtkCalendar    *calendar;
  GtkGrid        *preview;
  GtkLabel       *note;
  GtkWidget      *move_button;

  PlenaryHistory *history;
  PlenaryDates   *dates;
  GDate           first;
  int             n_days;
};

G_DEFINE_FINAL_TYPE (PlenaryDatesDialog, plenary_dates_dialog, ADW_TYPE_WINDOW)

static void
add_label (PlenaryDatesDialog *self,
           const char         *text,
           int                 column,
           int                 row,
           const char         *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, column != 1);
  gtk_widget_add_css_class (label, style_class);
  gtk_grid_attach (self->preview, label, column, row, 1, 1);
}

static void
add_row (PlenaryDatesDialog *self,
         const GDate        *date,
         int                 row)
{
  g_autofree char *from = plenary_dates_format (self->dates, date, PLENARY_DATE_FORM_FULL);
  g_autofree char *to = NULL;
  GDate later = *date;

  g_date_set_julian (&later, (guint32) ((int) g_date_get_julian (date) + self->n_days));
  to = plenary_dates_format (self->dates, &later, PLENARY_DATE_FORM_FULL);

  add_label (self, from, 0, row, "dim-label");
  add_label (self, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? "←" : "→",
             1, row, "dim-label");
  add_label (self, to, 2, row, self->n_days != 0 ? "heading" : "dim-label");
}

static void
preview (PlenaryDatesDialog *self)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);
  PlenaryList *days = plenary_agenda_get_days (agenda);
  g_autoptr(PlenaryEdit) deed = plenary_deed_shift_dates (agenda, self->n_days);
  GtkWidget *child;
  int row = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL)
    gtk_grid_remove (self->preview, child);

  gtk_widget_set_sensitive (self->move_button, deed != NULL && self->n_days != 0);

  for (guint i = 0; deed != NULL && i < plenary_list_get_n_items (days); i++)
    {
      GDate date;

      if (plenary_day_get_gdate (plenary_list_get (days, i), &date))
        add_row (self, &date, row++);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->note),
                          (guint) row < plenary_list_get_n_items (days));
}

static void
selected_cb (PlenaryDatesDialog *self)
{
  g_autoptr(GDateTime) time = gtk_calendar_get_date (self->calendar);
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  self->n_days = g_date_days_between (&self->first, &date);
  preview (self);
}

static void
move_cb (PlenaryDatesDialog *self)
{
  PlenaryEdit *deed = plenary_deed_shift_dates (plenary_history_get_agenda (self->history),
                                                self->n_days);
  g_autoptr(GError) error = NULL;

  if (deed != NULL &&
      !plenary_history_do (self->history, _("Move to Other Dates"), deed, &error))
    g_warning ("%s", error->message);

  gtk_window_close (GTK_WINDOW (self));
}

static void
plenary_dates_dialog_dispose (GObject *object)
{
  g_clear_object (&PLENARY_DATES_DIALOG (object)->history);

  G_OBJECT_CLASS (plenary_dates_dialog_parent_class)->dispose (object);
}

static void
plenary_dates_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_DATES_DIALOG (object)->dates, plenary_dates_free);

  G_OBJECT_CLASS (plenary_dates_dialog_parent_class)->finalize (object);
}

static void
plenary_dates_dialog_class_init (PlenaryDatesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_dates_dialog_dispose;
  object_class->finalize = plenary_dates_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-dates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDatesDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDatesDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDatesDialog, note);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDatesDialog, move_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plenary_dates_dialog_init (PlenaryDatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->dates = plenary_dates_new (plenary_language_name_get_own ());
}

/**
 * plenary_dates_dialog_new:
 * @history: of an agenda that has a date
 * @parent: (nullable): the window it is for
 */
GtkWidget *
plenary_dates_dialog_new (PlenaryHistory *history,
                          GtkWindow      *parent)
{
  PlenaryDatesDialog *self = g_object_new (PLENARY_TYPE_DATES_DIALOG,
                                           "transient-for", parent,
                                           NULL);

  self->history = g_object_ref (history);
  plenary_deed_get_first_date (plenary_history_get_agenda (history), &self->first);

  if (g_date_valid (&self->first))
    plenary_dates_dialog_set_first_date (self, &self->first);

  return GTK_WIDGET (self);
}

/**
 * plenary_dates_dialog_set_first_date:
 *
 * Does what choosing that day in the calendar does.
 */
void
plenary_dates_dialog_set_first_date (PlenaryDatesDialog *self,
                                     const GDate        *date)
{
  g_autoptr(GDateTime) time = NULL;

  g_return_if_fail (PLENARY_IS_DATES_DIALOG (self));
  g_return_if_fail (g_date_valid (date));

  time = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date),
                              g_date_get_day (date), 0, 0, 0);
  gtk_calendar_select_day (self->calendar, time);
  selected_cb (self);
}

/**
 * plenary_dates_dialog_dup_preview:
 *
 * Returns: (transfer full): the old and new dates as they are shown, a line a day
 */
char *
plenary_dates_dialog_dup_preview (PlenaryDatesDialog *self)
{
  GString *lines = g_string_new (NULL);

  g_return_val_if_fail (PLENARY_IS_DATES_DIALOG (self), NULL);

  for (int row = 0; gtk_grid_get_child_at (self->preview, 0, row) != NULL; row++)
    for (int column = 0; column < 3; column++)
      {
        GtkWidget *label = gtk_grid_get_child_at (self->preview, column, row);

        g_string_append_printf (lines, "%s%c", gtk_label_get_text (GTK_LABEL (label)),
                                column < 2 ? ' ' : '\n');
      }

  return g_string_free (lines, FALSE);
}
