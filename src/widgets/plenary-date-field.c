/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for the date of a day: a calendar in a popover, and no date as well. */

#include "config.h"

#include "plenary-date-field.h"

#include "plenary-dates.h"
#include "plenary-language-name.h"

#include <glib/gi18n.h>

struct _PlenaryDateField
{
  PlenaryField   parent_instance;

  GtkMenuButton *button;
  GtkLabel      *value;
  GtkPopover    *popover;
  GtkCalendar   *calendar;
  gboolean       is_showing;
};

G_DEFINE_FINAL_TYPE (PlenaryDateField, plenary_date_field, PLENARY_TYPE_FIELD)

static PlenaryDay *
get_day (PlenaryDateField *self)
{
  return plenary_field_get_entity (PLENARY_FIELD (self));
}

static void
select_date (PlenaryDateField *self,
             const GDate      *date)
{
  g_autoptr(GDateTime) time =
    g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date),
                         0, 0, 0);

  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, time);
  self->is_showing = FALSE;
}

static void
plenary_date_field_show (PlenaryField *field)
{
  PlenaryDateField *self = PLENARY_DATE_FIELD (field);
  g_autofree char *label = NULL;
  GDate date;

  if (plenary_day_get_gdate (get_day (self), &date))
    {
      g_autoptr(PlenaryDates) dates = plenary_dates_new (plenary_language_name_get_own ());

      label = plenary_dates_format (dates, &date, PLENARY_DATE_FORM_FULL);
      gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");
      select_date (self, &date);
    }
  else
    {
      label = g_strdup (_("None"));
      gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
    }

  gtk_label_set_text (self->value, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);
}

/**
 * plenary_date_field_set_date:
 * @date: (nullable): the date that the day shall have, NULL for none
 *
 * Does what choosing it does.
 */
void
plenary_date_field_set_date (PlenaryDateField *self,
                             const GDate      *date)
{
  PlenaryField *field = PLENARY_FIELD (self);
  g_autofree char *string = NULL;

  g_return_if_fail (PLENARY_IS_DATE_FIELD (self));

  if (!plenary_field_is_ready (field))
    return;

  if (date != NULL)
    string = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                              g_date_get_day (date));

  plenary_field_commit (field, plenary_edit_set_string (plenary_field_get_entity (field),
                                                        plenary_field_get_member (field), string));
}

static void
selected_cb (PlenaryDateField *self)
{
  g_autoptr(GDateTime) time = NULL;
  int year, month, day;
  GDate date;

  if (self->is_showing)
    return;

  time = gtk_calendar_get_date (self->calendar);
  g_date_time_get_ymd (time, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  plenary_date_field_set_date (self, &date);
}

static void
none_cb (PlenaryDateField *self)
{
  gtk_popover_popdown (self->popover);
  plenary_date_field_set_date (self, NULL);
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static GtkWidget *
create_popover (PlenaryDateField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *none = gtk_button_new_with_label (_("No Date"));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (none, "clicked", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (none, "flat");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), none);

  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, box);

  return GTK_WIDGET (self->popover);
}

static void
plenary_date_field_constructed (GObject *object)
{
  PlenaryDateField *self = PLENARY_DATE_FIELD (object);
  const char *text = plenary_field_get_caption (PLENARY_FIELD (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = create_label (text);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  self->value = GTK_LABEL (create_label (NULL));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->value));
  gtk_widget_set_hexpand (box, TRUE);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, box);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_menu_button_set_popover (self->button, create_popover (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);

  gtk_widget_add_css_class (GTK_WIDGET (self), "choice-field");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));

  G_OBJECT_CLASS (plenary_date_field_parent_class)->constructed (object);
}

static void
plenary_date_field_class_init (PlenaryDateFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = plenary_date_field_constructed;
  PLENARY_FIELD_CLASS (klass)->show = plenary_date_field_show;
}

static void
plenary_date_field_init (PlenaryDateField *self)
{
}

/**
 * plenary_date_field_get_shown:
 *
 * Returns: (transfer none): what stands in the field
 */
const char *
plenary_date_field_get_shown (PlenaryDateField *self)
{
  g_return_val_if_fail (PLENARY_IS_DATE_FIELD (self), NULL);

  return gtk_label_get_text (self->value);
}
