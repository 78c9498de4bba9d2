/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking for sessions in the view of a programme, and starring them.
 *
 * The finder says what is looked for; timeline, masthead and pane show what was found. Stars are
 * the reader's own, and go to what the reader keeps of the programme, as do the zoom
 * and the view that is shown.
 */

#include "config.h"

#include "plenary-programme-view.h"

#include "plenary-programme-view-private.h"
#include "plenary-roster.h"

static gboolean
has_sessions (PlenaryAgenda *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    if (plenary_list_get_n_items (plenary_day_get_sessions (plenary_list_get (days, i))) > 0)
      return TRUE;

  return plenary_list_get_n_items (plenary_agenda_get_shelf (agenda)) > 0;
}

/* Whether the reader asks for what is starred, and for nothing else. */
static gboolean
is_on_stars (PlenarySearch *search)
{
  PlenaryQuery *query = plenary_search_get_query (search);

  if (query != NULL && !plenary_query_is_empty (query))
    return FALSE;

  return plenary_filter_is_only_starred (plenary_search_get_filter (search));
}

/* Who is in the register is there before the sessions. */
static gboolean
has_people (PlenaryProgrammeView *self)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);

  return plenary_programme_view_is_on_people (self) &&
         plenary_list_get_n_items (plenary_agenda_get_people (agenda)) > 0;
}

/* Whether there is anything of what is looked for in the view that is shown. */
static gboolean
is_found (PlenaryProgrammeView *self,
          PlenarySearch        *search)
{
  PlenaryQuery *query = plenary_search_get_query (search);

  /* What is to be replaced may be in notes, or in a register; the finder says where. */
  if (plenary_search_get_n (search) > 0 || plenary_search_has_title_block (search) ||
      plenary_finder_is_replacing (self->finder))
    return TRUE;

  return plenary_programme_view_is_on_people (self) && query != NULL &&
         !plenary_query_is_empty (query) &&
         plenary_roster_is_anybody_found (plenary_history_get_agenda (self->history), query);
}

/* Shows the sessions, or why there are none to be seen. */
void
plenary_programme_view_choose_page (PlenaryProgrammeView *self)
{
  PlenarySearch *search = plenary_finder_get_search (self->finder);
  GtkWidget *page = GTK_WIDGET (self->views);

  if (!has_sessions (plenary_history_get_agenda (self->history)))
    page = has_people (self) ? page : self->no_sessions;
  else if (plenary_search_is_active (search) && plenary_search_is_complete (search) &&
           !is_found (self, search))
    page = is_on_stars (search) ? self->nothing_starred : self->no_matches;

  gtk_widget_set_visible (self->clear_filters,
                          !plenary_filter_is_empty (plenary_search_get_filter (search)));
  gtk_stack_set_visible_child (self->contents, page);
}

/* The finder counts by days where they are shown one at a time and there is room to say so. */
void
plenary_programme_view_show_day (PlenaryProgrammeView *self)
{
  const char *id = plenary_timeline_get_day (self->timeline);
  gpointer day = NULL;

  if (self->history != NULL && id != NULL && !self->narrow &&
      plenary_timeline_get_switching (self->timeline))
    day = plenary_programme_view_find (self, id);

  plenary_finder_set_day (self->finder, PLENARY_IS_DAY (day) ? day : NULL);
}

void
plenary_programme_view_search_changed (PlenaryProgrammeView *self)
{
  PlenarySearch *search = plenary_finder_get_search (self->finder);

  plenary_masthead_set_query (self->masthead, plenary_search_has_title_block (search) ?
                                              plenary_search_get_query (search) : NULL);
  plenary_programme_view_choose_page (self);
}

/* Who begins to look for something sees where; it may come back over it for what is found. */
void
plenary_programme_view_uncover_finder (PlenaryProgrammeView *self)
{
  if (plenary_finder_get_searching (self->finder) && adw_flap_get_folded (self->flap))
    plenary_programme_view_set_pane_shown (self, FALSE);
}

void
plenary_programme_view_clear_filters (PlenaryProgrammeView *self)
{
  plenary_filter_clear (plenary_search_get_filter (plenary_finder_get_search (self->finder)));
}

static PlenaryStars *
get_stars (PlenaryProgrammeView *self)
{
  return plenary_reader_state_get_stars (self->reader_state);
}

static void
stars_changed_cb (PlenaryProgrammeView *self)
{
  g_object_notify (G_OBJECT (self), "starred");
}

static void
show_search (PlenaryProgrammeView *self,
             PlenarySearch        *search)
{
  plenary_timeline_set_search (self->timeline, search);
  plenary_agenda_view_set_search (self->agenda, search);
  plenary_roster_view_set_search (self->people, search);
  plenary_day_switcher_set_search (self->switcher, search);
  plenary_day_switcher_set_search (self->narrow_switcher, search);
  plenary_shelf_set_search (self->shelf, search);
  plenary_pane_set_search (self->pane, search);
}

/* What the reader has kept of another programme. */
void
plenary_programme_view_open_search (PlenaryProgrammeView *self)
{
  /* What looks at the last programme lets go of it first. */
  show_search (self, NULL);
  plenary_masthead_set_query (self->masthead, NULL);
  plenary_finder_set_programme (self->finder, NULL, NULL);
  plenary_now_strip_set_stars (self->now_strip, NULL);
  plenary_pane_set_notes (self->pane, NULL);
  plenary_pane_set_apart (self->pane, NULL);

  if (self->reader_state != NULL)
    g_signal_handlers_disconnect_by_func (get_stars (self), stars_changed_cb, self);

  g_binding_group_set_source (self->kept, NULL);
  g_clear_object (&self->reader_state);

  if (self->history == NULL)
    return;

  self->reader_state = plenary_reader_state_open (
    plenary_entity_get_id (PLENARY_ENTITY (plenary_history_get_agenda (self->history))));
  g_signal_connect_object (get_stars (self), "changed", G_CALLBACK (stars_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_binding_group_set_source (self->kept, self->reader_state);

  plenary_finder_set_programme (self->finder, self->history, get_stars (self));
  plenary_now_strip_set_stars (self->now_strip, get_stars (self));
  plenary_pane_set_notes (self->pane, plenary_reader_state_get_notes (self->reader_state));
  plenary_pane_set_apart (self->pane, plenary_reader_state_get_apart (self->reader_state));
  show_search (self, plenary_finder_get_search (self->finder));
}

/**
 * plenary_programme_view_get_finder:
 *
 * Returns: (transfer none): where one says what to look for
 */
PlenaryFinder *
plenary_programme_view_get_finder (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), NULL);

  return self->finder;
}

/**
 * plenary_programme_view_get_reader_state:
 *
 * Returns: (transfer none) (nullable): what the reader keeps of the programme
 */
PlenaryReaderState *
plenary_programme_view_get_reader_state (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), NULL);

  return self->reader_state;
}

/**
 * plenary_programme_view_get_starred:
 *
 * Returns: whether the selected session is starred
 */
gboolean
plenary_programme_view_get_starred (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), FALSE);

  return self->selected != NULL && self->reader_state != NULL &&
         plenary_stars_has (get_stars (self),
                            plenary_entity_get_id (PLENARY_ENTITY (self->selected)));
}

void
plenary_programme_view_set_starred (PlenaryProgrammeView *self,
                                    gboolean              starred)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  if (self->selected != NULL)
    plenary_stars_set (get_stars (self),
                       plenary_entity_get_id (PLENARY_ENTITY (self->selected)), starred);
}
