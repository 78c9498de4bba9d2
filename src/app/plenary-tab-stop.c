/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group of widgets that Tab comes to once, and then leaves; arrows go from one to the next.
 *
 * A GtkFlowBox would have Tab go through all of its children, and choose each that it comes to: who
 * only wants to go past would end with the last of them. In a GtkListView, it would go through
 * hundreds of pages.
 */

#include "config.h"

#include "plenary-tab-stop.h"

struct _PlenaryTabStop
{
  AdwBin  parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryTabStop, plenary_tab_stop, ADW_TYPE_BIN)

static gboolean
plenary_tab_stop_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (plenary_tab_stop_parent_class)->focus (widget, direction);
}

static void
plenary_tab_stop_class_init (PlenaryTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = plenary_tab_stop_focus;
}

static void
plenary_tab_stop_init (PlenaryTabStop *self)
{
}
