/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a programme takes place, and whose a sheet of it is, as its handouts say it. */

#include "plenary-wording.h"

#include "plenary-builder.h"

#include <string.h>

static void
add_rooms (PlenaryBuilder    *builder,
           const char *const *rooms)
{
  for (guint i = 0; rooms[i] != NULL; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_ROOM, rooms[i], NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, rooms[i]);
      plenary_builder_close (builder);
    }
}

static PlenaryAgenda *
create_agenda (const char        *language,
               const char        *venue,
               const char *const *rooms)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE, venue);
  add_rooms (builder, rooms);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

/* The one room of a programme is said once, be it by the venue. */
static void
test_wording_place (void)
{
  static const struct
  {
    const char *language;
    const char *venue;
    const char *rooms[3];
    const char *place;
    const char *foot;
  } rows[] = {
    { "en", "Palace", { "Hall" }, "Hall, Palace", "Hall" },
    { "en", "Hall, Palace", { "Hall" }, "Hall, Palace", "Hall" },
    { "en", "", { "Hall" }, "Hall", "Hall" },
    { "en", "Palace", { "Hall", "Attic" }, "Palace", "Palace" },
    { "en", "Palace", { NULL }, "Palace", "Palace" },
    { "en", "", { NULL }, "", "" },
    { "ar", "القصر", { "القاعة" }, "القاعة، القصر", "القاعة" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_agenda (rows[i].language, rows[i].venue,
                                                       rows[i].rooms);
      g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
      g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
      g_autoptr(PlenaryWording) wording = plenary_wording_new (agenda, setting);
      g_autofree char *room = plenary_wording_dup_only_room (wording);
      g_autofree char *place = plenary_wording_dup_place (wording, room);
      g_autofree char *foot = plenary_wording_dup_foot (wording);

      g_assert_cmpstr (place, ==, rows[i].place);
      g_assert_cmpstr (foot, ==, rows[i].foot);
    }
}

/* A day is not parted from its month. */
static void
test_wording_dates (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(PlenarySetting) setting = NULL;
  g_autoptr(PlenaryWording) wording = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < 2; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_DATE,
                                  i == 0 ? "2017-04-18" : "2017-04-19");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, "Day");
      plenary_builder_close (builder);
    }

  agenda = plenary_builder_finish (builder);
  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  wording = plenary_wording_new (agenda, setting);
  dates = plenary_wording_dup_dates (wording);
  name = plenary_wording_dup_day (wording, 0, &date);

  g_assert_cmpstr (dates, ==, "18–19\u00a0April 2017");
  g_assert_cmpstr (name, ==, "Day");
  g_assert_cmpstr (date, ==, "Tuesday 18\u00a0April 2017");
}

/* Somebody for each role: "-" before it says that they have declined, and "?" that nobody knows
 * them.
 */
static PlenaryAgenda *
create_session (const char        *language,
                const char *const *roles)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);

  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autoptr(PlenaryText) role = plenary_text_new (roles[i] + strspn (roles[i], "-?"));

      g_ptr_array_add (people, plenary_participation_new (*roles[i] == '?' ? "nobody" : id,
                                                          role, *roles[i] == '-' ? "declined" : "",
                                                          NULL));
      plenary_builder_open (builder, PLENARY_ENTITY_PERSON, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Ana Ferreira");
      plenary_builder_close (builder);
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);

  return plenary_builder_finish (builder);
}

/* A sheet is theirs who lead the session, the first of them if they do so in different roles, as
 * far as it names them.
 */
static void
test_wording_leader (void)
{
  static const struct
  {
    const char     *language;
    const char     *roles[5];
    PlenaryOptions  without;
    const char     *leader;
  } rows[] = {
    { "en", { "moderator", "panellist", "panellist" }, 0, "Moderator’s sheet" },
    { "en", { "speaker", "chair" }, 0, "Chair’s sheet" },
    { "en", { "chair", "chair" }, 0, "Chairs’ sheet" },
    { "en", { "moderator", "chair", "moderator" }, 0, "Moderators’ sheet" },
    { "en", { "chair", "moderator", "moderator" }, 0, "Chair’s sheet" },
    { "en", { "-chair", "moderator", "-moderator" }, 0, "Moderator’s sheet" },
    { "en", { "?chair", "speaker" }, 0, "Session sheet" },
    { "en", { "speaker", "host" }, 0, "Session sheet" },
    { "en", { "Chair of the board" }, 0, "Session sheet" },
    { "en", { NULL }, 0, "Session sheet" },
    { "en", { "moderator" }, PLENARY_OPTION_PEOPLE, "Session sheet" },
    { "fr", { "moderator", "moderator" }, 0, "Fiche de la modération" },
    { "ru", { "chair" }, 0, "Лист председателя" },
    { "ru", { "moderator", "moderator" }, 0, "Лист ведущих" },
    { "ar", { "moderator" }, 0, "ورقة إدارة النقاش" },
    { "zh", { "chair" }, 0, "主席会议单" },
    { "zh", { NULL }, 0, "会议单" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_session (rows[i].language, rows[i].roles);
      PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);
      g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PANEL_SHEETS);
      g_autoptr(PlenarySetting) setting = NULL;
      g_autoptr(PlenaryWording) wording = NULL;
      g_autofree char *leader = NULL;

      ticket->options &= ~rows[i].without;
      setting = plenary_setting_new_for_ticket (ticket, agenda, now);
      wording = plenary_wording_new (agenda, setting);
      leader = plenary_wording_dup_leader (wording,
                                           plenary_list_get (plenary_day_get_sessions (day), 0));
      g_assert_cmpstr (leader, ==, rows[i].leader);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/wording/dates", test_wording_dates);
  g_test_add_func ("/layout/wording/place", test_wording_place);
  g_test_add_func ("/layout/wording/leader", test_wording_leader);

  return g_test_run ();
}
