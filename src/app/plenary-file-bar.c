/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be known of the file of a programme for as long as it is so: that it cannot be
 * written, that somebody else has changed it. Each is a bar with what can be done about it.
 */

#include "config.h"

#include "plenary-file-bar.h"

struct _PlenaryFileBar
{
  AdwBin       parent_instance;

  GtkRevealer *read_only;
  GtkLabel    *read_only_label;
  GtkWidget   *save_as_button;
  GtkRevealer *changed;
  GtkLabel    *changed_label;
  GtkWidget   *reload_button;
};

G_DEFINE_FINAL_TYPE (PlenaryFileBar, plenary_file_bar, ADW_TYPE_BIN)

static void
plenary_file_bar_class_init (PlenaryFileBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-file-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryFileBar, read_only);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFileBar, read_only_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFileBar, save_as_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFileBar, changed);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFileBar, changed_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFileBar, reload_button);
}

static void
plenary_file_bar_init (PlenaryFileBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (GtkRevealer *bar,
      GtkLabel    *label,
      GtkWidget   *button,
      const char  *text,
      gboolean     with_button)
{
  /* What slides away keeps its words. */
  if (text != NULL)
    {
      gtk_label_set_text (label, text);
      gtk_widget_set_visible (button, with_button);
    }

  gtk_revealer_set_reveal_child (bar, text != NULL);
}

/**
 * plenary_file_bar_set_read_only:
 * @reason: (nullable): why the file cannot be written
 * @can_save_as: whether the programme may be saved under another name
 */
void
plenary_file_bar_set_read_only (PlenaryFileBar *self,
                                const char     *reason,
                                gboolean        can_save_as)
{
  g_return_if_fail (PLENARY_IS_FILE_BAR (self));

  show (self->read_only, self->read_only_label, self->save_as_button, reason, can_save_as);
}

/**
 * plenary_file_bar_set_changed:
 * @change: (nullable): what happened to the file on disk
 * @can_reload: whether it can be read again
 */
void
plenary_file_bar_set_changed (PlenaryFileBar *self,
                              const char     *change,
                              gboolean        can_reload)
{
  g_return_if_fail (PLENARY_IS_FILE_BAR (self));

  show (self->changed, self->changed_label, self->reload_button, change, can_reload);
}
