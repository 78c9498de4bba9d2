/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-hyphenator.h"
#include "plenary-print-style.h"
#include "plenary-setting.h"

G_BEGIN_DECLS

/**
 * PlenarySort:
 * @index: of a glyph in its font
 * @x: where it stands from the beginning of its run, in ems
 * @y: how far above or below the line, in ems
 */
typedef struct
{
  guint32 index;
  float   x;
  float   y;
} PlenarySort;

/**
 * PlenarySortRun:
 * @font: in which it is, for plenary_type_case_get_scaled_font()
 * @x: where it begins in its part, in ems
 * @n_sorts: how many glyphs it has
 * @n_clusters: how many clusters of letters those are
 * @sorts: (array length=n_sorts): from left to right
 * @clusters: (array length=n_clusters): which letters they are
 *
 * Glyphs of one font.
 */
typedef struct
{
  guint                 font;
  double                x;
  guint                 n_sorts;
  guint                 n_clusters;
  PlenarySort          *sorts;
  cairo_text_cluster_t *clusters;
} PlenarySortRun;

/**
 * PlenaryWordPart:
 * @width: of it, in ems
 * @n_bytes: how long it is in the word
 * @n_clusters: of all its runs
 * @runs: (element-type PlenarySortRun): its glyphs
 *
 * What of a word must be on one line.
 */
typedef struct
{
  double  width;
  guint   n_bytes;
  guint   n_clusters;
  GArray *runs;
} PlenaryWordPart;

/**
 * PlenaryWord:
 * @parts: (element-type PlenaryWordPart): between any two of which a line may end
 * @clings: whether it must be on the line of what is before it, even after a space
 * @holds: whether what is after it must be on its line, even after a space
 *
 * What is between two spaces.
 */
typedef struct
{
  GArray   *parts;
  gboolean  clings;
  gboolean  holds;
} PlenaryWord;

typedef struct _PlenaryTypeCase PlenaryTypeCase;

PlenaryTypeCase     *plenary_type_case_new             (PlenarySetting         *setting);
void                 plenary_type_case_free            (PlenaryTypeCase        *self);

guint                plenary_type_case_get_face        (PlenaryTypeCase        *self,
                                                        const PlenaryPrintFont *font);
void                 plenary_type_case_get_metrics     (PlenaryTypeCase        *self,
                                                        guint                   face,
                                                        double                 *ascent,
                                                        double                 *descent);
void                 plenary_type_case_trim            (PlenaryTypeCase        *self);
const PlenaryWord   *plenary_type_case_get_word        (PlenaryTypeCase        *self,
                                                        guint                   face,
                                                        const char             *text,
                                                        gsize                   length);
cairo_scaled_font_t *plenary_type_case_get_scaled_font (PlenaryTypeCase        *self,
                                                        guint                   font,
                                                        double                  size);
PlenaryHyphenator   *plenary_type_case_get_hyphenator  (PlenaryTypeCase        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTypeCase, plenary_type_case_free)

G_END_DECLS
