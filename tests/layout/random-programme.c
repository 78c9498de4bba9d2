/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes that nobody would write, for what must hold of all of them: titles of one word and
 * of four hundred, days without sessions, questions of a page, any kind at any time.
 */

#include "random-programme.h"

#include "plenary-builder.h"
#include "plenary-time.h"

static const char *const words[] = {
  "governance", "of", "migration", "and", "the", "role", "cooperation", "a", "compact", "how",
  "implementation", "remittances", "in", "whole-of-government", "(including", "returns)", "2030",
  "UN’s", "“soft", "law”", "is", "déjà-vu", "Donaudampfschifffahrtsgesellschaftskapitän", "Łódź",
};

static const char *const kinds[] = {
  "opening", "panel", "session", "talk", "keynote", "workshop", "break", "break", "meal", "social",
  "marker", "other", "closing",
};

static gboolean
happens (GRand *rand,
         int    one_in)
{
  return g_rand_int_range (rand, 0, one_in) == 0;
}

static void
append_words (GRand   *rand,
              GString *string,
              int      n)
{
  for (int i = 0; i < n; i++)
    g_string_append_printf (string, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
}

static char *
create_words (GRand *rand,
              int    fewest,
              int    most)
{
  GString *string = g_string_new (NULL);

  append_words (rand, string, g_rand_int_range (rand, fewest, most + 1));

  return g_string_free (string, FALSE);
}

static void
set_words (PlenaryBuilder *builder,
           GRand          *rand,
           PlenaryMember   member,
           int             fewest,
           int             most)
{
  g_autofree char *text = create_words (rand, fewest, happens (rand, 20) ? most * 10 : most);

  plenary_builder_set_plain (builder, member, text);
}

static void
set_abstract (PlenaryBuilder *builder,
              GRand          *rand)
{
  static const char *const starts[] = { "", "", "", "", "- ", "1. ", "> ", "# ", "  - ", "*a* " };
  int n = g_rand_int_range (rand, 0, 6);
  g_autoptr(GString) abstract = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      g_string_append (abstract, starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))]);
      append_words (rand, abstract, g_rand_int_range (rand, 1, happens (rand, 30) ? 900 : 120));
      g_string_append (abstract, "\n\n");
    }

  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, abstract->str);
}

static void
set_questions (PlenaryBuilder *builder,
               GRand          *rand)
{
  int n = happens (rand, 2) ? g_rand_int_range (rand, 1, 9) : 0;
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *question = create_words (rand, 1, happens (rand, 40) ? 900 : 60);

      g_ptr_array_add (questions, plenary_text_new (question));
    }

  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);

  if (happens (rand, 2))
    set_words (builder, rand, PLENARY_MEMBER_QUESTIONS_LEAD, 3, 12);
}

static void
add_talks (PlenaryBuilder *builder,
           GRand          *rand)
{
  int n = happens (rand, 4) ? g_rand_int_range (rand, 1, 4) : 0;

  for (int i = 0; i < n; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_TALK, NULL, NULL);
      set_words (builder, rand, PLENARY_MEMBER_TITLE, 0, 12);
      set_abstract (builder, rand);
      plenary_builder_set_number (builder, PLENARY_MEMBER_MINUTES, g_rand_int_range (rand, 0, 60));
      plenary_builder_close (builder);
    }
}

static void
add_session (PlenaryBuilder *builder,
             GRand          *rand)
{
  const char *kind = kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))];

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  set_words (builder, rand, PLENARY_MEMBER_TITLE, 0, 14);

  if (happens (rand, 2))
    plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, "4");

  if (!happens (rand, 5))
    plenary_builder_set_number (builder, PLENARY_MEMBER_START, g_rand_int_range (rand, 0, 1500));

  if (!happens (rand, 5))
    plenary_builder_set_number (builder, PLENARY_MEMBER_END, g_rand_int_range (rand, 0, 1500));

  if (!happens (rand, 3))
    {
      set_abstract (builder, rand);
      set_questions (builder, rand);
      add_talks (builder, rand);
    }

  plenary_builder_set_flag (builder, PLENARY_MEMBER_NEW_PAGE, happens (rand, 25));
  plenary_builder_close (builder);
}

static void
add_day (PlenaryBuilder *builder,
         GRand          *rand,
         guint           n_sessions)
{
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);

  if (happens (rand, 2))
    plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, "2027-05-03");

  set_words (builder, rand, PLENARY_MEMBER_LABEL, 0, 3);

  for (guint i = 0; i < n_sessions; i++)
    add_session (builder, rand);

  plenary_builder_close (builder);
}

/**
 * random_programme_new:
 * @n_sessions: how many it has, on days of up to eight
 *
 * Returns: (transfer full): a programme
 */
PlenaryAgenda *
random_programme_new (GRand *rand,
                      guint  n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE,
                              plenary_time_style_get_name (
                                (PlenaryTimeStyle) g_rand_int_range (rand, 1,
                                                                     PLENARY_TIME_N_STYLES)));
  set_words (builder, rand, PLENARY_MEMBER_TITLE, 0, 8);
  set_words (builder, rand, PLENARY_MEMBER_THEME, 0, 20);
  set_words (builder, rand, PLENARY_MEMBER_MEETING, 0, 4);
  set_words (builder, rand, PLENARY_MEMBER_VENUE, 0, 8);
  set_words (builder, rand, PLENARY_MEMBER_STATUS, 0, 2);

  while (n_sessions > 0)
    {
      guint n = (guint) g_rand_int_range (rand, 0, 9);

      n = MIN (n, n_sessions);
      add_day (builder, rand, n);
      n_sessions -= n;
    }

  return plenary_builder_finish (builder);
}

/**
 * paper_setting_new:
 *
 * Returns: (transfer full): a setting on that paper that shows what is public
 */
PlenarySetting *
paper_setting_new (const char *paper_name,
                   const char *language)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  PlenaryPaper paper;

  g_assert_true (plenary_paper_from_name (paper_name, &paper));

  return plenary_setting_new_for_paper (&paper, language, now, ticket);
}
