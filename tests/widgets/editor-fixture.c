/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas for the tests of the editors. The people are invented. */

#include "editor-fixture.h"

#include "plenary-builder.h"

#define HOSTILE "R&D <b>x</b> \"'"

static void
set_texts (PlenaryBuilder    *builder,
           PlenaryMember      member,
           const char *const *strings)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  for (guint i = 0; strings[i] != NULL; i++)
    g_ptr_array_add (texts, plenary_text_new (strings[i]));

  plenary_builder_set_texts (builder, member, texts);
}

static void
add_named (PlenaryBuilder   *builder,
           PlenaryEntityType type,
           const char       *id,
           const char       *name)
{
  plenary_builder_open (builder, type, id, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);
  plenary_builder_close (builder);
}

static void
add_panel (PlenaryBuilder *builder)
{
  static const char *const questions[] = {
    "Do we have a common understanding of ‘migration governance’? What are the various aspects "
    "of governance, and how can they be addressed in a global compact?",
    "How can the compact improve international and regional cooperation in all its dimensions?",
    "How can it help to define the roles of countries of origin, transit and destination?",
    "How can regional and international fora facilitate intra-regional dialogue?",
    NULL
  };
  static const char *const rooms[] = { "r1", NULL };

  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s2", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, "2");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE,
                             "The Global Compact on Migration as a tool for migration governance "
                             "and the role of global and regional actors");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 900);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, 990);
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT,
                             "The declaration sets out the aim for a global compact as an "
                             "**important contribution** to the governance of migration and the "
                             "coordination of efforts among States and *all* relevant "
                             "[stakeholders](https://example.org/).\n\nIt would present:\n\n"
                             "- a framework for collaboration,\n- a set of principles.\n\n"
                             "The panel looks at how coherence can be improved.");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_QUESTIONS_LEAD,
                             "The following questions are proposed to guide the discussion:");
  set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);
  plenary_builder_set_value (builder, PLENARY_MEMBER_PEOPLE,
                             g_variant_new_parsed ("[('p1', [('', 'moderator')], 'invited', "
                                                   "@a(sss) []), "
                                                   "('p2', [('', 'panellist')], 'confirmed', []), "
                                                   "('p3', [('', 'Guest of honour')], '', []), "
                                                   "('p4', [('', 'panellist')], 'declined', [])]"));
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "t1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "A first look");
  plenary_builder_set_number (builder, PLENARY_MEMBER_MINUTES, 15);
  plenary_builder_set_value (builder, PLENARY_MEMBER_PEOPLE,
                             g_variant_new_parsed ("[('p2', [('', 'speaker')], '', @a(sss) [])]"));
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "t2", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "A second look");
  plenary_builder_close (builder);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NOTES, "Ask about the *interpreters*.");
  plenary_builder_close (builder);
}

static void
add_session (PlenaryBuilder *builder,
             const char     *id,
             const char     *kind,
             const char     *title,
             int             start,
             int             end)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, end);
  plenary_builder_close (builder);
}

/* A workshop of two days with one full panel, s2. */
PlenaryAgenda *
editor_fixture_create (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_ZONE, "America/New_York");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE, "10h30");
  plenary_builder_set_string (builder, PLENARY_MEMBER_PHASE, "provisional");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE,
                             "International Dialogue on Migration 2017");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME,
                             "Strengthening international cooperation on and governance of "
                             "migration towards the adoption of a global compact");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_MEETING, "Intersessional workshop");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE, "Conference Room 1, New York");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_STATUS, "Provisional Agenda");

  add_named (builder, PLENARY_ENTITY_ROOM, "r1", "Conference Room 1");
  add_named (builder, PLENARY_ENTITY_ROOM, "r2", "Conference Room 2");
  add_named (builder, PLENARY_ENTITY_TRACK, "k1", "Governance");
  add_named (builder, PLENARY_ENTITY_PERSON, "p1", "Ana Ferreira");
  add_named (builder, PLENARY_ENTITY_PERSON, "p2", "Kofi Mensah");
  add_named (builder, PLENARY_ENTITY_PERSON, "p3", "Leila Haddad");
  add_named (builder, PLENARY_ENTITY_PERSON, "p4", "Jonas Lindqvist");
  add_named (builder, PLENARY_ENTITY_PERSON, "p5", "Mei Tanaka");

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, "2017-04-18");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, "Day One");
  add_session (builder, "s1", "break", "Break", 780, 900);
  add_panel (builder);
  add_session (builder, "s3", "closing", "Closing Remarks", -1, -1);
  plenary_builder_close (builder);

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d2", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, "2017-04-19");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, "Day Two");
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static const char *const hostile_rooms[] = { "r1", "gone", NULL };

/* Gives what is open all that it can have. */
static void
fill_hostile (PlenaryBuilder   *builder,
              PlenaryEntityType type)
{
  static const char *const texts[] = { HOSTILE, HOSTILE, NULL };
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  for (guint i = 0; i < n; i++)
    switch ((int) specs[i].type)
      {
      case PLENARY_MEMBER_TYPE_STRING:
      case PLENARY_MEMBER_TYPE_WORD:
        plenary_builder_set_string (builder, specs[i].member, HOSTILE);
        break;

      case PLENARY_MEMBER_TYPE_TEXT:
      case PLENARY_MEMBER_TYPE_LINES:
      case PLENARY_MEMBER_TYPE_MARKUP:
        plenary_builder_set_plain (builder, specs[i].member, HOSTILE);
        break;

      case PLENARY_MEMBER_TYPE_TEXTS:
        set_texts (builder, specs[i].member, texts);
        break;

      case PLENARY_MEMBER_TYPE_REFERENCES:
        plenary_builder_set_strings (builder, specs[i].member, hostile_rooms);
        break;

      case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
        plenary_builder_set_value (builder, specs[i].member,
                                   g_variant_new_parsed ("[('p1', [('', %s)], %s, @a(sss) []), "
                                                         "('gone', [], '', [])]",
                                                         HOSTILE, HOSTILE));
        break;

      default:
        break;
      }
}

static void
add_hostile (PlenaryBuilder   *builder,
             PlenaryEntityType type,
             const char       *id)
{
  plenary_builder_open (builder, type, id, NULL);
  fill_hostile (builder, type);
  plenary_builder_close (builder);
}

/* Every string that can be any string is markup that is none. */
PlenaryAgenda *
editor_fixture_create_hostile (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  fill_hostile (builder, PLENARY_ENTITY_AGENDA);
  add_hostile (builder, PLENARY_ENTITY_KIND, "k1");
  add_hostile (builder, PLENARY_ENTITY_ROOM, "r1");
  add_hostile (builder, PLENARY_ENTITY_TRACK, "t1");
  add_hostile (builder, PLENARY_ENTITY_PERSON, "p1");

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  fill_hostile (builder, PLENARY_ENTITY_DAY);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  fill_hostile (builder, PLENARY_ENTITY_SESSION);
  add_hostile (builder, PLENARY_ENTITY_TALK, "l1");

  return plenary_builder_finish (builder);
}
