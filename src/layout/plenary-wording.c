/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What things are called on paper: "Panel 2", "18–19 April 2017", "Page 2 of 4".
 *
 * It is all in the language of the setting, and each on one line: what somebody typed with a line
 * break into a title has a space there on paper. Nothing is cut short here, and whatever text of
 * the programme is asked for is placed in the ledger.
 */

#include "config.h"

#include "plenary-wording.h"

#include "plenary-wording-private.h"

#include "plenary-guard.h"
#include "plenary-utils.h"

#include <string.h>

#define SEPARATOR " · "

PlenaryWording *
plenary_wording_new (PlenaryAgenda  *agenda,
                     PlenarySetting *setting)
{
  PlenaryWording *self = g_new0 (PlenaryWording, 1);
  const char *language = plenary_setting_get_language (setting);
  const char *style = plenary_entity_get_string (PLENARY_ENTITY (agenda),
                                                 PLENARY_MEMBER_TIME_STYLE);

  self->agenda = g_object_ref (agenda);
  self->setting = plenary_setting_ref (setting);
  self->words = plenary_words_new (language);
  self->dates = plenary_dates_new (language);
  self->time_style = plenary_time_style_resolve (plenary_time_style_from_name (style), language);
  self->ledger = plenary_ledger_new ();

  return self;
}

void
plenary_wording_free (PlenaryWording *self)
{
  g_object_unref (self->agenda);
  plenary_setting_unref (self->setting);
  plenary_words_unref (self->words);
  plenary_dates_free (self->dates);
  g_clear_pointer (&self->ledger, plenary_ledger_unref);
  g_free (self);
}

PlenaryAgenda *
plenary_wording_get_agenda (PlenaryWording *self)
{
  return self->agenda;
}

PlenarySetting *
plenary_wording_get_setting (PlenaryWording *self)
{
  return self->setting;
}

PlenaryWords *
plenary_wording_get_words (PlenaryWording *self)
{
  return self->words;
}

/**
 * plenary_wording_close:
 *
 * To be called when all that goes on paper was asked for.
 *
 * Returns: (transfer full): what does not go there
 */
PlenaryLedger *
plenary_wording_close (PlenaryWording *self)
{
  g_return_val_if_fail (self->ledger != NULL, NULL);

  plenary_ledger_close (self->ledger, self->agenda, plenary_setting_get_ticket (self->setting),
                        plenary_setting_get_language (self->setting));

  return g_steal_pointer (&self->ledger);
}

/**
 * plenary_wording_leave_out:
 * @entity: of which nothing goes on paper
 * @omission: why
 */
void
plenary_wording_leave_out (PlenaryWording  *self,
                           PlenaryEntity   *entity,
                           PlenaryOmission  omission)
{
  if (self->ledger != NULL)
    plenary_ledger_leave_out (self->ledger, entity, omission);
}

/**
 * plenary_wording_place:
 * @text: (nullable): a text or a string of the programme that was peeked at, and has a place now
 */
void
plenary_wording_place (PlenaryWording *self,
                       gconstpointer   text)
{
  if (self->ledger != NULL)
    plenary_ledger_place (self->ledger, text);
}

/**
 * plenary_wording_pick:
 * @text: (nullable): a text of the programme
 *
 * Returns: (transfer none): what it says in the language of the setting; empty for none
 */
const char *
plenary_wording_pick (PlenaryWording *self,
                      PlenaryText    *text)
{
  plenary_wording_place (self, text);

  return plenary_text_pick (text, plenary_setting_get_language (self->setting));
}

static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
}

static char *
to_line (const char *text)
{
  g_autofree char *guarded = plenary_guard_text (text);
  GString *line = g_string_sized_new (strlen (guarded) + 1);
  const char *kept = guarded;   /* from here on it stays as it is */
  const char *next;

  for (const char *at = guarded; *at != '\0'; at = next)
    {
      next = g_utf8_next_char (at);

      if (is_break (g_utf8_get_char (at)))
        {
          g_string_append_len (line, kept, at - kept);
          g_string_append_c (line, ' ');
          kept = next;
        }
    }

  g_string_append (line, kept);

  return g_strstrip (g_string_free (line, FALSE));
}

/**
 * plenary_wording_peek_line:
 * @text: (nullable): a text of the programme
 *
 * For what is put on paper only if there is room for it, which is to be asked for again then.
 *
 * Returns: (transfer full): the same on one line, not placed in the ledger
 */
char *
plenary_wording_peek_line (PlenaryWording *self,
                           PlenaryText    *text)
{
  return to_line (plenary_text_pick (text, plenary_setting_get_language (self->setting)));
}

/**
 * plenary_wording_dup_line:
 * @text: (nullable): a text of the programme
 *
 * Returns: (transfer full): the same on one line
 */
char *
plenary_wording_dup_line (PlenaryWording *self,
                          PlenaryText    *text)
{
  return to_line (plenary_wording_pick (self, text));
}

/* What was written, or what stands for it. */
static char *
peek_line_or (PlenaryWording *self,
              PlenaryText    *text,
              const char     *group,
              const char     *word)
{
  char *line = plenary_wording_peek_line (self, text);
  const char *instead;

  if (*line != '\0')
    return line;

  g_free (line);
  instead = plenary_words_get (self->words, group, word);

  return g_strdup (instead != NULL ? instead : "");
}

static char *
dup_line_or (PlenaryWording *self,
             PlenaryText    *text,
             const char     *group,
             const char     *word)
{
  plenary_wording_place (self, text);

  return peek_line_or (self, text, group, word);
}

/**
 * plenary_wording_peek_title:
 *
 * For where it is known only later, or elsewhere, whether there is room for it.
 *
 * Returns: (transfer full): what the programme is called, not placed in the ledger
 */
char *
plenary_wording_peek_title (PlenaryWording *self)
{
  return peek_line_or (self, plenary_agenda_get_title (self->agenda), "programme", "untitled");
}

/**
 * plenary_wording_dup_title:
 *
 * Returns: (transfer full): what the programme is called, never empty
 */
char *
plenary_wording_dup_title (PlenaryWording *self)
{
  return dup_line_or (self, plenary_agenda_get_title (self->agenda), "programme", "untitled");
}

/**
 * plenary_wording_peek_status:
 *
 * Returns: (transfer full): what plenary_wording_dup_status() says, not placed in the ledger
 */
char *
plenary_wording_peek_status (PlenaryWording *self)
{
  return peek_line_or (self, plenary_agenda_get_status (self->agenda), "phase",
                       plenary_agenda_get_phase (self->agenda));
}

/**
 * plenary_wording_dup_status:
 *
 * Returns: (transfer full): how settled the programme is, in its own words if it has any
 */
char *
plenary_wording_dup_status (PlenaryWording *self)
{
  return dup_line_or (self, plenary_agenda_get_status (self->agenda), "phase",
                      plenary_agenda_get_phase (self->agenda));
}

/**
 * plenary_wording_dup_symbol:
 *
 * Returns: (transfer full): the symbol of the document in a series; empty for none
 */
char *
plenary_wording_dup_symbol (PlenaryWording *self)
{
  const char *symbol = plenary_entity_get_string (PLENARY_ENTITY (self->agenda),
                                                  PLENARY_MEMBER_SYMBOL);

  plenary_wording_place (self, symbol);

  return to_line (symbol);
}

/* "What, where", or the one of them that there is. */
static char *
join (PlenaryWording *self,
      const char     *first,
      const char     *second)
{
  if (*first == '\0' || *second == '\0')
    return g_strconcat (first, second, NULL);

  return plenary_words_fill (self->words, "page", "part", first, second);
}

/**
 * plenary_wording_dup_only_room:
 *
 * Returns: (transfer full): the room of the programme, which no session has to name, or an empty
 *   string if there are several or none
 */
char *
plenary_wording_dup_only_room (PlenaryWording *self)
{
  PlenaryList *rooms = plenary_agenda_get_rooms (self->agenda);

  return plenary_list_get_n_items (rooms) == 1 ?
         plenary_wording_dup_line (self, plenary_room_get_name (plenary_list_get (rooms, 0))) :
         g_strdup ("");
}

/**
 * plenary_wording_dup_place:
 * @room: the room that all of it is in, or an empty string
 *
 * Returns: (transfer full): where it takes place: the venue, and before it the room, unless the
 *   venue says it, too
 */
char *
plenary_wording_dup_place (PlenaryWording *self,
                           const char     *room)
{
  g_autofree char *venue = plenary_wording_dup_line (self,
                                                     plenary_agenda_get_venue (self->agenda));

  return strstr (venue, room) != NULL ? g_steal_pointer (&venue) : join (self, room, venue);
}

/**
 * plenary_wording_dup_foot:
 *
 * Returns: (transfer full): when and where, for the foot of each page: the room if there is but
 *   one, else the venue
 */
char *
plenary_wording_dup_foot (PlenaryWording *self)
{
  g_autofree char *dates = plenary_wording_dup_dates (self);
  g_autofree char *place = plenary_wording_dup_only_room (self);

  if (*place == '\0')
    {
      g_free (place);
      place = plenary_wording_dup_line (self, plenary_agenda_get_venue (self->agenda));
    }

  return join (self, dates, place);
}

static char *
dup_number_of (PlenaryWording *self,
               const char     *group,
               const char     *word,
               guint           number,
               guint           total)
{
  g_autofree char *first = plenary_words_number (self->words, number);
  g_autofree char *second = plenary_words_number (self->words, total);

  return plenary_words_fill (self->words, group, word, first, second);
}

/**
 * plenary_wording_dup_page:
 * @page: a page, from 1
 * @n_pages: how many there are
 *
 * Returns: (transfer full): "Page 2 of 4"
 */
char *
plenary_wording_dup_page (PlenaryWording *self,
                          guint           page,
                          guint           n_pages)
{
  return dup_number_of (self, "page", "page-of", page, n_pages);
}

/**
 * plenary_wording_dup_sheet:
 * @sheet: a sheet, from 1, which may have several pages
 * @n_sheets: how many there are
 *
 * Returns: (transfer full): "Sheet 2 of 6"
 */
char *
plenary_wording_dup_sheet (PlenaryWording *self,
                           guint           sheet,
                           guint           n_sheets)
{
  return dup_number_of (self, "sheet", "number", sheet, n_sheets);
}

/* What its kind is called; empty if that says nothing. */
static char *
dup_kind (PlenaryWording *self,
          PlenarySession *session)
{
  const char *id = plenary_session_get_kind (session);
  gpointer kind = plenary_agenda_find (self->agenda, id);
  const char *word;

  if (PLENARY_IS_KIND (kind))
    return plenary_wording_dup_line (self, plenary_kind_get_name (kind));

  word = plenary_words_get (self->words, "kind", id);

  return g_strdup (word != NULL ? word : plenary_words_get (self->words, "kind", "other"));
}

/**
 * plenary_wording_dup_kind:
 *
 * Returns: (transfer full): what kind of session it is, in a word
 */
char *
plenary_wording_dup_kind (PlenaryWording *self,
                          PlenarySession *session)
{
  return dup_kind (self, session);
}

/**
 * plenary_wording_dup_bare_number:
 *
 * Returns: (transfer full): "2"; empty where the session has no number
 */
char *
plenary_wording_dup_bare_number (PlenaryWording *self,
                                 PlenarySession *session)
{
  plenary_wording_place (self, plenary_session_get_number (session));

  return to_line (plenary_session_get_number (session));
}

/**
 * plenary_wording_dup_number:
 *
 * Returns: (transfer full): "Panel 2"; empty where the session has no number
 */
char *
plenary_wording_dup_number (PlenaryWording *self,
                            PlenarySession *session)
{
  g_autofree char *kind = NULL;
  g_autofree char *number = plenary_wording_dup_bare_number (self, session);

  if (*number == '\0')
    return g_strdup ("");

  kind = dup_kind (self, session);

  return plenary_words_fill (self->words, "session", "number", kind, number);
}

/* Whether the title says already what kind of session it is, as it does of what opens and closes
 * a day, and of what is of no kind in particular.
 */
static gboolean
has_telling_title (PlenarySession *session,
                   PlenaryLook     look,
                   const char     *kind,
                   const char     *title)
{
  static const char *const kinds[] = { "opening", "closing", "marker", "other", "session" };
  g_autofree char *kind_folded = g_utf8_casefold (kind, -1);
  g_autofree char *title_folded = g_utf8_casefold (title, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (plenary_session_is_kind (session, kinds[i]))
      return TRUE;

  return look == PLENARY_LOOK_BREAK || strstr (title_folded, kind_folded) != NULL;
}

/**
 * plenary_wording_get_state:
 *
 * Returns: (transfer none) (nullable): that a session is cancelled, or not sure; NULL if it is
 */
const char *
plenary_wording_get_state (PlenaryWording *self,
                           PlenarySession *session)
{
  return plenary_words_get (self->words, "state",
                            plenary_entity_get_string (PLENARY_ENTITY (session),
                                                       PLENARY_MEMBER_STATE));
}

/**
 * plenary_wording_dup_label:
 *
 * Returns: (transfer full): what stands over the title of a session: kind and number, and
 *   whether it is cancelled; empty where there is nothing to say
 */
char *
plenary_wording_dup_label (PlenaryWording *self,
                           PlenarySession *session)
{
  g_autofree char *title = plenary_wording_dup_session (self, session);
  g_autofree char *label = plenary_wording_dup_number (self, session);
  const char *word = plenary_wording_get_state (self, session);

  if (*label == '\0')
    {
      g_autofree char *kind = dup_kind (self, session);

      if (!has_telling_title (session, plenary_agenda_get_look (self->agenda, session), kind,
                              title))
        plenary_set_string (&label, kind);
    }

  if (word == NULL)
    return g_steal_pointer (&label);

  return g_strconcat (label, *label != '\0' ? SEPARATOR : "", word, NULL);
}

/**
 * plenary_wording_dup_session:
 *
 * Returns: (transfer full): the title of a session, never empty
 */
char *
plenary_wording_dup_session (PlenaryWording *self,
                             PlenarySession *session)
{
  return dup_line_or (self, plenary_session_get_title (session), "session", "untitled");
}

/**
 * plenary_wording_dup_talk:
 *
 * Returns: (transfer full): the title of a talk, never empty
 */
char *
plenary_wording_dup_talk (PlenaryWording *self,
                          PlenaryTalk    *talk)
{
  return dup_line_or (self, plenary_talk_get_title (talk), "session", "untitled");
}

/**
 * plenary_wording_dup_short_name:
 *
 * Returns: (transfer full): "Panel 2", else the title of the session
 */
char *
plenary_wording_dup_short_name (PlenaryWording *self,
                                PlenarySession *session)
{
  g_autofree char *number = plenary_wording_dup_number (self, session);

  return *number != '\0' ? g_steal_pointer (&number)
                         : plenary_wording_dup_session (self, session);
}
