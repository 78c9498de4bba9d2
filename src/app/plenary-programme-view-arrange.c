/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which parts of the view are there, and how wide: that follows from the room it has, and from
 * whether the programme is read or edited.
 */

#include "config.h"

#include "plenary-programme-view.h"

#include "plenary-programme-view-private.h"

#define READER_WIDTH 404
#define EDITOR_WIDTH 440

/* Of a day in several columns, which has no head to show them in. */
void
plenary_programme_view_show_sums (PlenaryProgrammeView *self)
{
  PlenaryDay *day = plenary_timeline_get_parted_day (self->timeline);
  gboolean is_shown = self->editing && self->history != NULL && day != NULL &&
                      plenary_programme_view_is_on_timeline (self);

  gtk_widget_set_visible (GTK_WIDGET (self->sums), is_shown);

  if (is_shown)
    plenary_day_sums_show (self->sums, plenary_history_get_agenda (self->history), day);
}

/* Tells the parts where they stand. */
void
plenary_programme_view_arrange (PlenaryProgrammeView *self)
{
  gboolean folded = adw_flap_get_folded (self->flap);
  gboolean beside = !folded && adw_flap_get_reveal_flap (self->flap);
  gboolean switching = plenary_timeline_get_switching (self->timeline) &&
                       plenary_programme_view_is_on_timeline (self);

  plenary_programme_bar_arrange (self->bar, self->editing, self->narrow, self->locked, beside);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), switching && !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_switcher), switching && self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->now_strip), !self->editing && !self->narrow);
  plenary_shelf_set_narrow (self->shelf, self->narrow);
  plenary_agenda_view_set_narrow (self->agenda, self->narrow);
  plenary_roster_view_set_narrow (self->people, self->narrow);
  gtk_action_bar_set_revealed (self->edit_bar, self->editing && self->narrow);
  plenary_column_set_width (self->pane_column, self->editing ? EDITOR_WIDTH : READER_WIDTH);
  gtk_widget_set_hexpand (GTK_WIDGET (self->pane_column), self->narrow);
  plenary_pane_set_place (self->pane, folded, self->narrow);
  plenary_programme_view_show_sums (self);
  plenary_programme_view_show_day (self);
}
