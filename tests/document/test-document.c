/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-document.h"

#include "plenary-builder.h"
#include "plenary-format-error.h"
#include "plenary-json.h"
#include "plenary-test-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define HEAD "{\n  \"plenary\": 1,\n  \"id\": \"a\",\n  \"language\": \"en\""
#define TITLED(title) HEAD ",\n  \"title\": \"" title "\"\n}\n"

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static PlenaryDocument *
try_load (GFile   *file,
          GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  plenary_document_load_async (file, NULL, result_cb, &result);
  wait_for (&result);

  return plenary_document_load_finish (result, error);
}

static PlenaryDocument *
load (GFile *file)
{
  g_autoptr(GError) error = NULL;
  PlenaryDocument *document = try_load (file, &error);

  g_assert_no_error (error);

  return document;
}

static gboolean
try_save (PlenaryDocument   *document,
          GFile             *file,
          PlenarySaveFlags   flags,
          GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  plenary_document_save_async (document, file, flags, NULL, result_cb, &result);
  wait_for (&result);
  g_assert_false (plenary_document_is_saving (document));

  return plenary_document_save_finish (document, result, error);
}

static void
save (PlenaryDocument  *document,
      GFile            *file,
      PlenarySaveFlags  flags)
{
  g_autoptr(GError) error = NULL;

  try_save (document, file, flags, &error);
  g_assert_no_error (error);
}

static gboolean
check (PlenaryDocument  *document,
       GError          **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  plenary_document_check_async (document, NULL, result_cb, &result);
  wait_for (&result);

  return plenary_document_check_finish (document, result, error);
}

static void
set_title (PlenaryDocument *document,
           const char      *title)
{
  g_autoptr(PlenaryText) text = plenary_text_new (title);
  PlenaryEntity *agenda = PLENARY_ENTITY (plenary_document_get_agenda (document));
  g_autoptr(GError) error = NULL;

  plenary_history_do (plenary_document_get_history (document), "Title",
                      plenary_edit_set_text (agenda, PLENARY_MEMBER_TITLE, text), &error);
  g_assert_no_error (error);
}

static const char *
get_title (PlenaryDocument *document)
{
  PlenaryAgenda *agenda = plenary_document_get_agenda (document);

  return plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda));
}

static void
undo (PlenaryDocument *document)
{
  g_assert_true (plenary_history_undo (plenary_document_get_history (document), NULL));
}

static void
append_name (GString    *log,
             GParamSpec *property)
{
  g_string_append_printf (log, "%s ", property->name);
}

static GString *
watch (PlenaryDocument *document)
{
  GString *log = g_string_new (NULL);

  g_signal_connect_swapped (document, "notify", G_CALLBACK (append_name), log);

  return log;
}

static void
assert_log (GString    *log,
            const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}

static PlenaryAgenda *
create_agenda (const char *id)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static PlenaryDocument *
create_document (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("a");

  return plenary_document_new (agenda, "Untitled");
}

static void
test_load (PlenaryTestFolder *folder,
           gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a.plenary", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);

  g_assert_cmpstr (get_title (document), ==, "One");
  g_assert_cmpstr (plenary_document_get_name (document), ==, "a.plenary");
  g_assert_true (g_file_equal (plenary_document_get_file (document), file));
  g_assert_false (plenary_document_is_modified (document));
  g_assert_false (plenary_document_is_read_only (document));
  g_assert_false (plenary_document_is_saving (document));

  g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_load_fails (PlenaryTestFolder *folder,
                 gconstpointer      data)
{
  g_autoptr(GFile) broken = plenary_test_folder_write (folder, "broken", "{\"plenary\": 1,\n]");
  g_autoptr(GFile) missing = plenary_test_folder_child (folder, "missing");
  g_autoptr(GError) error = NULL;

  g_assert_null (try_load (broken, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   "Line 2, column 1: expected a name in quotation marks, found “]”");
  g_clear_error (&error);

  g_assert_null (try_load (missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_load_copy (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  g_autoptr(GFile) file =
    plenary_test_folder_write (folder, "a", HEAD ",\"rooms\":[{\"id\":\"a\"}]}");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(PlenaryDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (try_load (file, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_DUPLICATE);
  g_clear_error (&error);

  plenary_document_load_copy_async (file, "Copy of a", NULL, result_cb, &result);
  wait_for (&result);
  document = plenary_document_load_finish (result, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (plenary_document_get_name (document), ==, "Copy of a");
  g_assert_null (plenary_document_get_file (document));
  g_assert_true (plenary_document_is_modified (document));
}

static void
test_save (PlenaryTestFolder *folder,
           gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  GString *log = watch (document);

  set_title (document, "Two");
  assert_log (log, "modified ");
  g_assert_true (plenary_document_is_modified (document));

  save (document, NULL, PLENARY_SAVE_DEFAULT);
  assert_log (log, "saving read-only modified saving ");
  plenary_test_assert_content (file, TITLED ("Two"));

  /* What was saved is no change, whichever way one comes back to it. */
  undo (document);
  g_assert_true (plenary_document_is_modified (document));
  plenary_history_redo (plenary_document_get_history (document), NULL);
  g_assert_false (plenary_document_is_modified (document));

  save (document, NULL, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (file, TITLED ("Two"));

  g_assert_finalize_object (g_steal_pointer (&document));
  g_string_free (log, TRUE);
}

static void
test_save_untitled (PlenaryTestFolder *folder,
                    gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_child (folder, "new.plenary");
  g_autoptr(GFile) taken = plenary_test_folder_write (folder, "taken", "mine");
  g_autoptr(PlenaryDocument) document = create_document ();
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (plenary_document_get_name (document), ==, "Untitled");
  g_assert_false (plenary_document_is_modified (document));
  set_title (document, "New");

  g_assert_false (try_save (document, taken, PLENARY_SAVE_DEFAULT, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_EXISTS);
  plenary_test_assert_content (taken, "mine");
  g_assert_null (plenary_document_get_file (document));
  g_assert_true (plenary_document_is_modified (document));

  save (document, file, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (file, TITLED ("New"));
  g_assert_cmpstr (plenary_document_get_name (document), ==, "new.plenary");
  g_assert_false (plenary_document_is_modified (document));

  save (document, taken, PLENARY_SAVE_OVERWRITE);
  plenary_test_assert_content (taken, TITLED ("New"));
  g_assert_cmpstr (plenary_document_get_name (document), ==, "taken");
}

static void
test_save_copy (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(GFile) copy = plenary_test_folder_child (folder, "copy");
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  set_title (document, "Two");
  plenary_document_save_copy_async (document, copy, PLENARY_SAVE_DEFAULT, NULL, result_cb,
                                    &result);
  wait_for (&result);
  g_assert_true (plenary_document_save_copy_finish (document, result, &error));
  g_assert_no_error (error);

  plenary_test_assert_content (copy, TITLED ("Two"));
  plenary_test_assert_content (file, TITLED ("One"));
  g_assert_cmpstr (plenary_document_get_name (document), ==, "a");
  g_assert_true (plenary_document_is_modified (document));
}

/* What is done while a save is under way is not saved by it. */
static void
test_save_while_editing (PlenaryTestFolder *folder,
                         gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GAsyncResult) result = NULL;

  set_title (document, "Two");
  plenary_document_save_async (document, NULL, PLENARY_SAVE_DEFAULT, NULL, result_cb, &result);
  g_assert_true (plenary_document_is_saving (document));
  set_title (document, "Three");
  wait_for (&result);

  g_assert_true (plenary_document_save_finish (document, result, NULL));
  plenary_test_assert_content (file, TITLED ("Two"));
  g_assert_true (plenary_document_is_modified (document));
  undo (document);
  g_assert_false (plenary_document_is_modified (document));
}

/* What is asked for while a save is under way waits, and saves the newest state. */
static void
test_save_queue (PlenaryTestFolder *folder,
                 gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  GAsyncResult *results[4] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *title = g_strdup_printf ("%c", (char) ('A' + i));

      set_title (document, title);
      plenary_document_save_async (document, NULL, PLENARY_SAVE_DEFAULT, NULL, result_cb,
                                   &results[i]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GError) error = NULL;

      wait_for (&results[i]);
      plenary_document_save_finish (document, results[i], &error);
      g_assert_no_error (error);
      g_object_unref (results[i]);
    }

  plenary_test_assert_content (file, TITLED ("D"));
  g_assert_false (plenary_document_is_modified (document));
  g_assert_finalize_object (g_steal_pointer (&document));
}

/* A document that nobody holds any more still saves what it was asked to. */
static void
test_save_and_let_go (PlenaryTestFolder *folder,
                      gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  PlenaryDocument *document = load (file);
  g_autoptr(GAsyncResult) result = NULL;

  set_title (document, "Two");
  plenary_document_save_async (document, NULL, PLENARY_SAVE_DEFAULT, NULL, result_cb, &result);
  g_object_unref (document);
  wait_for (&result);
  plenary_test_assert_content (file, TITLED ("Two"));
}

static void
test_conflict (PlenaryTestFolder *folder,
               gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GFile) same = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (check (document, NULL));
  g_clear_object (&same);
  same = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_assert_true (check (document, NULL));

  set_title (document, "Mine");
  g_clear_object (&same);
  same = plenary_test_folder_write (folder, "a", TITLED ("Theirs"));

  g_assert_false (check (document, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_false (try_save (document, NULL, PLENARY_SAVE_DEFAULT, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_CONFLICT);
  plenary_test_assert_content (file, TITLED ("Theirs"));
  g_assert_true (plenary_document_is_modified (document));

  save (document, NULL, PLENARY_SAVE_OVERWRITE);
  plenary_test_assert_content (file, TITLED ("Mine"));
  g_assert_true (check (document, NULL));
}

static void
test_gone (PlenaryTestFolder *folder,
           gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  g_assert_false (plenary_document_is_modified (document));
  g_assert_false (check (document, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_GONE);
  g_assert_true (plenary_document_is_modified (document));
  g_clear_error (&error);

  g_assert_false (try_save (document, NULL, PLENARY_SAVE_DEFAULT, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_GONE);

  save (document, NULL, PLENARY_SAVE_OVERWRITE);
  plenary_test_assert_content (file, TITLED ("One"));
  g_assert_false (plenary_document_is_modified (document));
}

static void
test_revert (PlenaryTestFolder *folder,
             gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GFile) changed = NULL;
  g_autoptr(GError) error = NULL;
  GString *log;

  set_title (document, "Mine");
  changed = plenary_test_folder_write (folder, "a", TITLED ("Theirs"));
  log = watch (document);

  plenary_document_revert_async (document, NULL, result_cb, &result);
  wait_for (&result);
  g_assert_true (plenary_document_revert_finish (document, result, &error));
  g_assert_no_error (error);

  g_assert_cmpstr (get_title (document), ==, "Theirs");
  g_assert_false (plenary_document_is_modified (document));
  g_assert_false (plenary_history_can_undo (plenary_document_get_history (document)));
  assert_log (log, "saving agenda history read-only newer modified saving ");

  set_title (document, "Both");
  save (document, NULL, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (file, TITLED ("Both"));

  g_clear_object (&result);
  g_assert_finalize_object (g_steal_pointer (&document));
  g_string_free (log, TRUE);
}

static void
test_revert_fails (PlenaryTestFolder *folder,
                   gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GFile) changed = plenary_test_folder_write (folder, "a", "broken");
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_equal (changed, file));
  set_title (document, "Mine");
  plenary_document_revert_async (document, NULL, result_cb, &result);
  wait_for (&result);
  g_assert_false (plenary_document_revert_finish (document, result, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX);
  g_assert_cmpstr (get_title (document), ==, "Mine");
  g_assert_true (plenary_document_is_modified (document));
}

/* What a newer version wrote may be looked at, and copied with all it has. */
static void
test_newer (PlenaryTestFolder *folder,
            gconstpointer      data)
{
  const char *content = "{\n  \"plenary\": 2,\n  \"id\": \"a\",\n  \"language\": \"en\",\n"
                        "  \"later\": 1.0\n}\n";
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", content);
  g_autoptr(GFile) copy = plenary_test_folder_child (folder, "b");
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GError) error = NULL;

  g_assert_true (plenary_document_is_newer (document));
  g_assert_true (plenary_document_is_read_only (document));
  g_assert_false (try_save (document, NULL, PLENARY_SAVE_OVERWRITE, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_PROTECTED);
  plenary_test_assert_content (file, content);

  save (document, copy, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (copy, content);
  g_assert_true (plenary_document_is_read_only (document));
}

static void
test_protected (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("nothing is write-protected for root");
      return;
    }

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0444), ==, 0);
  document = load (file);
  g_assert_true (plenary_document_is_read_only (document));
  g_assert_false (plenary_document_is_newer (document));
}

/* What could not be opened again is not written. */
static void
test_unreadable (PlenaryTestFolder *folder,
                 gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("no id");
  g_autoptr(PlenaryDocument) document = plenary_document_new (agenda, "Untitled");
  g_autoptr(GError) error = NULL;

  g_assert_false (try_save (document, file, PLENARY_SAVE_OVERWRITE, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_FAILED);
  plenary_test_assert_content (file, TITLED ("One"));
}

static void
test_cancel (PlenaryTestFolder *folder,
             gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "a", TITLED ("One"));
  g_autoptr(PlenaryDocument) document = load (file);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  set_title (document, "Two");
  g_cancellable_cancel (cancellable);
  plenary_document_save_async (document, NULL, PLENARY_SAVE_DEFAULT, cancellable, result_cb,
                               &result);
  wait_for (&result);
  g_assert_false (plenary_document_save_finish (document, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  plenary_test_assert_content (file, TITLED ("One"));
  g_assert_true (plenary_document_is_modified (document));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  plenary_test_add ("/document/document/load", test_load);
  plenary_test_add ("/document/document/load-fails", test_load_fails);
  plenary_test_add ("/document/document/load-copy", test_load_copy);
  plenary_test_add ("/document/document/save", test_save);
  plenary_test_add ("/document/document/save-untitled", test_save_untitled);
  plenary_test_add ("/document/document/save-copy", test_save_copy);
  plenary_test_add ("/document/document/save-while-editing", test_save_while_editing);
  plenary_test_add ("/document/document/save-queue", test_save_queue);
  plenary_test_add ("/document/document/save-and-let-go", test_save_and_let_go);
  plenary_test_add ("/document/document/conflict", test_conflict);
  plenary_test_add ("/document/document/gone", test_gone);
  plenary_test_add ("/document/document/revert", test_revert);
  plenary_test_add ("/document/document/revert-fails", test_revert_fails);
  plenary_test_add ("/document/document/newer", test_newer);
  plenary_test_add ("/document/document/protected", test_protected);
  plenary_test_add ("/document/document/unreadable", test_unreadable);
  plenary_test_add ("/document/document/cancel", test_cancel);

  return g_test_run ();
}
