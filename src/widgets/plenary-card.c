/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card is a session on the timeline: one widget without children, whose text layout/ has laid
 * out. It is a button, so that pointer, keys and screen readers press it as they press any.
 *
 * Cards are reused: what a card shows is told to it outside of allocation, and it draws that until
 * it is told otherwise.
 */

#include "config.h"

#include "plenary-card.h"

#include "plenary-card-private.h"
#include "plenary-palette.h"
#include "plenary-utils.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define EXCERPT_FROM 100

/* What lies under another card needs no space of its own below its text. */
#define UNDER_PAD 8

/* Milliseconds, as in the style sheet. */
#define PULSE 600

G_DEFINE_FINAL_TYPE (PlenaryCard, plenary_card, GTK_TYPE_BUTTON)

static void
set_class (PlenaryCard *self,
           const char  *name,
           gboolean     is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Fonts may change at any time, and the face with them. */
static PlenaryFace *
ensure_face (PlenaryCard *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  gboolean is_reversed = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->face != NULL && self->face_serial == pango_context_get_serial (context))
    return self->face;

  g_clear_pointer (&self->face, plenary_face_free);
  self->face_serial = pango_context_get_serial (context);

  if (self->place.is_in_list)
    self->face = plenary_face_new_in_list (context, self->text, self->place.width, is_reversed);
  else
    self->face = plenary_face_new (context, self->text, self->place.width,
                                   self->place.height - self->place.over - self->place.under +
                                   (self->place.under > 0 ? UNDER_PAD : 0), is_reversed);

  return self->face;
}

gboolean
plenary_card_is_high_contrast (PlenaryCard *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));

  return adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (display));
}

static void
plenary_card_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PlenaryCard *self = PLENARY_CARD (widget);

  if (self->session != NULL && !self->place.is_lifted)
    plenary_card_draw (self, ensure_face (self), snapshot);
}

/* What a card is too low to say. It is said when it is asked for, as GTK looks where the pointer is
 * each time that a tooltip is set, and X has to be asked for that.
 */
static gboolean
plenary_card_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    is_keyboard,
                            GtkTooltip *tooltip)
{
  PlenaryCard *self = PLENARY_CARD (widget);
  g_autofree char *words = NULL;

  if (self->text == NULL || self->place.is_in_list || self->place.height >= PLENARY_CARD_LOW)
    return FALSE;

  words = g_strdup_printf ("%s\n%s", self->text->time, self->text->title);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
plenary_card_dispose (GObject *object)
{
  PlenaryCard *self = PLENARY_CARD (object);

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->reading, plenary_reading_unref);

  G_OBJECT_CLASS (plenary_card_parent_class)->dispose (object);
}

static void
plenary_card_finalize (GObject *object)
{
  PlenaryCard *self = PLENARY_CARD (object);

  g_clear_pointer (&self->face, plenary_face_free);
  g_clear_pointer (&self->text, plenary_face_text_free);
  g_free (self->others);
  g_free (self->shift);
  g_free (self->label);
  g_free (self->description);

  G_OBJECT_CLASS (plenary_card_parent_class)->finalize (object);
}

static void
plenary_card_class_init (PlenaryCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_card_dispose;
  object_class->finalize = plenary_card_finalize;

  widget_class->query_tooltip = plenary_card_query_tooltip;
  widget_class->snapshot = plenary_card_snapshot;

  gtk_widget_class_set_css_name (widget_class, "session-card");
}

static void
plenary_card_init (PlenaryCard *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
plenary_card_new (void)
{
  return g_object_new (PLENARY_TYPE_CARD, NULL);
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

static char *
dup_position (PlenaryCard *self)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (self->session));
  g_autofree char *name = NULL;

  if (!PLENARY_IS_DAY (day) || self->place.n_positions == 0)
    return NULL;

  name = plenary_reading_dup_day (self->reading, PLENARY_DAY (day));

  /* Translators: which session of a day this is, as a screen reader says it: "2 of 5 on Day One,
   * Tuesday 18 April".
   */
  return g_strdup_printf (_("%u of %u on %s"), self->place.position, self->place.n_positions, name);
}

/* A screen reader says all that is seen, and what is seen by where it is. */
static void
name (PlenaryCard *self)
{
  g_autoptr(GString) label = g_string_new (NULL);
  g_autoptr(GString) description = g_string_new (NULL);
  g_autofree char *kind = plenary_reading_dup_kind (self->reading, self->session);
  g_autofree char *time = plenary_reading_dup_spoken_time (self->reading, self->session);
  g_autofree char *rooms = plenary_reading_dup_rooms (self->reading, self->session);
  g_autofree char *people = plenary_reading_dup_people (self->reading,
                                                        plenary_session_get_people (self->session),
                                                        G_MAXUINT);
  g_autofree char *position = dup_position (self);

  append_part (label, kind);
  append_part (label, time);
  append_part (label, self->text->title);
  append_part (label, self->text->state);
  append_part (label, self->text->problem);
  append_part (label, self->place.others);
  append_part (label, self->place.tense == PLENARY_MOMENT_PRESENT ? _("On now") : NULL);
  append_part (label, self->place.tense == PLENARY_MOMENT_PAST ? _("Past") : NULL);
  /* Translators: said of a session that the reader has marked with a star. */
  append_part (label, self->text->is_starred ? _("Starred") : NULL);
  append_part (label, position);
  append_part (description, rooms);
  append_part (description, people);
  append_part (description, self->text->questions);
  append_part (description, self->text->found);

  if (plenary_set_string (&self->label, label->str))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                    -1);

  if (plenary_set_string (&self->description, description->str))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str,
                                    -1);
}

static gboolean
has_excerpt (const PlenaryCardPlace *place)
{
  return !place->is_in_list && place->height >= EXCERPT_FROM;
}

/* Where something is dragged it is at other times than the programme says. */
static void
set_times (PlenaryCard     *self,
           PlenaryFaceText *text)
{
  if (!self->place.is_shifted)
    return;

  g_free (text->time);
  text->time = plenary_reading_dup_range (self->reading, self->place.start, self->place.end);
  g_free (text->start);
  text->start = plenary_reading_dup_clock (self->reading, self->place.start);

  if (self->shift == NULL)
    return;

  g_free (text->state);
  text->state = g_strdup (self->shift);
}

/* What may be read; what is not faded for the sake of contrast says that it is over. */
static PlenaryFaceText *
create_text (PlenaryCard *self)
{
  PlenaryFaceText *text =
    plenary_reading_create_face_text (self->reading, self->session, has_excerpt (&self->place));

  if (self->place.is_in_room)
    {
      g_free (text->room);
      text->room = g_strdup ("");
    }

  set_times (self, text);

  if (self->place.tense == PLENARY_MOMENT_PAST && *text->state == '\0' &&
      plenary_card_is_high_contrast (self))
    {
      g_free (text->state);
      /* Translators: on the card of a session that is over. */
      text->state = g_strdup (_("Past"));
    }

  return text;
}

/* Whether the same may be read in both places. */
static gboolean
has_same_text (const PlenaryCardPlace *a,
               const PlenaryCardPlace *b)
{
  return has_excerpt (a) == has_excerpt (b) && a->is_in_list == b->is_in_list &&
         a->is_in_room == b->is_in_room && a->tense == b->tense &&
         a->is_shifted == b->is_shifted && a->start == b->start && a->end == b->end &&
         g_strcmp0 (a->shift, b->shift) == 0;
}

static gboolean
is_same_place (const PlenaryCardPlace *a,
               const PlenaryCardPlace *b)
{
  return a->width == b->width && a->height == b->height && a->over == b->over &&
         a->under == b->under && a->is_in_list == b->is_in_list &&
         a->is_in_room == b->is_in_room && a->tense == b->tense &&
         a->is_lifted == b->is_lifted && fabs (a->elapsed - b->elapsed) < 0.001;
}

static void
show (PlenaryCard *self)
{
  g_clear_pointer (&self->face, plenary_face_free);

  if (self->text == NULL)
    self->text = create_text (self);

  plenary_palette_set_class (GTK_WIDGET (self), self->text->look);
  set_class (self, "marker", self->text->is_marker);
  set_class (self, "cancelled", self->text->is_cancelled);
  set_class (self, "aside", self->text->is_aside);
  set_class (self, "past", self->place.tense == PLENARY_MOMENT_PAST);
  set_class (self, "lifted", self->place.is_lifted);
  set_class (self, "low", self->place.height < PLENARY_CARD_LOW);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_card_show:
 * @reading: says what it shows
 * @session: the session
 * @place: what surrounds it
 *
 * Not to be called while widgets are allocated. A card that already shows just that does nothing.
 */
void
plenary_card_show (PlenaryCard            *self,
                   PlenaryReading         *reading,
                   PlenarySession         *session,
                   const PlenaryCardPlace *place)
{
  guint64 version = plenary_reading_get_version (reading, session);
  gboolean is_same_text = self->reading == reading && self->session == session &&
                          self->version == version && has_same_text (place, &self->place);
  gboolean is_same = is_same_text && is_same_place (place, &self->place);
  gboolean has_moved = place->position != self->place.position ||
                       place->n_positions != self->place.n_positions ||
                       g_strcmp0 (place->others, self->others) != 0;

  g_return_if_fail (PLENARY_IS_CARD (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  if (!is_same_text)
    g_clear_pointer (&self->text, plenary_face_text_free);

  g_set_object (&self->session, session);
  plenary_reading_ref (reading);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = reading;
  self->place = *place;
  self->version = version;
  plenary_set_string (&self->others, place->others);
  plenary_set_string (&self->shift, place->shift);
  self->place.others = self->others;
  self->place.shift = self->shift;

  if (!is_same)
    show (self);

  if (!is_same_text || has_moved)
    name (self);
}

/**
 * plenary_card_get_session:
 *
 * Returns: (transfer none) (nullable): the session it shows
 */
PlenarySession *
plenary_card_get_session (PlenaryCard *self)
{
  g_return_val_if_fail (PLENARY_IS_CARD (self), NULL);

  return self->session;
}

/**
 * plenary_card_get_id:
 *
 * Returns: (transfer none) (nullable): the id of the session it shows
 */
const char *
plenary_card_get_id (PlenaryCard *self)
{
  g_return_val_if_fail (PLENARY_IS_CARD (self), NULL);

  return self->session != NULL ? plenary_entity_get_id (PLENARY_ENTITY (self->session)) : NULL;
}

/**
 * plenary_card_get_part:
 *
 * Returns: which of the cards of its session it is
 */
guint
plenary_card_get_part (PlenaryCard *self)
{
  g_return_val_if_fail (PLENARY_IS_CARD (self), 0);

  return self->place.part;
}

static gboolean
pulse_cb (gpointer user_data)
{
  PlenaryCard *self = user_data;

  self->pulse_source = 0;
  set_class (self, "pulse", FALSE);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_card_pulse:
 *
 * Draws the eye to what is on now; what is not does nothing.
 */
void
plenary_card_pulse (PlenaryCard *self)
{
  g_return_if_fail (PLENARY_IS_CARD (self));

  if (self->place.tense != PLENARY_MOMENT_PRESENT || self->pulse_source != 0)
    return;

  set_class (self, "pulse", TRUE);
  self->pulse_source = g_timeout_add (PULSE, pulse_cb, self);
}

void
plenary_card_set_selected (PlenaryCard *self,
                           gboolean     is_selected)
{
  g_return_if_fail (PLENARY_IS_CARD (self));

  if (self->is_selected == is_selected)
    return;

  self->is_selected = is_selected;
  set_class (self, "selected", is_selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_SELECTED, is_selected,
                               -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
plenary_card_is_selected (PlenaryCard *self)
{
  g_return_val_if_fail (PLENARY_IS_CARD (self), FALSE);

  return self->is_selected;
}

/**
 * plenary_card_get_title_span:
 * @top: (out): where its title begins, in pixels from its upper end
 * @end: (out): where that ends, not after @top if it shows none
 */
void
plenary_card_get_title_span (PlenaryCard *self,
                             int         *top,
                             int         *end)
{
  PlenaryFace *face;

  g_return_if_fail (PLENARY_IS_CARD (self));
  g_return_if_fail (self->session != NULL);

  face = ensure_face (self);
  *top = G_MAXINT;
  *end = 0;

  for (guint i = 0; i < plenary_face_get_n_items (face); i++)
    {
      const PlenaryFaceItem *item = plenary_face_get_item (face, i);

      if (item->part != PLENARY_FACE_TITLE)
        continue;

      *top = MIN (*top, item->y);
      *end = MAX (*end, item->y + item->height);
    }
}
