/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-deeds.h"
#include "plenary-history.h"

#include "agenda-dump.h"

/* Two rooms, tracks and kinds, three people; a session in a day and one on the shelf. */
static PlenaryAgenda *
create_agenda (void)
{
  static const struct { PlenaryEntityType type; const char *id; const char *name; } entries[] = {
    { PLENARY_ENTITY_KIND, "k1", "Round table" }, { PLENARY_ENTITY_KIND, "k2", "Table ronde" },
    { PLENARY_ENTITY_ROOM, "r1", "Hall" }, { PLENARY_ENTITY_ROOM, "r2", "HALL" },
    { PLENARY_ENTITY_TRACK, "t1", "Sea" }, { PLENARY_ENTITY_TRACK, "t2", "The sea" },
    { PLENARY_ENTITY_PERSON, "p1", "Ana Ferreira" }, { PLENARY_ENTITY_PERSON, "p2", "FERREIRA, A." },
    { PLENARY_ENTITY_PERSON, "p3", "Kofi Mensah" },
  };
  static const char *const rooms[] = { "r2", "r1", NULL };
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      plenary_builder_open (builder, entries[i].type, entries[i].id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, entries[i].name);
      plenary_builder_close (builder);
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "k2");
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
  plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, "t2");
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "l1", NULL);
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s2", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");

  return plenary_builder_finish (builder);
}

/* Does a deed, and proves that it is one step that can be taken back. */
static void
apply (PlenaryAgenda *agenda,
       PlenaryEdit   *deed)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(GError) error = NULL;
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;

  plenary_history_do (history, "Deed", deed, &error);
  g_assert_no_error (error);
  plenary_history_undo (history, &error);
  g_assert_no_error (error);
  g_assert_false (plenary_history_can_undo (history));

  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);

  plenary_history_redo (history, &error);
  g_assert_no_error (error);
}

/* People as “p1 chair confirmed; p2”. */
static void
set_people (PlenaryAgenda *agenda,
            const char    *id,
            const char    *people)
{
  g_auto(GStrv) entries = g_strsplit (people, "; ", -1);
  g_autoptr(GPtrArray) array =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  for (guint i = 0; entries[i] != NULL && *entries[i] != '\0'; i++)
    {
      g_auto(GStrv) words = g_strsplit (entries[i], " ", -1);
      g_autoptr(PlenaryText) role = words[1] != NULL ? plenary_text_new (words[1]) : NULL;

      g_ptr_array_add (array,
                       plenary_participation_new (words[0], role,
                                                  words[1] != NULL ? words[2] : NULL, NULL));
    }

  apply (agenda, plenary_edit_set_people (plenary_agenda_find (agenda, id),
                                          PLENARY_MEMBER_PEOPLE, array));
}

static char *
dup_people (PlenaryAgenda *agenda,
            const char    *id)
{
  GPtrArray *people = plenary_entity_get_people (plenary_agenda_find (agenda, id),
                                                 PLENARY_MEMBER_PEOPLE);
  GString *string = g_string_new (NULL);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      g_string_append_printf (string, "%s%s", i > 0 ? "; " : "", participation->person);
      if (participation->role != NULL)
        g_string_append_printf (string, " %s", plenary_text_get (participation->role, "en"));
      if (*participation->attendance != '\0')
        g_string_append_printf (string, " %s", participation->attendance);
    }

  return g_string_free (string, FALSE);
}

static void
assert_people (PlenaryAgenda *agenda,
               const char    *id,
               const char    *expected)
{
  g_autofree char *people = dup_people (agenda, id);

  g_assert_cmpstr (people, ==, expected);
}

static void
assert_rooms (PlenaryAgenda *agenda,
              const char    *expected)
{
  g_autofree char *rooms =
    g_strjoinv (" ", (char **) plenary_session_get_rooms (plenary_agenda_find (agenda, "s1")));

  g_assert_cmpstr (rooms, ==, expected);
}

static void
test_merge_counts_users (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();

  set_people (agenda, "s1", "p1; p2");
  set_people (agenda, "l1", "p1; p3");
  apply (agenda, plenary_deed_add_session (PLENARY_ENTITY (agenda), 0, -1));
  set_people (agenda,
              plenary_entity_get_id (plenary_list_get (plenary_agenda_get_shelf (agenda), 0)),
              "p1");

  g_assert_cmpuint (plenary_deed_count_users (agenda, plenary_agenda_find (agenda, "p1")), ==, 2);
  g_assert_cmpuint (plenary_deed_count_users (agenda, plenary_agenda_find (agenda, "p3")), ==, 1);
  g_assert_cmpuint (plenary_deed_count_users (agenda, plenary_agenda_find (agenda, "r1")), ==, 1);
  g_assert_cmpuint (plenary_deed_count_users (agenda, plenary_agenda_find (agenda, "t1")), ==, 0);
  g_assert_cmpuint (plenary_deed_count_users (agenda, plenary_agenda_find (agenda, "k2")), ==, 1);
  g_assert_cmpuint (plenary_deed_count_users (agenda, plenary_agenda_find (agenda, "d1")), ==, 0);
}

static void
test_merge_replaces (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenarySession *session = plenary_agenda_find (agenda, "s1");

  set_people (agenda, "l1", "p2 speaker");

  apply (agenda, plenary_deed_replace (agenda, plenary_agenda_find (agenda, "k2"), "workshop"));
  apply (agenda, plenary_deed_replace (agenda, plenary_agenda_find (agenda, "t2"), "t1"));
  apply (agenda, plenary_deed_replace (agenda, plenary_agenda_find (agenda, "p2"), "p3"));
  g_assert_cmpstr (plenary_session_get_kind (session), ==, "workshop");
  g_assert_cmpstr (plenary_session_get_track (session), ==, "t1");
  assert_people (agenda, "l1", "p3 speaker");

  /* It is there already. */
  apply (agenda, plenary_deed_replace (agenda, plenary_agenda_find (agenda, "r2"), "r1"));
  assert_rooms (agenda, "r1");
  apply (agenda, plenary_deed_replace (agenda, plenary_agenda_find (agenda, "r1"), NULL));
  assert_rooms (agenda, "");
}

/* What becomes of the people of a session when p2 turns out to be p1. */
static void
test_merge_folds_people (void)
{
  static const struct { const char *before; const char *after; } cases[] = {
    { "p2 chair; p3", "p1 chair; p3" },
    { "p1 chair; p3; p2 chair", "p1 chair; p3" },
    { "p2 chair; p3; p1", "p1 chair; p3" },
    { "p1 chair; p2 speaker", "p1 chair; p1 speaker" },
    { "p1 chair invited; p2 chair confirmed", "p1 chair invited" },
    { "p2 chair confirmed; p1 chair invited", "p1 chair invited" },
    { "p1 chair; p2 chair confirmed", "p1 chair confirmed" },
    { "p2; p2 speaker", "p1 speaker" },
    { "p3; p3", "p3; p3" },
    { "p1; p1", "p1; p1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_agenda ();

      set_people (agenda, "s1", cases[i].before);
      set_people (agenda, "l1", cases[i].before);
      apply (agenda, plenary_deed_merge (agenda, plenary_agenda_find (agenda, "p1"),
                                         plenary_agenda_find (agenda, "p2")));
      assert_people (agenda, "s1", cases[i].after);
      assert_people (agenda, "l1", cases[i].after);
      g_assert_null (plenary_agenda_find (agenda, "p2"));
    }
}

static void
set_string (PlenaryAgenda *agenda,
            const char    *id,
            PlenaryMember  member,
            const char    *string)
{
  apply (agenda, plenary_edit_set_string (plenary_agenda_find (agenda, id), member, string));
}

static void
set_text (PlenaryAgenda *agenda,
          const char    *id,
          PlenaryMember  member,
          const char    *language,
          const char    *string)
{
  PlenaryEntity *entity = plenary_agenda_find (agenda, id);
  g_autoptr(PlenaryText) text = plenary_text_with (plenary_entity_get_text (entity, member), "en",
                                                   language, string);

  apply (agenda, plenary_edit_set_text (entity, member, text));
}

static void
test_merge_completes (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryPerson *kept = plenary_agenda_find (agenda, "p1");

  set_text (agenda, "p1", PLENARY_MEMBER_POSITION, "en", "Director");
  set_text (agenda, "p2", PLENARY_MEMBER_POSITION, "en", "Head");
  set_text (agenda, "p2", PLENARY_MEMBER_POSITION, "fr", "Directrice");
  set_text (agenda, "p2", PLENARY_MEMBER_AFFILIATION, "en", "Ministry");
  set_string (agenda, "p2", PLENARY_MEMBER_COUNTRY, "PT");
  set_string (agenda, "p1", PLENARY_MEMBER_SORT, "Ana");
  set_string (agenda, "p2", PLENARY_MEMBER_SORT, "Ferreira");

  apply (agenda, plenary_deed_merge (agenda, PLENARY_ENTITY (kept),
                                     plenary_agenda_find (agenda, "p2")));

  g_assert_cmpstr (plenary_text_get (plenary_person_get_name (kept), "en"), ==, "Ana Ferreira");
  g_assert_cmpstr (plenary_person_get_sort (kept), ==, "Ana");
  g_assert_cmpstr (plenary_text_get (plenary_person_get_position (kept), "en"), ==, "Director");
  g_assert_cmpstr (plenary_text_get (plenary_person_get_position (kept), "fr"), ==, "Directrice");
  g_assert_cmpstr (plenary_text_get (plenary_person_get_affiliation (kept), "en"), ==, "Ministry");
  g_assert_cmpstr (plenary_person_get_country (kept), ==, "PT");
}

static void
test_merge_rooms (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryRoom *kept = plenary_agenda_find (agenda, "r1");
  PlenaryEntity *other = plenary_agenda_find (agenda, "r2");

  apply (agenda, plenary_edit_set_number (other, PLENARY_MEMBER_CAPACITY, 300));
  apply (agenda, plenary_edit_set_flag (PLENARY_ENTITY (kept), PLENARY_MEMBER_SEVERAL, TRUE));
  apply (agenda, plenary_deed_merge (agenda, PLENARY_ENTITY (kept), other));

  assert_rooms (agenda, "r1");
  g_assert_cmpint (plenary_room_get_capacity (kept), ==, 300);
  g_assert_true (plenary_room_get_several (kept));
  g_assert_cmpstr (plenary_text_get (plenary_room_get_name (kept), "en"), ==, "Hall");
}

/* A name stands in the register alone, so that whoever is renamed there is so everywhere. */
static void
test_merge_renames_everywhere (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  GPtrArray *people;
  PlenaryParticipation *participation;

  set_people (agenda, "s1", "p1 chair");
  set_people (agenda, "l1", "p1 speaker");
  set_text (agenda, "p1", PLENARY_MEMBER_NAME, "en", "Ana Sousa");

  people = plenary_entity_get_people (plenary_agenda_find (agenda, "l1"), PLENARY_MEMBER_PEOPLE);
  participation = g_ptr_array_index (people, 0);
  g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_person_get_name (
                                          plenary_agenda_find (agenda, participation->person))),
                   ==, "Ana Sousa");
  assert_people (agenda, "s1", "p1 chair");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/merge/counts-users", test_merge_counts_users);
  g_test_add_func ("/model/merge/replaces", test_merge_replaces);
  g_test_add_func ("/model/merge/folds-people", test_merge_folds_people);
  g_test_add_func ("/model/merge/completes", test_merge_completes);
  g_test_add_func ("/model/merge/rooms", test_merge_rooms);
  g_test_add_func ("/model/merge/renames-everywhere", test_merge_renames_everywhere);

  return g_test_run ();
}
