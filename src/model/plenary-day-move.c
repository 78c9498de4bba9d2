/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving a day among the others: what was on one date is then on another.
 *
 * The dates of a meeting stay what they are, as the hall is booked for them; it is what happens on
 * them that changes places. So does what a day is called, unless that only counts the days: “Day
 * One” is the first, whatever is on it.
 */

#include "config.h"

#include "plenary-deeds.h"

static guint
count_differences (const char *text,
                   const char *other)
{
  guint n = 0;

  for (; *text != '\0' && *other != '\0';
       text = g_utf8_next_char (text), other = g_utf8_next_char (other))
    n += g_utf8_get_char (text) != g_utf8_get_char (other);

  return *text == *other ? n : G_MAXUINT;
}

/* Whether labels differ in the number alone, in whatever language: in one word of several, as “Day
 * One” and “Day Two” do, or in one letter where there is but one word: “Day1”, “第一天”.
 */
static gboolean
are_counted (const char *label,
             const char *other)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);
  g_autofree char *other_folded = g_utf8_casefold (other, -1);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);
  g_auto(GStrv) other_words = g_strsplit (other_folded, " ", -1);
  guint n_words = g_strv_length (words);
  guint n = 0;

  if (n_words != g_strv_length (other_words))
    return FALSE;

  if (n_words == 1)
    return count_differences (folded, other_folded) == 1;

  for (guint i = 0; i < n_words; i++)
    n += !g_str_equal (words[i], other_words[i]);

  return n == 1;
}

static gboolean
have_counted_labels (PlenaryAgenda *agenda,
                     PlenaryDay    *day,
                     PlenaryDay    *other)
{
  return are_counted (plenary_agenda_pick (agenda, plenary_day_get_label (day)),
                      plenary_agenda_pick (agenda, plenary_day_get_label (other)));
}

static void
exchange (GPtrArray     *edits,
          PlenaryDay    *day,
          PlenaryDay    *other,
          PlenaryMember  member)
{
  g_autoptr(GVariant) value = plenary_entity_dup_value (PLENARY_ENTITY (day), member);
  g_autoptr(GVariant) other_value = plenary_entity_dup_value (PLENARY_ENTITY (other), member);

  g_ptr_array_add (edits, plenary_edit_set (PLENARY_ENTITY (day), member, other_value));
  g_ptr_array_add (edits, plenary_edit_set (PLENARY_ENTITY (other), member, value));
}

/**
 * plenary_deed_move_day:
 * @step: 1 to exchange it with the day after it, -1 with the one before it
 *
 * Returns: (transfer full) (nullable): the change, NULL where there is no such day
 */
PlenaryEdit *
plenary_deed_move_day (PlenaryAgenda *agenda,
                       PlenaryDay    *day,
                       int            step)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  PlenaryList *days;
  PlenaryDay *other;
  guint index;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (PLENARY_IS_DAY (day), NULL);
  g_return_val_if_fail (step == 1 || step == -1, NULL);

  days = plenary_agenda_get_days (agenda);

  if (!plenary_list_find (days, day, &index) ||
      (step < 0 ? index == 0 : index + 1 == plenary_list_get_n_items (days)))
    return NULL;

  index = step < 0 ? index - 1 : index + 1;
  other = plenary_list_get (days, index);
  g_ptr_array_add (edits, plenary_edit_move (PLENARY_ENTITY (day), PLENARY_ENTITY (agenda), index));
  exchange (edits, day, other, PLENARY_MEMBER_DATE);

  if (have_counted_labels (agenda, day, other))
    exchange (edits, day, other, PLENARY_MEMBER_LABEL);

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
