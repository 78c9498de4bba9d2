/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side of a table sign that its person reads: the name, smaller than for those who sit across,
 * and when, in what, as what and where they take part. Whoever has no such thing, or more of it
 * than has a place, has both sides alike.
 *
 * What it says is written twice: first to see whether there is room for it, with a ledger that
 * nobody reads, as only what is on paper is placed in that of the handout.
 */

#include "config.h"

#include "plenary-name-back.h"

#include "plenary-chronology.h"
#include "plenary-name-head.h"

#define PX(pixels) ((pixels) * 0.75)

/* How much of what the head leaves the name takes at the most, and what is free under it. */
#define MOST_NAME 0.4
#define NAME_GAP PX (6)

/* Between one thing and the next. */
#define ROW_GAP PX (3)

/* Beside the times, and how much of a line those take at the most. */
#define TIME_GAP PX (20)
#define MOST_TIMES 0.45

#define SEPARATOR " · "

/* That somebody takes part in something. */
typedef struct
{
  guint                 day;
  guint                 session;         /* in its day */
  PlenaryTalk          *talk;            /* NULL if it is the session itself */
  PlenaryParticipation *participation;
} Entry;

typedef struct
{
  char        *time;
  char        *text;
  GArray      *spans;       /* of the text */
  PlenaryPart *time_part;
  PlenaryPart *text_part;
} Row;

struct _PlenaryNameIndex
{
  GHashTable     *entries;    /* of each person, by id */
  PlenaryWording *scratch;    /* for what may have no place */
};

struct _PlenaryNameBack
{
  char   *name;
  guint   name_size;
  GArray *rows;
  guint   size;          /* of the rows */
  double  times;         /* how wide they are in it, with what is beside them */
};

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->time);
  g_free (row->text);
  g_array_unref (row->spans);
}

static void
note (GHashTable *index,
      GPtrArray  *people,
      Entry       entry)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      GArray *entries;

      entry.participation = g_ptr_array_index (people, i);

      if (g_str_equal (entry.participation->attendance, "declined"))
        continue;

      entries = g_hash_table_lookup (index, entry.participation->person);

      if (entries == NULL)
        {
          entries = g_array_new (FALSE, FALSE, sizeof (Entry));
          g_hash_table_insert (index, (gpointer) entry.participation->person, entries);
        }

      g_array_append_val (entries, entry);
    }
}

static void
note_session (GHashTable     *index,
              PlenarySession *session,
              Entry           entry)
{
  PlenaryList *talks = plenary_session_get_talks (session);

  note (index, plenary_session_get_people (session), entry);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    {
      entry.talk = plenary_list_get (talks, i);
      note (index, plenary_talk_get_people (entry.talk), entry);
    }
}

static void
note_day (GHashTable     *entries,
          PlenaryWording *wording,
          PlenaryDay     *day,
          guint           index)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  const PlenaryTicket *ticket = plenary_setting_get_ticket (plenary_wording_get_setting (wording));
  PlenaryList *sessions = plenary_day_get_sessions (day);
  g_autoptr(GArray) order = plenary_chronology_list (day);

  for (guint i = 0; i < order->len; i++)
    {
      guint place = g_array_index (order, guint, i);
      PlenarySession *session = plenary_list_get (sessions, place);

      if (plenary_ticket_chooses (ticket, agenda, session))
        note_session (entries, session, (Entry) { index, place });
    }
}

/**
 * plenary_name_index_new:
 *
 * Returns: (transfer full): who takes part in what that is to be printed, to be used as long as the
 *   programme stays as it is
 */
PlenaryNameIndex *
plenary_name_index_new (PlenaryWording *wording)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  PlenarySetting *setting = plenary_wording_get_setting (wording);
  PlenaryList *days = plenary_agenda_get_days (agenda);
  PlenaryNameIndex *self = g_new0 (PlenaryNameIndex, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_array_unref);
  self->scratch = plenary_wording_new (agenda, setting);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    if (plenary_ticket_chooses_day (plenary_setting_get_ticket (setting),
                                    plenary_list_get (days, i)))
      note_day (self->entries, wording, plenary_list_get (days, i), i);

  return self;
}

void
plenary_name_index_free (PlenaryNameIndex *self)
{
  g_hash_table_unref (self->entries);
  plenary_wording_free (self->scratch);
  g_free (self);
}

/* On which day, if there are several, and when. */
static char *
dup_time (PlenaryWording *wording,
          const Entry    *entry)
{
  PlenaryList *days = plenary_agenda_get_days (plenary_wording_get_agenda (wording));
  g_autofree char *time = plenary_wording_dup_time (wording, plenary_list_get (days, entry->day),
                                                    entry->session);
  g_autofree char *date = NULL;

  if (plenary_list_get_n_items (days) == 1)
    return g_steal_pointer (&time);

  date = plenary_wording_dup_date (wording, entry->day);

  if (*time == '\0')
    return g_steal_pointer (&date);

  return plenary_words_fill (plenary_wording_get_words (wording), "page", "part", date, time);
}

static void
append (GString    *text,
        const char *detail)
{
  if (*detail != '\0')
    g_string_append_printf (text, SEPARATOR "%s", detail);
}

static void
mark (GArray            *spans,
      gsize              end,
      PlenaryPrintMarks  marks)
{
  const PlenarySpan span = { 0, (guint) end, marks };

  g_array_append_val (spans, span);
}

/* What, as what and where; the first of it is strong, and struck through if that is cancelled. */
static char *
dup_text (PlenaryWording *wording,
          const Entry    *entry,
          GArray         *spans)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (wording);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), entry->day);
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), entry->session);
  g_autofree char *title = entry->talk != NULL
                           ? plenary_wording_dup_talk (wording, entry->talk)
                           : plenary_wording_dup_session (wording, session);
  g_autofree char *role = plenary_wording_dup_role (wording, entry->participation->role, FALSE);
  GString *text = g_string_new (title);

  if (plenary_session_is_cancelled (session))
    {
      mark (spans, text->len, PLENARY_PRINT_MARK_STRONG | PLENARY_PRINT_MARK_STRUCK);
      append (text, plenary_words_get (plenary_wording_get_words (wording), "state",
                                       "cancelled"));
    }
  else
    {
      mark (spans, text->len, PLENARY_PRINT_MARK_STRONG);
    }

  append (text, role);

  if (plenary_list_get_n_items (plenary_agenda_get_rooms (agenda)) > 1)
    {
      g_autofree char *rooms = plenary_wording_dup_rooms (wording, session);

      append (text, rooms);
    }

  return g_string_free (text, FALSE);
}

static GArray *
write_rows (PlenaryWording *wording,
            GArray         *entries)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      Row row = { .spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan)) };

      row.time = dup_time (wording, entry);
      row.text = dup_text (wording, entry, row.spans);
      g_array_append_val (rows, row);
    }

  return rows;
}

static const Row *
get_row (PlenaryNameBack *self,
         guint            index)
{
  return &g_array_index (self->rows, Row, index);
}

static const PlenaryLines *
set_text (PlenaryNameBack       *self,
          const PlenaryNameForm *form,
          const Row             *row)
{
  return plenary_sizes_set (form->notes, self->size, PLENARY_PRINT_SIGN_NOTE, row->text, row->spans,
                            form->width - self->times);
}

static double
measure_times (PlenaryNameBack       *self,
               const PlenaryNameForm *form)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (form->notes, self->size);
  double width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (*get_row (self, i)->time != '\0')
      width = MAX (width, plenary_typesetter_get_width (typesetter, PLENARY_PRINT_SIGN_NOTE,
                                                        get_row (self, i)->time) + TIME_GAP);

  return width;
}

static double
get_leading (PlenaryNameBack       *self,
             const PlenaryNameForm *form)
{
  return plenary_typesetter_get_leading (plenary_sizes_get (form->notes, self->size),
                                         PLENARY_PRINT_SIGN_NOTE);
}

static double
measure_name (PlenaryNameBack       *self,
              const PlenaryNameForm *form)
{
  return plenary_sizes_measure (form->names, self->name_size, PLENARY_PRINT_SIGN_PLACE, self->name,
                                form->width) + NAME_GAP;
}

/* The name as large as it may be, and the rows as large as they then can be. */
static gboolean
fit (PlenaryNameBack       *self,
     const PlenaryNameForm *form)
{
  double height = form->height - plenary_name_head_measure (form) - self->rows->len * ROW_GAP;

  self->name_size = plenary_sizes_find (form->names, PLENARY_PRINT_SIGN_PLACE, self->name,
                                        form->width, height * MOST_NAME);

  if (self->name_size == plenary_sizes_get_n (form->names))
    return FALSE;

  height -= measure_name (self, form);

  for (self->size = 0; self->size < plenary_sizes_get_n (form->notes); self->size++)
    {
      guint n_lines = 0;

      self->times = measure_times (self, form);

      if (self->times > form->width * MOST_TIMES)
        continue;

      for (guint i = 0; i < self->rows->len; i++)
        n_lines += set_text (self, form, get_row (self, i))->n;

      if (n_lines * get_leading (self, form) <= height)
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_name_back_new:
 * @index: of the programme
 * @card: what is on the other side
 * @parts: of the handout, where those of the back are added
 *
 * Returns: (transfer full) (nullable): the back; NULL if it is like the front
 */
PlenaryNameBack *
plenary_name_back_new (const PlenaryNameForm *form,
                       PlenaryWording        *wording,
                       PlenaryNameIndex      *index,
                       PlenaryPerson         *person,
                       PlenaryNameCard       *card,
                       PlenaryFlow           *parts)
{
  GArray *entries = g_hash_table_lookup (index->entries,
                                         plenary_entity_get_id (PLENARY_ENTITY (person)));
  PlenaryNameBack *self;

  if (entries == NULL)
    return NULL;

  self = g_new0 (PlenaryNameBack, 1);
  self->name = g_strdup (plenary_name_card_get_name (card));

  self->rows = write_rows (index->scratch, entries);

  if (!fit (self, form))
    {
      plenary_name_back_free (self);
      return NULL;
    }

  g_array_unref (self->rows);
  self->rows = write_rows (wording, entries);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      row->time_part = plenary_flow_add_part (parts, plenary_name_card_get_part (card), "P");
      row->text_part = plenary_flow_add_part (parts, plenary_name_card_get_part (card), "P");
    }

  return self;
}

void
plenary_name_back_free (PlenaryNameBack *self)
{
  g_free (self->name);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * plenary_name_back_draw:
 * @structure: (nullable): is told what is on the back, besides what is on the front
 * @x: the left edge of the text, in points
 * @y: its top
 */
void
plenary_name_back_draw (PlenaryNameBack       *self,
                        const PlenaryNameForm *form,
                        cairo_t               *cr,
                        PlenaryStructure      *structure,
                        double                 x,
                        double                 y)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (form->notes, self->size);
  gboolean is_right_to_left = form->direction == PANGO_DIRECTION_RTL;

  plenary_structure_begin_aside (structure);
  y += plenary_name_head_draw (form, cr, NULL, NULL, NULL, x, y);
  plenary_sizes_show (form->names, self->name_size, cr, PLENARY_PRINT_SIGN_PLACE, self->name,
                      FALSE, x, y, form->width);
  plenary_structure_end_aside (structure);
  y += measure_name (self, form);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      const PlenaryLines *lines;

      plenary_structure_go_to (structure, row->time_part);
      plenary_sizes_show (form->notes, self->size, cr, PLENARY_PRINT_SIGN_NOTE, row->time, FALSE,
                          x, y, form->width);
      plenary_structure_go_to (structure, row->text_part);
      lines = set_text (self, form, row);
      plenary_typesetter_show (typesetter, cr, lines, FALSE,
                               is_right_to_left ? x : x + self->times, y, 0, lines->n);
      y += lines->n * get_leading (self, form) + ROW_GAP;
    }
}
