/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a programme: the schema gives the order, and there is one way to write each thing, so
 * that one programme is one file, byte for byte, whoever writes it.
 */

#include "config.h"

#include "plenary-json.h"

#include "plenary-json-slice.h"
#include "plenary-time.h"

#include <string.h>

/* What a day's worth of programme takes, to begin with. */
#define FIRST_SIZE (16 * 1024)

typedef struct
{
  GString           *out;
  guint              level;
  gboolean           is_empty;      /* what is open */
  const char        *language;      /* of the document */
  const char *const *languages;
} Writer;

static void
begin_line (Writer *self)
{
  static const char blanks[] = "                                                                ";

  g_string_append (self->out, self->is_empty ? "\n" : ",\n");
  g_string_append_len (self->out, blanks, MIN (self->level * 2, strlen (blanks)));
  self->is_empty = FALSE;
}

static void
open_container (Writer *self,
                char    sign)
{
  g_string_append_c (self->out, sign);
  self->level++;
  self->is_empty = TRUE;
}

static void
close_container (Writer *self,
                 char    sign)
{
  self->level--;

  if (!self->is_empty)
    {
      self->is_empty = TRUE;
      begin_line (self);
    }

  g_string_append_c (self->out, sign);
  self->is_empty = FALSE;
}

static void
append_escaped (GString *out,
                guchar   c)
{
  static const char letters[] = "\bb\tt\nn\ff\rr\"\"\\\\";
  const char *letter = NULL;

  for (const char *p = letters; *p != '\0' && letter == NULL; p += 2)
    if ((guchar) *p == c)
      letter = p + 1;

  if (letter != NULL)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, *letter);
    }
  else
    {
      g_string_append_printf (out, "\\u%04x", c);
    }
}

static void
append_string (GString    *out,
               const char *string)
{
  g_string_append_c (out, '"');

  for (;;)
    {
      const char *p = string;

      while ((guchar) *p >= ' ' && *p != '"' && *p != '\\')
        p++;

      g_string_append_len (out, string, p - string);

      if (*p == '\0')
        break;

      append_escaped (out, (guchar) *p);
      string = p + 1;
    }

  g_string_append_c (out, '"');
}

static void
begin_member (Writer     *self,
              const char *name)
{
  begin_line (self);
  append_string (self->out, name);
  g_string_append (self->out, ": ");
}

static void
write_version (Writer      *self,
               PlenaryText *text,
               guint        index)
{
  begin_member (self, plenary_text_get_language (text, index));
  append_string (self->out, plenary_text_get_string (text, index));
}

static gboolean
is_listed (Writer     *self,
           const char *language)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->languages[i], language) == 0)
      return TRUE;

  return FALSE;
}

/* The languages of the document come first, in its order. */
static void
write_versions (Writer      *self,
                PlenaryText *text)
{
  guint n = plenary_text_get_n (text);

  open_container (self, '{');

  for (guint i = 0; self->languages[i] != NULL; i++)
    for (guint j = 0; j < n; j++)
      if (g_ascii_strcasecmp (self->languages[i], plenary_text_get_language (text, j)) == 0)
        write_version (self, text, j);

  for (guint j = 0; j < n; j++)
    if (!is_listed (self, plenary_text_get_language (text, j)))
      write_version (self, text, j);

  close_container (self, '}');
}

static void
write_text (Writer      *self,
            PlenaryText *text)
{
  if (text == NULL)
    append_string (self->out, "");
  else if (plenary_text_get_n (text) == 1 &&
           (plenary_text_is_plain (text) ||
            g_ascii_strcasecmp (plenary_text_get_language (text, 0), self->language) == 0))
    append_string (self->out, plenary_text_get_string (text, 0));
  else
    write_versions (self, text);
}

static void
write_strings (Writer            *self,
               const char *const *strings)
{
  open_container (self, '[');

  for (guint i = 0; strings[i] != NULL; i++)
    {
      begin_line (self);
      append_string (self->out, strings[i]);
    }

  close_container (self, ']');
}

static void
write_texts (Writer    *self,
             GPtrArray *texts)
{
  open_container (self, '[');

  for (guint i = 0; i < texts->len; i++)
    {
      begin_line (self);
      write_text (self, g_ptr_array_index (texts, i));
    }

  close_container (self, ']');
}

/* Writes those of @extras that belong after the member at @place, or before all if it is -1. */
static void
write_extras (Writer            *self,
              PlenaryEntityType  type,
              GVariant          *extras,
              int                place)
{
  gsize n = extras != NULL ? g_variant_n_children (extras) : 0;

  for (gsize i = 0; i < n; i++)
    {
      const PlenaryMemberSpec *spec;
      const char *known;
      const char *name;
      const char *value;
      int after;

      g_variant_get_child (extras, i, "(&s&s&s)", &known, &name, &value);
      spec = plenary_schema_find (type, known);
      after = spec != NULL ? plenary_schema_get_place (type, spec->member) : -1;

      if (type == PLENARY_ENTITY_AGENDA && after < 0)
        after = plenary_schema_get_place (type, PLENARY_MEMBER_PLENARY);

      if (after == place)
        {
          begin_line (self);
          g_string_append_printf (self->out, "\"%s\": ", name);
          plenary_json_slice_append (self->out, value, self->level);
        }
    }
}

static void
write_participation (Writer               *self,
                     PlenaryParticipation *participation)
{
  const PlenaryEntityType type = PLENARY_ENTITY_PARTICIPATION;
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  open_container (self, '{');
  write_extras (self, type, participation->extras, -1);

  for (guint i = 0; i < n; i++)
    {
      const char *string = specs[i].member == PLENARY_MEMBER_PERSON ? participation->person :
                           specs[i].member == PLENARY_MEMBER_ATTENDANCE ?
                             participation->attendance : "";

      if (*string != '\0')
        {
          begin_member (self, specs[i].name);
          append_string (self->out, string);
        }
      else if (specs[i].member == PLENARY_MEMBER_ROLE && participation->role != NULL)
        {
          begin_member (self, specs[i].name);
          write_text (self, participation->role);
        }

      write_extras (self, type, participation->extras, (int) i);
    }

  close_container (self, '}');
}

static void
write_participations (Writer    *self,
                      GPtrArray *people)
{
  open_container (self, '[');

  for (guint i = 0; i < people->len; i++)
    {
      begin_line (self);
      write_participation (self, g_ptr_array_index (people, i));
    }

  close_container (self, ']');
}

static void
write_revision (Writer   *self,
                GVariant *revision)
{
  const PlenaryEntityType type = PLENARY_ENTITY_REVISION;
  g_autoptr(GVariant) label_variant = NULL;
  g_autoptr(GVariant) extras = NULL;
  g_autoptr(PlenaryText) label = NULL;
  const char *saved;
  const char *programme;

  g_variant_get (revision, "(@a(ss)&s&s@a(sss))", &label_variant, &saved, &programme, &extras);
  label = plenary_text_new_from_variant (label_variant);

  open_container (self, '{');
  write_extras (self, type, extras, -1);

  if (label != NULL)
    {
      begin_member (self, "label");
      write_text (self, label);
    }
  write_extras (self, type, extras, plenary_schema_get_place (type, PLENARY_MEMBER_LABEL));

  if (*saved != '\0')
    {
      begin_member (self, "saved");
      append_string (self->out, saved);
    }
  write_extras (self, type, extras, plenary_schema_get_place (type, PLENARY_MEMBER_SAVED));

  if (*programme != '\0')
    {
      begin_member (self, "programme");
      plenary_json_slice_append (self->out, programme, self->level);
    }
  write_extras (self, type, extras, plenary_schema_get_place (type, PLENARY_MEMBER_PROGRAMME));

  close_container (self, '}');
}

static void
write_revisions (Writer                  *self,
                 PlenaryEntity           *agenda,
                 const PlenaryMemberSpec *spec)
{
  g_autoptr(GVariant) revisions = plenary_entity_dup_value (agenda, spec->member);

  if (g_variant_n_children (revisions) == 0)
    return;

  begin_member (self, spec->name);
  open_container (self, '[');

  for (gsize i = 0; i < g_variant_n_children (revisions); i++)
    {
      g_autoptr(GVariant) revision = g_variant_get_child_value (revisions, i);

      begin_line (self);
      write_revision (self, revision);
    }

  close_container (self, ']');
}

static void
write_string_member (Writer                  *self,
                     PlenaryEntity           *entity,
                     const PlenaryMemberSpec *spec)
{
  const char *string = plenary_entity_get_string (entity, spec->member);

  /* These two are always written. */
  if (spec->member == PLENARY_MEMBER_LANGUAGE && PLENARY_IS_AGENDA (entity))
    string = self->language;
  else if (spec->member == PLENARY_MEMBER_KIND && *string == '\0')
    string = PLENARY_JSON_KIND_UNKNOWN;
  else if (*string == '\0' || g_strcmp0 (string, spec->word) == 0)
    return;

  begin_member (self, spec->name);
  append_string (self->out, string);
}

static void
write_number_member (Writer                  *self,
                     PlenaryEntity           *entity,
                     const PlenaryMemberSpec *spec)
{
  int number = plenary_entity_get_number (entity, spec->member);

  if (number == spec->absent && spec->type != PLENARY_MEMBER_TYPE_VERSION)
    return;

  begin_member (self, spec->name);

  if (spec->type == PLENARY_MEMBER_TYPE_TIME)
    g_string_append_printf (self->out, "\"%02d:%02d\"", number / 60, number % 60);
  else
    g_string_append_printf (self->out, "%d", number);
}

static void
write_strings_member (Writer                  *self,
                      PlenaryEntity           *entity,
                      const PlenaryMemberSpec *spec)
{
  const char *const *strings = plenary_entity_get_strings (entity, spec->member);
  gboolean is_one = strings[0] != NULL && strings[1] == NULL;

  if (strings[0] == NULL ||
      (is_one && spec->member == PLENARY_MEMBER_LANGUAGES &&
       g_ascii_strcasecmp (strings[0], self->language) == 0))
    return;

  begin_member (self, spec->name);

  if (is_one && spec->type == PLENARY_MEMBER_TYPE_REFERENCES)
    append_string (self->out, strings[0]);
  else
    write_strings (self, strings);
}

static void write_entity (Writer        *self,
                          PlenaryEntity *entity);

static void
write_entities_member (Writer                  *self,
                       PlenaryEntity           *entity,
                       const PlenaryMemberSpec *spec)
{
  PlenaryList *children = plenary_entity_get_children (entity, spec->member);

  if (plenary_list_get_n_items (children) == 0)
    return;

  begin_member (self, spec->name);
  open_container (self, '[');

  for (guint i = 0; i < plenary_list_get_n_items (children); i++)
    {
      begin_line (self);
      write_entity (self, plenary_list_get (children, i));
    }

  close_container (self, ']');
}

static void
write_other_member (Writer                  *self,
                    PlenaryEntity           *entity,
                    const PlenaryMemberSpec *spec)
{
  if (spec->type == PLENARY_MEMBER_TYPE_ID)
    {
      begin_member (self, spec->name);
      append_string (self->out, plenary_entity_get_id (entity));
    }
  else if (spec->type == PLENARY_MEMBER_TYPE_FLAG)
    {
      if (plenary_entity_get_flag (entity, spec->member))
        {
          begin_member (self, spec->name);
          g_string_append (self->out, "true");
        }
    }
  else if (spec->type == PLENARY_MEMBER_TYPE_TEXTS)
    {
      GPtrArray *texts = plenary_entity_get_texts (entity, spec->member);

      if (texts != NULL)
        {
          begin_member (self, spec->name);
          write_texts (self, texts);
        }
    }
  else
    {
      GPtrArray *people = plenary_entity_get_people (entity, spec->member);

      if (people != NULL)
        {
          begin_member (self, spec->name);
          write_participations (self, people);
        }
    }
}

static void
write_text_member (Writer                  *self,
                   PlenaryEntity           *entity,
                   const PlenaryMemberSpec *spec)
{
  PlenaryText *text = plenary_entity_get_text (entity, spec->member);

  if (text != NULL)
    {
      begin_member (self, spec->name);
      write_text (self, text);
    }
}

static void
write_member (Writer                  *self,
              PlenaryEntity           *entity,
              const PlenaryMemberSpec *spec)
{
  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      write_string_member (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      write_text_member (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      write_number_member (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_STRINGS:
    case PLENARY_MEMBER_TYPE_REFERENCES:
      write_strings_member (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_ENTITIES:
      write_entities_member (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_REVISIONS:
      write_revisions (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_FLAG:
    case PLENARY_MEMBER_TYPE_TEXTS:
    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      write_other_member (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_DOCUMENT:
    default:
      g_assert_not_reached ();
    }
}

static void
write_entity (Writer        *self,
              PlenaryEntity *entity)
{
  PlenaryEntityType type = plenary_entity_get_entity_type (entity);
  GVariant *extras = plenary_entity_get_extras (entity);
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  open_container (self, '{');
  write_extras (self, type, extras, -1);

  for (guint i = 0; i < n; i++)
    {
      write_member (self, entity, &specs[i]);
      write_extras (self, type, extras, (int) i);
    }

  close_container (self, '}');
}

/**
 * plenary_json_write:
 *
 * Returns: (transfer full): the canonical file of the programme
 */
GBytes *
plenary_json_write (PlenaryAgenda *agenda)
{
  PlenaryEntity *entity = PLENARY_ENTITY (agenda);
  const char *fallback[] = { NULL, NULL };
  Writer writer = { NULL };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  writer.out = g_string_sized_new (FIRST_SIZE);
  writer.language = plenary_agenda_get_language (agenda);
  writer.languages = plenary_entity_get_strings (entity, PLENARY_MEMBER_LANGUAGES);

  if (*writer.language == '\0')
    writer.language = PLENARY_JSON_LANGUAGE_UNKNOWN;

  if (writer.languages[0] == NULL)
    {
      fallback[0] = writer.language;
      writer.languages = fallback;
    }

  write_entity (&writer, entity);
  g_string_append_c (writer.out, '\n');

  return g_string_free_to_bytes (writer.out);
}
