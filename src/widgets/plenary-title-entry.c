/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry for a title: one paragraph that wraps.
 *
 * A GtkEntry shows the first forty letters of a title of two lines, so titles are edited in a text
 * view that refuses line breaks: pasted ones become blanks, and Enter goes on to what is next
 * unless somebody connected to `activated` wants it. With lines allowed it is for what has a few
 * of them, an address.
 */

#include "config.h"

#include "plenary-title-entry.h"

#include <string.h>

struct _PlenaryTitleEntry
{
  PlenaryTextInput parent_instance;

  gboolean         lines;
};

G_DEFINE_FINAL_TYPE (PlenaryTitleEntry, plenary_title_entry, PLENARY_TYPE_TEXT_INPUT)

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
}

/* Blanks for each run of breaks. */
static char *
join_lines (const char *text,
            int         length)
{
  GString *joined = g_string_new (NULL);
  gboolean in_break = FALSE;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_break (c))
        g_string_append_unichar (joined, c);
      else if (!in_break)
        g_string_append_c (joined, ' ');

      in_break = is_break (c);
    }

  return g_string_free (joined, FALSE);
}

static gboolean
has_break (const char *text,
           int         length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (is_break (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static void
insert_cb (GtkTextBuffer     *buffer,
           GtkTextIter       *location,
           char              *text,
           int                length,
           PlenaryTitleEntry *self)
{
  g_autofree char *joined = NULL;

  if (self->lines || !has_break (text, length))
    return;

  /* What it shows may have one, from a document that another program wrote. */
  if (plenary_text_input_is_showing (PLENARY_TEXT_INPUT (self)))
    return;

  joined = join_lines (text, length);
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, location, joined, -1);
}

static gboolean
key_cb (PlenaryTitleEntry *self,
        guint              keyval,
        guint              keycode,
        GdkModifierType    state)
{
  gboolean handled = FALSE;

  if (self->lines || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter &&
                      keyval != GDK_KEY_ISO_Enter))
    return FALSE;

  /* While an input method is composing, Enter is for it. */
  if (plenary_text_input_is_composing (PLENARY_TEXT_INPUT (self)))
    return FALSE;

  g_signal_emit (self, signals[ACTIVATED], 0, &handled);

  if (!handled)
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                            GTK_DIR_TAB_FORWARD);

  return TRUE;
}

static void
plenary_title_entry_class_init (PlenaryTitleEntryClass *klass)
{
  signals[ACTIVATED] =
    g_signal_new ("activated",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 0);
}

static void
plenary_title_entry_init (PlenaryTitleEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "insert-text",
                           G_CALLBACK (insert_cb), self, 0);
}

GtkWidget *
plenary_title_entry_new (void)
{
  return g_object_new (PLENARY_TYPE_TITLE_ENTRY, NULL);
}

/**
 * plenary_title_entry_set_lines:
 * @lines: whether it takes several lines, and Enter makes one
 */
void
plenary_title_entry_set_lines (PlenaryTitleEntry *self,
                               gboolean           lines)
{
  g_return_if_fail (PLENARY_IS_TITLE_ENTRY (self));

  self->lines = lines;
}
