/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two papers cover the world: A4, and US Letter in North America; and there are the large sheet
 * for a wall and the small one of a booklet.
 *
 * A4 and Letter differ in their margins by design, so that the measure of the text is nearly the same on
 * both and a programme breaks its lines alike on either side of the ocean.
 */

#include "config.h"

#include "plenary-paper.h"

#include <langinfo.h>

#define MM (72.0 / 25.4)

/* A width of less than this many millimetres of length is Letter, of more A4. */
#define BETWEEN_LETTER_AND_A4 288

static const struct
{
  const char   *name;
  PlenaryPaper  paper;
} papers[] = {
  { "A4",     { 210 * MM, 297 * MM, 19 * MM, 19 * MM, 19 * MM, 19 * MM } },
  { "Letter", { 612,      792,      18 * MM, 18 * MM, 18 * MM, 18 * MM } },
  { "A3",     { 297 * MM, 420 * MM, 19 * MM, 19 * MM, 19 * MM, 19 * MM } },
  { "A5",     { 148 * MM, 210 * MM, 13 * MM, 13 * MM, 13 * MM, 13 * MM } },
};

/**
 * plenary_paper_from_name:
 * @name: `A4`, `Letter`, `A3` or `A5`, in capitals or not
 * @paper: (out): the paper with the margins of a handout
 *
 * Returns: whether there is a paper of that name
 */
gboolean
plenary_paper_from_name (const char   *name,
                         PlenaryPaper *paper)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (paper != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      {
        *paper = papers[i].paper;
        return TRUE;
      }

  return FALSE;
}

/**
 * plenary_paper_turn:
 * @is_landscape: whether its long side is to be up
 */
void
plenary_paper_turn (PlenaryPaper *self,
                    gboolean      is_landscape)
{
  double width = self->width;

  if ((self->width > self->height) == is_landscape)
    return;

  self->width = self->height;
  self->height = width;
}

/**
 * plenary_paper_get_local:
 *
 * Asks the locale of the process, which is for a program to do and not for layout.
 *
 * Returns: the name of the paper that is usual where the user is
 */
const char *
plenary_paper_get_local (void)
{
  /* The C library hides a number in what looks like a pointer. */
  int height = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT));

  return height > 0 && height < BETWEEN_LETTER_AND_A4 ? "Letter" : "A4";
}
