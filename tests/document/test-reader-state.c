/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-reader-state.h"

#include <glib/gstdio.h>

#define DOCUMENT "doc.1"

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), PLENARY_APPLICATION_ID, "readers", name, NULL);
}

static void
write_file (const char *content)
{
  g_autofree char *path = dup_path (DOCUMENT ".ini");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
assert_file (const char *name,
             const char *expected)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *content = NULL;

  g_file_get_contents (path, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, expected);
}

static gboolean
is_starred (PlenaryReaderState *state,
            const char         *id)
{
  return plenary_stars_has (plenary_reader_state_get_stars (state), id);
}

static void
star (PlenaryReaderState *state,
      const char         *id,
      gboolean            starred)
{
  plenary_stars_set (plenary_reader_state_get_stars (state), id, starred);
}

static void
assert_scale (PlenaryReaderState *state,
              double              scale)
{
  g_assert_cmpfloat_with_epsilon (plenary_reader_state_get_scale (state), scale, 1e-9);
}

static void
test_keeps (void)
{
  PlenaryReaderState *state = plenary_reader_state_open (DOCUMENT);
  g_autofree char *path = dup_path (DOCUMENT ".ini");

  g_assert_false (is_starred (state, "s1"));
  assert_scale (state, 0);

  star (state, "s2", TRUE);
  star (state, "s3", TRUE);
  star (state, "s1", TRUE);
  star (state, "s3", FALSE);
  plenary_reader_state_set_scale (state, 92.5);
  g_assert_null (plenary_reader_state_get_view (state));
  plenary_reader_state_set_view (state, "agenda");
  g_assert_null (plenary_reader_state_get_detail (state));
  plenary_reader_state_set_detail (state, "titles");
  plenary_stars_set (plenary_reader_state_get_apart (state), "p1-p2", TRUE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (state);
  assert_file (DOCUMENT ".ini", "[Reader]\nscale=92.5\nview=agenda\ndetail=titles\nstars=s1;s2;\napart=p1-p2;\n");

  state = plenary_reader_state_open (DOCUMENT);
  g_assert_true (is_starred (state, "s1"));
  g_assert_true (is_starred (state, "s2"));
  g_assert_false (is_starred (state, "s3"));
  assert_scale (state, 92.5);
  g_assert_cmpstr (plenary_reader_state_get_view (state), ==, "agenda");
  g_assert_cmpstr (plenary_reader_state_get_detail (state), ==, "titles");

  plenary_reader_state_set_view (state, NULL);
  plenary_reader_state_set_detail (state, NULL);
  g_assert_true (plenary_stars_has (plenary_reader_state_get_apart (state), "p1-p2"));
  plenary_stars_set (plenary_reader_state_get_apart (state), "p1-p2", FALSE);
  star (state, "s1", FALSE);
  star (state, "s2", FALSE);
  plenary_reader_state_set_scale (state, 0);
  g_assert_finalize_object (state);
  assert_file (DOCUMENT ".ini", "[Reader]\n");
}

static void
test_notes (void)
{
  PlenaryReaderState *state = plenary_reader_state_open (DOCUMENT);

  plenary_notes_set (plenary_reader_state_get_notes (state), "s1", " Two\n[lines]; \"é\"\t");
  plenary_notes_set (plenary_reader_state_get_notes (state), "s2", "x");
  plenary_notes_set (plenary_reader_state_get_notes (state), "s2", "");
  g_assert_finalize_object (state);
  assert_file (DOCUMENT ".ini", "[Notes]\ns1=\\sTwo\\n[lines]; \"é\"\t\n");

  state = plenary_reader_state_open (DOCUMENT);
  g_assert_cmpstr (plenary_notes_get (plenary_reader_state_get_notes (state), "s1"), ==,
                   " Two\n[lines]; \"é\"\t");
  g_assert_cmpstr (plenary_notes_get (plenary_reader_state_get_notes (state), "s2"), ==, "");
  g_assert_finalize_object (state);
}

/* What was chosen for printing, each handout by itself, and what else is in its group. */
static void
test_print (void)
{
  PlenaryReaderState *state;
  g_autofree char *paper = NULL;
  g_autofree char *other = NULL;
  g_autofree char *last = NULL;

  write_file ("[Print booklet]\nfold=twice\n");
  state = plenary_reader_state_open (DOCUMENT);
  g_assert_null (plenary_reader_state_dup_print (state, "booklet", "paper"));
  g_assert_null (plenary_reader_state_dup_print (state, NULL, "handout"));

  plenary_reader_state_set_print (state, NULL, "handout", "booklet");
  plenary_reader_state_set_print (state, "booklet", "paper", "A3");
  plenary_reader_state_set_print (state, "programme", "paper", "A4");
  g_assert_finalize_object (state);
  assert_file (DOCUMENT ".ini",
               "[Print booklet]\nfold=twice\npaper=A3\n\n[Print]\nhandout=booklet\n\n"
               "[Print programme]\npaper=A4\n");

  state = plenary_reader_state_open (DOCUMENT);
  paper = plenary_reader_state_dup_print (state, "booklet", "paper");
  other = plenary_reader_state_dup_print (state, "programme", "paper");
  last = plenary_reader_state_dup_print (state, NULL, "handout");
  g_assert_cmpstr (paper, ==, "A3");
  g_assert_cmpstr (other, ==, "A4");
  g_assert_cmpstr (last, ==, "booklet");
  g_assert_finalize_object (state);
}

/* Programmes that were only looked at leave nothing behind. */
static void
test_writes_what_changed (void)
{
  PlenaryReaderState *state = plenary_reader_state_open (DOCUMENT);
  g_autofree char *path = dup_path (DOCUMENT ".ini");

  star (state, "s1", FALSE);
  plenary_reader_state_set_scale (state, 0);
  plenary_reader_state_set_scale (state, -5);
  plenary_reader_state_set_scale (state, G_MAXDOUBLE * 2);
  plenary_reader_state_flush (state);
  g_assert_finalize_object (state);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static gboolean
is_written (void)
{
  g_autofree char *path = dup_path (DOCUMENT ".ini");

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_writes_by_itself (void)
{
  PlenaryReaderState *state = plenary_reader_state_open (DOCUMENT);

  star (state, "s1", TRUE);

  while (!is_written ())
    g_main_context_iteration (NULL, TRUE);

  assert_file (DOCUMENT ".ini", "[Reader]\nstars=s1;\n");
  g_assert_finalize_object (state);
}

static void
log_cb (GString    *log,
        const char *id)
{
  g_string_append_printf (log, "%s ", id);
}

static void
log_scale_cb (GString *log)
{
  g_string_append (log, "scale ");
}

static void
test_is_shared (void)
{
  PlenaryReaderState *state = plenary_reader_state_open (DOCUMENT);
  PlenaryReaderState *same = plenary_reader_state_open (DOCUMENT);
  PlenaryReaderState *other = plenary_reader_state_open ("doc.2");
  g_autoptr(GString) log = g_string_new (NULL);

  g_assert_true (same == state);
  g_assert_true (other != state);

  g_signal_connect_swapped (plenary_reader_state_get_stars (same), "changed", G_CALLBACK (log_cb),
                            log);
  g_signal_connect_swapped (same, "notify::scale", G_CALLBACK (log_scale_cb), log);
  star (state, "s1", TRUE);
  star (state, "s1", TRUE);
  plenary_reader_state_set_scale (state, 60);
  plenary_reader_state_set_scale (state, 60);
  star (state, "s1", FALSE);
  g_assert_cmpstr (log->str, ==, "s1 scale s1 ");

  g_object_unref (same);
  g_assert_finalize_object (state);
  g_assert_finalize_object (other);
}

static void
test_keeps_what_it_does_not_know (void)
{
  PlenaryReaderState *state;

  write_file ("# mine\n\n[Reader]\nstars=s1;no id;;\nscale=wide\nrooms=r1;\n\n[Later]\nx=1\n");
  state = plenary_reader_state_open (DOCUMENT);
  g_assert_true (is_starred (state, "s1"));
  g_assert_false (is_starred (state, "no id"));
  assert_scale (state, 0);

  plenary_reader_state_set_scale (state, 60);
  g_assert_finalize_object (state);
  assert_file (DOCUMENT ".ini",
               "# mine\n\n[Reader]\nstars=s1;\nscale=60\nrooms=r1;\n\n[Later]\nx=1\n");
}

/* What cannot be read is there still for who can mend it. */
static void
test_damage (gconstpointer data)
{
  const char *content = data;
  PlenaryReaderState *state;

  write_file (content);
  g_test_expect_message ("plenary-document", G_LOG_LEVEL_MESSAGE, "*cannot be read*");
  state = plenary_reader_state_open (DOCUMENT);
  g_test_assert_expected_messages ();
  g_assert_false (is_starred (state, "s1"));

  star (state, "s2", TRUE);
  g_assert_finalize_object (state);
  assert_file (DOCUMENT ".ini", "[Reader]\nstars=s2;\n");
  assert_file (DOCUMENT ".ini.damaged", content);
}

static void
failed_cb (GString *log,
           GError  *error)
{
  g_string_append_printf (log, "%s %d ", g_quark_to_string (error->domain), error->code);
}

static void
test_cannot_write (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), PLENARY_APPLICATION_ID, NULL);
  g_autofree char *expected = g_strdup_printf ("%s %d ", g_quark_to_string (G_FILE_ERROR),
                                               G_FILE_ERROR_NOTDIR);
  g_autoptr(GString) log = g_string_new (NULL);
  PlenaryReaderState *state;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));

  state = plenary_reader_state_open (DOCUMENT);
  g_signal_connect_swapped (state, "failed", G_CALLBACK (failed_cb), log);
  star (state, "s1", TRUE);

  g_test_expect_message ("plenary-document", G_LOG_LEVEL_MESSAGE, "*could not be written*");
  plenary_reader_state_flush (state);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (log->str, ==, expected);
  g_assert_true (is_starred (state, "s1"));

  /* It is said once, and tried again. */
  star (state, "s2", TRUE);
  plenary_reader_state_flush (state);
  g_assert_cmpstr (log->str, ==, expected);
  g_assert_cmpint (g_remove (folder), ==, 0);
  star (state, "s2", FALSE);
  g_assert_finalize_object (state);
  assert_file (DOCUMENT ".ini", "[Reader]\nstars=s1;\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reader-state/keeps", test_keeps);
  g_test_add_func ("/reader-state/notes", test_notes);
  g_test_add_func ("/reader-state/print", test_print);
  g_test_add_func ("/reader-state/writes-what-changed", test_writes_what_changed);
  g_test_add_func ("/reader-state/writes-by-itself", test_writes_by_itself);
  g_test_add_func ("/reader-state/is-shared", test_is_shared);
  g_test_add_func ("/reader-state/keeps-what-it-does-not-know", test_keeps_what_it_does_not_know);
  g_test_add_data_func ("/reader-state/damage/cut", "[Reader]\nstars=s1;\n[Rea", test_damage);
  g_test_add_data_func ("/reader-state/damage/other", "\x7f\x45LF\xff\xfe", test_damage);
  g_test_add_func ("/reader-state/cannot-write", test_cannot_write);

  return g_test_run ();
}
