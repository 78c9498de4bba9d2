/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was understood of a text, in the order of the programme: the title block, the days with
 * their sessions, and every line that no rule knows, with what became of it.
 */

#include "config.h"

#include "plenary-import-summary.h"

#include "plenary-guard.h"
#include "plenary-palette.h"
#include "plenary-reading.h"

#include <glib/gi18n.h>

struct _PlenaryImportSummary
{
  AdwBin          parent_instance;

  GtkBox         *box;
  PlenaryReading *reading;
};

G_DEFINE_FINAL_TYPE (PlenaryImportSummary, plenary_import_summary, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  g_autofree char *shown = plenary_guard_line (text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_ellipsized (const char *text,
                   const char *css_class)
{
  GtkWidget *label = create_label (text, css_class);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, gtk_label_get_text (GTK_LABEL (label)));

  return label;
}

static void
append_fact (GtkGrid    *grid,
             const char *caption,
             const char *value,
             int        *row)
{
  GtkWidget *name, *content;

  if (*value == '\0')
    return;

  name = create_label (caption, "dim-label");
  gtk_widget_add_css_class (name, "caption");
  gtk_label_set_xalign (GTK_LABEL (name), 1);
  content = create_ellipsized (value, *row == 0 ? "heading" : NULL);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (content),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, name, NULL, -1);
  gtk_grid_attach (grid, name, 0, *row, 1, 1);
  gtk_grid_attach (grid, content, 1, *row, 1, 1);
  (*row)++;
}

static void
append_text (PlenaryImportSummary *self,
             GtkGrid              *grid,
             const char           *caption,
             PlenaryText          *text,
             int                  *row)
{
  g_autofree char *value = plenary_reading_dup_line (self->reading, text);

  append_fact (grid, caption, value, row);
}

static void
append_title_block (PlenaryImportSummary *self)
{
  PlenaryAgenda *agenda = plenary_reading_get_agenda (self->reading);
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  g_autofree char *dates = plenary_reading_dup_dates (self->reading);
  int row = 0;

  gtk_widget_add_css_class (GTK_WIDGET (grid), "card");
  gtk_widget_add_css_class (GTK_WIDGET (grid), "facts");

  append_text (self, grid, _("Title"), plenary_agenda_get_title (agenda), &row);
  append_text (self, grid, _("Theme"), plenary_agenda_get_theme (agenda), &row);
  append_text (self, grid, _("Meeting"), plenary_agenda_get_meeting (agenda), &row);
  append_fact (grid, _("Dates"), dates, &row);
  append_text (self, grid, _("Venue"), plenary_agenda_get_venue (agenda), &row);
  append_text (self, grid, _("Status"), plenary_agenda_get_status (agenda), &row);

  gtk_widget_set_visible (GTK_WIDGET (grid), row > 0);
  gtk_box_append (self->box, GTK_WIDGET (grid));
}

/* “Panel 1” where a session has a number, else nothing: the title says what it is. */
static char *
dup_number (PlenaryImportSummary *self,
            PlenarySession       *session)
{
  return *plenary_session_get_number (session) != '\0' ?
         plenary_reading_dup_kind (self->reading, session) : g_strdup ("");
}

/* A marker is where its neighbours are, which the text need not say. */
static char *
dup_time (PlenaryImportSummary *self,
          PlenarySession       *session)
{
  return plenary_session_is_kind (session, "marker") &&
         plenary_session_get_start (session) == PLENARY_TIME_NONE ?
         g_strdup ("") : plenary_reading_dup_time (self->reading, session);
}

/* The colour that the card of the session will have; a break has none, but the same room. */
static GtkWidget *
create_rail (PlenaryImportSummary *self,
             PlenarySession       *session)
{
  GtkWidget *rail = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (rail, "rail");
  gtk_widget_set_valign (rail, GTK_ALIGN_CENTER);
  plenary_palette_set_class (rail,
                             plenary_agenda_get_look (plenary_reading_get_agenda (self->reading),
                                                      session));

  return rail;
}

static GtkWidget *
create_count (PlenarySession *session)
{
  GPtrArray *questions = plenary_session_get_questions (session);
  guint n = questions != NULL ? questions->len : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  GtkWidget *label = create_label (words, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_visible (label, n > 0);

  return label;
}

static GtkWidget *
create_session (PlenaryImportSummary *self,
                PlenarySession       *session)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *time = dup_time (self, session);
  g_autofree char *number = dup_number (self, session);
  g_autofree char *title = plenary_reading_dup_title (self->reading, session);
  GtkWidget *label = create_label (time, "caption");

  gtk_label_set_width_chars (GTK_LABEL (label), 13);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), create_rail (self, session));

  if (*number != '\0')
    gtk_box_append (GTK_BOX (row), create_label (number, "heading"));

  label = create_ellipsized (title, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), create_count (session));

  return row;
}

static GtkWidget *
create_day_heading (PlenaryImportSummary *self,
                    PlenaryDay           *day)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *label = plenary_reading_dup_label (self->reading, day);
  g_autofree char *upper = g_utf8_strup (label, -1);
  g_autofree char *date = plenary_reading_dup_date (self->reading, day);
  GtkWidget *name = create_label (upper, "caption-heading");

  gtk_widget_add_css_class (heading, "day-heading");
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_set_visible (name, *upper != '\0');
  gtk_box_append (GTK_BOX (heading), name);
  gtk_box_append (GTK_BOX (heading), create_ellipsized (date, "heading"));

  return heading;
}

static GtkWidget *
create_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "understood");

  return list;
}

/* Rows take the focus, as by that the keys scroll, but there is nothing that one would do. */
static void
append_row (GtkWidget *list,
            GtkWidget *content)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
append_day (PlenaryImportSummary *self,
            PlenaryDay           *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  GtkWidget *list = create_list ();
  guint n = plenary_list_get_n_items (sessions);

  gtk_box_append (self->box, create_day_heading (self, day));

  for (guint i = 0; i < n; i++)
    append_row (list, create_session (self, plenary_list_get (sessions, i)));

  gtk_widget_set_visible (list, n > 0);
  gtk_box_append (self->box, list);
}

/* What became of a line: “kept in Panel 3”. */
static char *
dup_fate (PlenaryImportSummary *self,
          const char           *id)
{
  PlenaryEntity *entity =
    id != NULL ? plenary_agenda_find (plenary_reading_get_agenda (self->reading), id) : NULL;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  if (!PLENARY_IS_SESSION (entity))
    return g_strdup (_("Not in the programme"));

  number = dup_number (self, PLENARY_SESSION (entity));
  title = plenary_reading_dup_title (self->reading, PLENARY_SESSION (entity));

  return g_strdup_printf (_("Kept in %s"), *number != '\0' ? number : title);
}

static void
append_left_over (PlenaryImportSummary *self,
                  PlenaryTextImport    *import)
{
  guint n;
  const PlenaryTextLeftOver *lines = plenary_text_import_get_left_over (import, &n);
  const char *source = plenary_text_import_get_source (import);
  g_autofree char *heading = NULL;
  GtkWidget *list;

  if (n == 0)
    return;

  heading = g_strdup_printf (ngettext ("Left over: %u line", "Left over: %u lines", n), n);
  gtk_box_append (self->box, create_label (heading, "heading"));
  list = create_list ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = g_strndup (source + lines[i].start, lines[i].end - lines[i].start);
      g_autofree char *fate = dup_fate (self, lines[i].id);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *label = create_label (fate, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (row), create_ellipsized (g_strstrip (line), NULL));
      gtk_box_append (GTK_BOX (row), label);
      append_row (list, row);
    }

  gtk_box_append (self->box, list);
}

static void
append_dropped (PlenaryImportSummary *self,
                PlenaryTextImport    *import)
{
  guint n_headings = plenary_text_import_get_n_headings (import);
  guint n_tags = plenary_text_import_get_n_tags (import);
  g_autofree char *headings = NULL;
  g_autofree char *tags = NULL;
  g_autofree char *words = NULL;
  GtkWidget *label;

  headings = g_strdup_printf (ngettext ("%u repeated heading", "%u repeated headings", n_headings),
                              n_headings);
  tags = g_strdup_printf (ngettext ("%u HTML tag", "%u HTML tags", n_tags), n_tags);

  if (n_headings > 0 && n_tags > 0)
    /* Translators: as in “Dropped 5 repeated headings and 34 HTML tags.” */
    words = g_strdup_printf (_("Dropped %s and %s."), headings, tags);
  else if (n_headings > 0 || n_tags > 0)
    words = g_strdup_printf (_("Dropped %s."), n_headings > 0 ? headings : tags);
  else
    return;

  label = create_label (words, "dim-label");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (self->box, label);
}

static void
plenary_import_summary_dispose (GObject *object)
{
  g_clear_pointer (&PLENARY_IMPORT_SUMMARY (object)->reading, plenary_reading_unref);

  G_OBJECT_CLASS (plenary_import_summary_parent_class)->dispose (object);
}

static void
plenary_import_summary_class_init (PlenaryImportSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_import_summary_dispose;
}

static void
plenary_import_summary_init (PlenaryImportSummary *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "summary");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * plenary_import_summary_set_import:
 * @import: (nullable): what was understood
 */
void
plenary_import_summary_set_import (PlenaryImportSummary *self,
                                   PlenaryTextImport    *import)
{
  GtkWidget *child;
  PlenaryList *days;

  g_return_if_fail (PLENARY_IS_IMPORT_SUMMARY (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  g_clear_pointer (&self->reading, plenary_reading_unref);

  if (import == NULL)
    return;

  self->reading = plenary_reading_new (plenary_text_import_get_agenda (import));

  append_title_block (self);
  days = plenary_agenda_get_days (plenary_text_import_get_agenda (import));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    append_day (self, plenary_list_get (days, i));

  append_left_over (self, import);
  append_dropped (self, import);
}
