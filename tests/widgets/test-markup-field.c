/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-markup-field.h"

#include "plenary-commonmark-pieces.h"
#include "plenary-history.h"
#include "plenary-markup-buffer.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "session-fixture.h"

#include <string.h>

static PlenaryMarkupInput *
get_input (SessionFixture *f)
{
  return plenary_markup_field_get_input (driver_find_field (f->editor, "abstract"));
}

static GtkTextBuffer *
get_buffer (SessionFixture *f)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_input (f)));
}

static void
set_abstract (SessionFixture *f,
              const char     *source)
{
  g_autoptr(PlenaryText) text =
    plenary_text_with (NULL, plenary_agenda_get_language (f->agenda),
                       plenary_agenda_get_language (f->agenda), source);

  plenary_history_do (f->history, "Set",
                      plenary_edit_set_text (PLENARY_ENTITY (f->session), PLENARY_MEMBER_ABSTRACT,
                                             text),
                      NULL);
}

static const char *
get_abstract (SessionFixture *f)
{
  return plenary_agenda_pick (f->agenda, plenary_session_get_abstract (f->session));
}

static void
place (SessionFixture *f,
       int             offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (get_buffer (f), &iter, offset);
  gtk_text_buffer_place_cursor (get_buffer (f), &iter);
}

static void
select_range (SessionFixture *f,
              int             start,
              int             end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (get_buffer (f), &from, start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (f), &to, end);
  gtk_text_buffer_select_range (get_buffer (f), &to, &from);
}

/* Presses a key as the text view's own controller sees it. */
static gboolean
press (SessionFixture *f,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr(GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (get_input (f)));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  return handled;
}

/* Enter that makes a paragraph is the text view's own. */
static void
enter (SessionFixture *f)
{
  if (!press (f, GDK_KEY_Return, 0))
    driver_type (GTK_TEXT_VIEW (get_input (f)), "\n");
}

static void
type (SessionFixture *f,
      const char     *text)
{
  driver_type (GTK_TEXT_VIEW (get_input (f)), text);
}

static void
assert_shown (SessionFixture *f,
              const char     *expected)
{
  g_autofree char *shown = driver_dup_text (GTK_TEXT_VIEW (get_input (f)));

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_shown (SessionFixture *f,
            gconstpointer   data)
{
  set_abstract (f, "Some **strong**\ntext.\n\n1. one\n   - two\n\n> quoted\n> on");
  assert_shown (f, "Some strong text.\n1.\tone\n•\ttwo\n> quoted\342\200\250> on");
}

static void
test_typing (SessionFixture *f,
             gconstpointer   data)
{
  set_abstract (f, "__One__\n\n> kept\n\nTwo");
  place (f, -1);
  type (f, " *three*");
  g_assert_cmpstr (get_abstract (f), ==, "__One__\n\n> kept\n\nTwo \\*three\\*");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Edit Abstract");

  plenary_history_undo (f->history, NULL);
  g_assert_cmpstr (get_abstract (f), ==, "__One__\n\n> kept\n\nTwo");
  assert_shown (f, "One\n> kept\nTwo");
}

/* A blank at the end is no text yet, and stays. */
static void
test_blanks (SessionFixture *f,
             gconstpointer   data)
{
  set_abstract (f, "One");
  place (f, -1);
  type (f, " ");
  assert_shown (f, "One ");
  enter (f);
  enter (f);
  assert_shown (f, "One \n\n");
  g_assert_cmpstr (get_abstract (f), ==, "One");
  type (f, "Two");
  g_assert_cmpstr (get_abstract (f), ==, "One\n\nTwo");
}

static void
test_list (SessionFixture *f,
           gconstpointer   data)
{
  set_abstract (f, "");
  type (f, "1. one");
  assert_shown (f, "1.\tone");
  enter (f);
  type (f, "two");
  g_assert_cmpstr (get_abstract (f), ==, "1. one\n2. two");

  enter (f);
  g_assert_true (press (f, GDK_KEY_Tab, 0));
  type (f, "deep");
  g_assert_cmpstr (get_abstract (f), ==, "1. one\n2. two\n   1. deep");

  enter (f);
  enter (f);
  assert_shown (f, "1.\tone\n2.\ttwo\n1.\tdeep\n3.\t");
  enter (f);
  type (f, "after");
  g_assert_cmpstr (get_abstract (f), ==, "1. one\n2. two\n   1. deep\n\nafter");
}

static void
test_list_commands (SessionFixture *f,
                    gconstpointer   data)
{
  PlenaryMarkupInput *input = get_input (f);

  set_abstract (f, "one\n\ntwo\n\nthree");
  select_range (f, 1, 6);
  plenary_markup_input_toggle_list (input, "1.");
  g_assert_cmpstr (get_abstract (f), ==, "1. one\n2. two\n\nthree");
  g_assert_cmpstr (plenary_markup_input_get_list (input), ==, "1.");
  plenary_markup_input_toggle_list (input, "•");
  g_assert_cmpstr (get_abstract (f), ==, "- one\n- two\n\nthree");
  plenary_markup_input_toggle_list (input, "•");
  g_assert_cmpstr (get_abstract (f), ==, "one\n\ntwo\n\nthree");
}

/* Backspace at an item makes a paragraph of it, and the items after it begin anew. */
static void
test_backspace (SessionFixture *f,
                gconstpointer   data)
{
  set_abstract (f, "1. one\n2. two\n3. three");
  place (f, 9);
  g_assert_true (press (f, GDK_KEY_BackSpace, 0));
  assert_shown (f, "1.\tone\ntwo\n3.\tthree");
  g_assert_cmpstr (get_abstract (f), ==, "1. one\n\ntwo\n\n3. three");
  g_assert_false (press (f, GDK_KEY_BackSpace, 0));
}

/* What joins two items leaves no marker behind. */
static void
test_joining (SessionFixture *f,
              gconstpointer   data)
{
  GtkTextIter start;
  GtkTextIter end;

  set_abstract (f, "1. one\n2. two\n3. three");
  gtk_text_buffer_get_iter_at_offset (get_buffer (f), &start, 6);
  gtk_text_buffer_get_iter_at_offset (get_buffer (f), &end, 7);
  gtk_text_buffer_delete_interactive (get_buffer (f), &start, &end, TRUE);
  assert_shown (f, "1.\tonetwo\n2.\tthree");
  g_assert_cmpstr (get_abstract (f), ==, "1. onetwo\n2. three");
}

static void
test_cursor (SessionFixture *f,
             gconstpointer   data)
{
  int offset;

  set_abstract (f, "one\n\n- two");
  place (f, 6);
  place (f, 5);
  g_object_get (get_buffer (f), "cursor-position", &offset, NULL);
  g_assert_cmpint (offset, ==, 3);
  place (f, 4);
  g_object_get (get_buffer (f), "cursor-position", &offset, NULL);
  g_assert_cmpint (offset, ==, 6);
}

static void
test_styles (SessionFixture *f,
             gconstpointer   data)
{
  PlenaryMarkupInput *input = get_input (f);
  GtkWidget *bold = driver_find_button (driver_find_field (f->editor, "abstract"),
                                        "Bold (Ctrl+B)");

  set_abstract (f, "one two");
  select_range (f, 4, 7);
  g_signal_emit_by_name (bold, "clicked");
  g_assert_cmpstr (get_abstract (f), ==, "one **two**");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (bold)));

  plenary_markup_input_toggle_style (input, PLENARY_MARKUP_EMPHASIS);
  g_assert_cmpstr (get_abstract (f), ==, "one ***two***");
  select_range (f, 0, 7);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (bold)));
  plenary_markup_input_toggle_style (input, PLENARY_MARKUP_STRONG);
  g_assert_cmpstr (get_abstract (f), ==, "**one *two***");

  place (f, -1);
  plenary_markup_input_toggle_style (input, PLENARY_MARKUP_STRONG);
  plenary_markup_input_toggle_style (input, PLENARY_MARKUP_EMPHASIS);
  type (f, " on");
  g_assert_cmpstr (get_abstract (f), ==, "**one *two*** on");
}

static void
test_links (SessionFixture *f,
            gconstpointer   data)
{
  PlenaryMarkupInput *input = get_input (f);
  g_autofree char *link = NULL;

  set_abstract (f, "see that there");
  select_range (f, 4, 8);
  plenary_markup_input_set_link (input, "https://example.org");
  g_assert_cmpstr (get_abstract (f), ==, "see [that](https://example.org) there");

  place (f, 6);
  link = plenary_markup_input_dup_link (input);
  g_assert_cmpstr (link, ==, "https://example.org");
  plenary_markup_input_set_link (input, "mailto:a@example.org");
  g_assert_cmpstr (get_abstract (f), ==, "see [that](mailto:a@example.org) there");
  plenary_markup_input_set_link (input, NULL);
  g_assert_cmpstr (get_abstract (f), ==, "see that there");

  place (f, 0);
  plenary_markup_input_set_link (input, "https://e.org");
  g_assert_cmpstr (get_abstract (f), ==, "[https://e.org](https://e.org)see that there");
}

static void
test_paste (SessionFixture *f,
            gconstpointer   data)
{
  PlenaryTextInput *input = PLENARY_TEXT_INPUT (get_input (f));

  set_abstract (f, "");
  PLENARY_TEXT_INPUT_GET_CLASS (input)->paste (input, "Intro *x*\n\n• a\n• b\n\nEnd");
  g_assert_cmpstr (get_abstract (f), ==, "Intro \\*x\\*\n\n- a\n- b\n\nEnd");
}

/* What is kept can be edited as what it is. */
static void
test_source (SessionFixture *f,
             gconstpointer   data)
{
  set_abstract (f, "> quoted\n\ntext");
  place (f, 8);
  type (f, " more");
  enter (f);
  type (f, "> on");
  g_assert_cmpstr (get_abstract (f), ==, "> quoted more\n> on\n\ntext");
  plenary_history_undo (f->history, NULL);
  plenary_history_undo (f->history, NULL);
  g_assert_cmpstr (get_abstract (f), !=, "> quoted more\n> on\n\ntext");
}

/* What has no word does not part lists, as it is not written. */
static void
test_wordless (SessionFixture *f,
               gconstpointer   data)
{
  set_abstract (f, "- a\n\nw\n\n1. b");
  select_range (f, 4, 5);
  gtk_text_buffer_delete_selection (get_buffer (f), TRUE, TRUE);
  type (f, " ");
  g_assert_cmpstr (get_abstract (f), ==, "- a\n1. b");
}

static void
do_something (SessionFixture *f)
{
  static const char *const words[] = {
    "a", " ", "word", "*", "é", "\n", "- ", "1. ", "`", "[x](y)",
  };
  PlenaryMarkupInput *input = get_input (f);
  int most = gtk_text_buffer_get_char_count (get_buffer (f)) + 1;
  int start = g_test_rand_int_range (0, most);
  int end = g_test_rand_int_range (0, most);

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      select_range (f, start, end);
      gtk_text_buffer_delete_selection (get_buffer (f), TRUE, TRUE);
      break;

    case 1:
      select_range (f, start, end);
      plenary_markup_input_toggle_style (input, 1u << g_test_rand_int_range (0, 3));
      break;

    case 2:
      select_range (f, start, end);
      plenary_markup_input_toggle_list (input, g_test_rand_bit () ? "•" : "1.");
      break;

    case 3:
      place (f, start);
      plenary_markup_input_shift (input, g_test_rand_bit () ? 1 : -1);
      break;

    case 4:
      place (f, start);
      press (f, GDK_KEY_BackSpace, 0);
      break;

    case 5:
      place (f, start);
      enter (f);
      break;

    case 6:
      select_range (f, start, end);
      plenary_markup_input_set_link (input, g_test_rand_bit () ? "https://e.org" : NULL);
      break;

    case 7:
      plenary_history_undo (f->history, NULL);
      break;

    default:
      place (f, start);
      type (f, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
    }
}

/* Where the text of a line begins, seen from the side that one reads from. */
static int
get_inset (SessionFixture *f,
           int             index,
           gboolean        from_right)
{
  GtkTextView *view = GTK_TEXT_VIEW (get_input (f));
  g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line (get_buffer (f), index);
  GdkRectangle place;

  gtk_text_view_get_iter_location (view, &line->start, &place);

  return from_right ? gtk_widget_get_width (GTK_WIDGET (view)) - place.x : place.x;
}

/* An inner item stands further in, on the side that its text begins on. */
static void
test_insets (SessionFixture *f,
             gconstpointer   data)
{
  static const struct { const char *source; gboolean from_right; } cases[] = {
    { "- one\n  - two\n", FALSE },
    { "- \u0623\u0648\u0644\n  - \u062b\u0627\u0646\n", TRUE },
    { "- one\n  - two\n", FALSE },
  };

  session_fixture_show (f);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_abstract (f, cases[i].source);
      driver_settle ();
      g_assert_cmpint (get_inset (f, 1, cases[i].from_right), ==,
                       get_inset (f, 0, cases[i].from_right) + 20);
    }
}

/* Whatever is done, the agenda has what is shown: shown anew, it is written the same. */
static void
test_random (SessionFixture *f,
             gconstpointer   data)
{
  set_abstract (f, "One *two*.\n\n- a\n  1. b\n- c\n\n[x](https://e.org)");

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr(GPtrArray) known = NULL;
      g_autoptr(GPtrArray) pieces = NULL;
      g_autofree char *joined = NULL;

      do_something (f);
      known = plenary_commonmark_split (get_abstract (f));
      pieces = plenary_markup_input_dup_pieces (get_input (f));
      joined = plenary_commonmark_join (pieces, known);
      g_assert_cmpstr (joined, ==, get_abstract (f));
    }

  session_fixture_undo_all (f);
}

#define ADD(name, func) \
  g_test_add ("/widgets/markup-field/" name, SessionFixture, NULL, \
              session_fixture_set_up, func, session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("shown", test_shown);
  ADD ("typing", test_typing);
  ADD ("blanks", test_blanks);
  ADD ("list", test_list);
  ADD ("list-commands", test_list_commands);
  ADD ("backspace", test_backspace);
  ADD ("joining", test_joining);
  ADD ("cursor", test_cursor);
  ADD ("styles", test_styles);
  ADD ("links", test_links);
  ADD ("paste", test_paste);
  ADD ("source", test_source);
  ADD ("insets", test_insets);
  ADD ("wordless", test_wordless);
  ADD ("random", test_random);

  return g_test_run ();
}
