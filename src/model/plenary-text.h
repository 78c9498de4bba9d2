/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TEXT (plenary_text_get_type ())
typedef struct _PlenaryText PlenaryText;

GType        plenary_text_get_type         (void);

PlenaryText *plenary_text_new              (const char  *string);
PlenaryText *plenary_text_new_localised    (const char  *const *languages,
                                            const char  *const *strings,
                                            guint        n);
PlenaryText *plenary_text_new_from_variant (GVariant    *variant);
GVariant    *plenary_text_to_variant       (PlenaryText *self);

PlenaryText *plenary_text_ref              (PlenaryText *self);
void         plenary_text_unref            (PlenaryText *self);

gboolean     plenary_text_is_plain         (PlenaryText *self);
guint        plenary_text_get_n            (PlenaryText *self);
const char  *plenary_text_get_language     (PlenaryText *self,
                                            guint        index);
const char  *plenary_text_get_string       (PlenaryText *self,
                                            guint        index);
const char  *plenary_text_get              (PlenaryText *self,
                                            const char  *language);
const char  *plenary_text_get_in           (PlenaryText *self,
                                            const char  *document_language,
                                            const char  *language);
const char  *plenary_text_pick             (PlenaryText *self,
                                            const char  *language);
gboolean     plenary_text_equal            (PlenaryText *self,
                                            PlenaryText *other);
PlenaryText *plenary_text_with             (PlenaryText *self,
                                            const char  *document_language,
                                            const char  *language,
                                            const char  *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryText, plenary_text_unref)

G_END_DECLS
