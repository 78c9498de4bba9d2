/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"
#include "plenary-furniture.h"
#include "plenary-glance.h"
#include "plenary-typesetter.h"

#define PLENARY_GLANCE_PX(pixels) ((pixels) * 0.75)

/* No letter is smaller, in points. */
#define PLENARY_GLANCE_FLOOR 7.0

/* The short side of the paper for which type has its usual size, in points. */
#define PLENARY_GLANCE_SIDE 595.0

/* From the hours at the side of the page to the grid. */
#define PLENARY_GLANCE_BESIDE_HOURS PLENARY_GLANCE_PX (14)

/* A session in one place of the grid. */
typedef struct
{
  char        *id;
  char        *time;
  char        *resumed;         /* likewise, where it goes on from the page before */
  char        *label;           /* in capitals, or empty */
  gboolean     has_no_capitals; /* as its script has none, so that it looks like the title */
  char        *title;
  GArray      *strike;          /* (element-type PlenarySpan): over the title; NULL for none */
  PlenaryLook  look;
  gboolean     is_marker;
  gboolean     is_definite;     /* it was said when it starts and ends */
  int          start;
  int          end;
  guint        order;           /* of its author */
  guint        column;          /* of its day */
  guint        n_columns;
  PlenaryPart *parts[3];        /* of label, time and title */

  /* At full size, in points. */
  double       time_width;
  double       resumed_width;
  double       label_width;
  double       title_width;     /* on one line */
  double       first;           /* of what of the title must be on the first line */
  double       longest;         /* of what of it must be on one line */
} PlenaryGlanceEntry;

/* A day as it was chosen. */
typedef struct
{
  char        *bookmark;
  char        *headings[2];     /* its name and date; the same where it goes on */
  GArray      *spans[2];        /* (element-type PlenarySpan): of these */
  GPtrArray   *heads;           /* (element-type utf8): what its columns are called, or empty */
  GPtrArray   *entries;         /* (element-type PlenaryGlanceEntry): as they are read */
  PlenaryPart *part;
  PlenaryPart *heading;
} PlenaryGlanceDay;

/* What the handout says, before anybody knows how wide it is. */
typedef struct
{
  char        *title;
  char        *theme;
  GPtrArray   *facts;           /* (element-type utf8): status, meeting, symbol, dates */
  char        *venue;
  char        *same_room;       /* or empty */
  PlenaryFigure *emblem;        /* at its largest; NULL for none */
  char        *notes;           /* what stands over notes */
  GPtrArray   *hours;           /* (element-type utf8): how each is written */
  GHashTable  *clocks;          /* (element-type int utf8): likewise, all times of sessions */
  GPtrArray   *days;            /* (element-type PlenaryGlanceDay) */
  gboolean     is_together;     /* days stand side by side */
  PlenaryFlow *flow;            /* holds the parts */
  PlenaryPart *document;
  PlenaryPart *heading;
  PlenaryPart *emblem_part;
} PlenaryGlanceMatter;

/* Type of one size, of which nothing is under the floor. */
typedef struct _PlenaryGlanceType PlenaryGlanceType;

/* Lines on a page; x is from the side on which lines begin. */
typedef struct
{
  PlenaryGlanceType *type;
  PlenaryPrintStyle  style;
  const char        *text;
  GArray            *spans;
  double             x;
  double             y;
  double             width;
  guint              first;
  guint              n;
  gboolean           at_end;
  PlenaryPart       *part;
  double             indent;    /* of the first line */
} PlenaryGlanceText;

/* A session as it is drawn. */
typedef struct
{
  PlenaryGlanceEntry *entry;
  PlenaryGlanceDay   *day;
  guint               column;       /* of the page */
  guint               n_columns;
  gboolean            resumes;      /* from the page before */
  double              x;
  double              y;
  double              width;        /* 0 if there is no place for it */
  double              height;
  gboolean            is_timed;     /* its times are written at the side of the page */
  guint               first_text;   /* of the texts of the page */
  guint               n_texts;
  guint               note;         /* the number of the note that has its title, or 0 */
} PlenaryGlanceBox;

/* A column of a page. */
typedef struct
{
  PlenaryGlanceDay *day;
  guint             column;
  double            x;
  double            width;
  double            weight;
} PlenaryGlanceColumn;

/* A stretch of time on a page. A break at either end of it is on the page before or after as well,
 * and has no more room on the page than its words need: some of it is before @from or after @to.
 */
typedef struct
{
  int from;
  int to;
  int first;        /* what starts before that is on the page before */
  int next;         /* what starts then or later is on the next page, but for the break between */
  int last;         /* when that break ends */
} PlenaryGlanceStretch;

/* Into how many groups columns are parted, and days into how many stretches of time. */
typedef struct
{
  guint    n_groups;
  guint    n_stretches;
  gboolean crosses;     /* sessions may be cut */
} PlenaryGlanceSplit;

typedef struct _PlenaryGlanceCuts PlenaryGlanceCuts;

/* A time that is written at the side of a page. */
typedef struct
{
  int      minute;
  gboolean is_start;            /* of a session, before which it is read */
} PlenaryGlanceTime;

/* What does not fit in its place, in full. */
typedef struct
{
  char        *number;
  char        *text;
  GArray      *spans;           /* (element-type PlenarySpan): over @text */
  PlenaryPart *part;
} PlenaryGlanceNote;

typedef struct
{
  guint                 index;      /* in the handout */
  GArray               *columns;    /* (element-type PlenaryGlanceColumn): none if it has no grid */
  PlenaryGlanceStretch  stretch;
  gboolean              is_first;   /* of its days */
  double                top;        /* of what is below the title, from the edge of the sheet */
  double                bottom;
  double                rule;       /* the line over the grid */
  double                grid;       /* where the grid begins */
  double                end;        /* where it ends, with what stands lower */
  double                reserve;    /* kept for notes below it */
  GArray               *boxes;      /* (element-type PlenaryGlanceBox): NULL until placed */
  GArray               *times;      /* (element-type PlenaryGlanceTime): none where hours are */
  GArray               *texts;      /* (element-type PlenaryGlanceText) */
  GPtrArray            *notes;      /* (element-type PlenaryGlanceNote): unowned */
} PlenaryGlancePage;

/* How the matter is spread over pages. */
typedef struct
{
  PlenaryGlanceMatter *matter;
  PlenarySetting      *setting;
  PlenaryTypeCase     *type_case;
  PlenaryFurniture    *furniture;
  PlenaryGlanceType   *head_type;   /* of the title and what stands beside it */
  GArray              *head;        /* (element-type PlenaryGlanceText): these */
  double               head_height;
  double               emblem_width; /* of the emblem at the end of these, 0 for none */
  gboolean             has_cover;   /* they have pages of their own */
  gboolean             is_terse;    /* times of sessions stand at the side, where they can */
  PlenaryGlanceType   *type;        /* of the grid */
  double               gutter;      /* the width of the hours */
  double               unit;        /* points a minute */
  guint                n_misfits;   /* how many sessions have their title in a note */
  GPtrArray           *pages;       /* (element-type PlenaryGlancePage) */
  GPtrArray           *notes;       /* (element-type PlenaryGlanceNote) */
} PlenaryGlancePlan;

/* plenary-glance-matter.c */
PlenaryGlanceMatter *plenary_glance_matter_new     (PlenaryWording            *wording,
                                                    guint                      n_most);
void                 plenary_glance_matter_free    (PlenaryGlanceMatter       *self);
void                 plenary_glance_matter_measure (PlenaryGlanceMatter       *self,
                                                    PlenarySetting            *setting,
                                                    PlenaryTypeCase           *type_case);
PlenaryPrintStyle    plenary_glance_entry_get_style (const PlenaryGlanceEntry *entry);
gboolean             plenary_glance_entry_is_aside (const PlenaryGlanceEntry  *entry);

/* plenary-glance-type.c */
PlenaryGlanceType   *plenary_glance_type_new       (PlenarySetting            *setting,
                                                    PlenaryTypeCase           *type_case,
                                                    double                     scale);
void                 plenary_glance_type_free      (PlenaryGlanceType         *self);
double               plenary_glance_type_get_scale (PlenaryGlanceType         *self,
                                                    PlenaryPrintStyle          style);
PlenaryTypesetter   *plenary_glance_type_get       (PlenaryGlanceType         *self,
                                                    PlenaryPrintStyle          style);
double               plenary_glance_type_get_leading (PlenaryGlanceType       *self,
                                                    PlenaryPrintStyle          style);
double               plenary_glance_type_get_size  (PlenaryGlanceType         *self,
                                                    PlenaryPrintStyle          style);
guint                plenary_glance_type_count     (PlenaryGlanceType         *self,
                                                    PlenaryPrintStyle          style,
                                                    const char                *text,
                                                    GArray                    *spans,
                                                    double                     indent,
                                                    double                     width);

/* plenary-glance-box.c */
double               plenary_glance_box_get_least  (PlenaryGlanceType         *type);
double               plenary_glance_box_get_inset  (PlenaryGlanceType         *type);
gboolean             plenary_glance_box_fill       (const PlenaryGlanceBox    *self,
                                                    PlenaryGlanceType         *type,
                                                    GArray                    *texts);
void                 plenary_glance_box_refer      (const PlenaryGlanceBox    *self,
                                                    PlenaryGlanceType         *type,
                                                    const char                *number,
                                                    GArray                    *texts);

/* plenary-glance-page.c */
PlenaryGlancePage   *plenary_glance_page_new       (void);
void                 plenary_glance_page_free      (PlenaryGlancePage         *self);
void                 plenary_glance_page_place     (PlenaryGlancePage         *self,
                                                    PlenaryGlancePlan         *plan);
double               plenary_glance_page_get_unit  (PlenaryGlancePage         *self,
                                                    PlenaryGlancePlan         *plan);
guint                plenary_glance_page_count_misfits (PlenaryGlancePage     *self,
                                                    PlenaryGlancePlan         *plan,
                                                    guint                     *n_notes);
void                 plenary_glance_page_fill      (PlenaryGlancePage         *self,
                                                    PlenaryGlancePlan         *plan);

/* plenary-glance-times.c */
const char          *plenary_glance_time_get_text  (PlenaryGlanceMatter       *matter,
                                                    int                        minute);
void                 plenary_glance_times_choose   (PlenaryGlancePage         *page,
                                                    PlenaryGlancePlan         *plan);
void                 plenary_glance_times_add      (PlenaryGlancePage         *page,
                                                    PlenaryGlancePlan         *plan,
                                                    const PlenaryGlanceBox    *box);

/* plenary-glance-cuts.c */
PlenaryGlanceCuts   *plenary_glance_cuts_new       (GPtrArray                 *entries,
                                                    int                        from,
                                                    int                        to);
void                 plenary_glance_cuts_free      (PlenaryGlanceCuts         *self);
guint                plenary_glance_cuts_get_most  (PlenaryGlanceCuts         *self,
                                                    gboolean                   crosses);
guint                plenary_glance_cuts_part      (PlenaryGlanceCuts         *self,
                                                    guint                      n_stretches,
                                                    gboolean                   crosses,
                                                    int                        most,
                                                    GArray                    *stretches);

/* plenary-glance-split.c */
gboolean             plenary_glance_stretch_resumes (const PlenaryGlanceStretch *self,
                                                    const PlenaryGlanceEntry  *entry);
gboolean             plenary_glance_stretch_has    (const PlenaryGlanceStretch *self,
                                                    const PlenaryGlanceEntry  *entry);
gboolean             plenary_glance_column_has     (const PlenaryGlanceColumn *self,
                                                    const PlenaryGlanceEntry  *entry);
GPtrArray           *plenary_glance_split          (PlenaryGlanceMatter       *matter,
                                                    const PlenaryGlanceSplit  *split);
void                 plenary_glance_split_get_most (PlenaryGlanceMatter       *matter,
                                                    PlenaryGlanceSplit        *most);

/* plenary-glance-head.c */
void                 plenary_glance_head_take_emblem (PlenaryGlanceMatter     *matter,
                                                    PlenaryWording            *wording);
void                 plenary_glance_head_lay_out   (PlenaryGlancePlan         *plan);
double               plenary_glance_head_get_emblem_end (PlenaryGlancePlan    *plan);
void                 plenary_glance_head_draw_emblem (PlenaryGlancePlan       *plan,
                                                    cairo_t                   *cr,
                                                    PlenaryStructure          *structure);

/* plenary-glance-notes.c */
void                 plenary_glance_note_free      (PlenaryGlanceNote         *self);
PlenaryGlanceNote   *plenary_glance_notes_add      (PlenaryGlancePlan         *plan,
                                                    PlenaryGlancePage         *page,
                                                    PlenaryPart               *parent,
                                                    const char                *lead,
                                                    const char                *text,
                                                    gboolean                   is_struck);
double               plenary_glance_notes_guess_height (PlenaryGlancePlan     *plan,
                                                    guint                      n);
double               plenary_glance_notes_get_height (PlenaryGlancePlan       *plan,
                                                    PlenaryGlancePage         *page);
void                 plenary_glance_notes_place    (PlenaryGlancePlan         *plan);

/* plenary-glance-plan.c */
PlenaryGlancePlan   *plenary_glance_plan_new       (PlenaryGlanceMatter       *matter,
                                                    PlenarySetting            *setting,
                                                    PlenaryTypeCase           *type_case,
                                                    PlenaryFurniture          *furniture);
void                 plenary_glance_plan_free      (PlenaryGlancePlan         *self);
double               plenary_glance_plan_get_width (PlenaryGlancePlan         *self);
double               plenary_glance_plan_get_top   (PlenaryGlancePlan         *self,
                                                    guint                      page,
                                                    double                    *bottom);

/* plenary-glance-draw.c */
void                 plenary_glance_draw           (PlenaryGlancePlan         *plan,
                                                    cairo_t                   *cr,
                                                    const PlenaryFolio        *folio,
                                                    PlenaryStructure          *structure);

/* plenary-glance.c */
PlenaryGlancePlan   *plenary_glance_get_plan       (PlenaryGlance             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryGlanceMatter, plenary_glance_matter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryGlanceType, plenary_glance_type_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryGlancePage, plenary_glance_page_free)
