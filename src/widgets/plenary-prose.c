/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prose shows formatted text to be read: a label a block, and styles as attributes upon it, so
 * that nothing in a programme can be markup of Pango.
 */

#include "config.h"

#include "plenary-prose.h"

#include "plenary-guard.h"
#include "plenary-markup.h"
#include "plenary-row-layout.h"

#include <string.h>

#define SPACING 8
#define INDENT 18
#define MARKER_CHARS 2

/* A label that could be as narrow as a letter is measured at that width, at great expense. */
#define LEAST_CHARS 10

struct _PlenaryProse
{
  GtkBox  parent_instance;

  char   *css_class;
  char   *source;
};

G_DEFINE_FINAL_TYPE (PlenaryProse, plenary_prose, GTK_TYPE_BOX)

static void
plenary_prose_finalize (GObject *object)
{
  PlenaryProse *self = PLENARY_PROSE (object);

  g_free (self->css_class);
  g_free (self->source);

  G_OBJECT_CLASS (plenary_prose_parent_class)->finalize (object);
}

static void
plenary_prose_class_init (PlenaryProseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_prose_finalize;
}

static void
plenary_prose_init (PlenaryProse *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
}

/**
 * plenary_prose_new:
 * @css_class: the style class of its labels
 */
GtkWidget *
plenary_prose_new (const char *css_class)
{
  PlenaryProse *self = g_object_new (PLENARY_TYPE_PROSE, NULL);

  self->css_class = g_strdup (css_class);

  return GTK_WIDGET (self);
}

static void
insert (PangoAttrList           *attributes,
        const PlenaryMarkupSpan *span,
        PangoAttribute          *attribute)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
make_attributes (GArray *spans)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < spans->len; i++)
    {
      const PlenaryMarkupSpan *span = &g_array_index (spans, PlenaryMarkupSpan, i);

      if (span->style & PLENARY_MARKUP_EMPHASIS)
        insert (attributes, span, pango_attr_style_new (PANGO_STYLE_ITALIC));

      if (span->style & PLENARY_MARKUP_STRONG)
        insert (attributes, span, pango_attr_weight_new (PANGO_WEIGHT_BOLD));

      if (span->style & PLENARY_MARKUP_CODE)
        insert (attributes, span, pango_attr_family_new ("monospace"));

      if (span->style & PLENARY_MARKUP_LINK)
        insert (attributes, span, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
    }

  return attributes;
}

/* A paragraph that would stop the program is cut. */
static char *
dup_bearable (const char *text)
{
  const char *end;

  if (!plenary_guard_is_long (text))
    return g_strdup (text);

  end = g_utf8_offset_to_pointer (text, MIN (g_utf8_strlen (text, -1), PLENARY_GUARD_PARAGRAPH));

  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static GtkWidget *
create_label (PlenaryProse             *self,
              const PlenaryMarkupBlock *block)
{
  g_autofree char *text = dup_bearable (block->text);
  GtkWidget *label = gtk_label_new (text);
  PangoAttrList *attributes = make_attributes (block->spans);

  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, self->css_class);
  pango_attr_list_unref (attributes);

  if (block->type == PLENARY_MARKUP_HEADING)
    gtk_widget_add_css_class (label, "heading");
  else if (block->type == PLENARY_MARKUP_VERBATIM)
    gtk_widget_add_css_class (label, "monospace");

  return label;
}

static GtkWidget *
create_marker (PlenaryProse             *self,
               const PlenaryMarkupBlock *block)
{
  GtkWidget *marker = gtk_label_new (block->marker);

  gtk_label_set_width_chars (GTK_LABEL (marker), MARKER_CHARS);
  gtk_label_set_xalign (GTK_LABEL (marker), 0);
  gtk_widget_set_valign (marker, GTK_ALIGN_START);
  gtk_widget_add_css_class (marker, self->css_class);

  return marker;
}

static void
add_block (PlenaryProse             *self,
           const PlenaryMarkupBlock *block)
{
  GtkWidget *row;
  guint depth = block->depth;

  if (block->type == PLENARY_MARKUP_RULE)
    {
      gtk_box_append (GTK_BOX (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      return;
    }

  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (row, plenary_row_layout_new (0));

  /* The marker stands in the indent of its own item. */
  if (block->marker != NULL && depth > 0)
    depth--;

  gtk_widget_set_margin_start (row, (int) depth * INDENT);

  if (block->is_quoted)
    gtk_widget_add_css_class (row, "quoted");

  if (block->marker != NULL)
    {
      GtkWidget *marker = create_marker (self, block);

      gtk_widget_set_size_request (marker, INDENT, -1);
      gtk_box_append (GTK_BOX (row), marker);
    }

  gtk_box_append (GTK_BOX (row), create_label (self, block));
  gtk_box_append (GTK_BOX (self), row);
}

/**
 * plenary_prose_set_source:
 * @source: CommonMark
 */
void
plenary_prose_set_source (PlenaryProse *self,
                          const char   *source)
{
  g_autoptr(GPtrArray) blocks = NULL;
  GtkWidget *child;

  g_return_if_fail (PLENARY_IS_PROSE (self));
  g_return_if_fail (source != NULL);

  if (g_strcmp0 (self->source, source) == 0)
    return;

  g_free (self->source);
  self->source = g_strdup (source);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  blocks = plenary_markup_parse (source);

  for (guint i = 0; i < blocks->len; i++)
    add_block (self, g_ptr_array_index (blocks, i));
}
