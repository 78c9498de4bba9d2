/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-fd.h"

G_BEGIN_DECLS

/* Where a file is: an open folder, and a name in it that is no link. */
typedef struct
{
  PlenaryFd  folder;
  char      *name;
} PlenaryPlace;

#define PLENARY_PLACE_INIT { .folder = -1 }

gboolean plenary_place_find  (PlenaryPlace *self,
                              const char   *path);
void     plenary_place_lock  (PlenaryPlace *self,
                              GCancellable *cancellable);
void     plenary_place_clear (PlenaryPlace *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlenaryPlace, plenary_place_clear)

G_END_DECLS
