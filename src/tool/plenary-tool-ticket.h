/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-ticket.h"
#include "plenary-tool.h"

G_BEGIN_DECLS

/**
 * PlenaryToolChoice:
 * @handouts: (nullable): the names of handouts
 * @paper: (nullable): the name of a paper
 * @orientation: (nullable): `portrait` or `landscape`
 * @margin: (nullable): in millimetres
 * @size: (nullable): of the type, in per cent
 * @language: (nullable): of the content
 * @with: (nullable): what of the programme is shown besides what is public
 * @without: (nullable): what is not
 * @days: (nullable): ids, dates or numbers of days
 * @rooms: (nullable): ids or names, as the next three
 * @session: (nullable): the id of the only session
 * @page_starts: (nullable): ids of sessions
 * @page_stays: (nullable): ids of sessions
 * @pages: (nullable): a number, or two as in `2-5`
 *
 * What was typed about handouts. Where there may be several of something, commas are between them.
 */
typedef struct
{
  char     *handouts;
  char     *paper;
  char     *orientation;
  char     *margin;
  char     *size;
  char     *language;
  char     *with;
  char     *without;
  char     *days;
  char     *rooms;
  char     *tracks;
  char     *kinds;
  char     *people;
  char     *session;
  char     *page_starts;
  char     *page_stays;
  char     *pages;
  gboolean  is_draft;
  gboolean  has_stamp;
  gboolean  days_apart;
  gboolean  keeps_sessions;
  gboolean  has_own_sessions;
  gboolean  no_crop_marks;
  gboolean  one_sided;
} PlenaryToolChoice;

GPtrArray *plenary_tool_choice_read   (const PlenaryToolChoice *self,
                                       GError                 **error);
gboolean   plenary_tool_choice_narrow (const PlenaryToolChoice *self,
                                       PlenaryAgenda           *agenda,
                                       PlenaryTicket           *ticket,
                                       GError                 **error);
void       plenary_tool_choice_clear  (PlenaryToolChoice       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlenaryToolChoice, plenary_tool_choice_clear)

G_END_DECLS
