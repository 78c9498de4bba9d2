/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read of a session on its card. */

#include "config.h"

#include "plenary-reading.h"

#include "plenary-finding.h"
#include "plenary-guard.h"
#include "plenary-markup.h"

#include <glib/gi18n.h>
#include <string.h>

/* Bytes of an abstract that can be seen on the largest card. */
#define EXCERPT_SOURCE 800
#define MOST_SPEAKERS 2

/* How the abstract begins, on one line. */
static char *
dup_excerpt (PlenaryReading *self,
             PlenarySession *session)
{
  const char *abstract = plenary_agenda_pick (plenary_reading_get_agenda (self),
                                              plenary_session_get_abstract (session));
  gsize length = strlen (abstract);
  g_autofree char *source = NULL;
  g_autofree char *plain = NULL;

  if (length > EXCERPT_SOURCE)
    length = (gsize) (g_utf8_find_prev_char (abstract, abstract + EXCERPT_SOURCE) - abstract);

  source = g_strndup (abstract, length);
  plain = plenary_markup_dup_plain (source);

  return plenary_guard_line (plain);
}

static char *
count_questions (guint n)
{
  if (n == 0)
    return g_strdup ("");

  /* Translators: on the card of a session. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question", "%u questions", n), n);
}

static char *
count_people (guint n)
{
  if (n == 0)
    return g_strdup ("");

  /* Translators: how many people take part, on the card of a session. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
}

static guint
count (GPtrArray *array)
{
  return array != NULL ? array->len : 0;
}

/* Whether a finding is in what cards may show: in the language of the programme, and more than a
 * number.
 */
static gboolean
is_shown (PlenaryReading *self,
          PlenaryFinding *finding)
{
  const char *language = plenary_agenda_get_language (plenary_reading_get_agenda (self));

  return finding->member != PLENARY_MEMBER_NUMBER &&
         (finding->language == NULL || g_ascii_strcasecmp (finding->language, language) == 0);
}

/* Where what was looked for is; in another language only if it is in no text that is read. */
static char *
dup_found (PlenaryReading *self,
           PlenarySession *session)
{
  PlenarySearch *search = plenary_reading_get_search (self);
  PlenaryQuery *query = plenary_search_get_query (search);
  g_autoptr(GPtrArray) findings =
    plenary_finding_list (plenary_reading_get_agenda (self), session, query,
                          plenary_search_get_with_notes (search));
  PlenaryFinding *best = NULL;
  g_autofree char *excerpt = NULL;

  for (guint i = 0; i < findings->len && (best == NULL || !is_shown (self, best)); i++)
    if (best == NULL || is_shown (self, g_ptr_array_index (findings, i)))
      best = g_ptr_array_index (findings, i);

  if (best == NULL)
    return g_strdup ("");

  excerpt = plenary_query_dup_excerpt (query, best->text);

  return plenary_guard_line (excerpt);
}

/* What was looked for, and is in it. */
static void
set_found (PlenaryReading  *self,
           PlenarySession  *session,
           PlenaryFaceText *text)
{
  PlenarySearch *search = plenary_reading_get_search (self);
  PlenaryQuery *query;

  if (search == NULL)
    return;

  text->is_starred = plenary_stars_has (plenary_search_get_stars (search),
                                        plenary_entity_get_id (PLENARY_ENTITY (session)));

  if (!plenary_search_is_active (search))
    return;

  if (!plenary_search_find (search, session, NULL))
    {
      text->is_aside = !text->is_marker && text->look != PLENARY_LOOK_BREAK;
      return;
    }

  query = plenary_search_get_query (search);

  if (query != NULL && !plenary_query_is_empty (query))
    {
      text->query = plenary_query_ref (query);
      g_free (text->found);
      text->found = dup_found (self, session);
    }
}

/**
 * plenary_reading_create_face_text:
 * @with_excerpt: whether there is room for the beginning of the abstract
 *
 * Returns: (transfer full): what may be read on the card of a session
 */
PlenaryFaceText *
plenary_reading_create_face_text (PlenaryReading *self,
                                  PlenarySession *session,
                                  gboolean        with_excerpt)
{
  PlenaryFaceText *text = g_new0 (PlenaryFaceText, 1);
  GPtrArray *people = plenary_session_get_people (session);
  int start, end;

  plenary_session_get_span (session, &start, &end);
  text->look = plenary_agenda_get_look (plenary_reading_get_agenda (self), session);
  text->is_marker = plenary_session_is_kind (session, "marker");
  text->is_cancelled = plenary_session_is_cancelled (session);
  text->chip = plenary_reading_dup_chip (self, session);
  text->state = plenary_reading_dup_state (self, session);
  text->time = plenary_reading_dup_time (self, session);
  text->start = plenary_reading_dup_clock (self, start);
  text->length = plenary_reading_dup_length (self, session);
  text->title = plenary_reading_dup_title (self, session);
  text->speakers = plenary_reading_dup_people (self, people, MOST_SPEAKERS);
  text->excerpt = with_excerpt ? dup_excerpt (self, session) : g_strdup ("");
  text->questions = count_questions (count (plenary_session_get_questions (session)));
  text->people = count_people (count (people));
  text->room = plenary_reading_dup_other_room (self, session);
  text->problem = plenary_reading_dup_problem (self, session);
  text->found = g_strdup ("");
  set_found (self, session, text);

  return text;
}

void
plenary_face_text_free (PlenaryFaceText *text)
{
  g_free (text->chip);
  g_free (text->state);
  g_free (text->time);
  g_free (text->start);
  g_free (text->length);
  g_free (text->title);
  g_free (text->speakers);
  g_free (text->excerpt);
  g_free (text->questions);
  g_free (text->people);
  g_free (text->room);
  g_free (text->problem);
  g_clear_pointer (&text->query, plenary_query_unref);
  g_free (text->found);
  g_free (text);
}
