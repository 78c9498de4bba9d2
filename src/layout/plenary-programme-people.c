/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in a session, and the talks that it is made of. */

#include "config.h"

#include "plenary-programme-private.h"

#include <string.h>

#define PX PLENARY_PROGRAMME_PX

#define INDENT_OF_PEOPLE PX (92)
#define INDENT_OF_TALK PX (20)

/* So many people are not parted from the title over them and the text under them. */
#define MOST_TOGETHER 6
#define KEPT_UNDER 2

typedef struct
{
  PlenaryText *role;
  char        *line;
  gsize        name_length;
} Person;

static void
person_clear (gpointer data)
{
  Person *person = data;

  g_free (person->line);
}

/* Those whom the programme knows and who are not known to stay away. */
static GArray *
collect (PlenaryProgramme *self,
         GPtrArray        *people)
{
  GArray *collected = g_array_new (FALSE, FALSE, sizeof (Person));

  g_array_set_clear_func (collected, person_clear);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);
      Person person = { participation->role };

      person.line = plenary_wording_dup_person (self->wording, participation,
                                                &person.name_length);

      if (person.line != NULL)
        g_array_append_val (collected, person);
    }

  return collected;
}

/* How many in a row, from the first on, have the same role. */
static guint
count_alike (GArray *people,
             guint   first)
{
  PlenaryText *role = g_array_index (people, Person, first).role;
  guint n = 1;

  while (first + n < people->len &&
         plenary_text_equal (g_array_index (people, Person, first + n).role, role))
    n++;

  return n;
}

static gboolean
has_roles (GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, Person, i).role != NULL)
      return TRUE;

  return FALSE;
}

/* For who is read to, several people are a list, of which the roles are the labels. */
static void
add_person (PlenaryProgramme *self,
            PlenaryPart      *list,
            const Person     *person,
            const char       *role,
            gboolean          is_first,
            gboolean          is_kept,
            double            indent)
{
  PlenaryPart *around = self->part;
  PlenaryPart *label = NULL;
  PlenaryBlock *block;

  if (list != NULL)
    self->part = plenary_flow_add_part (self->flow, list, "LI");

  if (role != NULL && indent > 0)
    label = plenary_flow_add_part (self->flow, self->part, list != NULL ? "Lbl" : "P");

  block = plenary_programme_add (self, list != NULL ? "LBody" : "P", PLENARY_PRINT_PERSON,
                                 person->line, PX (is_first ? 6 : 0));
  self->part = around;
  block->indent += indent;
  block->is_whole = TRUE;
  block->keep = is_kept ? KEPT_UNDER : 0;
  plenary_block_mark (block, 0, person->name_length, PLENARY_PRINT_MARK_STRONG, NULL);

  if (label != NULL)
    {
      block->aside = g_strdup (role);
      block->aside_part = label;
      block->aside_style = PLENARY_PRINT_ROLE;
      block->aside_place = PLENARY_ASIDE_BEFORE;
      block->aside_width = indent;
    }
}

/**
 * plenary_programme_add_people:
 * @people: (nullable) (element-type PlenaryParticipation): who takes part
 *
 * Adds them, each on a line and those of one role together under one label.
 */
void
plenary_programme_add_people (PlenaryProgramme *self,
                              GPtrArray        *people)
{
  g_autoptr(GArray) persons = collect (self, people);
  double size = plenary_setting_get_ticket (plenary_wording_get_setting (self->wording))->size;
  double indent = has_roles (persons) ? INDENT_OF_PEOPLE * MAX (size, 1) : 0;
  PlenaryPart *list = persons->len > 1 ? plenary_flow_add_part (self->flow, self->part, "L") : NULL;

  for (guint i = 0; i < persons->len;)
    {
      guint n = count_alike (persons, i);
      g_autofree char *role =
        plenary_wording_dup_role (self->wording, g_array_index (persons, Person, i).role, n > 1);

      for (guint j = 0; j < n; j++)
        add_person (self, list, &g_array_index (persons, Person, i + j), j == 0 ? role : NULL,
                    i + j == 0, persons->len <= MOST_TOGETHER, indent);

      i += n;
    }
}

static PlenaryBlock *
add_item (PlenaryProgramme *self,
          const char       *tag,
          const char       *title,
          int               minutes,
          char             *time)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *number = plenary_words_number (words, (guint) minutes);
  g_autofree char *length = plenary_words_fill (words, "session", "minutes", number, NULL);
  g_autofree char *text = g_strconcat (title, minutes > 0 ? "\u2002" : NULL, length, NULL);
  PlenaryBlock *block = plenary_programme_add (self, tag, PLENARY_PRINT_TALK, text, PX (8));

  if (minutes > 0)
    plenary_block_mark (block, strlen (title), strlen (block->text), PLENARY_PRINT_MARK_NOTE,
                        NULL);

  if (time != NULL)
    {
      block->aside = time;
      block->aside_part = plenary_flow_add_part (self->flow, self->part, "P");
      block->aside_style = PLENARY_PRINT_TIME;
      block->aside_place = PLENARY_ASIDE_BEFORE;
      block->aside_width = block->indent;
    }

  return block;
}

/**
 * plenary_programme_add_item:
 * @title: what is on
 * @minutes: how long, 0 if nobody knows
 * @time: (nullable) (transfer full): when, to stand before it
 *
 * Adds something that a session is made of.
 *
 * Returns: (transfer none): its title
 */
PlenaryBlock *
plenary_programme_add_item (PlenaryProgramme *self,
                            const char       *title,
                            int               minutes,
                            char             *time)
{
  return add_item (self, "P", title, minutes, time);
}

/**
 * plenary_programme_add_talk:
 * @time: (nullable) (transfer full): when it begins, to stand before it
 *
 * Adds a talk, and who gives it. Where it has no time of its own, it is a heading under that of the
 * session.
 */
void
plenary_programme_add_talk (PlenaryProgramme *self,
                            PlenaryTalk      *talk,
                            char             *time)
{
  PlenarySetting *setting = plenary_wording_get_setting (self->wording);
  PlenaryPart *list = self->part;
  double indent = self->indent;
  g_autofree char *title = plenary_wording_dup_talk (self->wording, talk);

  self->part = plenary_flow_add_part (self->flow, list, "Sect");
  add_item (self, time == NULL ? "H4" : "P", title, plenary_talk_get_minutes (talk), time);

  if (time == NULL)
    self->indent += INDENT_OF_TALK;

  if (plenary_setting_shows (setting, PLENARY_OPTION_PEOPLE))
    plenary_programme_add_people (self, plenary_talk_get_people (talk));

  if (plenary_setting_shows (setting, PLENARY_OPTION_ABSTRACTS))
    plenary_programme_add_prose (self, plenary_talk_get_abstract (talk));

  self->indent = indent;
  self->part = list;
}

/**
 * plenary_programme_add_talks:
 *
 * Adds the talks of a session, and how long they are discussed.
 */
void
plenary_programme_add_talks (PlenaryProgramme *self,
                             PlenarySession   *session)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  PlenaryList *talks = plenary_session_get_talks (session);
  int discussion = plenary_entity_get_number (PLENARY_ENTITY (session), PLENARY_MEMBER_DISCUSSION);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    plenary_programme_add_talk (self, plenary_list_get (talks, i), NULL);

  if (discussion > 0 && plenary_list_get_n_items (talks) > 0)
    plenary_programme_add_item (self, plenary_words_get (words, "session", "discussion"),
                                discussion, NULL);
}
