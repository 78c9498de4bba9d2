/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scanner sees a file before anything else does, and says of every byte why it may stand there.
 *
 * Files come from strangers. json-glib falls over deep nesting, cuts texts at U+0000, lets the last
 * of two members of one name win, and reads much that is no JSON; and its numbers and white space
 * would not survive a visit of an older Plenary to a newer file. So the scanner is strict to the
 * letter of RFC 8259, goes without recursion, and leaves a flat list of tokens: where each value
 * begins and ends. Readers walk that list, take unknown members from it as they stand, and can
 * say line and column of whatever displeases them.
 *
 * It runs over each byte once, and over eight at a time inside of a text.
 */

#include "config.h"

#include "plenary-json-scanner.h"

#include "plenary-json-name.h"
#include "plenary-json-place.h"
#include "plenary-json-scalar.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define FEW_NAMES 16

/* How many there are of bytes for one token in a usual programme, to guess the room they take. */
#define BYTES_A_TOKEN 40

typedef struct
{
  guint32  token;
  gboolean is_object;
  gboolean has_escapes;
} Container;

/* What may stand next. */
typedef enum
{
  WANT_DOCUMENT,
  WANT_VALUE,
  WANT_VALUE_OR_END,
  WANT_NAME,
  WANT_NAME_OR_END,
  WANT_COLON,
  WANT_COMMA_OR_END,
  WANT_NOTHING,
} Want;

typedef struct
{
  const char        *data;
  const char        *end;
  const char        *p;

  PlenaryJsonToken  *tokens;
  guint32            n_tokens;
  guint32            n_allocated;
  guint              n_values;

  Container          containers[PLENARY_JSON_MAX_DEPTH];
  guint              depth;
  Want               want;
  const char        *fault;

  GError           **error;
} Scanner;

static gboolean
refuse_at (Scanner    *self,
           const char *place,
           const char *expected,
           const char *found)
{
  plenary_json_refuse (self->error, PLENARY_FORMAT_ERROR_SYNTAX,
                       self->data, (gsize) (self->end - self->data),
                       (gsize) (place - self->data), expected, found);

  return FALSE;
}

static gboolean
refuse (Scanner    *self,
        const char *expected)
{
  return refuse_at (self, self->p, expected, NULL);
}

static gboolean
refuse_unwanted (Scanner *self)
{
  gboolean in_object = self->depth > 0 && self->containers[self->depth - 1].is_object;

  switch (self->want)
    {
    case WANT_DOCUMENT:
      return refuse (self, _("a programme, which begins with “{”"));

    case WANT_VALUE:
      return refuse (self, _("a value"));

    case WANT_VALUE_OR_END:
      return refuse (self, _("a value or “]”"));

    case WANT_NAME:
      return refuse (self, _("a name in quotation marks"));

    case WANT_NAME_OR_END:
      return refuse (self, _("a name in quotation marks or “}”"));

    case WANT_COLON:
      return refuse (self, _("a colon"));

    case WANT_COMMA_OR_END:
      return refuse (self, in_object ? _("a comma or “}”") : _("a comma or “]”"));

    case WANT_NOTHING:
    default:
      return refuse (self, _("the end of the file"));
    }
}

static guint32
begin_token (Scanner *self)
{
  if (self->n_tokens == self->n_allocated)
    {
      self->n_allocated *= 2;
      self->tokens = g_renew (PlenaryJsonToken, self->tokens, self->n_allocated);
    }

  self->tokens[self->n_tokens].start = (guint32) (self->p - self->data);
  self->tokens[self->n_tokens].next = self->n_tokens + 1;

  return self->n_tokens++;
}

static void
end_token (Scanner *self,
           guint32  index)
{
  self->tokens[index].end = (guint32) (self->p - self->data);
  self->tokens[index].next = self->n_tokens;
}

static gboolean
open_container (Scanner *self)
{
  Container *container;

  if (self->depth == PLENARY_JSON_MAX_DEPTH)
    {
      g_autofree char *expected =
        g_strdup_printf (ngettext ("at most %d level of lists and objects",
                                   "at most %d levels of lists and objects",
                                   PLENARY_JSON_MAX_DEPTH),
                         PLENARY_JSON_MAX_DEPTH);

      return refuse_at (self, self->p, expected, _("one more"));
    }

  container = &self->containers[self->depth++];
  container->token = begin_token (self);
  container->is_object = *self->p == '{';
  container->has_escapes = FALSE;

  self->want = container->is_object ? WANT_NAME_OR_END : WANT_VALUE_OR_END;
  self->p++;

  return TRUE;
}

static int
compare_names (const Scanner *self,
               guint32        i,
               guint32        j)
{
  const PlenaryJsonToken *a = &self->tokens[i];
  const PlenaryJsonToken *b = &self->tokens[j];

  return plenary_json_name_compare (self->data + a->start + 1, a->end - a->start - 2,
                                    self->data + b->start + 1, b->end - b->start - 2);
}

static int
compare_names_then_places (gconstpointer a,
                           gconstpointer b,
                           gpointer      user_data)
{
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;
  int order = compare_names (user_data, i, j);

  return order != 0 ? order : (i > j) - (i < j);
}

/* Tells most names apart by their lengths alone. */
static gboolean
is_same_name (const Scanner *self,
              guint32        i,
              guint32        j,
              gboolean       has_escapes)
{
  const PlenaryJsonToken *a = &self->tokens[i];
  const PlenaryJsonToken *b = &self->tokens[j];

  if (has_escapes)
    return compare_names (self, i, j) == 0;

  return a->end - a->start == b->end - b->start &&
         memcmp (self->data + a->start, self->data + b->start, a->end - a->start) == 0;
}

/* Gives the first @most names of an object that has ended, and says how many it has. */
static guint
list_names (const Scanner   *self,
            const Container *object,
            guint32         *names,
            guint            most)
{
  guint n = 0;

  for (guint32 i = object->token + 1; i < self->n_tokens; i = self->tokens[i + 1].next)
    {
      if (n < most)
        names[n] = i;

      n++;
    }

  return n;
}

static guint32
find_repeated_of_few (const Scanner *self,
                      const guint32 *names,
                      guint          n,
                      gboolean       has_escapes)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (is_same_name (self, names[i], names[j], has_escapes))
        return names[i];

  return 0;
}

static guint32
find_repeated_of_many (const Scanner *self,
                       guint32       *names,
                       guint          n)
{
  guint32 repeated = 0;

  g_qsort_with_data (names, (int) n, sizeof *names, compare_names_then_places, (gpointer) self);

  for (guint i = 1; i < n; i++)
    if (compare_names (self, names[i - 1], names[i]) == 0 &&
        (repeated == 0 || names[i] < repeated))
      repeated = names[i];

  return repeated;
}

/* The first name of an object that it had before, or 0, which is the token of the document.
 *
 * Objects of a programme have few members, and comparing all pairs is quickest; what has many is
 * sorted, so that a file made to hurt costs no more than sorting.
 */
static guint32
find_repeated (const Scanner   *self,
               const Container *object)
{
  guint32 few[FEW_NAMES];
  guint n = list_names (self, object, few, FEW_NAMES);
  g_autofree guint32 *many = NULL;

  if (n <= FEW_NAMES)
    return find_repeated_of_few (self, few, n, object->has_escapes);

  many = g_new (guint32, n);
  list_names (self, object, many, n);

  return find_repeated_of_many (self, many, n);
}

static gboolean
close_container (Scanner *self)
{
  const Container *container = &self->containers[--self->depth];

  self->p++;
  end_token (self, container->token);

  if (container->is_object)
    {
      guint32 repeated = find_repeated (self, container);

      if (repeated != 0)
        return refuse_at (self, self->data + self->tokens[repeated].start,
                          _("a name that the object does not have yet"), NULL);
    }

  self->want = self->depth > 0 ? WANT_COMMA_OR_END : WANT_NOTHING;

  return TRUE;
}

static gboolean
scan_scalar (Scanner *self)
{
  guint32 token = begin_token (self);

  if (*self->p == '"')
    {
      if (!plenary_json_scalar_skip_string (&self->p, self->end, &self->fault))
        return refuse (self, self->fault);
    }
  else if (*self->p == '-' || g_ascii_isdigit (*self->p))
    {
      if (!plenary_json_scalar_skip_number (&self->p, self->end, &self->fault))
        return refuse (self, self->fault);
    }
  else if (!plenary_json_scalar_skip_word (&self->p, self->end))
    {
      return refuse_unwanted (self);
    }

  end_token (self, token);
  self->want = WANT_COMMA_OR_END;

  return TRUE;
}

static gboolean
scan_value (Scanner *self)
{
  if (++self->n_values > PLENARY_JSON_MAX_VALUES)
    {
      g_autofree char *expected =
        g_strdup_printf (_("at most %u values in one file"), PLENARY_JSON_MAX_VALUES);

      return refuse_at (self, self->p, expected, _("one more"));
    }

  if (*self->p == '{' || *self->p == '[')
    return open_container (self);

  return scan_scalar (self);
}

static gboolean
scan_name (Scanner *self)
{
  Container *container = &self->containers[self->depth - 1];
  const char *name = self->p;
  guint32 token = begin_token (self);

  if (!plenary_json_scalar_skip_string (&self->p, self->end, &self->fault))
    return refuse (self, self->fault);

  end_token (self, token);

  if (memchr (name, '\\', (gsize) (self->p - name)) != NULL)
    container->has_escapes = TRUE;

  self->want = WANT_COLON;

  return TRUE;
}

static gboolean
scan_sign (Scanner *self)
{
  if (self->want == WANT_COLON)
    self->want = WANT_VALUE;
  else
    self->want = self->containers[self->depth - 1].is_object ? WANT_NAME : WANT_VALUE;

  self->p++;

  return TRUE;
}

/* Scans what stands at the pointer, which is no white space. A NUL stands for the end of the file:
 * nothing that is wanted begins with one.
 */
static gboolean
scan_next (Scanner *self)
{
  char c = self->p < self->end ? *self->p : '\0';
  char closing = self->depth > 0 && self->containers[self->depth - 1].is_object ? '}' : ']';

  switch (self->want)
    {
    case WANT_DOCUMENT:
      return c == '{' ? scan_value (self) : refuse_unwanted (self);

    case WANT_VALUE_OR_END:
      if (c == closing)
        return close_container (self);
      G_GNUC_FALLTHROUGH;

    case WANT_VALUE:
      return c != '\0' ? scan_value (self) : refuse_unwanted (self);

    case WANT_NAME_OR_END:
      if (c == closing)
        return close_container (self);
      G_GNUC_FALLTHROUGH;

    case WANT_NAME:
      return c == '"' ? scan_name (self) : refuse_unwanted (self);

    case WANT_COLON:
      return c == ':' ? scan_sign (self) : refuse_unwanted (self);

    case WANT_COMMA_OR_END:
      if (c == closing)
        return close_container (self);

      return c == ',' ? scan_sign (self) : refuse_unwanted (self);

    case WANT_NOTHING:
    default:
      return refuse_unwanted (self);
    }
}

static inline const char *
skip_space (const char *p,
            const char *end)
{
  static const char indent[8] = { ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ' };

  if (p < end && *p == '\n')
    for (p++; end - p >= 8 && memcmp (p, indent, 8) == 0; p += 8)
      ;

  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;

  return p;
}

static gboolean
scan (Scanner *self)
{
  for (;;)
    {
      self->p = skip_space (self->p, self->end);

      if (self->p == self->end && self->want == WANT_NOTHING)
        return TRUE;

      if (!scan_next (self))
        return FALSE;
    }
}

static void
skip_byte_order_mark (const char **data,
                      gsize       *length)
{
  const gsize n = strlen (BYTE_ORDER_MARK);

  if (*length >= n && memcmp (*data, BYTE_ORDER_MARK, n) == 0)
    {
      *data += n;
      *length -= n;
    }
}

/**
 * plenary_json_scan_new:
 * @bytes: a file
 *
 * Checks that a file is JSON by RFC 8259, one object, within the limits above, with no name twice
 * in one object, no U+0000 and no half of a surrogate pair. A byte order mark is skipped.
 *
 * The error is %PLENARY_FORMAT_ERROR_SYNTAX and says line, column and what was expected.
 *
 * Returns: (transfer full) (nullable): where everything stands, keeping @bytes
 */
PlenaryJsonScan *
plenary_json_scan_new (GBytes  *bytes,
                       GError **error)
{
  Scanner scanner = { .want = WANT_DOCUMENT, .error = error };
  PlenaryJsonScan *self;
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);

  if (length > PLENARY_JSON_MAX_SIZE)
    {
      g_set_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX,
                   _("Expected a file of at most %u MiB"), PLENARY_JSON_MAX_SIZE / 1024 / 1024);
      return NULL;
    }

  skip_byte_order_mark (&data, &length);
  scanner.data = scanner.p = length > 0 ? data : "";
  scanner.end = scanner.data + length;
  scanner.n_allocated = (guint32) (length / BYTES_A_TOKEN) + 1;
  scanner.tokens = g_new (PlenaryJsonToken, scanner.n_allocated);

  if (!scan (&scanner))
    {
      g_free (scanner.tokens);
      return NULL;
    }

  self = g_new0 (PlenaryJsonScan, 1);
  self->bytes = g_bytes_ref (bytes);
  self->data = data;
  self->length = length;
  self->n_tokens = scanner.n_tokens;
  self->tokens = scanner.tokens;

  return self;
}

void
plenary_json_scan_free (PlenaryJsonScan *self)
{
  g_bytes_unref (self->bytes);
  g_free (self->tokens);
  g_free (self);
}

/**
 * plenary_json_scan_is_name:
 * @token: the token of a text
 *
 * Returns: whether it means @name
 */
gboolean
plenary_json_scan_is_name (const PlenaryJsonScan *self,
                           guint32                token,
                           const char            *name)
{
  const char *text = self->data + self->tokens[token].start + 1;
  gsize text_length = self->tokens[token].end - self->tokens[token].start - 2;
  gsize length;

  /* This alone tells most names apart. */
  if (text[0] != name[0] && text[0] != '\\')
    return FALSE;

  length = strlen (name);

  if (text_length == length && memcmp (text, name, length) == 0)
    return TRUE;

  return text_length > length && memchr (text, '\\', text_length) != NULL &&
         plenary_json_name_compare (text, text_length, name, length) == 0;
}

/**
 * plenary_json_scan_refuse:
 * @token: what is wrong
 * @expected: what should be there, in words of the user's language
 *
 * Sets an error that says line, column, what was expected and what was found.
 */
void
plenary_json_scan_refuse (const PlenaryJsonScan  *self,
                          guint32                 token,
                          PlenaryFormatError      code,
                          const char             *expected,
                          GError                **error)
{
  plenary_json_refuse (error, code, self->data, self->length, self->tokens[token].start,
                       expected, NULL);
}
