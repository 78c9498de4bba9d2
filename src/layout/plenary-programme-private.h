/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

/* The design's distances are CSS pixels, of 3/4 point. */
#define PLENARY_PROGRAMME_PX(pixels) ((pixels) * 0.75)

/* After the title of something, as many lines of it must be on the same page. */
#define PLENARY_PROGRAMME_KEEP 3

typedef struct _PlenarySheetHead PlenarySheetHead;

/**
 * PlenaryProgramme:
 * @wording: what things are called
 * @flow: what is being written
 * @part: the part of the document that is being written
 * @heading: (nullable): the day and the session that are being written
 * @day_name: (nullable): the day that is being written
 * @indent: how far into its column text stands, in points
 * @n_most: how many blocks there may be before the rest is left off
 * @n_days: how many days were begun
 * @sheet_head: (nullable): what stands at the head of each sheet, where it is of sheets
 *
 * A full programme while it is being written.
 */
typedef struct
{
  PlenaryWording *wording;
  PlenaryFlow    *flow;
  PlenaryPart    *part;
  const char     *heading;
  const char     *day_name;
  double          indent;
  guint           n_most;
  guint           n_days;

  PlenarySheetHead *sheet_head;
} PlenaryProgramme;

PlenaryBlock *plenary_programme_add         (PlenaryProgramme  *self,
                                             const char        *tag,
                                             PlenaryPrintStyle  style,
                                             const char        *text,
                                             double             space);
void          plenary_programme_enter       (PlenaryProgramme  *self,
                                             PlenarySession    *session);
PlenaryBlock *plenary_programme_add_figure  (PlenaryProgramme  *self,
                                             PlenaryFigure     *figure,
                                             const char        *alternative,
                                             double             space);
void          plenary_programme_add_session (PlenaryProgramme  *self,
                                             PlenaryDay        *day,
                                             guint              index);
void          plenary_programme_add_people  (PlenaryProgramme  *self,
                                             GPtrArray         *people);
double        plenary_programme_get_indent  (glong              n_letters);
void          plenary_programme_mark_links  (PlenaryBlock      *block);
void          plenary_programme_add_prose   (PlenaryProgramme  *self,
                                             PlenaryText       *text);
PlenaryBlock *plenary_programme_add_item    (PlenaryProgramme  *self,
                                             const char        *title,
                                             int                minutes,
                                             char              *time);
void          plenary_programme_add_talk    (PlenaryProgramme  *self,
                                             PlenaryTalk       *talk,
                                             char              *time);
void          plenary_programme_add_talks   (PlenaryProgramme  *self,
                                             PlenarySession    *session);
void          plenary_programme_add_notes   (PlenaryProgramme  *self,
                                             PlenarySession    *session);

G_END_DECLS
