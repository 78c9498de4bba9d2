/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Free time on the timeline while it is edited: how much there is, and a button that fills it.
 *
 * It cannot have the focus, as keys walk over sessions; what it does can be done from the session
 * before it, too.
 */

#include "config.h"

#include "plenary-gap.h"

#include "plenary-duration.h"
#include "plenary-lettering.h"
#include "plenary-palette.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

#define ICON 12
#define ICON_GAP 4

struct _PlenaryGap
{
  GtkButton  parent_instance;

  char      *words;
  char      *label;
};

G_DEFINE_FINAL_TYPE (PlenaryGap, plenary_gap, GTK_TYPE_BUTTON)

static void
draw_icon (PlenaryGap    *self,
           GtkSnapshot   *snapshot,
           float          x,
           float          y,
           const GdkRGBA *colour)
{
  GtkIconTheme *theme =
    gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, "list-add-symbolic", NULL, ICON,
                                gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                gtk_widget_get_direction (GTK_WIDGET (self)),
                                GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON, ICON,
                                            colour, 1);
  gtk_snapshot_restore (snapshot);
}

static void
plenary_gap_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PlenaryGap *self = PLENARY_GAP (widget);
  gboolean is_reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int room = gtk_widget_get_width (widget);
  int width, height;
  float x, y;
  g_autoptr(PangoLayout) layout =
    plenary_lettering_create_layout (gtk_widget_get_pango_context (widget),
                                     PLENARY_LETTERING_CAPTION, self->words);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = (float) (room - width - ICON - ICON_GAP) / 2;
  y = (float) (gtk_widget_get_height (widget) - height) / 2;
  draw_icon (self, snapshot, is_reversed ? x + (float) width + ICON_GAP : x,
             (float) (gtk_widget_get_height (widget) - ICON) / 2, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (is_reversed ? x : x + ICON + ICON_GAP, y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
plenary_gap_finalize (GObject *object)
{
  PlenaryGap *self = PLENARY_GAP (object);

  g_free (self->words);
  g_free (self->label);

  G_OBJECT_CLASS (plenary_gap_parent_class)->finalize (object);
}

static void
plenary_gap_class_init (PlenaryGapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_gap_finalize;

  widget_class->snapshot = plenary_gap_snapshot;

  gtk_widget_class_set_css_name (widget_class, "session-gap");
}

static void
plenary_gap_init (PlenaryGap *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ssii)", "", "", 0, 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.fill-gap");
}

GtkWidget *
plenary_gap_new (void)
{
  return g_object_new (PLENARY_TYPE_GAP, NULL);
}

/**
 * plenary_gap_show:
 * @reading: says how times are written
 * @day: the day it is in
 * @place: (nullable): the room or the track that is free
 * @start: the minute at which it starts
 * @end: the minute at which it ends
 *
 * It activates `win.fill-gap` with the ids of day and place, an empty one for none, and its times.
 * Not to be called while widgets are allocated.
 */
void
plenary_gap_show (PlenaryGap     *self,
                  PlenaryReading *reading,
                  PlenaryDay     *day,
                  PlenaryEntity  *place,
                  int             start,
                  int             end)
{
  g_autofree char *length = plenary_duration_format (end - start);
  g_autofree char *from = plenary_reading_dup_clock (reading, start);
  g_autofree char *to = plenary_reading_dup_clock (reading, end);
  /* Translators: so long nothing is on, "30 min free". */
  g_autofree char *words = g_strdup_printf (_("%s free"), length);
  /* Translators: a button that adds a session where nothing is on from %s to %s. */
  g_autofree char *label = g_strdup_printf (_("Add session, %s to %s"), from, to);

  g_return_if_fail (PLENARY_IS_GAP (self));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ssii)",
                                    plenary_entity_get_id (PLENARY_ENTITY (day)),
                                    place != NULL ? plenary_entity_get_id (place) : "",
                                    start, end);

  if (plenary_set_string (&self->words, words))
    gtk_widget_queue_draw (GTK_WIDGET (self));

  if (plenary_set_string (&self->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                    -1);
}
