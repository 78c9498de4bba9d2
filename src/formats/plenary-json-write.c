/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a programme: the schema gives the order, and there is one way to write each thing, so
 * that one programme is one file, byte for byte, whoever writes it. A day keeps what it was written
 * as, and saving a large programme again costs little more than what was changed.
 */

#include "config.h"

#include "plenary-json.h"

#include "plenary-json-slice.h"
#include "plenary-json-writer-private.h"

/* What a day's worth of programme takes, to begin with. */
#define FIRST_SIZE (16 * 1024)

/* What a day was written as, and when: its own stamp then, and the languages of the document. */
typedef struct
{
  guint64  stamp;
  char    *languages;
  GBytes  *bytes;
} Written;

static void
write_strings (PlenaryJsonWriter *self,
               const char *const *strings)
{
  plenary_json_writer_open (self, '[');

  for (guint i = 0; strings[i] != NULL; i++)
    {
      plenary_json_writer_begin_line (self);
      plenary_json_writer_add_string (self, strings[i]);
    }

  plenary_json_writer_close (self, ']');
}

static void
write_texts (PlenaryJsonWriter *self,
             GPtrArray         *texts)
{
  plenary_json_writer_open (self, '[');

  for (guint i = 0; i < texts->len; i++)
    {
      plenary_json_writer_begin_line (self);
      plenary_json_writer_add_text (self, g_ptr_array_index (texts, i));
    }

  plenary_json_writer_close (self, ']');
}

/* Says of each of @extras after which member it belongs, or -1 if before all. */
static GArray *
find_places (PlenaryEntityType  type,
             GVariant          *extras)
{
  gsize n = extras != NULL ? g_variant_n_children (extras) : 0;
  GArray *places;

  if (n == 0)
    return NULL;

  places = g_array_sized_new (FALSE, FALSE, sizeof (int), (guint) n);

  for (gsize i = 0; i < n; i++)
    {
      const PlenaryMemberSpec *spec;
      const char *known;
      int place;

      g_variant_get_child (extras, i, "(&s&s&s)", &known, NULL, NULL);
      spec = plenary_schema_find (type, known);
      place = spec != NULL ? plenary_schema_get_place (type, spec->member) : -1;

      if (type == PLENARY_ENTITY_AGENDA && place < 0)
        place = plenary_schema_get_place (type, PLENARY_MEMBER_PLENARY);

      g_array_append_val (places, place);
    }

  return places;
}

/* Writes those of @extras that belong after the member at @place. */
static void
write_extras (PlenaryJsonWriter *self,
              GVariant          *extras,
              GArray            *places,
              int                place)
{
  for (guint i = 0; places != NULL && i < places->len; i++)
    if (g_array_index (places, int, i) == place)
      {
        const char *name;
        const char *value;

        g_variant_get_child (extras, i, "(&s&s&s)", NULL, &name, &value);
        plenary_json_writer_begin_line (self);
        g_string_append_printf (self->out, "\"%s\": ", name);
        plenary_json_slice_append (self->out, value, self->level);
      }
}

static void
write_participation (PlenaryJsonWriter    *self,
                     PlenaryParticipation *participation)
{
  const PlenaryEntityType type = PLENARY_ENTITY_PARTICIPATION;
  g_autoptr(GArray) places = find_places (type, participation->extras);
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  plenary_json_writer_open (self, '{');
  write_extras (self, participation->extras, places, -1);

  for (guint i = 0; i < n; i++)
    {
      const char *string = specs[i].member == PLENARY_MEMBER_PERSON ? participation->person :
                           specs[i].member == PLENARY_MEMBER_ATTENDANCE ?
                             participation->attendance : "";

      if (*string != '\0')
        {
          plenary_json_writer_begin_member (self, specs[i].name);
          plenary_json_writer_add_string (self, string);
        }
      else if (specs[i].member == PLENARY_MEMBER_ROLE && participation->role != NULL)
        {
          plenary_json_writer_begin_member (self, specs[i].name);
          plenary_json_writer_add_text (self, participation->role);
        }

      write_extras (self, participation->extras, places, (int) i);
    }

  plenary_json_writer_close (self, '}');
}

static void
write_participations (PlenaryJsonWriter *self,
                      GPtrArray         *people)
{
  plenary_json_writer_open (self, '[');

  for (guint i = 0; i < people->len; i++)
    {
      plenary_json_writer_begin_line (self);
      write_participation (self, g_ptr_array_index (people, i));
    }

  plenary_json_writer_close (self, ']');
}

static void
write_revision_member (PlenaryJsonWriter       *self,
                       GVariant                *revision,
                       const PlenaryMemberSpec *spec)
{
  g_autoptr(GVariant) label_variant = NULL;
  g_autoptr(PlenaryText) label = NULL;
  const char *saved;
  const char *programme;

  g_variant_get (revision, "(@a(ss)&s&s@a(sss))", &label_variant, &saved, &programme, NULL);
  label = plenary_text_new_from_variant (label_variant);

  if (spec->member == PLENARY_MEMBER_LABEL && label != NULL)
    {
      plenary_json_writer_begin_member (self, spec->name);
      plenary_json_writer_add_text (self, label);
    }
  else if (spec->member == PLENARY_MEMBER_SAVED && *saved != '\0')
    {
      plenary_json_writer_begin_member (self, spec->name);
      plenary_json_writer_add_string (self, saved);
    }
  else if (spec->member == PLENARY_MEMBER_PROGRAMME && *programme != '\0')
    {
      plenary_json_writer_begin_member (self, spec->name);
      plenary_json_slice_append (self->out, programme, self->level);
    }
}

static void
write_revision (PlenaryJsonWriter *self,
                GVariant          *revision)
{
  const PlenaryEntityType type = PLENARY_ENTITY_REVISION;
  g_autoptr(GVariant) extras = g_variant_get_child_value (revision, 3);
  g_autoptr(GArray) places = find_places (type, extras);
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  plenary_json_writer_open (self, '{');
  write_extras (self, extras, places, -1);

  for (guint i = 0; i < n; i++)
    {
      write_revision_member (self, revision, &specs[i]);
      write_extras (self, extras, places, (int) i);
    }

  plenary_json_writer_close (self, '}');
}

static void
write_revisions (PlenaryJsonWriter       *self,
                 PlenaryEntity           *agenda,
                 const PlenaryMemberSpec *spec)
{
  g_autoptr(GVariant) revisions = plenary_entity_dup_value (agenda, spec->member);

  if (g_variant_n_children (revisions) == 0)
    return;

  plenary_json_writer_begin_member (self, spec->name);
  plenary_json_writer_open (self, '[');

  for (gsize i = 0; i < g_variant_n_children (revisions); i++)
    {
      g_autoptr(GVariant) revision = g_variant_get_child_value (revisions, i);

      plenary_json_writer_begin_line (self);
      write_revision (self, revision);
    }

  plenary_json_writer_close (self, ']');
}

static void
write_string_member (PlenaryJsonWriter       *self,
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

  plenary_json_writer_begin_member (self, spec->name);
  plenary_json_writer_add_string (self, string);
}

static void
write_number_member (PlenaryJsonWriter       *self,
                     PlenaryEntity           *entity,
                     const PlenaryMemberSpec *spec)
{
  int number = plenary_entity_get_number (entity, spec->member);

  if (number == spec->absent && spec->type != PLENARY_MEMBER_TYPE_VERSION)
    return;

  plenary_json_writer_begin_member (self, spec->name);

  if (spec->type == PLENARY_MEMBER_TYPE_TIME)
    g_string_append_printf (self->out, "\"%02d:%02d\"", number / 60, number % 60);
  else
    g_string_append_printf (self->out, "%d", number);
}

static void
write_strings_member (PlenaryJsonWriter       *self,
                      PlenaryEntity           *entity,
                      const PlenaryMemberSpec *spec)
{
  const char *const *strings = plenary_entity_get_strings (entity, spec->member);
  gboolean is_one = strings[0] != NULL && strings[1] == NULL;

  if (strings[0] == NULL ||
      (is_one && spec->member == PLENARY_MEMBER_LANGUAGES &&
       g_ascii_strcasecmp (strings[0], self->language) == 0))
    return;

  plenary_json_writer_begin_member (self, spec->name);

  if (is_one && spec->type == PLENARY_MEMBER_TYPE_REFERENCES)
    plenary_json_writer_add_string (self, strings[0]);
  else
    write_strings (self, strings);
}

static void write_entity (PlenaryJsonWriter *self,
                          PlenaryEntity     *entity);

static void
written_free (gpointer data)
{
  Written *written = data;

  g_free (written->languages);
  g_bytes_unref (written->bytes);
  g_free (written);
}

/* Writes a day, or what it was written as if nothing has changed since: between two saves few days
 * have. Remembering takes time as well, which is lost where a programme is written but once.
 */
static void
write_day (PlenaryJsonWriter *self,
           PlenaryEntity     *day)
{
  GQuark quark = g_quark_from_static_string ("plenary-json-written");
  Written *written = g_object_get_qdata (G_OBJECT (day), quark);
  gsize start = self->out->len;

  if (written != NULL && written->stamp == plenary_entity_get_stamp (day) &&
      g_str_equal (written->languages, self->languages))
    {
      g_string_append_len (self->out, g_bytes_get_data (written->bytes, NULL),
                           (gssize) g_bytes_get_size (written->bytes));
      return;
    }

  write_entity (self, day);

  if (!self->is_again)
    return;

  written = g_new (Written, 1);
  written->stamp = plenary_entity_get_stamp (day);
  written->languages = g_strdup (self->languages);
  written->bytes = g_bytes_new (self->out->str + start, self->out->len - start);
  g_object_set_qdata_full (G_OBJECT (day), quark, written, written_free);
}

static void
write_entities_member (PlenaryJsonWriter       *self,
                       PlenaryEntity           *entity,
                       const PlenaryMemberSpec *spec)
{
  PlenaryList *children;

  if (plenary_entity_get_n_children (entity, spec->member) == 0)
    return;

  children = plenary_entity_get_children (entity, spec->member);
  plenary_json_writer_begin_member (self, spec->name);
  plenary_json_writer_open (self, '[');

  for (guint i = 0; i < plenary_list_get_n_items (children); i++)
    {
      plenary_json_writer_begin_line (self);

      if (spec->children == PLENARY_ENTITY_DAY)
        write_day (self, plenary_list_get (children, i));
      else
        write_entity (self, plenary_list_get (children, i));
    }

  plenary_json_writer_close (self, ']');
}

static void
write_other_member (PlenaryJsonWriter       *self,
                    PlenaryEntity           *entity,
                    const PlenaryMemberSpec *spec)
{
  if (spec->type == PLENARY_MEMBER_TYPE_ID)
    {
      plenary_json_writer_begin_member (self, spec->name);
      plenary_json_writer_add_string (self, plenary_entity_get_id (entity));
    }
  else if (spec->type == PLENARY_MEMBER_TYPE_FLAG)
    {
      if (plenary_entity_get_flag (entity, spec->member))
        {
          plenary_json_writer_begin_member (self, spec->name);
          g_string_append (self->out, "true");
        }
    }
  else if (spec->type == PLENARY_MEMBER_TYPE_TEXTS)
    {
      GPtrArray *texts = plenary_entity_get_texts (entity, spec->member);

      if (texts != NULL)
        {
          plenary_json_writer_begin_member (self, spec->name);
          write_texts (self, texts);
        }
    }
  else
    {
      GPtrArray *people = plenary_entity_get_people (entity, spec->member);

      if (people != NULL)
        {
          plenary_json_writer_begin_member (self, spec->name);
          write_participations (self, people);
        }
    }
}

static void
write_text_member (PlenaryJsonWriter       *self,
                   PlenaryEntity           *entity,
                   const PlenaryMemberSpec *spec)
{
  PlenaryText *text = plenary_entity_get_text (entity, spec->member);

  if (text != NULL)
    {
      plenary_json_writer_begin_member (self, spec->name);
      plenary_json_writer_add_text (self, text);
    }
}

static void
write_member (PlenaryJsonWriter       *self,
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
write_entity (PlenaryJsonWriter *self,
              PlenaryEntity     *entity)
{
  PlenaryEntityType type = plenary_entity_get_entity_type (entity);
  GVariant *extras = plenary_entity_get_extras (entity);
  g_autoptr(GArray) places = find_places (type, extras);
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  plenary_json_writer_open (self, '{');
  write_extras (self, extras, places, -1);

  for (guint i = 0; i < n; i++)
    {
      write_member (self, entity, &specs[i]);
      write_extras (self, extras, places, (int) i);
    }

  plenary_json_writer_close (self, '}');
}

/**
 * plenary_json_write:
 *
 * Returns: (transfer full): the canonical file of the programme
 */
GBytes *
plenary_json_write (PlenaryAgenda *agenda)
{
  GQuark quark = g_quark_from_static_string ("plenary-json-was-written");
  PlenaryEntity *entity = PLENARY_ENTITY (agenda);
  PlenaryJsonWriter writer = { NULL };
  const char *language;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  language = plenary_agenda_get_language (agenda);
  if (*language == '\0')
    language = PLENARY_JSON_LANGUAGE_UNKNOWN;

  writer.out = g_string_sized_new (FIRST_SIZE);
  writer.is_again = g_object_get_qdata (G_OBJECT (agenda), quark) != NULL;
  g_object_set_qdata (G_OBJECT (agenda), quark, GINT_TO_POINTER (TRUE));
  plenary_json_writer_set_languages (&writer, language,
                                     plenary_entity_get_strings (entity,
                                                                 PLENARY_MEMBER_LANGUAGES));

  write_entity (&writer, entity);
  g_string_append_c (writer.out, '\n');
  plenary_json_writer_clear (&writer);

  return g_string_free_to_bytes (writer.out);
}
