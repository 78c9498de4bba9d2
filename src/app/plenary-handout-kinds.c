/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What handouts are called on the screen, and what can be chosen of each. */

#include "config.h"

#include "plenary-handout-kinds.h"

#include <glib/gi18n.h>

#define READ \
  (PLENARY_HANDOUT_TRAIT_MARGIN | PLENARY_HANDOUT_TRAIT_SESSIONS | PLENARY_HANDOUT_TRAIT_MARKS)

static const struct
{
  const char           *label;
  PlenaryHandoutTraits  traits;
  PlenaryOptions        options;
} kinds[PLENARY_N_HANDOUT_KINDS] = {
  [PLENARY_HANDOUT_PROGRAMME] = {
    NC_("handout", "Full Programme"),
    READ | PLENARY_HANDOUT_TRAIT_ORIENTATION | PLENARY_HANDOUT_TRAIT_SIZE |
    PLENARY_HANDOUT_TRAIT_DAYS_APART | PLENARY_HANDOUT_TRAIT_PAGE_BREAKS |
    PLENARY_HANDOUT_TRAIT_SIDES | PLENARY_HANDOUT_TRAIT_SKETCH,
    PLENARY_OPTIONS_PUBLIC | PLENARY_OPTION_INTERNAL | PLENARY_OPTION_NOTES,
  },
  [PLENARY_HANDOUT_GLANCE] = {
    NC_("handout", "At a Glance"),
    READ | PLENARY_HANDOUT_TRAIT_ORIENTATION | PLENARY_HANDOUT_TRAIT_SIZE |
    PLENARY_HANDOUT_TRAIT_DAYS_APART | PLENARY_HANDOUT_TRAIT_SIDES |
    PLENARY_HANDOUT_TRAIT_SKETCH,
    PLENARY_OPTION_BREAKS | PLENARY_OPTION_INTERNAL,
  },
  [PLENARY_HANDOUT_PANEL_SHEETS] = {
    NC_("handout", "Panel Sheets"),
    READ | PLENARY_HANDOUT_TRAIT_SIZE | PLENARY_HANDOUT_TRAIT_SKETCH,
    PLENARY_OPTION_ABSTRACTS | PLENARY_OPTION_QUESTIONS | PLENARY_OPTION_PEOPLE |
    PLENARY_OPTION_TALKS | PLENARY_OPTION_INTERNAL | PLENARY_OPTION_NOTES,
  },
  [PLENARY_HANDOUT_DOOR_SIGNS] = {
    NC_("handout", "Door Signs"),
    READ | PLENARY_HANDOUT_TRAIT_ORIENTATION,
    PLENARY_OPTION_BREAKS | PLENARY_OPTION_INTERNAL,
  },
  [PLENARY_HANDOUT_BOOKLET] = {
    NC_("handout", "Booklet"),
    READ | PLENARY_HANDOUT_TRAIT_SIZE | PLENARY_HANDOUT_TRAIT_DAYS_APART |
    PLENARY_HANDOUT_TRAIT_PAGE_BREAKS,
    PLENARY_OPTIONS_PUBLIC | PLENARY_OPTION_INTERNAL | PLENARY_OPTION_NOTES,
  },
  [PLENARY_HANDOUT_LARGE_PRINT] = {
    NC_("handout", "Large Print"),
    READ | PLENARY_HANDOUT_TRAIT_ORIENTATION | PLENARY_HANDOUT_TRAIT_DAYS_APART |
    PLENARY_HANDOUT_TRAIT_PAGE_BREAKS | PLENARY_HANDOUT_TRAIT_SIDES | PLENARY_HANDOUT_TRAIT_SKETCH,
    PLENARY_OPTIONS_PUBLIC | PLENARY_OPTION_INTERNAL | PLENARY_OPTION_NOTES,
  },
  [PLENARY_HANDOUT_BADGES] = {
    NC_("handout", "Name Badges"),
    PLENARY_HANDOUT_TRAIT_MARGIN | PLENARY_HANDOUT_TRAIT_MARKS | PLENARY_HANDOUT_TRAIT_CROP_MARKS,
    PLENARY_OPTION_NONE,
  },
  [PLENARY_HANDOUT_TABLE_SIGNS] = {
    NC_("handout", "Table Signs"),
    PLENARY_HANDOUT_TRAIT_MARGIN | PLENARY_HANDOUT_TRAIT_MARKS | PLENARY_HANDOUT_TRAIT_OWN,
    PLENARY_OPTION_NONE,
  },
};

/**
 * plenary_handout_kind_get_label:
 *
 * Returns: (transfer none): what the handout is called
 */
const char *
plenary_handout_kind_get_label (PlenaryHandoutKind kind)
{
  g_return_val_if_fail (kind < PLENARY_N_HANDOUT_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "handout", kinds[kind].label);
}

/**
 * plenary_handout_kind_dup_file_name:
 *
 * Each handout has a name of its own, or one would be saved over another.
 *
 * Returns: (transfer full): what follows the name of the programme in the name of its file
 */
char *
plenary_handout_kind_dup_file_name (PlenaryHandoutKind kind)
{
  g_return_val_if_fail (kind < PLENARY_N_HANDOUT_KINDS, NULL);

  if (kind == PLENARY_HANDOUT_PROGRAMME)
    return g_strdup ("");

  return g_strconcat (" – ", plenary_handout_kind_get_label (kind), NULL);
}

/**
 * plenary_handout_kind_has:
 *
 * Returns: whether that can be chosen of the handout
 */
gboolean
plenary_handout_kind_has (PlenaryHandoutKind   kind,
                          PlenaryHandoutTraits trait)
{
  g_return_val_if_fail (kind < PLENARY_N_HANDOUT_KINDS, FALSE);

  return (kinds[kind].traits & trait) != 0;
}

/**
 * plenary_handout_kind_get_options:
 *
 * Returns: what can be switched on and off of the handout
 */
PlenaryOptions
plenary_handout_kind_get_options (PlenaryHandoutKind kind)
{
  g_return_val_if_fail (kind < PLENARY_N_HANDOUT_KINDS, PLENARY_OPTION_NONE);

  return kinds[kind].options;
}
