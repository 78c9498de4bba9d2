/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A congress of three days in five rooms, with all that rooms bring: sessions for all and for
 * several, lunch that leaves out a room, short talks. The people are invented.
 */

#include "congress-fixture.h"

#include "plenary-builder.h"

typedef struct
{
  const char *kind;
  const char *number;
  const char *title;
  int         start;
  int         end;
  const char *rooms;      /* “r0 r1”; * for everyone */
  const char *people;     /* “p0 p1” */
} Session;

static const struct { const char *name; int capacity; const char *building; } rooms[] = {
  { "Auditorium", 420, "" }, { "Gallery", 180, "" }, { "Room A", 90, "" }, { "Room B", 40, "" },
  { "Studio", 60, "" },
};

static const char *const tracks[][2] = {
  { "Heat", "#e66100" }, { "Water", "#1c71d8" },
};

static const char *const people[] = {
  "Ingrid Solheim", "R. Okafor", "M. Castellanos", "D. Achterberg", "H. Tanaka", "I. Ferro",
  "G. Marino", "B. Silva", "S. Ito", "E. Vasquez", "N. Haas", "J. Park", "Y. Adeyemi",
};

static const Session first[] = {
  { "registration", "", "Registration", 510, 540, "", "" },
  { "opening", "", "Opening", 540, 630, "r0 *", "" },
  { "panel", "1", "What a city owes its trees", 660, 750, "r0 r1", "p1" },
  { "workshop", "1", "Counting leaves", 660, 750, "r2", "p6" },
  { "marker", "", "End of the first day", 750, -1, "", "" },
};

static const Session second[] = {
  { "keynote", "", "Cities that breathe: ten years of heat action plans", 540, 585, "r0 *", "p0" },
  { "break", "", "Coffee", 585, 615, "", "" },
  { "panel", "4", "Who pays for shade? Financing urban trees beyond the pilot", 615, 675, "r0",
    "p1 p3 p4 p5" },
  { "panel", "5", "Insuring homes in a warming city: risk, rent and fairness", 675, 735, "r0",
    "p2 p3 p4 p5 p8" },
  { "talk", "", "A thousand rain gardens later", 615, 635, "r1", "" },
  { "talk", "", "Counting street trees from the air", 635, 655, "r1", "" },
  { "talk", "", "Heat-health warnings that are heard", 655, 675, "r1", "" },
  { "talk", "", "Permeable paving: ten winters on", 675, 695, "r1", "" },
  { "talk", "", "Night buses and hot nights", 695, 715, "r1", "" },
  { "talk", "", "Open data for flood alerts", 715, 735, "r1", "" },
  { "talk", "", "Stormwater budgets as a planning tool", 615, 645, "r2", "p3" },
  { "talk", "", "Listening to tenants: 400 interviews on summer heat", 645, 675, "r2", "p5" },
  { "talk", "", "Small grants, large roofs", 675, 705, "r2", "p4" },
  { "talk", "", "Coastal towns and the second sea wall", 705, 735, "r2", "p5" },
  { "workshop", "3", "Mapping heat islands with open satellite data: bring a laptop and a street "
    "you know", 615, 735, "r3", "p6 p7" },
  { "poster", "", "Sponge schoolyards", 615, 630, "r4", "" },
  { "poster", "", "Heat in the archive: 1911 to today", 630, 645, "r4", "" },
  { "poster", "", "Green tram tracks", 645, 660, "r4", "" },
  { "poster", "", "Shade sails by the metre", 660, 675, "r4", "" },
  { "poster", "", "Cisterns, rediscovered", 675, 690, "r4", "" },
  { "poster", "", "Sensors on lamp posts", 690, 705, "r4", "" },
  { "poster", "", "Poster clinic: one figure, one claim", 705, 735, "r4", "p8" },
  { "meal", "", "Lunch", 735, 810, "", "" },
  { "social", "", "Mentoring lunch for first-time speakers", 740, 805, "r4", "" },
  { "panel", "6", "Schools as cool islands: heat plans written with pupils", 810, 900, "r0", "p2" },
  { "talk", "", "Retrofit or rebuild? A carbon ledger", 810, 840, "r1", "p9" },
  { "talk", "", "Where the heat stays: courtyards at night", 840, 870, "r1", "p10" },
  { "talk", "", "Quiet streets, cool streets", 870, 900, "r1", "p11" },
  { "talk", "", "Bees on bus shelters", 810, 830, "r2", "" },
  { "talk", "", "Cool pavements under load", 830, 850, "r2", "" },
  { "talk", "", "District heat networks that cool", 850, 870, "r2", "" },
  { "talk", "", "Roofs for the many", 870, 900, "r2", "p12" },
  { "workshop", "4", "Drafting a shade policy in ninety minutes", 810, 900, "r3", "" },
  { "poster", "", "Poster session B: water and soil", 810, 870, "r4", "" },
  { "registration", "", "Desk team meets", 870, 900, "r4", "" },
};

static const Session third[] = {
  { "panel", "7", "Rain, pipes and patience", 540, 630, "r0 r4", "p1" },
  { "talk", "", "A river returns", 540, 600, "r1", "p9" },
  { "closing", "", "Closing", 660, 720, "", "" },
};

static void
add_registers (PlenaryBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_ROOM, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, rooms[i].name);
      plenary_builder_set_number (builder, PLENARY_MEMBER_CAPACITY, rooms[i].capacity);
      plenary_builder_set_string (builder, PLENARY_MEMBER_BUILDING, rooms[i].building);
      plenary_builder_close (builder);
    }

  for (guint i = 0; i < G_N_ELEMENTS (tracks); i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_TRACK, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, tracks[i][0]);
      plenary_builder_set_string (builder, PLENARY_MEMBER_COLOUR, tracks[i][1]);
      plenary_builder_close (builder);
    }

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_PERSON, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, people[i]);
      plenary_builder_close (builder);
    }
}

static void
set_rooms (PlenaryBuilder *builder,
           const char     *words)
{
  g_auto(GStrv) ids = g_strsplit (words, " ", -1);
  g_autoptr(GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] == 'r')
      g_ptr_array_add (known, ids[i]);
    else if (*ids[i] == '*')
      plenary_builder_set_flag (builder, PLENARY_MEMBER_EVERYONE, TRUE);

  g_ptr_array_add (known, NULL);
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, (const char *const *) known->pdata);
}

static void
set_people (PlenaryBuilder *builder,
            const char     *words)
{
  g_auto(GStrv) ids = g_strsplit (words, " ", -1);
  g_autoptr(PlenaryText) role = plenary_text_new ("speaker");
  g_autoptr(GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      g_ptr_array_add (list, plenary_participation_new (ids[i], role, "confirmed", NULL));

  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, list);
}

/* Sessions are c1-0, c1-1 and so on; every third is of the second track, its neighbour of the
 * first.
 */
static void
add_day (PlenaryBuilder *builder,
         guint           number,
         const char     *date,
         const Session  *sessions,
         guint           n_sessions)
{
  g_autofree char *day_id = g_strdup_printf ("c%u", number);

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, day_id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, date);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u-%u", number, i);

      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, sessions[i].kind);
      plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, sessions[i].number);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, sessions[i].title);
      plenary_builder_set_number (builder, PLENARY_MEMBER_START, sessions[i].start);
      plenary_builder_set_number (builder, PLENARY_MEMBER_END, sessions[i].end);
      set_rooms (builder, sessions[i].rooms);
      set_people (builder, sessions[i].people);

      if (i % 3 > 0 && *sessions[i].rooms == 'r')
        plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, i % 3 == 1 ? "t0" : "t1");

      if (g_str_equal (sessions[i].kind, "workshop"))
        plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT,
                                   "Build a street-level heat map from open satellite scenes, "
                                   "check it against your own readings, and leave with a method "
                                   "you can repeat.");

      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
}

PlenaryAgenda *
congress_fixture_create (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "congress", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE, "10:30");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_ZONE, "Europe/Lisbon");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Urban Climate 2025");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE, "Lisbon");
  add_registers (builder);
  add_day (builder, 1, "2025-06-04", first, G_N_ELEMENTS (first));
  add_day (builder, 2, "2025-06-05", second, G_N_ELEMENTS (second));
  add_day (builder, 3, "2025-06-06", third, G_N_ELEMENTS (third));

  return plenary_builder_finish (builder);
}
