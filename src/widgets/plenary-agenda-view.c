/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda: a programme as a document to be read, its title block, and day after day all that its
 * sessions say.
 *
 * The rows are those of an outline, which follows every edit; only those near what is in view have
 * widgets. What is selected is shared with the other views, and edited in the same way.
 */

#include "config.h"

#include "plenary-agenda-view.h"

#include "plenary-agenda-row.h"
#include "plenary-outline.h"
#include "plenary-widgets.h"

#include <string.h>

#define MINUTE 60

struct _PlenaryAgendaView
{
  AdwBin                   parent_instance;

  GtkListView             *list;

  PlenaryHistory          *history;
  PlenaryOutline          *outline;
  GtkMultiSelection       *model;
  PlenarySelection        *selection;    /* shared with other views */
  PlenaryClock            *clock;
  PlenarySearch           *search;
  PlenaryProblems         *problems;
  PlenaryAgendaRowContext  context;
  GPtrArray               *rows;         /* those that have something to show */
  gboolean                 is_telling;   /* the list what is selected */
  guint                    minute_source;
};

G_DEFINE_FINAL_TYPE (PlenaryAgendaView, plenary_agenda_view, ADW_TYPE_BIN)

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PlenaryAgenda *
get_agenda (PlenaryAgendaView *self)
{
  return plenary_history_get_agenda (self->history);
}

/* All rows say again what they have to, as soon as they can be seen. */
static void
update_rows (PlenaryAgendaView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->history == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PlenaryAgendaRow *row = g_ptr_array_index (self->rows, i);

      plenary_agenda_row_show (row, &self->context, plenary_agenda_row_get_entity (row));
    }
}

static void
update_moment (PlenaryAgendaView *self)
{
  g_autoptr(GDateTime) now = self->clock != NULL ? plenary_clock_dup_now (self->clock) : NULL;

  memset (&self->context.moment, 0, sizeof self->context.moment);

  if (now != NULL && self->history != NULL)
    plenary_moment_init (&self->context.moment, get_agenda (self), now);
}

/* The programme may read otherwise in all its parts. */
static void
read_anew (PlenaryAgendaView *self)
{
  g_clear_pointer (&self->context.reading, plenary_reading_unref);

  if (self->history == NULL)
    return;

  self->context.reading = plenary_reading_new (get_agenda (self));
  plenary_reading_set_search (self->context.reading, self->search);
  plenary_reading_set_problems (self->context.reading, self->problems);
  update_moment (self);
}

/* What is selected, here or elsewhere. */
static void
tell_selected (PlenaryAgendaView *self)
{
  g_autoptr(GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr(GtkBitset) all = NULL;
  g_autoptr(GPtrArray) sessions = NULL;

  if (self->outline == NULL || self->selection == NULL)
    return;

  sessions = plenary_selection_dup_sessions (self->selection, get_agenda (self));

  for (guint i = 0; i < sessions->len; i++)
    {
      guint row = plenary_outline_find (self->outline, g_ptr_array_index (sessions, i));

      if (row != PLENARY_OUTLINE_NOWHERE)
        gtk_bitset_add (selected, row);
    }

  all = gtk_bitset_new_range (0, plenary_outline_get_n_rows (self->outline));
  self->is_telling = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->model), selected, all);
  self->is_telling = FALSE;
}

static gboolean
is_of_session (PlenaryAgendaView *self,
               const char        *id)
{
  PlenaryEntity *entity = plenary_agenda_find (get_agenda (self), id);

  return PLENARY_IS_SESSION (entity) || PLENARY_IS_TALK (entity);
}

static void
changed_cb (PlenaryAgendaView  *self,
            const char *const  *ids)
{
  gboolean is_of_sessions = TRUE;

  for (guint i = 0; ids[i] != NULL && is_of_sessions; i++)
    is_of_sessions = is_of_session (self, ids[i]);

  if (is_of_sessions)
    plenary_reading_forget (self->context.reading);
  else
    read_anew (self);

  update_rows (self);
  tell_selected (self);
}

/* Returns: (transfer none) (nullable): the session in a row, if it is one */
static const char *
get_id (PlenaryAgendaView *self,
        guint              row)
{
  PlenaryEntity *entity = row < plenary_outline_get_n_rows (self->outline) ?
                          plenary_outline_get (self->outline, row) : NULL;

  return PLENARY_IS_SESSION (entity) ? plenary_entity_get_id (entity) : NULL;
}

/* The row that changed last leads, if it was chosen and not let go of. */
static const char *
find_lead (PlenaryAgendaView *self,
           GtkBitset         *selected,
           guint              row,
           guint              n_rows,
           GPtrArray         *ids)
{
  const char *lead = plenary_selection_get_lead (self->selection);

  for (guint i = row; i < row + n_rows; i++)
    {
      const char *id = gtk_bitset_contains (selected, i) ? get_id (self, i) : NULL;

      if (id != NULL && !plenary_selection_has (self->selection, id))
        return id;
    }

  return lead != NULL && g_ptr_array_find_with_equal_func (ids, lead, g_str_equal, NULL) ?
         lead : g_ptr_array_index (ids, 0);
}

/* The user chose others. Where that is the heading of a day, what was selected stays. */
static void
selection_changed_cb (PlenaryAgendaView *self,
                      guint              row,
                      guint              n_rows)
{
  g_autoptr(GtkBitset) selected = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  guint64 n;

  if (self->is_telling || self->selection == NULL)
    return;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->model));
  n = gtk_bitset_get_size (selected);

  for (guint64 i = 0; i < n; i++)
    {
      const char *id = get_id (self, gtk_bitset_get_nth (selected, (guint) i));

      if (id != NULL)
        g_ptr_array_add (ids, (gpointer) id);
    }

  if (n == 0)
    {
      plenary_selection_choose (self->selection, NULL);
    }
  else if (ids->len == 1)
    {
      plenary_selection_choose (self->selection, g_ptr_array_index (ids, 0));
    }
  else if (ids->len > 1)
    {
      const char *lead = find_lead (self, selected, row, n_rows, ids);

      g_ptr_array_add (ids, NULL);
      plenary_selection_extend (self->selection, (const char *const *) ids->pdata, lead);
    }

  tell_selected (self);
}

static void
activate_cb (PlenaryAgendaView *self,
             guint              row)
{
  const char *id = get_id (self, row);

  if (id == NULL)
    return;

  plenary_selection_choose (self->selection, id);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
setup_cb (PlenaryAgendaView *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, plenary_agenda_row_new ());
}

static void
bind_cb (PlenaryAgendaView *self,
         GtkListItem       *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  PlenaryEntity *entity = gtk_list_item_get_item (item);
  gboolean is_session = PLENARY_IS_SESSION (entity);

  /* GTK gives the focus to nothing that cannot be selected; selection_changed_cb () lets nothing
   * but sessions be.
   */
  gtk_list_item_set_activatable (item, is_session);
  g_ptr_array_add (self->rows, row);
  plenary_agenda_row_show (PLENARY_AGENDA_ROW (row), &self->context, entity);
}

static void
unbind_cb (PlenaryAgendaView *self,
           GtkListItem       *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_ptr_array_remove_fast (self->rows, row);
  plenary_agenda_row_clear (PLENARY_AGENDA_ROW (row));
}

/* Rows cost something, and who never looks at them need not wait for any. */
static void
fill (PlenaryAgendaView *self)
{
  if (self->outline != NULL && gtk_list_view_get_model (self->list) == NULL)
    gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->model));
}

static gboolean
minute_cb (gpointer user_data)
{
  PlenaryAgendaView *self = user_data;

  update_moment (self);
  update_rows (self);

  return G_SOURCE_CONTINUE;
}

static void
plenary_agenda_view_map (GtkWidget *widget)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (widget);

  fill (self);
  GTK_WIDGET_CLASS (plenary_agenda_view_parent_class)->map (widget);
  minute_cb (self);
  self->minute_source = g_timeout_add_seconds (MINUTE, minute_cb, self);
}

static void
plenary_agenda_view_unmap (GtkWidget *widget)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (widget);

  g_clear_handle_id (&self->minute_source, g_source_remove);
  GTK_WIDGET_CLASS (plenary_agenda_view_parent_class)->unmap (widget);
}

static void
plenary_agenda_view_dispose (GObject *object)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (object);

  if (self->list != NULL)
    plenary_agenda_view_set_history (self, NULL);

  plenary_agenda_view_set_search (self, NULL);
  plenary_agenda_view_set_problems (self, NULL);
  g_clear_handle_id (&self->minute_source, g_source_remove);
  g_clear_object (&self->model);
  g_clear_object (&self->selection);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (plenary_agenda_view_parent_class)->dispose (object);
}

static void
plenary_agenda_view_finalize (GObject *object)
{
  g_ptr_array_unref (PLENARY_AGENDA_VIEW (object)->rows);

  G_OBJECT_CLASS (plenary_agenda_view_parent_class)->finalize (object);
}

static void
plenary_agenda_view_class_init (PlenaryAgendaViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_agenda_view_dispose;
  object_class->finalize = plenary_agenda_view_finalize;
  widget_class->map = plenary_agenda_view_map;
  widget_class->unmap = plenary_agenda_view_unmap;

  signals[ACTIVATED] =
    g_signal_new ("activated",
                  PLENARY_TYPE_AGENDA_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaView, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "agenda-view");
}

static void
plenary_agenda_view_init (PlenaryAgendaView *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);

  self->model = gtk_multi_selection_new (NULL);
  g_signal_connect_object (self->model, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
plenary_agenda_view_new (void)
{
  return g_object_new (PLENARY_TYPE_AGENDA_VIEW, NULL);
}

/**
 * plenary_agenda_view_set_history:
 * @history: (nullable): of the programme to show
 */
void
plenary_agenda_view_set_history (PlenaryAgendaView *self,
                                 PlenaryHistory    *history)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, changed_cb, self);

  gtk_list_view_set_model (self->list, NULL);
  gtk_multi_selection_set_model (self->model, NULL);
  g_clear_object (&self->outline);
  g_set_object (&self->history, history);
  self->context.history = history;
  read_anew (self);

  if (history == NULL)
    return;

  g_signal_connect_swapped (history, "changed", G_CALLBACK (changed_cb), self);
  self->outline = plenary_outline_new (get_agenda (self));
  gtk_multi_selection_set_model (self->model, G_LIST_MODEL (self->outline));
  tell_selected (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/**
 * plenary_agenda_view_set_selection:
 * @selection: what is selected, here and in other views
 */
void
plenary_agenda_view_set_selection (PlenaryAgendaView *self,
                                   PlenarySelection  *selection)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));
  g_return_if_fail (PLENARY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);

  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (tell_selected), self,
                           G_CONNECT_SWAPPED);
  tell_selected (self);
}

/**
 * plenary_agenda_view_set_clock:
 * @clock: (nullable): what tells the time; without it nothing is past or on now
 */
void
plenary_agenda_view_set_clock (PlenaryAgendaView *self,
                               PlenaryClock      *clock)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));
  g_return_if_fail (clock == NULL || PLENARY_IS_CLOCK (clock));

  if (!g_set_object (&self->clock, clock))
    return;

  update_moment (self);
  update_rows (self);
}

/**
 * plenary_agenda_view_set_search:
 * @search: (nullable): what is looked for in the programme, and what is starred
 */
void
plenary_agenda_view_set_search (PlenaryAgendaView *self,
                                PlenarySearch     *search)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));
  g_return_if_fail (search == NULL || PLENARY_IS_SEARCH (search));

  if (self->search == search)
    return;

  if (self->search != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->search, self);
      g_signal_handlers_disconnect_by_data (plenary_search_get_stars (self->search), self);
    }

  g_set_object (&self->search, search);

  if (search != NULL)
    {
      g_signal_connect_swapped (search, "changed", G_CALLBACK (update_rows), self);
      g_signal_connect_swapped (plenary_search_get_stars (search), "changed",
                                G_CALLBACK (update_rows), self);
    }

  read_anew (self);
  update_rows (self);
}

/**
 * plenary_agenda_view_set_problems:
 * @problems: (nullable): the problems to mark
 */
void
plenary_agenda_view_set_problems (PlenaryAgendaView *self,
                                  PlenaryProblems   *problems)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));
  g_return_if_fail (problems == NULL || PLENARY_IS_PROBLEMS (problems));

  if (self->problems == problems)
    return;

  if (self->problems != NULL)
    g_signal_handlers_disconnect_by_data (self->problems, self);

  g_set_object (&self->problems, problems);

  if (problems != NULL)
    g_signal_connect_swapped (problems, "changed", G_CALLBACK (update_rows), self);

  read_anew (self);
  update_rows (self);
}

/**
 * plenary_agenda_view_set_editing:
 * @is_editing: whether days and the title block have buttons that edit
 */
void
plenary_agenda_view_set_editing (PlenaryAgendaView *self,
                                 gboolean           is_editing)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  if (self->context.is_editing == is_editing)
    return;

  self->context.is_editing = is_editing;
  update_rows (self);
}

/**
 * plenary_agenda_view_set_narrow:
 * @is_narrow: whether there is no room for times beside titles
 */
void
plenary_agenda_view_set_narrow (PlenaryAgendaView *self,
                                gboolean           is_narrow)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  if (self->context.is_narrow == is_narrow)
    return;

  self->context.is_narrow = is_narrow;
  update_rows (self);

  if (is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static guint
find_row (PlenaryAgendaView *self,
          const char        *id)
{
  if (self->outline == NULL || id == NULL)
    return PLENARY_OUTLINE_NOWHERE;

  return plenary_outline_find (self->outline, plenary_agenda_find (get_agenda (self), id));
}

static void
scroll_to (PlenaryAgendaView *self,
           guint              row)
{
  fill (self);

  if (row != PLENARY_OUTLINE_NOWHERE)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", row);
}

/**
 * plenary_agenda_view_reveal:
 * @id: (nullable): the id of a session or a day
 *
 * Brings it into view.
 */
void
plenary_agenda_view_reveal (PlenaryAgendaView *self,
                            const char        *id)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  scroll_to (self, find_row (self, id));
}

/* Returns: whether what is in a row has the focus now */
static gboolean
focus_entity (PlenaryAgendaView *self,
              PlenaryEntity     *entity)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (plenary_agenda_row_get_entity (PLENARY_AGENDA_ROW (row)) == entity)
        return gtk_widget_grab_focus (gtk_widget_get_parent (row));
    }

  return FALSE;
}

static void
go_to (PlenaryAgendaView *self,
       guint              row)
{
  scroll_to (self, row);

  if (row == PLENARY_OUTLINE_NOWHERE ||
      !focus_entity (self, plenary_outline_get (self->outline, row)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * plenary_agenda_view_focus_selected:
 *
 * Gives the focus to the session that leads what is selected, and brings it into view.
 */
void
plenary_agenda_view_focus_selected (PlenaryAgendaView *self)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  go_to (self, find_row (self, plenary_selection_get_lead (self->selection)));
}

/* The first row of what is on, else of what comes next on that day. */
static guint
find_now (PlenaryAgendaView *self,
          PlenaryDay        *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  int now = plenary_moment_in_day (&self->context.moment, day);
  PlenarySession *next = NULL;
  int next_start = G_MAXINT;

  if (now == PLENARY_MOMENT_NEVER)
    return PLENARY_OUTLINE_NOWHERE;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      int start, end;

      plenary_session_get_span (session, &start, &end);

      if (start >= 0 && start <= now && now < end)
        return plenary_outline_find (self->outline, PLENARY_ENTITY (session));

      if (start > now && start < next_start)
        {
          next = session;
          next_start = start;
        }
    }

  if (next == NULL && !plenary_moment_is_date (&self->context.moment, day))
    return PLENARY_OUTLINE_NOWHERE;

  return plenary_outline_find (self->outline, next != NULL ? PLENARY_ENTITY (next) :
                                                             PLENARY_ENTITY (day));
}

static guint
find_now_in_days (PlenaryAgendaView *self)
{
  PlenaryList *days;
  guint row = PLENARY_OUTLINE_NOWHERE;

  if (self->outline == NULL)
    return row;

  update_moment (self);
  days = plenary_agenda_get_days (get_agenda (self));

  for (guint i = 0; i < plenary_list_get_n_items (days) && row == PLENARY_OUTLINE_NOWHERE; i++)
    row = find_now (self, plenary_list_get (days, i));

  return row;
}

/**
 * plenary_agenda_view_is_running:
 *
 * Returns: whether it is one of the days of the programme
 */
gboolean
plenary_agenda_view_is_running (PlenaryAgendaView *self)
{
  g_return_val_if_fail (PLENARY_IS_AGENDA_VIEW (self), FALSE);

  return find_now_in_days (self) != PLENARY_OUTLINE_NOWHERE;
}

/**
 * plenary_agenda_view_jump_to_now:
 *
 * Brings what is on now into view and gives it the focus; while nothing is on, what comes next.
 */
void
plenary_agenda_view_jump_to_now (PlenaryAgendaView *self)
{
  guint row;

  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  row = find_now_in_days (self);

  if (row != PLENARY_OUTLINE_NOWHERE)
    go_to (self, row);
}
