/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen for each member that is chosen and not typed. */

#include "config.h"

#include "plenary-choice.h"

#include "plenary-guard.h"
#include "plenary-labels.h"
#include "plenary-language-name.h"
#include "plenary-role.h"
#include "plenary-time.h"
#include "plenary-zones.h"

#include <glib/gi18n.h>

/* 09:00 and 15:30 tell all styles apart. */
#define EXAMPLE_START (9 * 60)
#define EXAMPLE_END (15 * 60 + 30)

static void
add (GListStore *choices,
     const char *id,
     const char *label,
     const char *detail)
{
  g_autoptr(PlenaryChoice) choice = plenary_choice_new (id, label, detail);

  g_list_store_append (choices, choice);
}

/* What others know by a tag, and may type. */
static void
add_tagged (GListStore *choices,
            const char *tag,
            const char *label,
            const char *detail)
{
  g_autoptr(PlenaryChoice) choice = plenary_choice_new (tag, label, detail);

  plenary_choice_add_name (choice, tag);
  g_list_store_append (choices, choice);
}

static void
add_words (GListStore         *choices,
           const char *const  *words,
           const char       *(*get_label) (const char *word))
{
  for (guint i = 0; words[i] != NULL; i++)
    add (choices, words[i], get_label (words[i]), NULL);
}

/* The names of a register, under their ids. */
static void
add_entities (GListStore    *choices,
              PlenaryAgenda *agenda,
              PlenaryList   *list)
{
  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    {
      const char *id = plenary_entity_get_id (plenary_list_get (list, i));
      g_autofree char *name = plenary_label_dup_name (agenda, id);

      add (choices, id, name, NULL);
    }
}

static char *
format_style (PlenaryTimeStyle style)
{
  return plenary_time_format_range (EXAMPLE_START, EXAMPLE_END, style);
}

static void
add_styles (GListStore    *choices,
            PlenaryAgenda *agenda)
{
  g_autofree char *usual = format_style (PLENARY_TIME_STYLE_LOCALE);

  add (choices, "", _("As on This Computer"), usual);

  for (guint i = PLENARY_TIME_STYLE_LOCALE + 1; i < PLENARY_TIME_N_STYLES; i++)
    {
      g_autofree char *example = format_style ((PlenaryTimeStyle) i);

      add (choices, plenary_time_style_get_name ((PlenaryTimeStyle) i), example, NULL);
    }
}

static void
add_zones (GListStore    *choices,
           PlenaryAgenda *agenda)
{
  g_auto(GStrv) zones = plenary_zones_list ();

  add (choices, "", _("None"), NULL);

  for (guint i = 0; zones[i] != NULL; i++)
    {
      g_autofree char *label = g_strdelimit (g_strdup (zones[i]), "_", ' ');

      add_tagged (choices, zones[i], label, NULL);
    }
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return g_utf8_collate (plenary_choice_get_label ((PlenaryChoice *) a),
                         plenary_choice_get_label ((PlenaryChoice *) b));
}

static void
add_languages (GListStore    *choices,
               PlenaryAgenda *agenda)
{
  g_auto(GStrv) tags = plenary_language_name_list ();

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *name = plenary_language_name_dup (tags[i], plenary_language_name_get_own ());
      g_autofree char *own_name = plenary_language_name_dup (tags[i], NULL);

      add_tagged (choices, tags[i], name, g_str_equal (name, own_name) ? NULL : own_name);
    }

  g_list_store_sort (choices, compare_choices, NULL);
}

/* Tracks have the colours of the rails, which are known to be told apart. */
static const struct
{
  const char *colour;
  const char *label;
} colours[] = {
  { "#813d9c", NC_("colour", "Purple") },
  { "#1c71d8", NC_("colour", "Blue") },
  { "#0d6155", NC_("colour", "Green") },
  { "#c83c00", NC_("colour", "Orange") },
  { "#cf9f0a", NC_("colour", "Yellow") },
  { "#cd3875", NC_("colour", "Pink") },
  { "#a9a8ad", NC_("colour", "Grey") },
};

static const char *
get_colour_label (const char *colour)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (g_ascii_strcasecmp (colours[i].colour, colour) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "colour", colours[i].label);

  return colour;
}

static void
add_colours (GListStore    *choices,
             PlenaryAgenda *agenda)
{
  add (choices, "", _("None"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    add (choices, colours[i].colour, get_colour_label (colours[i].colour), NULL);
}

static void
add_kinds (GListStore    *choices,
           PlenaryAgenda *agenda)
{
  add_words (choices, plenary_look_get_kinds (), plenary_label_kind);
  add_entities (choices, agenda, plenary_agenda_get_kinds (agenda));
}

static void
add_states (GListStore    *choices,
            PlenaryAgenda *agenda)
{
  static const char *const states[] = { "tentative", "confirmed", "cancelled", NULL };

  add_words (choices, states, plenary_label_state);
}

static void
add_phases (GListStore    *choices,
            PlenaryAgenda *agenda)
{
  static const char *const phases[] = { "draft", "provisional", "final", "cancelled", NULL };

  add_words (choices, phases, plenary_label_phase);
}

static void
add_looks (GListStore    *choices,
           PlenaryAgenda *agenda)
{
  for (guint i = 0; i < PLENARY_N_LOOKS; i++)
    add (choices, plenary_look_get_name (i), plenary_label_look (plenary_look_get_name (i)), NULL);
}

static void
add_roles (GListStore    *choices,
           PlenaryAgenda *agenda)
{
  add (choices, "", _("No Role"), NULL);
  add_words (choices, plenary_role_get_words (), plenary_label_role);
}

static void
add_rooms (GListStore    *choices,
           PlenaryAgenda *agenda)
{
  add_entities (choices, agenda, plenary_agenda_get_rooms (agenda));
}

static void
add_tracks (GListStore    *choices,
            PlenaryAgenda *agenda)
{
  add (choices, "", _("None"), NULL);
  add_entities (choices, agenda, plenary_agenda_get_tracks (agenda));
}

static char *
dup_state_label (PlenaryAgenda *agenda,
                 const char    *state)
{
  return plenary_guard_line (plenary_label_state (state));
}

static char *
dup_phase_label (PlenaryAgenda *agenda,
                 const char    *phase)
{
  return plenary_guard_line (plenary_label_phase (phase));
}

static char *
dup_look_label (PlenaryAgenda *agenda,
                const char    *look)
{
  return plenary_guard_line (plenary_label_look (*look != '\0' ? look : "information"));
}

static char *
dup_style_label (PlenaryAgenda *agenda,
                 const char    *word)
{
  PlenaryTimeStyle style = plenary_time_style_from_name (word);

  if (*word == '\0')
    return g_strdup (_("As on This Computer"));

  return style != PLENARY_TIME_STYLE_LOCALE ? format_style (style) : plenary_guard_line (word);
}

static char *
dup_colour_label (PlenaryAgenda *agenda,
                  const char    *colour)
{
  return *colour != '\0' ? plenary_guard_line (get_colour_label (colour)) : g_strdup (_("None"));
}

static char *
dup_language_label (PlenaryAgenda *agenda,
                    const char    *tag)
{
  g_autofree char *name = NULL;

  if (*tag == '\0' || g_str_equal (tag, "und"))
    return g_strdup (_("None"));

  name = plenary_language_name_dup (tag, plenary_language_name_get_own ());

  return plenary_guard_line (name);
}

static char *
dup_zone_label (PlenaryAgenda *agenda,
                const char    *zone)
{
  return *zone != '\0' ? g_strdelimit (plenary_guard_line (zone), "_", ' ') : g_strdup (_("None"));
}

static char *
dup_name_label (PlenaryAgenda *agenda,
                const char    *id)
{
  return *id != '\0' ? plenary_label_dup_name (agenda, id) : g_strdup (_("None"));
}

/* What can be chosen for each member, and how what is chosen reads. */
static const struct
{
  PlenaryMember   member;
  void          (*fill)      (GListStore    *choices,
                              PlenaryAgenda *agenda);
  char         *(*dup_label) (PlenaryAgenda *agenda,
                              const char    *id);
} sources[] = {
  { PLENARY_MEMBER_KIND, add_kinds, plenary_label_dup_kind },
  { PLENARY_MEMBER_STATE, add_states, dup_state_label },
  { PLENARY_MEMBER_PHASE, add_phases, dup_phase_label },
  { PLENARY_MEMBER_LOOK, add_looks, dup_look_label },
  { PLENARY_MEMBER_COLOUR, add_colours, dup_colour_label },
  { PLENARY_MEMBER_ROLE, add_roles, NULL },
  { PLENARY_MEMBER_ROOM, add_rooms, dup_name_label },
  { PLENARY_MEMBER_TRACK, add_tracks, dup_name_label },
  { PLENARY_MEMBER_TIME_STYLE, add_styles, dup_style_label },
  { PLENARY_MEMBER_TIME_ZONE, add_zones, dup_zone_label },
  { PLENARY_MEMBER_LANGUAGE, add_languages, dup_language_label },
  { PLENARY_MEMBER_LANGUAGES, add_languages, dup_language_label },
};

static guint
find_source (PlenaryMember member)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i].member == member)
      return i;

  g_assert_not_reached ();
}

/**
 * plenary_choices_create:
 * @member: a member that is chosen
 *
 * Returns: (transfer full) (element-type PlenaryChoice): what can be chosen for it
 */
GListModel *
plenary_choices_create (PlenaryAgenda *agenda,
                        PlenaryMember  member)
{
  GListStore *choices = g_list_store_new (PLENARY_TYPE_CHOICE);

  sources[find_source (member)].fill (choices, agenda);

  return G_LIST_MODEL (choices);
}

static void
add_people (GListStore    *choices,
            PlenaryAgenda *agenda)
{
  PlenaryList *people = plenary_agenda_get_people (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (people); i++)
    {
      PlenaryPerson *person = plenary_list_get (people, i);
      const char *id = plenary_entity_get_id (PLENARY_ENTITY (person));
      g_autofree char *name = plenary_label_dup_name (agenda, id);
      g_autofree char *affiliation =
        plenary_guard_line (plenary_agenda_pick (agenda, plenary_person_get_affiliation (person)));

      add (choices, id, name, affiliation);
    }

  g_list_store_sort (choices, compare_choices, NULL);
}

/**
 * plenary_choices_create_people:
 *
 * Returns: (transfer full) (element-type PlenaryChoice): the people of the register, with what
 *   they are
 */
GListModel *
plenary_choices_create_people (PlenaryAgenda *agenda)
{
  GListStore *choices = g_list_store_new (PLENARY_TYPE_CHOICE);

  add_people (choices, agenda);

  return G_LIST_MODEL (choices);
}

static void
remove_choice (GListStore *choices,
               const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (choices)); i++)
    {
      g_autoptr(PlenaryChoice) choice = g_list_model_get_item (G_LIST_MODEL (choices), i);

      if (g_str_equal (plenary_choice_get_id (choice), id))
        {
          g_list_store_remove (choices, i);
          return;
        }
    }
}

/**
 * plenary_choices_create_others:
 * @entity: a room, a track, a kind or a person
 *
 * Returns: (transfer full) (element-type PlenaryChoice): what else is in its register
 */
GListModel *
plenary_choices_create_others (PlenaryAgenda *agenda,
                               PlenaryEntity *entity)
{
  GListStore *choices = g_list_store_new (PLENARY_TYPE_CHOICE);
  PlenaryEntityType type = plenary_entity_get_entity_type (entity);

  if (type == PLENARY_ENTITY_PERSON)
    add_people (choices, agenda);
  else
    add_entities (choices, agenda,
                  plenary_entity_get_children (PLENARY_ENTITY (agenda),
                                               plenary_schema_get_list (PLENARY_ENTITY_AGENDA,
                                                                        type)));

  remove_choice (choices, plenary_entity_get_id (entity));

  return G_LIST_MODEL (choices);
}

/**
 * plenary_choices_create_successors:
 * @entity: a room, a track, a kind or a person
 *
 * Returns: (transfer full) (element-type PlenaryChoice): what can take its place in sessions: for a
 *   kind any other, else first of all nothing
 */
GListModel *
plenary_choices_create_successors (PlenaryAgenda *agenda,
                                   PlenaryEntity *entity)
{
  GListModel *choices;
  g_autoptr(PlenaryChoice) nothing = NULL;

  if (PLENARY_IS_KIND (entity))
    {
      choices = plenary_choices_create (agenda, PLENARY_MEMBER_KIND);
      remove_choice (G_LIST_STORE (choices), plenary_entity_get_id (entity));

      return choices;
    }

  choices = plenary_choices_create_others (agenda, entity);
  nothing = plenary_choice_new ("", PLENARY_IS_ROOM (entity) ? _("No Room") :
                                    PLENARY_IS_TRACK (entity) ? _("No Track") : _("Nobody"), NULL);
  g_list_store_insert (G_LIST_STORE (choices), 0, nothing);

  return choices;
}

/**
 * plenary_choices_dup_label:
 * @member: a member that is chosen, but no role
 * @id: what is chosen now, perhaps something that cannot be chosen
 *
 * Returns: (transfer full): how it reads
 */
char *
plenary_choices_dup_label (PlenaryAgenda *agenda,
                           PlenaryMember  member,
                           const char    *id)
{
  return sources[find_source (member)].dup_label (agenda, id);
}
