/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a day comes to, for those who plan it: planned, breaks, free, over the end.
 *
 * It takes the room that is left, and says all of it in its tooltip. What is nothing is not said.
 */

#include "config.h"

#include "plenary-day-sums.h"

#include "plenary-duration.h"
#include "plenary-sums.h"

#include <glib/gi18n.h>

#define SEPARATOR " · "

struct _PlenaryDaySums
{
  GtkWidget   parent_instance;

  GtkWidget  *sums;
  GtkWidget  *over;

  PlenaryDay *day;
  guint64     stamp;      /* of the agenda */
};

G_DEFINE_FINAL_TYPE (PlenaryDaySums, plenary_day_sums, GTK_TYPE_WIDGET)

static void
plenary_day_sums_dispose (GObject *object)
{
  PlenaryDaySums *self = PLENARY_DAY_SUMS (object);

  g_clear_pointer (&self->sums, gtk_widget_unparent);
  g_clear_pointer (&self->over, gtk_widget_unparent);
  g_clear_object (&self->day);

  G_OBJECT_CLASS (plenary_day_sums_parent_class)->dispose (object);
}

static void
plenary_day_sums_class_init (PlenaryDaySumsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_day_sums_dispose;

  gtk_widget_class_set_css_name (widget_class, "day-sums");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_label (PlenaryDaySums *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
plenary_day_sums_init (PlenaryDaySums *self)
{
  self->sums = add_label (self);
  self->over = add_label (self);
  gtk_widget_add_css_class (self->over, "over");
}

GtkWidget *
plenary_day_sums_new (void)
{
  return g_object_new (PLENARY_TYPE_DAY_SUMS, NULL);
}

static void
add_part (GString    *text,
          const char *format,
          int         minutes)
{
  g_autofree char *duration = NULL;
  g_autoptr(GString) part = NULL;

  if (minutes == 0)
    return;

  duration = plenary_duration_format (minutes);
  part = g_string_new (format);
  g_string_replace (part, "%s", duration, 1);
  g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", part->str);
}

static char *
dup_sums (const PlenaryDaySum *sum)
{
  GString *text = g_string_new (NULL);

  /* Translators: a duration of a day in which sessions are. */
  add_part (text, _("%s planned"), sum->planned);
  /* Translators: a duration of a day, of all breaks together. */
  add_part (text, _("%s breaks"), sum->breaks);
  /* Translators: a duration of a day in which nothing is. */
  add_part (text, _("%s free"), sum->free);

  return g_string_free (text, FALSE);
}

static char *
dup_over (const PlenaryDaySum *sum)
{
  GString *text = g_string_new (NULL);

  /* Translators: a duration by which sessions are later than the day is to end. */
  add_part (text, _("%s over the end"), sum->over);

  return g_string_free (text, FALSE);
}

static char *
dup_all (const PlenaryDaySum *sum,
         const char          *sums,
         const char          *over)
{
  GString *text = g_string_new (sums);

  if (*over != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", over);

  if (sum->n_unknown > 0)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text,
                              ngettext ("%u session is not counted, as it has no end",
                                        "%u sessions are not counted, as they have no end",
                                        sum->n_unknown), sum->n_unknown);
    }

  return g_string_free (text, FALSE);
}

/**
 * plenary_day_sums_show:
 * @day: a day of @agenda, as it is now
 */
void
plenary_day_sums_show (PlenaryDaySums *self,
                       PlenaryAgenda  *agenda,
                       PlenaryDay     *day)
{
  g_autofree char *sums = NULL;
  g_autofree char *over = NULL;
  g_autofree char *all = NULL;
  PlenaryDaySum sum;
  guint64 stamp;

  g_return_if_fail (PLENARY_IS_DAY_SUMS (self));
  g_return_if_fail (PLENARY_IS_DAY (day));

  stamp = plenary_entity_get_stamp (PLENARY_ENTITY (agenda));

  if (!g_set_object (&self->day, day) && self->stamp == stamp)
    return;

  self->stamp = stamp;
  plenary_sum_day (agenda, day, &sum);
  sums = dup_sums (&sum);
  over = dup_over (&sum);
  all = dup_all (&sum, sums, over);

  gtk_label_set_text (GTK_LABEL (self->sums), sums);
  gtk_label_set_text (GTK_LABEL (self->over), over);
  gtk_widget_set_visible (self->over, *over != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *all != '\0' ? all : NULL);
}
