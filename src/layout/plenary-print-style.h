/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * PlenaryPrintStyle:
 *
 * What a piece of text on paper is, and thereby how it is set.
 */
typedef enum
{
  PLENARY_PRINT_MEETING,
  PLENARY_PRINT_TITLE,
  PLENARY_PRINT_THEME,
  PLENARY_PRINT_FACTS,
  PLENARY_PRINT_DAY,
  PLENARY_PRINT_LABEL,
  PLENARY_PRINT_SESSION,
  PLENARY_PRINT_DETAIL,
  PLENARY_PRINT_BODY,
  PLENARY_PRINT_LEAD,
  PLENARY_PRINT_PERSON,
  PLENARY_PRINT_TALK,
  PLENARY_PRINT_BREAK,
  PLENARY_PRINT_MARKER,
  PLENARY_PRINT_TIME,
  PLENARY_PRINT_BREAK_TIME,
  PLENARY_PRINT_BULLET,
  PLENARY_PRINT_ROLE,
  PLENARY_PRINT_STATUS,
  PLENARY_PRINT_NUMERAL,
  PLENARY_PRINT_RUNNING,
  PLENARY_PRINT_CONTINUED,
  PLENARY_PRINT_FOOT,
  PLENARY_PRINT_SIGN_PLACE,
  PLENARY_PRINT_SIGN_DAY,
  PLENARY_PRINT_SIGN_TIME,
  PLENARY_PRINT_SIGN_BREAK_TIME,
  PLENARY_PRINT_SIGN_LABEL,
  PLENARY_PRINT_SIGN_TITLE,
  PLENARY_PRINT_SIGN_BREAK,
  PLENARY_PRINT_SIGN_MEETING,
  PLENARY_PRINT_SIGN_THEME,
  PLENARY_PRINT_SIGN_NOTE,
} PlenaryPrintStyle;

#define PLENARY_PRINT_N_STYLES (PLENARY_PRINT_SIGN_NOTE + 1)

/**
 * PlenaryPrintMarks:
 * @PLENARY_PRINT_MARK_WHOLE: it is on one line
 *
 * How a part of a text differs from the rest of it.
 */
typedef enum
{
  PLENARY_PRINT_MARK_NONE     = 0,
  PLENARY_PRINT_MARK_EMPHASIS = 1 << 0,
  PLENARY_PRINT_MARK_STRONG   = 1 << 1,
  PLENARY_PRINT_MARK_CODE     = 1 << 2,
  PLENARY_PRINT_MARK_STRUCK   = 1 << 3,
  PLENARY_PRINT_MARK_NOTE     = 1 << 4,
  PLENARY_PRINT_MARK_WHOLE    = 1 << 5,
} PlenaryPrintMarks;

/**
 * PlenaryPrintFamily:
 *
 * A family of type, with what stands in for it where another script asks for that.
 */
typedef enum
{
  PLENARY_PRINT_SERIF,
  PLENARY_PRINT_SANS,
  PLENARY_PRINT_MONOSPACE,
} PlenaryPrintFamily;

#define PLENARY_PRINT_N_FAMILIES (PLENARY_PRINT_MONOSPACE + 1)

/**
 * PlenaryPrintFont:
 * @family: of it
 * @weight: of it
 * @is_italic: whether it is
 * @size: in points
 * @spacing: between letters, in points
 */
typedef struct
{
  PlenaryPrintFamily family;
  PangoWeight        weight;
  gboolean           is_italic;
  double             size;
  double             spacing;
} PlenaryPrintFont;

void                  plenary_print_style_get_font     (PlenaryPrintStyle       style,
                                                        PlenaryPrintMarks       marks,
                                                        const char             *language,
                                                        PlenaryPrintFont       *font);
double                plenary_print_style_get_leading  (PlenaryPrintStyle       style,
                                                        const char             *language);
gboolean              plenary_print_style_is_heading   (PlenaryPrintStyle       style);
gboolean              plenary_print_style_is_prose     (PlenaryPrintStyle       style);

PangoFontDescription *plenary_print_font_describe      (const PlenaryPrintFont *self,
                                                        const char             *language);
char                 *plenary_print_font_dup_han       (const PlenaryPrintFont *self,
                                                        const char             *language);

G_END_DECLS
