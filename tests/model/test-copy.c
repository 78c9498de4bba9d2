/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-copy.h"

#include "agenda-dump.h"

#include <string.h>

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  static const char *const rooms[] = { "r", "gone", NULL };

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_KIND, "k", NULL);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_ROOM, "r", NULL);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "p", NULL);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "k");
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
  plenary_builder_set_extras (builder, g_variant_new_parsed ("[('id', 'x', '1')]"));
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "t", NULL);
  plenary_builder_set_value (builder, PLENARY_MEMBER_PEOPLE,
                             g_variant_new_parsed ("[('p', [('', 'chair')], 'invited', "
                                                   "[('role', 'y', '2')])]"));

  return plenary_builder_finish (builder);
}

static void
test_copy_duplicate (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryEntity *session = plenary_agenda_find (agenda, "s");
  g_autoptr(PlenaryEdit) deed = plenary_copy_duplicate (session, NULL);
  g_autoptr(PlenaryEdit) inverse = NULL;
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_auto(GStrv) ids = plenary_edit_dup_ids (deed);
  PlenarySession *copy;
  PlenaryTalk *talk;

  inverse = plenary_edit_apply (deed, agenda, NULL);
  g_assert_nonnull (inverse);

  copy = plenary_agenda_find (agenda, ids[0]);
  g_assert_true (plenary_list_get (plenary_day_get_sessions (plenary_agenda_find (agenda, "d")), 1)
                 == copy);
  g_assert_cmpstr (plenary_session_get_kind (copy), ==, "k");
  g_assert_cmpstr (plenary_session_get_rooms (copy)[0], ==, "r");
  g_assert_nonnull (plenary_entity_get_extras (PLENARY_ENTITY (copy)));

  talk = plenary_list_get (plenary_session_get_talks (copy), 0);
  g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY (talk)), !=, "t");
  g_assert_cmpuint (plenary_talk_get_people (talk)->len, ==, 1);

  plenary_edit_unref (plenary_edit_apply (inverse, agenda, NULL));
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
}

/* Every id is another, and yet all refers to what it referred to. */
static void
test_copy_agenda (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(PlenaryAgenda) copy = plenary_copy_agenda (agenda);
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = agenda_dump (copy);
  static const char *const ids[] = { "a", "k", "r", "p", "d", "s", "t" };
  g_autoptr(GString) renamed = g_string_new (after);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (copy), 0);
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), 0);
  gpointer entities[G_N_ELEMENTS (ids)] = {
    copy,
    plenary_list_get (plenary_agenda_get_kinds (copy), 0),
    plenary_list_get (plenary_agenda_get_rooms (copy), 0),
    plenary_list_get (plenary_agenda_get_people (copy), 0),
    day,
    session,
    plenary_list_get (plenary_session_get_talks (session), 0),
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (g_uuid_string_is_valid (plenary_entity_get_id (entities[i])));
      g_string_replace (renamed, plenary_entity_get_id (entities[i]), ids[i], 0);
    }

  g_assert_cmpstr (renamed->str, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/copy/duplicate", test_copy_duplicate);
  g_test_add_func ("/model/copy/agenda", test_copy_agenda);

  return g_test_run ();
}
