/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A setting is all that layout may know of the world, and it never changes.
 *
 * Layout asks neither the screen nor the clock nor the locale of the process: the same agenda in
 * the same setting gives the same page, in the window, in the tool and in a test.
 */

#include "config.h"

#include "plenary-setting.h"

#include "plenary-language.h"

struct _PlenarySetting
{
  PangoContext   *context;
  PlenaryPaper    paper;
  char           *language;
  PangoDirection  direction;
  GDateTime      *now;
  PlenaryTicket  *ticket;
};

static void
setting_clear (gpointer data)
{
  PlenarySetting *self = data;

  g_clear_object (&self->context);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->ticket, plenary_ticket_free);
}

/* A context of our own: that of a widget changes under us. */
static PangoContext *
copy_context (PangoContext *context)
{
  PangoContext *copy = pango_font_map_create_context (pango_context_get_font_map (context));

  pango_context_set_font_description (copy, pango_context_get_font_description (context));
  pango_cairo_context_set_resolution (copy, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (copy, pango_cairo_context_get_font_options (context));
  pango_context_set_round_glyph_positions (copy,
                                           pango_context_get_round_glyph_positions (context));

  return copy;
}

/**
 * plenary_setting_new:
 * @context: where the text will be seen, of which fonts and resolution are taken
 * @paper: (nullable): the paper, if there is one
 * @language: the language of the content as BCP 47, `und` if unknown
 * @direction: towards which side the content is read
 * @now: the time that it is
 * @ticket: what of a programme is shown, and how
 *
 * Returns: (transfer full): a setting, which does not follow @context when that changes
 */
PlenarySetting *
plenary_setting_new (PangoContext       *context,
                     const PlenaryPaper *paper,
                     const char         *language,
                     PangoDirection      direction,
                     GDateTime          *now,
                     const PlenaryTicket *ticket)
{
  PlenarySetting *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_atomic_rc_box_new0 (PlenarySetting);

  self->context = copy_context (context);
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context, direction);

  if (paper != NULL)
    self->paper = *paper;

  self->language = g_strdup (language);
  self->direction = direction;
  self->now = g_date_time_ref (now);
  self->ticket = plenary_ticket_copy (ticket);

  return self;
}

/**
 * plenary_setting_new_for_paper:
 * @paper: the paper
 * @language: the language of the content as BCP 47, `und` if unknown
 * @now: the time that it is
 * @ticket: what of a programme is shown, and how
 *
 * A setting that needs no screen. Its unit is the point, and glyphs stand where the font wants
 * them, not where some device has dots, so that a PDF and every printer break lines alike.
 *
 * Returns: (transfer full): a setting, read towards the side that @language is
 */
PlenarySetting *
plenary_setting_new_for_paper (const PlenaryPaper *paper,
                               const char         *language,
                               GDateTime          *now,
                               const PlenaryTicket *ticket)
{
  PangoFontMap *fonts;
  PangoContext *context;
  PlenarySetting *self;
  cairo_font_options_t *font_options;
  PangoDirection direction;

  g_return_val_if_fail (paper != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  /* A font map of its own, as pages may be laid out in another thread. */
  fonts = pango_cairo_font_map_new ();
  context = pango_font_map_create_context (fonts);
  g_object_unref (fonts);
  font_options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (font_options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (font_options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, font_options);
  cairo_font_options_destroy (font_options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);

  direction = plenary_language_is_right_to_left (language) ? PANGO_DIRECTION_RTL
                                                           : PANGO_DIRECTION_LTR;

  self = plenary_setting_new (context, paper, language, direction, now, ticket);
  g_object_unref (context);

  return self;
}

/**
 * plenary_setting_look_for_fonts:
 *
 * Begins to look for the fonts that there are, in another thread, which takes as long as reading a
 * large programme. Pango does so when it has its first font map, and waits for it at the first text.
 */
void
plenary_setting_look_for_fonts (void)
{
  g_object_unref (pango_cairo_font_map_new ());
}

/**
 * plenary_setting_new_for_ticket:
 * @ticket: what is printed, on a paper that there is
 * @agenda: the programme
 * @now: the time that it is
 *
 * Returns: (transfer full): a setting on the paper and in the language that @ticket says
 */
PlenarySetting *
plenary_setting_new_for_ticket (const PlenaryTicket *ticket,
                                PlenaryAgenda       *agenda,
                                GDateTime           *now)
{
  const char *language = *ticket->language != '\0' ? ticket->language
                                                    : plenary_agenda_get_language (agenda);
  PlenaryPaper paper;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  if (!plenary_ticket_get_paper (ticket, &paper))
    g_return_val_if_reached (NULL);

  return plenary_setting_new_for_paper (&paper, language, now, ticket);
}

PlenarySetting *
plenary_setting_ref (PlenarySetting *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
plenary_setting_unref (PlenarySetting *self)
{
  g_atomic_rc_box_release_full (self, setting_clear);
}

/**
 * plenary_setting_get_paper:
 *
 * Returns: the paper, in points; of no size on a screen
 */
const PlenaryPaper *
plenary_setting_get_paper (PlenarySetting *self)
{
  return &self->paper;
}

/**
 * plenary_setting_flip:
 * @offset: how far from the margin at which reading begins, in points
 * @width: of what stands there
 *
 * Returns: its left edge on the paper
 */
double
plenary_setting_flip (PlenarySetting *self,
                      double          offset,
                      double          width)
{
  return self->direction == PANGO_DIRECTION_RTL
         ? self->paper.width - self->paper.right - offset - width : self->paper.left + offset;
}

/**
 * plenary_setting_get_language:
 *
 * Returns: the language in which content is shown, as BCP 47
 */
const char *
plenary_setting_get_language (PlenarySetting *self)
{
  return self->language;
}

/**
 * plenary_setting_dup_capitals:
 *
 * Returns: (transfer full): @text in the capitals of that language
 */
char *
plenary_setting_dup_capitals (PlenarySetting *self,
                              const char     *text)
{
  return plenary_language_dup_capitals (self->language, text);
}

PangoDirection
plenary_setting_get_direction (PlenarySetting *self)
{
  return self->direction;
}

GDateTime *
plenary_setting_get_now (PlenarySetting *self)
{
  return self->now;
}

/**
 * plenary_setting_get_ticket:
 *
 * Returns: (transfer none): what was asked for
 */
const PlenaryTicket *
plenary_setting_get_ticket (PlenarySetting *self)
{
  return self->ticket;
}

/**
 * plenary_setting_shows:
 * @option: one or more options
 *
 * Returns: whether all of them are on
 */
gboolean
plenary_setting_shows (PlenarySetting *self,
                       PlenaryOptions  option)
{
  return plenary_ticket_shows (self->ticket, option);
}

/**
 * plenary_setting_create_layout:
 *
 * Returns: (transfer full): an empty layout in the setting's fonts, language and direction
 */
PangoLayout *
plenary_setting_create_layout (PlenarySetting *self)
{
  return pango_layout_new (self->context);
}
