/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be true of every import, whatever the text: places are places of the source, all of the
 * source has been read as something, and no word is lost.
 */

#include "import-check.h"

#include "plenary-json.h"
#include "plenary-markup.h"
#include "plenary-text-tags.h"

#include <string.h>

PlenaryTextImport *
import_text (const char *text,
             gssize      length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr(GError) error = NULL;
  PlenaryTextImport *import = plenary_text_import_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (import);

  return import;
}

/* The words of @text in lower case: runs of letters and digits. A sign that nobody sees, such as
 * one for the direction of writing, may be left out where a text is shown, and ends no word.
 */
static GPtrArray *
list_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) word = g_string_new (NULL);

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        {
          g_string_append_unichar (word, c);
        }
      else if (word->len > 0 && g_unichar_type (c) != G_UNICODE_FORMAT)
        {
          g_ptr_array_add (words, g_utf8_strdown (word->str, -1));
          g_string_truncate (word, 0);
        }

      if (c == 0)
        return words;
    }
}

static void
add_words (GHashTable *bag,
           const char *text)
{
  g_autoptr(GPtrArray) words = list_words (text != NULL ? text : "");

  for (guint i = 0; i < words->len; i++)
    {
      char *word = g_ptr_array_index (words, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (bag, word));

      g_hash_table_insert (bag, g_strdup (word), GUINT_TO_POINTER (n + 1));
    }
}

static void
add_text (GHashTable  *bag,
          PlenaryText *text)
{
  add_words (bag, plenary_text_pick (text, NULL));
}

static void
add_session (GHashTable     *bag,
             PlenaryAgenda  *agenda,
             PlenarySession *session)
{
  PlenaryKind *kind = plenary_agenda_find (agenda, plenary_session_get_kind (session));
  g_autofree char *abstract =
    plenary_markup_dup_plain (plenary_text_pick (plenary_session_get_abstract (session), NULL));
  GPtrArray *questions = plenary_session_get_questions (session);
  GPtrArray *people = plenary_session_get_people (session);

  /* The number of a panel says its kind as well. */
  if (*plenary_session_get_number (session) != '\0')
    add_words (bag, kind != NULL ? plenary_text_pick (plenary_kind_get_name (kind), NULL)
                                 : plenary_session_get_kind (session));

  add_words (bag, plenary_session_get_number (session));
  add_text (bag, plenary_session_get_title (session));
  add_words (bag, abstract);
  add_text (bag, plenary_session_get_questions_lead (session));

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    add_text (bag, g_ptr_array_index (questions, i));

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);
      PlenaryPerson *person = plenary_agenda_find (agenda, participation->person);

      add_text (bag, plenary_person_get_name (person));
      add_text (bag, plenary_person_get_affiliation (person));
    }
}

/* The words of the whole agenda, each as often as it is in it. */
static GHashTable *
collect_words (PlenaryAgenda *agenda)
{
  GHashTable *bag = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  add_text (bag, plenary_agenda_get_title (agenda));
  add_text (bag, plenary_agenda_get_theme (agenda));
  add_text (bag, plenary_agenda_get_meeting (agenda));
  add_text (bag, plenary_agenda_get_venue (agenda));
  add_text (bag, plenary_agenda_get_status (agenda));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      PlenaryList *sessions = plenary_day_get_sessions (day);

      add_text (bag, plenary_day_get_label (day));
      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        add_session (bag, agenda, plenary_list_get (sessions, j));
    }

  return bag;
}

static gboolean
is_in_longer_word (GHashTable *bag,
                   const char *word)
{
  GHashTableIter iter;
  gpointer longer;

  g_hash_table_iter_init (&iter, bag);
  while (g_hash_table_iter_next (&iter, &longer, NULL))
    if (strstr (longer, word) != NULL)
      return TRUE;

  return FALSE;
}

static void
take_words (GHashTable *bag,
            const char *text,
            gboolean    has_tags)
{
  g_autoptr(GPtrArray) words = list_words (text);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (bag, word));

      /* Numbers and letters before questions became their order. */
      if (n == 0 && (g_utf8_strlen (word, -1) == 1 || g_ascii_isdigit (*word) ||
                     strspn (word, "ivx") == strlen (word) || g_str_equal (word, "question") ||
                     (*word == 'q' && g_ascii_isdigit (word[1]))))
        continue;

      /* A tag may have stood within a word. */
      if (n == 0 && has_tags && is_in_longer_word (bag, word))
        continue;

      if (n == 0)
        {
          g_test_message ("%s", text);
          g_error ("The word “%s” is lost", word);
        }

      g_hash_table_insert (bag, g_strdup (word), GUINT_TO_POINTER (n - 1));
    }
}

/* Whether what is of @kind is in the agenda in the same words. */
static gboolean
is_kept (PlenaryTextMarkKind kind)
{
  return kind == PLENARY_TEXT_MARK_TITLE || kind == PLENARY_TEXT_MARK_ABSTRACT ||
         kind == PLENARY_TEXT_MARK_LEAD || kind == PLENARY_TEXT_MARK_QUESTION;
}

/* What was kept of the source, in the words of the source. A tag keeps words apart here, and what
 * stands for a character in HTML is none.
 */
static char *
collect_kept (PlenaryTextImport *import)
{
  const char *source = plenary_text_import_get_source (import);
  g_autoptr(GRegex) entity = g_regex_new ("&#?\\w+;", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_marks;
  const PlenaryTextMark *marks = plenary_text_import_get_marks (import, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (is_kept (marks[i].kind))
      {
        g_string_append_len (text, source + marks[i].start,
                             (gssize) (marks[i].end - marks[i].start));
        g_string_append_c (text, ' ');
      }

  if (plenary_text_import_get_n_tags (import) == 0)
    return g_strdup (text->str);

  return g_regex_replace_literal (entity, text->str, -1, 0, "'", G_REGEX_MATCH_DEFAULT, NULL);
}

static void
check_words (PlenaryTextImport *import)
{
  g_autoptr(GHashTable) bag = collect_words (plenary_text_import_get_agenda (import));
  g_autofree char *kept = collect_kept (import);

  take_words (bag, kept, plenary_text_import_get_n_tags (import) > 0);
}

static void
cover (char        *covered,
       const char  *source,
       gsize        start,
       gsize        end)
{
  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end, <=, strlen (source));
  g_assert_true (start == 0 || g_utf8_validate (source + start, -1, NULL));
  g_assert_true (g_utf8_validate (source + start, (gssize) (end - start), NULL));
  memset (covered + start, 1, end - start);
}

/* All of the source is marked, or left over. */
static void
check_places (PlenaryTextImport *import)
{
  const char *source = plenary_text_import_get_source (import);
  g_autofree char *covered = g_malloc0 (strlen (source) + 1);
  guint n_marks, n_left_over;
  const PlenaryTextMark *marks = plenary_text_import_get_marks (import, &n_marks);
  const PlenaryTextLeftOver *left_over = plenary_text_import_get_left_over (import, &n_left_over);
  gsize last = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      g_assert_cmpuint (last, <=, marks[i].start);
      last = marks[i].end;
      cover (covered, source, marks[i].start, marks[i].end);
      g_assert_true (plenary_text_mark_kind_is_dropped (marks[i].kind) == (marks[i].id == NULL));
      if (marks[i].id != NULL)
        g_assert_nonnull (plenary_agenda_find (plenary_text_import_get_agenda (import),
                                               marks[i].id));
    }

  for (guint i = 0; i < n_left_over; i++)
    {
      g_assert_true (i == 0 || left_over[i - 1].end <= left_over[i].start);
      cover (covered, source, left_over[i].start, left_over[i].end);
      if (left_over[i].id != NULL)
        g_assert_nonnull (plenary_agenda_find (plenary_text_import_get_agenda (import),
                                               left_over[i].id));
    }

  for (const char *next, *at = source; *at != '\0'; at = next)
    {
      gunichar c = g_utf8_get_char (at);

      next = g_utf8_next_char (at);
      if (c == '&' && plenary_text_import_get_n_tags (import) > 0)
        plenary_text_entity_scan (at, &next, &c);

      if (g_unichar_isgraph (c) && !covered[at - source])
        g_error ("Nobody read “%.40s”", at);
    }
}

/* Asserts what must be true of every import. */
void
import_check (PlenaryTextImport *import)
{
  g_autoptr(GBytes) bytes = plenary_json_write (plenary_text_import_get_agenda (import));
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryAgenda) agenda = plenary_json_read (bytes, &error);
  g_autoptr(GBytes) again = NULL;

  g_assert_no_error (error);
  again = plenary_json_write (agenda);
  g_assert_true (g_bytes_equal (bytes, again));

  check_places (import);
  check_words (import);
}

static gboolean
name_id (const GMatchInfo *info,
         GString          *result,
         gpointer          user_data)
{
  GHashTable *names = user_data;
  g_autofree char *id = g_match_info_fetch (info, 0);
  char *name = g_hash_table_lookup (names, id);

  if (name == NULL)
    {
      name = g_strdup_printf ("x%u", g_hash_table_size (names) + 1);
      g_hash_table_insert (names, g_strdup (id), name);
    }

  g_string_append (result, name);

  return FALSE;
}

/* The agenda in its canonical form, its ids named in their order. */
char *
import_dump (PlenaryTextImport *import)
{
  g_autoptr(GBytes) bytes = plenary_json_write (plenary_text_import_get_agenda (import));
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GRegex) regex =
    g_regex_new ("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
                 G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_regex_replace_eval (regex, data, (gssize) length, 0, G_REGEX_MATCH_DEFAULT, name_id,
                               names, NULL);
}

static void
show (GString    *shown,
      char        what,
      const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; *text != '\0' && lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (shown, "%c %s\n", what, lines[i]);
}

static void
show_session (GString        *shown,
              PlenaryAgenda  *agenda,
              PlenarySession *session)
{
  PlenaryKind *kind = plenary_agenda_find (agenda, plenary_session_get_kind (session));
  GPtrArray *questions = plenary_session_get_questions (session);

  g_string_append_printf (shown, "%d-%d %s", plenary_session_get_start (session),
                          plenary_session_get_end (session),
                          kind != NULL ? plenary_text_pick (plenary_kind_get_name (kind), NULL)
                                       : plenary_session_get_kind (session));
  if (*plenary_session_get_number (session) != '\0')
    g_string_append_printf (shown, " %s", plenary_session_get_number (session));
  g_string_append_printf (shown, ": %s\n",
                          plenary_text_pick (plenary_session_get_title (session), NULL));

  show (shown, 'A', plenary_text_pick (plenary_session_get_abstract (session), NULL));
  show (shown, 'L', plenary_text_pick (plenary_session_get_questions_lead (session), NULL));
  for (guint i = 0; questions != NULL && i < questions->len; i++)
    show (shown, 'Q', plenary_text_pick (g_ptr_array_index (questions, i), NULL));
}

/* The agenda in short: a line for each thing, and a letter for what it is. */
char *
import_show (PlenaryTextImport *import)
{
  PlenaryAgenda *agenda = plenary_text_import_get_agenda (import);
  PlenaryList *days = plenary_agenda_get_days (agenda);
  const char *source = plenary_text_import_get_source (import);
  GString *shown = g_string_new (NULL);
  guint n_left_over;
  const PlenaryTextLeftOver *left_over = plenary_text_import_get_left_over (import, &n_left_over);

  show (shown, 'T', plenary_text_pick (plenary_agenda_get_title (agenda), NULL));
  show (shown, 'H', plenary_text_pick (plenary_agenda_get_theme (agenda), NULL));
  show (shown, 'M', plenary_text_pick (plenary_agenda_get_meeting (agenda), NULL));
  show (shown, 'V', plenary_text_pick (plenary_agenda_get_venue (agenda), NULL));
  show (shown, 'S', plenary_text_pick (plenary_agenda_get_status (agenda), NULL));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      PlenaryList *sessions = plenary_day_get_sessions (day);

      g_string_append_printf (shown, "D %s|%s\n", plenary_day_get_date (day),
                              plenary_text_pick (plenary_day_get_label (day), NULL));
      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        show_session (shown, agenda, plenary_list_get (sessions, j));
    }

  for (guint i = 0; i < n_left_over; i++)
    g_string_append_printf (shown, "%c %.*s\n", left_over[i].id != NULL ? 'K' : 'X',
                            (int) (left_over[i].end - left_over[i].start),
                            source + left_over[i].start);

  return g_string_free (shown, FALSE);
}
