/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-deeds.h"
#include "plenary-history.h"
#include "plenary-numbering.h"

/* A programme is its panels: days between “|”, each panel its number, “-” for none, with “@” and its
 * track, and “x” in front where it is cancelled. They stand an hour apart, but for one with “<”,
 * which starts before all others of its day.
 */
typedef struct
{
  const char *path;
  const char *before;
  const char *after;
  const char *next;       /* the number proposed for one more on the last day */
} Case;

static const Case cases[] = {
  { "/model/numbering/in-order", "1 2 | 3", "1 2 | 3", "4" },
  { "/model/numbering/moved", "1 3 2", "1 2 3", "4" },
  { "/model/numbering/earlier", "1 2 <3", "2 3 1", "4" },
  { "/model/numbering/hole", "1 3 4 | 5", "1 2 3 | 4", "6" },
  { "/model/numbering/first-gone", "2 3", "1 2", "4" },
  { "/model/numbering/twice", "1 2 2 3", "1 2 3 4", "4" },
  { "/model/numbering/missing", "1 2 - 3", "1 2 3 4", "4" },
  { "/model/numbering/mostly-missing", "- - 2 -", "- - 1 -", "none" },
  { "/model/numbering/none", "- -", "- -", "none" },
  { "/model/numbering/letters", "B A C", "A B C", "D" },
  { "/model/numbering/letters-end", "Z Y", "A B", "none" },
  { "/model/numbering/roman", "I III II", "I II III", "IV" },
  { "/model/numbering/bis", "1 2 2bis 4", "1 2 2bis 3", "5" },
  { "/model/numbering/no-way", "1a 2b", "1a 2b", "none" },
  { "/model/numbering/cancelled", "1 x2 4", "1 x2 3", "5" },
  { "/model/numbering/cancelled-late", "2 3 x1", "2 3 x1", "4" },
  { "/model/numbering/by-day", "1 3 | 1 2", "1 2 | 1 2", "3" },
  { "/model/numbering/by-day-moved", "1 2 1 | 2 3", "1 2 3 | 1 2", "4" },
  { "/model/numbering/copied", "1 1 2 | 3 4", "1 2 3 | 4 5", "5" },
  { "/model/numbering/by-track", "1@a 1@b 3@a 2@b", "1@a 1@b 2@a 2@b", "none" },
};

static void
add_panel (PlenaryBuilder *builder,
           const char     *word,
           guint           day,
           guint           index)
{
  g_autofree char *id = g_strdup_printf ("s%u-%u", day, index);
  gboolean is_cancelled = *word == 'x';
  gboolean is_first = *word == '<';
  g_auto(GStrv) parts = g_strsplit (word + (is_cancelled || is_first), "@", 2);

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, is_first ? 0 : 480 + 60 * (int) index);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, is_first ? 60 : 540 + 60 * (int) index);
  if (!g_str_equal (parts[0], "-"))
    plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, parts[0]);
  if (is_cancelled)
    plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, "cancelled");
  if (parts[1] != NULL)
    plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, parts[1]);
  plenary_builder_close (builder);
}

/* With a session of another kind at the end of the last day. */
static PlenaryAgenda *
create_agenda (const char *text)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_auto(GStrv) days = g_strsplit (text, " | ", -1);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; days[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_auto(GStrv) words = g_strsplit (days[i], " ", -1);

      plenary_builder_open (builder, PLENARY_ENTITY_DAY, id, NULL);

      for (guint j = 0; words[j] != NULL; j++)
        add_panel (builder, words[j], i, j);

      if (days[i + 1] == NULL)
        {
          plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "new", NULL);
          plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "session");
          plenary_builder_close (builder);
        }

      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static void
append_panel (GString        *text,
              PlenarySession *session)
{
  const char *number = plenary_session_get_number (session);
  const char *track = plenary_session_get_track (session);

  if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
  if (plenary_session_is_cancelled (session))
    g_string_append_c (text, 'x');
  g_string_append (text, *number != '\0' ? number : "-");
  if (*track != '\0')
    g_string_append_printf (text, "@%s", track);
}

static char *
write_agenda (PlenaryAgenda *agenda)
{
  GString *text = g_string_new (NULL);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      if (i > 0)
        g_string_append (text, " | ");

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        if (plenary_session_is_kind (plenary_list_get (sessions, j), "panel"))
          append_panel (text, plenary_list_get (sessions, j));
    }

  return g_string_free (text, FALSE);
}

static void
test_numbering (gconstpointer data)
{
  const Case *self = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda (self->before);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autofree char *first = write_agenda (agenda);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr(GPtrArray) plan = NULL;
  g_autoptr(GPtrArray) rest = NULL;
  g_autofree char *next = plenary_numbering_dup_next (plenary_agenda_find (agenda, "new"), "panel");
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (next != NULL ? next : "none", ==, self->next);

  plan = plenary_numbering_plan (agenda, "panel");
  plenary_history_do (history, "Renumber", plenary_deed_renumber (plan), &error);
  g_assert_no_error (error);
  after = write_agenda (agenda);
  g_assert_cmpstr (after, ==, self->after);

  rest = plenary_numbering_plan (agenda, "panel");
  g_assert_cmpuint (rest->len, ==, 0);

  plenary_history_undo (history, NULL);
  undone = write_agenda (agenda);
  g_assert_cmpstr (undone, ==, first);
  g_assert_false (plenary_history_can_undo (history));
}

static void
set_kind (PlenaryAgenda *agenda,
          const char    *id,
          const char    *kind)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(GError) error = NULL;

  plenary_history_do (history, "Change Kind",
                      plenary_deed_set_kind (plenary_agenda_find (agenda, id), kind), &error);
  g_assert_no_error (error);
}

/* Who becomes a panel among numbered ones is numbered; a number that was given stays. */
static void
test_numbering_kind (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("1 2");
  PlenarySession *session = plenary_agenda_find (agenda, "new");

  set_kind (agenda, "new", "workshop");
  g_assert_cmpstr (plenary_session_get_number (session), ==, "");
  set_kind (agenda, "new", "panel");
  g_assert_cmpstr (plenary_session_get_number (session), ==, "3");
  set_kind (agenda, "new", "panel");
  set_kind (agenda, "s0-0", "workshop");
  set_kind (agenda, "s0-0", "panel");
  g_assert_cmpstr (plenary_session_get_number (plenary_agenda_find (agenda, "s0-0")), ==, "1");
}

static void
test_numbering_duplicate (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("1 2 | 3");
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(GPtrArray) plan = NULL;
  g_autofree char *text = NULL;
  g_autofree char *renumbered = NULL;

  plenary_history_do (history, "Duplicate",
                      plenary_deed_duplicate_session (plenary_agenda_find (agenda, "s0-0")), NULL);
  text = write_agenda (agenda);
  g_assert_cmpstr (text, ==, "1 4 2 | 3");

  plan = plenary_numbering_plan (agenda, "panel");
  plenary_history_do (history, "Renumber", plenary_deed_renumber (plan), NULL);
  renumbered = write_agenda (agenda);
  g_assert_cmpstr (renumbered, ==, "1 2 3 | 4");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_numbering);

  g_test_add_func ("/model/numbering/kind", test_numbering_kind);
  g_test_add_func ("/model/numbering/duplicate", test_numbering_duplicate);

  return g_test_run ();
}
