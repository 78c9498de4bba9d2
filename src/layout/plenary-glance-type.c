/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Type for a grid: all of it gets smaller together, but what has reached the floor stays there. */

#include "config.h"

#include "plenary-glance-private.h"

struct _PlenaryGlanceType
{
  PlenarySetting    *setting;
  PlenaryTypeCase   *type_case;
  double             scale;
  PlenaryTypesetter *typesetters[PLENARY_PRINT_N_STYLES];

  /* What is asked again and again; 0 until then. */
  double             scales[PLENARY_PRINT_N_STYLES];
  double             sizes[PLENARY_PRINT_N_STYLES];
  double             leadings[PLENARY_PRINT_N_STYLES];
};

PlenaryGlanceType *
plenary_glance_type_new (PlenarySetting  *setting,
                         PlenaryTypeCase *type_case,
                         double           scale)
{
  PlenaryGlanceType *self = g_new0 (PlenaryGlanceType, 1);

  self->setting = plenary_setting_ref (setting);
  self->type_case = type_case;
  self->scale = scale;

  return self;
}

void
plenary_glance_type_free (PlenaryGlanceType *self)
{
  for (guint i = 0; i < PLENARY_PRINT_N_STYLES; i++)
    g_clear_pointer (&self->typesetters[i], plenary_typesetter_free);

  plenary_setting_unref (self->setting);
  g_free (self);
}

/* That of its smallest letters at full size. */
static double
get_least_size (PlenaryGlanceType *self,
               PlenaryPrintStyle  style)
{
  const char *language = plenary_setting_get_language (self->setting);
  PlenaryPrintFont font, note;

  plenary_print_style_get_font (style, PLENARY_PRINT_MARK_NONE, language, &font);

  /* The heading of a day has a date beside it. */
  plenary_print_style_get_font (style, PLENARY_PRINT_MARK_NOTE, language, &note);

  return style == PLENARY_PRINT_DAY ? MIN (font.size, note.size) : font.size;
}

/* By how much a style is larger than in a programme. */
double
plenary_glance_type_get_scale (PlenaryGlanceType *self,
                               PlenaryPrintStyle  style)
{
  if (self->scales[style] <= 0)
    self->scales[style] = MAX (self->scale, PLENARY_GLANCE_FLOOR / get_least_size (self, style));

  return self->scales[style];
}

/* How large its letters are, in points. */
double
plenary_glance_type_get_size (PlenaryGlanceType *self,
                              PlenaryPrintStyle  style)
{
  if (self->sizes[style] <= 0)
    self->sizes[style] = plenary_glance_type_get_scale (self, style) *
                         get_least_size (self, style);

  return self->sizes[style];
}

/* What sets text in that style, which lives as long as the type. */
PlenaryTypesetter *
plenary_glance_type_get (PlenaryGlanceType *self,
                         PlenaryPrintStyle  style)
{
  if (self->typesetters[style] == NULL)
    self->typesetters[style] =
      plenary_typesetter_new (self->setting, self->type_case,
                              plenary_glance_type_get_scale (self, style));

  return self->typesetters[style];
}

double
plenary_glance_type_get_leading (PlenaryGlanceType *self,
                                 PlenaryPrintStyle  style)
{
  if (self->leadings[style] <= 0)
    self->leadings[style] =
      plenary_typesetter_get_leading (plenary_glance_type_get (self, style), style);

  return self->leadings[style];
}

/* How many lines a text is, the first of which is indented. */
guint
plenary_glance_type_count (PlenaryGlanceType *self,
                           PlenaryPrintStyle  style,
                           const char        *text,
                           GArray            *spans,
                           double             indent,
                           double             width)
{
  g_auto(PlenaryLines) lines = { 0 };

  plenary_typesetter_set_indented (plenary_glance_type_get (self, style), style, text, spans,
                                   indent, width, &lines);

  return lines.n;
}
