/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks where a link shall lead. What comes out is an address with a scheme: of “example.org” a web
 * page is made, and of a mail address one to write to.
 */

#include "config.h"

#include "plenary-link-popover.h"

#include <glib/gi18n.h>
#include <string.h>

struct _PlenaryLinkPopover
{
  GtkPopover  parent_instance;

  GtkWidget  *entry;
  GtkWidget  *remove;
};

G_DEFINE_FINAL_TYPE (PlenaryLinkPopover, plenary_link_popover, GTK_TYPE_POPOVER)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Returns: (transfer full) (nullable): the address that @text means */
static char *
complete (const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autofree char *scheme = g_uri_parse_scheme (typed);

  if (*typed == '\0')
    return NULL;

  if (scheme != NULL)
    return g_steal_pointer (&typed);

  return g_strconcat (strchr (typed, '@') != NULL ? "mailto:" : "https://", typed, NULL);
}

static void
apply_cb (PlenaryLinkPopover *self)
{
  g_autofree char *uri = complete (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, uri);
}

static void
remove_cb (PlenaryLinkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, NULL);
}

static void
plenary_link_popover_class_init (PlenaryLinkPopoverClass *klass)
{
  /* An address was chosen, or %NULL for none. */
  signals[CHOSEN] =
    g_signal_new ("chosen",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
add_button (PlenaryLinkPopover *self,
            GtkWidget          *box,
            const char         *icon_name,
            const char         *tooltip,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
plenary_link_popover_init (PlenaryLinkPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_URL);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Web or mail address"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 28);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Web or mail address"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (apply_cb), self);

  gtk_box_append (GTK_BOX (box), self->entry);
  add_button (self, box, "object-select-symbolic", _("Set Link"), G_CALLBACK (apply_cb));
  self->remove = add_button (self, box, "edit-delete-symbolic", _("Remove Link"),
                             G_CALLBACK (remove_cb));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
plenary_link_popover_new (void)
{
  return g_object_new (PLENARY_TYPE_LINK_POPOVER, NULL);
}

/**
 * plenary_link_popover_set_uri:
 * @uri: (nullable): where the link leads now, or %NULL if there is none
 */
void
plenary_link_popover_set_uri (PlenaryLinkPopover *self,
                              const char         *uri)
{
  g_return_if_fail (PLENARY_IS_LINK_POPOVER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), uri != NULL ? uri : "");
  gtk_widget_set_visible (self->remove, uri != NULL);
}
