/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A roster that follows a programme is the one that is made of it anew. */

#include "plenary-history.h"
#include "plenary-roster.h"

#include "random-agenda.h"
#include "random-edits.h"

#include <string.h>

#define N_EDITS 150
#define N_PROGRAMMES 20

static void
append_row (GString  *text,
            gpointer  row)
{
  PlenaryTalk *talk;

  if (PLENARY_IS_PERSON (row))
    {
      g_string_append_printf (text, "%s:", plenary_entity_get_id (row));
      return;
    }

  talk = plenary_engagement_get_talk (row);
  g_string_append_printf (text, " %s/%s",
                          plenary_entity_get_id (PLENARY_ENTITY (
                            plenary_engagement_get_session (row))),
                          talk != NULL ? plenary_entity_get_id (PLENARY_ENTITY (talk)) : "");
}

static char *
describe_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    append_row (text, g_ptr_array_index (rows, i));

  return g_string_free (text, FALSE);
}

static char *
describe (PlenaryRoster *roster)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plenary_roster_get_n_rows (roster); i++)
    append_row (text, plenary_roster_get (roster, i));

  return g_string_free (text, FALSE);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GPtrArray  *rows)
{
  g_assert_cmpuint (position + n_removed, <=, rows->len);

  if (n_removed > 0)
    g_ptr_array_remove_range (rows, position, n_removed);

  for (guint i = position; i < position + n_added; i++)
    g_ptr_array_insert (rows, (int) i, g_list_model_get_item (model, i));
}

/* Each row says who takes part, and nobody who does is left out. */
static void
assert_whole (PlenaryRoster *roster)
{
  PlenaryAgenda *agenda = plenary_roster_get_agenda (roster);
  PlenaryPerson *person = NULL;
  guint n_people = 0;

  for (guint i = 0; i < plenary_roster_get_n_rows (roster); i++)
    {
      gpointer row = plenary_roster_get (roster, i);

      if (PLENARY_IS_PERSON (row))
        {
          person = row;
          n_people++;
        }
      else
        {
          g_assert_nonnull (person);
          g_assert_cmpstr (plenary_engagement_get_participation (row)->person, ==,
                           plenary_entity_get_id (PLENARY_ENTITY (person)));
        }
    }

  g_assert_cmpuint (n_people, ==, plenary_list_get_n_items (plenary_agenda_get_people (agenda)));
  g_assert_cmpuint (n_people, ==, plenary_roster_count_people (roster));
}

static void
change_at_random (GRand          *rand,
                  PlenaryHistory *history)
{
  int choice = g_rand_int_range (rand, 0, 10);
  PlenaryEdit *edit;

  if (choice == 0 && plenary_history_can_undo (history))
    plenary_history_undo (history, NULL);
  else if (choice == 1 && plenary_history_can_redo (history))
    plenary_history_redo (history, NULL);
  else if ((edit = random_edit (rand, plenary_history_get_agenda (history))) != NULL)
    plenary_history_do (history, "Deed", edit, NULL);
}

static void
test_roster_follows (void)
{
  for (guint i = 0; i < N_PROGRAMMES; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
      PlenaryAgenda *agenda = i % 2 == 0 ? random_agenda_wild (seed) :
                                           random_agenda_regular (seed, 30);
      PlenaryHistory *history = plenary_history_new (agenda);
      PlenaryRoster *roster = plenary_roster_new (agenda);

      items_changed_cb (G_LIST_MODEL (roster), 0, 0, plenary_roster_get_n_rows (roster), rows);
      g_signal_connect (roster, "items-changed", G_CALLBACK (items_changed_cb), rows);

      for (guint j = 0; j < N_EDITS; j++)
        {
          g_autoptr(PlenaryRoster) anew = NULL;
          g_autofree char *heard = NULL;
          g_autofree char *followed = NULL;
          g_autofree char *truth = NULL;

          change_at_random (rand, history);
          plenary_roster_update (roster);
          anew = plenary_roster_new (agenda);
          heard = describe_rows (rows);
          followed = describe (roster);
          truth = describe (anew);
          g_assert_cmpstr (followed, ==, truth);
          g_assert_cmpstr (heard, ==, truth);
          assert_whole (roster);
        }

      g_ptr_array_set_size (rows, 0);
      g_assert_finalize_object (roster);
      g_assert_finalize_object (history);
      g_assert_finalize_object (agenda);
    }
}

/* Who has all the words stays, with all they do. */
static void
test_roster_filters (void)
{
  PlenaryAgenda *agenda = random_agenda_regular (3, 60);
  PlenaryRoster *roster = plenary_roster_new (agenda);
  g_autofree char *all = describe (roster);
  PlenaryPerson *person = plenary_roster_get (roster, 0);
  g_autofree char *name = g_utf8_strup (plenary_agenda_pick (agenda,
                                                            plenary_person_get_name (person)), -1);
  g_autofree char *back = NULL;
  guint n_rows = plenary_roster_get_n_rows (roster);

  plenary_roster_set_filter (roster, name);
  g_assert_cmpuint (plenary_roster_count_people (roster), >=, 1);
  g_assert_cmpuint (plenary_roster_get_n_rows (roster), <, n_rows);
  g_assert_true (plenary_roster_get (roster, 0) == person);

  plenary_roster_set_filter (roster, "nobody is called like that");
  g_assert_cmpuint (plenary_roster_get_n_rows (roster), ==, 0);
  g_assert_cmpuint (plenary_roster_count_people (roster), ==, 0);

  plenary_roster_set_filter (roster, "");
  back = describe (roster);
  g_assert_cmpstr (back, ==, all);

  g_assert_finalize_object (roster);
  g_assert_finalize_object (agenda);
}

/* After a change elsewhere nobody is told anything, and each row is the object that it was. */
static void
test_roster_keeps (void)
{
  PlenaryAgenda *agenda = random_agenda_regular (5, 60);
  PlenaryHistory *history = plenary_history_new (agenda);
  PlenaryRoster *roster = plenary_roster_new (agenda);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);
  PlenaryEntity *session = plenary_list_get (plenary_day_get_sessions (day), 0);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PlenaryText) title = plenary_text_new ("Another title");
  g_autoptr(GError) error = NULL;
  guint n_rows = plenary_roster_get_n_rows (roster);

  items_changed_cb (G_LIST_MODEL (roster), 0, 0, n_rows, rows);
  plenary_history_do (history, "Deed",
                      plenary_edit_set_text (session, PLENARY_MEMBER_TITLE, title), &error);
  g_assert_no_error (error);
  plenary_roster_update (roster);
  g_assert_cmpuint (plenary_roster_get_n_rows (roster), ==, n_rows);

  for (guint i = 0; i < n_rows; i++)
    g_assert_true (plenary_roster_get (roster, i) == g_ptr_array_index (rows, i));

  g_ptr_array_set_size (rows, 0);
  g_assert_finalize_object (roster);
  g_assert_finalize_object (history);
  g_assert_finalize_object (agenda);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/roster/follows", test_roster_follows);
  g_test_add_func ("/model/roster/filters", test_roster_filters);
  g_test_add_func ("/model/roster/keeps", test_roster_keeps);

  return g_test_run ();
}
