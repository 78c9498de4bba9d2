/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for yes or no, with a word on what yes means. */

#include "config.h"

#include "plenary-flag-field.h"

struct _PlenaryFlagField
{
  PlenaryField  parent_instance;

  GtkSwitch    *control;
  char         *hint;
};

G_DEFINE_FINAL_TYPE (PlenaryFlagField, plenary_flag_field, PLENARY_TYPE_FIELD)

enum { PROP_0, PROP_HINT, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
plenary_flag_field_show (PlenaryField *field)
{
  gtk_switch_set_active (PLENARY_FLAG_FIELD (field)->control,
                         plenary_entity_get_flag (plenary_field_get_entity (field),
                                                  plenary_field_get_member (field)));
}

/* Showing is no change: the flag is what the switch says already. */
static void
active_cb (PlenaryFlagField *self)
{
  PlenaryField *field = PLENARY_FIELD (self);

  if (plenary_field_is_ready (field))
    plenary_field_commit (field, plenary_edit_set_flag (plenary_field_get_entity (field),
                                                        plenary_field_get_member (field),
                                                        gtk_switch_get_active (self->control)));
}

static void
released_cb (PlenaryFlagField *self)
{
  gtk_widget_activate (GTK_WIDGET (self->control));
}

static GtkWidget *
create_label (const char *text,
              gboolean    is_hint)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  if (is_hint)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

static void
plenary_flag_field_constructed (GObject *object)
{
  PlenaryFlagField *self = PLENARY_FLAG_FIELD (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = create_label (plenary_field_get_caption (PLENARY_FIELD (self)), FALSE);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), caption);
  if (self->hint != NULL)
    gtk_box_append (GTK_BOX (words), create_label (self->hint, TRUE));

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (words, GTK_EVENT_CONTROLLER (click));

  self->control = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->control), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->control, "notify::active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->control),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL,
                                  -1);
  if (self->hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->hint,
                                    -1);

  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->control));
  gtk_widget_add_css_class (GTK_WIDGET (self), "flag-field");
  adw_bin_set_child (ADW_BIN (self), box);

  G_OBJECT_CLASS (plenary_flag_field_parent_class)->constructed (object);
}

static void
plenary_flag_field_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_FLAG_FIELD (object)->hint, g_free);

  G_OBJECT_CLASS (plenary_flag_field_parent_class)->finalize (object);
}

static void
plenary_flag_field_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_HINT:
      PLENARY_FLAG_FIELD (object)->hint = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_flag_field_class_init (PlenaryFlagFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = plenary_flag_field_constructed;
  object_class->finalize = plenary_flag_field_finalize;
  object_class->set_property = plenary_flag_field_set_property;
  PLENARY_FIELD_CLASS (klass)->show = plenary_flag_field_show;

  properties[PROP_HINT] =
    g_param_spec_string ("hint", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_flag_field_init (PlenaryFlagField *self)
{
}

GtkSwitch *
plenary_flag_field_get_switch (PlenaryFlagField *self)
{
  g_return_val_if_fail (PLENARY_IS_FLAG_FIELD (self), NULL);

  return self->control;
}
