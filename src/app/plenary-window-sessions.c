/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to sessions from the window: adding one, where one is or where there is free time,
 * duplicating and deleting. Each is one step of the history, and what it made is selected then.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-deeds.h"
#include "plenary-field.h"

#include <glib/gi18n.h>

static PlenaryHistory *
get_history (PlenaryWindow *self)
{
  return plenary_document_get_history (self->document);
}

static PlenaryAgenda *
get_agenda (PlenaryWindow *self)
{
  return plenary_document_get_agenda (self->document);
}

static void
edit_session (PlenaryWindow *self,
              const char    *id)
{
  PlenaryEntity *entity = plenary_agenda_find (get_agenda (self), id);

  if (!PLENARY_IS_SESSION (entity))
    return;

  plenary_programme_view_set_selected (self->view, PLENARY_SESSION (entity));
  plenary_programme_view_edit_selected (self->view);
}

/* A session needs a day, which is added with it where there is none. */
static void
add_first_session (PlenaryWindow *self)
{
  PlenaryEdit *add_day = plenary_deed_add_day (get_agenda (self), 0);
  PlenaryEdit *add_session;
  g_auto(GStrv) day_ids = plenary_edit_dup_ids (add_day);
  g_auto(GStrv) ids = NULL;

  plenary_history_begin (get_history (self), _("Add Session"));
  plenary_window_perform (self, _("Add Session"), add_day);
  add_session = plenary_deed_add_session (plenary_agenda_find (get_agenda (self), day_ids[0]),
                                          0, PLENARY_TIME_NONE);
  ids = plenary_edit_dup_ids (add_session);
  plenary_window_perform (self, _("Add Session"), add_session);

  if (plenary_history_end (get_history (self), NULL))
    edit_session (self, ids[0]);
}

static void
add_session_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  const char *day_id = g_variant_get_string (parameter, NULL);
  guint index;
  PlenaryEntity *parent = plenary_window_get_place (self, day_id, &index);

  plenary_field_flush_focus (GTK_WIDGET (self));

  if (parent != NULL)
    plenary_window_perform_and_edit (self, _("Add Session"),
                                     plenary_deed_add_session (parent, index, PLENARY_TIME_NONE));
  else
    add_first_session (self);
}

/* Adds a session where the timeline has free time. */
static void
fill_gap_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryEntity *day, *place;
  const char *day_id, *place_id;
  int start, end;

  g_variant_get (parameter, "(&s&sii)", &day_id, &place_id, &start, &end);
  day = plenary_agenda_find (get_agenda (self), day_id);
  place = plenary_agenda_find (get_agenda (self), place_id);

  if (!PLENARY_IS_DAY (day) || start < 0)
    return;

  plenary_field_flush_focus (GTK_WIDGET (self));
  plenary_window_perform_and_edit (self, _("Add Session"),
                                   plenary_deed_fill_gap (PLENARY_DAY (day), place, start, end));
}

/* What has no time, so that they cannot be copied together, is copied one by one. */
static void
duplicate_each (PlenaryWindow *self,
                GPtrArray     *sessions,
                GStrvBuilder  *ids)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      PlenaryEdit *edit = plenary_deed_duplicate_session (g_ptr_array_index (sessions, i));
      g_auto(GStrv) new_ids = plenary_edit_dup_ids (edit);

      if (plenary_window_perform (self, _("Duplicate Sessions"), edit))
        g_strv_builder_add (ids, new_ids[0]);
    }
}

/* Copies all that are selected in one step; the copies are selected then. */
static void
duplicate_all (PlenaryWindow *self,
               GPtrArray     *sessions)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;
  PlenaryEdit *edit;

  plenary_history_begin (get_history (self), _("Duplicate Sessions"));
  edit = plenary_deed_duplicate_sessions (sessions, &ids);

  if (edit != NULL)
    {
      plenary_window_perform (self, _("Duplicate Sessions"), edit);
    }
  else
    {
      duplicate_each (self, sessions, builder);
      ids = g_strv_builder_end (builder);
    }

  if (!plenary_history_end (get_history (self), NULL))
    return;

  plenary_programme_view_set_editing (self->view, TRUE);
  plenary_selection_extend (plenary_programme_view_get_selection (self->view),
                            (const char *const *) ids, ids[0]);
  plenary_window_offer_undo (self, _("Sessions duplicated"));
}

static void
duplicate_session_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) sessions = plenary_window_dup_sessions (self);

  plenary_field_flush_focus (GTK_WIDGET (self));

  if (sessions->len > 1)
    duplicate_all (self, sessions);
  else
    plenary_window_perform_and_edit (self, _("Duplicate Session"),
                                     plenary_deed_duplicate_session (
                                       plenary_programme_view_get_selected (self->view)));
}

static void
delete_session_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) sessions = plenary_window_dup_sessions (self);

  if (plenary_window_remove (self, sessions->len == 1 ? _("Delete Session") :
                                                        _("Delete Sessions"), sessions))
    plenary_window_offer_undo (self, sessions->len == 1 ? _("Session deleted") :
                                                          _("Sessions deleted"));
}

/* The one beside them that stays: the next, or the one before them where they are the last. */
static PlenarySession *
find_beside (PlenaryWindow *self,
             GPtrArray     *sessions)
{
  PlenaryList *days = plenary_agenda_get_days (get_agenda (self));
  g_autoptr(GHashTable) leaving = g_hash_table_new (NULL, NULL);
  PlenarySession *before = NULL;
  gboolean is_behind = FALSE;

  for (guint i = 0; i < sessions->len; i++)
    g_hash_table_add (leaving, g_ptr_array_index (sessions, i));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *all = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (all); j++)
        {
          PlenarySession *session = plenary_list_get (all, j);

          if (g_hash_table_contains (leaving, session))
            is_behind = TRUE;
          else if (is_behind)
            return session;
          else
            before = session;
        }
    }

  return before;
}

/* private/plenary-window-private.h */

/* Does it, and goes on with editing the session that it made. */
void
plenary_window_perform_and_edit (PlenaryWindow *self,
                                 const char    *label,
                                 PlenaryEdit   *edit)
{
  g_auto(GStrv) ids = plenary_edit_dup_ids (edit);

  if (!plenary_window_perform (self, label, edit))
    return;

  edit_session (self, ids[0]);
  plenary_window_offer_room (self);
}

/* Takes sessions out of the programme, and selects what is beside them. */
gboolean
plenary_window_remove (PlenaryWindow *self,
                       const char    *label,
                       GPtrArray     *sessions)
{
  PlenarySession *beside = find_beside (self, sessions);

  if (!plenary_window_perform (self, label,
                               plenary_deed_remove_sessions (get_agenda (self), sessions)))
    return FALSE;

  plenary_programme_view_set_selected (self->view, beside);

  return TRUE;
}

/* The end of that day; without one, after the selected session or at the end of the last day. NULL
 * if there is no day at all.
 */
PlenaryEntity *
plenary_window_get_place (PlenaryWindow *self,
                          const char    *day_id,
                          guint         *index)
{
  PlenarySession *selected = plenary_programme_view_get_selected (self->view);
  PlenaryList *days = plenary_agenda_get_days (get_agenda (self));
  guint n_days = plenary_list_get_n_items (days);
  PlenaryEntity *parent;
  PlenaryList *list;

  parent = selected != NULL ? plenary_entity_get_parent (PLENARY_ENTITY (selected)) : NULL;

  if (parent != NULL && *day_id == '\0')
    {
      list = PLENARY_IS_DAY (parent) ? plenary_day_get_sessions (PLENARY_DAY (parent)) :
                                       plenary_agenda_get_shelf (PLENARY_AGENDA (parent));
      plenary_list_find (list, selected, index);
      (*index)++;
      return parent;
    }

  if (n_days == 0)
    return NULL;

  parent = plenary_agenda_find (get_agenda (self), day_id);

  if (!PLENARY_IS_DAY (parent))
    parent = plenary_list_get (days, n_days - 1);

  *index = plenary_list_get_n_items (plenary_day_get_sessions (PLENARY_DAY (parent)));

  return parent;
}

void
plenary_window_add_session_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "add-session", add_session_cb, "s" },
    { "fill-gap", fill_gap_cb, "(ssii)" },
    { "duplicate-session", duplicate_session_cb },
    { "delete-session", delete_session_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
