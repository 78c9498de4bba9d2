/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of programmes on the clipboard.
 *
 * They lie there twice: as a small programme, which any window of ours can paste with nothing lost,
 * and as a text, for mails and whatever else takes text. What comes from there may be from anybody,
 * so it goes through the reader that guards files, in a worker, and is never larger than a file we
 * would open.
 */

#include "config.h"

#include "plenary-clipboard.h"

#include "plenary-copy.h"
#include "plenary-json-scanner.h"
#include "plenary-json.h"
#include "plenary-reading.h"

#include <glib/gi18n.h>
#include <string.h>

#define MIME_TYPE "application/vnd.plenary+json"
#define TEXT_MIME_TYPE "text/plain;charset=utf-8"

#define CHUNK (64 * 1024)

/* More sessions than any programme has would take their places for minutes. */
#define MOST_SESSIONS 50000

static const char *mime_types[] = { MIME_TYPE, TEXT_MIME_TYPE, "text/plain", NULL };

G_DEFINE_QUARK (plenary-clipboard-error-quark, plenary_clipboard_error)

/* What has been read so far. */
typedef struct
{
  GByteArray *content;
  gboolean    is_text;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->content, g_byte_array_unref);
  g_free (reading);
}

/**
 * plenary_clipboard_has_any:
 *
 * Returns: whether there is something that may be a part of a programme
 */
gboolean
plenary_clipboard_has_any (GdkClipboard *clipboard)
{
  GdkContentFormats *formats;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);

  formats = gdk_clipboard_get_formats (clipboard);

  for (guint i = 0; mime_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, mime_types[i]))
      return TRUE;

  return FALSE;
}

/**
 * plenary_clipboard_set:
 * @entities: (element-type PlenaryEntity): days and sessions of @agenda, in any order
 */
void
plenary_clipboard_set (GdkClipboard  *clipboard,
                       PlenaryAgenda *agenda,
                       GPtrArray     *entities)
{
  g_autoptr(PlenaryAgenda) fragment = NULL;
  g_autoptr(PlenaryReading) reading = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (PLENARY_IS_AGENDA (agenda));

  fragment = plenary_copy_extract (agenda, entities);
  bytes = plenary_json_write (fragment);
  reading = plenary_reading_new (agenda);
  text = plenary_reading_dup_text (reading, entities);

  providers[0] = gdk_content_provider_new_for_bytes (MIME_TYPE, bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
}

/* Whether a text is a programme, and not one of those that can be imported. */
static gboolean
is_programme (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize start = 0;

  while (start < length && g_ascii_isspace (text[start]))
    start++;

  return start < length && text[start] == '{' &&
         g_strstr_len (text + start, (gssize) (length - start), "\"plenary\"") != NULL;
}

static guint
count_sessions (PlenaryAgenda *agenda)
{
  return plenary_agenda_count (agenda) +
         plenary_list_get_n_items (plenary_agenda_get_shelf (agenda));
}

static void
parse_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr(GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&reading->content));
  g_autoptr(PlenaryAgenda) agenda = NULL;
  GError *error = NULL;

  if (reading->is_text && !is_programme (bytes))
    g_set_error_literal (&error, PLENARY_CLIPBOARD_ERROR, PLENARY_CLIPBOARD_ERROR_NOTHING,
                         _("There are no sessions on the clipboard"));
  else
    agenda = plenary_json_read (bytes, &error);

  if (agenda != NULL && plenary_json_is_newer (agenda))
    g_set_error_literal (&error, PLENARY_CLIPBOARD_ERROR, PLENARY_CLIPBOARD_ERROR_NEWER,
                         _("It was copied from a newer version of Plenary"));
  else if (agenda != NULL && count_sessions (agenda) > MOST_SESSIONS)
    g_set_error_literal (&error, PLENARY_CLIPBOARD_ERROR, PLENARY_CLIPBOARD_ERROR_TOO_MUCH,
                         _("There is too much on the clipboard"));

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&agenda), g_object_unref);
}

static void chunk_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data);

static void
read_chunk (GInputStream *stream,
            GTask        *task)
{
  g_input_stream_read_bytes_async (stream, CHUNK, G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), chunk_cb, g_object_ref (task));
}

static void
chunk_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GInputStream *stream = G_INPUT_STREAM (object);
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GBytes) chunk = g_input_stream_read_bytes_finish (stream, result, &error);

  if (chunk == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (g_bytes_get_size (chunk) == 0)
    {
      g_task_run_in_thread (task, parse_in_worker);
      return;
    }

  g_byte_array_append (reading->content, g_bytes_get_data (chunk, NULL),
                       (guint) g_bytes_get_size (chunk));

  if (reading->content->len > PLENARY_JSON_MAX_SIZE)
    g_task_return_new_error (task, PLENARY_CLIPBOARD_ERROR, PLENARY_CLIPBOARD_ERROR_TOO_MUCH,
                             _("There is too much on the clipboard"));
  else
    read_chunk (stream, task);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  const char *mime_type;
  GError *error = NULL;
  g_autoptr(GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, &mime_type, &error);

  if (stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  reading->is_text = !g_str_equal (mime_type, MIME_TYPE);
  read_chunk (stream, task);
}

/**
 * plenary_clipboard_read_async:
 *
 * Reads what plenary_clipboard_set() has left there, or any programme that lies there as a text.
 */
void
plenary_clipboard_read_async (GdkClipboard        *clipboard,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;
  Reading *reading;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  reading = g_new0 (Reading, 1);
  reading->content = g_byte_array_new ();
  task = g_task_new (clipboard, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_clipboard_read_async);
  g_task_set_task_data (task, reading, reading_free);
  gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, cancellable, opened_cb,
                            task);
}

/**
 * plenary_clipboard_read_finish:
 *
 * The error is of %PLENARY_CLIPBOARD_ERROR, %PLENARY_FORMAT_ERROR or %G_IO_ERROR.
 *
 * Returns: (transfer full) (nullable): what plenary_paste() takes
 */
PlenaryAgenda *
plenary_clipboard_read_finish (GdkClipboard  *clipboard,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, clipboard), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
