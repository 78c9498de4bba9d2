/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fixes do what they say: the problem is gone, no other came, and one step takes it back. Where it
 * is not clear what to do, there is none.
 */

#include "plenary-builder.h"
#include "plenary-fix.h"
#include "plenary-problems.h"

#define MOST_PARTS 8

/* Something to put into a programme of one day, "d". */
typedef struct
{
  PlenaryEntityType  type;
  const char        *parent;
  const char        *id;
  const char        *members;
} Part;

typedef struct
{
  const char         *name;
  Part                parts[MOST_PARTS];
  PlenaryProblemKind  kind;
  const char         *id;         /* of what the fix changes; NULL if there is none */
  PlenaryMember       member;
  const char         *value;      /* what it is then */
} Case;

#define SESSION(id, members) { PLENARY_ENTITY_SESSION, "d", id, members }
#define ROOM(id) { PLENARY_ENTITY_ROOM, "a", id, "{'name': <[('', 'Room')]>}" }
#define PERSON(id) { PLENARY_ENTITY_PERSON, "a", id, "{'name': <[('', 'Name')]>}" }

static const Case cases[] = {
  { "start-later",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'start': <645>, 'end': <705>}") },
    PLENARY_PROBLEM_OVERLAP, "s2", PLENARY_MEMBER_START, "660" },
  { "end-sooner",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'start': <645>, 'end': <705>}"),
      SESSION ("s3", "{'title': <[('', 'C')]>, 'kind': <'panel'>, 'start': <705>, 'end': <765>}") },
    PLENARY_PROBLEM_OVERLAP, "s1", PLENARY_MEMBER_END, "645" },
  { "fixed-sessions-stay",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>, "
                     "'fixed': <true>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'start': <645>, 'end': <705>, "
                     "'fixed': <true>}") },
    PLENARY_PROBLEM_OVERLAP, NULL },
  { "one-within-the-other",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <600>, 'end': <720>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'start': <630>, 'end': <660>}"),
      SESSION ("s3", "{'title': <[('', 'C')]>, 'kind': <'panel'>, 'start': <720>, 'end': <765>}") },
    PLENARY_PROBLEM_OVERLAP, NULL },
  { "end-next-morning",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'social'>, 'start': <1320>, "
                     "'end': <90>}") },
    PLENARY_PROBLEM_END_BEFORE_START, "s1", PLENARY_MEMBER_END, "1530" },
  { "end-who-knows",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <900>, 'end': <840>}") },
    PLENARY_PROBLEM_END_BEFORE_START, NULL },
  { "put-in-the-free-room",
    { ROOM ("x"), ROOM ("y"),
      SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>, "
                     "'room': <['x']>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>}") },
    PLENARY_PROBLEM_NO_ROOM, "s2", PLENARY_MEMBER_ROOM, "['y']" },
  { "two-rooms-are-free",
    { ROOM ("x"), ROOM ("y"), ROOM ("z"),
      SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>, "
                     "'room': <['x']>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>}") },
    PLENARY_PROBLEM_NO_ROOM, NULL },
  { "number-between",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'number': <'1'>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>}"),
      SESSION ("s3", "{'title': <[('', 'C')]>, 'kind': <'panel'>, 'number': <'3'>}") },
    PLENARY_PROBLEM_NO_NUMBER, "s2", PLENARY_MEMBER_NUMBER, "'2'" },
  { "number-after-the-last",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'number': <'1'>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'number': <'2'>}"),
      SESSION ("s3", "{'title': <[('', 'C')]>, 'kind': <'panel'>, 'number': <'2'>}") },
    PLENARY_PROBLEM_NUMBER_TWICE, "s3", PLENARY_MEMBER_NUMBER, "'3'" },
  { "number-who-knows",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'number': <'1'>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'number': <'1'>}"),
      SESSION ("s3", "{'title': <[('', 'C')]>, 'kind': <'panel'>, 'number': <'2'>}") },
    PLENARY_PROBLEM_NUMBER_TWICE, NULL },
  { "who-declined-goes",
    { PERSON ("p"), PERSON ("q"),
      SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'people': <@a(sa(ss)sa(sss)) "
                     "[('p', [], 'declined', []), ('q', [], '', [])]>}") },
    PLENARY_PROBLEM_DECLINED, "s1", PLENARY_MEMBER_PEOPLE, "[('q', [], '', [])]" },
  { "a-mark",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, "
                     "'questions': <[[('', 'Why?')], [('', 'How do they do that. ')]]>}") },
    PLENARY_PROBLEM_QUESTION_MARK, "s1", PLENARY_MEMBER_QUESTIONS,
    "[[('', 'Why?')], [('', 'How do they do that?')]]" },
  { "a-mark-in-french",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'questions': "
                     "<[[('en', 'Why?'), ('fr', 'Pourquoi')]]>}") },
    PLENARY_PROBLEM_QUESTION_MARK, "s1", PLENARY_MEMBER_QUESTIONS,
    "[[('en', 'Why?'), ('fr', 'Pourquoi\342\200\257?')]]" },
  { "tags-go",
    { SESSION ("s1", "{'kind': <'panel'>, 'title': <[('', 'A <b>bold</b>&nbsp;move<br>on')]>}") },
    PLENARY_PROBLEM_MARKUP, "s1", PLENARY_MEMBER_TITLE, "[('', 'A bold\302\240move on')]" },
  { "tags-of-paragraphs",
    { SESSION ("s1", "{'kind': <'panel'>, 'title': <[('', 'A')]>, "
                     "'abstract': <[('', '<p>One <i>two</i>.</p> <p>Three.</p>')]>}") },
    PLENARY_PROBLEM_MARKUP, "s1", PLENARY_MEMBER_ABSTRACT, "[('', 'One two.\\n\\nThree.')]" },
  { "stars-go",
    { SESSION ("s1", "{'kind': <'panel'>, 'title': <[('', 'A **bold** move')]>}") },
    PLENARY_PROBLEM_MARKUP, "s1", PLENARY_MEMBER_TITLE, "[('', 'A bold move')]" },
  { "tags-beside-code",
    { SESSION ("s1", "{'kind': <'panel'>, 'title': <[('', 'A')]>, "
                     "'abstract': <[('', 'Write `<b>` or <b>.')]>}") },
    PLENARY_PROBLEM_MARKUP, NULL },
  { "as-the-others",
    { SESSION ("s1", "{'title': <[('', 'Closing Remarks')]>, 'kind': <'closing'>}"),
      SESSION ("s2", "{'title': <[('', 'Closing remarks')]>, 'kind': <'closing'>}"),
      SESSION ("s3", "{'title': <[('', 'Closing remarks')]>, 'kind': <'closing'>}") },
    PLENARY_PROBLEM_TITLE_FORMS, "s1", PLENARY_MEMBER_TITLE, "[('', 'Closing remarks')]" },
  { "as-it-is-meant",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, "
                     "'questions-lead': <[('', 'To following questions are proposed:')]>}") },
    PLENARY_PROBLEM_LEAD_FORMS, "s1", PLENARY_MEMBER_QUESTIONS_LEAD,
    "[('', 'The following questions are proposed:')]" },
  { "the-weekday-or-the-date",
    { SESSION ("s1", "{'title': <[('', 'Until Monday 18 April 2017')]>, 'kind': <'panel'>}") },
    PLENARY_PROBLEM_WEEKDAY, NULL },
};

static PlenaryAgenda *
create_agenda (const Case *data)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  PlenaryAgenda *agenda;
  guint n_sessions = 0;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Title");
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, "2017-04-18");
  agenda = plenary_builder_finish (builder);

  for (guint i = 0; i < MOST_PARTS && data->parts[i].id != NULL; i++)
    {
      const Part *part = &data->parts[i];
      g_autoptr(GVariant) members = g_variant_ref_sink (g_variant_new_parsed (part->members));
      g_autoptr(PlenaryEdit) edit =
        plenary_edit_insert (part->type, plenary_agenda_find (agenda, part->parent),
                             part->type == PLENARY_ENTITY_SESSION ? n_sessions : 0, part->id,
                             members);
      g_autoptr(PlenaryEdit) inverse = NULL;
      g_autoptr(GError) error = NULL;

      inverse = plenary_edit_apply (edit, agenda, &error);
      g_assert_no_error (error);
      n_sessions += part->type == PLENARY_ENTITY_SESSION;
    }

  return agenda;
}

static PlenaryProblem *
find (PlenaryProblems    *problems,
      PlenaryProblemKind  kind)
{
  g_autoptr(GPtrArray) list = plenary_problems_dup_list (problems);

  for (guint i = 0; i < list->len; i++)
    if (((PlenaryProblem *) g_ptr_array_index (list, i))->kind == kind)
      return plenary_problem_ref (g_ptr_array_index (list, i));

  return NULL;
}

static guint
count (PlenaryProblems *problems)
{
  guint n = 0;

  for (guint i = PLENARY_SEVERITY_NOTE; i < PLENARY_N_SEVERITIES; i++)
    n += plenary_problems_count (problems, i);

  return n;
}

static void
test_fix (gconstpointer user_data)
{
  const Case *data = user_data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda (data);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryProblems) problems = plenary_problems_new (history);
  g_autoptr(PlenaryProblem) problem = find (problems, data->kind);
  g_autoptr(PlenaryFix) fix = NULL;
  g_autoptr(GVariant) value = NULL;
  g_autofree char *printed = NULL;
  guint n = count (problems);

  g_assert_nonnull (problem);
  fix = plenary_fix_new (agenda, problem);

  if (data->id == NULL)
    {
      g_assert_null (fix);
      return;
    }

  g_assert_nonnull (fix);
  g_assert_cmpstr (fix->id, ==, data->id);
  g_assert_true (plenary_history_do (history, "Fix", plenary_edit_ref (fix->edit), NULL));

  value = plenary_entity_dup_value (plenary_agenda_find (agenda, data->id), data->member);
  printed = g_variant_print (value, FALSE);
  g_assert_cmpstr (printed, ==, data->value);
  g_assert_null (find (problems, data->kind));
  g_assert_cmpuint (count (problems), <, n);

  g_assert_true (plenary_history_undo (history, NULL));
  g_assert_cmpuint (count (problems), ==, n);
}

/* A break is no change to something, but something new. */
static void
test_fix_gap (void)
{
  static const Case data = {
    "gap",
    { SESSION ("s1", "{'title': <[('', 'A')]>, 'kind': <'panel'>, 'start': <600>, 'end': <660>}"),
      SESSION ("s2", "{'title': <[('', 'B')]>, 'kind': <'panel'>, 'start': <680>, 'end': <740>}"),
      SESSION ("s3", "{'title': <[('', 'Pause')]>, 'kind': <'break'>, 'start': <740>, "
                     "'end': <800>}") },
    PLENARY_PROBLEM_GAP
  };
  g_autoptr(PlenaryAgenda) agenda = create_agenda (&data);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryProblems) problems = plenary_problems_new (history);
  g_autoptr(PlenaryProblem) problem = find (problems, PLENARY_PROBLEM_GAP);
  g_autoptr(PlenaryFix) fix = plenary_fix_new (agenda, problem);
  PlenaryList *sessions =
    plenary_day_get_sessions (plenary_list_get (plenary_agenda_get_days (agenda), 0));
  PlenarySession *added;

  g_assert_true (plenary_history_do (history, "Fix", plenary_edit_ref (fix->edit), NULL));
  g_assert_cmpuint (count (problems), ==, 0);

  added = plenary_list_get (sessions, 1);
  g_assert_cmpstr (plenary_session_get_kind (added), ==, "break");
  g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_session_get_title (added)), ==, "Pause");
  g_assert_cmpint (plenary_session_get_start (added), ==, 660);
  g_assert_cmpint (plenary_session_get_end (added), ==, 680);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fix/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_fix);
    }

  g_test_add_func ("/fix/gap", test_fix_gap);

  return g_test_run ();
}
