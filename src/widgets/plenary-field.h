/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_FIELD (plenary_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlenaryField, plenary_field, PLENARY, FIELD, AdwBin)

/**
 * PlenaryFieldClass:
 * @show: shows what the entity has now; only called while the field is ready
 * @flush: commits what was typed and is not committed yet
 */
struct _PlenaryFieldClass
{
  AdwBinClass parent_class;

  void (*show)  (PlenaryField *self);
  void (*flush) (PlenaryField *self);
};

PlenaryHistory *plenary_field_get_history  (PlenaryField   *self);
void            plenary_field_set_history  (PlenaryField   *self,
                                            PlenaryHistory *history);
PlenaryAgenda  *plenary_field_get_agenda   (PlenaryField   *self);
gpointer        plenary_field_get_entity   (PlenaryField   *self);
void            plenary_field_set_entity   (PlenaryField   *self,
                                            gpointer        entity);
PlenaryMember   plenary_field_get_member   (PlenaryField   *self);
const char     *plenary_field_get_caption  (PlenaryField   *self);
const char     *plenary_field_get_language (PlenaryField   *self);
void            plenary_field_set_language (PlenaryField   *self,
                                            const char     *language);
const char     *plenary_field_get_deed     (PlenaryField   *self);
gboolean        plenary_field_is_ready     (PlenaryField   *self);

const char     *plenary_field_get_string   (PlenaryField   *self,
                                            PlenaryText    *text);
PlenaryText    *plenary_field_dup_text_with (PlenaryField  *self,
                                            PlenaryText    *text,
                                            const char     *string);

gboolean        plenary_field_commit       (PlenaryField   *self,
                                            PlenaryEdit    *edit);
gboolean        plenary_field_commit_as    (PlenaryField   *self,
                                            const char     *deed,
                                            PlenaryEdit    *edit);
gboolean        plenary_field_commit_typed (PlenaryField   *self,
                                            const char     *deed,
                                            PlenaryEdit    *edit,
                                            gboolean        ends_word);
void            plenary_field_end_typing   (PlenaryField   *self);
void            plenary_field_flush        (PlenaryField   *self);
void            plenary_field_flush_focus  (GtkWidget      *widget);

GtkWidget      *plenary_field_add_caption  (PlenaryField   *self,
                                            GtkWidget      *control);

G_END_DECLS
