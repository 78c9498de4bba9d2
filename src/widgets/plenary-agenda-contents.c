/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contents of a programme, beside the agenda: its days and sessions, a line each, without
 * breaks. What is read now is marked, and choosing another goes there.
 *
 * It has an outline of its own, as what is folded in the agenda is still in its contents, and does
 * nothing until it is seen.
 */

#include "config.h"

#include "plenary-agenda-contents.h"

#include "plenary-contents-row.h"
#include "plenary-widgets.h"

struct _PlenaryAgendaContents
{
  AdwBin                         parent_instance;

  GtkListView                   *list;

  const PlenaryAgendaRowContext *context;
  PlenaryAgenda                 *agenda;       /* of which it shows the contents */
  PlenaryOutline                *outline;
  GtkFilterListModel            *lines;
  GtkSingleSelection            *current;
  GPtrArray                     *items;        /* GtkListItem, those in view */
  PlenaryEntity                 *awaited;      /* what will be current once there are lines */
  gboolean                       is_telling;   /* what is current */
};

G_DEFINE_FINAL_TYPE (PlenaryAgendaContents, plenary_agenda_contents, ADW_TYPE_BIN)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Who looks for something does not look for a break. */
static gboolean
is_line (gpointer item,
         gpointer user_data)
{
  PlenaryAgendaContents *self = user_data;

  if (!PLENARY_IS_SESSION (item))
    return PLENARY_IS_DAY (item);

  return plenary_agenda_get_look (self->agenda, item) != PLENARY_LOOK_BREAK &&
         !plenary_session_is_kind (item, "marker");
}

static void
setup_cb (PlenaryAgendaContents *self,
          GtkListItem           *item)
{
  gtk_list_item_set_child (item, plenary_contents_row_new ());
}

static void
show_item (PlenaryAgendaContents *self,
           GtkListItem           *item)
{
  plenary_contents_row_show (PLENARY_CONTENTS_ROW (gtk_list_item_get_child (item)), self->context,
                             gtk_list_item_get_item (item));
}

static void
bind_cb (PlenaryAgendaContents *self,
         GtkListItem           *item)
{
  g_ptr_array_add (self->items, item);
  show_item (self, item);
}

static void
unbind_cb (PlenaryAgendaContents *self,
           GtkListItem           *item)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
choose (PlenaryAgendaContents *self,
        gboolean               is_entering)
{
  PlenaryEntity *entity = gtk_single_selection_get_selected_item (self->current);

  if (entity != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, entity, is_entering);
}

static void
selected_cb (PlenaryAgendaContents *self)
{
  if (!self->is_telling)
    choose (self, FALSE);
}

static void
activate_cb (PlenaryAgendaContents *self)
{
  choose (self, TRUE);
}

static void
let_go (PlenaryAgendaContents *self)
{
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->current);
  g_clear_object (&self->lines);
  g_clear_object (&self->outline);
  g_clear_object (&self->agenda);
  g_clear_object (&self->awaited);
}

static void
fill (PlenaryAgendaContents *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_line, self, NULL));

  self->outline = plenary_outline_new (self->agenda);
  self->lines = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->outline)), filter);
  self->current = g_object_new (GTK_TYPE_SINGLE_SELECTION,
                                "autoselect", FALSE,
                                "can-unselect", TRUE,
                                "model", self->lines,
                                NULL);
  g_signal_connect_object (self->current, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->current));
}

static void
plenary_agenda_contents_map (GtkWidget *widget)
{
  PlenaryAgendaContents *self = PLENARY_AGENDA_CONTENTS (widget);
  g_autoptr(PlenaryEntity) awaited = g_steal_pointer (&self->awaited);

  if (self->agenda != NULL && self->outline == NULL)
    fill (self);

  GTK_WIDGET_CLASS (plenary_agenda_contents_parent_class)->map (widget);
  plenary_agenda_contents_update (self);

  if (awaited != NULL)
    plenary_agenda_contents_set_current (self, awaited);
}

static void
plenary_agenda_contents_dispose (GObject *object)
{
  PlenaryAgendaContents *self = PLENARY_AGENDA_CONTENTS (object);

  if (self->list != NULL)
    let_go (self);

  self->list = NULL;

  G_OBJECT_CLASS (plenary_agenda_contents_parent_class)->dispose (object);
}

static void
plenary_agenda_contents_finalize (GObject *object)
{
  g_ptr_array_unref (PLENARY_AGENDA_CONTENTS (object)->items);

  G_OBJECT_CLASS (plenary_agenda_contents_parent_class)->finalize (object);
}

static void
plenary_agenda_contents_class_init (PlenaryAgendaContentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_agenda_contents_dispose;
  object_class->finalize = plenary_agenda_contents_finalize;
  widget_class->map = plenary_agenda_contents_map;

  /* What was chosen, and whether the focus shall go there. */
  signals[CHOSEN] =
    g_signal_new ("chosen",
                  PLENARY_TYPE_AGENDA_CONTENTS,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, PLENARY_TYPE_ENTITY, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-agenda-contents.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaContents, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "agenda-contents");
}

static void
plenary_agenda_contents_init (PlenaryAgendaContents *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->items = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * plenary_agenda_contents_set_context:
 * @context: (nullable): what its rows share with those of the agenda, which outlives it or another
 *   is set; NULL if there is no programme
 */
void
plenary_agenda_contents_set_context (PlenaryAgendaContents         *self,
                                     const PlenaryAgendaRowContext *context)
{
  g_return_if_fail (PLENARY_IS_AGENDA_CONTENTS (self));

  let_go (self);
  self->context = context;

  if (context == NULL)
    return;

  self->agenda = g_object_ref (plenary_history_get_agenda (context->history));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/* The last line that is not after it: what is no line is part of the one before. */
static guint
find_line (PlenaryAgendaContents *self,
           PlenaryEntity         *entity)
{
  guint row = plenary_outline_find (self->outline, entity);
  guint first = 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  while (row != PLENARY_OUTLINE_NOWHERE && n > 0)
    {
      g_autoptr(PlenaryEntity) line = g_list_model_get_item (G_LIST_MODEL (self->lines),
                                                             first + n / 2);

      if (plenary_outline_find (self->outline, line) <= row)
        {
          first += n / 2 + 1;
          n -= n / 2 + 1;
        }
      else
        {
          n /= 2;
        }
    }

  return row != PLENARY_OUTLINE_NOWHERE && first > 0 ? first - 1 : GTK_INVALID_LIST_POSITION;
}

/* Whether something has a line that should not, or has none. */
static gboolean
is_amiss (PlenaryAgendaContents *self,
          PlenaryEntity         *entity)
{
  guint line = find_line (self, entity);
  g_autoptr(PlenaryEntity) found = NULL;

  if (line != GTK_INVALID_LIST_POSITION)
    found = g_list_model_get_item (G_LIST_MODEL (self->lines), line);

  return plenary_outline_find (self->outline, entity) != PLENARY_OUTLINE_NOWHERE &&
         is_line (entity, self) != (found == entity);
}

/**
 * plenary_agenda_contents_change:
 * @ids: what has changed
 *
 * What was a session may be a break now. In a programme of thousands nobody looks at all of them
 * for that unless the kinds of sessions may be others.
 */
void
plenary_agenda_contents_change (PlenaryAgendaContents *self,
                                const char *const     *ids)
{
  gboolean is_changed = FALSE;

  g_return_if_fail (PLENARY_IS_AGENDA_CONTENTS (self));

  for (guint i = 0; self->outline != NULL && ids[i] != NULL && !is_changed; i++)
    {
      PlenaryEntity *entity = plenary_agenda_find (self->agenda, ids[i]);

      is_changed = PLENARY_IS_KIND (entity) ||
                   (PLENARY_IS_SESSION (entity) && is_amiss (self, entity));
    }

  if (!is_changed)
    return;

  self->is_telling = TRUE;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->lines), GTK_FILTER_CHANGE_DIFFERENT);
  self->is_telling = FALSE;
}

/**
 * plenary_agenda_contents_update:
 *
 * Says again what it says, as anything may have changed.
 */
void
plenary_agenda_contents_update (PlenaryAgendaContents *self)
{
  g_return_if_fail (PLENARY_IS_AGENDA_CONTENTS (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (guint i = 0; i < self->items->len; i++)
    show_item (self, g_ptr_array_index (self->items, i));
}

/**
 * plenary_agenda_contents_set_current:
 * @entity: (nullable): what is read now
 */
void
plenary_agenda_contents_set_current (PlenaryAgendaContents *self,
                                     PlenaryEntity         *entity)
{
  guint line;

  g_return_if_fail (PLENARY_IS_AGENDA_CONTENTS (self));

  if (self->outline == NULL)
    {
      g_set_object (&self->awaited, entity);
      return;
    }

  line = entity != NULL ? find_line (self, entity) : GTK_INVALID_LIST_POSITION;

  if (line == gtk_single_selection_get_selected (self->current))
    return;

  self->is_telling = TRUE;
  gtk_single_selection_set_selected (self->current, line);
  self->is_telling = FALSE;

  if (line != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", line);
}
