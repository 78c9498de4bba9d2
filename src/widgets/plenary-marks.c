/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks show in labels what was looked for, upon whatever attributes the labels have; and how many
 * sessions of a day have it.
 */

#include "config.h"

#include "plenary-marks.h"

#include "plenary-palette.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The attributes of a label without marks are kept with it. */
#define UNMARKED "plenary-unmarked"

static PangoAttribute *
create_ground (const GdkRGBA *colour)
{
  return pango_attr_background_new ((guint16) (colour->red * G_MAXUINT16),
                                    (guint16) (colour->green * G_MAXUINT16),
                                    (guint16) (colour->blue * G_MAXUINT16));
}

static PangoAttribute *
create_text (const GdkRGBA *colour)
{
  return pango_attr_foreground_new ((guint16) (colour->red * G_MAXUINT16),
                                    (guint16) (colour->green * G_MAXUINT16),
                                    (guint16) (colour->blue * G_MAXUINT16));
}

static void
insert (PangoAttrList      *attributes,
        PangoAttribute     *attribute,
        const PlenaryRange *range)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
create_marked (GtkWidget     *label,
               PangoAttrList *unmarked,
               GArray        *ranges)
{
  PangoAttrList *attributes = unmarked != NULL ? pango_attr_list_copy (unmarked) :
                                                 pango_attr_list_new ();
  GdkRGBA ground, text;

  plenary_palette_look_up (label, "search_mark", &ground);
  plenary_palette_look_up (label, "search_mark_text", &text);

  for (guint i = 0; i < ranges->len; i++)
    {
      PlenaryRange *range = &g_array_index (ranges, PlenaryRange, i);

      insert (attributes, create_ground (&ground), range);
      insert (attributes, create_text (&text), range);
    }

  return attributes;
}

static void
unref_attributes (gpointer data)
{
  pango_attr_list_unref (data);
}

static void
unmark (GtkLabel *label)
{
  PangoAttrList *unmarked = g_object_get_data (G_OBJECT (label), UNMARKED);

  if (unmarked == NULL)
    return;

  gtk_label_set_attributes (label, unmarked);
  g_object_set_data (G_OBJECT (label), UNMARKED, NULL);
}

static void
mark (GtkLabel     *label,
      PlenaryQuery *query)
{
  g_autoptr(GArray) ranges = plenary_query_find (query, gtk_label_get_text (label));
  PangoAttrList *unmarked = gtk_label_get_attributes (label);
  PangoAttrList *marked;

  if (ranges->len == 0)
    return;

  marked = create_marked (GTK_WIDGET (label), unmarked, ranges);
  g_object_set_data_full (G_OBJECT (label), UNMARKED,
                          unmarked != NULL ? pango_attr_list_ref (unmarked) :
                                             pango_attr_list_new (),
                          unref_attributes);
  gtk_label_set_attributes (label, marked);
  pango_attr_list_unref (marked);
}

/* What is not of the programme's own words is not what somebody looks for. */
static gboolean
is_ours (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "disc") ||
         gtk_widget_has_css_class (widget, "length") ||
         gtk_widget_has_css_class (widget, "fact");
}

/**
 * plenary_marks_show:
 * @widget: a label, or what has some in it
 * @query: (nullable): what to mark; nothing if NULL
 *
 * Marks all that is of the programme's own words, and no numbers, lengths, initials and the like.
 */
void
plenary_marks_show (GtkWidget    *widget,
                    PlenaryQuery *query)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget))
    {
      unmark (GTK_LABEL (widget));

      if (query != NULL)
        mark (GTK_LABEL (widget), query);
    }
  else if (!ADW_IS_AVATAR (widget))
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        if (!is_ours (child))
          plenary_marks_show (child, query);
    }
}

/**
 * plenary_marks_show_count:
 * @label: is seen while something is looked for
 * @owner: what has the label, and says the same to who does not see it
 * @search: (nullable): what is looked for
 * @day: a day of the programme
 */
void
plenary_marks_show_count (GtkLabel      *label,
                          GtkWidget     *owner,
                          PlenarySearch *search,
                          PlenaryDay    *day)
{
  gboolean is_active = search != NULL && plenary_search_is_active (search);
  guint n = is_active ? plenary_search_count (search, day, NULL) : 0;
  g_autofree char *number = g_strdup_printf ("%u", n);
  /* Translators: how many sessions of a day match what is looked for. */
  g_autofree char *spoken =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u match", "%u matches", n), n);

  gtk_widget_set_visible (GTK_WIDGET (label), is_active);

  if (g_strcmp0 (gtk_label_get_text (label), number) != 0)
    gtk_label_set_text (label, number);

  if (is_active)
    gtk_accessible_update_property (GTK_ACCESSIBLE (owner),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (owner), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
