/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"
#include "plenary-row-handle.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LIST_FIELD (plenary_list_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlenaryListField, plenary_list_field, PLENARY, LIST_FIELD, PlenaryField)

/**
 * PlenaryListFieldClass:
 * @count: how many rows there shall be
 * @create_content: makes what a row consists of
 * @shows: whether a content already is of the item at that place
 * @show_content: shows the item at that place, and says what it is called
 * @create_adder: makes what stands last and adds an item
 * @move: moves an item; the place is the one it has afterwards
 * @remove: takes an item out
 * @merge: (nullable): asks with which other an item shall be merged
 *
 * A content that @shows the item is shown it again, too: something in it may have changed.
 */
struct _PlenaryListFieldClass
{
  PlenaryFieldClass parent_class;

  guint       (*count)          (PlenaryListField *self);
  GtkWidget  *(*create_content) (PlenaryListField *self);
  gboolean    (*shows)          (PlenaryListField *self,
                                 GtkWidget        *content,
                                 guint             index);
  char       *(*show_content)   (PlenaryListField *self,
                                 GtkWidget        *content,
                                 guint             index);
  GtkWidget  *(*create_adder)   (PlenaryListField *self);
  void        (*move)           (PlenaryListField *self,
                                 guint             from,
                                 guint             to);
  void        (*remove)         (PlenaryListField *self,
                                 guint             index);
  void        (*merge)          (PlenaryListField *self,
                                 guint             index);
};

guint      plenary_list_field_get_n_rows  (PlenaryListField *self);
GtkWidget *plenary_list_field_get_content (PlenaryListField *self,
                                           guint             index);
guint      plenary_list_field_find        (PlenaryListField *self,
                                           GtkWidget        *inside);
void       plenary_list_field_focus       (PlenaryListField *self,
                                           guint             index);
void       plenary_list_field_move        (PlenaryListField *self,
                                           guint             from,
                                           guint             to);
void       plenary_list_field_remove      (PlenaryListField *self,
                                           guint             index);
void       plenary_list_field_merge       (PlenaryListField *self,
                                           guint             index);
void       plenary_list_field_set_can_merge (PlenaryListField *self,
                                             gboolean          can_merge);

GtkWidget *plenary_list_field_create_add_button (const char *label);

G_END_DECLS
