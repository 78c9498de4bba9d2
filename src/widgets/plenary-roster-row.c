/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the people: somebody, or something that they are engaged in: when, what, as what and
 * where, and what is wrong with that.
 */

#include "config.h"

#include "plenary-roster-row.h"

#include "plenary-labels.h"
#include "plenary-marks.h"

#include <glib/gi18n.h>

#define SEPARATOR " · "

struct _PlenaryRosterRow
{
  AdwBin     parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *time;
  GtkLabel  *narrow_time;
  GtkLabel  *title;
  GtkLabel  *facts;
  GtkLabel  *problem;

  gboolean   is_narrow;
};

G_DEFINE_FINAL_TYPE (PlenaryRosterRow, plenary_roster_row, ADW_TYPE_BIN)

static void
plenary_roster_row_class_init (PlenaryRosterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-roster-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterRow, time);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterRow, narrow_time);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterRow, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterRow, facts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRosterRow, problem);

  gtk_widget_class_set_css_name (widget_class, "roster-row");
}

static void
plenary_roster_row_init (PlenaryRosterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plenary_roster_row_new (void)
{
  return g_object_new (PLENARY_TYPE_ROSTER_ROW, NULL);
}

/* Shows a text, or nothing where there is none. */
static void
show (GtkLabel   *label,
      const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text);

  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
append (GString    *string,
        const char *part,
        const char *separator)
{
  if (*part == '\0')
    return;

  g_string_append (string, string->len > 0 ? separator : "");
  g_string_append (string, part);
}

static void
set_class (PlenaryRosterRow *self,
           const char       *name,
           gboolean          is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * plenary_roster_row_show_person:
 * @reading: how the programme reads now
 * @person: who it is
 * @is_engaged: whether rows say in what
 */
void
plenary_roster_row_show_person (PlenaryRosterRow *self,
                                PlenaryReading   *reading,
                                PlenaryPerson    *person,
                                gboolean          is_engaged)
{
  PlenaryAgenda *agenda;
  g_autofree char *name = NULL;
  g_autofree char *position = NULL;
  g_autofree char *affiliation = NULL;
  g_autoptr(GString) facts = g_string_new (NULL);

  g_return_if_fail (PLENARY_IS_ROSTER_ROW (self));
  g_return_if_fail (PLENARY_IS_PERSON (person));

  agenda = plenary_reading_get_agenda (reading);
  name = plenary_label_dup_name (agenda, plenary_entity_get_id (PLENARY_ENTITY (person)));
  position = plenary_reading_dup_line (reading, plenary_person_get_position (person));
  affiliation = plenary_reading_dup_line (reading, plenary_person_get_affiliation (person));
  append (facts, position, SEPARATOR);
  append (facts, affiliation, SEPARATOR);

  if (!is_engaged)
    /* Translators: said of somebody in the register who takes part in no session. */
    append (facts, _("In no session yet"), SEPARATOR);

  set_class (self, "person", TRUE);
  set_class (self, "declined", FALSE);
  adw_avatar_set_text (self->avatar, name);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), TRUE);
  show (self->time, "");
  show (self->narrow_time, "");
  show (self->title, name);
  show (self->facts, facts->str);
  show (self->problem, "");
}

/* When it is, with the day, which is not said anywhere else. */
static char *
dup_time (PlenaryReading *reading,
          PlenarySession *session)
{
  g_autofree char *time = plenary_reading_dup_time (reading, session);
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  g_autofree char *name = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (!PLENARY_IS_DAY (day))
    return g_strdup (_("Unscheduled"));

  name = plenary_reading_dup_short_day (reading, PLENARY_DAY (day), TRUE);
  append (text, name, SEPARATOR);
  append (text, time, SEPARATOR);

  return g_strdup (text->str);
}

static char *
dup_title (PlenaryReading    *reading,
           PlenaryEngagement *engagement)
{
  PlenarySession *session = plenary_engagement_get_session (engagement);
  PlenaryTalk *talk = plenary_engagement_get_talk (engagement);
  g_autofree char *chip = plenary_reading_dup_chip (reading, session);
  g_autofree char *title = plenary_reading_dup_title (reading, session);
  g_autofree char *talk_title = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (talk != NULL)
    talk_title = plenary_reading_dup_line (reading, plenary_talk_get_title (talk));

  append (text, chip, SEPARATOR);
  append (text, talk_title != NULL && *talk_title != '\0' ? talk_title : title, SEPARATOR);

  return g_strdup (text->str);
}

/**
 * plenary_roster_row_show_engagement:
 * @reading: how the programme reads now
 * @engagement: what somebody is engaged in
 * @problem: what is wrong with that, may be empty
 */
void
plenary_roster_row_show_engagement (PlenaryRosterRow  *self,
                                    PlenaryReading    *reading,
                                    PlenaryEngagement *engagement,
                                    const char        *problem)
{
  PlenarySession *session;
  PlenaryParticipation *participation;
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;
  g_autofree char *part = NULL;
  g_autofree char *state = NULL;
  g_autofree char *rooms = NULL;
  g_autoptr(GString) facts = g_string_new (NULL);

  g_return_if_fail (PLENARY_IS_ROSTER_ROW (self));
  g_return_if_fail (PLENARY_IS_ENGAGEMENT (engagement));

  session = plenary_engagement_get_session (engagement);
  participation = plenary_engagement_get_participation (engagement);
  time = dup_time (reading, session);
  title = dup_title (reading, engagement);
  part = plenary_reading_dup_part (reading, participation);
  state = plenary_reading_dup_state (reading, session);
  rooms = plenary_reading_dup_rooms (reading, session);
  append (facts, part, SEPARATOR);
  append (facts, rooms, SEPARATOR);
  append (facts, state, SEPARATOR);

  set_class (self, "person", FALSE);
  set_class (self, "declined", g_str_equal (participation->attendance, "declined"));
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), FALSE);
  show (self->time, self->is_narrow ? "" : time);
  show (self->narrow_time, self->is_narrow ? time : "");
  show (self->title, title);
  show (self->facts, facts->str);
  show (self->problem, problem);
}

/**
 * plenary_roster_row_mark:
 * @query: (nullable): the words that are looked for
 * @is_aside: whether others are what is looked for
 */
void
plenary_roster_row_mark (PlenaryRosterRow *self,
                         PlenaryQuery     *query,
                         gboolean          is_aside)
{
  g_return_if_fail (PLENARY_IS_ROSTER_ROW (self));

  plenary_marks_show (GTK_WIDGET (self), query);
  set_class (self, "aside", is_aside);
}

/**
 * plenary_roster_row_set_narrow:
 * @is_narrow: whether times stand above titles, before anything is shown
 */
void
plenary_roster_row_set_narrow (PlenaryRosterRow *self,
                               gboolean          is_narrow)
{
  g_return_if_fail (PLENARY_IS_ROSTER_ROW (self));

  self->is_narrow = is_narrow;
}

/**
 * plenary_roster_row_dup_label:
 *
 * Returns: (transfer full): what a screen reader says of it
 */
char *
plenary_roster_row_dup_label (PlenaryRosterRow *self)
{
  GtkLabel *labels[] = { self->is_narrow ? self->narrow_time : self->time, self->title,
                         self->facts, self->problem };
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (PLENARY_IS_ROSTER_ROW (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    /* Translators: what a screen reader says of a session is joined by this. */
    append (text, gtk_label_get_text (labels[i]), _(", "));

  return g_strdup (text->str);
}
