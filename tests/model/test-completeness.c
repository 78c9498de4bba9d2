/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-completeness.h"

static void
set_both (PlenaryBuilder *builder,
          PlenaryMember   member)
{
  static const char *const languages[] = { "en", "fr" };
  static const char *const strings[] = { "One", "Un" };
  g_autoptr(PlenaryText) text = plenary_text_new_localised (languages, strings, 2);

  plenary_builder_set_value (builder, member, plenary_text_to_variant (text));
}

/* A session with four texts and notes, a day, a room and a person. */
static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  g_ptr_array_add (questions, plenary_text_new ("How?"));
  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  set_both (builder, PLENARY_MEMBER_TITLE);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE, "Hall");
  plenary_builder_open (builder, PLENARY_ENTITY_ROOM, "r", NULL);
  set_both (builder, PLENARY_MEMBER_NAME);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "p", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Ana");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, "Day One");
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  set_both (builder, PLENARY_MEMBER_TITLE);
  set_both (builder, PLENARY_MEMBER_ABSTRACT);
  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "t", NULL);
  set_both (builder, PLENARY_MEMBER_TITLE);
  plenary_builder_close (builder);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NOTES, "Ask");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "empty", NULL);

  return plenary_builder_finish (builder);
}

static void
test_completeness (void)
{
  static const struct { const char *id; const char *language; int percent; } cases[] = {
    { "s", "en", 100 }, { "s", "fr", 75 }, { "s", "FR", 75 }, { "s", "es", 0 },
    { "empty", "fr", 100 }, { "a", "en", 100 }, { "a", "fr", 50 },
  };
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (plenary_completeness_get (agenda, plenary_agenda_find (agenda, cases[i].id),
                                               cases[i].language), ==, cases[i].percent);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/completeness", test_completeness);

  return g_test_run ();
}
