/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day is a list of sessions with a date, a label, or both.
 *
 * It is the day that knows when its sessions are: one without a start begins where the one before
 * it in the list ends, so that an agenda of mere durations has times, and moving the first moves
 * them all. What comes of that is worked out once after each change, for the whole day.
 */

#include "config.h"

#include "plenary-day.h"

#include "plenary-entity-private.h"
#include "plenary-session.h"

typedef struct
{
  int start;
  int end;
} Span;

struct _PlenaryDay
{
  PlenaryEntity  parent_instance;

  Span          *spans;     /* one a session, NULL if to be worked out */
  Span           bounds;    /* of all of them; only as right as @spans */
};

G_DEFINE_FINAL_TYPE (PlenaryDay, plenary_day, PLENARY_TYPE_ENTITY)

static void
plenary_day_touched (PlenaryEntity *entity)
{
  PlenaryDay *self = PLENARY_DAY (entity);

  g_clear_pointer (&self->spans, g_free);
}

static void
plenary_day_finalize (GObject *object)
{
  PlenaryDay *self = PLENARY_DAY (object);

  g_clear_pointer (&self->spans, g_free);

  G_OBJECT_CLASS (plenary_day_parent_class)->finalize (object);
}

static void
plenary_day_class_init (PlenaryDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_day_finalize;

  PLENARY_ENTITY_CLASS (klass)->touched = plenary_day_touched;
  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_DAY);
}

static void
plenary_day_init (PlenaryDay *self)
{
}

/* A marker is a line: it takes no time, and what follows it starts where it stands. */
static void
work_out_spans (PlenaryDay *self)
{
  PlenaryList *sessions = plenary_day_get_sessions (self);
  guint n = plenary_list_get_n_items (sessions);
  int reached = plenary_day_get_start (self);

  self->spans = g_new (Span, n + 1);
  self->bounds.start = reached;
  self->bounds.end = plenary_day_get_end (self);

  for (guint i = 0; i < n; i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      Span *span = &self->spans[i];

      span->start = plenary_session_get_start (session);
      span->end = plenary_session_get_end (session);

      if (span->start == PLENARY_TIME_NONE)
        span->start = reached;

      if (span->end == PLENARY_TIME_NONE && plenary_session_is_kind (session, "marker"))
        span->end = span->start;

      reached = span->end;

      if (span->start != PLENARY_TIME_NONE &&
          (self->bounds.start == PLENARY_TIME_NONE || span->start < self->bounds.start))
        self->bounds.start = span->start;

      self->bounds.end = MAX (self->bounds.end, MAX (span->start, span->end));
    }
}

const char *
plenary_day_get_date (PlenaryDay *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_DATE);
}

PlenaryText *
plenary_day_get_label (PlenaryDay *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_LABEL);
}

int
plenary_day_get_start (PlenaryDay *self)
{
  return plenary_entity_get_number (PLENARY_ENTITY (self), PLENARY_MEMBER_START);
}

int
plenary_day_get_end (PlenaryDay *self)
{
  return plenary_entity_get_number (PLENARY_ENTITY (self), PLENARY_MEMBER_END);
}

PlenaryList *
plenary_day_get_sessions (PlenaryDay *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_SESSIONS);
}

/**
 * plenary_day_get_gdate:
 * @date: (out caller-allocates): its date
 *
 * Returns: whether it has one
 */
gboolean
plenary_day_get_gdate (PlenaryDay *self,
                       GDate      *date)
{
  const char *string;

  g_return_val_if_fail (PLENARY_IS_DAY (self), FALSE);

  string = plenary_day_get_date (self);
  g_date_clear (date, 1);

  if (!plenary_schema_is_date (string))
    return FALSE;

  g_date_set_dmy (date,
                  (GDateDay) g_ascii_strtoull (string + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (string + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (string, NULL, 10));

  return TRUE;
}

/**
 * plenary_day_get_span:
 * @index: the place of a session in the day
 * @start: (out): the minute at which it starts, PLENARY_TIME_NONE if nobody can know
 * @end: (out): the minute at which it ends, PLENARY_TIME_NONE if it is open
 */
void
plenary_day_get_span (PlenaryDay *self,
                      guint       index,
                      int        *start,
                      int        *end)
{
  g_return_if_fail (PLENARY_IS_DAY (self));
  g_return_if_fail (index < plenary_list_get_n_items (plenary_day_get_sessions (self)));

  if (self->spans == NULL)
    work_out_spans (self);

  *start = self->spans[index].start;
  *end = self->spans[index].end;
}

/**
 * plenary_day_get_bounds:
 * @start: (out): the minute at which the first of its sessions starts
 * @end: (out): the minute at which the last of them ends
 *
 * Both are PLENARY_TIME_NONE where no session has a time and the day has no bounds of its own.
 */
void
plenary_day_get_bounds (PlenaryDay *self,
                        int        *start,
                        int        *end)
{
  g_return_if_fail (PLENARY_IS_DAY (self));

  if (self->spans == NULL)
    work_out_spans (self);

  *start = self->bounds.start;
  *end = self->bounds.end;
}
