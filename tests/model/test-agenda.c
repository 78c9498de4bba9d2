/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the sessions of a day are, told as `start-end` each, with `?` for what nobody knows. */

#include "plenary-builder.h"
#include "plenary-edit.h"

typedef struct
{
  const char *name;
  int         day_start;
  const char *sessions;     /* kind,start,end each; empty for absent */
  const char *spans;
  const char *bounds;
} Spans;

static const Spans cases[] = {
  { "given", -1, "panel,600,690 break,690,780", "600-690 690-780 ", "600-780" },
  { "follows", -1, "panel,600,690 break,,780 panel,,840", "600-690 690-780 780-840 ", "600-840" },
  { "from-the-day", 540, "panel,,690", "540-690 ", "540-690" },
  { "nobody-knows", -1, "panel,,690 panel,,", "?-690 690-? ", "690-690" },
  { "open-before", -1, "panel,600, panel,,840", "600-? ?-840 ", "600-840" },
  { "marker", -1, "panel,600,690 marker,, panel,,780", "600-690 690-690 690-780 ", "600-780" },
  { "past-midnight", -1, "social,1380,1530", "1380-1530 ", "1380-1530" },
  { "backwards", -1, "panel,700,600", "700-600 ", "700-700" },
  { "empty", -1, "", "", "?-?" },
};

static void
append_time (GString *text,
             int      minutes)
{
  if (minutes == PLENARY_TIME_NONE)
    g_string_append_c (text, '?');
  else
    g_string_append_printf (text, "%d", minutes);
}

static void
append_span (GString *text,
             int      start,
             int      end)
{
  append_time (text, start);
  g_string_append_c (text, '-');
  append_time (text, end);
}

static PlenaryAgenda *
create_agenda (const Spans *spans)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_auto(GStrv) sessions = g_strsplit (spans->sessions, " ", -1);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, spans->day_start);

  for (guint i = 0; sessions[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (sessions[i], ",", 3);

      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, parts[0]);
      plenary_builder_set_number (builder, PLENARY_MEMBER_START, *parts[1] ? atoi (parts[1]) : -1);
      plenary_builder_set_number (builder, PLENARY_MEMBER_END, *parts[2] ? atoi (parts[2]) : -1);
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static void
test_agenda_spans (gconstpointer data)
{
  const Spans *spans = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda (spans);
  PlenaryDay *day = plenary_agenda_find (agenda, "d");
  PlenaryList *sessions = plenary_day_get_sessions (day);
  g_autoptr(GString) text = g_string_new (NULL);
  int start;
  int end;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      plenary_session_get_span (plenary_list_get (sessions, i), &start, &end);
      append_span (text, start, end);
      g_string_append_c (text, ' ');
    }

  g_assert_cmpstr (text->str, ==, spans->spans);
  g_string_truncate (text, 0);
  plenary_day_get_bounds (day, &start, &end);
  append_span (text, start, end);
  g_assert_cmpstr (text->str, ==, spans->bounds);
}

static void
test_agenda_spans_follow (void)
{
  const Spans spans = { NULL, -1, "panel,600,690 panel,,780" };
  g_autoptr(PlenaryAgenda) agenda = create_agenda (&spans);
  PlenaryDay *day = plenary_agenda_find (agenda, "d");
  PlenarySession *second = plenary_list_get (plenary_day_get_sessions (day), 1);
  g_autoptr(PlenaryEdit) edit =
    plenary_edit_set_number (plenary_list_get (plenary_day_get_sessions (day), 0),
                             PLENARY_MEMBER_END, 720);
  g_autoptr(PlenaryEdit) back = NULL;
  int start;
  int end;

  plenary_session_get_span (second, &start, &end);
  g_assert_cmpint (start, ==, 690);
  back = plenary_edit_apply (edit, agenda, NULL);
  plenary_session_get_span (second, &start, &end);
  g_assert_cmpint (start, ==, 720);
}

static void
test_agenda_looks (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  const char *const kinds[] = { "round-table", "panel", "what-is-this" };
  const PlenaryLook looks[] = { PLENARY_LOOK_WORKSHOP, PLENARY_LOOK_PANEL,
                                PLENARY_LOOK_INFORMATION };
  PlenaryList *shelf;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_KIND, "round-table", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LOOK, "workshop");
  plenary_builder_close (builder);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kinds[i]);
      plenary_builder_close (builder);
    }

  agenda = plenary_builder_finish (builder);
  shelf = plenary_agenda_get_shelf (agenda);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (plenary_agenda_get_look (agenda, plenary_list_get (shelf, i)), ==, looks[i]);
}

static void
test_agenda_refuses_duplicates (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GError) error = NULL;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  g_assert_true (plenary_builder_open (builder, PLENARY_ENTITY_ROOM, "b", NULL));
  plenary_builder_close (builder);
  g_assert_false (plenary_builder_open (builder, PLENARY_ENTITY_DAY, "b", &error));
  g_assert_error (error, PLENARY_BUILDER_ERROR, PLENARY_BUILDER_ERROR_DUPLICATE);
  g_assert_false (plenary_builder_open (builder, PLENARY_ENTITY_DAY, "a", NULL));
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  g_string_append_printf (user_data, "%s ", pspec->name);
}

static void
test_agenda_notifies (void)
{
  const Spans spans = { NULL, -1, "panel,600,690" };
  g_autoptr(PlenaryAgenda) agenda = create_agenda (&spans);
  PlenaryDay *day = plenary_agenda_find (agenda, "d");
  PlenaryEntity *session = plenary_list_get (plenary_day_get_sessions (day), 0);
  g_autoptr(PlenaryEdit) edit = plenary_edit_set_number (session, PLENARY_MEMBER_END, 720);
  g_autoptr(PlenaryEdit) back = NULL;
  g_autoptr(GString) log = g_string_new (NULL);
  guint64 stamp = plenary_entity_get_stamp (PLENARY_ENTITY (day));
  int end;

  g_signal_connect (session, "notify", G_CALLBACK (notify_cb), log);
  back = plenary_edit_apply (edit, agenda, NULL);

  g_object_get (session, "end", &end, NULL);
  g_assert_cmpint (end, ==, 720);
  g_assert_cmpstr (log->str, ==, "end ");
  g_assert_cmpuint (plenary_entity_get_stamp (PLENARY_ENTITY (day)), !=, stamp);
}

/* A list is the same one whoever asks for it first, and to be counted it need not be there. */
static void
test_agenda_lists (void)
{
  const Spans spans = { NULL, -1, "panel,600,690" };
  g_autoptr(PlenaryAgenda) agenda = create_agenda (&spans);
  PlenaryEntity *day = plenary_agenda_find (agenda, "d");
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (PLENARY_DAY (day)), 0);
  g_autoptr(PlenaryList) talks = NULL;

  g_assert_cmpuint (plenary_entity_get_n_children (day, PLENARY_MEMBER_SESSIONS), ==, 1);
  g_assert_cmpuint (plenary_entity_get_n_children (PLENARY_ENTITY (session),
                                                   PLENARY_MEMBER_TALKS), ==, 0);

  g_object_get (session, "talks", &talks, NULL);
  g_assert_true (talks == plenary_session_get_talks (session));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (talks)) == PLENARY_TYPE_TALK);
  g_assert_cmpuint (plenary_list_get_n_items (talks), ==, 0);

  g_assert_finalize_object (g_steal_pointer (&agenda));
  g_assert_finalize_object (g_steal_pointer (&talks));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/agenda/lists", test_agenda_lists);
  g_test_add_func ("/model/agenda/looks", test_agenda_looks);
  g_test_add_func ("/model/agenda/refuses-duplicates", test_agenda_refuses_duplicates);
  g_test_add_func ("/model/agenda/notifies", test_agenda_notifies);
  g_test_add_func ("/model/agenda/spans-follow", test_agenda_spans_follow);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/agenda/spans/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_agenda_spans);
    }

  return g_test_run ();
}
