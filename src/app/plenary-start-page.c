/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The start page is what a window shows that has no programme: recent ones, and how to make one.
 *
 * It only says where one can go. To go there is an action of the window.
 */

#include "config.h"

#include "plenary-start-page.h"

#include "plenary-column.h"
#include "plenary-recent-card.h"
#include "plenary-recents.h"
#include "plenary-template-card.h"
#include "plenary-templates.h"
#include "plenary-user-templates.h"
#include "plenary-welcome.h"

#define RECENT_WIDTH 186
#define TEMPLATE_WIDTH 290

struct _PlenaryStartPage
{
  AdwBin        parent_instance;

  GtkWidget    *side;
  GtkWidget    *recent_box;
  GtkFlowBox   *recents;
  GtkFlowBox   *templates;

  GFileMonitor *monitor;      /* of the templates that users make */
};

G_DEFINE_FINAL_TYPE (PlenaryStartPage, plenary_start_page, ADW_TYPE_BIN)

/* The card is what takes the focus, not the place it has in the box. */
static void
append (GtkFlowBox *box,
        GtkWidget  *card,
        int         width)
{
  GtkWidget *place = gtk_flow_box_child_new ();
  GtkWidget *column = g_object_new (PLENARY_TYPE_COLUMN, "width", width, "child", card, NULL);

  gtk_widget_set_focusable (place, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (place), column);
  gtk_flow_box_append (box, place);
}

static void
clear (GtkFlowBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_flow_box_remove (box, child);
}

static void
show_recents (PlenaryStartPage *self)
{
  g_autoptr(GPtrArray) recents = plenary_recents_list ();

  clear (self->recents);

  for (guint i = 0; i < recents->len; i++)
    append (self->recents, plenary_recent_card_new (g_ptr_array_index (recents, i)),
            RECENT_WIDTH);

  gtk_widget_set_visible (self->recent_box, recents->len > 0);
}

/* The user's own come first: whoever makes one means to use it. */
static void
show_templates (PlenaryStartPage *self)
{
  g_autoptr(GPtrArray) files = plenary_user_templates_list ();

  clear (self->templates);

  for (guint i = 0; i < files->len; i++)
    append (self->templates, plenary_template_card_new_for_file (g_ptr_array_index (files, i)),
            TEMPLATE_WIDTH);

  for (guint i = 0; i < plenary_templates_get_n (); i++)
    append (self->templates, plenary_template_card_new (i), TEMPLATE_WIDTH);
}

static void
follow_templates (PlenaryStartPage *self)
{
  g_autoptr(GFile) folder = plenary_user_templates_get_folder ();

  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (show_templates), self,
                             G_CONNECT_SWAPPED);
}

static void
plenary_start_page_dispose (GObject *object)
{
  g_clear_object (&PLENARY_START_PAGE (object)->monitor);

  G_OBJECT_CLASS (plenary_start_page_parent_class)->dispose (object);
}

static void
plenary_start_page_class_init (PlenaryStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_start_page_dispose;

  g_type_ensure (PLENARY_TYPE_WELCOME);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryStartPage, side);
  gtk_widget_class_bind_template_child (widget_class, PlenaryStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryStartPage, recents);
  gtk_widget_class_bind_template_child (widget_class, PlenaryStartPage, templates);
}

static void
plenary_start_page_init (PlenaryStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  show_templates (self);
  follow_templates (self);
  show_recents (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (show_recents), self, G_CONNECT_SWAPPED);
}

/**
 * plenary_start_page_set_narrow:
 * @narrow: whether there is room for one column only
 */
void
plenary_start_page_set_narrow (PlenaryStartPage *self,
                               gboolean          narrow)
{
  g_return_if_fail (PLENARY_IS_START_PAGE (self));

  gtk_widget_set_visible (self->side, !narrow);
}
