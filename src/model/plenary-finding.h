/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-query.h"

G_BEGIN_DECLS

/**
 * PlenaryFinding:
 * @entity: what has the text: the session, a talk of it, or what it refers to
 * @member: which of its texts it is; PLENARY_MEMBER_ROLE of somebody who takes part
 * @index: which one, where there are several
 * @language: (nullable): what it is in; NULL for the language of the document
 * @text: it as it is read, without markup
 * @ranges: (element-type PlenaryRange): where words of the query are in @text
 *
 * A text of a session in which something was found.
 */
typedef struct
{
  PlenaryEntity *entity;
  PlenaryMember  member;
  guint          index;
  char          *language;
  char          *text;
  GArray        *ranges;
} PlenaryFinding;

GPtrArray *plenary_finding_list (PlenaryAgenda  *agenda,
                                 PlenarySession *session,
                                 PlenaryQuery   *query,
                                 gboolean        with_notes);

G_END_DECLS
