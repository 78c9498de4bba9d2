/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema is the one table of what a programme document consists of.
 *
 * It lists the members of each kind of entity in their canonical order, with type, range and
 * default. The entities store by it, edits are checked by it, the reader and the writer of JSON
 * walk it: a new member is a new line here, and nothing else knows the order.
 */

#include "config.h"

#include "plenary-schema.h"

#include <string.h>

#define M(member, name, type) \
  { PLENARY_MEMBER_ ## member, name, PLENARY_MEMBER_TYPE_ ## type }
#define WORD(member, name, word) \
  { PLENARY_MEMBER_ ## member, name, PLENARY_MEMBER_TYPE_WORD, 0, 0, word }
#define TIME(member, name) \
  { PLENARY_MEMBER_ ## member, name, PLENARY_MEMBER_TYPE_TIME, PLENARY_TIME_LATEST, \
    PLENARY_TIME_NONE }
#define NUMBER(member, name, limit, absent) \
  { PLENARY_MEMBER_ ## member, name, PLENARY_MEMBER_TYPE_NUMBER, limit, absent }
#define ENTITIES(member, name, children) \
  { PLENARY_MEMBER_ ## member, name, PLENARY_MEMBER_TYPE_ENTITIES, 0, 0, NULL, \
    PLENARY_ENTITY_ ## children }

#define MOST_ID 64
#define MOST_MINUTES 1440
#define MOST_SEATS 1000000
#define MOST_VERSIONS 999999999
#define MOST_EMBLEM (512 * 1024)

static const PlenaryMemberSpec agenda_members[] = {
  { PLENARY_MEMBER_PLENARY, "plenary", PLENARY_MEMBER_TYPE_VERSION, MOST_VERSIONS, 1 },
  M (ID, "id", ID),
  M (LANGUAGE, "language", STRING),
  M (LANGUAGES, "languages", STRINGS),
  M (TIME_ZONE, "time-zone", STRING),
  WORD (TIME_STYLE, "time-style", NULL),
  M (TITLE, "title", TEXT),
  M (THEME, "theme", TEXT),
  M (MEETING, "meeting", TEXT),
  M (VENUE, "venue", TEXT),
  M (STATUS, "status", TEXT),
  WORD (PHASE, "phase", "draft"),
  M (SYMBOL, "symbol", STRING),
  M (CONTACT, "contact", LINES),
  { PLENARY_MEMBER_EMBLEM, "emblem", PLENARY_MEMBER_TYPE_STRING, MOST_EMBLEM },
  ENTITIES (KINDS, "kinds", KIND),
  ENTITIES (ROOMS, "rooms", ROOM),
  ENTITIES (TRACKS, "tracks", TRACK),
  ENTITIES (PEOPLE, "people", PERSON),
  ENTITIES (DAYS, "days", DAY),
  ENTITIES (SHELF, "shelf", SESSION),
  M (REVISIONS, "revisions", REVISIONS),
};

static const PlenaryMemberSpec kind_members[] = {
  M (ID, "id", ID),
  M (NAME, "name", TEXT),
  WORD (LOOK, "look", NULL),
};

static const PlenaryMemberSpec room_members[] = {
  M (ID, "id", ID),
  M (NAME, "name", TEXT),
  NUMBER (CAPACITY, "capacity", MOST_SEATS, -1),
  M (BUILDING, "building", STRING),
  M (SEVERAL, "several", FLAG),
};

static const PlenaryMemberSpec track_members[] = {
  M (ID, "id", ID),
  M (NAME, "name", TEXT),
  M (COLOUR, "colour", STRING),
};

static const PlenaryMemberSpec person_members[] = {
  M (ID, "id", ID),
  M (NAME, "name", TEXT),
  M (SORT, "sort", STRING),
  M (POSITION, "position", TEXT),
  M (AFFILIATION, "affiliation", TEXT),
  M (COUNTRY, "country", STRING),
};

static const PlenaryMemberSpec day_members[] = {
  M (ID, "id", ID),
  M (DATE, "date", DATE),
  M (LABEL, "label", TEXT),
  TIME (START, "start"),
  TIME (END, "end"),
  ENTITIES (SESSIONS, "sessions", SESSION),
};

static const PlenaryMemberSpec session_members[] = {
  M (ID, "id", ID),
  WORD (KIND, "kind", NULL),
  M (NUMBER, "number", STRING),
  M (TITLE, "title", TEXT),
  WORD (STATE, "state", "confirmed"),
  TIME (START, "start"),
  TIME (END, "end"),
  M (FIXED, "fixed", FLAG),
  NUMBER (LEAST, "least", MOST_MINUTES, -1),
  NUMBER (SETUP, "setup", MOST_MINUTES, 0),
  NUMBER (TEARDOWN, "teardown", MOST_MINUTES, 0),
  M (ROOM, "room", REFERENCES),
  M (EVERYONE, "everyone", FLAG),
  M (INTERNAL, "internal", FLAG),
  M (NEW_PAGE, "new-page", FLAG),
  M (TRACK, "track", REFERENCE),
  M (LANGUAGE, "language", STRING),
  M (ABSTRACT, "abstract", MARKUP),
  M (QUESTIONS_LEAD, "questions-lead", TEXT),
  M (QUESTIONS, "questions", TEXTS),
  NUMBER (DISCUSSION, "discussion", MOST_MINUTES, -1),
  M (PEOPLE, "people", PARTICIPATIONS),
  ENTITIES (TALKS, "talks", TALK),
  M (NOTES, "notes", MARKUP),
};

static const PlenaryMemberSpec talk_members[] = {
  M (ID, "id", ID),
  M (TITLE, "title", TEXT),
  NUMBER (MINUTES, "minutes", MOST_MINUTES, -1),
  M (ABSTRACT, "abstract", MARKUP),
  M (PEOPLE, "people", PARTICIPATIONS),
};

static const PlenaryMemberSpec participation_members[] = {
  M (PERSON, "person", REFERENCE),
  M (ROLE, "role", TEXT),
  WORD (ATTENDANCE, "attendance", NULL),
};

static const PlenaryMemberSpec revision_members[] = {
  M (LABEL, "label", TEXT),
  M (SAVED, "saved", STRING),
  M (PROGRAMME, "programme", DOCUMENT),
};

static const struct
{
  const char              *name;
  const PlenaryMemberSpec *members;
  guint                    n_members;
} entities[PLENARY_N_ENTITY_TYPES] = {
  [PLENARY_ENTITY_AGENDA] = { "agenda", agenda_members, G_N_ELEMENTS (agenda_members) },
  [PLENARY_ENTITY_KIND] = { "kind", kind_members, G_N_ELEMENTS (kind_members) },
  [PLENARY_ENTITY_ROOM] = { "room", room_members, G_N_ELEMENTS (room_members) },
  [PLENARY_ENTITY_TRACK] = { "track", track_members, G_N_ELEMENTS (track_members) },
  [PLENARY_ENTITY_PERSON] = { "person", person_members, G_N_ELEMENTS (person_members) },
  [PLENARY_ENTITY_DAY] = { "day", day_members, G_N_ELEMENTS (day_members) },
  [PLENARY_ENTITY_SESSION] = { "session", session_members, G_N_ELEMENTS (session_members) },
  [PLENARY_ENTITY_TALK] = { "talk", talk_members, G_N_ELEMENTS (talk_members) },
  [PLENARY_ENTITY_PARTICIPATION] = { "participation", participation_members,
                                     G_N_ELEMENTS (participation_members) },
  [PLENARY_ENTITY_REVISION] = { "revision", revision_members, G_N_ELEMENTS (revision_members) },
};

/**
 * plenary_schema_get_entity_name:
 *
 * Returns: (transfer none): what edits call it
 */
const char *
plenary_schema_get_entity_name (PlenaryEntityType type)
{
  return entities[type].name;
}

/**
 * plenary_schema_get_members:
 * @n_members: (out): how many there are
 *
 * Returns: (array length=n_members) (transfer none): its members in canonical order
 */
const PlenaryMemberSpec *
plenary_schema_get_members (PlenaryEntityType  type,
                            guint             *n_members)
{
  *n_members = entities[type].n_members;

  return entities[type].members;
}

/* For each kind of entity the place of each member plus one, so that looking one up is no search.
 */
static const guint8 *
get_places (PlenaryEntityType type)
{
  static guint8 places[PLENARY_N_ENTITY_TYPES][PLENARY_N_MEMBERS];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < PLENARY_N_ENTITY_TYPES; i++)
        for (guint j = 0; j < entities[i].n_members; j++)
          places[i][entities[i].members[j].member] = (guint8) (j + 1);

      g_once_init_leave (&made, 1);
    }

  return places[type];
}

/**
 * plenary_schema_get_place:
 *
 * Returns: the place of the member in canonical order, or -1 if such an entity has none
 */
int
plenary_schema_get_place (PlenaryEntityType type,
                          PlenaryMember     member)
{
  return get_places (type)[member] - 1;
}

/**
 * plenary_schema_get_spec:
 *
 * Returns: (transfer none) (nullable): what is known of that member, NULL if there is none
 */
const PlenaryMemberSpec *
plenary_schema_get_spec (PlenaryEntityType type,
                         PlenaryMember     member)
{
  int place = plenary_schema_get_place (type, member);

  return place >= 0 ? &entities[type].members[place] : NULL;
}

/**
 * plenary_schema_get_list:
 *
 * Returns: the member of @parent that holds such children, or PLENARY_MEMBER_NONE. That of the
 *   sessions of an agenda itself is its shelf
 */
PlenaryMember
plenary_schema_get_list (PlenaryEntityType parent,
                         PlenaryEntityType child)
{
  for (guint i = 0; i < entities[parent].n_members; i++)
    if (entities[parent].members[i].type == PLENARY_MEMBER_TYPE_ENTITIES &&
        entities[parent].members[i].children == child)
      return entities[parent].members[i].member;

  return PLENARY_MEMBER_NONE;
}

/**
 * plenary_schema_find:
 *
 * Returns: (transfer none) (nullable): the member of that name
 */
const PlenaryMemberSpec *
plenary_schema_find (PlenaryEntityType  type,
                     const char        *name)
{
  for (guint i = 0; i < entities[type].n_members; i++)
    if (g_str_equal (entities[type].members[i].name, name))
      return &entities[type].members[i];

  return NULL;
}

/**
 * plenary_schema_get_entity_type:
 * @name: what edits call it
 * @type: (out): what it is
 *
 * Returns: whether there is something of that name that has an id
 */
gboolean
plenary_schema_get_entity_type (const char        *name,
                                PlenaryEntityType *type)
{
  for (guint i = PLENARY_ENTITY_AGENDA; i <= PLENARY_ENTITY_TALK; i++)
    if (g_str_equal (entities[i].name, name))
      {
        *type = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_id_character (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == ':' || c == '-';
}

/**
 * plenary_schema_is_id:
 *
 * Returns: whether @string may be an id: 1 to 64 of A-Z a-z 0-9 . _ : -
 */
gboolean
plenary_schema_is_id (const char *string)
{
  gsize length = 0;

  while (is_id_character (string[length]))
    length++;

  return length >= 1 && length <= MOST_ID && string[length] == '\0';
}

/**
 * plenary_schema_is_date:
 *
 * Returns: whether @string is a day of the calendar, written YYYY-MM-DD
 */
gboolean
plenary_schema_is_date (const char *string)
{
  guint numbers[3];

  if (strlen (string) != 10 || string[4] != '-' || string[7] != '-')
    return FALSE;

  for (guint i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (string[i]))
      return FALSE;

  numbers[0] = (guint) g_ascii_strtoull (string, NULL, 10);
  numbers[1] = (guint) g_ascii_strtoull (string + 5, NULL, 10);
  numbers[2] = (guint) g_ascii_strtoull (string + 8, NULL, 10);

  return numbers[0] >= 1 && numbers[1] >= 1 && numbers[1] <= 12 &&
         g_date_valid_dmy ((GDateDay) numbers[2], (GDateMonth) numbers[1],
                           (GDateYear) numbers[0]);
}
