/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice is one line of a list to choose from: what it is, how it reads, and what helps to find
 * it.
 */

#include "config.h"

#include "plenary-choice.h"

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
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = plain; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_unichar_tolower (g_utf8_get_char (at)));

  return g_string_free (folded, FALSE);
}

/**
 * plenary_choice_new:
 * @id: what is chosen, empty for nothing
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

  both = g_strconcat (self->label, " ", self->detail, " ", self->id, NULL);
  self->folded = plenary_choice_fold (both);

  return self;
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

/**
 * plenary_choice_matches:
 * @folded: what was typed, folded; empty matches all
 */
gboolean
plenary_choice_matches (PlenaryChoice *self,
                        const char    *folded)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE (self), FALSE);

  return strstr (self->folded, folded) != NULL;
}
