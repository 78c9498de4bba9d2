/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlenaryPatterns PlenaryPatterns;

/* In letters: what a word is at most, and its parts at least. */
#define PLENARY_PATTERNS_LONGEST 60
#define PLENARY_PATTERNS_LEAST_BEFORE 2
#define PLENARY_PATTERNS_LEAST_AFTER 3

/* In bytes: what is said of the longest word. */
#define PLENARY_PATTERNS_ROOM (4 * PLENARY_PATTERNS_LONGEST + 5)

PlenaryPatterns *plenary_patterns_load      (const char      *path,
                                             gsize            most);
void             plenary_patterns_free      (PlenaryPatterns *self);

gboolean         plenary_patterns_hyphenate (PlenaryPatterns *self,
                                             const char      *word,
                                             gsize            length,
                                             gsize            n_letters,
                                             char            *hyphens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryPatterns, plenary_patterns_free)

G_END_DECLS
