/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of the view: to its parts and out of them, and what the reader does with a session.
 */

#include "config.h"

#include "plenary-programme-view.h"

#include "plenary-card.h"
#include "plenary-programme-view-private.h"

static gboolean
is_inside (GtkWidget *widget,
           gpointer   container)
{
  return widget != NULL && (widget == container || gtk_widget_is_ancestor (widget, container));
}

/* Back to the card first, then the pane goes, then what is looked for. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  PlenaryProgrammeView *self = PLENARY_PROGRAMME_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (!adw_flap_get_reveal_flap (self->flap))
    {
      gboolean was_searching = plenary_finder_get_searching (self->finder);

      plenary_finder_set_searching (self->finder, FALSE);
      return was_searching;
    }

  if (is_inside (focus, self->pane) && !self->narrow)
    plenary_programme_view_focus_selected (self);
  else
    plenary_programme_view_set_pane_shown (self, FALSE);

  return GDK_EVENT_STOP;
}

static gboolean
next_pane_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  PlenaryProgrammeView *self = PLENARY_PROGRAMME_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (adw_flap_get_reveal_flap (self->flap) && !is_inside (focus, self->pane))
    return plenary_pane_focus (self->pane);

  plenary_programme_view_focus_selected (self);

  return GDK_EVENT_STOP;
}

/* The session that has the focus on the timeline, or else the selected one; NULL if there is none.
 */
static const char *
get_meant (PlenaryProgrammeView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (PLENARY_IS_CARD (focus))
    return plenary_card_get_id (PLENARY_CARD (focus));

  return self->selected != NULL ? plenary_entity_get_id (PLENARY_ENTITY (self->selected)) : NULL;
}

static gboolean
star_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  PlenaryProgrammeView *self = PLENARY_PROGRAMME_VIEW (widget);
  const char *id = get_meant (self);
  PlenaryStars *stars;

  if (id == NULL)
    return GDK_EVENT_PROPAGATE;

  stars = plenary_reader_state_get_stars (self->reader_state);
  plenary_stars_set (stars, id, !plenary_stars_has (stars, id));

  return GDK_EVENT_STOP;
}

static gboolean
note_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  PlenaryProgrammeView *self = PLENARY_PROGRAMME_VIEW (widget);
  const char *id = get_meant (self);

  if (id == NULL || self->editing)
    return GDK_EVENT_PROPAGATE;

  plenary_selection_choose (self->selection, id);
  plenary_programme_view_activate (self);
  plenary_pane_focus_note (self->pane);

  return GDK_EVENT_STOP;
}

void
plenary_programme_view_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, next_pane_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, 0, star_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, note_cb, NULL);
}
