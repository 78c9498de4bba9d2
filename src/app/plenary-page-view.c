/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a handout below each other, as they come on paper, with a bar to turn and to zoom
 * them. Only those in view are drawn.
 *
 * When another handout takes the place of one, as an option was changed, what is in view stays
 * where it is: one sees what the option does. A page is shown whole until somebody zooms. Where a
 * handout has nothing to print, it is said what it lacks.
 */

#include "config.h"

#include "plenary-page-view.h"

#include "plenary-lack.h"
#include "plenary-page.h"
#include "plenary-tab-stop.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels of a point on paper, where a page is as large as it is. */
#define REAL_SIZE (4.0 / 3)

#define LEAST_SCALE (0.25 * REAL_SIZE)
#define MOST_SCALE (4 * REAL_SIZE)
#define ZOOM_STEP 1.25

/* A page that would be smaller than this is not shown whole, but as wide as there is room. */
#define LEAST_WHOLE (0.3 * REAL_SIZE)

/* Around a page, in pixels; below it the bar and the head of the next page are to be seen. */
#define SIDES 48
#define BELOW 76

/* The page that one looks at goes through the line that is so far down the view. */
#define LINE_OF_SIGHT 0.4

struct _PlenaryPageView
{
  AdwBin              parent_instance;

  GtkScrolledWindow  *scroller;
  GtkListView        *list;
  GtkWidget          *bar;
  GtkWidget          *previous_button;
  GtkLabel           *page_label;
  GtkWidget          *next_button;
  GtkWidget          *out_button;
  GtkWidget          *fit_button;
  GtkLabel           *scale_label;
  GtkWidget          *in_button;
  GtkSpinner         *spinner;
  GtkSpinner         *first_spinner;
  AdwStatusPage      *lack_page;

  GtkStringList      *rows;         /* as many as there are pages */
  GPtrArray          *items;        /* those of the rows that are there as widgets */
  PlenaryHandout     *handout;
  double              zoom;         /* pixels a point, 0 to show a page whole */
  double              scale;        /* pixels a point as they are */
  guint               page;
  guint               fit_source;
  gboolean            is_busy;
  gboolean            is_turning;   /* and the page is known */
};

G_DEFINE_FINAL_TYPE (PlenaryPageView, plenary_page_view, ADW_TYPE_BIN)

static GtkAdjustment *
get_adjustment (PlenaryPageView *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

static guint
get_n_pages (PlenaryPageView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static void
show_bar (PlenaryPageView *self)
{
  guint n = get_n_pages (self);
  g_autofree char *page = self->handout != NULL ? plenary_page_dup_name (self->handout, self->page)
                                                : g_strdup ("");
  /* Translators: how large a page is on the screen, of how large it is on paper */
  g_autofree char *scale = g_strdup_printf (_("%d %%"),
                                            (int) lround (100 * self->scale / REAL_SIZE));

  gtk_widget_set_visible (self->bar, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->is_busy);
  gtk_spinner_set_spinning (self->spinner, self->is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->first_spinner), self->is_busy && n == 0);
  gtk_spinner_set_spinning (self->first_spinner, self->is_busy && n == 0);

  gtk_label_set_text (self->page_label, page);
  gtk_label_set_text (self->scale_label, scale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fit_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show the Whole Page"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, scale,
                                  -1);
  gtk_widget_set_sensitive (self->previous_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < n);
  gtk_widget_set_sensitive (self->out_button, self->scale > LEAST_SCALE);
  gtk_widget_set_sensitive (self->in_button, self->scale < MOST_SCALE);
}

/* All rows are of one height, as all pages of a handout are. */
static double
get_row_height (PlenaryPageView *self)
{
  return gtk_adjustment_get_upper (get_adjustment (self)) / MAX (get_n_pages (self), 1);
}

static guint
find_page (PlenaryPageView *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double value = gtk_adjustment_get_value (adjustment);
  double size = gtk_adjustment_get_page_size (adjustment);
  guint n = get_n_pages (self);
  double height = get_row_height (self);

  if (n == 0 || height <= 0)
    return 0;

  if (value > 0 && value >= gtk_adjustment_get_upper (adjustment) - size - 1)
    return n - 1;

  if (value <= 0)
    return 0;

  return MIN ((guint) ((value + LINE_OF_SIGHT * size) / height), n - 1);
}

static void
scrolled_cb (PlenaryPageView *self)
{
  if (self->is_turning)
    return;

  self->page = find_page (self);
  show_bar (self);
}

/* What shows a whole page in the room that there is. */
static double
get_fitting_scale (PlenaryPageView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - SIDES;
  double height = gtk_widget_get_height (GTK_WIDGET (self->scroller)) - BELOW;
  double sheet_width, sheet_height, wide, whole;

  plenary_handout_get_sheet (self->handout, 0, &sheet_width, &sheet_height);
  wide = width / sheet_width;
  whole = MAX (height / sheet_height, LEAST_WHOLE);

  return CLAMP (MIN (wide, whole), LEAST_SCALE, REAL_SIZE);
}

static void
apply_scale (PlenaryPageView *self)
{
  double scale = self->zoom > 0 || self->handout == NULL ? self->zoom : get_fitting_scale (self);

  if (scale <= 0)
    return;

  self->scale = scale;

  for (guint i = 0; i < self->items->len; i++)
    plenary_page_set_scale (
      PLENARY_PAGE (gtk_list_item_get_child (g_ptr_array_index (self->items, i))), scale);

  show_bar (self);
}

static gboolean
fit_cb (gpointer user_data)
{
  PlenaryPageView *self = user_data;

  self->fit_source = 0;
  apply_scale (self);

  return G_SOURCE_REMOVE;
}

/* Not while sizes are being given out, which is when the room changes. */
static void
fit_soon (PlenaryPageView *self)
{
  if (self->fit_source == 0 && self->zoom <= 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static void
show_page (PlenaryPageView *self,
           GtkListItem     *item)
{
  PlenaryPage *page = PLENARY_PAGE (gtk_list_item_get_child (item));
  guint index = gtk_list_item_get_position (item);
  g_autofree char *name = NULL;

  plenary_page_set_scale (page, self->scale);

  if (index >= plenary_handout_get_n_pages (self->handout))
    return;

  plenary_page_show (page, self->handout, index);

  /* It is the row to which the keyboard comes. */
  name = plenary_page_dup_name (self->handout, index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (page))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *page = plenary_page_new ();

  gtk_widget_set_halign (page, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, page);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  PlenaryPageView *self = user_data;

  g_ptr_array_add (self->items, item);
  show_page (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  g_ptr_array_remove (PLENARY_PAGE_VIEW (user_data)->items, item);
}

static void
set_n_pages (PlenaryPageView *self,
             guint            n)
{
  guint n_before = get_n_pages (self);
  g_autofree const char **names = NULL;

  if (n <= n_before)
    {
      gtk_string_list_splice (self->rows, n, n_before - n, NULL);
      return;
    }

  names = g_new0 (const char *, n - n_before + 1);

  for (guint i = 0; i < n - n_before; i++)
    names[i] = "";

  gtk_string_list_splice (self->rows, n_before, 0, names);
}

static void
previous_cb (PlenaryPageView *self)
{
  if (self->page > 0)
    plenary_page_view_go_to (self, self->page - 1);
}

static void
next_cb (PlenaryPageView *self)
{
  plenary_page_view_go_to (self, self->page + 1);
}

static void
zoom (PlenaryPageView *self,
      double           factor)
{
  self->zoom = CLAMP (self->scale * factor, LEAST_SCALE, MOST_SCALE);
  apply_scale (self);
}

static gboolean
wheel_cb (GtkEventControllerScroll *controller,
          double                    dx,
          double                    dy,
          gpointer                  user_data)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;

  zoom (user_data, pow (ZOOM_STEP, -dy));

  return TRUE;
}

/* Before the list takes them for its rows. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        gpointer               user_data)
{
  PlenaryPageView *self = user_data;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      previous_cb (self);
      return TRUE;

    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      next_cb (self);
      return TRUE;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      plenary_page_view_go_to (self, 0);
      return TRUE;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      plenary_page_view_go_to (self, G_MAXUINT);
      return TRUE;

    default:
      return FALSE;
    }
}

static void
follow_room (PlenaryPageView *self)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);
  GtkAdjustment *down = get_adjustment (self);

  g_signal_connect_object (across, "notify::page-size", G_CALLBACK (fit_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "notify::page-size", G_CALLBACK (fit_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_controllers (PlenaryPageView *self)
{
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (wheel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), wheel);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
plenary_page_view_dispose (GObject *object)
{
  PlenaryPageView *self = PLENARY_PAGE_VIEW (object);

  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_clear_object (&self->handout);

  G_OBJECT_CLASS (plenary_page_view_parent_class)->dispose (object);
}

static void
plenary_page_view_finalize (GObject *object)
{
  PlenaryPageView *self = PLENARY_PAGE_VIEW (object);

  g_object_unref (self->rows);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (plenary_page_view_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PlenaryPageView, name)

static void
plenary_page_view_class_init (PlenaryPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_page_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_page_view_finalize;

  g_type_ensure (PLENARY_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-page-view.ui");
  gtk_widget_class_set_css_name (widget_class, "page-view");
  BIND (scroller);
  BIND (list);
  BIND (bar);
  BIND (previous_button);
  BIND (page_label);
  BIND (next_button);
  BIND (out_button);
  BIND (fit_button);
  BIND (scale_label);
  BIND (in_button);
  BIND (spinner);
  BIND (first_spinner);
  BIND (lack_page);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, plenary_page_view_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, plenary_page_view_zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, plenary_page_view_zoom_fit);
}

static void
plenary_page_view_init (PlenaryPageView *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSelectionModel) model = NULL;

  self->rows = gtk_string_list_new (NULL);
  self->items = g_ptr_array_new ();
  self->scale = LEAST_SCALE;

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);

  follow_room (self);
  add_controllers (self);
}

GtkWidget *
plenary_page_view_new (void)
{
  return g_object_new (PLENARY_TYPE_PAGE_VIEW, NULL);
}

/**
 * plenary_page_view_get_handout:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
PlenaryHandout *
plenary_page_view_get_handout (PlenaryPageView *self)
{
  g_return_val_if_fail (PLENARY_IS_PAGE_VIEW (self), NULL);

  return self->handout;
}

/**
 * plenary_page_view_set_handout:
 * @handout: a handout that is laid out
 */
void
plenary_page_view_set_handout (PlenaryPageView *self,
                               PlenaryHandout  *handout)
{
  PlenaryLack lack;

  g_return_if_fail (PLENARY_IS_PAGE_VIEW (self));
  g_return_if_fail (PLENARY_IS_HANDOUT (handout));

  if (!g_set_object (&self->handout, handout))
    return;

  lack = plenary_handout_get_lack (handout);
  plenary_lack_show (lack, self->lack_page);
  set_n_pages (self, lack == PLENARY_LACK_NOTHING ? plenary_handout_get_n_pages (handout) : 0);

  for (guint i = 0; i < self->items->len; i++)
    show_page (self, g_ptr_array_index (self->items, i));

  self->page = MIN (self->page, MAX (get_n_pages (self), 1) - 1);
  apply_scale (self);
}

/**
 * plenary_page_view_set_busy:
 * @is_busy: whether another handout is on its way
 */
void
plenary_page_view_set_busy (PlenaryPageView *self,
                            gboolean         is_busy)
{
  g_return_if_fail (PLENARY_IS_PAGE_VIEW (self));

  self->is_busy = is_busy;
  show_bar (self);
}

/**
 * plenary_page_view_get_page:
 *
 * Returns: the page that one looks at, from 0
 */
guint
plenary_page_view_get_page (PlenaryPageView *self)
{
  g_return_val_if_fail (PLENARY_IS_PAGE_VIEW (self), 0);

  return self->page;
}

/**
 * plenary_page_view_go_to:
 * @page: a page, from 0; the last one if there are not so many
 *
 * Turns to a page.
 */
void
plenary_page_view_go_to (PlenaryPageView *self,
                         guint            page)
{
  g_return_if_fail (PLENARY_IS_PAGE_VIEW (self));

  if (get_n_pages (self) == 0)
    return;

  self->page = MIN (page, get_n_pages (self) - 1);
  self->is_turning = TRUE;
  gtk_adjustment_set_value (get_adjustment (self), self->page * get_row_height (self));
  self->is_turning = FALSE;
  show_bar (self);
}

/**
 * plenary_page_view_get_scale:
 *
 * Returns: how large pages are, of how large they are on paper
 */
double
plenary_page_view_get_scale (PlenaryPageView *self)
{
  g_return_val_if_fail (PLENARY_IS_PAGE_VIEW (self), 0);

  return self->scale / REAL_SIZE;
}

void
plenary_page_view_zoom_in (PlenaryPageView *self)
{
  g_return_if_fail (PLENARY_IS_PAGE_VIEW (self));

  zoom (self, ZOOM_STEP);
}

void
plenary_page_view_zoom_out (PlenaryPageView *self)
{
  g_return_if_fail (PLENARY_IS_PAGE_VIEW (self));

  zoom (self, 1 / ZOOM_STEP);
}

/**
 * plenary_page_view_zoom_fit:
 *
 * Shows a whole page, and goes on doing so when the room changes.
 */
void
plenary_page_view_zoom_fit (PlenaryPageView *self)
{
  g_return_if_fail (PLENARY_IS_PAGE_VIEW (self));

  self->zoom = 0;
  apply_scale (self);
  fit_soon (self);
}
