/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes after a session, for whoever has to end it in time: the next one in its room, or a
 * break before that.
 *
 * That is said only where it is known. Of a session that does not say where it is, nobody knows
 * what follows in its room; where two things begin at once, neither is the next.
 */

#include "config.h"

#include "plenary-sheet-private.h"

#include "plenary-time.h"

/* A longer title, in letters, is told on a sheet of its own; here it is said what kind of session
 * it is.
 */
#define LONGEST_TITLE 80

typedef struct
{
  PlenarySession *session;      /* NULL for none that is known */
  int             start;
  gboolean        is_here;      /* in the same room */
} Next;

static gboolean
shows (PlenaryProgramme *self,
       PlenaryOptions    option)
{
  return plenary_setting_shows (plenary_wording_get_setting (self->wording), option);
}

static gboolean
is_break (PlenaryProgramme *self,
          PlenarySession   *session)
{
  return plenary_agenda_get_look (plenary_wording_get_agenda (self->wording), session) ==
         PLENARY_LOOK_BREAK;
}

/* What is confidential is not told, whether or not others wait for the room. */
static gboolean
may_be_told (PlenaryProgramme *self,
             PlenarySession   *session)
{
  if (plenary_session_is_cancelled (session) || plenary_session_is_kind (session, "marker"))
    return FALSE;

  if (plenary_session_is_internal (session) && !shows (self, PLENARY_OPTION_INTERNAL))
    return FALSE;

  return !is_break (self, session) || shows (self, PLENARY_OPTION_BREAKS);
}

static gboolean
has_room (PlenarySession *session)
{
  const char *const *rooms = plenary_session_get_rooms (session);

  return rooms != NULL && *rooms != NULL;
}

/* Where there is but one room, all that names none is in it. */
static gboolean
share_room (PlenaryProgramme *self,
            PlenarySession   *one,
            PlenarySession   *other)
{
  PlenaryList *rooms = plenary_agenda_get_rooms (plenary_wording_get_agenda (self->wording));
  const char *const *ids = plenary_session_get_rooms (one);

  if (plenary_list_get_n_items (rooms) == 1 && (!has_room (one) || !has_room (other)))
    return TRUE;

  for (guint i = 0; has_room (other) && ids != NULL && ids[i] != NULL; i++)
    if (g_strv_contains (plenary_session_get_rooms (other), ids[i]))
      return TRUE;

  return FALSE;
}

/* Whether somebody in a room has to know of it: what is in the same one; all that there is, where
 * no room is named at all; and breaks that are for everybody, or begin when they get out.
 */
static gboolean
concerns (PlenaryProgramme *self,
          const Next       *next,
          int               end)
{
  PlenaryList *rooms = plenary_agenda_get_rooms (plenary_wording_get_agenda (self->wording));

  return next->is_here || plenary_list_get_n_items (rooms) == 0 ||
         (is_break (self, next->session) && (!has_room (next->session) || next->start == end));
}

/* Which of two is next, of which the second does not begin later; none if that is not known. */
static void
take (Next       *found,
      const Next *next)
{
  if (found->start == PLENARY_TIME_NONE || next->start < found->start ||
      (next->is_here && !found->is_here))
    *found = *next;
  else if (next->is_here == found->is_here)
    found->session = NULL;
}

static Next
find_next (PlenaryProgramme *self,
           PlenaryDay       *day,
           guint             index,
           int               end)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  PlenarySession *session = plenary_list_get (sessions, index);
  Next found = { .start = PLENARY_TIME_NONE };

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      Next next = { .session = plenary_list_get (sessions, i) };
      int ignored;

      plenary_day_get_span (day, i, &next.start, &ignored);

      if (i == index || next.start == PLENARY_TIME_NONE || next.start < end ||
          (found.start != PLENARY_TIME_NONE && next.start > found.start))
        continue;

      next.is_here = share_room (self, session, next.session);

      if (may_be_told (self, next.session) && concerns (self, &next, end))
        take (&found, &next);
    }

  return found;
}

/* "Panel 3", or a title that is short, or what kind of session it is. */
static char *
dup_name (PlenaryProgramme *self,
          PlenarySession   *session,
          gboolean         *is_numbered)
{
  g_autofree char *number = plenary_wording_dup_number (self->wording, session);
  g_autofree char *title = NULL;

  *is_numbered = *number != '\0';

  if (*is_numbered)
    return plenary_sheet_keep_together (number);

  title = plenary_wording_peek_line (self->wording, plenary_session_get_title (session));

  return *title != '\0' && plenary_sheet_count_letters (title) <= LONGEST_TITLE ?
         plenary_wording_dup_session (self->wording, session) :
         plenary_wording_dup_kind (self->wording, session);
}

/* Nobody has to make room for a break, wherever it is. */
static const char *
get_pattern (PlenaryProgramme *self,
             const Next       *next,
             gboolean          is_numbered,
             gboolean          is_at_once)
{
  if (!next->is_here || is_break (self, next->session))
    return is_at_once ? "next" : "next-at";

  if (!is_at_once)
    return "next-here-at";

  return is_numbered ? "follows-here" : "next-here";
}

/**
 * plenary_sheet_dup_next:
 * @index: the place of a session in @day
 * @end: when it ends, a minute of the day
 *
 * Returns: (transfer full) (nullable): "End. Panel 3 follows in the same room"; NULL if nothing is
 *   known to follow on that day
 */
char *
plenary_sheet_dup_next (PlenaryProgramme *self,
                        PlenaryDay       *day,
                        guint             index,
                        int               end)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  const Next next = find_next (self, day, index, end);
  gboolean is_numbered;
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;

  if (next.session == NULL)
    return NULL;

  name = dup_name (self, next.session, &is_numbered);
  time = plenary_wording_dup_clock (self->wording, next.start);

  return plenary_words_fill (words, "sheet",
                             get_pattern (self, &next, is_numbered, next.start == end), name, time);
}
