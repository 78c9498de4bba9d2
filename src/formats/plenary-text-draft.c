/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agenda says, while it is being read; and the agenda that is made of it in the end. */

#include "config.h"

#include "plenary-text-draft.h"

#include "plenary-builder.h"
#include "plenary-text-phrase.h"

static void
session_free (gpointer data)
{
  PlenaryTextSession *session = data;

  g_free (session->id);
  g_free (session->kind_name);
  g_free (session->number);
  g_free (session->title);
  g_free (session->abstract);
  g_free (session->lead);
  g_ptr_array_unref (session->questions);
  g_free (session);
}

static void
day_free (gpointer data)
{
  PlenaryTextDay *day = data;

  g_free (day->id);
  g_free (day->label);
  g_ptr_array_unref (day->sessions);
  g_free (day);
}

/**
 * plenary_text_draft_new:
 * @language: the rules by which the agenda is read
 * @tag: the language it is in
 */
PlenaryTextDraft *
plenary_text_draft_new (const PlenaryTextLanguage *language,
                        const char                *tag)
{
  PlenaryTextDraft *self = g_new0 (PlenaryTextDraft, 1);

  self->language = language;
  self->tag = tag;
  self->id = g_uuid_string_random ();
  self->days = g_ptr_array_new_with_free_func (day_free);

  return self;
}

void
plenary_text_draft_free (PlenaryTextDraft *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->theme);
  g_free (self->meeting);
  g_free (self->venue);
  g_free (self->status);
  g_free (self->symbol);
  g_ptr_array_unref (self->days);
  g_free (self);
}

/**
 * plenary_text_draft_add_day:
 *
 * Returns: (transfer none): a new last day
 */
PlenaryTextDay *
plenary_text_draft_add_day (PlenaryTextDraft *self)
{
  PlenaryTextDay *day = g_new0 (PlenaryTextDay, 1);

  day->id = g_uuid_string_random ();
  day->sessions = g_ptr_array_new_with_free_func (session_free);
  g_ptr_array_add (self->days, day);

  return day;
}

/**
 * plenary_text_draft_add_session:
 *
 * Returns: (transfer none): a new session at the end of the last day, which there must be
 */
PlenaryTextSession *
plenary_text_draft_add_session (PlenaryTextDraft *self)
{
  PlenaryTextDay *day = g_ptr_array_index (self->days, self->days->len - 1);
  PlenaryTextSession *session = g_new0 (PlenaryTextSession, 1);

  session->id = g_uuid_string_random ();
  session->kind = "session";
  session->start = session->end = PLENARY_TIME_NONE;
  session->questions = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (day->sessions, session);

  return session;
}

static void
open (PlenaryBuilder    *builder,
      PlenaryEntityType  type,
      const char        *id)
{
  gboolean is_new = plenary_builder_open (builder, type, id, NULL);

  g_assert (is_new);
}

static void
build_title_block (PlenaryTextDraft *self,
                   PlenaryBuilder   *builder)
{
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, self->tag);
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE,
                              plenary_time_style_get_name (self->style));
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, self->title);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME, self->theme);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_MEETING, self->meeting);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE, self->venue);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_STATUS, self->status);
  plenary_builder_set_string (builder, PLENARY_MEMBER_SYMBOL, self->symbol);
  if (self->phase != NULL && *self->phase != '\0')
    plenary_builder_set_string (builder, PLENARY_MEMBER_PHASE, self->phase);
}

static const char *
find_look (PlenaryTextDraft *self,
           const char       *kind)
{
  for (const PlenaryTextRule *rule = self->language->looks; rule->phrase != NULL; rule++)
    if (g_str_equal (rule->phrase, kind))
      return rule->value;

  return "talk";
}

/* Builds a kind of the document for each name that is none of the words that all know.
 *
 * Returns: (transfer full): the ids of those kinds by their names in lower case
 */
static GHashTable *
build_kinds (PlenaryTextDraft *self,
             PlenaryBuilder   *builder)
{
  GHashTable *kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryTextDay *day = g_ptr_array_index (self->days, i);

      for (guint j = 0; j < day->sessions->len; j++)
        {
          PlenaryTextSession *session = g_ptr_array_index (day->sessions, j);
          g_autofree char *key = session->kind_name != NULL
                                   ? g_utf8_strdown (session->kind_name, -1) : NULL;

          if (key == NULL || g_hash_table_contains (kinds, key))
            continue;

          open (builder, PLENARY_ENTITY_KIND, NULL);
          plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, session->kind_name);
          plenary_builder_set_string (builder, PLENARY_MEMBER_LOOK,
                                      find_look (self, session->kind));
          g_hash_table_insert (kinds, g_steal_pointer (&key),
                               g_strdup (plenary_builder_get_id (builder)));
          plenary_builder_close (builder);
        }
    }

  return kinds;
}

static void
build_session (PlenaryTextSession *session,
               GHashTable         *kinds,
               PlenaryBuilder     *builder)
{
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);
  g_autofree char *key = session->kind_name != NULL ? g_utf8_strdown (session->kind_name, -1)
                                                    : NULL;

  open (builder, PLENARY_ENTITY_SESSION, session->id);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND,
                              key != NULL ? g_hash_table_lookup (kinds, key) : session->kind);
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, session->number);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, session->title);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, session->start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, session->end);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, session->abstract);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_QUESTIONS_LEAD, session->lead);

  for (guint i = 0; i < session->questions->len; i++)
    g_ptr_array_add (questions, plenary_text_new (g_ptr_array_index (session->questions, i)));
  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);

  plenary_builder_close (builder);
}

static void
build_day (PlenaryTextDay *day,
           GHashTable     *kinds,
           PlenaryBuilder *builder)
{
  open (builder, PLENARY_ENTITY_DAY, day->id);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, day->label);

  if (day->date != 0)
    {
      g_autofree char *text = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day->date);
      text = g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (&date),
                              (guint) g_date_get_month (&date), (guint) g_date_get_day (&date));
      plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, text);
    }

  for (guint i = 0; i < day->sessions->len; i++)
    build_session (g_ptr_array_index (day->sessions, i), kinds, builder);

  plenary_builder_close (builder);
}

/**
 * plenary_text_draft_build:
 *
 * Returns: (transfer full): the agenda; agenda, days and sessions have the ids of the draft
 */
PlenaryAgenda *
plenary_text_draft_build (PlenaryTextDraft *self)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GHashTable) kinds = NULL;

  open (builder, PLENARY_ENTITY_AGENDA, self->id);
  build_title_block (self, builder);
  kinds = build_kinds (self, builder);
  for (guint i = 0; i < self->days->len; i++)
    build_day (g_ptr_array_index (self->days, i), kinds, builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}
