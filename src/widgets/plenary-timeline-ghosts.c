/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a drag above the cards: a ghost of what is dragged where it would be, beside it
 * when that is, and at the foot what comes of it for others and which keys there are. What it would
 * overlap is hatched.
 *
 * A ghost is a card of its own, which the pointer and screen readers do not notice, so that the
 * card that was grabbed stays where events expect it.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-drag-words.h"
#include "plenary-gutter.h"
#include "plenary-overlap.h"

#include <glib/gi18n.h>

/* Of many sessions as many as anybody can tell apart. */
#define MOST_GHOSTS 24

/* How far beside its place a ghost is, so that the place is seen. */
#define LIFT 7

#define TIP_GAP 6

static guint
count_ghosts (PlenaryTimeline *self)
{
  PlenaryPlacing *placing = self->drag != NULL ? plenary_drag_get_placing (self->drag) : NULL;

  return placing != NULL ? MIN (plenary_drag_get_n_items (self->drag), MOST_GHOSTS) : 0;
}

static GtkWidget *
create_ghost (PlenarySession *session)
{
  GtkWidget *ghost;

  if (session != NULL)
    ghost = plenary_card_new ();
  else
    ghost = gtk_label_new (NULL);

  gtk_widget_add_css_class (ghost, session != NULL ? "ghost" : "new-session");
  gtk_widget_set_can_target (ghost, FALSE);
  gtk_widget_set_focusable (ghost, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (ghost), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return ghost;
}

/* As many ghosts as are needed, above the columns and below the hours. */
static void
adopt_ghosts (PlenaryTimeline *self)
{
  guint n = count_ghosts (self);

  while (self->ghosts->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (self->ghosts, self->ghosts->len - 1));

  while (self->ghosts->len < n)
    {
      GtkWidget *ghost =
        create_ghost (plenary_drag_get_item (self->drag, self->ghosts->len)->session);

      gtk_widget_insert_before (ghost, GTK_WIDGET (self), self->gutter);
      g_ptr_array_add (self->ghosts, ghost);
    }
}

static void
get_area (PlenaryTimeline       *self,
          const PlenaryDragItem *item,
          PlenaryGeometryArea   *area)
{
  plenary_geometry_get_area (self->geometry, &item->place, item->n_columns,
                             MAX (item->end, item->place.minute), area);
  area->height = MAX (area->height, 4);
}

static void
show_ghost (PlenaryTimeline       *self,
            GtkWidget             *ghost,
            const PlenaryDragItem *item)
{
  PlenaryGeometryArea area;
  PlenaryCardPlace place = { 0 };

  get_area (self, item, &area);
  place.width = area.width;
  place.height = area.height;
  place.tense = PLENARY_MOMENT_FUTURE;
  place.is_shifted = TRUE;
  place.start = item->place.minute;
  place.end = item->end;
  place.is_in_room = plenary_geometry_is_parted (self->geometry);
  plenary_card_show (PLENARY_CARD (ghost), self->reading, item->session, &place);
  plenary_card_set_selected (PLENARY_CARD (ghost), TRUE);
}

static void
show_ghosts (PlenaryTimeline *self)
{
  adopt_ghosts (self);

  for (guint i = 0; i < self->ghosts->len; i++)
    {
      const PlenaryDragItem *item = plenary_drag_get_item (self->drag, i);
      GtkWidget *ghost = g_ptr_array_index (self->ghosts, i);

      if (item->session != NULL)
        show_ghost (self, ghost, item);
      else
        gtk_label_set_label (GTK_LABEL (ghost), _("New Session"));
    }
}

/* Tells a strip where the title of the ghost is that it lies over. */
static void
show_title (PlenaryTimeline          *self,
            PlenaryOverlap           *strip,
            const PlenaryDragOverlap *overlap)
{
  PlenaryGeometryArea area, ghost;
  int top, end;

  plenary_geometry_get_area (self->geometry, &overlap->place, overlap->n_columns, overlap->end,
                             &area);
  plenary_overlap_set_title (strip, 0, 0);

  for (guint i = 0; i < self->ghosts->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->ghosts, i);

      get_area (self, plenary_drag_get_item (self->drag, i), &ghost);

      if (!PLENARY_IS_CARD (card) || ghost.x >= area.x + area.width ||
          area.x >= ghost.x + ghost.width || ghost.y >= area.y + area.height ||
          area.y >= ghost.y + ghost.height)
        continue;

      plenary_card_get_title_span (PLENARY_CARD (card), &top, &end);

      if (end > top)
        plenary_overlap_set_title (strip, ghost.y + top - area.y, ghost.y + end - area.y);
    }
}

/* As many strips as there are overlaps, above the ghosts. */
static void
show_overlaps (PlenaryTimeline *self)
{
  g_array_unref (self->overlaps);
  self->overlaps = self->drag != NULL ?
    plenary_drag_find_overlaps (self->drag) :
    g_array_new (FALSE, FALSE, sizeof (PlenaryDragOverlap));
  g_array_set_size (self->overlaps, MIN (self->overlaps->len, MOST_GHOSTS));

  while (self->strips->len > self->overlaps->len)
    gtk_widget_unparent (g_ptr_array_steal_index (self->strips, self->strips->len - 1));

  while (self->strips->len < self->overlaps->len)
    g_ptr_array_add (self->strips, plenary_overlap_new ());

  for (guint i = 0; i < self->strips->len; i++)
    {
      const PlenaryDragOverlap *overlap = &g_array_index (self->overlaps, PlenaryDragOverlap, i);
      GtkWidget *strip = g_ptr_array_index (self->strips, i);

      gtk_widget_insert_before (strip, GTK_WIDGET (self), self->gutter);
      plenary_overlap_set_minutes (PLENARY_OVERLAP (strip), overlap->end - overlap->place.minute);
      show_title (self, PLENARY_OVERLAP (strip), overlap);
    }
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
create_tip (PlenaryTimeline *self)
{
  self->drag_tip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->drag_times = GTK_LABEL (create_label ("times"));
  self->drag_change = GTK_LABEL (create_label ("change"));
  gtk_box_append (GTK_BOX (self->drag_tip), GTK_WIDGET (self->drag_times));
  gtk_box_append (GTK_BOX (self->drag_tip), GTK_WIDGET (self->drag_change));
  gtk_widget_add_css_class (self->drag_tip, "drag-tip");
  gtk_widget_set_can_target (self->drag_tip, FALSE);
  gtk_widget_set_parent (self->drag_tip, GTK_WIDGET (self));
}

static void
add_key (PlenaryTimeline *self,
         const char      *key,
         GtkLabel       **meaning)
{
  GtkWidget *label = gtk_label_new (key);

  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  *meaning = GTK_LABEL (create_label ("dim-label"));
  gtk_box_append (GTK_BOX (self->drag_bar), label);
  gtk_box_append (GTK_BOX (self->drag_bar), GTK_WIDGET (*meaning));
}

static void
create_bar (PlenaryTimeline *self)
{
  GtkLabel *cancel;

  self->drag_bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->drag_words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->drag_words, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->drag_words, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->drag_words), TRUE);
  gtk_box_append (GTK_BOX (self->drag_bar), GTK_WIDGET (self->drag_words));

  /* Translators: a key, as it is written on keyboards. */
  add_key (self, C_("key", "Alt"), &self->drag_alone);
  add_key (self, C_("key", "Shift"), &self->drag_fine);
  add_key (self, C_("key", "Esc"), &cancel);
  gtk_label_set_label (cancel, _("Cancel"));

  gtk_widget_add_css_class (self->drag_bar, "drag-bar");
  gtk_widget_set_can_target (self->drag_bar, FALSE);
  gtk_widget_set_parent (self->drag_bar, GTK_WIDGET (self));
}

static void
show_words (PlenaryTimeline *self)
{
  g_autofree char *times = plenary_drag_words_dup_times (self->drag, self->reading);
  g_autofree char *change =
    plenary_drag_words_dup_change (self->drag, self->geometry, self->reading);
  g_autofree char *doing = plenary_drag_words_dup_doing (self->drag, self->reading);
  g_autofree char *follows = plenary_drag_words_dup_follows (self->drag, self->reading);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> %s", doing, follows);
  int step = plenary_drag_get_step (self->drag, TRUE);
  /* Translators: what a key does while a session is dragged: it goes in such small steps. */
  g_autofree char *fine = g_strdup_printf (ngettext ("%d min steps", "%d min steps", (gulong) step),
                                           step);

  gtk_label_set_label (self->drag_times, times);
  gtk_label_set_label (self->drag_change, change);
  gtk_widget_set_visible (GTK_WIDGET (self->drag_change), *change != '\0');
  gtk_label_set_markup (self->drag_words, markup);
  gtk_label_set_label (self->drag_alone, plenary_drag_get_n_items (self->drag) > 1 ?
                                         _("Move only these") : _("Move only this"));
  gtk_label_set_label (self->drag_fine, fine);
}

/* Shows what is dragged, and what comes of it; or everything as it is, if nothing is. */
void
plenary_timeline_show_drag (PlenaryTimeline *self)
{
  gboolean is_shown = self->drag != NULL && plenary_drag_get_n_items (self->drag) > 0;

  if (self->geometry == NULL)
    return;

  show_ghosts (self);
  show_overlaps (self);

  if (is_shown && self->drag_tip == NULL)
    {
      create_tip (self);
      create_bar (self);
    }
  else if (!is_shown)
    {
      g_clear_pointer (&self->drag_tip, gtk_widget_unparent);
      g_clear_pointer (&self->drag_bar, gtk_widget_unparent);
    }

  if (is_shown)
    {
      show_words (self);
      gtk_widget_set_visible (self->drag_tip, !plenary_drag_is_shelved (self->drag));
    }

  plenary_gutter_set_dragged (PLENARY_GUTTER (self->gutter),
                              is_shown && !plenary_drag_is_shelved (self->drag) ?
                              plenary_drag_get_edge (self->drag) : PLENARY_MOMENT_NEVER);
  plenary_timeline_refresh (self);
}

/* Where an area of the geometry is in the view, from the side on which lines begin. */
static void
to_view (PlenaryTimeline     *self,
         PlenaryGeometryArea *area)
{
  int start, end;

  plenary_timeline_get_span (self, &start, &end);
  area->x += gtk_widget_get_width (GTK_WIDGET (self)) - end;
  area->y += self->header_height - (int) plenary_timeline_get_value (self,
                                                                     GTK_ORIENTATION_VERTICAL);
}

static void
place_tip (PlenaryTimeline           *self,
           const PlenaryGeometryArea *ghost)
{
  int width, height, x, y;
  int head = plenary_geometry_get_head (self->geometry);
  int room = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_widget_measure (self->drag_tip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->drag_tip, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  x = CLAMP (ghost->x + ghost->width - width, 0, MAX (room - width, 0));
  y = ghost->y - height - TIP_GAP;

  if (y < head)
    y = MAX (ghost->y + TIP_GAP, head);

  plenary_timeline_allocate (self, self->drag_tip, x, y, width, height);
}

static void
place_bar (PlenaryTimeline *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height;

  gtk_widget_measure (self->drag_bar, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  plenary_timeline_allocate (self, self->drag_bar, 0,
                             gtk_widget_get_height (GTK_WIDGET (self)) - height, width, height);
}

/* Allocates all of it. */
void
plenary_timeline_place_drag (PlenaryTimeline *self)
{
  PlenaryGeometryArea area;

  for (guint i = 0; i < self->ghosts->len; i++)
    {
      get_area (self, plenary_drag_get_item (self->drag, i), &area);
      to_view (self, &area);
      plenary_timeline_allocate (self, g_ptr_array_index (self->ghosts, i), area.x + LIFT, area.y,
                                 area.width, area.height);
    }

  for (guint i = 0; i < self->strips->len; i++)
    {
      const PlenaryDragOverlap *overlap = &g_array_index (self->overlaps, PlenaryDragOverlap, i);

      plenary_geometry_get_area (self->geometry, &overlap->place, overlap->n_columns, overlap->end,
                                 &area);
      to_view (self, &area);
      plenary_timeline_allocate (self, g_ptr_array_index (self->strips, i), area.x, area.y,
                                 area.width + LIFT, area.height);
    }

  if (self->drag_tip == NULL)
    return;

  get_area (self, plenary_drag_get_item (self->drag, 0), &area);
  to_view (self, &area);
  place_tip (self, &area);
  place_bar (self);
}
