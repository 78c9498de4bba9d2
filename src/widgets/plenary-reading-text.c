/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read of days and sessions in a text of their own. */

#include "config.h"

#include "plenary-reading.h"

#include "plenary-dates.h"
#include "plenary-text-write.h"

typedef struct
{
  PlenaryReading *reading;
  PlenaryDates   *dates;
} Wording;

/* In a text of its own a day needs its year: “Day One – Tuesday 18 April 2017”. */
static char *
dup_day (PlenaryDay *day,
         gpointer    user_data)
{
  Wording *self = user_data;
  g_autofree char *label = plenary_reading_dup_label (self->reading, day);
  g_autofree char *full = NULL;
  GDate date;

  if (!plenary_day_get_gdate (day, &date))
    return g_steal_pointer (&label);

  full = plenary_dates_format (self->dates, &date, PLENARY_DATE_FORM_FULL);

  return *label != '\0' ? g_strconcat (label, " – ", full, NULL) : g_steal_pointer (&full);
}

static char *
dup_kind (PlenarySession *session,
          gpointer        user_data)
{
  return plenary_reading_dup_kind (((Wording *) user_data)->reading, session);
}

static char *
dup_state (PlenarySession *session,
           gpointer        user_data)
{
  return plenary_reading_dup_state (((Wording *) user_data)->reading, session);
}

static char *
dup_role (PlenaryParticipation *participation,
          gpointer              user_data)
{
  return plenary_reading_dup_role (((Wording *) user_data)->reading, participation);
}

static char *
dup_attendance (PlenaryParticipation *participation,
                gpointer              user_data)
{
  return plenary_reading_dup_attendance (((Wording *) user_data)->reading, participation);
}

/**
 * plenary_reading_dup_text:
 * @entities: (element-type PlenaryEntity): days and sessions, in any order
 *
 * Returns: (transfer full): what they say to everybody, as one pastes it into a mail
 */
char *
plenary_reading_dup_text (PlenaryReading *self,
                          GPtrArray      *entities)
{
  PlenaryAgenda *agenda = plenary_reading_get_agenda (self);
  g_autoptr(PlenaryDates) dates = plenary_dates_new (plenary_agenda_get_language (agenda));
  Wording wording = { self, dates };
  const PlenaryTextWords words = { dup_day, dup_kind, dup_state, dup_role, dup_attendance,
                                   &wording };

  return plenary_text_write (agenda, entities, &words);
}
