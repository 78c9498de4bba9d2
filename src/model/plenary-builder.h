/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_BUILDER_ERROR (plenary_builder_error_quark ())

/**
 * PlenaryBuilderError:
 * @PLENARY_BUILDER_ERROR_DUPLICATE: two entities of one document have the same id
 *
 * Why something cannot be part of an agenda.
 */
typedef enum
{
  PLENARY_BUILDER_ERROR_DUPLICATE,
} PlenaryBuilderError;

GQuark plenary_builder_error_quark (void);

typedef struct _PlenaryBuilder PlenaryBuilder;

PlenaryBuilder *plenary_builder_new           (void);
void            plenary_builder_free          (PlenaryBuilder     *self);

gboolean        plenary_builder_open          (PlenaryBuilder     *self,
                                               PlenaryEntityType   type,
                                               const char         *id,
                                               GError            **error);
void            plenary_builder_close         (PlenaryBuilder     *self);
const char     *plenary_builder_get_id        (PlenaryBuilder     *self);

void            plenary_builder_set_string    (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               const char         *string);
void            plenary_builder_take_text     (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               PlenaryText        *text);
void            plenary_builder_set_plain     (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               const char         *string);
void            plenary_builder_set_number    (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               int                 number);
void            plenary_builder_set_flag      (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               gboolean            flag);
void            plenary_builder_set_strings   (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               const char *const  *strings);
void            plenary_builder_set_texts     (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               GPtrArray          *texts);
void            plenary_builder_set_people    (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               GPtrArray          *people);
void            plenary_builder_set_revisions (PlenaryBuilder     *self,
                                               GVariant           *revisions);
void            plenary_builder_set_value     (PlenaryBuilder     *self,
                                               PlenaryMember       member,
                                               GVariant           *value);
void            plenary_builder_set_extras    (PlenaryBuilder     *self,
                                               GVariant           *extras);

PlenaryAgenda  *plenary_builder_finish        (PlenaryBuilder     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryBuilder, plenary_builder_free)

G_END_DECLS
