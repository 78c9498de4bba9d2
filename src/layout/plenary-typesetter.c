/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets paragraphs into lines, and shows lines on a page.
 *
 * Lines stand at the distance that their style says, so that the letters of another script in one
 * of them do not push the rest of the page down. They begin at the side from which the programme
 * is read; prose begins at the side from which it is read itself. What can be set out of words
 * that are kept is; the rest is for Pango.
 */

#include "config.h"

#include "plenary-typesetter.h"

#include "plenary-han.h"
#include "plenary-language.h"

#include <math.h>
#include <string.h>

/* No line is as wide. */
#define WIDEST (G_MAXINT / PANGO_SCALE)

/* What is of one font and one direction on a line, and how far from its left edge. */
typedef struct
{
  PangoLayoutRun *run;
  int             x;
} Run;

struct _PlenaryTypesetter
{
  PlenarySetting    *setting;
  PlenaryTypeCase   *type_case;
  PlenaryCompositor *compositor;
  const PlenaryForm *form;
  double             scale;
  double             baselines[PLENARY_PRINT_N_STYLES];   /* NAN until asked for */
};

/**
 * plenary_typesetter_new:
 * @type_case: of @setting, which must live as long
 * @scale: by how much text is set larger than the form of the handout has it
 *
 * Returns: (transfer full): what sets text in that setting
 */
PlenaryTypesetter *
plenary_typesetter_new (PlenarySetting  *setting,
                        PlenaryTypeCase *type_case,
                        double           scale)
{
  PlenaryTypesetter *self = g_new0 (PlenaryTypesetter, 1);

  self->setting = plenary_setting_ref (setting);
  self->type_case = type_case;
  self->compositor = plenary_compositor_new (type_case);
  self->form = plenary_form_get (plenary_setting_get_ticket (setting)->kind);
  self->scale = scale;

  for (guint i = 0; i < PLENARY_PRINT_N_STYLES; i++)
    self->baselines[i] = NAN;

  return self;
}

void
plenary_typesetter_free (PlenaryTypesetter *self)
{
  plenary_compositor_free (self->compositor);
  plenary_setting_unref (self->setting);
  g_free (self);
}

void
plenary_lines_clear (PlenaryLines *lines)
{
  g_clear_object (&lines->layout);
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
  return plenary_form_get_leading (self->form, self->scale, style,
                                   plenary_setting_get_language (self->setting));
}

/**
 * plenary_typesetter_get_baseline:
 *
 * Returns: how far below the top of a line its letters stand, in points, so that they are in the
 *   middle of it
 */
double
plenary_typesetter_get_baseline (PlenaryTypesetter *self,
                                 PlenaryPrintStyle  style)
{
  if (isnan (self->baselines[style]))
    {
      PlenaryPrintFont font;
      double ascent, descent;

      plenary_form_get_font (self->form, self->scale, style, PLENARY_PRINT_MARK_NONE,
                             plenary_setting_get_language (self->setting), &font);
      plenary_type_case_get_metrics (self->type_case,
                                     plenary_type_case_get_face (self->type_case, &font),
                                     &ascent, &descent);
      self->baselines[style] = (plenary_typesetter_get_leading (self, style) +
                                (ascent - descent) * font.size) / 2;
    }

  return self->baselines[style];
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* Letters that join, or hang from one line, must not be torn apart. */
static gboolean
has_single_letters (PangoScript script)
{
  switch ((int) script)
    {
    case PANGO_SCRIPT_COMMON:
    case PANGO_SCRIPT_LATIN:
    case PANGO_SCRIPT_GREEK:
    case PANGO_SCRIPT_CYRILLIC:
    case PANGO_SCRIPT_ARMENIAN:
    case PANGO_SCRIPT_GEORGIAN:
    case PANGO_SCRIPT_HEBREW:
    case PANGO_SCRIPT_HAN:
    case PANGO_SCRIPT_HIRAGANA:
    case PANGO_SCRIPT_KATAKANA:
    case PANGO_SCRIPT_BOPOMOFO:
    case PANGO_SCRIPT_HANGUL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Spaces letters where their script allows it, whatever the language of the programme. */
static void
insert_spacing (PangoAttrList *attributes,
                const char    *text,
                guint          start,
                guint          end,
                double         spacing)
{
  PangoScriptIter *iter = pango_script_iter_new (text, -1);

  do
    {
      const char *first, *last;
      PangoScript script;
      guint from, to;

      pango_script_iter_get_range (iter, &first, &last, &script);
      from = MAX (start, (guint) (first - text));
      to = MIN (end, (guint) (last - text));

      if (from < to)
        insert (attributes, pango_attr_letter_spacing_new (has_single_letters (script) ?
                                                           pango_units_from_double (spacing) : 0),
                from, to);
    }
  while (pango_script_iter_next (iter));

  pango_script_iter_free (iter);
}

static void
insert_font (PlenaryTypesetter *self,
             PangoAttrList     *attributes,
             const PlenaryCopy *copy,
             PlenaryPrintMarks  marks,
             guint              start,
             guint              end)
{
  const char *language = plenary_setting_get_language (self->setting);
  g_autofree char *han = NULL;
  PlenaryPrintFont font;
  PangoFontDescription *description;

  plenary_form_get_font (self->form, self->scale, copy->style, marks, language, &font);
  han = plenary_print_font_dup_han (&font, language);
  description = plenary_print_font_describe (&font, language);
  insert (attributes, pango_attr_font_desc_new (description), start, end);
  pango_font_description_free (description);

  if (han != NULL)
    plenary_han_set_signs (attributes, copy->text, start, end, han);

  insert_spacing (attributes, copy->text, start, end, font.spacing);

  if (marks & PLENARY_PRINT_MARK_STRUCK)
    insert (attributes, pango_attr_strikethrough_new (TRUE), start, end);

  if (marks & PLENARY_PRINT_MARK_WHOLE)
    insert (attributes, pango_attr_allow_breaks_new (FALSE), start, end);
}

/* A dash between spaces does not begin a line. */
static void
hold_dashes (PangoAttrList *attributes,
             const char    *text)
{
  static const char *const dashes[] = { " \u2013 ", " \u2014 " };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    for (const char *p = text; (p = strstr (p, dashes[i])) != NULL; p++)
      insert (attributes, pango_attr_allow_breaks_new (FALSE), (guint) (p - text),
              (guint) (p - text + strlen (dashes[i]) - 1));
}

/* Nor does a word of one letter end one, or a quotation mark within spaces, where the language has
 * it so.
 */
static void
hold_words (PangoAttrList *attributes,
            const char    *language,
            const char    *text)
{
  const char *word = text;

  for (const char *space; (space = strchr (word, ' ')) != NULL && space[1] != '\0';
       word = space + 1)
    if (space > word && (plenary_language_binds (language, word, (gsize) (space - word)) ||
                         plenary_language_clings (language, space + 1)))
      insert (attributes, pango_attr_allow_breaks_new (FALSE),
              (guint) (g_utf8_prev_char (space) - text),
              (guint) (g_utf8_next_char (space + 1) - text));
}

static PangoLayout *
create_layout (PlenaryTypesetter *self,
               const PlenaryCopy *copy)
{
  PangoLayout *layout = plenary_setting_create_layout (self->setting);
  PangoAttrList *attributes = pango_attr_list_new ();

  insert_font (self, attributes, copy, PLENARY_PRINT_MARK_NONE, 0, G_MAXUINT);

  for (guint i = 0; copy->spans != NULL && i < copy->spans->len; i++)
    {
      const PlenarySpan *span = &g_array_index (copy->spans, PlenarySpan, i);

      insert_font (self, attributes, copy, span->marks, span->start, span->end);
    }

  hold_dashes (attributes, copy->text);
  hold_words (attributes, copy->language, copy->text);

  /* A Latin name does not turn its line around, nor what its owner is. */
  if (copy->style == PLENARY_PRINT_PERSON)
    pango_layout_set_auto_dir (layout, FALSE);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, pango_units_from_double (copy->width));
  pango_layout_set_indent (layout, pango_units_from_double (copy->indent));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, copy->text, -1);
  pango_attr_list_unref (attributes);

  if (copy->width < WIDEST)
    plenary_han_fill (layout);

  return layout;
}

static gboolean
has_links (GArray *spans)
{
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    if (g_array_index (spans, PlenarySpan, i).uri != NULL)
      return TRUE;

  return FALSE;
}

/* Where links are on a line is for Pango to say. */
static guint
compose (PlenaryTypesetter *self,
         const PlenaryCopy *copy,
         double            *longest)
{
  if (plenary_setting_get_direction (self->setting) == PANGO_DIRECTION_RTL ||
      has_links (copy->spans))
    return 0;

  return plenary_compositor_count (self->compositor, copy, longest);
}

/**
 * plenary_typesetter_set:
 * @text: what to set, which must live as long as @lines
 * @spans: (nullable) (element-type PlenarySpan): where @text differs from @style, likewise
 * @width: of the lines, in points
 * @lines: (out): @text in lines
 */
void
plenary_typesetter_set (PlenaryTypesetter *self,
                        PlenaryPrintStyle  style,
                        const char        *text,
                        GArray            *spans,
                        double             width,
                        PlenaryLines      *lines)
{
  plenary_typesetter_set_indented (self, style, text, spans, 0, width, lines);
}

/**
 * plenary_typesetter_restore:
 * @n: how many lines it was when it was set
 * @layout: (nullable): what Pango had made of it then
 *
 * Tells of lines what plenary_typesetter_set_indented() has told of them before.
 */
void
plenary_typesetter_restore (PlenaryTypesetter *self,
                            PlenaryPrintStyle  style,
                            const char        *text,
                            GArray            *spans,
                            double             indent,
                            double             width,
                            guint              n,
                            PangoLayout       *layout,
                            PlenaryLines      *lines)
{
  *lines = (PlenaryLines) {
    { style, text, spans, width, self->scale, plenary_setting_get_language (self->setting),
      self->form, indent },
    n,
    layout != NULL ? g_object_ref (layout) : NULL,
  };
}

/**
 * plenary_typesetter_set_indented:
 * @indent: of the first line, in points, which must leave room for its first word
 *
 * Sets @text as plenary_typesetter_set() does, after something else that is on its first line.
 */
void
plenary_typesetter_set_indented (PlenaryTypesetter *self,
                                 PlenaryPrintStyle  style,
                                 const char        *text,
                                 GArray            *spans,
                                 double             indent,
                                 double             width,
                                 PlenaryLines      *lines)
{
  plenary_typesetter_restore (self, style, text, spans, indent, width, 0, NULL, lines);
  lines->n = compose (self, &lines->copy, NULL);

  if (lines->n == 0)
    {
      lines->layout = create_layout (self, &lines->copy);
      lines->n = (guint) pango_layout_get_line_count (lines->layout);
    }
}

/**
 * plenary_typesetter_set_one:
 *
 * Sets @text, which is known to be short enough, into one line of that width.
 */
void
plenary_typesetter_set_one (PlenaryTypesetter *self,
                            PlenaryPrintStyle  style,
                            const char        *text,
                            GArray            *spans,
                            double             width,
                            PlenaryLines      *lines)
{
  plenary_typesetter_set (self, style, text, spans, width, lines);

  if (lines->n > 1)
    {
      plenary_lines_clear (lines);
      lines->layout = create_layout (self, &lines->copy);
      pango_layout_set_width (lines->layout, -1);
      lines->n = 1;
    }
}

/**
 * plenary_typesetter_get_width:
 *
 * Returns: how long @text is on one line, in points
 */
double
plenary_typesetter_get_width (PlenaryTypesetter *self,
                              PlenaryPrintStyle  style,
                              const char        *text)
{
  const PlenaryCopy copy = { style, text, NULL, WIDEST, self->scale,
                             plenary_setting_get_language (self->setting), self->form };
  g_autoptr(PangoLayout) layout = NULL;
  double longest;
  int width;

  if (compose (self, &copy, &longest) > 0)
    return longest;

  layout = create_layout (self, &copy);
  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, NULL);

  return pango_units_to_double (width);
}

static double
get_line_x (PlenaryTypesetter  *self,
            const PlenaryLines *lines,
            PangoLayoutLine    *line,
            gboolean            at_end,
            double              indent)
{
  PangoDirection direction = plenary_setting_get_direction (self->setting);
  PangoRectangle extents;

  if (plenary_print_style_is_prose (lines->copy.style))
    direction = pango_layout_line_get_resolved_direction (line);

  if ((direction == PANGO_DIRECTION_RTL) == at_end)
    return at_end ? 0 : indent;

  pango_layout_line_get_extents (line, NULL, &extents);

  return lines->copy.width - pango_units_to_double (extents.width) - (at_end ? 0 : indent);
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const Run *first = a;
  const Run *second = b;

  return first->run->item->offset - second->run->item->offset;
}

static gboolean
is_struck (PangoLayoutRun *run)
{
  for (GSList *l = run->item->analysis.extra_attrs; l != NULL; l = l->next)
    if (((PangoAttribute *) l->data)->klass->type == PANGO_ATTR_STRIKETHROUGH)
      return TRUE;

  return FALSE;
}

/* Where what a line is made of stands, from the left; NULL for what Pango has to show. */
static GArray *
collect_runs (PangoLayoutLine *line)
{
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  int x = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      Run run = { l->data, x };

      if (is_struck (l->data))
        return NULL;

      g_array_append_val (runs, run);
      x += pango_glyph_string_get_width (run.run->glyphs);
    }

  return g_steal_pointer (&runs);
}

/* Pango takes the space at the end of a line away. For cairo it is a text without letters then,
 * which it nests into the structure of a PDF in a way that some readers take for the end of a
 * paragraph.
 */
static PangoGlyphItem *
restore_spaces (PangoLayoutRun *run,
                const char     *text)
{
  PangoGlyphItem *item = pango_glyph_item_copy (run);
  hb_font_t *font = pango_font_get_hb_font (run->item->analysis.font);
  hb_codepoint_t space;

  if (!hb_font_get_nominal_glyph (font, ' ', &space))
    return item;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    if (item->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
        text[run->item->offset + item->glyphs->log_clusters[i]] == ' ')
      item->glyphs->glyphs[i].glyph = space;

  return item;
}

/* Shows a line in the order in which it is read: from left to right, as Pango does, one of Arabic
 * with numbers or Latin names in it would be told from its end by whoever reads it aloud.
 */
static void
show_line (PangoLayout     *layout,
           PangoLayoutLine *line,
           cairo_t         *cr,
           double           x,
           double           y)
{
  g_autoptr(GArray) runs = collect_runs (line);

  if (runs == NULL)
    {
      cairo_move_to (cr, x, y);
      pango_cairo_show_layout_line (cr, line);
      return;
    }

  g_array_sort (runs, compare_runs);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      PangoGlyphItem *item = restore_spaces (run->run, pango_layout_get_text (layout));

      cairo_move_to (cr, x + pango_units_to_double (run->x), y);
      pango_cairo_show_glyph_item (cr, pango_layout_get_text (layout), item);
      pango_glyph_item_free (item);
    }
}

/**
 * plenary_typesetter_show:
 * @at_end: whether lines end at the side of the page that is read last
 * @x: the left edge of the lines, in points
 * @y: the top of the first of them
 * @first: the first line to show
 * @n: how many
 */
void
plenary_typesetter_show (PlenaryTypesetter  *self,
                         cairo_t            *cr,
                         const PlenaryLines *lines,
                         gboolean            at_end,
                         double              x,
                         double              y,
                         guint               first,
                         guint               n)
{
  PlenaryPrintStyle style = lines->copy.style;
  const PlenaryPlace place = {
    x, y + plenary_typesetter_get_baseline (self, style),
    plenary_typesetter_get_leading (self, style), at_end, first, n
  };
  double indent = first == 0 ? lines->copy.indent : 0;
  double baseline = place.baseline;

  if (lines->layout == NULL)
    {
      plenary_compositor_show (self->compositor, &lines->copy, cr, &place);
      return;
    }

  for (GSList *l = g_slist_nth (pango_layout_get_lines_readonly (lines->layout), first);
       l != NULL && n > 0; l = l->next, n--)
    {
      show_line (lines->layout, l->data, cr,
                 x + get_line_x (self, lines, l->data, at_end, indent), baseline);
      baseline += place.leading;
      indent = 0;
    }
}
