/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sessions that a shift changes, with old and new times and why, and those at which it ends.
 *
 * It is made anew at each click of a stepper, so of a large congress it shows the first.
 */

#include "config.h"

#include "plenary-shift-preview.h"

#include "plenary-shift-words.h"

#include <glib/gi18n.h>

#define MOST_ROWS 50
#define SEPARATOR " · "

struct _PlenaryShiftPreview
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
};

G_DEFINE_FINAL_TYPE (PlenaryShiftPreview, plenary_shift_preview, ADW_TYPE_PREFERENCES_GROUP)

static void
plenary_shift_preview_class_init (PlenaryShiftPreviewClass *klass)
{
}

static void
plenary_shift_preview_init (PlenaryShiftPreview *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

GtkWidget *
plenary_shift_preview_new (void)
{
  return g_object_new (PLENARY_TYPE_SHIFT_PREVIEW, NULL);
}

static void
add_row (PlenaryShiftPreview *self,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  gtk_list_box_append (self->list, row);
}

static void
add_step (PlenaryShiftPreview    *self,
          PlenaryReading         *reading,
          const PlenaryShiftStep *step)
{
  g_autofree char *name = plenary_reading_dup_short_name (reading, step->session);
  g_autofree char *times = plenary_shift_words_dup_times (reading, step);
  g_autofree char *reason = plenary_shift_words_dup_reason (step);
  g_autofree char *subtitle = g_strconcat (times, SEPARATOR, reason, NULL);

  add_row (self, name, subtitle);
}

static void
add_stop (PlenaryShiftPreview    *self,
          PlenaryReading         *reading,
          const PlenaryShiftStop *stop)
{
  g_autofree char *name = plenary_reading_dup_short_name (reading, stop->session);
  g_autofree char *rest = plenary_shift_words_dup_rest (reading, stop);

  add_row (self, name, rest);
}

static void
clear (PlenaryShiftPreview *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

/**
 * plenary_shift_preview_show:
 * @reading: says what the sessions are called
 * @shift: what is about to be done
 */
void
plenary_shift_preview_show (PlenaryShiftPreview *self,
                            PlenaryReading      *reading,
                            PlenaryShift        *shift)
{
  guint n = plenary_shift_get_n_steps (shift);

  g_return_if_fail (PLENARY_IS_SHIFT_PREVIEW (self));

  clear (self);

  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    add_step (self, reading, plenary_shift_get_step (shift, i));

  if (n > MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more session",
                                                         "And %u more sessions", n - MOST_ROWS),
                                               n - MOST_ROWS);

      add_row (self, more, "");
    }

  for (guint i = 0; i < MIN (plenary_shift_get_n_stops (shift), MOST_ROWS); i++)
    if (plenary_shift_get_stop (shift, i)->lacking == 0)
      add_stop (self, reading, plenary_shift_get_stop (shift, i));

  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

/**
 * plenary_shift_preview_dup_text:
 *
 * Returns: (transfer full): what is shown, a line a row
 */
char *
plenary_shift_preview_dup_text (PlenaryShiftPreview *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (PLENARY_IS_SHIFT_PREVIEW (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_string_append_printf (text, "%s: %s\n",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                            adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));

  return g_string_free (text, FALSE);
}
