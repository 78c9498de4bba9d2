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
  GHashTable        *counts;        /* (element-type Count Count) */
};

/* How many lines a text was. */
typedef struct
{
  char              *text;
  PlenaryPrintStyle  style;
  double             indent;
  double             width;
  guint              n;
} Count;

static guint
count_hash (gconstpointer data)
{
  const Count *self = data;

  return g_str_hash (self->text) ^ g_double_hash (&self->width);
}

static gboolean
count_equal (gconstpointer a,
             gconstpointer b)
{
  const Count *left = a;
  const Count *right = b;

  return left->style == right->style && g_double_equal (&left->indent, &right->indent) &&
         g_double_equal (&left->width, &right->width) && g_str_equal (left->text, right->text);
}

static void
count_free (gpointer data)
{
  Count *self = data;

  g_free (self->text);
  g_free (self);
}

PlenaryGlanceType *
plenary_glance_type_new (PlenarySetting  *setting,
                         PlenaryTypeCase *type_case,
                         double           scale)
{
  PlenaryGlanceType *self = g_new0 (PlenaryGlanceType, 1);

  self->setting = plenary_setting_ref (setting);
  self->type_case = type_case;
  self->scale = scale;
  self->counts = g_hash_table_new_full (count_hash, count_equal, count_free, NULL);

  return self;
}

void
plenary_glance_type_free (PlenaryGlanceType *self)
{
  for (guint i = 0; i < PLENARY_PRINT_N_STYLES; i++)
    g_clear_pointer (&self->typesetters[i], plenary_typesetter_free);

  g_hash_table_unref (self->counts);
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

static guint
set_lines (PlenaryGlanceType *self,
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

/* How many lines a text is, the first of which is indented. The grid is laid out again and again,
 * and much of it stays as it was.
 */
guint
plenary_glance_type_count (PlenaryGlanceType *self,
                           PlenaryPrintStyle  style,
                           const char        *text,
                           GArray            *spans,
                           double             indent,
                           double             width)
{
  Count key = { (char *) text, style, indent, width };
  Count *count;

  if (spans != NULL)
    return set_lines (self, style, text, spans, indent, width);

  count = g_hash_table_lookup (self->counts, &key);

  if (count == NULL)
    {
      count = g_memdup2 (&key, sizeof key);
      count->text = g_strdup (text);
      count->n = set_lines (self, style, text, NULL, indent, width);
      g_hash_table_add (self->counts, count);
    }

  return count->n;
}
