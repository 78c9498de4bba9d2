/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-breaker.h"
#include "plenary-figure.h"
#include "plenary-form.h"
#include "plenary-print-style.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef struct _PlenaryPart PlenaryPart;

/**
 * PlenaryPart:
 * @parent: (nullable): what it is a part of
 * @tag: what it is, as PDF calls it: `Sect`, `H2`, `P`, `L`
 * @depth: how many parts it is in
 * @alternative: (nullable): of a `Figure`, what it shows, in words
 *
 * A part of the document as a reader sees it who cannot see the page.
 */
struct _PlenaryPart
{
  PlenaryPart *parent;
  const char  *tag;
  guint        depth;
  char        *alternative;
};

/**
 * PlenarySpan:
 * @start: its first byte
 * @end: the byte after its last
 * @marks: how it differs
 * @uri: (nullable): where it leads
 */
typedef struct
{
  guint              start;
  guint              end;
  PlenaryPrintMarks  marks;
  char              *uri;
} PlenarySpan;

/**
 * PlenaryColumn:
 * @PLENARY_COLUMN_PAGE: the full width
 * @PLENARY_COLUMN_TEXT: beside the times
 */
typedef enum
{
  PLENARY_COLUMN_PAGE,
  PLENARY_COLUMN_TEXT,
} PlenaryColumn;

/**
 * PlenaryAside:
 * @PLENARY_ASIDE_TIME: in the column of times
 * @PLENARY_ASIDE_BEFORE: before the block, as the number of a question
 * @PLENARY_ASIDE_END: at the other side of the page
 *
 * Where something stands beside the first line of a block.
 */
typedef enum
{
  PLENARY_ASIDE_TIME,
  PLENARY_ASIDE_BEFORE,
  PLENARY_ASIDE_END,
} PlenaryAside;

/**
 * PlenaryBlock:
 * @part: (not nullable): what it is for a reader
 * @style: how it is set
 * @text: what it says: one paragraph
 * @spans: (nullable) (element-type PlenarySpan): where it differs from its style
 * @column: where it stands
 * @indent: how far into its column, in points
 * @width: its greatest width, in points, 0 for that of the column
 * @space: above it, in points
 * @cost: of a page that begins with it
 * @keep: how many of the lines after it must be on its page
 * @is_whole: whether it must not be parted
 * @is_row: whether it begins a row of the programme, with a time of its own
 * @rule_above: the thickness of a rule above it, in points, or 0
 * @rule_below: the thickness of a rule below it, in points, or 0
 * @aside: (nullable): what stands beside its first line: a time, a number, a date
 * @aside_part: (nullable): what that is for a reader
 * @aside_style: how that is set
 * @aside_place: where it stands
 * @aside_width: how far before the block, in points
 * @has_ring: whether there is a ring around that
 * @figure: (nullable): what stands at its upper corner, which it is as high as
 * @n_ruled: how many lines to write on are under it
 * @is_spare: whether it is left off, with what follows it, where it would begin a page
 * @bookmark: (nullable): what it is called in the contents
 * @level: of that bookmark, from 1
 * @session: (nullable): the id of the session whose place it is
 * @day: (nullable): the day it is in, unowned
 * @heading: (nullable): the day and the session it is in, unowned
 *
 * A paragraph of the handout and all that belongs to it.
 */
typedef struct
{
  PlenaryPart       *part;
  PlenaryPrintStyle  style;
  char              *text;
  GArray            *spans;
  PlenaryColumn      column;
  double             indent;
  double             width;
  double             space;
  int                cost;
  guint              keep;
  gboolean           is_whole;
  gboolean           is_row;
  double             rule_above;
  double             rule_below;
  char              *aside;
  PlenaryPart       *aside_part;
  PlenaryPrintStyle  aside_style;
  PlenaryAside       aside_place;
  double             aside_width;
  gboolean           has_ring;
  PlenaryFigure     *figure;
  guint              n_ruled;
  gboolean           is_spare;
  char              *bookmark;
  guint              level;
  char              *session;
  const char        *day;
  const char        *heading;
} PlenaryBlock;

typedef struct _PlenaryFlow PlenaryFlow;

PlenaryFlow  *plenary_flow_new            (void);
void          plenary_flow_free           (PlenaryFlow        *self);

PlenaryPart  *plenary_flow_add_part       (PlenaryFlow        *self,
                                           PlenaryPart        *parent,
                                           const char         *tag);
PlenaryPart  *plenary_flow_add_figure     (PlenaryFlow        *self,
                                           PlenaryPart        *parent,
                                           const char         *alternative);
void          plenary_flow_begin          (PlenaryFlow        *self,
                                           const char         *chapter);
guint         plenary_flow_get_n_chapters (PlenaryFlow        *self);
guint         plenary_flow_get_chapter    (PlenaryFlow        *self,
                                           guint               index,
                                           const char        **name);
const char   *plenary_flow_add_heading    (PlenaryFlow        *self,
                                           char               *heading);
PlenaryBlock *plenary_flow_add            (PlenaryFlow        *self,
                                           PlenaryPart        *part,
                                           PlenaryPrintStyle   style,
                                           const char         *text);
void          plenary_flow_fit            (PlenaryFlow        *self,
                                           const PlenaryForm  *form);
void          plenary_flow_remove_last    (PlenaryFlow        *self);
guint         plenary_flow_get_n_blocks   (PlenaryFlow        *self);
void          plenary_flow_forget         (PlenaryFlow        *self,
                                           guint               index);
PlenaryBlock *plenary_flow_get_block      (PlenaryFlow        *self,
                                           guint               index);

void          plenary_block_mark        (PlenaryBlock      *block,
                                         gsize              start,
                                         gsize              end,
                                         PlenaryPrintMarks  marks,
                                         const char        *uri);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFlow, plenary_flow_free)

G_END_DECLS
