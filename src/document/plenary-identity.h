/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PlenaryIdentity PlenaryIdentity;

PlenaryIdentity *plenary_identity_read       (GFile            *file,
                                              gsize             max_size,
                                              GBytes          **bytes,
                                              GCancellable     *cancellable,
                                              GError          **error);
PlenaryIdentity *plenary_identity_look       (GFile            *file,
                                              PlenaryIdentity  *known,
                                              GCancellable     *cancellable,
                                              GError          **error);
PlenaryIdentity *plenary_identity_copy       (PlenaryIdentity  *self);
void             plenary_identity_free       (PlenaryIdentity  *self);

gboolean         plenary_identity_equal      (PlenaryIdentity  *self,
                                              PlenaryIdentity  *other);
void             plenary_identity_begin_hash (PlenaryIdentity  *self);
const char      *plenary_identity_get_hash   (PlenaryIdentity  *self);
goffset          plenary_identity_get_size   (PlenaryIdentity  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryIdentity, plenary_identity_free)

G_END_DECLS
