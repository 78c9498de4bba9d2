/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the options take what somebody chooses in their rows. */

#include "config.h"

#include "plenary-print-options-private.h"

#include "plenary-page-range.h"

void
plenary_print_options_take_toggle (PlenaryPrintOptions *self,
                                   GParamSpec          *pspec,
                                   GtkSwitch           *button)
{
  guint toggle = 0;
  gboolean active = gtk_switch_get_active (button);

  if (self->is_showing)
    return;

  while (self->switches[toggle] != button)
    toggle++;

  if (plenary_print_toggles[toggle].option == 0)
    *plenary_print_options_get_flag (self, toggle) = active;
  else if (active)
    self->ticket->options |= plenary_print_toggles[toggle].option;
  else
    self->ticket->options &= ~plenary_print_toggles[toggle].option;

  plenary_print_options_changed (self);
}

void
plenary_print_options_take_starred (PlenaryPrintOptions *self)
{
  if (self->is_showing)
    return;

  plenary_filter_set_starred (self->ticket->filter, gtk_switch_get_active (self->starred_switch));
  plenary_print_options_changed (self);
}

void
plenary_print_options_take_session (PlenaryPrintOptions *self)
{
  if (self->is_showing)
    return;

  g_clear_pointer (&self->ticket->session, g_free);

  if (gtk_switch_get_active (self->session_switch))
    self->ticket->session = g_strdup (self->session_id);

  plenary_print_options_changed (self);
}

void
plenary_print_options_take_page_break (PlenaryPrintOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->page_break_row);

  if (self->is_showing || selected >= PLENARY_N_PAGE_BREAKS)
    return;

  plenary_ticket_set_page_break (self->ticket, self->session_id, selected);
  plenary_print_options_changed (self);
}

void
plenary_print_options_take_kind (PlenaryPrintOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->kind_row);

  if (!self->is_showing && selected < self->kinds->len)
    plenary_print_options_set_kind (self, g_array_index (self->kinds, PlenaryHandoutKind,
                                                         selected));
}

void
plenary_print_options_take_language (PlenaryPrintOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->language_row);

  if (self->is_showing || selected >= g_strv_length (self->languages))
    return;

  g_free (self->ticket->language);
  self->ticket->language = g_strdup (self->languages[selected]);
  plenary_print_options_changed (self);
}

void
plenary_print_options_take_size (PlenaryPrintOptions *self,
                                 GtkToggleButton     *button)
{
  guint i = 0;

  if (self->is_showing || !gtk_toggle_button_get_active (button))
    return;

  while (self->size_buttons[i] != button)
    i++;

  self->ticket->size = plenary_print_sizes[i];
  plenary_print_options_changed (self);
}

void
plenary_print_options_take_days (PlenaryPrintOptions *self)
{
  g_clear_pointer (&self->ticket->days, g_strfreev);
  self->ticket->days = plenary_pick_row_dup_picked (self->day_row);

  if (*self->ticket->days == NULL)
    g_clear_pointer (&self->ticket->days, g_strfreev);

  plenary_print_options_changed (self);
}

void
plenary_print_options_take_picked (PlenaryPrintOptions *self,
                                   PlenaryPickRow      *row)
{
  g_auto(GStrv) picked = plenary_pick_row_dup_picked (row);
  guint i = 0;

  while (self->pick_rows[i] != row)
    i++;

  plenary_filter_clear_values (self->ticket->filter, plenary_print_aspects[i]);

  for (guint j = 0; picked[j] != NULL; j++)
    plenary_filter_set (self->ticket->filter, plenary_print_aspects[i], picked[j], TRUE);

  plenary_print_options_changed (self);
}

/* What makes no sense stays to be mended, and prints nothing else than before. */
void
plenary_print_options_take_range (PlenaryPrintOptions *self)
{
  const char *text = gtk_editable_get_text (self->range_entry);
  guint first, last;

  if (self->is_showing)
    return;

  if (!plenary_page_range_parse (text, &first, &last))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->range_entry), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->range_entry),
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self->range_entry), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->range_entry), GTK_ACCESSIBLE_STATE_INVALID);

  if (self->ticket->first_page == first && self->ticket->last_page == last)
    return;

  self->ticket->first_page = first;
  self->ticket->last_page = last;
  plenary_print_options_changed (self);
}
