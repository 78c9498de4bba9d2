/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits are tested on an agenda that is told as text, so that a failure explains itself. */

#include "plenary-builder.h"
#include "plenary-history.h"

#include "agenda-dump.h"

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Keynote");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 9 * 60);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s2", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Lunch");
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "k1", NULL);
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d2", NULL);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

#define START "a d1[s1 s2(k1)] d2[]"

static void
assert_shape (PlenaryAgenda *agenda,
              const char    *expected)
{
  g_autofree char *shape = agenda_dump_shape (agenda);

  g_assert_cmpstr (shape, ==, expected);
}

static PlenaryEdit *
apply (PlenaryEdit   *edit,
       PlenaryAgenda *agenda)
{
  g_autoptr(PlenaryEdit) owned = edit;
  g_autoptr(GError) error = NULL;
  PlenaryEdit *inverse = plenary_edit_apply (owned, agenda, &error);

  g_assert_no_error (error);

  return inverse;
}

static void
test_edit_moves (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryEntity *s1 = plenary_agenda_find (agenda, "s1");
  PlenaryEntity *d1 = plenary_agenda_find (agenda, "d1");
  PlenaryEntity *d2 = plenary_agenda_find (agenda, "d2");
  g_autoptr(PlenaryEdit) first = apply (plenary_edit_move (s1, d1, 1), agenda);
  g_autoptr(PlenaryEdit) second = NULL;
  g_autoptr(PlenaryEdit) third = NULL;

  assert_shape (agenda, "a d1[s2(k1) s1] d2[]");
  second = apply (plenary_edit_move (s1, d2, 0), agenda);
  assert_shape (agenda, "a d1[s2(k1)] d2[s1]");
  third = apply (plenary_edit_move (s1, PLENARY_ENTITY (agenda), 0), agenda);
  assert_shape (agenda, "a d1[s2(k1)] d2[] shelf[s1]");

  g_clear_pointer (&third, plenary_edit_unref);
  third = apply (plenary_edit_move (s1, d2, 0), agenda);
  plenary_edit_unref (apply (g_steal_pointer (&second), agenda));
  plenary_edit_unref (apply (g_steal_pointer (&first), agenda));
  assert_shape (agenda, START);
}

static void
test_edit_brings_back (void)
{
  PlenaryAgenda *agenda = create_agenda ();
  PlenaryEntity *session = plenary_agenda_find (agenda, "s2");
  PlenaryEntity *day = plenary_agenda_find (agenda, "d1");
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  PlenaryEdit *back = apply (plenary_edit_remove (day), agenda);

  assert_shape (agenda, "a d2[]");
  g_assert_null (plenary_agenda_find (agenda, "s2"));
  g_assert_null (plenary_agenda_find (agenda, "k1"));

  plenary_edit_unref (apply (back, agenda));
  g_assert_true (plenary_agenda_find (agenda, "s2") == (gpointer) session);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);

  g_assert_finalize_object (agenda);
}

static void
test_edit_is_atomic (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryEntity *s1 = plenary_agenda_find (agenda, "s1");
  g_autoptr(PlenaryEdit) good = plenary_edit_set_number (s1, PLENARY_MEMBER_START, 600);
  g_autoptr(PlenaryEdit) late = plenary_edit_set_number (s1, PLENARY_MEMBER_END, 700);
  g_autoptr(PlenaryEdit) both = NULL;
  g_autoptr(GError) error = NULL;

  plenary_edit_unref (apply (plenary_edit_set_number (s1, PLENARY_MEMBER_END, 660), agenda));
  both = plenary_edit_join ((PlenaryEdit *[]) { good, late }, 2);

  g_assert_null (plenary_edit_apply (both, agenda, &error));
  g_assert_error (error, PLENARY_EDIT_ERROR, PLENARY_EDIT_ERROR_STALE);
  g_assert_cmpint (plenary_entity_get_number (s1, PLENARY_MEMBER_START), ==, 540);
  g_assert_cmpint (plenary_entity_get_number (s1, PLENARY_MEMBER_END), ==, 660);
}

static void
test_edit_is_a_value (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryEntity *s1 = plenary_agenda_find (agenda, "s1");
  g_autoptr(PlenaryText) title = plenary_text_new ("Opening");
  g_autoptr(PlenaryEdit) edit = plenary_edit_set_text (s1, PLENARY_MEMBER_TITLE, title);
  g_autofree char *written = g_variant_print (plenary_edit_to_variant (edit), TRUE);
  g_autoptr(GVariant) read = g_variant_parse (NULL, written, NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;
  PlenaryEdit *again = plenary_edit_from_variant (read, &error);

  g_assert_no_error (error);
  plenary_edit_unref (apply (again, agenda));
  g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_entity_get_text (s1, PLENARY_MEMBER_TITLE)),
                   ==, "Opening");
}

typedef struct
{
  const char *name;
  const char *written;
  int         code;
} Refusal;

#define RECORDS(record) "@a(ssma{sv}ma{sv}) [" record "]"

static const Refusal refusals[] = {
  { "no-such-type", RECORDS ("('panel', 's1', {'start': <540>}, {'start': <600>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "other-type", RECORDS ("('day', 's1', nothing, {'@place': <('a', uint32 0)>})"),
    PLENARY_EDIT_ERROR_STALE },
  { "no-such-member", RECORDS ("('session', 's1', {'begin': <540>}, {'begin': <600>})"),
    PLENARY_EDIT_ERROR_STALE },
  { "wrong-type", RECORDS ("('session', 's1', {'start': <540>}, {'start': <'10h'>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "too-late", RECORDS ("('session', 's1', {'start': <540>}, {'start': <4320>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "too-early", RECORDS ("('session', 's1', {'start': <540>}, {'start': <-2>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "no-date", RECORDS ("('day', 'd1', {'date': <''>}, {'date': <'2017-02-30'>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "not-as-it-is", RECORDS ("('session', 's1', {'start': <500>}, {'start': <600>})"),
    PLENARY_EDIT_ERROR_STALE },
  { "not-there", RECORDS ("('session', 's9', {'start': <540>}, {'start': <600>})"),
    PLENARY_EDIT_ERROR_STALE },
  { "there-already", RECORDS ("('session', 's1', nothing, {'@place': <('d1', uint32 0)>})"),
    PLENARY_EDIT_ERROR_STALE },
  { "no-place", RECORDS ("('session', 's9', nothing, @a{sv} {})"), PLENARY_EDIT_ERROR_INVALID },
  { "no-parent", RECORDS ("('session', 's9', nothing, {'@place': <('d9', uint32 0)>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "wrong-parent", RECORDS ("('session', 's9', nothing, {'@place': <('s1', uint32 0)>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "beyond-the-end", RECORDS ("('session', 's9', nothing, {'@place': <('d1', uint32 3)>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "no-id", RECORDS ("('session', 's 9', nothing, {'@place': <('d1', uint32 0)>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "with-children", RECORDS ("('session', 's2', {'title': <[('', 'Lunch')]>, "
                              "'@place': <('d1', uint32 1)>}, nothing)"),
    PLENARY_EDIT_ERROR_INVALID },
  { "others-after", RECORDS ("('session', 's1', {'start': <540>}, {'end': <600>})"),
    PLENARY_EDIT_ERROR_INVALID },
  { "nothing", RECORDS ("('session', 's9', @ma{sv} nothing, @ma{sv} nothing)"),
    PLENARY_EDIT_ERROR_INVALID },
};

static void
test_edit_refuses (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) written =
    g_variant_parse (G_VARIANT_TYPE ("a(ssma{sv}ma{sv})"), refusal->written, NULL, NULL, &error);
  g_autoptr(PlenaryEdit) edit = NULL;

  g_assert_no_error (error);
  edit = plenary_edit_from_variant (written, &error);
  g_assert_no_error (error);

  g_assert_null (plenary_edit_apply (edit, agenda, &error));
  g_assert_error (error, PLENARY_EDIT_ERROR, refusal->code);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
}

static void
test_edit_joins_typing (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryEntity *s1 = plenary_agenda_find (agenda, "s1");
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  const char *const typed[] = { "O", "Op", "Ope", "Open", NULL };

  for (guint i = 0; typed[i] != NULL; i++)
    {
      g_autoptr(PlenaryText) text = plenary_text_new (typed[i]);

      plenary_history_do_joined (history, "Edit Title", "s1:title",
                                 plenary_edit_set_text (s1, PLENARY_MEMBER_TITLE, text), NULL);
    }

  g_assert_true (plenary_history_undo (history, NULL));
  g_assert_cmpstr (plenary_text_pick (plenary_entity_get_text (s1, PLENARY_MEMBER_TITLE), NULL),
                   ==, "Keynote");
  g_assert_false (plenary_history_can_undo (history));
}

static void
assert_changes (PlenaryEdit       *edit,
                PlenaryAgenda     *agenda,
                const char        *id,
                PlenaryMember      member,
                gboolean           expected)
{
  g_test_message ("%s %d", id, member);
  g_assert_cmpint (plenary_edit_changes (edit, plenary_agenda_find (agenda, id), member), ==,
                   expected);
}

static void
assert_finds (PlenaryEdit       *edit,
              PlenaryAgenda     *agenda,
              PlenaryEntityType  type,
              const char        *expected)
{
  PlenaryEntity *entity = plenary_edit_find (edit, agenda, type);

  g_assert_cmpstr (entity != NULL ? plenary_entity_get_id (entity) : NULL, ==, expected);
}

/* Whoever shows an agenda can tell what of it an edit is about, before and after. */
static void
test_edit_changes (void)
{
  PlenaryAgenda *agenda = create_agenda ();
  PlenaryEntity *session = plenary_agenda_find (agenda, "s2");
  PlenaryEntity *talk = plenary_agenda_find (agenda, "k1");
  g_autoptr(PlenaryEdit) number =
    plenary_edit_set_string (session, PLENARY_MEMBER_NUMBER, "2");
  g_autoptr(PlenaryEdit) remove = plenary_edit_remove (talk);
  g_autoptr(PlenaryEdit) move =
    plenary_edit_move (session, plenary_agenda_find (agenda, "d2"), 0);
  g_autoptr(PlenaryEdit) back = NULL;

  assert_changes (number, agenda, "s2", PLENARY_MEMBER_NUMBER, TRUE);
  assert_changes (number, agenda, "s2", PLENARY_MEMBER_TITLE, FALSE);
  assert_changes (number, agenda, "s1", PLENARY_MEMBER_NUMBER, FALSE);
  assert_changes (number, agenda, "d1", PLENARY_MEMBER_SESSIONS, FALSE);
  assert_finds (number, agenda, PLENARY_ENTITY_SESSION, "s2");
  assert_finds (number, agenda, PLENARY_ENTITY_DAY, "d1");
  assert_finds (number, agenda, PLENARY_ENTITY_TALK, NULL);

  assert_changes (move, agenda, "d1", PLENARY_MEMBER_SESSIONS, TRUE);
  assert_changes (move, agenda, "d2", PLENARY_MEMBER_SESSIONS, TRUE);
  assert_changes (move, agenda, "a", PLENARY_MEMBER_DAYS, FALSE);

  assert_changes (remove, agenda, "s2", PLENARY_MEMBER_TALKS, TRUE);
  assert_changes (remove, agenda, "s1", PLENARY_MEMBER_TALKS, FALSE);
  assert_finds (remove, agenda, PLENARY_ENTITY_SESSION, "s2");
  back = apply (plenary_edit_ref (remove), agenda);
  assert_finds (remove, agenda, PLENARY_ENTITY_SESSION, "s2");
  assert_finds (remove, agenda, PLENARY_ENTITY_TALK, NULL);
  assert_changes (back, agenda, "s2", PLENARY_MEMBER_TALKS, TRUE);

  g_assert_finalize_object (agenda);
}

/* What an edit puts elsewhere, or to another time; what it only renames is not among it. */
static void
test_edit_moved (void)
{
  PlenaryAgenda *agenda = create_agenda ();
  PlenaryEntity *one = plenary_agenda_find (agenda, "s1");
  PlenaryEntity *other = plenary_agenda_find (agenda, "s2");
  g_autoptr(PlenaryEdit) name = plenary_edit_set_string (one, PLENARY_MEMBER_NUMBER, "2");
  g_autoptr(PlenaryEdit) time = plenary_edit_set_number (other, PLENARY_MEMBER_START, 1000);
  g_autoptr(PlenaryEdit) move = plenary_edit_move (one, plenary_agenda_find (agenda, "d2"), 0);
  PlenaryEdit *edits[] = { name, time, move };
  g_autoptr(PlenaryEdit) all = plenary_edit_join (edits, G_N_ELEMENTS (edits));
  g_auto(GStrv) none = plenary_edit_dup_moved (name, agenda);
  g_autoptr(PlenaryEdit) back = apply (plenary_edit_ref (all), agenda);
  g_auto(GStrv) moved = plenary_edit_dup_moved (all, agenda);
  g_auto(GStrv) again = plenary_edit_dup_moved (back, agenda);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (moved), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) moved, "s1"));
  g_assert_true (g_strv_contains ((const char *const *) moved, "s2"));
  g_assert_cmpuint (g_strv_length (again), ==, 2);

  g_assert_finalize_object (agenda);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/edit/moves", test_edit_moves);
  g_test_add_func ("/model/edit/moved", test_edit_moved);
  g_test_add_func ("/model/edit/brings-back", test_edit_brings_back);
  g_test_add_func ("/model/edit/is-atomic", test_edit_is_atomic);
  g_test_add_func ("/model/edit/is-a-value", test_edit_is_a_value);
  g_test_add_func ("/model/edit/joins-typing", test_edit_joins_typing);
  g_test_add_func ("/model/edit/changes", test_edit_changes);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/model/edit/refuses/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_edit_refuses);
    }

  return g_test_run ();
}
