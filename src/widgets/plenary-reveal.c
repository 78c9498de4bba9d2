/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings the field of an editor into view that shows what was changed by undo or redo.
 *
 * The editor may have come to show that entity just now, with rows for what is in it. So the field
 * is looked for once that has been laid out, which is known when the second frame begins. Texts
 * above it may still find out then how high they are: it is followed until it stays.
 */

#include "config.h"

#include "plenary-reveal.h"

#include "plenary-field.h"

#include <math.h>

/* How far the field stays from the edges of what scrolls. */
#define MARGIN 18

/* For how many frames it has to stay where it is, and for how many it is followed at most. */
#define STILL_FRAMES 5
#define MOST_FRAMES 60

typedef struct
{
  PlenaryEdit *edit;
  guint        n_frames;
  guint        n_still;
  double       top;        /* of the field, in what scrolls */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  plenary_edit_unref (wish->edit);
  g_free (wish);
}

static gboolean
shows_change (GtkWidget   *widget,
              PlenaryEdit *edit)
{
  PlenaryMember member;

  if (!PLENARY_IS_FIELD (widget) || !plenary_field_is_ready (PLENARY_FIELD (widget)))
    return FALSE;

  member = plenary_field_get_member (PLENARY_FIELD (widget));

  return member != PLENARY_MEMBER_NONE &&
         plenary_edit_changes (edit, plenary_field_get_entity (PLENARY_FIELD (widget)), member);
}

/* The first one that can be seen; the fields in a row come before those of the list. */
static GtkWidget *
find_field (GtkWidget   *widget,
            PlenaryEdit *edit)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_field (child, edit);

      if (found != NULL)
        return found;
    }

  return shows_change (widget, edit) ? widget : NULL;
}

/* As much of it as there is room for, from its top.
 *
 * Returns: where the field is in what scrolls
 */
static double
scroll_to (GtkWidget *field)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (field, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *content;
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, page;

  if (scroller == NULL)
    return 0;

  content = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  if (GTK_IS_VIEWPORT (content))
    content = gtk_viewport_get_child (GTK_VIEWPORT (content));

  if (content == NULL || !gtk_widget_compute_bounds (field, content, &bounds))
    return 0;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  page = gtk_adjustment_get_page_size (adjustment);
  top = (double) bounds.origin.y - MARGIN;
  gtk_adjustment_clamp_page (adjustment, top,
                             top + MIN ((double) bounds.size.height + 2 * MARGIN, page));

  return top;
}

static gboolean
frame_cb (GtkWidget     *editor,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Wish *wish = user_data;
  GtkWidget *field;
  double top;

  if (wish->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  field = find_field (editor, wish->edit);

  if (field == NULL || wish->n_frames > MOST_FRAMES)
    return G_SOURCE_REMOVE;

  top = scroll_to (field);
  wish->n_still = fabs (top - wish->top) < 1 ? wish->n_still + 1 : 0;
  wish->top = top;

  return wish->n_still < STILL_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * plenary_reveal_change:
 * @editor: what has fields, and scrolls
 * @edit: what was changed
 *
 * Scrolls to the first field that shows something of that, in a moment.
 */
void
plenary_reveal_change (GtkWidget   *editor,
                       PlenaryEdit *edit)
{
  Wish *wish;

  g_return_if_fail (GTK_IS_WIDGET (editor));
  g_return_if_fail (edit != NULL);

  wish = g_new0 (Wish, 1);
  wish->edit = plenary_edit_ref (edit);
  gtk_widget_add_tick_callback (editor, frame_cb, wish, wish_free);
}
