/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What heads a session: its kind, its number, its title.
 *
 * “Panel 1 – Rivers” says all three; “Coffee break” says its kind by being one. A kind that
 * documents do not know by itself, such as a round table, becomes one of the document's own if it
 * has a number, and is a part of the title otherwise.
 */

#include "config.h"

#include "plenary-text-title.h"

#include "plenary-text-phrase.h"

/* Whether a kind that has a number may be told by the word for it alone. */
static gboolean
is_kind_itself (const char *name,
                const char *kind)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  return g_str_equal (folded, kind);
}

/* Panel 1 – Title; in a line with a time, Panel 1 Title as well. */
static const char *
read_number (const PlenaryTextLanguage *language,
             PlenaryTextSession        *session,
             const char                *text)
{
  PlenaryTextMatch match;
  const PlenaryTextRule *rule;
  const char *title, *after;
  g_autofree char *name = NULL;

  rule = plenary_text_rules_match (language, language->numbered, text, &match);
  if (rule == NULL)
    return text;

  after = plenary_text_skip_spaces (match.end);
  title = plenary_text_skip_separators (match.end);
  if (title == after && g_unichar_islower (g_utf8_get_char (title)))
    return text;

  name = g_strchomp (g_strndup (text, (gsize) (match.number - text)));
  session->kind = rule->value;
  session->number = g_strndup (match.number, (gsize) (match.number_end - match.number));
  if (!is_kind_itself (name, rule->value))
    session->kind_name = g_steal_pointer (&name);

  return title;
}

/**
 * plenary_text_title_read:
 * @session: gets its kind, its number and its title, as far as @text says them
 * @text: the line that heads the session, behind its time
 */
void
plenary_text_title_read (const PlenaryTextLanguage *language,
                         PlenaryTextSession        *session,
                         const char                *text)
{
  const PlenaryTextRule *rule;
  PlenaryTextMatch match;

  text = read_number (language, session, text);
  if (session->number == NULL)
    {
      rule = plenary_text_rules_match (language, language->markers, text, &match);
      if (rule != NULL && !match.is_whole)
        rule = NULL;
      if (rule == NULL && session->start < 0)
        rule = plenary_text_rules_match (language, language->lone, text, &match);
      if (rule == NULL)
        rule = plenary_text_rules_match (language, language->kinds, text, &match);
      if (rule != NULL)
        session->kind = rule->value;
    }

  session->title = *text != '\0' ? g_strdup (text) : NULL;
}
