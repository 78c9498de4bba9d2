/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for formatted text: an abstract, notes.
 *
 * Of the text it shows what is in its language. What it holds is compared with the
 * agenda as CommonMark, so blanks and empty lines that CommonMark has no place for can be typed,
 * and stay until something else is to be shown. Pieces that nobody touched keep their source.
 */

#include "config.h"

#include "plenary-markup-field.h"

#include "plenary-commonmark-pieces.h"
#include "plenary-guard.h"
#include "plenary-link-popover.h"

#include <glib/gi18n.h>
#include <string.h>

struct _PlenaryMarkupField
{
  PlenaryField  parent_instance;

  GtkWidget    *input;
  GtkWidget    *words;
  GtkWidget    *link;
  GtkWidget    *popover;
  GtkWidget    *style_buttons[2];
  GtkWidget    *list_buttons[2];
  gboolean      is_updating;

  PlenaryEntity *shown;         /* not owned: only compared */
  GPtrArray    *known;          /* the pieces of what is in the agenda */
};

G_DEFINE_FINAL_TYPE (PlenaryMarkupField, plenary_markup_field, PLENARY_TYPE_FIELD)

static const PlenaryMarkupStyle styles[] = { PLENARY_MARKUP_STRONG, PLENARY_MARKUP_EMPHASIS };
static const char *const markers[] = { "•", "1." };

static PlenaryText *
get_text (PlenaryField *field)
{
  return plenary_entity_get_text (plenary_field_get_entity (field),
                                  plenary_field_get_member (field));
}

static const char *
get_source (PlenaryField *field)
{
  return plenary_field_get_string (field, get_text (field));
}

/* What the input holds, as CommonMark. */
static char *
dup_typed (PlenaryMarkupField *self)
{
  g_autoptr(GPtrArray) pieces =
    plenary_markup_input_dup_pieces (PLENARY_MARKUP_INPUT (self->input));

  return plenary_commonmark_join (pieces, self->known);
}

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalnum (c) && !in_word)
        n++;
      if (g_unichar_isalnum (c) || g_unichar_isspace (c))
        in_word = !g_unichar_isspace (c);
    }

  return n;
}

static void
show_words (PlenaryMarkupField *self)
{
  g_autofree char *plain = plenary_markup_dup_plain (get_source (PLENARY_FIELD (self)));
  guint n = count_words (plain);
  /* Translators: how long a text is, beside its heading. */
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", n), n);

  gtk_label_set_text (GTK_LABEL (self->words), n > 0 ? words : "");
}

/* A line that is too long for a text view is shown in short, and cannot be changed. */
static void
show_long (PlenaryMarkupField *self,
           const char         *source)
{
  g_autofree char *line = plenary_guard_line (source);
  g_autoptr(GPtrArray) pieces = plenary_commonmark_pieces_new ();

  g_ptr_array_add (pieces, plenary_commonmark_piece_new (line, NULL));
  plenary_markup_input_show_pieces (PLENARY_MARKUP_INPUT (self->input), pieces);
}

static void
show_source (PlenaryMarkupField *self,
             const char         *source)
{
  gboolean is_long = plenary_guard_is_long (source);

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = plenary_commonmark_split (source);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->input), !is_long);

  if (is_long)
    show_long (self, source);
  else
    plenary_markup_input_show_pieces (PLENARY_MARKUP_INPUT (self->input), self->known);
}

static void
show_placeholder (PlenaryMarkupField *self)
{
  PlenaryField *field = PLENARY_FIELD (self);
  const char *other = plenary_agenda_pick (plenary_field_get_agenda (field), get_text (field));
  g_autofree char *plain = plenary_markup_dup_plain (other);
  g_autofree char *line = plenary_guard_line (plain);

  plenary_text_input_set_placeholder (PLENARY_TEXT_INPUT (self->input), line);
}

static void
plenary_markup_field_show (PlenaryField *field)
{
  PlenaryMarkupField *self = PLENARY_MARKUP_FIELD (field);
  PlenaryEntity *entity = plenary_field_get_entity (field);
  const char *source = get_source (field);
  g_autofree char *typed = self->known != NULL ? dup_typed (self) : NULL;

  if (self->shown != entity || g_strcmp0 (typed, source) != 0)
    show_source (self, source);

  self->shown = entity;
  show_placeholder (self);
  show_words (self);
}

static void
edited_cb (PlenaryMarkupField *self)
{
  PlenaryField *field = PLENARY_FIELD (self);
  g_autofree char *typed = NULL;
  g_autoptr(PlenaryText) text = NULL;

  if (!plenary_field_is_ready (field) || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->input)))
    return;

  typed = dup_typed (self);
  if (g_str_equal (typed, get_source (field)))
    return;

  text = plenary_field_dup_text_with (field, get_text (field), typed);
  plenary_field_commit_typed (field, plenary_field_get_deed (field),
                              plenary_edit_set_text (plenary_field_get_entity (field),
                                                     plenary_field_get_member (field), text),
                              plenary_text_input_ends_word (PLENARY_TEXT_INPUT (self->input)));
}

static void
leave_cb (PlenaryMarkupField *self)
{
  plenary_field_end_typing (PLENARY_FIELD (self));
}

static void
state_cb (PlenaryMarkupField *self)
{
  PlenaryMarkupInput *input = PLENARY_MARKUP_INPUT (self->input);
  PlenaryMarkupStyle style = plenary_markup_input_get_style (input);
  const char *list = plenary_markup_input_get_list (input);

  self->is_updating = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->style_buttons[i]),
                                  (style & styles[i]) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->list_buttons[i]),
                                  g_strcmp0 (list, markers[i]) == 0);

  self->is_updating = FALSE;
}

static void
style_cb (PlenaryMarkupField *self,
          GtkWidget          *button)
{
  guint i = button == self->style_buttons[0] ? 0 : 1;

  if (self->is_updating)
    return;

  plenary_markup_input_toggle_style (PLENARY_MARKUP_INPUT (self->input), styles[i]);
  state_cb (self);
}

static void
list_cb (PlenaryMarkupField *self,
         GtkWidget          *button)
{
  guint i = button == self->list_buttons[0] ? 0 : 1;

  if (self->is_updating)
    return;

  plenary_markup_input_toggle_list (PLENARY_MARKUP_INPUT (self->input), markers[i]);
  state_cb (self);
}

static void
link_cb (PlenaryMarkupField *self)
{
  g_autofree char *uri = plenary_markup_input_dup_link (PLENARY_MARKUP_INPUT (self->input));

  plenary_link_popover_set_uri (PLENARY_LINK_POPOVER (self->popover), uri);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
link_key_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   data)
{
  link_cb (PLENARY_MARKUP_FIELD (widget));

  return TRUE;
}

static void
chosen_cb (PlenaryMarkupField *self,
           const char         *uri)
{
  plenary_markup_input_set_link (PLENARY_MARKUP_INPUT (self->input), uri);
  gtk_widget_grab_focus (self->input);
}

/* The text keeps the focus when a button is clicked. */
static GtkWidget *
add_button (GtkWidget  *bar,
            GtkWidget  *button,
            const char *icon_name,
            const char *tooltip)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon_name);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (bar), button);

  return button;
}

static GtkWidget *
add_toggle (PlenaryMarkupField *self,
            GtkWidget          *bar,
            const char         *icon_name,
            const char         *tooltip,
            GCallback           callback)
{
  GtkWidget *button = add_button (bar, gtk_toggle_button_new (), icon_name, tooltip);

  g_signal_connect_swapped (button, "toggled", callback, self);

  return button;
}

static GtkWidget *
create_bar (PlenaryMarkupField *self)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_TOOLBAR,
                                 NULL);

  gtk_widget_add_css_class (bar, "format-bar");
  self->style_buttons[0] = add_toggle (self, bar, "format-text-bold-symbolic",
                                       _("Bold (Ctrl+B)"), G_CALLBACK (style_cb));
  self->style_buttons[1] = add_toggle (self, bar, "format-text-italic-symbolic",
                                       _("Italic (Ctrl+I)"), G_CALLBACK (style_cb));
  self->link = add_button (bar, gtk_button_new (), "plenary-link-symbolic", _("Link (Ctrl+K)"));
  g_signal_connect_swapped (self->link, "clicked", G_CALLBACK (link_cb), self);
  gtk_box_append (GTK_BOX (bar), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  self->list_buttons[0] = add_toggle (self, bar, "plenary-bullets-symbolic",
                                      _("Bulleted List (Shift+Ctrl+8)"), G_CALLBACK (list_cb));
  self->list_buttons[1] = add_toggle (self, bar, "plenary-numbers-symbolic",
                                      _("Numbered List (Shift+Ctrl+7)"), G_CALLBACK (list_cb));

  self->popover = plenary_link_popover_new ();
  gtk_widget_set_parent (self->popover, self->link);
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);

  return bar;
}

static GtkWidget *
create_head (PlenaryMarkupField *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = gtk_label_new (plenary_field_get_caption (PLENARY_FIELD (self)));

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);

  self->words = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->words, "dim-label");
  gtk_widget_add_css_class (self->words, "caption");

  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), self->words);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->input),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);

  return head;
}

static void
plenary_markup_field_constructed (GObject *object)
{
  PlenaryMarkupField *self = PLENARY_MARKUP_FIELD (object);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->input = plenary_markup_input_new ();
  g_signal_connect_object (self->input, "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->input, "state-changed", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, focus);
  gtk_widget_add_css_class (self->input, "formatted-text");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "form");
  gtk_box_append (GTK_BOX (card), create_bar (self));
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), self->input);

  gtk_box_append (GTK_BOX (box), create_head (self));
  gtk_box_append (GTK_BOX (box), card);
  adw_bin_set_child (ADW_BIN (self), box);

  G_OBJECT_CLASS (plenary_markup_field_parent_class)->constructed (object);
}

static gboolean
plenary_markup_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLENARY_MARKUP_FIELD (widget)->input);
}

static void
plenary_markup_field_dispose (GObject *object)
{
  g_clear_pointer (&PLENARY_MARKUP_FIELD (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (plenary_markup_field_parent_class)->dispose (object);
}

static void
plenary_markup_field_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_MARKUP_FIELD (object)->known, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_markup_field_parent_class)->finalize (object);
}

static void
plenary_markup_field_class_init (PlenaryMarkupFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = plenary_markup_field_constructed;
  object_class->dispose = plenary_markup_field_dispose;
  object_class->finalize = plenary_markup_field_finalize;
  widget_class->grab_focus = plenary_markup_field_grab_focus;
  PLENARY_FIELD_CLASS (klass)->show = plenary_markup_field_show;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, link_key_cb, NULL);
}

static void
plenary_markup_field_init (PlenaryMarkupField *self)
{
}

/**
 * plenary_markup_field_get_input:
 *
 * Returns: (transfer none): what the text is typed into
 */
PlenaryMarkupInput *
plenary_markup_field_get_input (PlenaryMarkupField *self)
{
  g_return_val_if_fail (PLENARY_IS_MARKUP_FIELD (self), NULL);

  return PLENARY_MARKUP_INPUT (self->input);
}
