/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tags of HTML that stand in a text because a web page was not taken apart where it came from.
 *
 * Only what can be nothing else is a tag: a name of HTML, or a name with attributes behind it.
 * “<TBC>”, “a < b” and “<me@example.org>” are what their author wrote. What tags and entities mean
 * is of interest only as far as it keeps words and paragraphs apart.
 */

#include "config.h"

#include "plenary-text-tags.h"

#include <stdlib.h>
#include <string.h>

/* A longer tag is none, and none goes beyond where another begins, so that each byte of a text of
 * nothing but “<a x=” is looked at once.
 */
#define LONGEST_TAG 4000
#define LONGEST_NAME 24

typedef struct
{
  const char     *name;
  PlenaryTextTag  tag;
} Element;

static const Element elements[] = {
  { "a", PLENARY_TEXT_TAG_INLINE },
  { "abbr", PLENARY_TEXT_TAG_INLINE },
  { "acronym", PLENARY_TEXT_TAG_INLINE },
  { "address", PLENARY_TEXT_TAG_BLOCK },
  { "area", PLENARY_TEXT_TAG_INLINE },
  { "article", PLENARY_TEXT_TAG_BLOCK },
  { "aside", PLENARY_TEXT_TAG_BLOCK },
  { "b", PLENARY_TEXT_TAG_INLINE },
  { "bdi", PLENARY_TEXT_TAG_INLINE },
  { "bdo", PLENARY_TEXT_TAG_INLINE },
  { "big", PLENARY_TEXT_TAG_INLINE },
  { "blockquote", PLENARY_TEXT_TAG_BLOCK },
  { "body", PLENARY_TEXT_TAG_BLOCK },
  { "br", PLENARY_TEXT_TAG_BREAK },
  { "button", PLENARY_TEXT_TAG_INLINE },
  { "caption", PLENARY_TEXT_TAG_BLOCK },
  { "center", PLENARY_TEXT_TAG_BLOCK },
  { "cite", PLENARY_TEXT_TAG_INLINE },
  { "code", PLENARY_TEXT_TAG_INLINE },
  { "col", PLENARY_TEXT_TAG_BLOCK },
  { "colgroup", PLENARY_TEXT_TAG_BLOCK },
  { "dd", PLENARY_TEXT_TAG_BLOCK },
  { "del", PLENARY_TEXT_TAG_INLINE },
  { "details", PLENARY_TEXT_TAG_BLOCK },
  { "dfn", PLENARY_TEXT_TAG_INLINE },
  { "div", PLENARY_TEXT_TAG_BLOCK },
  { "dl", PLENARY_TEXT_TAG_BLOCK },
  { "dt", PLENARY_TEXT_TAG_BLOCK },
  { "em", PLENARY_TEXT_TAG_INLINE },
  { "figcaption", PLENARY_TEXT_TAG_BLOCK },
  { "figure", PLENARY_TEXT_TAG_BLOCK },
  { "font", PLENARY_TEXT_TAG_INLINE },
  { "footer", PLENARY_TEXT_TAG_BLOCK },
  { "form", PLENARY_TEXT_TAG_BLOCK },
  { "h1", PLENARY_TEXT_TAG_BLOCK },
  { "h2", PLENARY_TEXT_TAG_BLOCK },
  { "h3", PLENARY_TEXT_TAG_BLOCK },
  { "h4", PLENARY_TEXT_TAG_BLOCK },
  { "h5", PLENARY_TEXT_TAG_BLOCK },
  { "h6", PLENARY_TEXT_TAG_BLOCK },
  { "head", PLENARY_TEXT_TAG_BLOCK },
  { "header", PLENARY_TEXT_TAG_BLOCK },
  { "hr", PLENARY_TEXT_TAG_BLOCK },
  { "html", PLENARY_TEXT_TAG_BLOCK },
  { "i", PLENARY_TEXT_TAG_INLINE },
  { "iframe", PLENARY_TEXT_TAG_INLINE },
  { "img", PLENARY_TEXT_TAG_INLINE },
  { "input", PLENARY_TEXT_TAG_INLINE },
  { "ins", PLENARY_TEXT_TAG_INLINE },
  { "kbd", PLENARY_TEXT_TAG_INLINE },
  { "label", PLENARY_TEXT_TAG_INLINE },
  { "li", PLENARY_TEXT_TAG_ITEM },
  { "link", PLENARY_TEXT_TAG_INLINE },
  { "main", PLENARY_TEXT_TAG_BLOCK },
  { "mark", PLENARY_TEXT_TAG_INLINE },
  { "meta", PLENARY_TEXT_TAG_INLINE },
  { "nav", PLENARY_TEXT_TAG_BLOCK },
  { "ol", PLENARY_TEXT_TAG_BLOCK },
  { "p", PLENARY_TEXT_TAG_BLOCK },
  { "pre", PLENARY_TEXT_TAG_BLOCK },
  { "q", PLENARY_TEXT_TAG_INLINE },
  { "s", PLENARY_TEXT_TAG_INLINE },
  { "samp", PLENARY_TEXT_TAG_INLINE },
  { "script", PLENARY_TEXT_TAG_BLOCK },
  { "section", PLENARY_TEXT_TAG_BLOCK },
  { "small", PLENARY_TEXT_TAG_INLINE },
  { "span", PLENARY_TEXT_TAG_INLINE },
  { "strike", PLENARY_TEXT_TAG_INLINE },
  { "strong", PLENARY_TEXT_TAG_INLINE },
  { "style", PLENARY_TEXT_TAG_BLOCK },
  { "sub", PLENARY_TEXT_TAG_INLINE },
  { "summary", PLENARY_TEXT_TAG_BLOCK },
  { "sup", PLENARY_TEXT_TAG_INLINE },
  { "table", PLENARY_TEXT_TAG_BLOCK },
  { "tbody", PLENARY_TEXT_TAG_BLOCK },
  { "td", PLENARY_TEXT_TAG_CELL },
  { "tfoot", PLENARY_TEXT_TAG_BLOCK },
  { "th", PLENARY_TEXT_TAG_CELL },
  { "thead", PLENARY_TEXT_TAG_BLOCK },
  { "time", PLENARY_TEXT_TAG_INLINE },
  { "title", PLENARY_TEXT_TAG_BLOCK },
  { "tr", PLENARY_TEXT_TAG_BLOCK },
  { "tt", PLENARY_TEXT_TAG_INLINE },
  { "u", PLENARY_TEXT_TAG_INLINE },
  { "ul", PLENARY_TEXT_TAG_BLOCK },
  { "var", PLENARY_TEXT_TAG_INLINE },
  { "wbr", PLENARY_TEXT_TAG_INLINE },
};

/* The names of HTML for the characters of Latin-1 from U+00A0 on. */
static const char * const latin_entities[] = {
  "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf",
  "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para",
  "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave",
  "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc",
  "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc",
  "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
  "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave",
  "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve",
  "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml",
  "yacute", "thorn", "yuml",
};

static const struct
{
  const char *name;
  gunichar    character;
} other_entities[] = {
  { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' },
  { "OElig", 0x152 }, { "oelig", 0x153 }, { "Scaron", 0x160 }, { "scaron", 0x161 },
  { "ensp", 0x2002 }, { "emsp", 0x2003 }, { "thinsp", 0x2009 }, { "ndash", 0x2013 },
  { "mdash", 0x2014 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "sbquo", 0x201a },
  { "ldquo", 0x201c }, { "rdquo", 0x201d }, { "bdquo", 0x201e }, { "bull", 0x2022 },
  { "hellip", 0x2026 }, { "lsaquo", 0x2039 }, { "rsaquo", 0x203a }, { "euro", 0x20ac },
  { "trade", 0x2122 }, { "rarr", 0x2192 }, { "minus", 0x2212 },
};

static int
compare_name (const void *name,
              const void *element)
{
  return strcmp (name, ((const Element *) element)->name);
}

static const char *
skip_spaces (const char *text)
{
  while (*text == ' ' || *text == '\t' || *text == '\n')
    text++;

  return text;
}

static gboolean
is_name (char c)
{
  return g_ascii_isalnum (c) || c == ':' || c == '-' || c == '_' || c == '.';
}

/* Takes white space and one attribute with a value. */
static gboolean
take_attribute (const char **at,
                const char  *limit)
{
  const char *text = skip_spaces (*at);
  char quote;

  if (text == *at || !(g_ascii_isalpha (*text) || *text == '_' || *text == ':'))
    return FALSE;

  while (is_name (*text))
    text++;

  text = skip_spaces (text);
  if (*text++ != '=')
    return FALSE;

  text = skip_spaces (text);
  quote = *text;
  if (quote == '"' || quote == '\'')
    {
      for (text++; *text != quote; text++)
        if (*text == '\0' || *text == '<' || text >= limit)
          return FALSE;
      text++;
    }
  else
    {
      if (quote == '\0' || quote == '>')
        return FALSE;
      while (*text != '\0' && strchr (" \t\n\"'<>`", *text) == NULL && text < limit)
        text++;
    }

  *at = text;

  return text < limit;
}

/* A comment, a declaration, an instruction. */
static gboolean
scan_declaration (const char  *text,
                  const char **end)
{
  gboolean is_comment = g_str_has_prefix (text, "<!--");
  const char *close = is_comment ? "-->" : ">";
  const char *again = is_comment ? "<!--" : "<";

  if (!is_comment && g_ascii_strncasecmp (text, "<!doctype", 9) != 0 &&
      !g_str_has_prefix (text, "<![") && !g_str_has_prefix (text, "<?xml"))
    return FALSE;

  for (const char *at = text + 1; *at != '\0' && at - text < LONGEST_TAG; at++)
    {
      if (g_str_has_prefix (at, again))
        return FALSE;

      if (g_str_has_prefix (at, close))
        {
          *end = at + strlen (close);
          return TRUE;
        }
    }

  return FALSE;
}

/* Takes the name of an element, in lower case. */
static void
take_name (const char **at,
           char         name[LONGEST_NAME + 1])
{
  gsize length = 0;

  while (is_name (**at) && length < LONGEST_NAME)
    name[length++] = g_ascii_tolower (*(*at)++);

  name[length] = '\0';
}

/* What a tag of that name says; one nobody knows must look as if it were meant. */
static gboolean
judge_tag (const char      *name,
           gboolean         is_closing,
           gboolean         has_attributes,
           PlenaryTextTag  *tag)
{
  const Element *known = bsearch (name, elements, G_N_ELEMENTS (elements), sizeof elements[0],
                                  compare_name);

  if (known == NULL && !has_attributes && strchr (name, ':') == NULL)
    return FALSE;

  *tag = known != NULL ? known->tag : PLENARY_TEXT_TAG_INLINE;
  if (is_closing && *tag == PLENARY_TEXT_TAG_ITEM)
    *tag = PLENARY_TEXT_TAG_BLOCK;

  return TRUE;
}

/**
 * plenary_text_tag_scan:
 * @text: text that begins with “<”
 * @end: (out): where in it the tag ends
 * @tag: (out): what it says
 *
 * Returns: whether @text begins with a tag; both are untouched if not
 */
gboolean
plenary_text_tag_scan (const char      *text,
                       const char     **end,
                       PlenaryTextTag  *tag)
{
  char name[LONGEST_NAME + 1];
  const char *limit = text + LONGEST_TAG;
  const char *at = text + 1;
  gboolean is_closing = *at == '/';
  gboolean has_attributes = FALSE;

  if (scan_declaration (text, end))
    {
      *tag = PLENARY_TEXT_TAG_INLINE;
      return TRUE;
    }

  if (is_closing)
    at++;
  if (!g_ascii_isalpha (*at))
    return FALSE;

  take_name (&at, name);
  while (!is_closing && take_attribute (&at, limit))
    has_attributes = TRUE;

  at = skip_spaces (at);
  if (*at == '/')
    at++;
  if (*at != '>' || !judge_tag (name, is_closing, has_attributes, tag))
    return FALSE;

  *end = at + 1;

  return TRUE;
}

static gunichar
scan_number (const char  *digits,
             const char **end)
{
  gboolean is_hexadecimal = *digits == 'x' || *digits == 'X';
  char *after;
  guint64 number;

  if (is_hexadecimal)
    digits++;
  if (!g_ascii_isxdigit (*digits))
    return 0;

  number = g_ascii_strtoull (digits, &after, is_hexadecimal ? 16 : 10);
  *end = after;

  return number >= ' ' && number <= 0x10ffff && g_unichar_validate ((gunichar) number) &&
         !g_unichar_iscntrl ((gunichar) number) ? (gunichar) number : 0;
}

static gunichar
find_entity (const char *name,
             gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (latin_entities); i++)
    if (strlen (latin_entities[i]) == length && memcmp (latin_entities[i], name, length) == 0)
      return (gunichar) (0xa0 + i);

  for (gsize i = 0; i < G_N_ELEMENTS (other_entities); i++)
    if (strlen (other_entities[i].name) == length &&
        memcmp (other_entities[i].name, name, length) == 0)
      return other_entities[i].character;

  return 0;
}

/**
 * plenary_text_entity_scan:
 * @text: text that begins with “&”
 * @end: (out): where in it the entity ends
 * @character: (out): the character it stands for
 *
 * Returns: whether @text begins with an entity of HTML; both are untouched if not
 */
gboolean
plenary_text_entity_scan (const char  *text,
                          const char **end,
                          gunichar    *character)
{
  const char *after = text + 1;
  gunichar c;

  if (*after == '#')
    {
      c = scan_number (after + 1, &after);
    }
  else
    {
      while (g_ascii_isalnum (*after) && after - text <= LONGEST_NAME)
        after++;
      c = find_entity (text + 1, (gsize) (after - text - 1));
    }

  if (c == 0 || *after != ';')
    return FALSE;

  *end = after + 1;
  *character = c;

  return TRUE;
}
