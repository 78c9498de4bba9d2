/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program carries in itself: the example and the templates, read as a person would
 * open them.
 */

#include "config.h"

#include "plenary-data-resources.h"
#include "plenary-json.h"

#include <gio/gio.h>

#define EXAMPLE "/example.plenary"
#define TEMPLATES "/templates/"

static GBytes *
look_up (const char *path)
{
  g_autofree char *whole = g_strconcat (PLENARY_RESOURCE_PATH, path, NULL);
  g_autoptr(GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (whole, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return bytes;
}

static PlenaryAgenda *
read_canonical (const char *path)
{
  g_autoptr(GBytes) bytes = look_up (path);
  g_autoptr(GBytes) written = NULL;
  g_autoptr(GError) error = NULL;
  PlenaryAgenda *agenda = plenary_json_read (bytes, &error);

  g_assert_no_error (error);
  written = plenary_json_write (agenda);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return agenda;
}

/* The sessions of a day as words: kind, number and how many questions, where there are any. */
static char *
describe_day (PlenaryAgenda *agenda,
              guint          index)
{
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), index);
  PlenaryList *sessions = plenary_day_get_sessions (day);
  GString *described = g_string_new (plenary_day_get_date (day));

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      GPtrArray *questions = plenary_session_get_questions (session);

      g_string_append_printf (described, " %s", plenary_session_get_kind (session));
      if (questions != NULL)
        g_string_append_printf (described, "%s:%u", plenary_session_get_number (session),
                                questions->len);
    }

  return g_string_free (described, FALSE);
}

static void
test_bundled_example (void)
{
  g_autoptr(PlenaryAgenda) agenda = read_canonical (EXAMPLE);
  g_autofree char *first = describe_day (agenda, 0);
  g_autofree char *second = describe_day (agenda, 1);

  g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda)), ==,
                   "International Dialogue on Migration 2017");
  g_assert_cmpstr (plenary_agenda_get_phase (agenda), ==, "provisional");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (agenda)), ==, 2);
  g_assert_cmpstr (first, ==, "2017-04-18 opening panel1:3 break panel2:4 panel3:4");
  g_assert_cmpstr (second, ==, "2017-04-19 panel4:3 panel5:4 break panel6:5 closing marker");
}

static void
test_bundled_example_names_no_person (void)
{
  g_autoptr(PlenaryAgenda) agenda = read_canonical (EXAMPLE);

  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (agenda)), ==, 0);
}

static void
test_bundled_templates (void)
{
  g_auto(GStrv) names = g_resources_enumerate_children (PLENARY_RESOURCE_PATH TEMPLATES,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (names);
  g_assert_cmpuint (g_strv_length (names), ==, 4);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (TEMPLATES, names[i], NULL);
      g_autoptr(PlenaryAgenda) agenda = read_canonical (path);
      PlenaryList *days = plenary_agenda_get_days (agenda);

      g_test_message ("%s", names[i]);
      g_assert_cmpstr (plenary_agenda_get_phase (agenda), ==, "draft");
      g_assert_cmpuint (plenary_list_get_n_items (days), >, 0);

      /* A template is for any day. */
      for (guint j = 0; j < plenary_list_get_n_items (days); j++)
        g_assert_cmpstr (plenary_day_get_date (plenary_list_get (days, j)), ==, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plenary_data_register_resource ();

  g_test_add_func ("/desktop/bundled/example", test_bundled_example);
  g_test_add_func ("/desktop/bundled/example-names-no-person",
                   test_bundled_example_names_no_person);
  g_test_add_func ("/desktop/bundled/templates", test_bundled_templates);

  return g_test_run ();
}
