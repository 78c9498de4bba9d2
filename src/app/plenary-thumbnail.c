/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme in small: its days side by side, its sessions as blocks, no words. */

#include "config.h"

#include "plenary-thumbnail.h"

#include "plenary-lanes.h"

#define GAP 4
#define RAIL 2

struct _PlenaryThumbnail
{
  GtkWidget      parent_instance;

  PlenaryAgenda *agenda;
};

G_DEFINE_FINAL_TYPE (PlenaryThumbnail, plenary_thumbnail, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_AGENDA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The rails of the cards; a block is filled with a quarter of that. */
static const GdkRGBA colours[PLENARY_N_LOOKS] = {
  [PLENARY_LOOK_PLENARY] = { 0.506f, 0.239f, 0.612f, 1 },
  [PLENARY_LOOK_PANEL] = { 0.110f, 0.443f, 0.847f, 1 },
  [PLENARY_LOOK_TALK] = { 0.051f, 0.380f, 0.333f, 1 },
  [PLENARY_LOOK_WORKSHOP] = { 0.784f, 0.235f, 0, 1 },
  [PLENARY_LOOK_POSTERS] = { 0.812f, 0.624f, 0.039f, 1 },
  [PLENARY_LOOK_SOCIAL] = { 0.804f, 0.220f, 0.459f, 1 },
  [PLENARY_LOOK_INFORMATION] = { 0.663f, 0.659f, 0.678f, 1 },
  [PLENARY_LOOK_BREAK] = { 0.5f, 0.5f, 0.5f, 0.22f },
};

typedef struct
{
  GtkSnapshot *snapshot;
  gboolean     mirrored;
  int          start;
  int          end;
  float        width;
  float        height;
} Drawing;

static void
snapshot_block (Drawing           *drawing,
                float              x,
                float              width,
                const PlenarySlot *slot,
                PlenaryLook        look)
{
  float scale = drawing->height / (float) (drawing->end - drawing->start);
  float y = scale * (float) (slot->start - drawing->start) + 0.5f;
  float height = MAX (scale * (float) (slot->end - slot->start) - 1, 2);
  GdkRGBA fill = colours[look];
  GskRoundedRect outline;
  float rail_x = drawing->mirrored ? x + width - RAIL : x;

  fill.alpha /= 4;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), 2);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &outline);
  gtk_snapshot_append_color (drawing->snapshot, &fill,
                             &GRAPHENE_RECT_INIT (x, y, width, height));

  if (look != PLENARY_LOOK_BREAK)
    gtk_snapshot_append_color (drawing->snapshot, &colours[look],
                               &GRAPHENE_RECT_INIT (rail_x, y, RAIL, height));

  gtk_snapshot_pop (drawing->snapshot);
}

/* When the sessions of a day are, each in a lane of its own beside those at the same time; what has
 * no time is left out.
 */
static GArray *
create_slots (PlenaryDay *day,
              GPtrArray  *sessions)
{
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (PlenarySlot));
  PlenaryList *list = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    {
      PlenarySlot slot = { 0, };

      plenary_day_get_span (day, i, &slot.start, &slot.end);

      if (slot.start >= 0 && slot.end > slot.start)
        {
          g_array_append_val (slots, slot);
          g_ptr_array_add (sessions, plenary_list_get (list, i));
        }
    }

  plenary_lanes_assign ((PlenarySlot *) (gpointer) slots->data, slots->len);

  return slots;
}

static void
snapshot_day (PlenaryThumbnail *self,
              Drawing          *drawing,
              PlenaryDay       *day,
              float             x,
              float             width)
{
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr(GArray) slots = create_slots (day, sessions);

  for (guint i = 0; i < slots->len; i++)
    {
      const PlenarySlot *slot = &g_array_index (slots, PlenarySlot, i);
      float step = (width + 1) / (float) slot->n_lanes;
      guint lane = drawing->mirrored ? slot->n_lanes - slot->lane - slot->n_wide : slot->lane;

      snapshot_block (drawing, x + step * (float) lane,
                      MAX (step * (float) slot->n_wide - 1, 1), slot,
                      plenary_agenda_get_look (self->agenda, g_ptr_array_index (sessions, i)));
    }
}

static void
find_bounds (PlenaryList *days,
             Drawing     *drawing)
{
  drawing->start = G_MAXINT;
  drawing->end = 0;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      int start, end;

      plenary_day_get_bounds (plenary_list_get (days, i), &start, &end);

      if (start >= 0 && end > start)
        {
          drawing->start = MIN (drawing->start, start);
          drawing->end = MAX (drawing->end, end);
        }
    }
}

static void
plenary_thumbnail_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PlenaryThumbnail *self = PLENARY_THUMBNAIL (widget);
  Drawing drawing = { snapshot, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, };
  PlenaryList *days;
  guint n;
  float step;

  if (self->agenda == NULL)
    return;

  days = plenary_agenda_get_days (self->agenda);
  n = plenary_list_get_n_items (days);
  find_bounds (days, &drawing);

  if (drawing.end <= drawing.start)
    return;

  drawing.width = (float) gtk_widget_get_width (widget);
  drawing.height = (float) gtk_widget_get_height (widget);
  step = (drawing.width + GAP) / (float) n;

  for (guint i = 0; i < n; i++)
    snapshot_day (self, &drawing, plenary_list_get (days, i),
                  step * (float) (drawing.mirrored ? n - 1 - i : i), MAX (step - GAP, 1));
}

static void
plenary_thumbnail_dispose (GObject *object)
{
  g_clear_object (&PLENARY_THUMBNAIL (object)->agenda);

  G_OBJECT_CLASS (plenary_thumbnail_parent_class)->dispose (object);
}

static void
plenary_thumbnail_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_AGENDA:
      g_value_set_object (value, PLENARY_THUMBNAIL (object)->agenda);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_thumbnail_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_AGENDA:
      plenary_thumbnail_set_agenda (PLENARY_THUMBNAIL (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_thumbnail_class_init (PlenaryThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_thumbnail_dispose;
  object_class->get_property = plenary_thumbnail_get_property;
  object_class->set_property = plenary_thumbnail_set_property;

  widget_class->snapshot = plenary_thumbnail_snapshot;

  properties[PROP_AGENDA] =
    g_param_spec_object ("agenda", NULL, NULL,
                         PLENARY_TYPE_AGENDA,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plenary_thumbnail_init (PlenaryThumbnail *self)
{
}

/**
 * plenary_thumbnail_get_agenda:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PlenaryAgenda *
plenary_thumbnail_get_agenda (PlenaryThumbnail *self)
{
  g_return_val_if_fail (PLENARY_IS_THUMBNAIL (self), NULL);

  return self->agenda;
}

/**
 * plenary_thumbnail_set_agenda:
 * @agenda: (nullable): what to show; it is not followed when it changes
 */
void
plenary_thumbnail_set_agenda (PlenaryThumbnail *self,
                              PlenaryAgenda    *agenda)
{
  g_return_if_fail (PLENARY_IS_THUMBNAIL (self));
  g_return_if_fail (agenda == NULL || PLENARY_IS_AGENDA (agenda));

  if (!g_set_object (&self->agenda, agenda))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AGENDA]);
}
