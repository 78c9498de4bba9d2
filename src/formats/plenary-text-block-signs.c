/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lines of a title block can be told by their notation, wherever in it they stand: a symbol,
 * a label and what it says, the status, the dates and what stands beside them.
 */

#include "config.h"

#include "plenary-text-block-private.h"

#include "plenary-text-phrase.h"

#include <string.h>

#define LONGEST_STATUS 80

/* The rest of an address without any sign that it is one. */
#define LONGEST_PLACE 40

/* Rev.1, Add.2, Corr.1: what the symbol of a changed paper ends with. */
static gboolean
take_change (const char **at)
{
  static const char *const changes[] = { "Rev.", "Add.", "Corr.", "Amend." };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_str_has_prefix (*at, changes[i]))
      {
        *at += strlen (changes[i]);
        return TRUE;
      }

  return FALSE;
}

/* MICEM/4/2017/1/Rev.1 */
static gboolean
is_symbol (const char *text)
{
  gboolean has_letter = FALSE, has_digit = FALSE;
  const char *at = text;

  while (*at != '\0')
    {
      if (at > text && at[-1] == '/' && take_change (&at))
        continue;

      if (!(g_ascii_isupper (*at) || g_ascii_isdigit (*at) || strchr ("/.-", *at) != NULL))
        return FALSE;
      has_letter |= g_ascii_isupper (*at);
      has_digit |= g_ascii_isdigit (*at);
      at++;
    }

  return has_letter && has_digit && strchr (text, '/') != NULL;
}

static void
read_symbol (PlenaryTextBlock *self)
{
  for (guint i = 0; i < self->n_lines && self->draft->symbol == NULL; i++)
    if (is_symbol (plenary_text_block_get_text (self, i)))
      {
        self->draft->symbol = g_strdup (plenary_text_block_get_text (self, i));
        self->is_used[i] = TRUE;
      }
}

static const PlenaryTextRule *
match_status (const PlenaryTextBlock *self,
              const char             *text)
{
  const PlenaryTextLanguage *language = self->draft->language;
  const PlenaryTextRule *rule, *other;
  PlenaryTextMatch match;

  if (g_utf8_strlen (text, -1) > LONGEST_STATUS)
    return NULL;

  /* Agenda (provisional) */
  rule = plenary_text_rules_match (language, language->phases, text, &match);
  for (const char *at = text; rule != NULL && *rule->value == '\0' && *at != '\0';
       at = plenary_text_next_word (at))
    {
      other = plenary_text_rules_match (language, language->phases, at, &match);
      if (other != NULL && *other->value != '\0')
        rule = other;
    }

  return rule;
}

/* Takes the text behind a label, be it on the line below, and the lines that go on with it. */
static char *
take_labelled (PlenaryTextBlock *self,
               guint             index,
               const char       *rest)
{
  char *text = *rest != '\0' ? g_strdup (rest) : NULL;
  guint cluster = self->clusters[index];

  self->is_used[index] = TRUE;
  for (index++; index < self->n_lines && plenary_text_block_is_free (self, index) &&
                self->clusters[index] == cluster &&
                (text == NULL || plenary_text_block_goes_on (self, text, index)); index++)
    {
      plenary_text_block_join (&text, " ", plenary_text_block_get_text (self, index));
      self->is_used[index] = TRUE;
    }

  return text;
}

/* Theme: The state of the art. What the first line says with a colon is a title, though. */
static void
read_label (PlenaryTextBlock  *self,
            const char        *label,
            guint              first,
            char             **string)
{
  for (guint i = first; i < self->n_lines && *string == NULL; i++)
    {
      const char *after = plenary_text_block_get_text (self, i);
      const char *rest;

      if (!plenary_text_block_is_free (self, i) || !plenary_text_take_word (&after, label) ||
          *plenary_text_skip_spaces (after) != ':')
        continue;

      rest = plenary_text_skip_separators (after);
      if (*rest != '\0' || (i + 1 < self->n_lines && plenary_text_block_is_free (self, i + 1) &&
                            self->clusters[i + 1] == self->clusters[i]))
        *string = take_labelled (self, i, rest);
    }
}

static void
read_labels (PlenaryTextBlock *self)
{
  const PlenaryTextLanguage *language = self->draft->language;
  const PlenaryTextRule *phase;

  read_label (self, language->title, 0, &self->draft->title);
  read_label (self, language->venue, 0, &self->draft->venue);
  read_label (self, language->theme, 1, &self->draft->theme);
  read_label (self, language->meeting, 1, &self->draft->meeting);
  read_label (self, language->status, 1, &self->draft->status);

  phase = self->draft->status != NULL ? match_status (self, self->draft->status) : NULL;
  if (phase != NULL)
    self->draft->phase = phase->value;
}

/* The first line that says a phase, else the first that says no more than that it is an agenda. */
static void
read_status (PlenaryTextBlock *self)
{
  const PlenaryTextRule *status = NULL;
  guint index = PLENARY_TEXT_NO_LINE;

  for (guint i = 0; i < self->n_lines && self->draft->status == NULL; i++)
    {
      const PlenaryTextRule *rule = match_status (self, plenary_text_block_get_text (self, i));

      if (plenary_text_block_is_free (self, i) && rule != NULL &&
          (status == NULL || (*status->value == '\0' && *rule->value != '\0')))
        {
          status = rule;
          index = i;
        }
    }

  if (status == NULL)
    return;

  self->is_used[index] = TRUE;
  self->draft->status = g_strdup (plenary_text_block_get_text (self, index));
  self->draft->phase = status->value;
}

/* Whether the full stop at @last ends an abbreviation: D.C., U.S.A. */
static gboolean
is_in_abbreviation (const char *text,
                    const char *last)
{
  return *last == '.' && last - text >= 3 && g_ascii_isalpha (last[-1]) && last[-2] == '.';
}

/* Whether @text may say where the meeting is. A sentence does not. */
gboolean
plenary_text_block_is_place (const PlenaryTextBlock *self,
                             const char             *text)
{
  const char *last = text + strlen (text) - 1;

  return (strchr (text, ',') != NULL ||
          plenary_text_find_word (text, self->draft->language->places)) &&
         (*last != '.' || is_in_abbreviation (text, last));
}

/* What stands before or behind dates, without what only separates it from them. */
static char *
dup_beside (const char *start,
            const char *end)
{
  g_autofree char *text = NULL;
  const char *from = plenary_text_skip_separators (start);
  gsize length;

  if (from >= end)
    return NULL;

  text = g_strndup (from, (gsize) (end - from));
  length = strlen (text);

  /* Brackets around all of it. */
  if (text[0] == '(' && text[length - 1] == ')')
    {
      text[length - 1] = '\0';
      from = text + 1;
    }
  else
    {
      from = text;
    }

  for (;;)
    {
      const char *last = from + strlen (from);

      if (last == from)
        return NULL;

      last = g_utf8_prev_char (last);
      if ((plenary_text_skip_separators (last) == last && *last != '(') ||
          is_in_abbreviation (from, last))
        return g_strdup (from);

      text[last - text] = '\0';
    }
}

static void
take_beside (PlenaryTextBlock *self,
             const char       *text,
             gboolean          is_before)
{
  const PlenaryTextLanguage *language = self->draft->language;
  const PlenaryTextRule *rule = match_status (self, text);
  const char *after = text;

  if (plenary_text_take_word (&after, language->date) && *after == '\0')
    return;
  after = text;
  if (plenary_text_take_word (&after, language->from) && *after == '\0')
    return;

  if (rule != NULL && self->draft->status == NULL)
    {
      self->draft->status = g_strdup (text);
      self->draft->phase = rule->value;
    }
  else if (is_before && self->draft->meeting == NULL && plenary_text_block_is_meeting (self, text))
    {
      self->draft->meeting = g_strdup (text);
    }
  else
    {
      plenary_text_block_join (&self->draft->venue, ", ", text);
    }
}

/* An empty line below the dates, a line may still say where it is. */
static void
read_venue_below (PlenaryTextBlock *self)
{
  guint i = self->dates_line + 1;

  if (self->draft->venue == NULL && i < self->n_lines && plenary_text_block_is_free (self, i) &&
      plenary_text_block_is_place (self, plenary_text_block_get_text (self, i)))
    {
      self->draft->venue = g_strdup (plenary_text_block_get_text (self, i));
      self->is_used[i] = TRUE;
    }
}

/* Whether a line below a venue goes on with it: “Working languages: English, French” does not. */
static gboolean
is_rest_of_venue (const PlenaryTextBlock *self,
                  const char             *text)
{
  const char *colon = strstr (text, ": ");

  return colon == NULL && (plenary_text_block_is_place (self, text) ||
                           (!g_str_has_suffix (text, ".") &&
                            g_utf8_strlen (text, -1) <= LONGEST_PLACE));
}

/* The lines below the dates go on with the venue, unless the dates are so far above that theme
 * and meeting are still to come.
 */
static void
read_rest_of_venue (PlenaryTextBlock *self)
{
  gboolean is_early = self->dates_line <= 1 && self->draft->venue != NULL;

  for (guint i = self->dates_line + 1;
       i < self->n_lines && self->clusters[i] == self->clusters[self->dates_line] &&
       plenary_text_block_is_free (self, i); i++)
    {
      const char *text = plenary_text_block_get_text (self, i);
      const char *venue = self->draft->venue;

      if (!is_rest_of_venue (self, text) ||
          (is_early && !plenary_text_block_goes_on (self, venue, i)))
        break;

      plenary_text_block_join (&self->draft->venue,
                               venue != NULL && g_str_has_suffix (venue, ",") ? " " : ", ", text);
      self->is_used[i] = TRUE;
    }

  read_venue_below (self);
}

static void
read_dates (PlenaryTextBlock *self)
{
  const char *text, *start, *end;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint index = PLENARY_TEXT_NO_LINE;

  for (guint i = 0; i < self->n_lines && index == PLENARY_TEXT_NO_LINE; i++)
    if (plenary_text_block_is_free (self, i) &&
        plenary_text_dates_find (self->draft->language, plenary_text_block_get_text (self, i),
                                 &start, &end, &self->draft->dates))
      index = i;

  if (index == PLENARY_TEXT_NO_LINE)
    return;

  /* A title may have its dates in it, and stays the title. */
  text = plenary_text_block_get_text (self, index);
  before = dup_beside (text, start);
  after = dup_beside (end, text + strlen (text));
  if (index == 0 && before != NULL)
    return;

  self->dates_line = index;
  self->is_used[index] = TRUE;
  if (before != NULL)
    take_beside (self, before, TRUE);
  if (after != NULL)
    take_beside (self, after, FALSE);

  read_rest_of_venue (self);
}

/* Leaves lines that say who helps, or of what day the paper is. */
static void
leave_lines (PlenaryTextBlock *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      const char *text = plenary_text_block_get_text (self, i);
      const char *helpers = text;
      const char *versions = text + (*text == '(');
      const char *start, *end;
      PlenaryTextDates dates;

      self->is_left[i] = !self->is_used[i] &&
                         ((i > 0 &&
                           plenary_text_take_word (&helpers, self->draft->language->helpers)) ||
                          (plenary_text_take_word (&versions, self->draft->language->versions) &&
                           plenary_text_dates_find (self->draft->language, versions, &start, &end,
                                                    &dates)));
    }
}

/* Reads all that notation tells. */
void
plenary_text_block_read_signs (PlenaryTextBlock *self)
{
  read_symbol (self);
  read_labels (self);
  read_status (self);
  leave_lines (self);
  read_dates (self);
}
