/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would be printed, page by page, before it is. The pages are those that come on paper,
 * and only those in view are drawn.
 */

#include "config.h"

#include "plenary-preview.h"

#include "plenary-page.h"

#include <glib/gi18n.h>

struct _PlenaryPreview
{
  AdwWindow         parent_instance;

  AdwWindowTitle   *title;
  GtkListView      *pages;

  PlenaryHandout   *handout;
};

G_DEFINE_FINAL_TYPE (PlenaryPreview, plenary_preview, ADW_TYPE_WINDOW)

/* The dialog belongs to the window with the programme, which closes this one first. */
static void
print_cb (PlenaryPreview *self)
{
  g_autoptr(GtkWindow) parent =
    g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.print", NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *page = plenary_page_new ();

  gtk_widget_set_halign (page, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, page);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  PlenaryPreview *self = user_data;

  plenary_page_show (PLENARY_PAGE (gtk_list_item_get_child (item)), self->handout,
                     gtk_list_item_get_position (item));
}

/* As many rows as there are pages; which one a row is for, its position says. */
static GtkSelectionModel *
create_model (guint n_pages)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (names, (gpointer) "");

  g_ptr_array_add (names, NULL);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL
                              (gtk_string_list_new ((const char *const *) names->pdata))));
}

static void
plenary_preview_dispose (GObject *object)
{
  g_clear_object (&PLENARY_PREVIEW (object)->handout);

  G_OBJECT_CLASS (plenary_preview_parent_class)->dispose (object);
}

static void
plenary_preview_class_init (PlenaryPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_preview_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreview, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreview, pages);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plenary_preview_init (PlenaryPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_preview_new:
 * @parent: the window with the programme, which prints it
 * @agenda: the programme
 * @setting: where it would be printed
 */
GtkWidget *
plenary_preview_new (GtkWindow      *parent,
                     PlenaryAgenda  *agenda,
                     PlenarySetting *setting)
{
  PlenaryPreview *self;
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSelectionModel) model = NULL;
  g_autofree char *count = NULL;
  guint n_pages;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  self = g_object_new (PLENARY_TYPE_PREVIEW, "transient-for", parent, NULL);
  self->handout = plenary_handout_new (agenda, setting);
  plenary_handout_lay_out (self->handout);

  n_pages = plenary_handout_get_n_pages (self->handout);
  count = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  adw_window_title_set_subtitle (self->title, count);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  model = create_model (n_pages);
  gtk_list_view_set_factory (self->pages, factory);
  gtk_list_view_set_model (self->pages, model);

  return GTK_WIDGET (self);
}
