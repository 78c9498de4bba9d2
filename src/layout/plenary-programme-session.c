/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session of the full programme: its time beside it, its title over what there is to say.
 *
 * What says one thing in one line, such as a break, takes one line.
 */

#include "config.h"

#include "plenary-programme-private.h"


#include <string.h>

#define PX PLENARY_PROGRAMME_PX

#define HAIRLINE PX (1)

/* Between rows, and between the heading of a day and its first row. */
#define SPACE_OF_ROW PX (16)
#define SPACE_OF_FIRST_ROW PX (13)

#define SPACE_OF_LEAD PX (7)
#define SPACE_OF_QUESTION PX (4.5)


static gboolean
shows (PlenaryProgramme *self,
       PlenaryOptions    option)
{
  return plenary_setting_shows (plenary_wording_get_setting (self->wording), option);
}

static double
get_row_space (PlenaryProgramme *self)
{
  guint n = plenary_flow_get_n_blocks (self->flow);

  return plenary_flow_get_block (self->flow, n - 1)->style == PLENARY_PRINT_DAY
         ? SPACE_OF_FIRST_ROW : SPACE_OF_ROW;
}

/* The first block of a session: it has the time beside it. */
static void
make_row (PlenaryProgramme  *self,
          PlenaryBlock      *block,
          PlenaryPrintStyle  time_style,
          char              *time)
{
  block->is_row = TRUE;
  block->cost = PLENARY_BREAK_FREE;
  block->aside = time;
  block->aside_part = plenary_flow_add_part (self->flow, self->part, "P");
  block->aside_style = time_style;
}

static void
add_bookmark (PlenaryProgramme *self,
              PlenaryBlock     *block,
              PlenarySession   *session)
{
  g_autofree char *number = plenary_wording_dup_number (self->wording, session);
  g_autofree char *title = plenary_wording_dup_session (self->wording, session);

  block->bookmark = *number != '\0' ? g_strconcat (number, " – ", title, NULL)
                                    : g_steal_pointer (&title);
  block->level = 2;
}

/* Breaks and markers: a row between hairlines, or a line. That one is cancelled is said in words as
 * well, as a line through it is told by nobody who reads it aloud.
 */
static void
add_line (PlenaryProgramme *self,
          PlenarySession   *session,
          char             *time,
          gboolean          is_break)
{
  g_autofree char *title = plenary_wording_dup_session (self->wording, session);
  const char *state = plenary_wording_get_state (self->wording, session);
  g_autofree char *text = g_strconcat (title, state != NULL ? "\u2002" : NULL, state, NULL);
  PlenaryBlock *block =
    plenary_programme_add (self, "P",
                           is_break ? PLENARY_PRINT_BREAK : PLENARY_PRINT_MARKER, text,
                           get_row_space (self) - (is_break ? PX (2) : 0));

  make_row (self, block, PLENARY_PRINT_BREAK_TIME, time);
  add_bookmark (self, block, session);
  block->cost = is_break ? PLENARY_BREAK_PARAGRAPH : PLENARY_BREAK_LAST;
  block->keep = PLENARY_PROGRAMME_KEEP;

  if (is_break)
    {
      block->rule_above = HAIRLINE;
      block->rule_below = HAIRLINE;
    }

  if (plenary_session_is_cancelled (session))
    plenary_block_mark (block, 0, strlen (title), PLENARY_PRINT_MARK_STRUCK, NULL);

  if (state != NULL)
    plenary_block_mark (block, strlen (title), strlen (block->text), PLENARY_PRINT_MARK_NOTE,
                        NULL);
}

/* Labels are in capitals, which are spaced. */
static PlenaryBlock *
add_label (PlenaryProgramme *self,
           const char       *label,
           double            space)
{
  PlenarySetting *setting = plenary_wording_get_setting (self->wording);
  g_autofree char *capitals = plenary_setting_dup_capitals (setting, label);

  return plenary_programme_add (self, "P", PLENARY_PRINT_LABEL, capitals, space);
}

static void
add_head (PlenaryProgramme *self,
          PlenarySession   *session,
          char             *time)
{
  g_autofree char *label = plenary_wording_dup_label (self->wording, session);
  g_autofree char *title = plenary_wording_dup_session (self->wording, session);
  g_autofree char *details = plenary_wording_dup_details (self->wording, session);
  PlenaryBlock *block = NULL;

  if (*label != '\0')
    {
      block = add_label (self, label, get_row_space (self));
      make_row (self, block, PLENARY_PRINT_TIME, time);
      block = plenary_programme_add (self, "H3", PLENARY_PRINT_SESSION, title, 0);
    }
  else
    {
      block = plenary_programme_add (self, "H3", PLENARY_PRINT_SESSION, title,
                                     get_row_space (self));
      make_row (self, block, PLENARY_PRINT_TIME, time);
    }

  add_bookmark (self, block, session);

  if (plenary_session_is_cancelled (session))
    plenary_block_mark (block, 0, strlen (block->text), PLENARY_PRINT_MARK_STRUCK, NULL);

  if (*details != '\0')
    plenary_programme_add (self, "P", PLENARY_PRINT_DETAIL, details, PX (2));
}

static void
add_question (PlenaryProgramme *self,
              GPtrArray        *questions,
              guint             index,
              double            indent)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *question = plenary_wording_dup_line (self->wording,
                                                        g_ptr_array_index (questions, index));
  g_autofree char *number = plenary_words_number (words, index + 1);
  PlenaryPart *list = self->part;
  PlenaryPart *label;
  PlenaryBlock *block;

  self->part = plenary_flow_add_part (self->flow, list, "LI");
  label = plenary_flow_add_part (self->flow, self->part, "Lbl");
  block = plenary_programme_add (self, "LBody", PLENARY_PRINT_BODY, question,
                                 index == 0 ? SPACE_OF_QUESTION + PX (1) : SPACE_OF_QUESTION);
  self->part = list;

  block->indent += indent;
  block->is_whole = TRUE;

  /* None rather stands alone at the foot of a page, or at its head. */
  if (index == 1 || index + 1 == questions->len)
    block->cost = PLENARY_BREAK_LAST;

  block->aside = g_strconcat (number, ".", NULL);
  block->aside_part = label;
  block->aside_style = PLENARY_PRINT_BULLET;
  block->aside_place = PLENARY_ASIDE_BEFORE;
  block->aside_width = indent;
}

static void
add_questions (PlenaryProgramme *self,
               PlenarySession   *session)
{
  GPtrArray *questions = plenary_session_get_questions (session);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  guint n = questions != NULL ? questions->len : 0;
  g_autofree char *lead =
    plenary_wording_dup_line (self->wording, plenary_session_get_questions_lead (session));
  g_autofree char *most = plenary_words_number (words, n);
  double indent = plenary_programme_get_indent (g_utf8_strlen (most, -1) + 1);
  PlenaryPart *part = self->part;
  PlenaryBlock *block;

  if (*lead == '\0' && n == 0)
    return;

  block = plenary_programme_add (self, "P", PLENARY_PRINT_LEAD,
                                 *lead != '\0' ? lead
                                               : plenary_words_get (words, "session", "questions"),
                                 SPACE_OF_LEAD);
  block->keep = 1;

  if (n > 0)
    self->part = plenary_flow_add_part (self->flow, part, "L");

  for (guint i = 0; i < n; i++)
    add_question (self, questions, i, indent);

  self->part = part;
}

/**
 * plenary_programme_add_notes:
 *
 * Adds what the organizers noted of a session.
 */
void
plenary_programme_add_notes (PlenaryProgramme *self,
                             PlenarySession   *session)
{
  PlenaryText *notes = plenary_session_get_notes (session);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  PlenaryBlock *block;

  if (*plenary_wording_pick (self->wording, notes) == '\0')
    return;

  block = add_label (self, plenary_words_get (words, "session", "notes"), PX (8));
  block->keep = 1;
  plenary_programme_add_prose (self, notes);
}

static void
add_body (PlenaryProgramme *self,
          PlenarySession   *session)
{
  if (shows (self, PLENARY_OPTION_PEOPLE))
    plenary_programme_add_people (self, plenary_session_get_people (session));

  if (shows (self, PLENARY_OPTION_ABSTRACTS))
    plenary_programme_add_prose (self, plenary_session_get_abstract (session));

  if (shows (self, PLENARY_OPTION_TALKS))
    plenary_programme_add_talks (self, session);

  if (shows (self, PLENARY_OPTION_QUESTIONS))
    add_questions (self, session);

  if (shows (self, PLENARY_OPTION_NOTES))
    plenary_programme_add_notes (self, session);
}

/**
 * plenary_programme_enter:
 *
 * What is added from here on is of a session.
 */
void
plenary_programme_enter (PlenaryProgramme *self,
                         PlenarySession   *session)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *name = plenary_wording_dup_short_name (self->wording, session);

  self->heading = plenary_flow_add_heading (self->flow,
                                            plenary_words_fill (words, "page", "part",
                                                                self->day_name, name));
}

/* What was chosen for this handout goes before what the programme says of all of them. */
static PlenaryPageBreak
get_page_break (PlenaryProgramme *self,
                PlenarySession   *session)
{
  PlenaryEntity *entity = PLENARY_ENTITY (session);
  PlenarySetting *setting = plenary_wording_get_setting (self->wording);
  PlenaryPageBreak page_break =
    plenary_ticket_get_page_break (plenary_setting_get_ticket (setting),
                                   plenary_entity_get_id (entity));

  return page_break == PLENARY_PAGE_BREAK_AUTOMATIC &&
         plenary_entity_get_flag (entity, PLENARY_MEMBER_NEW_PAGE) ? PLENARY_PAGE_BREAK_ALWAYS
                                                                   : page_break;
}

/* The first session of a day takes the heading of the day along. */
static void
break_page (PlenaryProgramme *self,
            PlenarySession   *session,
            guint             index)
{
  PlenaryPageBreak page_break = get_page_break (self, session);
  PlenaryBlock *block;

  if (index > 0 && plenary_flow_get_block (self->flow, index - 1)->style == PLENARY_PRINT_DAY)
    index--;

  block = plenary_flow_get_block (self->flow, index);

  if (page_break == PLENARY_PAGE_BREAK_ALWAYS)
    block->cost = PLENARY_BREAK_FORCED;
  else if (page_break == PLENARY_PAGE_BREAK_NEVER && block->cost != PLENARY_BREAK_FORCED)
    block->cost = PLENARY_BREAK_COMPANY;
}

/**
 * plenary_programme_add_session:
 * @index: the place of the session in @day
 *
 * Adds a row to the programme.
 */
void
plenary_programme_add_session (PlenaryProgramme *self,
                               PlenaryDay       *day,
                               guint             index)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self->wording);
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);
  gboolean is_break = plenary_agenda_get_look (agenda, session) == PLENARY_LOOK_BREAK;
  char *time = plenary_wording_dup_time (self->wording, day, index);
  PlenaryPart *part = self->part;
  guint first = plenary_flow_get_n_blocks (self->flow);

  self->part = plenary_flow_add_part (self->flow, part, "Sect");
  plenary_programme_enter (self, session);

  if (is_break || plenary_session_is_kind (session, "marker"))
    add_line (self, session, time, is_break);
  else
    add_head (self, session, time);

  add_body (self, session);
  plenary_flow_get_block (self->flow, first)->session =
    g_strdup (plenary_entity_get_id (PLENARY_ENTITY (session)));

  break_page (self, session, first);
  self->part = part;
}
