/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet says what follows: after the running order, or where there is none, by itself. */

#include "plenary-handout.h"
#include "plenary-sheet.h"

#include "plenary-builder.h"
#include "plenary-time.h"

#include <string.h>

/* The session whose sheet is looked at is one of half an hour, from 10:00 on. */
#define START 600
#define END 630

/* What is on besides: "10:30 r1" would be @start 630, @room "r1". */
typedef struct
{
  const char *kind;
  const char *number;
  const char *title;
  const char *room;
  int         start;
  const char *state;
  gboolean    is_internal;
} Other;

static void
add_session (PlenaryBuilder *builder,
             const char     *id,
             const Other    *other)
{
  const char *rooms[] = { other->room, NULL };

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, other->kind);
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER,
                              other->number != NULL ? other->number : "");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, other->title);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, other->start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, other->start + END - START);
  plenary_builder_set_string (builder, PLENARY_MEMBER_STATE,
                              other->state != NULL ? other->state : "");
  plenary_builder_set_flag (builder, PLENARY_MEMBER_INTERNAL, other->is_internal);

  if (other->room != NULL)
    plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
}

static void
add_talk (PlenaryBuilder *builder)
{
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, NULL, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Talk");
  plenary_builder_set_number (builder, PLENARY_MEMBER_MINUTES, 20);
  plenary_builder_close (builder);
}

static PlenaryAgenda *
create_agenda (const char  *language,
               guint        n_rooms,
               const char  *room,
               const Other *others,
               gboolean     has_talks)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  const Other session = { "panel", "1", "Panel", room, START };

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE,
                              plenary_time_style_get_name (PLENARY_TIME_STYLE_COLON));

  for (guint i = 0; i < n_rooms; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i + 1);

      plenary_builder_open (builder, PLENARY_ENTITY_ROOM, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, id);
      plenary_builder_close (builder);
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  add_session (builder, "s", &session);

  if (has_talks)
    add_talk (builder);

  plenary_builder_close (builder);

  for (guint i = 0; others[i].kind != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      add_session (builder, id, &others[i]);
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

/* The last line with the time at which the session is over, empty if there is none; and how the
 * time is written that is a quarter of an hour later.
 */
static char *
dump_last (PlenaryAgenda   *agenda,
           PlenaryOptions   without,
           char           **later)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PANEL_SHEETS);
  g_autoptr(PlenarySetting) setting = NULL;
  g_autoptr(PlenaryWording) wording = NULL;
  g_autoptr(PlenaryFlow) flow = NULL;
  g_autofree char *end = NULL;
  char *last = g_strdup ("");

  ticket->session = g_strdup ("s");
  ticket->options &= ~without;
  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  wording = plenary_wording_new (agenda, setting);
  flow = plenary_sheet_write (wording, G_MAXUINT);
  end = plenary_wording_dup_clock (wording, END);

  if (later != NULL)
    *later = plenary_wording_dup_clock (wording, END + 15);

  for (guint i = 0; i < plenary_flow_get_n_blocks (flow); i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (flow, i);

      if (g_strcmp0 (block->aside, end) == 0)
        {
          g_assert_cmpstr (last, ==, "");
          g_free (last);
          last = g_strdelimit (g_strdup (block->text), "\n", ' ');
        }
    }

  return last;
}

#define LONG "Rather a long title, which would take several lines of the list if it were told there"

static const struct
{
  const char *path;
  guint       n_rooms;
  const char *room;
  Other       others[4];
  const char *expected;
} cases[] = {
  { "panel", 2, "r1", { { "panel", "3", "Title", "r1", END } },
    "End. Panel\u00a03 follows in the same room" },
  { "title", 2, "r1", { { "closing", NULL, "Closing remarks", "r1", END } },
    "End. Next in the same room: Closing remarks" },
  { "long", 2, "r1", { { "closing", NULL, LONG, "r1", END } },
    "End. Next in the same room: Closing" },
  { "later", 2, "r1", { { "panel", "3", "Title", "r1", END + 15 } },
    "End. Next in the same room, at 10:45: Panel\u00a03" },
  { "first", 2, "r1", { { "panel", "4", "Title", "r1", END + 60 },
                        { "panel", "3", "Title", "r1", END } },
    "End. Panel\u00a03 follows in the same room" },
  { "elsewhere", 2, "r1", { { "panel", "3", "Title", "r2", END } }, "End" },
  { "before", 2, "r1", { { "panel", "3", "Title", "r1", START - 30 } }, "End" },
  { "break", 2, "r1", { { "meal", NULL, "Lunch", NULL, END },
                        { "panel", "3", "Title", "r1", END + 60 } }, "End. Next: Lunch" },
  { "break-here", 1, NULL, { { "break", NULL, "Tea", "r1", END } }, "End. Next: Tea" },
  { "break-outside", 2, "r1", { { "break", NULL, "Tea", "r2", END } }, "End. Next: Tea" },
  { "break-later", 2, "r1", { { "break", NULL, "Tea", NULL, END + 15 } },
    "End. Next, at 10:45: Tea" },
  { "break-of-others", 2, "r1", { { "break", NULL, "Tea", "r2", END + 15 } }, "End" },
  { "only-room", 1, NULL, { { "panel", "3", "Title", NULL, END } },
    "End. Panel\u00a03 follows in the same room" },
  { "no-room", 0, NULL, { { "panel", "3", "Title", NULL, END } }, "End. Next: Panel\u00a03" },
  { "unknown", 2, NULL, { { "panel", "3", "Title", NULL, END } }, "End" },
  { "both", 0, NULL, { { "panel", "3", "Title", NULL, END },
                       { "panel", "4", "Title", NULL, END } }, "End" },
  { "both-and-later", 0, NULL, { { "panel", "3", "Title", NULL, END },
                                 { "panel", "4", "Title", NULL, END },
                                 { "panel", "5", "Title", NULL, END + 30 } }, "End" },
  { "here-first", 2, "r1", { { "break", NULL, "Tea", NULL, END },
                             { "panel", "3", "Title", "r1", END } },
    "End. Panel\u00a03 follows in the same room" },
  { "cancelled", 2, "r1", { { "panel", "3", "Title", "r1", END, "cancelled" },
                            { "panel", "4", "Title", "r1", END + 30 } },
    "End. Next in the same room, at 11:00: Panel\u00a04" },
  { "internal", 2, "r1", { { "panel", "3", "Title", "r1", END, NULL, TRUE } }, "End" },
  { "marker", 2, "r1", { { "marker", NULL, "Bell", "r1", END } }, "End" },
};

static void
test_sheet_next (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  for (guint has_talks = 0; has_talks < 2; has_talks++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_agenda ("en", cases[i].n_rooms, cases[i].room,
                                                       cases[i].others, has_talks > 0);
      g_autofree char *last = dump_last (agenda, PLENARY_OPTION_NONE, NULL);
      const char *expected = cases[i].expected;

      /* By itself, an end says nothing that the time does not. */
      if (has_talks == 0 && g_str_equal (expected, "End"))
        expected = "";

      g_assert_cmpstr (last, ==, expected);
    }
}

/* A running order that is not printed does not say it, and breaks that are not are not told. */
static void
test_sheet_next_options (void)
{
  static const Other others[] = { { "meal", NULL, "Lunch", NULL, END },
                                  { "panel", "3", "Title", "r1", END + 60 }, { NULL } };
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("en", 1, "r1", others, TRUE);
  g_autofree char *talks = dump_last (agenda, PLENARY_OPTION_TALKS, NULL);
  g_autofree char *breaks = dump_last (agenda, PLENARY_OPTION_BREAKS, NULL);

  g_assert_cmpstr (talks, ==, "End. Next: Lunch");
  g_assert_cmpstr (breaks, ==, "End. Next in the same room, at 11:30: Panel\u00a03");
}

static void
test_sheet_next_languages (void)
{
  static const Other others[] = { { "panel", "3", "Title", "r1", END + 15 }, { NULL } };
  static const struct
  {
    const char *language;
    const char *expected;
  } rows[] = {
    { "fr", "Fin. Ensuite dans la même salle, à %s\u00a0: Table\u00a0ronde\u00a03" },
    { "es", "Fin. A continuación, en la misma sala (%s): Panel\u00a03" },
    { "ru", "Конец. Далее в том же зале, в %s: Групповая\u00a0дискуссия\u00a03" },
    { "ar", "النهاية. يلي ذلك في القاعة نفسها، في الساعة %s: حلقة\u00a0نقاش\u00a03" },
    { "zh", "结束。接下来在同一会议室（%s）：专题讨论\u00a03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_agenda (rows[i].language, 1, "r1", others, TRUE);
      g_autofree char *later = NULL;
      g_autofree char *last = dump_last (agenda, PLENARY_OPTION_NONE, &later);
      g_auto(GStrv) parts = g_strsplit (rows[i].expected, "%s", 2);
      g_autofree char *expected = g_strjoinv (later, parts);

      g_assert_cmpstr (last, ==, expected);
    }
}

/* What is told of another session is in the ledger as what it is: on paper, or not chosen. */
static void
test_sheet_next_ledger (void)
{
  static const Other others[] = { { "meal", NULL, "Lunch", NULL, END }, { NULL } };
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("en", 1, "r1", others, TRUE);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PANEL_SHEETS);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  g_autoptr(PlenaryHandout) handout = plenary_handout_new (agenda, setting);
  PlenaryLedger *ledger = plenary_handout_get_ledger (handout);

  for (guint i = 0; i < plenary_ledger_get_n (ledger); i++)
    g_assert_cmpstr (plenary_ledger_get (ledger, i)->text, !=, "Lunch");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/sheet-next/", cases[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sheet_next);
    }

  g_test_add_func ("/layout/sheet-next/options", test_sheet_next_options);
  g_test_add_func ("/layout/sheet-next/languages", test_sheet_next_languages);
  g_test_add_func ("/layout/sheet-next/ledger", test_sheet_next_ledger);

  return g_test_run ();
}
