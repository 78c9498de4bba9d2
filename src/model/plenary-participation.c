/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A participation says that a person takes part in a session or a talk, and as what.
 *
 * Speaking is a role of a person: who moderates one panel and listens to the next is one person,
 * named once in the register, with a participation in each.
 */

#include "config.h"

#include "plenary-participation.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (PlenaryParticipation, plenary_participation,
                     plenary_participation_ref, plenary_participation_unref)

/**
 * plenary_participation_new:
 * @person: the id of a person, who need not be known
 * @role: (nullable) (transfer none): what as
 * @attendance: (nullable): whether they come
 * @extras: (nullable): members we do not know
 *
 * Returns: (transfer full): the participation
 */
PlenaryParticipation *
plenary_participation_new (const char  *person,
                           PlenaryText *role,
                           const char  *attendance,
                           GVariant    *extras)
{
  PlenaryParticipation *self;
  char *strings;

  g_return_val_if_fail (person != NULL, NULL);

  if (attendance == NULL)
    attendance = "";

  /* Its strings stand behind it, in the same piece of memory. */
  self = g_atomic_rc_box_alloc (sizeof *self + strlen (person) + 1 + strlen (attendance) + 1);
  strings = (char *) (self + 1);

  self->person = strings;
  self->attendance = stpcpy (strings, person) + 1;
  strcpy ((char *) self->attendance, attendance);
  self->role = plenary_text_ref (role);
  self->extras = extras != NULL && g_variant_n_children (extras) > 0 ?
                 g_variant_ref_sink (extras) : NULL;

  return self;
}

/**
 * plenary_participation_new_from_variant:
 * @variant: of type (sa(ss)sa(sss)): person, role, attendance, unknown members
 *
 * Returns: (transfer full): the participation
 */
PlenaryParticipation *
plenary_participation_new_from_variant (GVariant *variant)
{
  g_autoptr(GVariant) role_variant = NULL;
  g_autoptr(GVariant) extras = NULL;
  g_autoptr(PlenaryText) role = NULL;
  const char *person;
  const char *attendance;

  g_variant_get (variant, "(&s@a(ss)&s@a(sss))", &person, &role_variant, &attendance, &extras);
  role = plenary_text_new_from_variant (role_variant);

  return plenary_participation_new (person, role, attendance, extras);
}

/**
 * plenary_participation_to_variant:
 *
 * Returns: (transfer floating): it as (sa(ss)sa(sss))
 */
GVariant *
plenary_participation_to_variant (PlenaryParticipation *self)
{
  GVariant *extras = self->extras;

  if (extras == NULL)
    extras = g_variant_new_array (G_VARIANT_TYPE ("(sss)"), NULL, 0);

  return g_variant_new ("(s@a(ss)s@a(sss))",
                        self->person,
                        plenary_text_to_variant (self->role),
                        self->attendance,
                        extras);
}

PlenaryParticipation *
plenary_participation_ref (PlenaryParticipation *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
participation_clear (gpointer data)
{
  PlenaryParticipation *self = data;

  plenary_text_unref (self->role);
  g_clear_pointer (&self->extras, g_variant_unref);
}

void
plenary_participation_unref (PlenaryParticipation *self)
{
  g_atomic_rc_box_release_full (self, participation_clear);
}
