/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an index reads an entry: it folds its texts, and keeps the numbers of their words. */

#include "config.h"

#include "plenary-index-private.h"

#include "plenary-findable.h"
#include "plenary-fold.h"

#include <string.h>

/* What is read of one entry. */
typedef struct
{
  PlenaryIndex *self;
  gboolean      is_on_notes;
  GPtrArray    *references;
} Reading;

void
plenary_index_make_stale (PlenaryIndex      *self,
                          PlenaryIndexEntry *entry)
{
  if (entry->is_stale)
    return;

  entry->is_stale = TRUE;
  g_ptr_array_add (self->stale, entry);
}

/* The entry of what has that id, which need not be there. */
static PlenaryIndexEntry *
ensure_register (PlenaryIndex *self,
                 const char   *id)
{
  PlenaryIndexEntry *entry = g_hash_table_lookup (self->registers, id);

  if (entry == NULL)
    {
      entry = g_new0 (PlenaryIndexEntry, 1);
      entry->id = g_strdup (id);
      g_hash_table_insert (self->registers, entry->id, entry);
      plenary_index_make_stale (self, entry);
    }

  return entry;
}

/* Adds those words of the folded text that the entry does not have yet. */
static void
add_words (PlenaryIndex *self)
{
  const char *at = self->folded->str;

  while (*(at += strspn (at, " ")) != '\0')
    {
      gsize length = strcspn (at, " ");
      guint word = plenary_vocabulary_add (self->vocabulary, at, length);

      if (word >= self->seen->len)
        g_array_set_size (self->seen, word + 1);

      if (g_array_index (self->seen, guint, word) != self->n_read)
        {
          g_array_index (self->seen, guint, word) = self->n_read;
          g_array_append_val (self->words, word);
        }

      at += length;
    }

  g_string_truncate (self->folded, 0);
}

static void
add_text_cb (PlenaryEntity *entity,
             PlenaryMember  member,
             guint          index,
             const char    *language,
             const char    *text,
             gpointer       user_data)
{
  Reading *reading = user_data;

  if ((member == PLENARY_MEMBER_NOTES) == reading->is_on_notes)
    {
      g_string_append_c (reading->self->folded, ' ');
      plenary_fold (reading->self->folded, text);
    }
}

static void
add_reference_cb (const char *id,
                  gpointer    user_data)
{
  Reading *reading = user_data;

  if (*id != '\0')
    g_ptr_array_add (reading->references, ensure_register (reading->self, id));
}

static void
read_label (PlenaryIndex   *self,
            PlenarySession *session)
{
  g_autofree char *label = NULL;

  if (self->label_func == NULL)
    return;

  label = self->label_func (session, self->user_data);
  g_string_append_c (self->folded, ' ');
  plenary_fold (self->folded, label);
}

static void
read_references (PlenaryIndex      *self,
                 PlenaryIndexEntry *entry)
{
  g_autoptr(GPtrArray) references = g_ptr_array_new ();
  Reading reading = { self, FALSE, references };

  plenary_findable_walk_references (PLENARY_SESSION (entry->entity), add_reference_cb, &reading);
  g_free (entry->references);
  entry->n_references = references->len;
  entry->references = (PlenaryIndexEntry **) g_ptr_array_free (g_steal_pointer (&references),
                                                               FALSE);
}

static void
read_texts (PlenaryIndex      *self,
            PlenaryIndexEntry *entry)
{
  Reading reading = { self };

  plenary_findable_walk (entry->entity, add_text_cb, &reading);

  if (PLENARY_IS_SESSION (entry->entity))
    read_label (self, PLENARY_SESSION (entry->entity));

  add_words (self);
  entry->n_public = self->words->len;

  if (PLENARY_IS_SESSION (entry->entity))
    {
      reading.is_on_notes = TRUE;
      plenary_findable_walk (entry->entity, add_text_cb, &reading);
      add_words (self);
    }
}

/* What has that id, if it has a name, by which those who refer to it are found. */
static PlenaryEntity *
find_named (PlenaryIndex *self,
            const char   *id)
{
  PlenaryEntity *entity = plenary_agenda_find (self->agenda, id);

  return plenary_findable_has_name (entity) ? entity : NULL;
}

/* Reads what was not read yet, or is not what it was. */
void
plenary_index_read (PlenaryIndex      *self,
                    PlenaryIndexEntry *entry)
{
  self->n_read++;
  g_array_set_size (self->words, 0);
  entry->is_stale = FALSE;
  entry->n_public = 0;

  if (entry->id != NULL)
    entry->entity = find_named (self, entry->id);

  if (entry->entity != NULL)
    {
      entry->stamp = plenary_entity_get_stamp (entry->entity);
      read_texts (self, entry);
    }

  g_free (entry->words);
  entry->n_words = self->words->len;
  entry->words = g_memdup2 (self->words->data, self->words->len * sizeof (guint));

  if (PLENARY_IS_SESSION (entry->entity))
    read_references (self, entry);
}
