/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a programme takes place, as its handouts say it. */

#include "plenary-wording.h"

#include "plenary-builder.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/wording/place", test_wording_place);

  return g_test_run ();
}
