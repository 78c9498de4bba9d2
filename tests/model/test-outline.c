/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an outline tells, while programmes are changed at random, is what it has become. */

#include "plenary-history.h"
#include "plenary-outline.h"

#include "random-agenda.h"
#include "random-edits.h"

#define N_EDITS 200
#define N_PROGRAMMES 20

/* What somebody knows who has only heard what the outline tells. */
typedef struct
{
  PlenaryOutline *outline;
  GPtrArray      *rows;
} Listener;

static void
add_line (GString       *text,
          PlenaryEntity *entity)
{
  const char *id = plenary_entity_get_id (entity);

  g_string_append_printf (text, "%u:%s\n", plenary_entity_get_entity_type (entity),
                          id != NULL ? id : "");
}

/* As anybody would write the rows down who sees the programme for the first time. */
static char *
describe_agenda (PlenaryOutline *outline)
{
  PlenaryAgenda *agenda = plenary_outline_get_agenda (outline);
  GString *text = g_string_new (NULL);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  add_line (text, PLENARY_ENTITY (agenda));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      PlenaryList *sessions = plenary_day_get_sessions (day);

      add_line (text, PLENARY_ENTITY (day));

      for (guint j = 0; !plenary_outline_is_folded (outline, day) &&
                        j < plenary_list_get_n_items (sessions); j++)
        add_line (text, plenary_list_get (sessions, j));
    }

  return g_string_free (text, FALSE);
}

static char *
describe_heard (Listener *listener)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < listener->rows->len; i++)
    add_line (text, g_ptr_array_index (listener->rows, i));

  return g_string_free (text, FALSE);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    user_data)
{
  Listener *listener = user_data;

  g_assert_cmpuint (position + n_removed, <=, listener->rows->len);
  g_assert_cmpuint (listener->rows->len - n_removed + n_added, ==,
                    g_list_model_get_n_items (model));

  if (n_removed > 0)
    g_ptr_array_remove_range (listener->rows, position, n_removed);

  for (guint i = position; i < position + n_added; i++)
    g_ptr_array_insert (listener->rows, (int) i, g_list_model_get_item (model, i));
}

static void
assert_outline (Listener *listener)
{
  g_autofree char *truth = describe_agenda (listener->outline);
  g_autofree char *heard = describe_heard (listener);

  g_assert_cmpstr (heard, ==, truth);

  for (guint i = 0; i < listener->rows->len; i++)
    {
      g_assert_true (plenary_outline_get (listener->outline, i) ==
                     g_ptr_array_index (listener->rows, i));
      g_assert_cmpuint (plenary_outline_find (listener->outline,
                                              g_ptr_array_index (listener->rows, i)), ==, i);
    }

  g_assert_null (g_list_model_get_item (G_LIST_MODEL (listener->outline), listener->rows->len));
}

static void
change_at_random (GRand          *rand,
                  PlenaryHistory *history)
{
  int choice = g_rand_int_range (rand, 0, 10);
  g_autoptr(PlenaryEdit) edit = NULL;

  if (choice == 0 && plenary_history_can_undo (history))
    {
      plenary_history_undo (history, NULL);
    }
  else if (choice == 1 && plenary_history_can_redo (history))
    {
      plenary_history_redo (history, NULL);
    }
  else if ((edit = random_edit (rand, plenary_history_get_agenda (history))) != NULL)
    {
      /* Not all that is tried at random can be done. */
      plenary_history_do (history, "Deed", g_steal_pointer (&edit), NULL);
    }
}

static void
fold_at_random (GRand          *rand,
                PlenaryOutline *outline)
{
  PlenaryList *days = plenary_agenda_get_days (plenary_outline_get_agenda (outline));
  guint n = plenary_list_get_n_items (days);
  gboolean is_folded = g_rand_boolean (rand);
  PlenaryDay *day;

  if (n == 0)
    return;

  day = plenary_list_get (days, (guint) g_rand_int_range (rand, 0, (gint32) n));
  plenary_outline_set_folded (outline, day, is_folded);
  g_assert_true (plenary_outline_is_folded (outline, day) == is_folded);
}

static void
test_outline_follows (void)
{
  for (guint i = 0; i < N_PROGRAMMES; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      PlenaryAgenda *agenda = i % 2 == 0 ? random_agenda_wild (seed) :
                                           random_agenda_regular (seed, 30);
      PlenaryHistory *history = plenary_history_new (agenda);
      Listener listener = { plenary_outline_new (agenda),
                            g_ptr_array_new_with_free_func (g_object_unref) };

      items_changed_cb (G_LIST_MODEL (listener.outline), 0, 0,
                        plenary_outline_get_n_rows (listener.outline), &listener);
      g_signal_connect (listener.outline, "items-changed", G_CALLBACK (items_changed_cb),
                        &listener);

      for (guint j = 0; j < N_EDITS; j++)
        {
          change_at_random (rand, history);
          assert_outline (&listener);
          fold_at_random (rand, listener.outline);
          assert_outline (&listener);
        }

      g_ptr_array_unref (listener.rows);
      g_assert_finalize_object (listener.outline);
      g_assert_finalize_object (history);
      g_assert_finalize_object (agenda);
    }
}

/* What is not in the programme, or not on a day, has no row. */
static void
test_outline_nowhere (void)
{
  PlenaryAgenda *agenda = random_agenda_regular (1, 8);
  PlenaryAgenda *other = random_agenda_regular (1, 8);
  PlenaryOutline *outline = plenary_outline_new (agenda);
  PlenaryList *days = plenary_agenda_get_days (other);
  PlenaryDay *day = plenary_list_get (days, 0);

  g_assert_cmpuint (plenary_outline_find (outline, NULL), ==, PLENARY_OUTLINE_NOWHERE);
  g_assert_cmpuint (plenary_outline_find (outline, PLENARY_ENTITY (other)), ==,
                    PLENARY_OUTLINE_NOWHERE);
  g_assert_cmpuint (plenary_outline_find (outline, PLENARY_ENTITY (day)), ==,
                    PLENARY_OUTLINE_NOWHERE);
  g_assert_cmpuint (plenary_outline_find (outline,
                                          plenary_list_get (plenary_day_get_sessions (day), 0)),
                    ==, PLENARY_OUTLINE_NOWHERE);
  g_assert_cmpuint (plenary_outline_find (outline, PLENARY_ENTITY (agenda)), ==, 0);
  plenary_outline_set_folded (outline, day, TRUE);
  g_assert_false (plenary_outline_is_folded (outline, day));

  g_assert_finalize_object (outline);
  g_assert_finalize_object (agenda);
  g_assert_finalize_object (other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/outline/follows", test_outline_follows);
  g_test_add_func ("/model/outline/nowhere", test_outline_nowhere);

  return g_test_run ();
}
