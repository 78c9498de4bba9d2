/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The latest minute of a day's own clock, 71:59. */
#define PLENARY_TIME_LATEST (72 * 60 - 1)
#define PLENARY_TIME_NONE (-1)

/**
 * PlenaryEntityType:
 *
 * What a document is made of. The last two have no id: they are parts of a value.
 */
typedef enum
{
  PLENARY_ENTITY_AGENDA,
  PLENARY_ENTITY_KIND,
  PLENARY_ENTITY_ROOM,
  PLENARY_ENTITY_TRACK,
  PLENARY_ENTITY_PERSON,
  PLENARY_ENTITY_DAY,
  PLENARY_ENTITY_SESSION,
  PLENARY_ENTITY_TALK,
  PLENARY_ENTITY_PARTICIPATION,
  PLENARY_ENTITY_REVISION,
} PlenaryEntityType;

#define PLENARY_N_ENTITY_TYPES (PLENARY_ENTITY_REVISION + 1)

/**
 * PlenaryMember:
 *
 * One for every name that a member may have in a document, whatever has it.
 */
typedef enum
{
  PLENARY_MEMBER_NONE,
  PLENARY_MEMBER_PLENARY,
  PLENARY_MEMBER_ID,
  PLENARY_MEMBER_LANGUAGE,
  PLENARY_MEMBER_LANGUAGES,
  PLENARY_MEMBER_TIME_ZONE,
  PLENARY_MEMBER_TIME_STYLE,
  PLENARY_MEMBER_TITLE,
  PLENARY_MEMBER_THEME,
  PLENARY_MEMBER_MEETING,
  PLENARY_MEMBER_VENUE,
  PLENARY_MEMBER_STATUS,
  PLENARY_MEMBER_PHASE,
  PLENARY_MEMBER_SYMBOL,
  PLENARY_MEMBER_CONTACT,
  PLENARY_MEMBER_EMBLEM,
  PLENARY_MEMBER_KINDS,
  PLENARY_MEMBER_ROOMS,
  PLENARY_MEMBER_TRACKS,
  PLENARY_MEMBER_PEOPLE,
  PLENARY_MEMBER_DAYS,
  PLENARY_MEMBER_SHELF,
  PLENARY_MEMBER_REVISIONS,
  PLENARY_MEMBER_NAME,
  PLENARY_MEMBER_LOOK,
  PLENARY_MEMBER_CAPACITY,
  PLENARY_MEMBER_BUILDING,
  PLENARY_MEMBER_SEVERAL,
  PLENARY_MEMBER_COLOUR,
  PLENARY_MEMBER_SORT,
  PLENARY_MEMBER_POSITION,
  PLENARY_MEMBER_AFFILIATION,
  PLENARY_MEMBER_COUNTRY,
  PLENARY_MEMBER_DATE,
  PLENARY_MEMBER_LABEL,
  PLENARY_MEMBER_START,
  PLENARY_MEMBER_END,
  PLENARY_MEMBER_SESSIONS,
  PLENARY_MEMBER_KIND,
  PLENARY_MEMBER_NUMBER,
  PLENARY_MEMBER_STATE,
  PLENARY_MEMBER_FIXED,
  PLENARY_MEMBER_LEAST,
  PLENARY_MEMBER_SETUP,
  PLENARY_MEMBER_TEARDOWN,
  PLENARY_MEMBER_ROOM,
  PLENARY_MEMBER_EVERYONE,
  PLENARY_MEMBER_INTERNAL,
  PLENARY_MEMBER_NEW_PAGE,
  PLENARY_MEMBER_TRACK,
  PLENARY_MEMBER_ABSTRACT,
  PLENARY_MEMBER_QUESTIONS_LEAD,
  PLENARY_MEMBER_QUESTIONS,
  PLENARY_MEMBER_DISCUSSION,
  PLENARY_MEMBER_TALKS,
  PLENARY_MEMBER_NOTES,
  PLENARY_MEMBER_MINUTES,
  PLENARY_MEMBER_PERSON,
  PLENARY_MEMBER_ROLE,
  PLENARY_MEMBER_ATTENDANCE,
  PLENARY_MEMBER_SAVED,
  PLENARY_MEMBER_PROGRAMME,
} PlenaryMember;

#define PLENARY_N_MEMBERS (PLENARY_MEMBER_PROGRAMME + 1)

/**
 * PlenaryMemberType:
 * @PLENARY_MEMBER_TYPE_VERSION: the version of the format, which opens a document
 * @PLENARY_MEMBER_TYPE_ID: an id, of itself
 * @PLENARY_MEMBER_TYPE_REFERENCE: the id of something else
 * @PLENARY_MEMBER_TYPE_STRING: a string of one line
 * @PLENARY_MEMBER_TYPE_WORD: a string out of a known set; unknown ones are kept
 * @PLENARY_MEMBER_TYPE_TEXT: localised text of one line
 * @PLENARY_MEMBER_TYPE_LINES: localised text of several lines
 * @PLENARY_MEMBER_TYPE_MARKUP: localised CommonMark
 * @PLENARY_MEMBER_TYPE_TIME: minutes of a day's own clock, or PLENARY_TIME_NONE
 * @PLENARY_MEMBER_TYPE_NUMBER: a whole number from 0, or what its spec says if absent
 * @PLENARY_MEMBER_TYPE_DATE: a date as YYYY-MM-DD
 * @PLENARY_MEMBER_TYPE_FLAG: yes, or no if absent
 * @PLENARY_MEMBER_TYPE_STRINGS: a list of strings
 * @PLENARY_MEMBER_TYPE_REFERENCES: one id, or a list of them
 * @PLENARY_MEMBER_TYPE_TEXTS: a list of localised texts
 * @PLENARY_MEMBER_TYPE_PARTICIPATIONS: who takes part, in order
 * @PLENARY_MEMBER_TYPE_ENTITIES: a list of what has ids of its own
 * @PLENARY_MEMBER_TYPE_REVISIONS: earlier states of the document
 * @PLENARY_MEMBER_TYPE_DOCUMENT: a whole document, not looked into
 */
typedef enum
{
  PLENARY_MEMBER_TYPE_VERSION,
  PLENARY_MEMBER_TYPE_ID,
  PLENARY_MEMBER_TYPE_REFERENCE,
  PLENARY_MEMBER_TYPE_STRING,
  PLENARY_MEMBER_TYPE_WORD,
  PLENARY_MEMBER_TYPE_TEXT,
  PLENARY_MEMBER_TYPE_LINES,
  PLENARY_MEMBER_TYPE_MARKUP,
  PLENARY_MEMBER_TYPE_TIME,
  PLENARY_MEMBER_TYPE_NUMBER,
  PLENARY_MEMBER_TYPE_DATE,
  PLENARY_MEMBER_TYPE_FLAG,
  PLENARY_MEMBER_TYPE_STRINGS,
  PLENARY_MEMBER_TYPE_REFERENCES,
  PLENARY_MEMBER_TYPE_TEXTS,
  PLENARY_MEMBER_TYPE_PARTICIPATIONS,
  PLENARY_MEMBER_TYPE_ENTITIES,
  PLENARY_MEMBER_TYPE_REVISIONS,
  PLENARY_MEMBER_TYPE_DOCUMENT,
} PlenaryMemberType;

/**
 * PlenaryMemberSpec:
 * @member: which it is
 * @name: as it stands in a document
 * @type: what values it takes
 * @limit: of a number or time, the greatest; of a string, the most bytes, or 0 for any
 * @absent: of a number or time, what stands for its absence
 * @word: (nullable): of a word, the one that is meant where it is absent
 * @children: of entities, what they are
 */
typedef struct
{
  PlenaryMember      member;
  const char        *name;
  PlenaryMemberType  type;
  int                limit;
  int                absent;
  const char        *word;
  PlenaryEntityType  children;
} PlenaryMemberSpec;

const char              *plenary_schema_get_entity_name (PlenaryEntityType  type);
const PlenaryMemberSpec *plenary_schema_get_members     (PlenaryEntityType  type,
                                                         guint             *n_members);
int                      plenary_schema_get_place       (PlenaryEntityType  type,
                                                         PlenaryMember      member);
const PlenaryMemberSpec *plenary_schema_get_spec        (PlenaryEntityType  type,
                                                         PlenaryMember      member);
PlenaryMember            plenary_schema_get_list        (PlenaryEntityType  parent,
                                                         PlenaryEntityType  child);
const PlenaryMemberSpec *plenary_schema_find            (PlenaryEntityType  type,
                                                         const char        *name);
gboolean                 plenary_schema_get_entity_type (const char        *name,
                                                         PlenaryEntityType *type);
gboolean                 plenary_schema_is_id           (const char        *string);
gboolean                 plenary_schema_is_date         (const char        *string);

G_END_DECLS
