/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Problems are the same whether a programme was looked at as it grew or all at once, whatever was
 * done to it, undone and done again.
 */

#include "plenary-builder.h"
#include "plenary-problems.h"

#include "random-agenda.h"
#include "random-edits.h"
#include "random-values.h"

#define ROUNDS 25
#define STEPS 120

/* How often each kind was met, so that we know what has been tried. */
static guint n_met[PLENARY_N_PROBLEM_KINDS];

static void
dump_problem (GString        *dump,
              PlenaryProblem *problem)
{
  g_string_append_printf (dump, "%s %s %d", plenary_severity_get_name (problem->severity),
                          plenary_problem_kind_get_name (problem->kind), (int) problem->member);

  for (guint i = 0; i < PLENARY_PROBLEM_N_IDS; i++)
    g_string_append_printf (dump, " %s", problem->ids[i] != NULL ? problem->ids[i] : "-");

  for (guint i = 0; i < PLENARY_PROBLEM_N_NUMBERS; i++)
    g_string_append_printf (dump, " %d", problem->numbers[i]);

  for (guint i = 0; i < PLENARY_PROBLEM_N_STRINGS; i++)
    g_string_append_printf (dump, " “%s”", problem->strings[i] != NULL ? problem->strings[i] : "");

  g_string_append_c (dump, '\n');
}

/* All that can be asked of them. */
static char *
dump_problems (PlenaryProblems *problems)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (plenary_problems_get_history (problems));
  PlenaryList *days = plenary_agenda_get_days (agenda);
  g_autoptr(GPtrArray) list = plenary_problems_dup_list (problems);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    dump_problem (dump, g_ptr_array_index (list, i));

  for (guint i = 0; i < PLENARY_N_SEVERITIES; i++)
    g_string_append_printf (dump, "%u ", plenary_problems_count (problems, i));

  g_string_append_c (dump, '\n');

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          PlenaryProblem *worst =
            plenary_problems_get_worst (problems, plenary_list_get (sessions, j));

          g_string_append_printf (dump, "%d ", worst != NULL ? (int) worst->kind : -1);
        }
    }

  return g_string_free (dump, FALSE);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* What they are, in no order. */
static char *
dump_set (PlenaryProblems *problems)
{
  g_autoptr(GPtrArray) list = plenary_problems_dup_list (problems);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < list->len; i++)
    {
      GString *line = g_string_new (NULL);

      n_met[((PlenaryProblem *) g_ptr_array_index (list, i))->kind]++;
      dump_problem (line, g_ptr_array_index (list, i));
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }

  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (NULL, (char **) lines->pdata);
}

static void
assert_as_from_scratch (PlenaryProblems *problems)
{
  g_autoptr(PlenaryProblems) fresh =
    plenary_problems_new (plenary_problems_get_history (problems));
  g_autofree char *dump = dump_problems (problems);
  g_autofree char *expected = dump_problems (fresh);
  g_auto(GStrv) lines = g_strsplit (dump, "\n", -1);
  g_auto(GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  /* Line by line, so that a failure explains itself. */
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);

  g_assert_cmpstr (dump, ==, expected);
}

/* What an organizer may type that comes to be a problem with something else. */
static const char *const titles[] = {
  "", "Closing remarks", "Closing Remarks", "The GCM today", "Global Compact on Migration (GCM)",
  "Whither the GCM (Global Compact on Migration)?", "A <b>bold</b> move", "R&amp;D",
  "Monday 18 April 2017", "Dialogue 2016", "IOM and the SRSG", "Tuesday",
};
static const char *const leads[] = {
  "The following questions are proposed:", "To following questions are proposed:",
  "The folowing questions are proposed:", "Think about this:",
};
static const char *const numbers[] = { "", "1", "2", "3", "4", "6", "I", "II", "A", "1a" };
static const char *const kinds[] = { "panel", "break", "talk", "session", "marker", "k1", "none" };
static const char *const rooms[] = { "r1", "r2", "r3", "r9" };
static const char *const people[] = { "p1", "p2", "p3", "p9" };
static const char *const tags[] = { "en", "fr", "de" };

#define PICK(rand, words) words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]

static GVariant *
lively_text (GRand             *rand,
             const char *const *words,
             gsize              n_words)
{
  const char *word = words[g_rand_int_range (rand, 0, (gint32) n_words)];

  if (g_rand_boolean (rand))
    return g_variant_new_parsed ("[('', %s)]", word);

  return g_variant_new_parsed ("[(%s, %s), (%s, %s)]", PICK (rand, tags), word, "x-y", word);
}

static GVariant *
lively_people (GRand *rand)
{
  const char *attendance = g_rand_boolean (rand) ? "confirmed" : "declined";

  return g_variant_new_parsed ("[(%s, @a(ss) [('', 'speaker')], %s, @a(sss) []), "
                               "(%s, @a(ss) [], '', @a(sss) [])]",
                               PICK (rand, people), attendance, PICK (rand, people));
}

static GVariant *
lively_references (GRand *rand)
{
  if (g_rand_boolean (rand))
    return g_variant_new_parsed ("[%s]", PICK (rand, rooms));

  return g_rand_boolean (rand) ? g_variant_new_parsed ("@as []") :
                                 g_variant_new_parsed ("[%s, %s]", PICK (rand, rooms),
                                                       PICK (rand, rooms));
}

static GVariant *
lively_date (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 4) == 0)
    return g_variant_new_string ("");

  return g_variant_new_printf ("2017-04-%02d", g_rand_int_range (rand, 17, 21));
}

static GVariant *
lively_languages (GRand *rand)
{
  static const char *const both[] = { "en", "fr", NULL };

  return g_variant_new_strv (both, g_rand_boolean (rand) ? 2 : 0);
}

static GVariant *
lively_number (GRand                   *rand,
               const PlenaryMemberSpec *spec)
{
  if (spec->type == PLENARY_MEMBER_TYPE_NUMBER)
    return g_variant_new_int32 (g_rand_int_range (rand, 0, 4) * 30);

  if (g_rand_int_range (rand, 0, 8) == 0)
    return g_variant_new_int32 (PLENARY_TIME_NONE);

  return g_variant_new_int32 (g_rand_int_range (rand, 0, 60) * 30);
}

static GVariant *
lively_value (GRand                   *rand,
              const PlenaryMemberSpec *spec)
{
  if (spec->type == PLENARY_MEMBER_TYPE_TIME || spec->type == PLENARY_MEMBER_TYPE_NUMBER)
    return lively_number (rand, spec);

  if (spec->type == PLENARY_MEMBER_TYPE_FLAG)
    return g_variant_new_boolean (g_rand_boolean (rand));

  switch ((int) spec->member)
    {
    case PLENARY_MEMBER_TITLE:
    case PLENARY_MEMBER_ABSTRACT:
    case PLENARY_MEMBER_LABEL:
    case PLENARY_MEMBER_VENUE:
    case PLENARY_MEMBER_NAME:
      return lively_text (rand, titles, G_N_ELEMENTS (titles));

    case PLENARY_MEMBER_QUESTIONS_LEAD:
      return lively_text (rand, leads, G_N_ELEMENTS (leads));

    case PLENARY_MEMBER_QUESTIONS:
      return g_variant_new_parsed ("[[('', 'Why?')], [('', 'How so?')], "
                                   "[('', 'Whither the IOM')]]");

    case PLENARY_MEMBER_NUMBER:
      return g_variant_new_string (PICK (rand, numbers));

    case PLENARY_MEMBER_KIND:
      return g_variant_new_string (PICK (rand, kinds));

    case PLENARY_MEMBER_ROOM:
      return lively_references (rand);

    case PLENARY_MEMBER_PEOPLE:
      return spec->type == PLENARY_MEMBER_TYPE_PARTICIPATIONS ? lively_people (rand) : NULL;

    case PLENARY_MEMBER_DATE:
      return lively_date (rand);

    case PLENARY_MEMBER_LANGUAGES:
      return lively_languages (rand);

    case PLENARY_MEMBER_LANGUAGE:
      return g_variant_new_string (PICK (rand, tags));

    case PLENARY_MEMBER_BUILDING:
    case PLENARY_MEMBER_LOOK:
    case PLENARY_MEMBER_STATE:
    case PLENARY_MEMBER_PHASE:
      return random_value (rand, spec);

    default:
      return NULL;
    }
}

static GVariant *
lively_members (GRand             *rand,
                PlenaryEntityType  type)
{
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  for (guint i = 0; i < n; i++)
    {
      GVariant *value = g_rand_boolean (rand) ? lively_value (rand, &specs[i]) : NULL;

      if (value != NULL)
        g_variant_dict_insert_value (&members, specs[i].name, value);
    }

  return g_variant_dict_end (&members);
}

/* Sets something of something, or brings back what the pools above refer to. */
static PlenaryEdit *
lively_edit (GRand         *rand,
             PlenaryAgenda *agenda)
{
  static const struct { const char *id; PlenaryEntityType type; } entries[] = {
    { "r1", PLENARY_ENTITY_ROOM }, { "r2", PLENARY_ENTITY_ROOM }, { "r3", PLENARY_ENTITY_ROOM },
    { "p1", PLENARY_ENTITY_PERSON }, { "p2", PLENARY_ENTITY_PERSON },
    { "k1", PLENARY_ENTITY_KIND },
  };
  g_autoptr(GPtrArray) entities = NULL;
  PlenaryEntity *entity;
  const PlenaryMemberSpec *specs;
  GVariant *value;
  guint n, which;

  which = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (entries) * 8);

  if (which < G_N_ELEMENTS (entries) && plenary_agenda_find (agenda, entries[which].id) == NULL)
    return plenary_edit_insert (entries[which].type, PLENARY_ENTITY (agenda), 0,
                                entries[which].id, lively_members (rand, entries[which].type));

  entities = random_edits_collect (agenda);
  entity = g_ptr_array_index (entities, g_rand_int_range (rand, 0, (gint32) entities->len));

  if (PLENARY_IS_DAY (entity) && g_rand_boolean (rand))
    return plenary_edit_insert (PLENARY_ENTITY_SESSION, entity, 0, NULL,
                                lively_members (rand, PLENARY_ENTITY_SESSION));

  specs = plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);
  specs += g_rand_int_range (rand, 0, (gint32) n);
  value = lively_value (rand, specs);

  return value != NULL ? plenary_edit_set (entity, specs->member, value) : NULL;
}

static PlenaryAgenda *
create_agenda (GRand *rand)
{
  static const char *const ids[] = { "d1", "d2", "d3" };
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  PlenaryAgenda *agenda;

  if (g_rand_int_range (rand, 0, 3) == 0)
    return random_agenda_wild (g_rand_int (rand));

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, ids[i], NULL);
      plenary_builder_close (builder);
    }

  agenda = plenary_builder_finish (builder);

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr(PlenaryEdit) edit = lively_edit (rand, agenda);
      g_autoptr(PlenaryEdit) inverse = NULL;

      if (edit != NULL)
        inverse = plenary_edit_apply (edit, agenda, NULL);
    }

  return agenda;
}

static void
do_something (GRand          *rand,
              PlenaryHistory *history)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);
  g_autoptr(GError) error = NULL;
  int n = g_rand_int_range (rand, 1, 4);

  if (g_rand_int_range (rand, 0, 8) == 0)
    {
      g_assert_true (plenary_history_undo (history, NULL));
      return;
    }

  plenary_history_begin (history, "Several");

  for (int i = 0; i < n; i++)
    {
      PlenaryEdit *edit = g_rand_int_range (rand, 0, 4) > 0 ? lively_edit (rand, agenda) :
                                                              random_edit (rand, agenda);

      if (edit != NULL)
        plenary_history_do (history, "One", edit, &error);

      g_assert_no_error (error);
    }

  g_assert_true (plenary_history_end (history, NULL));
}

static void
count_cb (PlenaryProblems *problems,
          guint           *n)
{
  (*n)++;
}

static void
walk (guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  g_autoptr(PlenaryAgenda) agenda = create_agenda (rand);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryProblems) problems = plenary_problems_new (history);
  g_autofree char *first = dump_problems (problems);
  g_autofree char *last = NULL;
  g_autofree char *before = dump_set (problems);
  guint n_told = 0;

  g_signal_connect (problems, "changed", G_CALLBACK (count_cb), &n_told);

  for (guint i = 0; i < STEPS; i++)
    {
      guint n = n_told;
      g_autofree char *after = NULL;

      g_test_message ("seed %u, step %u", seed, i);
      do_something (rand, history);
      assert_as_from_scratch (problems);
      after = dump_set (problems);
      g_assert_true (n_told > n || g_str_equal (before, after));
      g_free (before);
      before = g_steal_pointer (&after);
    }

  while (plenary_history_can_undo (history))
    g_assert_true (plenary_history_undo (history, NULL));

  last = dump_problems (problems);
  g_assert_true (g_str_equal (last, first));
  g_rand_free (rand);
}

static void
test_problems_are_those_from_scratch (void)
{
  for (guint i = 0; i < (g_test_slow () ? 20 * ROUNDS : ROUNDS); i++)
    walk ((guint32) g_test_rand_int ());

  for (guint i = 0; i < PLENARY_N_PROBLEM_KINDS; i++)
    {
      g_test_message ("%s: %u", plenary_problem_kind_get_name (i), n_met[i]);
      g_assert_true (n_met[i] > 0 || !g_test_slow ());
    }
}

/* Who looks little by little, and is told of changes in between, sees the same. */
static void
test_problems_little_by_little (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      GRand *rand = g_rand_new_with_seed (seed);
      g_autoptr(PlenaryAgenda) agenda = create_agenda (rand);
      g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
      g_autoptr(PlenaryProblems) problems = plenary_problems_new_unseen (history);
      guint n_steps = (guint) g_rand_int_range (rand, 0, 8);

      for (guint i = 0; i < n_steps; i++)
        plenary_problems_look_on (problems, 0);

      if (seed % 2 == 0)
        do_something (rand, history);

      while (plenary_problems_look_on (problems, 0))
        ;

      assert_as_from_scratch (problems);
      g_rand_free (rand);
    }
}

/* Every problem has its severity in every phase, and there is no line that nobody reads. */
static void
test_problems_table_is_complete (void)
{
  static const char *const phases[] = { "draft", "provisional", "final", "cancelled", NULL };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "problems.ini", NULL);
  g_autoptr(GKeyFile) table = g_key_file_new ();
  g_autoptr(GError) error = NULL;
  gsize n_groups;

  g_key_file_load_from_file (table, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < PLENARY_N_PROBLEM_KINDS; i++)
    {
      const char *kind = plenary_problem_kind_get_name (i);
      g_auto(GStrv) keys = g_key_file_get_keys (table, kind, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstrv (keys, phases);

      for (guint j = 0; phases[j] != NULL; j++)
        {
          g_autofree char *name = g_key_file_get_string (table, kind, phases[j], NULL);
          PlenarySeverity severity;

          g_assert_true (plenary_severity_from_name (name, &severity));
          g_assert_cmpint (plenary_severity_of (i, phases[j]), ==, severity);
        }

      g_assert_cmpint (plenary_severity_of (i, "unheard-of"), ==,
                       plenary_severity_of (i, "draft"));
    }

  g_strfreev (g_key_file_get_groups (table, &n_groups));
  g_assert_cmpuint (n_groups, ==, PLENARY_N_PROBLEM_KINDS);
}

static void
test_problems_finalize (void)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_wild (1);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  PlenaryProblems *problems = plenary_problems_new (history);
  g_autoptr(GPtrArray) list = plenary_problems_dup_list (problems);

  g_assert_finalize_object (problems);

  /* What was handed out is a value, and stays. */
  for (guint i = 0; i < list->len; i++)
    g_assert_nonnull (((PlenaryProblem *) g_ptr_array_index (list, i))->ids[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problems/are-those-from-scratch", test_problems_are_those_from_scratch);
  g_test_add_func ("/problems/little-by-little", test_problems_little_by_little);
  g_test_add_func ("/problems/table-is-complete", test_problems_table_is_complete);
  g_test_add_func ("/problems/finalize", test_problems_finalize);

  return g_test_run ();
}
