/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Deeper nesting than this is shown no deeper. */
#define PLENARY_MARKUP_DEEPEST 6

/**
 * PlenaryMarkupType:
 * @PLENARY_MARKUP_PARAGRAPH: running text
 * @PLENARY_MARKUP_HEADING: a heading of any level
 * @PLENARY_MARKUP_VERBATIM: lines that keep their spaces, such as code
 * @PLENARY_MARKUP_RULE: a line across, without text
 *
 * What a block of formatted text is.
 */
typedef enum
{
  PLENARY_MARKUP_PARAGRAPH,
  PLENARY_MARKUP_HEADING,
  PLENARY_MARKUP_VERBATIM,
  PLENARY_MARKUP_RULE,
} PlenaryMarkupType;

/**
 * PlenaryMarkupStyle:
 *
 * How a piece of text is set apart from the rest of its block.
 */
typedef enum
{
  PLENARY_MARKUP_PLAIN    = 0,
  PLENARY_MARKUP_EMPHASIS = 1 << 0,
  PLENARY_MARKUP_STRONG   = 1 << 1,
  PLENARY_MARKUP_CODE     = 1 << 2,
  PLENARY_MARKUP_LINK     = 1 << 3,
} PlenaryMarkupStyle;

/**
 * PlenaryMarkupSpan:
 * @start: the first byte of it in the text of its block
 * @end: the byte after its last
 * @style: how it is set apart, not PLENARY_MARKUP_PLAIN
 * @uri: (nullable): of a link, where it leads, as somebody typed it: it may be anything
 */
typedef struct
{
  guint              start;
  guint              end;
  PlenaryMarkupStyle style;
  char              *uri;
} PlenaryMarkupSpan;

/**
 * PlenaryMarkupBlock:
 * @type: what it is
 * @depth: in how many lists and quotations it stands, at most PLENARY_MARKUP_DEEPEST
 * @is_quoted: whether one of them is a quotation
 * @marker: (nullable): what stands before the first block of a list's item, such as “•” or “2.”
 * @text: UTF-8 with a line feed where a line must end; nothing in it is markup any more
 * @spans: (element-type PlenaryMarkupSpan): in the order of the text, none upon another
 */
typedef struct
{
  PlenaryMarkupType  type;
  guint              depth;
  gboolean           is_quoted;
  char              *marker;
  char              *text;
  GArray            *spans;
} PlenaryMarkupBlock;

GPtrArray          *plenary_markup_parse     (const char *source);
char               *plenary_markup_dup_plain (const char *source);

GPtrArray          *plenary_markup_new       (void);
PlenaryMarkupBlock *plenary_markup_append    (GPtrArray          *blocks,
                                              PlenaryMarkupType   type,
                                              guint               depth,
                                              const char         *marker,
                                              const char         *text);
void                plenary_markup_add_span  (PlenaryMarkupBlock *block,
                                              guint               start,
                                              guint               end,
                                              PlenaryMarkupStyle  style,
                                              const char         *uri);
const PlenaryMarkupSpan *
                    plenary_markup_find_span (const PlenaryMarkupBlock *block,
                                              guint                     at);
gboolean            plenary_markup_equal     (GPtrArray          *a,
                                              GPtrArray          *b);

G_END_DECLS
