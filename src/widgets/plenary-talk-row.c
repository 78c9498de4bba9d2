/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One talk of a session: its title and length, and, unfolded, who gives it and what it is about. */

#include "config.h"

#include "plenary-talk-row.h"

struct _PlenaryTalkRow
{
  AdwBin          parent_instance;

  PlenaryHistory *history;
  PlenaryTalk    *talk;
};

G_DEFINE_FINAL_TYPE (PlenaryTalkRow, plenary_talk_row, ADW_TYPE_BIN)

enum { PROP_0, PROP_HISTORY, PROP_TALK, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
plenary_talk_row_dispose (GObject *object)
{
  PlenaryTalkRow *self = PLENARY_TALK_ROW (object);

  g_clear_object (&self->history);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (plenary_talk_row_parent_class)->dispose (object);
}

static void
plenary_talk_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlenaryTalkRow *self = PLENARY_TALK_ROW (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_TALK:
      g_value_set_object (value, self->talk);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_talk_row_class_init (PlenaryTalkRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_talk_row_dispose;
  object_class->get_property = plenary_talk_row_get_property;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_TALK] =
    g_param_spec_object ("talk", NULL, NULL, PLENARY_TYPE_TALK, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               PLENARY_RESOURCE_PATH "/plenary-talk-row.ui");
}

static void
plenary_talk_row_init (PlenaryTalkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plenary_talk_row_new (void)
{
  return g_object_new (PLENARY_TYPE_TALK_ROW, NULL);
}

void
plenary_talk_row_show (PlenaryTalkRow *self,
                       PlenaryHistory *history,
                       PlenaryTalk    *talk)
{
  g_return_if_fail (PLENARY_IS_TALK_ROW (self));

  if (g_set_object (&self->history, history))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);

  if (g_set_object (&self->talk, talk))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TALK]);
}

/**
 * plenary_talk_row_get_talk:
 *
 * Returns: (transfer none) (nullable): the talk it shows
 */
PlenaryTalk *
plenary_talk_row_get_talk (PlenaryTalkRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TALK_ROW (self), NULL);

  return self->talk;
}
