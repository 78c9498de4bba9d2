/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chips by which sessions are filtered: what is starred, each kind, and menus of all else.
 *
 * There is a chip only for what tells sessions apart: no kinds where all are of one, no rooms
 * where there is but one. Each kind says how many sessions are of it. They stand in one row that
 * scrolls, and follow the programme only while they are seen.
 */

#include "config.h"

#include "plenary-filter-bar.h"

#include "plenary-filter-menu.h"
#include "plenary-labels.h"
#include "plenary-palette.h"

#include <glib/gi18n.h>

/* Milliseconds after which the counts follow what is typed into the programme. */
#define FOLLOW_AFTER 150

static const PlenaryAspect aspects[] = {
  PLENARY_ASPECT_TRACK, PLENARY_ASPECT_ROOM, PLENARY_ASPECT_PERSON, PLENARY_ASPECT_LANGUAGE,
};

struct _PlenaryFilterBar
{
  AdwBin             parent_instance;

  PlenaryHistory    *history;
  PlenarySearch     *search;

  GtkWidget         *chips;
  GtkWidget         *starred;
  GtkWidget         *kinds;
  GtkWidget         *separator;
  PlenaryFilterMenu *menus[G_N_ELEMENTS (aspects)];

  guint              follow_source;
  gboolean           is_stale;        /* something may have changed while nobody looked */
  gboolean           is_showing;      /* the chips follow the filter, and not the other way */
};

G_DEFINE_FINAL_TYPE (PlenaryFilterBar, plenary_filter_bar, ADW_TYPE_BIN)

static PlenaryFilter *
get_filter (PlenaryFilterBar *self)
{
  return plenary_search_get_filter (self->search);
}

static PlenaryAgenda *
get_agenda (PlenaryFilterBar *self)
{
  return plenary_history_get_agenda (self->history);
}

/* A chip that is on or off: a sign, what it is, and how many. */
static GtkWidget *
create_chip (GtkWidget *sign)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (count, "count");
  gtk_box_append (GTK_BOX (content), sign);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), count);
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "chip");

  return chip;
}

static GtkWidget *
get_sign (GtkWidget *chip)
{
  return gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (chip)));
}

static void
set_text (GtkWidget  *chip,
          const char *text,
          guint       n)
{
  GtkWidget *label = gtk_widget_get_next_sibling (get_sign (chip));
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *spoken =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n), n);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (label)), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken,
                                  -1);
}

static const char *
get_kind (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "kind");
}

static void
kind_toggled_cb (PlenaryFilterBar *self,
                 GtkToggleButton  *chip)
{
  if (!self->is_showing)
    plenary_filter_set (get_filter (self), PLENARY_ASPECT_KIND, get_kind (GTK_WIDGET (chip)),
                        gtk_toggle_button_get_active (chip));
}

static void
starred_toggled_cb (PlenaryFilterBar *self)
{
  if (!self->is_showing)
    plenary_filter_set_starred (get_filter (self),
                                gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->starred)));
}

static PlenaryLook
get_look (PlenaryFilterBar *self,
          const char       *kind)
{
  PlenaryEntity *own = plenary_agenda_find (get_agenda (self), kind);

  return PLENARY_IS_KIND (own) ?
         plenary_look_from_name (plenary_kind_get_look (PLENARY_KIND (own))) :
         plenary_look_from_kind (kind);
}

/* Breaks and markers are not what anybody looks for. */
static gboolean
is_quiet (PlenaryFilterBar *self,
          const char       *kind)
{
  return g_str_equal (kind, "marker") || get_look (self, kind) == PLENARY_LOOK_BREAK;
}

static GtkWidget *
create_kind_chip (PlenaryFilterBar *self,
                  const char       *kind)
{
  GtkWidget *sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *chip = create_chip (sign);

  gtk_widget_add_css_class (sign, "kind-sign");
  g_object_set_data_full (G_OBJECT (chip), "kind", g_strdup (kind), g_free);
  g_signal_connect_swapped (chip, "toggled", G_CALLBACK (kind_toggled_cb), self);

  return chip;
}

/* Returns: (nullable): the chip of a kind, if it has one */
static GtkWidget *
find_kind_chip (PlenaryFilterBar *self,
                const char       *kind)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->kinds);

  while (chip != NULL && !g_str_equal (get_kind (chip), kind))
    chip = gtk_widget_get_next_sibling (chip);

  return chip;
}

/* The kinds that there is a chip for: those of the programme, and what is wanted though nothing is
 * of it any more.
 */
static GArray *
list_kinds (PlenaryFilterBar *self)
{
  GArray *kinds = plenary_filter_list_values (get_agenda (self), PLENARY_ASPECT_KIND);
  g_auto(GStrv) wanted = plenary_filter_dup_values (get_filter (self), PLENARY_ASPECT_KIND);

  for (guint i = kinds->len; i > 0; i--)
    if (is_quiet (self, g_array_index (kinds, PlenaryAspectValue, i - 1).value))
      g_array_remove_index (kinds, i - 1);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      PlenaryAspectValue none = { NULL, 0 };
      guint j = 0;

      while (j < kinds->len &&
             !g_str_equal (g_array_index (kinds, PlenaryAspectValue, j).value, wanted[i]))
        j++;

      if (j == kinds->len)
        {
          none.value = g_strdup (wanted[i]);
          g_array_append_val (kinds, none);
        }
    }

  return kinds;
}

/* Shows the chip of a kind behind another. */
static GtkWidget *
show_kind (PlenaryFilterBar         *self,
           const PlenaryAspectValue *value,
           GtkWidget                *before)
{
  GtkWidget *chip = find_kind_chip (self, value->value);
  g_autofree char *text = plenary_label_dup_kind_of_many (get_agenda (self), value->value);

  if (chip == NULL)
    {
      chip = create_kind_chip (self, value->value);
      gtk_box_append (GTK_BOX (self->kinds), chip);
    }

  gtk_box_reorder_child_after (GTK_BOX (self->kinds), chip, before);
  plenary_palette_set_class (get_sign (chip), get_look (self, value->value));
  set_text (chip, text, value->n_sessions);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                plenary_filter_has (get_filter (self), PLENARY_ASPECT_KIND,
                                                    value->value));

  return chip;
}

static void
show_kinds (PlenaryFilterBar *self)
{
  g_autoptr(GArray) kinds = list_kinds (self);
  GtkWidget *last = NULL;
  GtkWidget *chip;

  for (guint i = 0; i < kinds->len; i++)
    last = show_kind (self, &g_array_index (kinds, PlenaryAspectValue, i), last);

  while ((chip = last != NULL ? gtk_widget_get_next_sibling (last) :
                                gtk_widget_get_first_child (self->kinds)) != NULL)
    gtk_box_remove (GTK_BOX (self->kinds), chip);

  gtk_widget_set_visible (self->kinds, kinds->len > 1);
}

static guint
count_starred (PlenaryFilterBar *self)
{
  g_auto(GStrv) ids = plenary_stars_dup (plenary_search_get_stars (self->search));
  guint n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlenaryEntity *session = plenary_agenda_find (get_agenda (self), ids[i]);

      n += PLENARY_IS_SESSION (session) &&
           PLENARY_IS_DAY (plenary_entity_get_parent (session));
    }

  return n;
}

static gboolean
has_several (PlenaryFilterBar *self,
             PlenaryAspect     aspect)
{
  g_autoptr(GArray) values = plenary_filter_list_values (get_agenda (self), aspect);

  return values->len > 1;
}

static void
show_menu (PlenaryFilterBar *self,
           guint             index)
{
  PlenaryFilterMenu *menu = self->menus[index];

  plenary_filter_menu_show (menu, get_agenda (self), get_filter (self));
  gtk_widget_set_visible (GTK_WIDGET (menu),
                          plenary_filter_menu_is_wanted (menu) ||
                          has_several (self, aspects[index]));
}

static void
show_all (PlenaryFilterBar *self)
{
  gboolean has_menus = FALSE;

  self->is_stale = FALSE;
  self->is_showing = TRUE;
  set_text (self->starred, C_("filter", "Starred"), count_starred (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->starred),
                                plenary_filter_get_starred (get_filter (self)));
  show_kinds (self);

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      show_menu (self, i);
      has_menus |= gtk_widget_get_visible (GTK_WIDGET (self->menus[i]));
    }

  gtk_widget_set_visible (self->separator, has_menus);
  self->is_showing = FALSE;
}

/* The filter itself has changed, which costs nothing to follow. */
static void
show_wanted (PlenaryFilterBar *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
  else
    self->is_stale = TRUE;
}

static gboolean
follow_cb (gpointer user_data)
{
  PlenaryFilterBar *self = user_data;

  self->follow_source = 0;
  show_wanted (self);

  return G_SOURCE_REMOVE;
}

static void
follow_soon (PlenaryFilterBar *self)
{
  self->is_stale = TRUE;

  if (self->follow_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->follow_source = g_timeout_add (FOLLOW_AFTER, follow_cb, self);
}

static void
plenary_filter_bar_map (GtkWidget *widget)
{
  PlenaryFilterBar *self = PLENARY_FILTER_BAR (widget);

  if (self->is_stale && self->search != NULL)
    show_all (self);

  GTK_WIDGET_CLASS (plenary_filter_bar_parent_class)->map (widget);
}

static void
plenary_filter_bar_dispose (GObject *object)
{
  PlenaryFilterBar *self = PLENARY_FILTER_BAR (object);

  plenary_filter_bar_set_programme (self, NULL, NULL);

  G_OBJECT_CLASS (plenary_filter_bar_parent_class)->dispose (object);
}

static void
plenary_filter_bar_class_init (PlenaryFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_filter_bar_dispose;
  GTK_WIDGET_CLASS (klass)->map = plenary_filter_bar_map;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "filter-bar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static GtkWidget *
create_starred (PlenaryFilterBar *self)
{
  GtkWidget *star = gtk_image_new_from_icon_name ("starred-symbolic");
  GtkWidget *chip = create_chip (star);

  gtk_widget_add_css_class (star, "star");
  g_signal_connect_swapped (chip, "toggled", G_CALLBACK (starred_toggled_cb), self);

  return chip;
}

static void
plenary_filter_bar_init (PlenaryFilterBar *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->starred = create_starred (self);
  self->kinds = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self->chips), self->starred);
  gtk_box_append (GTK_BOX (self->chips), self->kinds);
  gtk_box_append (GTK_BOX (self->chips), self->separator);

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      self->menus[i] = PLENARY_FILTER_MENU (plenary_filter_menu_new (aspects[i]));
      gtk_box_append (GTK_BOX (self->chips), GTK_WIDGET (self->menus[i]));
    }

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->chips);
  gtk_scrollable_set_hscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))),
    GTK_SCROLL_NATURAL);
  adw_bin_set_child (ADW_BIN (self), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"),
                                  -1);
}

GtkWidget *
plenary_filter_bar_new (void)
{
  return g_object_new (PLENARY_TYPE_FILTER_BAR, NULL);
}

/**
 * plenary_filter_bar_set_programme:
 * @history: (nullable): of the programme that is filtered
 * @search: (nullable): what is looked for in it
 */
void
plenary_filter_bar_set_programme (PlenaryFilterBar *self,
                                  PlenaryHistory   *history,
                                  PlenarySearch    *search)
{
  g_return_if_fail (PLENARY_IS_FILTER_BAR (self));
  g_return_if_fail ((history == NULL) == (search == NULL));

  g_clear_handle_id (&self->follow_source, g_source_remove);

  if (self->history != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->history, self);
      g_signal_handlers_disconnect_by_data (get_filter (self), self);
      g_signal_handlers_disconnect_by_data (plenary_search_get_stars (self->search), self);
    }

  g_set_object (&self->history, history);
  g_set_object (&self->search, search);

  if (history == NULL)
    return;

  g_signal_connect_swapped (history, "changed", G_CALLBACK (follow_soon), self);
  g_signal_connect_swapped (get_filter (self), "changed", G_CALLBACK (show_wanted), self);
  g_signal_connect_swapped (plenary_search_get_stars (search), "changed",
                            G_CALLBACK (show_wanted), self);
  show_wanted (self);
}
