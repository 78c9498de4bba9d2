/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The problems of a programme, found as it is written.
 *
 * After each deed the history says which ids it touched. Only those are reviewed, and what only
 * they have a say in is judged anew: a session whose start moved tells its day, its room and its
 * people, and nobody else. So the cost of a letter typed does not grow with the programme, and yet
 * what comes out is what a look at the whole would find. Few things concern everybody: which
 * languages there are, and whether there is more than one room. If they change, all is reviewed.
 */

#include "config.h"

#include "plenary-problems.h"

#include "plenary-problems-private.h"

G_DEFINE_FINAL_TYPE (PlenaryProblems, plenary_problems, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mark (PlenaryProblems *self,
      PlenaryProblem  *problem)
{
  for (guint i = 0; i < PLENARY_PROBLEM_N_IDS; i++)
    if (plenary_problem_marks (problem, i))
      {
        GPtrArray *marks = g_hash_table_lookup (self->marks, problem->ids[i]);

        if (marks == NULL)
          {
            marks = g_ptr_array_new ();
            g_hash_table_insert (self->marks, g_strdup (problem->ids[i]), marks);
          }

        g_ptr_array_add (marks, problem);
      }
}

static void
unmark (PlenaryProblems *self,
        PlenaryProblem  *problem)
{
  for (guint i = 0; i < PLENARY_PROBLEM_N_IDS; i++)
    if (plenary_problem_marks (problem, i))
      {
        GPtrArray *marks = g_hash_table_lookup (self->marks, problem->ids[i]);

        g_ptr_array_remove_fast (marks, problem);

        if (marks->len == 0)
          g_hash_table_remove (self->marks, problem->ids[i]);
      }
}

static void
add_problem (PlenaryProblems *self,
             PlenaryProblem  *problem)
{
  problem->severity = plenary_severity_of (problem->kind, self->phase);
  self->counts[problem->severity]++;
  g_hash_table_add (self->all, plenary_problem_ref (problem));
  mark (self, problem);
}

static void
remove_problem (PlenaryProblems *self,
                PlenaryProblem  *problem)
{
  unmark (self, problem);
  self->counts[problem->severity]--;
  g_hash_table_remove (self->all, problem);
}

static gboolean
are_same (GPtrArray *old,
          GPtrArray *fresh)
{
  if (old->len != fresh->len)
    return FALSE;

  for (guint i = 0; i < old->len; i++)
    if (!plenary_problem_equal (g_ptr_array_index (old, i), g_ptr_array_index (fresh, i)))
      return FALSE;

  return TRUE;
}

/* Puts those found now into the place of those found before. Takes them. */
void
plenary_problems_replace (PlenaryProblems  *self,
                          GPtrArray       **slot,
                          GPtrArray        *fresh)
{
  g_autoptr(GPtrArray) old = *slot;

  if (old != NULL && are_same (old, fresh))
    {
      g_ptr_array_unref (fresh);
      g_steal_pointer (&old);
      return;
    }

  for (guint i = 0; old != NULL && i < old->len; i++)
    remove_problem (self, g_ptr_array_index (old, i));

  for (guint i = 0; i < fresh->len; i++)
    add_problem (self, g_ptr_array_index (fresh, i));

  self->has_changed |= fresh->len > 0 || (old != NULL && old->len > 0);
  *slot = NULL;

  if (fresh->len > 0)
    *slot = fresh;
  else
    g_ptr_array_unref (fresh);
}

/* Which phase it is changes no problem, but how much it matters. */
void
plenary_problems_read_phase (PlenaryProblems *self)
{
  const char *phase = plenary_agenda_get_phase (plenary_history_get_agenda (self->history));
  GHashTableIter iter;
  gpointer problem;

  if (g_strcmp0 (self->phase, phase) == 0)
    return;

  g_free (self->phase);
  self->phase = g_strdup (phase);
  self->has_changed |= g_hash_table_size (self->all) > 0;
  memset (self->counts, 0, sizeof self->counts);
  g_hash_table_iter_init (&iter, self->all);

  while (g_hash_table_iter_next (&iter, &problem, NULL))
    {
      PlenaryProblem *each = problem;

      each->severity = plenary_severity_of (each->kind, phase);
      self->counts[each->severity]++;
    }
}

static void
history_changed_cb (PlenaryProblems *self,
                    GStrv            ids)
{
  self->has_changed = FALSE;

  /* Who has not seen all cannot tell what of it is new. */
  plenary_problems_run (self, self->stage == PLENARY_STAGE_DONE ? (const char *const *) ids : NULL);

  if (self->has_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
plenary_problems_finalize (GObject *object)
{
  PlenaryProblems *self = PLENARY_PROBLEMS (object);

  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->subjects);
  plenary_matters_free (self->matters);
  g_hash_table_unref (self->all);
  g_ptr_array_unref (self->days);
  g_ptr_array_unref (self->shelf);
  plenary_problem_context_clear (&self->context);
  g_free (self->phase);
  g_object_unref (self->history);

  G_OBJECT_CLASS (plenary_problems_parent_class)->finalize (object);
}

static void
plenary_problems_class_init (PlenaryProblemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_problems_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_PROBLEMS,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_problems_init (PlenaryProblems *self)
{
  self->matters = plenary_matters_new ();
  self->subjects =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) plenary_subject_free);
  self->days = g_ptr_array_new ();
  self->shelf = g_ptr_array_new ();
  self->all = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) plenary_problem_unref, NULL);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
}

/**
 * plenary_problems_new:
 * @history: the history of a programme
 *
 * Looks at the whole programme, and from then on at what each deed touches. `changed` tells when
 * there are other problems than before, or when they matter more or less.
 *
 * Returns: (transfer full): its problems
 */
PlenaryProblems *
plenary_problems_new (PlenaryHistory *history)
{
  PlenaryProblems *self = plenary_problems_new_unseen (history);

  while (plenary_problems_look_on (self, G_MAXINT64))
    ;

  return self;
}

/**
 * plenary_problems_new_unseen:
 * @history: the history of a programme
 *
 * The same for who has no time to look at a large programme at once: plenary_problems_look_on()
 * does that by and by. Until it has, what is counted and listed is not all there is.
 *
 * Returns: (transfer full): its problems
 */
PlenaryProblems *
plenary_problems_new_unseen (PlenaryHistory *history)
{
  PlenaryProblems *self;

  g_return_val_if_fail (PLENARY_IS_HISTORY (history), NULL);

  self = g_object_new (PLENARY_TYPE_PROBLEMS, NULL);
  self->history = g_object_ref (history);
  g_signal_connect_object (history, "changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_problems_look_on:
 * @until: a time of the monotonic clock at which to pause
 *
 * Returns: whether there is more to be looked at
 */
gboolean
plenary_problems_look_on (PlenaryProblems *self,
                          gint64           until)
{
  g_return_val_if_fail (PLENARY_IS_PROBLEMS (self), FALSE);

  while (self->stage != PLENARY_STAGE_DONE)
    {
      plenary_problems_step (self);

      if (g_get_monotonic_time () >= until)
        break;
    }

  return self->stage != PLENARY_STAGE_DONE;
}

PlenaryHistory *
plenary_problems_get_history (PlenaryProblems *self)
{
  g_return_val_if_fail (PLENARY_IS_PROBLEMS (self), NULL);

  return self->history;
}

/**
 * plenary_problems_count:
 *
 * Returns: how many problems are just that severe
 */
guint
plenary_problems_count (PlenaryProblems *self,
                        PlenarySeverity  severity)
{
  g_return_val_if_fail (PLENARY_IS_PROBLEMS (self), 0);
  g_return_val_if_fail (severity < PLENARY_N_SEVERITIES, 0);

  return self->counts[severity];
}

static PlenarySubject *
find_subject (PlenaryProblems *self,
              const char      *id)
{
  PlenaryEntity *entity = plenary_agenda_find (plenary_history_get_agenda (self->history), id);

  if (PLENARY_IS_TALK (entity))
    entity = plenary_entity_get_parent (entity);

  return g_hash_table_lookup (self->subjects, entity);
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  PlenaryProblem *problem = *(PlenaryProblem *const *) a;
  PlenaryProblem *other = *(PlenaryProblem *const *) b;
  int order = (int) other->severity - (int) problem->severity;

  if (order == 0)
    order = plenary_subject_compare (find_subject (data, problem->ids[0]),
                                     find_subject (data, other->ids[0]));
  if (order == 0)
    order = (int) problem->kind - (int) other->kind;

  for (guint i = 0; i < PLENARY_PROBLEM_N_IDS && order == 0; i++)
    order = g_strcmp0 (problem->ids[i], other->ids[i]);

  for (guint i = 0; i < PLENARY_PROBLEM_N_NUMBERS && order == 0; i++)
    order = problem->numbers[i] - other->numbers[i];

  for (guint i = 0; i < PLENARY_PROBLEM_N_STRINGS && order == 0; i++)
    order = g_strcmp0 (problem->strings[i], other->strings[i]);

  return order != 0 ? order : (int) problem->member - (int) other->member;
}

/**
 * plenary_problems_dup_list:
 *
 * Returns: (transfer full) (element-type PlenaryProblem): what are problems in this phase, the most
 *   severe first, and those in the order of the programme
 */
GPtrArray *
plenary_problems_dup_list (PlenaryProblems *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_problem_unref);
  GHashTableIter iter;
  gpointer problem;

  g_return_val_if_fail (PLENARY_IS_PROBLEMS (self), list);

  g_hash_table_iter_init (&iter, self->all);

  while (g_hash_table_iter_next (&iter, &problem, NULL))
    if (((PlenaryProblem *) problem)->severity != PLENARY_SEVERITY_NONE)
      g_ptr_array_add (list, plenary_problem_ref (problem));

  g_ptr_array_sort_with_data (list, compare_problems, self);

  return list;
}

static void
find_worst (PlenaryProblems  *self,
            const char       *id,
            PlenaryProblem  **worst)
{
  GPtrArray *marks = g_hash_table_lookup (self->marks, id);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      PlenaryProblem *problem = g_ptr_array_index (marks, i);
      PlenaryProblem *best = *worst;

      if (best == NULL || problem->severity > best->severity ||
          (problem->severity == best->severity && problem->kind < best->kind))
        *worst = problem;
    }
}

/**
 * plenary_problems_get_worst:
 * @session: a session of the programme
 *
 * Returns: (transfer none) (nullable): the most severe problem of it or of one of its talks, NULL
 *   if there is none
 */
PlenaryProblem *
plenary_problems_get_worst (PlenaryProblems *self,
                            PlenarySession  *session)
{
  PlenaryProblem *worst = NULL;
  PlenaryList *talks;

  g_return_val_if_fail (PLENARY_IS_PROBLEMS (self), NULL);
  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);

  talks = plenary_session_get_talks (session);
  find_worst (self, plenary_entity_get_id (PLENARY_ENTITY (session)), &worst);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    find_worst (self, plenary_entity_get_id (plenary_list_get (talks, i)), &worst);

  return worst != NULL && worst->severity != PLENARY_SEVERITY_NONE ? worst : NULL;
}
