/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A button that says how many problems a programme has, and lists them.
 *
 * It stands out only where something is most likely wrong: what somebody may want to look at is
 * counted without colour.
 */

#include "config.h"

#include "plenary-problems-button.h"

#include "plenary-problems-popover.h"

#include <glib/gi18n.h>

struct _PlenaryProblemsButton
{
  AdwBin                  parent_instance;

  GtkMenuButton          *button;
  PlenaryProblemsPopover *popover;
  GtkWidget              *label;
  GtkLabel               *count;

  PlenaryProblems        *problems;
  GSignalGroup           *signals;
};

G_DEFINE_FINAL_TYPE (PlenaryProblemsButton, plenary_problems_button, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PROBLEMS,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { SHOW_PLACE, FIXED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_place_cb (PlenaryProblemsButton *self,
               const char            *id,
               guint                  member)
{
  g_signal_emit (self, signals[SHOW_PLACE], 0, id, member);
}

static void
fixed_cb (PlenaryProblemsButton *self,
          const char            *done)
{
  g_signal_emit (self, signals[FIXED], 0, done);
}

static void
update (PlenaryProblemsButton *self)
{
  guint n = 0;
  gboolean is_grave = FALSE;
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;

  for (guint i = PLENARY_SEVERITY_NOTE; self->problems != NULL && i < PLENARY_N_SEVERITIES; i++)
    {
      guint n_severe = plenary_problems_count (self->problems, i);

      n += n_severe;
      is_grave |= i >= PLENARY_SEVERITY_WARNING && n_severe > 0;
    }

  count = g_strdup_printf ("%u", n);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);

  if (is_grave)
    gtk_widget_add_css_class (GTK_WIDGET (self), "grave");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "grave");

  /* Translators: the button that lists what may be wrong with a programme, to a screen reader. */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Problem", "%u Problems", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
plenary_problems_button_dispose (GObject *object)
{
  PlenaryProblemsButton *self = PLENARY_PROBLEMS_BUTTON (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (plenary_problems_button_parent_class)->dispose (object);
}

static void
plenary_problems_button_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  PlenaryProblemsButton *self = PLENARY_PROBLEMS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_PROBLEMS:
      g_value_set_object (value, self->problems);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, plenary_problems_button_get_narrow (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_problems_button_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  PlenaryProblemsButton *self = PLENARY_PROBLEMS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_PROBLEMS:
      plenary_problems_button_set_problems (self, g_value_get_object (value));
      break;

    case PROP_NARROW:
      plenary_problems_button_set_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
add_signal (PlenaryProblemsButtonClass *klass,
            const char                 *name,
            guint                       n_params)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, G_TYPE_STRING, G_TYPE_UINT);
}

static void
plenary_problems_button_class_init (PlenaryProblemsButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_problems_button_dispose;
  object_class->get_property = plenary_problems_button_get_property;
  object_class->set_property = plenary_problems_button_set_property;

  properties[PROP_PROBLEMS] =
    g_param_spec_object ("problems", NULL, NULL, PLENARY_TYPE_PROBLEMS, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_PLACE] = add_signal (klass, "show-place", 2);
  signals[FIXED] = add_signal (klass, "fixed", 1);

  g_type_ensure (PLENARY_TYPE_PROBLEMS_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-problems-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsButton, button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsButton, popover);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsButton, label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsButton, count);
  gtk_widget_class_bind_template_callback (widget_class, show_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, fixed_cb);
}

static void
plenary_problems_button_init (PlenaryProblemsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (PLENARY_TYPE_PROBLEMS);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * plenary_problems_button_new:
 *
 * It emits `show-place` with the id of what to show and which member of that, and `fixed` with what
 * was done.
 */
GtkWidget *
plenary_problems_button_new (void)
{
  return g_object_new (PLENARY_TYPE_PROBLEMS_BUTTON, NULL);
}

PlenaryProblems *
plenary_problems_button_get_problems (PlenaryProblemsButton *self)
{
  g_return_val_if_fail (PLENARY_IS_PROBLEMS_BUTTON (self), NULL);

  return self->problems;
}

/**
 * plenary_problems_button_set_problems:
 * @problems: (nullable): the problems to count and to list
 */
void
plenary_problems_button_set_problems (PlenaryProblemsButton *self,
                                      PlenaryProblems       *problems)
{
  g_return_if_fail (PLENARY_IS_PROBLEMS_BUTTON (self));
  g_return_if_fail (problems == NULL || PLENARY_IS_PROBLEMS (problems));

  if (!g_set_object (&self->problems, problems))
    return;

  g_signal_group_set_target (self->signals, problems);
  plenary_problems_popover_set_problems (self->popover, problems);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEMS]);
}

gboolean
plenary_problems_button_get_narrow (PlenaryProblemsButton *self)
{
  g_return_val_if_fail (PLENARY_IS_PROBLEMS_BUTTON (self), FALSE);

  return !gtk_widget_get_visible (self->label);
}

/**
 * plenary_problems_button_set_narrow:
 * @is_narrow: whether there is room for an icon and a number only
 */
void
plenary_problems_button_set_narrow (PlenaryProblemsButton *self,
                                    gboolean               is_narrow)
{
  g_return_if_fail (PLENARY_IS_PROBLEMS_BUTTON (self));

  if (plenary_problems_button_get_narrow (self) == is_narrow)
    return;

  gtk_widget_set_visible (self->label, !is_narrow);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), is_narrow ? _("Problems") : NULL);
  plenary_problems_popover_set_narrow (self->popover, is_narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}
