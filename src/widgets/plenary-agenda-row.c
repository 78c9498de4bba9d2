/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the agenda: the title block, a day, or a session with all that it says.
 *
 * A list gives the same row to one after the other as it is scrolled, so a row keeps what it has
 * built for a session and builds its texts anew only when they may be others.
 */

#include "config.h"

#include "plenary-agenda-row.h"

#include "plenary-day-head.h"
#include "plenary-labels.h"
#include "plenary-marks.h"
#include "plenary-masthead.h"
#include "plenary-palette.h"
#include "plenary-prose.h"
#include "plenary-row-layout.h"
#include "plenary-session-pane-rows.h"
#include "plenary-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define SEPARATOR " · "
#define CHIP_GAP "  "
#define QUESTION_SPACING 9
#define TALK_SPACING 12
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
  GtkBox             *text;
  GtkWidget          *warning;
  GtkWidget          *star;

  GtkWidget          *head;        /* of a day, once there was one */
  GtkWidget          *masthead;

  PlenaryEntity      *entity;
  PlenaryReading     *reading;
  guint64             version;
  PlenaryMomentTense  tense;
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
  g_autofree char *people = plenary_reading_dup_people (self->reading,
                                                        plenary_session_get_people (session),
                                                        G_MAXUINT);

  add_fact (facts, g_strdup (text->state));
  add_fact (facts, g_strdup (text->room));

  if (*track != '\0')
    add_fact (facts, plenary_label_dup_name (agenda, track));

  show (self->facts, facts->str);
  show (self->people, people);
}

/* What is pressed on is the row, not its text. */
static void
make_plain (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_selectable (GTK_LABEL (widget), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    make_plain (child);
}

static void
add_prose (PlenaryAgendaRow *self,
           PlenaryText      *text)
{
  const char *source = plenary_agenda_pick (plenary_reading_get_agenda (self->reading), text);
  GtkWidget *prose;

  if (*source == '\0')
    return;

  prose = plenary_prose_new ("prose");
  plenary_prose_set_source (PLENARY_PROSE (prose), source);
  gtk_widget_add_css_class (prose, "part");
  gtk_box_append (self->text, prose);
}

static void
add_heading (PlenaryAgendaRow *self,
             const char       *words)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label", words,
                                     "xalign", 0.0f,
                                     "ellipsize", PANGO_ELLIPSIZE_END,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);

  gtk_widget_add_css_class (heading, "section-heading");
  gtk_box_append (self->text, heading);
}

static GtkBox *
add_list (PlenaryAgendaRow *self,
          int               spacing)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", spacing,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  NULL);

  gtk_box_append (self->text, list);

  return GTK_BOX (list);
}

static void
add_questions (PlenaryAgendaRow *self,
               PlenarySession   *session)
{
  GPtrArray *questions = plenary_session_get_questions (session);
  PlenaryText *lead = plenary_session_get_questions_lead (session);
  guint n = questions != NULL ? questions->len : 0;
  GtkBox *list;

  if (n == 0 && *plenary_agenda_pick (plenary_reading_get_agenda (self->reading), lead) == '\0')
    return;

  add_heading (self, plenary_reading_get_word (self->reading, "session", "questions"));
  add_prose (self, lead);
  list = add_list (self, QUESTION_SPACING);

  for (guint i = 0; i < n; i++)
    gtk_box_append (list, plenary_pane_create_question (self->reading, session, i,
                                                        g_ptr_array_index (questions, i)));
}

static void
add_talks (PlenaryAgendaRow *self,
           PlenarySession   *session)
{
  PlenaryList *talks = plenary_session_get_talks (session);
  guint n = plenary_list_get_n_items (talks);
  GtkBox *list;

  if (n == 0)
    return;

  /* Translators: the heading of the talks within a session. */
  add_heading (self, _("Talks"));
  list = add_list (self, TALK_SPACING);

  for (guint i = 0; i < n; i++)
    gtk_box_append (list, plenary_pane_create_talk (self->reading, plenary_list_get (talks, i)));
}

static void
show_text (PlenaryAgendaRow *self,
           PlenarySession   *session)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->text))) != NULL)
    gtk_box_remove (self->text, child);

  add_prose (self, plenary_session_get_abstract (session));
  add_questions (self, session);
  add_talks (self, session);
  make_plain (GTK_WIDGET (self->text));
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

/* What has the row in its list is what a screen reader comes to. */
static void
name (PlenaryAgendaRow *self,
      const char       *label)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (parent != NULL ? parent : GTK_WIDGET (self)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
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
  g_autoptr(PlenaryFaceText) text = NULL;

  gtk_widget_set_visible (self->times, !context->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_time), context->is_narrow);

  if (!is_new && version == self->version && tense == self->tense)
    return;

  self->version = version;
  self->tense = tense;
  text = plenary_reading_create_face_text (context->reading, session, FALSE);
  self->look = text->look;
  show_title (self, text);
  gtk_label_set_text (self->time, text->time);
  gtk_label_set_text (self->narrow_time, text->time);
  gtk_widget_set_visible (self->now, tense == PLENARY_MOMENT_PRESENT);
  set_class (self, "past", tense == PLENARY_MOMENT_PAST);
  set_class (self, "break", text->look == PLENARY_LOOK_BREAK || text->is_marker);
  show_facts (self, session, text);
  show_text (self, session);
  show_marks (self, text);
  name_session (self, session, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_day (PlenaryAgendaRow              *self,
          const PlenaryAgendaRowContext *context,
          PlenaryDay                    *day)
{
  g_autofree char *label = plenary_reading_dup_day (context->reading, day);

  if (self->head == NULL)
    self->head = g_object_ref_sink (plenary_day_head_new ());

  plenary_day_head_show (PLENARY_DAY_HEAD (self->head), context->reading, &context->moment, day);
  plenary_day_head_set_editing (PLENARY_DAY_HEAD (self->head), context->is_editing);
  adw_bin_set_child (ADW_BIN (self), self->head);
  name (self, label);
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
  g_clear_object (&self->head);
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
  BIND (text);
  BIND (warning);
  BIND (star);
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
