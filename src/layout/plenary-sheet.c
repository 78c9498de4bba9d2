/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets for those on a podium, one for each session: what it is, who is there, how its time is
 * divided, and its questions with lines to write on.
 *
 * The paragraphs are those of the programme; a sheet has its own head, and is a chapter of its
 * own, so that its pages are numbered for themselves. Breaks have none, nor have lines that only
 * say something at a time.
 */

#include "config.h"

#include "plenary-sheet.h"

#include "plenary-chronology.h"
#include "plenary-sheet-private.h"

#include <string.h>

#define PX PLENARY_PROGRAMME_PX

#define RULE PX (1.3)

#define GAP_OF_BADGE PX (26)
#define MOST_OF_WIDTH 0.35
#define INDENT_OF_QUESTION PX (30)

/* Under each question, unless the page has room for more. */
#define N_RULED 2

/* A longer one is no cell, but a paragraph that may go on over pages. */
#define LONGEST_CELL 240

static gboolean
shows (PlenaryProgramme *self,
       PlenaryOptions    option)
{
  return plenary_setting_shows (plenary_wording_get_setting (self->wording), option);
}

/**
 * plenary_sheet_add_head:
 *
 * Adds the head of a part of the sheet.
 *
 * Returns: (transfer none): the head
 */
PlenaryBlock *
plenary_sheet_add_head (PlenaryProgramme *self,
                        const char       *text)
{
  PlenaryBlock *block = plenary_programme_add (self, "H3", PLENARY_PRINT_STATUS, text, PX (20));

  block->keep = 2;
  block->cost = PLENARY_BREAK_FREE;
  block->rule_below = RULE;

  return block;
}

/* The number of the session, unless it leaves too little of the width for the title. */
static PlenaryFigure *
create_badge (PlenaryProgramme *self,
              const char       *kind,
              const char       *number)
{
  PlenarySetting *setting = plenary_wording_get_setting (self->wording);
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  g_autofree char *capitals = plenary_setting_dup_capitals (setting, kind);
  PlenaryFigure *badge = plenary_badge_new (capitals, number,
                                            plenary_setting_get_ticket (setting)->size);

  if (badge != NULL && badge->width > (paper->width - paper->left - paper->right) * MOST_OF_WIDTH)
    g_clear_pointer (&badge, plenary_figure_free);

  return badge;
}

/* It stays with when and where, and that may end a page. */
static void
add_title (PlenaryProgramme *self,
           PlenarySession   *session)
{
  g_autofree char *kind = plenary_wording_dup_kind (self->wording, session);
  g_autofree char *number = plenary_wording_dup_bare_number (self->wording, session);
  g_autofree char *label = plenary_wording_dup_label (self->wording, session);
  g_autofree char *title = plenary_wording_dup_session (self->wording, session);
  g_autofree char *short_name = plenary_wording_dup_short_name (self->wording, session);
  g_autofree char *topics = plenary_wording_dup_topics (self->wording, session);
  PlenaryFigure *badge = create_badge (self, kind, number);
  PlenaryBlock *block;

  if (*label != '\0' && (badge == NULL || plenary_session_is_cancelled (session)))
    {
      g_autofree char *capitals =
        plenary_setting_dup_capitals (plenary_wording_get_setting (self->wording), label);

      plenary_programme_add (self, "P", PLENARY_PRINT_LABEL, capitals, PX (18));
    }

  block = plenary_programme_add (self, "H2", PLENARY_PRINT_DAY, title, PX (16));
  block->bookmark = *number != '\0' ? g_strconcat (short_name, " – ", title, NULL)
                                    : g_strdup (title);
  block->level = 1;
  block->keep = *topics != '\0' ? 2 : 1;

  if (badge != NULL)
    {
      block->figure = badge;
      block->indent = badge->width + GAP_OF_BADGE;
    }

  if (plenary_session_is_cancelled (session))
    plenary_block_mark (block, 0, strlen (block->text), PLENARY_PRINT_MARK_STRUCK, NULL);

  if (*topics != '\0')
    plenary_programme_add (self, "P", PLENARY_PRINT_DETAIL, topics, PX (8));
}

/* Where it is: in the only room of the programme, if it does not say. */
static char *
dup_room (PlenaryProgramme *self,
          PlenarySession   *session)
{
  PlenaryList *rooms =
    plenary_agenda_get_rooms (plenary_wording_get_agenda (self->wording));
  char *names = plenary_wording_dup_rooms (self->wording, session);

  if (*names != '\0' || plenary_list_get_n_items (rooms) != 1)
    return names;

  g_free (names);

  return plenary_wording_dup_line (self->wording,
                                   plenary_room_get_name (plenary_list_get (rooms, 0)));
}

/* When and where: side by side, or one below the other where that is long. */
static void
add_facts (PlenaryProgramme *self,
           PlenaryDay       *day,
           guint             day_index,
           guint             index)
{
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *date = NULL;
  g_autofree char *day_name = plenary_wording_dup_day (self->wording, day_index, &date);
  g_autofree char *time = plenary_wording_dup_time (self->wording, day, index);
  g_autofree char *room = dup_room (self, session);
  const char *facts[][2] = {
    { plenary_words_get (words, "sheet", "time"), time },
    { date != NULL ? day_name : plenary_words_get (words, "sheet", "day"),
      date != NULL ? date : day_name },
    { plenary_words_get (words, "sheet", "room"), room },
  };
  PlenaryFigure *cells = plenary_cells_new ();
  PlenaryBlock *block = plenary_programme_add (self, "P", PLENARY_PRINT_CONTINUED, "", PX (20));

  block->figure = cells;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (*facts[i][1] != '\0' && strlen (facts[i][0]) + strlen (facts[i][1]) <= LONGEST_CELL)
      plenary_cells_add (cells, facts[i][0], facts[i][1]);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (strlen (facts[i][0]) + strlen (facts[i][1]) > LONGEST_CELL)
      {
        g_autofree char *text = g_strconcat (facts[i][0], "\u2003", facts[i][1], NULL);

        block = plenary_programme_add (self, "P", PLENARY_PRINT_BODY, text, PX (8));
        plenary_block_mark (block, 0, strlen (facts[i][0]), PLENARY_PRINT_MARK_STRONG, NULL);
      }
}

static void
add_people (PlenaryProgramme *self,
            PlenarySession   *session)
{
  guint n = plenary_flow_get_n_blocks (self->flow);

  plenary_sheet_add_head (self, plenary_words_get (plenary_wording_get_words (self->wording),
                                                   "sheet", "people"));
  plenary_programme_add_people (self, plenary_session_get_people (session));

  if (plenary_flow_get_n_blocks (self->flow) == n + 1)
    plenary_flow_remove_last (self->flow);
}

static void
add_question (PlenaryProgramme *self,
              PlenaryText      *text,
              guint             index)
{
  PlenaryPart *list = self->part;
  PlenaryPart *label;
  g_autofree char *question = plenary_wording_dup_line (self->wording, text);
  PlenaryBlock *block;

  self->part = plenary_flow_add_part (self->flow, list, "LI");
  label = plenary_flow_add_part (self->flow, self->part, "Lbl");
  block = plenary_programme_add (self, "LBody", PLENARY_PRINT_BODY, question, PX (10));
  self->part = list;

  block->indent = INDENT_OF_QUESTION;
  block->is_whole = TRUE;
  block->aside = plenary_words_number (plenary_wording_get_words (self->wording), index + 1);
  block->aside_part = label;
  block->aside_style = PLENARY_PRINT_BULLET;
  block->aside_place = PLENARY_ASIDE_BEFORE;
  block->aside_width = INDENT_OF_QUESTION;
  block->has_ring = TRUE;
  block->n_ruled = N_RULED;
}

static void
add_questions (PlenaryProgramme *self,
               PlenarySession   *session)
{
  GPtrArray *questions = plenary_session_get_questions (session);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *lead =
    plenary_wording_dup_line (self->wording, plenary_session_get_questions_lead (session));
  guint n = questions != NULL ? questions->len : 0;
  PlenaryPart *part = self->part;

  if (n == 0 && *lead == '\0')
    return;

  plenary_sheet_add_head (self, plenary_words_get (words, "session", "questions"));

  if (*lead != '\0')
    plenary_programme_add (self, "P", PLENARY_PRINT_LEAD, lead, PX (8))->keep = 1;

  if (n > 0)
    self->part = plenary_flow_add_part (self->flow, part, "L");

  for (guint i = 0; i < n; i++)
    add_question (self, g_ptr_array_index (questions, i), i);

  self->part = part;
}

static void
add_abstract (PlenaryProgramme *self,
              PlenarySession   *session)
{
  guint n = plenary_flow_get_n_blocks (self->flow);

  plenary_programme_add_prose (self, plenary_session_get_abstract (session));

  if (plenary_flow_get_n_blocks (self->flow) > n)
    plenary_flow_get_block (self->flow, n)->space = PX (16);
}

/* Room to write where there are no questions, and for what is said last; no page of its own. */
static void
add_points (PlenaryProgramme *self)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  PlenaryBlock *block;

  block = plenary_sheet_add_head (self, plenary_words_get (words, "sheet", "points"));
  block->is_spare = TRUE;
  block = plenary_programme_add (self, "P", PLENARY_PRINT_CONTINUED, "", 0);
  block->is_spare = TRUE;
  block->n_ruled = N_RULED;
}

static void
add_sheet (PlenaryProgramme *self,
           PlenaryDay       *day,
           guint             day_index,
           guint             index)
{
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);
  g_autofree char *name = plenary_wording_dup_short_name (self->wording, session);
  g_autofree char *date = NULL;
  PlenaryPart *document = self->part;
  guint first = plenary_flow_get_n_blocks (self->flow);

  plenary_flow_begin (self->flow, name);
  self->part = plenary_flow_add_part (self->flow, document, "Sect");
  self->day_name =
    plenary_flow_add_heading (self->flow, plenary_wording_dup_day (self->wording, day_index,
                                                                   &date));
  plenary_programme_enter (self, session);

  plenary_sheet_add_sheet_head (self, session);
  add_title (self, session);
  add_facts (self, day, day_index, index);
  plenary_sheet_add_end (self, day, index);

  if (!shows (self, PLENARY_OPTION_PEOPLE | PLENARY_OPTION_TALKS) ||
      !plenary_sheet_add_order_beside_people (self, day, index))
    {
      if (shows (self, PLENARY_OPTION_PEOPLE))
        add_people (self, session);

      if (shows (self, PLENARY_OPTION_TALKS))
        plenary_sheet_add_order (self, day, index);
    }

  if (shows (self, PLENARY_OPTION_ABSTRACTS))
    add_abstract (self, session);

  if (shows (self, PLENARY_OPTION_QUESTIONS))
    add_questions (self, session);

  if (shows (self, PLENARY_OPTION_NOTES))
    plenary_programme_add_notes (self, session);

  add_points (self);
  plenary_flow_get_block (self->flow, first)->session =
    g_strdup (plenary_entity_get_id (PLENARY_ENTITY (session)));
  self->part = document;
}

/**
 * plenary_sheet_is_for:
 * @session: a session of @agenda
 *
 * Returns: whether it has a podium, and so a sheet: breaks and markers have none
 */
gboolean
plenary_sheet_is_for (PlenaryAgenda  *agenda,
                      PlenarySession *session)
{
  return plenary_agenda_get_look (agenda, session) != PLENARY_LOOK_BREAK &&
         !plenary_session_is_kind (session, "marker");
}

static void
add_day (PlenaryProgramme *self,
         guint             day_index)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self->wording);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), day_index);
  PlenaryList *sessions = plenary_day_get_sessions (day);
  const PlenaryTicket *ticket =
    plenary_setting_get_ticket (plenary_wording_get_setting (self->wording));

  g_autoptr(GArray) order = NULL;

  if (!plenary_ticket_chooses_day (ticket, day))
    return;

  order = plenary_chronology_list (day);

  for (guint i = 0; i < order->len && plenary_flow_get_n_blocks (self->flow) < self->n_most; i++)
    {
      guint place = g_array_index (order, guint, i);
      PlenarySession *session = plenary_list_get (sessions, place);

      if (plenary_ticket_chooses (ticket, agenda, session) && plenary_sheet_is_for (agenda, session))
        add_sheet (self, day, day_index, place);
    }
}

/**
 * plenary_sheet_write:
 * @wording: what things are called
 * @n_most: how many blocks there may be before the rest is left off
 *
 * Returns: (transfer full): a sheet for each session; where there is none, the title of the
 *   programme
 */
PlenaryFlow *
plenary_sheet_write (PlenaryWording *wording,
                     guint           n_most)
{
  PlenaryFlow *flow = plenary_flow_new ();
  PlenaryProgramme self = { wording, flow, plenary_flow_add_part (flow, NULL, "Document"),
                            .n_most = n_most };
  PlenaryList *days = plenary_agenda_get_days (plenary_wording_get_agenda (wording));

  self.sheet_head = plenary_sheet_head_new (wording);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    add_day (&self, i);

  if (plenary_flow_get_n_blocks (flow) == 0)
    plenary_sheet_add_sheet_head (&self, NULL);

  plenary_sheet_head_unref (self.sheet_head);

  return flow;
}
