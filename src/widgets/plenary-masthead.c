/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title block of a programme, above its days. */

#include "config.h"

#include "plenary-masthead.h"

#include "plenary-marks.h"
#include "plenary-reading.h"

struct _PlenaryMasthead
{
  AdwBin          parent_instance;

  PlenaryHistory *history;
  PlenaryQuery   *query;          /* what was looked for, if all of it is in the title block */
  gboolean        is_editing;

  GtkWidget      *title_row;
  GtkLabel       *title;
  GtkWidget      *editor;
  GtkWidget      *beside;
  GtkLabel       *theme;
  GtkWidget      *facts;
  GtkLabel       *status;
  GtkLabel       *meeting;
  GtkWidget      *dates_fact;
  GtkLabel       *dates;
  GtkWidget      *venue_fact;
  GtkLabel       *venue;
};

G_DEFINE_FINAL_TYPE (PlenaryMasthead, plenary_masthead, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_EDITING,
  PROP_BESIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Shows a fact, or nothing where there is none. Takes the string. */
static gboolean
show (GtkLabel  *label,
      GtkWidget *fact,
      char      *string)
{
  g_autofree char *owned = string;
  gboolean is_shown = *owned != '\0';

  if (g_strcmp0 (gtk_label_get_text (label), owned) != 0)
    gtk_label_set_text (label, owned);

  gtk_widget_set_visible (fact, is_shown);

  return is_shown;
}

static void
show_marks (PlenaryMasthead *self)
{
  GtkLabel *labels[] = { self->title, self->theme, self->status, self->meeting, self->venue };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    plenary_marks_show (GTK_WIDGET (labels[i]), self->query);
}

static void
update (PlenaryMasthead *self)
{
  g_autoptr(PlenaryReading) reading = NULL;
  PlenaryAgenda *agenda;
  gboolean has_facts;

  if (self->history == NULL)
    return;

  agenda = plenary_history_get_agenda (self->history);
  reading = plenary_reading_new (agenda);

  if (!show (self->title, GTK_WIDGET (self->title),
             plenary_reading_dup_line (reading, plenary_agenda_get_title (agenda))))
    show (self->title, GTK_WIDGET (self->title),
          g_strdup (plenary_reading_get_word (reading, "programme", "untitled")));

  show (self->theme, GTK_WIDGET (self->theme),
        plenary_reading_dup_line (reading, plenary_agenda_get_theme (agenda)));

  has_facts = show (self->status, GTK_WIDGET (self->status),
                    plenary_reading_dup_line (reading, plenary_agenda_get_status (agenda)));
  has_facts |= show (self->meeting, GTK_WIDGET (self->meeting),
                     plenary_reading_dup_line (reading, plenary_agenda_get_meeting (agenda)));
  has_facts |= show (self->dates, self->dates_fact, plenary_reading_dup_dates (reading));
  has_facts |= show (self->venue, self->venue_fact,
                     plenary_reading_dup_line (reading, plenary_agenda_get_venue (agenda)));
  gtk_widget_set_visible (self->facts, has_facts);
  show_marks (self);
}

static void
plenary_masthead_dispose (GObject *object)
{
  plenary_masthead_set_history (PLENARY_MASTHEAD (object), NULL);
  g_clear_pointer (&PLENARY_MASTHEAD (object)->query, plenary_query_unref);

  G_OBJECT_CLASS (plenary_masthead_parent_class)->dispose (object);
}

static void
plenary_masthead_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlenaryMasthead *self = PLENARY_MASTHEAD (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_EDITING:
      g_value_set_boolean (value, self->is_editing);
      break;

    case PROP_BESIDE:
      g_value_set_object (value, self->beside);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_masthead_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PlenaryMasthead *self = PLENARY_MASTHEAD (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_masthead_set_history (self, g_value_get_object (value));
      break;

    case PROP_EDITING:
      plenary_masthead_set_editing (self, g_value_get_boolean (value));
      break;

    case PROP_BESIDE:
      plenary_masthead_set_beside (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Marks have the colours of the appearance. */
static void
plenary_masthead_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  PlenaryMasthead *self = PLENARY_MASTHEAD (widget);

  GTK_WIDGET_CLASS (plenary_masthead_parent_class)->css_changed (widget, change);

  if (self->query != NULL)
    show_marks (self);
}

static void
plenary_masthead_class_init (PlenaryMastheadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_masthead_dispose;
  object_class->get_property = plenary_masthead_get_property;
  object_class->set_property = plenary_masthead_set_property;
  widget_class->css_changed = plenary_masthead_css_changed;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags);
  properties[PROP_BESIDE] = g_param_spec_object ("beside", NULL, NULL, GTK_TYPE_WIDGET, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-masthead.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, title_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, editor);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, theme);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, facts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, status);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, meeting);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, dates_fact);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, dates);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, venue_fact);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMasthead, venue);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plenary_masthead_init (PlenaryMasthead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plenary_masthead_new (void)
{
  return g_object_new (PLENARY_TYPE_MASTHEAD, NULL);
}

PlenaryHistory *
plenary_masthead_get_history (PlenaryMasthead *self)
{
  g_return_val_if_fail (PLENARY_IS_MASTHEAD (self), NULL);

  return self->history;
}

/**
 * plenary_masthead_set_history:
 * @history: (nullable): the history of the programme to show
 */
void
plenary_masthead_set_history (PlenaryMasthead *self,
                              PlenaryHistory  *history)
{
  g_return_if_fail (PLENARY_IS_MASTHEAD (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, update, self);

  g_set_object (&self->history, history);

  if (history != NULL)
    g_signal_connect_swapped (history, "changed", G_CALLBACK (update), self);

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

gboolean
plenary_masthead_get_editing (PlenaryMasthead *self)
{
  g_return_val_if_fail (PLENARY_IS_MASTHEAD (self), FALSE);

  return self->is_editing;
}

/**
 * plenary_masthead_set_editing:
 * @is_editing: whether there is a button that activates `win.edit-programme`
 */
void
plenary_masthead_set_editing (PlenaryMasthead *self,
                              gboolean         is_editing)
{
  g_return_if_fail (PLENARY_IS_MASTHEAD (self));

  if (self->is_editing == is_editing)
    return;

  self->is_editing = is_editing;
  gtk_widget_set_visible (self->editor, is_editing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

GtkWidget *
plenary_masthead_get_beside (PlenaryMasthead *self)
{
  g_return_val_if_fail (PLENARY_IS_MASTHEAD (self), NULL);

  return self->beside;
}

/**
 * plenary_masthead_set_beside:
 * @beside: (nullable): what stands at the end of the line of the title
 */
void
plenary_masthead_set_beside (PlenaryMasthead *self,
                             GtkWidget       *beside)
{
  g_return_if_fail (PLENARY_IS_MASTHEAD (self));
  g_return_if_fail (beside == NULL || GTK_IS_WIDGET (beside));

  if (self->beside == beside)
    return;

  if (self->beside != NULL)
    gtk_box_remove (GTK_BOX (self->title_row), self->beside);

  self->beside = beside;

  if (beside != NULL)
    {
      gtk_widget_set_halign (beside, GTK_ALIGN_END);
      gtk_widget_set_valign (beside, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self->title_row), beside);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BESIDE]);
}

/**
 * plenary_masthead_set_query:
 * @query: (nullable): what was looked for and is in the title block, to be marked
 */
void
plenary_masthead_set_query (PlenaryMasthead *self,
                            PlenaryQuery    *query)
{
  g_return_if_fail (PLENARY_IS_MASTHEAD (self));

  if (self->query == query)
    return;

  g_clear_pointer (&self->query, plenary_query_unref);
  self->query = query != NULL ? plenary_query_ref (query) : NULL;
  show_marks (self);
}
