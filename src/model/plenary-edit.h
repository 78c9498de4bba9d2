/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_EDIT_ERROR (plenary_edit_error_quark ())

/**
 * PlenaryEditError:
 * @PLENARY_EDIT_ERROR_STALE: the agenda is not as the edit expects it
 * @PLENARY_EDIT_ERROR_INVALID: no agenda could be changed like that
 *
 * Why an edit could not be applied.
 */
typedef enum
{
  PLENARY_EDIT_ERROR_STALE,
  PLENARY_EDIT_ERROR_INVALID,
} PlenaryEditError;

GQuark plenary_edit_error_quark (void);

#define PLENARY_TYPE_EDIT (plenary_edit_get_type ())
typedef struct _PlenaryEdit PlenaryEdit;

GType        plenary_edit_get_type     (void);

PlenaryEdit *plenary_edit_set          (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        GVariant           *value);
PlenaryEdit *plenary_edit_set_string   (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        const char         *string);
PlenaryEdit *plenary_edit_set_text     (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        PlenaryText        *text);
PlenaryEdit *plenary_edit_set_number   (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        int                 number);
PlenaryEdit *plenary_edit_set_flag     (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        gboolean            flag);
PlenaryEdit *plenary_edit_set_strings  (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        const char *const  *strings);
PlenaryEdit *plenary_edit_set_texts    (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        GPtrArray          *texts);
PlenaryEdit *plenary_edit_set_people   (PlenaryEntity      *entity,
                                        PlenaryMember       member,
                                        GPtrArray          *people);

PlenaryEdit *plenary_edit_insert       (PlenaryEntityType   type,
                                        PlenaryEntity      *parent,
                                        guint               index,
                                        const char         *id,
                                        GVariant           *members);
PlenaryEdit *plenary_edit_remove       (PlenaryEntity      *entity);
PlenaryEdit *plenary_edit_move         (PlenaryEntity      *entity,
                                        PlenaryEntity      *parent,
                                        guint               index);
PlenaryEdit *plenary_edit_join         (PlenaryEdit       **edits,
                                        guint               n_edits);

PlenaryEdit *plenary_edit_from_variant (GVariant           *variant,
                                        GError            **error);
GVariant    *plenary_edit_to_variant   (PlenaryEdit        *self);
GVariant    *plenary_edit_describe     (PlenaryEntity      *entity);

PlenaryEdit *plenary_edit_ref          (PlenaryEdit        *self);
void         plenary_edit_unref        (PlenaryEdit        *self);

gboolean     plenary_edit_is_empty     (PlenaryEdit        *self);
GStrv        plenary_edit_dup_ids      (PlenaryEdit        *self);
gboolean     plenary_edit_changes      (PlenaryEdit        *self,
                                        PlenaryEntity      *entity,
                                        PlenaryMember       member);
gpointer     plenary_edit_find         (PlenaryEdit        *self,
                                        PlenaryAgenda      *agenda,
                                        PlenaryEntityType   type);
GStrv        plenary_edit_dup_moved    (PlenaryEdit        *self,
                                        PlenaryAgenda      *agenda);
PlenaryEdit *plenary_edit_apply        (PlenaryEdit        *self,
                                        PlenaryAgenda      *agenda,
                                        GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryEdit, plenary_edit_unref)

G_END_DECLS
