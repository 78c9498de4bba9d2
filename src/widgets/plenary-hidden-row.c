/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of which some rows are hidden.
 *
 * From the last row that is to be seen, Page Down goes to the next one in a GtkListBox, though it
 * may be hidden, and so does Page Up. A window gives no keys to what is not to be seen: whoever is
 * there has lost the keyboard. Lists of rows are short, and so a page is all of one.
 */

#include "config.h"

#include "plenary-hidden-row.h"

static void
move_cursor_cb (GtkListBox      *list,
                GtkMovementStep  step,
                int              count,
                gboolean         is_extending,
                gboolean         is_modifying)
{
  if (step != GTK_MOVEMENT_PAGES)
    return;

  g_signal_stop_emission_by_name (list, "move-cursor");
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, count, is_extending,
                         is_modifying);
}

/**
 * plenary_hidden_row_skip:
 * @row: a row of a list, of which some rows may be hidden
 *
 * Has the keyboard go past those that are.
 */
void
plenary_hidden_row_skip (GtkWidget *row)
{
  GtkWidget *list;

  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  list = gtk_widget_get_parent (row);
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  g_signal_connect (list, "move-cursor", G_CALLBACK (move_cursor_cb), NULL);
}
