/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the agenda: the title block, a day, or a session with all that it says, or with its
 * title only if it is folded.
 *
 * A list gives the same row to one after the other as it is scrolled, so a row keeps what it has
 * built for a session and builds its texts anew only when they may be others.
 */

#include "config.h"

#include "plenary-agenda-row.h"

#include "plenary-agenda-day.h"
#include "plenary-agenda-text.h"
#include "plenary-fold-button.h"
#include "plenary-labels.h"
#include "plenary-marks.h"
#include "plenary-masthead.h"
#include "plenary-palette.h"
#include "plenary-row-layout.h"
#include "plenary-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define SEPARATOR " · "
#define CHIP_GAP "  "
#define RAIL_INSET 2

struct _PlenaryAgendaRow
{
  AdwBin              parent_instance;

  GtkWidget          *session;
  GtkWidget          *times;
  GtkLabel           *time;
  GtkWidget          *now;
  GtkWidget          *rail;
  GtkBox             *body;
  GtkLabel           *narrow_time;
  GtkLabel           *title;
  GtkLabel           *facts;
  GtkLabel           *people;
  GtkLabel           *found;
  GtkBox             *text;
  GtkWidget          *warning;
  GtkWidget          *star;
  PlenaryFoldButton  *fold_button;

  GtkWidget          *day;         /* once there was one */
  GtkWidget          *masthead;

  PlenaryEntity      *entity;
  PlenaryReading     *reading;
  guint64             version;
  PlenaryMomentTense  tense;
  gboolean            is_folded;
  PlenaryLook         look;
  gsize               chip;        /* how many bytes of the title say what it is */
  GdkRGBA             chip_colour;
};

G_DEFINE_FINAL_TYPE (PlenaryAgendaRow, plenary_agenda_row, ADW_TYPE_BIN)

static void
show (GtkLabel   *label,
      const char *string)
{
  if (g_strcmp0 (gtk_label_get_text (label), string) != 0)
    gtk_label_set_text (label, string);

  gtk_widget_set_visible (GTK_WIDGET (label), *string != '\0');
}

/* What the session is stands in the colour of its look, before its title. */
static void
colour_chip (PlenaryAgendaRow *self)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PlenaryPalette palette;
  PangoAttribute *colour;

  plenary_palette_init (&palette, GTK_WIDGET (self), self->look);
  self->chip_colour = palette.text;
  colour = pango_attr_foreground_new ((guint16) (palette.text.red * G_MAXUINT16),
                                      (guint16) (palette.text.green * G_MAXUINT16),
                                      (guint16) (palette.text.blue * G_MAXUINT16));
  colour->end_index = (guint) self->chip;
  pango_attr_list_insert (attributes, colour);

  if (self->entity != NULL && plenary_session_is_cancelled (PLENARY_SESSION (self->entity)))
    {
      PangoAttribute *line = pango_attr_strikethrough_new (TRUE);

      line->start_index = (guint) self->chip;
      pango_attr_list_insert (attributes, line);
    }

  gtk_label_set_attributes (self->title, attributes);
  pango_attr_list_unref (attributes);
}

static void
show_title (PlenaryAgendaRow *self,
            PlenaryFaceText  *text)
{
  g_autofree char *title = NULL;

  if (*text->chip != '\0')
    title = g_strconcat (text->chip, *text->title != '\0' ? CHIP_GAP : "", text->title, NULL);

  self->chip = strlen (text->chip);
  show (self->title, title != NULL ? title : text->title);
  colour_chip (self);
}

/* What has the row in its list is what a screen reader comes to. */
static GtkAccessible *
get_accessible (PlenaryAgendaRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  return GTK_ACCESSIBLE (parent != NULL ? parent : GTK_WIDGET (self));
}

static void
name (PlenaryAgendaRow *self,
      const char       *label)
{
  gtk_accessible_update_property (get_accessible (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
tell_expanded (PlenaryAgendaRow *self,
               gboolean          can_fold,
               gboolean          is_expanded)
{
  if (can_fold)
    gtk_accessible_update_state (get_accessible (self),
                                 GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded,
                                 -1);
  else
    gtk_accessible_reset_state (get_accessible (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
add_fact (GString *facts,
          char    *fact)
{
  g_autofree char *owned = fact;

  if (*owned != '\0')
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? SEPARATOR : "", owned);
}

static void
show_facts (PlenaryAgendaRow *self,
            PlenarySession   *session,
            PlenaryFaceText  *text)
{
  PlenaryAgenda *agenda = plenary_reading_get_agenda (self->reading);
  const char *track = plenary_session_get_track (session);
  g_autoptr(GString) facts = g_string_new (NULL);

  add_fact (facts, g_strdup (text->state));
  add_fact (facts, g_strdup (text->room));

  if (*track != '\0')
    add_fact (facts, plenary_label_dup_name (agenda, track));

  show (self->facts, facts->str);
}

static gboolean
has_hit (PlenaryQuery *query,
         GtkLabel     *label)
{
  g_autoptr(GArray) hits = plenary_query_find (query, gtk_label_get_text (label));

  return hits->len > 0;
}

/* Of what is folded, the place of what was looked for, unless that is seen. */
static void
show_found (PlenaryAgendaRow *self,
            PlenaryFaceText  *text)
{
  gboolean is_hidden = self->is_folded && text->query != NULL &&
                       !has_hit (text->query, self->title) && !has_hit (text->query, self->facts);

  show (self->found, is_hidden ? text->found : "");
}

/* Who takes part, and all that there is to be read. */
static void
show_matter (PlenaryAgendaRow *self,
             PlenarySession   *session)
{
  g_autofree char *people = plenary_reading_dup_people (self->reading,
                                                        plenary_session_get_people (session),
                                                        G_MAXUINT);
  gboolean has_matter = plenary_agenda_text_has (self->reading, session);

  show (self->people, self->is_folded ? "" : people);

  if (self->is_folded)
    plenary_agenda_text_clear (self->text);
  else
    plenary_agenda_text_fill (self->text, self->reading, session);

  gtk_widget_set_visible (GTK_WIDGET (self->fold_button), has_matter);
  plenary_fold_button_show (self->fold_button, plenary_entity_get_id (self->entity),
                            self->is_folded);
  tell_expanded (self, has_matter, !self->is_folded);
}

static void
set_class (PlenaryAgendaRow *self,
           const char       *name,
           gboolean          has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
append_part (GString    *string,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  /* Translators: what a screen reader says of a session is joined by this. */
  g_string_append (string, string->len > 0 ? _(", ") : "");
  g_string_append (string, part);
}

static void
name_session (PlenaryAgendaRow *self,
              PlenarySession   *session,
              PlenaryFaceText  *text)
{
  g_autoptr(GString) label = g_string_new (NULL);
  g_autofree char *kind = plenary_reading_dup_kind (self->reading, session);
  g_autofree char *time = plenary_reading_dup_spoken_time (self->reading, session);

  append_part (label, kind);
  append_part (label, time);
  append_part (label, text->title);
  append_part (label, text->state);
  append_part (label, text->problem);
  append_part (label, self->tense == PLENARY_MOMENT_PRESENT ? _("On now") : NULL);
  append_part (label, self->tense == PLENARY_MOMENT_PAST ? _("Past") : NULL);
  /* Translators: said of a session that the reader has marked with a star. */
  append_part (label, text->is_starred ? _("Starred") : NULL);
  name (self, label->str);
}

/* To set one asks X where the pointer is. */
static void
set_tooltip (PlenaryAgendaRow *self,
             const char       *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), tooltip) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

static void
show_marks (PlenaryAgendaRow *self,
            PlenaryFaceText  *text)
{
  gtk_widget_set_visible (self->warning, *text->problem != '\0');
  gtk_widget_set_visible (self->star, text->is_starred);
  set_tooltip (self, *text->problem != '\0' ? text->problem : NULL);
  set_class (self, "aside", text->is_aside);
  plenary_marks_show (GTK_WIDGET (self->body), text->query);
}

static PlenaryMomentTense
get_tense (const PlenaryAgendaRowContext *context,
           PlenarySession                *session)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  int start, end;

  plenary_session_get_span (session, &start, &end);

  if (!PLENARY_IS_DAY (day) || start < 0 || end <= start)
    return PLENARY_MOMENT_FUTURE;

  return plenary_moment_get_tense (&context->moment, PLENARY_DAY (day), start, end);
}

static void
show_session (PlenaryAgendaRow              *self,
              const PlenaryAgendaRowContext *context,
              PlenarySession                *session,
              gboolean                       is_new)
{
  guint64 version = plenary_reading_get_version (context->reading, session);
  PlenaryMomentTense tense = get_tense (context, session);
  gboolean is_folded = plenary_agenda_row_context_folds (context, session);
  g_autoptr(PlenaryFaceText) text = NULL;

  gtk_widget_set_visible (self->times, !context->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_time), context->is_narrow);

  if (!is_new && version == self->version && tense == self->tense && is_folded == self->is_folded)
    return;

  self->version = version;
  self->tense = tense;
  self->is_folded = is_folded;
  text = plenary_reading_create_face_text (context->reading, session, FALSE);
  self->look = text->look;
  show_title (self, text);
  gtk_label_set_text (self->time, text->time);
  gtk_label_set_text (self->narrow_time, text->time);
  gtk_widget_set_visible (self->now, tense == PLENARY_MOMENT_PRESENT);
  set_class (self, "past", tense == PLENARY_MOMENT_PAST);
  set_class (self, "break", text->look == PLENARY_LOOK_BREAK || text->is_marker);
  show_facts (self, session, text);
  show_found (self, text);
  show_matter (self, session);
  show_marks (self, text);
  name_session (self, session, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_day (PlenaryAgendaRow              *self,
          const PlenaryAgendaRowContext *context,
          PlenaryDay                    *day)
{
  PlenaryList *days = plenary_agenda_get_days (plenary_reading_get_agenda (context->reading));
  g_autofree char *label = plenary_reading_dup_day (context->reading, day);
  gboolean is_first = plenary_list_get (days, 0) == (gpointer) day;
  gboolean is_folded = plenary_outline_is_folded (context->outline, day);

  if (self->day == NULL)
    self->day = g_object_ref_sink (plenary_agenda_day_new ());

  plenary_agenda_day_show (PLENARY_AGENDA_DAY (self->day), context->reading, &context->moment,
                           day, is_first, is_folded);
  plenary_agenda_day_set_editing (PLENARY_AGENDA_DAY (self->day), context->is_editing);
  plenary_agenda_day_set_narrow (PLENARY_AGENDA_DAY (self->day), context->is_narrow);
  adw_bin_set_child (ADW_BIN (self), self->day);
  name (self, label);
  tell_expanded (self, TRUE, !is_folded);
}

static void
show_title_block (PlenaryAgendaRow              *self,
                  const PlenaryAgendaRowContext *context)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (context->history);
  g_autofree char *title = plenary_reading_dup_line (context->reading,
                                                     plenary_agenda_get_title (agenda));

  if (self->masthead == NULL)
    self->masthead = g_object_ref_sink (plenary_masthead_new ());

  plenary_masthead_set_history (PLENARY_MASTHEAD (self->masthead), context->history);
  plenary_masthead_set_editing (PLENARY_MASTHEAD (self->masthead), context->is_editing);
  adw_bin_set_child (ADW_BIN (self), self->masthead);
  name (self, title);
  tell_expanded (self, FALSE, FALSE);
}

/* A rail says by its pattern what it says by its colour. */
static void
plenary_agenda_row_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  PlenaryAgendaRow *self = PLENARY_AGENDA_ROW (widget);
  PlenaryPalette palette;
  graphene_rect_t bounds;

  GTK_WIDGET_CLASS (plenary_agenda_row_parent_class)->snapshot (widget, snapshot);

  if (!PLENARY_IS_SESSION (self->entity) || self->look == PLENARY_LOOK_BREAK ||
      !gtk_widget_compute_bounds (self->rail, widget, &bounds))
    return;

  plenary_palette_init (&palette, widget, self->look);

  if (self->tense == PLENARY_MOMENT_PAST)
    palette.rail.alpha *= 0.45f;

  plenary_palette_draw_rail (&palette, snapshot, self->look, (int) bounds.origin.x,
                             (int) bounds.origin.y + RAIL_INSET,
                             (int) bounds.size.height - 2 * RAIL_INSET);
}

static void
plenary_agenda_row_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  PlenaryAgendaRow *self = PLENARY_AGENDA_ROW (widget);
  PlenaryPalette palette;

  GTK_WIDGET_CLASS (plenary_agenda_row_parent_class)->css_changed (widget, change);

  if (!PLENARY_IS_SESSION (self->entity))
    return;

  plenary_palette_init (&palette, widget, self->look);

  if (!gdk_rgba_equal (&palette.text, &self->chip_colour))
    colour_chip (self);
}

static void
plenary_agenda_row_dispose (GObject *object)
{
  PlenaryAgendaRow *self = PLENARY_AGENDA_ROW (object);

  plenary_agenda_row_clear (self);
  g_clear_object (&self->day);
  g_clear_object (&self->masthead);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_agenda_row_parent_class)->dispose (object);
}

static void
plenary_agenda_row_class_init (PlenaryAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_agenda_row_dispose;
  widget_class->snapshot = plenary_agenda_row_snapshot;
  widget_class->css_changed = plenary_agenda_row_css_changed;

  g_type_ensure (PLENARY_TYPE_FOLD_BUTTON);
  g_type_ensure (PLENARY_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-agenda-row.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PlenaryAgendaRow, name)
  BIND (session);
  BIND (times);
  BIND (time);
  BIND (now);
  BIND (rail);
  BIND (body);
  BIND (narrow_time);
  BIND (title);
  BIND (facts);
  BIND (people);
  BIND (found);
  BIND (text);
  BIND (warning);
  BIND (star);
  BIND (fold_button);
#undef BIND
  gtk_widget_class_set_css_name (widget_class, "agenda-row");
}

static void
plenary_agenda_row_init (PlenaryAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* It is out of the row while that is of a day. */
  g_object_ref (self->session);
}

GtkWidget *
plenary_agenda_row_new (void)
{
  return g_object_new (PLENARY_TYPE_AGENDA_ROW, NULL);
}

/**
 * plenary_agenda_row_context_folds:
 * @session: a session of the programme
 *
 * Returns: whether only its title is shown
 */
gboolean
plenary_agenda_row_context_folds (const PlenaryAgendaRowContext *self,
                                  PlenarySession                *session)
{
  return self->is_terse != g_hash_table_contains (self->turned,
                                                  plenary_entity_get_id (PLENARY_ENTITY (session)));
}

/**
 * plenary_agenda_row_get_entity:
 *
 * Returns: (transfer none) (nullable): the programme, day or session that it shows
 */
PlenaryEntity *
plenary_agenda_row_get_entity (PlenaryAgendaRow *self)
{
  g_return_val_if_fail (PLENARY_IS_AGENDA_ROW (self), NULL);

  return self->entity;
}

/**
 * plenary_agenda_row_show:
 * @context: what all rows share
 * @entity: a programme, of which it shows the title block, a day or a session
 *
 * To be called again when anything may have changed.
 */
void
plenary_agenda_row_show (PlenaryAgendaRow              *self,
                         const PlenaryAgendaRowContext *context,
                         PlenaryEntity                 *entity)
{
  gboolean is_new;

  g_return_if_fail (PLENARY_IS_AGENDA_ROW (self));
  g_return_if_fail (PLENARY_IS_ENTITY (entity));

  is_new = self->entity != entity || self->reading != context->reading;
  g_set_object (&self->entity, entity);
  plenary_reading_ref (context->reading);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = context->reading;

  if (PLENARY_IS_SESSION (entity))
    {
      gtk_widget_set_visible (self->session, TRUE);
      adw_bin_set_child (ADW_BIN (self), self->session);
      show_session (self, context, PLENARY_SESSION (entity), is_new);
      return;
    }

  set_tooltip (self, NULL);
  set_class (self, "aside", FALSE);
  set_class (self, "past", FALSE);

  if (PLENARY_IS_DAY (entity))
    show_day (self, context, PLENARY_DAY (entity));
  else
    show_title_block (self, context);
}

/**
 * plenary_agenda_row_clear:
 *
 * Lets go of what it shows.
 */
void
plenary_agenda_row_clear (PlenaryAgendaRow *self)
{
  g_return_if_fail (PLENARY_IS_AGENDA_ROW (self));

  if (self->masthead != NULL)
    plenary_masthead_set_history (PLENARY_MASTHEAD (self->masthead), NULL);

  g_clear_object (&self->entity);
  g_clear_pointer (&self->reading, plenary_reading_unref);
}
