/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session says below its title, as it is read in the agenda: its text, its questions, its
 * talks.
 */

#include "config.h"

#include "plenary-agenda-text.h"

#include "plenary-prose.h"
#include "plenary-session-pane-rows.h"

#include <glib/gi18n.h>

#define QUESTION_SPACING 9
#define TALK_SPACING 12

/* What all that is added needs. */
typedef struct
{
  GtkBox         *box;
  PlenaryReading *reading;
} Text;

/* What is pressed on is the row, not its text. */
static void
make_plain (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_selectable (GTK_LABEL (widget), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    make_plain (child);
}

static void
add_prose (Text        *self,
           PlenaryText *text)
{
  const char *source = plenary_agenda_pick (plenary_reading_get_agenda (self->reading), text);
  GtkWidget *prose;

  if (*source == '\0')
    return;

  prose = plenary_prose_new ("prose");
  plenary_prose_set_source (PLENARY_PROSE (prose), source);
  gtk_widget_add_css_class (prose, "part");
  gtk_box_append (self->box, prose);
}

static void
add_heading (Text       *self,
             const char *words)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label", words,
                                     "xalign", 0.0f,
                                     "ellipsize", PANGO_ELLIPSIZE_END,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);

  gtk_widget_add_css_class (heading, "section-heading");
  gtk_box_append (self->box, heading);
}

static GtkBox *
add_list (Text *self,
          int   spacing)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", spacing,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  NULL);

  gtk_box_append (self->box, list);

  return GTK_BOX (list);
}

static void
add_questions (Text           *self,
               PlenarySession *session)
{
  GPtrArray *questions = plenary_session_get_questions (session);
  PlenaryText *lead = plenary_session_get_questions_lead (session);
  guint n = questions != NULL ? questions->len : 0;
  GtkBox *list;

  if (n == 0 && *plenary_agenda_pick (plenary_reading_get_agenda (self->reading), lead) == '\0')
    return;

  add_heading (self, plenary_reading_get_word (self->reading, "session", "questions"));
  add_prose (self, lead);
  list = add_list (self, QUESTION_SPACING);

  for (guint i = 0; i < n; i++)
    gtk_box_append (list, plenary_pane_create_question (self->reading, session, i,
                                                        g_ptr_array_index (questions, i)));
}

static void
add_talks (Text           *self,
           PlenarySession *session)
{
  PlenaryList *talks = plenary_session_get_talks (session);
  guint n = plenary_list_get_n_items (talks);
  GtkBox *list;

  if (n == 0)
    return;

  /* Translators: the heading of the talks within a session. */
  add_heading (self, _("Talks"));
  list = add_list (self, TALK_SPACING);

  for (guint i = 0; i < n; i++)
    gtk_box_append (list, plenary_pane_create_talk (self->reading, plenary_list_get (talks, i)));
}

static gboolean
has_text (PlenaryReading *reading,
          PlenaryText    *text)
{
  return *plenary_agenda_pick (plenary_reading_get_agenda (reading), text) != '\0';
}

/**
 * plenary_agenda_text_has:
 * @reading: how the programme reads
 * @session: one of its sessions
 *
 * Returns: whether there is anything to be read below the title, who takes part included
 */
gboolean
plenary_agenda_text_has (PlenaryReading *reading,
                         PlenarySession *session)
{
  GPtrArray *people = plenary_session_get_people (session);
  GPtrArray *questions = plenary_session_get_questions (session);

  return (people != NULL && people->len > 0) ||
         (questions != NULL && questions->len > 0) ||
         plenary_list_get_n_items (plenary_session_get_talks (session)) > 0 ||
         has_text (reading, plenary_session_get_abstract (session)) ||
         has_text (reading, plenary_session_get_questions_lead (session));
}

void
plenary_agenda_text_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * plenary_agenda_text_fill:
 * @box: where it shall stand, and nothing else
 * @reading: how the programme reads
 * @session: one of its sessions
 */
void
plenary_agenda_text_fill (GtkBox         *box,
                          PlenaryReading *reading,
                          PlenarySession *session)
{
  Text text = { box, reading };

  plenary_agenda_text_clear (box);
  add_prose (&text, plenary_session_get_abstract (session));
  add_questions (&text, session);
  add_talks (&text, session);
  make_plain (GTK_WIDGET (box));
}
