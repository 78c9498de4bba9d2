/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day as one line of text, for tests of what is about times.
 *
 * “a 10:00 11:00 in=r1,r2; lunch - 14:00 break least=45; end - - marker” are three sessions by
 * their ids, which are their titles, too; “-” leaves a time open. A first entry “day” has the
 * bounds of the day. Whatever is written with “=” is a number of that name, or for `in` the rooms;
 * other words are flags, states or kinds. A room whose name begins with y is a yard, where several
 * may be at once.
 */

#include "day-text.h"

#include "plenary-builder.h"
#include "plenary-time.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
read_time (const char *text)
{
  int hour, minute;

  if (g_str_equal (text, "-"))
    return PLENARY_TIME_NONE;

  g_assert_cmpint (sscanf (text, "%d:%d", &hour, &minute), ==, 2);

  return hour * 60 + minute;
}

static void
read_times (PlenaryBuilder *builder,
            char          **words)
{
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, read_time (words[1]));
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, read_time (words[2]));
}

static void
read_pair (PlenaryBuilder *builder,
           const char     *word)
{
  g_auto(GStrv) pair = g_strsplit (word, "=", 2);

  if (g_str_equal (pair[0], "in"))
    {
      g_auto(GStrv) rooms = g_strsplit (pair[1], ",", -1);

      plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, (const char *const *) rooms);
    }
  else
    {
      const PlenaryMemberSpec *spec = plenary_schema_find (PLENARY_ENTITY_SESSION, pair[0]);

      plenary_builder_set_number (builder, spec->member, atoi (pair[1]));
    }
}

static void
read_session (PlenaryBuilder *builder,
              char          **words)
{
  const char *kind = "session";

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, words[0], NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, words[0]);
  read_times (builder, words);

  for (char **word = words + 3; *word != NULL; word++)
    if (strchr (*word, '=') != NULL)
      read_pair (builder, *word);
    else if (g_str_equal (*word, "fixed"))
      plenary_builder_set_flag (builder, PLENARY_MEMBER_FIXED, TRUE);
    else if (g_str_equal (*word, "everyone"))
      plenary_builder_set_flag (builder, PLENARY_MEMBER_EVERYONE, TRUE);
    else if (g_str_equal (*word, "cancelled"))
      plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, "cancelled");
    else
      kind = *word;

  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  plenary_builder_close (builder);
}

static void
add_rooms (PlenaryBuilder *builder)
{
  static const char *const rooms[] = { "r1", "r2", "r3", "yard" };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_ROOM, rooms[i], NULL);
      plenary_builder_set_flag (builder, PLENARY_MEMBER_SEVERAL, rooms[i][0] == 'y');
      plenary_builder_close (builder);
    }
}

/* A programme of that one day, `the-day`. */
PlenaryAgenda *
day_text_read (const char *text)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_auto(GStrv) entries = g_strsplit (text, "; ", -1);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a-programme", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE, "10h30");
  add_rooms (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "the-day", NULL);

  for (char **entry = entries; *entry != NULL; entry++)
    {
      g_auto(GStrv) words = g_strsplit (*entry, " ", -1);

      if (g_str_equal (words[0], "day"))
        read_times (builder, words);
      else
        read_session (builder, words);
    }

  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

/* A time after a space, as it is read. */
void
day_text_append_time (GString *text,
                      int      minute)
{
  if (minute == PLENARY_TIME_NONE)
    g_string_append (text, " -");
  else
    g_string_append_printf (text, " %d:%02d", minute / 60, minute % 60);
}

/* When the sessions of the first day are, in the same form. */
char *
day_text_write (PlenaryAgenda *agenda)
{
  GString *text = g_string_new (NULL);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);
  PlenaryList *sessions = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      int start, end;

      plenary_day_get_span (day, i, &start, &end);
      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                              plenary_entity_get_id (plenary_list_get (sessions, i)));
      day_text_append_time (text, start);
      day_text_append_time (text, end);
    }

  return g_string_free (text, FALSE);
}
