/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions as a text that one pastes into a mail.
 *
 * It is written the way in which such texts are read here, with the time first and what a session
 * says indented below its title, so that what comes back by mail can be imported again. What is
 * for the organizers' eyes stays with them: it has no notes, and nobody who has declined.
 */

#include "config.h"

#include "plenary-text-write.h"

#include "plenary-markup.h"
#include "plenary-time.h"

typedef struct
{
  PlenaryAgenda          *agenda;
  const PlenaryTextWords *words;
  PlenaryTimeStyle        style;
  gboolean                is_apart;     /* what comes next, from what was before */
  GString                *out;
} Writer;

/* A line of its own, whatever breaks it has in it. */
static void
append_line (Writer     *self,
             const char *indent,
             const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      {
        g_string_append_printf (self->out, "%s%s%s\n",
                                self->is_apart && self->out->len > 0 ? "\n" : "",
                                indent, lines[i]);
        self->is_apart = FALSE;
      }
}

static const char *
pick (Writer      *self,
      PlenaryText *text)
{
  return plenary_agenda_pick (self->agenda, text);
}

/* 11h30 – 13h<tab>Panel 1 – Title (Cancelled) */
static void
append_head (Writer         *self,
             PlenarySession *session)
{
  g_autofree char *time = NULL;
  g_autofree char *state = self->words->dup_state (session, self->words->user_data);
  g_autoptr(GString) head = g_string_new (NULL);
  const char *title = pick (self, plenary_session_get_title (session));
  int start, end;

  plenary_session_get_span (session, &start, &end);

  if (plenary_session_is_kind (session, "marker"))
    {
      start = plenary_session_get_start (session);
      end = PLENARY_TIME_NONE;
    }

  time = plenary_time_format_range (start, end, self->style);

  if (*time != '\0')
    g_string_append_printf (head, "%s\t", time);

  if (*plenary_session_get_number (session) != '\0' || *title == '\0')
    {
      g_autofree char *kind = self->words->dup_kind (session, self->words->user_data);

      g_string_append_printf (head, "%s%s", kind, *title != '\0' ? " – " : "");
    }

  g_string_append (head, title);

  if (*state != '\0')
    g_string_append_printf (head, " (%s)", state);

  append_line (self, "", head->str);
}

static char *
dup_name (Writer     *self,
          const char *id)
{
  PlenaryEntity *entity = plenary_agenda_find (self->agenda, id);

  return PLENARY_IS_PERSON (entity) || PLENARY_IS_ROOM (entity) ?
         g_strdup (pick (self, plenary_entity_get_text (entity, PLENARY_MEMBER_NAME))) : NULL;
}

/* Where it is, unless all is in one place. */
static void
append_rooms (Writer         *self,
              PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);
  g_autoptr(GString) line = g_string_new (NULL);

  if (plenary_list_get_n_items (plenary_agenda_get_rooms (self->agenda)) < 2)
    return;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = dup_name (self, ids[i]);

      if (name != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", name);
    }

  if (line->len > 0)
    {
      self->is_apart = TRUE;
      append_line (self, "\t", line->str);
    }
}

static gboolean
comes (PlenaryParticipation *participation)
{
  return !g_str_equal (participation->attendance, "declined");
}

/* Moderator: Name, position, affiliation (to be confirmed) */
static void
append_person (Writer               *self,
               PlenaryParticipation *participation)
{
  g_autofree char *name = dup_name (self, participation->person);
  g_autofree char *role = self->words->dup_role (participation, self->words->user_data);
  g_autofree char *attendance = self->words->dup_attendance (participation,
                                                             self->words->user_data);
  g_autoptr(GString) line = g_string_new (role);
  gpointer person = plenary_agenda_find (self->agenda, participation->person);
  const char *details[2];

  if (name == NULL || !comes (participation))
    return;

  details[0] = pick (self, plenary_person_get_position (person));
  details[1] = pick (self, plenary_person_get_affiliation (person));
  g_string_append_printf (line, "%s%s", *role != '\0' ? ": " : "", name);

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (*details[i] != '\0')
      g_string_append_printf (line, ", %s", details[i]);

  if (*attendance != '\0')
    g_string_append_printf (line, " (%s)", attendance);

  append_line (self, "\t", line->str);
}

static void
append_people (Writer    *self,
               GPtrArray *people)
{
  self->is_apart = TRUE;

  for (guint i = 0; people != NULL && i < people->len; i++)
    append_person (self, g_ptr_array_index (people, i));
}

/* Paragraphs stand apart, the items of a list do not. */
static void
append_markup (Writer      *self,
               PlenaryText *text)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (pick (self, text));

  for (guint i = 0; i < blocks->len; i++)
    {
      const PlenaryMarkupBlock *block = g_ptr_array_index (blocks, i);
      const PlenaryMarkupBlock *before = i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL;
      g_autofree char *line =
        block->marker != NULL ? g_strconcat (block->marker, " ", block->text, NULL) : NULL;

      if (before == NULL || before->marker == NULL || block->marker == NULL)
        self->is_apart = TRUE;

      append_line (self, "\t", line != NULL ? line : block->text);
    }
}

/* – Title, who speaks */
static void
append_talks (Writer         *self,
              PlenarySession *session)
{
  PlenaryList *talks = plenary_session_get_talks (session);

  self->is_apart = TRUE;

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    {
      PlenaryTalk *talk = plenary_list_get (talks, i);
      GPtrArray *people = plenary_talk_get_people (talk);
      g_autoptr(GString) line = g_string_new ("– ");

      g_string_append (line, pick (self, plenary_talk_get_title (talk)));

      for (guint j = 0; people != NULL && j < people->len; j++)
        {
          PlenaryParticipation *participation = g_ptr_array_index (people, j);
          g_autofree char *name = dup_name (self, participation->person);

          if (name != NULL && comes (participation))
            g_string_append_printf (line, ", %s", name);
        }

      append_line (self, "\t", line->str);
    }
}

static void
append_questions (Writer         *self,
                  PlenarySession *session)
{
  GPtrArray *questions = plenary_session_get_questions (session);

  self->is_apart = TRUE;
  append_line (self, "\t", pick (self, plenary_session_get_questions_lead (session)));

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("%u. %s", i + 1,
                                               pick (self, g_ptr_array_index (questions, i)));

      append_line (self, "\t", line);
    }
}

static void
append_session (Writer         *self,
                PlenarySession *session)
{
  self->is_apart = TRUE;
  append_head (self, session);
  append_rooms (self, session);
  append_people (self, plenary_session_get_people (session));
  append_markup (self, plenary_session_get_abstract (session));
  append_talks (self, session);
  append_questions (self, session);
}

static void
append_day (Writer     *self,
            PlenaryDay *day)
{
  g_autofree char *head = self->words->dup_day (day, self->words->user_data);

  self->is_apart = TRUE;
  append_line (self, "", head);
}

static void
append_wanted (Writer      *self,
               PlenaryList *sessions,
               GHashTable  *wanted,
               PlenaryDay  *day)
{
  gboolean is_headed = day == NULL;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    if (wanted == NULL || g_hash_table_contains (wanted, plenary_list_get (sessions, i)))
      {
        if (!is_headed)
          append_day (self, day);

        is_headed = TRUE;
        append_session (self, plenary_list_get (sessions, i));
      }
}

/* Whether they are days, or stand in several. */
static gboolean
need_headings (GPtrArray *entities)
{
  PlenaryEntity *parent = NULL;

  for (guint i = 0; i < entities->len; i++)
    {
      PlenaryEntity *other = plenary_entity_get_parent (g_ptr_array_index (entities, i));

      if (PLENARY_IS_DAY (g_ptr_array_index (entities, i)) || (parent != NULL && parent != other))
        return TRUE;

      parent = other;
    }

  return FALSE;
}

/**
 * plenary_text_write:
 * @agenda: a programme
 * @entities: (element-type PlenaryEntity): days and sessions of it, in any order
 *
 * Returns: (transfer full): what they say to everybody, in the language of the programme and in its
 *   order
 */
char *
plenary_text_write (PlenaryAgenda          *agenda,
                    GPtrArray              *entities,
                    const PlenaryTextWords *words)
{
  g_autoptr(GHashTable) wanted = g_hash_table_new (NULL, NULL);
  Writer self = { agenda, words };
  gboolean with_headings;
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (entities != NULL, NULL);

  self.style = plenary_time_style_from_name (
    plenary_entity_get_string (PLENARY_ENTITY (agenda), PLENARY_MEMBER_TIME_STYLE));
  self.out = g_string_new (NULL);
  with_headings = need_headings (entities);
  days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < entities->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (entities, i));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      gboolean is_whole = g_hash_table_contains (wanted, day);

      append_wanted (&self, plenary_day_get_sessions (day), is_whole ? NULL : wanted,
                     with_headings ? day : NULL);
    }

  append_wanted (&self, plenary_agenda_get_shelf (agenda), wanted, NULL);

  return g_string_free (self.out, FALSE);
}
