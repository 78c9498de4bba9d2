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
#include "plenary-text-bullet.h"
#include "plenary-text-headings.h"
#include "plenary-text-phrase.h"
#include "plenary-text-rules.h"
#include "plenary-text-title.h"

#include <string.h>

/* A line that may go on with a title, or be one, is no longer than this, in characters. */
#define LONGEST_TITLE 250
#define LONGEST_REST 150
#define SHORTEST_BROKEN 40

/* This many lines at most are between the heading of a day and its first session. */
#define MOST_NOTES 3

typedef struct
{
  PlenaryTextDraft   *draft;
  PlenaryTextNotes   *notes;
  GPtrArray          *lines;
  PlenaryTextReading *readings;
  gboolean           *dropped;
  guint               block_end;
  PlenaryTextForm     form;
  gboolean            are_times_indented;

  PlenaryTextDay     *day;
  PlenaryTextSession *session;
  GPtrArray          *body;             /* lines of the session */
} Reader;

static PlenaryTextLine *
get_line (Reader *reader,
          guint   index)
{
  return g_ptr_array_index (reader->lines, index);
}

static PlenaryTextLineType
get_type (Reader *reader,
          guint   index)
{
  return reader->readings[index].type;
}

static void
read_lines (Reader *reader,
            int     year)
{
  for (guint i = 0; i < reader->lines->len; i++)
    plenary_text_rules_read (reader->draft->language, get_line (reader, i), year,
                             &reader->readings[i]);
}

static gboolean
is_session (Reader *reader,
            guint   index)
{
  PlenaryTextLineType type = get_type (reader, index);

  return type == PLENARY_TEXT_LINE_TIMED || type == PLENARY_TEXT_LINE_NUMBERED;
}

/* Returns: the line behind the heading of a day that is a few lines above @end, without an empty
 * line between; @end if there is none
 */
static guint
skip_notes_above (Reader *reader,
                  guint   end)
{
  guint above = end;

  while (above > 0 && above < reader->lines->len && end - above < MOST_NOTES &&
         get_line (reader, above)->n_blank == 0 &&
         get_type (reader, above - 1) == PLENARY_TEXT_LINE_OTHER)
    above--;

  return above > 0 && above < reader->lines->len && get_line (reader, above)->n_blank == 0 &&
         get_type (reader, above - 1) == PLENARY_TEXT_LINE_DAY ? above : end;
}

/* A title block may have a date on a line of its own, so only a date right above a session begins
 * the first day; a line that says that it is a day always does.
 */
static guint
find_block_end (Reader *reader)
{
  guint end = reader->lines->len;
  guint n_days = 0;

  for (guint i = 0; i < reader->lines->len; i++)
    n_days += get_type (reader, i) == PLENARY_TEXT_LINE_DAY;

  for (guint i = 0; i < reader->lines->len && end == reader->lines->len; i++)
    if (is_session (reader, i) ||
        (get_type (reader, i) == PLENARY_TEXT_LINE_DAY && reader->readings[i].is_named))
      end = i;

  if (n_days > 1)
    end = skip_notes_above (reader, end);

  while (end > 0 && end < reader->lines->len &&
         get_type (reader, end - 1) == PLENARY_TEXT_LINE_DAY &&
         !(reader->readings[end - 1].has_comma && n_days == 1))
    end--;

  return end;
}

static void
read_block (Reader *reader)
{
  g_autoptr(GPtrArray) block = g_ptr_array_new ();

  for (guint i = 0; i < reader->block_end; i++)
    if (!reader->dropped[i])
      g_ptr_array_add (block, get_line (reader, i));

  plenary_text_block_read (reader->draft, block, reader->notes);
}

/* Whether times are indented as a rule, and not only those of items within a session. */
static gboolean
are_times_indented (Reader *reader)
{
  for (guint i = 0; i < reader->lines->len; i++)
    if (get_type (reader, i) == PLENARY_TEXT_LINE_TIMED && get_line (reader, i)->indent <= 1)
      return FALSE;

  return TRUE;
}

static void
end_session (Reader *reader)
{
  if (reader->session != NULL && reader->body->len > 0)
    plenary_text_body_read (reader->draft, reader->session, &reader->form, reader->body,
                            reader->notes);

  g_ptr_array_set_size (reader->body, 0);
  reader->session = NULL;
}

/* The date of a day that says none itself: its place among the dates of the title block. */
static guint32
find_date (Reader               *reader,
           const PlenaryTextDay *day)
{
  const PlenaryTextDates *dates = &reader->draft->dates;

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
add_day (Reader *reader)
{
  end_session (reader);
  reader->day = plenary_text_draft_add_day (reader->draft);
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
is_same_day (Reader                   *reader,
             const PlenaryTextReading *reading)
{
  const PlenaryTextDay *day = reader->day;

  return day != NULL && day->sessions->len > 0 &&
         (reading->is_continued || (reading->number > 0 && reading->number == day->number) ||
          (reading->number == 0 && reading->dates.n == 1 && reading->extra == 0 &&
           reading->dates.days[0] == day->date));
}

static void
drop_heading (Reader *reader,
              guint   index)
{
  PlenaryTextLine *line = get_line (reader, index);
  gboolean is_more = line->is_seam || (index > 0 && reader->dropped[index - 1]);

  reader->dropped[index] = TRUE;
  reader->notes->n_headings += !is_more;
  plenary_text_notes_mark (reader->notes, PLENARY_TEXT_MARK_HEADING, NULL, line, 0, line->length);

  if (index + 1 < reader->lines->len)
    {
      get_line (reader, index + 1)->is_seam = TRUE;
      get_line (reader, index + 1)->n_blank = 0;
    }
}

/* A heading of two lines, label and date, is of one day. */
static gboolean
is_rest_of_heading (Reader                   *reader,
                    const PlenaryTextReading *reading)
{
  const PlenaryTextDay *day = reader->day;

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
read_day (Reader *reader,
          guint   index)
{
  const PlenaryTextLine *line = get_line (reader, index);
  const PlenaryTextReading *reading = &reader->readings[index];
  g_autofree char *label = NULL;
  gboolean is_dated;

  if (is_same_day (reader, reading))
    {
      drop_heading (reader, index);
      return;
    }

  is_dated = reader->day != NULL && reader->day->date != 0;
  if (!is_rest_of_heading (reader, reading))
    {
      add_day (reader);
      is_dated = FALSE;
    }

  label = dup_label (line, reading);
  if (label != NULL)
    add_label (reader->day, label);
  if (reading->number > 0)
    reader->day->number = reading->number;
  if (reading->weekday > 0)
    reader->day->weekday = reading->weekday;

  if (reading->dates.n == 1)
    reader->day->date = reading->dates.days[0];
  else if (!is_dated && !reading->is_dated)
    reader->day->date = find_date (reader, reader->day);

  plenary_text_notes_mark (reader->notes, PLENARY_TEXT_MARK_DAY, reader->day->id, line, 0,
                           line->length);
}

static void
ensure_day (Reader *reader)
{
  if (reader->day == NULL)
    {
      add_day (reader);
      reader->day->date = find_date (reader, reader->day);
    }
}

/* A title that was broken is long; the line below goes on with it if it begins in the middle of a
 * sentence, or stands where the texts of this agenda do not.
 */
static gboolean
is_rest_of_title (Reader                *reader,
                  const PlenaryTextLine *above,
                  const PlenaryTextLine *line)
{
  /* “Questions:” below a title asks for no more of it. */
  if (g_unichar_isupper (g_utf8_get_char (line->text)) &&
      plenary_text_find_word (line->text, reader->draft->language->questions))
    return FALSE;

  return line->n_blank == 0 && !line->is_split && line->n_characters <= LONGEST_REST &&
         (plenary_text_block_is_joined (reader->draft->language, reader->session->title,
                                        line->text) ||
          (reader->form.is_indented && line->indent <= 1 &&
           above->n_characters >= SHORTEST_BROKEN &&
           strchr (".?!;:", line->text[line->length - 1]) == NULL));
}

/* Whether the line at @index goes on with the title above it, or is the title that it lacks. */
static gboolean
is_more_title (Reader *reader,
               guint   index)
{
  const PlenaryTextLine *line;
  PlenaryTextBullet bullet;
  const char *end;
  const char *title = reader->session->title;

  if (index >= reader->lines->len || reader->dropped[index])
    return FALSE;

  line = get_line (reader, index);
  if (line->is_seam || line->is_item || line->n_characters > LONGEST_TITLE ||
      plenary_text_bullet_scan (reader->draft->language, line->text, &end, &bullet))
    return FALSE;

  if (title != NULL && strlen (title) > LONGEST_TITLE)
    return FALSE;

  if (title == NULL)
    return line->n_blank <= 1 &&
           (get_type (reader, index) == PLENARY_TEXT_LINE_OTHER ||
            (get_type (reader, index) >= PLENARY_TEXT_LINE_NUMBERED &&
             reader->session->number == NULL)) &&
           !g_str_has_suffix (line->text, ".");

  return get_type (reader, index) == PLENARY_TEXT_LINE_OTHER &&
         is_rest_of_title (reader, get_line (reader, index - 1), line);
}

/* Reads the title in the line at @index and those below. Returns the last of them. */
static guint
read_titles (Reader *reader,
             guint   index,
             gsize   from)
{
  const PlenaryTextLine *line = get_line (reader, index);

  plenary_text_title_read (reader->draft->language, reader->session, line->text + from);
  plenary_text_notes_mark (reader->notes, PLENARY_TEXT_MARK_TITLE, reader->session->id, line, from,
                           line->length);

  while (is_more_title (reader, index + 1))
    {
      line = get_line (reader, ++index);
      plenary_text_notes_mark (reader->notes, PLENARY_TEXT_MARK_TITLE, reader->session->id, line, 0,
                               line->length);

      if (reader->session->title == NULL && reader->session->number == NULL)
        {
          plenary_text_title_read (reader->draft->language, reader->session, line->text);
        }
      else
        {
          char *title = reader->session->title == NULL
                          ? g_strdup (line->text)
                          : g_strconcat (reader->session->title, " ", line->text, NULL);

          g_free (reader->session->title);
          reader->session->title = title;
        }
    }

  return index;
}

/* Returns: the last line that was read */
static guint
read_session (Reader *reader,
              guint   index)
{
  const PlenaryTextReading *reading = &reader->readings[index];

  end_session (reader);
  ensure_day (reader);
  reader->session = plenary_text_draft_add_session (reader->draft);
  reader->session->start = reading->start;
  reader->session->end = reading->end;

  if (reading->type == PLENARY_TEXT_LINE_TIMED)
    plenary_text_notes_mark (reader->notes, PLENARY_TEXT_MARK_TIME, reader->session->id,
                             get_line (reader, index), 0, reading->rest);
  else if (reading->rest > 0)
    plenary_text_notes_mark (reader->notes, PLENARY_TEXT_MARK_TITLE, reader->session->id,
                             get_line (reader, index), 0, reading->rest);

  return read_titles (reader, index, reading->rest);
}

/* A time in what a session says, as of a speech in it, is no session of its own. */
static gboolean
is_time_within (Reader *reader,
                guint   index)
{
  const PlenaryTextReading *reading = &reader->readings[index];

  return !reader->are_times_indented && get_line (reader, index)->indent > 1 &&
         reader->session != NULL &&
         (reader->session->start < 0 || reading->start >= reader->session->start) &&
         (reader->session->end < 0 || reading->start < reader->session->end);
}

static void
read_other (Reader *reader,
            guint   index)
{
  if (reader->session != NULL)
    g_ptr_array_add (reader->body, get_line (reader, index));
  else
    plenary_text_notes_leave (reader->notes, NULL, get_line (reader, index));
}

static void
read_days (Reader *reader)
{
  for (guint i = reader->block_end; i < reader->lines->len; i++)
    {
      if (reader->dropped[i])
        continue;

      switch (get_type (reader, i))
        {
        case PLENARY_TEXT_LINE_DAY:
          read_day (reader, i);
          break;

        case PLENARY_TEXT_LINE_TIMED:
          if (is_time_within (reader, i))
            read_other (reader, i);
          else
            i = read_session (reader, i);
          break;

        case PLENARY_TEXT_LINE_NUMBERED:
        case PLENARY_TEXT_LINE_LONE:
          i = read_session (reader, i);
          break;

        case PLENARY_TEXT_LINE_OTHER:
        case PLENARY_TEXT_LINE_PAGE:
          read_other (reader, i);
          break;

        default:
          g_assert_not_reached ();
        }
    }

  end_session (reader);
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
  const PlenaryTextLanguage *language = plenary_text_language_guess (source, &tag);
  g_autoptr(GPtrArray) lines = plenary_text_lines_new (source, notes->tags);
  g_autofree PlenaryTextReading *readings = g_new0 (PlenaryTextReading, lines->len + 1);
  g_autofree gboolean *dropped = NULL;
  g_autoptr(GPtrArray) body = g_ptr_array_new ();
  Reader reader = { plenary_text_draft_new (language, tag), notes, lines, readings };

  reader.body = body;
  read_lines (&reader, 0);
  reader.block_end = find_block_end (&reader);
  reader.are_times_indented = are_times_indented (&reader);
  dropped = plenary_text_headings_drop (language, lines, readings, reader.block_end, notes);
  reader.dropped = dropped;
  plenary_text_form_find (&reader.form, lines, readings, dropped, reader.block_end);

  read_block (&reader);
  if (get_year (reader.draft) != 0)
    read_lines (&reader, get_year (reader.draft));
  reader.draft->style = plenary_text_rules_style (lines, readings);
  read_days (&reader);

  return reader.draft;
}
