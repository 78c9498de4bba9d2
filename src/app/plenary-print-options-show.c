/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the options show a ticket: those rows that its handout has a use for, and in them what is
 * chosen.
 */

#include "config.h"

#include "plenary-print-options-private.h"

#include "plenary-choice.h"
#include "plenary-guard.h"
#include "plenary-handout.h"
#include "plenary-labels.h"
#include "plenary-language-name.h"
#include "plenary-page-range.h"
#include "plenary-reading.h"

#include <glib/gi18n.h>
#include <math.h>

static gboolean
is_on (PlenaryPrintOptions *self,
       guint                toggle)
{
  PlenaryOptions option = plenary_print_toggles[toggle].option;

  return option != 0 ? plenary_ticket_shows (self->ticket, option)
                     : *plenary_print_options_get_flag (self, toggle);
}

static gboolean
is_offered (PlenaryPrintOptions *self,
            guint                toggle)
{
  const PlenaryPrintToggle *offer = &plenary_print_toggles[toggle];
  PlenaryHandoutKind kind = self->ticket->kind;

  /* The dialog has a place of its own for it. */
  if (self->is_in_dialog && offer->trait == PLENARY_HANDOUT_TRAIT_SIDES)
    return FALSE;

  return offer->option != 0 ? (plenary_handout_kind_get_options (kind) & offer->option) != 0
                            : plenary_handout_kind_has (kind, offer->trait);
}

static gboolean
is_offering (AdwComboRow *row,
             GPtrArray   *names)
{
  GListModel *model = adw_combo_row_get_model (row);

  if (model == NULL || g_list_model_get_n_items (model) != names->len)
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                      g_ptr_array_index (names, i)))
      return FALSE;

  return TRUE;
}

/* When somebody chooses in a row, its list is in the midst of telling so, and has to stay. */
void
plenary_print_options_show_combo (AdwComboRow *row,
                                  GPtrArray   *names,
                                  guint        selected)
{
  if (!is_offering (row, names))
    {
      g_autoptr(GtkStringList) list = NULL;

      g_ptr_array_add (names, NULL);
      list = gtk_string_list_new ((const char *const *) names->pdata);
      adw_combo_row_set_model (row, G_LIST_MODEL (list));
    }

  adw_combo_row_set_selected (row, selected);
}

static void
show_kind (PlenaryPrintOptions *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  guint selected = 0;

  g_array_set_size (self->kinds, 0);

  for (PlenaryHandoutKind kind = 0; kind < PLENARY_N_HANDOUT_KINDS; kind++)
    if (plenary_handout_kind_is_made (kind))
      {
        if (kind == self->ticket->kind)
          selected = names->len;

        g_ptr_array_add (names, (gpointer) plenary_handout_kind_get_label (kind));
        g_array_append_val (self->kinds, kind);
      }

  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), self->is_in_dialog && names->len > 1);
  plenary_print_options_show_combo (self->kind_row, names, selected);
}

static void
show_languages (PlenaryPrintOptions *self)
{
  const char *const *languages =
    plenary_entity_get_strings (PLENARY_ENTITY (self->agenda), PLENARY_MEMBER_LANGUAGES);
  const char *language = *self->ticket->language != '\0' ? self->ticket->language :
                         plenary_agenda_get_language (self->agenda);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint selected = 0;

  g_strfreev (self->languages);
  self->languages = languages != NULL ? g_strdupv ((char **) languages) : g_new0 (char *, 1);

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *name = plenary_language_name_dup (self->languages[i],
                                                         plenary_language_name_get_own ());

      if (g_ascii_strcasecmp (self->languages[i], language) == 0)
        selected = i;

      g_ptr_array_add (names, plenary_guard_line (name));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->language_row), names->len > 1);
  plenary_print_options_show_combo (self->language_row, names, selected);
}

static void
show_size (PlenaryPrintOptions *self)
{
  guint nearest = 0;

  for (guint i = 1; i < PLENARY_PRINT_N_SIZES; i++)
    if (fabs (plenary_print_sizes[i] - self->ticket->size) <
        fabs (plenary_print_sizes[nearest] - self->ticket->size))
      nearest = i;

  gtk_toggle_button_set_active (self->size_buttons[nearest], TRUE);
  gtk_widget_set_visible (self->size_row,
                          plenary_handout_kind_has (self->ticket->kind,
                                                    PLENARY_HANDOUT_TRAIT_SIZE));
}

static gboolean
is_anybody_confirmed (GPtrArray *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      if (*participation->attendance == '\0' ||
          g_str_equal (participation->attendance, "confirmed"))
        return TRUE;
    }

  return FALSE;
}

/* Panels on which nobody is sure to sit. */
static guint
count_unconfirmed (PlenaryAgenda *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint n = 0;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          PlenarySession *session = plenary_list_get (sessions, j);

          if (plenary_session_is_kind (session, "panel") &&
              !is_anybody_confirmed (plenary_session_get_people (session)))
            n++;
        }
    }

  return n;
}

static void
show_toggles (PlenaryPrintOptions *self)
{
  guint n = count_unconfirmed (self->agenda);
  g_autofree char *words = n == 0 ? NULL :
    g_strdup_printf (ngettext ("Nobody is confirmed yet for %u panel",
                               "Nobody is confirmed yet for %u panels", n), n);

  for (guint i = 0; i < PLENARY_PRINT_N_TOGGLES; i++)
    {
      gtk_widget_set_visible (self->toggle_rows[i], is_offered (self, i));
      gtk_switch_set_active (self->switches[i], is_on (self, i));
    }

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->toggle_rows[PLENARY_PRINT_TOGGLE_PEOPLE]),
                               words != NULL ? words : "");
}

/* A booklet says what is to be done with its sheets. */
static void
show_folding (PlenaryPrintOptions *self)
{
  gboolean is_folded = self->ticket->kind == PLENARY_HANDOUT_BOOKLET;
  GtkWidget *row = self->toggle_rows[PLENARY_PRINT_TOGGLE_SIDES];

  gtk_widget_set_visible (GTK_WIDGET (self->switches[PLENARY_PRINT_TOGGLE_SIDES]), !is_folded);

  if (is_folded)
    gtk_widget_show (row);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), !is_folded ? "" :
                               /* Translators: what to do with the sheets of a booklet; printers
                                * call the edge so in their settings. */
                               _("Print on both sides, flipped on the short edge, and fold all "
                                 "sheets together in the middle"));
}

static void
show_days (PlenaryPrintOptions *self)
{
  g_autoptr(PlenaryReading) reading = plenary_reading_new (self->agenda);
  g_autoptr(GListStore) choices = g_list_store_new (PLENARY_TYPE_CHOICE);
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  guint n = plenary_list_get_n_items (days);

  for (guint i = 0; i < n; i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      g_autofree char *label = plenary_reading_dup_day (reading, day);
      g_autoptr(PlenaryChoice) choice =
        plenary_choice_new (plenary_entity_get_id (PLENARY_ENTITY (day)), label, NULL);

      g_list_store_append (choices, choice);
    }

  plenary_pick_row_set_choices (self->day_row, G_LIST_MODEL (choices));
  plenary_pick_row_set_picked (self->day_row, (const char *const *) self->ticket->days);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), n > 1);
}

static void
show_aspect (PlenaryPrintOptions *self,
             guint                index)
{
  PlenaryAspect aspect = plenary_print_aspects[index];
  g_autoptr(GArray) values = plenary_filter_list_values (self->agenda, aspect);
  g_autoptr(GListStore) choices = g_list_store_new (PLENARY_TYPE_CHOICE);
  g_auto(GStrv) wanted = plenary_filter_dup_values (self->ticket->filter, aspect);

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_array_index (values, PlenaryAspectValue, i).value;
      g_autofree char *label = aspect == PLENARY_ASPECT_KIND ?
                               plenary_label_dup_kind (self->agenda, value) :
                               plenary_label_dup_name (self->agenda, value);
      g_autoptr(PlenaryChoice) choice = plenary_choice_new (value, label, NULL);

      g_list_store_append (choices, choice);
    }

  plenary_pick_row_set_choices (self->pick_rows[index], G_LIST_MODEL (choices));
  plenary_pick_row_set_picked (self->pick_rows[index], (const char *const *) wanted);
  gtk_widget_set_visible (GTK_WIDGET (self->pick_rows[index]), values->len > 1);
}

static gboolean
has_stars (PlenaryPrintOptions *self)
{
  g_auto(GStrv) stars = plenary_stars_dup (plenary_reader_state_get_stars (self->state));

  return *stars != NULL;
}

/* The programme itself may say that the session begins a page, and can be overruled. */
static void
show_page_break (PlenaryPrintOptions *self,
                 PlenaryEntity       *session)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names,
                   plenary_entity_get_flag (session, PLENARY_MEMBER_NEW_PAGE) ?
                   /* Translators: the editor of the session says that it begins a page */
                   (gpointer) C_("new page", "Always, as edited") :
                   (gpointer) C_("new page", "Automatic"));
  g_ptr_array_add (names, (gpointer) C_("new page", "Always"));
  g_ptr_array_add (names, (gpointer) C_("new page", "Never"));
  plenary_print_options_show_combo (self->page_break_row, names,
                                    plenary_ticket_get_page_break (self->ticket,
                                                                   self->session_id));
}

static void
show_session (PlenaryPrintOptions *self)
{
  PlenaryEntity *session = self->session_id != NULL ?
                           plenary_agenda_find (self->agenda, self->session_id) : NULL;
  gboolean is_there = PLENARY_IS_SESSION (session);

  if (is_there)
    {
      g_autoptr(PlenaryReading) reading = plenary_reading_new (self->agenda);
      g_autofree char *name = plenary_reading_dup_title (reading, PLENARY_SESSION (session));
      g_autofree char *markup = g_markup_escape_text (name, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->session_row), markup);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->page_break_row), markup);
      show_page_break (self, session);
    }

  gtk_switch_set_active (self->session_switch, self->ticket->session != NULL);
  gtk_widget_set_visible (self->session_row, is_there);
  gtk_widget_set_visible (GTK_WIDGET (self->page_break_row), is_there &&
                          plenary_handout_kind_has (self->ticket->kind,
                                                    PLENARY_HANDOUT_TRAIT_PAGE_BREAKS));
}

static void
show_sessions (PlenaryPrintOptions *self)
{
  gboolean is_starred = plenary_filter_get_starred (self->ticket->filter);

  show_days (self);

  for (guint i = 0; i < PLENARY_PRINT_N_ASPECTS; i++)
    show_aspect (self, i);

  gtk_switch_set_active (self->starred_switch, is_starred);
  gtk_widget_set_visible (self->starred_row, is_starred || has_stars (self));
  show_session (self);
}

/* A group of which no row is of use is not there. */
static void
show_groups (PlenaryPrintOptions *self)
{
  PlenaryHandoutKind kind = self->ticket->kind;
  gboolean has_sessions = plenary_handout_kind_has (kind, PLENARY_HANDOUT_TRAIT_SESSIONS);
  gboolean is_used[PLENARY_PRINT_N_GROUPS] = { [PLENARY_PRINT_GROUP_CONTENT] = TRUE };

  for (guint i = 0; i < PLENARY_PRINT_N_TOGGLES; i++)
    is_used[plenary_print_toggles[i].group] |= is_offered (self, i);

  is_used[PLENARY_PRINT_GROUP_SESSIONS] = has_sessions &&
                            (gtk_widget_get_visible (GTK_WIDGET (self->day_row)) ||
                             gtk_widget_get_visible (GTK_WIDGET (self->pick_rows[0])) ||
                             gtk_widget_get_visible (GTK_WIDGET (self->pick_rows[1])) ||
                             gtk_widget_get_visible (GTK_WIDGET (self->pick_rows[2])) ||
                             gtk_widget_get_visible (self->starred_row) ||
                             gtk_widget_get_visible (self->session_row));
  is_used[PLENARY_PRINT_GROUP_PAGES] |= !self->is_in_dialog;
  gtk_widget_set_visible (self->range_row, !self->is_in_dialog);

  for (guint i = 0; i < PLENARY_PRINT_N_GROUPS; i++)
    gtk_widget_set_visible (self->groups[i], is_used[i]);
}

void
plenary_print_options_show (PlenaryPrintOptions *self)
{
  g_autofree char *range = plenary_page_range_format (self->ticket->first_page,
                                                      self->ticket->last_page);

  self->is_showing = TRUE;
  show_kind (self);
  show_languages (self);
  plenary_print_options_show_paper (self);
  show_size (self);
  show_toggles (self);
  show_folding (self);
  show_sessions (self);
  gtk_editable_set_text (self->range_entry, range);
  show_groups (self);
  self->is_showing = FALSE;
}
