/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day of the timeline: its hours, and cards for those of its sessions that are in view, in one
 * column or in several. In a list it is the part below the day's heading, with the times beside
 * the cards.
 *
 * It is told what to show outside of allocation, takes the cards that it lacks from the pool and
 * gives back those that it does not need. Its children are in the order of the day, as screen
 * readers walk through them so.
 */

#include "config.h"

#include "plenary-day-column.h"

#include "plenary-day-column-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (PlenaryDayColumn, plenary_day_column, GTK_TYPE_WIDGET)

static guint
key_hash (gconstpointer data)
{
  const PlenaryDayColumnKey *key = data;

  return g_str_hash (key->id) + key->part;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const PlenaryDayColumnKey *one = a;
  const PlenaryDayColumnKey *other = b;

  return one->part == other->part && g_str_equal (one->id, other->id);
}

static PlenaryDayColumnKey *
key_new (const char *id,
         guint       part)
{
  PlenaryDayColumnKey *key = g_new (PlenaryDayColumnKey, 1);

  key->id = g_strdup (id);
  key->part = part;

  return key;
}

static void
key_free (gpointer data)
{
  PlenaryDayColumnKey *key = data;

  g_free (key->id);
  g_free (key);
}

gboolean
plenary_day_column_is_list (PlenaryDayColumn *self)
{
  return plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST;
}

/* Which card of the geometry one is, or PLENARY_GEOMETRY_NOWHERE. */
guint
plenary_day_column_find_index (PlenaryDayColumn          *self,
                               PlenaryGeometry           *geometry,
                               const PlenaryDayColumnKey *key)
{
  return plenary_geometry_find_in_day (geometry, self->day, key->id, key->part);
}

/* Where our upper edge is in the geometry. */
int
plenary_day_column_get_top (PlenaryDayColumn *self)
{
  return plenary_geometry_get_day (self->geometry, self->day)->y +
         plenary_geometry_get_head (self->geometry);
}

int
plenary_day_column_get_left (PlenaryDayColumn *self)
{
  return plenary_day_column_is_list (self) ?
         0 : plenary_geometry_get_day (self->geometry, self->day)->x;
}

static void
plenary_day_column_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  PlenaryDayColumn *self = PLENARY_DAY_COLUMN (widget);

  if (self->geometry == NULL || self->reading == NULL)
    return;

  plenary_day_column_draw (self, snapshot);

  GTK_WIDGET_CLASS (plenary_day_column_parent_class)->snapshot (widget, snapshot);

  if (self->drag != NULL)
    plenary_day_column_draw_edge (self, snapshot);
  else
    plenary_day_column_draw_overlaps (self, snapshot);
}

static void
plenary_day_column_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  PlenaryDayColumn *self = PLENARY_DAY_COLUMN (widget);
  gboolean is_reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GHashTableIter iter;
  gpointer key, card;

  g_hash_table_iter_init (&iter, self->cards);

  while (g_hash_table_iter_next (&iter, &key, &card))
    {
      guint index = plenary_day_column_find_index (self, self->geometry, key);
      GtkAllocation allocation = { 0, -1, 1, 1 };

      if (index != PLENARY_GEOMETRY_NOWHERE)
        {
          PlenaryGeometryArea area;

          plenary_day_column_get_card_area (self, plenary_geometry_get_card (self->geometry, index),
                                            &area);
          allocation.x = area.x - plenary_day_column_get_left (self);
          allocation.y = area.y - plenary_day_column_get_top (self);
          allocation.width = MAX (area.width, 1);
          allocation.height = MAX (area.height, 1);
        }

      if (is_reversed)
        allocation.x = width - allocation.x - allocation.width;

      gtk_widget_size_allocate (card, &allocation, -1);
    }

  if (self->stowed != NULL)
    gtk_widget_size_allocate (self->stowed, &(GtkAllocation) { 0, -1, 1, 1 }, -1);

  plenary_day_column_place_gaps (self, width);
}

static void
plenary_day_column_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);

  *minimum = 0;
  *natural = 0;
}

static void
plenary_day_column_dispose (GObject *object)
{
  PlenaryDayColumn *self = PLENARY_DAY_COLUMN (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->cards);
  g_ptr_array_set_size (self->gaps, 0);
  self->stowed = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_pointer (&self->reading, plenary_reading_unref);
  g_clear_pointer (&self->geometry, plenary_geometry_unref);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (plenary_day_column_parent_class)->dispose (object);
}

static void
plenary_day_column_finalize (GObject *object)
{
  PlenaryDayColumn *self = PLENARY_DAY_COLUMN (object);

  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_ptr_array_unref (self->gaps);
  g_array_unref (self->shown_gaps);

  G_OBJECT_CLASS (plenary_day_column_parent_class)->finalize (object);
}

static void
plenary_day_column_class_init (PlenaryDayColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_day_column_dispose;
  object_class->finalize = plenary_day_column_finalize;

  widget_class->measure = plenary_day_column_measure;
  widget_class->size_allocate = plenary_day_column_size_allocate;
  widget_class->snapshot = plenary_day_column_snapshot;

  gtk_widget_class_set_css_name (widget_class, "day-column");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plenary_day_column_init (PlenaryDayColumn *self)
{
  self->cards = g_hash_table_new_full (key_hash, key_equal, key_free, NULL);
  self->gaps = g_ptr_array_new ();
  self->shown_gaps = g_array_new (FALSE, FALSE, sizeof (PlenaryGeometryGap));
  self->now = PLENARY_MOMENT_NEVER;
}

GtkWidget *
plenary_day_column_new (void)
{
  return g_object_new (PLENARY_TYPE_DAY_COLUMN, NULL);
}

static gboolean
is_wanted (PlenaryDayColumn           *self,
           const PlenaryDayColumnView *view,
           guint                       index)
{
  const PlenaryGeometryCard *place = plenary_geometry_get_card (view->geometry, index);
  PlenaryGeometryArea area;

  if (index == view->kept || (view->drag != NULL && plenary_drag_has (view->drag, place->session)))
    return TRUE;

  plenary_day_column_get_card_area (self, place, &area);

  return area.y < view->to && area.y + area.height > view->from &&
         area.x < view->end && area.x + area.width > view->start;
}

static void
give_back (PlenaryCard *card,
           GPtrArray   *pool)
{
  g_ptr_array_add (pool, g_object_ref (card));
  gtk_widget_set_opacity (GTK_WIDGET (card), 1);
  gtk_widget_unparent (GTK_WIDGET (card));
}

/* A card that events go to must not go away before the pointer lets go of it. */
static void
stow (PlenaryDayColumn *self,
      PlenaryCard      *card)
{
  self->stowed = GTK_WIDGET (card);
  gtk_widget_set_opacity (self->stowed, 0);
}

static void
give_back_stowed (PlenaryDayColumn *self,
                  GPtrArray        *pool)
{
  GtkWidget *card = g_steal_pointer (&self->stowed);

  if (card != NULL)
    give_back (PLENARY_CARD (card), pool);
}

/* Gives back the cards of sessions that are out of view, or in another place now. */
static void
drop_cards (PlenaryDayColumn           *self,
            const PlenaryDayColumnView *view)
{
  GHashTableIter iter;
  gpointer key, card;

  g_hash_table_iter_init (&iter, self->cards);

  while (g_hash_table_iter_next (&iter, &key, &card))
    {
      guint index = plenary_day_column_find_index (self, view->geometry, key);

      if (index == PLENARY_GEOMETRY_NOWHERE || !is_wanted (self, view, index))
        {
          if (card == (gpointer) view->grabbed)
            stow (self, card);
          else
            give_back (card, view->pool);

          g_hash_table_iter_remove (&iter);
        }
    }
}

static PlenaryCard *
take_card (PlenaryDayColumn           *self,
           const PlenaryDayColumnView *view,
           const PlenaryGeometryCard  *place)
{
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (place->session));
  PlenaryCard *card;

  if (view->pool->len > 0)
    card = g_ptr_array_steal_index (view->pool, view->pool->len - 1);
  else
    card = view->create_card (view->user_data);

  gtk_widget_set_parent (GTK_WIDGET (card), GTK_WIDGET (self));
  g_hash_table_insert (self->cards, key_new (id, place->part), card);
  g_object_unref (card);

  return card;
}

/* Whether the heading of its column says in which room a session is. */
static gboolean
is_in_room (PlenaryGeometry           *geometry,
            guint                      day,
            const PlenaryGeometryCard *place)
{
  return PLENARY_IS_ROOM (plenary_geometry_get_column (geometry, day, place->column)->entity) &&
         !plenary_entity_get_flag (PLENARY_ENTITY (place->session), PLENARY_MEMBER_EVERYONE);
}

/* How much of a card is over: as far as the line of now, which it continues. */
static double
get_elapsed (PlenaryDayColumn          *self,
             PlenaryGeometry           *geometry,
             const PlenaryGeometryCard *place)
{
  if (plenary_day_column_is_list (self))
    return (double) (self->now - place->start) / (place->end - place->start);

  return CLAMP ((plenary_geometry_get_y (geometry, self->now) - place->y + 0.5) / place->height,
                0, 1);
}

static void
show_card (PlenaryDayColumn           *self,
           const PlenaryDayColumnView *view,
           PlenaryCard                *card,
           guint                       index)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (view->geometry, self->day);
  const PlenaryGeometryCard *place = plenary_geometry_get_card (view->geometry, index);
  PlenaryCardPlace card_place = {
    place->width, place->height, place->over, place->under, plenary_day_column_is_list (self),
  };
  g_autofree char *others =
    plenary_day_column_dup_others (view->geometry, view->reading, self->day, index);
  g_autofree char *shift = NULL;

  card_place.tense = plenary_moment_get_tense (view->moment, day->day, place->start, place->end);
  card_place.is_in_room = is_in_room (view->geometry, self->day, place);
  card_place.part = place->part;
  card_place.position = place->position;
  card_place.n_positions = day->n_sessions;
  card_place.others = others;
  plenary_day_column_shift_card (self, place, &card_place, &shift);

  if (card_place.tense == PLENARY_MOMENT_PRESENT)
    card_place.elapsed = get_elapsed (self, view->geometry, place);

  plenary_card_show (card, view->reading, place->session, &card_place);
  plenary_card_set_selected (card, plenary_selection_has (view->selection,
                                                         plenary_card_get_id (card)));
}

/* Shows the card of a session, and returns it. */
static GtkWidget *
ensure_card (PlenaryDayColumn           *self,
             const PlenaryDayColumnView *view,
             guint                       index)
{
  const PlenaryGeometryCard *place = plenary_geometry_get_card (view->geometry, index);
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (place->session));
  PlenaryCard *card = plenary_day_column_find (self, id, place->part);

  if (card == NULL)
    {
      card = take_card (self, view, place);
      show_card (self, view, card, index);

      if (plenary_day_column_is_list (self))
        gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else if (view->is_changed)
    {
      show_card (self, view, card, index);
    }

  return GTK_WIDGET (card);
}

static void
show_cards (PlenaryDayColumn           *self,
            const PlenaryDayColumnView *view)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (view->geometry, self->day);
  GtkWidget *before = NULL;
  gboolean was_overlaid;
  guint first, end;

  plenary_geometry_get_range (view->geometry, self->day, view->from, view->to, &first, &end);

  if (view->kept >= day->first && view->kept < day->first + day->n_cards)
    {
      first = MIN (first, view->kept);
      end = MAX (end, view->kept + 1);
    }

  plenary_day_column_extend_range (self, &first, &end);

  was_overlaid = self->is_overlaid;
  self->is_overlaid = FALSE;

  for (guint i = first; i < end; i++)
    if (is_wanted (self, view, i))
      {
        GtkWidget *card = ensure_card (self, view, i);

        self->is_overlaid |= plenary_geometry_get_card (view->geometry, i)->over > 0;

        if (gtk_widget_get_prev_sibling (card) != before)
          gtk_widget_insert_after (card, GTK_WIDGET (self), before);

        before = card;
      }

  if (was_overlaid || self->is_overlaid)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is drawn below the cards. */
static void
show_hours (PlenaryDayColumn           *self,
            const PlenaryDayColumnView *view)
{
  double scale = plenary_geometry_get_scale (view->geometry);
  int now = plenary_moment_in_day (view->moment, self->entity);
  int first, last;

  plenary_geometry_get_hours (view->geometry, &first, &last);

  if (!plenary_day_column_is_list (self) && !plenary_geometry_is_parted (view->geometry) &&
      self->now == now && self->first == first && self->last == last &&
      fabs (self->scale - scale) < 0.001)
    return;

  self->now = now;
  self->first = first;
  self->last = last;
  self->scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_day (PlenaryDayColumn           *self,
          const PlenaryDayColumnView *view,
          guint                       day)
{
  PlenaryDay *entity = plenary_geometry_get_day (view->geometry, day)->day;
  g_autofree char *label = NULL;

  self->day = day;

  if (self->reading == view->reading && self->entity == entity &&
      self->geometry == view->geometry)
    return;

  plenary_geometry_ref (view->geometry);
  plenary_reading_ref (view->reading);
  g_clear_pointer (&self->geometry, plenary_geometry_unref);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->geometry = view->geometry;
  self->reading = view->reading;
  g_set_object (&self->entity, entity);

  label = plenary_reading_dup_day (view->reading, entity);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * plenary_day_column_show:
 * @view: what to show
 * @day: the index of its day in the geometry
 *
 * Not to be called while widgets are allocated.
 */
void
plenary_day_column_show (PlenaryDayColumn           *self,
                         const PlenaryDayColumnView *view,
                         guint                       day)
{
  g_return_if_fail (PLENARY_IS_DAY_COLUMN (self));

  if (self->drag != NULL || view->drag != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));

  self->drag = view->drag;

  if (view->is_changed || self->reading == NULL)
    {
      show_day (self, view, day);
      show_hours (self, view);
    }

  if (view->grabbed == NULL)
    give_back_stowed (self, view->pool);

  drop_cards (self, view);
  show_cards (self, view);
  plenary_day_column_show_gaps (self, view);

  if (g_hash_table_size (self->cards) > 0 || self->gaps->len > 0)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * plenary_day_column_clear:
 * @pool: (element-type PlenaryCard): where its cards go
 */
void
plenary_day_column_clear (PlenaryDayColumn *self,
                          GPtrArray        *pool)
{
  GHashTableIter iter;
  gpointer card;

  g_return_if_fail (PLENARY_IS_DAY_COLUMN (self));

  g_hash_table_iter_init (&iter, self->cards);

  while (g_hash_table_iter_next (&iter, NULL, &card))
    give_back (card, pool);

  give_back_stowed (self, pool);
  g_hash_table_remove_all (self->cards);
}

/**
 * plenary_day_column_pulse:
 *
 * Draws the eye to what is on now.
 */
void
plenary_day_column_pulse (PlenaryDayColumn *self)
{
  GHashTableIter iter;
  gpointer card;

  g_return_if_fail (PLENARY_IS_DAY_COLUMN (self));

  g_hash_table_iter_init (&iter, self->cards);

  while (g_hash_table_iter_next (&iter, NULL, &card))
    plenary_card_pulse (card);
}

/**
 * plenary_day_column_get_day:
 *
 * Returns: the index of its day in the geometry
 */
guint
plenary_day_column_get_day (PlenaryDayColumn *self)
{
  g_return_val_if_fail (PLENARY_IS_DAY_COLUMN (self), 0);

  return self->day;
}

/**
 * plenary_day_column_find:
 * @id: (nullable): the id of a session
 * @part: which of its cards
 *
 * Returns: (transfer none) (nullable): that card, if there is one now
 */
PlenaryCard *
plenary_day_column_find (PlenaryDayColumn *self,
                         const char       *id,
                         guint             part)
{
  PlenaryDayColumnKey key = { (char *) id, part };

  g_return_val_if_fail (PLENARY_IS_DAY_COLUMN (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->cards, &key) : NULL;
}

/**
 * plenary_day_column_select:
 * @selection: what is selected now
 */
void
plenary_day_column_select (PlenaryDayColumn *self,
                           PlenarySelection *selection)
{
  GHashTableIter iter;
  gpointer card;

  g_return_if_fail (PLENARY_IS_DAY_COLUMN (self));

  g_hash_table_iter_init (&iter, self->cards);

  while (g_hash_table_iter_next (&iter, NULL, &card))
    plenary_card_set_selected (card, plenary_selection_has (selection,
                                                           plenary_card_get_id (card)));
}
