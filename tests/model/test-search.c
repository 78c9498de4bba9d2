/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-deeds.h"
#include "plenary-finding.h"
#include "plenary-search.h"

#include "random-agenda.h"
#include "random-edits.h"
#include "random-values.h"

#include <string.h>

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryHistory *history;
  PlenaryFilter  *filter;
  PlenaryStars   *stars;
  PlenarySearch  *search;
  guint           n_told;
} Fixture;

static void
add_named (PlenaryBuilder    *builder,
           PlenaryEntityType  type,
           const char        *id,
           const char        *name)
{
  plenary_builder_open (builder, type, id, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);
  plenary_builder_close (builder);
}

static void
open_session (PlenaryBuilder *builder,
              const char     *id,
              const char     *kind,
              const char     *title,
              const char     *room)
{
  const char *rooms[] = { room, NULL };

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);

  if (room != NULL)
    plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
}

static void
set_person (PlenaryBuilder *builder,
            const char     *id,
            const char     *role)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) text = plenary_text_new (role);

  g_ptr_array_add (people, plenary_participation_new (id, text, "confirmed", NULL));
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
}

static void
set_localised (PlenaryBuilder *builder,
               PlenaryMember   member,
               const char     *english,
               const char     *french)
{
  const char *languages[] = { "en", "fr" };
  const char *strings[] = { english, french };
  g_autoptr(PlenaryText) text = plenary_text_new_localised (languages, strings, 2);

  plenary_builder_set_value (builder, member, plenary_text_to_variant (text));
}

static void
add_registers (PlenaryBuilder *builder)
{
  add_named (builder, PLENARY_ENTITY_KIND, "k1", "Round table");
  add_named (builder, PLENARY_ENTITY_ROOM, "r1", "Auditorium");
  add_named (builder, PLENARY_ENTITY_ROOM, "r2", "Gallery");
  add_named (builder, PLENARY_ENTITY_TRACK, "t1", "Buildings");

  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "p1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Søren Łukasiewicz");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_AFFILIATION, "City of Aarhus");
  plenary_builder_close (builder);
  add_named (builder, PLENARY_ENTITY_PERSON, "p2", "Ana Ferreira");
}

static void
add_first_day (PlenaryBuilder *builder)
{
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  g_ptr_array_add (questions, plenary_text_new ("Who pays for shade?"));

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, "First day");

  open_session (builder, "s1", "keynote", "Cities that breathe: ten years of heat plans", "r1");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, "t1");
  set_person (builder, "p1", "speaker");
  plenary_builder_close (builder);

  open_session (builder, "s2", "panel", "", "r1");
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, "4");
  set_localised (builder, PLENARY_MEMBER_TITLE, "Schools as cool islands", "L’école, îlot frais");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT,
                             "Written with *pupils*, see [the map](https://example.org/hidden).");
  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NOTES, "Order **coffee** for forty");
  set_person (builder, "p2", "Timekeeper");
  plenary_builder_close (builder);

  open_session (builder, "s3", "break", "Coffee", NULL);
  plenary_builder_close (builder);
  plenary_builder_close (builder);
}

static void
add_second_day (PlenaryBuilder *builder)
{
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d2", NULL);
  open_session (builder, "s4", "k1", "Heat and law", "r2");
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "fr");
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "k2", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "District networks");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, "On pipes.");
  set_person (builder, "p2", "speaker");
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  open_session (builder, "s5", "talk", "Night buses", "r2");
  plenary_builder_close (builder);
  plenary_builder_close (builder);
}

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Urban Climate");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE, "Old Gallery, Lisbon");
  add_registers (builder);
  add_first_day (builder);
  add_second_day (builder);
  open_session (builder, "s6", "talk", "Heat, some day", NULL);
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static char *
label (PlenarySession *session,
       gpointer        user_data)
{
  PlenaryEntity *kind = plenary_agenda_find (user_data, plenary_session_get_kind (session));

  if (PLENARY_IS_KIND (kind))
    return g_strdup (plenary_agenda_pick (user_data, plenary_kind_get_name (PLENARY_KIND (kind))));

  return g_strdup_printf ("%s %s", plenary_session_get_kind (session),
                          plenary_session_get_number (session));
}

static void
told_cb (Fixture *fixture)
{
  fixture->n_told++;
}

static void
set_up_with (Fixture       *fixture,
             PlenaryAgenda *agenda)
{
  fixture->agenda = agenda;
  fixture->history = plenary_history_new (agenda);
  fixture->filter = plenary_filter_new ();
  fixture->stars = plenary_stars_new ();
  fixture->search = plenary_search_new (fixture->history, fixture->filter, fixture->stars, label,
                                        agenda, NULL);
  fixture->n_told = 0;
  g_signal_connect_swapped (fixture->search, "changed", G_CALLBACK (told_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_with (fixture, create_agenda ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->search);
  g_assert_finalize_object (fixture->filter);
  g_assert_finalize_object (fixture->stars);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->agenda);
}

static void
look_for (Fixture    *fixture,
          const char *words,
          gboolean    with_notes)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new (words);

  plenary_search_set_query (fixture->search, query, with_notes);
  plenary_search_complete (fixture->search);
}

/* The ids of what matches, each after a space, then @ if the title block does. */
static char *
describe (PlenarySearch *search)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < plenary_search_get_n (search); i++)
    {
      PlenarySession *session = plenary_search_get (search, i);
      guint index;

      g_assert_true (plenary_search_find (search, session, &index));
      g_assert_cmpuint (index, ==, i);
      g_string_append_printf (string, " %s", plenary_entity_get_id (PLENARY_ENTITY (session)));
    }

  if (plenary_search_has_title_block (search))
    g_string_append (string, " @");

  return g_string_free (string, FALSE);
}

static void
assert_matches (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *found = describe (fixture->search);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_found (Fixture    *fixture,
              const char *words,
              const char *expected)
{
  look_for (fixture, words, FALSE);
  assert_matches (fixture, expected);
}

static void
test_finds (Fixture       *fixture,
            gconstpointer  data)
{
  assert_found (fixture, "heat", " s1 s4 s6");
  assert_found (fixture, "HEA", " s1 s4 s6");
  assert_found (fixture, "eat", " s1 s4 s6");
  assert_found (fixture, "heat law", " s4");
  assert_found (fixture, "heat heat", " s1 s4 s6");
  assert_found (fixture, "heat snow", "");
  assert_found (fixture, "snow", "");

  assert_found (fixture, "ilot frais", " s2");
  assert_found (fixture, "pupils", " s2");
  assert_found (fixture, "map", " s2");
  assert_found (fixture, "hidden", "");
  assert_found (fixture, "shade", " s2");
  assert_found (fixture, "timekeeper", " s2");
  assert_found (fixture, "speaker", "");
  assert_found (fixture, "district", " s4");
  assert_found (fixture, "pipes", " s4");

  assert_found (fixture, "lukasiewicz", " s1");
  assert_found (fixture, "aarhus", " s1");
  assert_found (fixture, "lukasiewicz heat", " s1");
  assert_found (fixture, "ferreira", " s2 s4");
  assert_found (fixture, "auditorium", " s1 s2");
  assert_found (fixture, "gallery", " s4 s5 @");
  assert_found (fixture, "gallery lisbon", " @");
  assert_found (fixture, "buildings", " s1");
  assert_found (fixture, "round table", " s4");
  assert_found (fixture, "panel 4", " s2");
  assert_found (fixture, "climate urban", " @");
  assert_found (fixture, "", "");
}

/* Letter by letter, forth and back, what matches is what would match at once. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  static const char text[] = "heat plans ten";

  for (gsize length = 1; length < sizeof text; length++)
    {
      Fixture at_once;
      g_autofree char *part = g_strndup (text, length);
      g_autofree char *expected = NULL;

      set_up (&at_once, NULL);
      look_for (&at_once, part, FALSE);
      expected = describe (at_once.search);
      assert_found (fixture, part, expected);
      tear_down (&at_once, NULL);
    }

  assert_matches (fixture, " s1");
  assert_found (fixture, "heat p", " s1 s4");
  assert_found (fixture, "p heat", " s1 s4");
  assert_found (fixture, "p", " s1 s2 s4");
  plenary_stars_set (fixture->stars, "s2", TRUE);
  plenary_filter_set_starred (fixture->filter, TRUE);
  assert_found (fixture, "pa", " s2");
  plenary_filter_clear (fixture->filter);
  assert_matches (fixture, " s2");
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  look_for (fixture, "coffee", FALSE);
  assert_matches (fixture, " s3");
  look_for (fixture, "coffee", TRUE);
  assert_matches (fixture, " s2 s3");
  look_for (fixture, "coffee ferreira", TRUE);
  assert_matches (fixture, " s2");
  look_for (fixture, "coffee ferreira", FALSE);
  assert_matches (fixture, "");
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_false (plenary_search_is_active (fixture->search));

  plenary_filter_set (fixture->filter, PLENARY_ASPECT_ROOM, "r1", TRUE);
  g_assert_true (plenary_search_is_active (fixture->search));
  assert_matches (fixture, " s1 s2");
  plenary_filter_set (fixture->filter, PLENARY_ASPECT_ROOM, "r2", TRUE);
  assert_matches (fixture, " s1 s2 s4 s5");
  plenary_filter_set (fixture->filter, PLENARY_ASPECT_PERSON, "p2", TRUE);
  assert_matches (fixture, " s2 s4");
  plenary_filter_set (fixture->filter, PLENARY_ASPECT_KIND, "panel", TRUE);
  assert_matches (fixture, " s2");
  plenary_filter_set (fixture->filter, PLENARY_ASPECT_KIND, "panel", FALSE);
  plenary_filter_set (fixture->filter, PLENARY_ASPECT_LANGUAGE, "fr", TRUE);
  assert_matches (fixture, " s4");
  plenary_filter_clear (fixture->filter);
  g_assert_false (plenary_search_is_active (fixture->search));
  assert_matches (fixture, "");

  plenary_filter_set (fixture->filter, PLENARY_ASPECT_TRACK, "t1", TRUE);
  assert_matches (fixture, " s1");
  plenary_filter_clear (fixture->filter);
  plenary_filter_set (fixture->filter, PLENARY_ASPECT_LANGUAGE, "en", TRUE);
  assert_found (fixture, "heat", " s1 s6");
  plenary_filter_clear (fixture->filter);
  assert_matches (fixture, " s1 s4 s6");
}

static void
test_stars (Fixture       *fixture,
            gconstpointer  data)
{
  plenary_filter_set_starred (fixture->filter, TRUE);
  g_assert_true (plenary_search_is_active (fixture->search));
  assert_matches (fixture, "");
  plenary_stars_set (fixture->stars, "s4", TRUE);
  plenary_stars_set (fixture->stars, "s2", TRUE);
  assert_matches (fixture, " s2 s4");
  assert_found (fixture, "heat", " s4");
  plenary_stars_set (fixture->stars, "s4", FALSE);
  assert_matches (fixture, "");
}

static void
assert_values (Fixture       *fixture,
               PlenaryAspect  aspect,
               const char    *expected)
{
  g_autoptr(GArray) values = plenary_filter_list_values (fixture->agenda, aspect);
  g_autoptr(GString) string = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      PlenaryAspectValue *value = &g_array_index (values, PlenaryAspectValue, i);

      g_string_append_printf (string, " %s=%u", value->value, value->n_sessions);
    }

  g_assert_cmpstr (string->str, ==, expected);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  assert_values (fixture, PLENARY_ASPECT_KIND, " keynote=1 panel=1 break=1 k1=1 talk=1");
  assert_values (fixture, PLENARY_ASPECT_ROOM, " r1=2 r2=2");
  assert_values (fixture, PLENARY_ASPECT_TRACK, " t1=1");
  assert_values (fixture, PLENARY_ASPECT_PERSON, " p1=1 p2=2");
  assert_values (fixture, PLENARY_ASPECT_LANGUAGE, " en=4 fr=1");
}

static PlenarySession *
find (Fixture    *fixture,
      const char *id)
{
  return plenary_agenda_find (fixture->agenda, id);
}

static void
assert_step (Fixture    *fixture,
             const char *from,
             gboolean    is_back,
             const char *expected)
{
  PlenarySession *session = plenary_search_step (fixture->search,
                                                 from != NULL ? find (fixture, from) : NULL,
                                                 is_back);

  g_assert_cmpstr (session != NULL ? plenary_entity_get_id (PLENARY_ENTITY (session)) : NULL, ==,
                   expected);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  look_for (fixture, "heat", FALSE);
  assert_step (fixture, NULL, FALSE, "s1");
  assert_step (fixture, NULL, TRUE, "s6");
  assert_step (fixture, "s1", FALSE, "s4");
  assert_step (fixture, "s6", FALSE, "s1");
  assert_step (fixture, "s1", TRUE, "s6");
  assert_step (fixture, "s2", FALSE, "s4");
  assert_step (fixture, "s2", TRUE, "s1");
  assert_step (fixture, "s5", FALSE, "s6");
  assert_step (fixture, "s5", TRUE, "s4");

  look_for (fixture, "snow", FALSE);
  assert_step (fixture, NULL, FALSE, NULL);
  assert_step (fixture, "s1", FALSE, NULL);

  look_for (fixture, "night", FALSE);
  assert_step (fixture, "s6", FALSE, "s5");
  assert_step (fixture, "s1", TRUE, "s5");
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  PlenaryDay *first = plenary_agenda_find (fixture->agenda, "d1");
  PlenaryDay *second = plenary_agenda_find (fixture->agenda, "d2");
  guint from;

  look_for (fixture, "a", FALSE);
  assert_matches (fixture, " s1 s2 s3 s4 s5 s6 @");
  g_assert_cmpuint (plenary_search_count (fixture->search, first, &from), ==, 3);
  g_assert_cmpuint (from, ==, 0);
  g_assert_cmpuint (plenary_search_count (fixture->search, second, &from), ==, 2);
  g_assert_cmpuint (from, ==, 3);
  g_assert_cmpuint (plenary_search_count (fixture->search, NULL, &from), ==, 1);
  g_assert_cmpuint (from, ==, 5);

  look_for (fixture, "night", FALSE);
  g_assert_cmpuint (plenary_search_count (fixture->search, first, NULL), ==, 0);
  g_assert_cmpuint (plenary_search_count (fixture->search, second, &from), ==, 1);
  g_assert_cmpuint (from, ==, 0);
}

static void
do_edit (Fixture     *fixture,
         PlenaryEdit *edit)
{
  g_autoptr(GError) error = NULL;

  plenary_history_do (fixture->history, "Edit", edit, &error);
  g_assert_no_error (error);
}

static void
set_name (Fixture    *fixture,
          const char *id,
          const char *name)
{
  g_autoptr(PlenaryText) text = plenary_text_new (name);

  do_edit (fixture, plenary_edit_set_text (plenary_agenda_find (fixture->agenda, id),
                                           PLENARY_MEMBER_NAME, text));
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  look_for (fixture, "kofi", FALSE);
  fixture->n_told = 0;
  set_name (fixture, "p2", "Kofi Mensah");
  assert_matches (fixture, " s2 s4");
  g_assert_cmpuint (fixture->n_told, ==, 1);

  do_edit (fixture, plenary_edit_remove (PLENARY_ENTITY (find (fixture, "s2"))));
  assert_matches (fixture, " s4");
  do_edit (fixture, plenary_edit_move (PLENARY_ENTITY (find (fixture, "k2")),
                                       PLENARY_ENTITY (find (fixture, "s5")), 0));
  assert_matches (fixture, " s5");
  plenary_history_undo (fixture->history, NULL);
  plenary_history_undo (fixture->history, NULL);
  assert_matches (fixture, " s2 s4");
  do_edit (fixture, plenary_deed_remove (fixture->agenda,
                                         plenary_agenda_find (fixture->agenda, "d1")));
  assert_matches (fixture, " s4");
  plenary_history_undo (fixture->history, NULL);
  assert_matches (fixture, " s2 s4");
  do_edit (fixture, plenary_edit_move (plenary_agenda_find (fixture->agenda, "d2"),
                                       PLENARY_ENTITY (fixture->agenda), 0));
  assert_matches (fixture, " s4 s2");

  look_for (fixture, "forum", FALSE);
  set_name (fixture, "k1", "Open forum");
  assert_matches (fixture, " s4");
}

/* Matches follow each other in time, whatever their order in the document; what has no time stays
 * behind what is before it.
 */
static void
test_follows_time (Fixture       *fixture,
                   gconstpointer  data)
{
  look_for (fixture, "a", FALSE);
  do_edit (fixture, plenary_edit_set_number (PLENARY_ENTITY (find (fixture, "s1")),
                                             PLENARY_MEMBER_START, 600));
  assert_matches (fixture, " s1 s2 s3 s4 s5 s6 @");
  do_edit (fixture, plenary_edit_set_number (PLENARY_ENTITY (find (fixture, "s3")),
                                             PLENARY_MEMBER_START, 540));
  assert_matches (fixture, " s3 s1 s2 s4 s5 s6 @");
  assert_step (fixture, "s3", FALSE, "s1");
  assert_step (fixture, "s1", TRUE, "s3");
  plenary_history_undo (fixture->history, NULL);
  assert_matches (fixture, " s1 s2 s3 s4 s5 s6 @");
}

/* While nobody looks for anything, nothing is remembered, and nothing is told. */
static void
test_forgets (Fixture       *fixture,
              gconstpointer  data)
{
  look_for (fixture, "heat", FALSE);
  g_assert_nonnull (plenary_search_get_query (fixture->search));
  plenary_search_set_query (fixture->search, NULL, FALSE);
  g_assert_null (plenary_search_get_query (fixture->search));
  assert_matches (fixture, "");
  g_assert_false (plenary_search_find (fixture->search, find (fixture, "s1"), NULL));

  fixture->n_told = 0;
  set_name (fixture, "p2", "Heat");
  g_assert_cmpuint (fixture->n_told, ==, 0);
  assert_found (fixture, "heat", " s1 s2 s4 s6");
}

static void
test_tells (Fixture       *fixture,
            gconstpointer  data)
{
  look_for (fixture, "heat", FALSE);
  fixture->n_told = 0;
  look_for (fixture, "Héat ", FALSE);
  g_assert_cmpuint (fixture->n_told, ==, 0);
  look_for (fixture, "heat", TRUE);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  look_for (fixture, "hea", TRUE);
  g_assert_cmpuint (fixture->n_told, ==, 2);
}

static void
test_findings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new ("l' coffee 4 ferr");
  g_autoptr(GPtrArray) findings =
    plenary_finding_list (fixture->agenda, find (fixture, "s2"), query, TRUE);
  g_autoptr(GString) string = g_string_new (NULL);
  g_autofree char *expected =
    g_strdup_printf (" s2.%u()=4 s2.%u(fr)=L’ s2.%u()=coffee p2.%u()=Ferr", PLENARY_MEMBER_NUMBER,
                     PLENARY_MEMBER_TITLE, PLENARY_MEMBER_NOTES, PLENARY_MEMBER_NAME);

  for (guint i = 0; i < findings->len; i++)
    {
      PlenaryFinding *finding = g_ptr_array_index (findings, i);
      PlenaryRange *range = &g_array_index (finding->ranges, PlenaryRange, 0);

      g_string_append_printf (string, " %s.%u(%s)=%.*s",
                              plenary_entity_get_id (finding->entity), finding->member,
                              finding->language != NULL ? finding->language : "",
                              (int) (range->end - range->start),
                              finding->text + range->start);
    }

  g_assert_cmpstr (string->str, ==, expected);
}

static gboolean
has_word (PlenaryAgenda  *agenda,
          PlenarySession *session,
          const char     *word,
          gboolean        with_notes)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new (word);
  g_autoptr(GPtrArray) findings = plenary_finding_list (agenda, session, query, with_notes);
  g_autofree char *name = label (session, agenda);
  g_autoptr(GArray) in_name = plenary_query_find (query, name);

  for (guint i = 0; i < findings->len; i++)
    {
      PlenaryFinding *finding = g_ptr_array_index (findings, i);

      for (guint j = 0; j < finding->ranges->len; j++)
        {
          PlenaryRange *range = &g_array_index (finding->ranges, PlenaryRange, j);

          g_assert_cmpuint (range->start, <, range->end);
          g_assert_cmpuint (range->end, <=, strlen (finding->text));
          g_assert_true (g_utf8_validate (finding->text + range->start,
                                          range->end - range->start, NULL));
        }
    }

  return findings->len > 0 || in_name->len > 0;
}

static void
look_through (PlenaryAgenda *agenda,
              PlenaryList   *sessions,
              PlenaryQuery  *query,
              gboolean       with_notes,
              GString       *found)
{
  const char *const *words = plenary_query_get_words (query);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      gboolean matches = words[0] != NULL;

      for (guint j = 0; words[j] != NULL && matches; j++)
        matches = has_word (agenda, session, words[j], with_notes);

      if (matches)
        g_string_append_printf (found, " %s", plenary_entity_get_id (PLENARY_ENTITY (session)));
    }
}

/* The same, by looking through all texts. */
static char *
search_slowly (PlenaryAgenda *agenda,
               PlenaryQuery  *query,
               gboolean       with_notes)
{
  GString *found = g_string_new (NULL);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    look_through (agenda, plenary_day_get_sessions (plenary_list_get (days, i)), query, with_notes,
                  found);

  look_through (agenda, plenary_agenda_get_shelf (agenda), query, with_notes, found);

  return g_string_free (found, FALSE);
}

static char *
random_words (GRand *rand)
{
  static const char *const parts[] = { "a", "e", "Ö", "th", "ن", "s ", "1", "-", "議", "of", " i" };
  GString *words = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 3);

  for (int i = 0; i < n; i++)
    g_string_append (words, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);

  return g_string_free (words, FALSE);
}

static void
change_at_random (GRand   *rand,
                  Fixture *fixture)
{
  double which = g_rand_double (rand);

  if (which < 0.2)
    plenary_history_undo (fixture->history, NULL);
  else if (which < 0.3)
    plenary_history_redo (fixture->history, NULL);
  else
    plenary_history_do (fixture->history, "Change", random_edit (rand, fixture->agenda), NULL);
}

static void
append_found (Fixture     *fixture,
              PlenaryList *sessions,
              GString     *found)
{
  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);

      if (plenary_search_find (fixture->search, session, NULL))
        g_string_append_printf (found, " %s", plenary_entity_get_id (PLENARY_ENTITY (session)));
    }
}

/* What was found, in the order of the document. */
static char *
list_in_order (Fixture *fixture)
{
  GString *found = g_string_new (NULL);
  PlenaryList *days = plenary_agenda_get_days (fixture->agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    append_found (fixture, plenary_day_get_sessions (plenary_list_get (days, i)), found);

  append_found (fixture, plenary_agenda_get_shelf (fixture->agenda), found);

  return g_string_free (found, FALSE);
}

/* Whatever was done to a programme, it is searched as if it had been read as it is now. */
static void
test_any_programme (void)
{
  guint n_found = 0;

  for (guint32 seed = 0; seed < 20; seed++)
    {
      GRand *rand = g_rand_new_with_seed (seed);
      Fixture fixture;

      set_up_with (&fixture, random_agenda_wild (seed));

      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *words = random_words (rand);
          g_autoptr(PlenaryQuery) query = plenary_query_new (words);
          gboolean with_notes = random_chance (rand, 0.5);
          g_autofree char *expected = NULL;
          g_autofree char *found = NULL;

          plenary_search_set_query (fixture.search, query, with_notes);
          change_at_random (rand, &fixture);
          plenary_search_complete (fixture.search);
          expected = search_slowly (fixture.agenda, query, with_notes);
          found = list_in_order (&fixture);
          g_assert_cmpstr (found, ==, expected);
          n_found += plenary_search_get_n (fixture.search);
        }

      tear_down (&fixture, NULL);
      g_rand_free (rand);
    }

  g_assert_cmpuint (n_found, >, 500);
}

/* A large programme is read while the main loop runs, and what is found meanwhile is told. */
static void
test_slices (void)
{
  Fixture fixture;
  g_autoptr(PlenaryQuery) nothing = plenary_query_new ("");
  g_autoptr(PlenaryQuery) query = plenary_query_new ("memory");
  guint n, n_last = 0;

  set_up_with (&fixture, random_agenda_regular (1, 3000));
  plenary_search_set_query (fixture.search, nothing, FALSE);
  g_assert_false (plenary_search_is_complete (fixture.search));
  g_main_context_iteration (NULL, TRUE);
  plenary_search_set_query (fixture.search, query, FALSE);

  while (!plenary_search_is_complete (fixture.search))
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (plenary_search_get_n (fixture.search), >=, n_last);
      n_last = plenary_search_get_n (fixture.search);
    }

  n = plenary_search_get_n (fixture.search);
  g_assert_cmpuint (n, >, 2000);
  g_assert_cmpuint (n, <, 3000);
  tear_down (&fixture, NULL);
}

/* Nothing is left of a search that is given up while it reads. */
static void
test_is_given_up (void)
{
  Fixture fixture;
  g_autoptr(PlenaryQuery) query = plenary_query_new ("memory");

  set_up_with (&fixture, random_agenda_regular (1, 3000));
  plenary_search_set_query (fixture.search, query, FALSE);
  g_assert_false (plenary_search_is_complete (fixture.search));
  tear_down (&fixture, NULL);
  g_assert_false (g_main_context_iteration (NULL, FALSE));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/search/finds", test_finds);
  add ("/search/typing", test_typing);
  add ("/search/notes", test_notes);
  add ("/search/filters", test_filters);
  add ("/search/stars", test_stars);
  add ("/search/values", test_values);
  add ("/search/steps", test_steps);
  add ("/search/counts", test_counts);
  add ("/search/follows", test_follows);
  add ("/search/follows-time", test_follows_time);
  add ("/search/forgets", test_forgets);
  add ("/search/tells", test_tells);
  add ("/search/findings", test_findings);
  g_test_add_func ("/search/any-programme", test_any_programme);
  g_test_add_func ("/search/slices", test_slices);
  g_test_add_func ("/search/is-given-up", test_is_given_up);

  return g_test_run ();
}
