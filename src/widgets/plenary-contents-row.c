/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the contents of a programme: a day, or a session with when it begins, what it is and
 * its title.
 */

#include "config.h"

#include "plenary-contents-row.h"

#include "plenary-capitals.h"
#include "plenary-palette.h"
#include "plenary-widgets.h"

#include <glib/gi18n.h>

#define RAIL_HEIGHT 16

/* What a session is gives way to no title, unless it is long itself. */
#define CHIP_CHARS 14

struct _PlenaryContentsRow
{
  AdwBin       parent_instance;

  GtkStack    *kinds;
  GtkWidget   *day;
  GtkLabel    *day_label;
  GtkLabel    *date;
  GtkWidget   *session;
  GtkLabel    *time;
  GtkWidget   *rail;
  GtkLabel    *chip;
  GtkLabel    *title;
  GtkWidget   *now;

  PlenaryLook  look;
};

G_DEFINE_FINAL_TYPE (PlenaryContentsRow, plenary_contents_row, ADW_TYPE_BIN)

static void
plenary_contents_row_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  PlenaryContentsRow *self = PLENARY_CONTENTS_ROW (widget);
  PlenaryPalette palette;
  graphene_rect_t bounds;

  GTK_WIDGET_CLASS (plenary_contents_row_parent_class)->snapshot (widget, snapshot);

  if (gtk_stack_get_visible_child (self->kinds) != self->session ||
      !gtk_widget_compute_bounds (self->rail, widget, &bounds))
    return;

  plenary_palette_init (&palette, widget, self->look);
  plenary_palette_draw_rail (&palette, snapshot, self->look, (int) bounds.origin.x,
                             (int) (bounds.origin.y + (bounds.size.height - RAIL_HEIGHT) / 2),
                             RAIL_HEIGHT);
}

static void
plenary_contents_row_class_init (PlenaryContentsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = plenary_contents_row_snapshot;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-contents-row.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PlenaryContentsRow, name)
  BIND (kinds);
  BIND (day);
  BIND (day_label);
  BIND (date);
  BIND (session);
  BIND (time);
  BIND (rail);
  BIND (chip);
  BIND (title);
  BIND (now);
#undef BIND
  gtk_widget_class_set_css_name (widget_class, "contents-row");
}

static void
plenary_contents_row_init (PlenaryContentsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plenary_contents_row_new (void)
{
  return g_object_new (PLENARY_TYPE_CONTENTS_ROW, NULL);
}

/* What has the focus is the item that GTK puts around the row. */
static void
name (PlenaryContentsRow *self,
      const char         *label)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (parent != NULL ? parent : GTK_WIDGET (self)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_day (PlenaryContentsRow *self,
          PlenaryReading     *reading,
          PlenaryDay         *day)
{
  g_autofree char *label = plenary_reading_dup_label (reading, day);
  g_autofree char *date = plenary_reading_dup_short_day (reading, day, FALSE);
  g_autofree char *full = plenary_reading_dup_day (reading, day);

  plenary_capitals_show (self->day_label, label);
  gtk_label_set_text (self->date, plenary_day_get_date (day) != NULL ? date : "");
  gtk_stack_set_visible_child (self->kinds, self->day);
  name (self, full);
}

static gboolean
is_on_now (const PlenaryMoment *moment,
           PlenarySession      *session)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  int start, end;

  plenary_session_get_span (session, &start, &end);

  return PLENARY_IS_DAY (day) && start >= 0 && end > start &&
         plenary_moment_get_tense (moment, PLENARY_DAY (day), start, end) ==
           PLENARY_MOMENT_PRESENT;
}

static void
show_session (PlenaryContentsRow            *self,
              const PlenaryAgendaRowContext *context,
              PlenarySession                *session)
{
  PlenaryReading *reading = context->reading;
  gboolean is_now = is_on_now (&context->moment, session);
  g_autofree char *chip = plenary_reading_dup_chip (reading, session);
  g_autofree char *title = plenary_reading_dup_title (reading, session);
  g_autofree char *label = NULL;
  g_autofree char *clock = NULL;
  int start, end;

  plenary_session_get_span (session, &start, &end);
  clock = plenary_reading_dup_clock (reading, start);
  self->look = plenary_agenda_get_look (plenary_reading_get_agenda (reading), session);
  gtk_label_set_text (self->time, clock);
  gtk_label_set_text (self->chip, *chip != '\0' ? chip : title);
  gtk_label_set_width_chars (self->chip, *chip != '\0' ?
                                         (int) MIN (g_utf8_strlen (chip, -1), CHIP_CHARS) : -1);
  gtk_label_set_text (self->title, *chip != '\0' ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), *chip != '\0');
  gtk_widget_set_hexpand (GTK_WIDGET (self->chip), *chip == '\0');
  gtk_widget_set_visible (self->now, is_now);
  gtk_stack_set_visible_child (self->kinds, self->session);

  label = g_strjoin (" ", clock, chip, title, is_now ? _("On now") : NULL, NULL);
  name (self, label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_contents_row_show:
 * @context: how the programme reads, and what time it is
 * @entity: a day or a session
 */
void
plenary_contents_row_show (PlenaryContentsRow            *self,
                           const PlenaryAgendaRowContext *context,
                           PlenaryEntity                 *entity)
{
  g_return_if_fail (PLENARY_IS_CONTENTS_ROW (self));
  g_return_if_fail (PLENARY_IS_DAY (entity) || PLENARY_IS_SESSION (entity));

  if (PLENARY_IS_DAY (entity))
    show_day (self, context->reading, PLENARY_DAY (entity));
  else
    show_session (self, context, PLENARY_SESSION (entity));
}
