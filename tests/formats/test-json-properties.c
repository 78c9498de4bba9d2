/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of every programme and every history of one, tried on many that nobody wrote. */

#include "config.h"

#include "plenary-json.h"

#include "agenda-dump.h"
#include "plenary-history.h"
#include "random-agenda.h"
#include "random-edits.h"
#include "random-values.h"

#include <string.h>

#define ROUNDS 200
#define DEEDS 40

static PlenaryAgenda *
read_agenda (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  PlenaryAgenda *agenda = plenary_json_read (bytes, &error);

  g_assert_no_error (error);

  return agenda;
}

static void
assert_same (GBytes *bytes,
             GBytes *expected)
{
  if (!g_bytes_equal (bytes, expected))
    {
      g_autofree char *one = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autofree char *other = g_strndup (g_bytes_get_data (expected, NULL),
                                          g_bytes_get_size (expected));

      g_assert_cmpstr (one, ==, other);
    }
}

static void
assert_written (PlenaryAgenda *agenda,
                GBytes        *expected)
{
  g_autoptr(GBytes) bytes = plenary_json_write (agenda);

  assert_same (bytes, expected);
}

/* A file that we wrote can be read, is written the same, and is read the same. */
static void
test_properties_round_trip (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      guint32 seed = g_test_rand_int ();
      g_autoptr(PlenaryAgenda) agenda = random_agenda_wild (seed);
      g_autoptr(GBytes) bytes = plenary_json_write (agenda);
      g_autoptr(PlenaryAgenda) read = read_agenda (bytes);
      g_autoptr(PlenaryAgenda) again = read_agenda (bytes);
      g_autofree char *dump = agenda_dump (read);
      g_autofree char *dump_again = agenda_dump (again);

      assert_written (read, bytes);
      g_assert_cmpstr (dump, ==, dump_again);
    }
}

static PlenaryHistory *
create_history (void)
{
  g_autoptr(PlenaryAgenda) wild = random_agenda_wild (g_test_rand_int ());
  g_autoptr(GBytes) bytes = plenary_json_write (wild);
  g_autoptr(PlenaryAgenda) agenda = read_agenda (bytes);

  return plenary_history_new (agenda);
}

static void
do_edits (PlenaryHistory *history,
          GRand          *rand,
          int             n)
{
  for (int i = 0; i < n; i++)
    {
      g_autoptr(GError) error = NULL;

      plenary_history_do (history, "Edit",
                          random_edit (rand, plenary_history_get_agenda (history)), &error);
      g_assert_no_error (error);
    }
}

static void
do_deed (PlenaryHistory *history,
         GRand          *rand)
{
  g_autoptr(GError) error = NULL;

  if (random_chance (rand, 0.8))
    {
      do_edits (history, rand, 1);
      return;
    }

  plenary_history_begin (history, "Deed");
  do_edits (history, rand, g_rand_int_range (rand, 1, 5));
  plenary_history_end (history, &error);
  g_assert_no_error (error);
}

/* The file of each state that undoing and redoing lead through, the first at the beginning. */
static GPtrArray *
do_deeds (PlenaryHistory *history,
          GRand          *rand)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);
  GPtrArray *states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint64 position = plenary_history_get_position (history);

  g_ptr_array_add (states, plenary_json_write (agenda));

  for (int i = 0; i < DEEDS; i++)
    {
      do_deed (history, rand);

      if (plenary_history_get_position (history) != position)
        g_ptr_array_add (states, plenary_json_write (agenda));

      position = plenary_history_get_position (history);
    }

  return states;
}

static void
step (PlenaryHistory *history,
      gboolean        back)
{
  g_autoptr(GError) error = NULL;

  if (back)
    plenary_history_undo (history, &error);
  else
    plenary_history_redo (history, &error);

  g_assert_no_error (error);
}

/* Undoing all gives back the first file, redoing all the last, and any walk between them the file
 * of each place.
 */
static void
test_properties_undo (void)
{
  for (guint i = 0; i < ROUNDS / 10; i++)
    {
      GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr(PlenaryHistory) history = create_history ();
      PlenaryAgenda *agenda = plenary_history_get_agenda (history);
      g_autoptr(GPtrArray) states = do_deeds (history, rand);
      guint place = states->len - 1;

      while (place > 0)
        {
          step (history, TRUE);
          assert_written (agenda, g_ptr_array_index (states, --place));
        }

      g_assert_false (plenary_history_can_undo (history));

      while (place < states->len - 1)
        {
          step (history, FALSE);
          assert_written (agenda, g_ptr_array_index (states, ++place));
        }

      g_assert_false (plenary_history_can_redo (history));

      for (int j = 0; j < DEEDS; j++)
        {
          gboolean back = random_chance (rand, 0.5);

          place += back && place > 0 ? -1 : !back && place < states->len - 1 ? 1 : 0;
          step (history, back);
          assert_written (agenda, g_ptr_array_index (states, place));
        }

      g_rand_free (rand);
    }
}

/* A place in the history, and the file of it. */
typedef struct
{
  guint64  position;
  GBytes  *bytes;
} Milestone;

static void
milestone_clear (gpointer data)
{
  g_bytes_unref (((Milestone *) data)->bytes);
}

/* Undoes or redoes all that there is; the file at each milestone on the way is as it was. */
static void
travel (PlenaryHistory *history,
        GArray         *milestones,
        gboolean        back)
{
  guint n_seen = 0;

  while (back ? plenary_history_can_undo (history) : plenary_history_can_redo (history))
    {
      step (history, back);

      for (guint i = 0; i < milestones->len; i++)
        {
          const Milestone *milestone = &g_array_index (milestones, Milestone, i);

          if (milestone->position == plenary_history_get_position (history))
            {
              assert_written (plenary_history_get_agenda (history), milestone->bytes);
              n_seen++;
              break;
            }
        }
    }

  /* All but that at which it begins. */
  g_assert_cmpuint (n_seen, ==, milestones->len - 1);
}

/* A programme that was worked on for weeks without closing it goes back to its first byte. */
static void
test_properties_ten_thousand_deeds (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(PlenaryHistory) history = create_history ();
  g_autoptr(GArray) milestones = g_array_new (FALSE, FALSE, sizeof (Milestone));

  g_array_set_clear_func (milestones, milestone_clear);

  for (int i = 0; i <= 10000; i++)
    {
      if (i % 1000 == 0)
        {
          Milestone milestone = { plenary_history_get_position (history),
                                  plenary_json_write (plenary_history_get_agenda (history)) };

          g_array_append_val (milestones, milestone);
        }

      do_deed (history, rand);
    }

  while (plenary_history_get_position (history) !=
         g_array_index (milestones, Milestone, milestones->len - 1).position)
    step (history, TRUE);

  travel (history, milestones, TRUE);
  travel (history, milestones, FALSE);
  g_rand_free (rand);
}

/* Every state that editing leads to can be saved and opened again. */
static void
test_properties_edit_and_read (void)
{
  for (guint i = 0; i < ROUNDS / 10; i++)
    {
      GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr(PlenaryHistory) history = create_history ();
      g_autoptr(GPtrArray) states = do_deeds (history, rand);

      for (guint j = 0; j < states->len; j++)
        {
          g_autoptr(PlenaryAgenda) read = read_agenda (g_ptr_array_index (states, j));

          assert_written (read, g_ptr_array_index (states, j));
        }

      g_rand_free (rand);
    }
}

/* An edit that was written down does to another copy what it did to the first. */
static void
test_properties_edit_as_value (void)
{
  for (guint i = 0; i < ROUNDS / 10; i++)
    {
      GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr(PlenaryAgenda) wild = random_agenda_wild (g_test_rand_int ());
      g_autoptr(GBytes) bytes = plenary_json_write (wild);
      g_autoptr(PlenaryAgenda) first = read_agenda (bytes);
      g_autoptr(PlenaryAgenda) second = read_agenda (bytes);

      for (int j = 0; j < DEEDS; j++)
        {
          g_autoptr(PlenaryEdit) edit = random_edit (rand, first);
          g_autoptr(GVariant) variant = g_variant_ref_sink (plenary_edit_to_variant (edit));
          g_autoptr(GBytes) written = g_variant_get_data_as_bytes (variant);
          g_autoptr(GVariant) read =
            g_variant_ref_sink (g_variant_new_from_bytes (g_variant_get_type (variant), written,
                                                          FALSE));
          g_autoptr(PlenaryEdit) other = NULL;
          g_autoptr(PlenaryEdit) inverse = NULL;
          g_autoptr(PlenaryEdit) other_inverse = NULL;
          g_autoptr(GError) error = NULL;

          other = plenary_edit_from_variant (read, &error);
          g_assert_no_error (error);
          inverse = plenary_edit_apply (edit, first, &error);
          g_assert_no_error (error);
          other_inverse = plenary_edit_apply (other, second, &error);
          g_assert_no_error (error);
        }

      g_clear_pointer (&bytes, g_bytes_unref);
      bytes = plenary_json_write (first);
      assert_written (second, bytes);
      g_rand_free (rand);
    }
}

/* What has no end is refused, wherever it was cut off. The last byte ends a line and no more. */
static void
test_properties_cut (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "json", "whole.plenary",
                                                 NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  for (gsize i = 0; i < length - 1; i++)
    {
      g_autofree char *cut = g_memdup2 (content, MAX (i, 1));
      g_autoptr(GBytes) bytes = g_bytes_new (cut, i);
      g_autoptr(GError) error = NULL;

      g_assert_null (plenary_json_read (bytes, &error));
      g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "Line "));
    }
}

/* What was damaged is refused, or is a programme that can be saved and opened. */
static void
test_properties_damaged (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "json", "whole.plenary",
                                                 NULL);
  g_autofree char *content = NULL;
  guint n_read = 0;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  for (guint i = 0; i < 20 * ROUNDS; i++)
    {
      g_autofree char *damaged = g_memdup2 (content, length);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(GError) error = NULL;

      for (int j = g_test_rand_int_range (1, 4); j > 0; j--)
        damaged[g_test_rand_int_range (0, (gint32) length)] =
          content[g_test_rand_int_range (0, (gint32) length)];

      bytes = g_bytes_new (damaged, length);
      agenda = plenary_json_read (bytes, &error);
      g_assert_true ((agenda == NULL) == (error != NULL));

      if (agenda != NULL)
        {
          g_autoptr(GBytes) written = plenary_json_write (agenda);
          g_autoptr(PlenaryAgenda) read = read_agenda (written);

          assert_written (read, written);
          n_read++;
        }
    }

  g_assert_cmpuint (n_read, >, 0);
}

/* Programmes of any size are what they are said to be. */
static void
test_properties_regular (void)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, 450);
  g_autoptr(GBytes) bytes = plenary_json_write (agenda);
  g_autoptr(PlenaryAgenda) read = read_agenda (bytes);

  g_assert_cmpuint (plenary_agenda_count (agenda), ==, 450);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (agenda)), ==, 3);
  assert_written (read, bytes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/json-properties/round-trip", test_properties_round_trip);
  g_test_add_func ("/formats/json-properties/undo", test_properties_undo);
  g_test_add_func ("/formats/json-properties/ten-thousand-deeds",
                   test_properties_ten_thousand_deeds);
  g_test_add_func ("/formats/json-properties/edit-and-read", test_properties_edit_and_read);
  g_test_add_func ("/formats/json-properties/edit-as-value", test_properties_edit_as_value);
  g_test_add_func ("/formats/json-properties/cut", test_properties_cut);
  g_test_add_func ("/formats/json-properties/damaged", test_properties_damaged);
  g_test_add_func ("/formats/json-properties/regular", test_properties_regular);

  return g_test_run ();
}
