/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen of a handout, in boxed rows: those that its kind has a use for.
 *
 * The same rows stand beside the preview and, as a tab, in the print dialog of the system. That
 * has its own place for the paper and the pages, and asks here for the handout as well. `changed`
 * says what was chosen, which is kept at once, or in the dialog when that is answered.
 */

#include "config.h"

#include "plenary-print-options-private.h"

#include "plenary-combo-value.h"
#include "plenary-hidden-row.h"
#include "plenary-print-choices.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (PlenaryPrintOptions, plenary_print_options, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

const PlenaryPrintToggle plenary_print_toggles[PLENARY_PRINT_N_TOGGLES] = {
  [PLENARY_PRINT_TOGGLE_ABSTRACTS] = {
    N_("Abstracts"), PLENARY_PRINT_GROUP_CONTENT, PLENARY_OPTION_ABSTRACTS,
  },
  [PLENARY_PRINT_TOGGLE_QUESTIONS] = {
    N_("Guiding questions"), PLENARY_PRINT_GROUP_CONTENT, PLENARY_OPTION_QUESTIONS,
  },
  [PLENARY_PRINT_TOGGLE_PEOPLE] = {
    N_("People"), PLENARY_PRINT_GROUP_CONTENT, PLENARY_OPTION_PEOPLE,
  },
  [PLENARY_PRINT_TOGGLE_TALKS] = {
    N_("Talks"), PLENARY_PRINT_GROUP_CONTENT, PLENARY_OPTION_TALKS,
  },
  [PLENARY_PRINT_TOGGLE_BREAKS] = {
    N_("Breaks"), PLENARY_PRINT_GROUP_CONTENT, PLENARY_OPTION_BREAKS,
  },
  [PLENARY_PRINT_TOGGLE_OWN] = {
    /* TRANSLATORS: on the side of a table sign that its person reads, what they take part in. */
    N_("Own sessions on the back"), PLENARY_PRINT_GROUP_CONTENT, 0,
    G_STRUCT_OFFSET (PlenaryTicket, has_own_sessions), PLENARY_HANDOUT_TRAIT_OWN,
  },
  [PLENARY_PRINT_TOGGLE_SIDES] = {
    N_("Two-sided"), PLENARY_PRINT_GROUP_CONTENT, 0,
    G_STRUCT_OFFSET (PlenaryTicket, is_two_sided), PLENARY_HANDOUT_TRAIT_SIDES,
  },
  [PLENARY_PRINT_TOGGLE_DAYS_APART] = {
    N_("Each day on a new page"), PLENARY_PRINT_GROUP_PAGES, 0,
    G_STRUCT_OFFSET (PlenaryTicket, days_apart), PLENARY_HANDOUT_TRAIT_DAYS_APART,
  },
  [PLENARY_PRINT_TOGGLE_WHOLE] = {
    /* TRANSLATORS: no session that fits a page goes on on the next. */
    N_("Keep sessions on one page"), PLENARY_PRINT_GROUP_PAGES, 0,
    G_STRUCT_OFFSET (PlenaryTicket, keeps_sessions), PLENARY_HANDOUT_TRAIT_PAGE_BREAKS,
  },
  [PLENARY_PRINT_TOGGLE_DRAFT] = {
    N_("“Draft” on each page"), PLENARY_PRINT_GROUP_PAGES, 0,
    G_STRUCT_OFFSET (PlenaryTicket, is_draft), PLENARY_HANDOUT_TRAIT_MARKS,
  },
  [PLENARY_PRINT_TOGGLE_STAMP] = {
    N_("Revision and date of printing"), PLENARY_PRINT_GROUP_PAGES, 0,
    G_STRUCT_OFFSET (PlenaryTicket, has_stamp), PLENARY_HANDOUT_TRAIT_MARKS,
  },
  [PLENARY_PRINT_TOGGLE_CROP_MARKS] = {
    N_("Crop marks"), PLENARY_PRINT_GROUP_PAGES, 0,
    G_STRUCT_OFFSET (PlenaryTicket, has_crop_marks), PLENARY_HANDOUT_TRAIT_CROP_MARKS,
  },
  [PLENARY_PRINT_TOGGLE_INTERNAL] = {
    N_("Internal sessions"), PLENARY_PRINT_GROUP_CONFIDENTIAL, PLENARY_OPTION_INTERNAL,
  },
  [PLENARY_PRINT_TOGGLE_NOTES] = {
    N_("Notes of the organizers"), PLENARY_PRINT_GROUP_CONFIDENTIAL, PLENARY_OPTION_NOTES,
  },
};

const PlenaryAspect plenary_print_aspects[PLENARY_PRINT_N_ASPECTS] = {
  PLENARY_ASPECT_ROOM, PLENARY_ASPECT_TRACK, PLENARY_ASPECT_KIND,
};

static const char *const aspect_titles[PLENARY_PRINT_N_ASPECTS] = {
  N_("Rooms"), N_("Tracks"), N_("Kinds"),
};

const double plenary_print_sizes[PLENARY_PRINT_N_SIZES] = { 0.85, 1, 1.2 };

static const struct
{
  const char *css_class;
  const char *name;
} letters[PLENARY_PRINT_N_SIZES] = {
  { "caption", NC_("text size", "Small") },
  { "heading", NC_("text size", "Normal") },
  { "title-3", NC_("text size", "Large") },
};

static void
add_to (PlenaryPrintOptions *self,
        PlenaryPrintGroup    group,
        GtkWidget           *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[group]), row);
}

static void
add_group (PlenaryPrintOptions *self,
           GtkBox              *box,
           PlenaryPrintGroup    group,
           const char          *title)
{
  self->groups[group] = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[group]), title);
  gtk_box_append (box, self->groups[group]);
}

static AdwComboRow *
add_combo (PlenaryPrintOptions *self,
           PlenaryPrintGroup    group,
           const char          *title,
           void               (*callback) (PlenaryPrintOptions *self))
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  add_to (self, group, row);
  plenary_combo_value_tell (ADW_COMBO_ROW (row));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (callback), self,
                           G_CONNECT_SWAPPED);

  return ADW_COMBO_ROW (row);
}

static GtkWidget *
add_row (PlenaryPrintOptions *self,
         PlenaryPrintGroup    group,
         const char          *title,
         GtkWidget           *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  add_to (self, group, row);

  return row;
}

static GtkWidget *
add_switch (PlenaryPrintOptions *self,
            PlenaryPrintGroup    group,
            const char          *title,
            GtkSwitch          **button,
            GCallback            callback)
{
  GtkWidget *suffix = gtk_switch_new ();
  GtkWidget *row = add_row (self, group, title, suffix);

  /* Which also gives it its name. */
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), suffix);
  g_signal_connect_object (suffix, "notify::active", callback, self, G_CONNECT_SWAPPED);
  *button = GTK_SWITCH (suffix);

  return row;
}

static void
add_toggles (PlenaryPrintOptions *self,
             PlenaryPrintGroup    group)
{
  for (guint i = 0; i < PLENARY_PRINT_N_TOGGLES; i++)
    if (plenary_print_toggles[i].group == group)
      self->toggle_rows[i] = add_switch (self, group, _(plenary_print_toggles[i].title),
                                         &self->switches[i],
                                         G_CALLBACK (plenary_print_options_take_toggle));
}

/* Three letters, each as large as it makes the text. */
static void
add_sizes (PlenaryPrintOptions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");

  for (guint i = 0; i < PLENARY_PRINT_N_SIZES; i++)
    {
      const char *name = g_dpgettext2 (GETTEXT_PACKAGE, "text size", letters[i].name);
      GtkWidget *button = gtk_toggle_button_new ();
      /* Translators: a letter of your script, as a picture of how large text is */
      GtkWidget *letter = gtk_label_new (C_("text size", "A"));

      gtk_widget_add_css_class (letter, letters[i].css_class);
      gtk_button_set_child (GTK_BUTTON (button), letter);
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->size_buttons[0]);
      self->size_buttons[i] = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (plenary_print_options_take_size),
                               self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }

  self->size_row = add_row (self, PLENARY_PRINT_GROUP_CONTENT, _("Text size"), box);
}

static PlenaryPickRow *
add_pick_row (PlenaryPrintOptions *self,
              const char          *title,
              GCallback            callback)
{
  GtkWidget *row = plenary_pick_row_new (title);

  add_to (self, PLENARY_PRINT_GROUP_SESSIONS, row);
  g_signal_connect_object (row, "changed", callback, self, G_CONNECT_SWAPPED);

  return PLENARY_PICK_ROW (row);
}

static void
add_range (PlenaryPrintOptions *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), C_("print", "All"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 7);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (plenary_print_options_take_range), self,
                           G_CONNECT_SWAPPED);
  self->range_entry = GTK_EDITABLE (entry);
  self->range_row = add_row (self, PLENARY_PRINT_GROUP_PAGES, _("Pages"), entry);
  /* Translators: an example of how pages to print are typed */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->range_row), _("Such as 2–4"));
}

static void
add_rows (PlenaryPrintOptions *self,
          GtkBox              *box)
{
  add_group (self, box, PLENARY_PRINT_GROUP_CONTENT, "");
  self->kind_row = add_combo (self, PLENARY_PRINT_GROUP_CONTENT, _("Handout"),
                              plenary_print_options_take_kind);
  self->language_row = add_combo (self, PLENARY_PRINT_GROUP_CONTENT, _("Language"),
                                  plenary_print_options_take_language);
  self->paper_row = add_combo (self, PLENARY_PRINT_GROUP_CONTENT, _("Paper"),
                               plenary_print_options_take_paper);
  self->margin_row = add_combo (self, PLENARY_PRINT_GROUP_CONTENT, _("Margins"),
                                plenary_print_options_take_margins);
  add_sizes (self);
  add_toggles (self, PLENARY_PRINT_GROUP_CONTENT);

  add_group (self, box, PLENARY_PRINT_GROUP_SESSIONS, _("Sessions"));
  self->day_row = add_pick_row (self, _("Days"), G_CALLBACK (plenary_print_options_take_days));

  for (guint i = 0; i < PLENARY_PRINT_N_ASPECTS; i++)
    self->pick_rows[i] = add_pick_row (self, _(aspect_titles[i]),
                                       G_CALLBACK (plenary_print_options_take_picked));

  self->starred_row = add_switch (self, PLENARY_PRINT_GROUP_SESSIONS, _("Only starred"),
                                  &self->starred_switch,
                                  G_CALLBACK (plenary_print_options_take_starred));
  self->session_row = add_switch (self, PLENARY_PRINT_GROUP_SESSIONS,
                                  _("Only the selected session"), &self->session_switch,
                                  G_CALLBACK (plenary_print_options_take_session));

  add_group (self, box, PLENARY_PRINT_GROUP_PAGES, _("Pages"));
  add_range (self);
  add_toggles (self, PLENARY_PRINT_GROUP_PAGES);
  /* Translators: whether the session that is named under it begins a page */
  self->page_break_row = add_combo (self, PLENARY_PRINT_GROUP_PAGES, _("New page before"),
                                    plenary_print_options_take_page_break);

  add_group (self, box, PLENARY_PRINT_GROUP_CONFIDENTIAL, _("Confidential"));
  add_toggles (self, PLENARY_PRINT_GROUP_CONFIDENTIAL);
}

/* What the lists of the groups need to be used without a mouse, or without looking. */
static void
equip_lists (PlenaryPrintOptions *self)
{
  GtkWidget *content = gtk_widget_get_parent (GTK_WIDGET (self->kind_row));

  /* The other lists have the titles of their groups. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (content),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: of the list of what a handout shows and how, for
                                   * screen readers
                                   */
                                  _("Content"),
                                  -1);
  plenary_hidden_row_skip (GTK_WIDGET (self->kind_row));
  plenary_hidden_row_skip (GTK_WIDGET (self->day_row));
  plenary_hidden_row_skip (self->range_row);
  plenary_hidden_row_skip (self->toggle_rows[PLENARY_PRINT_TOGGLE_NOTES]);
}

static void
plenary_print_options_finalize (GObject *object)
{
  PlenaryPrintOptions *self = PLENARY_PRINT_OPTIONS (object);

  g_clear_object (&self->agenda);
  g_clear_object (&self->state);
  g_clear_pointer (&self->ticket, plenary_ticket_free);
  g_free (self->session_id);
  g_strfreev (self->languages);
  g_array_unref (self->kinds);

  G_OBJECT_CLASS (plenary_print_options_parent_class)->finalize (object);
}

static void
plenary_print_options_class_init (PlenaryPrintOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_print_options_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_PRINT_OPTIONS,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_print_options_init (PlenaryPrintOptions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->kinds = g_array_new (FALSE, FALSE, sizeof (PlenaryHandoutKind));
  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (self), box);
  add_rows (self, GTK_BOX (box));
  equip_lists (self);
}

static PlenaryPrintOptions *
create (PlenaryAgenda      *agenda,
        PlenaryReaderState *state,
        PlenaryTicket      *ticket)
{
  PlenaryPrintOptions *self = g_object_new (PLENARY_TYPE_PRINT_OPTIONS, NULL);

  self->agenda = g_object_ref (agenda);
  self->state = g_object_ref (state);
  self->ticket = ticket;

  return self;
}

/**
 * plenary_print_options_new:
 * @agenda: the programme that is printed
 * @state: what the reader keeps of it, and so what was chosen last
 * @session_id: (nullable): the session that is selected
 */
GtkWidget *
plenary_print_options_new (PlenaryAgenda      *agenda,
                           PlenaryReaderState *state,
                           const char         *session_id)
{
  PlenaryPrintOptions *self =
    create (agenda, state,
            plenary_print_choices_load (state, agenda, plenary_print_choices_get_kind (state)));

  self->session_id = g_strdup (session_id);
  plenary_print_options_show (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_print_options_new_for_dialog:
 * @agenda: the programme that is printed
 * @state: what the reader keeps of it
 * @ticket: what was chosen so far
 * @session_id: (nullable): the session that is selected
 *
 * Those for a dialog that asks for the paper and the pages in its own way.
 */
GtkWidget *
plenary_print_options_new_for_dialog (PlenaryAgenda       *agenda,
                                      PlenaryReaderState  *state,
                                      const PlenaryTicket *ticket,
                                      const char          *session_id)
{
  PlenaryPrintOptions *self = create (agenda, state, plenary_ticket_copy (ticket));

  self->session_id = g_strdup (session_id);
  self->is_in_dialog = TRUE;
  plenary_print_options_show (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_print_options_get_ticket:
 *
 * Returns: (transfer none): what is chosen
 */
const PlenaryTicket *
plenary_print_options_get_ticket (PlenaryPrintOptions *self)
{
  g_return_val_if_fail (PLENARY_IS_PRINT_OPTIONS (self), NULL);

  return self->ticket;
}

/**
 * plenary_print_options_set_kind:
 * @kind: a handout that can be made
 *
 * Goes over to another handout, as that was printed last.
 */
void
plenary_print_options_set_kind (PlenaryPrintOptions *self,
                                PlenaryHandoutKind   kind)
{
  g_return_if_fail (PLENARY_IS_PRINT_OPTIONS (self));

  if (self->ticket->kind == kind)
    return;

  plenary_ticket_free (self->ticket);
  self->ticket = plenary_print_choices_load (self->state, self->agenda, kind);

  if (!self->is_in_dialog)
    plenary_print_choices_set_kind (self->state, kind);

  plenary_print_options_show (self);
  plenary_print_options_changed (self);
}

/**
 * plenary_print_options_choose_session:
 *
 * Prints no more than the session that is selected.
 */
void
plenary_print_options_choose_session (PlenaryPrintOptions *self)
{
  g_return_if_fail (PLENARY_IS_PRINT_OPTIONS (self));
  g_return_if_fail (self->session_id != NULL);

  gtk_switch_set_active (self->session_switch, TRUE);
}

/* private/plenary-print-options-private.h */

gboolean *
plenary_print_options_get_flag (PlenaryPrintOptions *self,
          guint                toggle)
{
  return G_STRUCT_MEMBER_P (self->ticket, plenary_print_toggles[toggle].flag);
}

void
plenary_print_options_changed (PlenaryPrintOptions *self)
{
  if (!self->is_in_dialog)
    plenary_print_choices_save (self->state, self->ticket);

  g_signal_emit (self, signals[CHANGED], 0);
}
