/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice is one line of a list to choose from: what it is, how it reads, and what helps to find
 * it.
 */

#include "config.h"

#include "plenary-choice.h"

#include "plenary-fold.h"

#include <string.h>

struct _PlenaryChoice
{
  GObject  parent_instance;

  char    *id;
  char    *label;
  char    *detail;
  char    *folded;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (PlenaryChoice, plenary_choice, G_TYPE_OBJECT)

enum { PROP_0, PROP_SELECTED, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
plenary_choice_finalize (GObject *object)
{
  PlenaryChoice *self = PLENARY_CHOICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (plenary_choice_parent_class)->finalize (object);
}

static void
plenary_choice_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_boolean (value, PLENARY_CHOICE (object)->selected);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_choice_class_init (PlenaryChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_choice_finalize;
  object_class->get_property = plenary_choice_get_property;

  properties[PROP_SELECTED] =
    g_param_spec_boolean ("selected", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_choice_init (PlenaryChoice *self)
{
}

/**
 * plenary_choice_fold:
 *
 * Returns: (transfer full): @text as it is compared: without case, accents and kinds of blanks
 */
char *
plenary_choice_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  plenary_fold (folded, text);

  return g_string_free (folded, FALSE);
}

/**
 * plenary_choice_new:
 * @id: what is chosen, empty for nothing; nobody sees it, nor finds anything by it
 * @label: how it reads
 * @detail: (nullable): what stands beside it, dimmed
 *
 * Returns: (transfer full): the choice
 */
PlenaryChoice *
plenary_choice_new (const char *id,
                    const char *label,
                    const char *detail)
{
  PlenaryChoice *self = g_object_new (PLENARY_TYPE_CHOICE, NULL);
  g_autofree char *both = NULL;

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->detail = g_strdup (detail != NULL ? detail : "");

  both = g_strconcat (self->label, " ", self->detail, NULL);
  self->folded = plenary_choice_fold (both);

  return self;
}

/**
 * plenary_choice_add_name:
 * @name: what it may be found by, too
 */
void
plenary_choice_add_name (PlenaryChoice *self,
                         const char    *name)
{
  g_autofree char *old = NULL;
  g_autofree char *folded = NULL;

  g_return_if_fail (PLENARY_IS_CHOICE (self));
  g_return_if_fail (name != NULL);

  old = g_steal_pointer (&self->folded);
  folded = plenary_choice_fold (name);
  self->folded = g_strconcat (old, " ", folded, NULL);
}

const char *
plenary_choice_get_id (PlenaryChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE (self), NULL);

  return self->id;
}

const char *
plenary_choice_get_label (PlenaryChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE (self), NULL);

  return self->label;
}

const char *
plenary_choice_get_detail (PlenaryChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE (self), NULL);

  return self->detail;
}

/**
 * plenary_choice_is_selected:
 *
 * Returns: whether it is ticked
 */
gboolean
plenary_choice_is_selected (PlenaryChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE (self), FALSE);

  return self->selected;
}

void
plenary_choice_set_selected (PlenaryChoice *self,
                             gboolean       selected)
{
  g_return_if_fail (PLENARY_IS_CHOICE (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* Whether @word stands at the start of a word of @text. */
static gboolean
begins_a_word (const char *text,
               const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if (at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;

  return FALSE;
}

/**
 * plenary_choice_match:
 * @folded: what was typed, folded; empty matches all
 *
 * The words that were typed may stand in any order: “Ferreira, Ana” is Ana Ferreira.
 *
 * Returns: how well it matches: 0 not at all, 2 where each word that was typed begins one
 */
guint
plenary_choice_match (PlenaryChoice *self,
                      const char    *folded)
{
  g_auto(GStrv) words = NULL;
  guint match = 2;

  g_return_val_if_fail (PLENARY_IS_CHOICE (self), 0);

  if (begins_a_word (self->folded, folded))
    return match;

  words = g_strsplit_set (folded, " ,", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return 0;
    else if (!begins_a_word (self->folded, words[i]))
      match = 1;

  return match;
}
