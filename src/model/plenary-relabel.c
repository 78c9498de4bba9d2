/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the languages of a document: those it is in, and the one that is meant where none is
 * said, which re-keys every plain string in it.
 *
 * The latter means one of two things. Where the new language is one that the document already
 * speaks, its organizers make a translation the main text: what was plain is marked as being in the
 * old language, and what is in the new one alone becomes plain. Where the document does not know
 * the new language, the old one was named wrongly: plain strings are in the new one at once, and
 * strings that were marked as the old are marked as the new.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-edit-private.h"
#include "plenary-role.h"
#include "plenary-value-private.h"

#include <string.h>

typedef struct
{
  const char *old_language;
  const char *new_language;
  gboolean    is_known;      /* the document speaks the new one already */
  GPtrArray  *edits;
} Relabelling;

typedef void (*MemberFunc) (PlenaryEntity           *entity,
                            const PlenaryMemberSpec *spec,
                            gpointer                 user_data);

static void
walk (PlenaryEntity *entity,
      MemberFunc     func,
      gpointer       user_data)
{
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    {
      func (entity, &specs[i], user_data);

      if (specs[i].type == PLENARY_MEMBER_TYPE_ENTITIES)
        {
          PlenaryList *list = plenary_entity_get_children (entity, specs[i].member);

          for (guint j = 0; j < plenary_list_get_n_items (list); j++)
            walk (plenary_list_get (list, j), func, user_data);
        }
    }
}

/* Whether there is a text in that language somewhere in the value, whatever it is made of. */
static gboolean
speaks (GVariant   *value,
        const char *language)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE ("a(ss)")))
    {
      for (gsize i = 0; i < g_variant_n_children (value); i++)
        {
          const char *tag;

          g_variant_get_child (value, i, "(&s&s)", &tag, NULL);
          if (g_ascii_strcasecmp (tag, language) == 0)
            return TRUE;
        }

      return FALSE;
    }

  for (gsize i = 0; g_variant_is_container (value) && i < g_variant_n_children (value); i++)
    {
      g_autoptr(GVariant) child = g_variant_get_child_value (value, i);

      if (speaks (child, language))
        return TRUE;
    }

  return FALSE;
}

static void
look_for_language (PlenaryEntity           *entity,
                   const PlenaryMemberSpec *spec,
                   gpointer                 user_data)
{
  Relabelling *self = user_data;
  g_autoptr(GVariant) value = NULL;

  if (self->is_known || plenary_value_get_type_of (spec) == NULL)
    return;

  value = plenary_entity_dup_value (entity, spec->member);
  self->is_known = speaks (value, self->new_language);
}

/* Returns: (nullable): the mark of a string that had that one, NULL where it needs none */
static const char *
relabel_tag (Relabelling *self,
             const char  *tag)
{
  if (!self->is_known)
    return *tag == '\0' || g_ascii_strcasecmp (tag, self->old_language) == 0 ?
             self->new_language : tag;

  return *tag == '\0' ? self->old_language : tag;
}

/* Plain is what is in the new language alone. */
static GVariant *
relabel_text (Relabelling *self,
              GVariant    *value)
{
  g_autoptr(PlenaryText) old = plenary_text_new_from_variant (value);
  gboolean plain = plenary_text_get_n (old) == 1;
  GVariantBuilder builder;

  if (plenary_role_get_word (old) != NULL)
    return g_variant_ref (value);

  for (guint i = 0; i < plenary_text_get_n (old); i++)
    plain = plain && g_ascii_strcasecmp (relabel_tag (self, plenary_text_get_language (old, i)),
                                         self->new_language) == 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; i < plenary_text_get_n (old); i++)
    g_variant_builder_add (&builder, "(ss)",
                           plain ? "" : relabel_tag (self, plenary_text_get_language (old, i)),
                           plenary_text_get_string (old, i));

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* Returns: (transfer full): the value with all texts in it relabelled, whatever it is made of */
static GVariant *
relabel_value (Relabelling *self,
               GVariant    *value)
{
  GVariantBuilder builder;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE ("a(ss)")))
    return relabel_text (self, value);

  if (!g_variant_is_container (value))
    return g_variant_ref (value);

  g_variant_builder_init (&builder, g_variant_get_type (value));

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr(GVariant) child = g_variant_get_child_value (value, i);
      g_autoptr(GVariant) relabelled = relabel_value (self, child);

      g_variant_builder_add_value (&builder, relabelled);
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static void
relabel_member (PlenaryEntity           *entity,
                const PlenaryMemberSpec *spec,
                gpointer                 user_data)
{
  Relabelling *self = user_data;
  const GVariantType *type = plenary_value_get_type_of (spec);
  g_autoptr(GVariant) value = NULL;
  g_autoptr(GVariant) relabelled = NULL;

  if (type == NULL || !g_variant_type_is_container (type))
    return;

  value = plenary_entity_dup_value (entity, spec->member);
  relabelled = relabel_value (self, value);

  if (!g_variant_equal (value, relabelled))
    g_ptr_array_add (self->edits, plenary_edit_set (entity, spec->member, relabelled));
}

/* The languages of the document in their order, the new one in the place of a wrong one. */
static void
relabel_languages (Relabelling   *self,
                   PlenaryEntity *agenda)
{
  const char *const *old = plenary_entity_get_strings (agenda, PLENARY_MEMBER_LANGUAGES);
  g_autoptr(GPtrArray) languages = g_ptr_array_new ();

  for (guint i = 0; old[i] != NULL; i++)
    g_ptr_array_add (languages, (gpointer) relabel_tag (self, old[i]));

  if (self->is_known && languages->len == 0)
    {
      g_ptr_array_add (languages, (gpointer) self->new_language);
      g_ptr_array_add (languages, (gpointer) self->old_language);
    }
  else if (languages->len == 1)
    {
      g_ptr_array_set_size (languages, 0);
    }

  g_ptr_array_add (languages, NULL);
  g_ptr_array_add (self->edits,
                   plenary_edit_set_strings (agenda, PLENARY_MEMBER_LANGUAGES,
                                             (const char *const *) languages->pdata));
}

/**
 * plenary_deed_set_language:
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): the change that makes it the language of the document
 */
PlenaryEdit *
plenary_deed_set_language (PlenaryAgenda *agenda,
                           const char    *language)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  Relabelling self = { NULL };
  const char *const *languages;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (language != NULL && *language != '\0', NULL);

  languages = plenary_entity_get_strings (PLENARY_ENTITY (agenda), PLENARY_MEMBER_LANGUAGES);
  self.old_language = plenary_agenda_get_language (agenda);
  if (*self.old_language == '\0')
    self.old_language = "und";
  self.new_language = language;
  self.edits = edits;

  if (g_ascii_strcasecmp (self.old_language, language) != 0)
    {
      for (guint i = 0; languages[i] != NULL; i++)
        self.is_known |= g_ascii_strcasecmp (languages[i], language) == 0;

      walk (PLENARY_ENTITY (agenda), look_for_language, &self);
      walk (PLENARY_ENTITY (agenda), relabel_member, &self);
      relabel_languages (&self, PLENARY_ENTITY (agenda));
    }

  g_ptr_array_add (edits, plenary_edit_set_string (PLENARY_ENTITY (agenda),
                                                   PLENARY_MEMBER_LANGUAGE, language));

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}

/**
 * plenary_deed_toggle_language:
 * @language: a BCP 47 tag
 *
 * What is said in a language that goes stays in the programme.
 *
 * Returns: (transfer full) (nullable): the change that makes the programme be in that language,
 *   too, or no more; NULL for the language of the document, which it cannot be without
 */
PlenaryEdit *
plenary_deed_toggle_language (PlenaryAgenda *agenda,
                              const char    *language)
{
  const char *const *old;
  const char *own;
  g_autoptr(GPtrArray) languages = g_ptr_array_new ();
  gboolean was_there = FALSE;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (language != NULL && *language != '\0', NULL);

  old = plenary_entity_get_strings (PLENARY_ENTITY (agenda), PLENARY_MEMBER_LANGUAGES);
  own = plenary_agenda_get_language (agenda);

  if (g_ascii_strcasecmp (language, own) == 0)
    return NULL;

  if (old[0] == NULL)
    g_ptr_array_add (languages, (gpointer) own);

  for (guint i = 0; old[i] != NULL; i++)
    if (g_ascii_strcasecmp (old[i], language) == 0)
      was_there = TRUE;
    else
      g_ptr_array_add (languages, (gpointer) old[i]);

  if (!was_there)
    g_ptr_array_add (languages, (gpointer) language);
  else if (languages->len == 1 && g_ascii_strcasecmp (languages->pdata[0], own) == 0)
    g_ptr_array_set_size (languages, 0);

  g_ptr_array_add (languages, NULL);

  return plenary_edit_set_strings (PLENARY_ENTITY (agenda), PLENARY_MEMBER_LANGUAGES,
                                   (const char *const *) languages->pdata);
}
