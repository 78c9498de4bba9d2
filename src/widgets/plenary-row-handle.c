/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The handle of a row that can be moved and deleted: by dragging it, by its menu, and by Alt with
 * Up and Down anywhere in the row. Where that is said, its menu also has merging with another. It
 * only says what is wished.
 */

#include "config.h"

#include "plenary-row-handle.h"

#include <glib/gi18n.h>

struct _PlenaryRowHandle
{
  AdwBin         parent_instance;

  GtkListBoxRow *row;         /* not owned: the handle is in it */
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (PlenaryRowHandle, plenary_row_handle, ADW_TYPE_BIN)

enum { MOVED, MERGED, REMOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
move_up (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, -1);
}

static void
move_down (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, 1);
}

static void
merge_row (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[MERGED], 0);
}

static void
remove_row (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static GdkContentProvider *
prepare_cb (PlenaryRowHandle *self)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, self->row);
}

static void
drag_begin_cb (PlenaryRowHandle *self,
               GdkDrag          *drag,
               GtkDragSource    *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->row));
  g_autoptr(GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->row), "dragged");
}

static void
drag_end_cb (PlenaryRowHandle *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->row), "dragged");
}

static gboolean
activate_up (GtkWidget *row,
             GVariant  *args,
             gpointer   handle)
{
  return gtk_widget_activate_action (handle, "row.move-up", NULL);
}

static gboolean
activate_down (GtkWidget *row,
               GVariant  *args,
               gpointer   handle)
{
  return gtk_widget_activate_action (handle, "row.move-down", NULL);
}

/* First, as the text views of a row have uses for these keys of their own. */
static void
add_keys (PlenaryRowHandle *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Alt>Up|<Alt>KP_Up"),
                      gtk_callback_action_new (activate_up, self, NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Alt>Down|<Alt>KP_Down"),
                      gtk_callback_action_new (activate_down, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->row), keys);
}

static void
plenary_row_handle_class_init (PlenaryRowHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[MOVED] =
    g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
  signals[MERGED] =
    g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "row.merge", NULL, merge_row);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_row);
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) moves = g_menu_new ();
  g_autoptr(GMenu) removes = g_menu_new ();
  g_autoptr(GMenuItem) merge = g_menu_item_new (_("Mer_ge With…"), "row.merge");

  g_menu_append (moves, _("Move _Up"), "row.move-up");
  g_menu_append (moves, _("Move _Down"), "row.move-down");
  g_menu_item_set_attribute (merge, "hidden-when", "s", "action-disabled");
  g_menu_append_item (removes, merge);
  g_menu_append (removes, _("D_elete"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removes));

  return G_MENU_MODEL (menu);
}

static void
plenary_row_handle_init (PlenaryRowHandle *self)
{
  g_autoptr(GMenuModel) menu = create_menu ();
  GtkDragSource *source = gtk_drag_source_new ();

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "list-drag-handle-symbolic");
  gtk_menu_button_set_menu_model (self->button, menu);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Move or Delete"));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "row-handle");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

/**
 * plenary_row_handle_new:
 * @row: the row that it moves, and in which it stands
 */
GtkWidget *
plenary_row_handle_new (GtkListBoxRow *row)
{
  PlenaryRowHandle *self = g_object_new (PLENARY_TYPE_ROW_HANDLE, NULL);

  self->row = row;
  plenary_row_handle_set_can_merge (self, FALSE);
  add_keys (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_row_handle_set_name:
 * @name: what it moves, for those who do not see
 */
void
plenary_row_handle_set_name (PlenaryRowHandle *self,
                             const char       *name)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PLENARY_IS_ROW_HANDLE (self));

  /* Translators: of a question, a person or a talk, whose name follows. */
  label = g_strdup_printf (_("Move or Delete %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * plenary_row_handle_set_place:
 * @index: the place of its row among @n_rows
 */
void
plenary_row_handle_set_place (PlenaryRowHandle *self,
                              guint             index,
                              guint             n_rows)
{
  g_return_if_fail (PLENARY_IS_ROW_HANDLE (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down", index + 1 < n_rows);
}

/**
 * plenary_row_handle_set_can_merge:
 * @can_merge: whether what it moves can be merged with another
 */
void
plenary_row_handle_set_can_merge (PlenaryRowHandle *self,
                                  gboolean          can_merge)
{
  g_return_if_fail (PLENARY_IS_ROW_HANDLE (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.merge", can_merge);
}
