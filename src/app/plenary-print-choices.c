/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader has chosen for printing a programme, for each handout, as it is kept. */

#include "config.h"

#include "plenary-print-choices.h"

#include "plenary-handout.h"
#include "plenary-ticket-form.h"

#define KEY_HANDOUT "handout"

/**
 * plenary_print_choices_get_kind:
 *
 * Returns: what was printed last, if that can be made, else the programme
 */
PlenaryHandoutKind
plenary_print_choices_get_kind (PlenaryReaderState *state)
{
  g_autofree char *name = plenary_reader_state_dup_print (state, NULL, KEY_HANDOUT);
  PlenaryHandoutKind kind;

  if (name != NULL && plenary_handout_kind_from_name (name, &kind) &&
      plenary_handout_kind_is_made (kind))
    return kind;

  return PLENARY_HANDOUT_PROGRAMME;
}

void
plenary_print_choices_set_kind (PlenaryReaderState *state,
                                PlenaryHandoutKind  kind)
{
  plenary_reader_state_set_print (state, NULL, KEY_HANDOUT, plenary_handout_kind_get_name (kind));
}

/**
 * plenary_print_choices_load:
 * @agenda: the programme
 * @kind: of handout
 *
 * What is kept and makes no sense, as it was written by hand or for an earlier state of the
 * programme, is as if it were not there.
 *
 * Returns: (transfer full): what to print of it, and how, as it was chosen last; on the paper that
 *   is usual here if nothing was chosen
 */
PlenaryTicket *
plenary_print_choices_load (PlenaryReaderState *state,
                            PlenaryAgenda      *agenda,
                            PlenaryHandoutKind  kind)
{
  PlenaryTicket *ticket = plenary_ticket_new (kind);
  const char *const *keys = plenary_ticket_form_get_keys ();

  plenary_ticket_form_set (ticket, "paper", plenary_paper_get_local ());

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value =
        plenary_reader_state_dup_print (state, plenary_handout_kind_get_name (kind), keys[i]);

      if (value != NULL)
        plenary_ticket_form_set (ticket, keys[i], value);
    }

  plenary_ticket_form_fit (ticket, agenda);
  g_set_object (&ticket->stars, plenary_reader_state_get_stars (state));

  return ticket;
}

/**
 * plenary_print_choices_save:
 * @ticket: what was chosen
 *
 * Keeps it for the next time.
 */
void
plenary_print_choices_save (PlenaryReaderState  *state,
                            const PlenaryTicket *ticket)
{
  const char *const *keys = plenary_ticket_form_get_keys ();

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value = plenary_ticket_form_dup (ticket, keys[i]);

      plenary_reader_state_set_print (state, plenary_handout_kind_get_name (ticket->kind), keys[i],
                                      value);
    }
}
