/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button of a day in the switcher: the day in short, how many of its sessions were found, and
 * whether it is today. Its name and its tooltip are the day in full.
 */

#include "config.h"

#include "plenary-day-button.h"

#include "plenary-marks.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

struct _PlenaryDayButton
{
  GtkToggleButton  parent_instance;

  GtkLabel        *label;
  GtkLabel        *found;
  GtkWidget       *today;
  char            *day;       /* in full */
};

G_DEFINE_FINAL_TYPE (PlenaryDayButton, plenary_day_button, GTK_TYPE_TOGGLE_BUTTON)

/* To set it as a tooltip would ask X where the pointer is for each. */
static gboolean
plenary_day_button_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    is_keyboard,
                                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, PLENARY_DAY_BUTTON (widget)->day);

  return TRUE;
}

static void
plenary_day_button_finalize (GObject *object)
{
  g_free (PLENARY_DAY_BUTTON (object)->day);

  G_OBJECT_CLASS (plenary_day_button_parent_class)->finalize (object);
}

static void
plenary_day_button_class_init (PlenaryDayButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_day_button_finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = plenary_day_button_query_tooltip;
}

static void
plenary_day_button_init (PlenaryDayButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->found = GTK_LABEL (gtk_label_new (NULL));
  /* Translators: marks the day of the programme that is today. */
  self->today = gtk_label_new (_("Today"));

  gtk_widget_add_css_class (self->today, "today");
  gtk_widget_add_css_class (GTK_WIDGET (self->found), "found");
  gtk_widget_set_valign (self->today, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->found), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->found));
  gtk_box_append (GTK_BOX (content), self->today);
  gtk_button_set_child (GTK_BUTTON (self), content);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
plenary_day_button_new (void)
{
  return g_object_new (PLENARY_TYPE_DAY_BUTTON, NULL);
}

/**
 * plenary_day_button_show:
 * @reading: how the programme reads now
 * @day: the day that the button is of
 * @is_short: whether it is written as short as can be
 * @is_today: whether it is today
 */
void
plenary_day_button_show (PlenaryDayButton *self,
                         PlenaryReading   *reading,
                         PlenaryDay       *day,
                         gboolean          is_short,
                         gboolean          is_today)
{
  g_autofree char *name = NULL;
  g_autofree char *full = NULL;

  g_return_if_fail (PLENARY_IS_DAY_BUTTON (self));
  g_return_if_fail (PLENARY_IS_DAY (day));

  name = plenary_reading_dup_short_day (reading, day, is_short);
  full = plenary_reading_dup_day (reading, day);
  plenary_set_string (&self->day, full);
  gtk_label_set_text (self->label, name);
  gtk_widget_set_visible (self->today, is_today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, full,
                                  -1);
}

/**
 * plenary_day_button_show_found:
 * @search: (nullable): what is looked for in the programme
 * @day: the day that the button is of
 */
void
plenary_day_button_show_found (PlenaryDayButton *self,
                               PlenarySearch    *search,
                               PlenaryDay       *day)
{
  g_return_if_fail (PLENARY_IS_DAY_BUTTON (self));

  plenary_marks_show_count (self->found, GTK_WIDGET (self), search, day);
}
