/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-programme-editor.h"

#include "plenary-choice-field.h"
#include "plenary-date-field.h"
#include "plenary-emblem-field.h"
#include "plenary-dates-dialog.h"
#include "plenary-entities-editor.h"
#include "plenary-text-field.h"
#include "plenary-widgets.h"

#include "agenda-dump.h"
#include "editor-driver.h"
#include "editor-fixture.h"

#include <string.h>

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryHistory *history;
  GtkWidget      *editor;
  char           *first_dump;
} Fixture;

static void
set_up_with (Fixture       *f,
             PlenaryAgenda *agenda)
{
  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->editor = g_object_ref_sink (plenary_programme_editor_new ());
  f->first_dump = agenda_dump (agenda);
  plenary_programme_editor_set_history (PLENARY_PROGRAMME_EDITOR (f->editor), f->history);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  set_up_with (f, editor_fixture_create ());
}

static void
set_up_hostile (Fixture      *f,
                gconstpointer data)
{
  set_up_with (f, editor_fixture_create_hostile ());
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_autofree char *dump = NULL;

  while (plenary_history_can_undo (f->history))
    g_assert_true (plenary_history_undo (f->history, NULL));

  dump = agenda_dump (f->agenda);
  g_assert_cmpstr (dump, ==, f->first_dump);

  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  g_free (f->first_dump);
}

static void
test_programme_editor_title_block (Fixture      *f,
                                   gconstpointer data)
{
  static const char *const members[] = { "title", "theme", "meeting", "venue", "status",
                                         "contact" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      PlenaryTextField *field = driver_find_field (f->editor, members[i]);
      PlenaryMember member = plenary_field_get_member (PLENARY_FIELD (field));
      PlenaryText *text;

      driver_replace (plenary_text_field_get_view (field), "One\nTwo");
      text = plenary_entity_get_text (PLENARY_ENTITY (f->agenda), member);
      g_assert_cmpstr (plenary_agenda_pick (f->agenda, text), ==,
                       member == PLENARY_MEMBER_CONTACT ? "One\nTwo" : "One Two");
    }

  driver_replace (plenary_text_field_get_view (driver_find_field (f->editor, "symbol")), "X/1");
  g_assert_cmpstr (plenary_entity_get_string (PLENARY_ENTITY (f->agenda), PLENARY_MEMBER_SYMBOL),
                   ==, "X/1");
}

static void
assert_string (Fixture      *f,
               PlenaryMember member,
               const char   *expected)
{
  g_assert_cmpstr (plenary_entity_get_string (PLENARY_ENTITY (f->agenda), member), ==, expected);
}

static void
test_programme_editor_properties (Fixture      *f,
                                  gconstpointer data)
{
  PlenaryChoiceField *zone = driver_find_field (f->editor, "time-zone");
  PlenaryChoiceField *style = driver_find_field (f->editor, "time-style");

  driver_choose (f->editor, "language", "french");
  assert_string (f, PLENARY_MEMBER_LANGUAGE, "fr");
  driver_choose (f->editor, "phase", "draft");
  assert_string (f, PLENARY_MEMBER_PHASE, "");

  driver_choose (f->editor, "time-zone", "lisbon");
  assert_string (f, PLENARY_MEMBER_TIME_ZONE, "Europe/Lisbon");
  driver_choose (f->editor, "time-zone", "Etc/GMT+1");
  assert_string (f, PLENARY_MEMBER_TIME_ZONE, "Etc/GMT+1");
  driver_choose (f->editor, "time-zone", "none");
  assert_string (f, PLENARY_MEMBER_TIME_ZONE, "");
  g_assert_cmpstr (plenary_choice_field_get_shown (zone), ==, "None");

  g_assert_cmpstr (plenary_choice_field_get_shown (style), ==, "9h\u2009–\u200915h30");
  driver_choose (f->editor, "time-style", "9:00 AM");
  assert_string (f, PLENARY_MEMBER_TIME_STYLE, "10:30 am");
  driver_choose (f->editor, "time-style", "as on");
  assert_string (f, PLENARY_MEMBER_TIME_STYLE, "");
}

static char *
dup_languages (Fixture *f)
{
  return g_strjoinv (" ", (char **) plenary_entity_get_strings (PLENARY_ENTITY (f->agenda),
                                                                PLENARY_MEMBER_LANGUAGES));
}

/* The programme is in several languages, but never without its own. */
static void
test_programme_editor_languages (Fixture      *f,
                                 gconstpointer data)
{
  static const struct { const char *typed; const char *expected; const char *shown; } steps[] = {
    { "french", "en fr", "English, French" },
    { "en", "en fr", "English, French" },
    { "gsw-x-basel", "en fr gsw-x-basel", NULL },
    { "French", "en gsw-x-basel", NULL },
    { "GSW-x-basel", "", "English" },
  };
  PlenaryChoiceField *field = driver_find_field (f->editor, "languages");

  g_assert_cmpstr (plenary_choice_field_get_shown (field), ==, "English");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *languages = NULL;

      driver_choose (f->editor, "languages", steps[i].typed);
      languages = dup_languages (f);
      g_assert_cmpstr (languages, ==, steps[i].expected);
      if (steps[i].shown != NULL)
        g_assert_cmpstr (plenary_choice_field_get_shown (field), ==, steps[i].shown);
    }
}

static void
load (PlenaryEmblemField *field,
      const char         *content)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("plenary-emblem-XXXXXX", &stream, NULL);
  g_autofree char *before = g_strdup (plenary_emblem_field_get_note (field));

  g_assert_true (g_file_replace_contents (file, content, strlen (content), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  plenary_emblem_field_load (field, file);

  while (g_str_equal (plenary_emblem_field_get_note (field), before))
    g_main_context_iteration (NULL, TRUE);

  g_file_delete (file, NULL, NULL);
}

/* A picture comes from a file; what is none is said, and changes nothing. */
static void
test_programme_editor_emblem (Fixture      *f,
                              gconstpointer data)
{
  PlenaryEmblemField *field = driver_find_field (f->editor, "emblem");

  g_assert_cmpstr (plenary_emblem_field_get_note (field), ==, "None");
  load (field, "Dear all,");
  g_assert_cmpstr (plenary_emblem_field_get_note (field), ==, "An emblem is a PNG or SVG picture");
  assert_string (f, PLENARY_MEMBER_EMBLEM, "");

  load (field, "<svg xmlns='http://www.w3.org/2000/svg' width='900000' height='900000'/>");
  g_assert_true (g_str_has_prefix (plenary_entity_get_string (PLENARY_ENTITY (f->agenda),
                                                              PLENARY_MEMBER_EMBLEM),
                                   "data:image/svg+xml;base64,"));

  g_signal_emit_by_name (driver_find_button (GTK_WIDGET (field), "Remove Emblem"), "clicked");
  assert_string (f, PLENARY_MEMBER_EMBLEM, "");
  g_assert_false (plenary_emblem_field_has_image (field));
  g_assert_cmpstr (plenary_emblem_field_get_note (field), ==, "None");
}

/* It is shown where it can be; what is no picture is kept, and said to be none. */
static void
test_programme_editor_emblem_shown (Fixture      *f,
                                    gconstpointer data)
{
  static const char *const png =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY"
    "42YAAAAASUVORK5CYII=";
  PlenaryEmblemField *field = driver_find_field (f->editor, "emblem");

  plenary_history_do (f->history, "Emblem",
                      plenary_edit_set_string (PLENARY_ENTITY (f->agenda), PLENARY_MEMBER_EMBLEM,
                                               png), NULL);
  g_assert_true (plenary_emblem_field_has_image (field));
  plenary_history_do (f->history, "Emblem",
                      plenary_edit_set_string (PLENARY_ENTITY (f->agenda), PLENARY_MEMBER_EMBLEM,
                                               "data:text/plain,x"), NULL);
  g_assert_false (plenary_emblem_field_has_image (field));
  g_assert_cmpstr (plenary_emblem_field_get_note (field), ==, "It cannot be shown");
}

static void
test_programme_editor_days (Fixture      *f,
                            gconstpointer data)
{
  PlenaryListField *days = driver_find_field (f->editor, "days");
  GtkWidget *row = plenary_list_field_get_content (days, 0);
  PlenaryDay *day = plenary_agenda_find (f->agenda, "d1");
  PlenaryDateField *field = driver_find_field (row, "date");
  GDate date;

  g_assert_cmpstr (plenary_date_field_get_shown (field), ==, "Tuesday 18 April 2017");
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 29, 2, 2016);
  plenary_date_field_set_date (field, &date);
  g_assert_cmpstr (plenary_day_get_date (day), ==, "2016-02-29");
  plenary_date_field_set_date (field, NULL);
  g_assert_cmpstr (plenary_day_get_date (day), ==, "");
  g_assert_cmpstr (plenary_date_field_get_shown (field), ==, "None");

  driver_enter (row, "start", "9h");
  driver_enter (row, "end", "1am");
  g_assert_cmpint (plenary_day_get_start (day), ==, 540);

  plenary_entities_editor_add (PLENARY_ENTITIES_EDITOR (days));
  day = plenary_list_get (plenary_agenda_get_days (f->agenda), 2);
  g_assert_cmpstr (plenary_day_get_date (day), ==, "2017-04-20");
  plenary_list_field_move (days, 2, 0);
  g_assert_true (plenary_list_get (plenary_agenda_get_days (f->agenda), 0) == day);
  plenary_list_field_remove (days, 1);
  g_assert_null (plenary_agenda_find (f->agenda, "d1"));
  g_assert_null (plenary_agenda_find (f->agenda, "s2"));
}

static void
test_programme_editor_registers (Fixture      *f,
                                 gconstpointer data)
{
  static const struct { const char *member; guint n; } registers[] = {
    { "rooms", 2 }, { "people", 5 }, { "tracks", 1 }, { "kinds", 0 }
  };
  PlenaryRoom *room = plenary_agenda_find (f->agenda, "r1");
  PlenaryListField *rooms;
  GtkWidget *row;
  GtkTextView *seats;
  g_autofree char *shown = NULL;

  /* What is folded is not in the tree, and has no rows. */
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      GtkExpander *expander = GTK_EXPANDER (driver_find_nth (f->editor, GTK_TYPE_EXPANDER, i));
      PlenaryListField *list = PLENARY_LIST_FIELD (
        driver_find_nth (gtk_expander_get_child (expander), PLENARY_TYPE_ENTITIES_EDITOR, 0));

      g_assert_cmpuint (plenary_list_field_get_n_rows (list), ==, 0);
      gtk_expander_set_expanded (expander, TRUE);
    }

  rooms = driver_find_field (f->editor, "rooms");
  row = plenary_list_field_get_content (rooms, 0);
  seats = plenary_text_field_get_view (driver_find_field (row, "capacity"));

  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      PlenaryListField *list = driver_find_field (f->editor, registers[i].member);

      g_assert_cmpuint (plenary_list_field_get_n_rows (list), ==, registers[i].n);
      plenary_entities_editor_add (PLENARY_ENTITIES_EDITOR (list));
      g_assert_cmpuint (plenary_list_field_get_n_rows (list), ==, registers[i].n + 1);
    }

  /* What is no number is not taken, and is not left standing. */
  driver_type (seats, "a30x0");
  g_assert_cmpint (plenary_room_get_capacity (room), ==, 300);
  shown = driver_dup_text (seats);
  g_assert_cmpstr (shown, ==, "300");
  driver_replace (seats, "99999999999");
  g_assert_cmpint (plenary_room_get_capacity (room), ==, 1000000);
  driver_replace (seats, "");
  g_assert_cmpint (plenary_room_get_capacity (room), ==, -1);

  /* Nothing is in it. */
  plenary_list_field_remove (rooms, 1);
  g_assert_null (plenary_agenda_find (f->agenda, "r2"));
}

static gboolean
has_label (GtkWidget  *button,
           const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;
}

static void
test_programme_editor_dates (Fixture      *f,
                             gconstpointer data)
{
  GtkWidget *dialog = plenary_dates_dialog_new (f->history, NULL);
  GtkWidget *button = driver_find (dialog, GTK_TYPE_BUTTON, has_label, "_Move");
  g_autofree char *preview = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 2, 5, 2018);
  plenary_dates_dialog_set_first_date (PLENARY_DATES_DIALOG (dialog), &date);
  preview = plenary_dates_dialog_dup_preview (PLENARY_DATES_DIALOG (dialog));
  g_assert_cmpstr (preview, ==,
                   "Tuesday 18 April 2017 → Wednesday 2 May 2018\n"
                   "Wednesday 19 April 2017 → Thursday 3 May 2018\n");

  gtk_window_present (GTK_WINDOW (dialog));
  driver_settle ();
  g_signal_emit_by_name (button, "clicked");
  driver_settle ();
  g_assert_cmpstr (plenary_day_get_date (plenary_agenda_find (f->agenda, "d2")), ==,
                   "2018-05-03");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Move to Other Dates");
}

static void
test_programme_editor_hostile (Fixture      *f,
                               gconstpointer data)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), f->editor);
  gtk_window_present (GTK_WINDOW (window));
  driver_settle ();
  adw_window_set_content (ADW_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  driver_settle ();
}

static void
test_programme_editor_narrow (Fixture      *f,
                              gconstpointer data)
{
  int minimum;

  gtk_widget_measure (f->editor, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(name, up, func) \
  g_test_add ("/widgets/programme-editor/" name, Fixture, NULL, up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("title-block", set_up, test_programme_editor_title_block);
  ADD ("properties", set_up, test_programme_editor_properties);
  ADD ("languages", set_up, test_programme_editor_languages);
  ADD ("emblem", set_up, test_programme_editor_emblem);
  ADD ("emblem-shown", set_up, test_programme_editor_emblem_shown);
  ADD ("days", set_up, test_programme_editor_days);
  ADD ("registers", set_up, test_programme_editor_registers);
  ADD ("dates", set_up, test_programme_editor_dates);
  ADD ("hostile", set_up_hostile, test_programme_editor_hostile);
  ADD ("narrow", set_up, test_programme_editor_narrow);

  return g_test_run ();
}
