/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look is what the kinds of sessions have in common for the eye.
 *
 * There are many kinds, and a programme may add its own, but only as many looks as can be told
 * apart in colour, in grey and on paper.
 */

#include "config.h"

#include "plenary-look.h"

static const char *const look_names[PLENARY_N_LOOKS] = {
  [PLENARY_LOOK_PLENARY] = "plenary",
  [PLENARY_LOOK_PANEL] = "panel",
  [PLENARY_LOOK_TALK] = "talk",
  [PLENARY_LOOK_WORKSHOP] = "workshop",
  [PLENARY_LOOK_POSTERS] = "posters",
  [PLENARY_LOOK_SOCIAL] = "social",
  [PLENARY_LOOK_INFORMATION] = "information",
  [PLENARY_LOOK_BREAK] = "break",
};

/* The kinds that every programme knows, in the order in which an editor offers them. */
static const char *const kind_names[] = {
  "opening", "panel", "session", "talk", "keynote", "discussion", "workshop", "poster", "break",
  "meal", "registration", "social", "ceremony", "closing", "marker", "other", NULL
};

static const PlenaryLook kind_looks[] = {
  PLENARY_LOOK_PLENARY,       /* opening */
  PLENARY_LOOK_PANEL,         /* panel */
  PLENARY_LOOK_TALK,          /* session */
  PLENARY_LOOK_TALK,          /* talk */
  PLENARY_LOOK_PLENARY,       /* keynote */
  PLENARY_LOOK_PANEL,         /* discussion */
  PLENARY_LOOK_WORKSHOP,      /* workshop */
  PLENARY_LOOK_POSTERS,       /* poster */
  PLENARY_LOOK_BREAK,         /* break */
  PLENARY_LOOK_BREAK,         /* meal */
  PLENARY_LOOK_INFORMATION,   /* registration */
  PLENARY_LOOK_SOCIAL,        /* social */
  PLENARY_LOOK_PLENARY,       /* ceremony */
  PLENARY_LOOK_PLENARY,       /* closing */
  PLENARY_LOOK_INFORMATION,   /* marker */
  PLENARY_LOOK_INFORMATION,   /* other */
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_looks) == G_N_ELEMENTS (kind_names) - 1);

const char *
plenary_look_get_name (PlenaryLook look)
{
  g_return_val_if_fail (look < PLENARY_N_LOOKS, NULL);

  return look_names[look];
}

/**
 * plenary_look_from_name:
 *
 * Returns: the look of that name, PLENARY_LOOK_INFORMATION if there is none
 */
PlenaryLook
plenary_look_from_name (const char *name)
{
  for (guint i = 0; i < PLENARY_N_LOOKS; i++)
    if (g_strcmp0 (look_names[i], name) == 0)
      return i;

  return PLENARY_LOOK_INFORMATION;
}

/**
 * plenary_look_from_kind:
 * @kind: a kind that every programme knows
 *
 * Returns: its look, PLENARY_LOOK_INFORMATION if it is not such a kind
 */
PlenaryLook
plenary_look_from_kind (const char *kind)
{
  for (guint i = 0; kind_names[i] != NULL; i++)
    if (g_strcmp0 (kind_names[i], kind) == 0)
      return kind_looks[i];

  return PLENARY_LOOK_INFORMATION;
}

/**
 * plenary_look_get_kinds:
 *
 * Returns: (transfer none) (array zero-terminated=1): the kinds that every programme knows
 */
const char *const *
plenary_look_get_kinds (void)
{
  return kind_names;
}
