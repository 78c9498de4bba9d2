/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a programme: the scanner has seen the file, json-glib parses what is known of it, and
 * here the schema says what each member must be.
 *
 * Nothing is guessed. A known member of the wrong type or outside its range refuses the file, with
 * the place; a word we do not know, a reference to nothing and an empty title do not: they are for
 * the program to show. A member we do not know is kept as it stands, with the name of the known
 * one that it followed.
 */

#include "config.h"

#include "plenary-json.h"

#include "plenary-json-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* The bytes whose tree stays in the processor's cache while it is made into a programme. */
#define MOST_AT_ONCE (64 * 1024)


static gboolean
get_any_string (const PlenaryMemberSpec  *spec,
                const PlenaryJsonValue   *value,
                const char              **string,
                GError                  **error)
{
  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCE)
    return plenary_json_value_get_id (value, string, error);

  if (spec->type == PLENARY_MEMBER_TYPE_DATE)
    return plenary_json_value_get_date (value, string, error);

  if (!plenary_json_value_get_string (value, string, error))
    return FALSE;

  if (spec->limit > 0 && strlen (*string) > (gsize) spec->limit)
    {
      g_autofree char *expected =
        g_strdup_printf (_("a text of at most %d KiB"), spec->limit / 1024);

      return plenary_json_value_refuse (value, expected, error);
    }

  return TRUE;
}

static gboolean
read_string (PlenaryJsonReader        *self,
             const PlenaryMemberSpec  *spec,
             const PlenaryJsonValue   *value,
             GError                  **error)
{
  const char *string;

  if (!get_any_string (spec, value, &string, error))
    return FALSE;

  if (*string != '\0' && g_strcmp0 (string, spec->word) != 0)
    plenary_builder_set_string (self->builder, spec->member, string);

  return TRUE;
}

static gboolean
read_text (PlenaryJsonReader        *self,
           const PlenaryMemberSpec  *spec,
           const PlenaryJsonValue   *value,
           GError                  **error)
{
  PlenaryText *text;

  if (!plenary_json_value_get_text (value, self->language, &text, error))
    return FALSE;

  plenary_builder_take_text (self->builder, spec->member, text);

  return TRUE;
}

static gboolean
read_number (PlenaryJsonReader        *self,
             const PlenaryMemberSpec  *spec,
             const PlenaryJsonValue   *value,
             GError                  **error)
{
  int number;

  if (!(spec->type == PLENARY_MEMBER_TYPE_TIME ?
          plenary_json_value_get_time (value, &number, error) :
          plenary_json_value_get_number (value, spec->type == PLENARY_MEMBER_TYPE_VERSION ? 1 : 0,
                                         spec->limit, &number, error)))
    return FALSE;

  plenary_builder_set_number (self->builder, spec->member, number);

  return TRUE;
}

static gboolean
read_flag (PlenaryJsonReader        *self,
           const PlenaryMemberSpec  *spec,
           const PlenaryJsonValue   *value,
           GError                  **error)
{
  gboolean flag;

  if (!plenary_json_value_get_flag (value, &flag, error))
    return FALSE;

  plenary_builder_set_flag (self->builder, spec->member, flag);

  return TRUE;
}

static gboolean
read_strings (PlenaryJsonReader        *self,
              const PlenaryMemberSpec  *spec,
              const PlenaryJsonValue   *value,
              GError                  **error)
{
  gboolean are_ids = spec->type == PLENARY_MEMBER_TYPE_REFERENCES;
  g_autofree const char **strings = NULL;
  PlenaryJsonWalk walk;
  guint n = 0;

  if (!plenary_json_value_walk_list (value, &walk, error))
    return FALSE;

  strings = g_new (const char *, json_array_get_length (json_node_get_array (value->node)) + 1);

  for (; plenary_json_walk_next (&walk); n++)
    if (!(are_ids ? plenary_json_value_get_id (&walk.value, &strings[n], error) :
                    plenary_json_value_get_string (&walk.value, &strings[n], error)))
      return FALSE;

  strings[n] = NULL;
  plenary_builder_set_strings (self->builder, spec->member, strings);

  return TRUE;
}

/* One reference needs no list around it. */
static gboolean
read_references (PlenaryJsonReader        *self,
                 const PlenaryMemberSpec  *spec,
                 const PlenaryJsonValue   *value,
                 GError                  **error)
{
  const char *ids[] = { NULL, NULL };

  if (!plenary_json_value_is (value, '"'))
    return read_strings (self, spec, value, error);

  if (!plenary_json_value_get_id (value, &ids[0], error))
    return FALSE;

  plenary_builder_set_strings (self->builder, spec->member, ids);

  return TRUE;
}

static gboolean
read_texts (PlenaryJsonReader        *self,
            const PlenaryMemberSpec  *spec,
            const PlenaryJsonValue   *value,
            GError                  **error)
{
  g_autoptr(GPtrArray) texts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);
  PlenaryJsonWalk walk;

  if (!plenary_json_value_walk_list (value, &walk, error))
    return FALSE;

  while (plenary_json_walk_next (&walk))
    {
      PlenaryText *text = NULL;

      if (!plenary_json_value_get_text (&walk.value, self->language, &text, error))
        return FALSE;

      g_ptr_array_add (texts, text);
    }

  plenary_builder_set_texts (self->builder, spec->member, texts);

  return TRUE;
}

static gboolean
read_value (PlenaryJsonReader        *self,
            const PlenaryMemberSpec  *spec,
            const PlenaryJsonValue   *value,
            GError                  **error)
{
  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      return read_string (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      return read_text (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      return read_number (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_FLAG:
      return read_flag (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_STRINGS:
      return read_strings (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_REFERENCES:
      return read_references (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_TEXTS:
      return read_texts (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      return plenary_json_reader_read_people (self, spec, value, error);

    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_ENTITIES:
    case PLENARY_MEMBER_TYPE_REVISIONS:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
    default:
      g_assert_not_reached ();
    }
}

/* Whether json-glib shall rather read it piece by piece. */
static gboolean
is_long (const PlenaryJsonValue *value)
{
  const PlenaryJsonToken *token = &value->scan->tokens[value->token];

  return token->end - token->start > MOST_AT_ONCE;
}

static gboolean read_entities (PlenaryJsonReader        *self,
                               const PlenaryMemberSpec  *spec,
                               const PlenaryJsonValue   *value,
                               GError                  **error);

static gboolean
read_member (PlenaryJsonReader        *self,
             const PlenaryMemberSpec  *spec,
             const PlenaryJsonValue   *value,
             gpointer                  data,
             GError                  **error)
{
  PlenaryJsonValue parsed;

  if (spec->type == PLENARY_MEMBER_TYPE_REVISIONS)
    return plenary_json_reader_read_revisions (self, value, error);

  if (spec->type == PLENARY_MEMBER_TYPE_ENTITIES && is_long (value))
    return read_entities (self, spec, value, error);

  if (!plenary_json_value_parse (value, self->parser, &parsed, error))
    return FALSE;

  return spec->type == PLENARY_MEMBER_TYPE_ENTITIES ?
         read_entities (self, spec, &parsed, error) : read_value (self, spec, &parsed, error);
}

static gboolean
open_entity (PlenaryJsonReader       *self,
             PlenaryEntityType        type,
             const PlenaryJsonValue  *object,
             GError                 **error)
{
  PlenaryJsonValue value;
  const char *id;

  if (!plenary_json_value_find (object, "id", &value))
    return plenary_builder_open (self->builder, type, NULL, error);

  if (!plenary_json_value_parse (&value, self->parser, &value, error) ||
      !plenary_json_value_get_id (&value, &id, error))
    return FALSE;

  if (plenary_builder_open (self->builder, type, id, NULL))
    return TRUE;

  if (self->renews)
    {
      self->n_renewed++;
      return plenary_builder_open (self->builder, type, NULL, error);
    }

  plenary_json_scan_refuse (value.scan, value.token, PLENARY_FORMAT_ERROR_DUPLICATE,
                            _("an id that nothing before it has"), error);

  return FALSE;
}

static gboolean
read_opened (PlenaryJsonReader       *self,
             PlenaryEntityType        type,
             const PlenaryJsonValue  *object,
             GError                 **error)
{
  g_autoptr(GVariant) extras = NULL;

  if (!open_entity (self, type, object, error))
    return FALSE;

  /* What is always written is there from the start. */
  if (type == PLENARY_ENTITY_AGENDA)
    plenary_builder_set_string (self->builder, PLENARY_MEMBER_LANGUAGE, self->language);
  else if (type == PLENARY_ENTITY_SESSION)
    plenary_builder_set_string (self->builder, PLENARY_MEMBER_KIND, PLENARY_JSON_KIND_UNKNOWN);

  if (!plenary_json_reader_read_members (self, type, object, read_member, NULL, &extras, error))
    return FALSE;

  if (extras != NULL)
    plenary_builder_set_extras (self->builder, extras);

  plenary_builder_close (self->builder);

  return TRUE;
}

/* A document and a day hold lists of entities, which can be read one after the other. */
static gboolean
read_entity (PlenaryJsonReader       *self,
             PlenaryEntityType        type,
             const PlenaryJsonValue  *value,
             GError                 **error)
{
  gboolean has_pieces = type == PLENARY_ENTITY_AGENDA || type == PLENARY_ENTITY_DAY;
  PlenaryJsonValue parsed;

  if (!plenary_json_value_is (value, '{'))
    return plenary_json_value_refuse (value, _("an object, which begins with “{”"), error);

  if (has_pieces && is_long (value))
    return read_opened (self, type, value, error);

  return plenary_json_value_parse (value, self->parser, &parsed, error) &&
         read_opened (self, type, &parsed, error);
}

static gboolean
read_entities (PlenaryJsonReader        *self,
               const PlenaryMemberSpec  *spec,
               const PlenaryJsonValue   *value,
               GError                  **error)
{
  PlenaryJsonWalk walk;

  if (!plenary_json_value_walk_list (value, &walk, error))
    return FALSE;

  while (plenary_json_walk_next (&walk))
    if (!read_entity (self, spec->children, &walk.value, error))
      return FALSE;

  return TRUE;
}

/* Texts may come before the language that they are in. */
static gboolean
find_language (PlenaryJsonReader       *self,
               const PlenaryJsonValue  *document,
               GError                 **error)
{
  PlenaryJsonValue value;
  const char *language = "";

  if (plenary_json_value_find (document, "language", &value) &&
      (!plenary_json_value_parse (&value, self->parser, &value, error) ||
       !plenary_json_value_get_string (&value, &language, error)))
    return FALSE;

  self->language = g_strdup (*language != '\0' ? language : PLENARY_JSON_LANGUAGE_UNKNOWN);

  return TRUE;
}

static gboolean
find_version (PlenaryJsonReader       *self,
              const PlenaryJsonValue  *document,
              int                     *version,
              GError                 **error)
{
  const PlenaryMemberSpec *spec = plenary_schema_get_spec (PLENARY_ENTITY_AGENDA,
                                                           PLENARY_MEMBER_PLENARY);
  PlenaryJsonValue value;

  if (!plenary_json_value_find (document, "plenary", &value))
    return plenary_json_value_refuse (document, _("a programme, which has a member “plenary”"),
                                      error);

  return plenary_json_value_parse (&value, self->parser, &value, error) &&
         plenary_json_value_get_number (&value, 1, spec->limit, version, error);
}

/* Says of a file of a newer version that it is newer, whatever else is wrong with it. */
static void
blame_version (int      version,
               GError **error)
{
  g_autoptr(GError) problem = *error;

  *error = g_error_new (PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_VERSION,
                        _("The programme was made with a newer version of Plenary, in version %d "
                          "of the format, and this one cannot read it. %s"),
                        version, problem->message);
}

static gboolean
read_document (PlenaryJsonReader      *self,
               const PlenaryJsonScan  *scan,
               GError                **error)
{
  PlenaryJsonValue document = { scan, 0, NULL };
  GError *problem = NULL;
  int version;

  /* Before its members are looked for, so that json-glib need not read those by themselves. */
  if (!is_long (&document) &&
      !plenary_json_value_parse (&document, self->parser, &document, error))
    return FALSE;

  if (!find_version (self, &document, &version, error))
    return FALSE;

  if (find_language (self, &document, &problem) &&
      read_entity (self, PLENARY_ENTITY_AGENDA, &document, &problem))
    return TRUE;

  if (version > PLENARY_JSON_VERSION)
    blame_version (version, &problem);

  g_propagate_error (error, problem);

  return FALSE;
}

static PlenaryAgenda *
read_bytes (GBytes    *bytes,
            gboolean   renews,
            guint     *n_renewed,
            GError   **error)
{
  g_autoptr(PlenaryJsonScan) scan = plenary_json_scan_new (bytes, error);
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(PlenaryBuilder) builder = NULL;
  PlenaryJsonReader reader = { NULL };
  gboolean ok;

  if (scan == NULL)
    return NULL;

  reader.parser = parser = json_parser_new ();
  reader.builder = builder = plenary_builder_new ();
  reader.renews = renews;

  ok = read_document (&reader, scan, error);
  g_free (reader.language);

  if (n_renewed != NULL)
    *n_renewed = reader.n_renewed;

  return ok ? plenary_builder_finish (builder) : NULL;
}

/**
 * plenary_json_read:
 * @bytes: a file
 *
 * Reads a programme, in any thread. A file of a newer version of the format is read where it is
 * sound as version 1; it must not be changed then, which the caller sees to: see
 * plenary_json_is_newer().
 *
 * The error is of %PLENARY_FORMAT_ERROR, and says line, column and what was expected.
 *
 * Returns: (transfer full) (nullable): the programme
 */
PlenaryAgenda *
plenary_json_read (GBytes  *bytes,
                   GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return read_bytes (bytes, FALSE, NULL, error);
}

/**
 * plenary_json_read_renewing:
 * @n_renewed: (out) (optional): how many ids were given anew
 *
 * Reads a programme that plenary_json_read() refuses with %PLENARY_FORMAT_ERROR_DUPLICATE: where
 * an id was there before, the second gets a new one. References go on meaning the first.
 *
 * Returns: (transfer full) (nullable): the programme
 */
PlenaryAgenda *
plenary_json_read_renewing (GBytes  *bytes,
                            guint   *n_renewed,
                            GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return read_bytes (bytes, TRUE, n_renewed, error);
}

/**
 * plenary_json_is_newer:
 *
 * Returns: whether the programme was read from a file of a newer version of the format. What it
 *   means is not wholly known, so it may be looked at and copied, but not changed
 */
gboolean
plenary_json_is_newer (PlenaryAgenda *agenda)
{
  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), FALSE);

  return plenary_entity_get_number (PLENARY_ENTITY (agenda), PLENARY_MEMBER_PLENARY) >
         PLENARY_JSON_VERSION;
}
