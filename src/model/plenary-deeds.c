/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deeds are edits that need to know what a programme is.
 *
 * To start a session later is also to end it later; to add a person is to put them in the register
 * and into the session. Window and editor ask for such a deed and hand it to the history. Each is
 * made for the agenda as it is when it is asked for.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-deeds-private.h"
#include "plenary-participation.h"

/**
 * plenary_deed_set_start:
 * @start: the minute at which @session shall start, PLENARY_TIME_NONE where the one before it ends
 *
 * A session that has an end of its own keeps its length, as far as the clock of its day goes.
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_deed_set_start (PlenarySession *session,
                        int             start)
{
  g_autoptr(PlenaryEdit) set_start = NULL;
  g_autoptr(PlenaryEdit) set_end = NULL;
  PlenaryEdit *both[2];
  int old_start, old_end;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);

  plenary_session_get_span (session, &old_start, &old_end);
  set_start = plenary_edit_set_number (PLENARY_ENTITY (session), PLENARY_MEMBER_START, start);

  if (start < 0 || old_start < 0 || plenary_session_get_end (session) < 0)
    return g_steal_pointer (&set_start);

  set_end = plenary_edit_set_number (PLENARY_ENTITY (session), PLENARY_MEMBER_END,
                                     CLAMP (old_end + start - old_start, 0, PLENARY_TIME_LATEST));
  both[0] = set_start;
  both[1] = set_end;

  return plenary_edit_join (both, G_N_ELEMENTS (both));
}

/**
 * plenary_deed_set_duration:
 * @minutes: how long @session shall last; -1 leaves its end open
 *
 * Returns: (transfer full) (nullable): the change, NULL where nobody knows when it starts
 */
PlenaryEdit *
plenary_deed_set_duration (PlenarySession *session,
                           int             minutes)
{
  int start, end;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);

  plenary_session_get_span (session, &start, &end);

  if (start < 0)
    return NULL;

  end = minutes >= 0 ? MIN (start + minutes, PLENARY_TIME_LATEST) : PLENARY_TIME_NONE;

  return plenary_edit_set_number (PLENARY_ENTITY (session), PLENARY_MEMBER_END, end);
}

static gboolean
get_last_date (PlenaryAgenda *agenda,
               GDate         *date)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  gboolean found = FALSE;

  g_date_clear (date, 1);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      GDate other;

      if (plenary_day_get_gdate (plenary_list_get (days, i), &other) &&
          (!found || g_date_compare (&other, date) > 0))
        {
          *date = other;
          found = TRUE;
        }
    }

  return found;
}

static char *
format_date (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d",
                          g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/* The date so many days after the last one; NULL where no day has a date, or the calendar ends. */
char *
plenary_deed_dup_later_date (PlenaryAgenda *agenda,
                             guint          n_days)
{
  g_autofree char *string = NULL;
  GDate date;

  if (!get_last_date (agenda, &date))
    return NULL;

  g_date_add_days (&date, n_days);
  string = format_date (&date);

  return plenary_schema_is_date (string) ? g_steal_pointer (&string) : NULL;
}

/**
 * plenary_deed_add_day:
 * @index: its place among the days
 *
 * Returns: (transfer full): the change that adds a day, on the date after the last one if there is
 *   such; plenary_edit_dup_ids() tells its id first
 */
PlenaryEdit *
plenary_deed_add_day (PlenaryAgenda *agenda,
                      guint          index)
{
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);
  g_autofree char *date = NULL;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  date = plenary_deed_dup_later_date (agenda, 1);

  if (date != NULL)
    g_variant_dict_insert (&members, "date", "s", date);

  return plenary_edit_insert (PLENARY_ENTITY_DAY, PLENARY_ENTITY (agenda), index, NULL,
                              g_variant_dict_end (&members));
}

/* The change that adds a name to a register, and its new id. */
static PlenaryEdit *
add_named (PlenaryAgenda    *agenda,
           PlenaryEntityType type,
           PlenaryList      *list,
           const char       *name,
           char            **id)
{
  g_autoptr(PlenaryText) text = plenary_text_new (name);
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);

  *id = g_uuid_string_random ();
  g_variant_dict_insert_value (&members, "name", plenary_text_to_variant (text));

  return plenary_edit_insert (type, PLENARY_ENTITY (agenda), plenary_list_get_n_items (list), *id,
                              g_variant_dict_end (&members));
}

/**
 * plenary_deed_add_room:
 * @session: the session that shall be there too
 * @name: what the room is called
 *
 * Returns: (transfer full): the change that puts a room in the register and the session in it
 */
PlenaryEdit *
plenary_deed_add_room (PlenaryAgenda  *agenda,
                       PlenarySession *session,
                       const char     *name)
{
  g_autofree char *id = NULL;
  g_autoptr(PlenaryEdit) add = NULL;
  g_autoptr(PlenaryEdit) set = NULL;
  g_autoptr(GPtrArray) rooms = g_ptr_array_new ();
  const char *const *old;
  PlenaryEdit *both[2];

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);

  add = add_named (agenda, PLENARY_ENTITY_ROOM, plenary_agenda_get_rooms (agenda), name, &id);
  old = plenary_session_get_rooms (session);

  for (guint i = 0; old[i] != NULL; i++)
    g_ptr_array_add (rooms, (gpointer) old[i]);

  g_ptr_array_add (rooms, id);
  g_ptr_array_add (rooms, NULL);

  set = plenary_edit_set_strings (PLENARY_ENTITY (session), PLENARY_MEMBER_ROOM,
                                  (const char *const *) rooms->pdata);
  both[0] = add;
  both[1] = set;

  return plenary_edit_join (both, G_N_ELEMENTS (both));
}

/* What somebody is who is asked to a session of that kind. */
static const char *
get_usual_role (PlenaryEntity *entity)
{
  const char *kind;

  if (!PLENARY_IS_SESSION (entity))
    return "speaker";

  kind = plenary_session_get_kind (PLENARY_SESSION (entity));

  if (g_str_equal (kind, "keynote"))
    return "keynote";

  return plenary_look_from_kind (kind) == PLENARY_LOOK_PANEL ? "panellist" : "speaker";
}

/**
 * plenary_deed_invite:
 * @entity: a session or a talk
 * @person_id: the id of a person of the register
 *
 * Returns: (transfer full): the change that adds that person, in the usual role, to who takes part
 */
PlenaryEdit *
plenary_deed_invite (PlenaryEntity *entity,
                     const char    *person_id)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) role = NULL;
  GPtrArray *old;

  g_return_val_if_fail (PLENARY_IS_SESSION (entity) || PLENARY_IS_TALK (entity), NULL);
  g_return_val_if_fail (person_id != NULL, NULL);

  old = plenary_entity_get_people (entity, PLENARY_MEMBER_PEOPLE);
  role = plenary_text_new (get_usual_role (entity));

  for (guint i = 0; old != NULL && i < old->len; i++)
    g_ptr_array_add (people, plenary_participation_ref (g_ptr_array_index (old, i)));

  g_ptr_array_add (people, plenary_participation_new (person_id, role, NULL, NULL));

  return plenary_edit_set_people (entity, PLENARY_MEMBER_PEOPLE, people);
}

/**
 * plenary_deed_add_person:
 * @entity: the session or talk in which the person shall take part
 * @name: what the person is called
 *
 * Returns: (transfer full): the change that puts a person in the register and in @entity
 */
PlenaryEdit *
plenary_deed_add_person (PlenaryAgenda *agenda,
                         PlenaryEntity *entity,
                         const char    *name)
{
  g_autofree char *id = NULL;
  g_autoptr(PlenaryEdit) add = NULL;
  g_autoptr(PlenaryEdit) invite = NULL;
  PlenaryEdit *both[2];

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  add = add_named (agenda, PLENARY_ENTITY_PERSON, plenary_agenda_get_people (agenda), name, &id);
  invite = plenary_deed_invite (entity, id);
  both[0] = add;
  both[1] = invite;

  return plenary_edit_join (both, G_N_ELEMENTS (both));
}

/**
 * plenary_deed_get_first_date:
 * @date: (out caller-allocates): the earliest date of a day
 *
 * Returns: whether there is one
 */
gboolean
plenary_deed_get_first_date (PlenaryAgenda *agenda,
                             GDate         *date)
{
  PlenaryList *days;
  gboolean found = FALSE;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), FALSE);

  days = plenary_agenda_get_days (agenda);
  g_date_clear (date, 1);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      GDate other;

      if (plenary_day_get_gdate (plenary_list_get (days, i), &other) &&
          (!found || g_date_compare (&other, date) < 0))
        {
          *date = other;
          found = TRUE;
        }
    }

  return found;
}

static gboolean
shift_date (GDate *date,
            int    n_days)
{
  gint64 julian = (gint64) g_date_get_julian (date) + n_days;

  if (julian < 1)
    return FALSE;

  g_date_set_julian (date, (guint32) julian);

  return g_date_get_year (date) <= 9999;
}

/**
 * plenary_deed_shift_dates:
 * @n_days: by how many days each date shall be later
 *
 * Days without a date stay without one.
 *
 * Returns: (transfer full) (nullable): the change, NULL if a date would leave the calendar
 */
PlenaryEdit *
plenary_deed_shift_dates (PlenaryAgenda *agenda,
                          int            n_days)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      g_autofree char *string = NULL;
      GDate date;

      if (!plenary_day_get_gdate (day, &date))
        continue;

      if (!shift_date (&date, n_days))
        return NULL;

      string = format_date (&date);
      g_ptr_array_add (edits, plenary_edit_set_string (PLENARY_ENTITY (day), PLENARY_MEMBER_DATE,
                                                       string));
    }

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
