/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the options for the paper: which one, how it lies, what stays free around it. */

#include "config.h"

#include "plenary-print-options-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define MM (72 / 25.4)

static const char *const papers[] = { "A4", "Letter", "A3", "A5" };

/* The first stands for those of the paper. */
static const double margins[] = { 0, 12 * MM, 30 * MM };
#define USUAL_MARGIN (19 * MM)

static gboolean
has_orientation (PlenaryPrintOptions *self)
{
  return plenary_handout_kind_has (self->ticket->kind, PLENARY_HANDOUT_TRAIT_ORIENTATION);
}

/* Each paper with its sides one way and the other, if that can be chosen. */
void
plenary_print_options_take_paper (PlenaryPrintOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->paper_row);
  guint n_ways = has_orientation (self) ? 2 : 1;

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  g_free (self->ticket->paper);
  self->ticket->paper = g_strdup (papers[selected / n_ways]);

  if (n_ways > 1)
    self->ticket->orientation = selected % 2 == 0 ? PLENARY_ORIENTATION_PORTRAIT
                                                  : PLENARY_ORIENTATION_LANDSCAPE;

  plenary_print_options_changed (self);
}

void
plenary_print_options_take_margins (PlenaryPrintOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->margin_row);

  if (self->is_showing || selected >= G_N_ELEMENTS (margins))
    return;

  self->ticket->margin = margins[selected];
  plenary_print_options_changed (self);
}

static char *
dup_paper (const char *paper,
           guint       way)
{
  /* Translators: a paper such as A4, with its short side up */
  return g_strdup_printf (way == 0 ? _("%s, portrait") :
                          /* Translators: a paper such as A4, with its long side up */
                          _("%s, landscape"), paper);
}

static void
show_papers (PlenaryPrintOptions *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_ways = has_orientation (self) ? 2 : 1;
  guint way = n_ways > 1 && plenary_ticket_is_landscape (self->ticket) ? 1 : 0;
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (papers[i], self->ticket->paper) == 0)
        selected = i * n_ways + way;

      for (guint j = 0; j < n_ways; j++)
        g_ptr_array_add (names, n_ways > 1 ? dup_paper (papers[i], j) : g_strdup (papers[i]));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), !self->is_in_dialog);
  plenary_print_options_show_combo (self->paper_row, names, selected);
}

/* In points. */
static double
get_margin (guint index)
{
  return index > 0 ? margins[index] : USUAL_MARGIN;
}

static void
show_margins (PlenaryPrintOptions *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  guint selected = 0;

  for (guint i = 1; i < G_N_ELEMENTS (margins); i++)
    if (self->ticket->margin > 0 &&
        fabs (margins[i] - self->ticket->margin) <
        fabs (get_margin (selected) - self->ticket->margin))
      selected = i;

  g_ptr_array_add (names, (gpointer) C_("margins", "Normal"));
  g_ptr_array_add (names, (gpointer) C_("margins", "Narrow"));
  g_ptr_array_add (names, (gpointer) C_("margins", "Wide"));
  gtk_widget_set_visible (GTK_WIDGET (self->margin_row),
                          plenary_handout_kind_has (self->ticket->kind,
                                                    PLENARY_HANDOUT_TRAIT_MARGIN));
  plenary_print_options_show_combo (self->margin_row, names, selected);
}

void
plenary_print_options_show_paper (PlenaryPrintOptions *self)
{
  show_papers (self);
  show_margins (self);
}
