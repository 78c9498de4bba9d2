/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets paragraphs into lines, and shows lines on a page.
 *
 * Lines stand at the distance that their style says, so that the letters of another script in one
 * of them do not push the rest of the page down. They begin at the side from which the programme
 * is read; prose begins at the side from which it is read itself.
 */

#include "config.h"

#include "plenary-typesetter.h"

struct _PlenaryTypesetter
{
  PlenarySetting       *setting;
  double                scale;
  PangoFontDescription *fonts[PLENARY_PRINT_N_STYLES];
  double                leadings[PLENARY_PRINT_N_STYLES];
  double                baselines[PLENARY_PRINT_N_STYLES];
};

/* The base line of letters that stand in the middle of a line. */
static double
find_baseline (PlenaryTypesetter *self,
               PangoContext      *context,
               PlenaryPrintStyle  style)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, self->fonts[style],
                                                         pango_context_get_language (context));
  double ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);

  return (self->leadings[style] + ascent - descent) / 2;
}

/**
 * plenary_typesetter_new:
 * @scale: by how much text is set larger than usual
 *
 * Returns: (transfer full): what sets text in that setting
 */
PlenaryTypesetter *
plenary_typesetter_new (PlenarySetting *setting,
                        double          scale)
{
  PlenaryTypesetter *self = g_new0 (PlenaryTypesetter, 1);
  const char *language = plenary_setting_get_language (setting);
  g_autoptr(PangoLayout) layout = plenary_setting_create_layout (setting);

  self->setting = plenary_setting_ref (setting);
  self->scale = scale;

  for (guint i = 0; i < PLENARY_PRINT_N_STYLES; i++)
    {
      self->fonts[i] = plenary_print_style_create_font (i, language, scale);
      self->leadings[i] = plenary_print_style_get_leading (i, language) * scale;
      self->baselines[i] = find_baseline (self, pango_layout_get_context (layout), i);
    }

  return self;
}

void
plenary_typesetter_free (PlenaryTypesetter *self)
{
  for (guint i = 0; i < PLENARY_PRINT_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);

  plenary_setting_unref (self->setting);
  g_free (self);
}

/**
 * plenary_typesetter_get_leading:
 *
 * Returns: the height of a line, in points
 */
double
plenary_typesetter_get_leading (PlenaryTypesetter *self,
                                PlenaryPrintStyle  style)
{
  return self->leadings[style];
}

/**
 * plenary_typesetter_get_baseline:
 *
 * Returns: how far below the top of a line its letters stand, in points
 */
double
plenary_typesetter_get_baseline (PlenaryTypesetter *self,
                                 PlenaryPrintStyle  style)
{
  return self->baselines[style];
}

/**
 * plenary_typesetter_set:
 * @spans: (nullable) (element-type PlenarySpan): where @text differs from @style
 * @width: of the lines, in points; if negative, one line as long as @text
 *
 * Returns: (transfer full): @text in lines
 */
PangoLayout *
plenary_typesetter_set (PlenaryTypesetter *self,
                        PlenaryPrintStyle  style,
                        const char        *text,
                        GArray            *spans,
                        double             width)
{
  const char *language = plenary_setting_get_language (self->setting);
  PangoLayout *layout = plenary_setting_create_layout (self->setting);
  PangoAttrList *attributes = pango_attr_list_new ();

  plenary_print_style_add (style, language, self->scale, attributes);

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const PlenarySpan *span = &g_array_index (spans, PlenarySpan, i);

      plenary_print_style_add_marks (style, span->marks, language, self->scale,
                                     span->start, span->end, attributes);
    }

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width >= 0 ? pango_units_from_double (width) : -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);

  return layout;
}

static double
get_line_x (PlenaryTypesetter *self,
            PlenaryPrintStyle  style,
            PangoLayoutLine   *line,
            gboolean           at_end,
            double             width)
{
  PangoDirection direction = plenary_setting_get_direction (self->setting);
  PangoRectangle extents;

  if (plenary_print_style_is_prose (style))
    direction = pango_layout_line_get_resolved_direction (line);

  if ((direction == PANGO_DIRECTION_RTL) == at_end)
    return 0;

  pango_layout_line_get_extents (line, NULL, &extents);

  return width - pango_units_to_double (extents.width);
}

/**
 * plenary_typesetter_show:
 * @layout: what plenary_typesetter_set() made
 * @at_end: whether lines end at the side of the page that is read last
 * @x: the left edge of the lines, in points
 * @y: the top of the first of them
 * @first_line: the first line of @layout to show
 * @n_lines: how many
 */
void
plenary_typesetter_show (PlenaryTypesetter *self,
                         cairo_t           *cr,
                         PlenaryPrintStyle  style,
                         PangoLayout       *layout,
                         gboolean           at_end,
                         double             x,
                         double             y,
                         guint              first_line,
                         guint              n_lines)
{
  GSList *lines = pango_layout_get_lines_readonly (layout);
  int units = pango_layout_get_width (layout);
  double width = units >= 0 ? pango_units_to_double (units) : 0;

  y += self->baselines[style];

  for (GSList *l = g_slist_nth (lines, first_line); l != NULL && n_lines > 0; l = l->next)
    {
      cairo_move_to (cr, x + get_line_x (self, style, l->data, at_end, width), y);
      pango_cairo_show_layout_line (cr, l->data);
      y += self->leadings[style];
      n_lines--;
    }
}
