/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations as people type and read them: 90, 1 h 30. */

#include "config.h"

#include "plenary-duration.h"

#include "plenary-duration-private.h"
#include "plenary-lexer-private.h"
#include "plenary-time.h"

#include <glib/gi18n.h>

static const char * const hour_words[] = { "hours", "hour", "heures", "heure", "horas", "hora",
                                           "hrs", "hr", "h" };
static const char * const minute_words[] = { "minutes", "minute", "minutos", "minuto", "mins",
                                             "min", "mn", "m", "'", "′", "’" };

/* Takes a half or a quarter of an hour, of 1.5 h. 1.30 h might be meant otherwise. */
static gboolean
take_fraction (const char **at,
               int         *minutes)
{
  const char *text = *at;
  int fraction, n_digits, parts = 1;

  if (!plenary_lex_take (&text, '.') && !plenary_lex_take (&text, ','))
    return FALSE;

  n_digits = plenary_lex_number (&text, &fraction);
  for (int i = 0; i < n_digits; i++)
    parts *= 10;

  if (n_digits == 0 || fraction * 60 % (15 * parts) != 0)
    return FALSE;

  plenary_lex_spaces (&text);
  if (!plenary_lex_one_of (&text, hour_words))
    return FALSE;

  *minutes = fraction * 60 / parts;
  *at = text;

  return TRUE;
}

/**
 * plenary_duration_format:
 * @minutes: how long, at least 0
 *
 * Returns: (transfer full): "1 h 30", "2 h" or "45 min" in the user's language
 */
char *
plenary_duration_format (int minutes)
{
  g_return_val_if_fail (minutes >= 0, NULL);

  if (minutes < 60)
    /* Translators: a duration in minutes, with a no-break space. */
    return g_strdup_printf (_("%d min"), minutes);

  if (minutes % 60 == 0)
    /* Translators: a duration in whole hours, with a no-break space. */
    return g_strdup_printf (_("%d h"), minutes / 60);

  /* Translators: a duration in hours and minutes such as 1 h 05, with no-break spaces. */
  return g_strdup_printf (_("%d h %02d"), minutes / 60, minutes % 60);
}

/**
 * plenary_duration_parse:
 * @text: (nullable): what was typed: 90, 90 min, 1 h 30, 1:30, 1.5 h; NULL and blanks are 0
 * @minutes: (out): how long, 0 to 4319
 * @error: (nullable): of PLENARY_TIME_ERROR, in words for the user
 *
 * Returns: whether @text was understood; @minutes is untouched if not
 */
gboolean
plenary_duration_parse (const char  *text,
                        int         *minutes,
                        GError     **error)
{
  const char *at = text != NULL ? text : "";
  g_autofree char *shown = NULL;
  int value = 0;

  g_return_val_if_fail (minutes != NULL, FALSE);

  plenary_lex_spaces (&at);
  if (!plenary_lex_at_end (at) &&
      (!plenary_duration_take (&at, &value) || !plenary_lex_at_end (at)))
    {
      shown = plenary_lex_quote (text);
      g_set_error (error, PLENARY_TIME_ERROR, PLENARY_TIME_ERROR_SYNTAX,
                   _("“%s” is not a duration: type it like 90 or 1 h 30"), shown);
      return FALSE;
    }

  if (value > PLENARY_TIME_LAST)
    {
      shown = plenary_lex_quote (text);
      g_set_error (error, PLENARY_TIME_ERROR, PLENARY_TIME_ERROR_RANGE,
                   _("“%s” is too long: durations end at 71 hours and 59 minutes"), shown);
      return FALSE;
    }

  *minutes = value;

  return TRUE;
}

/* Takes 1:30, 1 h 30, 1h30, 1.5 h, 90 min, 90. */
gboolean
plenary_duration_take (const char **at,
                       int         *minutes)
{
  int number, rest = 0;

  if (plenary_lex_number (at, &number) == 0)
    return FALSE;

  *minutes = number;
  if (plenary_lex_take (at, ':'))
    {
      if (!plenary_lex_two_digits (at, &rest))
        return FALSE;
      *minutes = number * 60 + rest;
    }
  else if (take_fraction (at, &rest))
    *minutes = number * 60 + rest;
  else
    {
      plenary_lex_spaces (at);
      if (!plenary_lex_one_of (at, minute_words) && plenary_lex_one_of (at, hour_words))
        {
          plenary_lex_spaces (at);
          if (plenary_lex_number (at, &rest) > 0)
            {
              plenary_lex_spaces (at);
              plenary_lex_one_of (at, minute_words);
            }
          *minutes = number * 60 + rest;
        }
    }

  return rest < 60;
}
