/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card is a session on the timeline: one widget without children, whose text layout/ has laid
 * out. It is a button, so that pointer, keys and screen readers press it as they press any.
 *
 * Cards are reused: what a card shows is told to it outside of allocation, and it draws that until
 * it is told otherwise.
 */

#include "config.h"

#include "plenary-card.h"

#include "plenary-palette.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define RAIL_X 7
#define RAIL_WIDTH 4
#define PAST_RAIL 0.45f
#define PAST_TEXT 0.7f
#define CHIP_ALPHA 0.15f
#define LOW 62
#define RADIUS 12
#define LOW_RADIUS 8
#define NOW_LINE 0.6f
#define NOW_DOT 8

struct _PlenaryCard
{
  GtkButton         parent_instance;

  PlenaryReading   *reading;
  PlenarySession   *session;
  PlenaryCardPlace  place;
  gboolean          is_selected;

  PlenaryFaceText  *text;
  PlenaryFace      *face;
  guint             face_serial;    /* of the Pango context that it was laid out with */
};

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
    self->face = plenary_face_new (context, self->text, self->place.width, self->place.height,
                                   is_reversed);

  return self->face;
}

static gboolean
is_high_contrast (PlenaryCard *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));

  return adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (display));
}

/* What is over of a session that is on, within the border of the card. */
static void
draw_elapsed (PlenaryCard    *self,
              GtkSnapshot    *snapshot,
              PlenaryPalette *palette)
{
  float border = 1.0f + (float) self->is_selected + (float) is_high_contrast (self);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * border;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float radius = (height < LOW ? LOW_RADIUS : RADIUS) - border;
  float y = floorf (height * (float) self->place.elapsed);
  GskRoundedRect card;
  GdkRGBA now;

  gsk_rounded_rect_init_from_rect (&card, &GRAPHENE_RECT_INIT (border, border, width,
                                                               height - 2 * border), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_append_color (snapshot, &palette->deep,
                             &GRAPHENE_RECT_INIT (border, 0, width, y));

  if (!self->place.is_in_list)
    {
      plenary_palette_look_up (GTK_WIDGET (self), "now_color", &now);
      now.alpha *= NOW_LINE;
      gtk_snapshot_append_color (snapshot, &now, &GRAPHENE_RECT_INIT (border, y, width, 1));
    }

  gtk_snapshot_pop (snapshot);
}

/* Where on the rail it is now. */
static void
draw_now (PlenaryCard *self,
          GtkSnapshot *snapshot)
{
  float x = RAIL_X + RAIL_WIDTH / 2.0f;
  float y = floorf ((float) gtk_widget_get_height (GTK_WIDGET (self)) *
                    (float) self->place.elapsed) + 0.5f;
  GskRoundedRect dot;
  GdkRGBA now;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = (float) gtk_widget_get_width (GTK_WIDGET (self)) - x;

  plenary_palette_look_up (GTK_WIDGET (self), "now_color", &now);
  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (x - NOW_DOT / 2.0f,
                                                              y - NOW_DOT / 2.0f,
                                                              NOW_DOT, NOW_DOT), NOW_DOT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, &now, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_rail (PlenaryCard    *self,
           GtkSnapshot    *snapshot,
           PlenaryPalette *palette)
{
  static const int insets[] = { 3, 5, 7, 8, 9, 9 };
  int inset = insets[plenary_face_get_size (self->face)];
  int x = RAIL_X;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - RAIL_X - RAIL_WIDTH;

  plenary_palette_draw_rail (palette, snapshot, self->text->look, x, inset,
                             MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * inset, 2));
}

static void
draw_layout (GtkSnapshot           *snapshot,
             const PlenaryFaceItem *item,
             gboolean               is_centred,
             const GdkRGBA         *colour)
{
  int width;
  int height;
  float x = (float) item->x;
  float y = (float) item->y;

  pango_layout_get_pixel_size (item->layout, &width, &height);

  if (is_centred)
    x += (float) (item->width - pango_layout_get_width (item->layout) / PANGO_SCALE) / 2;

  if (pango_layout_get_line_count (item->layout) == 1)
    y += (float) (item->height - height) / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, item->layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_pill (PlenaryCard           *self,
           GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item,
           PlenaryPalette        *palette)
{
  gboolean is_solid = self->is_selected && item->part == PLENARY_FACE_CHIP;
  GdkRGBA ground = item->part == PLENARY_FACE_CHIP ? palette->rail : palette->strong;
  GskRoundedRect pill;

  if (!is_solid)
    ground.alpha *= CHIP_ALPHA;

  gsk_rounded_rect_init_from_rect (&pill,
                                   &GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                                        (float) item->width,
                                                        (float) item->height),
                                   (float) item->height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &ground, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  draw_layout (snapshot, item, TRUE, is_solid ? &palette->solid : &palette->text);
}

static void
draw_icon (PlenaryCard           *self,
           GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item,
           const char            *name,
           const GdkRGBA         *colour)
{
  GtkIconTheme *theme =
    gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, name, NULL, item->height,
                                gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                gtk_widget_get_direction (GTK_WIDGET (self)),
                                GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) item->x, (float) item->y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, item->width,
                                            item->height, colour, 1);
  gtk_snapshot_restore (snapshot);
}

static void
draw_item (PlenaryCard           *self,
           GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item,
           PlenaryPalette        *palette)
{
  switch (item->part)
    {
    case PLENARY_FACE_CHIP:
    case PLENARY_FACE_STATE:
      draw_pill (self, snapshot, item, palette);
      break;

    case PLENARY_FACE_TIME:
      draw_layout (snapshot, item, FALSE, &palette->text);
      break;

    case PLENARY_FACE_TITLE:
      draw_layout (snapshot, item, FALSE, &palette->strong);
      break;

    case PLENARY_FACE_TEXT:
      draw_layout (snapshot, item, FALSE, &palette->dim);
      break;

    case PLENARY_FACE_LINE:
      gtk_snapshot_append_color (snapshot,
                                 &(GdkRGBA) { palette->dim.red, palette->dim.green,
                                              palette->dim.blue, palette->dim.alpha * 0.25f },
                                 &GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                                      (float) item->width, 1));
      break;

    case PLENARY_FACE_BREAK_ICON:
      draw_icon (self, snapshot, item, "plenary-break-symbolic", &palette->dim);
      break;

    case PLENARY_FACE_QUESTIONS_ICON:
      draw_icon (self, snapshot, item, "plenary-questions-symbolic", &palette->dim);
      break;

    case PLENARY_FACE_PEOPLE_ICON:
      draw_icon (self, snapshot, item, "plenary-people-symbolic", &palette->dim);
      break;

    case PLENARY_FACE_ROOM_ICON:
      draw_icon (self, snapshot, item, "plenary-place-symbolic", &palette->dim);
      break;
    }
}

/* What is over steps back, unless that would cost a contrast that was asked for. */
static void
fade (PlenaryCard    *self,
      PlenaryPalette *palette)
{
  if (self->place.tense != PLENARY_MOMENT_PAST || is_high_contrast (self))
    return;

  palette->rail.alpha *= PAST_RAIL;
  palette->text.alpha *= PAST_TEXT;
  palette->strong = palette->dim;
  palette->dim.alpha *= PAST_TEXT;
}

static void
plenary_card_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PlenaryCard *self = PLENARY_CARD (widget);
  gboolean is_on = self->place.tense == PLENARY_MOMENT_PRESENT;
  PlenaryPalette palette;
  PlenaryFace *face;

  if (self->session == NULL)
    return;

  face = ensure_face (self);
  plenary_palette_init (&palette, widget, self->text->look);
  fade (self, &palette);

  if (is_on && !self->text->is_marker)
    draw_elapsed (self, snapshot, &palette);

  if (!self->text->is_marker)
    draw_rail (self, snapshot, &palette);

  if (is_on && !self->text->is_marker && !self->place.is_in_list)
    draw_now (self, snapshot);

  for (guint i = 0; i < plenary_face_get_n_items (face); i++)
    draw_item (self, snapshot, plenary_face_get_item (face, i), &palette);
}

static void
plenary_card_dispose (GObject *object)
{
  PlenaryCard *self = PLENARY_CARD (object);

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

  G_OBJECT_CLASS (plenary_card_parent_class)->finalize (object);
}

static void
plenary_card_class_init (PlenaryCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_card_dispose;
  object_class->finalize = plenary_card_finalize;

  widget_class->snapshot = plenary_card_snapshot;

  gtk_widget_class_set_css_name (widget_class, "session-card");
}

static void
plenary_card_init (PlenaryCard *self)
{
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
  append_part (label, self->place.tense == PLENARY_MOMENT_PRESENT ? _("On now") : NULL);
  append_part (label, self->place.tense == PLENARY_MOMENT_PAST ? _("Past") : NULL);
  append_part (label, position);
  append_part (description, rooms);
  append_part (description, people);
  append_part (description, self->text->questions);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str,
                                  -1);
}

/* What a card is too low to say, its tooltip does. */
static void
set_tooltip (PlenaryCard *self)
{
  g_autofree char *tooltip = NULL;

  if (!self->place.is_in_list && self->place.height < LOW)
    tooltip = g_strdup_printf ("%s\n%s", self->text->time, self->text->title);

  /* Setting it lays out the window again, which shows the cards again. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), tooltip) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

/* What is not faded for the sake of contrast says so. */
static void
tell_past (PlenaryCard *self)
{
  if (self->place.tense != PLENARY_MOMENT_PAST || !is_high_contrast (self) ||
      *self->text->state != '\0')
    return;

  g_free (self->text->state);
  /* Translators: on the card of a session that is over. */
  self->text->state = g_strdup (_("Past"));
}

/**
 * plenary_card_show:
 * @reading: says what it shows
 * @session: the session
 * @place: what surrounds it
 *
 * Not to be called while widgets are allocated.
 */
void
plenary_card_show (PlenaryCard            *self,
                   PlenaryReading         *reading,
                   PlenarySession         *session,
                   const PlenaryCardPlace *place)
{
  g_return_if_fail (PLENARY_IS_CARD (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  g_set_object (&self->session, session);
  plenary_reading_ref (reading);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->reading = reading;
  self->place = *place;

  g_clear_pointer (&self->face, plenary_face_free);
  g_clear_pointer (&self->text, plenary_face_text_free);
  self->text = plenary_reading_create_face_text (reading, session, !place->is_in_list);
  tell_past (self);

  plenary_palette_set_class (GTK_WIDGET (self), self->text->look);
  set_class (self, "marker", self->text->is_marker);
  set_class (self, "cancelled", self->text->is_cancelled);
  set_class (self, "past", place->tense == PLENARY_MOMENT_PAST);
  set_class (self, "low", place->height < LOW);
  set_tooltip (self);
  name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
