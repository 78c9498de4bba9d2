/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day in the agenda: its heading, and the triangle that folds it.
 *
 * The first one has the switch between titles and everything as well, by `agenda.detail`; where
 * there is no room for it beside the heading, it stands above.
 */

#include "config.h"

#include "plenary-agenda-day.h"

#include "plenary-day-head.h"
#include "plenary-fold-button.h"
#include "plenary-widgets.h"

struct _PlenaryAgendaDay
{
  GtkBox             parent_instance;

  GtkBox            *line;
  PlenaryDayHead    *head;
  GtkWidget         *detail;
  GtkWidget         *show;
  PlenaryFoldButton *fold_button;
  gboolean           is_narrow;
};

G_DEFINE_FINAL_TYPE (PlenaryAgendaDay, plenary_agenda_day, GTK_TYPE_BOX)

static void
plenary_agenda_day_class_init (PlenaryAgendaDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLENARY_TYPE_DAY_HEAD);
  g_type_ensure (PLENARY_TYPE_FOLD_BUTTON);

  gtk_widget_class_set_css_name (widget_class, "agenda-day");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-agenda-day.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaDay, line);
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaDay, head);
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaDay, detail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaDay, show);
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaDay, fold_button);
}

static void
plenary_agenda_day_init (PlenaryAgendaDay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plenary_agenda_day_new (void)
{
  return g_object_new (PLENARY_TYPE_AGENDA_DAY, NULL);
}

/**
 * plenary_agenda_day_show:
 * @reading: says what it shows
 * @moment: what time it is
 * @day: the day
 * @is_first: whether it is the first of the programme
 * @is_folded: whether its sessions have no rows
 */
void
plenary_agenda_day_show (PlenaryAgendaDay    *self,
                         PlenaryReading      *reading,
                         const PlenaryMoment *moment,
                         PlenaryDay          *day,
                         gboolean             is_first,
                         gboolean             is_folded)
{
  g_return_if_fail (PLENARY_IS_AGENDA_DAY (self));

  plenary_day_head_show (self->head, reading, moment, day);
  plenary_fold_button_show (self->fold_button, plenary_entity_get_id (PLENARY_ENTITY (day)),
                            is_folded);
  gtk_widget_set_visible (self->detail, is_first);
}

void
plenary_agenda_day_set_editing (PlenaryAgendaDay *self,
                                gboolean          is_editing)
{
  g_return_if_fail (PLENARY_IS_AGENDA_DAY (self));

  plenary_day_head_set_editing (self->head, is_editing);
}

void
plenary_agenda_day_set_narrow (PlenaryAgendaDay *self,
                               gboolean          is_narrow)
{
  g_return_if_fail (PLENARY_IS_AGENDA_DAY (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  gtk_widget_set_visible (self->show, !is_narrow);
  g_object_ref (self->detail);
  gtk_box_remove (is_narrow ? self->line : GTK_BOX (self), self->detail);

  if (is_narrow)
    gtk_box_prepend (GTK_BOX (self), self->detail);
  else
    gtk_box_insert_child_after (self->line, self->detail, GTK_WIDGET (self->head));

  g_object_unref (self->detail);
}
