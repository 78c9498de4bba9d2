/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What dragging does, in words: while it goes on, as a toast says it afterwards, and as it is named
 * in the history.
 */

#include "config.h"

#include "plenary-drag-words.h"

#include "plenary-duration.h"
#include "plenary-time.h"

#include <glib/gi18n.h>

static const PlenaryDragItem *
get_lead (PlenaryDrag *drag)
{
  return plenary_drag_get_item (drag, 0);
}

/* Returns: (transfer full): when what leads would be */
char *
plenary_drag_words_dup_times (PlenaryDrag    *drag,
                              PlenaryReading *reading)
{
  const PlenaryDragItem *lead = get_lead (drag);

  return plenary_reading_dup_range (reading, lead->place.minute, lead->end);
}

static char *
dup_minutes (PlenaryDrag *drag)
{
  const PlenaryDragItem *lead = get_lead (drag);
  int later = lead->place.minute - lead->old_start;
  int longer = lead->end - lead->place.minute - (lead->old_end - lead->old_start);

  gboolean is_move = plenary_drag_get_kind (drag) == PLENARY_DRAG_MOVE;
  g_autofree char *length = plenary_duration_format (ABS (is_move ? later : longer));

  if (plenary_drag_get_kind (drag) == PLENARY_DRAG_NEW)
    return plenary_duration_format (lead->end - lead->place.minute);

  if (lead->old_start == PLENARY_TIME_NONE)
    return NULL;

  if (is_move && later > 0)
    /* Translators: how much later a session is that is dragged, "15 min later". */
    return g_strdup_printf (_("%s later"), length);
  if (is_move && later < 0)
    /* Translators: how much earlier a session is that is dragged. */
    return g_strdup_printf (_("%s earlier"), length);
  if (!is_move && longer > 0)
    /* Translators: how much longer a session is whose end is dragged. */
    return g_strdup_printf (_("%s longer"), length);
  if (!is_move && longer < 0)
    /* Translators: how much shorter a session is whose end is dragged. */
    return g_strdup_printf (_("%s shorter"), length);

  return NULL;
}

/* The day, if it is not the one it comes from. */
static char *
dup_day (PlenaryDrag     *drag,
         PlenaryGeometry *geometry,
         PlenaryReading  *reading)
{
  const PlenaryDragItem *lead = get_lead (drag);
  PlenaryDay *day = plenary_geometry_get_day (geometry, lead->place.day)->day;

  if (lead->session == NULL ||
      plenary_entity_get_parent (PLENARY_ENTITY (lead->session)) == PLENARY_ENTITY (day))
    return NULL;

  return plenary_reading_dup_short_day (reading, day, FALSE);
}

/* The room or the track, if it comes to another. */
static char *
dup_place (PlenaryDrag     *drag,
           PlenaryGeometry *geometry,
           PlenaryReading  *reading)
{
  const PlenaryDragItem *lead = get_lead (drag);
  const PlenaryGeometryCard *card;
  PlenaryEntity *entity;
  guint index;

  if (lead->session == NULL || plenary_drag_get_kind (drag) != PLENARY_DRAG_MOVE ||
      plenary_geometry_get_form (geometry) == PLENARY_GEOMETRY_LIST)
    return NULL;

  index = plenary_geometry_find (geometry, plenary_entity_get_id (PLENARY_ENTITY (lead->session)),
                                 0);
  card = index != PLENARY_GEOMETRY_NOWHERE ? plenary_geometry_get_card (geometry, index) : NULL;
  entity = plenary_geometry_get_column (geometry, lead->place.day, lead->place.column)->entity;

  if (entity == NULL || lead->n_columns > 1 ||
      (card != NULL && (card->n_columns > 1 || card->column == lead->place.column)))
    return NULL;

  return plenary_reading_dup_line (reading,
                                   plenary_entity_get_text (entity, PLENARY_MEMBER_NAME));
}

static void
append (GString    *words,
        const char *more)
{
  if (more == NULL || *more == '\0')
    return;

  /* Translators: joins what is said of a session that is dragged. */
  g_string_append (words, words->len > 0 ? _(", ") : "");
  g_string_append (words, more);
}

/* Returns: (transfer full): what is different about what leads; empty if nothing is */
char *
plenary_drag_words_dup_change (PlenaryDrag     *drag,
                               PlenaryGeometry *geometry,
                               PlenaryReading  *reading)
{
  g_autofree char *minutes = dup_minutes (drag);
  g_autofree char *day = dup_day (drag, geometry, reading);
  g_autofree char *place = dup_place (drag, geometry, reading);
  g_autoptr(GString) words = g_string_new (NULL);

  append (words, day);
  append (words, place);
  append (words, minutes);

  return g_strdup (words->str);
}

static char *
dup_stop (PlenaryReading         *reading,
          const PlenaryShiftStop *stop)
{
  g_autofree char *name = stop->session != NULL ?
    plenary_reading_dup_short_name (reading, stop->session) : NULL;

  if (name == NULL)
    return g_strdup (_("Nothing can make room."));

  if (stop->kind == PLENARY_SHIFT_STOP_FIXED)
    /* Translators: why a session that is dragged will overlap others. */
    return g_strdup_printf (_("%s is fixed and makes no room."), name);

  /* Translators: said while a session is dragged over another one. */
  return g_strdup_printf (_("%s cannot make room."), name);
}

static char *
dup_step (PlenaryReading         *reading,
          const PlenaryShiftStep *step)
{
  g_autofree char *name = plenary_reading_dup_short_name (reading, step->session);
  g_autofree char *length = plenary_duration_format (ABS (step->start - step->old_start));
  g_autofree char *shorter = NULL;

  if (step->reason == PLENARY_SHIFT_GIVES)
    {
      shorter = plenary_duration_format (ABS (step->old_end - step->old_start -
                                              (step->end - step->start)));

      /* Translators: a break makes room: "Lunch becomes 15 min shorter." */
      return g_strdup_printf (_("%s becomes %s shorter."), name, shorter);
    }

  /* Translators: a session makes room: "Closing remarks follows, 15 min later." */
  return g_strdup_printf (_("%s follows, %s later."), name, length);
}

/* Returns: (transfer full): who makes room for what is placed; empty if nobody does */
char *
plenary_drag_words_dup_room (PlenaryPlacing *placing,
                             PlenaryReading *reading)
{
  guint n;

  if (plenary_placing_get_stop (placing) != NULL)
    return dup_stop (reading, plenary_placing_get_stop (placing));

  n = plenary_placing_get_n_steps (placing);

  if (n == 0)
    return g_strdup ("");

  if (n == 1)
    return dup_step (reading, plenary_placing_get_step (placing, 0));

  /* Translators: how many sessions make room for what is dragged. */
  return g_strdup_printf (ngettext ("%u session makes room.", "%u sessions make room.", n), n);
}

static gboolean
is_copied (PlenaryDrag *drag)
{
  return (plenary_drag_get_flags (drag) & PLENARY_DRAG_COPY) != 0;
}

/* Returns: (transfer full): what is being done */
char *
plenary_drag_words_dup_doing (PlenaryDrag    *drag,
                              PlenaryReading *reading)
{
  const PlenaryDragItem *lead = get_lead (drag);
  guint n = plenary_drag_get_n_items (drag);
  g_autofree char *name = NULL;

  if (lead->session == NULL)
    return g_strdup (_("Adding a session."));

  name = plenary_reading_dup_short_name (reading, lead->session);

  if (plenary_drag_get_kind (drag) != PLENARY_DRAG_MOVE)
    /* Translators: said while an end of a session is dragged. */
    return g_strdup_printf (_("Changing the length of %s."), name);
  if (n > 1 && is_copied (drag))
    /* Translators: said while copies of several sessions are dragged. */
    return g_strdup_printf (ngettext ("Copying %u session.", "Copying %u sessions.", n), n);
  if (n > 1)
    /* Translators: said while several sessions are dragged. */
    return g_strdup_printf (ngettext ("Moving %u session.", "Moving %u sessions.", n), n);
  if (is_copied (drag))
    /* Translators: said while a copy of a session is dragged. */
    return g_strdup_printf (_("Copying %s."), name);

  /* Translators: said while a session is dragged. */
  return g_strdup_printf (_("Moving %s."), name);
}

/* Returns: (transfer full): what comes of it for other sessions; empty if nothing does */
char *
plenary_drag_words_dup_follows (PlenaryDrag    *drag,
                                PlenaryReading *reading)
{
  PlenaryPlacing *placing = plenary_drag_get_placing (drag);

  if (plenary_drag_is_shelved (drag))
    return g_strdup (is_copied (drag) ?
                     /* Translators: said while copies of sessions are dragged over those that have
                      * no day.
                      */
                     _("Drop to copy to unscheduled.") :
                     /* Translators: said while sessions are dragged over those that have no day. */
                     _("Drop to unschedule."));

  return placing != NULL ? plenary_drag_words_dup_room (placing, reading) : g_strdup ("");
}

static char *
dup_where (PlenaryDrag     *drag,
           PlenaryGeometry *geometry,
           PlenaryReading  *reading)
{
  const PlenaryDragItem *lead = get_lead (drag);
  g_autofree char *day = dup_day (drag, geometry, reading);
  g_autofree char *place = dup_place (drag, geometry, reading);
  g_autofree char *clock = plenary_reading_dup_clock (reading, lead->place.minute);
  g_autoptr(GString) words = g_string_new (NULL);

  append (words, day);
  append (words, place);
  append (words, clock);

  return g_strdup (words->str);
}

/* Returns: (transfer full): what has been done */
char *
plenary_drag_words_dup_deed (PlenaryDrag     *drag,
                             PlenaryGeometry *geometry,
                             PlenaryReading  *reading)
{
  const PlenaryDragItem *lead = get_lead (drag);
  gboolean is_copy = is_copied (drag);
  guint n = plenary_drag_get_n_items (drag);
  g_autofree char *where = dup_where (drag, geometry, reading);
  g_autofree char *end = plenary_reading_dup_clock (reading, lead->end);
  g_autofree char *name = NULL;

  if (lead->session == NULL)
    return g_strdup (_("Session added"));

  name = plenary_reading_dup_short_name (reading, lead->session);

  switch (plenary_drag_get_kind (drag))
    {
    case PLENARY_DRAG_START:
      /* Translators: a toast: the start of a session was dragged. */
      return g_strdup_printf (_("%s starts at %s"), name, where);

    case PLENARY_DRAG_END:
      /* Translators: a toast: the end of a session was dragged. */
      return g_strdup_printf (_("%s ends at %s"), name, end);

    case PLENARY_DRAG_MOVE:
    case PLENARY_DRAG_NEW:
      break;
    }

  if (plenary_drag_is_shelved (drag) && is_copy)
    return g_strdup (n == 1 ? _("Session copied to unscheduled") :
                              _("Sessions copied to unscheduled"));
  if (plenary_drag_is_shelved (drag))
    return g_strdup (n == 1 ? _("Session moved to unscheduled") :
                              _("Sessions moved to unscheduled"));
  if (n > 1 && is_copy)
    /* Translators: a toast: how many sessions were copied by dragging. */
    return g_strdup_printf (ngettext ("%u session copied", "%u sessions copied", n), n);
  if (n > 1)
    /* Translators: a toast: how many sessions were moved by dragging. */
    return g_strdup_printf (ngettext ("%u session moved", "%u sessions moved", n), n);
  if (is_copy)
    /* Translators: a toast: where a copy of a session is, "Panel 3 copied to 16h15". */
    return g_strdup_printf (_("%s copied to %s"), name, where);

  /* Translators: a toast: where a session is now, "Panel 3 moved to 16h15". */
  return g_strdup_printf (_("%s moved to %s"), name, where);
}

/* Returns: what the history calls it */
const char *
plenary_drag_words_get_label (PlenaryDrag *drag)
{
  guint n = plenary_drag_get_n_items (drag);

  if (plenary_drag_get_kind (drag) == PLENARY_DRAG_NEW)
    return _("Add Session");

  if (plenary_drag_get_kind (drag) != PLENARY_DRAG_MOVE)
    return _("Change Length");

  if (is_copied (drag))
    return n == 1 ? _("Duplicate Session") : _("Duplicate Sessions");

  if (plenary_drag_is_shelved (drag))
    return n == 1 ? _("Unschedule Session") : _("Unschedule Sessions");

  return n == 1 ? _("Move Session") : _("Move Sessions");
}
