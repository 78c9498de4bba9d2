/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words of a document are called in the language of the user.
 *
 * The programme itself speaks the language of its content, for which layout/ has words; an editor
 * speaks to the organizer. An unknown word is shown as it is.
 */

#include "config.h"

#include "plenary-labels.h"

#include "plenary-guard.h"
#include "plenary-role.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *word;
  const char *label;
} Label;

static const Label kinds[] = {
  { "opening", NC_("kind", "Opening") },
  { "panel", NC_("kind", "Panel") },
  { "session", NC_("kind", "Session") },
  { "talk", NC_("kind", "Talk") },
  { "keynote", NC_("kind", "Keynote") },
  { "discussion", NC_("kind", "Discussion") },
  { "workshop", NC_("kind", "Workshop") },
  { "poster", NC_("kind", "Posters") },
  { "break", NC_("kind", "Break") },
  { "meal", NC_("kind", "Meal") },
  { "registration", NC_("kind", "Registration") },
  { "social", NC_("kind", "Social Event") },
  { "ceremony", NC_("kind", "Ceremony") },
  { "closing", NC_("kind", "Closing") },
  { "marker", NC_("kind", "Marker") },
  { "other", NC_("kind", "Other") },
};

/* What a filter calls all sessions of a kind. */
static const Label kinds_of_many[] = {
  { "opening", NC_("sessions of a kind", "Opening") },
  { "panel", NC_("sessions of a kind", "Panels") },
  { "session", NC_("sessions of a kind", "Sessions") },
  { "talk", NC_("sessions of a kind", "Talks") },
  { "keynote", NC_("sessions of a kind", "Keynotes") },
  { "discussion", NC_("sessions of a kind", "Discussions") },
  { "workshop", NC_("sessions of a kind", "Workshops") },
  { "poster", NC_("sessions of a kind", "Posters") },
  { "break", NC_("sessions of a kind", "Breaks") },
  { "meal", NC_("sessions of a kind", "Meals") },
  { "registration", NC_("sessions of a kind", "Registration") },
  { "social", NC_("sessions of a kind", "Social") },
  { "ceremony", NC_("sessions of a kind", "Ceremonies") },
  { "closing", NC_("sessions of a kind", "Closing") },
  { "marker", NC_("sessions of a kind", "Markers") },
  { "other", NC_("sessions of a kind", "Other") },
};

static const Label looks[] = {
  { "plenary", NC_("look", "Plenary") },
  { "panel", NC_("look", "Panel") },
  { "talk", NC_("look", "Talk") },
  { "workshop", NC_("look", "Workshop") },
  { "posters", NC_("look", "Posters") },
  { "social", NC_("look", "Social") },
  { "information", NC_("look", "Information") },
  { "break", NC_("look", "Break") },
};

static const Label roles[] = {
  { "chair", NC_("role", "Chair") },
  { "moderator", NC_("role", "Moderator") },
  { "keynote", NC_("role", "Keynote Speaker") },
  { "speaker", NC_("role", "Speaker") },
  { "panellist", NC_("role", "Panellist") },
  { "discussant", NC_("role", "Discussant") },
  { "rapporteur", NC_("role", "Rapporteur") },
  { "host", NC_("role", "Host") },
  { "interpreter", NC_("role", "Interpreter") },
};

static const Label attendances[] = {
  { "", NC_("attendance", "Not Asked") },
  { "invited", NC_("attendance", "Invited") },
  { "confirmed", NC_("attendance", "Confirmed") },
  { "declined", NC_("attendance", "Declined") },
};

static const Label states[] = {
  { "tentative", NC_("state", "Tentative") },
  { "confirmed", NC_("state", "Confirmed") },
  { "cancelled", NC_("state", "Cancelled") },
};

static const Label phases[] = {
  { "draft", NC_("phase", "Draft") },
  { "provisional", NC_("phase", "Provisional") },
  { "final", NC_("phase", "Final") },
  { "cancelled", NC_("phase", "Cancelled") },
};

#define LOOK_UP(labels, context, word) look_up (labels, G_N_ELEMENTS (labels), context, word)

static const char *
look_up (const Label *labels,
         guint        n_labels,
         const char  *context,
         const char  *word)
{
  for (guint i = 0; i < n_labels; i++)
    if (g_str_equal (labels[i].word, word))
      return g_dpgettext2 (GETTEXT_PACKAGE, context, labels[i].label);

  return word;
}

const char *
plenary_label_kind (const char *kind)
{
  return LOOK_UP (kinds, "kind", kind);
}

const char *
plenary_label_look (const char *look)
{
  return LOOK_UP (looks, "look", look);
}

const char *
plenary_label_role (const char *role)
{
  return LOOK_UP (roles, "role", role);
}

const char *
plenary_label_attendance (const char *attendance)
{
  return LOOK_UP (attendances, "attendance", attendance);
}

const char *
plenary_label_state (const char *state)
{
  return LOOK_UP (states, "state", *state != '\0' ? state : "confirmed");
}

const char *
plenary_label_phase (const char *phase)
{
  return LOOK_UP (phases, "phase", *phase != '\0' ? phase : "draft");
}

/**
 * plenary_label_dup_kind:
 * @kind: a kind that every programme knows, or the id of one of its own
 *
 * Returns: (transfer full): its name, fit to be shown
 */
char *
plenary_label_dup_kind (PlenaryAgenda *agenda,
                        const char    *kind)
{
  PlenaryEntity *own = plenary_agenda_find (agenda, kind);

  if (PLENARY_IS_KIND (own))
    return plenary_label_dup_name (agenda, kind);

  return plenary_guard_line (plenary_label_kind (kind));
}

/**
 * plenary_label_dup_kind_of_many:
 * @kind: a kind that every programme knows, or the id of one of its own
 *
 * Returns: (transfer full): what all sessions of that kind are called, fit to be shown
 */
char *
plenary_label_dup_kind_of_many (PlenaryAgenda *agenda,
                                const char    *kind)
{
  PlenaryEntity *own = plenary_agenda_find (agenda, kind);

  if (PLENARY_IS_KIND (own))
    return plenary_label_dup_name (agenda, kind);

  return plenary_guard_line (LOOK_UP (kinds_of_many, "sessions of a kind", kind));
}

/**
 * plenary_label_dup_role:
 * @role: (nullable): the role of a participation
 *
 * Returns: (transfer full): the role, fit to be shown; empty if there is none
 */
char *
plenary_label_dup_role (PlenaryAgenda *agenda,
                        PlenaryText   *role)
{
  const char *word = plenary_role_get_word (role);

  return plenary_guard_line (word != NULL ? plenary_label_role (word) :
                                            plenary_agenda_pick (agenda, role));
}

/**
 * plenary_label_dup_attendance:
 *
 * Returns: (transfer full): whether somebody comes, fit to be shown
 */
char *
plenary_label_dup_attendance (const char *attendance)
{
  return plenary_guard_line (plenary_label_attendance (attendance));
}

/**
 * plenary_label_dup_name:
 * @id: the id of a room, a track, a person or a kind
 *
 * Returns: (transfer full): its name, fit to be shown; the id where there is no such thing, or
 *   where it has no name
 */
char *
plenary_label_dup_name (PlenaryAgenda *agenda,
                        const char    *id)
{
  PlenaryEntity *entity = plenary_agenda_find (agenda, id);
  const char *name = "";

  if (entity != NULL &&
      plenary_schema_get_place (plenary_entity_get_entity_type (entity), PLENARY_MEMBER_NAME) >= 0)
    name = plenary_agenda_pick (agenda, plenary_entity_get_text (entity, PLENARY_MEMBER_NAME));

  return plenary_guard_line (*name != '\0' ? name : id);
}

/**
 * plenary_label_dup_entry:
 * @entity: a room, a track, a person or a kind
 *
 * Returns: (transfer full): its name, fit to be shown; words for one that has none
 */
char *
plenary_label_dup_entry (PlenaryAgenda *agenda,
                         PlenaryEntity *entity)
{
  PlenaryText *text = plenary_entity_get_text (entity, PLENARY_MEMBER_NAME);
  g_autofree char *name = plenary_guard_line (plenary_agenda_pick (agenda, text));

  /* Translators: stands for a room, a track, a person or a kind of session without a name */
  return *name != '\0' ? g_steal_pointer (&name) : g_strdup (_("Unnamed"));
}
