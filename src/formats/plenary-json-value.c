/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value is looked at with two pairs of eyes: the scanner knows where it stands and how it is
 * written there, json-glib knows what it says.
 *
 * Both saw the same bytes, and the scanner let through nothing in which one name stands twice, so
 * they walk it in step. What the scanner knows decides: 1.0 is no whole number, though to
 * json-glib it would be one.
 *
 * json-glib is asked about a piece of a long file at a time. Its tree takes many times the room of
 * the text, and that of a whole file would drive everything else out of the processor's cache.
 */

#include "config.h"

#include "plenary-json-value.h"

#include "plenary-json-slice.h"
#include "plenary-schema.h"
#include "plenary-time.h"

#include <glib/gi18n.h>
#include <string.h>

/* The most digits of a number that is in any range of ours, and fits an int. */
#define MAX_DIGITS 9

/**
 * plenary_json_value_parse:
 * @parser: for this alone; what it parsed before is gone
 * @parsed: (out caller-allocates): the value with its node, which @parser keeps
 *
 * Lets json-glib read the value, if it was not read as a part of another one.
 *
 * Returns: whether it could, as it always can after the scanner
 */
gboolean
plenary_json_value_parse (const PlenaryJsonValue  *self,
                          JsonParser              *parser,
                          PlenaryJsonValue        *parsed,
                          GError                 **error)
{
  const PlenaryJsonToken *token = &self->scan->tokens[self->token];
  g_autoptr(GError) problem = NULL;

  *parsed = *self;

  if (self->node != NULL)
    return TRUE;

  if (!json_parser_load_from_data (parser, self->scan->data + token->start,
                                   token->end - token->start, &problem))
    {
      g_set_error_literal (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX,
                           problem->message);
      return FALSE;
    }

  parsed->node = json_parser_get_root (parser);

  return TRUE;
}

/**
 * plenary_json_value_refuse:
 * @expected: what should be there, in words of the user's language
 *
 * Sets an error of %PLENARY_FORMAT_ERROR_VALUE that says line, column and what was expected.
 *
 * Returns: %FALSE
 */
gboolean
plenary_json_value_refuse (const PlenaryJsonValue  *self,
                           const char              *expected,
                           GError                 **error)
{
  plenary_json_scan_refuse (self->scan, self->token, PLENARY_FORMAT_ERROR_VALUE, expected, error);

  return FALSE;
}

/**
 * plenary_json_value_is:
 * @first: a quotation mark, bracket or brace
 *
 * Returns: whether the value begins with that
 */
gboolean
plenary_json_value_is (const PlenaryJsonValue *self,
                       char                    first)
{
  return self->scan->data[self->scan->tokens[self->token].start] == first;
}

/**
 * plenary_json_value_find:
 * @self: an object
 * @found: (out caller-allocates): its member of that name
 *
 * Returns: whether it has one
 */
gboolean
plenary_json_value_find (const PlenaryJsonValue *self,
                         const char             *name,
                         PlenaryJsonValue       *found)
{
  const PlenaryJsonToken *tokens = self->scan->tokens;

  for (guint32 i = self->token + 1; i < tokens[self->token].next; i = tokens[i + 1].next)
    if (plenary_json_scan_is_name (self->scan, i, name))
      {
        found->scan = self->scan;
        found->token = i + 1;
        found->node = self->node != NULL ?
                      json_object_get_member (json_node_get_object (self->node), name) : NULL;
        return TRUE;
      }

  return FALSE;
}

static void
begin_walk (const PlenaryJsonValue *self,
            PlenaryJsonWalk        *walk)
{
  walk->value.scan = self->scan;
  walk->next = self->token + 1;
  walk->end = self->scan->tokens[self->token].next;
  walk->value.node = NULL;
  walk->is_list = FALSE;
  walk->members = NULL;
  walk->elements = NULL;
  walk->index = 0;
}

/**
 * plenary_json_value_dup_slice:
 *
 * Returns: (transfer full): the value as it stands, without white space between its tokens
 */
char *
plenary_json_value_dup_slice (const PlenaryJsonValue *self)
{
  const PlenaryJsonToken *token = &self->scan->tokens[self->token];

  return plenary_json_slice_compact (self->scan->data + token->start, token->end - token->start);
}

/**
 * plenary_json_value_walk_object:
 * @walk: (out caller-allocates): a walk that stands before its first member
 *
 * Returns: whether the value is an object
 */
gboolean
plenary_json_value_walk_object (const PlenaryJsonValue  *self,
                                PlenaryJsonWalk         *walk,
                                GError                 **error)
{
  if (!plenary_json_value_is (self, '{'))
    return plenary_json_value_refuse (self, _("an object, which begins with “{”"), error);

  begin_walk (self, walk);

  if (self->node != NULL)
    walk->members = json_node_get_object (self->node);

  return TRUE;
}

/**
 * plenary_json_value_walk_list:
 * @walk: (out caller-allocates): a walk that stands before its first element
 *
 * Returns: whether the value is a list
 */
gboolean
plenary_json_value_walk_list (const PlenaryJsonValue  *self,
                              PlenaryJsonWalk         *walk,
                              GError                 **error)
{
  if (!plenary_json_value_is (self, '['))
    return plenary_json_value_refuse (self, _("a list, which begins with “[”"), error);

  begin_walk (self, walk);
  walk->is_list = TRUE;

  if (self->node != NULL)
    walk->elements = json_node_get_array (self->node);

  return TRUE;
}

/**
 * plenary_json_walk_next:
 *
 * Returns: whether there was one more, where the walk stands now
 */
gboolean
plenary_json_walk_next (PlenaryJsonWalk *self)
{
  if (self->next >= self->end)
    return FALSE;

  if (self->is_list)
    {
      self->value.token = self->next;

      if (self->elements != NULL)
        self->value.node = json_array_get_element (self->elements, self->index++);
    }
  else
    {
      self->name_token = self->next;
      self->value.token = self->next + 1;
      self->value.node = NULL;
    }

  self->next = self->value.scan->tokens[self->value.token].next;

  return TRUE;
}

/**
 * plenary_json_walk_look_up:
 * @name: what the name of the member means at which the walk stands
 *
 * Finds what json-glib read there, if it did. It is not done for each member, for json-glib has
 * to search: of a name that nobody knows it never is.
 */
void
plenary_json_walk_look_up (PlenaryJsonWalk *self,
                           const char      *name)
{
  if (self->members != NULL)
    self->value.node = json_object_get_member (self->members, name);
}

/**
 * plenary_json_value_get_string:
 * @string: (out) (transfer none): what it says
 *
 * Returns: whether the value is a text
 */
gboolean
plenary_json_value_get_string (const PlenaryJsonValue  *self,
                               const char             **string,
                               GError                 **error)
{
  if (!plenary_json_value_is (self, '"'))
    return plenary_json_value_refuse (self, _("a text in quotation marks"), error);

  *string = json_node_get_string (self->node);

  return TRUE;
}

/**
 * plenary_json_value_get_id:
 * @id: (out) (transfer none): the id
 *
 * Returns: whether the value is what an id may be
 */
gboolean
plenary_json_value_get_id (const PlenaryJsonValue  *self,
                           const char             **id,
                           GError                 **error)
{
  if (plenary_json_value_is (self, '"') && plenary_schema_is_id (json_node_get_string (self->node)))
    {
      *id = json_node_get_string (self->node);
      return TRUE;
    }

  return plenary_json_value_refuse (self,
                                    _("an id, which is 1 to 64 of the letters A to Z and a to z, "
                                      "digits, “.”, “_”, “:” and “-”"),
                                    error);
}

/**
 * plenary_json_value_get_date:
 * @date: (out) (transfer none): the date
 *
 * Returns: whether the value is a day of the calendar
 */
gboolean
plenary_json_value_get_date (const PlenaryJsonValue  *self,
                             const char             **date,
                             GError                 **error)
{
  if (plenary_json_value_is (self, '"'))
    {
      *date = json_node_get_string (self->node);

      if (plenary_schema_is_date (*date))
        return TRUE;
    }

  return plenary_json_value_refuse (self, _("a date of the calendar such as “2017-04-18”"), error);
}

static gboolean
is_moment (const char *string)
{
  static const char form[] = "0000-00-00T00:00:00Z";
  g_autofree char *date = g_strndup (string, 10);

  if (strlen (string) != strlen (form) || !plenary_schema_is_date (date))
    return FALSE;

  for (gsize i = 0; i < strlen (form); i++)
    if (form[i] == '0' ? !g_ascii_isdigit (string[i]) : string[i] != form[i])
      return FALSE;

  return strncmp (string + 11, "23", 2) <= 0 && string[14] <= '5' && string[17] <= '5';
}

/**
 * plenary_json_value_get_moment:
 * @moment: (out) (transfer none): a time in UTC
 *
 * Returns: whether the value is one
 */
gboolean
plenary_json_value_get_moment (const PlenaryJsonValue  *self,
                               const char             **moment,
                               GError                 **error)
{
  if (plenary_json_value_is (self, '"'))
    {
      *moment = json_node_get_string (self->node);

      if (is_moment (*moment))
        return TRUE;
    }

  return plenary_json_value_refuse (self, _("a date and time such as “2017-04-18T09:00:00Z”"),
                                    error);
}

/**
 * plenary_json_value_get_time:
 * @minutes: (out): the time
 *
 * Returns: whether the value is one
 */
gboolean
plenary_json_value_get_time (const PlenaryJsonValue  *self,
                             int                     *minutes,
                             GError                 **error)
{
  if (plenary_json_value_is (self, '"') &&
      plenary_time_from_canonical (json_node_get_string (self->node), minutes))
    return TRUE;

  return plenary_json_value_refuse (self, _("a time from “00:00” to “71:59”"), error);
}

static gboolean
are_digits (const char *text,
            gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

/**
 * plenary_json_value_get_number:
 * @least: the least that it may be
 * @most: the most, below a thousand millions
 * @number: (out): what it is
 *
 * Returns: whether the value is a whole number in that range, without sign, point or exponent
 */
gboolean
plenary_json_value_get_number (const PlenaryJsonValue  *self,
                               int                      least,
                               int                      most,
                               int                     *number,
                               GError                 **error)
{
  const PlenaryJsonToken *token = &self->scan->tokens[self->token];
  gsize length = token->end - token->start;
  g_autofree char *expected = NULL;

  if (length <= MAX_DIGITS && are_digits (self->scan->data + token->start, length))
    {
      *number = (int) json_node_get_int (self->node);

      if (*number >= least && *number <= most)
        return TRUE;
    }

  expected = g_strdup_printf (_("a whole number from %d to %d"), least, most);

  return plenary_json_value_refuse (self, expected, error);
}

/**
 * plenary_json_value_get_flag:
 * @flag: (out): what it says
 *
 * Returns: whether the value is true or false
 */
gboolean
plenary_json_value_get_flag (const PlenaryJsonValue  *self,
                             gboolean                *flag,
                             GError                 **error)
{
  if (!plenary_json_value_is (self, 't') && !plenary_json_value_is (self, 'f'))
    return plenary_json_value_refuse (self, _("“true” or “false”"), error);

  *flag = plenary_json_value_is (self, 't');

  return TRUE;
}

static gboolean
get_versions (const PlenaryJsonValue  *self,
              const char             **languages,
              const char             **strings,
              guint                   *n,
              GError                 **error)
{
  PlenaryJsonWalk walk;
  JsonObjectIter members;
  const char *name;

  if (!plenary_json_value_walk_object (self, &walk, error))
    return FALSE;

  json_object_iter_init_ordered (&members, json_node_get_object (self->node));

  while (plenary_json_walk_next (&walk) &&
         json_object_iter_next_ordered (&members, &name, &walk.value.node))
    {
      const char *string;

      if (*name == '\0')
        {
          plenary_json_scan_refuse (self->scan, walk.name_token, PLENARY_FORMAT_ERROR_VALUE,
                                    _("the tag of a language such as “fr”"), error);
          return FALSE;
        }

      if (!plenary_json_value_get_string (&walk.value, &string, error))
        return FALSE;

      if (*string != '\0')
        {
          languages[*n] = name;
          strings[*n] = string;
          *n += 1;
        }
    }

  return TRUE;
}

/**
 * plenary_json_value_get_text:
 * @document_language: that of the document, which a text of no other language leaves unsaid
 * @text: (out) (transfer full) (nullable): the text, %NULL if it says nothing
 *
 * Returns: whether the value is a text, or an object of texts by their languages
 */
gboolean
plenary_json_value_get_text (const PlenaryJsonValue  *self,
                             const char              *document_language,
                             PlenaryText            **text,
                             GError                 **error)
{
  g_autofree const char **languages = NULL;
  g_autofree const char **strings = NULL;
  guint n_most;
  guint n = 0;

  if (plenary_json_value_is (self, '"'))
    {
      *text = plenary_text_new (json_node_get_string (self->node));
      return TRUE;
    }

  if (!plenary_json_value_is (self, '{'))
    return plenary_json_value_refuse (self, _("a text, or an object of texts by their languages"),
                                      error);

  n_most = json_object_get_size (json_node_get_object (self->node));
  languages = g_new (const char *, n_most);
  strings = g_new (const char *, n_most);

  if (!get_versions (self, languages, strings, &n, error))
    return FALSE;

  if (n == 1 && g_ascii_strcasecmp (languages[0], document_language) == 0)
    *text = plenary_text_new (strings[0]);
  else
    *text = plenary_text_new_localised (languages, strings, n);

  return TRUE;
}
