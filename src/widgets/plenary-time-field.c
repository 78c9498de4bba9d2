/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for a time or a number of minutes.
 *
 * A start that the session leaves to the one before it stands dimmed. To start later is to end
 * later. A field of a session without a member of its own is for how long the session lasts, which
 * no document says: it sets the end.
 */

#include "config.h"

#include "plenary-time-field.h"

#include "plenary-deeds.h"

#include <glib/gi18n.h>

struct _PlenaryTimeField
{
  PlenaryField      parent_instance;

  PlenaryTimeEntry *entry;
};

G_DEFINE_FINAL_TYPE (PlenaryTimeField, plenary_time_field, PLENARY_TYPE_FIELD)

enum { PROP_0, PROP_PROBLEM, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* The times of the entity, as far as they are known. */
static void
get_span (PlenaryField *field,
          int          *start,
          int          *end)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);

  *start = *end = PLENARY_TIME_NONE;

  if (PLENARY_IS_SESSION (entity))
    plenary_session_get_span (PLENARY_SESSION (entity), start, end);
  else if (PLENARY_IS_DAY (entity))
    plenary_day_get_bounds (PLENARY_DAY (entity), start, end);
}

static PlenaryTimeStyle
get_style (PlenaryField *field)
{
  return plenary_time_style_from_name (
    plenary_entity_get_string (PLENARY_ENTITY (plenary_field_get_agenda (field)),
                               PLENARY_MEMBER_TIME_STYLE));
}

static void
show_minutes (PlenaryTimeField *self,
              int               minutes,
              const char       *empty)
{
  plenary_time_entry_set_empty (self->entry, empty);
  plenary_time_entry_set_kind (self->entry, PLENARY_TIME_KIND_DURATION);
  plenary_time_entry_show (self->entry, minutes, PLENARY_TIME_NONE, PLENARY_TIME_NONE,
                           PLENARY_TIME_STYLE_LOCALE);
}

static void
plenary_time_field_show (PlenaryField *field)
{
  PlenaryTimeField *self = PLENARY_TIME_FIELD (field);
  PlenaryEntity *entity = plenary_field_get_entity (field);
  PlenaryMember member = plenary_field_get_member (field);
  int start, end;

  get_span (field, &start, &end);

  switch ((int) member)
    {
    case PLENARY_MEMBER_NONE:
      show_minutes (self, start >= 0 && end >= start ? end - start : PLENARY_TIME_NONE,
                    start >= 0 && end < 0 ? _("Open") : NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (self), start >= 0);
      break;

    case PLENARY_MEMBER_START:
      plenary_time_entry_set_empty (self->entry, PLENARY_IS_DAY (entity) ? _("None") : NULL);
      plenary_time_entry_set_kind (self->entry, PLENARY_TIME_KIND_TIME);
      plenary_time_entry_show (self->entry, plenary_entity_get_number (entity, member),
                               start, start, get_style (field));
      break;

    case PLENARY_MEMBER_END:
      plenary_time_entry_set_empty (self->entry, PLENARY_IS_DAY (entity) ? _("None") : _("Open"));
      plenary_time_entry_set_kind (self->entry, PLENARY_TIME_KIND_END);
      plenary_time_entry_set_session (self->entry,
                                      PLENARY_IS_SESSION (entity) ? PLENARY_SESSION (entity) :
                                                                    NULL);
      plenary_time_entry_show (self->entry, plenary_entity_get_number (entity, member),
                               PLENARY_IS_DAY (entity) ? end : PLENARY_TIME_NONE,
                               start, get_style (field));
      break;

    default:
      show_minutes (self, plenary_entity_get_number (entity, member), _("None"));
      break;
    }
}

static PlenaryEdit *
create_edit (PlenaryField *field,
             int           minutes)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);
  PlenaryMember member = plenary_field_get_member (field);
  const PlenaryMemberSpec *spec;

  if (member == PLENARY_MEMBER_NONE)
    return plenary_deed_set_duration (PLENARY_SESSION (entity), minutes);

  if (member == PLENARY_MEMBER_START && PLENARY_IS_SESSION (entity))
    return plenary_deed_set_start (PLENARY_SESSION (entity), minutes);

  spec = plenary_schema_get_spec (plenary_entity_get_entity_type (entity), member);

  return plenary_edit_set_number (entity, member,
                                  minutes >= 0 ? MIN (minutes, spec->limit) : spec->absent);
}

static void
entered_cb (PlenaryTimeField *self,
            int               minutes)
{
  PlenaryField *field = PLENARY_FIELD (self);
  PlenaryEdit *edit;

  if (!plenary_field_is_ready (field))
    return;

  edit = create_edit (field, minutes);

  if (edit != NULL)
    plenary_field_commit_typed (field, plenary_field_get_deed (field), edit, FALSE);
}

static void
problem_cb (PlenaryTimeField *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
plenary_time_field_flush (PlenaryField *field)
{
  plenary_time_entry_flush (PLENARY_TIME_FIELD (field)->entry);
}

static gboolean
plenary_time_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_TIME_FIELD (widget)->entry));
}

static void
plenary_time_field_constructed (GObject *object)
{
  PlenaryTimeField *self = PLENARY_TIME_FIELD (object);
  GtkWidget *caption;

  self->entry = PLENARY_TIME_ENTRY (plenary_time_entry_new ());
  g_signal_connect_object (self->entry, "entered", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "notify::problem", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);

  caption = plenary_field_add_caption (PLENARY_FIELD (self), GTK_WIDGET (self->entry));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (plenary_time_entry_get_text (self->entry)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL,
                                  -1);

  G_OBJECT_CLASS (plenary_time_field_parent_class)->constructed (object);
}

static void
plenary_time_field_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlenaryTimeField *self = PLENARY_TIME_FIELD (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, plenary_time_entry_get_problem (self->entry));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_time_field_class_init (PlenaryTimeFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = plenary_time_field_constructed;
  object_class->get_property = plenary_time_field_get_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_time_field_grab_focus;
  PLENARY_FIELD_CLASS (klass)->show = plenary_time_field_show;
  PLENARY_FIELD_CLASS (klass)->flush = plenary_time_field_flush;

  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_time_field_init (PlenaryTimeField *self)
{
}

PlenaryTimeEntry *
plenary_time_field_get_entry (PlenaryTimeField *self)
{
  g_return_val_if_fail (PLENARY_IS_TIME_FIELD (self), NULL);

  return self->entry;
}
