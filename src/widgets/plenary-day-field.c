/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The field for the day that a session is on, or none.
 *
 * That is no member of the session but where it stands, so to choose is to move it there.
 */

#include "config.h"

#include "plenary-day-field.h"

#include "plenary-choice.h"
#include "plenary-deeds.h"
#include "plenary-reading.h"

#include <glib/gi18n.h>

/* Stands for the shelf. */
#define NO_DAY ""

struct _PlenaryDayField
{
  PlenaryField         parent_instance;

  PlenaryChoiceButton *button;
};

G_DEFINE_FINAL_TYPE (PlenaryDayField, plenary_day_field, PLENARY_TYPE_FIELD)

static char *
dup_label (PlenaryReading *reading,
           PlenaryEntity  *parent)
{
  if (PLENARY_IS_DAY (parent))
    return plenary_reading_dup_day (reading, PLENARY_DAY (parent));

  /* Translators: in place of the day of a session that has none yet. */
  return g_strdup (C_("day", "Unscheduled"));
}

static void
plenary_day_field_show (PlenaryField *field)
{
  PlenaryDayField *self = PLENARY_DAY_FIELD (field);
  PlenaryEntity *parent = plenary_entity_get_parent (plenary_field_get_entity (field));
  g_autoptr(PlenaryReading) reading = plenary_reading_new (plenary_field_get_agenda (field));
  g_autofree char *label = dup_label (reading, parent);
  const char *chosen[] = { PLENARY_IS_DAY (parent) ? plenary_entity_get_id (parent) : NO_DAY,
                           NULL };

  plenary_choice_button_show (self->button, label, !PLENARY_IS_DAY (parent));
  plenary_choice_popover_set_selected (plenary_choice_button_get_popover (self->button), chosen);
}

static void
add_choice (GListStore     *choices,
            PlenaryReading *reading,
            const char     *id,
            PlenaryEntity  *parent)
{
  g_autofree char *label = dup_label (reading, parent);
  g_autoptr(PlenaryChoice) choice = plenary_choice_new (id, label, NULL);

  g_list_store_append (choices, choice);
}

/* The list is made when somebody wants to see it, as days come and go. */
static void
opening_cb (PlenaryDayField *self)
{
  PlenaryField *field = PLENARY_FIELD (self);
  g_autoptr(GListStore) choices = g_list_store_new (PLENARY_TYPE_CHOICE);
  g_autoptr(PlenaryReading) reading = NULL;
  PlenaryList *days;

  if (!plenary_field_is_ready (field))
    return;

  reading = plenary_reading_new (plenary_field_get_agenda (field));
  days = plenary_agenda_get_days (plenary_field_get_agenda (field));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    add_choice (choices, reading, plenary_entity_get_id (plenary_list_get (days, i)),
                plenary_list_get (days, i));

  add_choice (choices, reading, NO_DAY, NULL);
  plenary_choice_popover_set_choices (plenary_choice_button_get_popover (self->button),
                                      G_LIST_MODEL (choices));
  plenary_day_field_show (field);
}

static void
chosen_cb (PlenaryDayField *self,
           const char      *id)
{
  PlenaryField *field = PLENARY_FIELD (self);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  PlenaryEntity *day;
  PlenaryEdit *edit;

  if (!plenary_field_is_ready (field))
    return;

  day = plenary_agenda_find (plenary_field_get_agenda (field), id);
  g_ptr_array_add (sessions, plenary_field_get_entity (field));
  edit = PLENARY_IS_DAY (day) ?
         plenary_deed_schedule (plenary_field_get_entity (field), PLENARY_DAY (day)) :
         plenary_deed_unschedule (plenary_field_get_agenda (field), sessions);

  if (edit != NULL)
    plenary_field_commit (field, edit);
}

static gboolean
plenary_day_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_DAY_FIELD (widget)->button));
}

static void
plenary_day_field_constructed (GObject *object)
{
  PlenaryDayField *self = PLENARY_DAY_FIELD (object);
  PlenaryChoicePopover *popover;

  self->button = PLENARY_CHOICE_BUTTON (
    plenary_choice_button_new (plenary_field_get_caption (PLENARY_FIELD (self))));
  popover = plenary_choice_button_get_popover (self->button);
  plenary_choice_popover_set_typing (popover, _("Find"), NULL);
  g_signal_connect_object (self->button, "opening", G_CALLBACK (opening_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));

  G_OBJECT_CLASS (plenary_day_field_parent_class)->constructed (object);
}

static void
plenary_day_field_class_init (PlenaryDayFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = plenary_day_field_constructed;
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_day_field_grab_focus;
  PLENARY_FIELD_CLASS (klass)->show = plenary_day_field_show;
}

static void
plenary_day_field_init (PlenaryDayField *self)
{
}

/**
 * plenary_day_field_get_button:
 *
 * Returns: (transfer none): what shows the day, with the list to choose from, filled
 */
PlenaryChoiceButton *
plenary_day_field_get_button (PlenaryDayField *self)
{
  g_return_val_if_fail (PLENARY_IS_DAY_FIELD (self), NULL);

  opening_cb (self);

  return self->button;
}
