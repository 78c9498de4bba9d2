/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define plenary_lex_one_of(at, words) plenary_lex_word (at, words, G_N_ELEMENTS (words))

gunichar  plenary_lex_peek       (const char          *text,
                                  const char         **next);
gunichar  plenary_lex_peek_only  (const char          *text);
gboolean  plenary_lex_take       (const char         **at,
                                  gunichar             wanted);
void      plenary_lex_spaces     (const char         **at);
gboolean  plenary_lex_word       (const char         **at,
                                  const char * const  *words,
                                  gsize                n_words);
int       plenary_lex_number     (const char         **at,
                                  int                 *number);
gboolean  plenary_lex_two_digits (const char         **at,
                                  int                 *number);
gboolean  plenary_lex_at_end     (const char          *text);
char     *plenary_lex_quote      (const char          *text);

G_END_DECLS
