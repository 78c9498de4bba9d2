/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-markup.h"
#include "plenary-replace.h"

#include "agenda-dump.h"
#include "random-agenda.h"
#include "random-values.h"

#include <string.h>

typedef struct
{
  const char         *name;
  PlenaryPhraseFlags  flags;
  const char         *phrase;
  const char         *text;
  const char         *expected;   /* with what is found in brackets */
} PhraseCase;

static const PhraseCase phrases[] = {
  { "case", 0, "migration", "Migration, MIGRATION", "[Migration], [MIGRATION]" },
  { "accents", 0, "Jose", "José and Jose\u0301", "[José] and [Jose\u0301]" },
  { "as-typed", PLENARY_PHRASE_MATCH_CASE, "Jose", "José, jose, Jose, Jose\u0301",
    "José, jose, [Jose], Jose\u0301" },
  { "spaces", 0, "round table", "a round\u00a0table", "a [round\u00a0table]" },
  { "ligature", 0, "a", "Æ a", "Æ [a]" },
  { "overlap", 0, "aa", "aaaaa", "[aa][aa]a" },
  { "words", PLENARY_PHRASE_WHOLE_WORDS, "art", "art, start, arts, Art-house",
    "[art], start, arts, [Art]-house" },
  { "signs", PLENARY_PHRASE_WHOLE_WORDS, "(c)", "a(c)b", "a[(c)]b" },
  { "web", 0, "iom", "IOM: https://www.iom.int/iom (www.iom.int), iom", "[IOM]: "
    "https://www.iom.int/iom (www.iom.int), [iom]" },
  { "before-web", 0, "see", "see:https://see.example", "[see]:https://see.example" },
  { "mail", 0, "un", "un, un@un.org.", "[un], un@un.org." },
  { "whole-mail", 0, "a@un.org", "a@un.org. ba@un.org", "[a@un.org]. ba@un.org" },
  { "empty", 0, " ", "a b", "a b" },
  { "clusters", 0, "क", "क कि", "[क] कि" },
};

static void
test_phrase (gconstpointer data)
{
  const PhraseCase *c = data;
  g_autoptr(PlenaryPhrase) phrase = plenary_phrase_new (c->phrase, c->flags);
  g_autoptr(GArray) ranges = plenary_phrase_find (phrase, c->text);
  g_autoptr(GString) marked = g_string_new (c->text);

  for (guint i = ranges->len; i > 0; i--)
    {
      PlenaryRange *range = &g_array_index (ranges, PlenaryRange, i - 1);

      g_string_insert_c (marked, range->end, ']');
      g_string_insert_c (marked, range->start, '[');
    }

  g_assert_cmpstr (marked->str, ==, c->expected);
}

/* A programme of one session whose abstract is @source. */
static PlenaryAgenda *
create_agenda (const char *source)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, source);
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static const char *
get_abstract (PlenaryAgenda *agenda)
{
  return plenary_text_pick (plenary_entity_get_text (plenary_agenda_find (agenda, "s1"),
                                                     PLENARY_MEMBER_ABSTRACT), NULL);
}

static PlenaryEdit *
apply (PlenaryEdit   *edit,
       PlenaryAgenda *agenda)
{
  g_autoptr(GError) error = NULL;
  PlenaryEdit *inverse = plenary_edit_apply (edit, agenda, &error);

  g_assert_no_error (error);

  return inverse;
}

static void
make (PlenaryEdit   *edit,
      PlenaryAgenda *agenda)
{
  plenary_edit_unref (apply (edit, agenda));
}

typedef struct
{
  const char *name;
  const char *phrase;
  const char *replacement;
  const char *source;
  const char *expected;
  guint       n_left;
} MarkupCase;

static const MarkupCase cases[] = {
  { "plain", "heat", "cold", "On heat, and Heat.", "On cold, and cold." },
  { "styled", "heat", "cold", "On **heat** and *summer heat*", "On **cold** and *summer cold*" },
  { "list", "heat", "cold", "* heat\n* rain\n", "* cold\n* rain\n" },
  { "link", "heat", "cold", "[heat](https://heat.example/heat \"heat\") heat",
    "[cold](https://heat.example/heat \"heat\") cold" },
  { "reference", "heat", "cold", "[heat][heat]\n\n[heat]: https://heat.example",
    "[cold][heat]\n\n[heat]: https://heat.example" },
  { "autolink", "heat", "cold", "<https://heat.example> heat", "<https://heat.example> cold" },
  { "bare", "heat", "cold", "https://heat.example heat", "https://heat.example cold" },
  { "code", "heat", "*", "`heat` heat heat", "`*` * *" },
  { "emphasis", "heat", "*cold*", "On heat", "On \\*cold\\*" },
  { "number", "heat", "1. Cold", "heat", "1\\. Cold" },
  { "heading", "heat", "# Cold", "heat", "\\# Cold" },
  { "html", "heat", "<b>", "heat", "<b>" },
  { "new-link", "heat", "[cold](x)", "heat", "\\[cold\\](x)" },
  { "markup-stays", "**", "x", "**heat** 2 ** 3", "**heat** 2 x 3" },
  { "soft-break", "summer heat", "cold", "On summer\nheat", "On cold" },
  { "quoted-break", "summer heat", "cold", "> On summer\n> heat", "> On cold" },
  { "entity", "R&D", "work", "R&amp;D here", "work here" },
  { "escape", "a*b", "ab", "1 a\\*b 2", "1 ab 2" },
  { "half-bold", "heatwave", "cold", "A **heat**wave here", "A **cold** here" },
  { "bold-rest", "summer heat", "cold", "A summer **heat** here", "A cold here" },
  { "paragraph-goes", "heat", "", "heat\n\nrain", "rain" },
  { "word-goes", "heat ", "", "heat rain", "rain" },
  { "alike", "heat", "heat", "Heat heat", "heat heat" },
  { "again", "a", "aa", "a ba", "aa baa" },
  { "bold-space", "heat ", "", "On *heat rain*", "On *rain*" },
};

static void
test_markup (gconstpointer data)
{
  const MarkupCase *c = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda (c->source);
  g_autoptr(PlenaryPhrase) phrase = plenary_phrase_new (c->phrase, PLENARY_PHRASE_ANYHOW);
  guint n_replaced, n_left;
  g_autoptr(PlenaryEdit) edit =
    plenary_replace_all (agenda, phrase, c->replacement, &n_replaced, &n_left);
  g_autoptr(PlenaryEdit) inverse = NULL;

  g_assert_cmpuint (n_left, ==, c->n_left);
  g_assert_nonnull (edit);
  inverse = apply (edit, agenda);
  g_assert_cmpstr (get_abstract (agenda), ==, c->expected);
  make (inverse, agenda);
  g_assert_cmpstr (get_abstract (agenda), ==, c->source);
}

static PlenaryAgenda *
create_full_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) role = plenary_text_new ("Climate envoy");
  const char *languages[] = { "en", "fr" };
  const char *strings[] = { "Climate", "Le climate" };
  g_autoptr(PlenaryText) title = plenary_text_new_localised (languages, strings, 2);

  g_ptr_array_add (questions, plenary_text_new ("What?"));
  g_ptr_array_add (questions, plenary_text_new ("Which climate, and climate for whom?"));
  g_ptr_array_add (people, plenary_participation_new ("p1", role, "", NULL));

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_value (builder, PLENARY_MEMBER_TITLE, plenary_text_to_variant (title));
  plenary_builder_set_string (builder, PLENARY_MEMBER_SYMBOL, "Climate/4");
  plenary_builder_open (builder, PLENARY_ENTITY_ROOM, "climate", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Climate Hall");
  plenary_builder_set_string (builder, PLENARY_MEMBER_BUILDING, "House of Climate");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "p1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Ann Climate");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, "Climate Day");
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "k1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "On climate");
  plenary_builder_close (builder);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NOTES, "No *climate* here");
  plenary_builder_close (builder);
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static char *
dump_places (PlenaryAgenda *agenda,
             PlenaryPhrase *phrase)
{
  g_autoptr(GPtrArray) places = plenary_replace_list (agenda, phrase);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      PlenaryPlace *place = g_ptr_array_index (places, i);

      g_string_append_printf (dump, "%s %u.%u%s%s.%u %.*s[%.*s]%s\n", place->id, place->index,
                              place->version, place->language != NULL ? "=" : "",
                              place->language != NULL ? place->language : "", place->nth, (int) place->range.start, place->text,
                              (int) (place->range.end - place->range.start),
                              place->text + place->range.start, place->text + place->range.end);
    }

  return g_string_free (dump, FALSE);
}

static void
test_lists (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_full_agenda ();
  g_autoptr(PlenaryPhrase) phrase = plenary_phrase_new ("climate", PLENARY_PHRASE_ANYHOW);
  g_autoptr(PlenaryPhrase) empty = plenary_phrase_new ("", PLENARY_PHRASE_ANYHOW);
  g_autofree char *places = dump_places (agenda, phrase);
  g_autofree char *none = dump_places (agenda, empty);

  g_assert_cmpstr (places, ==,
                   "a 0.0=en.0 [Climate]\n"
                   "a 0.1=fr.0 Le [climate]\n"
                   "a 0.0.0 [Climate]/4\n"
                   "climate 0.0=.0 [Climate] Hall\n"
                   "climate 0.0.0 House of [Climate]\n"
                   "p1 0.0=.0 Ann [Climate]\n"
                   "d1 0.0=.0 [Climate] Day\n"
                   "s1 1.0=.0 Which [climate], and climate for whom?\n"
                   "s1 1.0=.1 Which climate, and [climate] for whom?\n"
                   "s1 0.0=.0 [Climate] envoy\n"
                   "k1 0.0=.0 On [climate]\n"
                   "s1 0.0=.0 No [climate] here\n");
  g_assert_cmpstr (none, ==, "");
}

static void
test_replaces_all (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_full_agenda ();
  g_autoptr(PlenaryPhrase) phrase = plenary_phrase_new ("climate", PLENARY_PHRASE_ANYHOW);
  g_autoptr(PlenaryPhrase) replaced = plenary_phrase_new ("Ocean", PLENARY_PHRASE_MATCH_CASE);
  g_autofree char *before = agenda_dump (agenda);
  guint n_replaced, n_left;
  g_autoptr(PlenaryEdit) edit =
    plenary_replace_all (agenda, phrase, "Ocean", &n_replaced, &n_left);
  g_autoptr(PlenaryEdit) inverse = apply (edit, agenda);
  g_autoptr(GPtrArray) left = plenary_replace_list (agenda, phrase);
  g_autoptr(GPtrArray) places = plenary_replace_list (agenda, replaced);
  g_autofree char *after = NULL;

  g_assert_cmpuint (n_replaced, ==, 12);
  g_assert_cmpuint (n_left, ==, 0);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (places->len, ==, 12);
  g_assert_nonnull (plenary_agenda_find (agenda, "climate"));

  /* Where all reads so already there is nothing to do. */
  g_assert_null (plenary_replace_all (agenda, replaced, "Ocean", &n_replaced, &n_left));
  g_assert_cmpuint (n_replaced, ==, 0);

  make (inverse, agenda);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
}

/* One after the other comes to the same as all at once. */
static void
test_replaces_one (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_full_agenda ();
  g_autoptr(PlenaryAgenda) other = create_full_agenda ();
  g_autoptr(PlenaryPhrase) phrase = plenary_phrase_new ("climate", PLENARY_PHRASE_ANYHOW);
  guint n_replaced, n_left;
  g_autoptr(PlenaryEdit) all = plenary_replace_all (other, phrase, "Sea", &n_replaced, &n_left);
  g_autofree char *expected = NULL;
  g_autofree char *dump = NULL;

  make (all, other);
  expected = agenda_dump (other);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr(GPtrArray) places = plenary_replace_list (agenda, phrase);
      g_autoptr(PlenaryEdit) edit =
        plenary_replace_one (agenda, phrase, g_ptr_array_index (places, places->len / 2), "Sea");

      make (edit, agenda);
      g_assert_cmpuint (places->len, ==, 12 - i);
    }

  dump = agenda_dump (agenda);
  g_assert_cmpstr (dump, ==, expected);
}

/* What is there no more is not replaced. */
static void
test_stale (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("On heat");
  g_autoptr(PlenaryPhrase) phrase = plenary_phrase_new ("heat", PLENARY_PHRASE_ANYHOW);
  g_autoptr(GPtrArray) places = plenary_replace_list (agenda, phrase);
  g_autoptr(PlenaryEdit) edit =
    plenary_replace_one (agenda, phrase, g_ptr_array_index (places, 0), "cold");

  make (edit, agenda);
  g_assert_null (plenary_replace_one (agenda, phrase, g_ptr_array_index (places, 0), "cold"));
}

static const char *const atoms[] = {
  "foo", "foo", "Foo", "fo", "o", " ", " ", " ", "*", "**", "_", "`", "[foo](foo.example)", "\n",
  "[foo *foo*](<foo of foo>)", "<https://foo.example>", "https://foo.example/foo ", "\\*", "&amp;",
  "\n\n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n    ", "  \n", "<foo>", "\\", "f&#111;o",
  "![foo](foo.png)",
};

static const char *const replacements[] = {
  "", "bar", "*", "_b_", "1.", "- x", "foo foo", "[x](y)", "<b>", "\\", "`", "&lt;", "# ", "> a",
  "a ", "***", "=", "![", "é",
};

#define PICK(rand, array) array[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

static char *
random_source (GRand *rand)
{
  GString *source = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 24);

  for (int i = 0; i < n; i++)
    g_string_append (source, PICK (rand, atoms));

  return g_string_free (source, FALSE);
}

/* The letters of what is read, without spaces, which go at the ends of lines. */
static char *
dup_letters (const char    *source,
             PlenaryPhrase *phrase,
             const char    *replacement)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (source);
  g_autoptr(GString) letters = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (blocks, i);
      g_autoptr(GString) text = g_string_new (block->text);
      g_autoptr(GArray) ranges = plenary_phrase_find (phrase, block->text);

      for (guint j = replacement != NULL ? ranges->len : 0; j > 0; j--)
        {
          PlenaryRange *range = &g_array_index (ranges, PlenaryRange, j - 1);

          g_string_erase (text, range->start, range->end - range->start);
          g_string_insert (text, range->start, replacement);
        }

      g_string_append (letters, text->str);
    }

  g_string_replace (letters, " ", "", 0);
  g_string_replace (letters, "\n", "", 0);

  return g_strdup (letters->str);
}

static void
collect_uris (const char *source,
              GHashTable *uris)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (source);

  for (guint i = 0; i < blocks->len; i++)
    {
      GArray *spans = ((PlenaryMarkupBlock *) g_ptr_array_index (blocks, i))->spans;

      for (guint j = 0; j < spans->len; j++)
        if (g_array_index (spans, PlenaryMarkupSpan, j).uri != NULL)
          g_hash_table_add (uris, g_strdup (g_array_index (spans, PlenaryMarkupSpan, j).uri));
    }
}

static void
assert_uris (const char *source,
             const char *result)
{
  g_autoptr(GHashTable) old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) new = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer uri;

  collect_uris (source, old);
  collect_uris (result, new);
  g_hash_table_iter_init (&iter, new);

  while (g_hash_table_iter_next (&iter, &uri, NULL))
    g_assert_true (g_hash_table_contains (old, uri));
}

/* However a text is written: what is read is replaced, and nothing else is different. */
static void
test_markup_at_random (void)
{
  guint n_all = 0, n_all_left = 0;

  for (guint32 seed = 0; seed < 3000; seed++)
    {
      GRand *rand = g_rand_new_with_seed (seed);
      g_autofree char *source = random_source (rand);
      const char *replacement = PICK (rand, replacements);
      g_autoptr(PlenaryAgenda) agenda = create_agenda (source);
      g_autoptr(PlenaryPhrase) phrase = plenary_phrase_new ("foo", PLENARY_PHRASE_ANYHOW);
      guint n_replaced, n_left;
      g_autoptr(PlenaryEdit) edit =
        plenary_replace_all (agenda, phrase, replacement, &n_replaced, &n_left);
      g_autofree char *expected = dup_letters (source, phrase, replacement);
      g_autofree char *letters = NULL;

      if (edit != NULL)
        make (edit, agenda);

      letters = dup_letters (get_abstract (agenda), phrase, NULL);
      g_rand_free (rand);
      n_all += n_replaced;
      n_all_left += n_left;
      assert_uris (source, get_abstract (agenda));

      if (n_left == 0 && g_strcmp0 (letters, expected) != 0)
        g_test_message ("seed %u: “%s” with “%s” is “%s”", seed, source, replacement,
                        get_abstract (agenda));

      if (n_left == 0)
        g_assert_cmpstr (letters, ==, expected);
    }

  g_test_message ("%u replaced, %u left", n_all, n_all_left);
  g_assert_cmpuint (n_all_left, <, n_all / 10);
}

/* In programmes that nobody wrote: as many as are found, and the way back. */
static void
test_programmes_at_random (void)
{
  static const char *const strings[] = { "a", "e", "The", "s ", "é", "0" };

  for (guint32 seed = 0; seed < 60; seed++)
    {
      GRand *rand = g_rand_new_with_seed (seed);
      g_autoptr(PlenaryAgenda) agenda = random_agenda_wild (seed);
      g_autofree char *before = agenda_dump (agenda);
      g_autofree char *after = NULL;
      g_autoptr(PlenaryPhrase) phrase =
        plenary_phrase_new (PICK (rand, strings),
                            (PlenaryPhraseFlags) g_rand_int_range (rand, 0, 4));
      const char *replacement = random_chance (rand, 0.5) ? PICK (rand, replacements) : "\u2603";
      g_autoptr(GPtrArray) places = plenary_replace_list (agenda, phrase);
      guint n_replaced, n_left;
      g_autoptr(PlenaryEdit) edit =
        plenary_replace_all (agenda, phrase, replacement, &n_replaced, &n_left);

      g_rand_free (rand);
      g_assert_cmpuint (n_replaced + n_left, ==, places->len);

      if (edit != NULL)
        {
          g_autoptr(PlenaryEdit) inverse = apply (edit, agenda);

          make (inverse, agenda);
        }

      after = agenda_dump (agenda);
      g_assert_cmpstr (after, ==, before);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *path = g_strconcat ("/replace/phrase/", phrases[i].name, NULL);

      g_test_add_data_func (path, &phrases[i], test_phrase);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/replace/markup/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_markup);
    }

  g_test_add_func ("/replace/lists", test_lists);
  g_test_add_func ("/replace/all", test_replaces_all);
  g_test_add_func ("/replace/one", test_replaces_one);
  g_test_add_func ("/replace/stale", test_stale);
  g_test_add_func ("/replace/markup-at-random", test_markup_at_random);
  g_test_add_func ("/replace/programmes-at-random", test_programmes_at_random);

  return g_test_run ();
}
