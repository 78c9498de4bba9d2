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
#include "plenary-welcome.h"

#define RECENT_WIDTH 186
#define TEMPLATE_WIDTH 290

struct _PlenaryStartPage
{
  AdwBin      parent_instance;

  GtkWidget  *side;
  GtkWidget  *recent_box;
  GtkFlowBox *recents;
  GtkFlowBox *templates;
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
show_recents (PlenaryStartPage *self)
{
  g_autoptr(GPtrArray) recents = plenary_recents_list ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->recents))) != NULL)
    gtk_flow_box_remove (self->recents, child);

  for (guint i = 0; i < recents->len; i++)
    append (self->recents, plenary_recent_card_new (g_ptr_array_index (recents, i)),
            RECENT_WIDTH);

  gtk_widget_set_visible (self->recent_box, recents->len > 0);
}

static void
show_templates (PlenaryStartPage *self)
{
  for (guint i = 0; i < plenary_templates_get_n (); i++)
    append (self->templates, plenary_template_card_new (i), TEMPLATE_WIDTH);
}

static void
plenary_start_page_class_init (PlenaryStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
