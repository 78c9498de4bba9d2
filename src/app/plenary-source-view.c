/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text that a programme is made of, coloured by what its parts were recognised as. What has no
 * colour went into the programme as plain words; what is struck out did not.
 */

#include "config.h"

#include "plenary-source-view.h"

#include "plenary-guard.h"

#include <glib/gi18n.h>

struct _PlenarySourceView
{
  GtkTextView parent_instance;

  gboolean    showing;
};

G_DEFINE_FINAL_TYPE (PlenarySourceView, plenary_source_view, GTK_TYPE_TEXT_VIEW)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Grounds that both black and white words can be read upon. */
typedef struct
{
  PlenaryTextMarkKind  kind;
  const char          *css_class;
  const char          *label;
  GdkRGBA              ground;
} Style;

static const Style styles[] = {
  { PLENARY_TEXT_MARK_PROGRAMME, "mark-programme", N_("Title Block"), { 0.5f, 0.5f, 0.5f, 0.20f } },
  { PLENARY_TEXT_MARK_DAY, "mark-day", N_("Day"), { 0.506f, 0.239f, 0.612f, 0.22f } },
  { PLENARY_TEXT_MARK_TIME, "mark-time", N_("Time"), { 0.784f, 0.235f, 0, 0.22f } },
  { PLENARY_TEXT_MARK_TITLE, "mark-title", N_("Title"), { 0.110f, 0.443f, 0.847f, 0.22f } },
  { PLENARY_TEXT_MARK_LEAD, "mark-lead", N_("Lead-In"), { 0.812f, 0.624f, 0.039f, 0.26f } },
  { PLENARY_TEXT_MARK_QUESTION, "mark-question", N_("Question"), { 0.051f, 0.38f, 0.333f, 0.24f } },
};

static GtkTextTag *
get_tag (PlenarySourceView   *self,
         PlenaryTextMarkKind  kind)
{
  GtkTextTagTable *table =
    gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));

  if (plenary_text_mark_kind_is_dropped (kind))
    return gtk_text_tag_table_lookup (table, "dropped");

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i].kind == kind)
      return gtk_text_tag_table_lookup (table, styles[i].css_class);

  return NULL;
}

static void
create_tags (PlenarySourceView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GdkRGBA dim = { 0.5f, 0.5f, 0.5f, 1 };
  GdkRGBA warning = { 0.898f, 0.647f, 0.039f, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_text_buffer_create_tag (buffer, styles[i].css_class,
                                "background-rgba", &styles[i].ground, NULL);

  gtk_text_buffer_create_tag (buffer, "dropped",
                              "strikethrough", TRUE, "foreground-rgba", &dim, NULL);
  gtk_text_buffer_create_tag (buffer, "left-over",
                              "underline", PANGO_UNDERLINE_SINGLE, "underline-rgba", &warning,
                              NULL);
}

/* Goes on from one mark to the next, as to count characters from the start would take squares. */
typedef struct
{
  GtkTextBuffer *buffer;
  const char    *text;
  gsize          byte;
  int            offset;
} Cursor;

static void
move_to (Cursor      *cursor,
         gsize        byte,
         GtkTextIter *iter)
{
  if (byte >= cursor->byte)
    cursor->offset += (int) g_utf8_strlen (cursor->text + cursor->byte,
                                           (gssize) (byte - cursor->byte));
  else
    cursor->offset = (int) g_utf8_strlen (cursor->text, (gssize) byte);

  cursor->byte = byte;
  gtk_text_buffer_get_iter_at_offset (cursor->buffer, iter, cursor->offset);
}

static void
apply (Cursor     *cursor,
       GtkTextTag *tag,
       gsize       start,
       gsize       end)
{
  GtkTextIter from, to;

  if (tag == NULL)
    return;

  move_to (cursor, start, &from);
  move_to (cursor, end, &to);
  gtk_text_buffer_apply_tag (cursor->buffer, tag, &from, &to);
}

static void
changed_cb (PlenarySourceView *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
plenary_source_view_class_init (PlenarySourceViewClass *klass)
{
  signals[EDITED] =
    g_signal_new ("edited",
                  PLENARY_TYPE_SOURCE_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_source_view_init (PlenarySourceView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_below_lines (view, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text of the Agenda"), -1);

  create_tags (self);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * plenary_source_view_set_text:
 * @text: what to show from its beginning; it does not count as edited
 */
void
plenary_source_view_set_text (PlenarySourceView *self,
                              const char        *text)
{
  GtkTextBuffer *buffer;
  g_autofree char *shown = NULL;
  GtkTextIter start;

  g_return_if_fail (PLENARY_IS_SOURCE_VIEW (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  shown = plenary_guard_is_long (text) ? g_strdup ("") : plenary_guard_text (text);

  self->showing = TRUE;
  gtk_text_buffer_set_text (buffer, shown, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  self->showing = FALSE;
}

/**
 * plenary_source_view_dup_text:
 *
 * Returns: (transfer full): the text as it is now
 */
char *
plenary_source_view_dup_text (PlenarySourceView *self)
{
  char *text;

  g_return_val_if_fail (PLENARY_IS_SOURCE_VIEW (self), NULL);

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "text", &text, NULL);

  return text;
}

/**
 * plenary_source_view_set_import:
 * @import: (nullable): what was recognised; it is only shown if it is of the very text
 */
void
plenary_source_view_set_import (PlenarySourceView *self,
                                PlenaryTextImport *import)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *text = plenary_source_view_dup_text (self);
  Cursor cursor = { buffer, text, 0, 0 };
  const PlenaryTextLeftOver *left_over;
  const PlenaryTextMark *marks;
  GtkTextIter start, end;
  guint n;

  g_return_if_fail (PLENARY_IS_SOURCE_VIEW (self));

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);

  if (import == NULL || !g_str_equal (plenary_text_import_get_source (import), text))
    return;

  marks = plenary_text_import_get_marks (import, &n);
  for (guint i = 0; i < n; i++)
    apply (&cursor, get_tag (self, marks[i].kind), marks[i].start, marks[i].end);

  left_over = plenary_text_import_get_left_over (import, &n);
  for (guint i = 0; i < n; i++)
    apply (&cursor, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer),
                                               "left-over"),
           left_over[i].start, left_over[i].end);
}

static void
append_to_legend (GtkFlowBox *legend,
                  const char *text,
                  const char *css_class)
{
  GtkWidget *place = gtk_flow_box_child_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "legend");
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_focusable (place, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (place), label);
  gtk_flow_box_append (legend, place);
}

/**
 * plenary_source_view_fill_legend:
 *
 * Says what the colours mean.
 */
void
plenary_source_view_fill_legend (GtkFlowBox *legend)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    append_to_legend (legend, _(styles[i].label), styles[i].css_class);

  /* Translators: a part of a text that does not become part of the programme */
  append_to_legend (legend, _("Left Out"), "mark-dropped");
}
