/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TEXT_INPUT (plenary_text_input_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlenaryTextInput, plenary_text_input, PLENARY, TEXT_INPUT, GtkTextView)

/**
 * PlenaryTextInputClass:
 * @edited: the user has changed the text
 * @tidy: makes of the text what it should be, before anybody is told that the user changed it
 * @paste: puts pasted text at the cursor, which is what the class does itself
 */
struct _PlenaryTextInputClass
{
  GtkTextViewClass parent_class;

  void (*edited) (PlenaryTextInput *self);
  void (*tidy)   (PlenaryTextInput *self);
  void (*paste)  (PlenaryTextInput *self,
                  const char       *text);
};

void      plenary_text_input_set_placeholder (PlenaryTextInput *self,
                                              const char       *placeholder);
void      plenary_text_input_begin_showing   (PlenaryTextInput *self);
void      plenary_text_input_end_showing     (PlenaryTextInput *self);
gboolean  plenary_text_input_is_showing      (PlenaryTextInput *self);
void      plenary_text_input_touch           (PlenaryTextInput *self);
gboolean  plenary_text_input_is_composing    (PlenaryTextInput *self);
gboolean  plenary_text_input_ends_word       (PlenaryTextInput *self);
char     *plenary_text_input_dup_text        (PlenaryTextInput *self);
void      plenary_text_input_show_range      (PlenaryTextInput *self,
                                              const GtkTextIter *start,
                                              const GtkTextIter *end,
                                              const char       *text);
void      plenary_text_input_show_text       (PlenaryTextInput *self,
                                              const char       *text);

G_END_DECLS
