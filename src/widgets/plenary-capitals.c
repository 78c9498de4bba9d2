/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words in spaced capitals, as days are headed. */

#include "config.h"

#include "plenary-capitals.h"

#include <string.h>

#define LETTER_SPACING PANGO_SCALE
#define HAIR_SPACE "\u200a"

/**
 * plenary_capitals_show:
 * @label: what shows the text; not seen where that is empty
 * @text: any text
 *
 * The spacing does not reach the ends of the text, as Pango measures text without what it adds
 * there, and then cuts what does not fit with it.
 */
void
plenary_capitals_show (GtkLabel   *label,
                       const char *text)
{
  g_autofree char *capitals = g_utf8_strup (text, -1);
  g_autofree char *ended = g_strconcat (HAIR_SPACE, capitals, HAIR_SPACE, NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *spacing = pango_attr_letter_spacing_new (LETTER_SPACING);

  spacing->start_index = (guint) strlen (HAIR_SPACE);
  spacing->end_index = (guint) (strlen (HAIR_SPACE) + strlen (capitals));
  pango_attr_list_insert (attributes, spacing);
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
  gtk_label_set_text (label, *text != '\0' ? ended : "");
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}
