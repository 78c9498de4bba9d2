/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The headings that stand on every page of what once was a paper, in the middle of the text now.
 *
 * They are known by being said before: they repeat lines of the title block, or each other, where
 * pages begin and end. A line goes only if it stands elsewhere as well, so that no word is lost
 * even where we are wrong; and what sessions repeat by nature, such as breaks, lead-ins and
 * “Moderator: TBC”, is no heading, however often it comes.
 */

#include "config.h"

#include "plenary-text-headings.h"

#include "plenary-text-bullet.h"
#include "plenary-text-form.h"

#include <string.h>

#define LONGEST_HEADING 150

/* A heading of several lines that became one is longer. */
#define LONGEST_JOINED 500
#define MOST_PASSES 4

/* Title blocks have fewer lines than this; what has more is none. */
#define MOST_BLOCK_LINES 60

/* Fewer lines may count something else than pages. */
#define FEWEST_COUNTED 3

typedef struct
{
  const PlenaryTextLanguage *language;
  const GPtrArray           *lines;
  const PlenaryTextReading  *readings;
  guint                      block_end;
  PlenaryTextForm            form;
  char                     **keys;
  guint                     *pages;         /* the number of a page at the end of a line, or 0 */
  gboolean                  *says_pages;    /* it says “Page 1 of 3” */
  gboolean                  *dropped;
} Search;

static const PlenaryTextLine *
get_line (const Search *search,
          guint         index)
{
  return g_ptr_array_index (search->lines, index);
}

static gboolean
is_short_number (const char *word)
{
  return strspn (word, "0123456789") == strlen (word) && strlen (word) <= 3;
}

static gboolean
is_one_of (const char *word,
           const char *words)
{
  return plenary_text_take_word (&word, words) && *word == '\0';
}

/* Takes the number of a page from the end of @words, with what belongs to it. Returns that number,
 * or 0.
 */
static guint
take_page_number (const PlenaryTextLanguage *language,
                  GPtrArray                 *words,
                  gboolean                  *says_pages)
{
  guint n = words->len;
  gboolean has_total;
  guint page;

  if (n == 0 || !is_short_number (words->pdata[n - 1]))
    return 0;
  n--;

  has_total = n > 1 && is_short_number (words->pdata[n - 2]) &&
              is_one_of (words->pdata[n - 1], language->of);
  n -= has_total ? 2 : 0;
  page = (guint) g_ascii_strtoull (words->pdata[n], NULL, 10);
  if (n > 0 && is_one_of (words->pdata[n - 1], language->page))
    {
      *says_pages = has_total;
      n--;
    }

  g_ptr_array_set_size (words, (int) n);

  return page;
}

/* Makes the key of a line: its words and nothing else, without the number of a page at its end. */
static void
make_key (Search *search,
          guint   index)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *text = get_line (search, index)->text;

  for (const char *at = text; *at != '\0'; at = plenary_text_next_word (at))
    {
      const char *end = at;

      while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);

      if (end > at)
        g_ptr_array_add (words, g_utf8_strdown (at, end - at));
    }

  search->pages[index] = take_page_number (search->language, words, &search->says_pages[index]);
  g_ptr_array_add (words, NULL);
  search->keys[index] = g_strjoinv (" ", (char **) words->pdata);
}

/* Whether a line may be a heading at all: no text of a session, and nothing with a place of its
 * own in the agenda.
 */
static gboolean
is_candidate (const Search *search,
              guint         index,
              guint         longest)
{
  const PlenaryTextLine *line = get_line (search, index);
  PlenaryTextLineType type = search->readings[index].type;
  PlenaryTextBullet bullet;
  PlenaryTextMatch match;
  const char *role = line->text;
  const char *end;

  return (type == PLENARY_TEXT_LINE_OTHER ||
          (type == PLENARY_TEXT_LINE_DAY && !search->readings[index].is_named)) &&
         *search->keys[index] != '\0' && !line->is_inner && !line->is_item &&
         !g_unichar_islower (g_utf8_get_char (line->text)) &&
         line->n_characters <= longest &&
         strchr (":?!;,", line->text[line->length - 1]) == NULL &&
         !plenary_text_bullet_scan (search->language, line->text, &end, &bullet) &&
         plenary_text_rules_match (search->language, search->language->kinds, line->text,
                                   &match) == NULL &&
         !plenary_text_take_word (&role, search->language->roles);
}

static gboolean
is_block_line (const Search *search,
               guint         index)
{
  const PlenaryTextReading *reading = &search->readings[index];

  return *search->keys[index] != '\0' && reading->type != PLENARY_TEXT_LINE_TIMED &&
         reading->type != PLENARY_TEXT_LINE_NUMBERED &&
         !(reading->type == PLENARY_TEXT_LINE_DAY && reading->is_named);
}

/* Whether two lines with the same key are on different pages by their numbers. */
static gboolean
has_other_page (const Search *search,
                guint         index,
                guint         other)
{
  return strpbrk (get_line (search, index)->text, "0123456789") != NULL &&
         !g_str_equal (get_line (search, index)->text, get_line (search, other)->text) &&
         get_line (search, index)->length == get_line (search, other)->length;
}

/* Drops what the title block has said, in it and behind it. What has the number of a page in it is
 * not of the title block even where it was first said.
 */
static void
drop_block_lines (Search *search)
{
  g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < search->lines->len; i++)
    {
      gpointer first;

      if (!is_block_line (search, i))
        continue;

      if (g_hash_table_lookup_extended (keys, search->keys[i], NULL, &first))
        {
          search->dropped[i] = TRUE;
          if (has_other_page (search, i, GPOINTER_TO_UINT (first)))
            search->dropped[GPOINTER_TO_UINT (first)] = TRUE;
        }
      else if (i < search->block_end)
        {
          g_hash_table_insert (keys, search->keys[i], GUINT_TO_POINTER (i));
        }
    }
}

static void
add_words (GHashTable *words,
           const char *key)
{
  g_auto(GStrv) split = g_strsplit (key, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (split[i]));
}

static gboolean
has_all (GHashTable *words,
         const char *key)
{
  g_auto(GStrv) split = g_strsplit (key, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    if (!g_hash_table_contains (words, split[i]))
      return FALSE;

  return TRUE;
}

/* Whether a line says a whole line of the title block, of two words or more, or, next to another
 * heading, a part of one.
 */
static gboolean
has_block_line (const Search *search,
                guint         index)
{
  g_autofree char *padded = g_strconcat (" ", search->keys[index], " ", NULL);
  gboolean is_near = (index > 0 && search->dropped[index - 1]) ||
                     (index + 1 < search->lines->len && search->dropped[index + 1]);

  for (guint i = 0; i < MIN (search->block_end, MOST_BLOCK_LINES); i++)
    {
      g_autofree char *said = g_strconcat (" ", search->keys[i], " ", NULL);

      if (strchr (search->keys[i], ' ') != NULL && strstr (padded, said) != NULL)
        return TRUE;
      if (is_near && strchr (search->keys[index], ' ') != NULL && strstr (said, padded) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Drops lines made of the words of the title block: “Dialogue 2017 – Provisional Agenda” */
static void
drop_made_lines (Search *search)
{
  g_autoptr(GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < MIN (search->block_end, MOST_BLOCK_LINES); i++)
    if (!search->dropped[i])
      add_words (words, search->keys[i]);

  for (guint i = search->block_end; i < search->lines->len; i++)
    if (!search->dropped[i] && search->readings[i].type == PLENARY_TEXT_LINE_OTHER &&
        get_line (search, i)->indent <= 1 && is_candidate (search, i, LONGEST_JOINED) &&
        has_all (words, search->keys[i]) && has_block_line (search, i))
      search->dropped[i] = TRUE;
}

static gboolean
is_dropped_or_page (const Search *search,
                    guint         index)
{
  return search->dropped[index] || search->readings[index].type == PLENARY_TEXT_LINE_PAGE;
}

/* Whether a page may begin or end at a line. */
static gboolean
is_at_edge (const Search *search,
            guint         index)
{
  const PlenaryTextLine *line = get_line (search, index);
  gboolean has_next = index + 1 < search->lines->len;

  return line->n_blank >= 2 ||
         (line->n_blank == 1 && search->form.is_indented && line->indent <= 1) ||
         (index > 0 && line->n_blank < 2 && is_dropped_or_page (search, index - 1)) ||
         (has_next && get_line (search, index + 1)->n_blank < 2 &&
          is_dropped_or_page (search, index + 1)) ||
         (search->pages[index] > 0 && (!has_next || get_line (search, index + 1)->n_blank >= 2));
}

/* Whether a line that nobody repeats begins a page and says, with the line below, which page it is;
 * or ends or begins one and says so itself.
 */
static gboolean
is_alone (const Search *search,
          guint         index)
{
  if (search->says_pages[index] && is_at_edge (search, index))
    return TRUE;

  return get_line (search, index)->n_blank >= 2 && index + 1 < search->lines->len &&
         get_line (search, index + 1)->n_blank == 0 &&
         search->readings[index + 1].type == PLENARY_TEXT_LINE_PAGE &&
         search->readings[index + 1].is_named;
}

/* Whether lines count the pages, and have words of the title block, or stand where no text does. */
static gboolean
are_counting (const Search *search,
              const GArray *places)
{
  gboolean is_outside = search->form.is_indented && places->len >= FEWEST_COUNTED;

  for (guint i = 0; i < places->len; i++)
    {
      guint index = g_array_index (places, guint, i);
      guint before = i > 0 ? search->pages[g_array_index (places, guint, i - 1)] : 0;

      if (search->pages[index] <= before || (i > 0 && search->pages[index] != before + 1))
        return FALSE;
      is_outside = is_outside && get_line (search, index)->indent <= 1;
    }

  return is_outside || has_block_line (search, g_array_index (places, guint, 0));
}

static gboolean
is_heading (const Search *search,
            const GArray *places)
{
  guint n_edges = 0;

  if (places->len > 1 && are_counting (search, places))
    return TRUE;
  if (places->len == 1)
    return is_alone (search, g_array_index (places, guint, 0));

  for (guint i = 0; i < places->len; i++)
    n_edges += is_at_edge (search, g_array_index (places, guint, i));

  return n_edges >= 2 && n_edges + 1 >= places->len;
}

/* Drops lines that repeat each other at the edges of pages. The lines of one heading vouch for
 * each other, so there is more than one pass.
 */
static void
drop_repeated_lines (Search *search)
{
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) g_array_unref);
  gboolean is_changed = TRUE;

  for (guint i = search->block_end; i < search->lines->len; i++)
    if (!search->dropped[i] && is_candidate (search, i, LONGEST_HEADING))
      {
        GArray *array = g_hash_table_lookup (places, search->keys[i]);

        if (array == NULL)
          {
            array = g_array_new (FALSE, FALSE, sizeof (guint));
            g_hash_table_insert (places, search->keys[i], array);
          }
        g_array_append_val (array, i);
      }

  for (guint pass = 0; pass < MOST_PASSES && is_changed; pass++)
    {
      GHashTableIter iter;
      gpointer value;

      is_changed = FALSE;
      g_hash_table_iter_init (&iter, places);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        {
          GArray *array = value;

          if (!is_heading (search, array))
            continue;

          for (guint i = 0; i < array->len; i++)
            search->dropped[g_array_index (array, guint, i)] = TRUE;
          is_changed = TRUE;
          g_hash_table_iter_remove (&iter);
        }
    }
}

static void
drop_pages (Search *search)
{
  for (guint i = 0; i < search->lines->len; i++)
    {
      gboolean has_next = i + 1 < search->lines->len;

      if (search->readings[i].type == PLENARY_TEXT_LINE_PAGE &&
          (search->readings[i].is_named || i == 0 || !has_next ||
           get_line (search, i)->n_blank >= 2 ||
           get_line (search, i + 1)->n_blank >= 2 || search->dropped[i + 1] ||
           (i > 0 && search->dropped[i - 1])))
        search->dropped[i] = TRUE;
    }
}

/* What was before a heading goes on behind it. */
static void
note_dropped (Search           *search,
              PlenaryTextNotes *notes)
{
  for (guint i = 0; i < search->lines->len; i++)
    {
      PlenaryTextLine *line = g_ptr_array_index (search->lines, i);
      gboolean is_seam = i > 0 && search->dropped[i - 1];

      if (search->dropped[i])
        {
          notes->n_headings += !is_seam;
          plenary_text_notes_mark (notes, PLENARY_TEXT_MARK_HEADING, NULL, line, 0, line->length);
        }
      else if (is_seam)
        {
          line->is_seam = TRUE;
          line->n_blank = 0;
        }
    }
}

/**
 * plenary_text_headings_drop:
 * @lines: (element-type PlenaryTextLine): all lines; the one behind a heading becomes a seam
 * @readings: (array): what each of them is
 * @block_end: how many of them are before the first day or session
 *
 * Returns: (transfer full) (array): of each line whether it is the heading of a page
 */
gboolean *
plenary_text_headings_drop (const PlenaryTextLanguage *language,
                            const GPtrArray           *lines,
                            const PlenaryTextReading  *readings,
                            guint                      block_end,
                            PlenaryTextNotes          *notes)
{
  Search search = { language, lines, readings, block_end };

  search.dropped = g_new0 (gboolean, lines->len + 1);
  search.keys = g_new0 (char *, lines->len + 1);
  search.pages = g_new0 (guint, lines->len + 1);
  search.says_pages = g_new0 (gboolean, lines->len + 1);
  for (guint i = 0; i < lines->len; i++)
    make_key (&search, i);

  drop_block_lines (&search);
  drop_made_lines (&search);
  plenary_text_form_find (&search.form, lines, readings, search.dropped, block_end);
  drop_repeated_lines (&search);
  drop_pages (&search);
  note_dropped (&search, notes);

  g_strfreev (search.keys);
  g_free (search.pages);
  g_free (search.says_pages);

  return search.dropped;
}
