/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the title of a session ends. It may lack in the line that has the time, or be broken over
 * several lines, or over two pages; what a session is about begins right below it.
 */

#include "config.h"

#include "plenary-text-reader-private.h"

#include "plenary-text-block.h"
#include "plenary-text-bullet.h"
#include "plenary-text-phrase.h"
#include "plenary-text-title.h"

#include <string.h>

/* A line that may go on with a title, or be one, is no longer than this, in characters. */
#define LONGEST_TITLE 250
#define LONGEST_REST 150
#define SHORTEST_BROKEN 40

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

/* Whether @line says who takes part, and not what a session is about. */
static gboolean
is_about_people (PlenaryTextReader     *self,
                 const PlenaryTextLine *line)
{
  const PlenaryTextLanguage *language = self->draft->language;
  const char *text = line->text;

  return plenary_text_take_word (&text, language->roles) ||
         plenary_text_find_word (line->text, language->honorifics);
}

/* A title that was broken is long; the line below goes on with it if it begins in the middle of a
 * sentence, or stands where the texts of this agenda do not.
 */
static gboolean
is_rest_of_title (PlenaryTextReader     *self,
                  const PlenaryTextLine *above,
                  const PlenaryTextLine *line)
{
  /* “Questions:” below a title asks for no more of it. */
  if (g_unichar_isupper (g_utf8_get_char (line->text)) &&
      plenary_text_find_word (line->text, self->draft->language->questions))
    return FALSE;

  if (line->n_blank > 0 || line->is_split || line->n_characters > LONGEST_REST)
    return FALSE;

  if (plenary_text_block_is_joined (self->draft->language, self->session->title, line->text))
    return TRUE;

  return !line->is_seam && above->n_characters >= SHORTEST_BROKEN &&
         strchr (".?!;:", line->text[line->length - 1]) == NULL &&
         ((self->form.is_indented && line->indent <= 1) ||
          (self->form.is_tagged && !is_about_people (self, line)));
}

static guint
skip_dropped (PlenaryTextReader *self,
              guint              index)
{
  while (index < self->lines->len && self->dropped[index])
    index++;

  return index;
}

/* Whether the line at @index goes on with the title above it, or is the title that it lacks. */
static gboolean
is_more_title (PlenaryTextReader *self,
               guint              index)
{
  const PlenaryTextLine *line;
  PlenaryTextBullet bullet;
  const char *end;
  const char *title = self->session->title;

  if (index >= self->lines->len)
    return FALSE;

  line = get_line (self, index);
  if ((line->is_seam && title == NULL) || line->is_item || line->n_characters > LONGEST_TITLE ||
      plenary_text_bullet_scan (self->draft->language, line->text, &end, &bullet))
    return FALSE;

  if (title != NULL && strlen (title) > LONGEST_TITLE)
    return FALSE;

  /* A page ends within a title only where the next begins with the rest of it. */
  if (line->is_seam && (line->indent > 1 || !g_unichar_islower (g_utf8_get_char (line->text))))
    return FALSE;

  if (title == NULL)
    return line->n_blank <= 1 &&
           (get_type (self, index) == PLENARY_TEXT_LINE_OTHER ||
            (get_type (self, index) >= PLENARY_TEXT_LINE_NUMBERED &&
             self->session->number == NULL)) &&
           !g_str_has_suffix (line->text, ".");

  return get_type (self, index) == PLENARY_TEXT_LINE_OTHER &&
         is_rest_of_title (self, get_line (self, index - 1), line);
}

/* Reads the title in the line at @index and those below. Returns the last of them. */
guint
plenary_text_reader_read_title (PlenaryTextReader *self,
                                guint              index,
                                gsize              from)
{
  const PlenaryTextLine *line = get_line (self, index);

  plenary_text_title_read (self->draft->language, self->session, line->text + from);
  plenary_text_notes_mark (self->notes, PLENARY_TEXT_MARK_TITLE, self->session->id, line, from,
                           line->length);

  for (guint next = skip_dropped (self, index + 1); is_more_title (self, next);
       next = skip_dropped (self, index + 1))
    {
      index = next;
      line = get_line (self, index);
      plenary_text_notes_mark (self->notes, PLENARY_TEXT_MARK_TITLE, self->session->id, line, 0,
                               line->length);

      if (self->session->title == NULL && self->session->number == NULL)
        {
          plenary_text_title_read (self->draft->language, self->session, line->text);
        }
      else
        {
          char *title = self->session->title == NULL
                          ? g_strdup (line->text)
                          : g_strconcat (self->session->title, " ", line->text, NULL);

          g_free (self->session->title);
          self->session->title = title;
        }
    }

  return index;
}
