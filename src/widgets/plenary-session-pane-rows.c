/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the pane: a person, a question, a talk. */

#include "config.h"

#include "plenary-session-pane-rows.h"

#include "plenary-duration.h"
#include "plenary-labels.h"
#include "plenary-palette.h"
#include "plenary-prose.h"
#include "plenary-role.h"
#include "plenary-row-layout.h"

#include <adwaita.h>

#define AVATAR 32
#define PERSON_CHARS 16
#define LEAST_CHARS 8
#define PERSON_SPACING 9
#define QUESTION_SPACING 10
#define TALK_SPACING 12

static GtkWidget *
create_line (const char *text,
             const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Narrow enough for two people to stand side by side. */
static void
add_person_line (GtkBox     *lines,
                 const char *text,
                 const char *css_class)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = create_line (text, css_class);
  gtk_label_set_max_width_chars (GTK_LABEL (label), PERSON_CHARS);
  gtk_box_append (lines, label);
}

GtkWidget *
plenary_pane_create_person (PlenaryReading       *reading,
                            PlenaryParticipation *participation)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = plenary_label_dup_name (plenary_reading_get_agenda (reading),
                                                  participation->person);
  g_autofree char *role = plenary_reading_dup_part (reading, participation);
  GtkWidget *avatar = adw_avatar_new (AVATAR, name, TRUE);

  gtk_widget_set_layout_manager (row, plenary_row_layout_new (PERSON_SPACING));
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_widget_set_valign (row, GTK_ALIGN_START);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (row), avatar);
  gtk_box_append (GTK_BOX (row), lines);
  add_person_line (GTK_BOX (lines), name, "person-name");
  add_person_line (GTK_BOX (lines), role, "person-role");

  /* What every programme knows is said in words of ours, which nobody finds. */
  if (*role != '\0' && plenary_role_get_word (participation->role) != NULL)
    gtk_widget_add_css_class (gtk_widget_get_last_child (lines), "fact");

  if (g_str_equal (participation->attendance, "declined"))
    gtk_widget_add_css_class (row, "declined");

  return row;
}

GtkWidget *
plenary_pane_create_question (PlenaryReading *reading,
                              PlenarySession *session,
                              guint           index,
                              PlenaryText    *text)
{
  PlenaryAgenda *agenda = plenary_reading_get_agenda (reading);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 NULL);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget *disc = gtk_label_new (number);
  GtkWidget *prose = plenary_prose_new ("question-text");

  gtk_widget_set_layout_manager (row, plenary_row_layout_new (QUESTION_SPACING));
  gtk_widget_add_css_class (disc, "disc");
  gtk_widget_set_valign (disc, GTK_ALIGN_START);
  plenary_palette_set_class (disc, plenary_agenda_get_look (agenda, session));
  plenary_prose_set_source (PLENARY_PROSE (prose), plenary_agenda_pick (agenda, text));
  gtk_box_append (GTK_BOX (row), disc);
  gtk_box_append (GTK_BOX (row), prose);

  return row;
}

static GtkWidget *
create_talk_line (PlenaryReading *reading,
                  PlenaryTalk    *talk)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *title = plenary_reading_dup_line (reading, plenary_talk_get_title (talk));
  GtkWidget *label = create_line (title, "talk-title");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_layout_manager (line, plenary_row_layout_new (TALK_SPACING));
  gtk_box_append (GTK_BOX (line), label);

  if (plenary_talk_get_minutes (talk) > 0)
    {
      g_autofree char *length = plenary_duration_format (plenary_talk_get_minutes (talk));

      gtk_box_append (GTK_BOX (line), gtk_label_new (length));
      gtk_widget_add_css_class (gtk_widget_get_last_child (line), "length");
    }

  return line;
}

GtkWidget *
plenary_pane_create_talk (PlenaryReading *reading,
                          PlenaryTalk    *talk)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 3,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 NULL);
  g_autofree char *people =
    plenary_reading_dup_people (reading, plenary_talk_get_people (talk), G_MAXUINT);
  const char *abstract = plenary_agenda_pick (plenary_reading_get_agenda (reading),
                                              plenary_talk_get_abstract (talk));

  gtk_box_append (GTK_BOX (row), create_talk_line (reading, talk));

  if (*people != '\0')
    gtk_box_append (GTK_BOX (row), create_line (people, "person-role"));

  if (*abstract != '\0')
    {
      GtkWidget *prose = plenary_prose_new ("question-text");

      plenary_prose_set_source (PLENARY_PROSE (prose), abstract);
      gtk_box_append (GTK_BOX (row), prose);
    }

  return row;
}
