/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editor of what a programme has beside its sessions: the title block, its properties, its days
 * and its registers. These are folded, and as they may have thousands of entries, each with a row
 * of fields, they are filled once they are unfolded.
 */

#include "config.h"

#include "plenary-programme-editor.h"

#include "plenary-dates-dialog.h"
#include "plenary-deeds.h"

struct _PlenaryProgrammeEditor
{
  AdwBin          parent_instance;

  PlenaryHistory *history;
  PlenaryStars   *apart;

  GtkWidget      *title;
  GtkWidget      *dates_button;
};

G_DEFINE_FINAL_TYPE (PlenaryProgrammeEditor, plenary_programme_editor, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_AGENDA,
  PROP_APART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PlenaryAgenda *
get_agenda (PlenaryProgrammeEditor *self)
{
  return self->history != NULL ? plenary_history_get_agenda (self->history) : NULL;
}

/* Only dates can be moved. */
static void
changed_cb (PlenaryProgrammeEditor *self)
{
  GDate date;

  gtk_widget_set_sensitive (self->dates_button,
                            self->history != NULL &&
                            plenary_deed_get_first_date (get_agenda (self), &date));
}

static void
dates_cb (PlenaryProgrammeEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (plenary_dates_dialog_new (self->history, GTK_WINDOW (root))));
}

/* Returns: (transfer full) (nullable): what a register is shown by, if it is seen */
static PlenaryHistory *
get_history_of_unfolded (PlenaryProgrammeEditor *self,
                         gboolean                is_expanded,
                         PlenaryHistory         *history)
{
  return is_expanded && history != NULL ? g_object_ref (history) : NULL;
}

static void
plenary_programme_editor_dispose (GObject *object)
{
  PlenaryProgrammeEditor *self = PLENARY_PROGRAMME_EDITOR (object);

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, changed_cb, self);

  g_clear_object (&self->history);
  g_clear_object (&self->apart);

  G_OBJECT_CLASS (plenary_programme_editor_parent_class)->dispose (object);
}

static void
plenary_programme_editor_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  PlenaryProgrammeEditor *self = PLENARY_PROGRAMME_EDITOR (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_AGENDA:
      g_value_set_object (value, get_agenda (self));
      break;

    case PROP_APART:
      g_value_set_object (value, self->apart);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_programme_editor_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  PlenaryProgrammeEditor *self = PLENARY_PROGRAMME_EDITOR (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_programme_editor_set_history (self, g_value_get_object (value));
      break;

    case PROP_APART:
      plenary_programme_editor_set_apart (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_programme_editor_class_init (PlenaryProgrammeEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_programme_editor_dispose;
  object_class->get_property = plenary_programme_editor_get_property;
  object_class->set_property = plenary_programme_editor_set_property;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL,
                         PLENARY_TYPE_HISTORY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AGENDA] =
    g_param_spec_object ("agenda", NULL, NULL,
                         PLENARY_TYPE_AGENDA,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_APART] =
    g_param_spec_object ("apart", NULL, NULL,
                         PLENARY_TYPE_STARS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-programme-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeEditor, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProgrammeEditor, dates_button);
  gtk_widget_class_bind_template_callback (widget_class, dates_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_history_of_unfolded);
}

static void
plenary_programme_editor_init (PlenaryProgrammeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plenary_programme_editor_new (void)
{
  return g_object_new (PLENARY_TYPE_PROGRAMME_EDITOR, NULL);
}

PlenaryHistory *
plenary_programme_editor_get_history (PlenaryProgrammeEditor *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_EDITOR (self), NULL);

  return self->history;
}

/**
 * plenary_programme_editor_set_history:
 * @history: (nullable): the history of the programme to edit
 */
void
plenary_programme_editor_set_history (PlenaryProgrammeEditor *self,
                                      PlenaryHistory         *history)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_EDITOR (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, changed_cb, self);

  g_set_object (&self->history, history);

  if (history != NULL)
    g_signal_connect_object (history, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);

  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AGENDA]);
}

PlenaryStars *
plenary_programme_editor_get_apart (PlenaryProgrammeEditor *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_EDITOR (self), NULL);

  return self->apart;
}

/**
 * plenary_programme_editor_set_apart:
 * @apart: (nullable): which entries of its registers the reader has found not to be the same
 */
void
plenary_programme_editor_set_apart (PlenaryProgrammeEditor *self,
                                    PlenaryStars           *apart)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_EDITOR (self));
  g_return_if_fail (apart == NULL || PLENARY_IS_STARS (apart));

  if (g_set_object (&self->apart, apart))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APART]);
}

void
plenary_programme_editor_focus_title (PlenaryProgrammeEditor *self)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_EDITOR (self));

  gtk_widget_grab_focus (self->title);
}
