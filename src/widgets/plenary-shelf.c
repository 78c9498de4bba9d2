/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shelf: sessions that have no day yet, below the days.
 *
 * It is there as long as something lies on it, and says of each session what it is and how long.
 * What is selected on it is edited like any other; its day is one of its fields. Who only reads
 * needs the room in a narrow window for the days.
 */

#include "config.h"

#include "plenary-shelf.h"

#include "plenary-list-choice.h"
#include "plenary-reading.h"
#include "plenary-shelf-item.h"
#include "plenary-widgets.h"

#include <glib/gi18n.h>

struct _PlenaryShelf
{
  AdwBin              parent_instance;

  GtkLabel           *count;
  GtkWidget          *add_button;
  GtkListView        *sessions;

  PlenaryHistory     *history;
  GSignalGroup       *history_signals;
  PlenaryReading     *reading;
  PlenarySearch      *search;       /* what is looked for; NULL if nobody may */
  PlenarySelection   *selection;    /* shared with the days */
  GPtrArray          *items;        /* GtkListItem, those in view */
  GtkWidget          *hint;         /* where nothing lies yet */
  PlenaryDrag        *drag;         /* (unowned): what moves, perhaps to us or from us */
  gboolean            is_editing;
  gboolean            is_narrow;
};

G_DEFINE_FINAL_TYPE (PlenaryShelf, plenary_shelf, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_SELECTION,
  PROP_EDITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PlenaryList *
get_list (PlenaryShelf *self)
{
  return self->history != NULL ?
         plenary_agenda_get_shelf (plenary_history_get_agenda (self->history)) : NULL;
}

/* The place of a session, GTK_INVALID_LIST_POSITION if it is none of the shelf. */
static guint
find_position (PlenaryShelf *self,
               const char   *id)
{
  PlenaryList *list = get_list (self);
  guint position;

  if (list == NULL || id == NULL ||
      !plenary_list_find (list, plenary_agenda_find (plenary_history_get_agenda (self->history),
                                                     id), &position))
    return GTK_INVALID_LIST_POSITION;

  return position;
}

static void
update_visible (PlenaryShelf *self)
{
  PlenaryList *list = get_list (self);

  gboolean has_any = list != NULL && plenary_list_get_n_items (list) > 0;

  gtk_widget_set_visible (self->hint, !has_any);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->drag != NULL ||
                          (has_any && (self->is_editing || !self->is_narrow)));
}

/* One of those in view. */
static PlenaryShelfItem *
get_item (PlenaryShelf *self,
          guint         index)
{
  return PLENARY_SHELF_ITEM (gtk_list_item_get_child (g_ptr_array_index (self->items, index)));
}

/* What is dragged leaves its place empty. */
static void
show_lifted (PlenaryShelf     *self,
             PlenaryShelfItem *item)
{
  GtkWidget *widget = GTK_WIDGET (item);

  if (self->drag != NULL && plenary_drag_has (self->drag, plenary_shelf_item_get_session (item)))
    gtk_widget_add_css_class (widget, "lifted");
  else
    gtk_widget_remove_css_class (widget, "lifted");
}

static void
update_items (PlenaryShelf *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      plenary_shelf_item_update (get_item (self, i), self->reading);
      show_lifted (self, get_item (self, i));
    }
}

static void
changed_cb (PlenaryShelf *self)
{
  guint n = plenary_list_get_n_items (get_list (self));
  g_autofree char *count = NULL;

  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = plenary_reading_new (plenary_history_get_agenda (self->history));
  plenary_reading_set_search (self->reading, self->search);
  update_items (self);

  count = g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
  gtk_label_set_text (self->count, count);
  update_visible (self);
}

static const char *
get_id (PlenaryShelf *self,
        guint         position)
{
  return plenary_entity_get_id (plenary_list_get (get_list (self), position));
}

/* As what is selected is known. */
static void
show_list (PlenaryShelf *self)
{
  g_autoptr(PlenaryListChoice) choice =
    plenary_list_choice_new (G_LIST_MODEL (get_list (self)), self->selection);

  gtk_list_view_set_model (self->sessions, GTK_SELECTION_MODEL (choice));
}

static void
activate_cb (PlenaryShelf *self,
             guint         position)
{
  plenary_selection_choose (self->selection, get_id (self, position));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
setup_cb (PlenaryShelf *self,
          GtkListItem  *item)
{
  gtk_list_item_set_child (item, plenary_shelf_item_new ());
}

static void
bind_cb (PlenaryShelf *self,
         GtkListItem  *item)
{
  PlenaryShelfItem *child = PLENARY_SHELF_ITEM (gtk_list_item_get_child (item));

  g_ptr_array_add (self->items, item);
  plenary_shelf_item_show (child, self->reading, gtk_list_item_get_item (item));
  show_lifted (self, child);
}

static void
unbind_cb (PlenaryShelf *self,
           GtkListItem  *item)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
plenary_shelf_dispose (GObject *object)
{
  PlenaryShelf *self = PLENARY_SHELF (object);

  plenary_shelf_set_search (self, NULL);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);
  g_clear_pointer (&self->reading, plenary_reading_unref);

  G_OBJECT_CLASS (plenary_shelf_parent_class)->dispose (object);
}

static void
plenary_shelf_finalize (GObject *object)
{
  PlenaryShelf *self = PLENARY_SHELF (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (plenary_shelf_parent_class)->finalize (object);
}

static void
plenary_shelf_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PlenaryShelf *self = PLENARY_SHELF (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_EDITING:
      g_value_set_boolean (value, self->is_editing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_shelf_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PlenaryShelf *self = PLENARY_SHELF (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_shelf_set_history (self, g_value_get_object (value));
      break;

    case PROP_SELECTION:
      plenary_shelf_set_selection (self, g_value_get_object (value));
      break;

    case PROP_EDITING:
      plenary_shelf_set_editing (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_shelf_class_init (PlenaryShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_shelf_dispose;
  object_class->finalize = plenary_shelf_finalize;
  object_class->get_property = plenary_shelf_get_property;
  object_class->set_property = plenary_shelf_set_property;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, PLENARY_TYPE_SELECTION, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] =
    g_signal_new ("activated",
                  PLENARY_TYPE_SHELF,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryShelf, count);
  gtk_widget_class_bind_template_child (widget_class, PlenaryShelf, hint);
  gtk_widget_class_bind_template_child (widget_class, PlenaryShelf, add_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryShelf, sessions);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);

  gtk_widget_class_set_css_name (widget_class, "session-shelf");
}

static void
plenary_shelf_init (PlenaryShelf *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->items = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->sessions, factory);

  self->selection = plenary_selection_new ();

  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
plenary_shelf_new (void)
{
  return g_object_new (PLENARY_TYPE_SHELF, NULL);
}

PlenaryHistory *
plenary_shelf_get_history (PlenaryShelf *self)
{
  g_return_val_if_fail (PLENARY_IS_SHELF (self), NULL);

  return self->history;
}

/**
 * plenary_shelf_set_history:
 * @history: (nullable): of the programme whose shelf it is
 */
void
plenary_shelf_set_history (PlenaryShelf   *self,
                           PlenaryHistory *history)
{
  g_return_if_fail (PLENARY_IS_SHELF (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  gtk_list_view_set_model (self->sessions, NULL);
  g_set_object (&self->history, history);
  g_signal_group_set_target (self->history_signals, history);

  if (history != NULL)
    {
      changed_cb (self);
      show_list (self);
    }
  else
    {
      update_visible (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

PlenarySelection *
plenary_shelf_get_selection (PlenaryShelf *self)
{
  g_return_val_if_fail (PLENARY_IS_SHELF (self), NULL);

  return self->selection;
}

/**
 * plenary_shelf_set_selection:
 * @selection: what is selected, here and in other views
 */
void
plenary_shelf_set_selection (PlenaryShelf     *self,
                             PlenarySelection *selection)
{
  g_return_if_fail (PLENARY_IS_SHELF (self));
  g_return_if_fail (PLENARY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  g_set_object (&self->selection, selection);

  if (self->history != NULL)
    show_list (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

gboolean
plenary_shelf_get_editing (PlenaryShelf *self)
{
  g_return_val_if_fail (PLENARY_IS_SHELF (self), FALSE);

  return self->is_editing;
}

/**
 * plenary_shelf_set_editing:
 * @is_editing: whether there is a button that adds a session, by `win.add-unscheduled`
 */
void
plenary_shelf_set_editing (PlenaryShelf *self,
                           gboolean      is_editing)
{
  g_return_if_fail (PLENARY_IS_SHELF (self));

  if (self->is_editing == is_editing)
    return;

  self->is_editing = is_editing;
  gtk_widget_set_visible (self->add_button, is_editing);
  update_visible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

/**
 * plenary_shelf_set_search:
 * @search: (nullable): what is looked for in the programme
 *
 * What does not match steps back, as on the days.
 */
void
plenary_shelf_set_search (PlenaryShelf  *self,
                          PlenarySearch *search)
{
  g_return_if_fail (PLENARY_IS_SHELF (self));
  g_return_if_fail (search == NULL || PLENARY_IS_SEARCH (search));

  if (self->search == search)
    return;

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);

  g_set_object (&self->search, search);

  if (search != NULL)
    g_signal_connect_swapped (search, "changed", G_CALLBACK (update_items), self);

  if (self->reading != NULL)
    {
      plenary_reading_set_search (self->reading, search);
      update_items (self);
    }
}

/**
 * plenary_shelf_set_narrow:
 * @is_narrow: whether the window is narrow
 */
void
plenary_shelf_set_narrow (PlenaryShelf *self,
                          gboolean      is_narrow)
{
  g_return_if_fail (PLENARY_IS_SHELF (self));

  self->is_narrow = is_narrow;
  update_visible (self);
}

/**
 * plenary_shelf_has:
 * @id: (nullable): the id of a session
 *
 * Returns: whether it lies on the shelf
 */
gboolean
plenary_shelf_has (PlenaryShelf *self,
                   const char   *id)
{
  g_return_val_if_fail (PLENARY_IS_SHELF (self), FALSE);

  return find_position (self, id) != GTK_INVALID_LIST_POSITION;
}

/**
 * plenary_shelf_focus:
 *
 * Gives the focus to the selected session and brings it into view.
 */
void
plenary_shelf_focus (PlenaryShelf *self)
{
  guint position;

  g_return_if_fail (PLENARY_IS_SHELF (self));

  position = find_position (self, plenary_selection_get_lead (self->selection));

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->sessions), "list.scroll-to-item", "u", position);

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      if (gtk_list_item_get_position (item) == position)
        {
          gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
          return;
        }
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->sessions));
}

/**
 * plenary_shelf_find_session:
 * @x: a point of the shelf
 * @y: a point
 * @offset: (out) (optional): how far below its upper end that is
 *
 * Returns: (transfer none) (nullable): the session that lies there
 */
PlenarySession *
plenary_shelf_find_session (PlenaryShelf *self,
                            double        x,
                            double        y,
                            int          *offset)
{
  g_return_val_if_fail (PLENARY_IS_SHELF (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *item = GTK_WIDGET (get_item (self, i));
      GtkWidget *row = gtk_widget_get_parent (item);
      double row_x, row_y;

      if (!gtk_widget_get_mapped (item) ||
          !gtk_widget_translate_coordinates (GTK_WIDGET (self), row, x, y, &row_x, &row_y) ||
          !gtk_widget_contains (row, row_x, row_y))
        continue;

      if (offset != NULL)
        *offset = MAX ((int) row_y, 0);

      return plenary_shelf_item_get_session (PLENARY_SHELF_ITEM (item));
    }

  return NULL;
}

/**
 * plenary_shelf_set_drag:
 * @drag: (nullable): what moves, until another call has none
 *
 * As long as something moves the shelf is there, so that it can be dropped on it.
 */
void
plenary_shelf_set_drag (PlenaryShelf *self,
                        PlenaryDrag  *drag)
{
  g_return_if_fail (PLENARY_IS_SHELF (self));

  self->drag = drag;
  update_visible (self);

  for (guint i = 0; i < self->items->len; i++)
    show_lifted (self, get_item (self, i));
}

/**
 * plenary_shelf_set_reached:
 * @is_reached: whether what moves would be dropped on the shelf
 */
void
plenary_shelf_set_reached (PlenaryShelf *self,
                           gboolean      is_reached)
{
  g_return_if_fail (PLENARY_IS_SHELF (self));

  if (is_reached)
    gtk_widget_add_css_class (GTK_WIDGET (self), "reached");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "reached");
}
