/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-ticket.h"

G_BEGIN_DECLS

/**
 * PlenaryOmission:
 * @PLENARY_OMISSION_DAY: its day is not to be printed
 * @PLENARY_OMISSION_SESSION: its session is not to be printed
 * @PLENARY_OMISSION_INTERNAL: its session is for the organizers alone
 * @PLENARY_OMISSION_UNSCHEDULED: its session has no day
 * @PLENARY_OMISSION_BREAKS: breaks are off
 * @PLENARY_OMISSION_ABSTRACTS: abstracts are off
 * @PLENARY_OMISSION_QUESTIONS: guiding questions are off
 * @PLENARY_OMISSION_PEOPLE: people are off
 * @PLENARY_OMISSION_TALKS: talks are off
 * @PLENARY_OMISSION_NOTES: it is a note of the organizers, and those are off
 * @PLENARY_OMISSION_ABSENT: its person takes part in nothing that is printed, or has declined
 * @PLENARY_OMISSION_HANDOUT: the handout has no place for it
 *
 * Why a text of the programme is not on paper.
 */
typedef enum
{
  PLENARY_OMISSION_DAY,
  PLENARY_OMISSION_SESSION,
  PLENARY_OMISSION_INTERNAL,
  PLENARY_OMISSION_UNSCHEDULED,
  PLENARY_OMISSION_BREAKS,
  PLENARY_OMISSION_ABSTRACTS,
  PLENARY_OMISSION_QUESTIONS,
  PLENARY_OMISSION_PEOPLE,
  PLENARY_OMISSION_TALKS,
  PLENARY_OMISSION_NOTES,
  PLENARY_OMISSION_ABSENT,
  PLENARY_OMISSION_HANDOUT,
} PlenaryOmission;

#define PLENARY_N_OMISSIONS (PLENARY_OMISSION_HANDOUT + 1)

/**
 * PlenaryLedgerEntry:
 * @omission: why it is left out
 * @id: of what has the text
 * @member: which of its texts it is
 * @text: what it says, in the language of the handout
 *
 * A text of the programme that the handout leaves out.
 */
typedef struct
{
  PlenaryOmission  omission;
  char            *id;
  PlenaryMember    member;
  char            *text;
} PlenaryLedgerEntry;

typedef struct _PlenaryLedger PlenaryLedger;

PlenaryLedger            *plenary_ledger_new         (void);
PlenaryLedger            *plenary_ledger_ref         (PlenaryLedger       *self);
void                      plenary_ledger_unref       (PlenaryLedger       *self);

void                      plenary_ledger_place       (PlenaryLedger       *self,
                                                      gconstpointer        text);
void                      plenary_ledger_leave_out   (PlenaryLedger       *self,
                                                      PlenaryEntity       *entity,
                                                      PlenaryOmission      omission);
void                      plenary_ledger_close       (PlenaryLedger       *self,
                                                      PlenaryAgenda       *agenda,
                                                      const PlenaryTicket *ticket,
                                                      const char          *language);

guint                     plenary_ledger_get_n       (PlenaryLedger       *self);
const PlenaryLedgerEntry *plenary_ledger_get         (PlenaryLedger       *self,
                                                      guint                index);
guint                     plenary_ledger_count       (PlenaryLedger       *self,
                                                      PlenaryOmission      omission);
const char               *plenary_omission_get_name  (PlenaryOmission      omission);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryLedger, plenary_ledger_unref)

G_END_DECLS
