/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who will be at the meeting, of all that the programme knows: those who take part in something
 * that is to be printed, and have not declined all of it. Where nobody takes part in anything yet,
 * that is everybody. Whoever is not among them is in the ledger.
 */

#include "config.h"

#include "plenary-attendees.h"

typedef struct
{
  PlenaryAgenda       *agenda;
  const PlenaryTicket *ticket;
  GHashTable          *coming;       /* ids of those who come */
  gboolean             is_anybody;   /* whether somebody takes part in anything */
} Attendees;

static void
note (Attendees *self,
      GPtrArray *people,
      gboolean   is_chosen)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      self->is_anybody = TRUE;

      if (is_chosen && !g_str_equal (participation->attendance, "declined"))
        g_hash_table_add (self->coming, (gpointer) participation->person);
    }
}

static void
note_sessions (Attendees   *self,
               PlenaryList *sessions,
               gboolean     is_chosen)
{
  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      PlenaryList *talks = plenary_session_get_talks (session);
      gboolean is_printed = is_chosen &&
                            plenary_ticket_chooses (self->ticket, self->agenda, session);

      note (self, plenary_session_get_people (session), is_printed);

      for (guint j = 0; j < plenary_list_get_n_items (talks); j++)
        note (self, plenary_talk_get_people (plenary_list_get (talks, j)), is_printed);
    }
}

/**
 * plenary_attendees_list:
 *
 * Returns: (transfer container) (element-type PlenaryPerson): who will be there, in the order of
 *   the register
 */
GPtrArray *
plenary_attendees_list (PlenaryWording *wording)
{
  g_autoptr(GHashTable) coming = g_hash_table_new (g_str_hash, g_str_equal);
  Attendees self = {
    plenary_wording_get_agenda (wording),
    plenary_setting_get_ticket (plenary_wording_get_setting (wording)), coming,
  };
  PlenaryList *days = plenary_agenda_get_days (self.agenda);
  PlenaryList *people = plenary_agenda_get_people (self.agenda);
  GPtrArray *attendees = g_ptr_array_new ();

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);

      note_sessions (&self, plenary_day_get_sessions (day),
                     plenary_ticket_chooses_day (self.ticket, day));
    }

  note_sessions (&self, plenary_agenda_get_shelf (self.agenda), FALSE);

  for (guint i = 0; i < plenary_list_get_n_items (people); i++)
    {
      PlenaryEntity *person = plenary_list_get (people, i);

      if (!self.is_anybody ||
          g_hash_table_contains (coming, plenary_entity_get_id (person)))
        g_ptr_array_add (attendees, person);
      else
        plenary_wording_leave_out (wording, person, PLENARY_OMISSION_ABSENT);
    }

  return attendees;
}
