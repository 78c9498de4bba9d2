/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-figure.h"
#include "plenary-programme-private.h"

G_BEGIN_DECLS

/**
 * PlenarySegment:
 * @text: (nullable): what is on, where there is room to say it
 * @number: how many minutes, in figures
 * @time: (nullable): when it begins
 * @minutes: how long it is
 * @is_talk: whether it is a talk
 *
 * A part of the time of a session.
 */
typedef struct
{
  char     *text;
  char     *number;
  char     *time;
  int       minutes;
  gboolean  is_talk;
} PlenarySegment;

PlenaryFigure *plenary_badge_new       (const char       *label,
                                        const char       *number,
                                        double            scale);
PlenaryFigure *plenary_cells_new       (void);
void           plenary_cells_add       (PlenaryFigure    *self,
                                        const char       *label,
                                        const char       *value);
GArray        *plenary_segments_new    (void);
int            plenary_segments_sum    (GArray           *segments);
PlenaryFigure *plenary_bar_new         (GArray           *segments,
                                        const char       *end,
                                        int               length);

PlenaryFigure *plenary_lists_new       (PlenaryFlow      *flow,
                                        PlenaryPart      *parent);
void           plenary_lists_begin     (PlenaryFigure    *figure,
                                        const char       *head);
void           plenary_lists_add       (PlenaryFigure    *figure,
                                        const char       *lead,
                                        const char       *text,
                                        gsize             n_strong,
                                        const char       *end);
guint          plenary_lists_get_n_rows (PlenaryFigure    *figure);
gboolean       plenary_lists_are_short (PlenaryFigure    *figure,
                                        PlenarySetting   *setting);

PlenarySheetHead *plenary_sheet_head_new   (PlenaryWording   *wording);
void           plenary_sheet_head_unref    (PlenarySheetHead *self);
void           plenary_sheet_add_sheet_head (PlenaryProgramme *self,
                                        PlenarySession   *session);

double         plenary_sheet_count_letters (const char       *text);
char          *plenary_sheet_keep_together (const char       *text);
char          *plenary_sheet_dup_next  (PlenaryProgramme *self,
                                        PlenaryDay       *day,
                                        guint             index,
                                        int               end);

PlenaryBlock  *plenary_sheet_add_head  (PlenaryProgramme *self,
                                        const char       *text);
void           plenary_sheet_add_end   (PlenaryProgramme *self,
                                        PlenaryDay       *day,
                                        guint             index);
void           plenary_sheet_add_order (PlenaryProgramme *self,
                                        PlenaryDay       *day,
                                        guint             index);
gboolean       plenary_sheet_add_order_beside_people (PlenaryProgramme *self,
                                        PlenaryDay       *day,
                                        guint             index);

G_END_DECLS
