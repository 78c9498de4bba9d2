/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be said on which door: for each room and each day what takes place there.
 *
 * What is for everybody takes place in every room, and so does what has no room that the programme
 * knows. Where it knows of no rooms at all, the venue is the one room. Sessions stand in the order
 * of their times, as somebody in front of a door looks for now.
 */

#include "config.h"

#include "plenary-door-private.h"

#include "plenary-chronology.h"

#include <string.h>

#define EN_SPACE "\u2002"
#define EM_SPACE "\u2003"

#define SEPARATOR " · "

typedef struct
{
  PlenaryWording      *wording;
  PlenaryAgenda       *agenda;
  const PlenaryTicket *ticket;
  PlenaryFlow         *parts;
  PlenaryPart         *document;
  GPtrArray           *signs;
} Matter;

static void
row_clear (gpointer data)
{
  PlenaryDoorRow *row = data;

  g_free (row->time);
  g_free (row->label);
  g_free (row->title);
  g_clear_pointer (&row->spans, g_array_unref);
}

static void
sign_free (gpointer data)
{
  PlenaryDoorSign *sign = data;

  g_free (sign->place);
  g_free (sign->day);
  g_free (sign->name);
  g_free (sign->tomorrow);
  g_free (sign->bookmark);
  g_array_unref (sign->rows);
  g_array_unref (sign->spans);
  g_free (sign);
}

static gboolean
knows_any (PlenaryAgenda     *agenda,
           const char *const *rooms)
{
  for (guint i = 0; rooms != NULL && rooms[i] != NULL; i++)
    if (PLENARY_IS_ROOM (plenary_agenda_find (agenda, rooms[i])))
      return TRUE;

  return FALSE;
}

static gboolean
is_in (Matter         *self,
       PlenarySession *session,
       PlenaryRoom    *room)
{
  const char *const *rooms = plenary_session_get_rooms (session);

  return room == NULL || plenary_session_is_for_all (session, rooms) ||
         !knows_any (self->agenda, rooms) ||
         g_strv_contains (rooms, plenary_entity_get_id (PLENARY_ENTITY (room)));
}

/* What is to be printed of a day in a room: its places in the day. */
static GArray *
list_entries (Matter      *self,
              PlenaryDay  *day,
              PlenaryRoom *room)
{
  g_autoptr(GArray) order = plenary_chronology_list (day);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);

      if (plenary_ticket_chooses (self->ticket, self->agenda, session) &&
          is_in (self, session, room))
        g_array_append_val (entries, index);
    }

  return entries;
}

static PlenaryDoorRow *
append_row (PlenaryDoorSign *sign,
            PlenaryFlow     *parts)
{
  PlenaryDoorRow row = { NULL };

  row.part = plenary_flow_add_part (parts, sign->part, "Sect");
  row.time_part = plenary_flow_add_part (parts, row.part, "P");
  row.label_part = plenary_flow_add_part (parts, row.part, "P");
  row.title_part = plenary_flow_add_part (parts, row.part, "H2");
  g_array_append_val (sign->rows, row);

  return &g_array_index (sign->rows, PlenaryDoorRow, sign->rows->len - 1);
}

/**
 * plenary_door_add_row:
 * @parts: of the handout
 * @text: what has no place elsewhere on the sign
 */
void
plenary_door_add_row (PlenaryDoorSign *sign,
                      PlenaryFlow     *parts,
                      const char      *text)
{
  PlenaryDoorRow *row = append_row (sign, parts);

  row->time = g_strdup ("");
  row->label = g_strdup ("");
  row->title = g_strdup (text);
}

static void
mark (GArray            *spans,
      gsize              start,
      gsize              end,
      PlenaryPrintMarks  marks)
{
  const PlenarySpan span = { (guint) start, (guint) end, marks };

  g_array_append_val (spans, span);
}

static void
add_session (Matter          *self,
             PlenaryDoorSign *sign,
             PlenaryDay      *day,
             guint            index)
{
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);
  PlenaryDoorRow *row = append_row (sign, self->parts);
  gboolean is_marker = plenary_session_is_kind (session, "marker");

  row->is_light = plenary_agenda_get_look (self->agenda, session) == PLENARY_LOOK_BREAK;
  row->time = plenary_wording_dup_time (self->wording, day, index);
  row->title = plenary_wording_dup_session (self->wording, session);

  if (plenary_session_is_cancelled (session))
    {
      row->spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
      mark (row->spans, 0, strlen (row->title), PLENARY_PRINT_MARK_STRUCK);
    }

  if (plenary_session_is_cancelled (session) || (!row->is_light && !is_marker))
    {
      g_autofree char *label = plenary_wording_dup_label (self->wording, session);

      row->label =
        plenary_setting_dup_capitals (plenary_wording_get_setting (self->wording), label);
    }
  else
    {
      row->label = g_strdup ("");
    }
}

static gboolean
is_tomorrow (PlenaryDay *day,
             PlenaryDay *other)
{
  GDate one, next;

  return plenary_day_get_gdate (day, &one) && plenary_day_get_gdate (other, &next) &&
         g_date_days_between (&one, &next) == 1;
}

static void
append_tomorrow (Matter          *self,
                 GString         *tomorrow,
                 GArray          *spans,
                 PlenaryDay      *day,
                 guint            index)
{
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autofree char *time = plenary_wording_dup_time (self->wording, day, index);
  g_autofree char *name = plenary_wording_dup_short_name (self->wording, session);
  gsize start;

  g_string_append_printf (tomorrow, EM_SPACE "%s" EN_SPACE, time);
  start = tomorrow->len;
  g_string_append (tomorrow, name);

  if (!plenary_session_is_cancelled (session))
    return;

  mark (spans, start, tomorrow->len, PLENARY_PRINT_MARK_STRUCK);
  g_string_append_printf (tomorrow, SEPARATOR "%s", plenary_words_get (words, "state",
                                                                       "cancelled"));
}

/* The sessions of the next day in the same room, for those who come too late or too early. */
static char *
dup_tomorrow (Matter      *self,
              guint        index,
              PlenaryRoom *room,
              GArray      *spans)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  const char *lead = plenary_words_get (plenary_wording_get_words (self->wording), "sign",
                                        "tomorrow");
  PlenaryDay *next = index + 1 < plenary_list_get_n_items (days)
                     ? plenary_list_get (days, index + 1) : NULL;
  GString *tomorrow = g_string_new (NULL);
  g_autoptr(GArray) entries = NULL;

  if (room == NULL || next == NULL || !plenary_ticket_chooses_day (self->ticket, next) ||
      !is_tomorrow (plenary_list_get (days, index), next))
    return g_string_free (tomorrow, FALSE);

  entries = list_entries (self, next, room);
  g_string_append (tomorrow, lead);
  mark (spans, 0, tomorrow->len, PLENARY_PRINT_MARK_STRONG);

  for (guint i = 0; i < entries->len; i++)
    {
      guint at = g_array_index (entries, guint, i);
      PlenarySession *session = plenary_list_get (plenary_day_get_sessions (next), at);

      if (plenary_agenda_get_look (self->agenda, session) != PLENARY_LOOK_BREAK)
        append_tomorrow (self, tomorrow, spans, next, at);
    }

  if (tomorrow->len == strlen (lead))
    g_string_truncate (tomorrow, 0);

  return g_string_free (tomorrow, FALSE);
}

static PlenaryDoorSign *
append_sign (Matter     *self,
             const char *place)
{
  PlenaryDoorSign *sign = g_new0 (PlenaryDoorSign, 1);

  sign->place = g_strdup (place);
  sign->day = g_strdup ("");
  sign->name = g_strdup ("");
  sign->tomorrow = g_strdup ("");
  sign->spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  sign->rows = g_array_new (FALSE, FALSE, sizeof (PlenaryDoorRow));
  g_array_set_clear_func (sign->rows, row_clear);
  sign->part = plenary_flow_add_part (self->parts, self->document, "Sect");
  sign->place_part = plenary_flow_add_part (self->parts, sign->part, "H1");
  sign->day_part = plenary_flow_add_part (self->parts, sign->part, "P");
  sign->name_part = plenary_flow_add_part (self->parts, sign->part, "P");
  sign->tomorrow_part = plenary_flow_add_part (self->parts, sign->part, "P");
  g_ptr_array_add (self->signs, sign);

  return sign;
}

static void
add_sign (Matter      *self,
          guint        index,
          PlenaryRoom *room,
          const char  *place)
{
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (self->agenda), index);
  g_autoptr(GArray) entries = list_entries (self, day, room);
  PlenaryDoorSign *sign;
  char *date;

  if (entries->len == 0)
    return;

  sign = append_sign (self, place);
  g_free (sign->day);
  sign->day = plenary_wording_dup_day (self->wording, index, &date);

  if (date != NULL)
    {
      g_free (sign->name);
      sign->name = g_steal_pointer (&sign->day);
      sign->day = date;
    }

  for (guint i = 0; i < entries->len; i++)
    add_session (self, sign, day, g_array_index (entries, guint, i));

  g_free (sign->tomorrow);
  sign->tomorrow = dup_tomorrow (self, index, room, sign->spans);
  sign->bookmark = plenary_words_fill (plenary_wording_get_words (self->wording), "page", "part",
                                       place, *sign->name != '\0' ? sign->name : sign->day);
}

static void
add_days (Matter      *self,
          PlenaryRoom *room,
          const char  *place)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    if (plenary_ticket_chooses_day (self->ticket, plenary_list_get (days, i)))
      add_sign (self, i, room, place);
}

/* Where everything is, if the programme knows of no rooms; else what it is. */
static char *
dup_venue (Matter *self)
{
  g_autofree char *venue = plenary_wording_dup_line (self->wording,
                                                     plenary_agenda_get_venue (self->agenda));

  return *venue != '\0' ? g_steal_pointer (&venue) : plenary_wording_dup_title (self->wording);
}

/* Of the rooms that were asked for by name, else of all. */
static gboolean
chooses_room (Matter      *self,
              PlenaryRoom *room)
{
  g_auto(GStrv) rooms = plenary_filter_dup_values (self->ticket->filter, PLENARY_ASPECT_ROOM);

  return *rooms == NULL ||
         g_strv_contains ((const char *const *) rooms,
                          plenary_entity_get_id (PLENARY_ENTITY (room)));
}

static void
add_rooms (Matter *self)
{
  PlenaryList *rooms = plenary_agenda_get_rooms (self->agenda);

  for (guint i = 0; i < plenary_list_get_n_items (rooms); i++)
    {
      PlenaryRoom *room = plenary_list_get (rooms, i);
      g_autofree char *name = plenary_wording_peek_line (self->wording,
                                                         plenary_room_get_name (room));
      guint n = self->signs->len;

      if (chooses_room (self, room))
        add_days (self, room, *name != '\0' ? name
                                            : plenary_entity_get_id (PLENARY_ENTITY (room)));

      /* It is on paper only if there is something in it. */
      if (self->signs->len > n)
        plenary_wording_pick (self->wording, plenary_room_get_name (room));
    }
}

/**
 * plenary_door_collect:
 * @parts: of the handout, where those of the signs are added
 *
 * Returns: (transfer full) (element-type PlenaryDoorSign): the signs, one at least, room by room
 *   and day by day
 */
GPtrArray *
plenary_door_collect (PlenaryWording *wording,
                      PlenaryFlow    *parts)
{
  Matter self = {
    wording, plenary_wording_get_agenda (wording),
    plenary_setting_get_ticket (plenary_wording_get_setting (wording)), parts,
    plenary_flow_add_part (parts, NULL, "Document"),
    g_ptr_array_new_with_free_func (sign_free),
  };

  if (plenary_list_get_n_items (plenary_agenda_get_rooms (self.agenda)) > 0)
    {
      add_rooms (&self);
    }
  else
    {
      g_autofree char *venue = dup_venue (&self);

      add_days (&self, NULL, venue);
    }

  if (self.signs->len == 0)
    {
      g_autofree char *title = plenary_wording_dup_title (wording);

      append_sign (&self, title);
    }

  return self.signs;
}
