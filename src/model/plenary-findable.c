/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a programme can be found: every text that somebody wrote to be read, in every language,
 * and no id, colour or time zone.
 *
 * A session has the texts of its talks, too, and refers to what has texts of its own: its rooms,
 * its track, its kind, its people.
 */

#include "config.h"

#include "plenary-findable.h"

#include "plenary-markup.h"
#include "plenary-role.h"

#include <string.h>

typedef struct
{
  PlenaryFindableFunc func;
  gpointer            user_data;
} Walk;

/* Most texts have no markup, and parsing is what costs most. A line that begins with a figure or a
 * dash may be the item of a list.
 */
static gboolean
may_be_markup (const char *source)
{
  if (strpbrk (source, "\\`*_[]<>&#=~") != NULL)
    return TRUE;

  for (const char *line = source; line != NULL; line = strchr (line, '\n'))
    {
      line += strspn (line, "\n ");

      if (strchr ("-+0123456789\t", *line) != NULL && *line != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
walk_text (Walk          *walk,
           PlenaryEntity *entity,
           PlenaryMember  member,
           guint          index,
           PlenaryText   *text,
           gboolean       is_markup)
{
  if (text == NULL)
    return;

  for (guint i = 0; i < plenary_text_get_n (text); i++)
    {
      const char *language = plenary_text_get_language (text, i);
      const char *string = plenary_text_get_string (text, i);
      g_autofree char *plain = NULL;

      if (is_markup && may_be_markup (string))
        plain = plenary_markup_dup_plain (string);

      walk->func (entity, member, index, *language != '\0' ? language : NULL,
                  plain != NULL ? plain : string, walk->user_data);
    }
}

/* Roles that every programme knows are said in words of ours, not in the document's. */
static void
walk_roles (Walk          *walk,
            PlenaryEntity *entity,
            GPtrArray     *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      if (plenary_role_get_word (participation->role) == NULL)
        walk_text (walk, entity, PLENARY_MEMBER_ROLE, i, participation->role, FALSE);
    }
}

static void
walk_texts (Walk          *walk,
            PlenaryEntity *entity,
            PlenaryMember  member)
{
  GPtrArray *texts = plenary_entity_get_texts (entity, member);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    walk_text (walk, entity, member, i, g_ptr_array_index (texts, i), FALSE);
}

static void
walk_member (Walk                    *walk,
             PlenaryEntity           *entity,
             const PlenaryMemberSpec *spec)
{
  switch ((int) spec->type)
    {
    case PLENARY_MEMBER_TYPE_STRING:
      if (plenary_findable_is_read (spec->member) &&
          *plenary_entity_get_string (entity, spec->member) != '\0')
        walk->func (entity, spec->member, 0, NULL,
                    plenary_entity_get_string (entity, spec->member), walk->user_data);
      break;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
      walk_text (walk, entity, spec->member, 0, plenary_entity_get_text (entity, spec->member),
                 FALSE);
      break;

    case PLENARY_MEMBER_TYPE_MARKUP:
      walk_text (walk, entity, spec->member, 0, plenary_entity_get_text (entity, spec->member),
                 TRUE);
      break;

    case PLENARY_MEMBER_TYPE_TEXTS:
      walk_texts (walk, entity, spec->member);
      break;

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      walk_roles (walk, entity, plenary_entity_get_people (entity, spec->member));
      break;

    default:
      break;
    }
}

static void
walk_own (Walk          *walk,
          PlenaryEntity *entity)
{
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    {
      walk_member (walk, entity, &specs[i]);

      if (specs[i].member == PLENARY_MEMBER_TALKS)
        {
          PlenaryList *talks = plenary_entity_get_children (entity, PLENARY_MEMBER_TALKS);

          for (guint j = 0; j < plenary_list_get_n_items (talks); j++)
            walk_own (walk, plenary_list_get (talks, j));
        }
    }
}

/**
 * plenary_findable_has_name:
 * @entity: (nullable): what a session may refer to
 *
 * Returns: whether it has a name, by which those who refer to it are found
 */
gboolean
plenary_findable_has_name (PlenaryEntity *entity)
{
  return entity != NULL &&
         plenary_schema_get_place (plenary_entity_get_entity_type (entity),
                                   PLENARY_MEMBER_NAME) >= 0;
}

/**
 * plenary_findable_is_read:
 * @member: one that is a string
 *
 * Returns: whether it is there to be read, and does not say how something is done
 */
gboolean
plenary_findable_is_read (PlenaryMember member)
{
  return member == PLENARY_MEMBER_NUMBER || member == PLENARY_MEMBER_SYMBOL ||
         member == PLENARY_MEMBER_BUILDING;
}

/**
 * plenary_findable_walk:
 * @entity: anything that has an id
 * @func: is told each text of it, in the order of the document
 *
 * A session has the texts of its talks; nothing else has those of what is in it.
 */
void
plenary_findable_walk (PlenaryEntity       *entity,
                       PlenaryFindableFunc  func,
                       gpointer             user_data)
{
  Walk walk = { func, user_data };

  g_return_if_fail (PLENARY_IS_ENTITY (entity));

  walk_own (&walk, entity);
}

static void
walk_people (GPtrArray            *people,
             PlenaryReferenceFunc  func,
             gpointer              user_data)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    func (((PlenaryParticipation *) g_ptr_array_index (people, i))->person, user_data);
}

/**
 * plenary_findable_walk_references:
 * @func: is told each id that the session or one of its talks refers to, be there anything of that
 *   id or not
 */
void
plenary_findable_walk_references (PlenarySession       *session,
                                  PlenaryReferenceFunc  func,
                                  gpointer              user_data)
{
  const char *const *rooms;
  PlenaryList *talks;

  g_return_if_fail (PLENARY_IS_SESSION (session));

  rooms = plenary_session_get_rooms (session);
  talks = plenary_session_get_talks (session);
  func (plenary_session_get_kind (session), user_data);
  func (plenary_session_get_track (session), user_data);
  walk_people (plenary_session_get_people (session), func, user_data);

  for (guint i = 0; rooms != NULL && rooms[i] != NULL; i++)
    func (rooms[i], user_data);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    walk_people (plenary_talk_get_people (plenary_list_get (talks, i)), func, user_data);
}
