/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Handouts on the paper of a ticket, printed on a certain day, and what holds of their ink. */

#include "handout-fixture.h"

#include <cairo.h>

/* Letters that lean over their edge. */
#define OVERHANG 3.0

PlenaryHandout *
handout_fixture_create (PlenaryAgenda       *agenda,
                        const PlenaryTicket *ticket)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenarySetting) setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  PlenaryHandout *handout = plenary_handout_new (agenda, setting);

  plenary_handout_lay_out (handout);

  return handout;
}

/* Nothing is drawn in the margins. */
void
handout_fixture_assert_ink (PlenaryHandout *handout)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      cairo_surface_t *surface =
        cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      plenary_handout_draw_page (handout, cr, i);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_assert_cmpfloat (x, >=, paper->left - OVERHANG);
      g_assert_cmpfloat (x + width, <=, paper->width - paper->right + OVERHANG);
      g_assert_cmpfloat (y + height, <=, paper->height - paper->bottom / 3);
    }
}
