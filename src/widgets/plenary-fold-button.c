/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The triangle that folds a row of the agenda, or unfolds it, by `agenda.fold`.
 *
 * The keys do that on the row itself, so that it is no stop for them.
 */

#include "config.h"

#include "plenary-fold-button.h"

#include <glib/gi18n.h>

struct _PlenaryFoldButton
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryFoldButton, plenary_fold_button, GTK_TYPE_BUTTON)

static void
plenary_fold_button_class_init (PlenaryFoldButtonClass *klass)
{
}

static void
plenary_fold_button_init (PlenaryFoldButton *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (self), "pan-down-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "agenda.fold");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", "");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "fold");
}

/**
 * plenary_fold_button_show:
 * @id: the id of what has the row
 * @is_folded: whether that is folded
 */
void
plenary_fold_button_show (PlenaryFoldButton *self,
                          const char        *id,
                          gboolean           is_folded)
{
  g_return_if_fail (PLENARY_IS_FOLD_BUTTON (self));
  g_return_if_fail (id != NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_button_set_icon_name (GTK_BUTTON (self),
                            is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: what the triangle of a day or a session does. */
                                  is_folded ? _("Expand") : _("Collapse"),
                                  -1);
}
