/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes put what happens at once in one column side by side.
 *
 * Slots that hang together in time form a cluster, and each cluster has as many lanes as it needs:
 * the plenary in the morning is as wide as the day, whatever stands beside what in the afternoon. A
 * slot too short to be seen takes its least, and what follows gives way as long as it keeps its
 * own: a marker takes the first lines of the session that it stands before, not half its width.
 * Slots of which each overlaps but the next, and by so little that all titles are in the open, lie
 * over each other at their full width. What spans several columns is a wall in each: it stands
 * below all that was before it there, and what follows stands below it.
 */

#include "config.h"

#include "plenary-lanes.h"

/* The slots of one lane of a cluster, in their order. */
typedef struct
{
  GPtrArray *slots;
} Lane;

/* What hangs together in one column; without slots, what was there before ends at @to. */
typedef struct
{
  GPtrArray *slots;    /* (element-type PlenarySlot): of the cluster */
  GArray    *lanes;    /* (element-type Lane) */
  guint      n_used;   /* of the lanes */
  int        floor;    /* before which none of its slots can begin */
  int        end;      /* where the last of its slots would end, and does */
  int        to;
} Cluster;

static void
lane_clear (gpointer data)
{
  Lane *lane = data;

  g_ptr_array_unref (lane->slots);
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  const PlenarySlot *left = *(PlenarySlot * const *) a;
  const PlenarySlot *right = *(PlenarySlot * const *) b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;

  /* What takes no time stands before what starts with it. */
  return (left->end > left->start) - (right->end > right->start);
}

/* Whether a slot can follow what would end at @end but does at @to. */
static gboolean
can_follow (const PlenarySlot *slot,
            int                end,
            int                to)
{
  return to <= slot->start || (end <= slot->start && slot->end - to >= slot->least);
}

static GPtrArray *
get_lane (Cluster *cluster,
          guint    index)
{
  if (index == cluster->lanes->len)
    {
      Lane lane = { g_ptr_array_new () };

      g_array_append_val (cluster->lanes, lane);
    }

  return g_array_index (cluster->lanes, Lane, index).slots;
}

static PlenarySlot *
get_last (GPtrArray *lane)
{
  return lane->len > 0 ? g_ptr_array_index (lane, lane->len - 1) : NULL;
}

static gboolean
is_beside (GPtrArray         *lane,
           const PlenarySlot *slot)
{
  guint low = 0;
  guint high = lane->len;

  /* The first of the lane that ends after the slot begins. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      PlenarySlot *other = g_ptr_array_index (lane, middle);

      if (other->to <= slot->from)
        low = middle + 1;
      else
        high = middle;
    }

  return low < lane->len && ((PlenarySlot *) g_ptr_array_index (lane, low))->from < slot->to;
}

/* What of a slot is in the open if each of a cluster lies over the one before. */
static int
measure_open (const Cluster *cluster,
              guint          index)
{
  PlenarySlot *slot = g_ptr_array_index (cluster->slots, index);
  int from = slot->start;
  int to = slot->end;

  if (index > 0)
    from = MAX (from, ((PlenarySlot *) g_ptr_array_index (cluster->slots, index - 1))->end);

  if (index + 1 < cluster->slots->len)
    to = MIN (to, ((PlenarySlot *) g_ptr_array_index (cluster->slots, index + 1))->start);

  return to - from;
}

/* Whether the slots of a cluster may lie over each other: they follow each other as a chain, and
 * none loses its title.
 */
static gboolean
can_overlay (const Cluster *cluster)
{
  for (guint i = 0; i < cluster->slots->len; i++)
    {
      PlenarySlot *slot = g_ptr_array_index (cluster->slots, i);
      PlenarySlot *last = i > 0 ? g_ptr_array_index (cluster->slots, i - 1) : NULL;
      PlenarySlot *last_but_one = i > 1 ? g_ptr_array_index (cluster->slots, i - 2) : NULL;

      if (slot->title <= 0 || slot->start < cluster->floor ||
          measure_open (cluster, i) < MAX (slot->title, slot->least) ||
          (last != NULL && (slot->start <= last->start || slot->end <= last->end)) ||
          (last_but_one != NULL && slot->start < last_but_one->end))
        return FALSE;
    }

  return cluster->slots->len > 1;
}

static void
overlay (Cluster *cluster)
{
  PlenarySlot *last = NULL;

  for (guint i = 0; i < cluster->slots->len; i++)
    {
      PlenarySlot *slot = g_ptr_array_index (cluster->slots, i);

      slot->from = slot->start;
      slot->to = slot->end;
      slot->lane = 0;
      slot->n_wide = slot->n_lanes = 1;

      if (last != NULL)
        slot->over = last->under = MAX (last->end - slot->start, 0);

      last = slot;
    }
}

static void
widen (Cluster *cluster)
{
  for (guint i = 0; i < cluster->slots->len; i++)
    {
      PlenarySlot *slot = g_ptr_array_index (cluster->slots, i);

      slot->n_lanes = cluster->n_used;
      slot->n_wide = 1;

      while (slot->lane + slot->n_wide < cluster->n_used &&
             !is_beside (get_lane (cluster, slot->lane + slot->n_wide), slot))
        slot->n_wide++;
    }
}

static void
close_cluster (Cluster *cluster)
{
  if (can_overlay (cluster))
    overlay (cluster);
  else
    widen (cluster);

  g_ptr_array_set_size (cluster->slots, 0);

  for (guint i = 0; i < cluster->n_used; i++)
    g_ptr_array_set_size (get_lane (cluster, i), 0);

  cluster->n_used = 0;
}

static void
add_to_cluster (Cluster     *cluster,
                PlenarySlot *slot)
{
  gboolean is_first = cluster->slots->len == 0;
  GPtrArray *lane;
  PlenarySlot *last;

  for (slot->lane = 0; slot->lane < cluster->n_used; slot->lane++)
    {
      last = get_last (get_lane (cluster, slot->lane));

      if (can_follow (slot, last->end, last->to))
        break;
    }

  lane = get_lane (cluster, slot->lane);
  last = get_last (lane);
  cluster->n_used = MAX (cluster->n_used, slot->lane + 1);

  if (is_first)
    cluster->floor = cluster->to;

  slot->from = MAX (slot->start, last != NULL ? last->to : cluster->floor);
  slot->to = MAX (slot->end, slot->from + slot->least);
  cluster->end = is_first ? slot->end : MAX (cluster->end, slot->end);
  cluster->to = is_first ? slot->to : MAX (cluster->to, slot->to);
  g_ptr_array_add (lane, slot);
  g_ptr_array_add (cluster->slots, slot);
}

static void
add_wall (Cluster     *clusters,
          PlenarySlot *slot)
{
  slot->from = slot->start;
  slot->lane = 0;
  slot->n_wide = slot->n_lanes = 1;

  for (guint i = slot->column; i <= slot->column + slot->n_more; i++)
    {
      close_cluster (&clusters[i]);
      slot->from = MAX (slot->from, clusters[i].to);
    }

  slot->to = MAX (slot->end, slot->from + slot->least);

  for (guint i = slot->column; i <= slot->column + slot->n_more; i++)
    {
      clusters[i].end = slot->end;
      clusters[i].to = slot->to;
    }
}

static void
cluster_clear (gpointer data)
{
  Cluster *cluster = data;

  g_ptr_array_unref (cluster->slots);
  g_array_unref (cluster->lanes);
}

static GArray *
create_clusters (const PlenarySlot *slots,
                 guint              n_slots)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));
  guint n_columns = 1;

  g_array_set_clear_func (clusters, cluster_clear);

  for (guint i = 0; i < n_slots; i++)
    n_columns = MAX (n_columns, slots[i].column + slots[i].n_more + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      Cluster cluster = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (Lane)) };

      g_array_set_clear_func (cluster.lanes, lane_clear);
      cluster.end = G_MININT;
      cluster.to = G_MININT;
      g_array_append_val (clusters, cluster);
    }

  return clusters;
}

/**
 * plenary_lanes_assign:
 * @slots: (array length=n_slots) (inout): slots in the order of their author
 *
 * Gives each slot the first lane of its column in which it can stand, so that no two of one lane
 * overlap, unless they may lie over each other. Of two that start together the author's first
 * stands left.
 */
void
plenary_lanes_assign (PlenarySlot *slots,
                      guint        n_slots)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_sized_new (n_slots);
  g_autoptr(GArray) array = create_clusters (slots, n_slots);
  Cluster *clusters = (Cluster *) (gpointer) array->data;

  for (guint i = 0; i < n_slots; i++)
    {
      slots[i].over = slots[i].under = 0;
      g_ptr_array_add (sorted, &slots[i]);
    }

  /* The sort is stable. */
  g_ptr_array_sort (sorted, compare_slots);

  for (guint i = 0; i < sorted->len; i++)
    {
      PlenarySlot *slot = g_ptr_array_index (sorted, i);
      Cluster *cluster = &clusters[slot->column];

      if (slot->n_more > 0)
        {
          add_wall (clusters, slot);
          continue;
        }

      if (can_follow (slot, cluster->end, cluster->to))
        close_cluster (cluster);

      add_to_cluster (cluster, slot);
    }

  for (guint i = 0; i < array->len; i++)
    close_cluster (&clusters[i]);
}
