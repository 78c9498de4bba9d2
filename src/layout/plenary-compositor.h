/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"
#include "plenary-form.h"
#include "plenary-type-case.h"

G_BEGIN_DECLS

/**
 * PlenaryCopy:
 * @style: how it is set
 * @text: what it says: one paragraph, in UTF-8
 * @spans: (nullable) (element-type PlenarySpan): where it differs from @style, in order
 * @width: of its lines, in points
 * @scale: by how much it is set larger than @form has it
 * @language: of it, as BCP 47
 * @form: what the pages look like
 * @indent: of its first line, in points
 *
 * A text to be set. It owns nothing.
 */
typedef struct
{
  PlenaryPrintStyle  style;
  const char        *text;
  GArray            *spans;
  double             width;
  double             scale;
  const char        *language;
  const PlenaryForm *form;
  double             indent;
} PlenaryCopy;

/**
 * PlenaryPlace:
 * @x: the left edge of the lines, in points
 * @baseline: of the first line that is shown
 * @leading: from one base line to the next
 * @at_end: whether lines end at the right edge
 * @first: the first line that is shown
 * @n: how many are
 */
typedef struct
{
  double   x;
  double   baseline;
  double   leading;
  gboolean at_end;
  guint    first;
  guint    n;
} PlenaryPlace;

typedef struct _PlenaryCompositor PlenaryCompositor;

PlenaryCompositor *plenary_compositor_new   (PlenaryTypeCase    *type_case);
void               plenary_compositor_free  (PlenaryCompositor  *self);

guint              plenary_compositor_count (PlenaryCompositor  *self,
                                             const PlenaryCopy  *copy,
                                             double             *longest);
void               plenary_compositor_show  (PlenaryCompositor  *self,
                                             const PlenaryCopy  *copy,
                                             cairo_t            *cr,
                                             const PlenaryPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryCompositor, plenary_compositor_free)

G_END_DECLS
