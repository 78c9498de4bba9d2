/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A problem is what a good secretary would ask about before a programme goes out.
 *
 * It is a value: what is wrong, with which ids, times and strings. Window and tool make words of
 * it, each in its place. How much it matters depends on the phase: a draft may lack rooms, what is
 * printed may not. That is one table, data/problems.ini, which whoever disagrees can read; what it
 * does not say is a warning.
 */

#include "config.h"

#include "plenary-problem.h"

#include "plenary-problem-private.h"
#include "plenary-problems-resources.h"

#define TABLE PLENARY_RESOURCE_PATH "/problems.ini"

/* In the order of PlenaryProblemKind. The second id of some is as much in trouble as the first. */
static const struct
{
  const char *name;
  gboolean    marks_both;
} kinds[PLENARY_N_PROBLEM_KINDS] = {
  [PLENARY_PROBLEM_OVERLAP] = { "overlap", TRUE },
  [PLENARY_PROBLEM_TWO_PLACES] = { "two-places", TRUE },
  [PLENARY_PROBLEM_END_BEFORE_START] = { "end-before-start" },
  [PLENARY_PROBLEM_OUTSIDE_DAY] = { "outside-day" },
  [PLENARY_PROBLEM_GAP] = { "gap" },
  [PLENARY_PROBLEM_TALKS_TOO_LONG] = { "talks-too-long" },
  [PLENARY_PROBLEM_ROOM_CHANGEOVER] = { "room-changeover", TRUE },
  [PLENARY_PROBLEM_PERSON_CHANGEOVER] = { "person-changeover", TRUE },
  [PLENARY_PROBLEM_NO_ROOM] = { "no-room" },
  [PLENARY_PROBLEM_NO_NUMBER] = { "no-number" },
  [PLENARY_PROBLEM_NUMBER_MISSING] = { "number-missing" },
  [PLENARY_PROBLEM_NUMBER_TWICE] = { "number-twice", TRUE },
  [PLENARY_PROBLEM_NO_TITLE] = { "no-title" },
  [PLENARY_PROBLEM_LANGUAGE_INCOMPLETE] = { "language-incomplete" },
  [PLENARY_PROBLEM_DECLINED] = { "declined" },
  [PLENARY_PROBLEM_MISSING_REFERENCE] = { "missing-reference" },
  [PLENARY_PROBLEM_UNKNOWN_WORD] = { "unknown-word" },
  [PLENARY_PROBLEM_WEEKDAY] = { "weekday" },
  [PLENARY_PROBLEM_DATES] = { "dates" },
  [PLENARY_PROBLEM_MARKUP] = { "markup" },
  [PLENARY_PROBLEM_QUESTION_MARK] = { "question-mark" },
  [PLENARY_PROBLEM_ACRONYM_UNEXPLAINED] = { "acronym-unexplained" },
  [PLENARY_PROBLEM_ACRONYM_TWICE] = { "acronym-twice" },
  [PLENARY_PROBLEM_TITLE_FORMS] = { "title-forms" },
  [PLENARY_PROBLEM_LEAD_FORMS] = { "lead-forms" },
};

static const char *const severities[PLENARY_N_SEVERITIES] = {
  [PLENARY_SEVERITY_NONE] = "none",
  [PLENARY_SEVERITY_NOTE] = "note",
  [PLENARY_SEVERITY_WARNING] = "warning",
  [PLENARY_SEVERITY_ERROR] = "error",
};

/* Those that the table has, in the order of its columns. */
static const char *const phases[] = { "draft", "provisional", "final", "cancelled" };

G_DEFINE_BOXED_TYPE (PlenaryProblem, plenary_problem, plenary_problem_ref, plenary_problem_unref)

static void
problem_clear (gpointer data)
{
  PlenaryProblem *self = data;

  for (guint i = 0; i < PLENARY_PROBLEM_N_IDS; i++)
    g_free (self->ids[i]);

  for (guint i = 0; i < PLENARY_PROBLEM_N_STRINGS; i++)
    g_free (self->strings[i]);
}

PlenaryProblem *
plenary_problem_ref (PlenaryProblem *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
plenary_problem_unref (PlenaryProblem *self)
{
  g_atomic_rc_box_release_full (self, problem_clear);
}

/**
 * plenary_problem_equal:
 *
 * Returns: whether both say the same of the same, however much it matters
 */
gboolean
plenary_problem_equal (PlenaryProblem *self,
                       PlenaryProblem *other)
{
  if (self->kind != other->kind || self->member != other->member)
    return FALSE;

  for (guint i = 0; i < PLENARY_PROBLEM_N_IDS; i++)
    if (g_strcmp0 (self->ids[i], other->ids[i]) != 0)
      return FALSE;

  for (guint i = 0; i < PLENARY_PROBLEM_N_NUMBERS; i++)
    if (self->numbers[i] != other->numbers[i])
      return FALSE;

  for (guint i = 0; i < PLENARY_PROBLEM_N_STRINGS; i++)
    if (g_strcmp0 (self->strings[i], other->strings[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * plenary_problem_marks:
 * @index: the place of an id in it
 *
 * Returns: whether the problem is one of that object, which is to be marked, and not only mentioned
 */
gboolean
plenary_problem_marks (PlenaryProblem *self,
                       guint           index)
{
  g_return_val_if_fail (index < PLENARY_PROBLEM_N_IDS, FALSE);

  return self->ids[index] != NULL && (index == 0 || (index == 1 && kinds[self->kind].marks_both));
}

/**
 * plenary_problem_kind_get_name:
 *
 * Returns: (transfer none): how files and scripts call it
 */
const char *
plenary_problem_kind_get_name (PlenaryProblemKind kind)
{
  g_return_val_if_fail (kind < PLENARY_N_PROBLEM_KINDS, NULL);

  return kinds[kind].name;
}

/**
 * plenary_severity_get_name:
 *
 * Returns: (transfer none): how files and scripts call it
 */
const char *
plenary_severity_get_name (PlenarySeverity severity)
{
  g_return_val_if_fail (severity < PLENARY_N_SEVERITIES, NULL);

  return severities[severity];
}

/**
 * plenary_severity_from_name:
 * @name: (nullable): how files and scripts call it
 * @severity: (out): the severity
 *
 * Returns: whether there is such a one; @severity is untouched if not
 */
gboolean
plenary_severity_from_name (const char      *name,
                            PlenarySeverity *severity)
{
  for (guint i = 0; i < PLENARY_N_SEVERITIES; i++)
    if (g_strcmp0 (severities[i], name) == 0)
      {
        *severity = i;
        return TRUE;
      }

  return FALSE;
}

static GKeyFile *
load_table (void)
{
  GKeyFile *table = g_key_file_new ();
  g_autoptr(GBytes) bytes = g_resource_lookup_data (plenary_problems_get_resource (), TABLE,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);

  if (!g_key_file_load_from_bytes (table, bytes, G_KEY_FILE_NONE, NULL))
    g_assert_not_reached ();

  return table;
}

typedef PlenarySeverity Row[G_N_ELEMENTS (phases)];

static const Row *
get_table (void)
{
  static Row rows[PLENARY_N_PROBLEM_KINDS];
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr(GKeyFile) file = load_table ();

      for (guint i = 0; i < PLENARY_N_PROBLEM_KINDS; i++)
        for (guint j = 0; j < G_N_ELEMENTS (phases); j++)
          {
            g_autofree char *name = g_key_file_get_string (file, kinds[i].name, phases[j], NULL);

            rows[i][j] = PLENARY_SEVERITY_WARNING;
            plenary_severity_from_name (name, &rows[i][j]);
          }

      g_once_init_leave (&loaded, 1);
    }

  return (const Row *) rows;
}

/**
 * plenary_severity_of:
 * @kind: a kind of problem
 * @phase: the phase of a programme, an unknown one counting as draft
 *
 * Returns: how much such a problem matters then
 */
PlenarySeverity
plenary_severity_of (PlenaryProblemKind  kind,
                     const char         *phase)
{
  guint column = 0;

  g_return_val_if_fail (kind < PLENARY_N_PROBLEM_KINDS, PLENARY_SEVERITY_WARNING);
  g_return_val_if_fail (phase != NULL, PLENARY_SEVERITY_WARNING);

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (g_str_equal (phases[i], phase))
      column = i;

  return get_table ()[kind][column];
}

/* Adds a problem to those found. The caller fills in its numbers and strings. */
PlenaryProblem *
plenary_problem_add (GPtrArray          *problems,
                     PlenaryProblemKind  kind,
                     PlenaryMember       member,
                     const char         *id,
                     const char         *second,
                     const char         *third)
{
  PlenaryProblem *problem = g_atomic_rc_box_new0 (PlenaryProblem);

  problem->kind = kind;
  problem->member = member;
  problem->ids[0] = g_strdup (id);
  problem->ids[1] = g_strdup (second);
  problem->ids[2] = g_strdup (third);
  g_ptr_array_add (problems, problem);

  return problem;
}
