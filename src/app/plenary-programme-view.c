/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of one programme: masthead and timeline, and beside them the pane.
 *
 * The pane shows what is selected; while editing it is the editor of that, or of the programme.
 * Where both do not fit beside each other the pane lies over the timeline, and in a narrow window
 * it is a page of its own.
 */

#include "config.h"

#include "plenary-programme-view.h"

#include "plenary-programme-view-private.h"
#include "plenary-session-keys.h"

G_DEFINE_FINAL_TYPE (PlenaryProgrammeView, plenary_programme_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SELECTED,
  PROP_EDITING,
  PROP_PANE_SHOWN,
  PROP_STARRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A view that a later version has is no view here, and then it is the timeline. */
static gboolean
choose_view_cb (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      user_data)
{
  PlenaryProgrammeView *self = user_data;
  const char *name = g_value_get_string (from);
  gboolean is_known = name != NULL &&
                      adw_view_stack_get_child_by_name (self->views, name) != NULL;

  g_value_set_string (to, is_known ? name : "timeline");

  return TRUE;
}

/* What is selected is in view, whichever view that is. */
static void
switched_cb (PlenaryProgrammeView *self)
{
  if (self->selection == NULL)
    return;

  plenary_programme_view_arrange (self);
  plenary_programme_view_reveal_selected (self);

  /* Between two programmes there is no search, and the page is chosen afterwards. */
  if (plenary_finder_get_search (self->finder) != NULL)
    plenary_programme_view_choose_page (self);
}

static void
pane_revealed_cb (PlenaryProgrammeView *self)
{
  plenary_programme_view_arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

/* Returns: (transfer none) (nullable): what has that id in the programme */
gpointer
plenary_programme_view_find (PlenaryProgrammeView *self,
                             const char           *id)
{
  return plenary_agenda_find (plenary_history_get_agenda (self->history), id);
}

static void
history_changed_cb (PlenaryProgrammeView *self)
{
  plenary_programme_view_choose_page (self);
  plenary_selection_retain (self->selection, plenary_history_get_agenda (self->history));
  plenary_programme_view_show_sums (self);
}

/* Another session leads what is selected, and the pane is on that. */
static void
lead_changed_cb (PlenaryProgrammeView *self)
{
  const char *id = plenary_selection_get_lead (self->selection);
  PlenaryEntity *entity = id != NULL ? plenary_programme_view_find (self, id) : NULL;
  PlenarySession *session = PLENARY_IS_SESSION (entity) ? PLENARY_SESSION (entity) : NULL;

  if (!g_set_object (&self->selected, session))
    return;

  plenary_pane_set_session (self->pane, session);
  plenary_finder_set_selected (self->finder, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STARRED]);
}

/* Several that are selected are edited together. */
static void
selection_changed_cb (PlenaryProgrammeView *self)
{
  g_autoptr(GPtrArray) sessions = NULL;

  if (self->history != NULL)
    sessions = plenary_selection_dup_sessions (self->selection,
                                               plenary_history_get_agenda (self->history));

  plenary_pane_set_together (self->pane, sessions);
}

/* The title of a new session is written next. */
static void
added_cb (PlenaryProgrammeView *self,
          const char           *id)
{
  plenary_selection_choose (self->selection, id);
  plenary_programme_view_edit_selected (self);
}

void
plenary_programme_view_activate (PlenaryProgrammeView *self)
{
  plenary_pane_set_on_programme (self->pane, FALSE);
  plenary_programme_view_set_pane_shown (self, TRUE);

  if (self->editing)
    plenary_pane_focus_title (self->pane);
}

static void
show_now_cb (PlenaryProgrammeView *self,
             PlenarySession       *session)
{
  plenary_programme_view_show_session (self, session);
  plenary_programme_view_activate (self);
}

static void
left_cb (PlenaryProgrammeView *self)
{
  plenary_programme_view_focus_selected (self);
}

static void
plenary_programme_view_dispose (GObject *object)
{
  PlenaryProgrammeView *self = PLENARY_PROGRAMME_VIEW (object);

  g_clear_handle_id (&self->problems_source, g_source_remove);
  g_clear_object (&self->unseen_problems);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->history);
  g_clear_object (&self->selected);
  g_clear_object (&self->selection);
  g_clear_object (&self->kept);
  g_clear_object (&self->reader_state);

  G_OBJECT_CLASS (plenary_programme_view_parent_class)->dispose (object);
}

static void
plenary_programme_view_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  PlenaryProgrammeView *self = PLENARY_PROGRAMME_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;

    case PROP_EDITING:
      g_value_set_boolean (value, self->editing);
      break;

    case PROP_PANE_SHOWN:
      g_value_set_boolean (value, plenary_programme_view_get_pane_shown (self));
      break;

    case PROP_STARRED:
      g_value_set_boolean (value, plenary_programme_view_get_starred (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_programme_view_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  PlenaryProgrammeView *self = PLENARY_PROGRAMME_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      plenary_programme_view_set_selected (self, g_value_get_object (value));
      break;

    case PROP_EDITING:
      plenary_programme_view_set_editing (self, g_value_get_boolean (value));
      break;

    case PROP_PANE_SHOWN:
      plenary_programme_view_set_pane_shown (self, g_value_get_boolean (value));
      break;

    case PROP_STARRED:
      plenary_programme_view_set_starred (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeView, name)
  BIND (flap);
  BIND (bar);
  BIND (finder);
  BIND (edit_bar);
  BIND (narrow_problems_button);
  BIND (file_bar);
  BIND (masthead);
  BIND (switcher);
  BIND (narrow_switcher);
  BIND (contents);
  BIND (views);
  BIND (agenda);
  BIND (people);
  BIND (view_bar);
  BIND (timeline);
  BIND (sums);
  BIND (now_strip);
  BIND (no_sessions);
  BIND (shelf);
  BIND (no_matches);
  BIND (clear_filters);
  BIND (nothing_starred);
  BIND (pane_column);
  BIND (pane);
#undef BIND
}

static void
plenary_programme_view_class_init (PlenaryProgrammeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_programme_view_dispose;
  object_class->get_property = plenary_programme_view_get_property;
  object_class->set_property = plenary_programme_view_set_property;

  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, PLENARY_TYPE_SESSION, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags);
  properties[PROP_PANE_SHOWN] = g_param_spec_boolean ("pane-shown", NULL, NULL, FALSE, flags);
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DONE] =
    g_signal_new ("done",
                  PLENARY_TYPE_PROGRAMME_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLENARY_TYPE_COLUMN);
  g_type_ensure (PLENARY_TYPE_DAY_SUMS);
  g_type_ensure (PLENARY_TYPE_FILE_BAR);
  g_type_ensure (PLENARY_TYPE_FINDER);
  g_type_ensure (PLENARY_TYPE_NOW_STRIP);
  g_type_ensure (PLENARY_TYPE_PANE);
  g_type_ensure (PLENARY_TYPE_PROGRAMME_BAR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-programme-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_arrange);
  gtk_widget_class_bind_template_callback (widget_class, pane_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_now_cb);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_show_sums);
  gtk_widget_class_bind_template_callback_full (widget_class, "activated_cb",
                                                G_CALLBACK (plenary_programme_view_activate));
  gtk_widget_class_bind_template_callback_full (widget_class, "dropped_cb",
                                                G_CALLBACK (plenary_programme_view_tell_done));
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_show_day);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_show_session);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_show_place);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_uncover_finder);
  gtk_widget_class_bind_template_callback (widget_class, plenary_programme_view_clear_filters);

  plenary_programme_view_add_keys (widget_class);
}

static void
plenary_programme_view_init (PlenaryProgrammeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = plenary_selection_new ();
  g_signal_connect_object (self->selection, "notify::lead", G_CALLBACK (lead_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plenary_timeline_set_selection (self->timeline, self->selection);
  plenary_agenda_view_set_selection (self->agenda, self->selection);
  plenary_roster_view_set_selection (self->people, self->selection);
  plenary_shelf_set_selection (self->shelf, self->selection);
  plenary_timeline_set_shelf (self->timeline, self->shelf);

  self->kept = g_binding_group_new ();
  g_binding_group_bind (self->kept, "scale", self->timeline, "scale",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind_full (self->kept, "view", self->views, "visible-child-name",
                             G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                             choose_view_cb, NULL, self, NULL);
  g_binding_group_bind (self->kept, "detail", self->agenda, "detail",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed",
                                  G_CALLBACK (history_changed_cb), self);

  plenary_session_keys_add (GTK_WIDGET (self->contents));
  plenary_session_keys_add (GTK_WIDGET (self->shelf));
  plenary_programme_bar_set_timeline (self->bar, self->timeline);
  plenary_programme_bar_set_views (self->bar, self->views, self->view_bar);

  for (guint i = 0; i < 2; i++)
    {
      PlenaryDaySwitcher *switcher = i == 0 ? self->switcher : self->narrow_switcher;

      g_object_bind_property (self->timeline, "day", switcher, "day",
                              G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      plenary_timeline_add_switcher (self->timeline, switcher);
    }

  plenary_programme_view_connect_problems (self);
  plenary_programme_view_arrange (self);
}

/* Tells what was done, for somebody who may want to take it back. */
void
plenary_programme_view_tell_done (PlenaryProgrammeView *self,
                                  const char           *done)
{
  g_signal_emit (self, signals[DONE], 0, done);
}

void
plenary_programme_view_set_clock (PlenaryProgrammeView *self,
                                  PlenaryClock         *clock)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (PLENARY_IS_CLOCK (clock));

  plenary_timeline_set_clock (self->timeline, clock);
  plenary_agenda_view_set_clock (self->agenda, clock);
  plenary_day_switcher_set_clock (self->switcher, clock);
  plenary_day_switcher_set_clock (self->narrow_switcher, clock);
  plenary_finder_set_clock (self->finder, clock);
  plenary_now_strip_set_clock (self->now_strip, clock);
  plenary_pane_set_clock (self->pane, clock);
}

/**
 * plenary_programme_view_set_history:
 * @history: (nullable): of the programme to show; nothing of the one before stays, and it is read
 *   before it is edited
 */
void
plenary_programme_view_set_history (PlenaryProgrammeView *self,
                                    PlenaryHistory       *history)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  plenary_programme_view_set_selected (self, NULL);
  plenary_programme_view_set_editing (self, FALSE);
  plenary_programme_view_set_pane_shown (self, FALSE);
  plenary_file_bar_set_changed (self->file_bar, NULL, FALSE);

  g_set_object (&self->history, history);
  g_signal_group_set_target (self->history_signals, history);
  plenary_masthead_set_history (self->masthead, history);
  plenary_day_switcher_set_history (self->switcher, history);
  plenary_day_switcher_set_history (self->narrow_switcher, history);
  plenary_timeline_set_history (self->timeline, history);
  plenary_agenda_view_set_history (self->agenda, history);
  plenary_roster_view_set_history (self->people, history);
  plenary_shelf_set_history (self->shelf, history);
  plenary_now_strip_set_history (self->now_strip, history);
  plenary_pane_set_history (self->pane, history);
  plenary_programme_view_open_search (self);
  plenary_programme_view_show_day (self);

  if (history != NULL)
    history_changed_cb (self);
}

/**
 * plenary_programme_view_set_title:
 * @title: what stands in the middle of the header bar
 * @subtitle: what stands below it, may be empty
 */
void
plenary_programme_view_set_title (PlenaryProgrammeView *self,
                                  const char           *title,
                                  const char           *subtitle)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  plenary_programme_bar_set_title (self->bar, title, subtitle);
}

/**
 * plenary_programme_view_set_narrow:
 * @narrow: whether there is room for one column only
 *
 * May be called while the window is being laid out, before the view is.
 */
void
plenary_programme_view_set_narrow (PlenaryProgrammeView *self,
                                   gboolean              narrow)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  plenary_programme_view_arrange (self);
}

/**
 * plenary_programme_view_set_one_day:
 * @one_day: whether there is no room for days beside each other
 *
 * May be called while the window is being laid out, before the view is.
 */
void
plenary_programme_view_set_one_day (PlenaryProgrammeView *self,
                                    gboolean              one_day)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  plenary_timeline_set_one_day (self->timeline, one_day);
}

/**
 * plenary_programme_view_get_file_bar:
 *
 * Returns: (transfer none): where it says what became of the file
 */
PlenaryFileBar *
plenary_programme_view_get_file_bar (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), NULL);

  return self->file_bar;
}

/**
 * plenary_programme_view_get_timeline:
 *
 * Returns: (transfer none): where it shows the sessions
 */
PlenaryTimeline *
plenary_programme_view_get_timeline (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), NULL);

  return self->timeline;
}

/**
 * plenary_programme_view_set_locked:
 * @locked: whether the programme can be read only, and never edited
 */
void
plenary_programme_view_set_locked (PlenaryProgrammeView *self,
                                   gboolean              locked)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  self->locked = locked;
  plenary_programme_view_set_editing (self, FALSE);
  plenary_programme_view_arrange (self);
}

gboolean
plenary_programme_view_get_editing (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), FALSE);

  return self->editing;
}

/**
 * plenary_programme_view_set_editing:
 * @editing: whether the pane edits, and does not only show
 */
void
plenary_programme_view_set_editing (PlenaryProgrammeView *self,
                                    gboolean              editing)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  editing = editing && !self->locked;

  if (self->editing == editing)
    return;

  self->editing = editing;
  plenary_pane_set_editing (self->pane, editing);
  plenary_timeline_set_editing (self->timeline, editing);
  plenary_agenda_view_set_editing (self->agenda, editing);
  plenary_shelf_set_editing (self->shelf, editing);
  plenary_masthead_set_editing (self->masthead, editing);
  plenary_programme_view_look_for_problems (self);
  plenary_finder_set_editing (self->finder, editing);

  if (editing && !self->narrow)
    adw_flap_set_reveal_flap (self->flap, TRUE);

  plenary_programme_view_arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

gboolean
plenary_programme_view_get_pane_shown (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), FALSE);

  return adw_flap_get_reveal_flap (self->flap);
}

/**
 * plenary_programme_view_set_pane_shown:
 *
 * Hiding the pane gives the focus back to the timeline.
 */
void
plenary_programme_view_set_pane_shown (PlenaryProgrammeView *self,
                                       gboolean              shown)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  if (!shown && gtk_widget_get_focus_child (GTK_WIDGET (self->pane)) != NULL)
    plenary_programme_view_focus_selected (self);

  adw_flap_set_reveal_flap (self->flap, shown);
}

/**
 * plenary_programme_view_get_selection:
 *
 * Returns: (transfer none): what is selected, in all views of the programme
 */
PlenarySelection *
plenary_programme_view_get_selection (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), NULL);

  return self->selection;
}

/**
 * plenary_programme_view_get_selected:
 *
 * Returns: (transfer none) (nullable): the session that the pane is on
 */
PlenarySession *
plenary_programme_view_get_selected (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), NULL);

  return self->selected;
}

/**
 * plenary_programme_view_set_selected:
 * @session: (nullable): the only session of the programme to be selected
 */
void
plenary_programme_view_set_selected (PlenaryProgrammeView *self,
                                     PlenarySession       *session)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (session == NULL || PLENARY_IS_SESSION (session));

  plenary_selection_choose (self->selection, session == NULL ? NULL :
                                             plenary_entity_get_id (PLENARY_ENTITY (session)));
}
