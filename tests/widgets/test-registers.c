/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked before a register changes: where sessions go, and which of two entries stays. */

#include "plenary-programme-editor.h"

#include "plenary-deeds.h"
#include "plenary-entities-editor.h"
#include "plenary-merge-dialog.h"
#include "plenary-removal-dialog.h"
#include "plenary-twins-field.h"
#include "plenary-widgets.h"

#include "agenda-dump.h"
#include "editor-driver.h"
#include "editor-fixture.h"

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryHistory *history;
  GtkWidget      *editor;
  GtkWidget      *window;
  char           *first_dump;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer hostile)
{
  f->agenda = hostile != NULL ? editor_fixture_create_hostile () : editor_fixture_create ();
  f->history = plenary_history_new (f->agenda);
  f->first_dump = agenda_dump (f->agenda);
  f->editor = plenary_programme_editor_new ();
  plenary_programme_editor_set_history (PLENARY_PROGRAMME_EDITOR (f->editor), f->history);

  f->window = g_object_ref (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->window), f->editor);
  gtk_window_present (GTK_WINDOW (f->window));

  for (guint i = 0; i < 4; i++)
    gtk_expander_set_expanded (GTK_EXPANDER (driver_find_nth (f->editor, GTK_TYPE_EXPANDER, i)),
                               TRUE);

  driver_settle ();
}

static void
tear_down (Fixture      *f,
           gconstpointer hostile)
{
  g_autofree char *dump = NULL;

  while (plenary_history_can_undo (f->history))
    g_assert_true (plenary_history_undo (f->history, NULL));

  dump = agenda_dump (f->agenda);
  g_assert_cmpstr (dump, ==, f->first_dump);

  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  driver_settle ();
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  g_free (f->first_dump);
}

static PlenaryListField *
get_register (Fixture    *f,
              const char *member)
{
  return driver_find_field (f->editor, member);
}

/* Answers the dialog that is open, and proves that it is gone. */
static void
answer (gpointer    dialog,
        const char *response)
{
  gpointer window = dialog;

  driver_settle ();
  g_object_add_weak_pointer (G_OBJECT (dialog), &window);
  adw_message_dialog_response (dialog, response);
  gtk_window_close (dialog);
  driver_settle ();
  g_assert_null (window);
}

static void
choose (PlenaryEntryChoice *choice,
        const char         *text)
{
  PlenaryChoicePopover *popover = plenary_entry_choice_get_popover (choice);

  plenary_choice_popover_type (popover, text);
  plenary_choice_popover_activate (popover);
}

static void
assert_room (Fixture    *f,
             const char *expected)
{
  g_assert_cmpstr (plenary_session_get_rooms (plenary_agenda_find (f->agenda, "s2"))[0], ==,
                   expected);
}

static void
test_registers_cancel (Fixture      *f,
                       gconstpointer data)
{
  AdwMessageDialog *dialog;

  plenary_list_field_remove (get_register (f, "rooms"), 0);
  dialog = driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Delete “Conference Room 1”?");
  g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==,
                   "1 session is in this room. Choose where it goes.");

  answer (dialog, "cancel");
  assert_room (f, "r1");
  g_assert_false (plenary_history_can_undo (f->history));
}

static void
test_registers_nothing_instead (Fixture      *f,
                                gconstpointer data)
{
  plenary_list_field_remove (get_register (f, "rooms"), 0);
  answer (driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG), PLENARY_REMOVAL_DELETE);

  g_assert_null (plenary_agenda_find (f->agenda, "r1"));
  assert_room (f, NULL);
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Delete Room");
  g_assert_true (plenary_history_undo (f->history, NULL));
  assert_room (f, "r1");
  g_assert_false (plenary_history_can_undo (f->history));
}

static void
test_registers_another_instead (Fixture      *f,
                                gconstpointer data)
{
  PlenaryRemovalDialog *dialog;
  GPtrArray *people;

  plenary_list_field_remove (get_register (f, "rooms"), 0);
  dialog = driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG);
  choose (plenary_removal_dialog_get_choice (dialog), "room 2");
  answer (dialog, PLENARY_REMOVAL_DELETE);
  assert_room (f, "r2");

  plenary_list_field_remove (get_register (f, "people"), 0);
  dialog = driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG);
  g_assert_cmpstr (plenary_entry_choice_get_chosen (plenary_removal_dialog_get_choice (dialog)),
                   ==, "");
  choose (plenary_removal_dialog_get_choice (dialog), "tanaka");
  answer (dialog, PLENARY_REMOVAL_DELETE);
  people = plenary_session_get_people (plenary_agenda_find (f->agenda, "s2"));
  g_assert_cmpstr (((PlenaryParticipation *) g_ptr_array_index (people, 0))->person, ==, "p5");
}

static void
test_registers_kind (Fixture      *f,
                     gconstpointer data)
{
  PlenaryEntity *panel = plenary_agenda_find (f->agenda, "s2");
  PlenaryRemovalDialog *dialog;
  const char *id;

  plenary_entities_editor_add (PLENARY_ENTITIES_EDITOR (get_register (f, "kinds")));
  id = plenary_entity_get_id (plenary_list_get (plenary_agenda_get_kinds (f->agenda), 0));
  plenary_history_do (f->history, "Kind",
                      plenary_edit_set_string (panel, PLENARY_MEMBER_KIND, id), NULL);

  plenary_list_field_remove (get_register (f, "kinds"), 0);
  dialog = driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "Delete “Unnamed”?");
  g_assert_cmpstr (plenary_entry_choice_get_chosen (plenary_removal_dialog_get_choice (dialog)),
                   ==, "other");
  choose (plenary_removal_dialog_get_choice (dialog), "workshop");
  answer (dialog, PLENARY_REMOVAL_DELETE);
  g_assert_cmpstr (plenary_session_get_kind (PLENARY_SESSION (panel)), ==, "workshop");
}

/* What went while it was asked about is gone. */
static void
test_registers_overtaken (Fixture      *f,
                          gconstpointer data)
{
  PlenaryEntity *room = plenary_agenda_find (f->agenda, "r1");

  plenary_list_field_remove (get_register (f, "rooms"), 0);
  plenary_history_do (f->history, "Gone", plenary_deed_remove (f->agenda, room), NULL);
  answer (driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG), PLENARY_REMOVAL_DELETE);
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Gone");
}

static void
test_registers_merge (Fixture      *f,
                      gconstpointer data)
{
  PlenaryMergeDialog *dialog;
  GPtrArray *people;

  plenary_list_field_merge (get_register (f, "people"), 0);
  dialog = driver_find_window (PLENARY_TYPE_MERGE_DIALOG);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog),
                                                           PLENARY_MERGE_MERGE));
  choose (plenary_merge_dialog_get_choice (dialog), "kofi");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog),
                                                          PLENARY_MERGE_MERGE));
  plenary_merge_dialog_keep_other (dialog, TRUE);
  answer (dialog, PLENARY_MERGE_MERGE);

  g_assert_null (plenary_agenda_find (f->agenda, "p1"));
  people = plenary_session_get_people (plenary_agenda_find (f->agenda, "s2"));
  g_assert_cmpuint (people->len, ==, 4);
  g_assert_cmpstr (((PlenaryParticipation *) g_ptr_array_index (people, 0))->person, ==, "p2");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Merge People");
  g_assert_true (plenary_history_undo (f->history, NULL));
  g_assert_false (plenary_history_can_undo (f->history));
}

static gboolean
is_merge_button (GtkWidget  *button,
                 const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0 &&
         gtk_widget_get_mapped (button);
}

static gboolean
has_member (GtkWidget  *field,
            const char *member)
{
  g_autofree char *own = NULL;

  g_object_get (field, "member", &own, NULL);

  return g_strcmp0 (own, member) == 0;
}

static void
test_registers_twins (Fixture      *f,
                      gconstpointer data)
{
  PlenaryTwinsField *twins = PLENARY_TWINS_FIELD (driver_find (f->editor, PLENARY_TYPE_TWINS_FIELD,
                                                               has_member, "people"));
  g_autoptr(PlenaryText) name = plenary_text_new ("Ferreira, Ána");
  g_autoptr(PlenaryStars) apart = plenary_stars_new ();
  g_auto(GStrv) kept = NULL;

  g_assert_cmpuint (plenary_twins_field_get_n_pairs (twins), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (twins)));

  plenary_history_do (f->history, "Name",
                      plenary_edit_set_text (plenary_agenda_find (f->agenda, "p5"),
                                             PLENARY_MEMBER_NAME, name), NULL);
  g_assert_cmpuint (plenary_twins_field_get_n_pairs (twins), ==, 1);
  driver_settle ();

  /* They are not, in the eyes of this reader; and then they are. */
  plenary_programme_editor_set_apart (PLENARY_PROGRAMME_EDITOR (f->editor), apart);
  driver_settle ();
  g_signal_emit_by_name (driver_find_button (GTK_WIDGET (twins), "Not the Same"), "clicked");
  driver_settle ();
  g_assert_cmpuint (plenary_twins_field_get_n_pairs (twins), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (twins)));
  kept = plenary_stars_dup (apart);
  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  plenary_stars_set (apart, kept[0], FALSE);
  g_assert_cmpuint (plenary_twins_field_get_n_pairs (twins), ==, 1);
  driver_settle ();

  g_signal_emit_by_name (driver_find (GTK_WIDGET (twins), GTK_TYPE_BUTTON, is_merge_button,
                                      "_Merge…"), "clicked");
  answer (driver_find_window (PLENARY_TYPE_MERGE_DIALOG), PLENARY_MERGE_MERGE);
  g_assert_null (plenary_agenda_find (f->agenda, "p5"));
  g_assert_cmpuint (plenary_twins_field_get_n_pairs (twins), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (twins)));
}

/* Names that look like markup, and have line breaks, in both dialogs. */
static void
test_registers_hostile (Fixture      *f,
                        gconstpointer data)
{
  static const char *const members[] = { "rooms", "people", "tracks", "kinds" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      PlenaryListField *list = get_register (f, members[i]);
      PlenaryMergeDialog *dialog;

      if (plenary_list_field_get_n_rows (list) == 0)
        continue;

      plenary_entities_editor_add (PLENARY_ENTITIES_EDITOR (list));
      plenary_list_field_merge (list, 0);
      dialog = driver_find_window (PLENARY_TYPE_MERGE_DIALOG);
      choose (plenary_merge_dialog_get_choice (dialog), "-");
      answer (dialog, "cancel");

      plenary_list_field_remove (list, 0);
      if (driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG) != NULL)
        answer (driver_find_window (PLENARY_TYPE_REMOVAL_DIALOG), PLENARY_REMOVAL_DELETE);
    }
}

#define ADD(name, data, func) \
  g_test_add ("/widgets/registers/" name, Fixture, data, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("cancel", NULL, test_registers_cancel);
  ADD ("nothing-instead", NULL, test_registers_nothing_instead);
  ADD ("another-instead", NULL, test_registers_another_instead);
  ADD ("kind", NULL, test_registers_kind);
  ADD ("overtaken", NULL, test_registers_overtaken);
  ADD ("merge", NULL, test_registers_merge);
  ADD ("twins", NULL, test_registers_twins);
  ADD ("hostile", "", test_registers_hostile);

  return g_test_run ();
}
