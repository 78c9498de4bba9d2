/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When Plenary starts it looks for files that were being written when it, or the computer, stopped.
 *
 * That is rare: few files have to be written in place. But such a file holds neither version, and
 * the new one is in a journal, so the user is asked, one file after the other, whether to finish.
 * Whoever answers later is asked again the next time.
 */

#include "config.h"

#include "plenary-restorer.h"

#include "plenary-display-name.h"
#include "plenary-journal.h"
#include "plenary-questions.h"

#include <glib/gi18n.h>

#define RESTORER "plenary-restorer"

typedef struct
{
  PlenaryApplication *application;
  GPtrArray          *journals;         /* the last is the one that is asked about */
} Restorer;

static void ask_about_last (Restorer *self);

static void
restorer_free (Restorer *self)
{
  g_object_unref (self->application);
  g_clear_pointer (&self->journals, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restorer, restorer_free)

static PlenaryJournal *
get_last (Restorer *self)
{
  return g_ptr_array_index (self->journals, self->journals->len - 1);
}

static char *
dup_name (Restorer *self)
{
  g_autoptr(GFile) file = plenary_journal_dup_file (get_last (self));

  return plenary_dup_display_name (g_file_peek_path (file));
}

/* One was dealt with, the next one comes. */
static void
drop_last (Restorer *self)
{
  g_ptr_array_set_size (self->journals, (int) self->journals->len - 1);
  ask_about_last (self);
}

static GtkWindow *
get_window (Restorer *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self->application));
}

static void
restored_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Restorer *self = user_data;
  g_autoptr(GFile) file = plenary_journal_dup_file (get_last (self));
  g_autoptr(GError) error = NULL;

  if (plenary_journal_restore_finish (result, &error))
    {
      plenary_application_open_file (self->application, file, get_window (self));
    }
  else
    {
      g_autofree char *name = dup_name (self);
      g_autofree char *heading = g_strdup_printf (_("Could Not Save “%s”"), name);

      gtk_window_present (GTK_WINDOW (plenary_message_error (get_window (self), heading, error)));
    }

  drop_last (self);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *answer,
             gpointer          user_data)
{
  Restorer *self = g_object_steal_data (G_OBJECT (dialog), RESTORER);

  if (g_str_equal (answer, PLENARY_ANSWER_RESTORE))
    {
      plenary_journal_restore_async (get_last (self), NULL, restored_cb, self);
      return;
    }

  if (g_str_equal (answer, PLENARY_ANSWER_DISCARD))
    plenary_journal_discard (get_last (self));

  drop_last (self);
}

static void
ask_about_last (Restorer *self)
{
  g_autofree char *name = NULL;
  GtkWidget *dialog;

  if (self->journals->len == 0)
    {
      restorer_free (self);
      return;
    }

  name = dup_name (self);
  dialog = plenary_question_restore (get_window (self), name);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), NULL);

  /* It goes with a dialog that nobody answers. */
  g_object_set_data_full (G_OBJECT (dialog), RESTORER, self, (GDestroyNotify) restorer_free);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
scanned_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Restorer) self = user_data;

  self->journals = plenary_journal_scan_finish (result, NULL);

  if (self->journals == NULL || self->journals->len == 0)
    return;

  if (get_window (self) == NULL)
    g_application_activate (G_APPLICATION (self->application));

  ask_about_last (g_steal_pointer (&self));
}

/**
 * plenary_restorer_start:
 *
 * Looks for what was saved in part, and asks about it where there is any.
 */
void
plenary_restorer_start (PlenaryApplication *application)
{
  Restorer *self = g_new0 (Restorer, 1);

  self->application = g_object_ref (application);
  plenary_journal_scan_async (NULL, scanned_cb, self);
}
