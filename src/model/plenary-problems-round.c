/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A round through what a deed has touched.
 *
 * The days and entries it names are visited. A day compares its sessions with those that it had:
 * what is new, has changed or stands elsewhere is reviewed, and all that lost or got a claim by
 * that is judged at the end, once.
 */

#include "config.h"

#include "plenary-problems-private.h"

#include "plenary-agenda-private.h"

#define MATTERS_A_STEP 200

/* What has to be looked at after a deed. */
typedef struct
{
  GHashTable *days;        /* (element-type PlenaryDay) */
  GPtrArray  *sessions;    /* (element-type PlenarySession) of days that may be as they were */
  GPtrArray  *gone;        /* (element-type PlenaryEntity) */
  GPtrArray  *referred;    /* the ids that referrers must look at again */
  gboolean    agenda;
  gboolean    shelf;
  gboolean    everything;
} Round;

static PlenaryAgenda *
get_agenda (PlenaryProblems *self)
{
  return plenary_history_get_agenda (self->history);
}

static void
review (PlenaryProblems *self,
        PlenarySubject  *subject,
        gboolean         has_moved)
{
  PlenaryReview now = { &self->context, self->matters, subject };

  plenary_review_begin (&now);
  plenary_review_subject (&now);
  plenary_review_adopt (&now, has_moved);
  plenary_problems_replace (self, &subject->problems, now.problems);
  subject->stamp = plenary_entity_get_stamp (subject->entity);
}

static PlenarySubject *
ensure_subject (PlenaryProblems *self,
                PlenaryEntity   *entity)
{
  PlenarySubject *subject = g_hash_table_lookup (self->subjects, entity);

  if (subject == NULL)
    {
      subject = plenary_subject_new (entity);
      g_hash_table_insert (self->subjects, entity, subject);
    }

  return subject;
}

/* What it said is taken back, and what that was about judged anew. */
static void
remove_subject (PlenaryProblems *self,
                PlenaryEntity   *entity)
{
  PlenarySubject *subject = g_hash_table_lookup (self->subjects, entity);
  PlenaryReview last = { &self->context, self->matters, subject };

  if (subject == NULL)
    return;

  plenary_review_begin (&last);
  plenary_review_adopt (&last, FALSE);
  plenary_problems_replace (self, &subject->problems, last.problems);
  g_hash_table_remove (self->subjects, entity);
}

static void
review_session (PlenaryProblems *self,
                PlenarySubject  *subject,
                int              start,
                int              end,
                gboolean         has_moved,
                gboolean         is_forced)
{
  if (!has_moved && !is_forced && subject->start == start && subject->end == end &&
      subject->stamp == plenary_entity_get_stamp (subject->entity) && subject->is_reviewed)
    return;

  subject->start = start;
  subject->end = end;
  review (self, subject, has_moved);
}

/* Lists the subjects of sessions as they stand now. Returns whether they stood otherwise. */
static gboolean
adopt_sessions (PlenaryProblems  *self,
                PlenaryList      *sessions,
                GPtrArray       **children)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (children);
  guint n = plenary_list_get_n_items (sessions);
  gboolean has_changed = old->len != n;

  *children = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    {
      PlenaryEntity *session = plenary_list_get (sessions, i);
      PlenarySubject *subject = i < old->len ? g_ptr_array_index (old, i) : NULL;

      /* One that is gone may have left its place to a new one at the same address. */
      if (has_changed || subject == NULL || subject->entity != session)
        {
          has_changed = TRUE;
          subject = ensure_subject (self, session);
        }

      g_ptr_array_add (*children, subject);
    }

  return has_changed;
}

static gboolean
read_day (PlenarySubject *subject)
{
  PlenaryDay *day = PLENARY_DAY (subject->entity);
  guint32 old_date = subject->date;
  int old_start = subject->start;
  int old_end = subject->end;
  GDate date;

  subject->date = plenary_day_get_gdate (day, &date) ? g_date_get_julian (&date) : 0;
  subject->start = plenary_day_get_start (day);
  subject->end = plenary_day_get_end (day);

  return subject->date != old_date || subject->start != old_start || subject->end != old_end;
}

static void
visit_day (PlenaryProblems *self,
           PlenarySubject  *subject,
           gboolean         has_moved)
{
  PlenaryDay *day = PLENARY_DAY (subject->entity);
  gboolean has_changed = adopt_sessions (self, plenary_day_get_sessions (day), &subject->children);
  gboolean is_forced = read_day (subject);

  review (self, subject, has_moved);

  for (guint i = 0; i < subject->children->len; i++)
    {
      PlenarySubject *child = g_ptr_array_index (subject->children, i);
      gboolean child_has_moved = has_moved || child->day != subject ||
                                 (has_changed &&
                                  child->stamp != plenary_entity_get_stamp (child->entity));
      int start, end;

      child->day = subject;
      child->index = i;
      plenary_day_get_span (day, i, &start, &end);
      review_session (self, child, start, end, child_has_moved, is_forced);
    }
}

/* A session of a day that has the same ones as before. With it those change that start where the
 * one before them ends.
 */
static void
visit_session (PlenaryProblems *self,
               PlenaryEntity   *session)
{
  PlenarySubject *subject = g_hash_table_lookup (self->subjects, session);
  PlenarySubject *day = subject->day;

  for (guint i = subject->index; i < day->children->len; i++)
    {
      PlenarySubject *child = g_ptr_array_index (day->children, i);
      int start, end;

      if (child != subject && plenary_session_get_start (PLENARY_SESSION (child->entity)) >= 0)
        break;

      plenary_day_get_span (PLENARY_DAY (day->entity), i, &start, &end);
      review_session (self, child, start, end, FALSE, FALSE);
    }
}

static void
visit_shelf (PlenaryProblems *self,
             gboolean         all_have_moved)
{
  gboolean has_changed = adopt_sessions (self, plenary_agenda_get_shelf (get_agenda (self)),
                                         &self->shelf);

  for (guint i = 0; i < self->shelf->len; i++)
    {
      PlenarySubject *child = g_ptr_array_index (self->shelf, i);
      gboolean has_moved = all_have_moved || child->day != NULL ||
                           (has_changed &&
                            child->stamp != plenary_entity_get_stamp (child->entity));

      child->day = NULL;
      child->index = i;
      review_session (self, child, PLENARY_TIME_NONE, PLENARY_TIME_NONE, has_moved, FALSE);
    }
}

static void
visit_days (PlenaryProblems *self,
            Round           *round)
{
  PlenaryList *days = plenary_agenda_get_days (get_agenda (self));
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->days);
  gboolean has_changed = old->len != plenary_list_get_n_items (days);

  self->days = g_ptr_array_new ();

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenarySubject *day = ensure_subject (self, plenary_list_get (days, i));

      has_changed |= i >= old->len || g_ptr_array_index (old, i) != day;
      day->index = i;
      g_ptr_array_add (self->days, day);
    }

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenarySubject *day = g_ptr_array_index (self->days, i);
      gboolean has_moved = has_changed &&
                           day->stamp != plenary_entity_get_stamp (day->entity);

      if (has_moved || round->everything)
        {
          visit_day (self, day, TRUE);
          g_hash_table_remove (round->days, day->entity);
        }
    }
}

/* Something of a register: what others find there may be another thing now. */
static void
visit_entry (PlenaryProblems *self,
             PlenaryEntity   *entity,
             Round           *round)
{
  gboolean is_new = !g_hash_table_contains (self->subjects, entity);
  PlenarySubject *subject = ensure_subject (self, entity);
  guint digest = plenary_subject_digest (entity);

  if ((is_new || digest != subject->digest) && !round->everything)
    g_ptr_array_add (round->referred, (gpointer) plenary_entity_get_id (entity));

  subject->digest = digest;
  review (self, subject, FALSE);
}

static void
visit_registers (PlenaryProblems *self,
                 Round           *round)
{
  PlenaryAgenda *agenda = get_agenda (self);
  PlenaryList *registers[] = {
    plenary_agenda_get_kinds (agenda), plenary_agenda_get_rooms (agenda),
    plenary_agenda_get_tracks (agenda), plenary_agenda_get_people (agenda),
  };

  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    for (guint j = 0; j < plenary_list_get_n_items (registers[i]); j++)
      visit_entry (self, plenary_list_get (registers[i], j), round);
}

/* Those who refer to it look at it again, and all they have a say in is judged by it. */
static void
review_referrers (PlenaryProblems *self,
                  const char      *id)
{
  PlenaryMatter *matter =
    plenary_matters_find (self->matters, PLENARY_MATTER_REFERENCE, id, "", 0);
  g_autoptr(GHashTable) referrers = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer subject;

  for (guint i = 0; matter != NULL && i < matter->n_claims; i++)
    g_hash_table_add (referrers, matter->claims[i]->subject);

  g_hash_table_iter_init (&iter, referrers);

  while (g_hash_table_iter_next (&iter, &subject, NULL))
    review (self, subject, TRUE);
}

static void
judge (PlenaryProblems *self,
       PlenaryMatter   *matter)
{
  g_autofree PlenaryClaim **claims =
    g_memdup2 (matter->claims, matter->n_claims * sizeof (PlenaryClaim *));
  PlenaryCase now = { &self->context, self->matters, matter, claims, matter->n_claims };

  now.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_problem_unref);

  if (now.n_claims > 0)
    plenary_case_judge (&now);

  plenary_problems_replace (self, &matter->problems, now.problems);

  if (now.n_claims == 0)
    plenary_matters_remove (self->matters, matter);
}

/* Judges the next matter that is due. Returns whether there was one. */
static gboolean
judge_next (PlenaryProblems *self)
{
  PlenaryMatter *matter = plenary_matters_take_due (self->matters);
  gboolean has_many;

  if (matter != NULL)
    {
      judge (self, matter);
      return TRUE;
    }

  has_many = plenary_matters_have_many_acronyms (self->matters);

  if (has_many == self->context.spares_acronyms)
    return FALSE;

  self->context.spares_acronyms = has_many;
  plenary_matters_set_all_due (self->matters, PLENARY_MATTER_ACRONYM);

  return TRUE;
}

/* What all depends on, after the programme itself or the dates of its days may have changed. */
static void
read_context (PlenaryProblems *self,
              Round           *round)
{
  PlenaryProblemContext old = self->context;

  self->context = (PlenaryProblemContext) { .spares_acronyms = old.spares_acronyms };
  plenary_problem_context_read (&self->context, get_agenda (self));
  round->everything |= !plenary_problem_context_equal (&old, &self->context);
  round->agenda = TRUE;
  plenary_problem_context_clear (&old);
}

static void
note_id (PlenaryProblems *self,
         const char      *id,
         Round           *round)
{
  PlenaryEntity *entity = plenary_agenda_find (get_agenda (self), id);

  if (entity == NULL)
    {
      g_ptr_array_add (round->gone, plenary_agenda_recall (get_agenda (self), id));
      g_ptr_array_add (round->referred, (gpointer) id);
      return;
    }

  if (PLENARY_IS_TALK (entity))
    entity = plenary_entity_get_parent (entity);

  if (PLENARY_IS_AGENDA (entity))
    round->agenda = TRUE;
  else if (PLENARY_IS_DAY (entity))
    g_hash_table_add (round->days, entity);
  else if (!PLENARY_IS_SESSION (entity))
    visit_entry (self, entity, round);
  else if (PLENARY_IS_DAY (plenary_entity_get_parent (entity)))
    g_ptr_array_add (round->sessions, entity);
  else
    round->shelf = TRUE;
}

static void
visit (PlenaryProblems *self,
       Round           *round)
{
  GHashTableIter iter;
  gpointer day;

  if (round->agenda)
    visit_days (self, round);

  g_hash_table_iter_init (&iter, round->days);

  while (g_hash_table_iter_next (&iter, &day, NULL))
    visit_day (self, ensure_subject (self, day), FALSE);

  for (guint i = 0; i < round->sessions->len; i++)
    visit_session (self, g_ptr_array_index (round->sessions, i));

  if (round->shelf || round->agenda)
    visit_shelf (self, round->everything);

  if (round->agenda)
    review (self, ensure_subject (self, PLENARY_ENTITY (get_agenda (self))), FALSE);

  for (guint i = 0; i < round->gone->len; i++)
    remove_subject (self, g_ptr_array_index (round->gone, i));

  for (guint i = 0; i < round->referred->len; i++)
    review_referrers (self, g_ptr_array_index (round->referred, i));
}

/* Visits what has those ids, or all if they are NULL. */
void
plenary_problems_run (PlenaryProblems   *self,
                      const char *const *ids)
{
  g_autoptr(GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  g_autoptr(GPtrArray) referred = g_ptr_array_new ();
  Round round = { days, sessions, gone, referred };

  plenary_problems_read_phase (self);
  round.everything = ids == NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PlenaryEntity *entity = plenary_agenda_find (get_agenda (self), ids[i]);

      if (PLENARY_IS_AGENDA (entity) || PLENARY_IS_DAY (entity) || PLENARY_IS_ROOM (entity))
        {
          read_context (self, &round);
          break;
        }
    }

  if (ids == NULL)
    read_context (self, &round);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    note_id (self, ids[i], &round);

  if (round.everything)
    visit_registers (self, &round);

  visit (self, &round);

  while (judge_next (self))
    ;

  self->stage = PLENARY_STAGE_DONE;
}

static void
begin (PlenaryProblems *self)
{
  PlenaryList *days = plenary_agenda_get_days (get_agenda (self));
  Round round = { .everything = TRUE };

  plenary_problems_read_phase (self);
  read_context (self, &round);
  visit_registers (self, &round);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenarySubject *day = ensure_subject (self, plenary_list_get (days, i));

      day->index = i;
      g_ptr_array_add (self->days, day);
    }

  self->stage = PLENARY_STAGE_DAYS;
}

/* Goes on with the first look at the whole, by what is seldom more than a millisecond or two: a
 * day, or a few matters.
 */
void
plenary_problems_step (PlenaryProblems *self)
{
  switch (self->stage)
    {
    case PLENARY_STAGE_REGISTERS:
      begin (self);
      break;

    case PLENARY_STAGE_DAYS:
      if (self->n_days_seen < self->days->len)
        visit_day (self, g_ptr_array_index (self->days, self->n_days_seen++), TRUE);
      else
        self->stage = PLENARY_STAGE_REST;
      break;

    case PLENARY_STAGE_REST:
      visit_shelf (self, TRUE);
      review (self, ensure_subject (self, PLENARY_ENTITY (get_agenda (self))), FALSE);
      self->stage = PLENARY_STAGE_MATTERS;
      break;

    case PLENARY_STAGE_MATTERS:
      for (guint i = 0; i < MATTERS_A_STEP && self->stage != PLENARY_STAGE_DONE; i++)
        if (!judge_next (self))
          self->stage = PLENARY_STAGE_DONE;
      break;

    case PLENARY_STAGE_DONE:
    default:
      break;
    }
}
