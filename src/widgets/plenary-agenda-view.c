/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda: a programme as a document to be read, its title block, and day after day all that its
 * sessions say.
 *
 * The rows are those of an outline, which follows every edit; only those near what is in view have
 * widgets. What is selected is shared with the other views, and edited in the same way.
 */

#include "config.h"

#include "plenary-agenda-view.h"

#include "plenary-agenda-view-private.h"
#include "plenary-column.h"
#include "plenary-list-choice.h"
#include "plenary-widgets.h"

#include <string.h>


G_DEFINE_FINAL_TYPE (PlenaryAgendaView, plenary_agenda_view, ADW_TYPE_BIN)

enum { PROP_0, PROP_DETAIL, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { ACTIVATED, MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

PlenaryAgenda *
plenary_agenda_view_get_agenda (PlenaryAgendaView *self)
{
  return plenary_history_get_agenda (self->history);
}

/* All rows say again what they have to, as soon as they can be seen. */
void
plenary_agenda_view_update_rows (PlenaryAgendaView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->history == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PlenaryAgendaRow *row = g_ptr_array_index (self->rows, i);

      plenary_agenda_row_show (row, &self->context, plenary_agenda_row_get_entity (row));
    }

  plenary_agenda_contents_update (self->contents);
}

void
plenary_agenda_view_update_moment (PlenaryAgendaView *self)
{
  g_autoptr(GDateTime) now = self->clock != NULL ? plenary_clock_dup_now (self->clock) : NULL;

  memset (&self->context.moment, 0, sizeof self->context.moment);

  if (now != NULL && self->history != NULL)
    plenary_moment_init (&self->context.moment, plenary_agenda_view_get_agenda (self), now);
}

/* The programme may read otherwise in all its parts. */
static void
read_anew (PlenaryAgendaView *self)
{
  g_clear_pointer (&self->context.reading, plenary_reading_unref);

  if (self->history == NULL)
    return;

  self->context.reading = plenary_reading_new (plenary_agenda_view_get_agenda (self));
  plenary_reading_set_search (self->context.reading, self->search);
  plenary_reading_set_problems (self->context.reading, self->problems);
  plenary_agenda_view_update_moment (self);
}

static gboolean
is_of_session (PlenaryAgendaView *self,
               const char        *id)
{
  PlenaryEntity *entity = plenary_agenda_find (plenary_agenda_view_get_agenda (self), id);

  return PLENARY_IS_SESSION (entity) || PLENARY_IS_TALK (entity);
}

static void
changed_cb (PlenaryAgendaView  *self,
            const char *const  *ids)
{
  gboolean is_of_sessions = TRUE;

  for (guint i = 0; ids[i] != NULL && is_of_sessions; i++)
    is_of_sessions = is_of_session (self, ids[i]);

  plenary_agenda_contents_change (self->contents, ids);

  if (is_of_sessions)
    plenary_reading_forget (self->context.reading);
  else
    read_anew (self);

  plenary_agenda_view_update_rows (self);
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

void
plenary_agenda_view_tell_moved (PlenaryAgendaView *self,
                                const char        *done)
{
  g_signal_emit (self, signals[MOVED], 0, done);
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

  /* GTK gives the focus to nothing that cannot be selected; the model knows that nothing but
   * sessions is.
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
void
plenary_agenda_view_fill (PlenaryAgendaView *self)
{
  g_autoptr(PlenaryListChoice) choice = NULL;

  if (self->outline == NULL || self->selection == NULL ||
      gtk_list_view_get_model (self->list) != NULL)
    return;

  choice = plenary_list_choice_new (G_LIST_MODEL (self->outline), self->selection);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (choice));
}

static void
follow_clock (PlenaryAgendaView *self)
{
  plenary_agenda_view_update_moment (self);
  plenary_agenda_view_update_rows (self);
}

static void
plenary_agenda_view_map (GtkWidget *widget)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (widget);

  plenary_agenda_view_fill (self);
  GTK_WIDGET_CLASS (plenary_agenda_view_parent_class)->map (widget);
  g_signal_group_set_target (self->ticks, self->clock);
  follow_clock (self);
}

static void
plenary_agenda_view_unmap (GtkWidget *widget)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (widget);

  g_signal_group_set_target (self->ticks, NULL);
  plenary_agenda_view_stop_following (self);
  GTK_WIDGET_CLASS (plenary_agenda_view_parent_class)->unmap (widget);
}

static void
plenary_agenda_view_dispose (GObject *object)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (object);

  if (self->list != NULL)
    plenary_agenda_view_set_history (self, NULL);

  plenary_agenda_view_forget_aim (self);
  plenary_agenda_view_set_search (self, NULL);
  plenary_agenda_view_set_problems (self, NULL);
  g_signal_group_set_target (self->ticks, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (plenary_agenda_view_parent_class)->dispose (object);
}

static void
plenary_agenda_view_finalize (GObject *object)
{
  PlenaryAgendaView *self = PLENARY_AGENDA_VIEW (object);

  g_object_unref (self->ticks);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->context.turned);

  G_OBJECT_CLASS (plenary_agenda_view_parent_class)->finalize (object);
}

static void
plenary_agenda_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DETAIL:
      g_value_set_string (value, plenary_agenda_view_get_detail (PLENARY_AGENDA_VIEW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_agenda_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DETAIL:
      plenary_agenda_view_set_detail (PLENARY_AGENDA_VIEW (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_agenda_view_class_init (PlenaryAgendaViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_agenda_view_dispose;
  object_class->finalize = plenary_agenda_view_finalize;
  object_class->get_property = plenary_agenda_view_get_property;
  object_class->set_property = plenary_agenda_view_set_property;
  widget_class->map = plenary_agenda_view_map;
  widget_class->unmap = plenary_agenda_view_unmap;

  properties[PROP_DETAIL] =
    g_param_spec_string ("detail", NULL, NULL,
                         PLENARY_AGENDA_VIEW_EVERYTHING,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] =
    g_signal_new ("activated",
                  PLENARY_TYPE_AGENDA_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /* What keys have moved, in words. */
  signals[MOVED] =
    g_signal_new ("moved",
                  PLENARY_TYPE_AGENDA_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLENARY_TYPE_AGENDA_CONTENTS);
  g_type_ensure (PLENARY_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaView, contents);
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaView, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaView, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "agenda-view");
  gtk_widget_class_install_property_action (widget_class, "agenda.detail", "detail");
  plenary_agenda_view_install_folding (widget_class);
}

static void
plenary_agenda_view_init (PlenaryAgendaView *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->ticks = g_signal_group_new (PLENARY_TYPE_CLOCK);
  g_signal_group_connect_swapped (self->ticks, "ticked", G_CALLBACK (follow_clock), self);
  self->rows = g_ptr_array_new ();
  self->context.turned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);

  plenary_agenda_view_add_contents (self);
  plenary_agenda_view_add_keys (self);
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
  plenary_agenda_contents_set_context (self->contents, NULL);
  plenary_agenda_view_forget_aim (self);
  g_clear_object (&self->outline);
  g_hash_table_remove_all (self->context.turned);
  g_set_object (&self->history, history);
  self->context.history = history;
  self->context.outline = NULL;
  read_anew (self);

  if (history == NULL)
    return;

  g_signal_connect_swapped (history, "changed", G_CALLBACK (changed_cb), self);
  self->outline = plenary_outline_new (plenary_agenda_view_get_agenda (self));
  self->context.outline = self->outline;
  plenary_agenda_contents_set_context (self->contents, &self->context);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    plenary_agenda_view_fill (self);
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
  g_signal_connect_object (selection, "notify::lead", G_CALLBACK (plenary_agenda_view_follow_lead),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, NULL);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    plenary_agenda_view_fill (self);
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

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_group_set_target (self->ticks, clock);

  follow_clock (self);
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
      g_signal_connect_swapped (search, "changed", G_CALLBACK (plenary_agenda_view_update_rows),
                                self);
      g_signal_connect_swapped (plenary_search_get_stars (search), "changed",
                                G_CALLBACK (plenary_agenda_view_update_rows), self);
    }

  read_anew (self);
  plenary_agenda_view_update_rows (self);
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
    g_signal_connect_swapped (problems, "changed", G_CALLBACK (plenary_agenda_view_update_rows),
                              self);

  read_anew (self);
  plenary_agenda_view_update_rows (self);
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
  plenary_agenda_view_update_rows (self);
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
  plenary_agenda_view_update_rows (self);

  if (is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

const char *
plenary_agenda_view_get_detail (PlenaryAgendaView *self)
{
  g_return_val_if_fail (PLENARY_IS_AGENDA_VIEW (self), NULL);

  return self->context.is_terse ? PLENARY_AGENDA_VIEW_TITLES : PLENARY_AGENDA_VIEW_EVERYTHING;
}

/**
 * plenary_agenda_view_set_detail:
 * @detail: (nullable): what is shown of all sessions: PLENARY_AGENDA_VIEW_TITLES, or everything
 *
 * What was folded or unfolded by itself is then as all others are.
 */
void
plenary_agenda_view_set_detail (PlenaryAgendaView *self,
                                const char        *detail)
{
  gboolean is_terse = g_strcmp0 (detail, PLENARY_AGENDA_VIEW_TITLES) == 0;

  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  if (self->context.is_terse == is_terse && g_hash_table_size (self->context.turned) == 0)
    return;

  self->context.is_terse = is_terse;
  g_hash_table_remove_all (self->context.turned);
  plenary_agenda_view_update_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}
