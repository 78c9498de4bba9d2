/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-twins.h"

typedef struct
{
  const char       *path;
  PlenaryEntityType type;
  const char       *names[4];     /* each “name|country|name in French”, what is missing left out */
  const char       *expected;     /* the places of each pair */
} Case;

static const Case cases[] = {
  { "/model/twins/case", PLENARY_ENTITY_PERSON, { "Ana Ferreira", "Kofi", "ANA FERREIRA" }, "0=2 " },
  { "/model/twins/accents", PLENARY_ENTITY_PERSON, { "José Núñez", "Jose Nunez" }, "0=1 " },
  { "/model/twins/order", PLENARY_ENTITY_PERSON, { "Ana Ferreira", "FERREIRA, Ana" }, "0=1 " },
  { "/model/twins/points", PLENARY_ENTITY_PERSON, { "A. Ferreira", "A Ferreira" }, "0=1 " },
  { "/model/twins/three", PLENARY_ENTITY_PERSON, { "Li Wei", "Wei Li", "li wei" }, "0=1 0=2 " },
  { "/model/twins/other-word", PLENARY_ENTITY_PERSON, { "Ana Ferreira", "Ana M. Ferreira" }, "" },
  { "/model/twins/nameless", PLENARY_ENTITY_PERSON, { "", "", "…", "–" }, "" },
  { "/model/twins/countries", PLENARY_ENTITY_PERSON, { "Li Wei|CN", "Li Wei|SG" }, "" },
  { "/model/twins/one-country", PLENARY_ENTITY_PERSON, { "Li Wei|CN", "Li Wei", "Li Wei|cn" },
    "0=1 0=2 " },
  { "/model/twins/languages", PLENARY_ENTITY_PERSON,
    { "Xi Na||Si Na", "Si Na" }, "0=1 " },
  { "/model/twins/scripts", PLENARY_ENTITY_PERSON, { "Анна Иванова", "Иванова Анна" }, "0=1 " },
  { "/model/twins/rooms", PLENARY_ENTITY_ROOM, { "Room 1", "ROOM 1", "Room 2" }, "0=1 " },
  { "/model/twins/rooms-have-order", PLENARY_ENTITY_ROOM, { "Hall 1 floor 2", "Hall 2 floor 1" },
    "" },
};

static PlenaryAgenda *
create_agenda (const Case *self)
{
  static const char *const languages[] = { "en", "fr" };
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < G_N_ELEMENTS (self->names) && self->names[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (self->names[i], "|", -1);
      g_autofree char *id = g_strdup_printf ("e%u", i);
      guint n = g_strv_length (parts);
      const char *const strings[] = { n > 0 ? parts[0] : "", n > 2 ? parts[2] : NULL };
      g_autoptr(PlenaryText) name = n > 2 ? plenary_text_new_localised (languages, strings, 2) :
                                            plenary_text_new (strings[0]);

      plenary_builder_open (builder, self->type, id, NULL);
      plenary_builder_set_value (builder, PLENARY_MEMBER_NAME, plenary_text_to_variant (name));
      if (n > 1)
        plenary_builder_set_string (builder, PLENARY_MEMBER_COUNTRY, parts[1]);
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static void
test_twins (gconstpointer data)
{
  const Case *self = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda (self);
  PlenaryList *list = self->type == PLENARY_ENTITY_PERSON ? plenary_agenda_get_people (agenda) :
                                                            plenary_agenda_get_rooms (agenda);
  g_autoptr(GPtrArray) pairs = plenary_twins_find (list);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      PlenaryTwins *twins = g_ptr_array_index (pairs, i);

      g_string_append_printf (found, "%s=%s ", plenary_entity_get_id (twins->first) + 1,
                              plenary_entity_get_id (twins->second) + 1);
    }

  g_assert_cmpstr (found->str, ==, self->expected);
}

static void
test_twins_name (void)
{
  static const Case people = { "", PLENARY_ENTITY_PERSON, { "Ana Ferreira", "Kofi", "" }, "" };
  g_autoptr(PlenaryAgenda) agenda = create_agenda (&people);
  PlenaryList *list = plenary_agenda_get_people (agenda);

  g_assert_true (plenary_twins_find_name (list, "FERREIRA, Ána") == plenary_list_get (list, 0));
  g_assert_null (plenary_twins_find_name (list, "Ana"));
  g_assert_null (plenary_twins_find_name (list, "…"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_twins);

  g_test_add_func ("/model/twins/name", test_twins_name);

  return g_test_run ();
}
