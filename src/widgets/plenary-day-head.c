/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heading of a day on the timeline, with the button that adds a session to the day, and the
 * menu of what can be done to the day.
 */

#include "config.h"

#include "plenary-day-head.h"

#include "plenary-capitals.h"
#include "plenary-day-menu.h"
#include "plenary-day-sums.h"
#include "plenary-marks.h"

struct _PlenaryDayHead
{
  GtkBox          parent_instance;

  PlenaryReading *reading;
  PlenaryDay     *day;

  GtkLabel       *label;
  GtkLabel       *date;
  GtkLabel       *found;
  GtkWidget      *today;
  PlenaryDaySums *sums;
  GtkWidget      *adder;
  PlenaryDayMenu *menu;
};

G_DEFINE_FINAL_TYPE (PlenaryDayHead, plenary_day_head, GTK_TYPE_BOX)

static void
plenary_day_head_dispose (GObject *object)
{
  PlenaryDayHead *self = PLENARY_DAY_HEAD (object);

  g_clear_pointer (&self->reading, plenary_reading_unref);
  g_clear_object (&self->day);

  G_OBJECT_CLASS (plenary_day_head_parent_class)->dispose (object);
}

static void
plenary_day_head_class_init (PlenaryDayHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_day_head_dispose;

  g_type_ensure (PLENARY_TYPE_DAY_MENU);
  g_type_ensure (PLENARY_TYPE_DAY_SUMS);

  gtk_widget_class_set_css_name (widget_class, "day-head");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-day-head.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayHead, label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayHead, date);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayHead, found);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayHead, today);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayHead, sums);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayHead, adder);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayHead, menu);
}

static void
plenary_day_head_init (PlenaryDayHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
}

GtkWidget *
plenary_day_head_new (void)
{
  return g_object_new (PLENARY_TYPE_DAY_HEAD, NULL);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text);

  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_day (PlenaryDayHead *self)
{
  g_autofree char *label = plenary_reading_dup_label (self->reading, self->day);
  g_autofree char *date = plenary_reading_dup_date (self->reading, self->day);
  g_autofree char *name = plenary_reading_dup_day (self->reading, self->day);

  plenary_capitals_show (self->label, label);
  set_text (self->date, date);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->adder), "s",
                                    plenary_entity_get_id (PLENARY_ENTITY (self->day)));
  plenary_day_menu_set_day (self->menu, self->day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * plenary_day_head_show:
 * @reading: says what it shows
 * @moment: what time it is
 * @day: its day
 */
void
plenary_day_head_show (PlenaryDayHead      *self,
                       PlenaryReading      *reading,
                       const PlenaryMoment *moment,
                       PlenaryDay          *day)
{
  g_return_if_fail (PLENARY_IS_DAY_HEAD (self));

  gtk_widget_set_visible (self->today, plenary_moment_is_date (moment, day));
  plenary_day_sums_show (self->sums, plenary_reading_get_agenda (reading), day);
  plenary_marks_show_count (self->found, GTK_WIDGET (self), plenary_reading_get_search (reading),
                            day);

  if (self->reading == reading && self->day == day)
    return;

  plenary_reading_ref (reading);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = reading;
  g_set_object (&self->day, day);
  show_day (self);
}

void
plenary_day_head_set_editing (PlenaryDayHead *self,
                              gboolean        is_editing)
{
  g_return_if_fail (PLENARY_IS_DAY_HEAD (self));

  gtk_widget_set_visible (GTK_WIDGET (self->sums), is_editing);
  gtk_widget_set_visible (self->adder, is_editing);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), is_editing);
}
