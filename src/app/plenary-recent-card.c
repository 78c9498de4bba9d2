/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card for one programme that was open lately.
 *
 * It is there at once with what the desktop remembers, and shows the programme in small when that
 * has been read, in a worker: a slow disk delays the pictures, not the page. A file that cannot be
 * read keeps its plain card, and says why when it is opened.
 */

#include "config.h"

#include "plenary-recent-card.h"

#include "plenary-dates.h"
#include "plenary-glimpse.h"
#include "plenary-guard.h"
#include "plenary-language-name.h"
#include "plenary-thumbnail.h"

#include <glib/gi18n.h>

struct _PlenaryRecentCard
{
  AdwBin            parent_instance;

  GtkButton        *button;
  GtkStack         *pictures;
  PlenaryThumbnail *thumbnail;
  GtkWidget        *missing;
  GtkLabel         *title;
  GtkLabel         *detail;
  GtkLabel         *status;
  GtkLabel         *age;

  GFile            *file;
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (PlenaryRecentCard, plenary_recent_card, ADW_TYPE_BIN)

static char *
dup_dates (PlenaryAgenda *agenda)
{
  g_autoptr(PlenaryDates) dates = plenary_dates_new (plenary_language_name_get_own ());
  PlenaryList *days = plenary_agenda_get_days (agenda);
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      GDate date;

      if (!plenary_day_get_gdate (plenary_list_get (days, i), &date))
        continue;

      if (!g_date_valid (&first) || g_date_compare (&date, &first) < 0)
        first = date;
      if (!g_date_valid (&last) || g_date_compare (&date, &last) > 0)
        last = date;
    }

  return g_date_valid (&first) ? plenary_dates_format_range (dates, &first, &last) :
                                 g_strdup ("");
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  g_autofree char *shown = plenary_guard_line (text);

  gtk_label_set_text (label, shown);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(PlenaryRecentCard) self = user_data;
  g_autoptr(PlenaryAgenda) agenda = plenary_glimpse_finish (result, NULL);
  g_autofree char *dates = NULL;
  const char *title, *status;

  if (agenda == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  dates = dup_dates (agenda);
  title = plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda));
  status = plenary_agenda_pick (agenda, plenary_agenda_get_status (agenda));

  if (title != NULL && title[0] != '\0')
    set_label (self->title, title);

  set_label (self->detail, dates);
  set_label (self->status, status != NULL ? status : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status), status != NULL && status[0] != '\0');
  plenary_thumbnail_set_agenda (self->thumbnail, agenda);
}

static void
plenary_recent_card_map (GtkWidget *widget)
{
  PlenaryRecentCard *self = PLENARY_RECENT_CARD (widget);

  GTK_WIDGET_CLASS (plenary_recent_card_parent_class)->map (widget);

  if (self->cancellable != NULL ||
      gtk_stack_get_visible_child (self->pictures) == self->missing)
    return;

  self->cancellable = g_cancellable_new ();
  plenary_glimpse_async (self->file, self->cancellable, read_cb, g_object_ref (self));
}

static void
plenary_recent_card_dispose (GObject *object)
{
  PlenaryRecentCard *self = PLENARY_RECENT_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (plenary_recent_card_parent_class)->dispose (object);
}

static void
plenary_recent_card_class_init (PlenaryRecentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_recent_card_dispose;
  widget_class->map = plenary_recent_card_map;

  g_type_ensure (PLENARY_TYPE_THUMBNAIL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-recent-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, pictures);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, missing);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, detail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, status);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecentCard, age);
}

static void
plenary_recent_card_init (PlenaryRecentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_age (GtkRecentInfo *info)
{
  int days = gtk_recent_info_get_age (info);

  if (days <= 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Yesterday"));
  if (days < 7)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);

  return g_date_time_format (gtk_recent_info_get_modified (info), "%x");
}

/**
 * plenary_recent_card_new:
 * @info: (transfer none): what the desktop remembers of the programme
 */
GtkWidget *
plenary_recent_card_new (GtkRecentInfo *info)
{
  PlenaryRecentCard *self = g_object_new (PLENARY_TYPE_RECENT_CARD, NULL);
  const char *uri = gtk_recent_info_get_uri (info);
  g_autofree char *folder = gtk_recent_info_get_uri_display (info);
  g_autofree char *age = dup_age (info);

  self->file = g_file_new_for_uri (uri);
  set_label (self->title, gtk_recent_info_get_display_name (info));
  gtk_widget_set_visible (GTK_WIDGET (self->status), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), folder);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", uri);
  gtk_label_set_text (self->age, age);

  if (!gtk_recent_info_exists (info))
    {
      gtk_stack_set_visible_child (self->pictures, self->missing);
      gtk_label_set_text (self->detail, _("Not Found"));
      gtk_widget_add_css_class (GTK_WIDGET (self), "dim");
    }

  return GTK_WIDGET (self);
}
