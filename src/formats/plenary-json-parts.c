/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts are what a programme has in it that has no id of its own: who takes part in a session,
 * and what the whole was at an earlier time, which is not looked into.
 */

#include "config.h"

#include "plenary-json-reader-private.h"

#include <glib/gi18n.h>

typedef struct
{
  const char  *person;
  PlenaryText *role;
  const char  *attendance;
} Participation;

typedef struct
{
  PlenaryText *label;
  char        *saved;
  char        *programme;
} Revision;

static gboolean
read_participation_member (PlenaryJsonReader        *self,
                           const PlenaryMemberSpec  *spec,
                           const PlenaryJsonValue   *value,
                           gpointer                  data,
                           GError                  **error)
{
  Participation *participation = data;

  switch (spec->member)
    {
    case PLENARY_MEMBER_PERSON:
      return plenary_json_value_get_id (value, &participation->person, error);

    case PLENARY_MEMBER_ROLE:
      return plenary_json_value_get_text (value, self->language, &participation->role, error);

    case PLENARY_MEMBER_ATTENDANCE:
      return plenary_json_value_get_string (value, &participation->attendance, error);

    default:
      g_assert_not_reached ();
    }
}

gboolean
plenary_json_reader_read_people (PlenaryJsonReader        *self,
                                 const PlenaryMemberSpec  *spec,
                                 const PlenaryJsonValue   *value,
                                 GError                  **error)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  PlenaryJsonWalk walk;

  if (!plenary_json_value_walk_list (value, &walk, error))
    return FALSE;

  while (plenary_json_walk_next (&walk))
    {
      Participation read = { .person = "" };
      g_autoptr(GVariant) extras = NULL;
      gboolean ok =
        plenary_json_reader_read_members (self, PLENARY_ENTITY_PARTICIPATION, &walk.value,
                                          read_participation_member, &read, &extras, error);

      if (ok)
        g_ptr_array_add (people, plenary_participation_new (read.person, read.role,
                                                            read.attendance, extras));

      plenary_text_unref (read.role);

      if (!ok)
        return FALSE;
    }

  plenary_builder_set_people (self->builder, spec->member, people);

  return TRUE;
}

static gboolean
read_revision_member (PlenaryJsonReader        *self,
                      const PlenaryMemberSpec  *spec,
                      const PlenaryJsonValue   *value,
                      gpointer                  data,
                      GError                  **error)
{
  Revision *revision = data;
  PlenaryJsonValue parsed;
  const char *saved;

  if (spec->member == PLENARY_MEMBER_PROGRAMME)
    {
      if (!plenary_json_value_is (value, '{'))
        return plenary_json_value_refuse (value, _("an object, which begins with “{”"), error);

      revision->programme = plenary_json_value_dup_slice (value);
      return TRUE;
    }

  if (!plenary_json_value_parse (value, self->parser, &parsed, error))
    return FALSE;

  if (spec->member == PLENARY_MEMBER_LABEL)
    return plenary_json_value_get_text (&parsed, self->language, &revision->label, error);

  if (!plenary_json_value_get_moment (&parsed, &saved, error))
    return FALSE;

  revision->saved = g_strdup (saved);

  return TRUE;
}

static GVariant *
create_revision (const Revision *revision,
                 GVariant       *extras)
{
  if (extras == NULL)
    extras = g_variant_new_array (G_VARIANT_TYPE (PLENARY_JSON_EXTRA_TYPE), NULL, 0);

  return g_variant_new ("(@a(ss)ss@a(sss))",
                        plenary_text_to_variant (revision->label),
                        revision->saved != NULL ? revision->saved : "",
                        revision->programme != NULL ? revision->programme : "",
                        extras);
}

gboolean
plenary_json_reader_read_revisions (PlenaryJsonReader       *self,
                                    const PlenaryJsonValue  *value,
                                    GError                 **error)
{
  g_auto(GVariantBuilder) revisions =
    G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(a(ss)ssa(sss))"));
  PlenaryJsonWalk walk;

  if (!plenary_json_value_walk_list (value, &walk, error))
    return FALSE;

  while (plenary_json_walk_next (&walk))
    {
      Revision read = { NULL };
      g_autoptr(GVariant) extras = NULL;
      gboolean ok = plenary_json_reader_read_members (self, PLENARY_ENTITY_REVISION, &walk.value,
                                                      read_revision_member, &read, &extras,
                                                      error);

      if (ok)
        g_variant_builder_add_value (&revisions, create_revision (&read, extras));

      plenary_text_unref (read.label);
      g_free (read.saved);
      g_free (read.programme);

      if (!ok)
        return FALSE;
    }

  plenary_builder_set_revisions (self->builder, g_variant_builder_end (&revisions));

  return TRUE;
}
