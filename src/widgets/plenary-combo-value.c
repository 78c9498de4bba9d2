/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen in a row, for those who do not see it: the row itself has no name for screen readers
 * but its title, and says nothing of the value beside that.
 */

#include "config.h"

#include "plenary-combo-value.h"

static void
selected_cb (AdwComboRow *row)
{
  GObject *item = adw_combo_row_get_selected_item (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  item != NULL ?
                                  gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : "",
                                  -1);
}

/**
 * plenary_combo_value_tell:
 * @row: a row of which the model has strings
 *
 * Tells assistive technology what is chosen in it, now and from now on.
 */
void
plenary_combo_value_tell (AdwComboRow *row)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (row, "notify::selected-item", G_CALLBACK (selected_cb), NULL);
  selected_cb (row);
}
