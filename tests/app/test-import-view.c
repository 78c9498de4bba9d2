/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text beside what is made of it: the summary names all of it, the colours are where they
 * belong, and a correction counts.
 */

#include "plenary-import-view.h"

#include "plenary-app-resources.h"
#include "plenary-source-view.h"
#include "plenary-widgets.h"

#include "window-fixture.h"

#include <string.h>

#define TEXT \
  "Budget Forum 2018\n" \
  "\n" \
  "DAY ONE\n" \
  "10h – 11h\tOpening Session\n" \
  "11h – 12h30\tPanel 1 – Who pays?\n" \
  "<p>About money.</p> <p>The following questions are proposed:</p>\n" \
  "• What does it cost?\n" \
  "• Who decides?\n"

typedef struct
{
  GtkWidget         *window;
  PlenaryImportView *view;
  GtkTextBuffer     *buffer;
} Fixture;

/* Until a programme of that many sessions on its first day was understood; 0: none. */
static void
wait_for_sessions (Fixture *f,
                   guint    n)
{
  for (;;)
    {
      PlenaryAgenda *agenda = plenary_import_view_get_agenda (f->view);
      PlenaryList *days = agenda != NULL ? plenary_agenda_get_days (agenda) : NULL;

      if (n == 0 && agenda == NULL)
        return;

      if (days != NULL && plenary_list_get_n_items (days) > 0 &&
          plenary_list_get_n_items (plenary_day_get_sessions (plenary_list_get (days, 0))) == n)
        return;

      g_main_context_iteration (NULL, TRUE);
    }
}

static void
set_source (Fixture    *f,
            const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  plenary_import_view_set_source (f->view, bytes, "agenda.txt");
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *text;

  f->window = adw_window_new ();
  f->view = g_object_new (PLENARY_TYPE_IMPORT_VIEW, NULL);
  text = window_fixture_find (GTK_WIDGET (f->view), PLENARY_TYPE_SOURCE_VIEW);
  f->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  set_source (f, TEXT);
  wait_for_sessions (f, 2);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gpointer view = f->view;

  g_object_add_weak_pointer (view, &view);
  gtk_window_destroy (GTK_WINDOW (f->window));

  /* A worker that still reads what was typed last keeps it until then. */
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_import_view_shows_all (Fixture       *f,
                            gconstpointer  data)
{
  static const char *const words[] = {
    "Budget Forum 2018", "1 day, 2 sessions, 2 questions found", "DAY ONE", "Opening Session",
    "Panel 1", "Who pays?", "2 questions", "Dropped 4 HTML tags.", "Title",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i]);
      g_assert_true (window_fixture_shows (GTK_WIDGET (f->view), words[i]));
    }

  g_assert_cmpstr (plenary_import_view_get_name (f->view), ==, "agenda.txt");
}

/* The colour of a word of the text, by the name of its tag. */
static void
assert_tag (Fixture    *f,
            const char *word,
            const char *expected)
{
  GtkTextIter start, found, end;
  g_autoptr(GSList) tags = NULL;
  g_autofree char *name = NULL;

  gtk_text_buffer_get_start_iter (f->buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, word, 0, &found, &end, NULL));
  tags = gtk_text_iter_get_tags (&found);

  if (tags != NULL)
    g_object_get (tags->data, "name", &name, NULL);

  g_test_message ("%s", word);
  g_assert_cmpstr (name, ==, expected);
}

static void
test_import_view_marks (Fixture       *f,
                        gconstpointer  data)
{
  static const struct { const char *word; const char *tag; } cases[] = {
    { "Budget", "mark-programme" }, { "DAY", "mark-day" }, { "12h30", "mark-time" },
    { "Who pays", "mark-title" }, { "<p>", "dropped" }, { "About", NULL },
    { "following questions", "mark-lead" }, { "What does", "mark-question" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_tag (f, cases[i].word, cases[i].tag);
}

static void
test_import_view_correct (Fixture       *f,
                          gconstpointer  data)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (f->buffer, &end);
  gtk_text_buffer_insert (f->buffer, &end, "12h30 – 14h\tLunch\n", -1);
  wait_for_sessions (f, 3);
  assert_tag (f, "Lunch", "mark-title");

  gtk_text_buffer_set_text (f->buffer, "", -1);
  wait_for_sessions (f, 0);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  gboolean *settled = user_data;

  plenary_import_view_settle_finish (PLENARY_IMPORT_VIEW (object), result);
  *settled = TRUE;
}

/* What was typed just now counts, too, and is to be asked about before it goes. */
static void
test_import_view_settle (Fixture       *f,
                         gconstpointer  data)
{
  gboolean settled = FALSE;
  GtkTextIter end;

  g_assert_false (plenary_import_view_is_edited (f->view));
  gtk_text_buffer_get_end_iter (f->buffer, &end);
  gtk_text_buffer_insert (f->buffer, &end, "12h30 – 14h\tLunch\n", -1);
  g_assert_true (plenary_import_view_is_edited (f->view));

  plenary_import_view_settle_async (f->view, settled_cb, &settled);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
  wait_for_sessions (f, 3);

  /* Nothing is waited for now. */
  settled = FALSE;
  plenary_import_view_settle_async (f->view, settled_cb, &settled);
  while (!settled)
    g_assert_true (g_main_context_iteration (NULL, FALSE));

  gtk_text_buffer_set_text (f->buffer, "", -1);
  g_assert_false (plenary_import_view_is_edited (f->view));
  set_source (f, TEXT);
  g_assert_false (plenary_import_view_is_edited (f->view));
}

/* Nothing of a text stops the view. */
static void
test_import_view_hostile (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr(GString) long_line = g_string_new ("DAY ONE\n10h – 11h\tOpening ");

  for (guint i = 0; i < 60000; i++)
    g_string_append (long_line, "e\xcc\x81");

  set_source (f, long_line->str);
  wait_for_sessions (f, 1);
}

#define add_test(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_app_register_resource ();
  plenary_widgets_init ();

  add_test ("/import-view/shows-all", test_import_view_shows_all);
  add_test ("/import-view/marks", test_import_view_marks);
  add_test ("/import-view/correct", test_import_view_correct);
  add_test ("/import-view/settle", test_import_view_settle);
  add_test ("/import-view/hostile", test_import_view_hostile);

  return g_test_run ();
}
