/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title block: what stands before the first day.
 *
 * First goes what can be told by its notation — a symbol, labels, the status, dates and what stands
 * beside them. Of what is left, the first line is the title, lines next to it are the theme, and
 * the line before the dates is what kind of meeting it is. Where no empty line tells theme, meeting
 * and venue apart, their words do. All else is left over.
 */

#include "config.h"

#include "plenary-text-block.h"

#include "plenary-text-block-private.h"
#include "plenary-text-phrase.h"

#include <string.h>

/* Longer lines are paragraphs. */
#define LONGEST_LINE 300

/* The name of a meeting has no more words than this, and says early what kind of one it is about
 * something: “Technical meeting of experts on …”
 */
#define MOST_NAME_WORDS 5
#define MOST_WORDS_BEFORE 3

/* The name of a conference has more words than that of its kind. */
#define FEWEST_TITLE_WORDS 3

/* Whether @text, in a line of nothing but capital letters, begins with a word with which none does
 * that is not the rest of one above.
 */
static gboolean
is_shouted_joiner (const PlenaryTextLanguage *language,
                   const char                *text)
{
  const char *after = text;

  return g_unichar_isupper (g_utf8_get_char (text)) &&
         g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (text))) &&
         (plenary_text_take_word (&after, language->date_glue) ||
          plenary_text_take_word (&after, language->date_and));
}

/**
 * plenary_text_block_is_joined:
 * @text: a line, or several that belong together
 * @next: the line below
 *
 * Returns: whether @next can only go on with @text, as it begins in the middle of a sentence, or
 *   @text ends there
 */
gboolean
plenary_text_block_is_joined (const PlenaryTextLanguage *language,
                              const char                *text,
                              const char                *next)
{
  const char *last = text + strlen (text);
  const char *word;
  gunichar c;

  if (g_unichar_islower (g_utf8_get_char (next)) || is_shouted_joiner (language, next))
    return TRUE;

  if (last == text)
    return FALSE;

  c = g_utf8_get_char (g_utf8_prev_char (last));
  if (c == ',' || c == ':' || c == '-' || c == '&' || (c >= 0x2010 && c <= 0x2015))
    return TRUE;

  word = strrchr (text, ' ');
  word = word != NULL ? word + 1 : text;

  /* “Group A” is whole. */
  if (g_ascii_isupper (*word) && word[1] == '\0')
    return FALSE;

  return plenary_text_take_word (&word, language->joiners) && *word == '\0';
}

const char *
plenary_text_block_get_text (const PlenaryTextBlock *self,
                             guint                   index)
{
  return ((const PlenaryTextLine *) g_ptr_array_index (self->lines, index))->text;
}

/* Whether nobody knows yet what the line at @index says. */
gboolean
plenary_text_block_is_free (const PlenaryTextBlock *self,
                            guint                   index)
{
  return !self->is_used[index] && !self->is_left[index];
}

/* A conference is a meeting, a conference room is where it meets; a sentence is about it. */
gboolean
plenary_text_block_is_meeting (const PlenaryTextBlock *self,
                               const char             *text)
{
  const PlenaryTextLanguage *language = self->draft->language;

  return !g_str_has_suffix (text, ".") && plenary_text_find_word (text, language->meetings) &&
         !plenary_text_find_word (text, language->places);
}

/* Whether the line at @next can only go on with @text. */
gboolean
plenary_text_block_goes_on (const PlenaryTextBlock *self,
                            const char             *text,
                            guint                   next)
{
  return plenary_text_block_is_joined (self->draft->language, text,
                                       plenary_text_block_get_text (self, next));
}

/* Appends @more to @string, behind @glue if there is something before it. */
void
plenary_text_block_join (char       **string,
                         const char  *glue,
                         const char  *more)
{
  char *joined = *string != NULL ? g_strconcat (*string, glue, more, NULL) : g_strdup (more);

  g_free (*string);
  *string = joined;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = plenary_text_next_word (at))
    n++;

  return n;
}

/* Whether @text is no more than what kind of meeting it is: “Technical consultation”, “Meeting of
 * experts on …”. A theme may have the same words, but not where a name has them.
 */
static gboolean
is_meeting_name (const PlenaryTextBlock *self,
                 const char             *text)
{
  const PlenaryTextLanguage *language = self->draft->language;
  guint n_before = 0;

  if (!plenary_text_block_is_meeting (self, text))
    return FALSE;

  for (const char *at = text; *at != '\0'; at = plenary_text_next_word (at), n_before++)
    {
      const char *end = at;

      if (!plenary_text_take_word (&end, language->gatherings))
        continue;

      end = plenary_text_skip_spaces (end);
      if (*end == '\0' || *end == '(')
        return n_before < MOST_NAME_WORDS;

      return n_before <= MOST_WORDS_BEFORE && plenary_text_take_word (&end, language->about);
    }

  return FALSE;
}

/* Whether @text names a place, and nothing but that: “Hall B, Palais des Nations, Geneva”. What
 * only mentions one goes on in small letters.
 */
static gboolean
is_address (const PlenaryTextBlock *self,
            const char             *text)
{
  const char *comma = strchr (text, ',');

  if (comma == NULL || !plenary_text_block_is_place (self, text) ||
      !plenary_text_find_word (text, self->draft->language->places))
    return FALSE;

  for (; comma != NULL; comma = strchr (comma + 1, ','))
    if (g_unichar_islower (g_utf8_get_char (plenary_text_skip_spaces (comma + 1))))
      return FALSE;

  return TRUE;
}

static guint
find_unused (const PlenaryTextBlock *self,
             guint                   from)
{
  while (from < self->n_lines && !plenary_text_block_is_free (self, from))
    from++;

  return from;
}

/* Whether @text says who invites, and @next to what. */
static gboolean
is_organizer (const PlenaryTextBlock *self,
              const char             *text,
              const char             *next)
{
  const PlenaryTextLanguage *language = self->draft->language;

  return plenary_text_find_word (text, language->organizers) &&
         !plenary_text_block_is_meeting (self, text) &&
         strpbrk (text, "0123456789") == NULL &&
         plenary_text_block_is_meeting (self, next) && count_words (next) >= FEWEST_TITLE_WORDS &&
         (strpbrk (next, "0123456789") != NULL || plenary_text_find_word (next, language->about));
}

/* Whoever invites has no place in a programme, so that line is left over. */
static void
leave_organizer (PlenaryTextBlock *self)
{
  guint i = find_unused (self, 0);
  guint next = find_unused (self, i + 1);

  if (next < self->n_lines && self->clusters[next] != self->clusters[i] &&
      is_organizer (self, plenary_text_block_get_text (self, i),
                    plenary_text_block_get_text (self, next)))
    self->is_left[i] = TRUE;
}

static void
read_title (PlenaryTextBlock *self)
{
  guint i = find_unused (self, 0);
  guint cluster;

  if (i == self->n_lines || self->draft->title != NULL)
    return;

  cluster = self->clusters[i];
  self->draft->title = g_strdup (plenary_text_block_get_text (self, i));
  self->is_used[i] = TRUE;

  for (i++; i < self->n_lines && plenary_text_block_is_free (self, i) &&
            self->clusters[i] == cluster &&
            plenary_text_block_goes_on (self, self->draft->title, i); i++)
    {
      plenary_text_block_join (&self->draft->title, " ", plenary_text_block_get_text (self, i));
      self->is_used[i] = TRUE;
    }
}

static void
use_lines (PlenaryTextBlock  *self,
           guint              first,
           guint              end,
           char             **string)
{
  for (guint i = first; i < end; i++)
    if (plenary_text_block_is_free (self, i))
      {
        plenary_text_block_join (string, " ", plenary_text_block_get_text (self, i));
        self->is_used[i] = TRUE;
      }
}

static guint
find_cluster_end (const PlenaryTextBlock *self,
                  guint                   first)
{
  guint end = first;

  while (end < self->n_lines && self->clusters[end] == self->clusters[first])
    end++;

  return end;
}

/* Returns: the line behind those that are free and have nothing else between them */
static guint
find_run_end (const PlenaryTextBlock *self,
              guint                   first)
{
  guint end = find_cluster_end (self, first);

  for (guint i = first; i < end; i++)
    if (!plenary_text_block_is_free (self, i))
      return i;

  return end;
}

/* Whether the line at @index is the kind of a meeting: by its name, or by a word that a theme may
 * have as well, where another line is left for the theme.
 */
static gboolean
is_meeting_line (const PlenaryTextBlock *self,
                 guint                   index)
{
  const char *text = plenary_text_block_get_text (self, index);
  guint other = find_unused (self, 0);

  if (other == index)
    other = find_unused (self, index + 1);

  return is_meeting_name (self, text) ||
         (other < self->n_lines && plenary_text_block_is_meeting (self, text));
}

/* Returns: the first of the lines up to @end that are the name of a meeting; @first, if none of
 *   them is but there is a theme above; @end otherwise
 */
static guint
find_meeting (const PlenaryTextBlock *self,
              guint                   first,
              guint                   end)
{
  for (guint i = end; i-- > first;)
    if (is_meeting_name (self, plenary_text_block_get_text (self, i)) &&
        (i == first || !plenary_text_block_goes_on (self,
                                                    plenary_text_block_get_text (self, i - 1), i)))
      return i;

  return find_unused (self, 0) < first ? first : end;
}

/* The lines right above the dates; the last of them alone if the title is among them. */
static void
read_meeting_above_dates (PlenaryTextBlock *self)
{
  guint first = self->dates_line;
  gboolean is_title_above = FALSE;

  while (first > 0 && self->clusters[first - 1] == self->clusters[self->dates_line])
    {
      if (!plenary_text_block_is_free (self, first - 1))
        {
          is_title_above = TRUE;
          break;
        }
      first--;
    }

  if (first == self->dates_line)
    return;

  if (!is_title_above && first > 0)
    first = find_meeting (self, first, self->dates_line);
  else if (is_meeting_line (self, self->dates_line - 1))
    first = self->dates_line - 1;
  else
    return;

  use_lines (self, first, self->dates_line, &self->draft->meeting);
}

/* A line of its own that is the kind of a meeting: by its name, before there is a theme; by any
 * word for one behind it.
 */
static void
read_meeting_by_word (PlenaryTextBlock *self,
                      gboolean          is_theme_read)
{
  for (guint i = 0; i < self->n_lines && self->draft->meeting == NULL; i++)
    {
      const char *text = plenary_text_block_get_text (self, i);

      if (plenary_text_block_is_free (self, i) && find_cluster_end (self, i) == i + 1 &&
          (i == 0 || self->clusters[i] != self->clusters[i - 1]) &&
          (is_meeting_name (self, text) ||
           (is_theme_read && plenary_text_block_is_meeting (self, text))))
        use_lines (self, i, i + 1, &self->draft->meeting);
    }
}

/* Returns: the line between @first and @end from which on it is no theme but a meeting, which may
 * have its venue below it, or a venue alone; @end if there is none
 */
static guint
find_theme_end (const PlenaryTextBlock *self,
                guint                   first,
                guint                   end)
{
  for (guint i = first; i < end; i++)
    {
      const char *text = plenary_text_block_get_text (self, i);

      if (!plenary_text_block_is_free (self, i) ||
          (i > first && plenary_text_block_goes_on (self, plenary_text_block_get_text (self, i - 1),
                                                    i)))
        continue;

      if ((self->draft->meeting == NULL && is_meeting_name (self, text)) ||
          (self->draft->venue == NULL && is_address (self, text)))
        return i;
    }

  return end;
}

/* Reads the lines of a cluster below its theme: a meeting, and where it is. */
static void
read_below_theme (PlenaryTextBlock *self,
                  guint             first,
                  guint             end)
{
  guint i = first;

  if (i < end && self->draft->meeting == NULL &&
      is_meeting_name (self, plenary_text_block_get_text (self, i)))
    {
      use_lines (self, i, i + 1, &self->draft->meeting);
      for (i++; i < end && plenary_text_block_is_free (self, i) &&
                plenary_text_block_goes_on (self, self->draft->meeting, i); i++)
        use_lines (self, i, i + 1, &self->draft->meeting);
    }

  if (i == end || !plenary_text_block_is_free (self, i) || self->draft->venue != NULL ||
      !plenary_text_block_is_place (self, plenary_text_block_get_text (self, i)))
    return;

  use_lines (self, i, i + 1, &self->draft->venue);
  for (i++; i < end && plenary_text_block_is_free (self, i) &&
            plenary_text_block_goes_on (self, self->draft->venue, i); i++)
    use_lines (self, i, i + 1, &self->draft->venue);
}

/* An empty line within a theme is there by accident where what is below it begins in the middle of
 * a sentence.
 */
static void
read_rest_of_theme (PlenaryTextBlock *self,
                    guint             first)
{
  for (guint i = first; i < self->n_lines && plenary_text_block_is_free (self, i) &&
                        g_unichar_islower (g_utf8_get_char (plenary_text_block_get_text (self, i)));
       i++)
    use_lines (self, i, i + 1, &self->draft->theme);
}

/* The theme is below the title, with an empty line between them or without; what is below the dates
 * and a sentence is some notice.
 */
static void
read_theme (PlenaryTextBlock *self)
{
  guint first = find_unused (self, 0);
  guint end, theme_end;

  if (first == self->n_lines ||
      (self->dates_line != PLENARY_TEXT_NO_LINE && first > self->dates_line &&
       g_str_has_suffix (plenary_text_block_get_text (self, first), ".")))
    return;

  end = find_run_end (self, first);
  theme_end = self->draft->theme == NULL ? find_theme_end (self, first, end) : first;
  use_lines (self, first, theme_end, &self->draft->theme);
  read_below_theme (self, theme_end, end);
  if (theme_end == end)
    read_rest_of_theme (self, end);
}

/* Lines of their own below the theme are about the meeting, and perhaps about its place. */
static void
read_rest (PlenaryTextBlock *self,
           guint             first,
           guint             end)
{
  if (find_theme_end (self, first, end) == first)
    read_below_theme (self, first, end);
  else
    use_lines (self, first, end, &self->draft->meeting);
}

/* Where no dates say where a meeting is, a line of its own may. */
static void
read_address (PlenaryTextBlock *self)
{
  for (guint i = 0; i < self->n_lines && self->draft->venue == NULL; i++)
    if (plenary_text_block_is_free (self, i) &&
        is_address (self, plenary_text_block_get_text (self, i)))
      use_lines (self, i, i + 1, &self->draft->venue);
}

static void
read_meeting_and_theme (PlenaryTextBlock *self)
{
  guint first;

  if (self->draft->meeting == NULL && self->dates_line != PLENARY_TEXT_NO_LINE)
    read_meeting_above_dates (self);

  read_meeting_by_word (self, FALSE);
  read_theme (self);
  read_meeting_by_word (self, TRUE);

  first = find_unused (self, 0);
  if (self->draft->meeting == NULL && first < self->n_lines &&
      (self->dates_line == PLENARY_TEXT_NO_LINE || first < self->dates_line))
    read_rest (self, first, find_run_end (self, first));

  read_address (self);
}

static void
note_lines (const PlenaryTextBlock *self,
            PlenaryTextNotes       *notes)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PlenaryTextLine *line = g_ptr_array_index (self->lines, i);

      if (i < self->n_lines && self->is_used[i])
        plenary_text_notes_mark (notes, PLENARY_TEXT_MARK_PROGRAMME, self->draft->id, line, 0,
                                 line->length);
      else
        plenary_text_notes_leave (notes, NULL, line);
    }
}

/**
 * plenary_text_block_read:
 * @draft: gets what the block says
 * @lines: (element-type PlenaryTextLine): the lines of the block
 * @notes: gets what was recognised, and what was not
 */
void
plenary_text_block_read (PlenaryTextDraft *draft,
                         const GPtrArray  *lines,
                         PlenaryTextNotes *notes)
{
  PlenaryTextBlock self = { .draft = draft, .lines = lines, .dates_line = PLENARY_TEXT_NO_LINE };
  guint cluster = 0;

  for (guint i = 0; i < lines->len && i < PLENARY_TEXT_MOST_BLOCK_LINES; i++)
    {
      const PlenaryTextLine *line = g_ptr_array_index (lines, i);

      if (line->n_characters > LONGEST_LINE)
        break;

      if (line->n_blank > 0)
        cluster++;
      self.clusters[i] = cluster;
      self.n_lines++;
    }

  plenary_text_block_read_signs (&self);
  leave_organizer (&self);
  read_title (&self);
  read_meeting_and_theme (&self);
  note_lines (&self, notes);
}
