/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The header bar above a programme: what it is called, and what can be done with all of it. */

#include "config.h"

#include "plenary-programme-bar.h"

#include "plenary-zoom.h"

#include <glib/gi18n.h>

struct _PlenaryProgrammeBar
{
  AdwBin                 parent_instance;

  AdwHeaderBar          *bar;
  AdwViewSwitcherTitle  *title;
  GtkWidget             *search_button;
  GtkWidget             *edit_buttons;
  GtkWidget             *edit_button;
  AdwButtonContent      *edit_content;
  PlenaryProblemsButton *problems_button;
  GtkWidget             *print_button;
  GtkWidget             *pane_button;
  GtkMenuButton          *menu_button;
  PlenaryZoom            *zoom;
};

G_DEFINE_FINAL_TYPE (PlenaryProgrammeBar, plenary_programme_bar, ADW_TYPE_BIN)

static void
plenary_programme_bar_class_init (PlenaryProgrammeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-programme-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, search_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, edit_buttons);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, edit_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, edit_content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, problems_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, print_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, pane_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeBar, menu_button);
}

static void
plenary_programme_bar_init (PlenaryProgrammeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->zoom = PLENARY_ZOOM (plenary_zoom_new ());
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (gtk_menu_button_get_popover (self->menu_button)),
                              GTK_WIDGET (self->zoom), "zoom");
}

/**
 * plenary_programme_bar_set_timeline:
 * @timeline: what its menu zooms
 */
void
plenary_programme_bar_set_timeline (PlenaryProgrammeBar *self,
                                    PlenaryTimeline     *timeline)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_BAR (self));

  plenary_zoom_set_timeline (self->zoom, timeline);
}

/**
 * plenary_programme_bar_set_views:
 * @views: what it switches between
 * @foot: what does so while there is no room for it here
 */
void
plenary_programme_bar_set_views (PlenaryProgrammeBar *self,
                                 AdwViewStack        *views,
                                 AdwViewSwitcherBar  *foot)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_BAR (self));

  adw_view_switcher_title_set_stack (self->title, views);

  /* Not its "reveal", as GTK 4.8 complains of what has no height while that begins. */
  g_object_bind_property (self->title, "title-visible", foot, "visible", G_BINDING_SYNC_CREATE);
}

/**
 * plenary_programme_bar_set_title:
 * @title: what stands in the middle
 * @subtitle: what stands below it, may be empty
 */
void
plenary_programme_bar_set_title (PlenaryProgrammeBar *self,
                                 const char          *title,
                                 const char          *subtitle)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_BAR (self));

  adw_view_switcher_title_set_title (self->title, title);
  adw_view_switcher_title_set_subtitle (self->title, subtitle);
}

/**
 * plenary_programme_bar_arrange:
 * @editing: whether the programme is edited
 * @narrow: whether there is no room for more than the least
 * @locked: whether it cannot be edited
 * @beside_pane: whether the pane ends the window, and has its buttons
 *
 * Shows of all buttons those that do something here and now, and have room.
 */
void
plenary_programme_bar_arrange (PlenaryProgrammeBar *self,
                               gboolean             editing,
                               gboolean             narrow,
                               gboolean             locked,
                               gboolean             beside_pane)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_BAR (self));

  adw_view_switcher_title_set_view_switcher_enabled (self->title, !narrow);
  gtk_widget_set_visible (self->search_button, !editing || !narrow);
  gtk_widget_set_visible (self->edit_buttons, editing && !narrow);
  gtk_widget_set_visible (self->edit_button, !locked);
  adw_button_content_set_label (self->edit_content, narrow ? "" : _("_Edit"));
  gtk_widget_set_visible (GTK_WIDGET (self->problems_button), editing && !narrow);
  gtk_widget_set_visible (self->print_button, !narrow);
  gtk_widget_set_visible (self->pane_button, !narrow);
  adw_header_bar_set_show_end_title_buttons (self->bar, !beside_pane);
}

/**
 * plenary_programme_bar_get_problems_button:
 *
 * Returns: (transfer none): what counts and lists the problems, to be seen while editing
 */
PlenaryProblemsButton *
plenary_programme_bar_get_problems_button (PlenaryProgrammeBar *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_BAR (self), NULL);

  return self->problems_button;
}
