/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tickets out of what was typed. What can be known without a programme is read first, as it is
 * misuse if it is wrong; what names days, rooms or people waits for the programme that has them.
 */

#include "config.h"

#include "plenary-tool-ticket.h"

#include "plenary-findable.h"

#include <glib/gi18n.h>

#define MM (72.0 / 25.4)

/* A limit that was given in points may be off by so much in millimetres. */
#define ROUNDING 1e-6

/* A list as it is typed; of nothing if nothing was. */
static GStrv
split (const char *list)
{
  GStrv items = g_strsplit (list != NULL ? list : "", ",", -1);

  for (guint i = 0; items[i] != NULL; i++)
    g_strstrip (items[i]);

  return items;
}

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *what)
{
  g_autoptr(GString) message = g_string_new (format);

  g_string_replace (message, "%s", what, 1);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message->str);

  return FALSE;
}

static gboolean
read_options (PlenaryTicket  *ticket,
              const char     *list,
              gboolean        is_shown,
              GError        **error)
{
  g_auto(GStrv) names = split (list);

  for (guint i = 0; names[i] != NULL; i++)
    {
      PlenaryOptions option;

      if (!plenary_option_from_name (names[i], &option))
        /* TRANSLATORS: of an option of the command line; do not translate the words in the list. */
        return refuse (error, _("“%s” is none of abstracts, questions, people, talks, breaks, "
                                "internal, notes"), names[i]);

      if (is_shown)
        ticket->options |= option;
      else
        ticket->options &= ~option;
    }

  return TRUE;
}

/* A number between two others, and nothing else. */
static gboolean
read_number (const char *text,
             double      least,
             double      most,
             double     *number)
{
  char *end;
  double found = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !(found >= least - ROUNDING && found <= most + ROUNDING))
    return FALSE;

  *number = found;

  return TRUE;
}

static gboolean
read_orientation (const PlenaryToolChoice  *self,
                  PlenaryTicket            *ticket,
                  GError                  **error)
{
  if (self->orientation == NULL)
    return TRUE;

  if (g_str_equal (self->orientation, "portrait"))
    ticket->orientation = PLENARY_ORIENTATION_PORTRAIT;
  else if (g_str_equal (self->orientation, "landscape"))
    ticket->orientation = PLENARY_ORIENTATION_LANDSCAPE;
  else
    return refuse (error, _("“%s” is neither portrait nor landscape"), self->orientation);

  return TRUE;
}

static gboolean
read_paper (const PlenaryToolChoice  *self,
            PlenaryTicket            *ticket,
            GError                  **error)
{
  PlenaryPaper paper;

  g_free (ticket->paper);
  ticket->paper = g_strdup (self->paper != NULL ? self->paper : plenary_paper_get_local ());

  if (!plenary_ticket_get_paper (ticket, &paper))
    return refuse (error, _("“%s” is none of A4, Letter, A3, A5"), ticket->paper);

  if (self->margin != NULL &&
      !read_number (self->margin, PLENARY_TICKET_LEAST_MARGIN / MM,
                    PLENARY_TICKET_MOST_MARGIN / MM, &ticket->margin))
    return refuse (error, _("“%s” is no margin from 5 to 50 millimetres"), self->margin);

  ticket->margin *= MM;

  if (self->size != NULL &&
      !read_number (self->size, PLENARY_TICKET_LEAST_SIZE * 100, PLENARY_TICKET_MOST_SIZE * 100,
                    &ticket->size))
    return refuse (error, _("“%s” is no size of type from 70 to 200 per cent"), self->size);

  if (self->size != NULL)
    ticket->size /= 100;

  return read_orientation (self, ticket, error);
}

static gboolean
read_pages (const PlenaryToolChoice  *self,
            PlenaryTicket            *ticket,
            GError                  **error)
{
  g_auto(GStrv) ends = NULL;
  guint64 first, last;

  if (self->pages == NULL)
    return TRUE;

  ends = g_strsplit (self->pages, "-", 2);

  if (!g_ascii_string_to_unsigned (ends[0], 10, 1, G_MAXINT, &first, NULL) ||
      !g_ascii_string_to_unsigned (ends[1] != NULL ? ends[1] : ends[0], 10, first, G_MAXINT, &last,
                                   NULL))
    return refuse (error, _("“%s” is no page, nor pages like 2-5"), self->pages);

  ticket->first_page = (guint) first;
  ticket->last_page = (guint) last;

  return TRUE;
}

static PlenaryTicket *
read_ticket (const PlenaryToolChoice  *self,
             const char               *name,
             GError                  **error)
{
  g_autoptr(PlenaryTicket) ticket = NULL;
  PlenaryHandoutKind kind;

  if (!plenary_handout_kind_from_name (name, &kind))
    {
      refuse (error, _("“%s” is none of programme, glance, panel-sheets, door-signs, booklet, "
                       "large-print, badges, table-signs"), name);
      return NULL;
    }

  ticket = plenary_ticket_new (kind);
  ticket->is_draft = self->is_draft;
  ticket->has_stamp = self->has_stamp;
  ticket->days_apart = self->days_apart;
  ticket->keeps_sessions = self->keeps_sessions;
  ticket->has_own_sessions = self->has_own_sessions;
  ticket->has_crop_marks = !self->no_crop_marks;
  ticket->is_two_sided = !self->one_sided;

  if (self->language != NULL)
    {
      g_free (ticket->language);
      ticket->language = g_strdup (self->language);
    }

  return read_paper (self, ticket, error) && read_pages (self, ticket, error) &&
         read_options (ticket, self->with, TRUE, error) &&
         read_options (ticket, self->without, FALSE, error) ? g_steal_pointer (&ticket) : NULL;
}

/**
 * plenary_tool_choice_read:
 *
 * Returns: (transfer full) (element-type PlenaryTicket): a ticket for each handout, which still
 *   says nothing of days, rooms and the like; NULL with an error if something makes no sense
 */
GPtrArray *
plenary_tool_choice_read (const PlenaryToolChoice  *self,
                          GError                  **error)
{
  g_autoptr(GPtrArray) tickets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_ticket_free);
  g_auto(GStrv) names = split (self->handouts != NULL ? self->handouts : "programme");

  for (guint i = 0; i == 0 || names[i] != NULL; i++)
    {
      PlenaryTicket *ticket = read_ticket (self, names[i] != NULL ? names[i] : "", error);

      if (ticket == NULL)
        return NULL;

      g_ptr_array_add (tickets, ticket);
    }

  return g_steal_pointer (&tickets);
}

/* A day by its id, its date, or its place among the days, from 1. */
static PlenaryDay *
find_day (PlenaryAgenda *agenda,
          const char    *name)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint64 number;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);

      if (g_str_equal (plenary_entity_get_id (PLENARY_ENTITY (day)), name) ||
          g_str_equal (plenary_day_get_date (day), name))
        return day;
    }

  if (!g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &number, NULL) ||
      number > plenary_list_get_n_items (days))
    return NULL;

  return plenary_list_get (days, (guint) number - 1);
}

static gboolean
narrow_days (const char     *list,
             PlenaryAgenda  *agenda,
             PlenaryTicket  *ticket,
             GError        **error)
{
  g_auto(GStrv) names = split (list);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  if (list == NULL)
    return TRUE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      PlenaryDay *day = find_day (agenda, names[i]);

      if (day == NULL)
        return refuse (error, _("There is no day “%s”"), names[i]);

      g_strv_builder_add (ids, plenary_entity_get_id (PLENARY_ENTITY (day)));
    }

  ticket->days = g_strv_builder_end (ids);

  return TRUE;
}

/* Whether what has that id has that name, in any language and without regard to capitals. */
static gboolean
is_called (PlenaryAgenda *agenda,
           const char    *id,
           const char    *name)
{
  PlenaryEntity *entity = plenary_agenda_find (agenda, id);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  PlenaryText *text;

  if (!plenary_findable_has_name (entity))
    return FALSE;

  text = plenary_entity_get_text (entity, PLENARY_MEMBER_NAME);

  for (guint i = 0; text != NULL && i < plenary_text_get_n (text); i++)
    {
      g_autofree char *found = g_utf8_casefold (plenary_text_get_string (text, i), -1);

      if (g_str_equal (found, wanted))
        return TRUE;
    }

  return FALSE;
}

/* All that are called so: two people may be. */
static gboolean
choose_value (PlenaryAgenda *agenda,
              PlenaryTicket *ticket,
              PlenaryAspect  aspect,
              const char    *name)
{
  g_autoptr(GArray) values = plenary_filter_list_values (agenda, aspect);
  gboolean is_found = FALSE;

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_array_index (values, PlenaryAspectValue, i).value;

      if (g_str_equal (value, name) || is_called (agenda, value, name))
        {
          plenary_filter_set (ticket->filter, aspect, value, TRUE);
          is_found = TRUE;
        }
    }

  return is_found;
}

static gboolean
narrow_aspect (const char     *list,
               PlenaryAspect   aspect,
               const char     *complaint,
               PlenaryAgenda  *agenda,
               PlenaryTicket  *ticket,
               GError        **error)
{
  g_auto(GStrv) names = split (list);

  for (guint i = 0; names[i] != NULL; i++)
    if (!choose_value (agenda, ticket, aspect, names[i]))
      return refuse (error, complaint, names[i]);

  return TRUE;
}

static gboolean
has_session (PlenaryAgenda  *agenda,
             const char     *id,
             GError        **error)
{
  return PLENARY_IS_SESSION (plenary_agenda_find (agenda, id)) ||
         refuse (error, _("There is no session of the id “%s”"), id);
}

static gboolean
narrow_session (const char     *id,
                PlenaryAgenda  *agenda,
                PlenaryTicket  *ticket,
                GError        **error)
{
  if (id == NULL)
    return TRUE;

  if (!has_session (agenda, id, error))
    return FALSE;

  ticket->session = g_strdup (id);

  return TRUE;
}

static gboolean
choose_page_break (const char        *ids,
                   PlenaryPageBreak   page_break,
                   PlenaryAgenda     *agenda,
                   PlenaryTicket     *ticket,
                   GError           **error)
{
  g_auto(GStrv) split = g_strsplit (ids != NULL ? ids : "", ",", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (!has_session (agenda, split[i], error))
        return FALSE;

      plenary_ticket_set_page_break (ticket, split[i], page_break);
    }

  return TRUE;
}

/**
 * plenary_tool_choice_narrow:
 * @ticket: of plenary_tool_choice_read()
 *
 * Tells a ticket which days, rooms and so on of a programme were meant.
 *
 * Returns: whether @agenda has them all
 */
gboolean
plenary_tool_choice_narrow (const PlenaryToolChoice  *self,
                            PlenaryAgenda            *agenda,
                            PlenaryTicket            *ticket,
                            GError                  **error)
{
  return narrow_days (self->days, agenda, ticket, error) &&
         narrow_aspect (self->rooms, PLENARY_ASPECT_ROOM,
                        _("No session is in a room “%s”"), agenda, ticket, error) &&
         narrow_aspect (self->tracks, PLENARY_ASPECT_TRACK,
                        _("No session is in a track “%s”"), agenda, ticket, error) &&
         narrow_aspect (self->kinds, PLENARY_ASPECT_KIND,
                        _("No session is of a kind “%s”"), agenda, ticket, error) &&
         narrow_aspect (self->people, PLENARY_ASPECT_PERSON,
                        _("Nobody called “%s” takes part"), agenda, ticket, error) &&
         narrow_session (self->session, agenda, ticket, error) &&
         choose_page_break (self->page_starts, PLENARY_PAGE_BREAK_ALWAYS, agenda, ticket, error) &&
         choose_page_break (self->page_stays, PLENARY_PAGE_BREAK_NEVER, agenda, ticket, error);
}

void
plenary_tool_choice_clear (PlenaryToolChoice *self)
{
  g_free (self->handouts);
  g_free (self->paper);
  g_free (self->orientation);
  g_free (self->margin);
  g_free (self->size);
  g_free (self->language);
  g_free (self->with);
  g_free (self->without);
  g_free (self->days);
  g_free (self->rooms);
  g_free (self->tracks);
  g_free (self->kinds);
  g_free (self->people);
  g_free (self->session);
  g_free (self->page_starts);
  g_free (self->page_stays);
  g_free (self->pages);
}
