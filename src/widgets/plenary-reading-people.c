/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part, as the programme says it. */

#include "config.h"

#include "plenary-reading-private.h"

#include "plenary-guard.h"
#include "plenary-labels.h"
#include "plenary-role.h"

/**
 * plenary_reading_dup_role:
 *
 * Returns: (transfer full): as what somebody takes part; empty if that is not said
 */
char *
plenary_reading_dup_role (PlenaryReading       *self,
                          PlenaryParticipation *participation)
{
  const char *word = plenary_role_get_word (participation->role);
  const char *known = word != NULL ? plenary_words_get (self->words, "role", word) : NULL;

  return known != NULL ? g_strdup (known) : plenary_reading_dup_line (self, participation->role);
}

/**
 * plenary_reading_dup_attendance:
 *
 * Returns: (transfer full): whether somebody comes, where that is not certain; else empty
 */
char *
plenary_reading_dup_attendance (PlenaryReading       *self,
                                PlenaryParticipation *participation)
{
  const char *word = plenary_words_get (self->words, "attendance", participation->attendance);

  if (g_str_equal (participation->attendance, "confirmed"))
    return g_strdup ("");

  return word != NULL ? g_strdup (word) : plenary_guard_line (participation->attendance);
}

/**
 * plenary_reading_dup_part:
 *
 * Returns: (transfer full): as what somebody takes part, and whether that is certain: “Moderator,
 *   to be confirmed”
 */
char *
plenary_reading_dup_part (PlenaryReading       *self,
                          PlenaryParticipation *participation)
{
  g_autofree char *role = plenary_reading_dup_role (self, participation);
  g_autofree char *attendance = plenary_reading_dup_attendance (self, participation);

  if (*role == '\0' || *attendance == '\0')
    return g_strconcat (role, attendance, NULL);

  return plenary_words_fill (self->words, "session", "detail", role, attendance);
}

/**
 * plenary_reading_dup_people:
 * @people: (nullable) (element-type PlenaryParticipation): who takes part
 * @n_most: how many are named at most
 *
 * Returns: (transfer full): their names
 */
char *
plenary_reading_dup_people (PlenaryReading *self,
                            GPtrArray      *people,
                            guint           n_most)
{
  GString *names = g_string_new (NULL);
  const char *separator = plenary_words_get (self->words, "programme", "separator");

  for (guint i = 0; people != NULL && i < MIN (people->len, n_most); i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);
      g_autofree char *name = plenary_label_dup_name (self->agenda, participation->person);

      g_string_append_printf (names, "%s%s", i > 0 ? separator : "", name);
    }

  if (people != NULL && people->len > n_most)
    g_string_append (names, "…");

  return g_string_free (names, FALSE);
}
