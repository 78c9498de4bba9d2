/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-filter.h"
#include "plenary-paper.h"

G_BEGIN_DECLS

/**
 * PlenaryHandoutKind:
 * @PLENARY_HANDOUT_PROGRAMME: all of it, to be read
 * @PLENARY_HANDOUT_GLANCE: each day as a grid of times and rooms
 * @PLENARY_HANDOUT_PANEL_SHEETS: a sheet a session, for those on its podium
 * @PLENARY_HANDOUT_DOOR_SIGNS: a page for each room and day
 * @PLENARY_HANDOUT_BOOKLET: the programme on small pages, to be folded
 * @PLENARY_HANDOUT_LARGE_PRINT: the programme for readers with low vision
 * @PLENARY_HANDOUT_BADGES: a name badge for each person
 * @PLENARY_HANDOUT_TABLE_SIGNS: a tent for each person, to be read from both sides
 *
 * What a programme is printed as.
 */
typedef enum
{
  PLENARY_HANDOUT_PROGRAMME,
  PLENARY_HANDOUT_GLANCE,
  PLENARY_HANDOUT_PANEL_SHEETS,
  PLENARY_HANDOUT_DOOR_SIGNS,
  PLENARY_HANDOUT_BOOKLET,
  PLENARY_HANDOUT_LARGE_PRINT,
  PLENARY_HANDOUT_BADGES,
  PLENARY_HANDOUT_TABLE_SIGNS,
} PlenaryHandoutKind;

#define PLENARY_N_HANDOUT_KINDS (PLENARY_HANDOUT_TABLE_SIGNS + 1)

/**
 * PlenaryOptions:
 * @PLENARY_OPTION_ABSTRACTS: abstracts of sessions and talks
 * @PLENARY_OPTION_QUESTIONS: guiding questions, with their lead-in
 * @PLENARY_OPTION_PEOPLE: who takes part, and as what
 * @PLENARY_OPTION_TALKS: the talks of a session
 * @PLENARY_OPTION_BREAKS: breaks and meals
 * @PLENARY_OPTION_INTERNAL: sessions that are for the organizers alone
 * @PLENARY_OPTION_NOTES: the organizers' notes
 *
 * What of a programme is shown. The last two are confidential, and off unless asked for.
 */
typedef enum
{
  PLENARY_OPTION_NONE      = 0,
  PLENARY_OPTION_ABSTRACTS = 1 << 0,
  PLENARY_OPTION_QUESTIONS = 1 << 1,
  PLENARY_OPTION_PEOPLE    = 1 << 2,
  PLENARY_OPTION_TALKS     = 1 << 3,
  PLENARY_OPTION_BREAKS    = 1 << 4,
  PLENARY_OPTION_INTERNAL  = 1 << 5,
  PLENARY_OPTION_NOTES     = 1 << 6,
} PlenaryOptions;

#define PLENARY_OPTIONS_PUBLIC \
  (PLENARY_OPTION_ABSTRACTS | PLENARY_OPTION_QUESTIONS | PLENARY_OPTION_PEOPLE | \
   PLENARY_OPTION_TALKS | PLENARY_OPTION_BREAKS)

/**
 * PlenaryOrientation:
 * @PLENARY_ORIENTATION_USUAL: as the handout is meant
 */
typedef enum
{
  PLENARY_ORIENTATION_USUAL,
  PLENARY_ORIENTATION_PORTRAIT,
  PLENARY_ORIENTATION_LANDSCAPE,
} PlenaryOrientation;

/**
 * PlenaryPageBreak:
 * @PLENARY_PAGE_BREAK_AUTOMATIC: as the programme says, and the pages fill
 * @PLENARY_PAGE_BREAK_ALWAYS: it begins a page
 * @PLENARY_PAGE_BREAK_NEVER: it stays on the page of what is before it, where they fit a page
 *
 * Whether a page ends before a session.
 */
typedef enum
{
  PLENARY_PAGE_BREAK_AUTOMATIC,
  PLENARY_PAGE_BREAK_ALWAYS,
  PLENARY_PAGE_BREAK_NEVER,
} PlenaryPageBreak;

#define PLENARY_N_PAGE_BREAKS (PLENARY_PAGE_BREAK_NEVER + 1)

/**
 * PlenarySides:
 * @PLENARY_SIDES_ONE: each page has a sheet of its own
 * @PLENARY_SIDES_LONG_EDGE: both sides, turned over like the pages of a book that stands
 * @PLENARY_SIDES_SHORT_EDGE: both sides, turned over about the short edge of the sheet
 *
 * On which sides of its sheets a handout is printed.
 */
typedef enum
{
  PLENARY_SIDES_ONE,
  PLENARY_SIDES_LONG_EDGE,
  PLENARY_SIDES_SHORT_EDGE,
} PlenarySides;

/* By how much type may be set smaller and larger than usual. */
#define PLENARY_TICKET_LEAST_SIZE 0.7
#define PLENARY_TICKET_MOST_SIZE 2.0

/* The margins that may be asked for, in points. */
#define PLENARY_TICKET_LEAST_MARGIN (5 * 72 / 25.4)
#define PLENARY_TICKET_MOST_MARGIN (50 * 72 / 25.4)

/**
 * PlenaryTicket:
 * @kind: what to print
 * @paper: the name of a paper
 * @orientation: which side of it is up
 * @margin: on all sides, in points, 0 for those of the paper
 * @size: by how much type is larger than usual, from PLENARY_TICKET_LEAST_SIZE to
 *   PLENARY_TICKET_MOST_SIZE
 * @language: the language of the content as BCP 47, empty for that of the programme
 * @options: what of it is shown
 * @days: (nullable): the ids of the days to print, NULL for all
 * @session: (nullable): the id of the only session to print
 * @page_breaks: (array fixed-size=3): for each #PlenaryPageBreak the ids of sessions that have it,
 *   or NULL; those of none are automatic
 * @filter: which sessions to print
 * @stars: (nullable): what is starred, for a filter that asks for it
 * @first_page: the first page to print, from 1
 * @last_page: the last one, 0 for all that there are
 * @is_draft: whether each page says that it is a draft
 * @has_stamp: whether each page says the revision and the date of printing
 * @has_crop_marks: whether badges have marks where to cut
 * @days_apart: whether each day begins a page
 * @keeps_sessions: whether a session is not parted where it fits a page
 * @has_own_sessions: whether a table sign says to whom it is of when and where they take part
 * @is_two_sided: whether what can be printed on both sides of the sheet is
 *
 * What a printer is told about a job: whatever a person may choose of a handout.
 */
typedef struct
{
  PlenaryHandoutKind  kind;
  char               *paper;
  PlenaryOrientation  orientation;
  double              margin;
  double              size;
  char               *language;
  PlenaryOptions      options;
  GStrv               days;
  char               *session;
  GStrv               page_breaks[PLENARY_N_PAGE_BREAKS];
  PlenaryFilter      *filter;
  PlenaryStars       *stars;
  guint               first_page;
  guint               last_page;
  gboolean            is_draft;
  gboolean            has_stamp;
  gboolean            has_crop_marks;
  gboolean            days_apart;
  gboolean            keeps_sessions;
  gboolean            has_own_sessions;
  gboolean            is_two_sided;
} PlenaryTicket;

PlenaryTicket   *plenary_ticket_new             (PlenaryHandoutKind   kind);
PlenaryTicket   *plenary_ticket_copy            (const PlenaryTicket *self);
void             plenary_ticket_free            (PlenaryTicket       *self);

gboolean         plenary_ticket_is_landscape    (const PlenaryTicket *self);
PlenarySides     plenary_ticket_get_sides       (const PlenaryTicket *self);
gboolean         plenary_ticket_get_paper       (const PlenaryTicket *self,
                                                 PlenaryPaper        *paper);
gboolean         plenary_ticket_shows           (const PlenaryTicket *self,
                                                 PlenaryOptions       option);
gboolean         plenary_ticket_chooses_day     (const PlenaryTicket *self,
                                                 PlenaryDay          *day);
gboolean         plenary_ticket_chooses         (const PlenaryTicket *self,
                                                 PlenaryAgenda       *agenda,
                                                 PlenarySession      *session);

PlenaryPageBreak plenary_ticket_get_page_break  (const PlenaryTicket *self,
                                                 const char          *session_id);
void             plenary_ticket_set_page_break  (PlenaryTicket       *self,
                                                 const char          *session_id,
                                                 PlenaryPageBreak     page_break);

const char      *plenary_handout_kind_get_name  (PlenaryHandoutKind   kind);
gboolean         plenary_handout_kind_from_name (const char          *name,
                                                 PlenaryHandoutKind  *kind);
const char      *plenary_option_get_name        (PlenaryOptions       option);
gboolean         plenary_option_from_name       (const char          *name,
                                                 PlenaryOptions      *option);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTicket, plenary_ticket_free)

G_END_DECLS
