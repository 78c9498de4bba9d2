/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-problem.h"

G_BEGIN_DECLS

#define PLENARY_CLAIM_N_NUMBERS 4
#define PLENARY_N_MATTER_STATES 3

/* The end of what is open, in a claim on a time. */
#define PLENARY_CLAIM_OPEN G_MININT

/**
 * PlenaryMatterType:
 * @PLENARY_MATTER_REFERENCE: an id that others refer to
 * @PLENARY_MATTER_DAY: how a day is filled
 * @PLENARY_MATTER_ROOM: a room on a date
 * @PLENARY_MATTER_PERSON: a person on a date
 * @PLENARY_MATTER_NUMBERS: all numbers of a kind
 * @PLENARY_MATTER_NUMBER: a number of a kind
 * @PLENARY_MATTER_TITLE: a title, however it is written
 * @PLENARY_MATTER_LEADS: all that leads in to questions, in a language
 * @PLENARY_MATTER_LANGUAGE: what is said in a language
 * @PLENARY_MATTER_ACRONYM: an acronym in a language
 *
 * What several parts of a programme must agree on. They are judged in this order.
 */
typedef enum
{
  PLENARY_MATTER_REFERENCE,
  PLENARY_MATTER_DAY,
  PLENARY_MATTER_ROOM,
  PLENARY_MATTER_PERSON,
  PLENARY_MATTER_NUMBERS,
  PLENARY_MATTER_NUMBER,
  PLENARY_MATTER_TITLE,
  PLENARY_MATTER_LEADS,
  PLENARY_MATTER_LANGUAGE,
  PLENARY_MATTER_ACRONYM,
} PlenaryMatterType;

#define PLENARY_N_MATTERS (PLENARY_MATTER_ACRONYM + 1)

typedef struct _PlenaryClaim PlenaryClaim;
typedef struct _PlenaryMatter PlenaryMatter;
typedef struct _PlenarySubject PlenarySubject;

/* What all problems depend on beside what they are about. */
typedef struct
{
  PlenaryAgenda  *agenda;          /* not owned */
  char           *language;        /* of plain texts, in lower case */
  char          **languages;       /* what it shall be in, if that is two or more; else none */
  gboolean        has_rooms;       /* two or more of them */
  char           *only_room;       /* the id of the only one; empty if there is none */
  gboolean        has_several;     /* whether that one has several sessions at once */
  guint32         first_date;      /* of all days, as GDate counts; 0 if they have none */
  guint32         last_date;
  gboolean        spares_acronyms; /* whether there are too many to ask for any */
} PlenaryProblemContext;

/* What is looked at as a whole: the programme, a day, a session, a room, a person. */
struct _PlenarySubject
{
  PlenaryEntity     *entity;
  PlenaryEntityType  type;
  PlenarySubject    *day;          /* of a session; NULL on the shelf */
  GPtrArray         *children;     /* of a day, its sessions in order, not owned; else NULL */
  guint              index;        /* among the days, or the sessions of the day */
  guint64            stamp;        /* of the entity when it was looked at */
  guint32            date;         /* of a day, as GDate counts; 0 if it has none */
  int                start;        /* of a session when, of a day what bounds it */
  int                end;
  guint              digest;       /* of what else depends on it */
  gboolean           is_reviewed;
  PlenaryClaim      *claims;       /* in the order in which they were laid */
  guint              n_claims;
  GPtrArray         *problems;     /* NULL if there are none */
};

/* What a subject has to say about a matter. */
struct _PlenaryClaim
{
  PlenaryMatter  *matter;
  PlenarySubject *subject;
  guint           place;           /* among the claims on the matter */
  PlenaryMember   member;
  const char     *id;              /* of the session, or the talk in it; lives with the agenda */
  int             numbers[PLENARY_CLAIM_N_NUMBERS];
  char           *string;          /* a GRefString; NULL for none */
};

struct _PlenaryMatter
{
  PlenaryMatterType  type;
  char              *id;
  char              *other;        /* often empty, and then not owned */
  guint              number;
  guint              n_claims;
  PlenaryClaim     **claims;       /* in no order; the claims are those of subjects */
  GPtrArray         *problems;     /* NULL if there are none */
  gboolean           is_due;       /* to be judged anew */
  guint              state;        /* for its judge, 0 before the first time */
};

typedef struct _PlenaryMatters PlenaryMatters;

/* A subject being looked at: what is wrong with it alone, and what it has to say. */
typedef struct
{
  const PlenaryProblemContext *context;
  PlenaryMatters              *matters;
  PlenarySubject              *subject;
  GPtrArray                   *problems;
  GArray                      *claims;
} PlenaryReview;

/* A matter being judged. */
typedef struct
{
  PlenaryProblemContext *context;
  PlenaryMatters        *matters;
  PlenaryMatter         *matter;
  PlenaryClaim         **claims;
  guint                  n_claims;
  GPtrArray             *problems;
} PlenaryCase;

/* Says what is wrong between a claim on a time and the one that runs longest of those before it,
 * until @end.
 */
typedef void (*PlenaryCaseCompare) (PlenaryCase  *self,
                                    PlenaryClaim *running,
                                    int           end,
                                    PlenaryClaim *claim);

/* plenary-problem.c */
PlenaryProblem *plenary_problem_add              (GPtrArray          *problems,
                                                  PlenaryProblemKind  kind,
                                                  PlenaryMember       member,
                                                  const char         *id,
                                                  const char         *second,
                                                  const char         *third);

/* plenary-problem-context.c */
void            plenary_problem_context_read     (PlenaryProblemContext *context,
                                                  PlenaryAgenda      *agenda);
void            plenary_problem_context_clear    (PlenaryProblemContext *context);
gboolean        plenary_problem_context_equal    (const PlenaryProblemContext *a,
                                                  const PlenaryProblemContext *b);

/* plenary-problem-matter.c */
PlenaryMatters *plenary_matters_new              (void);
void            plenary_matters_free             (PlenaryMatters     *self);
PlenaryMatter  *plenary_matters_find             (PlenaryMatters     *self,
                                                  PlenaryMatterType   type,
                                                  const char         *id,
                                                  const char         *other,
                                                  guint               number);
void            plenary_matters_set_due          (PlenaryMatters     *self,
                                                  PlenaryMatter      *matter);
void            plenary_matters_set_all_due      (PlenaryMatters     *self,
                                                  PlenaryMatterType   type);
PlenaryMatter  *plenary_matters_take_due         (PlenaryMatters     *self);
void            plenary_matters_remove           (PlenaryMatters     *self,
                                                  PlenaryMatter      *matter);
void            plenary_matters_set_state        (PlenaryMatters     *self,
                                                  PlenaryMatter      *matter,
                                                  guint               state);
guint           plenary_matters_count            (PlenaryMatters     *self,
                                                  PlenaryMatterType   type,
                                                  guint               state);
PlenaryClaim   *plenary_review_claim               (PlenaryReview      *review,
                                                  PlenaryMatterType   type,
                                                  const char         *id,
                                                  const char         *other,
                                                  guint               number);
PlenaryClaim   *plenary_review_find_claim          (PlenaryReview      *review,
                                                  PlenaryMatterType   type,
                                                  const char         *id,
                                                  const char         *other);
void            plenary_review_begin               (PlenaryReview      *review);
void            plenary_review_adopt               (PlenaryReview      *review,
                                                  gboolean            has_moved);
PlenarySubject *plenary_subject_new              (PlenaryEntity      *entity);
void            plenary_subject_free             (PlenarySubject     *subject);
int             plenary_subject_compare          (const PlenarySubject *a,
                                                  const PlenarySubject *b);
void            plenary_case_sort                (PlenaryCase        *self,
                                                  gboolean            by_time);

/* plenary-problem-review.c */
void            plenary_review_subject                  (PlenaryReview      *review);
void            plenary_case_judge               (PlenaryCase        *self);
guint           plenary_subject_digest           (PlenaryEntity      *entity);

/* plenary-problem-times.c */
void            plenary_review_times            (PlenaryReview      *review);
void            plenary_review_claim_time        (PlenaryReview      *review,
                                                  PlenaryMatterType   type,
                                                  const char         *id,
                                                  int                 start,
                                                  int                 end,
                                                  int                 before,
                                                  int                 after,
                                                  const char         *string);
int             plenary_claim_to_day             (PlenaryClaim       *claim,
                                                  int                 minute);
gboolean        plenary_case_has_minute          (PlenaryCase        *self,
                                                  int                 minute);
void            plenary_case_compare             (PlenaryCase        *self,
                                                  PlenaryCaseCompare  compare);
void            plenary_case_judge_day           (PlenaryCase        *self);

/* plenary-problem-rooms.c */
void            plenary_review_rooms            (PlenaryReview      *review);
void            plenary_case_judge_room          (PlenaryCase        *self);

/* plenary-problem-people.c */
void            plenary_review_people           (PlenaryReview      *review);
void            plenary_case_judge_person        (PlenaryCase        *self);

/* plenary-problem-numbers.c */
void            plenary_review_number           (PlenaryReview      *review);
void            plenary_case_judge_numbers       (PlenaryCase        *self);
void            plenary_case_judge_number        (PlenaryCase        *self);

/* plenary-problem-text.c */
void            plenary_review_text             (PlenaryReview      *review,
                                                  PlenaryEntity      *entity,
                                                  PlenaryMember       member,
                                                  PlenaryText        *text);
void            plenary_review_name             (PlenaryReview      *review,
                                                  PlenaryEntity      *entity,
                                                  PlenaryMember       member);
const char     *plenary_review_get_language        (PlenaryReview      *review,
                                                  PlenaryText        *text,
                                                  guint               index);
void            plenary_case_judge_language      (PlenaryCase        *self);
char           *plenary_markup_dup_leak          (const char         *text,
                                                  gboolean            is_markup);

/* plenary-problem-questions.c */
void            plenary_review_questions        (PlenaryReview      *review);

/* plenary-problem-forms.c */
void            plenary_review_forms            (PlenaryReview      *review,
                                                  PlenaryEntity      *entity,
                                                  PlenaryMember       member,
                                                  PlenaryMatterType   type);
void            plenary_case_judge_title         (PlenaryCase        *self);
void            plenary_case_judge_leads         (PlenaryCase        *self);

/* plenary-problem-acronyms.c */
void            plenary_review_acronyms         (PlenaryReview      *review,
                                                  PlenaryEntity      *entity,
                                                  const char         *language,
                                                  const char         *text);
void            plenary_case_judge_acronym       (PlenaryCase        *self);
gboolean        plenary_matters_have_many_acronyms (PlenaryMatters   *self);

/* plenary-problem-dates.c */
void            plenary_review_dates            (PlenaryReview      *review,
                                                  PlenaryEntity      *entity,
                                                  PlenaryMember       member,
                                                  const char         *language,
                                                  const char         *text);

/* plenary-problem-calendar.c */

/* A date as somebody wrote it; 0 is what it does not say. */
typedef struct
{
  int         weekday;             /* from 1 for Monday on */
  int         day;
  int         month;
  int         year;
  const char *start;
  const char *end;
} PlenaryWrittenDate;

gboolean        plenary_calendar_find            (const char         *language,
                                                  const char         *text,
                                                  const char         *from,
                                                  PlenaryWrittenDate *date);
int             plenary_calendar_find_weekday    (const char         *language,
                                                  const char         *text);

G_END_DECLS
