/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all problems of a programme depend on: which languages it has, whether it has a choice of
 * rooms, and its dates.
 *
 * It is little, and changes seldom; what it is must not be asked of the whole programme after each
 * letter typed.
 */

#include "config.h"

#include "plenary-problem-private.h"

void
plenary_problem_context_clear (PlenaryProblemContext *context)
{
  g_clear_pointer (&context->language, g_free);
  g_clear_pointer (&context->languages, g_strfreev);
  g_clear_pointer (&context->only_room, g_free);
}

static void
read_dates (PlenaryProblemContext *context)
{
  PlenaryList *days = plenary_agenda_get_days (context->agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      guint32 julian;
      GDate date;

      if (!plenary_day_get_gdate (plenary_list_get (days, i), &date))
        continue;

      julian = g_date_get_julian (&date);
      context->last_date = MAX (context->last_date, julian);

      if (context->first_date == 0 || julian < context->first_date)
        context->first_date = julian;
    }
}

void
plenary_problem_context_read (PlenaryProblemContext *context,
                              PlenaryAgenda         *agenda)
{
  const char *const *languages = plenary_entity_get_strings (PLENARY_ENTITY (agenda),
                                                             PLENARY_MEMBER_LANGUAGES);
  PlenaryList *rooms = plenary_agenda_get_rooms (agenda);
  guint n_rooms = plenary_list_get_n_items (rooms);
  PlenaryRoom *only_room = n_rooms == 1 ? plenary_list_get (rooms, 0) : NULL;

  context->agenda = agenda;
  context->language = g_ascii_strdown (plenary_agenda_get_language (agenda), -1);
  context->languages = g_strdupv ((char **) languages);
  context->has_rooms = n_rooms >= 2;
  context->only_room =
    g_strdup (only_room != NULL ? plenary_entity_get_id (PLENARY_ENTITY (only_room)) : "");
  context->has_several = only_room != NULL && plenary_room_get_several (only_room);
  read_dates (context);

  if (g_strv_length (context->languages) < 2)
    g_clear_pointer (&context->languages, g_strfreev);
}

/* Whether nobody but the title block has to look again. */
gboolean
plenary_problem_context_equal (const PlenaryProblemContext *a,
                               const PlenaryProblemContext *b)
{
  if (g_strcmp0 (a->language, b->language) != 0 || a->has_rooms != b->has_rooms ||
      g_strcmp0 (a->only_room, b->only_room) != 0 || a->has_several != b->has_several)
    return FALSE;

  if (a->languages == NULL || b->languages == NULL)
    return a->languages == b->languages;

  return g_strv_equal ((const char *const *) a->languages, (const char *const *) b->languages);
}
