/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An outline is a programme as rows below each other, as one reads a document: the programme
 * itself, which has the title block, then each day and, after it, the sessions of that day, unless
 * the day is folded.
 *
 * It keeps no copy of the sessions, only where each day begins, so that a programme of thousands
 * of them costs as little as its days. It follows the lists of the programme and tells what came
 * and went as narrowly as they do. What a row says may change without the outline noticing.
 */

#include "config.h"

#include "plenary-outline.h"

/* The title block. */
#define N_FIRST_ROWS 1

/* A day and its sessions. */
typedef struct
{
  PlenaryOutline *outline;
  PlenaryDay     *day;
  gulong          handler;
  guint           start;         /* the row of the day */
  guint           n_sessions;    /* which the outline has told of, or would have */
  gboolean        is_folded;     /* the sessions have no rows */
} Part;

struct _PlenaryOutline
{
  GObject        parent_instance;

  PlenaryAgenda *agenda;
  GPtrArray     *parts;
};

static GType
outline_get_item_type (GListModel *model)
{
  return PLENARY_TYPE_ENTITY;
}

static guint
outline_get_n_items (GListModel *model)
{
  return plenary_outline_get_n_rows (PLENARY_OUTLINE (model));
}

static gpointer
outline_get_item (GListModel *model,
                  guint       position)
{
  PlenaryOutline *self = PLENARY_OUTLINE (model);

  if (position >= plenary_outline_get_n_rows (self))
    return NULL;

  return g_object_ref (plenary_outline_get (self, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = outline_get_item_type;
  iface->get_n_items = outline_get_n_items;
  iface->get_item = outline_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryOutline, plenary_outline, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
part_free (gpointer data)
{
  Part *part = data;

  g_signal_handler_disconnect (plenary_day_get_sessions (part->day), part->handler);
  g_object_unref (part->day);
  g_free (part);
}

/* How many sessions have rows. */
static guint
count_rows (Part *part)
{
  return part->is_folded ? 0 : part->n_sessions;
}

static guint
get_end (Part *part)
{
  return part->start + 1 + count_rows (part);
}

/* From the part at @index on, they begin where the one before ends. */
static void
count_from (PlenaryOutline *self,
            guint           index)
{
  guint start = index > 0 ? get_end (g_ptr_array_index (self->parts, index - 1)) : N_FIRST_ROWS;

  for (guint i = index; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      part->start = start;
      start = get_end (part);
    }
}

static void
sessions_changed_cb (GListModel *sessions,
                     guint       position,
                     guint       n_removed,
                     guint       n_added,
                     gpointer    user_data)
{
  Part *part = user_data;
  PlenaryOutline *self = part->outline;
  guint index;

  if (!g_ptr_array_find (self->parts, part, &index))
    return;

  part->n_sessions = part->n_sessions - n_removed + n_added;

  if (part->is_folded)
    return;

  count_from (self, index);
  g_list_model_items_changed (G_LIST_MODEL (self), part->start + 1 + position, n_removed, n_added);
}

static Part *
create_part (PlenaryOutline *self,
             PlenaryDay     *day)
{
  Part *part = g_new0 (Part, 1);
  PlenaryList *sessions = plenary_day_get_sessions (day);

  part->outline = self;
  part->day = g_object_ref (day);
  part->n_sessions = plenary_list_get_n_items (sessions);
  part->handler = g_signal_connect (sessions, "items-changed", G_CALLBACK (sessions_changed_cb),
                                    part);

  return part;
}

/* Returns: how many rows there are more */
static guint
add_parts (PlenaryOutline *self,
           guint           position,
           guint           n)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  guint n_rows = 0;

  for (guint i = position; i < position + n; i++)
    {
      Part *part = create_part (self, plenary_list_get (days, i));

      g_ptr_array_insert (self->parts, (int) i, part);
      n_rows += 1 + part->n_sessions;
    }

  count_from (self, position);

  return n_rows;
}

static void
days_changed_cb (PlenaryOutline *self,
                 guint           position,
                 guint           n_removed,
                 guint           n_added)
{
  guint start = position > 0 ? get_end (g_ptr_array_index (self->parts, position - 1)) :
                               N_FIRST_ROWS;
  guint end = n_removed > 0 ?
              get_end (g_ptr_array_index (self->parts, position + n_removed - 1)) : start;
  guint n_rows;

  if (n_removed > 0)
    g_ptr_array_remove_range (self->parts, position, n_removed);

  n_rows = add_parts (self, position, n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), start, end - start, n_rows);
}

static void
plenary_outline_dispose (GObject *object)
{
  PlenaryOutline *self = PLENARY_OUTLINE (object);

  g_ptr_array_set_size (self->parts, 0);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (plenary_outline_parent_class)->dispose (object);
}

static void
plenary_outline_finalize (GObject *object)
{
  g_ptr_array_unref (PLENARY_OUTLINE (object)->parts);

  G_OBJECT_CLASS (plenary_outline_parent_class)->finalize (object);
}

static void
plenary_outline_class_init (PlenaryOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_outline_dispose;
  object_class->finalize = plenary_outline_finalize;
}

static void
plenary_outline_init (PlenaryOutline *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
}

/**
 * plenary_outline_new:
 * @agenda: the programme that it follows
 */
PlenaryOutline *
plenary_outline_new (PlenaryAgenda *agenda)
{
  PlenaryOutline *self;
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  self = g_object_new (PLENARY_TYPE_OUTLINE, NULL);
  self->agenda = g_object_ref (agenda);
  days = plenary_agenda_get_days (agenda);
  add_parts (self, 0, plenary_list_get_n_items (days));
  g_signal_connect_object (days, "items-changed", G_CALLBACK (days_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_outline_get_agenda:
 *
 * Returns: (transfer none): the programme
 */
PlenaryAgenda *
plenary_outline_get_agenda (PlenaryOutline *self)
{
  g_return_val_if_fail (PLENARY_IS_OUTLINE (self), NULL);

  return self->agenda;
}

guint
plenary_outline_get_n_rows (PlenaryOutline *self)
{
  g_return_val_if_fail (PLENARY_IS_OUTLINE (self), 0);

  return self->parts->len > 0 ? get_end (g_ptr_array_index (self->parts, self->parts->len - 1)) :
                                N_FIRST_ROWS;
}

/* The part that has a row after the title block. */
static Part *
find_part (PlenaryOutline *self,
           guint           row)
{
  guint first = 0;
  guint n = self->parts->len;

  while (n > 1)
    {
      guint half = n / 2;

      if (((Part *) g_ptr_array_index (self->parts, first + half))->start <= row)
        {
          first += half;
          n -= half;
        }
      else
        {
          n = half;
        }
    }

  return g_ptr_array_index (self->parts, first);
}

/**
 * plenary_outline_get:
 * @row: a place below the number of rows
 *
 * Returns: (transfer none): the programme, a day or a session
 */
PlenaryEntity *
plenary_outline_get (PlenaryOutline *self,
                     guint           row)
{
  Part *part;

  g_return_val_if_fail (PLENARY_IS_OUTLINE (self), NULL);
  g_return_val_if_fail (row < plenary_outline_get_n_rows (self), NULL);

  if (row < N_FIRST_ROWS)
    return PLENARY_ENTITY (self->agenda);

  part = find_part (self, row);

  if (row == part->start)
    return PLENARY_ENTITY (part->day);

  return plenary_list_get (plenary_day_get_sessions (part->day), row - part->start - 1);
}

static Part *
find_part_of (PlenaryOutline *self,
              PlenaryEntity  *day)
{
  for (guint i = 0; day != NULL && i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      if (PLENARY_ENTITY (part->day) == day)
        return part;
    }

  return NULL;
}

/**
 * plenary_outline_find:
 * @entity: (nullable): what may have a row
 *
 * Returns: the row, PLENARY_OUTLINE_NOWHERE if it has none
 */
guint
plenary_outline_find (PlenaryOutline *self,
                      PlenaryEntity  *entity)
{
  Part *part;
  guint index;

  g_return_val_if_fail (PLENARY_IS_OUTLINE (self), PLENARY_OUTLINE_NOWHERE);

  if (entity == PLENARY_ENTITY (self->agenda))
    return 0;

  part = find_part_of (self, PLENARY_IS_SESSION (entity) ? plenary_entity_get_parent (entity) :
                                                           entity);

  if (part == NULL)
    return PLENARY_OUTLINE_NOWHERE;

  if (entity == PLENARY_ENTITY (part->day))
    return part->start;

  return !part->is_folded &&
         plenary_list_find (plenary_day_get_sessions (part->day), entity, &index) ?
         part->start + 1 + index : PLENARY_OUTLINE_NOWHERE;
}

/**
 * plenary_outline_is_folded:
 * @day: a day
 *
 * Returns: whether its sessions have no rows
 */
gboolean
plenary_outline_is_folded (PlenaryOutline *self,
                           PlenaryDay     *day)
{
  Part *part;

  g_return_val_if_fail (PLENARY_IS_OUTLINE (self), FALSE);

  part = find_part_of (self, PLENARY_ENTITY (day));

  return part != NULL && part->is_folded;
}

/**
 * plenary_outline_set_folded:
 * @day: a day of the programme
 * @is_folded: whether its sessions have no rows
 */
void
plenary_outline_set_folded (PlenaryOutline *self,
                            PlenaryDay     *day,
                            gboolean        is_folded)
{
  Part *part;
  guint index, before;

  g_return_if_fail (PLENARY_IS_OUTLINE (self));

  part = find_part_of (self, PLENARY_ENTITY (day));

  if (part == NULL || part->is_folded == is_folded)
    return;

  before = count_rows (part);
  part->is_folded = is_folded;
  g_ptr_array_find (self->parts, part, &index);
  count_from (self, index);
  g_list_model_items_changed (G_LIST_MODEL (self), part->start + 1, before, count_rows (part));
}
