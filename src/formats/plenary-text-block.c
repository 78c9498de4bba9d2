/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title block: what stands before the first day.
 *
 * First goes what can be told by its notation — a symbol, the status, dates and what stands beside
 * them. Of what is left, the first line is the title, lines next to it are the theme, and the line
 * before the dates is what kind of meeting it is. All else is left over.
 */

#include "config.h"

#include "plenary-text-block.h"

#include "plenary-text-phrase.h"

#include <string.h>

/* Longer lines are paragraphs, and blocks with more lines are something else. */
#define LONGEST_LINE 300
#define MOST_LINES 30
#define LONGEST_STATUS 80
#define NONE G_MAXUINT

typedef struct
{
  PlenaryTextDraft *draft;
  const GPtrArray  *lines;
  guint             n_lines;
  guint             clusters[MOST_LINES];   /* lines without an empty one between them */
  gboolean          is_used[MOST_LINES];
  guint             dates_line;
} Block;

static const char *
get_text (const Block *block,
          guint        index)
{
  return ((const PlenaryTextLine *) g_ptr_array_index (block->lines, index))->text;
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

  if (g_unichar_islower (g_utf8_get_char (next)))
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

static void
set_joined (char       **string,
            const char  *glue,
            const char  *more)
{
  char *joined = *string != NULL ? g_strconcat (*string, glue, more, NULL) : g_strdup (more);

  g_free (*string);
  *string = joined;
}

/* MICEM/4/2017/1 */
static gboolean
is_symbol (const char *text)
{
  gboolean has_letter = FALSE, has_digit = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (!(g_ascii_isupper (*at) || g_ascii_isdigit (*at) || strchr ("/.-", *at) != NULL))
        return FALSE;
      has_letter |= g_ascii_isupper (*at);
      has_digit |= g_ascii_isdigit (*at);
    }

  return has_letter && has_digit && strchr (text, '/') != NULL;
}

static void
read_symbol (Block *block)
{
  for (guint i = 0; i < block->n_lines && block->draft->symbol == NULL; i++)
    if (is_symbol (get_text (block, i)))
      {
        block->draft->symbol = g_strdup (get_text (block, i));
        block->is_used[i] = TRUE;
      }
}

static const PlenaryTextRule *
match_status (const Block *block,
              const char  *text)
{
  const PlenaryTextLanguage *language = block->draft->language;
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

/* The first line that says a phase, else the first that says no more than that it is an agenda. */
static void
read_status (Block *block)
{
  const PlenaryTextRule *status = NULL;
  guint index = NONE;

  for (guint i = 0; i < block->n_lines; i++)
    {
      const PlenaryTextRule *rule = match_status (block, get_text (block, i));

      if (!block->is_used[i] && rule != NULL &&
          (status == NULL || (*status->value == '\0' && *rule->value != '\0')))
        {
          status = rule;
          index = i;
        }
    }

  if (status == NULL)
    return;

  block->is_used[index] = TRUE;
  block->draft->status = g_strdup (get_text (block, index));
  block->draft->phase = status->value;
}

/* A conference is a meeting, a conference room is where it meets; a sentence is about it. */
static gboolean
is_meeting (const Block *block,
            const char  *text)
{
  const PlenaryTextLanguage *language = block->draft->language;

  return !g_str_has_suffix (text, ".") && plenary_text_find_word (text, language->meetings) &&
         !plenary_text_find_word (text, language->places);
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
      if (plenary_text_skip_separators (last) == last && *last != '(')
        return g_strdup (from);

      text[last - text] = '\0';
    }
}

static void
take_beside (Block      *block,
             const char *text,
             gboolean    is_before)
{
  const PlenaryTextLanguage *language = block->draft->language;
  const PlenaryTextRule *rule = match_status (block, text);
  const char *after = text;

  if (plenary_text_take_word (&after, language->date) && *after == '\0')
    return;
  after = text;
  if (plenary_text_take_word (&after, language->from) && *after == '\0')
    return;

  if (rule != NULL && block->draft->status == NULL)
    {
      block->draft->status = g_strdup (text);
      block->draft->phase = rule->value;
    }
  else if (is_before && block->draft->meeting == NULL && is_meeting (block, text))
    {
      block->draft->meeting = g_strdup (text);
    }
  else
    {
      set_joined (&block->draft->venue, ", ", text);
    }
}

/* An empty line below the dates, a line may still say where it is. */
static void
read_venue_below (Block *block)
{
  guint i = block->dates_line + 1;

  if (block->draft->venue == NULL && i < block->n_lines && !block->is_used[i] &&
      (strchr (get_text (block, i), ',') != NULL ||
       plenary_text_find_word (get_text (block, i), block->draft->language->places)) &&
      !g_str_has_suffix (get_text (block, i), "."))
    {
      block->draft->venue = g_strdup (get_text (block, i));
      block->is_used[i] = TRUE;
    }
}

/* The lines below the dates go on with the venue, unless the dates are so far above that theme
 * and meeting are still to come.
 */
static void
read_rest_of_venue (Block *block)
{
  gboolean is_early = block->dates_line <= 1 && block->draft->venue != NULL;

  for (guint i = block->dates_line + 1;
       i < block->n_lines && block->clusters[i] == block->clusters[block->dates_line] &&
       !block->is_used[i]; i++)
    {
      const char *text = get_text (block, i);
      const char *venue = block->draft->venue;

      if (is_early && !plenary_text_block_is_joined (block->draft->language, venue, text))
        return;

      set_joined (&block->draft->venue, venue != NULL && g_str_has_suffix (venue, ",") ? " " : ", ",
                  text);
      block->is_used[i] = TRUE;
    }

  read_venue_below (block);
}

static void
read_dates (Block *block)
{
  const char *text, *start, *end;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint index = NONE;

  for (guint i = 0; i < block->n_lines && index == NONE; i++)
    if (!block->is_used[i] &&
        plenary_text_dates_find (block->draft->language, get_text (block, i), &start, &end,
                                 &block->draft->dates))
      index = i;

  if (index == NONE)
    return;

  /* A title may have its dates in it, and stays the title. */
  text = get_text (block, index);
  before = dup_beside (text, start);
  after = dup_beside (end, text + strlen (text));
  if (index == 0 && before != NULL)
    return;

  block->dates_line = index;
  block->is_used[index] = TRUE;
  if (before != NULL)
    take_beside (block, before, TRUE);
  if (after != NULL)
    take_beside (block, after, FALSE);

  read_rest_of_venue (block);
}

/* Venue: Conference Room 1 */
static void
read_venue (Block *block)
{
  for (guint i = 0; i < block->n_lines && block->draft->venue == NULL; i++)
    {
      const char *after = get_text (block, i);

      if (!block->is_used[i] && plenary_text_take_word (&after, block->draft->language->venue) &&
          *plenary_text_skip_spaces (after) == ':' &&
          *plenary_text_skip_separators (after) != '\0')
        {
          block->draft->venue = g_strdup (plenary_text_skip_separators (after));
          block->is_used[i] = TRUE;
        }
    }
}

static guint
find_unused (const Block *block,
             guint        from)
{
  while (from < block->n_lines && block->is_used[from])
    from++;

  return from;
}

static void
read_title (Block *block)
{
  guint i = find_unused (block, 0);
  guint cluster;

  if (i == block->n_lines)
    return;

  cluster = block->clusters[i];
  block->draft->title = g_strdup (get_text (block, i));
  block->is_used[i] = TRUE;

  for (i++; i < block->n_lines && !block->is_used[i] && block->clusters[i] == cluster &&
            plenary_text_block_is_joined (block->draft->language, block->draft->title,
                                          get_text (block, i)); i++)
    {
      set_joined (&block->draft->title, " ", get_text (block, i));
      block->is_used[i] = TRUE;
    }
}

static void
use_lines (Block  *block,
           guint   first,
           guint   end,
           char  **string)
{
  for (guint i = first; i < end; i++)
    if (!block->is_used[i])
      {
        set_joined (string, " ", get_text (block, i));
        block->is_used[i] = TRUE;
      }
}

static guint
find_cluster_end (const Block *block,
                  guint        first)
{
  guint end = first;

  while (end < block->n_lines && block->clusters[end] == block->clusters[first])
    end++;

  return end;
}

/* The lines right above the dates; the last of them alone if the title is among them. */
static void
read_meeting_above_dates (Block *block)
{
  guint first = block->dates_line;
  gboolean is_title_above = FALSE;

  while (first > 0 && block->clusters[first - 1] == block->clusters[block->dates_line])
    {
      if (block->is_used[first - 1])
        {
          is_title_above = TRUE;
          break;
        }
      first--;
    }

  if (first == block->dates_line)
    return;

  if (is_title_above || first == 0)
    {
      first = block->dates_line - 1;
      if (!is_meeting (block, get_text (block, first)))
        return;
    }

  use_lines (block, first, block->dates_line, &block->draft->meeting);
}

/* A line of its own that names a kind of meeting. */
static void
read_meeting_by_word (Block *block,
                      guint  title_cluster)
{
  for (guint i = 0; i < block->n_lines; i++)
    {
      guint end = find_cluster_end (block, i);

      if (!block->is_used[i] && block->clusters[i] != title_cluster && end == i + 1 &&
          is_meeting (block, get_text (block, i)))
        {
          use_lines (block, i, end, &block->draft->meeting);
          return;
        }
    }
}

static void
read_meeting_and_theme (Block *block)
{
  guint title_cluster = NONE;
  guint first;

  for (guint i = 0; i < block->n_lines && title_cluster == NONE; i++)
    if (block->draft->title != NULL && g_str_has_prefix (block->draft->title, get_text (block, i)))
      title_cluster = block->clusters[i];

  if (block->draft->meeting == NULL && block->dates_line != NONE)
    read_meeting_above_dates (block);
  if (block->draft->meeting == NULL)
    read_meeting_by_word (block, title_cluster);

  /* The theme is below the title, with an empty line between them or without; what is below the
   * dates and a sentence is some notice.
   */
  first = find_unused (block, 0);
  if (first < block->n_lines && !(block->dates_line != NONE && first > block->dates_line &&
                                  g_str_has_suffix (get_text (block, first), ".")))
    use_lines (block, first, find_cluster_end (block, first), &block->draft->theme);

  first = find_unused (block, 0);
  if (block->draft->meeting == NULL && first < block->n_lines &&
      (block->dates_line == NONE || first < block->dates_line))
    use_lines (block, first, find_cluster_end (block, first), &block->draft->meeting);
}

static void
note_lines (Block            *block,
            PlenaryTextNotes *notes)
{
  for (guint i = 0; i < block->lines->len; i++)
    {
      const PlenaryTextLine *line = g_ptr_array_index (block->lines, i);

      if (i < block->n_lines && block->is_used[i])
        plenary_text_notes_mark (notes, PLENARY_TEXT_MARK_PROGRAMME, block->draft->id, line, 0,
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
  Block block = { draft, lines, 0 };
  guint cluster = 0;

  block.dates_line = NONE;
  for (guint i = 0; i < lines->len && i < MOST_LINES; i++)
    {
      const PlenaryTextLine *line = g_ptr_array_index (lines, i);

      if (line->n_characters > LONGEST_LINE)
        break;

      if (line->n_blank > 0)
        cluster++;
      block.clusters[i] = cluster;
      block.n_lines++;
    }

  read_symbol (&block);
  read_status (&block);
  read_venue (&block);
  read_dates (&block);
  read_title (&block);
  read_meeting_and_theme (&block);
  note_lines (&block, notes);
}
