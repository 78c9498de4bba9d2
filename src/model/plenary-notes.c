/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The notes are what a reader has written beside sessions.
 *
 * As the stars, they are no part of the agenda and no deed of its history, and a note stays when
 * its session goes. They are not to be taken for the notes of a session, which the organizers write
 * for each other.
 */

#include "config.h"

#include "plenary-notes.h"

#include "plenary-schema.h"

struct _PlenaryNotes
{
  GObject     parent_instance;

  GHashTable *notes;    /* (element-type utf8 utf8): by the id of the session */
};

G_DEFINE_FINAL_TYPE (PlenaryNotes, plenary_notes, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
plenary_notes_finalize (GObject *object)
{
  g_hash_table_unref (PLENARY_NOTES (object)->notes);

  G_OBJECT_CLASS (plenary_notes_parent_class)->finalize (object);
}

static void
plenary_notes_class_init (PlenaryNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_notes_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_NOTES,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plenary_notes_init (PlenaryNotes *self)
{
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

PlenaryNotes *
plenary_notes_new (void)
{
  return g_object_new (PLENARY_TYPE_NOTES, NULL);
}

/**
 * plenary_notes_get:
 * @id: of a session
 *
 * Returns: what the reader has written there, empty if it is nothing
 */
const char *
plenary_notes_get (PlenaryNotes *self,
                   const char   *id)
{
  const char *note;

  g_return_val_if_fail (PLENARY_IS_NOTES (self), "");
  g_return_val_if_fail (id != NULL, "");

  note = g_hash_table_lookup (self->notes, id);

  return note != NULL ? note : "";
}

/**
 * plenary_notes_set:
 * @id: of a session
 * @note: plain text in any number of lines, empty for none
 *
 * `changed` tells the id.
 */
void
plenary_notes_set (PlenaryNotes *self,
                   const char   *id,
                   const char   *note)
{
  g_return_if_fail (PLENARY_IS_NOTES (self));
  g_return_if_fail (id != NULL && plenary_schema_is_id (id));
  g_return_if_fail (note != NULL);

  if (g_str_equal (plenary_notes_get (self, id), note))
    return;

  if (*note != '\0')
    g_hash_table_insert (self->notes, g_strdup (id), g_strdup (note));
  else
    g_hash_table_remove (self->notes, id);

  g_signal_emit (self, signals[CHANGED], 0, id);
}
