/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover to choose from a list, by looking or by typing.
 *
 * What is typed narrows the list, what begins so stands first in it, and Enter takes the first.
 * Where that is allowed, what is typed and not in the list can be taken as it is: a new room, a
 * role in other words. The popover changes nothing; it says what was `chosen` or `typed`.
 */

#include "config.h"

#include "plenary-choice-popover.h"

#include "plenary-choice.h"
#include "plenary-guard.h"
#include "plenary-utils.h"

/* From this many on, a list is searched and not read. */
#define MANY 8

/* Of what a choice is called, and of what else is said of it. */
#define MOST_LINES 4

struct _PlenaryChoicePopover
{
  GtkPopover          parent_instance;

  GtkEditable        *search;
  GtkWidget          *scroller;
  GtkListView        *list;
  GtkWidget          *offer_button;
  GtkLabel           *offer_label;

  GListModel         *choices;
  GtkFilterListModel *matches;      /* in the order of the choices */
  GtkSortListModel   *ranked;       /* in that of how well they match */
  char               *folded;
  char               *offer;
  gboolean            multiple;
};

G_DEFINE_FINAL_TYPE (PlenaryChoicePopover, plenary_choice_popover, GTK_TYPE_POPOVER)

enum { CHOSEN, TYPED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  PlenaryChoicePopover *self = user_data;

  return plenary_choice_match (item, self->folded != NULL ? self->folded : "") > 0;
}

/* The order of the choices themselves is kept where two match alike. */
static int
compare_matches (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  PlenaryChoicePopover *self = user_data;
  const char *folded = self->folded != NULL ? self->folded : "";
  guint match = plenary_choice_match ((PlenaryChoice *) a, folded);
  guint other = plenary_choice_match ((PlenaryChoice *) b, folded);

  return match == other ? GTK_ORDERING_EQUAL :
         match > other ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
}

static char *
dup_typed (PlenaryChoicePopover *self)
{
  return g_strstrip (plenary_guard_text (gtk_editable_get_text (self->search)));
}

/* Returns: the place of the choice that was typed to the letter, G_MAXUINT if there is none */
static guint
find_typed (PlenaryChoicePopover *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->ranked)); i++)
    {
      g_autoptr(PlenaryChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->ranked), i);
      g_autofree char *folded = plenary_choice_fold (plenary_choice_get_label (choice));

      if (g_strcmp0 (folded, self->folded) == 0)
        return i;
    }

  return G_MAXUINT;
}

static void
update_offer (PlenaryChoicePopover *self)
{
  g_autofree char *typed = dup_typed (self);
  gboolean visible = self->offer != NULL && *typed != '\0' &&
                     find_typed (self) == G_MAXUINT;

  gtk_widget_set_visible (self->offer_button, visible);

  if (visible)
    {
      g_autoptr(GString) text = g_string_new (self->offer);
      g_autofree char *line = plenary_guard_line (typed);

      g_string_replace (text, "%s", line, 1);
      gtk_label_set_text (self->offer_label, text->str);
    }
}

static void
search_cb (PlenaryChoicePopover *self)
{
  g_autofree char *typed = dup_typed (self);
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->matches);

  g_clear_pointer (&self->folded, g_free);
  self->folded = plenary_choice_fold (typed);
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->ranked), GTK_SORTER_CHANGE_DIFFERENT);
  update_offer (self);
  gtk_widget_set_visible (self->scroller,
                          g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0);
}

static void
close_unless_multiple (PlenaryChoicePopover *self)
{
  if (self->multiple)
    gtk_editable_set_text (self->search, "");
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
choose (PlenaryChoicePopover *self,
        guint                 position)
{
  g_autoptr(PlenaryChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->ranked), position);

  if (choice == NULL)
    return;

  close_unless_multiple (self);
  g_signal_emit (self, signals[CHOSEN], 0, plenary_choice_get_id (choice));
}

static void
take_typed (PlenaryChoicePopover *self)
{
  g_autofree char *typed = dup_typed (self);

  close_unless_multiple (self);
  g_signal_emit (self, signals[TYPED], 0, typed);
}

static void
search_activate_cb (PlenaryChoicePopover *self)
{
  guint typed = find_typed (self);

  if (*gtk_editable_get_text (self->search) == '\0')
    gtk_popover_popdown (GTK_POPOVER (self));
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0)
    choose (self, typed != G_MAXUINT ? typed : 0);
  else if (self->offer != NULL)
    take_typed (self);
}

static void
list_activate_cb (PlenaryChoicePopover *self,
                  guint                 position)
{
  choose (self, position);
}

static gboolean
search_key_cb (PlenaryChoicePopover *self,
               guint                 keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list));

  return TRUE;
}

static void
show_selected (PlenaryChoice *choice,
               GParamSpec    *pspec,
               GtkWidget     *row)
{
  gboolean selected = plenary_choice_is_selected (choice);

  gtk_widget_set_opacity (gtk_widget_get_last_child (row), selected ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                               GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}

static GtkWidget *
create_label (gboolean is_detail)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* Long names may differ in how they end. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);

  if (is_detail)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

static void
setup_row_cb (PlenaryChoicePopover *self,
              GtkListItem          *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (words), create_label (FALSE));
  gtk_box_append (GTK_BOX (words), create_label (TRUE));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), check);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (PlenaryChoicePopover *self,
             GtkListItem          *item)
{
  PlenaryChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *words = gtk_widget_get_first_child (row);
  GtkWidget *label = gtk_widget_get_first_child (words);
  GtkWidget *detail = gtk_widget_get_last_child (words);

  gtk_label_set_text (GTK_LABEL (label), plenary_choice_get_label (choice));
  gtk_label_set_text (GTK_LABEL (detail), plenary_choice_get_detail (choice));
  gtk_widget_set_visible (detail, *plenary_choice_get_detail (choice) != '\0');

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plenary_choice_get_label (choice),
                                  -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (show_selected), row, 0);
  show_selected (choice, NULL, row);
}

static void
unbind_row_cb (PlenaryChoicePopover *self,
               GtkListItem          *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_selected,
                                        gtk_list_item_get_child (item));
}

static void
show_cb (PlenaryChoicePopover *self)
{
  gboolean search = self->offer != NULL ||
                    (self->choices != NULL && g_list_model_get_n_items (self->choices) >= MANY);

  gtk_editable_set_text (self->search, "");
  search_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search), search);

  if (search)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
plenary_choice_popover_dispose (GObject *object)
{
  PlenaryChoicePopover *self = PLENARY_CHOICE_POPOVER (object);

  g_clear_object (&self->choices);

  G_OBJECT_CLASS (plenary_choice_popover_parent_class)->dispose (object);
}

static void
plenary_choice_popover_finalize (GObject *object)
{
  PlenaryChoicePopover *self = PLENARY_CHOICE_POPOVER (object);

  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->offer, g_free);

  G_OBJECT_CLASS (plenary_choice_popover_parent_class)->finalize (object);
}

static void
plenary_choice_popover_class_init (PlenaryChoicePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_choice_popover_dispose;
  object_class->finalize = plenary_choice_popover_finalize;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TYPED] =
    g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryChoicePopover, search);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChoicePopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChoicePopover, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChoicePopover, offer_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChoicePopover, offer_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChoicePopover, matches);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChoicePopover, ranked);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_typed);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
plenary_choice_popover_init (PlenaryChoicePopover *self)
{
  g_autoptr(GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_matches, self, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->matches, filter);
  gtk_sort_list_model_set_sorter (self->ranked, sorter);
}

GtkWidget *
plenary_choice_popover_new (void)
{
  return g_object_new (PLENARY_TYPE_CHOICE_POPOVER, NULL);
}

/**
 * plenary_choice_popover_set_choices:
 * @choices: (element-type PlenaryChoice) (transfer none): what can be chosen
 */
void
plenary_choice_popover_set_choices (PlenaryChoicePopover *self,
                                    GListModel           *choices)
{
  g_return_if_fail (PLENARY_IS_CHOICE_POPOVER (self));

  if (g_set_object (&self->choices, choices))
    gtk_filter_list_model_set_model (self->matches, choices);
}

/**
 * plenary_choice_popover_set_selected:
 * @ids: (array zero-terminated=1): what is chosen, to be ticked
 */
void
plenary_choice_popover_set_selected (PlenaryChoicePopover *self,
                                     const char *const    *ids)
{
  g_return_if_fail (PLENARY_IS_CHOICE_POPOVER (self));
  g_return_if_fail (ids != NULL);

  for (guint i = 0; self->choices != NULL && i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr(PlenaryChoice) choice = g_list_model_get_item (self->choices, i);

      plenary_choice_set_selected (choice, g_strv_contains (ids, plenary_choice_get_id (choice)));
    }
}

/**
 * plenary_choice_popover_set_typing:
 * @placeholder: what is to be typed
 * @offer: (nullable): the offer to take what was typed, for the %s in it, as it is
 */
void
plenary_choice_popover_set_typing (PlenaryChoicePopover *self,
                                   const char           *placeholder,
                                   const char           *offer)
{
  g_return_if_fail (PLENARY_IS_CHOICE_POPOVER (self));

  g_object_set (self->search, "placeholder-text", placeholder, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder,
                                  -1);
  plenary_set_string (&self->offer, offer);
}

/**
 * plenary_choice_popover_set_multiple:
 * @multiple: whether it stays open, for more to be chosen
 */
void
plenary_choice_popover_set_multiple (PlenaryChoicePopover *self,
                                     gboolean              multiple)
{
  g_return_if_fail (PLENARY_IS_CHOICE_POPOVER (self));

  self->multiple = multiple;
}

/**
 * plenary_choice_popover_type:
 *
 * Does what typing @text does.
 */
void
plenary_choice_popover_type (PlenaryChoicePopover *self,
                             const char           *text)
{
  g_return_if_fail (PLENARY_IS_CHOICE_POPOVER (self));

  gtk_editable_set_text (self->search, text);
  search_cb (self);
}

/**
 * plenary_choice_popover_activate:
 *
 * Does what Enter does.
 */
void
plenary_choice_popover_activate (PlenaryChoicePopover *self)
{
  g_return_if_fail (PLENARY_IS_CHOICE_POPOVER (self));

  search_activate_cb (self);
}
