/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A setting is all that layout may know of the world, and it never changes.
 *
 * Layout asks neither the screen nor the clock: the same agenda in the same setting gives the
 * same page, in the window, in the tool and in a test.
 */

#include "config.h"

#include "plenary-setting.h"

struct _PlenarySetting
{
  PangoContext   *context;
  double          width;
  double          height;
  GDateTime      *now;
  PlenaryOptions  options;
};

PlenarySetting *
plenary_setting_new (PangoContext   *context,
                     double          width,
                     double          height,
                     PangoLanguage  *language,
                     PangoDirection  direction,
                     GDateTime      *now,
                     PlenaryOptions  options)
{
  PlenarySetting *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_atomic_rc_box_new0 (PlenarySetting);

  /* A context of our own: that of a widget changes under us. */
  self->context = pango_font_map_create_context (pango_context_get_font_map (context));
  pango_context_set_font_description (self->context, pango_context_get_font_description (context));
  pango_cairo_context_set_resolution (self->context, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (self->context,
                                        pango_cairo_context_get_font_options (context));
  pango_context_set_round_glyph_positions (self->context,
                                           pango_context_get_round_glyph_positions (context));
  pango_context_set_language (self->context, language);
  pango_context_set_base_dir (self->context, direction);

  self->width = width;
  self->height = height;
  self->now = g_date_time_ref (now);
  self->options = options;

  return self;
}

PlenarySetting *
plenary_setting_ref (PlenarySetting *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
setting_clear (gpointer data)
{
  PlenarySetting *self = data;

  g_clear_object (&self->context);
  g_clear_pointer (&self->now, g_date_time_unref);
}

void
plenary_setting_unref (PlenarySetting *self)
{
  g_atomic_rc_box_release_full (self, setting_clear);
}

double
plenary_setting_get_width (PlenarySetting *self)
{
  return self->width;
}

double
plenary_setting_get_height (PlenarySetting *self)
{
  return self->height;
}

GDateTime *
plenary_setting_get_now (PlenarySetting *self)
{
  return self->now;
}

PlenaryOptions
plenary_setting_get_options (PlenarySetting *self)
{
  return self->options;
}

PangoLayout *
plenary_setting_create_layout (PlenarySetting *self)
{
  return pango_layout_new (self->context);
}
