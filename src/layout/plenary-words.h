/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlenaryWords PlenaryWords;

PlenaryWords      *plenary_words_new           (const char   *language);
PlenaryWords      *plenary_words_ref           (PlenaryWords *self);
void               plenary_words_unref         (PlenaryWords *self);

const char        *plenary_words_get           (PlenaryWords *self,
                                                const char   *group,
                                                const char   *word);
char              *plenary_words_fill          (PlenaryWords *self,
                                                const char   *group,
                                                const char   *word,
                                                const char   *first,
                                                const char   *second);
char              *plenary_words_number        (PlenaryWords *self,
                                                guint         number);
char              *plenary_words_set_digits    (PlenaryWords *self,
                                                char         *text);
const char *const *plenary_words_get_languages (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryWords, plenary_words_unref)

G_END_DECLS
