/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-place.h"
#include "plenary-saver.h"

G_BEGIN_DECLS

/* One save, while it goes on. */
typedef struct
{
  const char       *path;
  char             *display_name;
  GBytes           *bytes;
  char             *hash;            /* if somebody asked for it */
  PlenaryIdentity  *base;
  PlenarySaveFlags  flags;
  const char       *journal_folder;
  GCancellable     *cancellable;

  PlenaryPlace      place;

  /* What stood there when we looked: its hash and all. No hash, no file. */
  PlenaryFd         old_fd;
  struct stat       old;
  char             *old_hash;

  /* Where ours is before it has the name, or theirs after it lost it. */
  char             *temporary;

  /* What stat said of ours when it was written. */
  struct stat       written;
} PlenarySave;

typedef enum
{
  PLENARY_SAVE_DONE,
  PLENARY_SAVE_IN_PLACE,
  PLENARY_SAVE_FAILED,
} PlenarySaveOutcome;

const char        *plenary_save_get_hash          (PlenarySave        *save);

PlenarySaveOutcome plenary_save_replace           (PlenarySave        *save,
                                                   GError            **error);
gboolean           plenary_save_in_place          (PlenarySave        *save,
                                                   GError            **error);
PlenarySaveOutcome plenary_save_keep_attributes   (PlenarySave        *save,
                                                   int                 fd);

PlenarySaveOutcome plenary_save_fail              (PlenarySave        *save,
                                                   int                 number,
                                                   GError            **error);
PlenarySaveOutcome plenary_save_fail_conflict     (PlenarySave        *save,
                                                   const char         *other_name,
                                                   GError            **error);
PlenarySaveOutcome plenary_save_fail_gone         (PlenarySave        *save,
                                                   GError            **error);
PlenarySaveOutcome plenary_save_fail_exists       (PlenarySave        *save,
                                                   GError            **error);

char              *plenary_temporary_new_name     (void);
void               plenary_temporary_sweep        (int                 folder,
                                                   gint64              now);

G_END_DECLS
