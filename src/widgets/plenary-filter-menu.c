/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chip of the filter that has too many values for a chip each: tracks, rooms, people, languages.
 *
 * It says which are wanted, opens the list of all, and lets go of them with its cross. The list is
 * made when it is opened, as counting through a large programme takes its time.
 */

#include "config.h"

#include "plenary-filter-menu.h"

#include "plenary-choice-popover.h"
#include "plenary-choice.h"
#include "plenary-guard.h"
#include "plenary-labels.h"
#include "plenary-language-name.h"

#include <glib/gi18n.h>

#define LABEL_CHARS 24

struct _PlenaryFilterMenu
{
  GtkBox                parent_instance;

  PlenaryAspect         aspect;
  PlenaryAgenda        *agenda;
  PlenaryFilter        *filter;

  GtkMenuButton        *button;
  GtkLabel             *label;
  GtkWidget            *clear_button;
  PlenaryChoicePopover *popover;
};

G_DEFINE_FINAL_TYPE (PlenaryFilterMenu, plenary_filter_menu, GTK_TYPE_BOX)

/* What the chip says while nothing of it is wanted. */
static const char *
get_name (PlenaryAspect aspect)
{
  switch (aspect)
    {
    case PLENARY_ASPECT_TRACK:
      return C_("filter", "Track");

    case PLENARY_ASPECT_ROOM:
      return C_("filter", "Room");

    case PLENARY_ASPECT_PERSON:
      return C_("filter", "Person");

    case PLENARY_ASPECT_LANGUAGE:
      return C_("filter", "Language");

    case PLENARY_ASPECT_KIND:
    default:
      g_return_val_if_reached ("");
    }
}

static char *
dup_number (PlenaryAspect aspect,
            guint         n)
{
  switch (aspect)
    {
    case PLENARY_ASPECT_TRACK:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u track", "%u tracks", n), n);

    case PLENARY_ASPECT_ROOM:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u room", "%u rooms", n), n);

    case PLENARY_ASPECT_PERSON:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);

    case PLENARY_ASPECT_LANGUAGE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u language", "%u languages", n), n);

    case PLENARY_ASPECT_KIND:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
dup_value (PlenaryFilterMenu *self,
           const char        *value)
{
  g_autofree char *name = NULL;

  if (self->aspect != PLENARY_ASPECT_LANGUAGE)
    return plenary_label_dup_name (self->agenda, value);

  name = plenary_language_name_dup (value, plenary_language_name_get_own ());

  return plenary_guard_line (name);
}

/* What the chip says of the one value that is wanted. */
static char *
dup_wanted (PlenaryFilterMenu *self,
            const char        *value)
{
  g_autofree char *name = dup_value (self, value);

  if (self->aspect != PLENARY_ASPECT_LANGUAGE)
    return g_steal_pointer (&name);

  /* Translators: on a filter that shows sessions in one language, such as “In English”. */
  return g_strdup_printf (C_("language", "In %s"), name);
}

static void
show_wanted (PlenaryFilterMenu *self)
{
  g_auto(GStrv) wanted = plenary_filter_dup_values (self->filter, self->aspect);
  guint n = g_strv_length (wanted);
  g_autofree char *text = n == 0 ? g_strdup (get_name (self->aspect)) :
                          n == 1 ? dup_wanted (self, wanted[0]) : dup_number (self->aspect, n);

  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (self->clear_button, n > 0);

  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wanted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wanted");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (self->aspect),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, n > 0 ? text : "",
                                  -1);
  plenary_choice_popover_set_selected (self->popover, (const char *const *) wanted);
}

/* All values that sessions have, with how many. */
static GListModel *
create_choices (PlenaryFilterMenu *self)
{
  GListStore *choices = g_list_store_new (PLENARY_TYPE_CHOICE);
  g_autoptr(GArray) values = plenary_filter_list_values (self->agenda, self->aspect);

  for (guint i = 0; i < values->len; i++)
    {
      PlenaryAspectValue *value = &g_array_index (values, PlenaryAspectValue, i);
      g_autofree char *name = dup_value (self, value->value);
      /* Translators: how many sessions are in a room, on a track, with a person. */
      g_autofree char *detail = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session",
                                                              "%u sessions", value->n_sessions),
                                                 value->n_sessions);
      g_autoptr(PlenaryChoice) choice = plenary_choice_new (value->value, name, detail);

      g_list_store_append (choices, choice);
    }

  return G_LIST_MODEL (choices);
}

static void
prepare_cb (GtkMenuButton *button,
            gpointer       user_data)
{
  PlenaryFilterMenu *self = user_data;
  g_autoptr(GListModel) choices = create_choices (self);
  g_auto(GStrv) wanted = plenary_filter_dup_values (self->filter, self->aspect);

  plenary_choice_popover_set_choices (self->popover, choices);
  plenary_choice_popover_set_selected (self->popover, (const char *const *) wanted);
}

static void
chosen_cb (PlenaryFilterMenu *self,
           const char        *value)
{
  plenary_filter_set (self->filter, self->aspect, value,
                      !plenary_filter_has (self->filter, self->aspect, value));
}

static void
clear_cb (PlenaryFilterMenu *self)
{
  plenary_filter_clear_values (self->filter, self->aspect);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
plenary_filter_menu_dispose (GObject *object)
{
  PlenaryFilterMenu *self = PLENARY_FILTER_MENU (object);

  g_clear_object (&self->agenda);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (plenary_filter_menu_parent_class)->dispose (object);
}

static void
plenary_filter_menu_class_init (PlenaryFilterMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_filter_menu_dispose;
}

static void
plenary_filter_menu_init (PlenaryFilterMenu *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, LABEL_CHARS);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->popover = PLENARY_CHOICE_POPOVER (plenary_choice_popover_new ());
  plenary_choice_popover_set_multiple (self->popover, TRUE);
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (chosen_cb), self);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_menu_button_set_create_popup_func (self->button, prepare_cb, self, NULL);

  self->clear_button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_tooltip_text (self->clear_button, _("Remove Filter"));
  g_signal_connect_swapped (self->clear_button, "clicked", G_CALLBACK (clear_cb), self);

  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self), self->clear_button);
}

/**
 * plenary_filter_menu_new:
 * @aspect: what it filters by: anything but kinds, which have a chip each
 */
GtkWidget *
plenary_filter_menu_new (PlenaryAspect aspect)
{
  PlenaryFilterMenu *self = g_object_new (PLENARY_TYPE_FILTER_MENU, NULL);

  self->aspect = aspect;
  plenary_choice_popover_set_typing (self->popover, get_name (aspect), NULL);

  return GTK_WIDGET (self);
}

/**
 * plenary_filter_menu_show:
 * @agenda: a programme
 * @filter: what is wanted of it
 *
 * Shows what is wanted now.
 */
void
plenary_filter_menu_show (PlenaryFilterMenu *self,
                          PlenaryAgenda     *agenda,
                          PlenaryFilter     *filter)
{
  g_return_if_fail (PLENARY_IS_FILTER_MENU (self));
  g_return_if_fail (PLENARY_IS_AGENDA (agenda));
  g_return_if_fail (PLENARY_IS_FILTER (filter));

  g_set_object (&self->agenda, agenda);
  g_set_object (&self->filter, filter);
  show_wanted (self);
}

/**
 * plenary_filter_menu_is_wanted:
 *
 * Returns: whether some values of it are wanted, and others not
 */
gboolean
plenary_filter_menu_is_wanted (PlenaryFilterMenu *self)
{
  g_return_val_if_fail (PLENARY_IS_FILTER_MENU (self), FALSE);

  return gtk_widget_get_visible (self->clear_button);
}
