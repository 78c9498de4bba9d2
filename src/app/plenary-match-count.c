/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much a search has found, in words: on the day that is shown and on all days, and which of
 * what was found is selected.
 */

#include "config.h"

#include "plenary-match-count.h"

#include <glib/gi18n.h>

/* How many match on a day, of which @index may be one, and how many on all days. */
static char *
dup_count_of_day (PlenarySearch *search,
                  PlenaryDay    *day,
                  gboolean       is_today,
                  gboolean       has_index,
                  guint          index)
{
  guint first;
  guint n = plenary_search_count (search, day, &first);
  guint n_all = plenary_search_get_n (search);

  if (has_index && index >= first && index < first + n)
    return g_strdup_printf (is_today ?
                            /* Translators: which match of the day that is shown is selected, of how
                             * many, and how many there are on all days.
                             */
                            _("%u of %u today · %u in all") :
                            _("%u of %u this day · %u in all"), index - first + 1, n, n_all);

  return g_strdup_printf (is_today ?
                          /* Translators: matches on the day that is shown, and on all days. */
                          _("%u today · %u in all") : _("%u this day · %u in all"), n, n_all);
}

/**
 * plenary_match_count_dup:
 * @search: what was looked for
 * @selected: (nullable): the selected session
 * @day: (nullable): the day that is shown; NULL if all are
 * @is_today: whether that is today
 *
 * Returns: (transfer full): how many sessions match, and which of them is selected; empty while
 *   some may still be found
 */
char *
plenary_match_count_dup (PlenarySearch  *search,
                         PlenarySession *selected,
                         PlenaryDay     *day,
                         gboolean        is_today)
{
  gboolean has_index;
  guint n, index;

  g_return_val_if_fail (PLENARY_IS_SEARCH (search), NULL);

  n = plenary_search_get_n (search);

  if (n == 0)
    return g_strdup (plenary_search_is_complete (search) ? _("No matches") : "");

  has_index = selected != NULL && plenary_search_find (search, selected, &index);

  if (day != NULL)
    return dup_count_of_day (search, day, is_today, has_index, index);

  if (has_index)
    /* Translators: which match is selected, of how many. */
    return g_strdup_printf (_("%u of %u"), index + 1, n);

  return g_strdup_printf (ngettext ("%u match", "%u matches", n), n);
}
