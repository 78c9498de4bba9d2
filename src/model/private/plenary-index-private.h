/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-search.h"
#include "plenary-vocabulary-private.h"

G_BEGIN_DECLS

typedef struct _PlenaryIndex PlenaryIndex;
typedef struct _PlenaryIndexEntry PlenaryIndexEntry;

/* What is known of a session, or of what sessions refer to. */
struct _PlenaryIndexEntry
{
  char               *id;             /* of what sessions refer to, NULL of a session itself */
  PlenaryEntity      *entity;         /* the agenda keeps it; NULL where an id leads nowhere */
  guint64             stamp;
  gboolean            is_stale;

  guint              *words;          /* each once, those of notes last */
  guint               n_words;
  guint               n_public;       /* how many are not of notes alone */
  PlenaryIndexEntry **references;
  guint               n_references;

  guint               mark;           /* of the last word that was found here */
  guint               day;            /* its place among the days; after them, the shelf */
  int                 start;          /* when it is in its day */
  guint               order;          /* its place in its day */
  guint               match;          /* its place among the matches of a search, plus one */
  guint               search;         /* the search that it is a match of */
};

struct _PlenaryIndex
{
  PlenaryAgenda          *agenda;
  PlenarySearchLabelFunc  label_func;
  gpointer                user_data;

  PlenaryVocabulary      *vocabulary;
  GHashTable             *sessions;     /* PlenarySession to its entry */
  GHashTable             *registers;    /* id to the entry of what sessions refer to */
  GPtrArray              *days;         /* (element-type Day) */
  GPtrArray              *stale;        /* (element-type PlenaryIndexEntry): what is to be read */
  PlenaryIndexEntry      *title_block;
  GPtrArray              *entries;      /* of all sessions in their order; NULL if not known */
  char                   *language;
  gboolean                has_changed;  /* days have to be looked at */

  guint                   mark;
  GString                *folded;       /* used again for each entry */
  GArray                 *words;
  GArray                 *seen;         /* by word, in which entry it was last */
  guint                   n_read;
};

PlenaryIndex      *plenary_index_new         (PlenaryAgenda          *agenda,
                                              PlenarySearchLabelFunc  label_func,
                                              gpointer                user_data);
void               plenary_index_free        (PlenaryIndex           *self);

void               plenary_index_follow      (PlenaryIndex           *self,
                                              const char *const      *ids);
gboolean           plenary_index_work        (PlenaryIndex           *self,
                                              gint64                  until);

GPtrArray         *plenary_index_get_entries (PlenaryIndex           *self);
PlenaryIndexEntry *plenary_index_find        (PlenaryIndex           *self,
                                              PlenarySession         *session);
PlenaryIndexEntry *plenary_index_get_title_block (PlenaryIndex       *self);
void               plenary_index_narrow      (PlenaryIndex           *self,
                                              GPtrArray              *entries,
                                              const char             *word,
                                              gboolean                with_notes);

/* plenary-index-read.c */
void               plenary_index_make_stale  (PlenaryIndex           *self,
                                              PlenaryIndexEntry      *entry);
void               plenary_index_read        (PlenaryIndex           *self,
                                              PlenaryIndexEntry      *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryIndex, plenary_index_free)

G_END_DECLS
