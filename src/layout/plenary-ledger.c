/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger of a handout: what of the programme is not on it, and why, so that nothing is lost in
 * silence.
 *
 * While a handout is written, each text that it takes is placed in the ledger. When that is done,
 * the ledger is closed: it goes through all that the programme says, in the order of the document,
 * and enters what was not placed. A placed text that does not fit on its page continues on the
 * next; handouts cut none.
 *
 * What was not chosen to be printed is entered whole, whatever of it is placed for others: two
 * sessions may share a text.
 */

#include "config.h"

#include "plenary-ledger.h"

#include "plenary-country-name.h"
#include "plenary-findable.h"
#include "plenary-role.h"

struct _PlenaryLedger
{
  GHashTable *placed;       /* texts and strings, by address, while it is written */
  GHashTable *left_out;     /* entities to why, likewise */
  GArray     *entries;
  guint       n_of[PLENARY_N_OMISSIONS];
};

/* What is known while it is being closed. */
typedef struct
{
  PlenaryLedger       *ledger;
  PlenaryAgenda       *agenda;
  const PlenaryTicket *ticket;
  const char          *language;
  GHashTable          *uses;          /* ids of what sessions have, see below */
  gboolean             is_left_out;   /* what is looked at, for the reason below */
  PlenaryOmission      omission;
} Closing;

static const char *const names[PLENARY_N_OMISSIONS] = {
  [PLENARY_OMISSION_DAY] = "day-not-chosen",
  [PLENARY_OMISSION_SESSION] = "session-not-chosen",
  [PLENARY_OMISSION_INTERNAL] = "internal",
  [PLENARY_OMISSION_UNSCHEDULED] = "unscheduled",
  [PLENARY_OMISSION_BREAKS] = "breaks",
  [PLENARY_OMISSION_ABSTRACTS] = "abstracts",
  [PLENARY_OMISSION_QUESTIONS] = "questions",
  [PLENARY_OMISSION_PEOPLE] = "people",
  [PLENARY_OMISSION_TALKS] = "talks",
  [PLENARY_OMISSION_NOTES] = "notes",
  [PLENARY_OMISSION_ABSENT] = "absent",
  [PLENARY_OMISSION_HANDOUT] = "handout",
};

static void
entry_clear (gpointer data)
{
  PlenaryLedgerEntry *entry = data;

  g_free (entry->id);
  g_free (entry->text);
}

PlenaryLedger *
plenary_ledger_new (void)
{
  PlenaryLedger *self = g_atomic_rc_box_new0 (PlenaryLedger);

  self->placed = g_hash_table_new (NULL, NULL);
  self->left_out = g_hash_table_new (NULL, NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (PlenaryLedgerEntry));
  g_array_set_clear_func (self->entries, entry_clear);

  return self;
}

PlenaryLedger *
plenary_ledger_ref (PlenaryLedger *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
ledger_clear (gpointer data)
{
  PlenaryLedger *self = data;

  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_array_unref (self->entries);
}

void
plenary_ledger_unref (PlenaryLedger *self)
{
  g_atomic_rc_box_release_full (self, ledger_clear);
}

/**
 * plenary_ledger_place:
 * @text: (nullable): a PlenaryText or a string of an entity, which is going to be on a page
 */
void
plenary_ledger_place (PlenaryLedger *self,
                      gconstpointer  text)
{
  g_return_if_fail (self->placed != NULL);

  if (text != NULL)
    g_hash_table_add (self->placed, (gpointer) text);
}

/**
 * plenary_ledger_leave_out:
 * @entity: of which nothing is going to be on a page
 * @omission: why
 */
void
plenary_ledger_leave_out (PlenaryLedger   *self,
                          PlenaryEntity   *entity,
                          PlenaryOmission  omission)
{
  g_return_if_fail (self->left_out != NULL);

  g_hash_table_insert (self->left_out, entity, GINT_TO_POINTER (omission));
}

/* Notes that a session has a room, a person … of that id: none of the reasons for which sessions are
 * left out if one that is printed has it, else the first of them.
 */
static void
use (Closing    *closing,
     const char *id)
{
  gpointer reason = closing->is_left_out ? GUINT_TO_POINTER (closing->omission + 1) : NULL;

  if (reason == NULL || !g_hash_table_contains (closing->uses, id))
    g_hash_table_insert (closing->uses, (gpointer) id, reason);
}

static void
use_people (Closing   *closing,
            GPtrArray *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      if (!g_str_equal (participation->attendance, "declined"))
        use (closing, participation->person);
    }
}

static void
use_session (Closing       *closing,
             PlenaryEntity *entity)
{
  PlenarySession *session;
  const char *const *rooms;
  PlenaryList *talks;

  if (!PLENARY_IS_SESSION (entity))
    return;

  session = PLENARY_SESSION (entity);
  rooms = plenary_session_get_rooms (session);
  talks = plenary_session_get_talks (session);

  for (guint i = 0; rooms != NULL && rooms[i] != NULL; i++)
    use (closing, rooms[i]);

  use (closing, plenary_session_get_track (session));
  use (closing, plenary_session_get_kind (session));
  use_people (closing, plenary_session_get_people (session));

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    use_people (closing, plenary_talk_get_people (plenary_list_get (talks, i)));
}

/* Whether it is only in sessions that are left out. */
static gboolean
is_used_elsewhere (Closing         *closing,
                   PlenaryEntity   *entity,
                   PlenaryOmission *omission)
{
  gpointer reason = g_hash_table_lookup (closing->uses, plenary_entity_get_id (entity));

  if (reason == NULL)
    return FALSE;

  *omission = PLENARY_IS_PERSON (entity) ? PLENARY_OMISSION_ABSENT
                                         : (PlenaryOmission) (GPOINTER_TO_UINT (reason) - 1);

  return TRUE;
}

/* What is to be thought of a member that was not placed. */
static PlenaryOmission
get_omission (Closing       *closing,
              PlenaryEntity *entity,
              PlenaryMember  member)
{
  static const struct
  {
    PlenaryMember   member;
    PlenaryOptions  option;
    PlenaryOmission omission;
  } optional[] = {
    { PLENARY_MEMBER_ABSTRACT, PLENARY_OPTION_ABSTRACTS, PLENARY_OMISSION_ABSTRACTS },
    { PLENARY_MEMBER_QUESTIONS_LEAD, PLENARY_OPTION_QUESTIONS, PLENARY_OMISSION_QUESTIONS },
    { PLENARY_MEMBER_QUESTIONS, PLENARY_OPTION_QUESTIONS, PLENARY_OMISSION_QUESTIONS },
    { PLENARY_MEMBER_ROLE, PLENARY_OPTION_PEOPLE, PLENARY_OMISSION_PEOPLE },
    { PLENARY_MEMBER_NOTES, PLENARY_OPTION_NOTES, PLENARY_OMISSION_NOTES },
  };
  PlenaryOmission elsewhere;
  gpointer omission;

  if (closing->is_left_out)
    return closing->omission;

  if (g_hash_table_lookup_extended (closing->ledger->left_out, entity, NULL, &omission))
    return (PlenaryOmission) GPOINTER_TO_INT (omission);

  if (PLENARY_IS_TALK (entity) && !plenary_ticket_shows (closing->ticket, PLENARY_OPTION_TALKS))
    return PLENARY_OMISSION_TALKS;

  if (PLENARY_IS_PERSON (entity) && !plenary_ticket_shows (closing->ticket, PLENARY_OPTION_PEOPLE))
    return PLENARY_OMISSION_PEOPLE;

  if (is_used_elsewhere (closing, entity, &elsewhere))
    return elsewhere;

  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    if (optional[i].member == member &&
        !plenary_ticket_shows (closing->ticket, optional[i].option))
      return optional[i].omission;

  return PLENARY_OMISSION_HANDOUT;
}

static void
enter (Closing       *closing,
       PlenaryEntity *entity,
       PlenaryMember  member,
       gconstpointer  key,
       const char    *text)
{
  PlenaryLedger *self = closing->ledger;
  PlenaryLedgerEntry entry;

  if (*text == '\0' || (!closing->is_left_out && g_hash_table_contains (self->placed, key)))
    return;

  entry.omission = get_omission (closing, entity, member);
  entry.id = g_strdup (plenary_entity_get_id (entity));
  entry.member = member;
  entry.text = g_strdup (text);
  g_array_append_val (self->entries, entry);
  self->n_of[entry.omission]++;
}

static void
enter_text (Closing       *closing,
            PlenaryEntity *entity,
            PlenaryMember  member,
            PlenaryText   *text)
{
  if (text != NULL)
    enter (closing, entity, member, text, plenary_text_pick (text, closing->language));
}

/* Roles that every programme knows are words of ours, and no text of the document. */
static void
enter_roles (Closing       *closing,
             PlenaryEntity *entity,
             GPtrArray     *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      if (plenary_role_get_word (participation->role) == NULL)
        enter_text (closing, entity, PLENARY_MEMBER_ROLE, participation->role);
    }
}

/* Countries are codes, which only the handouts that are about people write out. */
static void
enter_country (Closing       *closing,
               PlenaryPerson *person)
{
  const char *country = plenary_person_get_country (person);
  g_autofree char *name = NULL;

  if (closing->ticket->kind != PLENARY_HANDOUT_BADGES &&
      closing->ticket->kind != PLENARY_HANDOUT_TABLE_SIGNS)
    return;

  name = plenary_country_name_dup (country, closing->language);
  enter (closing, PLENARY_ENTITY (person), PLENARY_MEMBER_COUNTRY, country, name);
}

static void
enter_member (Closing                 *closing,
              PlenaryEntity           *entity,
              const PlenaryMemberSpec *spec)
{
  GPtrArray *texts;

  switch ((int) spec->type)
    {
    case PLENARY_MEMBER_TYPE_STRING:
      if (spec->member == PLENARY_MEMBER_COUNTRY && PLENARY_IS_PERSON (entity))
        enter_country (closing, PLENARY_PERSON (entity));

      if (plenary_findable_is_read (spec->member))
        {
          const char *string = plenary_entity_get_string (entity, spec->member);

          enter (closing, entity, spec->member, string, string);
        }
      break;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      enter_text (closing, entity, spec->member, plenary_entity_get_text (entity, spec->member));
      break;

    case PLENARY_MEMBER_TYPE_TEXTS:
      texts = plenary_entity_get_texts (entity, spec->member);

      for (guint i = 0; texts != NULL && i < texts->len; i++)
        enter_text (closing, entity, spec->member, g_ptr_array_index (texts, i));
      break;

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      enter_roles (closing, entity, plenary_entity_get_people (entity, spec->member));
      break;

    default:
      break;
    }
}

static void
enter_entity (Closing       *closing,
              PlenaryEntity *entity)
{
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    enter_member (closing, entity, &specs[i]);
}

static void
enter_list (Closing     *closing,
            PlenaryList *list)
{
  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    enter_entity (closing, plenary_list_get (list, i));
}

static void
leave_out (Closing         *closing,
           PlenaryOmission  omission)
{
  closing->is_left_out = TRUE;
  closing->omission = omission;
}

/* A session that is not chosen, for the reason that comes first. */
static void
judge_session (Closing        *closing,
               PlenarySession *session)
{
  if (plenary_ticket_chooses (closing->ticket, closing->agenda, session))
    return;

  if (plenary_session_is_internal (session) &&
      !plenary_ticket_shows (closing->ticket, PLENARY_OPTION_INTERNAL))
    leave_out (closing, PLENARY_OMISSION_INTERNAL);
  else if (plenary_agenda_get_look (closing->agenda, session) == PLENARY_LOOK_BREAK &&
           !plenary_ticket_shows (closing->ticket, PLENARY_OPTION_BREAKS))
    leave_out (closing, PLENARY_OMISSION_BREAKS);
  else
    leave_out (closing, PLENARY_OMISSION_SESSION);
}

/* What is done with each day and session, judged. */
typedef void (*Visit) (Closing       *closing,
                       PlenaryEntity *entity);

static void
enter_entry (Closing       *closing,
             PlenaryEntity *entity)
{
  enter_entity (closing, entity);

  if (PLENARY_IS_SESSION (entity))
    enter_list (closing, plenary_session_get_talks (PLENARY_SESSION (entity)));
}

static void
visit_sessions (Closing     *closing,
                PlenaryList *sessions,
                Visit        visit)
{
  const Closing before = *closing;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);

      if (!before.is_left_out)
        judge_session (closing, session);

      visit (closing, PLENARY_ENTITY (session));
      *closing = before;
    }
}

static void
visit_programme (Closing *closing,
                 Visit    visit)
{
  PlenaryList *days = plenary_agenda_get_days (closing->agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);

      if (!plenary_ticket_chooses_day (closing->ticket, day))
        leave_out (closing, PLENARY_OMISSION_DAY);

      visit (closing, PLENARY_ENTITY (day));
      visit_sessions (closing, plenary_day_get_sessions (day), visit);
      closing->is_left_out = FALSE;
    }

  leave_out (closing, PLENARY_OMISSION_UNSCHEDULED);
  visit_sessions (closing, plenary_agenda_get_shelf (closing->agenda), visit);
  closing->is_left_out = FALSE;
}

/**
 * plenary_ledger_close:
 * @ticket: what was asked for
 * @language: of the handout
 *
 * Enters what was not placed. Nothing can be placed after that.
 */
void
plenary_ledger_close (PlenaryLedger       *self,
                      PlenaryAgenda       *agenda,
                      const PlenaryTicket *ticket,
                      const char          *language)
{
  g_autoptr(GHashTable) uses = g_hash_table_new (g_str_hash, g_str_equal);
  Closing closing = { self, agenda, ticket, language, uses };

  g_return_if_fail (self->placed != NULL);
  g_return_if_fail (PLENARY_IS_AGENDA (agenda));

  visit_programme (&closing, use_session);
  enter_entity (&closing, PLENARY_ENTITY (agenda));
  enter_list (&closing, plenary_agenda_get_kinds (agenda));
  enter_list (&closing, plenary_agenda_get_rooms (agenda));
  enter_list (&closing, plenary_agenda_get_tracks (agenda));
  enter_list (&closing, plenary_agenda_get_people (agenda));
  visit_programme (&closing, enter_entry);

  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
}

/**
 * plenary_ledger_get_n:
 *
 * Returns: how many texts are left out
 */
guint
plenary_ledger_get_n (PlenaryLedger *self)
{
  return self->entries->len;
}

/**
 * plenary_ledger_get:
 *
 * Returns: (transfer none): one of them, in the order of the document
 */
const PlenaryLedgerEntry *
plenary_ledger_get (PlenaryLedger *self,
                    guint          index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return &g_array_index (self->entries, PlenaryLedgerEntry, index);
}

/**
 * plenary_ledger_count:
 *
 * Returns: how many texts are left out for a reason
 */
guint
plenary_ledger_count (PlenaryLedger   *self,
                      PlenaryOmission  omission)
{
  g_return_val_if_fail (omission < PLENARY_N_OMISSIONS, 0);

  return self->n_of[omission];
}

/**
 * plenary_omission_get_name:
 *
 * Returns: the reason for programs, as `abstracts`
 */
const char *
plenary_omission_get_name (PlenaryOmission omission)
{
  g_return_val_if_fail (omission < PLENARY_N_OMISSIONS, NULL);

  return names[omission];
}
