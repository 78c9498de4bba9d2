/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of a programme as it lies on the clipboard: a small programme, written and read as all
 * others are.
 */

#include "config.h"

#include "plenary-json.h"

#include "plenary-copy.h"
#include "plenary-paste.h"
#include "random-agenda.h"
#include "random-values.h"

#include <string.h>

#define ROUNDS 300

static PlenaryAgenda *
read_bytes (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  PlenaryAgenda *agenda = plenary_json_read (bytes, &error);

  g_assert_no_error (error);

  return agenda;
}

static PlenaryAgenda *
read_string (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));

  return read_bytes (bytes);
}

static void
assert_written (PlenaryAgenda *agenda,
                const char    *expected)
{
  g_autoptr(GBytes) bytes = plenary_json_write (agenda);
  g_autofree char *written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (written, ==, expected);
}

static void
paste (PlenaryAgenda *fragment,
       PlenaryAgenda *agenda,
       PlenaryEntity *parent,
       guint          index)
{
  g_autoptr(PlenaryEdit) edit = plenary_paste (fragment, agenda, parent, index, NULL);
  g_autoptr(PlenaryEdit) inverse = NULL;
  g_autoptr(GError) error = NULL;

  inverse = plenary_edit_apply (edit, agenda, &error);
  g_assert_no_error (error);
}

static const char programme[] =
  "{\n"
  "  \"plenary\": 1,\n"
  "  \"id\": \"a\",\n"
  "  \"language\": \"en\",\n"
  "  \"time-style\": \"10h30\",\n"
  "  \"title\": \"Rivers\",\n"
  "  \"x-document\": 1,\n"
  "  \"rooms\": [\n"
  "    {\n"
  "      \"id\": \"r1\",\n"
  "      \"name\": \"Hall\",\n"
  "      \"x-room\": 1.50\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"r2\",\n"
  "      \"name\": \"Attic\"\n"
  "    }\n"
  "  ],\n"
  "  \"days\": [\n"
  "    {\n"
  "      \"id\": \"d1\",\n"
  "      \"sessions\": [\n"
  "        {\n"
  "          \"id\": \"s1\",\n"
  "          \"kind\": \"panel\",\n"
  "          \"title\": \"Sources\",\n"
  "          \"start\": \"10:00\",\n"
  "          \"end\": \"11:00\",\n"
  "          \"room\": \"r1\",\n"
  "          \"x-session\": {\n"
  "            \"deep\": [\n"
  "              true\n"
  "            ]\n"
  "          }\n"
  "        }\n"
  "      ]\n"
  "    }\n"
  "  ]\n"
  "}\n";

/* The canonical form of the part, with what it refers to and what we do not know. */
static void
test_fragment_write (void)
{
  g_autoptr(PlenaryAgenda) agenda = read_string (programme);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr(PlenaryAgenda) fragment = NULL;

  g_ptr_array_add (sessions, plenary_agenda_find (agenda, "s1"));
  fragment = plenary_copy_extract (agenda, sessions);
  assert_written (fragment,
                  "{\n"
                  "  \"plenary\": 1,\n"
                  "  \"id\": \"a\",\n"
                  "  \"language\": \"en\",\n"
                  "  \"time-style\": \"10h30\",\n"
                  "  \"rooms\": [\n"
                  "    {\n"
                  "      \"id\": \"r1\",\n"
                  "      \"name\": \"Hall\",\n"
                  "      \"x-room\": 1.50\n"
                  "    }\n"
                  "  ],\n"
                  "  \"shelf\": [\n"
                  "    {\n"
                  "      \"id\": \"s1\",\n"
                  "      \"kind\": \"panel\",\n"
                  "      \"title\": \"Sources\",\n"
                  "      \"start\": \"10:00\",\n"
                  "      \"end\": \"11:00\",\n"
                  "      \"room\": \"r1\",\n"
                  "      \"x-session\": {\n"
                  "        \"deep\": [\n"
                  "          true\n"
                  "        ]\n"
                  "      }\n"
                  "    }\n"
                  "  ]\n"
                  "}\n");
}

/* All of it arrives, and nothing of the programme that it came from. */
static void
test_fragment_paste (void)
{
  g_autoptr(PlenaryAgenda) fragment =
    read_string ("{\"plenary\": 1, \"id\": \"a\", \"language\": \"en\", \"x\": 1,"
                 " \"rooms\": [{\"id\": \"r1\", \"name\": \"Hall\", \"x-room\": 1.50}],"
                 " \"shelf\": [{\"id\": \"s1\", \"kind\": \"panel\", \"room\": \"r1\","
                 " \"x-session\": [null]}]}");
  g_autoptr(PlenaryAgenda) agenda =
    read_string ("{\"plenary\": 1, \"id\": \"b\", \"language\": \"en\","
                 " \"days\": [{\"id\": \"d\"}]}");

  paste (fragment, agenda, plenary_agenda_find (agenda, "d"), 0);
  assert_written (agenda,
                  "{\n"
                  "  \"plenary\": 1,\n"
                  "  \"id\": \"b\",\n"
                  "  \"language\": \"en\",\n"
                  "  \"rooms\": [\n"
                  "    {\n"
                  "      \"id\": \"r1\",\n"
                  "      \"name\": \"Hall\",\n"
                  "      \"x-room\": 1.50\n"
                  "    }\n"
                  "  ],\n"
                  "  \"days\": [\n"
                  "    {\n"
                  "      \"id\": \"d\",\n"
                  "      \"sessions\": [\n"
                  "        {\n"
                  "          \"id\": \"s1\",\n"
                  "          \"kind\": \"panel\",\n"
                  "          \"room\": \"r1\",\n"
                  "          \"x-session\": [\n"
                  "            null\n"
                  "          ]\n"
                  "        }\n"
                  "      ]\n"
                  "    }\n"
                  "  ]\n"
                  "}\n");
}

/* A part of a programme that we do not wholly understand says so. */
static void
test_fragment_newer (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    read_string ("{\"plenary\": 2, \"id\": \"a\", \"days\": [{\"id\": \"d\"}]}");
  g_autoptr(GPtrArray) days = g_ptr_array_new ();
  g_autoptr(PlenaryAgenda) fragment = NULL;

  g_ptr_array_add (days, plenary_agenda_find (agenda, "d"));
  fragment = plenary_copy_extract (agenda, days);
  g_assert_true (plenary_json_is_newer (fragment));
}

/* All wild programmes have the same id, unless they are copies. */
static PlenaryAgenda *
create_wild (void)
{
  g_autoptr(PlenaryAgenda) wild = random_agenda_wild (g_test_rand_int ());
  g_autoptr(GBytes) bytes = plenary_json_write (wild);
  g_autoptr(PlenaryAgenda) agenda = read_bytes (bytes);

  return g_test_rand_bit () ? plenary_copy_agenda (agenda) : g_steal_pointer (&agenda);
}

static void
remove_days (PlenaryAgenda *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);

  while (plenary_list_get_n_items (days) > 0)
    {
      g_autoptr(PlenaryEdit) edit = plenary_edit_remove (plenary_list_get (days, 0));
      g_autoptr(GError) error = NULL;
      g_autoptr(PlenaryEdit) inverse = plenary_edit_apply (edit, agenda, &error);

      g_assert_no_error (error);
      g_assert_nonnull (inverse);
    }
}

/* A snapshot is the programme to the last byte, and stays so when that changes. */
static void
test_fragment_snapshot (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_wild ();
      g_autoptr(GBytes) before = plenary_json_write (agenda);
      PlenaryAgenda *snapshot = plenary_copy_snapshot (agenda);
      g_autoptr(GBytes) taken = plenary_json_write (snapshot);
      g_autoptr(GBytes) after = NULL;

      g_assert_true (g_bytes_equal (taken, before));
      remove_days (agenda);
      after = plenary_json_write (snapshot);
      g_assert_true (g_bytes_equal (after, before));
      g_assert_finalize_object (snapshot);
    }
}

static void
add_some (GPtrArray   *entities,
          PlenaryList *list)
{
  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    if (g_test_rand_bit ())
      g_ptr_array_add (entities, plenary_list_get (list, i));
    else if (PLENARY_IS_DAY (plenary_list_get (list, i)))
      add_some (entities, plenary_day_get_sessions (plenary_list_get (list, i)));
}

static PlenaryEntity *
choose_parent (PlenaryAgenda *agenda,
               guint         *index)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  PlenaryList *list = plenary_agenda_get_shelf (agenda);
  PlenaryEntity *parent = PLENARY_ENTITY (agenda);
  guint n = plenary_list_get_n_items (days);

  if (n > 0 && g_test_rand_int_range (0, 4) > 0)
    {
      parent = plenary_list_get (days, (guint) g_test_rand_int_range (0, (gint32) n));
      list = plenary_day_get_sessions (PLENARY_DAY (parent));
    }

  *index = (guint) g_test_rand_int_range (0, (gint32) plenary_list_get_n_items (list) + 1);

  return parent;
}

/* Returns: (transfer full): any part of it, as it comes from the clipboard */
static PlenaryAgenda *
create_part (PlenaryAgenda *agenda,
             gboolean      *is_empty)
{
  g_autoptr(GPtrArray) entities = g_ptr_array_new ();
  g_autoptr(PlenaryAgenda) fragment = NULL;
  g_autoptr(GBytes) bytes = NULL;

  add_some (entities, plenary_agenda_get_days (agenda));
  add_some (entities, plenary_agenda_get_shelf (agenda));
  fragment = plenary_copy_extract (agenda, entities);
  bytes = plenary_json_write (fragment);
  *is_empty = entities->len == 0;

  return read_bytes (bytes);
}

/* What comes of an edit can be saved, and taking it back gives back the first byte. */
static void
assert_sound (PlenaryAgenda *agenda,
              PlenaryEdit   *edit)
{
  g_autoptr(GBytes) before = plenary_json_write (agenda);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GBytes) back = NULL;
  g_autoptr(PlenaryEdit) inverse = NULL;
  g_autoptr(PlenaryAgenda) saved = NULL;
  g_autoptr(GError) error = NULL;

  inverse = plenary_edit_apply (edit, agenda, &error);
  g_assert_no_error (error);
  after = plenary_json_write (agenda);
  saved = read_bytes (after);

  plenary_edit_unref (plenary_edit_apply (inverse, agenda, &error));
  g_assert_no_error (error);
  back = plenary_json_write (agenda);
  g_assert_true (g_bytes_equal (back, before));
}

/* Any part of any programme can be pasted into any other. */
static void
test_fragment_properties (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(PlenaryAgenda) source = create_wild ();
      g_autoptr(PlenaryAgenda) agenda = i % 3 == 0 ? g_object_ref (source) : create_wild ();
      g_autoptr(PlenaryAgenda) fragment = NULL;
      g_autoptr(PlenaryEdit) edit = NULL;
      PlenaryEntity *parent;
      gboolean is_empty;
      guint index;

      fragment = create_part (source, &is_empty);
      parent = choose_parent (agenda, &index);
      edit = plenary_paste (fragment, agenda, parent, index, NULL);
      g_assert_true ((edit == NULL) == is_empty);

      if (edit != NULL)
        assert_sound (agenda, edit);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/fragment/write", test_fragment_write);
  g_test_add_func ("/formats/fragment/paste", test_fragment_paste);
  g_test_add_func ("/formats/fragment/newer", test_fragment_newer);
  g_test_add_func ("/formats/fragment/snapshot", test_fragment_snapshot);
  g_test_add_func ("/formats/fragment/properties", test_fragment_properties);

  return g_test_run ();
}
