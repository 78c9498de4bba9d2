/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a shift comes to, in words for the organizer.
 *
 * Sessions and times are as the programme has them; the rest is in the language of the user.
 */

#include "config.h"

#include "plenary-shift-words.h"

#include "plenary-time.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#define RIGHT_TO_LEFT "\u200f"
#define ISOLATE "\u2068"
#define END_OF_ISOLATE "\u2069"

static int
get_length (int start,
            int end)
{
  return start >= 0 && end >= start ? end - start : 0;
}

/* “20 min later” */
static char *
dup_difference (int minutes)
{
  g_autofree char *duration = plenary_duration_format (ABS (minutes));

  if (minutes < 0)
    /* Translators: a session moves, by that duration: 20 min earlier. */
    return g_strdup_printf (_("%s earlier"), duration);

  /* Translators: a session moves, by that duration: 20 min later. */
  return g_strdup_printf (_("%s later"), duration);
}

/**
 * plenary_shift_words_dup_times:
 *
 * Returns: (transfer full): when a session is and when it will be: “13h–15h → 13h20–15h”
 */
char *
plenary_shift_words_dup_times (PlenaryReading         *reading,
                               const PlenaryShiftStep *step)
{
  g_autofree char *old = plenary_reading_dup_range (reading, step->old_start, step->old_end);
  g_autofree char *new = plenary_reading_dup_range (reading, step->start, step->end);

  if (*old == '\0')
    return g_steal_pointer (&new);

  /* The line runs to the left, and each time keeps together, whatever letters it has. */
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    return g_strconcat (RIGHT_TO_LEFT ISOLATE, old, END_OF_ISOLATE " ← " ISOLATE, new,
                        END_OF_ISOLATE, NULL);

  return g_strconcat (old, " → ", new, NULL);
}

/**
 * plenary_shift_words_dup_reason:
 *
 * Returns: (transfer full): what happens to a session: “20 min later”, “120 → 90 min”
 */
char *
plenary_shift_words_dup_reason (const PlenaryShiftStep *step)
{
  int old_length = get_length (step->old_start, step->old_end);
  int length = get_length (step->start, step->end);
  g_autofree char *difference = NULL;

  if (length < old_length)
    /* Translators: how long a session was and will be, in minutes: 120 → 90 min. */
    return g_strdup_printf (_("%d → %d min"), old_length, length);

  if (length > old_length && step->start == step->old_start)
    {
      g_autofree char *duration = plenary_duration_format (length - old_length);

      /* Translators: a session lasts longer, by that duration: 20 min longer. */
      return g_strdup_printf (_("%s longer"), duration);
    }

  difference = dup_difference (step->start - step->old_start);

  if (step->free_time > 0)
    {
      g_autofree char *free_time = plenary_duration_format (step->free_time);

      /* Translators: first “20 min later”, then a duration: the time between two sessions becomes
       * shorter by it.
       */
      return g_strdup_printf (_("%s, free time gives %s"), difference, free_time);
    }

  return g_steal_pointer (&difference);
}

/**
 * plenary_shift_words_dup_rest:
 * @stop: one at which nothing is lacking
 *
 * Returns: (transfer full): why a session stays where it is: “Stays at 17h, as it is fixed”
 */
char *
plenary_shift_words_dup_rest (PlenaryReading         *reading,
                              const PlenaryShiftStop *stop)
{
  g_autofree char *clock = NULL;
  int start, end;

  plenary_session_get_span (stop->session, &start, &end);
  clock = plenary_reading_dup_clock (reading, start);

  switch ((int) stop->kind)
    {
    case PLENARY_SHIFT_STOP_FIXED:
      /* Translators: of a session, with the time at which it starts. */
      return g_strdup_printf (_("Stays at %s, as it is fixed"), clock);

    case PLENARY_SHIFT_STOP_ROOM:
      /* Translators: of a session, with the time at which it starts. */
      return g_strdup_printf (_("Stays at %s, as it is in other rooms too"), clock);

    case PLENARY_SHIFT_STOP_FREE_TIME:
    default:
      /* Translators: of a session, with the time at which it starts; there is free time before it
       * that takes up the delay.
       */
      return g_strdup_printf (_("Stays at %s, free time before it gives"), clock);
    }
}

static char *
dup_after_day (PlenaryReading *reading,
               PlenaryShift   *shift,
               PlenaryDay     *day,
               const char     *name)
{
  g_autofree char *clock = NULL;
  int last, end;

  plenary_shift_get_ends (shift, &last, &end);
  clock = plenary_reading_dup_clock (reading, plenary_day_get_end (day) >= 0 ?
                                              plenary_day_get_end (day) : last);

  /* Translators: the name of a session, and a time. */
  return g_strdup_printf (_("“%s” would end after the day, which ends at %s"), name, clock);
}

static char *
dup_before_day (PlenaryReading *reading,
                PlenaryDay     *day,
                const char     *name)
{
  g_autofree char *clock = plenary_reading_dup_clock (reading,
                                                      MAX (plenary_day_get_start (day), 0));

  /* Translators: the name of a session, and a time. */
  return g_strdup_printf (_("“%s” would start before the day, which starts at %s"), name, clock);
}

static char *
dup_fixed (PlenaryReading *reading,
           PlenarySession *session,
           const char     *name)
{
  g_autofree char *clock = NULL;
  int start, end;

  plenary_session_get_span (session, &start, &end);
  clock = plenary_reading_dup_clock (reading, start);

  /* Translators: the name of a session, and the time at which it has to start. */
  return g_strdup_printf (_("“%s” is fixed at %s"), name, clock);
}

static char *
dup_in_the_way (PlenaryReading *reading,
                PlenarySession *session,
                const char     *name)
{
  g_autofree char *clock = NULL;
  int start, end;

  plenary_session_get_span (session, &start, &end);
  clock = plenary_reading_dup_clock (reading, MAX (start, end));

  /* Translators: the name of a session that is in the way, and the time at which it ends. */
  return g_strdup_printf (_("“%s” lasts until %s"), name, clock);
}

/**
 * plenary_shift_words_dup_problem:
 * @stop: one of @shift at which something is lacking
 *
 * Returns: (transfer full): why it cannot work: “Closing” is fixed
 */
char *
plenary_shift_words_dup_problem (PlenaryReading         *reading,
                                 PlenaryShift           *shift,
                                 const PlenaryShiftStop *stop)
{
  g_autofree char *name = plenary_reading_dup_short_name (reading, stop->session);
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (stop->session));

  switch (stop->kind)
    {
    case PLENARY_SHIFT_STOP_FIXED:
      return dup_fixed (reading, stop->session, name);

    case PLENARY_SHIFT_STOP_ROOM:
      return g_strdup_printf (_("“%s” is in other rooms too"), name);

    case PLENARY_SHIFT_STOP_DAY_END:
      return dup_after_day (reading, shift, PLENARY_DAY (day), name);

    case PLENARY_SHIFT_STOP_DAY_START:
      return dup_before_day (reading, PLENARY_DAY (day), name);

    case PLENARY_SHIFT_STOP_CLOCK:
      return g_strdup_printf (_("“%s” would not be on its day any more"), name);

    case PLENARY_SHIFT_STOP_LENGTH:
      return g_strdup_printf (_("“%s” is not as long as that"), name);

    case PLENARY_SHIFT_STOP_UNKNOWN:
      return g_strdup_printf (_("Nobody knows when “%s” is"), name);

    case PLENARY_SHIFT_STOP_SESSION:
    case PLENARY_SHIFT_STOP_FREE_TIME:
    default:
      return dup_in_the_way (reading, stop->session, name);
    }
}

/**
 * plenary_shift_words_dup_lacking:
 * @lacking: how many minutes are missing
 * @minutes: how many were asked for, less than 0 for earlier, 0 if none were
 *
 * Returns: (transfer full): by how much it cannot work, and what would
 */
char *
plenary_shift_words_dup_lacking (int lacking,
                                 int minutes)
{
  g_autofree char *missing = plenary_duration_format (lacking);
  int works = ABS (minutes) - lacking;
  g_autofree char *possible = plenary_duration_format (MAX (works, 0));

  if (works <= 0)
    /* Translators: a duration that is missing for a plan to work. */
    return g_strdup_printf (_("Short by %s."), missing);

  /* Translators: a duration that is missing for a plan to work, and one with which it would. */
  return g_strdup_printf (_("Short by %s, %s would work."), missing, possible);
}

static char *
dup_end (PlenaryReading *reading,
         PlenaryShift   *shift)
{
  g_autofree char *clock = NULL;
  g_autofree char *difference = NULL;
  int old_end, end;

  plenary_shift_get_ends (shift, &old_end, &end);
  clock = plenary_reading_dup_clock (reading, end);

  if (old_end == end)
    /* Translators: the time at which the last session of a day ends. */
    return g_strdup_printf (_("The day ends at %s, as before."), clock);

  difference = dup_difference (end - old_end);

  /* Translators: the time at which the last session of a day ends, and “20 min later”. */
  return g_strdup_printf (_("The day ends at %s, %s."), clock, difference);
}

/**
 * plenary_shift_words_dup_summary:
 * @shift: one that works
 *
 * Returns: (transfer full): how many sessions change, and when the day ends
 */
char *
plenary_shift_words_dup_summary (PlenaryReading *reading,
                                 PlenaryShift   *shift)
{
  guint n = plenary_shift_get_n_steps (shift);
  g_autofree char *count = NULL;
  g_autofree char *end = NULL;

  if (n == 0)
    return g_strdup (_("No session changes."));

  count = g_strdup_printf (ngettext ("%u session changes.", "%u sessions change.", n), n);
  end = dup_end (reading, shift);

  return g_strconcat (count, " ", end, NULL);
}

/**
 * plenary_shift_words_dup_deed:
 * @session: from which on sessions were moved
 * @minutes: how much later, or earlier if negative; 0 if they made room for it
 *
 * Returns: (transfer full): what was done
 */
char *
plenary_shift_words_dup_deed (PlenaryReading *reading,
                              PlenarySession *session,
                              int             minutes)
{
  g_autofree char *name = plenary_reading_dup_short_name (reading, session);
  g_autofree char *difference = NULL;

  if (minutes == 0)
    /* Translators: the name of a session for which others have made room. */
    return g_strdup_printf (_("Room made for %s"), name);

  difference = dup_difference (minutes);

  /* Translators: the name of a session, and “20 min later”, which it and those that follow are. */
  return g_strdup_printf (_("From %s on, %s"), name, difference);
}
