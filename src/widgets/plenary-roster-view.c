/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of a programme: each with what they are engaged in, where and when. Choosing an
 * engagement selects its session, here and in the other views, and what is looked for there is
 * marked here.
 *
 * Rows exist only for what is in view, and nothing is done for a view that is not seen: it catches
 * up when it is. While the programme is edited, an engagement says if somebody is in two places.
 */

#include "config.h"

#include "plenary-roster-view.h"

#include "plenary-conflicts.h"
#include "plenary-list-choice.h"
#include "plenary-reading.h"
#include "plenary-roster-row.h"
#include "plenary-roster.h"

struct _PlenaryRosterView
{
  AdwBin            parent_instance;

  GtkStack         *pages;
  GtkWidget        *people;
  GtkWidget        *nobody;
  GtkStack         *results;
  GtkWidget        *list;
  GtkWidget        *no_matches;
  GtkEditable      *filter;
  GtkListView      *rows;

  PlenaryHistory   *history;
  GSignalGroup     *history_signals;
  GSignalGroup     *problems_signals;
  PlenaryRoster    *roster;         /* NULL until the view has been seen */
  PlenarySelection *selection;
  PlenaryProblems  *problems;
  PlenarySearch    *search;
  PlenaryReading   *reading;
  PlenaryConflicts *conflicts;      /* of those who take part */
  GPtrArray        *items;          /* GtkListItem, those in view */
  guint             conflicts_source;
  char             *awaited;        /* the session to be in view once the view is seen */
  gboolean          is_narrow;
  gboolean          is_stale;       /* what it shows, as nobody saw it */
};

G_DEFINE_FINAL_TYPE (PlenaryRosterView, plenary_roster_view, ADW_TYPE_BIN)

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *
get_problem (PlenaryRosterView *self,
             PlenaryEngagement *engagement)
{
  PlenarySession *session = plenary_engagement_get_session (engagement);

  return plenary_conflicts_get (self->conflicts,
                                plenary_engagement_get_participation (engagement)->person,
                                plenary_entity_get_id (PLENARY_ENTITY (session)));
}

static gboolean
is_engaged (PlenaryRosterView *self,
            guint              row)
{
  return row + 1 < plenary_roster_get_n_rows (self->roster) &&
         PLENARY_IS_ENGAGEMENT (plenary_roster_get (self->roster, row + 1));
}

/* Whether a row has what is looked for; a person, if one of the rows below does. */
static gboolean
is_match (PlenaryRosterView *self,
          guint              row)
{
  gpointer what = plenary_roster_get (self->roster, row);

  if (PLENARY_IS_ENGAGEMENT (what))
    return plenary_search_find (self->search, plenary_engagement_get_session (what), NULL);

  while (is_engaged (self, row))
    if (is_match (self, ++row))
      return TRUE;

  return FALSE;
}

/* As in the other views, what has not what is looked for steps back. Who is named is not known to
 * the search if they are in no session.
 */
static void
mark_item (PlenaryRosterView *self,
           GtkListItem       *item)
{
  PlenaryRosterRow *row = PLENARY_ROSTER_ROW (gtk_list_item_get_child (item));
  gboolean is_active = self->search != NULL && plenary_search_is_active (self->search);
  PlenaryQuery *query = is_active ? plenary_search_get_query (self->search) : NULL;
  gboolean has_words = query != NULL && !plenary_query_is_empty (query);
  g_autofree char *label = NULL;
  g_autoptr(GArray) hits = NULL;

  if (has_words)
    {
      label = plenary_roster_row_dup_label (row);
      hits = plenary_query_find (query, label);
    }

  plenary_roster_row_mark (row, has_words ? query : NULL,
                           is_active && (hits == NULL || hits->len == 0) &&
                           !is_match (self, gtk_list_item_get_position (item)));
}

static void
show_item (PlenaryRosterView *self,
           GtkListItem       *item)
{
  PlenaryRosterRow *row = PLENARY_ROSTER_ROW (gtk_list_item_get_child (item));
  gpointer what = gtk_list_item_get_item (item);
  gboolean is_engagement = PLENARY_IS_ENGAGEMENT (what);
  g_autofree char *label = NULL;

  /* GTK gives the focus to nothing that cannot be selected; the model knows that people are not.
   */
  gtk_list_item_set_activatable (item, is_engagement);
  plenary_roster_row_set_narrow (row, self->is_narrow);

  if (is_engagement)
    plenary_roster_row_show_engagement (row, self->reading, what, get_problem (self, what));
  else
    plenary_roster_row_show_person (row, self->reading, what,
                                    is_engaged (self, gtk_list_item_get_position (item)));

  /* What has the focus is the item that GTK puts around the row, and so that has the name. */
  label = plenary_roster_row_dup_label (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  mark_item (self, item);
}

static void
setup_cb (PlenaryRosterView *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, plenary_roster_row_new ());
}

static void
bind_cb (PlenaryRosterView *self,
         GtkListItem       *item)
{
  g_ptr_array_add (self->items, item);
  show_item (self, item);
}

static void
unbind_cb (PlenaryRosterView *self,
           GtkListItem       *item)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
show_page (PlenaryRosterView *self)
{
  PlenaryAgenda *agenda = plenary_roster_get_agenda (self->roster);
  gboolean is_anybody = plenary_list_get_n_items (plenary_agenda_get_people (agenda)) > 0;
  gboolean is_found = plenary_roster_count_people (self->roster) > 0;

  gtk_stack_set_visible_child (self->pages, is_anybody ? self->people : self->nobody);
  gtk_stack_set_visible_child (self->results, is_found ? self->list : self->no_matches);
}

static void
renew_reading (PlenaryRosterView *self)
{
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = plenary_reading_new (plenary_history_get_agenda (self->history));
  self->is_stale = FALSE;
}

static void
show_items (PlenaryRosterView *self)
{
  for (guint i = 0; i < self->items->len; i++)
    show_item (self, g_ptr_array_index (self->items, i));
}

static void
mark_items (PlenaryRosterView *self)
{
  for (guint i = 0; self->roster != NULL && i < self->items->len; i++)
    mark_item (self, g_ptr_array_index (self->items, i));
}

/* What is in view says what is true now; if nobody looks, later. */
static void
update (PlenaryRosterView *self)
{
  if (self->roster == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->is_stale = TRUE;
      return;
    }

  renew_reading (self);
  plenary_roster_update (self->roster);

  show_items (self);
  show_page (self);
}

static gboolean
conflicts_cb (gpointer user_data)
{
  PlenaryRosterView *self = user_data;

  self->conflicts_source = 0;

  if (self->roster != NULL)
    {
      plenary_conflicts_collect (self->conflicts, plenary_history_get_agenda (self->history),
                                 self->problems);
      show_items (self);
    }

  return G_SOURCE_REMOVE;
}

/* Not at once: what is wrong may be about to follow a change that this view follows, too. */
static void
await_conflicts (PlenaryRosterView *self)
{
  if (self->conflicts_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->conflicts_source = g_idle_add (conflicts_cb, self);
}

/* The list learns what it shows when it is first seen. */
static void
show_list (PlenaryRosterView *self)
{
  g_autoptr(PlenaryListChoice) choice = NULL;

  renew_reading (self);
  self->roster = plenary_roster_new (plenary_history_get_agenda (self->history));
  plenary_roster_set_filter (self->roster, gtk_editable_get_text (self->filter));
  choice = plenary_list_choice_new (G_LIST_MODEL (self->roster), self->selection);
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (choice));
  show_page (self);
}

static void
plenary_roster_view_map (GtkWidget *widget)
{
  PlenaryRosterView *self = PLENARY_ROSTER_VIEW (widget);
  g_autofree char *awaited = g_steal_pointer (&self->awaited);

  GTK_WIDGET_CLASS (plenary_roster_view_parent_class)->map (widget);

  if (self->history == NULL)
    return;

  if (self->roster == NULL)
    show_list (self);
  else if (self->is_stale)
    update (self);

  await_conflicts (self);

  if (awaited != NULL)
    plenary_roster_view_reveal (self, awaited);
}

static void
plenary_roster_view_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&PLENARY_ROSTER_VIEW (widget)->conflicts_source, g_source_remove);

  GTK_WIDGET_CLASS (plenary_roster_view_parent_class)->unmap (widget);
}

static void
activate_cb (PlenaryRosterView *self,
             guint              position)
{
  gpointer what = plenary_roster_get (self->roster, position);
  PlenarySession *session;

  if (!PLENARY_IS_ENGAGEMENT (what))
    return;

  session = plenary_engagement_get_session (what);
  plenary_selection_choose (self->selection, plenary_entity_get_id (PLENARY_ENTITY (session)));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
filter_cb (PlenaryRosterView *self)
{
  if (self->roster == NULL)
    return;

  plenary_roster_set_filter (self->roster, gtk_editable_get_text (self->filter));
  show_page (self);
}

/* Escape shows all people again. */
static void
stop_cb (PlenaryRosterView *self)
{
  gtk_editable_set_text (self->filter, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->rows));
}

/* Another one leads; who comes back to the people finds it there. */
static void
lead_changed_cb (PlenaryRosterView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_free (self->awaited);
  self->awaited = g_strdup (plenary_selection_get_lead (self->selection));
}

static void
plenary_roster_view_dispose (GObject *object)
{
  PlenaryRosterView *self = PLENARY_ROSTER_VIEW (object);

  g_clear_handle_id (&self->conflicts_source, g_source_remove);
  plenary_roster_view_set_search (self, NULL);

  if (self->rows != NULL)
    gtk_list_view_set_model (self->rows, NULL);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->problems_signals);
  g_clear_object (&self->roster);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);
  g_clear_object (&self->problems);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->rows = NULL;

  G_OBJECT_CLASS (plenary_roster_view_parent_class)->dispose (object);
}

static void
plenary_roster_view_finalize (GObject *object)
{
  PlenaryRosterView *self = PLENARY_ROSTER_VIEW (object);

  g_ptr_array_unref (self->items);
  plenary_conflicts_free (self->conflicts);
  g_free (self->awaited);

  G_OBJECT_CLASS (plenary_roster_view_parent_class)->finalize (object);
}

static void
plenary_roster_view_class_init (PlenaryRosterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_roster_view_dispose;
  object_class->finalize = plenary_roster_view_finalize;
  widget_class->map = plenary_roster_view_map;
  widget_class->unmap = plenary_roster_view_unmap;

  signals[ACTIVATED] =
    g_signal_new ("activated",
                  PLENARY_TYPE_ROSTER_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-roster-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, pages);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, people);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, nobody);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, results);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, no_matches);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, filter);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterView, rows);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);

  gtk_widget_class_set_css_name (widget_class, "roster-view");
}

static void
plenary_roster_view_init (PlenaryRosterView *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->items = g_ptr_array_new ();
  self->conflicts = plenary_conflicts_new ();
  self->selection = plenary_selection_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->rows, factory);

  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  self->problems_signals = g_signal_group_new (PLENARY_TYPE_PROBLEMS);
  g_signal_group_connect_swapped (self->problems_signals, "changed",
                                  G_CALLBACK (await_conflicts), self);
}

GtkWidget *
plenary_roster_view_new (void)
{
  return g_object_new (PLENARY_TYPE_ROSTER_VIEW, NULL);
}

/**
 * plenary_roster_view_set_history:
 * @history: (nullable): of the programme whose people to show; nothing of the one before stays
 */
void
plenary_roster_view_set_history (PlenaryRosterView *self,
                                 PlenaryHistory    *history)
{
  g_return_if_fail (PLENARY_IS_ROSTER_VIEW (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  gtk_list_view_set_model (self->rows, NULL);
  g_clear_object (&self->roster);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  g_clear_pointer (&self->awaited, g_free);
  gtk_editable_set_text (self->filter, "");
  g_set_object (&self->history, history);
  g_signal_group_set_target (self->history_signals, history);

  if (history != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_list (self);
}

/**
 * plenary_roster_view_set_selection:
 * @selection: what is selected, here and in other views, before there is anything to show
 */
void
plenary_roster_view_set_selection (PlenaryRosterView *self,
                                   PlenarySelection  *selection)
{
  g_return_if_fail (PLENARY_IS_ROSTER_VIEW (self));
  g_return_if_fail (PLENARY_IS_SELECTION (selection));
  g_return_if_fail (self->roster == NULL);

  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "notify::lead", G_CALLBACK (lead_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plenary_roster_view_set_problems:
 * @problems: (nullable): the problems to name
 */
void
plenary_roster_view_set_problems (PlenaryRosterView *self,
                                  PlenaryProblems   *problems)
{
  g_return_if_fail (PLENARY_IS_ROSTER_VIEW (self));
  g_return_if_fail (problems == NULL || PLENARY_IS_PROBLEMS (problems));

  if (!g_set_object (&self->problems, problems))
    return;

  g_signal_group_set_target (self->problems_signals, problems);
  await_conflicts (self);
}

/**
 * plenary_roster_view_set_search:
 * @search: (nullable): what is looked for in the programme
 */
void
plenary_roster_view_set_search (PlenaryRosterView *self,
                                PlenarySearch     *search)
{
  g_return_if_fail (PLENARY_IS_ROSTER_VIEW (self));
  g_return_if_fail (search == NULL || PLENARY_IS_SEARCH (search));

  if (self->search == search)
    return;

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);

  g_set_object (&self->search, search);

  if (search != NULL)
    g_signal_connect_swapped (search, "changed", G_CALLBACK (mark_items), self);

  mark_items (self);
}

/**
 * plenary_roster_view_set_narrow:
 * @is_narrow: whether there is no room for times beside the titles
 *
 * May be called while the window is being laid out, before the view is.
 */
void
plenary_roster_view_set_narrow (PlenaryRosterView *self,
                                gboolean           is_narrow)
{
  g_return_if_fail (PLENARY_IS_ROSTER_VIEW (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  update (self);
}

static guint
find_row (PlenaryRosterView *self,
          const char        *id)
{
  PlenaryEntity *entity = NULL;

  if (self->roster != NULL && id != NULL)
    entity = plenary_agenda_find (plenary_roster_get_agenda (self->roster), id);

  if (!PLENARY_IS_SESSION (entity))
    return PLENARY_ROSTER_NOWHERE;

  return plenary_roster_find (self->roster, PLENARY_SESSION (entity));
}

/* Whether a row that is in view, or near, is about the session. */
static gboolean
is_shown (PlenaryRosterView *self,
          const char        *id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      if (gtk_list_item_get_selected (item) && plenary_selection_has (self->selection, id) &&
          gtk_widget_get_focus_child (GTK_WIDGET (self->rows)) ==
            gtk_widget_get_parent (gtk_list_item_get_child (item)))
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_roster_view_reveal:
 * @id: the id of a session
 *
 * Brings somebody who takes part in it into view, now or once the people are seen. Who has just
 * chosen it by another of its people stays there.
 */
void
plenary_roster_view_reveal (PlenaryRosterView *self,
                            const char        *id)
{
  guint row;

  g_return_if_fail (PLENARY_IS_ROSTER_VIEW (self));
  g_return_if_fail (id != NULL);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_free (self->awaited);
      self->awaited = g_strdup (id);
      return;
    }

  row = find_row (self, id);

  if (row != PLENARY_ROSTER_NOWHERE && !is_shown (self, id))
    gtk_widget_activate_action (GTK_WIDGET (self->rows), "list.scroll-to-item", "u", row);
}

/**
 * plenary_roster_view_focus_selected:
 *
 * Gives the focus to somebody who takes part in the selected session, else to the list.
 */
void
plenary_roster_view_focus_selected (PlenaryRosterView *self)
{
  const char *lead;
  guint row;

  g_return_if_fail (PLENARY_IS_ROSTER_VIEW (self));

  lead = plenary_selection_get_lead (self->selection);
  row = find_row (self, lead);

  if (row == PLENARY_ROSTER_NOWHERE || is_shown (self, lead))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->rows));
      return;
    }

  plenary_roster_view_reveal (self, lead);

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      if (gtk_list_item_get_position (item) == row)
        gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
    }
}
