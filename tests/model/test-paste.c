/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes are written a line a thing here, in their order:
 *
 *   kind|room|track|person ID NAME
 *   day ID [DATE]
 *   shelf
 *   session ID START-END [kind=K] [room=R]… [track=T] [person=P]… [MEMBER=VALUE]…
 *
 * Times are in minutes, and may be left out.
 */

#include "plenary-builder.h"
#include "plenary-copy.h"
#include "plenary-deeds.h"
#include "plenary-history.h"
#include "plenary-paste.h"

#include "agenda-dump.h"

#include <string.h>

static void
set_member (PlenaryBuilder *builder,
            const char     *name,
            const char     *value)
{
  if (g_str_equal (name, "kind"))
    plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, value);
  else if (g_str_equal (name, "title"))
    plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, value);
  else if (g_str_equal (name, "state"))
    plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, value);
  else if (g_str_equal (name, "setup"))
    plenary_builder_set_number (builder, PLENARY_MEMBER_SETUP, atoi (value));
  else if (g_str_equal (name, "track"))
    plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, value);
  else if (g_str_equal (name, "talk"))
    {
      plenary_builder_open (builder, PLENARY_ENTITY_TALK, value, NULL);
      plenary_builder_close (builder);
    }
  else
    g_assert_not_reached ();
}

static void
set_times (PlenaryBuilder *builder,
           const char     *times)
{
  const char *end = strchr (times, '-') + 1;

  if (g_ascii_isdigit (*times))
    plenary_builder_set_number (builder, PLENARY_MEMBER_START, atoi (times));
  if (g_ascii_isdigit (*end))
    plenary_builder_set_number (builder, PLENARY_MEMBER_END, atoi (end));
}

static void
add_session (PlenaryBuilder    *builder,
             const char *const *words)
{
  g_autoptr(GPtrArray) rooms = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, words[1], NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "session");
  plenary_builder_set_extras (builder, g_variant_new_parsed ("[('id', 'x', '1')]"));
  set_times (builder, words[2]);

  for (guint i = 3; words[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "=", 2);

      if (g_str_equal (parts[0], "room"))
        g_ptr_array_add (rooms, g_strdup (parts[1]));
      else if (g_str_equal (parts[0], "person"))
        g_ptr_array_add (people, plenary_participation_new (parts[1], NULL, "invited", NULL));
      else
        set_member (builder, parts[0], parts[1]);
    }

  g_ptr_array_add (rooms, NULL);
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, (const char *const *) rooms->pdata);
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
  plenary_builder_close (builder);
}

static void
add_named (PlenaryBuilder    *builder,
           PlenaryEntityType  type,
           const char *const *words)
{
  g_autofree char *name = g_strjoinv (" ", (char **) words + 2);

  plenary_builder_open (builder, type, words[1], NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);

  if (type == PLENARY_ENTITY_ROOM && g_str_equal (words[1], "yard"))
    plenary_builder_set_flag (builder, PLENARY_MEMBER_SEVERAL, TRUE);

  plenary_builder_close (builder);
}

static PlenaryAgenda *
build (const char *id,
       const char *language,
       const char *text)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_in_day = FALSE;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (g_strstrip (lines[i]), " ", -1);
      const char *const *words = (const char *const *) parts;

      if (g_strcmp0 (words[0], "session") == 0)
        {
          add_session (builder, words);
          continue;
        }

      if (words[0] == NULL)
        continue;

      if (is_in_day)
        plenary_builder_close (builder);
      is_in_day = g_str_equal (words[0], "day");

      if (g_str_equal (words[0], "kind"))
        add_named (builder, PLENARY_ENTITY_KIND, words);
      else if (g_str_equal (words[0], "room"))
        add_named (builder, PLENARY_ENTITY_ROOM, words);
      else if (g_str_equal (words[0], "track"))
        add_named (builder, PLENARY_ENTITY_TRACK, words);
      else if (g_str_equal (words[0], "person"))
        add_named (builder, PLENARY_ENTITY_PERSON, words);
      else if (is_in_day)
        {
          plenary_builder_open (builder, PLENARY_ENTITY_DAY, words[1], NULL);
          plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, words[2]);
        }
      else
        g_assert_cmpstr (words[0], ==, "shelf");
    }

  return plenary_builder_finish (builder);
}

static PlenaryAgenda *
extract (PlenaryAgenda *agenda,
         const char    *ids)
{
  g_autoptr(GPtrArray) entities = g_ptr_array_new ();
  g_auto(GStrv) each = g_strsplit (ids, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    g_ptr_array_add (entities, plenary_agenda_find (agenda, each[i]));

  return plenary_copy_extract (agenda, entities);
}

/* Pastes, and proves that pasting can be taken back and leaves the fragment as it was.
 *
 * Returns: (transfer full): the ids of what was pasted
 */
static GStrv
paste (PlenaryAgenda *fragment,
       PlenaryAgenda *agenda,
       const char    *parent,
       guint          index)
{
  g_autofree char *fragment_before = agenda_dump (fragment);
  g_autofree char *fragment_after = NULL;
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(PlenaryEdit) inverse = NULL;
  g_autoptr(PlenaryEdit) again = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) ids = NULL;

  edit = plenary_paste (fragment, agenda, plenary_agenda_find (agenda, parent), index, &ids);
  fragment_after = agenda_dump (fragment);
  g_assert_cmpstr (fragment_after, ==, fragment_before);

  inverse = plenary_edit_apply (edit, agenda, &error);
  g_assert_no_error (error);
  again = plenary_edit_apply (inverse, agenda, &error);
  g_assert_no_error (error);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
  plenary_edit_unref (plenary_edit_apply (again, agenda, &error));
  g_assert_no_error (error);

  return g_steal_pointer (&ids);
}

/* The sessions of the days with their times, and ids that are new as “new”. */
static void
assert_days (PlenaryAgenda *agenda,
             const char    *expected)
{
  GString *text = g_string_new (NULL);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      PlenaryList *sessions = plenary_day_get_sessions (day);

      g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "", plenary_day_get_date (day));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          const char *id = plenary_entity_get_id (plenary_list_get (sessions, j));
          int start, end;

          plenary_day_get_span (day, j, &start, &end);
          g_string_append_printf (text, " %s %d-%d", g_uuid_string_is_valid (id) ? "new" : id,
                                  start, end);
        }
    }

  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static const char *
get_person (PlenarySession *session,
            guint           index)
{
  PlenaryParticipation *participation =
    g_ptr_array_index (plenary_session_get_people (session), index);

  return participation->person;
}

static const char source[] =
  "kind k1 Fireside Chat\n"
  "room r1 Hall\n"
  "room r2 Unused\n"
  "track t1 Law\n"
  "person p1 Ann Doe\n"
  "person p2 Unused\n"
  "day d1 2017-04-18\n"
  "  session s1 540-600 kind=k1 room=r1 track=t1 person=p1 talk=k9\n"
  "  session s2 -660 room=r1\n"
  "  session s3 -\n"
  "day d2 2017-04-19\n"
  "  session s4 540-600\n";

/* A part has what it refers to, and nothing else; it is in the order of the programme. */
static void
test_paste_extract (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en", source);
  g_autoptr(PlenaryAgenda) sessions = extract (agenda, "s3 s1 s2");
  g_autoptr(PlenaryAgenda) day = extract (agenda, "d2");
  g_autofree char *shape = agenda_dump_shape (sessions);
  g_autofree char *day_shape = agenda_dump_shape (day);

  g_assert_cmpstr (shape, ==, "a shelf[s1(k9) s2 s3]");
  g_assert_cmpstr (plenary_agenda_get_language (sessions), ==, "en");
  g_assert_nonnull (plenary_agenda_find (sessions, "k1"));
  g_assert_nonnull (plenary_agenda_find (sessions, "r1"));
  g_assert_nonnull (plenary_agenda_find (sessions, "t1"));
  g_assert_nonnull (plenary_agenda_find (sessions, "p1"));
  g_assert_null (plenary_agenda_find (sessions, "r2"));
  g_assert_null (plenary_agenda_find (sessions, "p2"));
  g_assert_nonnull (plenary_entity_get_extras (plenary_agenda_find (sessions, "s1")));

  /* What began when the one before it ended is as long as it was; what has no length is free. */
  g_assert_cmpint (plenary_session_get_start (plenary_agenda_find (sessions, "s2")), ==, 600);
  g_assert_cmpint (plenary_session_get_start (plenary_agenda_find (sessions, "s3")), ==, -1);

  g_assert_cmpstr (day_shape, ==, "a d2[s4]");
  g_assert_null (plenary_agenda_find (day, "k1"));

  g_assert_finalize_object (g_steal_pointer (&sessions));
}

/* Elsewhere everything is found by its name, or comes along; ids are kept where they are free. */
static void
test_paste_match (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en", source);
  g_autoptr(PlenaryAgenda) target = build ("b", "en",
                                           "kind k2 Fireside chat\n"
                                          "room r1 Cellar\n"
                                          "room r9  HALL \n"
                                          "person p9 ann  DOE\n"
                                          "day s1 2020-01-01\n");
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "s1 s4");
  g_auto(GStrv) ids = paste (fragment, target, "s1", 0);
  PlenarySession *session = plenary_agenda_find (target, ids[0]);

  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_true (g_uuid_string_is_valid (ids[0]));
  g_assert_cmpstr (ids[1], ==, "s4");
  g_assert_cmpstr (plenary_session_get_kind (session), ==, "k2");
  g_assert_cmpstr (plenary_session_get_rooms (session)[0], ==, "r9");
  g_assert_cmpstr (plenary_session_get_track (session), ==, "t1");
  g_assert_cmpstr (get_person (session, 0), ==, "p9");
  g_assert_true (PLENARY_IS_TRACK (plenary_agenda_find (target, "t1")));
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_rooms (target)), ==, 2);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (target)), ==, 1);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_session_get_talks (session)), ==, 1);
  g_assert_nonnull (plenary_entity_get_extras (PLENARY_ENTITY (session)));
}

/* Two people of one name stay two, the second time as well; and a name alone is no id. */
static void
test_paste_namesakes (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en",
                                          "person p1 Ann\n"
                                          "person p2 Ann\n"
                                          "day d1\n"
                                          "session s1 - person=p1 person=p2\n");
  g_autoptr(PlenaryAgenda) target = build ("b", "en", "person x Ann\nday d\n");
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "s1");
  g_auto(GStrv) ids G_GNUC_UNUSED = paste (fragment, target, "d", 0);
  g_auto(GStrv) more_ids = paste (fragment, target, "d", 0);
  PlenarySession *session = plenary_agenda_find (target, more_ids[0]);

  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (target)), ==, 2);
  g_assert_cmpstr (get_person (session, 0), !=, get_person (session, 1));
}

/* In the same programme an id says more than a name, which may have been changed meanwhile. */
static void
test_paste_same (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en", source);
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "s1");
  g_autoptr(PlenaryEdit) rename = plenary_edit_set (plenary_agenda_find (agenda, "r1"),
                                                    PLENARY_MEMBER_NAME,
                                                    g_variant_new_parsed ("[('', 'Attic')]"));
  g_auto(GStrv) ids = NULL;

  plenary_edit_unref (plenary_edit_apply (rename, agenda, NULL));
  ids = paste (fragment, agenda, "d2", 1);
  g_assert_cmpstr (plenary_session_get_rooms (plenary_agenda_find (agenda, ids[0]))[0], ==, "r1");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_rooms (agenda)), ==, 2);
}

/* A reference to nothing is none to what happens to have that id. */
static void
test_paste_dangling (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en",
                                          "day d1\n"
                                          "session s1 - kind=lost room=r1 room=gone track=s1\n");
  g_autoptr(PlenaryAgenda) target = build ("b", "en", "room r1 Hall\nday d\n");
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "s1");
  g_auto(GStrv) ids = paste (fragment, target, "d", 0);
  PlenarySession *session = plenary_agenda_find (target, ids[0]);

  g_assert_cmpstr (plenary_session_get_kind (session), ==, "lost");
  g_assert_null (plenary_agenda_find (target, plenary_session_get_rooms (session)[0]));
  g_assert_cmpstr (plenary_session_get_rooms (session)[1], ==, "gone");
}

/* A session may be called what its kind is called. */
static void
test_paste_kind_is_no_id (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    build ("a", "en", "day d1\nsession opening 540-600 kind=opening\n");
  g_autoptr(PlenaryAgenda) copy = plenary_copy_agenda (agenda);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (copy), 0);
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "opening");
  g_auto(GStrv) ids = paste (fragment, agenda, "d1", 1);

  g_assert_cmpstr (plenary_session_get_kind (plenary_agenda_find (agenda, ids[0])), ==, "opening");
  g_assert_cmpstr (plenary_session_get_kind (plenary_list_get (plenary_day_get_sessions (day), 0)),
                   ==, "opening");
}

/* What was cut and is pasted again is the same session, but once only. */
static void
test_paste_cut (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en", source);
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "s1");
  g_autoptr(PlenaryEdit) cut = plenary_edit_remove (plenary_agenda_find (agenda, "s1"));
  gpointer session = plenary_agenda_find (agenda, "s1");
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) more_ids = NULL;

  plenary_edit_unref (plenary_edit_apply (cut, agenda, NULL));
  ids = paste (fragment, agenda, "d2", 1);
  g_assert_true (plenary_agenda_find (agenda, "s1") == session);
  g_assert_cmpstr (ids[0], ==, "s1");
  g_assert_true (PLENARY_IS_TALK (plenary_agenda_find (agenda, "k9")));

  more_ids = paste (fragment, agenda, "d2", 1);
  g_assert_true (g_uuid_string_is_valid (more_ids[0]));
}

/* Plain texts are in the language of their programme. */
static void
test_paste_language (void)
{
  static const struct { const char *language; const char *title; } cases[] = {
    { "en", "[('', 'Rivers')]" },
    { "en-GB", "[('', 'Rivers')]" },
    { "und", "[('', 'Rivers')]" },
    { "fr", "[('en', 'Rivers')]" },
  };
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en", "day d1\nsession s1 - title=Rivers\n");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryAgenda) target = build ("b", cases[i].language, "day d\n");
      g_autoptr(PlenaryAgenda) fragment = extract (agenda, "s1");
      g_auto(GStrv) ids = paste (fragment, target, "d", 0);
      g_autoptr(GVariant) title = plenary_entity_dup_value (plenary_agenda_find (target, ids[0]),
                                                            PLENARY_MEMBER_TITLE);
      g_autofree char *printed = g_variant_print (title, FALSE);

      g_assert_cmpstr (printed, ==, cases[i].title);
      g_assert_cmpstr (plenary_agenda_get_language (target), ==, cases[i].language);
    }
}

typedef struct
{
  const char *name;
  const char *fragment;     /* below “shelf” */
  const char *day;
  guint       index;
  const char *expected;
} Fit;

static const Fit fits[] = {
  { "kept", "session a 600-660", "session 1 540-600\nsession 2 660-720", 2,
    "1 540-600 a 600-660 2 660-720" },
  { "taken", "session a 600-660", "session 1 540-620\nsession 2 700-720", 2,
    "1 540-620 2 700-720 a 720-780" },
  { "taken-in-between", "session a 600-660", "session 1 540-620\nsession 2 700-720", 1,
    "1 540-620 a 620-680 2 700-720" },
  { "together", "session a 600-660\nsession b 670-680", "session 1 540-620", 1,
    "1 540-620 a 620-680 b 690-700" },
  { "one-taken", "session a 500-540\nsession b 600-660", "session 1 540-620", 1,
    "1 540-620 a 620-660 b 720-780" },
  { "empty-day", "session a 600-660", "", 0, "a 600-660" },
  { "other-room", "session a 600-660 room=r1", "session 1 600-660 room=r2", 1,
    "1 600-660 a 600-660" },
  { "same-room", "session a 600-660 room=r1", "session 1 600-660 room=r1", 1,
    "1 600-660 a 660-720" },
  { "for-all", "session a 600-660", "session 1 600-660 room=r2", 1, "1 600-660 a 660-720" },
  { "several-at-once", "session a 600-660 room=yard", "session 1 600-660 room=yard", 1,
    "1 600-660 a 600-660" },
  { "set-up", "session a 600-660 room=r1 setup=10", "session 1 540-600 room=r1", 1,
    "1 540-600 a 600-660" },
  { "no-set-up", "session a 600-660 setup=10", "session 1 540-600", 1, "1 540-600 a 600-660" },
  { "cancelled", "session a 600-660", "session 1 600-660 state=cancelled", 1,
    "1 600-660 a 600-660" },
  { "order", "session a 660-700\nsession b 500-540", "session 1 540-600\nsession 2 720-780", 0,
    "b 500-540 1 540-600 a 660-700 2 720-780" },
  { "before-the-end", "session a 660-700", "session 1 540-600\nsession 2 - kind=marker", 2,
    "1 540-600 a 660-700 2 700-700" },
  { "not-after-the-end", "session a 540-600", "session 1 540-600\nsession 2 - kind=marker", 2,
    "1 540-600 a 600-660 2 660-660" },
  { "tied-follower-stays", "session a 500-530 room=r1", "session 1 480-540 room=r2\n"
    "session 2 -600 room=r2", 0, "1 480-540 a 500-530 2 540-600" },
  { "tied-follower-stays-overlapped", "session a 480-540", "session 1 480-540\nsession 2 -600", 1,
    "1 480-540 a 540-600 2 540-600" },
  { "follower-stays", "session a 540-600", "session 1 540-600\nsession 2 600-660", 1,
    "1 540-600 a 600-660 2 600-660" },
  { "open", "session a 600-", "session 1 540-600\nsession 2 630-660", 1,
    "1 540-600 a 600-(-1) 2 630-660" },
  { "without-time", "session a -", "session 1 540-600\nsession 2 660-720", 1,
    "1 540-600 a 600-(-1) 2 660-720" },
  { "nobody-knows", "session a 600-660", "session 1 -\nsession 2 600-630", 1,
    "1 (-1)-(-1) a 600-660 2 600-630" },
  { "past-the-last-minute", "session a 4000-4319", "session 1 4000-4200", 1,
    "1 4000-4200 a 4000-4319" },
};

static void
append_time (GString *text,
             int      time)
{
  g_string_append_printf (text, time < 0 ? "(%d)" : "%d", time);
}

static void
test_paste_fit (gconstpointer data)
{
  const Fit *fit = data;
  static const char rooms[] = "room r1 One\nroom r2 Two\nroom yard Yard\n";
  g_autofree char *source_text = g_strconcat (rooms, "shelf\n", fit->fragment, NULL);
  g_autofree char *target_text = g_strconcat (rooms, "day d\n", fit->day, NULL);
  g_autoptr(PlenaryAgenda) fragment = build ("source", "en", source_text);
  g_autoptr(PlenaryAgenda) target = build ("target", "en", target_text);
  g_auto(GStrv) ids G_GNUC_UNUSED = paste (fragment, target, "d", fit->index);
  PlenaryDay *day = plenary_agenda_find (target, "d");
  PlenaryList *sessions = plenary_day_get_sessions (day);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      int start, end;

      plenary_day_get_span (day, i, &start, &end);
      g_string_append_printf (text, "%s%s ", i > 0 ? " " : "",
                              plenary_entity_get_id (plenary_list_get (sessions, i)));
      append_time (text, start);
      g_string_append_c (text, '-');
      append_time (text, end);
    }

  g_assert_cmpstr (text->str, ==, fit->expected);
}

/* Days come after the one that is meant, on a date of their own. */
static void
test_paste_days (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en", source);
  g_autoptr(PlenaryAgenda) other = build ("b", "en", "day x 2017-04-19\n");
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "d1 d2");
  g_auto(GStrv) ids = paste (fragment, agenda, "d1", 0);
  g_auto(GStrv) other_ids = NULL;

  assert_days (agenda, "2017-04-18: s1 540-600 s2 600-660 s3 660--1; "
                       "2017-04-20: new 540-600 new 600-660 new 660--1; "
                       "2017-04-21: new 540-600; "
                       "2017-04-19: s4 540-600");
  g_assert_true (PLENARY_IS_DAY (plenary_agenda_find (agenda, ids[0])));

  other_ids = paste (fragment, other, "b", 0);
  g_assert_cmpstr (other_ids[0], ==, "d1");
  assert_days (other, "2017-04-19:; "
                      "2017-04-18: s1 540-600 s2 600-660 s3 660--1; "
                      "2017-04-20: s4 540-600");
}

static void
test_paste_shelf (void)
{
  g_autoptr(PlenaryAgenda) agenda = build ("a", "en", source);
  g_autoptr(PlenaryAgenda) target = build ("b", "en", "shelf\nsession x -\n");
  g_autoptr(PlenaryAgenda) fragment = extract (agenda, "s1 s2");
  g_autoptr(PlenaryAgenda) nothing = build ("c", "en", "room r1 Hall\n");
  g_auto(GStrv) ids G_GNUC_UNUSED = paste (fragment, target, "b", 1);
  g_autofree char *shape = agenda_dump_shape (target);

  g_assert_cmpstr (shape, ==, "b shelf[x s1(k9) s2]");
  g_assert_null (plenary_paste (nothing, target, PLENARY_ENTITY (target), 0, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/paste/extract", test_paste_extract);
  g_test_add_func ("/model/paste/match", test_paste_match);
  g_test_add_func ("/model/paste/namesakes", test_paste_namesakes);
  g_test_add_func ("/model/paste/same", test_paste_same);
  g_test_add_func ("/model/paste/dangling", test_paste_dangling);
  g_test_add_func ("/model/paste/kind-is-no-id", test_paste_kind_is_no_id);
  g_test_add_func ("/model/paste/cut", test_paste_cut);
  g_test_add_func ("/model/paste/language", test_paste_language);
  g_test_add_func ("/model/paste/days", test_paste_days);
  g_test_add_func ("/model/paste/shelf", test_paste_shelf);

  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      g_autofree char *path = g_strconcat ("/model/paste/fit/", fits[i].name, NULL);

      g_test_add_data_func (path, &fits[i], test_paste_fit);
    }

  return g_test_run ();
}
