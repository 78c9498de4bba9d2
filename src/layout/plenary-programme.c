/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The full programme as a flow: a title block, then day after day, session after session.
 *
 * Sessions stand in the order of time. What the setting does not show is not in the flow at all, so
 * that nothing confidential can reach a page by mistake.
 */

#include "config.h"

#include "plenary-programme.h"

#include "plenary-address.h"
#include "plenary-chronology.h"
#include "plenary-picture.h"
#include "plenary-programme-private.h"

#include <string.h>

#define PX PLENARY_PROGRAMME_PX

/* A line of the theme is no longer than the eye likes. */
#define WIDTH_OF_THEME PX (600)

/* The room for an emblem, and what is free under it. */
#define EMBLEM_WIDTH PX (240)
#define EMBLEM_HEIGHT PX (64)
#define EMBLEM_GAP PX (12)

#define DAY_RULE PX (2)

static PlenaryBlock *
add (PlenaryProgramme  *self,
     PlenaryPart       *part,
     PlenaryPrintStyle  style,
     const char        *text,
     double             space)
{
  PlenaryBlock *block = plenary_flow_add (self->flow, part, style, text);

  block->column = PLENARY_COLUMN_TEXT;
  block->indent = self->indent;
  block->space = space;
  block->day = self->day_name;
  block->heading = self->heading;

  if (plenary_print_style_is_heading (style))
    block->keep = PLENARY_PROGRAMME_KEEP;

  return block;
}

/**
 * plenary_programme_add:
 * @tag: what it is for a reader
 * @space: above it, in points
 *
 * Returns: (transfer none): a new block in the column of text
 */
PlenaryBlock *
plenary_programme_add (PlenaryProgramme  *self,
                       const char        *tag,
                       PlenaryPrintStyle  style,
                       const char        *text,
                       double             space)
{
  return add (self, plenary_flow_add_part (self->flow, self->part, tag), style, text, space);
}

/**
 * plenary_programme_add_figure:
 * @figure: (transfer full): what is drawn there
 * @alternative: what it shows, for who cannot see it
 * @space: above it, in points
 *
 * Returns: (transfer none): a new block in the column of text, with what follows it on its page
 */
PlenaryBlock *
plenary_programme_add_figure (PlenaryProgramme *self,
                              PlenaryFigure    *figure,
                              const char       *alternative,
                              double            space)
{
  PlenaryPart *part = plenary_flow_add_figure (self->flow, self->part, alternative);
  PlenaryBlock *block = add (self, part, PLENARY_PRINT_CONTINUED, "", space);

  block->figure = figure;
  block->keep = 1;

  return block;
}

/* When and where, the dates in bold. */
static void
add_facts (PlenaryProgramme *self)
{
  g_autofree char *dates = plenary_wording_dup_dates (self->wording);
  g_autofree char *room = plenary_wording_dup_only_room (self->wording);
  g_autofree char *place = plenary_wording_dup_place (self->wording, room);
  g_autofree char *facts = g_strconcat (dates, *dates != '\0' && *place != '\0' ? "\u2003" : "",
                                        place, NULL);
  PlenaryBlock *block;

  if (*facts == '\0')
    return;

  block = plenary_programme_add (self, "P", PLENARY_PRINT_FACTS, facts, PX (15));
  block->column = PLENARY_COLUMN_PAGE;
  plenary_block_mark (block, 0, strlen (dates), PLENARY_PRINT_MARK_STRONG, NULL);
}

/* What meeting it is and how settled, on a line of their own. */
static void
add_meeting (PlenaryProgramme *self)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self->wording);
  g_autofree char *meeting = plenary_wording_dup_line (self->wording,
                                                       plenary_agenda_get_meeting (agenda));
  g_autofree char *symbol = plenary_wording_dup_symbol (self->wording);
  g_autofree char *text = g_strconcat (meeting, *meeting != '\0' && *symbol != '\0' ? "\u2003"
                                                                                 : "",
                                       symbol, NULL);
  gboolean has_emblem = plenary_flow_get_n_blocks (self->flow) > 0;
  PlenaryBlock *block = plenary_programme_add (self, "P", PLENARY_PRINT_MEETING, text,
                                               has_emblem ? EMBLEM_GAP : 0);

  block->column = PLENARY_COLUMN_PAGE;
  plenary_block_mark (block, 0, strlen (meeting), PLENARY_PRINT_MARK_STRONG, NULL);
  block->aside = plenary_wording_dup_status (self->wording);
  block->aside_part = plenary_flow_add_part (self->flow, self->part, "P");
  block->aside_style = PLENARY_PRINT_STATUS;
  block->aside_place = PLENARY_ASIDE_END;
}

/* Of the organisation, at the head of all. */
static void
add_emblem (PlenaryProgramme *self)
{
  g_autofree char *alternative = NULL;
  PlenaryFigure *picture = plenary_picture_new_emblem (self->wording, EMBLEM_WIDTH, EMBLEM_HEIGHT,
                                                       &alternative);

  if (picture != NULL)
    plenary_programme_add_figure (self, picture, alternative, 0)->column = PLENARY_COLUMN_PAGE;
}

static void
add_title_block (PlenaryProgramme *self)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self->wording);
  g_autofree char *title = plenary_wording_dup_title (self->wording);
  g_autofree char *theme = plenary_wording_dup_line (self->wording,
                                                     plenary_agenda_get_theme (agenda));
  PlenaryBlock *block;

  add_emblem (self);
  add_meeting (self);
  block = plenary_programme_add (self, "H1", PLENARY_PRINT_TITLE, title, PX (18));
  block->column = PLENARY_COLUMN_PAGE;

  if (*theme != '\0')
    {
      block = plenary_programme_add (self, "P", PLENARY_PRINT_THEME, theme, PX (5));
      block->column = PLENARY_COLUMN_PAGE;
      block->width = WIDTH_OF_THEME;
    }

  add_facts (self);
}

static void
add_day_heading (PlenaryProgramme *self,
                 guint             index)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  PlenarySetting *setting = plenary_wording_get_setting (self->wording);
  g_autofree char *date = NULL;
  g_autofree char *name = plenary_wording_dup_day (self->wording, index, &date);
  g_autofree char *text = g_strconcat (name, date != NULL ? "\u2003" : NULL, date, NULL);
  PlenaryBlock *block;

  self->day_name = plenary_flow_add_heading (self->flow, g_strdup (name));
  self->heading = NULL;
  block = plenary_programme_add (self, "H2", PLENARY_PRINT_DAY, text, PX (index == 0 ? 23 : 32));
  block->column = PLENARY_COLUMN_PAGE;
  block->rule_below = DAY_RULE;
  block->bookmark = date != NULL ? plenary_words_fill (words, "session", "detail", name, date)
                                 : g_strdup (name);
  block->level = 1;
  block->cost = PLENARY_BREAK_FREE;

  if (self->n_days++ > 0 && plenary_setting_get_ticket (setting)->days_apart)
    block->cost = PLENARY_BREAK_FORCED;

  if (date != NULL)
    plenary_block_mark (block, strlen (name), strlen (block->text), PLENARY_PRINT_MARK_NOTE, NULL);
}

static gboolean
is_enough (PlenaryProgramme *self)
{
  return plenary_flow_get_n_blocks (self->flow) >= self->n_most;
}

static void
add_day (PlenaryProgramme *self,
         guint             index)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self->wording);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), index);
  PlenaryList *sessions = plenary_day_get_sessions (day);
  const PlenaryTicket *ticket =
    plenary_setting_get_ticket (plenary_wording_get_setting (self->wording));
  g_autoptr(GArray) order = NULL;
  PlenaryPart *document = self->part;

  if (!plenary_ticket_chooses_day (ticket, day))
    return;

  self->part = plenary_flow_add_part (self->flow, document, "Sect");
  add_day_heading (self, index);

  order = plenary_chronology_list (day);

  for (guint i = 0; i < order->len && !is_enough (self); i++)
    {
      guint place = g_array_index (order, guint, i);

      if (plenary_ticket_chooses (ticket, agenda, plenary_list_get (sessions, place)))
        plenary_programme_add_session (self, day, place);
    }

  self->part = document;
}

static gboolean
is_marked (PlenaryBlock *block,
           gsize         start,
           gsize         end)
{
  for (guint i = 0; block->spans != NULL && i < block->spans->len; i++)
    {
      const PlenarySpan *span = &g_array_index (block->spans, PlenarySpan, i);

      if (span->start < end && span->end > start)
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_programme_mark_links:
 *
 * Makes links of the addresses that stand in a block as they are, and of nothing that is marked
 * already.
 */
void
plenary_programme_mark_links (PlenaryBlock *block)
{
  gsize start, end;
  char *uri;

  for (gsize at = 0; (uri = plenary_address_find (block->text, at, &start, &end)) != NULL; at = end)
    {
      if (!is_marked (block, start, end))
        plenary_block_mark (block, start, end, PLENARY_PRINT_MARK_NONE, uri);

      g_free (uri);
    }
}

/* Whom to ask, as the organizers wrote it, line by line. */
static void
add_contact (PlenaryProgramme *self)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self->wording);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  const char *contact =
    plenary_wording_pick (self->wording, plenary_entity_get_text (PLENARY_ENTITY (agenda),
                                                                  PLENARY_MEMBER_CONTACT));
  PlenaryBlock *block;

  if (*contact == '\0')
    return;

  self->day_name = NULL;
  self->heading = NULL;
  block = plenary_programme_add (self, "P", PLENARY_PRINT_DETAIL, contact, PX (24));
  block->is_whole = TRUE;
  block->is_row = TRUE;
  block->aside = g_strdup (plenary_words_get (words, "programme", "contact"));
  block->aside_part = plenary_flow_add_part (self->flow, self->part, "P");
  block->aside_style = PLENARY_PRINT_BREAK_TIME;
  plenary_programme_mark_links (block);
}

/**
 * plenary_programme_write:
 * @wording: what things are called
 * @n_most: how many blocks there may be before the rest is left off
 *
 * Returns: (transfer full): the full programme
 */
PlenaryFlow *
plenary_programme_write (PlenaryWording *wording,
                         guint           n_most)
{
  PlenaryFlow *flow = plenary_flow_new ();
  PlenaryProgramme self = { wording, flow, plenary_flow_add_part (flow, NULL, "Document") };
  PlenaryList *days = plenary_agenda_get_days (plenary_wording_get_agenda (wording));

  add_title_block (&self);

  self.n_most = n_most;

  for (guint i = 0; i < plenary_list_get_n_items (days) && !is_enough (&self); i++)
    add_day (&self, i);

  if (!is_enough (&self))
    add_contact (&self);

  return flow;
}
