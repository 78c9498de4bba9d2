/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane is the reader or an editor, of a session or the programme, and has the buttons that do
 * something where it stands.
 */

#include "plenary-pane.h"

#include "plenary-app-resources.h"
#include "plenary-data-resources.h"
#include "plenary-programme-editor.h"
#include "plenary-session-editor.h"
#include "plenary-session-pane.h"
#include "plenary-templates.h"
#include "plenary-text-field.h"
#include "plenary-together-editor.h"
#include "plenary-widgets.h"

#include "window-fixture.h"

typedef struct
{
  GtkWidget      *window;
  PlenaryPane    *pane;
  PlenaryHistory *history;
  PlenarySession *session;
} Fixture;

static PlenarySession *
get_session (Fixture *f,
             guint    index)
{
  PlenaryList *days = plenary_agenda_get_days (plenary_history_get_agenda (f->history));

  return plenary_list_get (plenary_day_get_sessions (plenary_list_get (days, 0)), index);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = plenary_templates_create_example ();

  f->history = plenary_history_new (agenda);
  f->session = get_session (f, 1);
  f->window = adw_window_new ();
  f->pane = g_object_new (PLENARY_TYPE_PANE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 440, 700);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->pane));
  plenary_pane_set_history (f->pane, f->history);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_test_widget_wait_for_draw (f->window);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gpointer pane = f->pane;

  g_object_add_weak_pointer (pane, &pane);
  gtk_window_destroy (GTK_WINDOW (f->window));
  window_fixture_settle ();
  g_assert_null (pane);
  g_assert_finalize_object (f->history);
}

static gboolean
is_shown (Fixture *f,
          GType    type)
{
  GtkWidget *widget = window_fixture_find (GTK_WIDGET (f->pane), type);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

static void
assert_shown (Fixture *f,
              GType    type)
{
  const GType types[] = { ADW_TYPE_STATUS_PAGE, PLENARY_TYPE_SESSION_PANE,
                          PLENARY_TYPE_SESSION_EDITOR, PLENARY_TYPE_PROGRAMME_EDITOR,
                          PLENARY_TYPE_TOGETHER_EDITOR };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_test_message ("%s", g_type_name (types[i]));
      g_assert_cmpint (is_shown (f, types[i]), ==, types[i] == type);
    }
}

static void
test_pane_shows (Fixture       *f,
                 gconstpointer  data)
{
  assert_shown (f, ADW_TYPE_STATUS_PAGE);
  plenary_pane_set_session (f->pane, f->session);
  assert_shown (f, PLENARY_TYPE_SESSION_PANE);

  /* Only who edits has the properties of the programme. */
  plenary_pane_set_on_programme (f->pane, TRUE);
  assert_shown (f, PLENARY_TYPE_SESSION_PANE);

  plenary_pane_set_editing (f->pane, TRUE);
  assert_shown (f, PLENARY_TYPE_SESSION_EDITOR);
  plenary_pane_set_on_programme (f->pane, TRUE);
  assert_shown (f, PLENARY_TYPE_PROGRAMME_EDITOR);

  /* Until a session is chosen, and when there is none. */
  plenary_pane_set_session (f->pane, get_session (f, 0));
  assert_shown (f, PLENARY_TYPE_SESSION_EDITOR);
  plenary_pane_set_session (f->pane, NULL);
  assert_shown (f, PLENARY_TYPE_PROGRAMME_EDITOR);
  plenary_pane_set_editing (f->pane, FALSE);
  assert_shown (f, ADW_TYPE_STATUS_PAGE);
}

/* Who only reads waits for no editor, and a programme of thousands of people is not filled in while
 * nobody sees them.
 */
static void
test_pane_makes_late (Fixture       *f,
                      gconstpointer  data)
{
  static GType (*const types[]) (void) = {
    plenary_session_editor_get_type, plenary_together_editor_get_type,
    plenary_programme_editor_get_type,
  };
  PlenaryProgrammeEditor *editor;

  plenary_pane_set_session (f->pane, f->session);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_null (window_fixture_find (GTK_WIDGET (f->pane), types[i] ()));

  plenary_pane_set_editing (f->pane, TRUE);
  plenary_pane_set_on_programme (f->pane, TRUE);
  editor = PLENARY_PROGRAMME_EDITOR (window_fixture_find (GTK_WIDGET (f->pane),
                                                          PLENARY_TYPE_PROGRAMME_EDITOR));
  g_assert_true (plenary_programme_editor_get_history (editor) == f->history);

  /* Another programme while it is seen, and while it is not. */
  plenary_pane_set_history (f->pane, f->history);
  g_assert_true (plenary_programme_editor_get_history (editor) == f->history);
  plenary_pane_set_editing (f->pane, FALSE);
  plenary_pane_set_history (f->pane, f->history);
  g_assert_null (plenary_programme_editor_get_history (editor));
}

static void
assert_title (Fixture    *f,
              const char *title,
              const char *subtitle)
{
  AdwWindowTitle *widget =
    ADW_WINDOW_TITLE (window_fixture_find (GTK_WIDGET (f->pane), ADW_TYPE_WINDOW_TITLE));

  g_assert_cmpstr (adw_window_title_get_title (widget), ==, title);
  g_assert_cmpstr (adw_window_title_get_subtitle (widget), ==, subtitle);
}

/* A reader beside the timeline begins with the same words. */
static void
test_pane_title (Fixture       *f,
                 gconstpointer  data)
{
  assert_title (f, "", "");
  plenary_pane_set_session (f->pane, f->session);
  assert_title (f, "", "");
  plenary_pane_set_editing (f->pane, TRUE);
  assert_title (f, "Panel 1", "");
  plenary_pane_set_place (f->pane, TRUE, TRUE);
  assert_title (f, "Panel 1", "Tuesday 18 April");
  plenary_pane_set_editing (f->pane, FALSE);
  assert_title (f, "Panel 1", "Tuesday 18 April");

  plenary_pane_set_editing (f->pane, TRUE);
  plenary_pane_set_on_programme (f->pane, TRUE);
  assert_title (f, "Properties", "");
  plenary_pane_set_place (f->pane, FALSE, FALSE);
  assert_title (f, "Programme Properties", "");
  plenary_pane_set_place (f->pane, TRUE, TRUE);

  /* The number is followed when it changes. */
  plenary_pane_set_on_programme (f->pane, FALSE);
  plenary_history_do (f->history, "Renumber",
                      plenary_edit_set_string (PLENARY_ENTITY (f->session), PLENARY_MEMBER_NUMBER,
                                               "7"), NULL);
  assert_title (f, "Panel 7", "Tuesday 18 April");
  plenary_history_undo (f->history, NULL);

  /* The programme speaks for itself, in its language. */
  plenary_history_do (f->history, "Translate",
                      plenary_edit_set_string (
                        PLENARY_ENTITY (plenary_history_get_agenda (f->history)),
                        PLENARY_MEMBER_LANGUAGE, "fr"), NULL);
  assert_title (f, "Table ronde 1", "Mardi 18 avril");
  plenary_history_undo (f->history, NULL);
}

static gboolean
is_tooltip (GtkWidget  *widget,
            const char *tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static GtkWidget *
find_tooltip (GtkWidget  *root,
              const char *tooltip)
{
  if (is_tooltip (root, tooltip))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Several are edited together, and read one at a time. */
static void
test_pane_together (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sessions, g_object_ref (f->session));
  plenary_pane_set_session (f->pane, f->session);
  plenary_pane_set_editing (f->pane, TRUE);
  plenary_pane_set_together (f->pane, sessions);
  assert_shown (f, PLENARY_TYPE_SESSION_EDITOR);

  g_ptr_array_add (sessions, g_object_ref (get_session (f, 0)));
  plenary_pane_set_on_programme (f->pane, TRUE);
  plenary_pane_set_together (f->pane, sessions);
  assert_shown (f, PLENARY_TYPE_TOGETHER_EDITOR);
  assert_title (f, "2 Sessions", "");
  plenary_pane_focus_title (f->pane);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)),
                                         GTK_WIDGET (f->pane)));

  plenary_pane_set_on_programme (f->pane, TRUE);
  assert_shown (f, PLENARY_TYPE_PROGRAMME_EDITOR);
  plenary_pane_set_editing (f->pane, FALSE);
  assert_shown (f, PLENARY_TYPE_SESSION_PANE);
  plenary_pane_set_editing (f->pane, TRUE);
  plenary_pane_set_together (f->pane, NULL);
  assert_shown (f, PLENARY_TYPE_SESSION_EDITOR);
}

/* @buttons: of those that depend on the place, b(ack), p(revious), n(ext), h(ide), e(dit), m(enu)
 * and d(elete)
 */
static void
assert_buttons (Fixture    *f,
                const char *buttons)
{
  static const struct { char letter; const char *tooltip; } table[] = {
    { 'b', "Back to the Programme" }, { 'p', "Previous Session" }, { 'n', "Next Session" },
    { 'h', "Hide Pane" }, { 'e', "Edit the Programme" }, { 'm', "Session Menu" },
    { 'd', "Delete Session" },
  };
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (gtk_widget_get_visible (find_tooltip (GTK_WIDGET (f->pane), table[i].tooltip)))
      g_string_append_c (shown, table[i].letter);

  g_assert_cmpstr (shown->str, ==, buttons);
}

static void
test_pane_buttons (Fixture       *f,
                   gconstpointer  data)
{
  assert_buttons (f, "");
  plenary_pane_set_session (f->pane, f->session);
  assert_buttons (f, "pnm");
  plenary_pane_set_place (f->pane, TRUE, FALSE);
  assert_buttons (f, "pnhm");
  plenary_pane_set_editing (f->pane, TRUE);
  assert_buttons (f, "pnhmd");
  plenary_pane_set_place (f->pane, TRUE, TRUE);
  assert_buttons (f, "bemd");
  plenary_pane_set_on_programme (f->pane, TRUE);
  assert_buttons (f, "be");
}

static void
test_pane_focus (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *title, *focus;

  plenary_pane_set_session (f->pane, f->session);
  plenary_pane_set_editing (f->pane, TRUE);
  plenary_pane_focus_title (f->pane);
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  title = gtk_widget_get_ancestor (focus, PLENARY_TYPE_TEXT_FIELD);
  g_assert_cmpstr (plenary_field_get_caption (PLENARY_FIELD (title)), ==, "Title");
  g_assert_true (plenary_field_get_entity (PLENARY_FIELD (title)) == f->session);

  plenary_pane_set_editing (f->pane, FALSE);
  g_assert_true (plenary_pane_focus (f->pane));
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, PLENARY_TYPE_SESSION_PANE));

  /* It stays where it is. */
  g_assert_true (plenary_pane_focus (f->pane));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == focus);
}

#define add_test(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  plenary_app_register_resource ();
  plenary_data_register_resource ();
  plenary_widgets_init ();

  add_test ("/pane/shows", test_pane_shows);
  add_test ("/pane/makes-late", test_pane_makes_late);
  add_test ("/pane/together", test_pane_together);
  add_test ("/pane/title", test_pane_title);
  add_test ("/pane/buttons", test_pane_buttons);
  add_test ("/pane/focus", test_pane_focus);

  return g_test_run ();
}
