/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-document.h"

G_BEGIN_DECLS

struct _PlenaryDocument
{
  GObject          parent_instance;

  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  gboolean         was_modified;

  GFile           *file;            /* NULL while untitled */
  char            *name;
  PlenaryIdentity *identity;        /* of the file as we know it */
  gboolean         is_protected;    /* it may not be written */

  GQueue           waiting;         /* of GTask that go to the file one after the other */
  GTask           *running;
  guint            n_runs;          /* how many were begun or ended */
  guint            n_saves;         /* how many times the file was saved */
};

/* What goes to the file, once those before it have ended. It is begun in the main thread, with the
 * newest state, and is the data of its task.
 */
typedef struct
{
  void            (*start) (PlenaryDocument *self,
                            GTask           *task);
  GFile            *file;
  PlenarySaveFlags  flags;
  gboolean          is_copy;
  guint             n_saves;
} PlenaryRun;

/* What was read from a file, as a whole: half of it is nothing. */
typedef struct
{
  PlenaryIdentity *identity;
  PlenaryAgenda   *agenda;
  gboolean         is_protected;
} PlenaryLoaded;

void   plenary_document_run         (PlenaryDocument  *self,
                                     GTask            *task,
                                     PlenaryRun       *run);
GTask *plenary_document_end_run     (PlenaryDocument  *self);

void   plenary_document_set_file    (PlenaryDocument  *self,
                                     GFile            *file);
void   plenary_document_set_loaded  (PlenaryDocument  *self,
                                     PlenaryLoaded    *loaded);
void   plenary_document_set_saved   (PlenaryDocument  *self,
                                     PlenaryIdentity  *identity,
                                     guint64           position);

G_END_DECLS
