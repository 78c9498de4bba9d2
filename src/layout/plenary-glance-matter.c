/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the programme at a glance says: who, where and when over it, and in the grid each session
 * with its time and title.
 *
 * Which columns a day has and which of them a session stands in is the timeline's to say, so that
 * paper and screen agree. Where more is on at once in one column than can stand side by side in it,
 * the column becomes several of the same name.
 */

#include "config.h"

#include "plenary-glance-private.h"

#include "plenary-geometry.h"
#include "plenary-lanes.h"
#include "plenary-time.h"

#include <string.h>

/* More do not stand side by side in one column. */
#define MOST_LANES 8

/* The width of the view is of no account, as long as it has columns. */
#define WIDTH 20000
#define HEIGHT 1000

#define LAST_HOUR (PLENARY_TIME_LAST / 60)

#define SEPARATOR " · "

typedef struct
{
  PlenaryWording      *wording;
  PlenaryAgenda       *agenda;
  const PlenaryTicket *ticket;
  PlenaryGlanceMatter *matter;
  gboolean             is_same_room;
} Writing;

static void
entry_free (gpointer data)
{
  PlenaryGlanceEntry *entry = data;

  g_free (entry->id);
  g_free (entry->time);
  g_free (entry->resumed);
  g_free (entry->label);
  g_free (entry->title);
  g_clear_pointer (&entry->strike, g_array_unref);
  g_free (entry);
}

static void
day_free (gpointer data)
{
  PlenaryGlanceDay *day = data;

  g_free (day->bookmark);

  for (guint i = 0; i < G_N_ELEMENTS (day->headings); i++)
    {
      g_free (day->headings[i]);
      g_array_unref (day->spans[i]);
    }

  g_ptr_array_unref (day->heads);
  g_ptr_array_unref (day->entries);
  g_free (day);
}

void
plenary_glance_matter_free (PlenaryGlanceMatter *self)
{
  g_free (self->title);
  g_free (self->theme);
  g_ptr_array_unref (self->facts);
  g_free (self->venue);
  g_free (self->same_room);
  g_clear_pointer (&self->emblem, plenary_figure_free);
  g_free (self->notes);
  g_ptr_array_unref (self->hours);
  g_hash_table_unref (self->clocks);
  g_ptr_array_unref (self->days);
  plenary_flow_free (self->flow);
  g_free (self);
}

static gboolean
shows_session (PlenarySession *session,
               gpointer        user_data)
{
  Writing *self = user_data;

  return plenary_ticket_chooses (self->ticket, self->agenda, session);
}

static gboolean
is_definite (PlenaryDay *day,
             guint       index)
{
  int start, end;

  plenary_day_get_span (day, index, &start, &end);

  return start != PLENARY_TIME_NONE && end != PLENARY_TIME_NONE;
}

static void
add_clock (Writing *self,
           int      minute)
{
  g_hash_table_insert (self->matter->clocks, GINT_TO_POINTER (minute),
                       plenary_wording_dup_clock (self->wording, minute));
}

static PlenaryGlanceEntry *
create_entry (Writing                   *self,
              PlenaryGlanceDay          *day,
              PlenaryDay                *source,
              const PlenaryGeometryCard *card)
{
  PlenaryGlanceEntry *entry = g_new0 (PlenaryGlanceEntry, 1);
  PlenaryPart *part;

  entry->id = g_strdup (plenary_entity_get_id (PLENARY_ENTITY (card->session)));
  entry->time = plenary_wording_dup_time (self->wording, source, card->order);
  entry->resumed = plenary_words_fill (plenary_wording_get_words (self->wording), "page",
                                       "continued", entry->time, NULL);
  entry->title = plenary_wording_dup_session (self->wording, card->session);
  entry->look = plenary_agenda_get_look (self->agenda, card->session);
  entry->is_marker = plenary_session_is_kind (card->session, "marker");
  entry->start = card->start;
  entry->end = card->end;
  entry->is_definite = is_definite (source, card->order);
  add_clock (self, entry->start);
  add_clock (self, entry->end);
  entry->order = card->order;
  entry->column = card->column;
  entry->n_columns = card->n_columns;
  part = plenary_flow_add_part (self->matter->flow, day->part, "Sect");

  for (guint i = 0; i < G_N_ELEMENTS (entry->parts); i++)
    entry->parts[i] = plenary_flow_add_part (self->matter->flow, part, "P");

  if (plenary_glance_entry_is_aside (entry))
    {
      entry->label = g_strdup ("");
    }
  else
    {
      g_autofree char *label = plenary_wording_dup_label (self->wording, card->session);

      entry->label =
        plenary_setting_dup_capitals (plenary_wording_get_setting (self->wording), label);
      entry->has_no_capitals = g_str_equal (entry->label, label);
    }

  if (plenary_session_is_cancelled (card->session))
    {
      PlenarySpan span = { 0, (guint) strlen (entry->title), PLENARY_PRINT_MARK_STRUCK };

      entry->strike = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
      g_array_append_val (entry->strike, span);
    }

  return entry;
}

/* The lane of each entry by its time alone, and the most that there are in each column. */
static PlenarySlot *
find_lanes (PlenaryGlanceDay *day,
            guint            *n_lanes)
{
  PlenarySlot *slots = g_new0 (PlenarySlot, day->entries->len);

  for (guint i = 0; i < day->entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, i);

      slots[i].start = entry->start;
      slots[i].end = entry->end;
      slots[i].least = 1;
      slots[i].column = entry->column;
      slots[i].n_more = entry->n_columns - 1;
    }

  plenary_lanes_assign (slots, day->entries->len);

  for (guint i = 0; i < day->entries->len; i++)
    n_lanes[slots[i].column] = MAX (n_lanes[slots[i].column], slots[i].lane + 1);

  return slots;
}

/* Makes several columns of each that has too much at once. */
static void
part_full_columns (PlenaryGlanceDay *day)
{
  guint n_columns = day->heads->len;
  g_autofree guint *n_lanes = g_new0 (guint, n_columns + 1);
  g_autofree guint *firsts = g_new0 (guint, n_columns + 1);
  g_autofree PlenarySlot *slots = find_lanes (day, n_lanes);
  g_autoptr(GPtrArray) heads = g_steal_pointer (&day->heads);

  day->heads = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_columns; i++)
    {
      guint n = MAX ((n_lanes[i] + MOST_LANES - 1) / MOST_LANES, 1);

      firsts[i + 1] = firsts[i] + n;

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (day->heads, g_strdup (g_ptr_array_index (heads, i)));
    }

  for (guint i = 0; i < day->entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, i);
      guint end = entry->column + entry->n_columns;

      if (entry->n_columns > 1)
        {
          entry->n_columns = firsts[end] - firsts[entry->column];
          entry->column = firsts[entry->column];
        }
      else
        {
          entry->column = firsts[entry->column] + slots[i].lane / MOST_LANES;
        }
    }
}

/* As a day is read: by time, then by room. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const PlenaryGlanceEntry *left = *(PlenaryGlanceEntry *const *) a;
  const PlenaryGlanceEntry *right = *(PlenaryGlanceEntry *const *) b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;

  if (left->column != right->column)
    return left->column < right->column ? -1 : 1;

  return (left->order > right->order) - (left->order < right->order);
}

static void
add_heads (Writing          *self,
           PlenaryGlanceDay *day,
           PlenaryGeometry  *geometry,
           guint             index)
{
  guint n = plenary_geometry_get_day (geometry, index)->n_columns;

  for (guint i = 0; i < n; i++)
    {
      PlenaryEntity *room = plenary_geometry_get_column (geometry, index, i)->entity;

      g_ptr_array_add (day->heads,
                       n > 1 && room != NULL
                       ? plenary_wording_dup_line (self->wording,
                                                   plenary_room_get_name (PLENARY_ROOM (room)))
                       : g_strdup (""));
    }
}

/* What is on one line where that is as long. */
static char *
hold_together (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", words);
}

/* What stands over a day, on its first page and where it goes on. */
static void
set_headings (Writing          *self,
              PlenaryGlanceDay *day,
              const char       *name,
              const char       *detail)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  char *names[] = { g_strdup (name), plenary_words_fill (words, "page", "continued", name, NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PlenarySpan span = { (guint) strlen (names[i]), 0, PLENARY_PRINT_MARK_NOTE };

      day->headings[i] = g_strconcat (names[i], *detail != '\0' ? "\u2002" : "", detail, NULL);
      day->spans[i] = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
      span.end = (guint) strlen (day->headings[i]);

      if (span.end > span.start)
        g_array_append_val (day->spans[i], span);

      g_free (names[i]);
    }
}

static GHashTable *
find_rooms (Writing                  *self,
            PlenaryGeometry          *geometry,
            const PlenaryGeometryDay *place)
{
  GHashTable *rooms = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = place->first; i < place->first + place->n_cards; i++)
    {
      PlenarySession *session = plenary_geometry_get_card (geometry, i)->session;
      const char *const *ids = plenary_session_get_rooms (session);

      for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
        if (PLENARY_IS_ROOM (plenary_agenda_find (self->agenda, ids[j])))
          g_hash_table_add (rooms, (char *) ids[j]);
    }

  return rooms;
}

/* The room, where there is no other. */
static char *
dup_only_room (Writing    *self,
               GHashTable *rooms)
{
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_size (rooms) != 1)
    return g_strdup ("");

  g_hash_table_iter_init (&iter, rooms);
  g_hash_table_iter_next (&iter, &id, NULL);

  return plenary_wording_dup_line (self->wording,
                                   plenary_room_get_name (plenary_agenda_find (self->agenda, id)));
}

/* The date of a day, and where it is if that is one room and another day has another. */
static char *
dup_detail (Writing                  *self,
            PlenaryGeometry          *geometry,
            const PlenaryGeometryDay *place,
            const char               *date)
{
  g_autoptr(GHashTable) rooms = find_rooms (self, geometry, place);
  g_autofree char *room = NULL;

  if (self->is_same_room || place->n_columns > 1)
    return g_strdup (date);

  room = dup_only_room (self, rooms);

  return g_strconcat (date, *date != '\0' && *room != '\0' ? SEPARATOR : "", room, NULL);
}

static void
add_day (Writing         *self,
         PlenaryGeometry *geometry,
         guint            index)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  const PlenaryGeometryDay *place = plenary_geometry_get_day (geometry, index);
  PlenaryGlanceDay *day = g_new0 (PlenaryGlanceDay, 1);
  g_autofree char *date = NULL;
  g_autofree char *name = plenary_wording_dup_day_of_week (self->wording, index, &date);
  g_autofree char *held = hold_together (date != NULL ? date : "");
  g_autofree char *detail = dup_detail (self, geometry, place, held);

  set_headings (self, day, name, detail);
  day->bookmark = date != NULL ? plenary_words_fill (words, "session", "detail", name, date)
                               : g_strdup (name);
  day->part = plenary_flow_add_part (self->matter->flow, self->matter->document, "Sect");
  day->heading = plenary_flow_add_part (self->matter->flow, day->part, "H2");
  day->heads = g_ptr_array_new_with_free_func (g_free);
  day->entries = g_ptr_array_new_with_free_func (entry_free);
  add_heads (self, day, geometry, index);

  for (guint i = place->first; i < place->first + place->n_cards; i++)
    g_ptr_array_add (day->entries,
                     create_entry (self, day, place->day, plenary_geometry_get_card (geometry, i)));

  part_full_columns (day);
  g_ptr_array_sort (day->entries, compare_entries);
  self->matter->is_together &= day->heads->len == 1;
  g_ptr_array_add (self->matter->days, day);
}

static gboolean
chooses_day (Writing         *self,
             PlenaryGeometry *geometry,
             guint            index)
{
  return plenary_ticket_chooses_day (self->ticket,
                                     plenary_geometry_get_day (geometry, index)->day);
}

/* Where all is; the venue, and the room if it is but one. */
static void
add_venue (Writing         *self,
           PlenaryGeometry *geometry)
{
  PlenaryWords *words = plenary_wording_get_words (self->wording);
  g_autoptr(GHashTable) rooms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *room = plenary_wording_dup_only_room (self->wording);

  for (guint i = 0; i < plenary_geometry_get_n_days (geometry); i++)
    if (chooses_day (self, geometry, i))
      {
        g_autoptr(GHashTable) own = find_rooms (self, geometry,
                                                plenary_geometry_get_day (geometry, i));
        GHashTableIter iter;
        gpointer id;

        g_hash_table_iter_init (&iter, own);

        while (g_hash_table_iter_next (&iter, &id, NULL))
          g_hash_table_add (rooms, id);
      }

  self->is_same_room = g_hash_table_size (rooms) == 1;

  if (*room == '\0')
    {
      g_free (room);
      room = dup_only_room (self, rooms);
    }

  self->matter->venue = plenary_wording_dup_place (self->wording, room);

  self->matter->same_room =
    g_strdup (self->is_same_room ? plenary_words_get (words, "programme", "same-room") : "");
}

/* Days, until there is enough; what comes then still says whether a day has a page of its own. */
static void
add_days (Writing *self,
          guint    n_most)
{
  guint n = 0;
  const PlenaryGeometrySpace space = {
    .width = WIDTH, .height = HEIGHT, .text = 1, .columns = PLENARY_GEOMETRY_ROOMS,
    .is_one_day = TRUE, .shows = shows_session, .user_data = self,
  };
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (self->agenda, &space);

  self->matter->is_together = !self->ticket->days_apart;
  add_venue (self, geometry);

  for (guint i = 0; i < plenary_geometry_get_n_days (geometry); i++)
    if (chooses_day (self, geometry, i))
      {
        const PlenaryGeometryDay *place = plenary_geometry_get_day (geometry, i);

        if (n < n_most)
          add_day (self, geometry, i);
        else
          self->matter->is_together &= place->n_columns == 1;

        n += place->n_cards;
      }
}

static void
add_fact (GPtrArray *facts,
          char      *fact)
{
  if (*fact != '\0')
    g_ptr_array_add (facts, fact);
  else
    g_free (fact);
}

/* What a programme says at a glance; once there are @n_most sessions the days after that are left
 * off.
 */
PlenaryGlanceMatter *
plenary_glance_matter_new (PlenaryWording *wording,
                           guint           n_most)
{
  PlenaryGlanceMatter *self = g_new0 (PlenaryGlanceMatter, 1);
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  Writing writing = {
    wording, agenda, plenary_setting_get_ticket (plenary_wording_get_setting (wording)), self
  };

  self->flow = plenary_flow_new ();
  self->document = plenary_flow_add_part (self->flow, NULL, "Document");
  self->heading = plenary_flow_add_part (self->flow, self->document, "H1");
  self->title = plenary_wording_dup_title (wording);
  self->theme = plenary_wording_dup_line (wording, plenary_agenda_get_theme (agenda));
  self->facts = g_ptr_array_new_with_free_func (g_free);
  add_fact (self->facts, plenary_wording_dup_status (wording));
  add_fact (self->facts,
            plenary_wording_dup_line (wording, plenary_agenda_get_meeting (agenda)));
  add_fact (self->facts, plenary_wording_dup_symbol (wording));
  add_fact (self->facts, plenary_wording_dup_dates (wording));
  plenary_glance_head_take_emblem (self, wording);
  self->notes = g_strdup (plenary_words_get (plenary_wording_get_words (wording), "session",
                                             "notes"));
  self->hours = g_ptr_array_new_with_free_func (g_free);

  self->clocks = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (int i = 0; i <= LAST_HOUR; i++)
    g_ptr_array_add (self->hours, plenary_wording_dup_clock (wording, i * 60));

  self->days = g_ptr_array_new_with_free_func (day_free);
  add_days (&writing, n_most);

  return self;
}

/* The width of what of a text must be on one line, where that is longest, and at its beginning. */
static double
measure_longest (PlenaryTypesetter *typesetter,
                 PlenaryPrintStyle  style,
                 const char        *text,
                 const char        *language,
                 double            *first)
{
  glong n = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n + 1);
  const char *start = text;
  const char *p = text;
  double longest = 0;

  pango_get_log_attrs (text, (int) strlen (text), -1, pango_language_from_string (language),
                       attributes, (int) n + 1);

  for (glong i = 1; i <= n; i++)
    {
      p = g_utf8_next_char (p);

      if (i == n || attributes[i].is_line_break)
        {
          g_autofree char *piece = g_strchomp (g_strndup (start, (gsize) (p - start)));

          double width = plenary_typesetter_get_width (typesetter, style, piece);

          *first = start == text ? width : *first;
          longest = MAX (longest, width);
          start = p;
        }
    }

  return longest;
}

/* What its title is set in. */
PlenaryPrintStyle
plenary_glance_entry_get_style (const PlenaryGlanceEntry *entry)
{
  return plenary_glance_entry_is_aside (entry) ? PLENARY_PRINT_BREAK : PLENARY_PRINT_SESSION;
}

/* Whether it stands between sessions and is none. */
gboolean
plenary_glance_entry_is_aside (const PlenaryGlanceEntry *entry)
{
  return entry->look == PLENARY_LOOK_BREAK || entry->is_marker;
}

/* Measures once what is asked again and again. */
void
plenary_glance_matter_measure (PlenaryGlanceMatter *self,
                               PlenarySetting      *setting,
                               PlenaryTypeCase     *type_case)
{
  g_autoptr(PlenaryTypesetter) typesetter = plenary_typesetter_new (setting, type_case, 1);
  const char *language = plenary_setting_get_language (setting);

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryGlanceDay *day = g_ptr_array_index (self->days, i);

      for (guint j = 0; j < day->entries->len; j++)
        {
          PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, j);
          PlenaryPrintStyle style = plenary_glance_entry_get_style (entry);

          entry->time_width =
            plenary_typesetter_get_width (typesetter, PLENARY_PRINT_DETAIL, entry->time);
          entry->resumed_width =
            plenary_typesetter_get_width (typesetter, PLENARY_PRINT_DETAIL, entry->resumed);
          entry->label_width =
            plenary_typesetter_get_width (typesetter, PLENARY_PRINT_LABEL, entry->label);
          entry->title_width = plenary_typesetter_get_width (typesetter, style, entry->title);
          entry->longest = measure_longest (typesetter, style, entry->title, language,
                                            &entry->first);
        }
    }
}
