/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts an agenda together from its lines.
 *
 * First each line is read by itself; then the title block is what stands before the first day, page
 * headings go, and the rest is days, sessions, and what sessions say. What belongs nowhere is left
 * over, and the abstract of the session above it keeps it.
 */

#include "config.h"

#include "plenary-text-reader.h"

#include "plenary-text-block.h"
#include "plenary-text-body.h"
#include "plenary-text-headings.h"
#include "plenary-text-reader-private.h"

#include <string.h>

/* By then, in bytes, it is clear in which language a text is. */
#define LONGEST_BEGINNING 50000

/* A night ends by this time, in minutes. */
#define SMALL_HOURS (6 * 60)

/* This many lines at most are between the heading of a day and its first session. */
#define MOST_NOTES 3

static PlenaryTextLine *
get_line (const PlenaryTextReader *self,
          guint                    index)
{
  return g_ptr_array_index (self->lines, index);
}

static PlenaryTextLineType
get_type (const PlenaryTextReader *self,
          guint                    index)
{
  return self->readings[index].type;
}

static void
read_lines (PlenaryTextReader *self,
            int                year)
{
  for (guint i = 0; i < self->lines->len; i++)
    plenary_text_rules_read (self->draft->language, get_line (self, i), year,
                             &self->readings[i]);
}

static gboolean
is_session (PlenaryTextReader *self,
            guint              index)
{
  PlenaryTextLineType type = get_type (self, index);

  return type == PLENARY_TEXT_LINE_TIMED || type == PLENARY_TEXT_LINE_NUMBERED;
}

/* Returns: the line behind the heading of a day that is a few lines above @end, without an empty
 * line between; @end if there is none
 */
static guint
skip_notes_above (PlenaryTextReader *self,
                  guint              end)
{
  guint above = end;

  while (above > 0 && above < self->lines->len && end - above < MOST_NOTES &&
         get_line (self, above)->n_blank == 0 &&
         get_type (self, above - 1) == PLENARY_TEXT_LINE_OTHER)
    above--;

  return above > 0 && above < self->lines->len && get_line (self, above)->n_blank == 0 &&
         get_type (self, above - 1) == PLENARY_TEXT_LINE_DAY ? above : end;
}

/* A title block may have a date on a line of its own, so only a date right above a session begins
 * the first day; a line that says that it is a day always does.
 */
static guint
find_block_end (PlenaryTextReader *self)
{
  guint end = self->lines->len;
  guint n_days = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n_days += get_type (self, i) == PLENARY_TEXT_LINE_DAY;

  for (guint i = 0; i < self->lines->len && end == self->lines->len; i++)
    if (is_session (self, i) ||
        (get_type (self, i) == PLENARY_TEXT_LINE_DAY && self->readings[i].is_named))
      end = i;

  if (n_days > 1)
    end = skip_notes_above (self, end);

  while (end > 0 && end < self->lines->len &&
         get_type (self, end - 1) == PLENARY_TEXT_LINE_DAY &&
         !(self->readings[end - 1].has_comma && n_days == 1))
    end--;

  return end;
}

static void
read_block (PlenaryTextReader *self)
{
  g_autoptr(GPtrArray) block = g_ptr_array_new ();

  for (guint i = 0; i < self->block_end; i++)
    if (!self->dropped[i])
      g_ptr_array_add (block, get_line (self, i));

  plenary_text_block_read (self->draft, block, self->notes);
}

/* Whether times are indented as a rule, and not only those of items within a session. */
static gboolean
are_times_indented (PlenaryTextReader *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (get_type (self, i) == PLENARY_TEXT_LINE_TIMED && get_line (self, i)->indent <= 1)
      return FALSE;

  return TRUE;
}

static void
end_session (PlenaryTextReader *self)
{
  if (self->session != NULL && self->body->len > 0)
    plenary_text_body_read (self->draft, self->session, &self->form, self->body,
                            self->notes);

  g_ptr_array_set_size (self->body, 0);
  self->session = NULL;
}

/* The date of a day that says none itself: its place among the dates of the title block. */
static guint32
find_date (PlenaryTextReader    *self,
           const PlenaryTextDay *day)
{
  const PlenaryTextDates *dates = &self->draft->dates;

  if (day->number > 0)
    return (guint) day->number <= dates->n ? dates->days[day->number - 1] : 0;

  for (guint i = 0; i < dates->n && day->weekday > 0; i++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, dates->days[i]);
      if ((int) g_date_get_weekday (&date) == day->weekday)
        return dates->days[i];
    }

  return day->label == NULL && dates->n == 1 ? dates->days[0] : 0;
}

static void
add_day (PlenaryTextReader *self)
{
  end_session (self);
  self->day = plenary_text_draft_add_day (self->draft);
}

/* Takes from the end of @label what adorns headings, and a bracket that closes none. */
static char *
trim_label (char *label)
{
  for (gsize length = strlen (label); length > 0; label[--length] = '\0')
    if (strchr (" *=_#~-:", label[length - 1]) == NULL &&
        !(label[length - 1] == ')' && strchr (label, '(') == NULL) &&
        !(label[length - 1] == ']' && strchr (label, '[') == NULL))
      break;

  return label;
}

static char *
dup_label (const PlenaryTextLine    *line,
           const PlenaryTextReading *reading)
{
  g_autofree char *label = trim_label (g_strndup (line->text + reading->from,
                                                  reading->label_end - reading->from));
  g_autofree char *extra = reading->extra > 0 ? trim_label (g_strdup (line->text + reading->extra))
                                              : NULL;

  if (*label == '\0')
    return g_steal_pointer (&extra);

  return extra != NULL ? g_strconcat (label, " – ", extra, NULL) : g_steal_pointer (&label);
}

/* Whether a heading only says which day it still is, as at the top of a page. */
static gboolean
is_same_day (PlenaryTextReader        *self,
             const PlenaryTextReading *reading)
{
  const PlenaryTextDay *day = self->day;

  return day != NULL && day->sessions->len > 0 &&
         (reading->is_continued || (reading->number > 0 && reading->number == day->number) ||
          (reading->number == 0 && reading->dates.n == 1 && reading->extra == 0 &&
           reading->dates.days[0] == day->date));
}

/* Whether a heading of the day that goes on has words that the day has not: “Day 1 – Afternoon” */
static gboolean
has_other_words (PlenaryTextReader *self,
                 guint              index)
{
  g_autofree char *label = dup_label (get_line (self, index), &self->readings[index]);
  g_autofree char *folded = label != NULL ? g_utf8_casefold (label, -1) : NULL;
  g_autofree char *said = self->day->label != NULL ? g_utf8_casefold (self->day->label, -1)
                                                   : NULL;

  return folded != NULL && (said == NULL || strstr (said, folded) == NULL);
}

/* Drops what only says again which day or which session goes on. */
static void
drop_heading (PlenaryTextReader *self,
              guint              index)
{
  PlenaryTextLine *line = get_line (self, index);
  gboolean is_more = line->is_seam || (index > 0 && self->dropped[index - 1]);

  self->dropped[index] = TRUE;
  self->notes->n_headings += !is_more;
  plenary_text_notes_mark (self->notes, PLENARY_TEXT_MARK_HEADING, NULL, line, 0, line->length);

  if (index + 1 < self->lines->len)
    {
      get_line (self, index + 1)->is_seam = TRUE;
      get_line (self, index + 1)->n_blank = 0;
    }
}

/* A heading of two lines, label and date, is of one day. */
static gboolean
is_rest_of_heading (PlenaryTextReader        *self,
                    const PlenaryTextReading *reading)
{
  const PlenaryTextDay *day = self->day;

  return day != NULL && day->sessions->len == 0 &&
         (reading->dates.n == 0 || day->date == 0 || reading->dates.days[0] == day->date) &&
         (reading->number == 0 || day->number == 0);
}

static void
add_label (PlenaryTextDay *day,
           const char     *label)
{
  char *joined = day->label != NULL ? g_strconcat (day->label, " – ", label, NULL)
                                    : g_strdup (label);

  g_free (day->label);
  day->label = joined;
}

static void
read_day (PlenaryTextReader *self,
          guint              index)
{
  const PlenaryTextLine *line = get_line (self, index);
  const PlenaryTextReading *reading = &self->readings[index];
  g_autofree char *label = NULL;
  gboolean is_dated;

  /* A day that goes on has no place for a second label, so that is left over. */
  if (is_same_day (self, reading))
    {
      if (has_other_words (self, index))
        plenary_text_notes_leave (self->notes, NULL, line);
      else
        drop_heading (self, index);
      return;
    }

  is_dated = self->day != NULL && self->day->date != 0;
  if (!is_rest_of_heading (self, reading))
    {
      add_day (self);
      is_dated = FALSE;
    }

  label = dup_label (line, reading);
  if (label != NULL)
    add_label (self->day, label);
  if (reading->number > 0)
    self->day->number = reading->number;
  if (reading->weekday > 0)
    self->day->weekday = reading->weekday;

  if (reading->dates.n == 1)
    self->day->date = reading->dates.days[0];
  else if (!is_dated && !reading->is_dated)
    self->day->date = find_date (self, self->day);

  plenary_text_notes_mark (self->notes, PLENARY_TEXT_MARK_DAY, self->day->id, line, 0,
                           line->length);
}

static void
ensure_day (PlenaryTextReader *self)
{
  if (self->day == NULL)
    {
      add_day (self);
      self->day->date = find_date (self, self->day);
    }
}

/* A session of the small hours, below one that has reached midnight, is in the same night. */
static void
move_past_midnight (PlenaryTextDay     *day,
                    PlenaryTextSession *session)
{
  const PlenaryTextSession *above;

  if (day->sessions->len < 2 || session->start < 0 || session->start >= SMALL_HOURS)
    return;

  above = g_ptr_array_index (day->sessions, day->sessions->len - 2);
  if (MAX (above->start, above->end) < PLENARY_TIME_DAY)
    return;

  session->start += PLENARY_TIME_DAY;
  if (session->end >= 0)
    session->end += PLENARY_TIME_DAY;
}

/* Returns: the last line that was read */
static guint
read_session (PlenaryTextReader *self,
              guint              index)
{
  const PlenaryTextReading *reading = &self->readings[index];

  end_session (self);
  ensure_day (self);
  self->session = plenary_text_draft_add_session (self->draft);
  self->session->start = reading->start;
  self->session->end = reading->end;
  move_past_midnight (self->day, self->session);

  if (reading->type == PLENARY_TEXT_LINE_TIMED)
    plenary_text_notes_mark (self->notes, PLENARY_TEXT_MARK_TIME, self->session->id,
                             get_line (self, index), 0, reading->rest);
  else if (reading->rest > 0)
    plenary_text_notes_mark (self->notes, PLENARY_TEXT_MARK_TITLE, self->session->id,
                             get_line (self, index), 0, reading->rest);

  return plenary_text_reader_read_title (self, index, reading->rest);
}

/* “Panel 2 (continued)” at the top of a page only says which session goes on. */
static gboolean
is_same_session (PlenaryTextReader *self,
                 guint              index)
{
  const PlenaryTextLanguage *language = self->draft->language;
  const PlenaryTextRule *rule;
  PlenaryTextMatch match;
  g_autofree char *number = NULL;

  if (self->session == NULL || self->session->number == NULL ||
      !self->readings[index].is_continued)
    return FALSE;

  rule = plenary_text_rules_match (language, language->numbered, get_line (self, index)->text,
                                   &match);
  number = g_strndup (match.number, (gsize) (match.number_end - match.number));

  return g_str_equal (rule->value, self->session->kind) &&
         g_str_equal (number, self->session->number);
}

/* A time in what a session says, as of a speech in it, is no session of its own. */
static gboolean
is_time_within (PlenaryTextReader *self,
                guint              index)
{
  const PlenaryTextReading *reading = &self->readings[index];

  return !self->are_times_indented && get_line (self, index)->indent > 1 &&
         self->session != NULL &&
         (self->session->start < 0 || reading->start >= self->session->start) &&
         (self->session->end < 0 || reading->start < self->session->end);
}

static void
read_other (PlenaryTextReader *self,
            guint              index)
{
  if (self->session != NULL)
    g_ptr_array_add (self->body, get_line (self, index));
  else
    plenary_text_notes_leave (self->notes, NULL, get_line (self, index));
}

static void
read_days (PlenaryTextReader *self)
{
  for (guint i = self->block_end; i < self->lines->len; i++)
    {
      if (self->dropped[i])
        continue;

      switch (get_type (self, i))
        {
        case PLENARY_TEXT_LINE_DAY:
          read_day (self, i);
          break;

        case PLENARY_TEXT_LINE_TIMED:
          if (is_time_within (self, i))
            read_other (self, i);
          else
            i = read_session (self, i);
          break;

        case PLENARY_TEXT_LINE_NUMBERED:
        case PLENARY_TEXT_LINE_LONE:
          if (is_same_session (self, i))
            drop_heading (self, i);
          else
            i = read_session (self, i);
          break;

        case PLENARY_TEXT_LINE_OTHER:
        case PLENARY_TEXT_LINE_PAGE:
          read_other (self, i);
          break;

        default:
          g_assert_not_reached ();
        }
    }

  end_session (self);
}

static int
get_year (const PlenaryTextDraft *draft)
{
  GDate date;

  if (draft->dates.n == 0)
    return 0;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, draft->dates.days[0]);

  return g_date_get_year (&date);
}

/* The text without its tags, as far as it takes to tell its language. */
static char *
dup_beginning (const GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len && text->len < LONGEST_BEGINNING; i++)
    {
      g_string_append (text, ((const PlenaryTextLine *) g_ptr_array_index (lines, i))->text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/**
 * plenary_text_reader_read:
 * @source: UTF-8, its lines ended by line feeds
 * @notes: gets what was recognised where, and what was not
 *
 * Returns: (transfer full): what @source says
 */
PlenaryTextDraft *
plenary_text_reader_read (const char       *source,
                          PlenaryTextNotes *notes)
{
  const char *tag;
  g_autoptr(GPtrArray) lines = plenary_text_lines_new (source, notes->tags);
  g_autofree char *beginning = dup_beginning (lines);
  const PlenaryTextLanguage *language = plenary_text_language_guess (beginning, &tag);
  g_autofree PlenaryTextReading *readings = g_new0 (PlenaryTextReading, lines->len + 1);
  g_autofree gboolean *dropped = NULL;
  g_autoptr(GPtrArray) body = g_ptr_array_new ();
  PlenaryTextReader self = { plenary_text_draft_new (language, tag), notes, lines, readings };

  self.body = body;
  read_lines (&self, 0);
  self.block_end = find_block_end (&self);
  self.are_times_indented = are_times_indented (&self);
  dropped = plenary_text_headings_drop (language, lines, readings, self.block_end, notes);
  self.dropped = dropped;
  plenary_text_form_find (&self.form, lines, readings, dropped, self.block_end);

  read_block (&self);
  if (get_year (self.draft) != 0)
    read_lines (&self, get_year (self.draft));
  self.draft->style = plenary_text_rules_style (lines, readings);
  read_days (&self);

  return self.draft;
}
