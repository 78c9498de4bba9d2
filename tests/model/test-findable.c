/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-findable.h"
#include "plenary-fold.h"
#include "plenary-markup.h"

#include <string.h>

static void
append_text_cb (PlenaryEntity *entity,
                PlenaryMember  member,
                guint          index,
                const char    *language,
                const char    *text,
                gpointer       user_data)
{
  const PlenaryMemberSpec *spec =
    member == PLENARY_MEMBER_ROLE ?
    plenary_schema_get_spec (PLENARY_ENTITY_PARTICIPATION, member) :
    plenary_schema_get_spec (plenary_entity_get_entity_type (entity), member);

  g_string_append_printf (user_data, "%s.%s.%u(%s)=%s\n", plenary_entity_get_id (entity),
                          spec->name, index, language != NULL ? language : "", text);
}

static void
append_reference_cb (const char *id,
                     gpointer    user_data)
{
  g_string_append_printf (user_data, "%s ", id);
}

static void
set_people (PlenaryBuilder *builder,
            const char     *person,
            const char     *role)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) text = plenary_text_new (role);

  g_ptr_array_add (people, plenary_participation_new (person, text, "confirmed", NULL));
  g_ptr_array_add (people, plenary_participation_new ("p9", NULL, "confirmed", NULL));
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
}

static void
add_session (PlenaryBuilder *builder)
{
  const char *rooms[] = { "r1", "r2", NULL };
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  g_ptr_array_add (questions, plenary_text_new ("One?"));
  g_ptr_array_add (questions, plenary_text_new ("Two?"));

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, "7b");
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "fr");
  plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, "tentative");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, "t1");
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "A *plain* title");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, "An *abstract*");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_QUESTIONS_LEAD, "Lead");
  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NOTES, "Notes");
  set_people (builder, "p1", "Timekeeper");

  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "k1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Talk");
  set_people (builder, "p2", "speaker");
  plenary_builder_close (builder);
  plenary_builder_close (builder);
}

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  const char *languages[] = { "en", "fr" };
  const char *strings[] = { "Climate", "Climat" };
  g_autoptr(PlenaryText) title = plenary_text_new_localised (languages, strings, 2);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_ZONE, "Europe/Lisbon");
  plenary_builder_set_string (builder, PLENARY_MEMBER_SYMBOL, "UC/4");
  plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, "data:image/png;base64,AAAA");
  plenary_builder_set_value (builder, PLENARY_MEMBER_TITLE, plenary_text_to_variant (title));
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  add_session (builder);
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static void
test_walks (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(GString) texts = g_string_new (NULL);

  plenary_findable_walk (plenary_agenda_find (agenda, "s1"), append_text_cb, texts);
  g_assert_cmpstr (texts->str, ==,
                   "s1.number.0()=7b\n"
                   "s1.title.0()=A *plain* title\n"
                   "s1.abstract.0()=An abstract\n"
                   "s1.questions-lead.0()=Lead\n"
                   "s1.questions.0()=One?\n"
                   "s1.questions.1()=Two?\n"
                   "s1.role.0()=Timekeeper\n"
                   "k1.title.0()=Talk\n"
                   "s1.notes.0()=Notes\n");

  g_string_truncate (texts, 0);
  plenary_findable_walk (PLENARY_ENTITY (agenda), append_text_cb, texts);
  g_assert_cmpstr (texts->str, ==,
                   "a.title.0(en)=Climate\n"
                   "a.title.0(fr)=Climat\n"
                   "a.symbol.0()=UC/4\n");
}

static void
test_walks_references (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(GString) ids = g_string_new (NULL);

  plenary_findable_walk_references (plenary_agenda_find (agenda, "s1"), append_reference_cb, ids);
  g_assert_cmpstr (ids->str, ==, "panel t1 p1 p9 r1 r2 p2 p9 ");
}

static void
find_abstract_cb (PlenaryEntity *entity,
                  PlenaryMember  member,
                  guint          index,
                  const char    *language,
                  const char    *text,
                  gpointer       user_data)
{
  if (member == PLENARY_MEMBER_ABSTRACT)
    g_string_assign (user_data, text);
}

/* The words of a text, folded, with one space between them. */
static char *
dup_words (const char *text)
{
  g_autoptr(GString) folded = g_string_new (NULL);
  GString *words = g_string_new (NULL);
  g_auto(GStrv) parts = NULL;

  plenary_fold (folded, text);
  parts = g_strsplit (folded->str, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (words, "%s ", parts[i]);

  return g_string_free (words, FALSE);
}

/* Text that is not parsed, as it has no markup, has the words that it would have if it were. */
static void
test_any_markup (void)
{
  static const char *const pieces[] = {
    "word", "Über", " ", " ", "\n", "\n\n", "  \n", "\\", "*", "_", "[", "](x)", "<b>", "&amp;",
    "`", "# ", "- ", "+ ", "1. ", "12", "=", "==\n", "~~~\n", "    ", "\t", "> ", "'", "\"", "(",
    ")", ".", "!", "--", "http://x.org", "|", "議題",
  };
  GRand *rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(GString) source = g_string_new ("x");
      g_autoptr(GString) found = g_string_new (NULL);
      g_autofree char *plain = NULL;
      g_autofree char *words = NULL;
      g_autofree char *expected = NULL;
      int n = g_rand_int_range (rand, 1, 12);

      for (int j = 0; j < n; j++)
        g_string_append (source, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, source->str + 1);
      plenary_builder_close (builder);
      plenary_builder_close (builder);
      plenary_builder_close (builder);
      agenda = plenary_builder_finish (builder);

      plenary_findable_walk (plenary_agenda_find (agenda, "s"), find_abstract_cb, found);
      plain = plenary_markup_dup_plain (source->str + 1);
      words = dup_words (found->str);
      expected = dup_words (plain);
      g_assert_cmpstr (words, ==, expected);
    }

  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findable/walks", test_walks);
  g_test_add_func ("/findable/walks-references", test_walks_references);
  g_test_add_func ("/findable/any-markup", test_any_markup);

  return g_test_run ();
}
