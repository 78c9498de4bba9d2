/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF knows of a page besides ink: its parts, its contents, where its links lead.
 *
 * Parts are opened and closed as the drawing goes from one to the next; what holds others, such as
 * a day or a list, stays open over a page. A paragraph does not, and is two: cairo forgets the text
 * of a part that has parts, and what stands around the text on each page must not end up in the
 * middle of a sentence. That is set apart as private to us, which is not to be read; the tag that
 * PDF has for it, Artifact, is one that cairo breaks a file with.
 *
 * The contents are written when a handout ends, in the order in which its pages are read: on the
 * sheets of a booklet they lie in another.
 *
 * A link to a session leads to its place in another handout of the same PDF. cairo breaks a PDF in
 * which a link leads nowhere, so that places are announced before anything is drawn.
 *
 * Each function does nothing where there is no structure, as on a printer.
 */

#include "config.h"

#include "plenary-structure.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#define MOST_LEVELS 4

#define ASIDE "Private"
#define FIGURE "Figure"

/* A line of the contents, and where it leads. */
typedef struct
{
  char   *text;
  guint   level;
  guint   page;
  guint   leaf;
  double  x;
  double  y;
} Bookmark;

struct _PlenaryStructure
{
  cairo_t     *cr;
  PlenaryPart *part;
  guint        page;
  guint        leaf;
  double       x;
  guint        n_above;        /* levels of the contents over those of the handout */
  GArray      *bookmarks;      /* of the handout that is drawn */
  GPtrArray   *alternatives;   /* of the figures, in the order in which they were begun */
  GHashTable  *places;         /* ids of sessions to whether their place was drawn; NULL for none */
};

static void
clear_bookmark (gpointer data)
{
  g_free (((Bookmark *) data)->text);
}

/**
 * plenary_structure_new:
 * @cr: draws a PDF
 *
 * Returns: (transfer full): the structure of that PDF
 */
PlenaryStructure *
plenary_structure_new (cairo_t *cr)
{
  PlenaryStructure *self = g_new0 (PlenaryStructure, 1);

  self->cr = cairo_reference (cr);
  self->alternatives = g_ptr_array_new_with_free_func (g_free);
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (Bookmark));
  g_array_set_clear_func (self->bookmarks, clear_bookmark);

  return self;
}

void
plenary_structure_free (PlenaryStructure *self)
{
  cairo_destroy (self->cr);
  g_array_unref (self->bookmarks);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_ptr_array_unref (self->alternatives);
  g_free (self);
}

/**
 * plenary_structure_get_alternatives:
 *
 * Cairo has no way to say them.
 *
 * Returns: (transfer none) (element-type utf8): what the figures of the PDF show, in the order in
 *   which they stand in it; empty what is not known
 */
GPtrArray *
plenary_structure_get_alternatives (PlenaryStructure *self)
{
  return self->alternatives;
}

/**
 * plenary_structure_begin_page:
 * @self: (nullable): the structure of a PDF
 * @page: the page that is drawn next, from 0
 */
void
plenary_structure_begin_page (PlenaryStructure *self,
                              guint             page)
{
  if (self != NULL)
    self->page = page;
}

/**
 * plenary_structure_begin_leaf:
 * @self: (nullable): the structure of a PDF
 * @leaf: which one it is, as they are read
 * @x: where on the page its left edge is, in points
 *
 * What is drawn next is on a part of the page that is a page of its own, once it is folded.
 */
void
plenary_structure_begin_leaf (PlenaryStructure *self,
                              guint             leaf,
                              double            x)
{
  if (self == NULL)
    return;

  self->leaf = leaf;
  self->x = x;
}

static void
leave (PlenaryStructure *self)
{
  cairo_tag_end (self->cr, self->part->tag);
  self->part = self->part->parent;
}

static void
enter (PlenaryStructure *self,
       PlenaryPart      *part)
{
  if (part == self->part)
    return;

  enter (self, part->parent);
  cairo_tag_begin (self->cr, part->tag, NULL);
  self->part = part;

  if (g_str_equal (part->tag, FIGURE))
    g_ptr_array_add (self->alternatives,
                     g_strdup (part->alternative != NULL ? part->alternative : ""));
}

static gboolean
is_around (PlenaryPart *part,
           PlenaryPart *inner)
{
  while (inner != NULL && inner->depth > part->depth)
    inner = inner->parent;

  return inner == part;
}

/**
 * plenary_structure_go_to:
 * @self: (nullable): the structure of a PDF
 * @part: (nullable): what is drawn next; NULL at the end, to close all that is open
 */
void
plenary_structure_go_to (PlenaryStructure *self,
                         PlenaryPart      *part)
{
  if (self == NULL)
    return;

  while (self->part != NULL && (part == NULL || !is_around (self->part, part)))
    leave (self);

  if (part != NULL)
    enter (self, part);
}

/**
 * plenary_structure_begin_aside:
 * @self: (nullable): the structure of a PDF
 *
 * What is drawn from here on is around the text and not of it.
 */
void
plenary_structure_begin_aside (PlenaryStructure *self)
{
  if (self != NULL)
    cairo_tag_begin (self->cr, ASIDE, NULL);
}

/**
 * plenary_structure_end_aside:
 * @self: (nullable): the structure of a PDF
 */
void
plenary_structure_end_aside (PlenaryStructure *self)
{
  if (self != NULL)
    cairo_tag_end (self->cr, ASIDE);
}

/**
 * plenary_structure_begin_handout:
 * @title: what it is called in the contents
 *
 * The contents of what is drawn from here on are under that.
 */
void
plenary_structure_begin_handout (PlenaryStructure *self,
                                 const char       *title)
{
  self->n_above = 0;
  plenary_structure_add_bookmark (self, title, 1, 0);
  self->n_above = 1;
}

/**
 * plenary_structure_add_bookmark:
 * @self: (nullable): the structure of a PDF
 * @text: what it is called in the contents
 * @level: from 1
 * @y: where it is on the page, in points
 */
void
plenary_structure_add_bookmark (PlenaryStructure *self,
                                const char       *text,
                                guint             level,
                                double            y)
{
  Bookmark bookmark = { .y = y };

  if (self == NULL)
    return;

  level += self->n_above;

  g_return_if_fail (level >= 1 && level <= MOST_LEVELS);

  bookmark.text = g_strdup (text);
  bookmark.level = level;
  bookmark.page = self->page;
  bookmark.leaf = self->leaf;
  bookmark.x = self->x;
  g_array_append_val (self->bookmarks, bookmark);
}

static int
compare_leaves (gconstpointer one,
                gconstpointer other)
{
  guint leaf = ((const Bookmark *) one)->leaf;
  guint other_leaf = ((const Bookmark *) other)->leaf;

  return (leaf > other_leaf) - (leaf < other_leaf);
}

/**
 * plenary_structure_end_handout:
 * @self: (nullable): the structure of a PDF
 *
 * Closes all that is open, and writes the contents of the handout. To be called while its last page
 * is drawn.
 */
void
plenary_structure_end_handout (PlenaryStructure *self)
{
  int outlines[MOST_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  if (self == NULL)
    return;

  plenary_structure_go_to (self, NULL);
  g_array_sort (self->bookmarks, compare_leaves);

  for (guint i = 0; i < self->bookmarks->len; i++)
    {
      const Bookmark *bookmark = &g_array_index (self->bookmarks, Bookmark, i);
      g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", bookmark->page + 1,
                                                (int) bookmark->x, (int) bookmark->y);

      outlines[bookmark->level] =
        cairo_pdf_surface_add_outline (cairo_get_target (self->cr), outlines[bookmark->level - 1],
                                       bookmark->text, place, bookmark->level == 1 ?
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN | CAIRO_PDF_OUTLINE_FLAG_BOLD :
                                       0);
    }

  g_array_set_size (self->bookmarks, 0);
  plenary_structure_begin_leaf (self, 0, 0);
}

/* As cairo reads it: in quotation marks, without what would end them. */
static char *
quote (const char *uri)
{
  g_autofree char *escaped = g_uri_escape_string (uri, ":/?#[]@!$&()*+,;=%~", FALSE);

  return g_strconcat ("'", escaped, "'", NULL);
}

/* A link without text of its own. Its edges are whole points, as cairo reads numbers by the locale
 * of the process: where that has a comma in them, a point breaks the PDF.
 */
static void
add_link (PlenaryStructure *self,
          const char       *kind,
          const char       *target,
          double            x,
          double            y,
          double            width,
          double            height)
{
  g_autofree char *quoted = quote (target);
  g_autofree char *attributes = NULL;
  int left = (int) floor (self->x + x);
  int top = (int) floor (y);

  attributes = g_strdup_printf ("%s=%s rect=[%d %d %d %d]", kind, quoted, left, top,
                                (int) ceil (self->x + x + width) - left,
                                (int) ceil (y + height) - top);

  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

/**
 * plenary_structure_add_link:
 * @self: (nullable): the structure of a PDF
 * @uri: where it leads
 * @x: its left edge on the page, in points
 * @y: its top
 */
void
plenary_structure_add_link (PlenaryStructure *self,
                            const char       *uri,
                            double            x,
                            double            y,
                            double            width,
                            double            height)
{
  if (self != NULL)
    add_link (self, "uri", uri, x, y, width, height);
}

/**
 * plenary_structure_announce:
 * @id: of a session that will have a place in this PDF
 */
void
plenary_structure_announce (PlenaryStructure *self,
                            const char       *id)
{
  if (self->places == NULL)
    self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_replace (self->places, g_strdup (id), GINT_TO_POINTER (FALSE));
}

/**
 * plenary_structure_add_place:
 * @self: (nullable): the structure of a PDF
 * @id: of the session that is there; nothing leads there unless it was announced
 * @y: where that is on the page, in points
 *
 * Of several places of a session the first is the one that is led to.
 */
void
plenary_structure_add_place (PlenaryStructure *self,
                             const char       *id,
                             double            y)
{
  g_autofree char *quoted = NULL;
  g_autofree char *attributes = NULL;
  gpointer key, is_drawn;

  if (self == NULL || self->places == NULL ||
      !g_hash_table_lookup_extended (self->places, id, &key, &is_drawn) ||
      GPOINTER_TO_INT (is_drawn))
    return;

  g_hash_table_replace (self->places, g_strdup (id), GINT_TO_POINTER (TRUE));
  quoted = quote (id);
  attributes = g_strdup_printf ("name=%s x=%d y=%d", quoted, (int) self->x, (int) y);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

/**
 * plenary_structure_add_reference:
 * @self: (nullable): the structure of a PDF
 * @id: of a session
 * @x: the left edge on the page of what leads to its place, in points
 * @y: its top
 *
 * Adds a link to the place of a session, if it was announced that there will be one: a link that
 * leads nowhere breaks the PDF.
 */
void
plenary_structure_add_reference (PlenaryStructure *self,
                                 const char       *id,
                                 double            x,
                                 double            y,
                                 double            width,
                                 double            height)
{
  if (self != NULL && self->places != NULL && g_hash_table_contains (self->places, id))
    add_link (self, "dest", id, x, y, width, height);
}
