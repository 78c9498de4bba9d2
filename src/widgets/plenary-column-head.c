/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heading of a column of one day: a room with its seats and its building, or a track; and the
 * button that adds a session there.
 */

#include "config.h"

#include "plenary-column-head.h"

#include "plenary-dot.h"
#include "plenary-guard.h"
#include "plenary-room.h"
#include "plenary-time.h"
#include "plenary-track.h"

#include <glib/gi18n.h>

struct _PlenaryColumnHead
{
  GtkBox          parent_instance;

  PlenaryReading *reading;
  PlenaryEntity  *entity;
  gboolean        is_shown;
  gboolean        is_track;

  PlenaryDot     *dot;
  GtkLabel       *name;
  GtkLabel       *facts;
  GtkWidget      *adder;
};

G_DEFINE_FINAL_TYPE (PlenaryColumnHead, plenary_column_head, GTK_TYPE_BOX)

/* All of it, as it may be cut off. */
static gboolean
plenary_column_head_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    is_keyboard,
                                   GtkTooltip *tooltip)
{
  PlenaryColumnHead *self = PLENARY_COLUMN_HEAD (widget);
  const char *name = gtk_label_get_text (self->name);
  const char *facts = gtk_label_get_text (self->facts);
  g_autofree char *all = g_strconcat (name, *facts != '\0' ? "\n" : "", facts, NULL);

  gtk_tooltip_set_text (tooltip, all);

  return TRUE;
}

static void
plenary_column_head_dispose (GObject *object)
{
  PlenaryColumnHead *self = PLENARY_COLUMN_HEAD (object);

  g_clear_pointer (&self->reading, plenary_reading_unref);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (plenary_column_head_parent_class)->dispose (object);
}

static void
plenary_column_head_class_init (PlenaryColumnHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_column_head_dispose;

  widget_class->query_tooltip = plenary_column_head_query_tooltip;

  g_type_ensure (PLENARY_TYPE_DOT);

  gtk_widget_class_set_css_name (widget_class, "column-head");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-column-head.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryColumnHead, dot);
  gtk_widget_class_bind_template_child (widget_class, PlenaryColumnHead, name);
  gtk_widget_class_bind_template_child (widget_class, PlenaryColumnHead, facts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryColumnHead, adder);
}

static void
plenary_column_head_init (PlenaryColumnHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, 3, -1);
}

GtkWidget *
plenary_column_head_new (void)
{
  return g_object_new (PLENARY_TYPE_COLUMN_HEAD, NULL);
}

static char *
dup_name (PlenaryColumnHead *self)
{
  g_autofree char *name = NULL;

  if (self->entity == NULL)
    /* Translators: heads the column of the sessions that are in no room, or have no track. */
    return g_strdup (self->is_track ? _("No Track") : _("No Room"));

  name = plenary_reading_dup_line (self->reading, plenary_entity_get_text (self->entity,
                                                                           PLENARY_MEMBER_NAME));

  if (*name != '\0')
    return g_steal_pointer (&name);

  return g_strdup (self->is_track ? _("Unnamed Track") : _("Unnamed Room"));
}

/* What is known of a room beside its name. */
static char *
dup_facts (PlenaryColumnHead *self)
{
  g_autofree char *seats = NULL;
  g_autofree char *building = NULL;
  int capacity;

  if (!PLENARY_IS_ROOM (self->entity))
    return g_strdup ("");

  capacity = plenary_room_get_capacity (PLENARY_ROOM (self->entity));
  building = plenary_guard_line (plenary_room_get_building (PLENARY_ROOM (self->entity)));

  if (capacity > 0)
    seats = g_strdup_printf (ngettext ("%d seat", "%d seats", (gulong) capacity), capacity);

  if (seats == NULL || *building == '\0')
    return seats != NULL ? g_steal_pointer (&seats) : g_steal_pointer (&building);

  return g_strconcat (seats, " · ", building, NULL);
}

static void
show_entity (PlenaryColumnHead *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *facts = dup_facts (self);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->dot), FALSE);

  if (PLENARY_IS_TRACK (self->entity))
    plenary_dot_set_colour (self->dot, plenary_track_get_colour (PLENARY_TRACK (self->entity)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts,
                                  -1);
}

/**
 * plenary_column_head_show:
 * @reading: says what it shows
 * @entity: (nullable): its room or its track, NULL for what has none
 * @is_track: whether columns are tracks
 */
void
plenary_column_head_show (PlenaryColumnHead *self,
                          PlenaryReading    *reading,
                          PlenaryEntity     *entity,
                          gboolean           is_track)
{
  g_return_if_fail (PLENARY_IS_COLUMN_HEAD (self));

  if (self->is_shown && self->reading == reading && self->entity == entity &&
      self->is_track == is_track)
    return;

  plenary_reading_ref (reading);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = reading;
  g_set_object (&self->entity, entity);
  self->is_track = is_track;
  self->is_shown = TRUE;
  show_entity (self);
}

/**
 * plenary_column_head_set_editing:
 * @is_editing: whether there is a button that activates `win.fill-gap`
 * @day: the day that it is a column of
 * @free_from: the minute from which on nothing is on there
 */
void
plenary_column_head_set_editing (PlenaryColumnHead *self,
                                 gboolean           is_editing,
                                 PlenaryDay        *day,
                                 int                free_from)
{
  g_return_if_fail (PLENARY_IS_COLUMN_HEAD (self));
  g_return_if_fail (PLENARY_IS_DAY (day));

  gtk_widget_set_visible (self->adder, is_editing);

  if (is_editing)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->adder), "(ssii)",
                                      plenary_entity_get_id (PLENARY_ENTITY (day)),
                                      self->entity != NULL ?
                                      plenary_entity_get_id (self->entity) : "",
                                      free_from, PLENARY_TIME_NONE);
}
