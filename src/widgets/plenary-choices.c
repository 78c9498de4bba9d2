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

static void
add_words (GListStore          *choices,
           const char *const   *words,
           const char        *(*get_label) (const char *word))
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
add_styles (GListStore *choices)
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
add_zones (GListStore *choices)
{
  g_auto(GStrv) zones = plenary_zones_list ();

  add (choices, "", _("None"), NULL);

  for (guint i = 0; zones[i] != NULL; i++)
    {
      g_autofree char *label = g_strdelimit (g_strdup (zones[i]), "_", ' ');

      add (choices, zones[i], label, NULL);
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
add_languages (GListStore *choices)
{
  g_auto(GStrv) tags = plenary_language_name_list ();

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *name = plenary_language_name_dup (tags[i], plenary_label_get_language ());
      g_autofree char *own_name = plenary_language_name_dup (tags[i], NULL);

      add (choices, tags[i], name, g_str_equal (name, own_name) ? NULL : own_name);
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
add_colours (GListStore *choices)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    add (choices, colours[i].colour, get_colour_label (colours[i].colour), NULL);
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
  static const char *const states[] = { "tentative", "confirmed", "cancelled", NULL };
  static const char *const phases[] = { "draft", "provisional", "final", "cancelled", NULL };
  GListStore *choices = g_list_store_new (PLENARY_TYPE_CHOICE);

  switch ((int) member)
    {
    case PLENARY_MEMBER_KIND:
      add_words (choices, plenary_look_get_kinds (), plenary_label_kind);
      add_entities (choices, agenda, plenary_agenda_get_kinds (agenda));
      break;

    case PLENARY_MEMBER_STATE:
      add_words (choices, states, plenary_label_state);
      break;

    case PLENARY_MEMBER_PHASE:
      add_words (choices, phases, plenary_label_phase);
      break;

    case PLENARY_MEMBER_LOOK:
      for (guint i = 0; i < PLENARY_N_LOOKS; i++)
        add (choices, plenary_look_get_name (i), plenary_label_look (plenary_look_get_name (i)),
             NULL);
      break;

    case PLENARY_MEMBER_COLOUR:
      add_colours (choices);
      break;

    case PLENARY_MEMBER_ROLE:
      add (choices, "", _("No Role"), NULL);
      add_words (choices, plenary_role_get_words (), plenary_label_role);
      break;

    case PLENARY_MEMBER_ROOM:
      add_entities (choices, agenda, plenary_agenda_get_rooms (agenda));
      break;

    case PLENARY_MEMBER_TRACK:
      add (choices, "", _("None"), NULL);
      add_entities (choices, agenda, plenary_agenda_get_tracks (agenda));
      break;

    case PLENARY_MEMBER_TIME_STYLE:
      add_styles (choices);
      break;

    case PLENARY_MEMBER_TIME_ZONE:
      add_zones (choices);
      break;

    case PLENARY_MEMBER_LANGUAGE:
      add_languages (choices);
      break;

    default:
      g_assert_not_reached ();
    }

  return G_LIST_MODEL (choices);
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

  return G_LIST_MODEL (choices);
}

static char *
dup_style_label (const char *id)
{
  PlenaryTimeStyle style = plenary_time_style_from_name (id);

  if (style == PLENARY_TIME_STYLE_LOCALE)
    return *id == '\0' ? g_strdup (_("As on This Computer")) : plenary_guard_line (id);

  return format_style (style);
}

/**
 * plenary_choices_dup_label:
 * @id: what is chosen now, perhaps something that cannot be chosen
 *
 * Returns: (transfer full): how it reads
 */
char *
plenary_choices_dup_label (PlenaryAgenda *agenda,
                           PlenaryMember  member,
                           const char    *id)
{
  switch ((int) member)
    {
    case PLENARY_MEMBER_KIND:
      return plenary_label_dup_kind (agenda, id);

    case PLENARY_MEMBER_STATE:
      return plenary_guard_line (plenary_label_state (id));

    case PLENARY_MEMBER_PHASE:
      return plenary_guard_line (plenary_label_phase (id));

    case PLENARY_MEMBER_TIME_STYLE:
      return dup_style_label (id);

    case PLENARY_MEMBER_LOOK:
      return plenary_guard_line (plenary_label_look (*id != '\0' ? id : "information"));

    default:
      break;
    }

  if (*id == '\0' || (member == PLENARY_MEMBER_LANGUAGE && g_str_equal (id, "und")))
    return g_strdup (_("None"));

  if (member == PLENARY_MEMBER_LANGUAGE)
    {
      g_autofree char *name = plenary_language_name_dup (id, plenary_label_get_language ());

      return plenary_guard_line (name);
    }

  if (member == PLENARY_MEMBER_COLOUR)
    return plenary_guard_line (get_colour_label (id));

  if (member == PLENARY_MEMBER_TIME_ZONE)
    {
      g_autofree char *label = plenary_guard_line (id);

      return g_strdup (g_strdelimit (label, "_", ' '));
    }

  return plenary_label_dup_name (agenda, id);
}
