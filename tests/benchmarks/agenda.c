/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolling the agenda of programmes of any size, beside a bare list of GTK that shows the same
 * texts, a label a row, and beside a window that only changes its colour. What a frame costs must
 * not grow with the programme. And how long it takes until an agenda is shown, which is not known
 * before it is looked at.
 */

#include "frames.h"

#include "plenary-agenda-view.h"
#include "plenary-outline.h"
#include "random-agenda.h"

#define CLAMP_WIDTH 868
#define SCROLL 40

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_adjustment (child);

  return found;
}

static void
scroll (GtkWidget *view,
        guint      frame,
        gpointer   user_data)
{
  frames_scroll (user_data, frame, SCROLL);
}

/* So far that each step brings rows that had no widgets. */
static void
page (GtkWidget *view,
      guint      frame,
      gpointer   user_data)
{
  frames_scroll (user_data, frame, gtk_adjustment_get_page_size (user_data));
}

typedef struct
{
  double     shown;
  FramesCost scroll;
  FramesCost page;
} Costs;

static Costs
measure (GtkWidget *view)
{
  double start = frames_get_time ();
  GtkWidget *window = frames_show (view);
  Costs costs = { frames_get_time () - start };

  costs.scroll = frames_measure (view, scroll, find_adjustment (view));
  costs.page = frames_measure (view, page, find_adjustment (view));
  gtk_window_destroy (GTK_WINDOW (window));

  return costs;
}

static Costs
measure_agenda (PlenaryAgenda *agenda)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenarySelection) selection = plenary_selection_new ();
  GtkWidget *view = plenary_agenda_view_new ();

  plenary_agenda_view_set_selection (PLENARY_AGENDA_VIEW (view), selection);
  plenary_agenda_view_set_history (PLENARY_AGENDA_VIEW (view), history);

  return measure (view);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
append (GString    *string,
        const char *text)
{
  if (*text != '\0')
    g_string_append_printf (string, "%s%s", string->len > 0 ? "\n" : "", text);
}

/* What there is to read in a row, less formatted. */
static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         PlenaryAgenda      *agenda)
{
  PlenaryEntity *entity = gtk_list_item_get_item (item);
  g_autoptr(GString) string = g_string_new (NULL);

  if (PLENARY_IS_SESSION (entity))
    {
      PlenarySession *session = PLENARY_SESSION (entity);
      GPtrArray *questions = plenary_session_get_questions (session);

      append (string, plenary_agenda_pick (agenda, plenary_session_get_title (session)));
      append (string, plenary_agenda_pick (agenda, plenary_session_get_abstract (session)));

      for (guint i = 0; questions != NULL && i < questions->len; i++)
        append (string, plenary_agenda_pick (agenda, questions->pdata[i]));
    }

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), string->str);
}

static Costs
measure_bare (PlenaryAgenda *agenda)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *outline = G_LIST_MODEL (plenary_outline_new (agenda));
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (outline)),
                                       factory);
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), agenda);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), CLAMP_WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  return measure (scroller);
}

static void
print_cost (const char *what,
            FramesCost  cost,
            FramesCost  bare,
            FramesCost  least,
            double      window)
{
  g_print ("  %-9s %5.1f ms (95%%: %4.1f), %.2f x a bare list, %.2f x the least programme, "
           "%.2f x a changed window\n", what, cost.usual, cost.slow, cost.usual / bare.usual,
           cost.usual / least.usual, cost.usual / window);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 200, 1000, 10000, 20000 };
  double window;
  Costs least;

  frames_init ();
  window = frames_measure_colour (frames_show).usual;
  g_print ("changed window %.1f ms\n", window);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, sizes[i]);
      Costs bare = measure_bare (agenda);
      Costs costs = measure_agenda (agenda);

      if (i == 0)
        least = costs;

      g_print ("%u sessions, shown in %.0f ms, %.2f x a bare list\n", sizes[i], costs.shown,
               costs.shown / bare.shown);
      print_cost ("scrolled", costs.scroll, bare.scroll, least.scroll, window);
      print_cost ("by a page", costs.page, bare.page, least.page, window);
    }

  return 0;
}
