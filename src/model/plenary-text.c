/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text is what a programme says in one or several languages.
 *
 * A plain text is in the language of the document, whichever that is: when the organizers find
 * that their document was French all along, its plain texts are French at once. A localised text
 * names the language of each of its strings. Texts never change, and the empty one is NULL, so
 * that a missing title and an empty one are the same to everybody.
 */

#include "config.h"

#include "plenary-text.h"

#include <string.h>

typedef struct
{
  const char *language;   /* NULL in a plain text */
  const char *string;
} Version;

struct _PlenaryText
{
  guint   n;
  Version versions[];
};

G_DEFINE_BOXED_TYPE (PlenaryText, plenary_text, plenary_text_ref, plenary_text_unref)

/* A text and what it says are one piece of memory: a programme has thousands of them. */
static PlenaryText *
text_alloc (guint   n,
            gsize   length,
            char  **strings)
{
  gsize size = sizeof (PlenaryText) + n * sizeof (Version);
  PlenaryText *self = g_atomic_rc_box_alloc (size + length);

  self->n = n;
  *strings = (char *) self + size;

  return self;
}

/* Puts a string where there is room for it, and moves on behind it. */
static const char *
put_string (char       **place,
            const char  *string)
{
  const char *put = *place;

  *place = stpcpy (*place, string) + 1;

  return put;
}

static gboolean
is_same_language (const char *language,
                  const char *other)
{
  return g_ascii_strcasecmp (language, other) == 0;
}

/**
 * plenary_text_new:
 * @string: (nullable): what it says in the language of the document
 *
 * Returns: (transfer full) (nullable): a plain text, NULL if there is nothing to say
 */
PlenaryText *
plenary_text_new (const char *string)
{
  PlenaryText *self;
  char *place;

  if (string == NULL || *string == '\0')
    return NULL;

  self = text_alloc (1, strlen (string) + 1, &place);
  self->versions[0].language = NULL;
  self->versions[0].string = put_string (&place, string);

  return self;
}

/**
 * plenary_text_new_localised:
 * @languages: (array length=n): BCP 47 tags, or the empty string for the language of the document
 * @strings: (array length=n): what it says in each of them
 *
 * Empty strings are left out.
 *
 * Returns: (transfer full) (nullable): a text, NULL if there is nothing to say
 */
PlenaryText *
plenary_text_new_localised (const char *const *languages,
                            const char *const *strings,
                            guint              n)
{
  PlenaryText *self;
  Version *version;
  char *place;
  gsize length = 0;
  guint n_filled = 0;

  for (guint i = 0; i < n; i++)
    if (*strings[i] != '\0')
      {
        length += strlen (languages[i]) + 1 + strlen (strings[i]) + 1;
        n_filled++;
      }

  if (n_filled == 0)
    return NULL;

  self = text_alloc (n_filled, length, &place);
  version = self->versions;

  for (guint i = 0; i < n; i++)
    if (*strings[i] != '\0')
      {
        version->language = *languages[i] != '\0' ? put_string (&place, languages[i]) : NULL;
        version->string = put_string (&place, strings[i]);
        version++;
      }

  return self;
}

/**
 * plenary_text_new_from_variant:
 * @variant: of type a(ss): language and string, the language of a plain text being empty
 *
 * Returns: (transfer full) (nullable): the text
 */
PlenaryText *
plenary_text_new_from_variant (GVariant *variant)
{
  g_autofree const char **languages = NULL;
  g_autofree const char **strings = NULL;
  gsize n;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE ("a(ss)")), NULL);

  n = g_variant_n_children (variant);
  languages = g_new (const char *, n);
  strings = g_new (const char *, n);

  for (gsize i = 0; i < n; i++)
    g_variant_get_child (variant, i, "(&s&s)", &languages[i], &strings[i]);

  return plenary_text_new_localised (languages, strings, (guint) n);
}

/**
 * plenary_text_to_variant:
 * @self: (nullable): a text
 *
 * Returns: (transfer floating): it as a(ss)
 */
GVariant *
plenary_text_to_variant (PlenaryText *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; self != NULL && i < self->n; i++)
    g_variant_builder_add (&builder, "(ss)", plenary_text_get_language (self, i),
                           self->versions[i].string);

  return g_variant_builder_end (&builder);
}

/**
 * plenary_text_ref:
 * @self: (nullable): a text
 */
PlenaryText *
plenary_text_ref (PlenaryText *self)
{
  return self != NULL ? g_atomic_rc_box_acquire (self) : NULL;
}

/**
 * plenary_text_unref:
 * @self: (nullable) (transfer full): a text
 */
void
plenary_text_unref (PlenaryText *self)
{
  if (self != NULL)
    g_atomic_rc_box_release (self);
}

/**
 * plenary_text_is_plain:
 * @self: (nullable): a text
 *
 * Returns: whether it is in the language of the document alone, whichever that is
 */
gboolean
plenary_text_is_plain (PlenaryText *self)
{
  return self == NULL || (self->n == 1 && self->versions[0].language == NULL);
}

/**
 * plenary_text_get_n:
 * @self: (nullable): a text
 *
 * Returns: in how many languages it is
 */
guint
plenary_text_get_n (PlenaryText *self)
{
  return self != NULL ? self->n : 0;
}

/**
 * plenary_text_get_language:
 *
 * Returns: (transfer none): the language of that version, empty for the document's
 */
const char *
plenary_text_get_language (PlenaryText *self,
                           guint        index)
{
  g_return_val_if_fail (self != NULL && index < self->n, "");

  return self->versions[index].language != NULL ? self->versions[index].language : "";
}

const char *
plenary_text_get_string (PlenaryText *self,
                         guint        index)
{
  g_return_val_if_fail (self != NULL && index < self->n, "");

  return self->versions[index].string;
}

/**
 * plenary_text_get:
 * @self: (nullable): a text
 * @language: a BCP 47 tag, compared without case
 *
 * A plain text has no language of its own, and is given for any.
 *
 * Returns: (transfer none) (nullable): what it says in just that language
 */
const char *
plenary_text_get (PlenaryText *self,
                  const char  *language)
{
  for (guint i = 0; self != NULL && i < self->n; i++)
    if (self->versions[i].language == NULL ||
        is_same_language (self->versions[i].language, language))
      return self->versions[i].string;

  return NULL;
}

/**
 * plenary_text_get_in:
 * @self: (nullable): a text
 * @document_language: the language of the document, which a plain text is in
 * @language: a BCP 47 tag
 *
 * Returns: (transfer none) (nullable): what it says in that language, NULL where it is plain and
 *   the document is in another
 */
const char *
plenary_text_get_in (PlenaryText *self,
                     const char  *document_language,
                     const char  *language)
{
  for (guint i = 0; self != NULL && i < self->n; i++)
    if (is_same_language (self->versions[i].language != NULL ? self->versions[i].language :
                                                               document_language, language))
      return self->versions[i].string;

  return NULL;
}

static gboolean
has_primary (const char *language,
             const char *wanted)
{
  gsize length = strcspn (wanted, "-");

  return strcspn (language, "-") == length && g_ascii_strncasecmp (language, wanted, length) == 0;
}

/**
 * plenary_text_pick:
 * @self: (nullable): a text
 * @language: (nullable): the BCP 47 tag of the language wanted
 *
 * Returns: (transfer none): what it says in that language, else in a variety of it, else in the
 *   first language it has; the empty string if it says nothing
 */
const char *
plenary_text_pick (PlenaryText *self,
                   const char  *language)
{
  const char *exact;

  if (self == NULL)
    return "";

  if (language == NULL)
    return self->versions[0].string;

  exact = plenary_text_get (self, language);
  if (exact != NULL)
    return exact;

  for (guint i = 0; i < self->n; i++)
    if (has_primary (self->versions[i].language, language))
      return self->versions[i].string;

  return self->versions[0].string;
}

/**
 * plenary_text_equal:
 * @self: (nullable): a text
 * @other: (nullable): another
 */
gboolean
plenary_text_equal (PlenaryText *self,
                    PlenaryText *other)
{
  if (self == other)
    return TRUE;

  if (plenary_text_get_n (self) != plenary_text_get_n (other))
    return FALSE;

  for (guint i = 0; i < plenary_text_get_n (self); i++)
    if (g_strcmp0 (self->versions[i].language, other->versions[i].language) != 0 ||
        !g_str_equal (self->versions[i].string, other->versions[i].string))
      return FALSE;

  return TRUE;
}

/* A text that may be plain: where nothing is said but in the language of the document. */
static PlenaryText *
create_text (const char *const *languages,
             const char *const *strings,
             guint              n,
             const char        *document_language)
{
  const char *plain = NULL;

  for (guint i = 0; i < n; i++)
    if (*strings[i] != '\0' && !is_same_language (languages[i], document_language))
      return plenary_text_new_localised (languages, strings, n);
    else if (*strings[i] != '\0' && plain == NULL)
      plain = strings[i];

  return plenary_text_new (plain);
}

/**
 * plenary_text_with:
 * @self: (nullable): a text
 * @document_language: the language of the document, which a plain text is in
 * @language: the language to say it in
 * @string: what to say; empty takes that language out
 *
 * Returns: (transfer full) (nullable): the text with that one string exchanged, plain again if
 *   only the language of the document is left
 */
PlenaryText *
plenary_text_with (PlenaryText *self,
                   const char  *document_language,
                   const char  *language,
                   const char  *string)
{
  guint n = plenary_text_get_n (self);
  g_autofree const char **languages = g_new (const char *, n + 1);
  g_autofree const char **strings = g_new (const char *, n + 1);
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    {
      languages[i] = self->versions[i].language;
      if (languages[i] == NULL)
        languages[i] = document_language;

      strings[i] = self->versions[i].string;
      if (!found && is_same_language (languages[i], language))
        {
          strings[i] = string;
          found = TRUE;
        }
    }

  if (!found)
    {
      languages[n] = language;
      strings[n] = string;
      n++;
    }

  return create_text (languages, strings, n, document_language);
}
