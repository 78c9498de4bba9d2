/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the talks of a session and its discussion come to, against how long the session is. It is
 * not there where they say nothing of how long they are.
 */

#include "config.h"

#include "plenary-talk-sums.h"

#include "plenary-duration.h"
#include "plenary-sums.h"

#include <glib/gi18n.h>

struct _PlenaryTalkSums
{
  PlenaryField  parent_instance;

  GtkWidget    *label;
};

G_DEFINE_FINAL_TYPE (PlenaryTalkSums, plenary_talk_sums, PLENARY_TYPE_FIELD)

static char *
dup_sum (const PlenarySessionSum *sum)
{
  int minutes = sum->talks + sum->discussion;
  g_autofree char *total = plenary_duration_format (minutes);
  g_autofree char *length = NULL;
  g_autofree char *excess = NULL;

  if (sum->length < 0)
    return g_steal_pointer (&total);

  length = plenary_duration_format (sum->length);

  if (minutes <= sum->length)
    /* Translators: how long the talks of a session and its discussion are, and how long it is. */
    return g_strdup_printf (_("%s of %s"), total, length);

  excess = plenary_duration_format (minutes - sum->length);

  /* Translators: how long the talks of a session and its discussion are, how long it is, and by
   * how much they are longer.
   */
  return g_strdup_printf (_("%s of %s, %s too long"), total, length, excess);
}

static char *
dup_details (const PlenarySessionSum *sum)
{
  g_autofree char *talks = plenary_duration_format (sum->talks);
  g_autofree char *discussion = plenary_duration_format (sum->discussion);
  GString *text = g_string_new (NULL);

  /* Translators: how long the talks of a session and its discussion are. */
  g_string_append_printf (text, _("Talks %s, discussion %s"), talks, discussion);

  if (sum->n_unknown > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u talk does not say how long it is",
                                              "%u talks do not say how long they are",
                                              sum->n_unknown), sum->n_unknown);
    }

  return g_string_free (text, FALSE);
}

static void
show_excess (PlenaryTalkSums *self,
             gboolean         is_too_long)
{
  gtk_widget_remove_css_class (self->label, is_too_long ? "dim-label" : "warning");
  gtk_widget_add_css_class (self->label, is_too_long ? "warning" : "dim-label");
}

static void
plenary_talk_sums_show (PlenaryField *field)
{
  PlenaryTalkSums *self = PLENARY_TALK_SUMS (field);
  g_autofree char *text = NULL;
  g_autofree char *details = NULL;
  PlenarySessionSum sum;

  plenary_sum_session (plenary_field_get_entity (field), &sum);
  text = dup_sum (&sum);
  details = dup_details (&sum);

  gtk_widget_set_visible (GTK_WIDGET (self), sum.talks + sum.discussion > 0);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, details);

  show_excess (self, sum.length >= 0 && sum.talks + sum.discussion > sum.length);
}

static void
plenary_talk_sums_constructed (GObject *object)
{
  PlenaryTalkSums *self = PLENARY_TALK_SUMS (object);

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 1);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "numeric");
  adw_bin_set_child (ADW_BIN (self), self->label);

  G_OBJECT_CLASS (plenary_talk_sums_parent_class)->constructed (object);
}

static void
plenary_talk_sums_class_init (PlenaryTalkSumsClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = plenary_talk_sums_constructed;
  PLENARY_FIELD_CLASS (klass)->show = plenary_talk_sums_show;
}

static void
plenary_talk_sums_init (PlenaryTalkSums *self)
{
}

GtkWidget *
plenary_talk_sums_new (void)
{
  return g_object_new (PLENARY_TYPE_TALK_SUMS, NULL);
}
