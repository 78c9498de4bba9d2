/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-ticket.h"

G_BEGIN_DECLS

const char *const *plenary_ticket_form_get_keys (void);
char              *plenary_ticket_form_dup      (const PlenaryTicket *ticket,
                                                 const char          *key);
gboolean           plenary_ticket_form_set      (PlenaryTicket       *ticket,
                                                 const char          *key,
                                                 const char          *value);

void               plenary_ticket_form_fit      (PlenaryTicket       *ticket,
                                                 PlenaryAgenda       *agenda);

G_END_DECLS
