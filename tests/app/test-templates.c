/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-templates.h"

#include "plenary-data-resources.h"

static guint
count_sessions (PlenaryAgenda *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint n = 0;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    n += plenary_list_get_n_items (plenary_day_get_sessions (plenary_list_get (days, i)));

  return n;
}

/* Each can be read, has something in it, and is a programme of its own every time. */
static void
test_templates_create (void)
{
  for (guint i = 0; i < plenary_templates_get_n (); i++)
    {
      g_autoptr(PlenaryAgenda) first = plenary_templates_create (i);
      g_autoptr(PlenaryAgenda) second = plenary_templates_create (i);

      g_test_message ("%s", plenary_templates_get_name (i));
      g_assert_cmpuint (count_sessions (first), >, 3);
      g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY (first)), !=,
                       plenary_entity_get_id (PLENARY_ENTITY (second)));
      g_assert_cmpuint (plenary_templates_find (plenary_templates_get_name (i)), ==, i);
      g_assert_cmpstr (plenary_templates_get_title (i), !=, "");
      g_assert_cmpstr (plenary_templates_get_detail (i), !=, "");
    }

  g_assert_cmpuint (plenary_templates_find ("none"), ==, plenary_templates_get_n ());
}

static void
test_templates_example (void)
{
  g_autoptr(PlenaryAgenda) agenda = plenary_templates_create_example ();

  g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda)), ==,
                   "International Dialogue on Migration 2017");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (agenda)), ==, 0);
}

static void
test_templates_blank (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 18, 12, 0, 0);
  g_autoptr(PlenaryClock) clock = plenary_clock_new_fixed (now);
  g_autoptr(PlenaryAgenda) agenda = plenary_templates_create_blank (clock);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  g_assert_cmpuint (plenary_list_get_n_items (days), ==, 1);
  g_assert_cmpstr (plenary_day_get_date (plenary_list_get (days, 0)), ==, "2017-04-18");
  g_assert_cmpuint (count_sessions (agenda), ==, 0);
  g_assert_cmpstr (plenary_agenda_get_language (agenda), ==, "en");

  g_assert_finalize_object (g_steal_pointer (&agenda));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plenary_data_register_resource ();

  g_test_add_func ("/templates/create", test_templates_create);
  g_test_add_func ("/templates/example", test_templates_example);
  g_test_add_func ("/templates/blank", test_templates_blank);

  return g_test_run ();
}
