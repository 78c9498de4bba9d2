/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lets windows become narrower than their content is now, and still tell GTK the truth.
 *
 * GTK 4.18 warns where a widget is asked how high it would be in less width than it can do with;
 * GTK 4.8 said nothing, and gave a height that was of no use.
 */

#include "config.h"

#include "plenary-shrinking.h"

static GObject *
find_heading (AdwMessageDialog *dialog,
              const char       *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), ADW_TYPE_MESSAGE_DIALOG, name);
}

/**
 * plenary_shrinking_measure:
 * @parent_class: measures @widget as it is now
 * @widget: a window that takes another form where it gets narrow
 *
 * Measures a window by what it inherits. Its content does not know of the other form, and is not
 * asked how high it would be in less than it can do with.
 */
void
plenary_shrinking_measure (GtkWidgetClass *parent_class,
                           GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural)
{
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int least = 0;
      int usual = 0;

      parent_class->measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
      for_size = MAX (for_size, least);
    }

  parent_class->measure (widget, orientation, for_size, minimum, natural, NULL, NULL);
}

/**
 * plenary_shrinking_let_heading_wrap:
 *
 * Lets a dialog be narrower than its heading in one line.
 *
 * Newer libadwaita has the heading twice, in a large size that does not wrap and in a small one
 * that does. It shows the small one where the large one does not fit, and may be as narrow as
 * either can, but measures both there, so that GTK 4.18 warns of the other. Here both wrap and can
 * be as narrow as each other; the large one is still shown in one line only. libadwaita 1.2 has
 * one heading, which wraps.
 */
void
plenary_shrinking_let_heading_wrap (AdwMessageDialog *dialog)
{
  g_autoptr(GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GObject *large, *small;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  large = find_heading (dialog, "heading_label");
  small = find_heading (dialog, "heading_label_small");

  if (large == NULL || small == NULL)
    return;

  gtk_label_set_wrap (GTK_LABEL (large), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (large), PANGO_WRAP_WORD_CHAR);
  gtk_size_group_add_widget (group, GTK_WIDGET (large));
  gtk_size_group_add_widget (group, GTK_WIDGET (small));
}
